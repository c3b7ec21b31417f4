"""What does the comparison of two reviews say, as (vi, en) pairs and messages?"""

from .model import Message, Severity, stop

_E, _W, _N = Severity.ERROR, Severity.WARNING, Severity.NOTE

COMPARE = (
    """So sánh hai lần rà soát: bảng diễn biến hộ nghèo, hộ cận nghèo, có kiểm tra cân đối.

Ví dụ: ngheo compare nam-truoc.xlsx nam-nay.xlsx --class recorded""",
    """Compare two reviews: movement tables of poor and near-poor households, checked to balance.

Example: ngheo compare nam-truoc.xlsx nam-nay.xlsx --class recorded""",
)
SHORT_COMPARE = ("So sánh hai lần rà soát, lập bảng diễn biến.", "Compare two reviews.")
BEFORE_AFTER = (
    "Tệp lần trước rồi tệp lần này; chỉ một tệp thì dùng cột previous_class của tệp đó.",
    "The earlier file, then the later one; of one file alone the column previous_class is used.",
)
HISTORY = (
    "Tệp của các lần rà soát trước nữa, để phân biệt tái nghèo và phát sinh mới.",
    "Files of still earlier reviews, to tell relapse from new poverty.",
)
LINKS = (
    "Danh sách liên kết đã được người xác nhận (cột confirm).",
    "The links that a person confirmed (column confirm).",
)
CROSSWALK = (
    "Bảng đơn vị đã đổi tên, sáp nhập giữa hai lần rà soát.",
    "Table of units renamed or merged between the reviews.",
)
NEAR_RELAPSE = (
    "Tái cận nghèo là hộ từng trong danh sách cận nghèo (near_poor_list) hay trong bất kỳ danh sách nào "
    "(any_list).",
    "A relapse into near-poverty needs the near-poor list (near_poor_list) or any list (any_list).",
)
OUT = (
    "Ghi bảng diễn biến, danh sách hộ và các liên kết cần xác nhận ra tệp .xlsx, hoặc các tệp .csv trong một "
    "thư mục.",
    "Write the tables, the lists of households and the links to confirm to an .xlsx file, or as .csv files "
    "to a folder.",
)
FILES_FORM = ("TRƯỚC [NAY]", "BEFORE [NOW]")
LINKS_FILE = ("danh sách liên kết", "list of links")

TITLES = {
    "poor": ("Diễn biến hộ nghèo – chuẩn {id} ({source})", "Movements of poor households – {id} ({source})"),
    "near_poor": (
        "Diễn biến hộ cận nghèo – chuẩn {id} ({source})",
        "Movements of near-poor households – {id} ({source})",
    ),
}
COLUMNS = {
    "poor": (
        ("1 đầu kỳ", "1 start"), ("2 thoát, còn cận nghèo", "2 escaped, now near-poor"),
        ("3 thoát hẳn", "3 escaped, above"), ("4 giảm khác", "4 other decrease"),
        ("5 từ cận nghèo", "5 from near-poor"), ("6 tái nghèo", "6 relapsed"),
        ("7 phát sinh mới", "7 new"), ("8 tăng khác", "8 other increase"), ("9 cuối kỳ", "9 end"),
    ),
    "near_poor": (
        ("1 đầu kỳ", "1 start"), ("2 thoát cận nghèo", "2 escaped"), ("3 thành nghèo", "3 became poor"),
        ("4 giảm khác", "4 other decrease"), ("5 từ nghèo", "5 from poor"), ("6 tái cận nghèo", "6 relapsed"),
        ("7 phát sinh mới", "7 new"), ("8 tăng khác", "8 other increase"), ("9 cuối kỳ", "9 end"),
    ),
}  # fmt: skip
KEY = ("Cột: {columns}.", "Columns: {columns}.")
UNIT = ("Đơn vị", "Unit")
COUNT = ("", "")
COUNTS = {"households": ("Hộ", "HH"), "persons": ("Nhân khẩu", "Persons")}
UNBALANCED_MARK = ("≠ không cân đối", "≠ does not balance")
LINKED = (
    "Liên kết {linked} hộ của hai lần; {before} hộ lần trước và {now} hộ lần này không có hộ tương ứng.",
    "{linked:household is|households are} linked; {before} of before and {now} of now have no counterpart.",
)
CONFIRMED = ("{count} liên kết do người xác nhận.", "{count:link was|links were} confirmed by a person.")
OPEN_PROPOSALS = (
    "{count} liên kết cần người xác nhận, chưa tính vào bảng.",
    "{count:link waits|links wait} for a person to confirm, and {count:is|are} not in the tables.",
)
RELAPSE_SETTING = (
    "Tái cận nghèo tính theo: {setting}; xét lại {count} lần rà soát trước nữa.",
    "Relapse into near-poverty by: {setting}; {count:earlier review|earlier reviews} looked back to.",
)
VERDICT_CLEAN = ("XONG: {rows} dòng bảng đều cân đối.", "DONE: all {rows:row balances|rows balance}.")
VERDICT_LOOK = (
    "XONG, CẦN XEM LẠI: {rows} dòng bảng, {unbalanced} dòng không cân đối, {missing} hộ vắng chưa rõ lý do, "
    "{undetermined} hộ chưa xác định, {proposals} liên kết chờ xác nhận, {findings} cảnh báo{files}.",
    "DONE, PLEASE LOOK: {rows:row|rows}, {unbalanced} unbalanced, {missing} absent without a mark, "
    "{undetermined} undetermined, {proposals:link|links} to confirm, {findings:warning|warnings}{files}.",
)
FILES_TO_LOOK_AT = (
    ", {count} tệp có điểm cần xem lại khi đọc",
    ", {count:file|files} with points to look at in the reading",
)
SHEETS = {
    "tables": ("Diễn biến", "Movements"),
    "lists": ("Danh sách hộ", "Households"),
    "proposals": ("Liên kết cần xác nhận", "Links to confirm"),
}

OTHER_STANDARD = stop(
    "other_standard",
    "Hai lần rà soát theo hai chuẩn khác nhau ({before} và {now}): đổi chuẩn không phải là diễn biến, nên "
    "không lập bảng.",
    "The two reviews are under different standards ({before} and {now}): a change of standard is no "
    "movement, so that no table is made.",
    "So sánh hai lần rà soát cùng chuẩn, hoặc phân loại lại tệp cũ theo chuẩn mới rồi so sánh.",
    "Compare reviews under one standard, or classify the older file again under the newer one.",
)
NO_PREVIOUS = stop(
    "no_previous_class",
    "Tệp không có cột kết quả trước rà soát (previous_class).",
    "The file has no column of the class before the review (previous_class).",
    "Đưa thêm tệp của lần rà soát trước: ngheo compare nam-truoc.xlsx nam-nay.xlsx",
    "Give the file of the earlier review as well: ngheo compare nam-truoc.xlsx nam-nay.xlsx",
)
TOO_MANY_FILES = stop(
    "too_many_reviews",
    "Chỉ so sánh được hai lần rà soát; đã đưa {count} tệp.",
    "Only two reviews can be compared; {count} files were given.",
    "Đưa tệp của lần trước và lần này; các lần trước nữa đặt sau --history.",
    "Give the earlier and the later file; still earlier ones go behind --history.",
)
LINK_NOT_FOUND = Message(
    "link_not_found",
    _E,
    "Không tìm thấy dòng nêu trong danh sách liên kết; liên kết không được dùng.",
    "The row named in the list of links is not there; the link is not used.",
    "Lập lại danh sách liên kết từ đúng hai tệp đang so sánh.",
    "Make the list of links again from the two files that are compared.",
)
LINK_STALE = Message(
    "link_stale",
    _E,
    "Mã hộ trong danh sách liên kết khác mã hộ ở dòng đó; liên kết không được dùng.",
    "The household code in the list of links is not that of the row; the link is not used.",
    "Tệp đã đổi sau khi xác nhận: lập lại danh sách liên kết.",
    "The file changed after it was confirmed: make the list of links again.",
)
ABSENT_UNMARKED = Message(
    "absent_unmarked",
    _W,
    "{was} của lần trước không có trong lần này và không có lý do; không đưa vào cột nào nên bảng không "
    "cân đối.",
    "A {was} household of the earlier review is absent now without a mark; it enters no column, so that the "
    "table does not balance.",
    "Ghi lý do ở cột movement (đã chết, chuyển đi, nhập hộ), hoặc xác nhận liên kết nếu hộ đã đổi mã.",
    "Mark it in the column movement (died, moved_out, merged), or confirm the link if its code changed.",
)
OPEN_NOW = Message(
    "undetermined_now",
    _W,
    "{was} của lần trước nay chưa xác định được; không đưa vào cột nào.",
    "A {was} household of the earlier review is undetermined now; it enters no column.",
    "Bổ sung câu trả lời còn thiếu rồi chạy lại.",
    "Complete the missing answers and run again.",
)
OPEN_BEFORE = Message(
    "undetermined_before",
    _W,
    "Hộ nay là {now} nhưng lần trước chưa xác định được; chỉ tính ở cột 9.",
    "A household that is {now} now was undetermined before; it counts in column 9 only.",
    "Dùng kết quả đã công nhận của lần trước (--class recorded), hoặc bổ sung câu trả lời.",
    "Take the recognised classes of before (--class recorded), or complete its answers.",
)
SIZE_UNKNOWN = Message(
    "movement_size_unknown",
    _W,
    "{count} hộ trong danh sách chưa rõ số nhân khẩu; dòng nhân khẩu của đơn vị chưa đủ.",
    "The number of persons of {count:household|households} on the lists is not known; rows of persons are "
    "not whole.",
    "Bổ sung số nhân khẩu.",
    "Complete the number of persons.",
)
