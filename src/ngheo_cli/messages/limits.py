"""What is said of a file that is larger than ngheo takes, and of the settings that raise the limits?"""

from .model import Message, Severity, stop

TOO_LARGE = Message(
    "file_too_large",
    Severity.ERROR,
    "Tệp quá lớn: {what} là {size}{unit}, giới hạn là {limit}{unit}.",
    "The file is too large: {what} is {size}{unit}, the limit is {limit}{unit}.",
    "Chia tệp theo xã hoặc theo huyện rồi chạy với nhiều tệp; xóa các trang và cột không dùng. Nếu tin tệp "
    "này và máy đủ bộ nhớ thì đặt biến môi trường {setting} rồi chạy lại.",
    "Split it by commune or district and run with several files; delete sheets and columns not needed. If "
    "the file is trusted and there is memory enough, set the environment variable {setting} and run again.",
)
CELL_TOO_LONG = Message(
    "cell_too_long",
    Severity.ERROR,
    "Một ô dài hơn {limit} ký tự: không phải câu trả lời của một hộ.",
    "A cell is longer than {limit} characters: it is no answer of a household.",
    "Mở tệp, xóa hoặc rút gọn ô này rồi lưu. Nếu thật sự cần thì đặt biến môi trường {setting} lớn hơn.",
    "Open the file, delete or shorten the cell and save. If it is really needed, raise the environment "
    "variable {setting}.",
)
LONG_CELLS = Message(
    "long_cells",
    Severity.NOTE,
    "{count} ô của trang dài hơn {long} ký tự (ô đầu tiên ở đây): chỉ đọc {read} ký tự đầu.",
    "{count} cells of the sheet are longer than {long} characters (this is the first): only the first {read} "
    "are read.",
    "Không cần làm gì nếu đó là ghi chú; còn nếu là tiêu đề, tên hoặc câu trả lời thì rút gọn lại.",
    "Nothing need be done for remarks; shorten a title, a name or an answer.",
)
BLANK_CELLS = Message(
    "blank_cells",
    Severity.ERROR,
    "Trang có {blank} ô trống chỉ có định dạng (màu, khung), mà chỉ có {cells} ô có dữ liệu.",
    "The sheet has {blank} blank cells with a format only (colour, border), and just {cells} filled ones.",
    "Chọn các hàng và cột thừa bên phải và bên dưới bảng, Xóa, lưu rồi chạy lại. Nếu tin tệp này thì đặt "
    "biến môi trường {setting} rồi chạy lại.",
    "Select the surplus rows and columns right of and below the table, delete them, save and run again. If "
    "the file is trusted, set the environment variable {setting} and run again.",
)
LIMIT_WRONG = stop(
    "limit_wrong",
    "Biến môi trường {name} phải là một số nguyên lớn hơn 0.",
    "The environment variable {name} has to be a whole number above 0.",
    "Sửa lại biến {name}, hoặc bỏ biến này để dùng giới hạn có sẵn.",
    "Correct the variable {name}, or unset it to use the limit that comes with the program.",
)
MEGABYTES = " MB"
WHAT = {
    "file_bytes": ("dung lượng", "its size"),
    "csv_bytes": ("dung lượng", "its size"),
    "text_bytes": ("dung lượng", "its size"),
    "json_bytes": ("dung lượng", "its size"),
    "entries": ("số phần trong tệp", "the number of parts"),
    "sheets": ("số trang", "the number of sheets"),
    "unpacked_bytes": ("dung lượng sau giải nén", "its unpacked size"),
    "cells": ("số ô", "the number of cells"),
    "repeated_cells": ("số ô lặp lại", "the number of repeated cells"),
    "cell_text_bytes": ("dung lượng chữ trong các ô", "the size of the text in its cells"),
    "merges": ("số vùng ô gộp", "the number of merged ranges"),
    "csv_cells": ("số ô", "the number of cells"),
    "csv_rows": ("số dòng", "the number of lines"),
}
"""What each limit counts."""
