"""What can be said where an answer was given and also follows from raw facts?"""

from .model import Message, Severity
from .text import Pair

DERIVED_DIFFERS = Message(
    "derived_differs",
    Severity.WARNING,
    "“{title}”: câu trả lời trực tiếp là {direct}, nhưng theo {facts} thì {derived}. Máy dùng câu trả lời "
    "trực tiếp.",
    "“{title}”: the direct answer is {direct}, but by {facts} it is {derived}. The direct answer counts.",
    "Đối chiếu với phiếu giấy, sửa bên sai. Xem từng thông tin: ngheo explain TỆP --row {row}",
    "Compare with the paper form and correct the wrong side. See each fact: ngheo explain FILE --row {row}",
)
ANSWERS: dict[int, Pair] = {1: ("thiếu hụt", "deprived"), 0: ("không thiếu hụt", "not deprived")}
FROM_MEMBERS: Pair = ("thông tin của các thành viên", "the facts of the members")
FROM_HOME: Pair = ("thông tin của hộ ({names})", "the facts of the household ({names})")
