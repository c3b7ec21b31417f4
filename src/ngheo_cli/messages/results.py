"""What can be said of a result while it is written?"""

from .model import Message, Severity

TEXT_CUT = Message(
    "text_cut",
    Severity.NOTE,
    "Nội dung ô này dài {length} ký tự, hơn mức {most} mà một ô bảng tính chứa được; "
    "các danh sách chỉ ghi phần đầu.",
    "This cell holds {length} characters, more than the {most} that a cell of a workbook can; "
    "the lists hold its beginning.",
    "Kiểm tra ô này trong tệp rà soát; nếu cần nguyên văn thì dùng --format csv.",
    "Check the cell in the survey; for the whole text use --format csv.",
)
