"""What does reading a survey say of answers that are codes, which nobody explains?"""

from .model import Message, Severity

CODES_UNEXPLAINED = Message(
    "codes_unexplained",
    Severity.WARNING,
    "Các cột chỉ số của bảng này ghi 1 và 2 mà không có chú giải số nào là thiếu hụt; chưa dùng cột này "
    "({name}).",
    "Indicator columns of this table are answered by 1 and 2, and no legend tells which is lacking; this "
    "column ({name}) is not used.",
    "Ghi chú giải phía trên bảng, ví dụ “1: thiếu hụt; 2: không thiếu hụt”. Hoặc nói riêng từng cột: "
    "1 là thiếu hụt thì --column {name}={letter}; 2 là thiếu hụt thì --column {name}=!{letter}.",
    "Write a legend above the table, such as “1: thiếu hụt; 2: không thiếu hụt”. Or say it of each column: "
    "--column {name}={letter} if 1 is lacking; --column {name}=!{letter} if 2 is lacking.",
)
