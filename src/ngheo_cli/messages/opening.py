"""What can go wrong, or stay unseen, when a survey file is opened?"""

from .model import Message, Severity, stop

_SAVE_VI = "Mở tệp bằng Excel hoặc LibreOffice, lưu thành .xlsx rồi chạy lại."
_SAVE_EN = "Open the file in Excel or LibreOffice, save it as .xlsx and run again."

NOT_FOUND = Message(
    "file_not_found",
    Severity.ERROR,
    "Không tìm thấy tệp.",
    "The file was not found.",
    "Kiểm tra tên tệp và thư mục; tên có dấu cách phải đặt trong ngoặc kép.",
    "Check the name and the folder; put a name with spaces in quotes.",
)
IS_FOLDER = Message(
    "file_is_folder",
    Severity.ERROR,
    "Đây là thư mục, không phải tệp.",
    "This is a folder, not a file.",
    "Ghi tên từng tệp rà soát trong thư mục, ví dụ {example}; cả thư mục thì dùng: "
    "ngheo batch THƯ-MỤC --out KẾT-QUẢ",
    "Name the survey files in the folder, for example {example}; for the whole folder: "
    "ngheo batch FOLDER --out RESULTS",
)
UNREADABLE = Message(
    "file_unreadable",
    Severity.ERROR,
    "Không đọc được tệp: máy không cho phép hoặc tệp đang bị chương trình khác giữ.",
    "The file cannot be read: not permitted, or another program holds it.",
    "Đóng tệp ở Excel, kiểm tra quyền đọc, hoặc chép tệp sang thư mục khác.",
    "Close it in Excel, check the permission to read, or copy the file to another folder.",
)
EMPTY_FILE = Message(
    "file_empty",
    Severity.ERROR,
    "Tệp rỗng (0 byte).",
    "The file is empty (0 bytes).",
    "Chép lại hoặc tải lại tệp từ nơi gửi.",
    "Copy or download the file again from where it came.",
)
UNKNOWN_TYPE = Message(
    "file_type_unknown",
    Severity.ERROR,
    "Nội dung tệp là {kind}, không phải bảng tính đọc được (.xlsx, .xlsm, .xlsb, .xls, .ods, .csv).",
    "The content is {kind}, not a spreadsheet that can be read (.xlsx, .xlsm, .xlsb, .xls, .ods, .csv).",
    "{advice}",
    "{advice}",
)
WEB_PAGE = Message(
    "file_is_web_page",
    Severity.ERROR,
    "Tệp mang đuôi {suffix} nhưng nội dung là {kind} do một phần mềm xuất ra.",
    "The file is called {suffix}, but its content is {kind} that some program exported.",
    _SAVE_VI,
    _SAVE_EN,
)
PASSWORD = Message(
    "file_password",
    Severity.ERROR,
    "Tệp được đặt mật khẩu nên không đọc được.",
    "The file is protected with a password and cannot be read.",
    "Mở tệp bằng Excel, bỏ mật khẩu (Tệp › Thông tin › Bảo vệ sổ làm việc › Mã hóa), lưu rồi chạy lại; với "
    "LibreOffice: Tệp › Lưu dưới dạng, bỏ chọn lưu với mật khẩu.",
    "Open it in Excel, remove the password (File › Info › Protect Workbook › Encrypt), save and run again; "
    "in LibreOffice: File › Save As, without “Save with password”.",
)
DAMAGED = Message(
    "file_damaged",
    Severity.ERROR,
    "Tệp bị hỏng hoặc chép chưa hết: {part}.",
    "The file is damaged or was not copied to its end: {part}.",
    "Chép lại tệp; nếu Excel vẫn mở được thì lưu thành tệp .xlsx mới rồi chạy lại.",
    "Copy the file again; if Excel still opens it, save it as a new .xlsx and run again.",
)
TWICE = (
    "một hàng hoặc một ô ghi hai lần, hoặc sai thứ tự",
    "a row or a cell that stands twice, or out of order",
)
BEYOND = ("một hàng hoặc một ô ngoài phạm vi của trang", "a row or a cell beyond the edge of a sheet")
NO_SUCH_TEXT = (
    "một ô chỉ tới chữ không có trong tệp",
    "a cell that names a text which the file does not hold",
)
ODD_VALUE = (
    "một ô có giá trị ghi lạ, mỗi phần mềm đọc một khác",
    "a cell whose value is so written that programs read it differently",
)
UNSAFE = Message(
    "file_unsafe",
    Severity.ERROR,
    "Tệp không được mở vì lý do an toàn: {reason}.",
    "The file was not opened, for safety: {reason}.",
    "Hỏi lại nơi gửi tệp; nếu tin cậy thì mở bằng Excel và lưu thành tệp .xlsx mới.",
    "Ask where the file came from; if it is trusted, open it in Excel and save it as a new .xlsx.",
)
FAR_CELL = Message(
    "far_cell",
    Severity.ERROR,
    "Trang chỉ có {cells} ô có dữ liệu nhưng trải tới hàng {rows}, cột {column}; có dữ liệu lạc ở ô {cell}.",
    "The sheet has only {cells} filled cells but reaches to row {rows}, column {column}; {cell} is a stray.",
    "Xóa các hàng và cột thừa quanh ô {cell} (chọn cả hàng hoặc cột, Xóa), lưu rồi chạy lại.",
    "Delete the surplus rows and columns at {cell} (select them whole, Delete), save and run again.",
)
NO_MEMORY = Message(
    "out_of_memory",
    Severity.ERROR,
    "Máy không đủ bộ nhớ cho tệp này.",
    "There is not enough memory for this file.",
    "Chia tệp theo xã hoặc theo huyện rồi chạy với nhiều tệp, hoặc dùng máy nhiều bộ nhớ hơn.",
    "Split it by commune or district and run with several files, or use a machine with more memory.",
)
NO_SHEETS = Message(
    "no_sheets",
    Severity.ERROR,
    "Tệp không có trang dữ liệu nào (chỉ có biểu đồ hoặc trang khác).",
    "The file has no sheet with cells (charts or other sheets only).",
    "Kiểm tra có chọn đúng tệp rà soát không.",
    "Check that this is the survey file.",
)
NO_DATA = Message(
    "file_blank",
    Severity.ERROR,
    "Tệp mở được nhưng không có ô nào có dữ liệu.",
    "The file opens, but no cell of it holds anything.",
    "Kiểm tra có chọn đúng tệp không, và tệp đã được lưu sau khi nhập số liệu chưa.",
    "Check that this is the right file, and that it was saved after the data was typed.",
)
ENCODING = Message(
    "csv_encoding",
    Severity.ERROR,
    "Không nhận ra bảng mã của tệp văn bản (không phải UTF-8, UTF-16 hay Windows-1258).",
    "The encoding of the text file was not recognised (not UTF-8, UTF-16 or Windows-1258).",
    "Lưu lại từ Excel theo kiểu “CSV UTF-8”; nếu là chữ TCVN3 (.VnTime) hay VNI thì chạy lại với "
    "--encoding tcvn3 hoặc --encoding vni.",
    "Save it from Excel as “CSV UTF-8”; if it is TCVN3 (.VnTime) or VNI text, run again with --encoding "
    "tcvn3 or --encoding vni.",
)
NUL_BYTES = Message(
    "csv_nul",
    Severity.ERROR,
    "Tệp văn bản có byte rỗng (NUL): không phải tệp CSV, hoặc lưu bằng UTF-16 thiếu dấu đầu tệp.",
    "The text file holds NUL bytes: not a CSV, or UTF-16 without its mark at the beginning.",
    "Mở tệp bằng Excel rồi lưu theo kiểu “CSV UTF-8” hoặc .xlsx.",
    "Open it in Excel and save it as “CSV UTF-8” or .xlsx.",
)
ENDLESS_LINE = Message(
    "csv_endless_line",
    Severity.ERROR,
    "Một dòng của tệp CSV dài bất thường (bản ghi thứ {record}): thiếu xuống dòng hoặc thiếu dấu nháy đóng.",
    "A line of the CSV is abnormally long (record {record}): a line end or a closing quote is missing.",
    "Kiểm tra dấu nháy kép ở quanh bản ghi này, hoặc lưu lại tệp từ Excel thành .xlsx.",
    "Check the double quotes near this record, or save the file from Excel as .xlsx.",
)

HIDDEN_SHEET = Message(
    "hidden_sheet",
    Severity.NOTE,
    "Trang “{name}” đang bị ẩn.",
    "The sheet “{name}” is hidden.",
    "Kiểm tra trang ẩn có hộ nào không; hiện trang bằng chuột phải › Bỏ ẩn.",
    "Check whether it holds households; show it with a right click › Unhide.",
)
HIDDEN_ROWS = Message(
    "hidden_rows",
    Severity.WARNING,
    "Có {count} hàng đang bị ẩn hoặc bị lọc: {first}. Các hàng này vẫn được đọc.",
    "{count:row is|rows are} hidden or filtered out: {first}. Hidden rows are read all the same.",
    "Bỏ lọc, bỏ ẩn để kiểm tra; xóa hẳn những hàng không thuộc danh sách.",
    "Clear the filter and unhide them to check; delete the rows that do not belong to the list.",
)
FORMULA_WITHOUT_VALUE = Message(
    "formula_without_value",
    Severity.ERROR,
    "Có {count} ô công thức chưa lưu kèm giá trị: {first}. Coi là chưa đọc được, không phải ô trống.",
    "{count:formula cell has|formula cells have} no stored value: {first}. It counts as not read, not blank.",
    "Mở tệp bằng Excel hoặc LibreOffice để tính lại, lưu rồi chạy lại.",
    "Open the file in Excel or LibreOffice so that it calculates, save it and run again.",
)
ERROR_CELLS = Message(
    "error_cells",
    Severity.WARNING,
    "Có {count} ô báo lỗi (#N/A, #REF!, …): {first}. Các ô này không có giá trị.",
    "{count:cell shows|cells show} an error (#N/A, #REF!, …): {first}. Such cells hold no value.",
    "Sửa công thức hoặc gõ giá trị vào các ô này.",
    "Correct the formulas, or type the values.",
)
MACROS = Message(
    "macros_ignored",
    Severity.NOTE,
    "Tệp có macro; macro không được chạy.",
    "The file holds macros; they were not run.",
    "Nếu macro điền số liệu, hãy chạy macro trong Excel và lưu tệp trước.",
    "If a macro fills in data, run it in Excel and save the file first.",
)
EXTERNAL_LINKS = Message(
    "external_links",
    Severity.NOTE,
    "Tệp có liên kết tới tệp khác; liên kết không được mở, chỉ dùng giá trị đã lưu.",
    "The file links to other files; they were not opened, only stored values are used.",
    "Nếu số liệu lấy từ tệp khác, hãy cập nhật liên kết trong Excel và lưu trước.",
    "If data comes from other files, update the links in Excel and save first.",
)
OTHER_CONTENT = Message(
    "content_differs_from_name",
    Severity.NOTE,
    "Tệp mang đuôi {suffix} nhưng nội dung là {kind}; đã đọc theo nội dung.",
    "The file is called {suffix}, but its content is {kind}; it was read as that.",
    "Nên đổi đuôi tệp thành {right} để Excel mở đúng.",
    "Rename it to {right}, so that Excel opens it without complaint.",
)
NAME_UNSPELT = stop(
    "name_unspelt",
    "Tên “{name}” có chữ bị hỏng (ở chỗ �): không phải UTF-8, thường do giải nén tệp của máy cũ.",
    "The name “{name}” has broken letters (where � stands): no UTF-8, as from an old archive.",
    "Đổi tên tệp hoặc thư mục đó, rồi chạy lại.",
    "Rename the file or folder, and run again.",
)
