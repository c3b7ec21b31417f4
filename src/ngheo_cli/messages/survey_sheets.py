"""What is said of rows that no header explains, and of tables within a sheet?"""

from .model import Message, Severity

_E, _W, _N = Severity.ERROR, Severity.WARNING, Severity.NOTE

TABLE_WITHIN = Message(
    "table_within",
    _N,
    "Từ dòng này là một bảng khác, có cột riêng; được đọc theo tiêu đề của chính bảng đó.",
    "Another table with columns of its own begins here; it is read by its own titles.",
    "Kiểm tra các cột đã đọc của từng bảng trong trang.",
    "Check the columns that were read of each table of the sheet.",
)
TABLES_BESIDE = Message(
    "tables_beside",
    _E,
    "Trang có nhiều bảng hộ đặt cạnh nhau (cột {columns}) với tiêu đề khác nhau; không đọc trang này.",
    "The sheet has several tables of households side by side (columns {columns}) with different titles; it "
    "is not read.",
    "Chuyển mỗi bảng sang một trang riêng (hoặc đặt bảng sau xuống dưới bảng trước), giữ dòng tiêu đề của "
    "từng bảng, rồi chạy lại.",
    "Move each table to a sheet of its own (or below the first one), each with its row of titles, and run "
    "again.",
)
TABLES_BESIDE_READ = Message(
    "tables_beside_read",
    _N,
    "Trang có {count} bảng hộ đặt cạnh nhau, cùng tiêu đề (cột {columns}); đọc cả, từ trái sang phải.",
    "The sheet has {count} tables of households side by side with the same titles (columns {columns}); all "
    "are read, from left to right.",
    "Kiểm tra số hộ đã đọc của từng bảng.",
    "Check the households that were read of each table.",
)
SHEET_NO_HEADER = Message(
    "sheet_no_header",
    _E,
    "Trang có {count} dòng giống dòng hộ nhưng không có dòng tiêu đề; không biết cột nào là gì nên các dòng "
    "này bị loại.",
    "The sheet has {count} rows like households and no header; nothing tells what its columns are, so the "
    "rows are rejected.",
    "Thêm dòng tiêu đề như ở trang khác, hoặc chỉ cột: --column household_id=B --column head_name=C.",
    "Add the row of titles as on other sheets, or point at columns: --column household_id=B --column "
    "head_name=C.",
)
SHEET_BY_LETTER = Message(
    "sheet_by_letter",
    _N,
    "Trang không có dòng tiêu đề; {count} dòng được đọc theo các cột đã chỉ bằng chữ cái.",
    "The sheet has no header; {count} rows are read by the columns that were told by letter.",
    "Kiểm tra các cột đã đọc của trang này.",
    "Check the columns that were read of this sheet.",
)
SHEET_OTHER_TITLES = Message(
    "sheet_other_titles",
    _W,
    "Trang có {count} dòng giống dòng hộ nhưng tiêu đề không có mã hộ hay chủ hộ kèm cột khác; không đọc.",
    "The sheet has {count} rows like households, but no titles of code or head beside others; it is not "
    "read.",
    "Nếu là danh sách hộ, đặt tiêu đề “Mã hộ”, “Họ và tên chủ hộ”, “Số nhân khẩu” …",
    "If it lists households, title its columns “Mã hộ”, “Họ và tên chủ hộ”, “Số nhân khẩu” …",
)
QUOTE_OPEN = Message(
    "quote_open",
    _E,
    "Dòng có dấu ngoặc kép mở mà không đóng; dòng được tách theo dấu phân cách, các ô có thể lệch cột.",
    "The row opens a quote and does not close it; it was split at the separators, and its cells may stand in "
    "the wrong columns.",
    "Sửa dấu ngoặc kép ở dòng này trong tệp gốc, hoặc lưu lại thành Excel (.xlsx), rồi chạy lại.",
    "Correct the quote in this row of the original, or save it as Excel (.xlsx), and run again.",
)
RECORD_LONG = Message(
    "record_long",
    _E,
    "Dòng có {count} ô, tiêu đề chỉ có {titles}: các ô có thể lệch cột (thường do dấu phân cách nằm trong số "
    "tiền hoặc họ tên).",
    "The row has {count} cells and the header {titles}: the cells may stand in the wrong columns (often for "
    "a separator within an amount or a name).",
    "Đặt ô có dấu phân cách trong dấu ngoặc kép, hoặc lưu lại thành Excel (.xlsx), rồi chạy lại.",
    "Put the cell with the separator in quotes, or save the file as Excel (.xlsx), and run again.",
)
CELLS_UNTITLED = Message(
    "cells_untitled",
    _N,
    "{count} dòng có ô bên phải cột cuối cùng có tiêu đề; các ô đó không được đọc.",
    "{count} rows have cells to the right of the last column with a title; those cells are not read.",
    "Đặt tiêu đề cho cột nếu cần đọc.",
    "Title the column if it should be read.",
)
