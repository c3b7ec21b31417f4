"""What is said of a point table of B1 (bảng điểm) that the user supplies?"""

from .model import Message, Severity, stop


def _stop(code: str, vi: str, en: str, advice_vi: str, advice_en: str) -> Message:
    return Message(code, Severity.ERROR, f"Dòng {{line}}: {vi}", f"Line {{line}}: {en}", advice_vi, advice_en)


POINTS_UNREADABLE = stop(
    "points_file_unreadable",
    "Không đọc được bảng điểm: {why}.",
    "The point table cannot be read: {why}.",
    "Kiểm tra đường dẫn; bảng điểm là văn bản YAML mã hóa UTF-8, viết như trong docs/bang-diem.md.",
    "Check the path; a point table is YAML text in UTF-8, written as docs/bang-diem.md says.",
)
NOT_POINTS = stop(
    "points_not_a_table",
    "Tệp này không phải bảng điểm B1: thiếu dòng schema: {schema}.",
    "This file is no point table of B1: it lacks the line schema: {schema}.",
    "Chọn đúng tệp bảng điểm; mẫu hư cấu: docs/examples/bang-diem-vi-du.yaml.",
    "Name the file of the point table; a fictional example: docs/examples/bang-diem-vi-du.yaml.",
)
INCOMPLETE = stop(
    "points_incomplete",
    "Bảng điểm {id} chưa đủ nên không dùng để phân loại. Còn thiếu: {missing}.",
    "The point table {id} is incomplete and does not classify. Missing: {missing}.",
    "Bổ sung phần còn thiếu từ văn bản rồi ghi complete: true, bỏ missing; hoặc nhập điểm B1 từ phiếu giấy.",
    "Add what is missing, then write complete: true and drop missing; or type B1 from the paper form.",
)
OTHER_STANDARD = stop(
    "points_other_standard",
    "Bảng điểm {id} lập cho chuẩn {standard}, không dùng được cho chuẩn {criteria}: cùng một số điểm nhưng "
    "nghĩa khác.{near}",
    "The point table {id} is for the standard {standard}, not for {criteria}: the same points mean other "
    "things.{near}",
    "Chọn chuẩn bằng --criteria, mỗi lần chạy một chuẩn; hoặc dùng bảng điểm của chuẩn này.",
    "Name the standard by --criteria, one a run; or take the table of this standard.",
)
SETTINGS_OPEN = stop(
    "points_settings_open",
    "Điều kiện của bảng điểm {id} cần các thiết lập chưa đặt hoặc không có trong chuẩn: {names}.",
    "The conditions of the point table {id} need settings that the standard lacks or leaves open: {names}.",
    "Đặt thiết lập khi chạy, ví dụ {example}; hoặc ghi thẳng số tuổi vào bảng điểm.",
    "Give the setting with the command, such as {example}; or write the age into the table.",
)
COLUMN_TAKEN = stop(
    "points_column_taken",
    "Bảng điểm {id}: tên {names} đã là tên cột của phần mềm.",
    "The point table {id}: {names} already name columns of the program.",
    "Đặt tên khác trong facts. Xem các tên đã dùng: ngheo criteria columns",
    "Give other names in facts. See the names in use: ngheo criteria columns",
)
STANDARDS_DIFFER = stop(
    "points_standards_differ",
    "Bảng điểm {id} cho điểm B1 khác nhau theo quy ước tính tuổi của các chuẩn {standards}.",
    "The point table {id} gives other B1 scores by the age conventions of the standards {standards}.",
    "Chạy riêng từng chuẩn: --criteria …",
    "Run each standard by itself: --criteria …",
)
HIGHEST = _stop(
    "points_highest",
    "{where}: số lượng (kind: number) phải có highest là số lớn nhất có thể ghi; loại khác thì không.",
    "{where}: a number (kind: number) has highest, the greatest that may be written; other kinds have not.",
    "Thêm hoặc bỏ dòng highest. Các khóa được dùng: {allowed}",
    "Add or drop the line highest. The keys allowed: {allowed}",
)
CHOICES = _stop(
    "points_choices",
    "{where}: câu chọn trong danh sách (kind: choice) phải có choices; loại khác thì không.",
    "{where}: a choice (kind: choice) has choices; other kinds have not.",
    "Thêm hoặc bỏ choices. Các khóa được dùng: {allowed}",
    "Add or drop choices. The keys allowed: {allowed}",
)
CHOICES_OR_PER = _stop(
    "points_choices_or_per",
    "{where} phải có đúng một trong hai: choices, hoặc per.",
    "{where} must have exactly one of choices and per.",
    "choices: điểm theo điều kiện; per: điểm cho mỗi đơn vị. Các khóa được dùng: {allowed}",
    "choices: points by condition; per: points for each unit. The keys allowed: {allowed}",
)
COMPLETE = _stop(
    "points_complete",
    "{where}: complete là false khi và chỉ khi missing nêu những gì còn thiếu.",
    "{where}: complete is false if and only if missing names what is missing.",
    "Bảng còn thiếu: complete: false và missing: […]; bảng đủ: complete: true, không có missing.",
    "Incomplete: complete: false and missing: […]; complete: complete: true without missing.",
)
FACT_TAKEN = _stop(
    "points_fact_taken",
    "{where}: {name} đã được khai báo trong phần mềm.",
    "{where}: {name} is already declared by the program.",
    "Bỏ phần khai báo này và dùng luôn tên đó trong điều kiện; nếu là câu hỏi khác thì đặt tên khác.",
    "Drop this declaration and use the name in conditions; give another question another name.",
)
TWICE = _stop(
    "points_twice",
    "{where}: {name} đã có ở trên.",
    "{where}: {name} was already given above.",
    "Mỗi mục và mỗi vùng chỉ ghi một lần.",
    "Give each item and each region once.",
)
REGIONS_LACKING = _stop(
    "points_regions_lacking",
    "{where}: thiếu điểm của vùng {regions}.",
    "{where}: there are no points for the regions {regions}.",
    "Ghi điểm cho mọi vùng, hoặc một số duy nhất nếu như nhau; chưa có thì ghi complete: false.",
    "Give points for every region, or one number where they are the same; else write complete: false.",
)
LAST_CHOICE = _stop(
    "points_last_choice",
    "{where}: chỉ lựa chọn cuối được bỏ when; các dòng dưới nó không bao giờ được dùng.",
    "{where}: only the last choice may lack when; the rows below it are never used.",
    "Thêm when, hoặc chuyển dòng này xuống cuối. Dòng khớp đầu tiên được dùng.",
    "Give it a when, or move it to the end. The first row that matches is used.",
)
PER_ASKED_TWICE = _stop(
    "points_per_asked_twice",
    "{where}: {name} đã được tính điểm theo đơn vị nên không dùng trong not_scored_when.",
    "{where}: {name} is counted by the unit and cannot stand in not_scored_when too.",
    "Viết mục này bằng choices với các khoảng at_least, below.",
    "Write this item by choices with the bands at_least, below.",
)
ABOVE_HIGHEST = _stop(
    "points_above_highest",
    "{where}: {name} không quá {highest}, không thể đạt {bound}.",
    "{where}: {name} is at most {highest} and cannot reach {bound}.",
    "Sửa mức này, hoặc highest trong facts.",
    "Mend this bound, or highest in facts.",
)
NOT_A_NUMBER = _stop(
    "points_not_a_number",
    "{where}: {name} không phải số lượng.",
    "{where}: {name} is no amount.",
    "Các số lượng: {allowed}",
    "The amounts: {allowed}",
)
