"""What does `ngheo audit verify` say: helps, screen, findings, and what stops it?"""

from .model import Message, Severity, stop

_E, _W = Severity.ERROR, Severity.WARNING

VERIFY = (
    """Tính lại một kết quả từ phiếu và chuẩn ghi ở phần nguồn gốc rồi so từng giá trị.

Nói rõ phiếu đã đổi, chuẩn đã đổi, hay kết quả bị sửa.

Ví dụ: ngheo audit verify khao-sat.ket-qua.xlsx""",
    """Make a result again from the survey and standard of its provenance and compare every value.

Says whether the survey changed, the standard changed, or the result was edited.

Example: ngheo audit verify khao-sat.ket-qua.xlsx""",
)
SHORT_VERIFY = ("Tính lại một kết quả và so.", "Make a result again and compare.")
RESULT_FORM = ("KẾT-QUẢ", "RESULT")
FOLDER_FORM = ("THƯ-MỤC", "FOLDER")
RESULTS = (
    "Kết quả của ngheo classify (.xlsx hoặc .json).",
    "Results of ngheo classify (.xlsx or .json).",
)
BESIDE = (
    "Thư mục có phiếu và các tệp kèm theo, khi không nằm cạnh kết quả; dùng được nhiều lần.",
    "A folder with the survey and the files beside it, where they are not next to the result; may be "
    "repeated.",
)
TITLE = ("Kiểm tra lại kết quả {file}", "Result {file} made again")
MADE_BY = (
    "- làm bằng ngheo {tool}; chuẩn {standards}; phiếu {survey}",
    "- made by ngheo {tool}; standard {standards}; survey {survey}",
)
OTHER_TOOL = (
    "- tính lại bằng ngheo {now}: phiên bản khác",
    "- made again by ngheo {now}: another version",
)
HEADS = (("Đối chiếu", "Compared"), ("Kết quả", "Outcome"))
PARTS = {
    "files": ("Phiếu và các tệp đi kèm", "Survey and the files beside it"),
    "criteria": ("Tệp chuẩn và bảng điểm", "Standard and point table"),
    "values": ("Giá trị trong kết quả", "Values of the result"),
}
SAME = ("đúng như khi làm", "as when it was made")
CHANGED = ("đã khác: {count} chỗ", "differs: {count:place|places}")
BYTES_SAME = ("Tệp giống từng byte với kết quả tính lại.", "The file is the same, byte by byte.")
BYTES_DIFFER = (
    "Mọi giá trị đều đúng; tệp không giống từng byte (đã lưu lại bằng phần mềm khác, hoặc thư viện ghi "
    "tệp đã đổi).",
    "Every value holds; the bytes differ (saved by another program, or other versions of the libraries).",
)
VERDICT_HOLDS = (
    "XONG: {file} đúng với phiếu và chuẩn đã nêu.",
    "DONE: {file} holds for the survey and standard that it names.",
)
VERDICT_FAILS = (
    "XONG, CẦN XEM LẠI: {file} không còn đúng; {count} chỗ khác.",
    "DONE, PLEASE LOOK: {file} does not hold; {count:difference|differences}.",
)
VALUES = ("; ghi {found}, tính lại {expected}", "; says {found}, made again {expected}")
NO_VALUES = ("", "")
EMPTY = ("trống", "empty")

FILE_CHANGED = Message(
    "verify_file_changed",
    _E,
    "Tệp {name} đã đổi từ khi làm kết quả này.",
    "The file {name} has changed since this result was made.",
    "Tìm lại tệp cũ (so mã băm SHA-256 trong trang Nguồn gốc), hoặc phân loại lại bằng ngheo classify.",
    "Find the former file (compare the SHA-256 of the sheet Provenance), or classify again by ngheo "
    "classify.",
)
CRITERIA_CHANGED = Message(
    "verify_criteria_changed",
    _E,
    "Tệp chuẩn {id} đã đổi: kết quả dùng lần sửa {was}, nay là lần sửa {now}.",
    "The standard {id} has changed: the result used revision {was}, this is revision {now}.",
    "Tính lại bằng đúng tệp chuẩn và phiên bản chương trình ghi trong trang Nguồn gốc.",
    "Make it again with the very standard and version that the sheet Provenance names.",
)
VALUE_DIFFERS = Message(
    "verify_value_differs",
    _E,
    "Giá trị khác với kết quả tính lại{values}.",
    "The value is not that of the result made again{values}.",
    "Kết quả đã bị sửa: phiếu và chuẩn không đổi. Cần sửa thì sửa ở phiếu rồi phân loại lại.",
    "The result was edited: survey and standard are unchanged. Mend the survey and classify again.",
)
ROW_DIFFERS = Message(
    "verify_row_differs",
    _E,
    "{count} ô của dòng khác với kết quả tính lại.",
    "{count:cell|cells} of the row are not those of the result made again.",
    "Dòng đã bị sửa, thêm, bớt hoặc đổi chỗ; so với kết quả do ngheo classify làm lại.",
    "The row was edited, added, removed or moved; compare with what ngheo classify makes.",
)
_FOLLOWS_VI = (
    "Phiếu, tệp kèm theo hoặc chuẩn đã đổi: có thể do đó mà khác. Tìm lại bản cũ để biết kết quả có bị sửa "
    "không."
)
_FOLLOWS_EN = (
    "The survey, a file beside it or the standard has changed, which may be why. Find the former one to know "
    "whether the result was edited."
)
VALUE_FOLLOWS = Message(
    "verify_value_follows",
    _E,
    "Giá trị khác với kết quả tính lại từ tệp đã đổi{values}.",
    "The value is not that of the result made again from what has changed{values}.",
    _FOLLOWS_VI,
    _FOLLOWS_EN,
)
ROW_FOLLOWS = Message(
    "verify_row_follows",
    _E,
    "{count} ô của dòng khác với kết quả tính lại từ tệp đã đổi: dòng được thêm, bớt hoặc sửa ở đó.",
    "{count:cell|cells} of the row are not those of the result made again from what has changed: a row was "
    "added, removed or changed there.",
    _FOLLOWS_VI,
    _FOLLOWS_EN,
)
SHEET_FOLLOWS = Message(
    "verify_sheet_follows",
    _E,
    "{count} ô của trang này khác theo.",
    "{count:cell|cells} of this sheet differ in consequence.",
    _FOLLOWS_VI,
    _FOLLOWS_EN,
)
ORDER_DIFFERS = Message(
    "verify_order_differs",
    _W,
    "Các dòng vẫn đủ và đúng nhưng đã đổi thứ tự.",
    "All rows are there and right, but in another order.",
    "Không cần làm gì nếu chỉ sắp xếp lại để in; bản lưu nên giữ thứ tự gốc.",
    "Nothing, if the rows were sorted to print them; keep the copy on file in its first order.",
)
SHEET_MISSING = Message(
    "verify_sheet_missing",
    _E,
    "Trang này của kết quả không còn.",
    "This sheet of the result is gone.",
    "Dùng bản kết quả còn đủ trang, hoặc phân loại lại bằng ngheo classify.",
    "Use a copy with all its sheets, or classify again by ngheo classify.",
)
COLUMN_MISSING = Message(
    "verify_column_missing",
    _W,
    "Không có cột này, mà bản hiện nay có ghi.",
    "This column is not there, which is written now.",
    "Tệp do phiên bản trước lập thì không có cột này, các cột khác vẫn được so; nếu không phải thì cột "
    "đã bị xóa: dùng lại bản lưu.",
    "A file made by an earlier version does not have it, and its other columns were compared; else the "
    "column was taken out: use the copy on file.",
)
SHEET_EXTRA = Message(
    "verify_sheet_extra",
    _W,
    "Trang này không có trong kết quả tính lại.",
    "This sheet is not in the result made again.",
    "Nội dung trang này chưa được kiểm tra.",
    "What it holds was not checked.",
)
FORMULAS = Message(
    "verify_formulas",
    _E,
    "{count} ô là công thức, mà kết quả không có công thức ở đó: {cells}. Số đang thấy có thể đổi khi bảng "
    "tính tính lại.",
    "{count:cell is a formula|cells are formulas} where the result has none: {cells}. What is seen may "
    "change when the sheet is calculated again.",
    "Ô đã bị sửa: dùng bản kết quả chưa sửa, hoặc phân loại lại bằng ngheo classify.",
    "The cell was edited: use a copy that was not, or classify again by ngheo classify.",
)
_SHOW_VI = "Bỏ lọc, bỏ ẩn rồi lưu lại; bản in thiếu những gì bị ẩn."
_SHOW_EN = "Clear the filter, unhide and save; a print lacks whatever is hidden."
HIDDEN_ROWS = Message(
    "verify_hidden_rows",
    _E,
    "{count} hàng có số liệu bị ẩn hoặc bị lọc: {rows}.",
    "{count:row that holds something is|rows that hold something are} hidden or filtered out: {rows}.",
    _SHOW_VI,
    _SHOW_EN,
)
HIDDEN_COLUMNS = Message(
    "verify_hidden_columns",
    _E,
    "{count} cột có số liệu bị ẩn: {columns}.",
    "{count:column that holds something is|columns that hold something are} hidden: {columns}.",
    _SHOW_VI,
    _SHOW_EN,
)
HIDDEN_SHEET = Message(
    "verify_hidden_sheet",
    _E,
    "Trang này của kết quả bị ẩn.",
    "This sheet of the result is hidden.",
    _SHOW_VI,
    _SHOW_EN,
)
NO_PROVENANCE = stop(
    "verify_no_provenance",
    "Tệp không có phần nguồn gốc đọc được: không phải kết quả .xlsx hoặc .json của ngheo classify, hoặc "
    "trang Nguồn gốc đã bị sửa, xóa.",
    "The file has no provenance that can be read: it is no .xlsx or .json result of ngheo classify, or "
    "its sheet Provenance was edited or removed.",
    "Kiểm tra lại từng hộ với lớp đã ghi trong danh sách bằng ngheo audit list.",
    "Check the classes on record household by household by ngheo audit list.",
)
FILE_MISSING = stop(
    "verify_file_missing",
    "Không tìm thấy tệp {name} để tính lại.",
    "The file {name}, needed to make the result again, was not found.",
    "Đặt tệp cạnh kết quả, hoặc chỉ thư mục: ngheo audit verify {result} --in THU-MUC",
    "Put it next to the result, or name its folder: ngheo audit verify {result} --in FOLDER",
)
BASE_MISSING = stop(
    "verify_base_missing",
    "Không tìm thấy tệp {name} mà tệp chuẩn {file} mở rộng.",
    "The file {name}, which the standard {file} builds on, was not found.",
    "Đặt {name} cùng thư mục với {file}, như khi làm kết quả.",
    "Put {name} in the folder of {file}, where it was when the result was made.",
)
KEY_TWICE = stop(
    "verify_key_twice",
    "Kết quả .json có một khóa ghi hai lần trong cùng một đối tượng: tệp đã bị sửa, không biết giá trị nào "
    "đúng.",
    "The .json result has a key twice in one object: it was edited, and either value may be meant.",
    "Dùng bản kết quả chưa sửa, hoặc phân loại lại bằng ngheo classify.",
    "Use a copy that was not edited, or classify again by ngheo classify.",
)
