"""What is said of rows that may be something else than what they were taken for?"""

from .model import Message, Severity

LOOKS_LIKE_TOTAL = Message(
    "looks_like_total",
    Severity.NOTE,
    "Tên ở cột chủ hộ giống chữ của dòng cộng hoặc tên thôn, nhưng dòng có số thứ tự, mã hộ hoặc câu trả lời "
    "như một hộ; được đọc là một hộ.",
    "The head's name looks like the label of a total or of a village, but the row has a number, a code or "
    "answers as a household has; it is read as a household.",
    "Nếu là dòng cộng hoặc tên thôn: để trống số thứ tự, mã hộ, điểm và thu nhập của dòng, rồi chạy lại.",
    "If it is a total or a village, clear its number, code, scores and income and run again.",
)
ROW_OF_WORDS = Message(
    "row_of_words",
    Severity.WARNING,
    "Dòng chỉ có chữ ở cột chủ hộ, không có số thứ tự, mã hộ hay câu trả lời; được đọc là một hộ.",
    "The row has words in the head's column and no number, code or answer; it is read as a household.",
    "Nếu là tên thôn, ghi “Thôn …” hoặc “Bản …” trước tên; nếu là ghi chú hay chữ ký thì xóa khỏi bảng; nếu "
    "đúng là hộ thì bổ sung mã hộ và số liệu.",
    "If it is a village, write “Thôn …” or “Bản …” before its name; if it is a remark or a signature, take "
    "it out of the table; if it is a household, add its code and answers.",
)
TITLE_UNKNOWN = Message(
    "title_unknown",
    Severity.WARNING,
    "Dòng tiêu đề trong bảng không rõ là thôn hay nhóm hộ; các hộ bên dưới không được ghi thôn từ dòng này.",
    "A title within the table may name a village or a group; the households below take no village from it.",
    "Nếu là thôn, ghi “Thôn …” hoặc “Bản …” trước tên, hoặc thêm cột “Thôn”.",
    "If it is a village, write “Thôn …” or “Bản …” before its name, or add a column “Thôn”.",
)
