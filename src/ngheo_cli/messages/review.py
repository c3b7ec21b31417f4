"""What do rates, comparisons and lists say: helps, titles and closing lines, as (vi, en) pairs?"""

from .model import Message, Severity, stop

_W, _N = Severity.WARNING, Severity.NOTE

RATES = (
    """Tính số hộ, tỷ lệ hộ nghèo, hộ cận nghèo theo đơn vị, khu vực và nhóm, trên tổng số hộ dân cư.

Ví dụ: ngheo rates ra-soat.ket-qua.xlsx --totals tong-so-ho.xlsx --level commune""",
    """Count households and compute rates by unit, area and group, against the totals of all households.

Example: ngheo rates ra-soat.ket-qua.xlsx --totals tong-so-ho.xlsx --level commune""",
)
SHORT_RATES = ("Tính tỷ lệ theo đơn vị, khu vực, nhóm.", "Compute rates by unit, area and group.")
TOTALS = (
    "Bảng tổng số hộ dân cư: các cột đơn vị, households, persons.",
    "The table of all households: columns of the unit, households, persons.",
)
CLASS = (
    "Dùng kết quả tính (computed) hay kết quả đã công nhận ghi trong tệp (recorded).",
    "Take the computed class, or the recognised one recorded in the file (recorded).",
)
LEVEL = (
    "Chỉ các cấp này: province, district, commune, village; nhiều cấp cách nhau bằng dấu phẩy.",
    "Only these levels: province, district, commune, village; several are separated by commas.",
)
BY = (
    "Chỉ các nhóm này (all, dtts, kinh, farming, tên dân tộc …), hoặc khu vực (rural, urban); cách nhau bằng "
    "dấu phẩy.",
    "Only these groups (all, dtts, kinh, farming, an ethnic group …) or areas (rural, urban); separated by "
    "commas.",
)
ABOVE = (
    "Xếp hạng các đơn vị có tỷ lệ hộ nghèo trên mức này (%).",
    "Rank the units with a poverty rate above this many percent.",
)
DTTS = (
    "Cách nhận biết hộ dân tộc thiểu số: flag (cột của hộ, trống thì theo chủ hộ) hoặc head (dân tộc chủ "
    "hộ).",
    "How an ethnic minority household is told: flag (its own column, else the head) or head (the head's "
    "ethnicity).",
)
RATES_OUT = (
    "Ghi bảng ra tệp .xlsx hoặc .csv.",
    "Write the table to an .xlsx or .csv file.",
)
MEASURES = (
    "Các thước đo Alkire–Foster: H, A, M0, tỷ lệ và mức đóng góp của từng chỉ số.",
    "The Alkire–Foster measures: H, A, M0, headcounts and contributions of the indicators.",
)
CUTOFF = (
    "Ngưỡng: tổng trọng số thiếu hụt (3), hoặc phần của tổng trọng số (1/3, 30%); không ghi thì hộ nghèo là "
    "hộ được xếp loại nghèo.",
    "Cut-off: weighted deprivations (3), or a share of all weights (1/3, 30%); without it the poor are those "
    "classed poor.",
)
CUTOFF_FORM = ("K", "K")
WEIGHT = (
    "Thước đo tính theo hộ (households) hay nhân khẩu (persons).",
    "Measures count households or persons.",
)
LEVEL_FORM = ("CẤP[,CẤP]", "LEVEL[,LEVEL]")
BY_FORM = ("NHÓM[,NHÓM]", "GROUP[,GROUP]")
ABOVE_FORM = ("MỨC", "PERCENT")

MEASURE = ("Thước đo", "Measure")
VALUE = ("Giá trị", "Value")
INDICATOR = ("Chỉ số", "Indicator")
UNCENSORED = ("Thiếu hụt %", "Uncensored %")
CENSORED = ("Nghèo và thiếu hụt %", "Censored %")
CONTRIBUTION = ("Đóng góp vào M0 %", "Contribution to M0 %")
MEASURES_TITLE = (
    "{group}: H, A, M0 theo chuẩn {id}, {identified}",
    "{group}: H, A, M0 under the standard {id}, {identified}",
)
BY_CLASS = ("hộ nghèo theo xếp loại", "identified by the class poor")
BY_CUTOFF = ("ngưỡng k = {k}", "cut-off k = {k}")
COUNTED = (
    "Tính trên {n}; {unknown} hộ thiếu câu trả lời, chưa xác định hoặc chưa rõ nhóm không tính.",
    "Of {n}; {unknown:household|households} with unknown answers, class or group are left out.",
)
MEASURES_VERDICT = (
    "XONG: {groups} nhóm, {rows} giá trị.",
    "DONE: {groups:group|groups}, {rows:value|values}.",
)
MEASURES_LOOK = (
    "XONG, CẦN XEM LẠI: {groups} nhóm, {rows} giá trị, để ngoài nhiều nhất {unknown} hộ của một nhóm, "
    "{findings} cảnh báo.",
    "DONE, PLEASE LOOK: {groups:group|groups}, {rows:value|values}, at most {unknown:household|households} "
    "of a group left out, {findings:warning|warnings}.",
)

LEVELS = {
    "country": ("cả nước", "country"),
    "province": ("tỉnh", "province"),
    "district": ("huyện", "district"),
    "commune": ("xã", "commune"),
    "village": ("thôn", "village"),
}
WHOLE = ("Toàn bộ", "All")
UNIT = ("Đơn vị", "Unit")
GROUP = ("Nhóm", "Group")
ALL_HOUSEHOLDS = ("Tổng số hộ", "Households")
POOR = ("Hộ nghèo", "Poor")
NEAR_POOR = ("Cận nghèo", "Near-poor")
RATE = ("%", "%")
MULTI_RATE = ("Đa chiều %", "Multi %")
NOT_SUBMITTED = ("chưa nộp", "not submitted")
AREAS = {"all": ("", ""), "rural": ("nông thôn", "rural"), "urban": ("thành thị", "urban")}
GROUPS = {
    "all": ("", ""),
    "dtts": ("dân tộc thiểu số", "ethnic minorities"),
    "kinh": ("dân tộc Kinh", "Kinh"),
    "farming": ("nông, lâm, ngư, diêm nghiệp", "farming"),
    "no_labour_capacity": ("không có khả năng lao động", "no labour capacity"),
    "merit_member": ("có người có công", "with a person of merit"),
    "social_protection": ("bảo trợ xã hội", "social protection"),
    "disabled_member": ("có người khuyết tật", "with a disabled member"),
    "elderly_member": ("có người cao tuổi", "with an elderly member"),
    "registered_to_escape": ("đăng ký thoát nghèo", "registered to escape"),
    "local_ethnic": ("dân tộc tại chỗ", "local ethnic groups"),
    "head_male": ("chủ hộ là nam", "headed by a man"),
    "head_female": ("chủ hộ là nữ", "headed by a woman"),
}
TITLE = ("Tỷ lệ theo chuẩn {id} ({source})", "Rates under the standard {id} ({source})")
SOURCES = {
    "computed": ("kết quả tính theo phiếu", "computed classes"),
    "recorded": ("kết quả đã công nhận ghi trong tệp", "recognised classes recorded in the file"),
}
DIFFERS = (
    "{count} hộ có kết quả ghi trong tệp khác với kết quả tính.",
    "{count:household has|households have} a recorded class other than the computed one.",
)
RANGE = (
    "Còn {count} hộ chưa xác định: hộ nghèo từ {poor_min} đến {poor_max}, hộ cận nghèo từ {near_min} đến "
    "{near_max}.",
    "{count:household is|households are} undetermined: poor {poor_min} to {poor_max}, near-poor {near_min} "
    "to {near_max}.",
)
REJECTED = (
    "{count} dòng bị loại không có trong bảng.",
    "{count:rejected row is|rejected rows are} not in the table.",
)
PARTIAL = ("* còn đơn vị cấp dưới chưa nộp", "* a unit below has not submitted")
MARKED = (
    "° còn hộ chưa xác định hoặc chưa rõ nhóm, khu vực: số hộ, tỷ lệ từ – đến",
    "° undetermined households remain, or such of unknown group or area: counts and rates from – to",
)
HIGHER = (
    "+ có hộ không ghi đơn vị cấp này: số hộ, tỷ lệ có thể còn cao hơn",
    "+ households do not name their unit of this level: counts and rates may be higher",
)
STRADDLING = (
    "{count} dòng có thể trên {above} %, tùy các hộ chưa xác định hoặc chưa rõ nhóm, khu vực:",
    "{count:row|rows} may be above {above} %, as the undetermined households turn out, or those of unknown "
    "group or area:",
)
NONE_ABOVE = ("Không đơn vị nào có tỷ lệ trên {above} %.", "No unit has a rate above {above} %.")
VERDICT_CLEAN = ("XONG: {units} đơn vị, {rates} tỷ lệ.", "DONE: {units:unit|units}, {rates:rate|rates}.")
VERDICT_LOOK = (
    "XONG, CẦN XEM LẠI: {units} đơn vị, {rates} tỷ lệ, {without} đơn vị chưa có tỷ lệ, {undetermined} hộ "
    "chưa xác định, {rejected} dòng bị loại, {findings} cảnh báo.",
    "DONE, PLEASE LOOK: {units:unit|units}, {rates:rate|rates}, {without} without a rate, {undetermined} "
    "undetermined, {rejected} rejected, {findings:warning|warnings}.",
)

SEVERAL_STANDARDS = stop(
    "several_standards",
    "Các tệp theo các chuẩn khác nhau ({found}); không cộng được vào một bảng.",
    "The files are under different standards ({found}) and cannot be added up.",
    "Chọn một chuẩn cho tất cả: {commands}",
    "Choose one standard for all: {commands}",
)
USE_RECORDED = Message(
    "use_recorded",
    _W,
    "Mọi hộ đều chưa xác định, nhưng tệp có sẵn kết quả đã ghi.",
    "All households are undetermined, but the file holds recorded classes.",
    "Chạy lại với --class recorded để dùng kết quả đã ghi.",
    "Run again with --class recorded to use them.",
)
GIVEN_TWICE = Message(
    "given_twice",
    _W,
    "{count} hộ có trong hai tệp (cùng nơi ở, mã hộ và chủ hộ, câu trả lời không khác nhau); mỗi hộ chỉ tính "
    "một lần: {rows}.",
    "{count:household stands|households stand} in two of the files (same unit, code and head, no answer "
    "differs); each counts once: {rows}.",
    "Chỉ đưa mỗi phiếu rà soát một lần: tệp gốc hoặc tệp kết quả của nó.",
    "Give each survey once: the file itself or its result.",
)
UNKNOWN_LEVEL = stop(
    "unknown_level",
    "Không có cấp {name}.",
    "There is no level {name}.",
    "Các cấp: province, district, commune, village.",
    "The levels: province, district, commune, village.",
)
UNKNOWN_GROUP = stop(
    "unknown_group",
    "Không có nhóm {name} trong dữ liệu.",
    "There is no group {name} in the data.",
    "Các nhóm có trong dữ liệu: {allowed}.",
    "The groups in the data: {allowed}.",
)
BAD_ENDING = stop(
    "bad_ending",
    "Không ghi được bảng ra tệp có đuôi “{ending}”.",
    "The table cannot be written to a file with the ending “{ending}”.",
    "Đặt tên tệp kết thúc bằng .xlsx hoặc .csv.",
    "Give a name that ends in .xlsx or .csv.",
)
BAD_PERCENT = stop(
    "bad_percent",
    "--above {value}: không phải số phần trăm.",
    "--above {value}: no percentage.",
    "Ghi một số, ví dụ --above 40.",
    "Give a number, for example --above 40.",
)
BAD_CUTOFF = stop(
    "bad_cutoff",
    "--k {value}: không phải ngưỡng lớn hơn 0.",
    "--k {value}: no cut-off above zero.",
    "Ghi số hoặc phân số, ví dụ --k 3 hoặc --k 1/3.",
    "Give a number or a fraction, for example --k 3 or --k 1/3.",
)
