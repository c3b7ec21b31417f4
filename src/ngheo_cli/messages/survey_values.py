"""What does reading a survey say of single values?"""

from .model import Message, Severity

_E = Severity.ERROR

MONEY_AMBIGUOUS = Message(
    "money_ambiguous",
    _E,
    "Số tiền {value} hiểu được nhiều cách; coi là chưa biết.",
    "The amount {value} can be read in several ways; it counts as unknown.",
    "Viết đủ số đồng, ví dụ 1.500.000.",
    "Write the whole amount, for example 1.500.000.",
)
MONEY_UNREADABLE = Message(
    "money_unreadable",
    _E,
    "Không đọc được số tiền {value}; coi là chưa biết.",
    "The amount {value} cannot be read; it counts as unknown.",
    "Viết số, ví dụ 1.500.000 hoặc 1,5 triệu.",
    "Write a number, for example 1.500.000 or 1,5 triệu.",
)
MONEY_NEGATIVE = Message(
    "money_negative",
    _E,
    "Số tiền {value} là số âm, thu nhập không thể âm; coi là chưa biết.",
    "The amount {value} is negative, which no income is; it counts as unknown.",
    "Kiểm tra phiếu; hộ không có thu nhập thì ghi 0.",
    "Check the form; write 0 for a household without income.",
)
MONEY_SCALE = Message(
    "money_scale",
    _E,
    "Số {value} tính theo đơn vị của cột ({unit}) là {amount} đồng, khó có thể đúng; coi là chưa biết.",
    "The amount {value} in the unit of its column ({unit}) would be {amount} đồng, which is hardly right; it "
    "counts as unknown.",
    "Viết theo đơn vị của cột, hoặc ghi đơn vị ngay trong ô, ví dụ 400.000 đồng hoặc 1,5 triệu.",
    "Write it in the unit of the column, or put the unit into the cell: 400.000 đồng, 1,5 triệu.",
)
UNIT_ODD = Message(
    "unit_odd",
    _E,
    "Đơn vị tiền ghi ở tiêu đề không phải đồng, nghìn đồng hay triệu đồng; cột chưa dùng, thu nhập coi là "
    "chưa biết.",
    "The unit of money in the title is not đồng, thousand or million đồng; the column is not used and "
    "incomes are unknown.",
    "Cho biết đơn vị của cột: --unit {name}=dong (đồng), thousand (nghìn đồng) hoặc million (triệu đồng).",
    "State the unit of the column: --unit {name}=dong, thousand or million.",
)
NUMBER_UNREADABLE = Message(
    "number_unreadable",
    _E,
    "Không đọc được số {value}; coi là chưa biết.",
    "The number {value} cannot be read; it counts as unknown.",
    "Viết một số, ví dụ 4.",
    "Write a number, for example 4.",
)
OUT_OF_LIMITS = Message(
    "out_of_limits",
    _E,
    "Giá trị {value} không phải số hợp lệ (từ {low} đến {high}); coi là chưa biết.",
    "The value {value} is not a valid number (from {low} to {high}); it counts as unknown.",
    "Kiểm tra phiếu và sửa lại; nếu chưa biết thì để trống.",
    "Check the form and correct it; leave it blank if it is not known.",
)
DATE_UNREADABLE = Message(
    "date_unreadable",
    _E,
    "Không đọc được ngày; coi là chưa biết.",
    "The date cannot be read; it counts as unknown.",
    "Viết ngày/tháng/năm với năm đủ bốn chữ số, hoặc chỉ năm.",
    "Write day/month/year with a year of four digits, or the year alone.",
)
DATE_IMPOSSIBLE = Message(
    "date_impossible",
    _E,
    "Ngày không có trong lịch; coi là chưa biết.",
    "The date is on no calendar; it counts as unknown.",
    "Viết theo thứ tự ngày/tháng/năm.",
    "Write it as day/month/year.",
)
DATE_OUTSIDE = Message(
    "date_outside",
    _E,
    "Năm không nằm trong khoảng {low}–{high}; coi là chưa biết.",
    "The year is not within {low}–{high}; the date counts as unknown.",
    "Kiểm tra năm trên phiếu.",
    "Check the year on the form.",
)
ANSWER_UNREADABLE = Message(
    "answer_unreadable",
    _E,
    "Câu trả lời {value} không phải có/không; coi là chưa biết.",
    "The answer {value} is neither yes nor no; it counts as unknown.",
    "Dùng Có/Không, 1/0 hoặc đánh dấu x.",
    "Use Có/Không, 1/0 or a mark x.",
)
CHOICE_UNKNOWN = Message(
    "choice_unknown",
    _E,
    "Nội dung {value} không có trong danh mục: {list}; coi là chưa biết.",
    "The content {value} is not on the list: {list}; it counts as unknown.",
    "Ghi đúng một nhãn trong danh mục; nếu ghi mã số thì thêm dòng chú giải mã.",
    "Write one of the labels; where codes are used, add a row that explains them.",
)
TWO_CLASSES = Message(
    "two_classes",
    _E,
    "Hộ được đánh dấu ở nhiều loại cùng lúc; coi là chưa biết.",
    "The household is marked in several classes at once; its class counts as unknown.",
    "Chỉ đánh dấu một loại.",
    "Mark one class only.",
)
BOTH_FILLED = Message(
    "both_filled",
    _E,
    "Hai cột chỉ được ghi một (Có hoặc Không, Nam hoặc Nữ) mà cả hai đều có ghi; coi là chưa biết.",
    "Two columns of which only one may be filled (yes or no, men or women) are both filled; unknown.",
    "Chỉ ghi ở một trong hai cột.",
    "Fill only one of the two columns.",
)
CODE_DAMAGED = Message(
    "code_damaged",
    _E,
    "Mã bị bảng tính đổi thành dạng số mũ, đã mất chữ số; coi là chưa biết.",
    "The code was turned into a number with an exponent and has lost digits; it counts as unknown.",
    "Định dạng cột là Văn bản (Text) rồi nhập lại từ phiếu gốc.",
    "Format the column as Text and type the code again from the form.",
)
