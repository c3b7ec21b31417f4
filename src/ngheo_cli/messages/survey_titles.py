"""What does reading a survey say of titles and legends: nothing below them, not plainly
lacking, or of an earlier time?"""

from .model import Message, Severity, stop

_W, _N = Severity.WARNING, Severity.NOTE

AN_INDICATOR = ("TÊN-CHỈ-SỐ", "INDICATOR")

NO_HOUSEHOLDS = Message(
    "no_households",
    _W,
    "Có tiêu đề của bảng hộ nhưng không có dòng hộ nào bên dưới.",
    "The titles of a table of households are there, but no household row below them.",
    "Kiểm tra xem có đúng tệp, đúng trang; nếu dữ liệu ở chỗ khác thì chép về dưới dòng tiêu đề.",
    "Check that this is the right file and sheet; if the data is elsewhere, copy it below the titles.",
)
NO_SURVEY_NEAR = stop(
    "no_survey_near",
    "Không tìm thấy bảng hộ nào; ô này có lẽ là tiêu đề của chủ hộ hoặc mã hộ, nhưng chưa nhận ra chắc chắn, "
    "hoặc không nhận ra tiêu đề nào khác cùng dòng.",
    "There is no table of households; this cell may be the title of heads or codes, but it is not surely "
    "known, or no other title of its row is.",
    "Nếu đúng: --column {name}={letter}; nếu là mã hộ thì --column household_id={letter}. Hoặc sửa tiêu đề "
    "thành “Họ và tên chủ hộ”, “Mã hộ”.",
    "If it is: --column {name}={letter}; for codes --column household_id={letter}. Or correct the title to "
    "“Họ và tên chủ hộ”, “Mã hộ”.",
)
INDICATOR_DOUBT = Message(
    "indicator_doubt",
    _W,
    "Tiêu đề của cột ({name}) nhắc đến thiếu hụt nhưng không nói hộ đang thiếu hụt (phủ định, nhu cầu, "
    "hỗ trợ, lần trước …); chưa dùng.",
    "The title of the column ({name}) speaks of lacking, but not of lacking now (negated, needed, helped, "
    "earlier …); not used.",
    "Nếu đánh dấu là đang thiếu hụt: --column {name}={letter}. Nếu đánh dấu là không thiếu hụt: "
    "--column {name}=!{letter}. Nhiều cột thì ghi vào một tệp: --map.",
    "If a mark means lacking now: --column {name}={letter}. If a mark means not lacking: "
    "--column {name}=!{letter}. For many columns write them into a file: --map.",
)
INDICATOR_NEAR = Message(
    "indicator_near",
    _W,
    "Cột đứng dưới nhóm thiếu hụt nhưng tiêu đề không phải tên chỉ số (gần nhất: {name}); chưa dùng.",
    "The column stands under a group of lacking, but its title is no indicator's name (nearest: {name}); not "
    "used.",
    "Nếu đánh dấu là thiếu hụt chỉ số đó: --column {name}={letter}. Nhiều cột thì ghi vào một tệp: --map.",
    "If a mark means lacking that indicator: --column {name}={letter}. For many columns write them into a "
    "file: --map.",
)
INDICATOR_BY_POSITION = Message(
    "indicator_by_position",
    _N,
    "Tiêu đề không phải tên chỉ số; cột được đọc là {name} theo vị trí trong nhóm thiếu hụt (đủ số cột, đúng "
    "thứ tự của chuẩn).",
    "The title is no indicator's name; the column is read as {name} by its position in the group of lacking "
    "(as many columns as the standard has indicators, in its order).",
    "Kiểm tra; nếu không đúng thì khớp cột: --column TÊN-CHỈ-SỐ=CHỮ-CÁI-CỘT.",
    "Check it; if it is not right, map the column: --column INDICATOR=LETTER.",
)
LEGEND_UNCLEAR = Message(
    "legend_unclear",
    _W,
    "Chú giải không nói rõ đánh dấu ở cột {name} là thiếu hụt hay không thiếu hụt; chưa dùng.",
    "The legend does not say plainly whether a mark in the column {name} means lacking or not; not used.",
    "Nếu đánh dấu là thiếu hụt: --column {name}={letter}. Nếu đánh dấu là không thiếu hụt: "
    "--column {name}=!{letter}. Nhiều cột thì ghi vào một tệp: --map.",
    "If a mark means lacking: --column {name}={letter}. If a mark means not lacking: "
    "--column {name}=!{letter}. For many columns write them into a file: --map.",
)
COLUMN_PAST = Message(
    "column_past",
    _W,
    "Tiêu đề cho biết cột {name} là số liệu của lần trước (năm trước, đầu năm, trước rà soát, năm nhỏ hơn "
    "…); không dùng làm câu trả lời của lần này.",
    "By its title the column {name} is of an earlier time (last year, before the review, the smaller of two "
    "years …); it is not used as an answer of this review.",
    "Nếu đúng là số liệu của lần rà soát này: --column {name}={letter}.",
    "If it is this review's all the same: --column {name}={letter}.",
)
COLUMN_RIVAL = Message(
    "column_rival",
    _W,
    "Có cột khác cùng nói về {name} mà không rõ cột nào là của lần rà soát này; chưa dùng cột nào.",
    "Another column speaks of {name} too, and which one is of this review is not told; none of them is used.",
    "Nếu cột này là của lần rà soát này: --column {name}={letter}.",
    "If this column is of this review: --column {name}={letter}.",
)
COLUMN_BY_TIME = Message(
    "column_by_time",
    _N,
    "Có {count} cột cùng là {name}; dùng cột này vì tiêu đề là của lần sau cùng.",
    "There are {count} columns for {name}; this one is used, for its title is of the latest time.",
    "Kiểm tra; nếu không đúng thì chọn cột: --column {name}=CHỮ-CÁI-CỘT.",
    "Check it; if it is not right, choose a column: --column {name}=LETTER.",
)
INCOME_PERIOD = Message(
    "income_period",
    _W,
    "Tiêu đề không có chữ “tháng”, và phần lớn số tiền từ {least} đồng trở lên: không rõ là thu nhập một "
    "tháng hay cả năm; chưa dùng.",
    "The title names no month, and most amounts are {least} đồng or more: whether they are of a month or of "
    "a year is not told; not used.",
    "Nếu là một tháng: --column {name}={letter}. Nếu là cả năm: chia cho 12 trong bảng và ghi “/tháng” vào "
    "tiêu đề.",
    "If they are of a month: --column {name}={letter}. If of the year: divide them by 12 in the sheet and "
    "write “/tháng” into the title.",
)
NAME_PART = Message(
    "name_part",
    _W,
    "Cột chỉ có một phần của họ tên, các phần kia không đứng liền ngay sau theo thứ tự Họ, Đệm, Tên; chưa "
    "dùng làm họ tên chủ hộ.",
    "The column holds only a part of the names, and the others do not stand right beside it in the order "
    "family, middle, given; not used as the head's name.",
    "Đặt các cột Họ, Đệm, Tên liền nhau theo thứ tự đó, hoặc ghép thành một cột Họ và tên.",
    "Put the columns of family, middle and given names side by side in this order, or join them into one.",
)
LACKING_OF_NONE = Message(
    "lacking_of_none",
    _W,
    "Tiêu đề nói thiếu hụt nhưng không rõ là chỉ số nào (có thể: {name}); chưa dùng.",
    "The title speaks of lacking, but of which indicator is not told (perhaps {name}); not used.",
    "Nếu đánh dấu là thiếu hụt một chỉ số: --column TÊN-CHỈ-SỐ={letter}; nếu là của nhiều chỉ số thì tách "
    "cột.",
    "If a mark means lacking one indicator: --column INDICATOR={letter}; if it is of several, split "
    "the column.",
)
CLASS_MARKS = Message(
    "class_marks",
    _W,
    "Cột mang tên loại hộ nhưng không có tiêu đề nhóm cho biết là kết quả của lần nào; chưa dùng.",
    "The column has the name of a class, but no group over it tells of which review; not used.",
    "Thêm một dòng tiêu đề nhóm phía trên các cột loại hộ: Kết quả rà soát, hoặc Phân loại trước rà soát.",
    "Add a row of groups above the columns of classes: Kết quả rà soát (this review), or Phân loại trước rà "
    "soát.",
)
COLUMN_UNTITLED = Message(
    "column_untitled",
    _W,
    "Cột {letter} không có tiêu đề nhưng có số hoặc câu trả lời ở {count} dòng hộ; không dùng.",
    "Column {letter} has no title, but numbers or answers in {count:row|rows} of households; not used.",
    "Ghi tiêu đề cho cột; nếu là cột cần đọc thì có thể chỉ bằng --column TÊN={letter}.",
    "Give the column a title; if it should be read, it may be named by --column NAME={letter}.",
)
WORDS_UNTITLED = Message(
    "words_untitled",
    Severity.NOTE,
    "Cột {letter} không có tiêu đề nhưng có chữ ở {count} dòng hộ; không dùng.",
    "Column {letter} has no title, but words in {count:row|rows} of households; not used.",
    "Ghi chú riêng thì để nguyên; nếu là câu trả lời của phiếu thì ghi tiêu đề cho cột.",
    "Remarks of your own may stay; if they answer a question of the survey, give the column a title.",
)
