"""What do the papers of one household say: the certificate, and the letter that explains a decision?"""

from docx.document import Document as Made
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table

from ngheo_cli.reports.papers.make.page import WIDTH, end_paper, new_document, number_pages, tiny
from ngheo_cli.reports.papers.make.parts import (
    CENTER,
    CHAIRMAN,
    COMMITTEE,
    COMMITTEE_SIGNS,
    LEFT,
    RECEIVERS,
    blank,
    by_hand,
    fill,
    heading,
    letterhead,
    line,
    narrow,
    repeat,
    signatures,
    step,
    table,
    title,
    whole_rows,
)

_YEAR_COLUMNS = (
    ("Năm rà soát", 18, "{{ year.year }}"),
    ("Ngày", 27, "{{ year.day }}"),
    ("Phân loại", 16, "{{ year.class_code }}"),
)
_CELLS = 12
"""Columns of indicators that the template's grid has room for; a standard with others shares the width."""
_ADDRESS = "{{ (paper.village, paper.commune, paper.district, paper.province)|select|join(', ') }}"


def certificate() -> Made:
    """Make the certificate of a household, one page for a family of usual size."""
    document = new_document("Giấy chứng nhận hộ nghèo, hộ cận nghèo", 12)
    step(document, "for paper in papers")
    tiny(document, new_page="not loop.first")
    letterhead(document, COMMITTEE, "Số: ………………")
    title(document, "GIẤY CHỨNG NHẬN\n{{ paper.class_name|upper }}")
    line(document, "Chủ tịch Ủy ban nhân dân {{ paper.commune }} chứng nhận hộ gia đình:", LEFT)
    line(document, "Họ và tên chủ hộ: {{ paper.head_name }}", LEFT)
    line(document, f"Địa chỉ: {_ADDRESS}", LEFT)
    line(document, "Mã hộ: {{ paper.household_id }}     Số nhân khẩu: {{ paper.size }}", LEFT)
    heading(document, "1. Các thành viên trong hộ")
    columns = (
        ("STT", 11, "{{ member.number }}"),
        ("Họ và tên", 54, "{{ member.name }}"),
        ("Quan hệ với chủ hộ", 32, "{{ member.relation }}"),
        ("Ngày, năm sinh", 26, "{{ member.birth }}"),
        ("Giới tính", 17, "{{ member.sex }}"),
        ("Dân tộc", 25, "{{ member.ethnicity }}"),
    )
    table(document, columns, "member in paper.members", written=True)
    heading(document, "2. Kết quả rà soát từng năm")
    _years(document)
    names = "{% for cell in paper.indicators %} {{ cell.number }}. {{ cell.title }};{% endfor %}"
    text = f"Các chỉ số:{names} N: hộ nghèo; CN: hộ cận nghèo; x: thiếu hụt; –: không thiếu hụt; ?: chưa rõ."
    line(document, text, italic=True, size=10, keep=True).paragraph_format.space_before = Pt(3)
    signatures(document, ("", CHAIRMAN))
    step(document, "endfor")
    return document


def letter() -> Made:
    """Make the letter that explains a decision to a household."""
    document = new_document("Thư giải thích kết quả rà soát")
    number_pages(document)
    step(document, "for paper in papers")
    letterhead(document, COMMITTEE, "Số: ………………")
    title(document, "THÔNG BÁO", "Kết quả rà soát hộ nghèo, hộ cận nghèo năm {{ paper.year }}")
    line(document, "Kính gửi: Hộ gia đình ông (bà) {{ paper.head_name }}", CENTER)
    line(document, f"Địa chỉ: {_ADDRESS} – Mã hộ: {{{{ paper.household_id }}}}", CENTER)
    text = (
        "Ủy ban nhân dân {{ paper.commune }} thông báo và giải thích kết quả rà soát của hộ gia đình như sau:"
    )
    line(document, text, indent=10)
    heading(document, "1. Kết quả")
    line(document, "Hộ gia đình được xếp loại: ", indent=10, keep=True).add_run(
        "{{ paper.class_name }}."
    ).bold = True
    step(document, "if not paper.recorded")
    line(document, "Đây là kết quả tính theo phiếu, chưa họp dân và chưa được công nhận.", indent=10)
    step(document, "endif")
    step(document, "if paper.differs")
    line(document, "Kết quả tính theo phiếu rà soát là: {{ paper.class_computed }}.", indent=10)
    blank(document, "Lý do kết quả được công nhận khác: ", indent=10)
    step(document, "endif")
    heading(document, "2. Thông tin trong phiếu rà soát")
    table(
        document,
        (("Nội dung", 95, "{{ one.name }}"), ("Trả lời đã ghi", 70, "{{ one.value }}")),
        "one in paper.readings",
    )
    heading(document, "3. Các chỉ số thiếu hụt dịch vụ xã hội cơ bản")
    step(document, "if paper.indicators")
    columns = (
        ("STT", 11, "{{ one.number }}"),
        ("Chỉ số", 52, "{{ one.title }}"),
        ("Kết quả", 32, "{{ one.answer }}"),
        ("Theo câu trả lời", 70, "{{ one.facts }}"),
    )
    table(document, columns, "one in paper.indicators")
    step(document, "endif")
    line(document, "{{ paper.deprived }}", LEFT).paragraph_format.space_before = Pt(4)
    _rules(document)
    return document


def _rules(document: Made) -> None:
    heading(document, "4. Mức chuẩn và quy định áp dụng ({{ paper.standard }})")
    line(document, "{{ paper.basis }}", LEFT, indent=10)
    step(document, "for text in paper.comparisons")
    line(document, "– {{ text }}", LEFT, indent=10)
    step(document, "endfor")
    step(document, "for rule in paper.rules")
    line(
        document, "– {{ rule.class_name }}: {{ rule.sentence }}. Căn cứ: {{ rule.source }}.", LEFT, indent=10
    )
    step(document, "endfor")
    heading(document, "5. Nếu chưa đồng ý với kết quả")
    text = (
        "Hộ gia đình có quyền đề nghị kiểm tra lại: nêu rõ nội dung nào ở mục 2 hoặc mục 3 chưa đúng, kèm "
        "giấy tờ chứng minh nếu có, gửi {{ paper.village_head }} hoặc Ủy ban nhân dân {{ paper.commune }}."
    )
    line(document, text, indent=10)
    blank(document, "Nơi tiếp nhận: ", " Điện thoại: ", indent=10, keep=True)
    blank(document, "Thời hạn tiếp nhận: ", " Thời hạn trả lời: ", indent=10, keep=True)
    signatures(document, (f"{RECEIVERS}\n– Như trên;\n– Lưu: ……….", COMMITTEE_SIGNS))
    end_paper(document)
    step(document, "endfor")


def _years(document: Made) -> Table:
    """Add a row a review: year, day, N or CN, and a column for each indicator of the standard."""
    made: Table = document.add_table(rows=5, cols=len(_YEAR_COLUMNS) + 3, style="Table Grid")
    made.autofit, made.alignment = False, WD_TABLE_ALIGNMENT.CENTER
    narrow(made)
    room = (WIDTH - sum(width for _, width, _ in _YEAR_COLUMNS)) / _CELLS
    widths = [width for _, width, _ in _YEAR_COLUMNS] + [room] * 3
    for column, width in zip(made.columns, widths, strict=True):
        for cell in column.cells:
            cell.width = Mm(width)
    for column, (name, _, field) in enumerate(_YEAR_COLUMNS):
        fill(made.cell(0, column), name, bold=True)
        fill(made.cell(3, column), field)
    first = len(_YEAR_COLUMNS)
    for row, items, field in (
        (0, "paper.indicators", "{{ cell.number }}"),
        (3, "year.cells", "{{ cell.mark }}"),
    ):
        fill(made.cell(row, first), f"{{%tc for cell in {items} %}}")
        fill(made.cell(row, first + 1), field, bold=row == 0)
        fill(made.cell(row, first + 2), "{%tc endfor %}")
    made.rows[2].cells[0].paragraphs[0].add_run("{%tr for year in paper.years %}")
    made.rows[4].cells[0].paragraphs[0].add_run("{%tr endfor %}")
    by_hand(made.rows[3])
    made._tbl.remove(made.rows[1]._tr)
    _room_for(made, first, room)
    repeat(made, 0)
    whole_rows(made)
    return made


def _room_for(made: Table, first: int, width: float) -> None:
    """Give the grid a column for each indicator: the loop's two steps stand on no paper."""
    grid = made._tbl.tblGrid
    for number, (_, wide, _) in enumerate(_YEAR_COLUMNS):
        grid.gridCol_lst[number].w = Mm(wide)
    for column in grid.gridCol_lst[first:]:
        grid.remove(column)
    for _ in range(_CELLS):
        column = OxmlElement("w:gridCol")
        column.set(qn("w:w"), str(int(Mm(width) / 635)))
        grid.append(column)
