"""What does reading a survey say of options, sheets and columns?"""

from .model import Message, Severity

_E, _W, _N = Severity.ERROR, Severity.WARNING, Severity.NOTE

MAP_UNREADABLE = Message(
    "map_unreadable",
    _E,
    "Không đọc được bảng khớp cột {value}.",
    "The column mapping {value} cannot be read.",
    "Viết mỗi dòng một cột, ví dụ YAML “household_id: C”, hoặc csv “household_id,C”; lưu UTF-8.",
    "Write one column a line, for example YAML “household_id: C” or csv “household_id,C”; save it as UTF-8.",
)
OPTION_COLUMN_UNKNOWN = Message(
    "option_column_unknown",
    _E,
    "{option}: không có cột nào tên {value}.{near}",
    "{option}: there is no column called {value}.{near}",
    "Xem tên các cột: ngheo criteria columns.",
    "See the names of the columns: ngheo criteria columns.",
)
OPTION_UNIT_WRONG = Message(
    "option_unit_wrong",
    _E,
    "--unit {column}={value}: không phải đơn vị tiền của một cột thu nhập.",
    "--unit {column}={value}: not a unit of money of an income column.",
    "Các cột thu nhập: {columns}; các đơn vị: dong, thousand (nghìn đồng), million (triệu đồng). "
    "Ví dụ: --unit income_per_person=thousand.",
    "The income columns: {columns}; the units: dong, thousand, million. "
    "For example: --unit income_per_person=thousand.",
)
MAP_NOT_FOUND = Message(
    "map_not_found",
    _E,
    "Không có cột “{value}” (khớp cho {name}) trong trang nào của tệp rà soát.",
    "No sheet of the survey has the column “{value}” (mapped to {name}).",
    "Dùng chữ cái của cột (C) hoặc đúng tiêu đề của cột.",
    "Use the letter of the column (C) or its exact title.",
)
SET_UNREADABLE = Message(
    "set_unreadable",
    _E,
    "--set {name}: không đọc được giá trị đã cho.",
    "--set {name}: the value given cannot be read.",
    "Cột này nhận {right}. Ví dụ: --set area=rural.",
    "This column takes {right}. For example: --set area=rural.",
)

NO_SURVEY = Message(
    "no_survey",
    _E,
    "Không tìm thấy bảng hộ nào: không dòng nào trong {rows} dòng đầu có tiêu đề của mã hộ hoặc chủ hộ.",
    "There is no table of households: no row among the first {rows} has a title for the household code "
    "or the head.",
    "Đặt tiêu đề cột như “Mã hộ”, “Họ và tên chủ hộ”, hoặc chỉ cột: --column household_id=B --column "
    "head_name=C.",
    "Title the columns “Mã hộ”, “Họ và tên chủ hộ”, or point at them: --column household_id=B --column "
    "head_name=C.",
)
REPORT_FORM_ONLY = Message(
    "report_form_only",
    _E,
    "Đây là biểu tổng hợp (mỗi đơn vị hai dòng Hộ và Nhân khẩu), không phải danh sách rà soát từng hộ.",
    "This is a report form (two rows a unit, households and persons), not a survey of households.",
    "Hãy dùng tệp có mỗi hộ một dòng.",
    "Use the file that has one household a row.",
)
REPORT_FORM = Message(
    "report_form",
    _N,
    "Trang này là biểu tổng hợp (dòng Hộ và Nhân khẩu), không đọc như danh sách hộ.",
    "This sheet is a report form (rows of households and persons); it is not read as a survey.",
    "Không cần làm gì.",
    "Nothing to do.",
)
TOTALS_SHEET = Message(
    "totals_sheet",
    _N,
    "Trang này là bảng tổng số theo đơn vị, không đọc như danh sách hộ.",
    "This sheet holds totals by unit; it is not read as a survey.",
    "Không cần làm gì.",
    "Nothing to do.",
)
SHEET_NOT_SURVEY = Message(
    "sheet_not_survey",
    _N,
    "Trang này không có bảng hộ, không đọc.",
    "This sheet has no table of households and is not read.",
    "Nếu trang có danh sách hộ, hãy đặt tiêu đề “Mã hộ” hoặc “Họ và tên chủ hộ”.",
    "If it does list households, title its columns “Mã hộ” or “Họ và tên chủ hộ”.",
)
LOST_DIACRITICS = Message(
    "lost_diacritics",
    _E,
    "Chữ có dấu đã mất thành dấu “?” ở {count} ô, ví dụ ô này; không thể khôi phục.",
    "Accented letters were lost to “?” in {count:cell|cells}, such as this one; they cannot be brought back.",
    "Mở lại tệp gốc và lưu dạng Excel (.xlsx), hoặc CSV UTF-8; không lưu “CSV” thường.",
    "Open the original again and save it as Excel (.xlsx) or as CSV UTF-8, not as plain CSV.",
)
HIDDEN_SHEET = Message(
    "hidden_sheet_read",
    _W,
    "Trang ẩn này có danh sách hộ và vẫn được đọc.",
    "This hidden sheet lists households and is read too.",
    "Nếu là bản cũ thì xóa trang đó rồi chạy lại.",
    "If it is an old copy, delete the sheet and run again.",
)
VILLAGE_FROM_TITLE = Message(
    "village_from_title",
    _N,
    "Trang không có cột {unit}: lấy từ các dòng tiêu đề trong trang ({count} tên).",
    "The sheet has no column {unit}: it is taken from title lines of the sheet ({count:name|names}).",
    "Kiểm tra các dòng tiêu đề; tốt nhất là thêm cột {unit}.",
    "Check the title lines; best add a column {unit}.",
)
SHEETS_NO_VILLAGE = Message(
    "sheets_no_village",
    _W,
    "Tệp có {count} trang danh sách hộ mà không có cột thôn; tên trang không được coi là tên thôn.",
    "The file has {count} sheets of households and no village column; a sheet's name is not taken for a "
    "village.",
    "Nếu mỗi trang là một thôn, thêm --set village={{sheet}}.",
    "If each sheet is a village, add --set village={{sheet}}.",
)

COLUMN_AMBIGUOUS = Message(
    "column_ambiguous",
    _W,
    "Nhiều cột cùng có thể là {name}; chưa dùng cột nào.",
    "Several columns may be {name}; none of them is used.",
    "Chọn một cột: --column {name}=CHỮ-CÁI-CỘT.",
    "Choose one of them: --column {name}=LETTER.",
)
COLUMN_NEAR = Message(
    "column_near",
    _N,
    "Không nhận ra tiêu đề cột; gần giống: {hints}.",
    "The column title is not known; near: {hints}.",
    "Sửa tiêu đề, hoặc khớp cột bằng --column TÊN=CHỮ-CÁI-CỘT.",
    "Correct the title, or map the column with --column NAME=LETTER.",
)
INDICATOR_ASK = Message(
    "indicator_ask",
    _W,
    "Cột mang tên chỉ số {name} nhưng không nói đánh dấu là có hay thiếu hụt; chưa dùng.",
    "The column has the name of the indicator {name} but does not say whether a mark means having or "
    "lacking; not used.",
    "Nếu đánh dấu là thiếu hụt: --column {name}={letter}. Nếu đánh dấu là có: --column {name}=!{letter}.",
    "If a mark means deprived: --column {name}={letter}. If a mark means having: --column {name}=!{letter}.",
)
INDICATOR_NUMBER = Message(
    "indicator_number",
    _W,
    "Không rõ số thứ tự của cột này là chỉ số nào của chuẩn đã chọn; chưa dùng.",
    "The number of this column does not tell an indicator of the chosen standard; not used.",
    "Nếu danh sách theo chuẩn có số chỉ số khác thì chọn chuẩn: --criteria. Nếu không, khớp cột với tên chỉ "
    "số (ngheo criteria columns): --column TÊN-CHỈ-SỐ={letter}.",
    "If the list is of a standard with another number of indicators, choose it: --criteria. Otherwise map "
    "the column to an indicator (ngheo criteria columns): --column INDICATOR={letter}.",
)
INCOME_FORM = Message(
    "income_form",
    _W,
    "Không rõ cột thu nhập này là của một người hay cả hộ, một tháng hay 12 tháng; chưa dùng.",
    "This income column does not tell whether it is of a person or the household, of a month or of 12; "
    "not used.",
    "Nếu là thu nhập đầu người/tháng: --column income_per_person={letter}; cả hộ/tháng: income_total; "
    "cả hộ 12 tháng: income_12_months. Nếu là của một người cả năm: chia cho 12 trong bảng, ghi “/tháng” vào "
    "tiêu đề.",
    "Per person a month: --column income_per_person={letter}; household a month: income_total; "
    "household in 12 months: income_12_months. If of a person in a year: divide the amounts by 12 in the "
    "sheet and write “/tháng” into the title.",
)
UNIT_NEEDED = Message(
    "unit_needed",
    _E,
    "Cột tiền không ghi đơn vị và không số nào đạt {least} đồng; chưa dùng, thu nhập coi là chưa biết.",
    "The money column has no unit and no amount reaches {least} đồng; it is not used and incomes are "
    "unknown.",
    "Cho biết đơn vị: --unit {name}=thousand (nghìn đồng), million (triệu đồng) hoặc dong (đồng).",
    "State the unit: --unit {name}=thousand, million or dong.",
)
MONEY_SMALL = Message(
    "money_small",
    _W,
    "Tiêu đề ghi đơn vị đồng nhưng không số nào đạt {least} đồng; vẫn đọc là đồng, nên mọi hộ có số tiền ở "
    "cột này đều thành hộ có thu nhập dưới chuẩn.",
    "The unit is stated as đồng, but no amount reaches {least} đồng; they are read as đồng all the same, so "
    "every household with an amount in this column falls below the income line.",
    "Nếu thực ra là nghìn đồng: --unit {name}=thousand; triệu đồng: --unit {name}=million. Nếu đúng là đồng: "
    "--unit {name}=dong.",
    "If they are thousands: --unit {name}=thousand; millions: --unit {name}=million. If đồng is right: "
    "--unit {name}=dong.",
)
MONEY_MIXED = Message(
    "money_mixed",
    _W,
    "Cột tiền viết lẫn nhiều cách (1.500.000, 1,500,000, 1500, 1,5 triệu).",
    "The money column mixes ways of writing (1.500.000, 1,500,000, 1500, 1,5 triệu).",
    "Kiểm tra cột này, viết thống nhất một cách và một đơn vị.",
    "Check the column and write all amounts in one way and one unit.",
)
ONLY_YES = Message(
    "only_yes",
    _W,
    "Cột chỉ số chỉ có “Có” (hoặc 1) và {count} ô trống; ô trống được coi là chưa biết.",
    "The indicator column holds only “Có” (or 1) and {count:blank|blanks}; a blank counts as unknown.",
    "Ghi “Không” (hoặc 0) ở hộ không thiếu hụt; nếu là cột đánh dấu thì dùng x.",
    "Write “Không” (or 0) for households not deprived; in a column of marks use x.",
)
NOT_MARKED = Message(
    "not_marked",
    _N,
    "Hộ không có dấu nào ở các cột chỉ số và không có điểm; có thể chưa được rà soát.",
    "The household has no mark in the indicator columns and no score; perhaps it was not surveyed.",
    "Kiểm tra phiếu của hộ; dùng --marks unknown để coi ô trống là chưa biết.",
    "Check the household's form; use --marks unknown to count blanks as unknown.",
)
