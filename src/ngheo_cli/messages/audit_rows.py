"""What does `ngheo audit table` say of rows that it could not hold to a rule?"""

from .model import Message, Severity

_N, _W = Severity.NOTE, Severity.WARNING

ROWS_LEFT_OUT = Message(
    "audit_rows_left_out",
    _N,
    "{count} dòng không tính vào tổng nào nên không kiểm tra tổng của các dòng đó: {names}.",
    "{count:row is|rows are} part of no total, so that no sums were checked of them: {names}.",
    "Nếu là đơn vị thì đánh số thứ tự theo cấp (1, 1.1) hoặc đặt trên dòng tổng, rồi kiểm tra lại.",
    "Number units by level (1, 1.1) or put them above their total, and check again.",
)
ROWS_UNREAD = Message(
    "audit_rows_unread",
    _W,
    "{count} dòng có số liệu nhưng không có tên đơn vị nên không đọc: dòng {rows}.",
    "{count:row has|rows have} figures and no name of a unit, so not read: {rows}.",
    "Ghi tên đơn vị vào từng dòng (bỏ ô gộp) rồi kiểm tra lại.",
    "Write the name of the unit in each row (without merged cells), and check again.",
)
TABLE_UNREAD = Message(
    "audit_table_unread",
    _N,
    "Có số liệu nhưng không nhận ra là bảng nào nên không đọc, không kiểm tra.",
    "Figures were not recognised as a table, so not read and not checked.",
    "Bảng cần cột đơn vị (hoặc năm) và các cột số hộ, tỷ lệ có tên; hoặc mô tả bảng bằng --layout.",
    "A table needs a column of units (or years) and titled counts and rates; or describe it by --layout.",
)
ROWS_APART = Message(
    "audit_rows_apart",
    _N,
    "{count} dòng so sánh hoặc tỷ lệ, không phải là đơn vị, nên không kiểm tra: {names}.",
    "{count:row compares|rows compare} the whole or print its rates, so not checked: {names}.",
    "Nếu là đơn vị thì ghi rõ tên (xã, thôn …) rồi kiểm tra lại.",
    "Name units as such (commune, village …), and check again.",
)
UNITS_TWICE = Message(
    "audit_units_twice",
    _W,
    "{count} đơn vị ghi hai lần trong cùng một nhóm với cùng số liệu, có thể bị tính hai lần: {names}.",
    "{count:unit stands|units stand} twice in a group with the same figures, perhaps counted twice: {names}.",
    "Bỏ dòng ghi lặp rồi sửa dòng tổng; nếu là hai đơn vị khác nhau thì ghi tên khác nhau.",
    "Remove the repeated row and mend the total; name two different units differently.",
)
UNITS_ALIKE = Message(
    "audit_units_alike",
    _N,
    "{count} đơn vị cùng tên với đơn vị khác trong cùng một nhóm nhưng khác số liệu: {names}.",
    "{count:unit has|units have} the name of another in the same group, with other figures: {names}.",
    "Nếu là một đơn vị thì chỉ giữ một dòng; nếu là hai đơn vị thì ghi tên khác nhau.",
    "Keep one row of a unit; name two different units differently.",
)
PARTS_OF_CLASSES = Message(
    "audit_parts_of_classes",
    _N,
    "{count} dòng là một phần của loại hộ ở trên nên không cộng vào tổng, không kiểm tra tỷ lệ: {names}.",
    "{count:row is|rows are} part of the class above, so not added and rates not checked: {names}.",
    "Nếu là một loại hộ riêng thì đánh số thứ tự như các loại khác rồi kiểm tra lại.",
    "Number a class of its own like the others, and check again.",
)
