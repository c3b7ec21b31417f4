"""What of an opened file is not read, or could not be looked for?"""

from .model import Message, Severity
from .text import Pair

CELL_NOTES = Message(
    "cell_notes",
    Severity.NOTE,
    "Có {count} ô kèm ghi chú (comment): {first}. Ghi chú không được đọc.",
    "{count:cell has|cells have} a comment: {first}. Comments are not read.",
    "Nếu ghi chú sửa số liệu, hãy gõ số đúng vào ô.",
    "If a comment corrects a figure, type the figure into the cell.",
)
HIDDEN_COLUMNS = Message(
    "hidden_columns",
    Severity.NOTE,
    "Có {count} cột đang bị ẩn: {columns}. Các cột này vẫn được đọc.",
    "{count:column is|columns are} hidden: {columns}. Hidden columns are read all the same.",
    "Bỏ ẩn để kiểm tra; xóa cột nếu là số liệu cũ.",
    "Unhide them to check; delete a column that holds old figures.",
)
NOT_LOOKED_FOR = Message(
    "not_looked_for",
    Severity.NOTE,
    "Tệp {kind}: không dò {what}.",
    "A file of {kind}: {what} were not looked for.",
    "Nếu cần những điều này, mở tệp và lưu thành .xlsx rồi chạy lại.",
    "If they matter, open the file, save it as .xlsx and run again.",
)

IN_ODS: Pair = (
    "phông chữ cũ (.VnTime, VNI), ghi chú ô, cột ẩn và số 0 đứng đầu do định dạng ô",
    "old fonts (.VnTime, VNI), comments, hidden columns and leading zeros that are a format",
)
IN_XLSB: Pair = (
    "phông chữ cũ (.VnTime, VNI), ghi chú ô, cột ẩn, công thức chưa có giá trị và số 0 đứng đầu do định "
    "dạng ô",
    "old fonts (.VnTime, VNI), comments, hidden columns, formulas without a value and leading zeros that "
    "are a format",
)
