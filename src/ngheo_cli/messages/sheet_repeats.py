"""What is said of sheets that list the same households again, and of those that the user chose?"""

from .model import Message, Severity, stop

OPTION_FORM = ("TÊN TRANG", "NAME OF SHEET")
OPTION = (
    "Chỉ đọc danh sách hộ ở trang này; nhiều trang thì lặp lại.",
    "Read households from this sheet only; repeat it for several.",
)
SHEETS_OF_YEARS = Message(
    "sheets_of_years",
    Severity.ERROR,
    "Tệp có danh sách hộ của nhiều năm ({sheets}); các trang đều được đọc, hộ có ở nhiều năm bị tính nhiều "
    "lần.",
    "The file lists households of several years ({sheets}); every sheet is read, so that households of "
    "several years are counted several times.",
    "Chỉ đọc một năm: {options}. Muốn so sánh các năm thì lưu mỗi năm thành một tệp riêng.",
    "Read one year only: {options}. To compare years, save each as a file of its own.",
)
SHEET_REPEATS = Message(
    "sheet_repeats",
    Severity.ERROR,
    "Trang này và các trang khác của tệp cùng liệt kê {count} hộ giống nhau (trang tổng hợp hoặc bản sao); "
    "các hộ đó bị tính hai lần.",
    "This sheet and others of the file list the same {count:household|households} (a sheet that sums them "
    "up, or a copy); they are counted twice.",
    "Chỉ đọc mỗi hộ một lần: {options}.",
    "Read each household once: {options}.",
)
SHEET_NOT_CHOSEN = Message(
    "sheet_not_chosen",
    Severity.NOTE,
    "Trang này có danh sách hộ nhưng không được đọc, vì đã chọn trang khác (--sheet).",
    "This sheet lists households and is not read, for other sheets were chosen (--sheet).",
    "Muốn đọc cả trang này thì thêm --sheet với tên trang.",
    "To read it too, add --sheet with its name.",
)
SHEET_NOT_FOUND = stop(
    "sheet_not_found",
    "--sheet “{value}”: tệp không có trang danh sách hộ nào tên như vậy; các trang có danh sách hộ: "
    "{sheets}.",
    "--sheet “{value}”: the file has no sheet of households of that name; its sheets of households are: "
    "{sheets}.",
    "Ghi đúng tên trang, trong ngoặc kép nếu có khoảng trắng.",
    "Write the name of a sheet, in quotes if it has spaces.",
)
