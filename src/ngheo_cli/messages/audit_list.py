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
DONG_FORM, POINTS_FORM = ("ĐỒNG", "ĐỒNG"), ("ĐIỂM", "POINTS")
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

SEVERAL_OUT = stop(
    "audit_list_out",
    "Đối chiếu nhiều danh sách cùng lúc thì phải ghi tên tệp kết quả.",
    "Several lists checked together need the name of a result.",
    "Thêm --out doi-chieu.xlsx.",
    "Add --out doi-chieu.xlsx.",
)
ONE_STANDARD = stop(
    "audit_list_one_standard",
    "Loại đã ghi chỉ đối chiếu theo một chuẩn mỗi lần; --criteria ghi nhiều chuẩn.",
    "Records are compared under one standard at a time; --criteria names several.",
    "Ghi một chuẩn: --criteria {first}. Chuẩn khác mà khớp thì kết quả vẫn nêu.",
    "Name one: --criteria {first}. Another standard that agrees is told all the same.",
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
RECORD_PROVINCIAL = Message(
    "audit_list_record_provincial",
    Severity.NOTE,
    "{count} hộ ghi loại theo chuẩn của tỉnh mà chuẩn {id} không có: được coi là đúng nếu chuẩn này tính hộ "
    "không nghèo, không cận nghèo.",
    "{count:household is|households are} recorded in a provincial class, which {id} has not: it agrees where "
    "{id} makes the household neither poor nor near-poor.",
    "Đối chiếu các hộ này bằng chuẩn của tỉnh (--criteria).",
    "Check them under the standard of the province (--criteria).",
)
RECORD_BLANK = Message(
    "audit_list_record_blank",
    Severity.NOTE,
    "{count} hộ chưa ghi loại hộ, nên không đối chiếu được.",
    "{count:household has|households have} no class on record and cannot be checked.",
    "Ghi loại hộ vào danh sách nếu hộ đã được kết luận.",
    "Record the class where it was concluded.",
)
