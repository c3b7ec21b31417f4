"""What do the tables of `ngheo rates --table` say, as (vi, en) pairs and messages?"""

from .model import Message, Severity, stop

TABLE = (
    "Bảng cần lập: rates (tỷ lệ), indicators (chỉ số thiếu hụt), causes (nguyên nhân nghèo), children (trẻ "
    "em), escape (đăng ký thoát nghèo so với thực tế).",
    "Which table: rates, indicators (deprivations), causes (of poverty), children, escape (registered to "
    "escape against escaped).",
)
SHEETS = {
    "indicators": ("Chỉ số thiếu hụt", "Indicators"),
    "causes": ("Nguyên nhân nghèo", "Causes"),
    "children": ("Trẻ em", "Children"),
    "escape": ("Đăng ký thoát nghèo", "Registered to escape"),
}
TITLES = {
    "indicators": (
        "Chỉ số thiếu hụt của hộ nghèo, hộ cận nghèo – chuẩn {id} ({source})",
        "Deprivations of poor and near-poor households – {id} ({source})",
    ),
    "causes": (
        "Nguyên nhân nghèo của hộ nghèo, hộ cận nghèo – chuẩn {id} ({source})",
        "Causes of poverty of poor and near-poor households – {id} ({source})",
    ),
    "children": (
        "Trẻ em trong hộ nghèo, hộ cận nghèo – chuẩn {id} ({source})",
        "Children in poor and near-poor households – {id} ({source})",
    ),
    "escape": (
        "Đăng ký thoát nghèo so với thực tế – chuẩn {id} ({source})",
        "Registered to escape against escaped – {id} ({source})",
    ),
}
ITEMS = {
    "indicators": ("Chỉ số", "Indicator"),
    "causes": ("Nguyên nhân", "Cause"),
    "children": ("Trẻ em, chỉ số", "Children, indicator"),
}
COUNTS = {"poor": ("Hộ nghèo", "Poor"), "near_poor": ("Cận nghèo", "Near-poor")}
CHILDREN_IN = {"poor": ("Ở hộ nghèo", "In poor"), "near_poor": ("Ở hộ cận nghèo", "In near-poor")}
RATE = ("%", "%")
UNKNOWN = ("Chưa rõ", "Unknown")
ANY_CAUSE = ("Có ít nhất một nguyên nhân", "At least one cause")
ALL_CHILDREN = ("Tổng số trẻ em", "All children")
HOUSEHOLDS_OF = (
    "{unit}: {poor} hộ nghèo, {near} hộ cận nghèo",
    "{unit}: {poor} poor, {near:near-poor household|near-poor households}",
)
OPEN = (" (và {count} hộ chưa xác định)", " (and {count} undetermined)")
NOT_SUBMITTED = ("{unit}: chưa nộp", "{unit}: not submitted")
MORE_UNITS = (
    "Còn {count} đơn vị, nhóm khác: thêm --level hoặc --by để xem, --out hay --json để có đủ.",
    "{count:other unit or group|other units and groups}: --level or --by shows them, --out or --json has "
    "all.",
)
UNKNOWN_APART = (
    "Chưa rõ: hộ chưa có câu trả lời, không tính là có; % tính trên mọi hộ của loại, nên là mức thấp nhất.",
    "Unknown: no answer, never counted as a yes; % is of all households of the class, hence the least.",
)
CHILDREN_APART = (
    "Chưa rõ: thành viên chưa rõ tuổi hay câu trả lời, hoặc chưa có trong danh sách; % chỉ tính khi biết "
    "đúng số trẻ em.",
    "Unknown: members of unknown age or answer, or listed nowhere; % only where the number of children is "
    "certain.",
)
CAUSES_OVERLAP = ("Một hộ có thể có nhiều nguyên nhân.", "A household may have several causes.")
VERDICT_CLEAN = ("XONG: {units} đơn vị, {rows} dòng.", "DONE: {units:unit|units}, {rows:row|rows}.")
VERDICT_LOOK = (
    "XONG, CẦN XEM LẠI: {units} đơn vị, {rows} dòng, {undetermined} hộ chưa xác định, {rejected} dòng bị "
    "loại, {findings} cảnh báo.",
    "DONE, PLEASE LOOK: {units:unit|units}, {rows:row|rows}, {undetermined} undetermined, {rejected} "
    "rejected, {findings:warning|warnings}.",
)

ESCAPE_BEFORE = {
    "poor": ("Trước rà soát là hộ nghèo", "Poor before the review"),
    "near_poor": ("Trước rà soát là hộ cận nghèo", "Near-poor before the review"),
}
ESCAPE_HEADS = (
    ("Đơn vị", "Unit"),
    ("Số hộ đầu kỳ", "Before"),
    ("Đã đăng ký", "Registered"),
    ("Thoát", "Escaped"),
    ("%", "%"),
    ("Không đăng ký mà thoát", "Escaped, not reg."),
    ("Chưa rõ", "Unknown"),
)
ESCAPE_MEANS = (
    "Hộ nghèo thoát khi không còn là hộ nghèo; hộ cận nghèo thoát khi không còn nghèo, cận nghèo; hộ đã mất, "
    "chuyển đi, nhập hộ không tính là thoát. Chưa rõ: chưa xác định, không có trong tệp lần này, hoặc chưa "
    "rõ có đăng ký không.",
    "A poor household escapes by being poor no longer, a near-poor one by being neither; who died, moved "
    "away or merged has not escaped. Unknown: undetermined, absent from the files of this review, or "
    "registration not known.",
)
ESCAPE_OTHERS = (
    "Ngoài ra {neither} hộ đăng ký không thuộc danh sách trước rà soát, {unknown} hộ đăng ký chưa rõ kết quả "
    "trước rà soát.",
    "Besides, {neither} registered on no list before the review, {unknown} registered with an unknown class "
    "before.",
)
NO_CAUSES = stop(
    "no_causes",
    "Không tệp nào có cột nguyên nhân nghèo (cause_1 … cause_8).",
    "No file has a column of causes of poverty (cause_1 … cause_8).",
    "Thêm các cột nguyên nhân, hoặc chỉ rõ cột: --column cause_1=H",
    "Add the columns of causes, or say where one stands: --column cause_1=H",
)
NO_REGISTRATION = stop(
    "no_registration",
    "Không tệp nào có cột đăng ký thoát nghèo (registered_to_escape).",
    "No file has a column of households registered to escape (registered_to_escape).",
    "Thêm cột này vào tệp lần trước hoặc lần này, hoặc chỉ rõ cột: --column registered_to_escape=H",
    "Add it to the files of this or the earlier review, or say where it stands: "
    "--column registered_to_escape=H",
)
NO_EARLIER = stop(
    "no_earlier_class",
    "Không rõ kết quả trước rà soát: tệp không có cột previous_class và không có tệp lần trước.",
    "Nothing tells the class before the review: no column previous_class, and no files of the earlier "
    "review.",
    "Đưa tệp lần trước, ví dụ: ngheo rates nam-nay.xlsx --table escape --before nam-truoc.xlsx",
    "Give the earlier review, for example: ngheo rates nam-nay.xlsx --table escape --before nam-truoc.xlsx",
)
TABLE_ALONE = stop(
    "table_alone",
    "--table {table} không dùng cùng --measures hay --plan.",
    "--table {table} does not go with --measures or --plan.",
    "Chạy từng lệnh một.",
    "Run them one by one.",
)
ESCAPE_ONLY = stop(
    "escape_only",
    "--links và --crosswalk chỉ dùng với --table escape; --before chỉ dùng với --table escape hoặc "
    "--measures.",
    "--links and --crosswalk go with --table escape only, --before with --table escape or --measures.",
    "Thêm --table escape, hoặc bỏ các tùy chọn này.",
    "Add --table escape, or leave these options out.",
)
WITHOUT_ANSWERS = Message(
    "detail_without_answers",
    Severity.WARNING,
    "Không hộ nghèo, hộ cận nghèo nào có câu trả lời cho: {names}; bảng ghi là chưa rõ.",
    "No poor or near-poor household has an answer to: {names}; the table has them as unknown.",
    "Bổ sung các cột này, hoặc chỉ rõ cột bằng --column.",
    "Add these columns, or say where they stand with --column.",
)
ESCAPE_ABSENT = Message(
    "escape_absent",
    Severity.WARNING,
    "{count} hộ trong danh sách trước rà soát không có trong tệp lần này và không ghi biến động; chưa rõ đã "
    "thoát hay chưa.",
    "{count:household|households} of the lists before the review are in no file now and bear no mark of "
    "movement; it is not known whether they escaped.",
    "Ghi biến động (movement) của các hộ này trong tệp lần trước, hoặc bổ sung vào tệp lần này.",
    "Mark their movement in the earlier file, or add them to the files of this review.",
)
