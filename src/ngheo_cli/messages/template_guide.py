"""What does the sheet of instructions of a form say?"""

STANDARD = ("Chuẩn áp dụng: {title}", "Standard: {title}")
HOW = ("Cách điền", "How to fill")
STEPS_FIRST = (
    (
        "Mỗi hộ một dòng ở trang “{households}”, mỗi người một dòng ở trang “{members}”; không gộp ô, "
        "không thêm dòng cộng vào giữa.",
        "One row a household on the sheet “{households}”, one row a person on “{members}”; merge no cells "
        "and add no totals among the rows.",
    ),
    (
        "Tỉnh, xã, thôn và mã hộ ở trang “{members}” ghi đúng như ở trang “{households}”: chương trình "
        "ghép thành viên vào hộ theo các cột này. Mã hộ đánh lại từ 1 ở mỗi thôn cũng được, miễn là có tên "
        "thôn.",
        "On “{members}” write province, commune, village and household code as on “{households}”: members "
        "are joined to households by them. Codes may begin with 1 in every village if the village is named.",
    ),
    (
        "Ô chưa hỏi được thì để trống: ô trống nghĩa là chưa biết, không phải là không. Chương trình sẽ "
        "nói hộ nào còn thiếu câu trả lời nào.",
        "Leave a cell blank while the answer is unknown: blank is not no. The program tells which answers a "
        "household still lacks.",
    ),
    (
        "Ô có mũi tên thì chọn trong danh sách. Số tiền gõ bằng đồng, chỉ gõ chữ số.",
        "Cells with an arrow have a list. Type amounts in đồng, digits only.",
    ),
    (
        "Thu nhập chỉ cần một trong ba cột: bình quân đầu người/tháng, tổng của hộ/tháng, hoặc tổng của hộ "
        "trong 12 tháng.",
        "One of the three income columns is enough: per person a month, household a month, or household in "
        "12 months.",
    ),
)
STEP_SAMPLES = (
    "Xóa các dòng chữ nghiêng ghi “{mark}”. Nếu còn sót, chương trình bỏ qua và nhắc.",
    "Delete the rows in italics marked “{mark}”. The program passes over those that are left, and says so.",
)
STEP_PREFILLED = (
    "Danh sách đã có sẵn các hộ nghèo, hộ cận nghèo của kỳ trước (cột “{previous}”); điền câu trả lời của kỳ "
    "này. Hộ không còn thì giữ dòng và chọn lý do ở cột “{movement}”.",
    "The poor and near-poor households of the last review are listed (column “{previous}”); fill in the "
    "answers of this one. Keep the row of a household that is gone and say why in “{movement}”.",
)
STEPS_LAST = (
    (
        "Trang “{totals}”: tổng số hộ và nhân khẩu đang sinh sống của từng đơn vị, để tính tỷ lệ; số của "
        "cả đơn vị thì để trống cột khu vực.",
        "The sheet “{totals}”: all households and persons living in each unit, for the rates; leave the area "
        "blank for a whole unit.",
    ),
    (
        "Không đổi tiêu đề cột. Cột không dùng thì để trống; thêm cột ghi chú riêng cũng được.",
        "Do not change the titles. Leave unused columns blank; columns of your own may be added.",
    ),
)
COLOURS = ("Màu tiêu đề", "Colours of the titles")
COLOUR_LINES = {
    "head asked": ("phải có ở mọi hộ", "needed for every household"),
    "head place": ("nơi ở, người", "place and person"),
    "head money": ("thu nhập, điểm", "income and scores"),
    "head question": ("câu hỏi về thiếu hụt", "questions of deprivation"),
    "head other": ("không bắt buộc", "optional"),
}
AFTER = ("Điền xong", "When it is filled")
AFTER_LINES = (
    (
        "Kiểm tra (mọi lỗi trong một lần chạy); thay tên tệp nếu biểu mang tên khác:",
        "Check it (every finding in one run), with the name of the form if it has another:",
    ),
    ("Phân loại hộ:", "Classify the households:"),
)
CHECK = "ngheo check {file} --criteria {id}"
CLASSIFY = "ngheo classify {file} --criteria {id}"
DOCUMENTS = ("Văn bản", "Documents")
DOCUMENT = ("Số hiệu", "Number")
DOCUMENT_TITLE = ("Trích yếu", "Title")
STATUS = ("Mức tin cậy", "Status")
LINES = ("Mức chuẩn theo khu vực", "Lines by area")
LINE = ("Mức chuẩn", "Line")
RURAL = ("Nông thôn", "Rural")
URBAN = ("Thành thị", "Urban")
UNIT_MONTH = ("{title} (đồng/người/tháng)", "{title} (đồng a person and month)")
UNIT_YEAR = ("{title} (đồng/người/năm)", "{title} (đồng a person and year)")
UNIT_POINTS = ("{title} (điểm)", "{title} (points)")
INDICATORS = ("Các chỉ số thiếu hụt", "Indicators of deprivation")
NUMBER = ("TT", "No.")
INDICATOR = ("Chỉ số", "Indicator")
DEPRIVED_WHEN = ("Thiếu hụt khi", "Deprived when")
REMARKS = ("Lưu ý", "Remarks")
SOURCE = ("Căn cứ", "Source")
SERVICE = ("Dịch vụ", "Service")
ROLE = ("Nội dung", "Role")
