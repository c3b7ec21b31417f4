"""What do plans and targets say, as (vi, en) pairs and messages?"""

from .model import Message, Severity, stop

_W = Severity.WARNING

PLAN = (
    "Kế hoạch giảm nghèo (.yaml hoặc bảng): so kết quả với chỉ tiêu giao.",
    "A plan of poverty reduction (.yaml or a table): compare what was achieved with it.",
)
PLAN_FILE = ("bảng chỉ tiêu kế hoạch", "table of plan targets")
A_VALUE = ("giá trị đúng dạng", "a value of the right form")

TITLE = ("Kết quả so với kế hoạch – chuẩn {id} ({source})", "Achieved against the plan – {id} ({source})")
HEADS = {
    "unit": ("Đơn vị", "Unit"),
    "measure": ("Chỉ tiêu", "Target"),
    "baseline": ("Đầu kỳ", "Baseline"),
    "planned": ("Kế hoạch", "Planned"),
    "achieved": ("Thực hiện", "Achieved"),
    "points": ("Điểm %", "Points"),
    "percent": ("% KH", "% of plan"),
    "met": ("Đạt", "Met"),
    "lacking": ("Còn thiếu", "Lacking"),
}
MEASURES = {
    "poor_rate": ("Tỷ lệ hộ nghèo", "Poverty rate"),
    "near_poor_rate": ("Tỷ lệ hộ cận nghèo", "Near-poor rate"),
    "multi_rate": ("Tỷ lệ nghèo đa chiều", "Multidimensional rate"),
    "dtts_poor_rate": ("Tỷ lệ hộ nghèo DTTS", "Poverty rate of ethnic minorities"),
    "insured_share": ("Tỷ lệ có BHYT", "Insured share"),
    "poor_rate_gap": ("Chênh lệch tỷ lệ hộ nghèo", "Gap of poverty rates"),
}
MET = {True: ("đạt", "yes"), False: ("chưa đạt", "no"), None: ("chưa rõ", "open")}
LACKING_LINE = (
    "{unit}: còn {lacking} hộ phải ra khỏi danh sách = {count} hộ hiện có − {allowed} hộ (mức {level} % × "
    "{denominator} hộ).",
    "{unit}: {lacking:household has|households have} still to leave = {count} now − {allowed} ({level} % × "
    "{denominator}).",
)
UNINSURED_LINE = (
    "{unit}: còn {lacking} nhân khẩu phải có BHYT = {allowed} (mức {level} % × {denominator} nhân khẩu) − "
    "{count} đã có.",
    "{unit}: {lacking:person has|persons have} still to be insured = {allowed} ({level} % × {denominator}) − "
    "{count} now.",
)
YEARLY_LINE = (
    "{unit}: bình quân {points} điểm %/năm qua {years} kỳ rà soát ({first}–{last}).",
    "{unit}: {points} points a year on average over {years:yearly review|yearly reviews} ({first}–{last}).",
)
COUNT_LINE = ("{unit}: {before} hộ đầu kỳ, nay {now} hộ.", "{unit}: {before} households then, {now} now.")
GIVEN_LINE = (
    "{unit}: số thực hiện nhập tay, nguồn: {source}.",
    "{unit}: achieved as typed, source: {source}.",
)
VERDICT_CLEAN = ("XONG: {met}/{count} chỉ tiêu đạt.", "DONE: {met} of {count:target|targets} met.")
VERDICT_LOOK = (
    "XONG, CẦN XEM LẠI: {met}/{count} chỉ tiêu đạt, {open} chỉ tiêu chưa rõ, {findings} cảnh báo.",
    "DONE, PLEASE LOOK: {met} of {count:target|targets} met, {open} open, {findings:warning|warnings}.",
)
SHEET = ("Chỉ tiêu", "Targets")

PLAN_UNREADABLE = stop(
    "plan_unreadable",
    "Không đọc được tệp kế hoạch {file}.",
    "The plan file {file} cannot be read.",
    "Kiểm tra đường dẫn; kế hoạch là tệp .yaml, .xlsx hoặc .csv.",
    "Check the path; a plan is a .yaml, .xlsx or .csv file.",
)
PLAN_EMPTY = stop(
    "plan_empty",
    "Bảng kế hoạch không có chỉ tiêu nào.",
    "The table holds no target.",
    "Ghi mỗi chỉ tiêu một dòng: measure, operator, target, year.",
    "Write one row a target: measure, operator, target, year.",
)
PLAN_CELL = stop(
    "plan_cell",
    "Cột {name}: không dùng được giá trị này, phải là {expected}.",
    "Column {name}: this value cannot be used, it must be {expected}.",
    "Tỷ lệ ghi bằng số phần trăm, ví dụ 7,88; số thực hiện phải kèm nguồn.",
    "Write rates in percent, for example 7.88; an achieved value needs its source.",
)
PLAN_UNIT_AND_GROUP = stop(
    "plan_unit_and_group",
    "Một chỉ tiêu có cả đơn vị (unit) và nhóm đơn vị (group).",
    "A target has both a unit and a group.",
    "Giữ một trong hai; tách thành hai chỉ tiêu nếu cần.",
    "Keep one of them; make two targets if both are meant.",
)
PLAN_GAP = stop(
    "plan_gap",
    "Chỉ tiêu chênh lệch (poor_rate_gap) cần against, các chỉ tiêu khác thì không.",
    "The measure poor_rate_gap needs against, and no other one has it.",
    "Ví dụ: of: dtts, against: others (các hộ còn lại) hoặc against: all.",
    "For example: of: dtts, against: others (all other households) or against: all.",
)
PLAN_NEGATIVE = stop(
    "plan_negative",
    "Chỉ tiêu giao là số âm.",
    "The target is below zero.",
    "Ghi số điểm % cần giảm (với BHYT là cần tăng) hoặc mức cần đạt, không ghi dấu trừ.",
    "Write the points to fall (of the insured: to rise), or the level to reach, without a minus sign.",
)
PLAN_YEARS = stop(
    "plan_years",
    "Năm kế hoạch {year} không sau năm đầu kỳ {baseline}.",
    "The year {year} is not after the baseline year {baseline}.",
    "Sửa year hoặc baseline_year.",
    "Mend year or baseline_year.",
)
PLAN_NEEDS_YEARS = stop(
    "plan_needs_years",
    "Chỉ tiêu tính theo năm (per: year) cần năm đầu kỳ.",
    "A target per year needs the baseline year.",
    "Ghi baseline_year.",
    "State baseline_year.",
)
PLAN_GROUP_TWICE = stop(
    "plan_group_twice",
    "Hai nhóm đơn vị của kế hoạch trùng id.",
    "Two groups of the plan share an id.",
    "Đặt mỗi nhóm một id riêng.",
    "Give each group its own id.",
)
PLAN_UNIT = Message(
    "plan_unit",
    _W,
    "Kế hoạch nêu đơn vị {unit}, dữ liệu có {count} đơn vị tên đó; chỉ tiêu này không tính được.",
    "The plan names the unit {unit}; the data has {count:such unit|such units}, so that this cannot be "
    "computed.",
    "Ghi đúng tên, kèm đơn vị cấp trên nếu trùng tên: Huyện A / Xã B.",
    "Write the name as in the data, with the units above if several bear it: Huyện A / Xã B.",
)
PLAN_GROUP = Message(
    "plan_group",
    _W,
    "Không có nhóm đơn vị {group}; chỉ tiêu này không tính được.",
    "There is no group of units {group}, so that the target cannot be computed.",
    "Đưa bảng đơn vị (--units) hoặc khai nhóm trong kế hoạch; hiện có: {allowed}.",
    "Give the table of units (--units) or state the group in the plan; there are: {allowed}.",
)
PLAN_LIST_LEVEL = Message(
    "plan_list_level",
    _W,
    "Danh sách đầu kỳ của nhóm {group} không có tỷ lệ của {unit}; đơn vị này không vào nhóm.",
    "The baseline list of {group} has no rate of {unit}; the unit is not in the group.",
    "Ghi rate, hoặc poor và households của đơn vị.",
    "State rate, or poor and households of the unit.",
)
TARGET_UNKNOWN = Message(
    "target_unknown",
    _W,
    "{unit}: chưa tính được kết quả thực hiện của chỉ tiêu.",
    "{unit}: what was achieved cannot be computed.",
    "Cần tổng số hộ (--totals), dữ liệu của đơn vị, hoặc số thực hiện có nguồn (given).",
    "It needs the totals (--totals), a survey of the unit, or a typed value with its source (given).",
)
TARGET_PARTIAL = Message(
    "target_partial",
    _W,
    "{unit}: còn đơn vị cấp dưới chưa nộp, nên chưa kết luận chỉ tiêu.",
    "{unit}: a unit below has not submitted, so that the target is left open.",
    "Bổ sung dữ liệu của các đơn vị chưa nộp.",
    "Add the surveys of the units that are missing.",
)
TARGET_OPEN = Message(
    "target_open",
    _W,
    "{unit}: các hộ chưa xác định làm chỉ tiêu có thể đạt hoặc không đạt.",
    "{unit}: undetermined households decide whether the target is met.",
    "Bổ sung câu trả lời còn thiếu, hoặc dùng --class recorded.",
    "Complete the missing answers, or take --class recorded.",
)
TARGET_NO_BASELINE = Message(
    "target_no_baseline",
    _W,
    "{unit}: chỉ tiêu tính theo điểm phần trăm mà chưa có mức đầu kỳ.",
    "{unit}: a target in points has no baseline.",
    "Ghi baseline của chỉ tiêu, hoặc danh sách đầu kỳ của nhóm.",
    "State the baseline of the target, or the baseline list of its group.",
)
TARGET_GIVEN_DIFFERS = Message(
    "target_given_differs",
    _W,
    "{unit}: số thực hiện nhập tay {given} khác số tính từ dữ liệu {computed}; dùng số nhập tay.",
    "{unit}: the typed value {given} is not the computed {computed}; the typed one is used.",
    "Đối chiếu nguồn của số nhập tay với danh sách.",
    "Check the source of the typed value against the list.",
)
