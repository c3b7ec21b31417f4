"""What does `ngheo audit` say: helps, screen, and what stops it?"""

from .model import Message, Severity, stop

_W, _N = Severity.WARNING, Severity.NOTE

AUDIT = (
    """Kiểm tra lại danh sách, bảng số liệu và kết quả đã có.

Ví dụ: ngheo audit verify ra-soat.ket-qua.xlsx""",
    """Check lists, tables and results that are already there.

Example: ngheo audit verify ra-soat.ket-qua.xlsx""",
)
SHORT_AUDIT = ("Kiểm tra lại bảng, danh sách, kết quả.", "Check tables, lists and results again.")
TABLE = (
    """Kiểm tra bảng số liệu đã công bố hoặc được nộp: tổng, tỷ lệ, cân đối, đối chiếu các biểu, số in sai.

Ví dụ: ngheo audit table bieu-7-2.xlsx bieu-7-3.xlsx bieu-7-4.xlsx --before nam-truoc.xlsx""",
    """Check a published or handed-in table: sums, rates, balances, tables against one another, misprints.

Example: ngheo audit table bieu-7-2.xlsx bieu-7-3.xlsx bieu-7-4.xlsx --before nam-truoc.xlsx""",
)
SHORT_TABLE = ("Kiểm tra bảng số liệu.", "Check a table of figures.")
FILES = (
    "Các bảng của cùng một lần rà soát (.xlsx, .xls, .xlsb, .ods, .csv).",
    "Tables of one review (.xlsx, .xls, .xlsb, .ods, .csv).",
)
BEFORE = (
    "Biểu của lần rà soát trước, để đối chiếu số đầu kỳ; dùng được nhiều lần.",
    "A table of the review before, to compare the start; may be repeated.",
)
LAYOUT = (
    "Tệp .yaml mô tả cột nào là gì, khi tên cột không nhận ra được; cách viết: docs/kiem-tra-lai.md.",
    "A .yaml file that says which column is what, where titles are not known; see docs/kiem-tra-lai.md.",
)
OUT = ("Ghi kết quả kiểm tra ra tệp .xlsx hoặc .csv.", "Write the findings to an .xlsx or .csv file.")

SHEET = ("Kiểm tra", "Audit")
TITLE = ("Kiểm tra bảng số liệu", "Audit of tables")
HEADS = (("Quy tắc", "Rule"), ("Đúng", "Holds"), ("Sai", "Fails"))
KINDS = {
    "counts": ("bảng kết quả", "result table"),
    "movements": ("bảng diễn biến", "movements"),
    "deprivation_counts": ("bảng số lượng thiếu hụt", "deprivation counts"),
    "deprivation_rates": ("bảng tỷ lệ thiếu hụt", "deprivation rates"),
    "classes": ("bảng theo loại hộ", "table by class"),
}
SUBJECTS = {"poor": ("hộ nghèo", "the poor"), "near_poor": ("hộ cận nghèo", "the near-poor"), "": ("", "")}
READ_AS = (
    "- {file}, {sheet}: {kind}, {units} đơn vị",
    "- {file}, {sheet}: {kind}, {units:unit|units}",
)
READ_BEFORE = (" (kỳ trước)", " (the review before)")
FAILED = ("{title} – {count} chỗ sai", "{title} – {count:failure|failures}")
NOTED = ("{title} – {count} ghi chú", "{title} – {count:note|notes}")
LINE = ("- {where}: {found}, tính lại {expected}; {why}", "- {where}: {found}, recomputed {expected}; {why}")
LINE_ALONE = ("- {where}: {found}; {why}", "- {where}: {found}; {why}")
PERSONS = ("khẩu", "persons")
MORE = (
    "  … và {count} chỗ nữa; xem đủ bằng --out hoặc --json",
    "  … and {count} more; --out or --json has them all",
)
VERDICT_CLEAN = (
    "XONG: {tables} bảng, {checked} phép kiểm tra đều đúng.",
    "DONE: {tables:table|tables}, {checked:check|checks}, all hold.",
)
VERDICT_LOOK = (
    "XONG, CẦN XEM LẠI: {tables} bảng, {checked} phép kiểm tra, {failed} chỗ sai, {findings} cảnh báo khi "
    "đọc.",
    "DONE, PLEASE LOOK: {tables:table|tables}, {checked:check|checks}, {failed:failure|failures}, "
    "{findings:warning|warnings} on reading.",
)
VERDICT_UNREAD = (
    "Chưa kiểm tra hết tệp: {count} chỗ có số liệu không nhận ra là bảng nào.",
    "Not all was checked: figures in {count:place|places} were not recognised as a table.",
)

NO_TABLE = stop(
    "audit_no_table",
    "Không nhận ra bảng số liệu nào trong tệp.",
    "No table of figures was recognised in the file.",
    "Bảng cần cột đơn vị (hoặc năm) và các cột số hộ, tỷ lệ có tên; hoặc mô tả cột bằng --layout.",
    "A table needs a column of units (or years) and titled counts and rates; or describe it by --layout.",
)
NOTHING_TO_CHECK = stop(
    "audit_nothing_to_check",
    "Bảng không có số liệu nào liên quan với nhau để kiểm tra.",
    "The tables hold no figures that depend on one another, so that nothing can be checked.",
    "Đưa thêm các biểu của cùng lần rà soát, hoặc mô tả cột bằng --layout.",
    "Give the other tables of the review as well, or describe the columns by --layout.",
)
NO_NUMBER = Message(
    "audit_no_number",
    _W,
    "Ô này phải là một con số nhưng không đọc được; không xét ô này.",
    "This cell should hold a number and cannot be read; it is left out.",
    "Sửa ô trong bảng rồi kiểm tra lại.",
    "Mend the cell and check again.",
)
COLUMNS_UNREAD = Message(
    "audit_columns_unread",
    _N,
    "Có cột số liệu chưa biết là gì nên không kiểm tra: {titles}.",
    "Columns of figures are not known and were not checked: {titles}.",
    "Cột nào có vai trò ở mục 3, docs/kiem-tra-lai.md thì mô tả bằng --layout; cột khác thì tự đối chiếu.",
    "Describe by --layout those with a role in docs/kiem-tra-lai.md, 3; compare the others by hand.",
)
LAYOUT_LETTER = stop(
    "audit_layout_letter",
    "Dòng {line}: “{value}” không phải chữ cái của một cột.",
    "Line {line}: “{value}” is not the letter of a column.",
    "Ghi chữ cái cột trước, vai trò sau, ví dụ C: total_hh; mẫu: docs/kiem-tra-lai.md.",
    "Write the letter of the column first, then its role (C: total_hh); see docs/kiem-tra-lai.md.",
)
LAYOUT_ROLE = stop(
    "audit_layout_role",
    "Dòng {line}: không có vai trò “{value}”.{near}",
    "Line {line}: there is no role “{value}”.{near}",
    "Ví dụ: unit, total_hh, poor_hh, poor_pct, c1 … c9, ind:employment; đủ ở mục 3, docs/kiem-tra-lai.md.",
    "Such as unit, total_hh, poor_hh, poor_pct, c1 … c9, ind:employment; all in docs/kiem-tra-lai.md, 3.",
)
LAYOUT_TWICE = stop(
    "audit_layout_twice",
    "Dòng {line}: vai trò {role} đã dùng cho cột {other}.",
    "Line {line}: the role {role} is already that of column {other}.",
    "Mỗi vai trò chỉ ghi cho một cột.",
    "Give each role to one column.",
)
LAYOUT_EMPTY = Message(
    "audit_layout_empty",
    _W,
    "Mô tả bảng ghi cột {columns}, nhưng trong các dòng đã nêu cột đó không có số liệu.",
    "The layout names {columns}, where the rows that it tells of hold no figures.",
    "Xem lại chữ cái cột, first_row và last_row trong tệp mô tả; bỏ cột mà bảng không có.",
    "Look at the letters, first_row and last_row of the layout; leave out columns that are not there.",
)
LAYOUT_REST = Message(
    "audit_layout_rest",
    _N,
    "Có số liệu ở trang, dòng mà tệp mô tả không nói tới nên không đọc, không kiểm tra.",
    "There are figures on a sheet or in rows that the layout does not tell of, so not read and not checked.",
    "Nếu đó cũng là bảng cần kiểm tra thì viết thêm một tệp mô tả và chạy riêng.",
    "If they are to be checked as well, write another layout and run it by itself.",
)
LAYOUT_NO_SHEET = stop(
    "audit_layout_no_sheet",
    "Tệp không có trang “{sheet}” như tệp mô tả ghi; các trang của tệp: {sheets}.",
    "The file has no sheet “{sheet}” as the layout says; its sheets: {sheets}.",
    "Sửa sheet trong tệp mô tả cho đúng tên trang, hoặc bỏ đi nếu trang nào cũng đọc như nhau.",
    "Correct sheet in the layout, or leave it out if all sheets are to be read alike.",
)
LAYOUT_NO_UNIT = stop(
    "audit_layout_no_unit",
    "Mô tả bảng thiếu cột đơn vị.",
    "The layout has no column of units.",
    "Thêm một cột unit (tên đơn vị) hoặc year (năm); mẫu: docs/kiem-tra-lai.md.",
    "Add a column unit (the name of the unit) or year; see docs/kiem-tra-lai.md.",
)
