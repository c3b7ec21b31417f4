"""What do the papers of a commune or village say: minutes, posted list, decision, households to check?"""

from docx.document import Document as Made
from docx.shared import Pt

from ngheo_cli.reports.papers.make.page import end_paper, new_document, number_pages
from ngheo_cli.reports.papers.make.parts import (
    CENTER,
    CHAIRMAN,
    COMMITTEE,
    COMMITTEE_SIGNS,
    LEFT,
    RECEIVERS,
    blank,
    heading,
    letterhead,
    line,
    signatures,
    step,
    table,
    title,
)

ABOUT = "kết quả rà soát hộ nghèo, hộ cận nghèo năm {{ paper.year }}"
VILLAGES = "{{ paper.village_kind|capitalize }}"
"""The title of a column of villages."""
_NUMBER = ("STT", 11, "{{ one.number }}")
_CODE = ("Mã hộ", 17, "{{ one.household_id }}")
_HEAD = ("Họ và tên chủ hộ", 39, "{{ one.head_name }}")
_VILLAGE = (VILLAGES, 28, "{{ one.village }}")
_SIZE = ("Số nhân khẩu", 14, "{{ one.size }}")


def minutes() -> Made:
    """Make the minutes of a village's meeting."""
    document = _begin("Biên bản họp thôn")
    letterhead(document, "{{ paper.commune|upper }}\n{{ paper.village|upper }}", day=False)
    title(document, "BIÊN BẢN", f"Họp {{{{ paper.village_kind }}}} về {ABOUT}")
    line(document, "Hôm nay, hồi …… giờ …… phút, ngày …… tháng …… năm ………", LEFT)
    blank(document, "Địa điểm: ")
    blank(document, "Chủ trì: ", " Thư ký: ")
    blank(document, "Thành phần khác: ")
    blank(document, "Tổng số hộ của {{ paper.village_kind }}: ", " Số hộ dự họp: ")
    heading(document, "1. Kết quả tính theo phiếu rà soát ({{ paper.standard }})")
    step(document, "for group in paper.groups")
    line(document, "– {{ group.name }}: {{ group.count }} hộ, {{ group.persons }} nhân khẩu;")
    step(document, "endfor")
    heading(document, "2. Ý kiến và kết luận của hội nghị đối với từng hộ")
    columns = (
        _NUMBER,
        ("Mã hộ", 18, "{{ one.household_id }}"),
        ("Họ và tên chủ hộ", 40, "{{ one.head_name }}"),
        ("Số nhân khẩu", 16, "{{ one.size }}"),
        ("Tính theo phiếu", 30, "{{ one.class_computed }}"),
        ("Kết luận của hội nghị", 30, "{{ one.class_recorded }}"),
        ("Ý kiến", 20, ""),
    )
    table(document, columns, "one in paper.households", written=True)
    heading(document, "3. Ý kiến khác")
    for _ in range(2):
        blank(document, "")
    line(
        document,
        "Biên bản lập xong hồi …… giờ …… phút cùng ngày, đã đọc cho người dự họp cùng nghe và nhất trí.",
        keep=True,
    )
    signatures(document, ("THƯ KÝ", "CHỦ TRÌ"))
    return _end(document)


def posted() -> Made:
    """Make the list to be posted."""
    document = _begin("Danh sách niêm yết")
    letterhead(document, COMMITTEE)
    title(document, "DANH SÁCH NIÊM YẾT CÔNG KHAI", f"K{ABOUT[1:]}")
    line(document, "({{ paper.standard }} – {{ paper.source }})", CENTER, italic=True)
    columns = (
        _NUMBER,
        ("Họ và tên chủ hộ", 46, "{{ one.head_name }}"),
        (VILLAGES, 34, "{{ one.village }}"),
        _SIZE,
        ("Kết quả lần trước", 30, "{{ one.class_before }}"),
        ("Kết quả lần này", 30, "{{ one.class_now }}"),
    )
    table(document, columns, "one in paper.households")
    added = line(document, "Danh sách này có {{ paper.households|length }} hộ.", LEFT, italic=True, keep=True)
    added.paragraph_format.space_before = Pt(6)
    line(document, "Niêm yết từ ngày …… tháng …… năm ……… đến ngày …… tháng …… năm ………", LEFT, keep=True)
    blank(document, "Nơi tiếp nhận ý kiến của Nhân dân: ", keep=True)
    signatures(document, ("NGƯỜI LẬP", COMMITTEE_SIGNS))
    return _end(document)


def decision() -> Made:
    """Make the decision that recognises the lists."""
    document = _begin("Quyết định công nhận")
    letterhead(document, COMMITTEE, "Số: ………………")
    groups = "danh sách hộ nghèo, hộ cận nghèo, hộ thoát nghèo, hộ thoát cận nghèo"
    title(document, "QUYẾT ĐỊNH", f"Công nhận {groups} theo kết quả rà soát năm {{{{ paper.year }}}}")
    line(document, "CHỦ TỊCH ỦY BAN NHÂN DÂN {{ paper.commune|upper }}", CENTER, bold=True)
    step(document, "for document in paper.documents")
    line(document, "Căn cứ {{ document }};", italic=True, indent=10)
    step(document, "endfor")
    blank(document, "Căn cứ ", end=";", italic=True, indent=10)
    blank(document, "Theo đề nghị của ", end=".", italic=True, indent=10)
    line(document, "QUYẾT ĐỊNH:", CENTER, bold=True, keep=True)
    text = "Công nhận kết quả rà soát năm {{ paper.year }} theo {{ paper.standard }}, có danh sách kèm theo:"
    _article(document, "Điều 1.", text, keep=True)
    step(document, "for group in paper.groups")
    line(document, "– {{ group.name }}: {{ group.count }} hộ, {{ group.persons }} nhân khẩu;", indent=10)
    step(document, "endfor")
    _article(document, "Điều 2.", "Quyết định này có hiệu lực kể từ ngày …… tháng …… năm ………")
    _article(document, "Điều 3.", "……………………………………… chịu trách nhiệm thi hành Quyết định này./.", keep=True)
    signatures(document, (f"{RECEIVERS}\n– ………………;\n– Lưu: ……….", CHAIRMAN))
    _appendix(document)
    return _end(document)


def check() -> Made:
    """Make the list of households to look at before anything is signed."""
    document = _begin("Hộ cần xem lại trước khi ký")
    letterhead(document, COMMITTEE)
    title(document, "HỘ CẦN XEM LẠI TRƯỚC KHI KÝ", f"Đối chiếu {ABOUT} với kết quả tính theo phiếu")
    line(document, "Tài liệu làm việc nội bộ, không niêm yết.", CENTER, italic=True)
    step(document, "for group in paper.groups")
    heading(document, "{{ group.number }}. {{ group.title }}: {{ group.count }} hộ")
    _differing(document, "one in group.households")
    step(document, "endfor")
    return _end(document)


def _begin(name: str) -> Made:
    document = new_document(name)
    number_pages(document)
    step(document, "for paper in papers")
    return document


def _end(document: Made) -> Made:
    end_paper(document)
    step(document, "endfor")
    return document


def _article(document: Made, name: str, text: str, *, keep: bool = False) -> None:
    added = line(document, f"{name} ", indent=10, bold=True, keep=keep)
    added.add_run(text)


def _appendix(document: Made) -> None:
    """Add the lists, and the households whose computed class is another one."""
    added = line(document, "DANH SÁCH KÈM THEO QUYẾT ĐỊNH", CENTER, bold=True, size=14, keep=True)
    added.paragraph_format.page_break_before = True
    signed = "của Chủ tịch Ủy ban nhân dân {{ paper.commune }}"
    text = f"(Kèm theo Quyết định số ……………… ngày …… tháng …… năm ……… {signed})"
    line(document, text, CENTER, italic=True, keep=True)
    step(document, "for group in paper.groups")
    heading(
        document, "{{ group.number }}. {{ group.title }}: {{ group.count }} hộ, {{ group.persons }} nhân khẩu"
    )
    step(document, "if group.households")
    columns = (
        _NUMBER,
        _CODE,
        _HEAD,
        _VILLAGE,
        _SIZE,
        ("Kết quả lần trước", 28, "{{ one.class_before }}"),
        ("Kết quả công nhận", 28, "{{ one.class_recorded }}"),
    )
    table(document, columns, "one in group.households")
    step(document, "else")
    line(document, "Không có hộ nào.", LEFT)
    step(document, "endif")
    step(document, "endfor")
    heading(document, "Các hộ có kết quả công nhận khác kết quả tính theo phiếu rà soát")
    step(document, "if paper.differing")
    _differing(document, "one in paper.differing")
    step(document, "else")
    line(document, "Không có hộ nào.", LEFT)
    step(document, "endif")


def _differing(document: Made, items: str) -> None:
    columns = (
        _NUMBER,
        _CODE,
        ("Họ và tên chủ hộ", 33, "{{ one.head_name }}"),
        _VILLAGE,
        ("Kết quả đã ghi", 28, "{{ one.class_recorded }}"),
        ("Tính theo phiếu", 28, "{{ one.class_computed }}"),
        ("Lý do", 20, ""),
    )
    table(document, columns, items, written=True)
