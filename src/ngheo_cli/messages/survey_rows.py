"""What is said of rows that may be something else than what they were taken for?"""

from .model import Message, Severity

LOOKS_LIKE_TOTAL = Message(
    "looks_like_total",
    Severity.NOTE,
    "Tên ở cột chủ hộ giống chữ của dòng cộng hoặc tên thôn, nhưng dòng có số thứ tự, mã hộ hoặc câu trả lời "
    "như một hộ; được đọc là một hộ.",
    "The head's name looks like the label of a total or of a village, but the row has a number, a code or "
    "answers as a household has; it is read as a household.",
    "Nếu là dòng cộng hoặc tên thôn: để trống số thứ tự, mã hộ, điểm và thu nhập của dòng, rồi chạy lại.",
    "If it is a total or a village, clear its number, code, scores and income and run again.",
)
ROW_OF_WORDS = Message(
    "row_of_words",
    Severity.WARNING,
    "Dòng chỉ có chữ ở cột chủ hộ, không có số thứ tự, mã hộ hay câu trả lời; được đọc là một hộ.",
    "The row has words in the head's column and no number, code or answer; it is read as a household.",
    "Nếu là tên thôn, ghi “Thôn …” hoặc “Bản …” trước tên; nếu là ghi chú hay chữ ký thì xóa khỏi bảng; nếu "
    "đúng là hộ thì bổ sung mã hộ và số liệu.",
    "If it is a village, write “Thôn …” or “Bản …” before its name; if it is a remark or a signature, take "
    "it out of the table; if it is a household, add its code and answers.",
)
TITLE_UNKNOWN = Message(
    "title_unknown",
    Severity.WARNING,
    "Dòng tiêu đề trong bảng không rõ là thôn hay nhóm hộ; các hộ bên dưới không được ghi thôn từ dòng này.",
    "A title within the table may name a village or a group; the households below take no village from it.",
    "Nếu là thôn, ghi “Thôn …” hoặc “Bản …” trước tên, hoặc thêm cột “Thôn”.",
    "If it is a village, write “Thôn …” or “Bản …” before its name, or add a column “Thôn”.",
)
DITTO_FILLED = Message(
    "ditto_filled",
    Severity.NOTE,
    'Cột có {count} ô chỉ ghi dấu lặp lại (", //, nt, như trên); mỗi ô được đọc như ô ngay trên nó.',
    '{count:cell|cells} of the column only {count:repeats|repeat} the cell above (", //, nt, như trên); each '
    "is read as the cell right above it.",
    "Kiểm tra thứ tự các dòng chưa bị đổi; tốt nhất là ghi đủ ở mọi dòng.",
    "Check that the rows are still in their order; best write it out in every row.",
)
DITTO_ALONE = Message(
    "ditto_alone",
    Severity.WARNING,
    'Cột có {count} ô ghi dấu lặp lại (", //, nt, như trên) mà ô ngay trên để trống; coi là chưa biết.',
    '{count:cell|cells} of the column only {count:repeats|repeat} the cell above (", //, nt, như trên), '
    "which is blank; they count as unknown.",
    "Ghi đủ tên ở các dòng đó rồi chạy lại.",
    "Write the name in those rows and run again.",
)
AREA_DITTO = Message(
    "area_ditto",
    Severity.ERROR,
    "Ô khu vực ghi “nt” dưới một ô “Thành thị”: có thể là nông thôn hoặc như trên; coi là chưa biết.",
    "The area says “nt” below a “Thành thị”: it may mean rural (nông thôn) or the same as above (như trên); "
    "it counts as unknown.",
    "Ghi đủ “Nông thôn” hoặc “Thành thị” ở ô này.",
    "Write “Nông thôn” or “Thành thị” in the cell.",
)
PLACES_JOINED = Message(
    "places_joined",
    Severity.NOTE,
    "Cột này và cột {letter} (đơn vị nhỏ hơn) được đọc chung làm thôn, ví dụ “Thôn 1, Tổ 1”.",
    "This column and column {letter} (a smaller unit) are read together as the village: “Thôn 1, Tổ 1”.",
    "Nếu chỉ muốn dùng một cột, thêm --map village=CỘT.",
    "To use one column alone, add --map village=COLUMN.",
)
AREA_FROM_TITLE = Message(
    "area_from_title",
    Severity.NOTE,
    "Trang không có cột khu vực: khu vực của {count} hộ lấy từ các dòng tiêu đề (thành thị, nông thôn).",
    "The sheet has no area column: the area of {count:household|households} is taken from its title lines.",
    "Kiểm tra các dòng tiêu đề; tốt nhất là thêm cột “Khu vực”.",
    "Check the title lines; best add a column “Khu vực”.",
)
AREA_TITLES_UNUSED = Message(
    "area_titles_unused",
    Severity.WARNING,
    "Trang có cột khu vực và cả dòng tiêu đề ghi khu vực trên {count} hộ; chỉ dùng cột khu vực.",
    "The sheet has an area column and title lines with areas above {count:household|households}; only the "
    "column is used.",
    "Kiểm tra hai bên có khớp nhau không; ghi đủ khu vực trong cột.",
    "Check that both agree; write the area in the column.",
)
