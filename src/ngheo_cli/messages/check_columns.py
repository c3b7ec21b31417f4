"""What does a check say of columns that nobody understood?"""

from .model import Message, Severity

COLUMN_UNKNOWN = Message(
    "column_unknown",
    Severity.NOTE,
    "Tiêu đề này không phải tên, tên gọi khác hay chỉ số nào của phiếu rà soát, cũng không gần giống; "
    "cột không được dùng.",
    "The title is no name, other name or indicator of a survey, nor near to one; the column is not used.",
    "Nếu cột cần cho rà soát thì khớp cột: --column TÊN={letter} (các tên: ngheo criteria columns).",
    "If the review needs the column, map it: --column NAME={letter} (the names: ngheo criteria columns).",
)
