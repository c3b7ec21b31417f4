"""What is said of in-year decisions and of the change of rates, as (vi, en) pairs and messages?"""

from .model import Message, Severity

_E, _W = Severity.ERROR, Severity.WARNING

DECISIONS_FILE = ("danh sách quyết định trong năm", "list of in-year decisions")
DURING = (
    "Quyết định trong năm (ngày, hộ, kết quả): diễn biến từ danh sách rà soát cuối năm trước.",
    "In-year decisions (date, household, class): movements since the list of the last yearly review.",
)
AT = ("Danh sách và diễn biến đến ngày này.", "The list and the movements at this day.")
PERIOD = ("Diễn biến đến cuối từng tháng (month) hay 6 tháng (half).", "Movements by month or by half.")
TOTALS = (
    "Bảng tổng số hộ dân cư, để tính thay đổi tỷ lệ; ghi hai lần: lần trước rồi lần này.",
    "Table of all households, for the change of rates; given twice: of before, then of now.",
)
UNTIL = (" – đến ngày {day}", " – to {day}")
CHANGES_TITLE = (
    "Thay đổi tỷ lệ (điểm %) – chuẩn {id} ({source})",
    "Change of rates (points) – {id} ({source})",
)
HEADS = {
    "unit": ("Đơn vị", "Unit"),
    "measure": ("Tỷ lệ", "Rate"),
    "before": ("Trước", "Before"),
    "now": ("Nay", "Now"),
    "points": ("Điểm %", "Points"),
}
MEASURES = {
    "poor": ("hộ nghèo", "poor"),
    "near_poor": ("hộ cận nghèo", "near-poor"),
    "multi": ("nghèo đa chiều", "multi"),
}
PRINTED_DIFFERS = (
    "† khác hiệu của hai tỷ lệ đã làm tròn; thay đổi tính từ tỷ lệ chưa làm tròn.",
    "† not the difference of the two printed rates; the change is computed from unrounded rates.",
)
SHEETS = {
    "changes": ("Thay đổi tỷ lệ", "Change of rates"),
    "list": ("Danh sách tại ngày", "List at the day"),
}

DURING_ONE_FILE = Message(
    "during_one_file",
    _E,
    "Diễn biến trong năm tính từ một danh sách: kết quả rà soát cuối năm trước; đã đưa {count} tệp.",
    "Movements of the year start from one list, that of the last yearly review; {count} files were given.",
    "Đưa một tệp: ngheo compare ra-soat-cuoi-nam.xlsx --during quyet-dinh.xlsx",
    "Give one file: ngheo compare ra-soat-cuoi-nam.xlsx --during quyet-dinh.xlsx",
)
AT_NEEDS_DURING = Message(
    "at_needs_during",
    _E,
    "--at {value} cần một ngày đủ và danh sách quyết định trong năm.",
    "--at {value} needs a whole day and the in-year decisions.",
    "Ví dụ: ngheo compare ra-soat.xlsx --during quyet-dinh.xlsx --at 2024-06-30",
    "For example: ngheo compare ra-soat.xlsx --during quyet-dinh.xlsx --at 2024-06-30",
)
DECISION_NO_DAY = Message(
    "decision_no_day",
    _E,
    "Quyết định không có ngày đủ; dòng này không được dùng.",
    "The decision has no whole day; the row is not used.",
    "Ghi đủ ngày, tháng, năm của quyết định.",
    "Write day, month and year of the decision.",
)
DECISION_NO_CODE = Message(
    "decision_no_code",
    _E,
    "Quyết định không có mã hộ; dòng này không được dùng.",
    "The decision has no household code; the row is not used.",
    "Ghi mã hộ như trong danh sách rà soát.",
    "Write the code as in the list of the review.",
)
DECISION_NO_CLASS = Message(
    "decision_no_class",
    _E,
    "Quyết định không có kết quả và không có lý do biến động; dòng này không được dùng.",
    "The decision has neither a class nor a mark of a movement; the row is not used.",
    "Ghi hộ nghèo, hộ cận nghèo, hộ không nghèo, hoặc lý do (đã chết, chuyển đi …).",
    "Write the class, or the mark (died, moved_out …).",
)
DECISION_AMBIGUOUS = Message(
    "decision_ambiguous",
    _E,
    "Mã hộ của quyết định là của {count} hộ trong danh sách; dòng này không được dùng.",
    "The code of the decision is that of {count} households of the list; the row is not used.",
    "Ghi đủ thôn, xã và tên chủ hộ.",
    "Write village, commune and the head.",
)
DECISION_OTHER_HEAD = Message(
    "decision_other_head",
    _E,
    "Mã hộ của quyết định có trong danh sách nhưng chủ hộ khác; dòng này không được dùng.",
    "The code of the decision is in the list with another head; the row is not used.",
    "Kiểm tra mã hộ và chủ hộ; hộ mới thì đặt mã mới.",
    "Check the code and the head; a new household gets a code of its own.",
)
DECISION_NOBODY = Message(
    "decision_nobody",
    _W,
    "Quyết định ghi hộ rời đi nhưng danh sách không có hộ này; dòng này không được dùng.",
    "The decision lets a household leave that is not in the list; the row is not used.",
    "Kiểm tra mã hộ và thôn, xã.",
    "Check the code, village and commune.",
)
DECISION_TWICE = Message(
    "decision_twice",
    _W,
    "Một hộ có hai quyết định khác nhau cùng ngày; dòng sau được dùng.",
    "A household has two different decisions of one day; the later row counts.",
    "Giữ lại một quyết định cho ngày đó.",
    "Keep one decision of that day.",
)
