"""What does reading a survey say?"""

from .model import Message, Severity

_E, _W, _N = Severity.ERROR, Severity.WARNING, Severity.NOTE


def _m(code: str, severity: Severity, vi: str, en: str, advice_vi: str, advice_en: str) -> Message:
    return Message(code, severity, vi, en, advice_vi, advice_en)


# --- options ---
MAP_UNREADABLE = _m(
    "map_unreadable", _E,
    "Không đọc được bảng khớp cột {value}.",
    "The column mapping {value} cannot be read.",
    "Viết mỗi dòng một cột, thí dụ YAML “household_id: C”, hoặc csv “household_id,C”; lưu UTF-8.",
    "Write one column a line, for example YAML “household_id: C” or csv “household_id,C”; save it as UTF-8.",
)
OPTION_COLUMN_UNKNOWN = _m(
    "option_column_unknown", _E,
    "{option}: không có cột nào tên {value}.{near}",
    "{option}: there is no column called {value}.{near}",
    "Xem tên các cột: ngheo criteria columns.",
    "See the names of the columns: ngheo criteria columns.",
)
OPTION_UNIT_WRONG = _m(
    "option_unit_wrong", _E,
    "--unit {column}={value}: không phải đơn vị tiền của một cột thu nhập.",
    "--unit {column}={value}: not a unit of money of an income column.",
    "Thí dụ: --unit income_per_person=thousand (dong, thousand hoặc million).",
    "For example: --unit income_per_person=thousand (dong, thousand or million).",
)
MAP_NOT_FOUND = _m(
    "map_not_found", _E,
    "Không có cột “{value}” (khớp cho {name}) trong trang nào của tệp rà soát.",
    "No sheet of the survey has the column “{value}” (mapped to {name}).",
    "Dùng chữ cái của cột (C) hoặc đúng tiêu đề của cột.",
    "Use the letter of the column (C) or its exact title.",
)
SET_UNREADABLE = _m(
    "set_unreadable", _E,
    "--set {name}: không đọc được giá trị đã cho.",
    "--set {name}: the value given cannot be read.",
    "Xem các giá trị được dùng: ngheo criteria columns. Thí dụ: --set area=rural.",
    "See the values that may be used: ngheo criteria columns. For example: --set area=rural.",
)

# --- sheets ---
NO_SURVEY = _m(
    "no_survey", _E,
    "Không tìm thấy bảng hộ nào: không dòng nào trong {rows} dòng đầu có tiêu đề của mã hộ hoặc chủ hộ.",
    "There is no table of households: no row among the first {rows} has a title for the household code or the head.",
    "Đặt tiêu đề cột như “Mã hộ”, “Họ và tên chủ hộ”, hoặc chỉ cột: --column household_id=B --column head_name=C.",
    "Title the columns “Mã hộ”, “Họ và tên chủ hộ”, or point at them: --column household_id=B --column head_name=C.",
)
REPORT_FORM_ONLY = _m(
    "report_form_only", _E,
    "Đây là biểu tổng hợp (mỗi đơn vị hai dòng Hộ và Nhân khẩu), không phải danh sách rà soát từng hộ.",
    "This is a report form (two rows a unit, households and persons), not a survey of households.",
    "Hãy dùng tệp có mỗi hộ một dòng.",
    "Use the file that has one household a row.",
)
REPORT_FORM = _m(
    "report_form", _N,
    "Trang này là biểu tổng hợp (dòng Hộ và Nhân khẩu), không đọc như danh sách hộ.",
    "This sheet is a report form (rows of households and persons); it is not read as a survey.",
    "Không cần làm gì.", "Nothing to do.",
)
MEMBERS_SHEET = _m(
    "members_sheet", _W,
    "Trang này là danh sách thành viên hộ; phiên bản này chưa đọc.",
    "This sheet lists members of households; this version does not read it yet.",
    "Chỉ dùng trang có mỗi hộ một dòng; câu trả lời về chỉ số ghi thẳng ở trang hộ.",
    "Use the sheet with one household a row; answer the indicators there.",
)
TOTALS_SHEET = _m(
    "totals_sheet", _N,
    "Trang này là bảng tổng số theo đơn vị, không đọc như danh sách hộ.",
    "This sheet holds totals by unit; it is not read as a survey.",
    "Không cần làm gì.", "Nothing to do.",
)
SHEET_NOT_SURVEY = _m(
    "sheet_not_survey", _N,
    "Trang này không có bảng hộ, không đọc.",
    "This sheet has no table of households and is not read.",
    "Nếu trang có danh sách hộ, hãy đặt tiêu đề “Mã hộ” hoặc “Họ và tên chủ hộ”.",
    "If it does list households, title its columns “Mã hộ” or “Họ và tên chủ hộ”.",
)
LOST_DIACRITICS = _m(
    "lost_diacritics", _E,
    "Chữ có dấu đã mất thành dấu “?” ở {count} ô, thí dụ ô này; không thể khôi phục.",
    "Accented letters were lost to “?” in {count} cells, such as this one; they cannot be brought back.",
    "Mở lại tệp gốc và lưu dạng Excel (.xlsx), hoặc CSV UTF-8; không lưu “CSV” thường.",
    "Open the original again and save it as Excel (.xlsx) or as CSV UTF-8, not as plain CSV.",
)
HIDDEN_SHEET = _m(
    "hidden_sheet", _W,
    "Trang ẩn này có danh sách hộ và vẫn được đọc.",
    "This hidden sheet lists households and is read too.",
    "Nếu là bản cũ thì xóa trang đó rồi chạy lại.",
    "If it is an old copy, delete the sheet and run again.",
)
HIDDEN_ROWS = _m(
    "hidden_rows", _N,
    "{count} dòng hộ đang ẩn (hoặc bị lọc) vẫn được đọc; dòng đầu tiên là dòng {row}.",
    "{count} household rows are hidden (or filtered out) and are read too; the first is row {row}.",
    "Bỏ ẩn để kiểm tra; xóa những dòng không thuộc danh sách.",
    "Unhide them to check; delete those that do not belong to the list.",
)
FORMULA_EMPTY = _m(
    "formula_empty", _E,
    "{count} ô công thức của cột này không có giá trị lưu sẵn, coi là chưa biết.",
    "{count} formula cells of this column have no stored value and count as unknown.",
    "Mở tệp bằng Excel hoặc LibreOffice, lưu lại rồi chạy lại.",
    "Open the file in Excel or LibreOffice, save it and run again.",
)
VILLAGE_FROM_TITLE = _m(
    "village_from_title", _N,
    "Trang không có cột thôn: tên đơn vị lấy từ {count} dòng tiêu đề trong trang.",
    "The sheet has no village column: units are taken from {count} title rows of the sheet.",
    "Kiểm tra các dòng tiêu đề; tốt nhất là thêm cột “Thôn”.",
    "Check the title rows; best add a column “Thôn”.",
)
SHEETS_NO_VILLAGE = _m(
    "sheets_no_village", _W,
    "Tệp có {count} trang danh sách hộ mà không có cột thôn; tên trang không được coi là tên thôn.",
    "The file has {count} sheets of households and no village column; a sheet's name is not taken for a village.",
    "Nếu mỗi trang là một thôn, thêm --set village={{sheet}}.",
    "If each sheet is a village, add --set village={{sheet}}.",
)

# --- columns ---
COLUMN_AMBIGUOUS = _m(
    "column_ambiguous", _W,
    "Nhiều cột cùng có thể là {name}; chưa dùng cột nào.",
    "Several columns may be {name}; none of them is used.",
    "Chọn một cột: --column {name}=CHỮ-CÁI-CỘT.",
    "Choose one of them: --column {name}=LETTER.",
)
COLUMN_NEAR = _m(
    "column_near", _N,
    "Không nhận ra tiêu đề cột; gần giống: {hints}.",
    "The column title is not known; near: {hints}.",
    "Sửa tiêu đề, hoặc khớp cột bằng --column TÊN=CHỮ-CÁI-CỘT.",
    "Correct the title, or map the column with --column NAME=LETTER.",
)
INDICATOR_ASK = _m(
    "indicator_ask", _W,
    "Cột mang tên chỉ số {name} nhưng không nói đánh dấu là có hay thiếu hụt; chưa dùng.",
    "The column has the name of the indicator {name} but does not say whether a mark means having or lacking; not used.",
    "Nếu đánh dấu là thiếu hụt: --column {name}={letter}. Nếu đánh dấu là có: --column {name}=!{letter}.",
    "If a mark means deprived: --column {name}={letter}. If a mark means having: --column {name}=!{letter}.",
)
INCOME_FORM = _m(
    "income_form", _W,
    "Không rõ cột thu nhập này là của một người hay cả hộ, một tháng hay 12 tháng; chưa dùng.",
    "This income column does not tell whether it is of a person or the household, of a month or of 12; not used.",
    "Nếu là thu nhập đầu người/tháng: --column income_per_person={letter}; cả hộ/tháng: income_total; "
    "cả hộ 12 tháng: income_12_months.",
    "Per person a month: --column income_per_person={letter}; household a month: income_total; "
    "household in 12 months: income_12_months.",
)
UNIT_NEEDED = _m(
    "unit_needed", _E,
    "Cột tiền không ghi đơn vị và không số nào đạt {least} đồng; chưa dùng, thu nhập coi là chưa biết.",
    "The money column has no unit and no amount reaches {least} đồng; it is not used and incomes are unknown.",
    "Cho biết đơn vị: --unit {name}=thousand (nghìn đồng), million (triệu đồng) hoặc dong (đồng).",
    "State the unit: --unit {name}=thousand, million or dong.",
)
MONEY_MIXED = _m(
    "money_mixed", _W,
    "Cột tiền viết lẫn nhiều cách (1.500.000, 1,500,000, 1500, 1,5 triệu).",
    "The money column mixes ways of writing (1.500.000, 1,500,000, 1500, 1,5 triệu).",
    "Kiểm tra cột này, viết thống nhất một cách và một đơn vị.",
    "Check the column and write all amounts in one way and one unit.",
)
ONLY_YES = _m(
    "only_yes", _W,
    "Cột chỉ số chỉ có “Có” (hoặc 1) và {count} ô trống; ô trống được coi là chưa biết.",
    "The indicator column holds only “Có” (or 1) and {count} blanks; the blanks count as unknown.",
    "Ghi “Không” (hoặc 0) ở hộ không thiếu hụt; nếu là cột đánh dấu thì dùng x.",
    "Write “Không” (or 0) for households not deprived; in a column of marks use x.",
)
NOT_MARKED = _m(
    "not_marked", _N,
    "Hộ không có dấu nào ở các cột chỉ số và không có điểm; có thể chưa được rà soát.",
    "The household has no mark in the indicator columns and no score; perhaps it was not surveyed.",
    "Kiểm tra phiếu của hộ; dùng --marks unknown để coi ô trống là chưa biết.",
    "Check the household's form; use --marks unknown to count blanks as unknown.",
)

# --- values ---
MONEY_AMBIGUOUS = _m(
    "money_ambiguous", _E,
    "Số tiền {value} hiểu được nhiều cách; coi là chưa biết.",
    "The amount {value} can be read in several ways; it counts as unknown.",
    "Viết đủ số đồng, thí dụ 1.500.000.",
    "Write the whole amount, for example 1.500.000.",
)
MONEY_UNREADABLE = _m(
    "money_unreadable", _E,
    "Không đọc được số tiền {value}; coi là chưa biết.",
    "The amount {value} cannot be read; it counts as unknown.",
    "Viết số, thí dụ 1.500.000 hoặc 1,5 triệu.",
    "Write a number, for example 1.500.000 or 1,5 triệu.",
)
MONEY_NEGATIVE = _m(
    "money_negative", _E,
    "Thu nhập âm ({value}); coi là chưa biết.",
    "The income is negative ({value}); it counts as unknown.",
    "Kiểm tra phiếu; hộ không có thu nhập thì ghi 0.",
    "Check the form; write 0 for a household without income.",
)
NUMBER_UNREADABLE = _m(
    "number_unreadable", _E,
    "Không đọc được số {value}; coi là chưa biết.",
    "The number {value} cannot be read; it counts as unknown.",
    "Viết một số, thí dụ 4.",
    "Write a number, for example 4.",
)
OUT_OF_LIMITS = _m(
    "out_of_limits", _E,
    "Giá trị {value} không phải số hợp lệ (từ {low} đến {high}); coi là chưa biết.",
    "The value {value} is not a valid number (from {low} to {high}); it counts as unknown.",
    "Kiểm tra phiếu và sửa lại; nếu chưa biết thì để trống.",
    "Check the form and correct it; leave it blank if it is not known.",
)
DATE_UNREADABLE = _m(
    "date_unreadable", _E,
    "Không đọc được ngày; coi là chưa biết.",
    "The date cannot be read; it counts as unknown.",
    "Viết ngày/tháng/năm với năm đủ bốn chữ số, hoặc chỉ năm.",
    "Write day/month/year with a year of four digits, or the year alone.",
)
DATE_IMPOSSIBLE = _m(
    "date_impossible", _E,
    "Ngày không có trong lịch; coi là chưa biết.",
    "The date is on no calendar; it counts as unknown.",
    "Viết theo thứ tự ngày/tháng/năm.",
    "Write it as day/month/year.",
)
DATE_OUTSIDE = _m(
    "date_outside", _E,
    "Năm không nằm trong khoảng {low}–{high}; coi là chưa biết.",
    "The year is not within {low}–{high}; the date counts as unknown.",
    "Kiểm tra năm trên phiếu.",
    "Check the year on the form.",
)
ANSWER_UNREADABLE = _m(
    "answer_unreadable", _E,
    "Câu trả lời {value} không phải có/không; coi là chưa biết.",
    "The answer {value} is neither yes nor no; it counts as unknown.",
    "Dùng Có/Không, 1/0 hoặc đánh dấu x.",
    "Use Có/Không, 1/0 or a mark x.",
)
CHOICE_UNKNOWN = _m(
    "choice_unknown", _E,
    "Nội dung ô {value} không có trong danh mục: {list}; coi là chưa biết.",
    "The cell {value} is not on the list: {list}; it counts as unknown.",
    "Ghi đúng một nhãn trong danh mục; nếu ghi mã số thì thêm dòng chú giải mã.",
    "Write one of the labels; where codes are used, add a row that explains them.",
)
TWO_CLASSES = _m(
    "two_classes", _E,
    "Hộ được đánh dấu ở nhiều loại cùng lúc; coi là chưa biết.",
    "The household is marked in several classes at once; its class counts as unknown.",
    "Chỉ đánh dấu một loại.",
    "Mark one class only.",
)
CODE_DAMAGED = _m(
    "code_damaged", _E,
    "Mã bị bảng tính đổi thành dạng số mũ, đã mất chữ số; coi là chưa biết.",
    "The code was turned into a number with an exponent and has lost digits; it counts as unknown.",
    "Định dạng cột là Văn bản (Text) rồi nhập lại từ phiếu gốc.",
    "Format the column as Text and type the code again from the form.",
)

# --- checks ---
NO_KEY = _m(
    "no_key", _E,
    "Dòng không có mã hộ và không có tên chủ hộ; không phân loại.",
    "The row has neither a household code nor a head; it is not classified.",
    "Bổ sung mã hộ hoặc tên chủ hộ, hoặc xóa dòng nếu không phải là hộ.",
    "Add the code or the head's name, or delete the row if it is no household.",
)
ID_LOST_ZERO = _m(
    "id_lost_zero", _W,
    "Số CCCD chỉ có {digits} chữ số, có thể đã mất số 0 ở đầu; giữ nguyên như đã ghi.",
    "The national ID has only {digits} digits and may have lost leading zeros; it is kept as typed.",
    "Định dạng cột là Văn bản (Text), nhập lại đủ 12 chữ số.",
    "Format the column as Text and type all 12 digits again.",
)
ID_LENGTH = _m(
    "id_length", _W,
    "Số CCCD/CMND không đủ 12 (hoặc 9) chữ số; giữ nguyên như đã ghi.",
    "The national ID does not have 12 (or 9) digits; it is kept as typed.",
    "Đối chiếu với giấy tờ của chủ hộ.",
    "Compare it with the head's papers.",
)
ID_TWICE = _m(
    "id_twice", _W,
    "Cùng một số CCCD ở {count} hộ: các dòng {rows}.",
    "The same national ID stands in {count} households: rows {rows}.",
    "Kiểm tra xem có phải một hộ được ghi hai lần, hoặc nhập nhầm số.",
    "Check whether a household was entered twice, or a number typed wrongly.",
)
DUPLICATE_ROWS = _m(
    "duplicate_rows", _W,
    "{count} dòng (từ dòng {first} đến {last}) lặp lại nguyên các dòng từ {original}; để riêng, không phân loại.",
    "{count} rows ({first} to {last}) repeat the rows from {original} exactly; they are set aside.",
    "Xóa các dòng lặp trong tệp gốc nếu đúng là xuất hai lần.",
    "Delete the repeated rows in the original if they were exported twice.",
)
EQUAL_ROWS_KEPT = _m(
    "equal_rows_kept", _W,
    "{count} dòng giống hệt nhau ({rows}) nhưng không có thôn hoặc CCCD; giữ cả, có thể là các hộ khác nhau.",
    "{count} rows are equal ({rows}) but have no village or national ID; all are kept, they may be several households.",
    "Bổ sung thôn hoặc CCCD, hoặc xóa dòng lặp.",
    "Add the village or national ID, or delete the repeated row.",
)
KEY_TWO_HEADS = _m(
    "key_two_heads", _W,
    "Cùng mã hộ nhưng khác chủ hộ ở các dòng {rows}; coi là các hộ khác nhau, đều phân loại.",
    "The same code with different heads in rows {rows}; they count as different households, all classified.",
    "Kiểm tra lại mã hộ.",
    "Check the household codes.",
)
KEY_NO_VILLAGE = _m(
    "key_no_village", _W,
    "{count} dòng dùng chung mã hộ với dòng khác có chủ hộ khác; không có thôn để phân biệt.",
    "{count} rows share their code with another row of another head; there is no village to tell them apart.",
    "Thêm cột “Thôn”, hoặc --set village=TÊN nếu cả tệp là một thôn.",
    "Add a column “Thôn”, or --set village=NAME if the file is of one village.",
)
SUPERSEDED = _m(
    "superseded", _W,
    "Hộ được rà soát lại: dòng {row} có ngày rà soát sau, dòng này để riêng.",
    "The household was reviewed again: row {row} has the later review date and this row is set aside.",
    "Không cần làm gì nếu lần sau là đúng.",
    "Nothing to do if the later review is right.",
)
KEY_ANSWERS_DIFFER = _m(
    "key_answers_differ", _W,
    "Cùng mã hộ và chủ hộ nhưng câu trả lời khác nhau ở các dòng {rows}, không có ngày rà soát để chọn; giữ cả.",
    "The same code and head with different answers in rows {rows}, and no review dates to choose by; all are kept.",
    "Xóa dòng sai, hoặc ghi ngày rà soát của từng dòng.",
    "Delete the wrong row, or write the review date of each.",
)
AREA_MISSING = _m(
    "area_missing", _W,
    "Không có cột khu vực (nông thôn/thành thị); không suy từ tên xã, phường.",
    "There is no column for the area (rural/urban); it is never taken from a unit's name.",
    "Thêm --set area=rural (nông thôn) hoặc --set area=urban (thành thị), hoặc thêm cột “Khu vực”.",
    "Add --set area=rural or --set area=urban, or a column “Khu vực”.",
)
AREA_BLANK = _m(
    "area_blank", _W,
    "{count} hộ chưa có khu vực (nông thôn/thành thị); hộ đầu tiên ở ô này.",
    "{count} households have no area (rural/urban); the first is here.",
    "Điền khu vực, hoặc --set area=rural nếu các hộ đó ở nông thôn.",
    "Fill in the area, or --set area=rural if those households are rural.",
)
SIZE_MISSING = _m(
    "size_missing", _W,
    "{count} hộ có tổng thu nhập nhưng chưa có số nhân khẩu; hộ đầu tiên ở đây.",
    "{count} households have a total income but no size; the first is here.",
    "Điền số nhân khẩu của hộ.",
    "Fill in the household size.",
)
INCOMES_DISAGREE = _m(
    "incomes_disagree", _W,
    "Tổng thu nhập và thu nhập đầu người lệch nhau quá {limit} đồng một người; dùng {used}.",
    "The total and the income per person are more than {limit} đồng a person apart; {used} is used.",
    "Kiểm tra phiếu và sửa số sai.",
    "Check the form and correct the wrong figure.",
)

# --- how a column is read: (vi, en) ---
UNUSED_READS: dict[str, tuple[str, str]] = {
    "running": ("số thứ tự, không dùng", "running number, not used"),
    "passed": ("không cần cho rà soát, không dùng", "not needed for the review, not used"),
    "run": ("kết quả của lần chạy trước, bỏ qua", "result of an earlier run, passed over"),
    "raw": (
        "thông tin gốc; suy ra thiếu hụt sẽ có ở phiên bản sau, nay hãy ghi thẳng câu trả lời của chỉ số",
        "raw fact; deriving a deprivation comes with a later version, for now give the indicator's answer directly",
    ),
    "ask": ("chưa rõ đánh dấu là có hay thiếu hụt, không dùng", "having or lacking is not told, not used"),
    "income": ("chưa rõ là thu nhập nào, không dùng", "which income is not told, not used"),
    "unknown": ("không nhận ra, không dùng", "not known, not used"),
}
READS_DEPRIVED = ("{yes} = thiếu hụt", "{yes} = deprived")
READS_HAVING = ("{yes} = có, không thiếu hụt", "{yes} = having, not deprived")
READS_YES = ("{yes} = có", "{yes} = yes")
READS_MARK_BLANK = ("ô trống = không", "blank = no")
READS_MARK_ALL_BLANK = ("cả cột trống, đọc như cột đánh dấu: ô trống = không", "all blank, read as marks: blank = no")
READS_BLANK_UNKNOWN = ("ô trống = chưa biết", "blank = unknown")
READS_CLASS_MARK = ("đánh dấu = {label}", "mark = {label}")
READS_UNIT = ("đơn vị: {unit}", "unit: {unit}")
READS_NO_UNIT = ("không ghi đơn vị, đọc là đồng", "no unit stated, read as đồng")
READS_NOT_USED = ("chưa rõ đơn vị, không dùng", "unit not known, not used")
READS_SET = ("điền {value} vào ô trống (--set)", "blank cells filled with {value} (--set)")
LISTS: dict[str, tuple[str, str]] = {
    "sex": ("Nam, Nữ", "Nam (male), Nữ (female)"),
    "area": ("Nông thôn, Thành thị", "Nông thôn (rural), Thành thị (urban)"),
    "class": (
        "Hộ nghèo, Hộ cận nghèo, Hộ có mức sống trung bình, Hộ không nghèo",
        "Hộ nghèo, Hộ cận nghèo, Hộ có mức sống trung bình, Hộ không nghèo",
    ),
    "movement": ("Đã chết, Chuyển đi, Chuyển đến, Tách hộ, Nhập hộ",
                 "died, moved_out, moved_in, split, merged"),
}
