"""What is said of a table of any size that is recomputed in pieces, as (vi, en) pairs?"""

from .model import Message, Severity, stop

READING = ("Xem cả bảng: {count} bản ghi", "Looking through the table: {count:record|records}")
DECIDING = ("Phân loại: {count} bản ghi", "Deciding: {count:record|records}")

TITLE = ("Cả bảng theo chuẩn {id}", "The whole table under the standard {id}")
CONSERVATION = (
    "Bản ghi đọc: {rows_read} = {households} hộ + {rejected} bị loại + {duplicates} trùng + {superseded} bị "
    "thay + {others} không phải hộ.",
    "Records read: {rows_read} = {households:household|households} + {rejected} rejected + {duplicates} "
    "repeated + {superseded} superseded + {others} no households.",
)
FILES = (
    "Quyết định: {units} đơn vị, {files} tệp Parquet trong {folder}.",
    "Decisions: {units:unit|units}, {files:Parquet file|Parquet files} in {folder}.",
)
VERDICT_CLEAN = ("XONG: {households} hộ của {file}.", "DONE: {households:household|households} of {file}.")
VERDICT_LOOK = (
    "XONG, CẦN XEM LẠI: {households} hộ của {file}, {findings} mã cảnh báo.",
    "DONE, PLEASE LOOK: {households:household|households} of {file}, {findings:code|codes} of findings.",
)

COLUMN_KIND = stop(
    "table_column_kind",
    "Cột “{title}” chứa dữ liệu ghép ({kind}), không phải từng ô một.",
    "The column “{title}” holds nested values ({kind}), not one cell a record.",
    "Bỏ cột này khỏi bảng, hoặc tách thành các cột thường, rồi chạy lại.",
    "Leave the column out of the table, or write it as plain columns, and run again.",
)
PACKED = stop(
    "table_packed",
    "Tệp chỉ {size} KB mà nói có {count} bản ghi: không phải bảng của từng hộ.",
    "The file has {size} KB and says that it holds {count} records: it is no table of households.",
    "Kiểm tra lại nơi gửi tệp; xuất lại bảng, mỗi hộ một bản ghi có mã hộ, rồi chạy lại.",
    "Check where the file comes from; export the table again, one record with its code a household.",
)
NO_RECORDS = stop(
    "table_no_records",
    "Bảng không có bản ghi nào.",
    "The table holds no record.",
    "Xuất lại bảng có dữ liệu rồi chạy lại.",
    "Export the table with its records and run again.",
)
NOT_UTF8 = stop(
    "table_not_utf8",
    "Bảng lớn này không ghi bằng UTF-8.",
    "This large table is not written in UTF-8.",
    "Ghi lại tệp dưới dạng CSV UTF-8 hoặc Parquet rồi chạy lại.",
    "Save the file as CSV UTF-8 or Parquet and run again.",
)
RECORD_LONG = stop(
    "table_record_long",
    "Bản ghi dài hơn dòng tiêu đề ({titles} cột).",
    "The record is longer than the header ({titles:column|columns}).",
    "Đặt trong ngoặc kép ô có chứa dấu ngăn cách cột, rồi chạy lại.",
    "Put the cell that holds a separator in quotes, and run again.",
)
RECORDS_ODD = stop(
    "table_records_odd",
    "Bảng không chia được thành bản ghi: hơn {most} bản ghi có số cột khác dòng tiêu đề, hoặc tệp bị hỏng.",
    "The table does not split into records: more than {most:record has|records have} another number of "
    "columns than the header, or the file is damaged.",
    "Kiểm tra dấu ngăn cách cột và dấu ngoặc kép, rồi xuất lại tệp.",
    "Check the separators and the quotes, and export the file again.",
)
QUOTE_OPEN = stop(
    "table_quote_open",
    "Có dấu ngoặc kép mở mà không đóng: một ô chứa cả các bản ghi sau nó.",
    "A quote is opened and not closed: one cell holds the records behind it.",
    "Xóa hoặc đóng dấu ngoặc kép đó, hoặc xuất lại tệp dưới dạng Parquet.",
    "Delete or close that quote, or export the file again as Parquet.",
)
UNREADABLE = stop(
    "table_unreadable",
    "Tệp Parquet không mở được: tệp bị hỏng hoặc chưa tải xong.",
    "The Parquet file cannot be opened: it is damaged or not wholly downloaded.",
    "Tải hoặc xuất lại tệp.",
    "Download or export the file again.",
)
IS_RESULT = stop(
    "table_is_result",
    "Bảng này là kết quả do chương trình tính ra, không phải bảng rà soát.",
    "This table is a result of this program and no survey.",
    "Chọn bảng rà soát đã dùng để tính ra kết quả này.",
    "Choose the survey that the result was computed from.",
)
SEVERAL_TABLES = stop(
    "table_several",
    "Tệp có nhiều bảng có tiêu đề; bảng lớn chỉ được có một.",
    "The file holds several tables with headers; a large table may hold one only.",
    "Tách mỗi bảng thành một tệp.",
    "Make a file of each table.",
)
REPEAT_SIGNS = stop(
    "table_repeat_signs",
    "Ô trong cột này chỉ ghi dấu lặp lại ô trên (như nt); bảng lớn được đọc từng phần nên không đọc được.",
    "Cells of this column only repeat the one above by a sign (such as nt); a large table is read in pieces "
    "and cannot follow it.",
    "Điền đủ tên ở mọi dòng rồi chạy lại.",
    "Fill in the name in every row and run again.",
)
UNIT_TITLES = stop(
    "table_unit_titles",
    "Có dòng ghi tên đơn vị đứng riêng trên các hộ; trong bảng lớn mỗi bản ghi phải tự ghi xã, thôn, "
    "khu vực.",
    "A row names a unit above its households; in a large table every record has to name its own commune, "
    "village and area.",
    "Thêm cột xã, thôn, khu vực và điền ở mọi bản ghi.",
    "Add columns of commune, village and area, filled in every record.",
)
REPEATS_TOO_MANY = stop(
    "table_repeats",
    "Hơn {most} bản ghi trùng mã hộ với bản ghi khác.",
    "More than {most:record shares|records share} the key of a household with another record.",
    "Kiểm tra bảng có bị ghép hai lần không; mã hộ phải là duy nhất trong thôn, và bảng phải có cột thôn.",
    "Check whether the table was joined twice; a code must be unique in its village, and the table must have "
    "a column of villages.",
)
PERIOD_ASKED = stop(
    "table_income_period",
    "Tiêu đề cột thu nhập {title} không ghi tháng hay năm, và quá nửa số hộ có từ {least} đồng trở lên.",
    "The title of the incomes {title} names neither month nor year, and more than half of the households "
    "have {least} đồng or more.",
    "Ghi rõ tháng hoặc năm trong tiêu đề, hoặc chỉ cột bằng --column income_per_person={letter}.",
    "Say month or year in the title, or tell the column by --column income_per_person={letter}.",
)
OPTIONS_UNUSED = stop(
    "table_options",
    "Bảng lớn không dùng được lựa chọn {options}.",
    "A large table cannot take {options}.",
    "Bỏ lựa chọn này, hoặc chia bảng theo xã rồi tính cả thư mục: ngheo batch ra-soat --out ket-qua",
    "Leave it out, or split the table by commune and recompute the folder: ngheo batch surveys --out results",
)
ALONE = stop(
    "table_beside_others",
    "Bảng lớn {file} phải được tính riêng, không cùng thư mục hay tệp khác.",
    "The large table {file} is recomputed alone, without folders or other files.",
    "Chạy lệnh riêng cho tệp này, với một thư mục --out riêng.",
    "Run a command for this file, with an --out folder of its own.",
)
OUT_USED = stop(
    "table_out_used",
    "Thư mục {folder} đã có {file}.",
    "The folder {folder} already holds {file}.",
    "Chọn thư mục khác bằng --out; thêm --force nếu muốn thay.",
    "Choose another folder with --out; add --force to replace it.",
)
SCATTERED = Message(
    "table_scattered",
    Severity.NOTE,
    "Các hộ của một đơn vị không đứng liền nhau: {units} đơn vị thành {files} tệp nhỏ.",
    "The households of a unit do not stand together: {units:unit|units} became "
    "{files:small file|small files}.",
    "Sắp xếp bảng theo xã trước khi tính thì kết quả ít tệp và đọc nhanh hơn.",
    "Sort the table by commune first, and the results are fewer files that are read faster.",
)
