"""What is said of papers that cannot be made, of households on them, and of templates?"""

from .model import Message, Severity, stop

_E, _W, _N = Severity.ERROR, Severity.WARNING, Severity.NOTE

NEEDS_FOLDER = stop(
    "papers_need_folder",
    "Văn bản được ghi vào một thư mục; chưa có --out THƯ-MỤC.",
    "Papers are written into a folder; --out FOLDER is missing.",
    "Ghi thêm --out VAN-BAN (tên không có đuôi).",
    "Add --out PAPERS (a name without an ending).",
)
UNKNOWN_PAPER = stop(
    "papers_unknown",
    "Không có văn bản “{name}”.",
    "There is no paper “{name}”.",
    "Chọn một trong: {allowed}.",
    "Choose one of: {allowed}.",
)
NOT_COUNTED = stop(
    "papers_not_counted",
    "Dòng của hộ {key} đã được để riêng (trùng hoặc có phiếu sau), không lập văn bản.",
    "The row of household {key} was set aside (duplicate or superseded); no paper is made of it.",
    "Xem bằng lệnh ngheo check; ghi mã của hộ được tính.",
    "See it by ngheo check; name the household that counts.",
)
ROW_NOT_COUNTED = stop(
    "papers_row_not_counted",
    "Dòng {row} đã được để riêng (trùng hoặc có phiếu sau), không lập văn bản.",
    "Row {row} was set aside (duplicate or superseded); no paper is made of it.",
    "Xem bằng lệnh ngheo check; ghi dòng của hộ được tính.",
    "See it by ngheo check; name the row that counts.",
)
NOT_WITH_FORMS = stop(
    "papers_not_with_forms",
    "{option} là của biểu báo cáo, không đi cùng --documents.",
    "{option} is of report forms and does not go with --documents.",
    "Chạy hai lần: một lần lập biểu, một lần lập văn bản.",
    "Run twice: once for the forms, once for the papers.",
)
ONLY_WITH_DOCUMENTS = stop(
    "papers_only_with_documents",
    "{option} chỉ dùng cùng --documents.",
    "{option} goes with --documents only.",
    "Thêm --documents, hoặc bỏ {option}.",
    "Add --documents, or leave {option} out.",
)
NOTHING_TO_MAKE = stop(
    "papers_nothing",
    "Không có văn bản nào lập được từ tệp này.",
    "No paper can be made of this file.",
    "Xem các lý do nêu kèm.",
    "See the reasons beside this one.",
)
NO_RECORD = Message(
    "papers_no_record",
    _E,
    "Tệp chưa có kết quả đã ghi (cột recorded_class): chưa lập quyết định và giấy chứng nhận.",
    "The file has no classes on record (column recorded_class): no decision and no certificates were made.",
    "Sau họp thôn, ghi kết quả kết luận vào cột “Kết quả rà soát” rồi chạy lại.",
    "After the village meeting, enter the concluded classes in the column recorded_class and run again.",
)
TRIAL = Message(
    "papers_trial",
    _E,
    "Chuẩn {id} còn thiếu căn cứ: không lập quyết định và giấy chứng nhận theo chuẩn này.",
    "The standard {id} is incomplete: no decision and no certificates are made under it.",
    "Chọn chuẩn đang có hiệu lực bằng --criteria.",
    "Choose a standard in force with --criteria.",
)
DIFFERS = Message(
    "papers_differ",
    _W,
    "Kết quả đã ghi khác kết quả tính theo phiếu.",
    "The class on record is another than the computed one.",
    "Xem văn bản “Hộ cần xem lại” (ho-can-xem-lai.docx, --paper check); sửa phiếu hoặc ghi lý do trước khi "
    "ký.",
    "See the paper of households to look at (ho-can-xem-lai.docx, --paper check); correct the form or "
    "give the reason before signing.",
)
OPEN = Message(
    "papers_open",
    _W,
    "Có kết quả đã ghi, nhưng phiếu chưa đủ câu trả lời để tính ra một kết quả.",
    "There is a class on record, but the form's answers leave the class open.",
    "Bổ sung câu trả lời còn thiếu; xem bằng lệnh ngheo explain.",
    "Complete the answers; see them by ngheo explain.",
)
UNRECORDED = Message(
    "papers_unrecorded",
    _W,
    "Chưa có kết quả đã ghi: không có trong quyết định, không cấp giấy chứng nhận.",
    "No class on record: not in the decision, and not certified.",
    "Ghi kết luận của hội nghị vào cột “Kết quả rà soát” rồi lập lại.",
    "Enter the meeting's conclusion in the column recorded_class and make the papers again.",
)
NO_LETTER = Message(
    "papers_no_letter",
    _W,
    "Hộ chưa xác định và chưa có kết quả đã ghi: không lập thư.",
    "Undetermined and without a class on record: no letter was made.",
    "Bổ sung câu trả lời còn thiếu; xem bằng lệnh ngheo explain.",
    "Complete the answers; see them by ngheo explain.",
)
NOT_POSTED = Message(
    "papers_not_posted",
    _W,
    "Hộ chưa xác định: không có trong danh sách niêm yết.",
    "Undetermined: not on the list to be posted.",
    "Bổ sung câu trả lời còn thiếu, hoặc dùng --class recorded nếu đã có kết luận.",
    "Complete the answers, or use --class recorded where the meeting has concluded.",
)
NOT_POSTED_UNRECORDED = Message(
    "papers_not_posted_unrecorded",
    _W,
    "Chưa có kết quả đã ghi: không có trong danh sách niêm yết (--class recorded).",
    "No class on record: not on the list to be posted (--class recorded).",
    "Ghi kết luận của hội nghị vào cột “Kết quả rà soát” rồi lập lại.",
    "Enter the meeting's conclusion in the column recorded_class and make the papers again.",
)
NO_CERTIFICATE = Message(
    "papers_not_certified",
    _N,
    "Hộ nghèo, cận nghèo theo chuẩn riêng của tỉnh: mẫu giấy chứng nhận chưa rõ, không lập.",
    "On a list of the province alone: the form of a certificate is not known, none was made.",
    "Cấp theo mẫu của tỉnh.",
    "Issue it by the province's own form.",
)
NO_BEFORE = Message(
    "papers_no_before",
    _W,
    "Không có danh sách năm trước: quyết định không có hộ thoát nghèo, thoát cận nghèo.",
    "There is no list of the year before: the decision has no households that escaped.",
    "Thêm --before nam-truoc.xlsx, hoặc cột previous_class.",
    "Add --before nam-truoc.xlsx, or the column previous_class.",
)
NO_RECORD_BEFORE = Message(
    "papers_no_record_before",
    _W,
    "Danh sách năm trước chưa có kết quả đã ghi: quyết định không có hộ thoát nghèo, thoát cận nghèo.",
    "The list of the year before has no classes on record: the decision has no households that escaped.",
    "Ghi kết quả được công nhận của năm trước vào cột “Kết quả rà soát” của tệp ấy rồi lập lại.",
    "Enter the classes recognised that year in the column recorded_class of that file, and run again.",
)
PERHAPS_ESCAPED = Message(
    "papers_perhaps_escaped",
    _W,
    "Lần trước không rõ kết quả đã ghi: không xét được có thoát nghèo, thoát cận nghèo hay không.",
    "The class on record before is not known: whether the household escaped cannot be told.",
    "Bổ sung kết quả được công nhận của năm trước rồi lập lại.",
    "Complete the class recognised the year before, and make the papers again.",
)
NO_MEMBERS = Message(
    "papers_no_members",
    _W,
    "Không có bảng thành viên: giấy chứng nhận chỉ ghi chủ hộ, các dòng khác để trống.",
    "There is no list of members: certificates name the head only, the other rows are blank.",
    "Thêm --members thanh-vien.xlsx, hoặc điền tay trước khi ký.",
    "Add --members thanh-vien.xlsx, or fill in by hand before signing.",
)
FEWER_MEMBERS = Message(
    "papers_fewer_members",
    _W,
    "Bảng thành viên có {listed} người, hộ ghi {size} nhân khẩu: giấy chứng nhận để trống dòng còn thiếu.",
    "{listed:member is|members are} listed of {size}: the certificate leaves the other rows blank.",
    "Bổ sung bảng thành viên rồi lập lại.",
    "Complete the list of members and make the papers again.",
)
CHECK_FORMS = Message(
    "papers_check_form",
    _N,
    "Mẫu văn bản và thể thức chưa đối chiếu được với văn bản quy định.",
    "The layout of the papers was not compared with the forms of the law.",
    "Đối chiếu với biểu mẫu hiện hành trước khi ký; thay mẫu bằng --templates.",
    "Compare with the forms in force before signing; replace the templates with --templates.",
)
NOT_A_TEMPLATE = stop(
    "papers_not_a_template",
    "Không đọc được mẫu {file}: không phải tệp Word .docx.",
    "The template {file} cannot be read: it is no Word file (.docx).",
    "Mở bằng Word, lưu lại dạng .docx.",
    "Open it in Word and save it as .docx.",
)
NO_TEMPLATES = stop(
    "papers_no_templates",
    "Thư mục mẫu “{folder}” không có, hoặc không có mẫu nào trong số: {allowed}.",
    "The folder of templates “{folder}” is not there, or has none of: {allowed}.",
    "Đặt tên mẫu của cơ quan đúng như một trong các tên trên.",
    "Name the office's template as one of these.",
)
TEMPLATE_SYNTAX = stop(
    "papers_template_syntax",
    "Mẫu {file} viết sai cú pháp: {reason}.",
    "The template {file} is not well written: {reason}.",
    "Xem lại các dấu {{{{ }}}} và {{% %}}: mỗi for cần một endfor, mỗi if cần một endif.",
    "Look at the signs {{{{ }}}} and {{% %}}: each for needs an endfor, each if an endif.",
)
UNKNOWN_FIELD = stop(
    "papers_unknown_field",
    "Mẫu {file} dùng trường “{field}” không có.{hint}",
    "The template {file} names a field “{field}” that is not there.{hint}",
    "Xem các trường trong docs/van-ban.md.",
    "See the fields in docs/van-ban.md.",
)
LIST_FIELD = stop(
    "papers_list_field",
    "Mẫu {file} in thẳng “{field}”, là một danh sách hay cả một bản ghi, không phải một giá trị.",
    "The template {file} prints “{field}”, which is a list or a whole record and no value.",
    "Lặp qua danh sách (for … in {field}) và in từng trường của nó; các trường ở docs/van-ban.md.",
    "Loop over the list (for … in {field}) and print each of its fields; see docs/van-ban.md.",
)
FLAG_FIELD = stop(
    "papers_flag_field",
    "Mẫu {file} in thẳng “{field}”, là điều đúng hoặc sai, không phải chữ.",
    "The template {file} prints “{field}”, which is true or false and no text.",
    "Viết chữ cần in: {{{{ 'có' if {field} else 'không' }}}}, hoặc chỉ in một đoạn khi đúng: "
    "{{%p if {field} %}}.",
    "Write the words: {{{{ 'có' if {field} else 'không' }}}}, or print a paragraph only where it holds: "
    "{{%p if {field} %}}.",
)
TEMPLATE_FAILED = stop(
    "papers_template_failed",
    "Không điền được mẫu {file}: {reason}.",
    "The template {file} cannot be filled: {reason}.",
    "Xem lại phép tính, bộ lọc trong mẫu.",
    "Look at the calculations and filters of the template.",
)
