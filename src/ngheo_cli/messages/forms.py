"""What do the report forms and their command say, as (vi, en) pairs and messages?"""

from .model import Message, Severity, stop

_E, _W, _N = Severity.ERROR, Severity.WARNING, Severity.NOTE

REPORT = (
    """Lập biểu mẫu báo cáo (--form), trang để xem và gửi (--html), văn bản Word để họp và ký (--documents).

Ví dụ: ngheo report nam-nay.xlsx --form all --totals tong-so-ho.xlsx --before nam-truoc.xlsx

Ví dụ: ngheo report nam-nay.xlsx --html --totals tong-so-ho.xlsx --before nam-truoc.xlsx

Ví dụ: ngheo report nam-nay.xlsx --documents --before nam-truoc.xlsx --out van-ban""",
    """Make report forms (--form), a page to look at and send (--html), or papers to sign (--documents).

Example: ngheo report nam-nay.xlsx --form all --totals tong-so-ho.xlsx --before nam-truoc.xlsx

Example: ngheo report nam-nay.xlsx --html --totals tong-so-ho.xlsx --before nam-truoc.xlsx

Example: ngheo report nam-nay.xlsx --documents --before nam-truoc.xlsx --out van-ban""",
)
SHORT_REPORT = ("Lập biểu mẫu, trang báo cáo, văn bản.", "Make report forms, a page, papers.")
FORM = (
    "Biểu cần lập: 7.1 … 7.12, tệp .yaml của biểu riêng, hoặc all; ghi được nhiều lần.",
    "The forms: 7.1 … 7.12, the .yaml file of one of your own, or all; may be repeated.",
)
FORM_FORM = ("BIỂU", "FORM")
BEFORE = (
    "Kết quả của lần rà soát trước, cho biểu diễn biến và trang; không có thì dùng cột previous_class.",
    "The review before, for forms of movements and the page; without it the column previous_class is used.",
)
FORM_LEVEL = (
    "Chỉ các cấp này dưới đơn vị đứng đầu: district, commune, village.",
    "Only these levels below the highest unit: district, commune, village.",
)
ALLOW_UNDETERMINED = (
    "Vẫn lập biểu khi còn hộ chưa xác định; số hộ đó được in trên biểu.",
    "Make the forms although households are undetermined; their number is printed on the form.",
)
FORM_NUMBERS = (
    "In “Mẫu số …”; số hiệu chưa đối chiếu được nên mặc định không in.",
    "Print the numbers of the forms; they are not confirmed and left out by default.",
)
REPORT_OUT = (
    "Ghi ra một tệp .xlsx (mỗi biểu một trang) hoặc một thư mục (mỗi biểu một tệp); với --html là tệp .html.",
    "Write one .xlsx file (a sheet a form) or a folder (a file a form); with --html an .html file.",
)
OUT_FORM = ("TỆP hoặc THƯ MỤC", "FILE or FOLDER")

# On the forms.
UNIT = ("Đơn vị", "Unit")
NUMBER = ("TT", "No.")
LINE = ("Phân tổ", "Count")
LINES = {"households": ("Hộ", "Households"), "persons": ("Nhân khẩu", "Persons")}
WHOLE = ("Tổng số", "Total")
YEAR = ("Năm {year}", "Year {year}")
FORM_NUMBER = ("Mẫu số {number}", "Form {number}")
CHECK_FORM = (
    "Đối chiếu với biểu mẫu hiện hành trước khi ký.",
    "Compare with the form in force before signing.",
)
SOURCE_LINE = ("{standard} – {source}", "{standard} – {source}")
NOT_SUBMITTED = ("chưa nộp", "not submitted")
UNDETERMINED_LINE = (
    "Còn {count} hộ chưa xác định (hộ nghèo từ {poor} đến {poor_max}, hộ cận nghèo từ {near} đến "
    "{near_max}), chưa tính vào biểu này",
    "{count:household is|households are} undetermined (poor {poor} to {poor_max}, near-poor {near} to "
    "{near_max}) and not counted on this form",
)
UNDETERMINED_MARK = (
    "° còn hộ chưa xác định ở đơn vị này",
    "° households of this unit are undetermined",
)
PARTIAL_MARK = ("* còn đơn vị cấp dưới chưa nộp", "* a unit below has not submitted")
UNKNOWN_MARK = (
    "Dấu ? sau một số: còn hộ chưa rõ câu trả lời, số này là ít nhất. Chưa rõ: {unknown}",
    "A ? after a number: answers are unknown, the number is a minimum. Unknown: {unknown}",
)
UNKNOWN_ITEM = ("cột ({id}) {count}", "column ({id}) {count}")
UNBALANCED_MARK = (
    "Dấu ≠: dòng không cân đối theo công thức; xem các hộ đứng sau bằng lệnh ngheo compare.",
    "A ≠: the row does not balance by its formula; ngheo compare names the households behind it.",
)
PARTS_MARK = (
    "Số của đơn vị cấp trên có thể khác tổng các đơn vị cấp dưới vì có hộ chưa ghi đơn vị hoặc chuyển trong "
    "cùng đơn vị cấp trên.",
    "An upper unit may differ from the sum of those below: some households name no unit or moved within it.",
)
REJECTED_LINE = (
    "{count} dòng bị loại không có trong biểu.",
    "{count:rejected row is|rejected rows are} not on the form.",
)
NO_RATE_LINE = (
    "Ô tỷ lệ để trống: chưa có mẫu số dùng được.",
    "A rate is blank where there is no usable denominator.",
)
BLANK_FORM = (
    "Không có dữ liệu để lập biểu này.",
    "There are no data to fill in this form.",
)
COMMITTEE_BLANK = ("UBND ……………………", "People's Committee of ……………………")
SIGNERS = (
    ("NGƯỜI LẬP BIỂU", "PREPARED BY"),
    ("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", "FOR THE PEOPLE'S COMMITTEE\nCHAIRMAN"),
)
PROVENANCE = ("Nguồn gốc", "Provenance")
PROVENANCE_FORM = ("Biểu {id}", "Form {id}")
PROVENANCE_LAYOUT = (
    "{title}; bố cục: {status}, {source}; số hiệu: {number_status}; tệp {file}, SHA-256 {digest}",
    "{title}; layout: {status}, {source}; number: {number_status}; file {file}, SHA-256 {digest}",
)

# On the screen.
SCREEN_TITLE = ("Các biểu đã lập ({id}, {source})", "Forms made ({id}, {source})")
SCREEN_HEADS = (("Biểu", "Form"), ("Tên", "Title"), ("Dòng", "Rows"), ("Ô trống", "Blank cells"))
VERDICT_CLEAN = ("XONG: {forms} biểu.", "DONE: {forms:form|forms}.")
VERDICT_LOOK = (
    "XONG, CẦN XEM LẠI: {forms} biểu, {undetermined} hộ chưa xác định, {unbalanced} dòng không cân đối, "
    "{findings} cảnh báo.",
    "DONE, PLEASE LOOK: {forms:form|forms}, {undetermined} undetermined, {unbalanced:row|rows} unbalanced, "
    "{findings:warning|warnings}.",
)

# In files of forms.
CHILD_NEEDED = ("biểu có khóa child nói ai là trẻ em", "a form with the key child, which says who is a child")
NUMBER_EXPECTED = (
    "số cột chưa dùng, ví dụ '3' hoặc '1.2'; cột lặp (each) ghi '{n}' hoặc '1.2.{n}'",
    "a column number not used before, such as '3' or '1.2'; '{n}' or '1.2.{n}' for a repeated column (each)",
)
FORMULA_EXPECTED = (
    "công thức của chính cột đó: 4=3/1*100 hoặc 9=1-2+3",
    "a formula of this very column: 4=3/1*100 or 9=1-2+3",
)
COLUMN_EXPECTED = ("số của một cột bên trái", "the number of a column to the left")
EACH_EXPECTED = (
    "each: indicator với count.indicator: each, hoặc each: ethnic_group với count.group: each",
    "each: indicator with count.indicator: each, or each: ethnic_group with count.group: each",
)
UNKNOWN_FORM = stop(
    "unknown_form",
    "Không có biểu {name}.{near}",
    "There is no form {name}.{near}",
    "Các biểu: {allowed}, hoặc all. Biểu của riêng bạn: ghi đường dẫn tới tệp .yaml.",
    "The forms: {allowed}, or all. For one of your own, give the path of its .yaml file.",
)
NO_FORM = stop(
    "no_form",
    "Chưa nói cần lập biểu nào.",
    "No form is named.",
    "Thêm --form all, hoặc từng biểu: {allowed}; --html để lập trang, --documents để lập văn bản.",
    "Add --form all, or single forms: {allowed}; --html for a page, --documents for papers.",
)
FORM_TWICE = stop(
    "form_twice",
    "Hai biểu khác nhau cùng mang mã {id}.",
    "Two different forms have the id {id}.",
    "Đổi khóa id trong tệp của biểu riêng.",
    "Change the key id in the file of your own form.",
)
FORM_UNDETERMINED = stop(
    "form_undetermined",
    "Còn {count} hộ chưa xác định, nên chưa lập được biểu chính thức.",
    "{count:household is|households are} undetermined, so that no official form is made.",
    "Bổ sung câu trả lời còn thiếu rồi phân loại lại, hoặc thêm --allow-undetermined để in số hộ đó trên "
    "biểu.",
    "Complete the answers and classify again, or add --allow-undetermined to print their number on the form.",
)
FORM_NEEDS_BEFORE = stop(
    "form_needs_before",
    "Biểu {id} cần kết quả của lần rà soát trước.",
    "Form {id} needs the review before.",
    "Đưa tệp của lần trước sau --before, hoặc cột previous_class trong tệp lần này.",
    "Give the earlier file behind --before, or a column previous_class in the file of now.",
)
FORM_WITHOUT_BEFORE = Message(
    "form_without_before",
    _W,
    "Không lập biểu {id}: cần kết quả của lần rà soát trước.",
    "Form {id} is left out: it needs the review before.",
    "Đưa tệp của lần trước sau --before.",
    "Give the earlier file behind --before.",
)
FORM_WITHOUT_MEMBERS = Message(
    "form_without_members",
    _W,
    "Biểu {id} để trống: không có danh sách thành viên để đếm trẻ em.",
    "Form {id} is blank: there are no members among whom to count children.",
    "Đưa trang thành viên trong tệp, hoặc tệp riêng sau --members.",
    "Give a sheet of members in the file, or a file of its own behind --members.",
)
FORM_COLUMN_BLANK = Message(
    "form_column_blank",
    _W,
    "Biểu {id}: các cột ({columns}) để trống vì dữ liệu không có câu trả lời nào.",
    "Form {id}: columns ({columns}) are blank, for the data hold no answer.",
    "Bổ sung cột tương ứng vào tệp rà soát nếu có; xem tên cột: ngheo criteria columns",
    "Add the column to the survey if you have it; see the names: ngheo criteria columns",
)
FORM_COLUMN_PART = Message(
    "form_column_part",
    _W,
    "Biểu {id}: {count} đơn vị không có câu trả lời nào cho các cột ({columns}), ô để trống; số của đơn vị "
    "cấp trên ở các cột ấy chỉ là một phần.",
    "Form {id}: {count:unit|units} without any answer for columns ({columns}), blank there; the figures of "
    "the units above are but a part.",
    "Bổ sung cột tương ứng vào tệp rà soát của các đơn vị ấy; xem tên cột: ngheo criteria columns",
    "Add the column to the surveys of these units; see the names: ngheo criteria columns",
)
FORM_UNBALANCED = Message(
    "form_unbalanced",
    _W,
    "Biểu {id}, {unit}: cột {column} là {value}, theo công thức là {expected}.",
    "Form {id}, {unit}: column {column} is {value}, by its formula {expected}.",
    "Xem các hộ đứng sau: ngheo compare",
    "See the households behind it: ngheo compare",
)
