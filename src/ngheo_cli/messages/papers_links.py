"""What is said of papers that nobody gets, and of households whose link to the review before waits for a
person?"""

from .model import Message, Severity, stop

LINK_WAITS = Message(
    "papers_link_waits",
    Severity.WARNING,
    "Liên kết với danh sách lần trước chờ người xác nhận: kết quả lần trước chưa rõ, chưa xét thoát nghèo, "
    "thoát cận nghèo; giấy chứng nhận không có dòng của lần trước.",
    "The link to the list before waits for a person: the class before is not known, whether the household "
    "escaped is not told, and a certificate has no row of that year.",
    "So sánh hai năm bằng ngheo compare, trả lời ở trang liên kết cần xác nhận của tệp --out, rồi lập lại "
    "với --links tệp đó.",
    "Compare the two years by ngheo compare, answer on the sheet of links to confirm of its --out file, and "
    "make the papers again with that file as --links.",
)
YEAR_WAITS = Message(
    "papers_link_waits_year",
    Severity.WARNING,
    "Liên kết với danh sách năm {year} chờ người xác nhận: giấy chứng nhận không có dòng của năm ấy.",
    "The link to the list of {year} waits for a person: the certificate has no row of that year.",
    "So sánh tệp của năm ấy với tệp lần này bằng ngheo compare, trả lời ở trang liên kết cần xác nhận của "
    "tệp --out, rồi lập lại với --links tệp đó; đã có tệp liên kết thì chép các dòng vào tệp ấy.",
    "Compare the file of that year with this one by ngheo compare, answer on the sheet of links to confirm "
    "of its --out file, and make the papers again with that file as --links; if there is one already, copy "
    "the rows into it.",
)
NOBODY = stop(
    "papers_nobody",
    "Không có văn bản nào lập được: không hộ nào thuộc diện của văn bản được chọn.",
    "No paper was made: no household is one for the papers that were chosen.",
    "Giấy chứng nhận chỉ lập cho hộ có kết quả đã ghi là hộ nghèo, hộ cận nghèo, danh sách niêm yết cho "
    "hộ đang hoặc từng trong danh sách; bỏ --paper để lập mọi văn bản có thể lập.",
    "Certificates are for households on record as poor or near-poor, the posted list for those that are or "
    "were on a list; leave out --paper for all papers that can be made.",
)
