"""What does `ngheo audit list` say: helps, verdicts, causes, screen and sheets?"""

from .model import Message, Severity, stop

LIST = (
    """Đối chiếu loại hộ đã ghi trong danh sách với kết quả tính lại: khớp hay khác, nguyên nhân có thể.

Ví dụ: ngheo audit list ra-soat.xlsx --criteria 2021-2025 --format csv""",
    """Compare the class on record of every household with the recomputed one, and name probable causes.

Example: ngheo audit list ra-soat.xlsx --criteria 2021-2025 --format csv""",
)
SHORT_LIST = ("Đối chiếu loại hộ đã ghi.", "Check recorded classes.")
BY = (
    "Đếm theo đơn vị (unit) hoặc theo người rà soát (reviewer: chỉ đếm, chỉ dùng nội bộ); dùng được cả hai.",
    "Count by unit, or by reviewer (counts only, for internal use); both may be asked.",
)
WITHIN = (
    "Hộ sát ngưỡng: thu nhập cách ngưỡng không quá số đồng này (một người một tháng).",
    "Borderline: income at most so many đồng (per person a month) from a line.",
)
WITHIN_POINTS = (
    "Hộ sát ngưỡng: điểm B1 cách ngưỡng không quá số điểm này.",
    "Borderline: a B1 at most so many points from a line.",
)
FORMAT = ("Ghi ra tệp xlsx hoặc csv (mỗi hộ một dòng).", "Write xlsx, or csv with one row a household.")
OUT = (
    "Ghi kết quả ra tệp .xlsx hoặc .csv này; không có thì ghi cạnh danh sách, thêm “.doi-chieu” vào tên.",
    "Write to this .xlsx or .csv; without it beside the list, with “.doi-chieu” in its name.",
)

SUFFIX = ".doi-chieu"
VERDICTS = {
    "agrees": ("Khớp", "Agrees"),
    "differs": ("Khác", "Differs"),
    "other_standard": ("Khớp với chuẩn hoặc khu vực khác", "Agrees with another standard or area"),
    "cannot_check": ("Chưa đối chiếu được", "Cannot be checked"),
}
SHORT_VERDICTS = {
    "agrees": ("Khớp", "Agrees"),
    "differs": ("Khác", "Differs"),
    "other_standard": ("Chuẩn khác", "Other standard"),
    "cannot_check": ("Chưa rõ", "Unchecked"),
}
CAUSES = {
    "wrong_area": ("Áp dụng nhầm mức của khu vực khác", "Lines of the other area"),
    "wrong_standard": ("Áp dụng nhầm chuẩn của giai đoạn khác", "Standard of another period"),
    "superseded": ("Ghi theo phiếu trước khi rà soát lại", "Recorded before a correction"),
    "duplicate": ("Một hộ có nhiều dòng", "Household listed several times"),
    "arithmetic": ("Cộng điểm hoặc chia bình quân sai", "Arithmetic"),
    "boundary": ("Nhầm khi đúng bằng mức quy định", "Inclusive and strict bound confused"),
    "income_unit": ("Nhầm đơn vị hoặc kỳ của thu nhập", "Income in another unit or period"),
    "unexplained": ("Chưa rõ nguyên nhân", "Unexplained"),
}
REASONS = {
    "wrong_area": (
        "Loại đã ghi trùng với kết quả khi tính theo mức của khu vực {area}.",
        "The record is what the lines of {area} areas give.",
    ),
    "wrong_standard": (
        "Loại đã ghi trùng với kết quả theo chuẩn {detail}.",
        "The record is what the standard {detail} gives.",
    ),
    "superseded": (
        "Loại đã ghi trùng với kết quả của phiếu trước (dòng {row}), đã được phiếu sau thay thế.",
        "The record is that of the earlier form (row {row}), which a later one replaced.",
    ),
    "duplicate": (
        "Cùng một hộ còn có ở dòng {row}, với câu trả lời hoặc loại hộ khác.",
        "Row {row} is of the same household, with other answers or another class.",
    ),
    "unexplained": (
        "Chưa tìm thấy nguyên nhân; xem lại phiếu gốc.",
        "No cause was found; look at the paper form.",
    ),
}
DETAILS = {
    "indicators": (
        "Điểm B2 khác số chỉ số thiếu hụt đã đánh dấu; loại đã ghi là theo các chỉ số.",
        "B2 is not the number of indicators marked; the record follows the indicators.",
    ),
    "score_deprivation": (
        "Điểm B2 khác số chỉ số thiếu hụt đã đánh dấu; loại đã ghi là theo điểm B2.",
        "B2 is not the number of indicators marked; the record follows B2.",
    ),
    "income_per_person": (
        "Thu nhập bình quân đã ghi khác tổng thu nhập chia cho số nhân khẩu; loại đã ghi là theo số bình "
        "quân.",
        "The income per person is not the total divided by the members; the record follows the former.",
    ),
    "income": (
        "Thu nhập đúng bằng mức quy định; mức này được tính là “từ … trở xuống” nhưng đã bị coi là vượt.",
        "The income is exactly on the line, which counts as within it, but was taken to be above.",
    ),
    "score_income": (
        "Điểm B1 đúng bằng mức quy định; mức này được tính là “từ … trở xuống” nhưng đã bị coi là vượt.",
        "B1 is exactly on the line, which counts as within it, but was taken to be above.",
    ),
    "deprivations": (
        "Mức thiếu hụt đúng bằng mức quy định; mức này được tính là “từ … trở lên” nhưng đã bị coi là chưa "
        "đủ.",
        "The deprivations are exactly as many as the rule asks for, but were taken to be too few.",
    ),
    "year_as_month": (
        "Loại đã ghi đúng nếu số thu nhập này là của cả năm.",
        "The record is right if the amount is that of a whole year.",
    ),
    "month_as_year": (
        "Loại đã ghi đúng nếu số thu nhập này là của một tháng.",
        "The record is right if the amount is that of one month.",
    ),
    "total_as_person": (
        "Loại đã ghi đúng nếu tổng thu nhập của hộ không chia cho số nhân khẩu.",
        "The record is right if the household's income is not divided by its members.",
    ),
    "person_as_total": (
        "Loại đã ghi đúng nếu số thu nhập này là của cả hộ.",
        "The record is right if the amount is that of the whole household.",
    ),
    "times_1000": (
        "Loại đã ghi đúng nếu số thu nhập này tính bằng nghìn đồng.",
        "The record is right if the amount is in thousands.",
    ),
    "per_1000": (
        "Loại đã ghi đúng nếu số thu nhập này đã nhân thừa 1.000 lần.",
        "The record is right if the amount is a thousand times too large.",
    ),
    "times_million": (
        "Loại đã ghi đúng nếu số thu nhập này tính bằng triệu đồng.",
        "The record is right if the amount is in millions.",
    ),
}
REASON = (
    "Tính lại: {class_} ({rule}; {article}). Danh sách ghi: {recorded}. {cause}",
    "Recomputed: {class_} ({rule}; {article}). On record: {recorded}. {cause}",
)
REASON_OPEN = (
    "Tính lại: chỉ có thể là {class_}, dù câu trả lời còn thiếu thế nào. Danh sách ghi: {recorded}. {cause}",
    "Recomputed: can only be {class_}, whatever the missing answers are. On record: {recorded}. {cause}",
)
OR = (" hoặc ", " or ")

TITLE = (
    "Đối chiếu loại hộ đã ghi với kết quả tính lại (chuẩn {criteria})",
    "Classes on record against the recomputed ones (standard {criteria})",
)
HEAD_VERDICT = ("Kết quả đối chiếu", "Verdict")
HEAD_CAUSE = ("Nguyên nhân có thể", "Probable cause")
HEAD_HOUSEHOLDS = ("Số hộ", "Households")
HEAD_UNIT = ("Đơn vị", "Unit")
HEAD_REVIEWER = ("Người rà soát", "Reviewer")
NOBODY = ("(không ghi)", "(none named)")
INTERNAL = (
    "Số theo người rà soát chỉ dùng nội bộ, để biết cần hướng dẫn thêm ở đâu; không dùng để xếp loại ai.",
    "Counts by reviewer are for internal use, to see where guidance is needed; they grade nobody.",
)
FIRST = ("{count} hộ khác nhau đầu tiên", "The first {count:difference|differences}")
LINE = (
    "- {where}: ghi {recorded}, tính lại {class_}. {cause}",
    "- {where}: {recorded} on record, recomputed {class_}. {cause}",
)
ROW = ("dòng {row}", "row {row}")
CODE = ("hộ {code}", "household {code}")
MORE = (
    "  … và {count} hộ nữa; xem đủ bằng --format xlsx hoặc --json",
    "  … and {count} more; --format xlsx or --json has them all",
)
NEAR = (
    "Hộ sát ngưỡng: {near} hộ đổi loại nếu một câu trả lời khác đi, hoặc thu nhập khác không quá {income} "
    "đồng, hoặc điểm B1 khác không quá {points} điểm.",
    "Borderline: {near:household|households} would change class by one other answer, or by at most {income} "
    "đồng or {points} points.",
)
NOT_COMPARED = (
    "Ngoài ra {rejected} dòng bị loại và {aside} dòng để riêng (trùng, đã thay) không đối chiếu.",
    "Besides, {rejected} rejected rows and {aside} rows set aside (duplicate, superseded) are not compared.",
)
PROBABLE = (
    "Nguyên nhân là suy đoán từ số liệu: xem phiếu gốc trước khi kết luận.",
    "Causes are inferred from the data: look at the paper form before concluding.",
)
VERDICT_CLEAN = (
    "XONG: {households} hộ, loại đã ghi đều khớp với kết quả tính lại.",
    "DONE: {households:household|households}, every class on record agrees with the recomputed one.",
)
VERDICT_LOOK = (
    "XONG, CẦN XEM LẠI: {households} hộ, {agrees} khớp, {differs} khác, {other} khớp với chuẩn hoặc khu vực "
    "khác, {open} chưa đối chiếu được.",
    "DONE, PLEASE LOOK: {households:household|households}, {agrees} agree, {differs} differ, {other} agree "
    "with another standard or area, {open} cannot be checked.",
)

SHEETS = {
    "summary": ("Tổng hợp", "Summary"),
    "differences": ("Khác nhau", "Differences"),
    "open": ("Chưa đối chiếu được", "Cannot be checked"),
    "units": ("Theo đơn vị", "By unit"),
    "reviewers": ("Theo người rà soát", "By reviewer"),
    "near": ("Sát ngưỡng", "Borderline"),
    "sample": ("Phúc tra", "Re-check"),
    "strata": ("Mẫu", "Sample"),
    "error": ("Tỷ lệ sai", "Error rate"),
}
SHEET_TITLES = {
    "summary": ("ĐỐI CHIẾU LOẠI HỘ ĐÃ GHI VỚI KẾT QUẢ TÍNH LẠI", "CLASSES ON RECORD AND RECOMPUTED"),
    "differences": ("CÁC HỘ CÓ LOẠI ĐÃ GHI KHÁC KẾT QUẢ TÍNH LẠI", "HOUSEHOLDS WHOSE RECORD DIFFERS"),
    "open": ("CÁC HỘ CHƯA ĐỐI CHIẾU ĐƯỢC", "HOUSEHOLDS THAT CANNOT BE CHECKED"),
    "units": ("KẾT QUẢ ĐỐI CHIẾU THEO ĐƠN VỊ", "VERDICTS BY UNIT"),
    "reviewers": ("KẾT QUẢ ĐỐI CHIẾU THEO NGƯỜI RÀ SOÁT", "VERDICTS BY REVIEWER"),
    "near": ("CÁC HỘ SÁT NGƯỠNG", "BORDERLINE HOUSEHOLDS"),
    "sample": ("DANH SÁCH HỘ PHÚC TRA", "HOUSEHOLDS TO BE CHECKED AGAIN"),
    "strata": ("CÁCH CHỌN MẪU PHÚC TRA", "HOW THE SAMPLE WAS DRAWN"),
    "error": ("TỶ LỆ SAI ƯỚC TÍNH TỪ KẾT QUẢ PHÚC TRA", "ERROR RATE BY THE RE-CHECK"),
}
COLUMNS = {
    "number": ("STT", "No."),
    "household_id": ("Mã hộ", "Code"),
    "head_name": ("Chủ hộ", "Head"),
    "recorded": ("Loại đã ghi", "On record"),
    "class": ("Tính lại", "Recomputed"),
    "verdict": ("Kết quả", "Verdict"),
    "cause": ("Nguyên nhân có thể", "Probable cause"),
    "reason": ("Căn cứ và giải thích", "Ground and reason"),
    "also": ("Cũng có thể do", "May also be"),
    "missing": ("Còn thiếu", "Missing"),
    "possible": ("Có thể là", "May be"),
    "hangs": ("Phụ thuộc vào", "Hangs on"),
    "by": ("Chỉ cách", "Only by"),
    "then": ("Khi đó là", "Would then be"),
    "file": ("Tệp", "File"),
    "sheet": ("Trang", "Sheet"),
    "row": ("Dòng", "Row"),
    "note": ("Ghi chú", "Note"),
}
QUANTITIES = {
    "income": ("Thu nhập bình quân", "Income per person"),
    "score_income": ("Điểm B1", "B1"),
    "score_deprivation": ("Điểm B2", "B2"),
    "indicator": ("Một chỉ số: {columns}", "One indicator: {columns}"),
}
CHANGES = {
    "income": ("{sign}{by} đồng/tháng", "{sign}{by} đồng a month"),
    "score_income": ("{sign}{by} điểm", "{sign}{by} points"),
    "score_deprivation": ("{sign}{by} điểm", "{sign}{by} points"),
    "indicator": ("một câu trả lời", "one answer"),
}
NOTHING = ("Không có hộ nào.", "None.")

SEVERAL_OUT = stop(
    "audit_list_out",
    "Đối chiếu nhiều danh sách cùng lúc thì phải ghi tên tệp kết quả.",
    "Several lists checked together need the name of a result.",
    "Thêm --out doi-chieu.xlsx.",
    "Add --out doi-chieu.xlsx.",
)
NO_RECORD = stop(
    "audit_list_no_record",
    "Danh sách không có cột loại hộ đã ghi (kết quả rà soát), nên không có gì để đối chiếu.",
    "The list has no column of recorded classes, so that there is nothing to compare.",
    "Nếu có cột này nhưng chưa nhận ra, thêm --column recorded_class=CHỮ CÁI CỘT.",
    "If it has one that was not recognised, add --column recorded_class=LETTER.",
)
NO_REVIEWER = stop(
    "audit_list_no_reviewer",
    "Không có cột “Người rà soát”, nên không đếm theo người rà soát được.",
    "There is no column “Người rà soát” (reviewer), so that nothing can be counted by it.",
    "Bỏ --by reviewer, hoặc đặt tên cột là “Người rà soát”.",
    "Leave out --by reviewer, or title the column “Người rà soát”.",
)
BAD_DISTANCE = stop(
    "audit_list_distance",
    "{option}: cần một số nguyên từ 0 trở lên, không phải “{value}”.",
    "{option} needs a whole number from 0 up, not “{value}”.",
    "Ví dụ: --within 50000 --within-points 5.",
    "For example: --within 50000 --within-points 5.",
)
RECORD_BLANK = Message(
    "audit_list_record_blank",
    Severity.NOTE,
    "{count} hộ chưa ghi loại hộ, nên không đối chiếu được.",
    "{count:household has|households have} no class on record and cannot be checked.",
    "Ghi loại hộ vào danh sách nếu hộ đã được kết luận.",
    "Record the class where it was concluded.",
)
