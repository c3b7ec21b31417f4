"""What are sheets, headings and columns of a result called, as (vi, en) pairs?"""

from .row_words import NOT_HOUSEHOLD_WORDS as NOT_HOUSEHOLD_WORDS  # noqa: PLC0414 - told here too

# The block above a table, and the lines below it.
MOTTO_STATE = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "SOCIALIST REPUBLIC OF VIET NAM")
MOTTO = ("Độc lập - Tự do - Hạnh phúc", "Independence – Freedom – Happiness")
COMMITTEE = ("UBND {commune}", "People's Committee of {commune}")
COMMITTEE_BLANK = ("UBND xã ……………………", "People's Committee of ……………………")
PROVISIONAL = (
    "DANH SÁCH DỰ KIẾN – kết quả tính theo phiếu, chưa họp dân, chưa công nhận",
    "PROVISIONAL LIST – computed from the forms, before the village meeting, not recognised",
)
STANDARD_LINE = ("{title} ({id})", "{title} ({id})")
REVIEW_LINE = ("Ngày rà soát: {date}", "Review of {date}")
LIST_COUNT = (
    "Số hộ: {households} – Số nhân khẩu: {persons}",
    "Households: {households} – Persons: {persons}",
)
SIZES_UNKNOWN = (
    " (chưa gồm {count} hộ chưa ghi số nhân khẩu)",
    " (size unknown for {count:household|households})",
)
LEGEND = (
    "x: thiếu hụt; ô trống: không thiếu hụt; ?: chưa rõ",
    "x: deprived; empty: not deprived; ?: unknown",
)
INDICATOR_NUMBERS = ("Các chỉ số: {titles}", "Indicators: {titles}")
ALIKE = ("{title}: {value}", "{title}: {value}")
NO_HOUSEHOLD = ("Không có hộ nào.", "No household.")
NOTHING = ("Không có.", "None.")
DAY_LINE = ("……………, ngày …… tháng …… năm ………", "……………, day …… month …… year ………")
SIGNERS = (
    ("NGƯỜI LẬP", "PREPARED BY"),
    ("TRƯỞNG THÔN", "VILLAGE HEAD"),
    ("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", "FOR THE PEOPLE'S COMMITTEE\nCHAIRMAN"),
)
SIGN_HINT = ("(Ký, ghi rõ họ tên)", "(signature and name)")
PAGE = ("Trang", "Page")

# Sheet names: at most 31 letters, and short enough to carry a standard's id.
SHEET_SUMMARY = ("Tổng hợp", "Summary")
SHEET_ASIDE = ("Bị loại và trùng", "Set aside")
SHEET_FINDINGS = ("Cần xem lại", "To be looked at")
SHEET_COLUMNS = ("Cột đã đọc", "Columns read")
SHEET_RULE = ("Quy tắc", "Rule")
SHEET_PROVENANCE = ("Nguồn gốc", "Provenance")

TITLE_SUMMARY = ("TỔNG HỢP KẾT QUẢ PHÂN LOẠI", "SUMMARY OF THE CLASSIFICATION")
TITLE_ASIDE = ("CÁC DÒNG BỊ LOẠI, TRÙNG HOẶC ĐÃ ĐƯỢC THAY THẾ", "ROWS REJECTED, DUPLICATE OR SUPERSEDED")
TITLE_FINDINGS = ("CÁC ĐIỂM CẦN XEM LẠI", "WHAT NEEDS A PERSON'S ATTENTION")
TITLE_COLUMNS = ("MỖI CỘT ĐÃ ĐƯỢC ĐỌC LÀ GÌ", "WHAT EACH COLUMN WAS READ AS")
TITLE_RULE = ("QUY TẮC ĐÃ ÁP DỤNG", "THE RULE AS APPLIED")
TITLE_PROVENANCE = ("NGUỒN GỐC KẾT QUẢ", "WHERE THE RESULT COMES FROM")

# Columns of the lists.
NUMBER = ("STT", "No.")
HOUSEHOLD_ID = ("Mã hộ", "Code")
HEAD = ("Họ và tên chủ hộ", "Head of household")
SEX = ("Giới tính", "Sex")
BIRTH = ("Năm sinh", "Born")
VILLAGE = ("Thôn", "Village")
NO_VILLAGE = ("(chưa ghi thôn)", "(no village given)")
PLACES = {
    "village": VILLAGE,
    "commune": ("Xã, phường", "Commune"),
    "district": ("Huyện", "District"),
    "province": ("Tỉnh, thành phố", "Province"),
}
SIZE = ("Số nhân khẩu", "Persons")
AREA = ("Khu vực", "Area")
INCOME_PER_PERSON = ("Thu nhập bình quân người/tháng (đồng)", "Income per person a month (đồng)")
INCOME_TOTAL = ("Tổng thu nhập hộ/tháng (đồng)", "Household income a month (đồng)")
INCOME_12_MONTHS = ("Thu nhập 12 tháng của hộ (đồng)", "Household income of 12 months (đồng)")
SCORE_INCOME = ("Điểm B1", "B1")
SCORE_DEPRIVATION = ("Điểm B2", "B2")
DEPRIVATIONS = ("Số chỉ số thiếu hụt", "Deprived indicators")
GROUP = ("Nhóm", "Group")
BASIS = ("Căn cứ", "Basis")
BASIS_ALL = ("Căn cứ: {basis}", "Basis: {basis}")
BASIS_MOST = ("Căn cứ: {basis} (trừ hộ có ghi chú)", "Basis: {basis} (but see the notes)")
POSSIBLE = ("Kết quả có thể", "Possible classes")
SETTLE = ("Cần bổ sung", "What would settle it")
NOTE = ("Ghi chú", "Note")
SEX_WORDS = {"male": ("Nam", "Male"), "female": ("Nữ", "Female")}
NOTE_FINDINGS = ("{count} điểm cần xem lại", "{count:finding|findings}")
NOTE_BASIS = ("Căn cứ: {basis}", "Basis: {basis}")
NOTE_RECORDED = ("Đã ghi: {label}", "Recorded: {label}")

# Other sheets.
FILE = ("Tệp", "File")
SHEET = ("Trang", "Sheet")
ROW = ("Dòng", "Row")
CELL = ("Ô", "Cell")
COLUMN = ("Cột", "Column")
COLUMN_TITLE = ("Tên cột trong tệp", "Title in the file")
READ_AS = ("Được đọc là", "Read as")
HOW = ("Nhận ra nhờ", "Known by")
READS = ("Giá trị nghĩa là", "Values mean")
HINTS = ("Có thể là", "Perhaps")
REASON = ("Lý do", "Reason")
ADVICE = ("Việc cần làm", "What to do")
SEVERITY = ("Mức độ", "Severity")
CODE = ("Mã", "Code")
WHY = ("Vì sao", "Why")
SEVERITY_WORDS = {
    "error": ("Lỗi", "Error"),
    "warning": ("Cảnh báo", "Warning"),
    "note": ("Lưu ý", "Note"),
}
HOW_WORDS = {
    "title": ("tên cột", "title"),
    "alias": ("tên gọi khác", "other name"),
    "map": ("người dùng chỉ rõ", "stated by the user"),
    "set": ("người dùng điền (--set)", "set by the user (--set)"),
    "unused": ("không dùng", "not used"),
    "ambiguous": ("chưa rõ – cần chỉ rõ", "ambiguous – to be stated"),
}
PROBLEM_WORDS = {
    "no_key": (
        "Không có mã hộ và cũng không có tên chủ hộ",
        "Neither a household code nor a head's name",
    ),
    "duplicate_row": ("Dòng lặp lại y hệt một dòng khác", "An exact repetition of another row"),
    "superseded": (
        "Hộ này có phiếu rà soát ngày muộn hơn, phiếu muộn hơn được tính",
        "The household has a later review, which counts",
    ),
}
PROBLEM_ADVICE = {
    "no_key": (
        "Điền mã hộ hoặc họ tên chủ hộ vào tệp rồi chạy lại.",
        "Enter the household code or the head's name and run again.",
    ),
    "duplicate_row": (
        "Kiểm tra; nếu là hai hộ khác nhau thì sửa mã hộ hoặc số định danh rồi chạy lại.",
        "Check; if these are two households, correct the code or the ID and run again.",
    ),
    "superseded": (
        "Kiểm tra ngày rà soát của hai phiếu; xóa phiếu không còn hiệu lực.",
        "Check the review dates of both forms; delete the one that no longer holds.",
    ),
}

# The rule, the summary and the provenance.
RULE_LINES = ("Các mức thu nhập và điểm (từ mức trở xuống)", "Income and score lines (up to and including)")
RULE_CLASSES = (
    "Phân loại theo thu nhập: nhóm đầu tiên đúng được lấy",
    "Classes by income: the first that fits",
)
RULE_SCORES = ("Phân loại theo điểm: nhóm đầu tiên đúng được lấy", "Classes by score: the first that fits")
RULE_CERTIFIED = (
    "Phần được quy trình công nhận và biểu báo cáo đếm riêng",
    "The part that the procedure certifies",
)
RULE_INDICATORS = ("Các chỉ số thiếu hụt", "Deprivation indicators")
RULE_DOCUMENTS = ("Văn bản", "Documents")
RULE_SETTINGS = ("Quy ước do văn bản để ngỏ", "Conventions that the law leaves open")
RULE_REMARKS = ("Lưu ý khi dùng chuẩn này", "Remarks on this standard")
LINE = ("Mức", "Line")
RURAL = ("Nông thôn", "Rural")
URBAN = ("Thành thị", "Urban")
SOURCE = ("Căn cứ văn bản", "Source")
STATUS = ("Độ tin cậy", "Status")
CLASS = ("Kết quả", "Class")
INDICATOR = ("Chỉ số", "Indicator")
DEPRIVED_WHEN = ("Thiếu hụt khi", "Deprived when")
DOCUMENT = ("Số hiệu", "Number")
DOCUMENT_TITLE = ("Tên văn bản", "Title")
ISSUED = ("Ban hành – hiệu lực", "Issued – in force")
SETTING = ("Quy ước", "Convention")
VALUE = ("Giá trị", "Value")
OPEN = ("chưa đặt", "not set")

SUMMARY_CLASSES = ("Kết quả theo {standard}", "Classes under {standard}")
SUMMARY_VILLAGES = ("Số hộ theo thôn – {standard}", "Households by village – {standard}")
SUMMARY_ROWS = ("Các dòng đã đọc", "Rows read")
SUMMARY_ATTENTION = (
    "Cần xem lại (chi tiết ở trang “Cần xem lại”)",
    "To be looked at (details in that sheet)",
)
CHART_CLASSES = ("Số hộ theo kết quả", "Households by class")
CHART_VILLAGES = ("Hộ nghèo, hộ cận nghèo theo thôn", "Poor and near-poor households by village")
HOUSEHOLDS = ("Số hộ", "Households")
PERSONS = ("Số nhân khẩu", "Persons")
TOTAL = ("Tổng cộng", "Total")
SUMMARY_BASIS = (
    "Căn cứ: {score} hộ theo điểm B1, {income} hộ theo thu nhập (chưa có điểm B1).",
    "Basis: {score} households by B1, {income} by income (B1 is blank).",
)
RECORDED_DIFFERS = (
    "{count} hộ có kết quả tính khác với kết quả đã ghi trong tệp.",
    "{count:household has|households have} a class other than the one recorded in the file.",
)
KIND = ("Loại", "Kind")
COUNT = ("Số lượng", "Count")
ROWS_READ = ("Dòng đã đọc dưới tiêu đề", "Rows read below the headings")
ROWS_CLASSIFIED = ("Hộ phân loại được", "Households classified")
ROWS_UNDETERMINED = ("Hộ chưa xác định", "Households undetermined")
ROWS_REJECTED = ("Dòng bị loại (không mã hộ, không chủ hộ)", "Rows rejected (no code, no head)")
ROWS_DUPLICATE = ("Dòng trùng lặp", "Duplicate rows")
ROWS_SUPERSEDED = ("Phiếu đã được thay bằng phiếu mới hơn", "Forms superseded by a later one")
BALANCED = ("Đủ: không dòng nào bị mất", "Balanced: no row is lost")
UNBALANCED = ("LỆCH: các số không cộng đủ, hãy báo lỗi", "NOT BALANCED: please report this")

PROVENANCE_TOOL = ("Phiên bản ngheo", "Version of ngheo")
PROVENANCE_STANDARD = ("Chuẩn", "Standard")
PROVENANCE_REASON = ("Vì sao chọn chuẩn này", "Why this standard")
PROVENANCE_DIGEST = ("Mã băm SHA-256", "SHA-256")
PROVENANCE_REVISION = ("Lần sửa tệp chuẩn", "Revision of the file")
PROVENANCE_INPUT = ("Tệp đầu vào", "Input")
PROVENANCE_BYTES = ("Số byte", "Bytes")
PROVENANCE_OPTIONS = ("Tùy chọn đã dùng", "Options")
PROVENANCE_SET = ("Giá trị do người dùng điền", "Values set by the user")
PROVENANCE_RUN = ("Chương trình và chuẩn", "Program and standard")
NONE_GIVEN = ("không có", "none")
