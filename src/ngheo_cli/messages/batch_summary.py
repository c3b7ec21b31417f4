"""What are the sheets, columns and states of the summary workbook of a batch called, as (vi, en) pairs?"""

from . import review

LEVELS = {**review.LEVELS, "unit_group": ("nhóm đơn vị", "group of units")}

UNITS = ("Đơn vị", "Units")
FILES = ("Tệp", "Files")
LOOK = ("Cần xem lại", "To be looked at")
KINDS = ("Cảnh báo trong tệp", "Findings in files")
SKIPPED = ("Bỏ qua", "Passed over")
ORIGIN = ("Nguồn gốc", "Provenance")

STANDARD = ("Chuẩn", "Standard")
UNIT = ("Đơn vị", "Unit")
WHOLE = ("Toàn bộ", "All")
LEVEL = ("Cấp", "Level")
ALL_HOUSEHOLDS = ("Tổng số hộ dân cư", "All households")
REVIEWED = ("Số hộ được rà soát", "Reviewed households")
POOR = ("Hộ nghèo", "Poor")
POOR_RATE = ("Tỷ lệ hộ nghèo (%)", "Poverty rate (%)")
NEAR_POOR = ("Hộ cận nghèo", "Near-poor")
NEAR_POOR_RATE = ("Tỷ lệ hộ cận nghèo (%)", "Near-poverty rate (%)")
MULTI_RATE = ("Tỷ lệ nghèo đa chiều (%)", "Multidimensional rate (%)")
UNDETERMINED = ("Chưa xác định", "Undetermined")
REJECTED = ("Dòng bị loại", "Rejected rows")
SUBMITTED = ("Số liệu", "Figures")
MISSING = ("chưa nộp", "not submitted")
PARTIAL = ("còn đơn vị cấp dưới chưa nộp", "a unit below has not submitted")
WHOLE_UNIT = ("đủ", "whole")
REMARK = ("Lưu ý", "Remark")

FILE = ("Tệp", "File")
STATE = ("Tình trạng", "State")
REASON = ("Lý do", "Reason")
CLEAN = ("xong", "done")
STATES = {
    "done": ("xong, còn điểm cần xem lại", "done, with points to look at"),
    "refused": ("không tính được", "cannot be decided"),
    "failed": ("hỏng giữa chừng", "failed"),
    "repeated": ("trùng tệp khác", "same as another file"),
    "not_survey": ("không phải phiếu rà soát", "no survey"),
}
ROWS = {
    "rows_read": ("Dòng đã đọc", "Rows read"),
    "households": ("Số hộ", "Households"),
    "rejected": REJECTED,
    "set_aside": ("Dòng để riêng", "Rows set aside"),
    "not_households": ("Dòng không phải hộ", "Rows that are no household"),
}
CLASSES = ("poor", "near_poor", "average", "not_poor", "undetermined")

SEVERITY = ("Mức độ", "Severity")
SHEET = ("Trang", "Sheet")
LINE = ("Dòng", "Row")
ADVICE = ("Việc cần làm", "What to do")
CODE = ("Mã", "Code")
COUNT = ("Số chỗ", "Places")
IN_FILES = ("Số tệp", "Files with it")

WHY = {
    "lock": ("tệp khóa, tệp hoặc thư mục ẩn", "a lock file, a hidden file or folder"),
    "result": ("kết quả của chương trình", "a result of the program"),
    "link": ("liên kết ra ngoài thư mục", "a link that leads out of the folder"),
    "batch": ("thư mục kết quả của một lần tính khác", "the results of another batch"),
    "beside": ("bảng dùng kèm", "a table used beside the surveys"),
    "closed": ("thư mục không mở được", "a folder that cannot be opened"),
    "other": ("không phải bảng tính hay CSV", "no workbook or CSV"),
}

FACT = ("Mục", "Item")
VALUE = ("Nội dung", "Content")
TOOL = ("Chương trình", "Program")
OPTION = ("Tùy chọn", "Option")
BESIDE = ("Bảng dùng kèm", "Table beside")
