"""What is said of an ethnicity that names no ethnic group?"""

from .model import Message, Severity

ETHNICITY_UNKNOWN = Message(
    "ethnicity_unknown",
    Severity.WARNING,
    "Dân tộc của chủ hộ không phải tên một dân tộc; coi là chưa rõ, không tính là dân tộc thiểu số.",
    "The head's ethnicity names no ethnic group; it counts as unknown, and not as an ethnic minority.",
    "Ghi tên dân tộc (ví dụ Kinh, Tày, Mông) hoặc mã hai chữ số của danh mục (01 đến 54); nếu cột hỏi có "
    "phải hộ dân tộc thiểu số không thì chỉ cột đó là dtts bằng --column.",
    "Write the name of the group (Kinh, Tày, Mông …) or its code of two digits (01 to 54); where the column "
    "asks whether the household is of an ethnic minority, say by --column that it is dtts.",
)
