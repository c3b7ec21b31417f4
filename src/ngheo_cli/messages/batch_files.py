"""What does `ngheo batch` say of files of a folder that are no surveys?"""

from .model import Message, Severity

_N = Severity.NOTE

FILE_TOTALS = Message(
    "batch_file_totals",
    _N,
    "Bảng tổng số hộ, không phải phiếu rà soát.",
    "A table of totals, no survey.",
    "Đưa bảng này vào bằng --totals.",
    "Give it with --totals.",
)
FILE_MEMBERS = Message(
    "batch_file_members",
    _N,
    "Danh sách thành viên, không phải phiếu rà soát; chỉ được ghép vào hộ khi có --members.",
    "A list of members, no survey; it is joined to households only where --members names it.",
    "Đưa danh sách này vào bằng --members nếu các chỉ số cần tới thành viên.",
    "Give it with --members where the indicators need members.",
)
FILE_FORM = Message(
    "batch_file_form",
    _N,
    "Biểu báo cáo (hai dòng một đơn vị), không phải phiếu rà soát.",
    "A report form (two rows a unit), no survey.",
    "Không cần làm gì; biểu được lập lại từ phiếu rà soát.",
    "Nothing to do; forms are made from surveys.",
)
FILE_RESULT = Message(
    "batch_file_result",
    _N,
    "Sổ do chương trình lập, không có danh sách hộ.",
    "A workbook made by the program, without a list of households.",
    "Không cần làm gì.",
    "Nothing to do.",
)
RESULT_OF = Message(
    "batch_result_of",
    _N,
    "Kết quả của {survey}, là phiếu rà soát cũng có trong thư mục; chỉ tính phiếu.",
    "The result of {survey}, a survey that is in the folder too; the survey counts.",
    "Không cần làm gì.",
    "Nothing to do.",
)
TOTALS_UNUSED = Message(
    "batch_totals_unused",
    _N,
    "Bảng tổng số hộ này nằm trong thư mục nhưng không được dùng.",
    "This table of totals lies in the folder and was not used.",
    "Nếu là bảng của đợt này, chạy lại với --totals và tên bảng.",
    "If it is of this review, run again with --totals and its name.",
)
