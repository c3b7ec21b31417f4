"""What does reading a survey say of codes: of answers that nobody explains, and of households?"""

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
POINTS_UNEXPLAINED = Message(
    "points_unexplained",
    Severity.WARNING,
    "Cột chỉ số ({name}) ghi {value} và 0 như số điểm trên phiếu B2, không phải có/không; chưa dùng cột này.",
    "The indicator column ({name}) holds {value} and 0 like points of the form B2, not yes and no; it is not "
    "used.",
    "Nếu {value} điểm là thiếu hụt: --column {name}={letter} (nhiều cột thì ghi vào một tệp: --map), hoặc "
    "thay {value} bằng x. Cũng có thể thêm một cột “Điểm B2” ghi tổng điểm của hộ.",
    "If {value} points mean lacking: --column {name}={letter} (write many columns into a file: --map), or "
    "put x for {value}. Or add a column “Điểm B2” with the household's total.",
)
MEMBER_ZEROS = Message(
    "member_zeros",
    Severity.NOTE,
    "Mã hộ ở hai trang chỉ khác nhau số 0 ở đầu (1 và 001); {count} thành viên được ghép theo mã bỏ số 0.",
    "Codes differ between the sheets by leading zeros only (1 and 001); {count:member is|members are} joined "
    "without them.",
    "Kiểm tra; tốt nhất là định dạng cột mã hộ ở cả hai trang là Text.",
    "Check it; best format the codes of both sheets as Text.",
)
