"""What do the checks of a survey say of its households?"""

from .model import Message, Severity

_E, _W = Severity.ERROR, Severity.WARNING

NO_KEY = Message(
    "no_key",
    _E,
    "Dòng không có mã hộ và không có tên chủ hộ; không phân loại.",
    "The row has neither a household code nor a head; it is not classified.",
    "Bổ sung mã hộ hoặc tên chủ hộ, hoặc xóa dòng nếu không phải là hộ.",
    "Add the code or the head's name, or delete the row if it is no household.",
)
ID_LOST_ZERO = Message(
    "id_lost_zero",
    _W,
    "Số CCCD chỉ có {digits} chữ số, có thể đã mất số 0 ở đầu; giữ nguyên như đã ghi.",
    "The national ID has only {digits} digits and may have lost leading zeros; it is kept as typed.",
    "Định dạng cột là Văn bản (Text), nhập lại đủ 12 chữ số.",
    "Format the column as Text and type all 12 digits again.",
)
ID_LENGTH = Message(
    "id_length",
    _W,
    "Số CCCD/CMND không đủ 12 (hoặc 9) chữ số; giữ nguyên như đã ghi.",
    "The national ID does not have 12 (or 9) digits; it is kept as typed.",
    "Đối chiếu với giấy tờ của người này.",
    "Compare it with the person's papers.",
)
ID_TWICE = Message(
    "id_twice",
    _W,
    "Cùng một số CCCD ở {count} hộ: các dòng {rows}.",
    "The same national ID stands in {count} households: rows {rows}.",
    "Kiểm tra xem có phải một hộ được ghi hai lần, hoặc nhập nhầm số.",
    "Check whether a household was entered twice, or a number typed wrongly.",
)
DUPLICATE_ROWS = Message(
    "duplicate_rows",
    _W,
    "{count} dòng lặp lại nguyên dòng đã có ({rows}); để riêng, không phân loại.",
    "{count:row repeats|rows repeat} earlier ones exactly ({rows}): set aside.",
    "Xóa các dòng lặp trong tệp gốc nếu đúng là xuất hai lần.",
    "Delete the repeated rows in the original if they were exported twice.",
)
ONE_ROW = ("dòng {first} giống dòng {original}", "row {first} is row {original}")
SEVERAL_ROWS = (
    "dòng {first} đến {last} giống các dòng từ {original}",
    "rows {first} to {last} are the rows from {original}",
)
EQUAL_ROWS_KEPT = Message(
    "equal_rows_kept",
    _W,
    "{count} dòng giống hệt nhau ({rows}) nhưng không có thôn hoặc CCCD; giữ cả, có thể là các hộ khác nhau.",
    "{count} rows are equal ({rows}) but have no village or national ID; all are kept, they may be "
    "several households.",
    "Bổ sung thôn hoặc CCCD, hoặc xóa dòng lặp.",
    "Add the village or national ID, or delete the repeated row.",
)
KEY_TWO_HEADS = Message(
    "key_two_heads",
    _W,
    "Cùng mã hộ nhưng khác chủ hộ ở các dòng {rows}; coi là các hộ khác nhau, đều phân loại.",
    "The same code with different heads in rows {rows}; they count as different households, all classified.",
    "Kiểm tra lại mã hộ.",
    "Check the household codes.",
)
KEY_NO_VILLAGE = Message(
    "key_no_village",
    _W,
    "{count} dòng dùng chung mã hộ với dòng khác có chủ hộ khác hoặc dưới tiêu đề khác; không có thôn để "
    "phân biệt.",
    "{count} rows share their code with another row of another head or under another title; there is no "
    "village to tell them apart.",
    "Thêm cột “Thôn”, hoặc --set village=TÊN nếu cả tệp là một thôn.",
    "Add a column “Thôn”, or --set village=NAME if the file is of one village.",
)
SUPERSEDED = Message(
    "superseded",
    _W,
    "Hộ được rà soát lại: dòng {row} có ngày rà soát sau, dòng này để riêng.",
    "The household was reviewed again: row {row} has the later review date and this row is set aside.",
    "Không cần làm gì nếu lần sau là đúng.",
    "Nothing to do if the later review is right.",
)
KEY_ANSWERS_DIFFER = Message(
    "key_answers_differ",
    _W,
    "Cùng mã hộ và chủ hộ nhưng câu trả lời khác nhau ở các dòng {rows}, ngày rà soát không cho "
    "biết lần nào sau; giữ cả.",
    "The same code and head with different answers in rows {rows}, and review dates do not tell "
    "which is later; all are kept.",
    "Xóa dòng sai, hoặc ghi đủ ngày rà soát (dd/mm/yyyy) của từng dòng.",
    "Delete the wrong row, or write the full review date of each.",
)
AREA_MISSING = Message(
    "area_missing",
    _W,
    "Không có cột khu vực (nông thôn/thành thị); không suy từ tên xã, phường.",
    "There is no column for the area (rural/urban); it is never taken from a unit's name.",
    "Thêm --set area=rural (nông thôn) hoặc --set area=urban (thành thị), hoặc thêm cột “Khu vực”.",
    "Add --set area=rural or --set area=urban, or a column “Khu vực”.",
)
AREA_BLANK = Message(
    "area_blank",
    _W,
    "{count} hộ chưa có khu vực (nông thôn/thành thị); hộ đầu tiên ở ô này.",
    "{count:household has|households have} no area (rural/urban); the first is here.",
    "Điền khu vực, hoặc --set area=rural nếu các hộ đó ở nông thôn.",
    "Fill in the area, or --set area=rural if those households are rural.",
)
SIZE_MISSING = Message(
    "size_missing",
    _W,
    "{count} hộ có tổng thu nhập nhưng chưa có số nhân khẩu; hộ đầu tiên ở đây.",
    "{count:household has|households have} a total income but no size; the first is here.",
    "Điền số nhân khẩu của hộ.",
    "Fill in the household size.",
)
