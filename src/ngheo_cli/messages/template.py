"""What does a workbook to fill say: names of its sheets, hints, and what its cells refuse?"""

from .model import Message, Severity

SHEET_GUIDE = ("Hướng dẫn", "Instructions")
SHEET_HOUSEHOLDS = ("Hộ gia đình", "Households")
SHEET_MEMBERS = ("Thành viên", "Members")
SHEET_TOTALS = ("Tổng số hộ", "Totals")
SHEET_LISTS = ("Danh mục", "Lists")

TITLE_GUIDE = ("HƯỚNG DẪN ĐIỀN BIỂU RÀ SOÁT", "HOW TO FILL THE SURVEY")
TITLE_LISTS = ("DANH MỤC CỦA BIỂU RÀ SOÁT", "LISTS OF THE SURVEY")
HEAD_HOUSEHOLDS = ("DANH SÁCH HỘ RÀ SOÁT", "HOUSEHOLDS REVIEWED")
HEAD_MEMBERS = ("THÀNH VIÊN CỦA CÁC HỘ", "MEMBERS OF THE HOUSEHOLDS")
HEAD_TOTALS = ("TỔNG SỐ HỘ, NHÂN KHẨU CỦA ĐƠN VỊ", "ALL HOUSEHOLDS AND PERSONS OF THE UNIT")

SAMPLE_MARK = ("MẪU – xóa dòng này", "SAMPLE – delete this row")
SAMPLE_CODE = ("MẪU", "SAMPLE")
SAMPLE_TEXTS = {
    "province": ("Tỉnh Mẫu", "Province Sample"),
    "commune": ("Xã Mẫu", "Commune Sample"),
    "village": ("Thôn Mẫu", "Village Sample"),
    "head_ethnicity": ("Kinh", "Kinh"),
    "ethnicity": ("Kinh", "Kinh"),
    "relation": ("Chủ hộ", "Head"),
}
SAMPLE_CHILD = ("Con", "Child")
YES, NO = ("Có", "Yes"), ("Không", "No")

HINTS = {
    "text": ("Gõ chữ có dấu.", "Type text."),
    "code": (
        "Gõ như chữ: số 0 ở đầu được giữ nguyên (001, 012).",
        "Kept as text: leading zeros stay (001, 012).",
    ),
    "national_id": (
        "Số căn cước 12 chữ số (hoặc CMND 9 số), gõ liền, giữ số 0 ở đầu.",
        "The 12 digits of the ID (or 9 of an old one), without spaces.",
    ),
    "date_or_year": (
        "Gõ ngày/tháng/năm (15/03/1985), hoặc chỉ năm (1985) nếu không rõ ngày.",
        "Day/month/year (15/03/1985), or the year alone (1985).",
    ),
    "date": ("Gõ ngày/tháng/năm, ví dụ 15/10/2024.", "The day, for example 15/10/2024."),
    "choice": ("Chọn một dòng trong danh sách.", "Choose from the list."),
    "area": (
        "Chọn Nông thôn hoặc Thành thị; không suy từ tên xã, phường.",
        "Rural or urban; never told by a unit's name.",
    ),
    "answer": (
        "Chọn Có hoặc Không. Chưa hỏi được thì để trống.",
        "Yes or No. Leave it blank while unknown.",
    ),
    "indicator": (
        "Có = hộ thiếu hụt; Không = không thiếu hụt; chưa rõ thì để trống.",
        "Yes = deprived; No = not deprived; blank while unknown.",
    ),
    "deprived_when": (" Thiếu hụt khi {sentence}.", " Deprived: {sentence}."),
    "money": (
        "Số tiền bằng đồng, gõ số liền: 1500000. Chỉ cần điền một trong các cột thu nhập.",
        "Amount in đồng, digits only: 1500000. One of the income columns is enough.",
    ),
    "count": ("Số nguyên từ {low} đến {high}.", "A whole number from {low} to {high}."),
    "score": (
        "Tổng điểm trên phiếu: số nguyên từ {low} đến {high}.",
        "Total on the scoring sheet: a whole number from {low} to {high}.",
    ),
    "quantity": (
        "Số từ {low} đến {high}, có thể có số lẻ.",
        "A number from {low} to {high}; decimals may be.",
    ),
    "optional": (" Không bắt buộc.", " Optional."),
}
"""What is shown while a cell is filled, by kind."""

ERROR_TITLE = ("Giá trị chưa đúng", "Not a value for this cell")
DOUBT_TITLE = ("Kiểm tra lại", "Check again")
ERRORS = {
    "national_id": (
        "Số định danh có 12 chữ số (CMND cũ 9 chữ số). Vẫn giữ số vừa gõ?",
        "A national ID has 12 digits (an old one 9). Keep it all the same?",
    ),
    "date_or_year": (
        "Gõ ngày/tháng/năm như 15/03/1985, hoặc chỉ năm như 1985 (từ {low} đến {high}).",
        "Type day/month/year such as 15/03/1985, or a year such as 1985 ({low} to {high}).",
    ),
    "date": (
        "Ô này là ngày, từ 01/01/{low} đến 31/12/{high}; gõ như 15/10/2024.",
        "A day from 01/01/{low} to 31/12/{high}, such as 15/10/2024.",
    ),
    "list": (
        "Chỉ chọn một dòng trong danh sách; chưa biết thì để trống.",
        "Choose from the list, or leave the cell blank.",
    ),
    "number": (
        "Ô này là số nguyên từ {low} đến {high}; không gõ chữ, không gõ đơn vị.",
        "A whole number from {low} to {high}, without words or units.",
    ),
    "quantity": (
        "Ô này là số từ {low} đến {high}; không gõ chữ, không gõ đơn vị.",
        "A number from {low} to {high}, without words or units.",
    ),
    "member_key": (
        "Mã hộ này chưa có ở trang “{sheet}”. Vẫn giữ mã vừa gõ?",
        "No household of the sheet “{sheet}” has this code. Keep it all the same?",
    ),
    "same_key": (
        "Đã có hộ khác cùng thôn mang mã này. Vẫn giữ mã vừa gõ?",
        "Another household of the village has this code. Keep it all the same?",
    ),
}
"""What a cell says of a value that it refuses or doubts."""
SAMPLE_LEFT = Message(
    "sample_left",
    Severity.NOTE,
    "Còn {count} dòng mẫu của biểu, bắt đầu từ dòng này; không tính là hộ hay thành viên.",
    "{count:sample row|sample rows} of the form left, from this row on; no households or members.",
    "Xóa các dòng có chữ “MẪU – xóa dòng này”.",
    "Delete the rows marked “SAMPLE – delete this row”.",
)
LIST_YES_NO = ("Có/Không", "Yes/No")
