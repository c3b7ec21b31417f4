"""What stands in the later parts of the page of a review, from movements to the origin of the figures?"""

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
BEFORE_MANY = (
    "Lần trước: {count} tệp, ghi ở cuối trang.",
    "The review before: {count:file|files}, listed at the end of the page.",
)
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
NO_ANSWERS = (
    "Không có câu trả lời nào về các chỉ số của hộ nghèo, hộ cận nghèo.",
    "There are no answers on the indicators of poor and near-poor households.",
)
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
GROUPS_LEFT = (
    "{count} nhóm có thôn không ghi ở đây, vì lấy số của xã trừ ra có thể thấy số nhỏ của thôn; xem: "
    "ngheo rates.",
    "{count:group|groups} with villages are not shown here: small counts of villages could be subtracted "
    "from them; see: ngheo rates.",
)
UNIT_GROUPS_TABLE = ("Số hộ và tỷ lệ theo nhóm đơn vị", "Households and rates by group of units")

# What is open.
OPEN = ("Hộ chưa xác định và hộ sát ngưỡng", "Undetermined and borderline households")
OPEN_TABLE = ("Ít nhất và nhiều nhất", "At least and at most")
CLASS = ("Loại hộ", "Class")
LEAST, MOST = ("Ít nhất", "At least"), ("Nhiều nhất", "At most")
LEAST_RATE, MOST_RATE = ("Ít nhất (%)", "At least (%)"), ("Nhiều nhất (%)", "At most (%)")
UNDETERMINED = {
    "computed": (
        "Còn {count} hộ chưa xác định: thiếu câu trả lời nên chưa biết thuộc loại nào. Mọi số và tỷ lệ trên "
        "trang vì thế là từ – đến.",
        "{count:household is|households are} undetermined: for want of answers the class is not known. So "
        "counts and rates on this page are from – to.",
    ),
    "recorded": (
        "Còn {count} hộ chưa ghi kết quả công nhận. Mọi số và tỷ lệ trên trang vì thế là từ – đến.",
        "{count:household has|households have} no recorded class. So counts and rates on this page are "
        "from – to.",
    ),
}
ALL_DETERMINED = ("Mọi hộ đều đã xác định được loại.", "Every household has a class.")
REJECTED = (
    "{count} dòng bị loại (không có mã hộ và chủ hộ) không có trong số liệu.",
    "{count:rejected row (no code, no head) is|rejected rows (no code, no head) are} not in the figures.",
)
BORDERLINE_TABLE = (
    "Hộ sát ngưỡng trong {decided} hộ tính được loại: kết quả tính sẽ khác nếu một câu trả lời khác đi, hoặc "
    "thu nhập khác không quá {income} đ một người một tháng, B1 khác không quá {points} điểm",
    "Borderline, of the {decided} whose class can be computed: it would change by one other answer, by at "
    "most {income} đồng a person a month, or by at most {points} points of B1",
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
