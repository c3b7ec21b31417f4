"""What stands on the page of a review (`ngheo report --html`), and what does its command say?"""

from .model import stop

# The command.
HTML = (
    "Lập một trang .html để xem, in và gửi: tỷ lệ, đơn vị, diễn biến, thiếu hụt, nhóm; mở được khi không có "
    "mạng.",
    "Make one .html page to look at, print and send: rates, units, movements, deprivations, groups; it "
    "opens offline.",
)
PAGE_PLAN = (
    "Với --html: kế hoạch giảm nghèo (.yaml hoặc bảng), để ghi chỉ tiêu bên cạnh kết quả.",
    "With --html: a plan of poverty reduction (.yaml or a table), whose targets stand beside the results.",
)
PAGE_ABOVE = (
    "Với --html: nêu các đơn vị có tỷ lệ hộ nghèo trên mức này (%).",
    "With --html: name the units with a poverty rate above this many percent.",
)
TOTALS_BEFORE = (
    "Với --html: tổng số hộ dân cư của lần rà soát trước; không có thì dùng --totals cho cả hai lần.",
    "With --html: the totals of the review before; without them --totals serves both reviews.",
)
WITH_NAMES = (
    "Với --html: ghi thêm danh sách hộ nghèo, hộ cận nghèo (chủ hộ, thôn) và không ẩn số nào; chỉ dùng nội "
    "bộ.",
    "With --html: add the list of poor and near-poor households (head, village) and hide no number; not for "
    "publication.",
)
SUFFIX = (".trang-bao-cao", ".trang-bao-cao")
PAGE_ENDING = stop(
    "page_ending",
    "Trang báo cáo không ghi được ra tệp có đuôi “{ending}”.",
    "The page cannot be written to a file with the ending “{ending}”.",
    "Đặt tên tệp kết thúc bằng .html.",
    "Give a name that ends in .html.",
)
PAGE_WITH = stop(
    "page_with",
    "--html không đi cùng {option}.",
    "--html does not go with {option}.",
    "Chạy hai lệnh: một lệnh lập trang, một lệnh với {option}.",
    "Run two commands: one for the page, one with {option}.",
)
PAGE_ONLY = stop(
    "page_only",
    "{option} chỉ dùng cùng --html.",
    "{option} goes with --html only.",
    "Thêm --html, hoặc bỏ {option}.",
    "Add --html, or leave out {option}.",
)
VERDICT_CLEAN = (
    "XONG: trang có {sections} phần, {units} đơn vị.",
    "DONE: {sections} parts, {units:unit|units}.",
)
VERDICT_LOOK = (
    "XONG, CẦN XEM LẠI: trang có {sections} phần, {units} đơn vị, {undetermined} hộ chưa xác định, "
    "{findings} cảnh báo.",
    "DONE, PLEASE LOOK: {sections} parts, {units:unit|units}, {undetermined} undetermined, "
    "{findings:warning|warnings}.",
)
NAMES_WARNING = (
    "Trang có họ tên chủ hộ: chỉ dùng nội bộ, không đăng, không gửi ra ngoài.",
    "The page holds the names of heads of households: do not publish or pass it on.",
)

# The page as a whole.
TITLE = ("Hộ nghèo, hộ cận nghèo: {unit}", "Poor and near-poor households: {unit}")
STANDARD_LINE = ("{title} ({id}), {source}.", "{title} ({id}), {source}.")
DAY_LINE = ("Ngày rà soát: {day}.", "Day of the review: {day}.")
FOOT = (
    "Lập bằng {tool}. Các số trên trang là của ngheo rates và ngheo compare trên cùng các tệp.",
    "Made by {tool}. The figures are those of ngheo rates and ngheo compare on the same files.",
)
SKIP = ("Đến nội dung", "Skip to the content")
CONTENTS = ("Các phần của trang", "Parts of the page")
NUMBERS_OF = ("Số liệu của hình: {title}", "The numbers of the picture: {title}")
FILTER = ("Tìm trong bảng", "Find in the table")
KIND = ("Chỉ hiện", "Show only")
EVERY_KIND = ("tất cả", "all")
SHOWN = ("{shown} / {all} dòng", "{shown} of {all} rows")
SORTED_BY = (", xếp theo {column}, {way}", ", sorted by {column}, {way}")
ASCENDING, DESCENDING = ("tăng dần", "ascending"), ("giảm dần", "descending")
HIDDEN = ("ẩn", "hidden")
HIDDEN_NOTE = (
    "“ẩn”: dưới cấp xã, số dưới {fewest} hộ không được ghi, cùng tỷ lệ của nó; trong mỗi xã, số nhỏ kế tiếp "
    "của cột cũng ẩn đến khi có ít nhất hai số ẩn với tổng từ {fewest} hộ, để không thể lấy số của xã trừ "
    "ra.",
    "“hidden”: below the commune a count of fewer than {fewest} households is not shown, nor is its rate; "
    "in each commune the next smallest of the column are hidden too, until at least two are that together "
    "hold {fewest} households or more, so that none can be subtracted from the commune's count.",
)
BY_VILLAGE_NOTE = (
    "Chỉ ghi từ cấp xã trở lên, vì số theo thôn thường rất nhỏ; xem theo thôn: ngheo compare.",
    "From the commune up only, since counts of villages are often very small; by village: ngheo compare.",
)

# Headline.
HEADLINE = ("Kết quả chung", "The result")
RATES = {
    "poor": ("Tỷ lệ hộ nghèo", "Poverty rate"),
    "near_poor": ("Tỷ lệ hộ cận nghèo", "Near-poor rate"),
    "multi": ("Tỷ lệ nghèo đa chiều", "Multidimensional rate"),
}
COUNTS = {
    "poor": ("Hộ nghèo", "Poor households"),
    "near_poor": ("Hộ cận nghèo", "Near-poor households"),
    "multi": ("Hộ nghèo và cận nghèo", "Poor and near-poor households"),
}
CARD_COUNT = ("{count} trong {all} hộ dân cư", "{count} of all {all} households")
CARD_HOUSEHOLDS = ("hộ", "households")
CARD_CHANGE = (
    "{points} điểm % so với lần trước ({before} %)",
    "{points} points since the review before ({before} %)",
)
CARD_PLAN = ("kế hoạch {year}: {level} %, {met}", "plan for {year}: {level} %, {met}")
NO_TOTALS = (
    "Không có tỷ lệ, chỉ có số hộ: chưa có tổng số hộ dân cư. Thêm --totals rồi lập lại trang.",
    "No rates, counts only: the number of all households is not known. Add --totals and make the page again.",
)
BORROWED = (
    "Tỷ lệ của lần trước tính trên tổng số hộ của lần này, vì chưa có tổng số hộ của lần trước "
    "(--totals-before).",
    "Rates of the review before are of the totals of now, for it has none of its own (--totals-before).",
)
PRINTED_DIFFERS = (
    "† khác hiệu của hai tỷ lệ đã làm tròn; thay đổi tính từ tỷ lệ chưa làm tròn.",
    "† not the difference of the two printed rates; the change is computed from unrounded rates.",
)
OPEN_CHANGE = (
    "° có thể còn thay đổi, vì còn hộ chưa xác định hoặc đơn vị chưa nộp.",
    "° may still change: households are undetermined or units have not submitted.",
)
PARTIAL = (
    "* còn đơn vị cấp dưới chưa nộp: số liệu là một phần.",
    "* a unit below has not submitted: the figures are partial.",
)
RATES_PICTURE = ("Tỷ lệ lần này, lần trước và kế hoạch", "Rates now, before and planned")
RATES_TOLD = (
    "Biểu đồ thanh: tỷ lệ hộ nghèo, hộ cận nghèo và nghèo đa chiều, mỗi tỷ lệ một nhóm thanh.",
    "Bars: the poverty rate, the near-poor rate and the multidimensional rate, a group of bars each.",
)
MEASURE = ("Tỷ lệ", "Rate")
BEFORE = ("Lần trước", "Before")
NOW = ("Lần này", "Now")
PLANNED = ("Kế hoạch", "Plan")
CHANGE = ("Thay đổi (điểm %)", "Change (points)")
ALL_HOUSEHOLDS = ("Tổng số hộ", "All households")
REVIEWED = ("Hộ được rà soát", "Reviewed")
PERCENT = ("{what} (%)", "{what} (%)")
RATE_OF = {
    "poor": ("Tỷ lệ nghèo (%)", "Poor (%)"),
    "near_poor": ("Tỷ lệ cận nghèo (%)", "Near-poor (%)"),
    "multi": ("Đa chiều (%)", "Multidimensional (%)"),
}

# Targets.
TARGETS = ("So với kế hoạch", "Against the plan")
TARGETS_TABLE = ("Chỉ tiêu của kế hoạch: {title}", "Targets of the plan: {title}")
TARGETS_LEFT = (
    "{count} chỉ tiêu của thôn không ghi ở đây; xem: ngheo rates --plan.",
    "{count:target of a village is|targets of villages are} not shown here; see: ngheo rates --plan.",
)

# Units.
UNITS = ("Theo đơn vị", "By unit")
UNITS_TABLE = ("Số hộ và tỷ lệ theo đơn vị", "Households and rates by unit")
UNITS_COUNTS = ("Số hộ theo đơn vị", "Households by unit")
UNITS_PICTURE = (
    "{count} đơn vị có tỷ lệ hộ nghèo cao nhất",
    "The {count} units with the highest poverty rates",
)
UNITS_ALL_PICTURE = ("Tỷ lệ theo đơn vị", "Rates by unit")
UNITS_TOLD = (
    "Biểu đồ thanh: tỷ lệ hộ nghèo và hộ cận nghèo của từng đơn vị, cao nhất ở trên.",
    "Bars: the poverty rate and the near-poor rate of each unit, the highest on top.",
)
LEVELS_LEFT = (
    "{count} đơn vị cấp {levels} không ghi ở đây cho trang gọn; thêm --level để chọn cấp.",
    "{count:unit|units} of the level {levels} left out for a short page; choose levels with --level.",
)
ABOVE = ("Đơn vị có tỷ lệ hộ nghèo trên {above} %", "Units with a poverty rate above {above} %")
ABOVE_SURE = ("Chắc chắn trên mức", "Certainly above")
ABOVE_MAYBE = ("Có thể trên mức, tùy hộ chưa xác định", "Perhaps above, as undetermined households turn out")
STANDING = ("Tình trạng", "Standing")
NONE_ABOVE = (
    "Không đơn vị nào có tỷ lệ hộ nghèo trên {above} %.",
    "No unit has a poverty rate above {above} %.",
)
ABOVE_HIDDEN = (
    "Không xét các thôn có số hộ nghèo được ẩn.",
    "Villages with a hidden number of poor households are left out.",
)
LEVEL = ("Cấp", "Level")

# Movements.
MOVES = ("Diễn biến từ lần trước đến lần này", "Movements since the review before")
MOVES_PICTURE = ("Hộ đi từ danh sách nào đến danh sách nào", "Which households went from which list to which")
MOVES_TOLD = (
    "Hai cột: bên trái là lần trước, bên phải là lần này; mỗi dải nối là số hộ đi từ danh sách này sang "
    "danh sách kia.",
    "Two columns: the review before left, this one right; each band is the households that went from one "
    "list to another.",
)
FROM, TO = ("Từ (lần trước)", "From (before)"), ("Đến (lần này)", "To (now)")
HOUSEHOLDS = ("Số hộ", "Households")
FROM_COLUMNS = ("Cột của bảng diễn biến", "Column of the tables")
FLOW_COLUMNS = {"poor": ("nghèo", "poor"), "near_poor": ("cận nghèo", "near-poor")}
LISTS_BEFORE = {
    "poor": ("Hộ nghèo", "Poor"),
    "near_poor": ("Hộ cận nghèo", "Near-poor"),
    "none": ("Ngoài danh sách", "On no list"),
    "came": ("Tăng khác", "Other increase"),
    "open": ("Chưa xác định", "Undetermined"),
}
LISTS_NOW = {
    "poor": ("Hộ nghèo", "Poor"),
    "near_poor": ("Hộ cận nghèo", "Near-poor"),
    "none": ("Đã thoát", "Escaped"),
    "left": ("Giảm khác", "Other decrease"),
    "open": ("Chưa rõ", "Not known"),
}
LISTS_NOTE = (
    "Ngoài danh sách: lần trước không nghèo, không cận nghèo (phát sinh mới, tái nghèo). Giảm khác, tăng "
    "khác: chết, chuyển đi, chuyển đến, tách, nhập hộ. Chưa rõ: vắng không rõ lý do, hoặc chưa xác định.",
    "On no list: neither poor nor near-poor before (new, relapsed). Other decrease and increase: died, "
    "moved away or in, split, merged. Not known: absent without a mark, or undetermined.",
)
NO_BEFORE = (
    "Không có lần rà soát trước để so sánh; thêm --before rồi lập lại trang.",
    "There is no review before to compare with; add --before and make the page again.",
)
UNBALANCED = (
    "≠: dòng không cân đối (9 = 1 − 2 − 3 − 4 + 5 + 6 + 7 + 8); các hộ đứng sau: ngheo compare.",
    "≠: the row does not balance (9 = 1 − 2 − 3 − 4 + 5 + 6 + 7 + 8); the households behind it: ngheo "
    "compare.",
)
PROPOSALS = (
    "{count} cặp hộ có thể là một hộ, chờ người xác nhận; chưa tính vào bảng.",
    "{count:link waits|links wait} for a person to confirm and {count:is|are} not in the tables.",
)
BEFORE_FILES = ("Lần trước: {files}.", "The review before: {files}.")
BEFORE_COLUMN = (
    "Lần trước: theo cột kết quả trước rà soát trong tệp.",
    "The review before: by the column of classes before the review.",
)
MOVES_TABLE = {
    "poor": ("Diễn biến hộ nghèo", "Movements of poor households"),
    "near_poor": ("Diễn biến hộ cận nghèo", "Movements of near-poor households"),
}
COUNTED = ("Phân tổ", "Count")
CHECK = ("Cân đối", "Balance")

# Deprivations.
PROFILE = ("Thiếu hụt của hộ nghèo và hộ cận nghèo", "Deprivations of poor and near-poor households")
PROFILE_PICTURE = ("Tỷ lệ thiếu hụt theo chỉ số", "Deprived households by indicator")
PROFILE_TOLD = (
    "Biểu đồ thanh: mỗi chỉ số có một thanh cho hộ nghèo và một thanh cho hộ cận nghèo, tính trên số hộ của "
    "loại đó.",
    "Bars: for each indicator one bar of the poor and one of the near-poor, of the households of that class.",
)
INDICATOR = ("Chỉ số", "Indicator")
DEPRIVED = {
    "poor": ("Hộ nghèo thiếu hụt", "Poor, deprived"),
    "near_poor": ("Cận nghèo thiếu hụt", "Near-poor, deprived"),
}
SHARE = {"poor": ("% hộ nghèo", "% of the poor"), "near_poor": ("% hộ cận nghèo", "% of the near-poor")}
UNKNOWN = {
    "poor": ("Chưa rõ (nghèo)", "Not known (poor)"),
    "near_poor": ("Chưa rõ (cận nghèo)", "Not known (near-poor)"),
}
NO_LISTS = ("Không có hộ nghèo, hộ cận nghèo.", "There are no poor or near-poor households.")

# Groups.
GROUPS = ("Theo nhóm và khu vực", "By group and area")
GROUPS_TABLE = ("Số hộ và tỷ lệ theo nhóm, khu vực", "Households and rates by group and area")
GROUP = ("Nhóm", "Group")
EVERYBODY = ("tất cả các hộ", "all households")
POOR_SHARE = ("% của hộ nghèo", "% of the poor")
GROUPS_NOTE = (
    "Một hộ có thể thuộc nhiều nhóm. Tỷ lệ của nhóm chỉ có khi có tổng số hộ của nhóm; “% của hộ nghèo” là "
    "phần của nhóm trong số hộ nghèo, không phải tỷ lệ nghèo của nhóm.",
    "A household may be in several groups. A group has a rate only where its own total is known; “% of the "
    "poor” is the group's part of the poor, not its poverty rate.",
)
UNIT_GROUPS_TABLE = ("Số hộ và tỷ lệ theo nhóm đơn vị", "Households and rates by group of units")

# What is open.
OPEN = ("Hộ chưa xác định và hộ sát ngưỡng", "Undetermined and borderline households")
OPEN_TABLE = ("Ít nhất và nhiều nhất", "At least and at most")
CLASS = ("Loại hộ", "Class")
LEAST, MOST = ("Ít nhất", "At least"), ("Nhiều nhất", "At most")
LEAST_RATE, MOST_RATE = ("Ít nhất (%)", "At least (%)"), ("Nhiều nhất (%)", "At most (%)")
UNDETERMINED = (
    "Còn {count} hộ chưa xác định: thiếu câu trả lời nên chưa biết thuộc loại nào. Mọi số và tỷ lệ trên "
    "trang vì thế là từ – đến.",
    "{count:household is|households are} undetermined: for want of answers the class is not known. So "
    "counts and rates on this page are from – to.",
)
ALL_DETERMINED = ("Mọi hộ đều đã xác định được loại.", "Every household has a class.")
REJECTED = (
    "{count} dòng bị loại (không có mã hộ và chủ hộ) không có trong số liệu.",
    "{count:rejected row (no code, no head) is|rejected rows (no code, no head) are} not in the figures.",
)
BORDERLINE_TABLE = (
    "Hộ sát ngưỡng: kết quả tính sẽ khác nếu một câu trả lời khác đi, hoặc thu nhập khác không quá {income} "
    "đ một người một tháng, B1 khác không quá {points} điểm",
    "Borderline: the computed class would change by one other answer, by at most {income} đồng a person a "
    "month, or by at most {points} points of B1",
)
QUANTITIES = {
    "income": ("Thu nhập gần chuẩn", "Income near a line"),
    "score_income": ("Điểm B1 gần ngưỡng", "B1 near a line"),
    "score_deprivation": ("Một chỉ số trong điểm B2", "One deprivation in B2"),
    "indicator": ("Một câu trả lời về chỉ số", "One answer on an indicator"),
}
ANY = ("Ít nhất một điều trên", "At least one of these")
HANGS_ON = ("Kết quả phụ thuộc vào", "The class hangs on")

# Names.
PEOPLE = ("Danh sách hộ nghèo, hộ cận nghèo", "Poor and near-poor households")
PEOPLE_TABLE = ("Hộ nghèo và hộ cận nghèo", "Poor and near-poor households by name")
HEAD, VILLAGE, COMMUNE = ("Chủ hộ", "Head"), ("Thôn", "Village"), ("Xã", "Commune")
PERSONS = ("Số khẩu", "Persons")

# Origin.
ORIGIN = ("Chuẩn và nguồn gốc số liệu", "Standard and origin of the figures")
ORIGIN_TABLE = ("Các tệp đã đọc", "Files that were read")
FILE, DIGEST, BYTES = ("Tệp", "File"), ("SHA-256", "SHA-256"), ("Số byte", "Bytes")
OPTIONS_TABLE = ("Tùy chọn đã dùng", "Options")
OPTION, VALUE = ("Tùy chọn", "Option"), ("Giá trị", "Value")
RULES_TABLE = ("Chuẩn và chương trình", "Standard and program")
RULE, REVISION = ("Chuẩn", "Standard"), ("Lần sửa", "Revision")
DOCUMENTS = ("Căn cứ: {documents}.", "Based on: {documents}.")
FINDINGS_TABLE = ("Điểm cần xem lại khi lập trang này", "To look at, found while making this page")
FINDING, TIMES = ("Điểm cần xem", "What"), ("Số lần", "Times")
