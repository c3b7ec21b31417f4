"""What can be said about a household's answers, or a whole survey's, when it is classified?"""

from .model import Message, Severity

POINTS_NOT_MULTIPLE = Message(
    "points_not_multiple",
    Severity.WARNING,
    "Điểm B2 là {score}, không phải bội số của {points}; coi như chưa có điểm B2.",
    "The deprivation score B2 is {score}, not a multiple of {points}; it counts as unknown.",
    "Cộng lại điểm B2 trên phiếu: mỗi chỉ số thiếu hụt là {points} điểm.",
    "Add up B2 on the paper form again: each deprived indicator gives {points} points.",
)
POINTS_OUT_OF_RANGE = Message(
    "points_out_of_range",
    Severity.WARNING,
    "Điểm B2 là {score}, ngoài khoảng 0 đến {maximum}; coi như chưa có điểm B2.",
    "The deprivation score B2 is {score}, outside 0 to {maximum}; it counts as unknown.",
    "Kiểm tra điểm B2 trên phiếu, và xem có nhập nhầm điểm B1 vào cột này không.",
    "Check B2 on the paper form, and that B1 was not typed into this column.",
)
POINTS_DIFFER = Message(
    "points_differ",
    Severity.WARNING,
    "Điểm B2 là {score} (thiếu hụt {lacking} chỉ số) nhưng các chỉ số trả lời cho thấy thiếu hụt {bounds}; "
    "máy dùng {used}.",
    "The deprivation score B2 is {score} ({lacking} deprived indicators), but the answers give {bounds}; "
    "used: {used}.",
    "Đối chiếu phiếu B với các cột chỉ số, sửa bên sai.",
    "Compare the paper form with the indicator columns and correct the wrong side.",
)
BASIS_DISAGREES = Message(
    "basis_disagrees",
    Severity.WARNING,
    "Theo điểm: {by_score}; theo thu nhập đo được: {by_income}. Máy lấy kết quả theo điểm.",
    "By score: {by_score}; by measured income: {by_income}. The score decides.",
    "Đối chiếu điểm B1 và thu nhập với phiếu giấy; đưa hộ này ra họp thôn xem xét.",
    "Compare B1 and the income with the paper form; bring the household before the village meeting.",
)
INCOMES_DIFFER = Message(
    "incomes_differ",
    Severity.WARNING,
    "{first} tính ra {first_amount} đồng/người/tháng, còn {second} là {second_amount}; "
    "chênh quá {tolerance} đồng. Máy dùng {used}.",
    "{first} gives {first_amount} đồng per person a month and {second} {second_amount}: "
    "more than {tolerance} đồng apart. {used} decides.",
    "Kiểm tra thu nhập, số nhân khẩu và đơn vị tính (đồng, nghìn đồng, triệu đồng) của các cột này.",
    "Check the incomes, the household size and the units (đồng, thousand, million) of these columns.",
)
RECORDED_DIFFERS = Message(
    "recorded_differs",
    Severity.WARNING,
    "Kết quả đã ghi là {recorded}, kết quả tính theo phiếu là {computed}.",
    "The class on record is {recorded}; by the form it is {computed}.",
    "Xem lý do: ngheo explain TỆP --row DÒNG; nếu họp dân đã kết luận khác thì lưu biên bản kèm danh sách.",
    "See why: ngheo explain FILE --row ROW; if the village meeting concluded otherwise, keep its minutes.",
)
STANDARD_INCOMPLETE = Message(
    "standard_incomplete",
    Severity.WARNING,
    "Chuẩn {criteria} chưa đủ căn cứ. {heading}",
    "The standard {criteria} is not wholly known. {heading}",
    "Chỉ dùng kết quả để tham khảo; xem phần còn thiếu bằng: ngheo criteria show {criteria}",
    "Use the results for orientation only; see what is missing with: ngheo criteria show {criteria}",
)
SCORES_NOT_USED = Message(
    "scores_not_used",
    Severity.WARNING,
    "Tệp có cột điểm nhưng chuẩn {criteria} không phân loại theo điểm: điểm B1 không được dùng.",
    "The file has a score column, but the standard {criteria} has no classes by score: B1 is not used.",
    "Bổ sung thu nhập, hoặc chọn chuẩn có phân loại theo điểm: ngheo criteria list",
    "Add incomes, or choose a standard that classifies by score: ngheo criteria list",
)
POINTS_NOT_USED = Message(
    "points_not_used",
    Severity.WARNING,
    "Tệp có cột điểm B2 nhưng chuẩn {criteria} chưa có mức điểm cho mỗi chỉ số thiếu hụt: "
    "điểm B2 không được dùng.",
    "The file has a B2 column, but the points of a deprivation under the standard {criteria} are not known: "
    "B2 is not used.",
    "Bổ sung câu trả lời của từng chỉ số; xem phần còn thiếu bằng: ngheo criteria show {criteria}",
    "Add the answers of the indicators; see what is missing with: ngheo criteria show {criteria}",
)
NOTHING_DECIDES = Message(
    "nothing_decides",
    Severity.WARNING,
    "Tệp không có cột thu nhập{or_score}: không thể phân biệt hộ nghèo với hộ không nghèo.",
    "The file has no column of income{or_score}: poor and not poor cannot be told apart.",
    "Xem bảng các cột đã đọc; nếu cột có tên khác thì chỉ cột bằng --column {column}=CỘT.",
    "See how the columns were read; if one has another name, give it with --column {column}=LETTER.",
)
DECIDING_UNREAD = Message(
    "deciding_unread",
    Severity.WARNING,
    "Tệp có cột nói về thu nhập hay điểm B1 (cột {columns}) nhưng chưa dùng được: không thể phân biệt hộ "
    "nghèo với hộ không nghèo.",
    "The file has columns of income or B1 (columns {columns}), but none could be used: poor and not poor "
    "cannot be told apart.",
    "Xem cảnh báo ở các cột đó rồi chọn một cột: --column {column}=CỘT.",
    "See the warnings at those columns, then choose one: --column {column}=LETTER.",
)
DECIDING_BLANK = Message(
    "deciding_blank",
    Severity.WARNING,
    "{columns} để trống ở cả {households} hộ: không thể tính kết quả, máy không đoán.",
    "{columns} blank in all {households} households: no class can be computed, and none is guessed.",
    "Xuất lại tệp có đủ điểm hoặc thu nhập, hay nhập từ phiếu giấy. Cột kết quả đã ghi chỉ để đối chiếu.",
    "Export the file again with scores or incomes, or type them from the paper forms. "
    "A recorded class serves comparison only.",
)
INDICATORS_MISSING = Message(
    "indicators_missing",
    Severity.WARNING,
    "Tệp thiếu cột của {missing}/{total} chỉ số theo chuẩn {criteria}: {titles}.",
    "The file has no column for {missing} of the {total} indicators of the standard {criteria}: {titles}.",
    "Kiểm tra chuẩn đã chọn và tiêu đề cột; chỉ số không có cột được coi là chưa rõ.",
    "Check the standard chosen and the headings; an indicator without a column is unknown.",
)
CERTIFIED_UNKNOWN = Message(
    "certified_unknown",
    Severity.WARNING,
    "Chưa rõ {count} hộ có thuộc phần “{title}” hay không, vì còn để trống {columns}: {places}.",
    "Of {count:household|households} it is not known whether they belong to “{title}”: "
    "{columns} left blank at {places}.",
    "Điền các ô trống đó rồi chạy lại; các hộ này được đếm riêng là chưa rõ, không tính là không.",
    "Fill in those cells and run again; these households are counted apart as unknown, not as no.",
)
CERTIFIED_NO_COLUMN = Message(
    "certified_no_column",
    Severity.NOTE,
    "Tệp không có {columns}: từ tệp này không lập được danh sách và số liệu “{title}” của biểu báo cáo.",
    "The file has no {columns}: neither the list nor the figure “{title}” of the report form can be made "
    "from it.",
    "Nếu cần số liệu này thì thêm cột đó vào tệp rồi chạy lại.",
    "If that figure is needed, add the column to the file and run again.",
)
