"""Of which parts are the papers of a commune made: heading, lines, tables, signatures?"""

from collections.abc import Sequence

from docx.document import Document as Made
from docx.enum.table import WD_ROW_HEIGHT_RULE, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

from ngheo_cli.messages.titles import DAY_LINE, MOTTO, MOTTO_STATE, SIGN_HINT
from ngheo_cli.reports.papers.make.page import CELL_CENTER, CELL_LEFT, WIDTH

CENTER, LEFT, BOTH = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.JUSTIFY
RECEIVERS = "Nơi nhận:"
COMMITTEE = "ỦY BAN NHÂN DÂN\n{{ paper.commune|upper }}"
COMMITTEE_SIGNS = "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH"
CHAIRMAN = "CHỦ TỊCH"
WORDS = 28
"""Millimetres from which a column is one of words, which stand left."""
_HEAD_SHARES = (0.35, 0.65)
"""Of who issues a paper and of the state: its name stays on one line also in a wider font than Times."""
_END = 3
"""Millimetres for the sign that ends a line to fill."""
_HAND = 7
"""Millimetres of a line written by hand."""
_PADDING = 57
"""Twentieths of a point left and right in a cell: 1 mm."""
_LAST = "{{ 'true' if loop.last else 'false' }}"
Column = tuple[str, float, str]
"""Title, width in mm, and what stands in the cell."""


def line(  # noqa: PLR0913 - a text, its looks and its place
    place: Made | _Cell,
    text: str = "",
    align: WD_ALIGN_PARAGRAPH = BOTH,
    *,
    bold: bool = False,
    italic: bool = False,
    size: float | None = None,
    indent: float = 0,
    keep: bool = False,
) -> Paragraph:
    """Add a paragraph; `indent` is that of its first line in mm, `keep` holds it to what follows."""
    added = place.add_paragraph()
    _say(added, text, bold=bold, italic=italic, size=size)
    added.alignment = align
    if indent:
        added.paragraph_format.first_line_indent = Mm(indent)
    added.paragraph_format.keep_with_next = keep or None
    return added


def blank(
    document: Made, *parts: str, end: str = "", italic: bool = False, indent: float = 0, keep: bool = False
) -> Paragraph:
    """Add a line to fill: a text and dots for each part, the dots as long as the page is wide."""
    text = "".join(f"{part}\t" for part in parts) + end
    added = line(document, text, LEFT, italic=italic, indent=indent, keep=keep)
    for number in range(1, len(parts) + 1):
        right = number == len(parts)
        place = Mm(number * (WIDTH - (_END if end else 0)) / len(parts))
        align = WD_TAB_ALIGNMENT.RIGHT if right else WD_TAB_ALIGNMENT.LEFT
        added.paragraph_format.tab_stops.add_tab_stop(place, align, WD_TAB_LEADER.DOTS)
    return added


def heading(document: Made, text: str) -> Paragraph:
    """Add the heading of a part, held to what follows."""
    added = line(document, text, LEFT, bold=True, keep=True)
    added.paragraph_format.space_before = Pt(6)
    return added


def step(document: Made, tag: str) -> None:
    """Add a step of the template that stands on no paper: a loop or a condition."""
    document.add_paragraph(f"{{%p {tag} %}}")


def letterhead(document: Made, issuer: str, number: str = "", day: bool = True) -> None:
    """Add who issues the paper, left, and the state with its motto, right; the number and the day below."""
    table = _bare(document, [share * WIDTH for share in _HEAD_SHARES], 2 if number or day else 1)
    left, right = table.rows[0].cells
    first, _, second = issuer.partition("\n")
    _alone(left, first, bold=not second, size=12)
    if second:
        line(left, second, CENTER, bold=True, size=12)
    _rule(left, 24)
    _alone(right, MOTTO_STATE[0], bold=True, size=12)
    line(right, MOTTO[0], CENTER, bold=True, size=13)
    _rule(right, 18)
    if number or day:
        _alone(table.rows[1].cells[0], number, size=12)
        _alone(table.rows[1].cells[1], DAY_LINE[0] if day else "", italic=True, size=12)
    for cell in (*left.paragraphs, *right.paragraphs):
        cell.paragraph_format.space_after = Pt(0)


def title(document: Made, name: str, about: str = "") -> None:
    """Add the name of the paper and what it is about, and the heading of a standard that is on trial."""
    step(document, "if paper.trial")
    line(document, "{{ paper.trial }}", CENTER, bold=True)
    step(document, "endif")
    added = line(document, name, CENTER, bold=True, size=14, keep=True)
    added.paragraph_format.space_before = Pt(10)
    added.paragraph_format.space_after = Pt(2)
    if about:
        line(document, about, CENTER, bold=True, keep=True).paragraph_format.space_after = Pt(8)


def table(document: Made, columns: Sequence[Column], items: str, *, written: bool = False) -> Table:
    """Add a table with a row for each of `items` ("household in paper.households").

    The row of titles comes again on every page, no row is parted, and the last one holds to what follows.
    In a table that is `written` on by hand, rows have the height of a written line.
    """
    made: Table = document.add_table(rows=4, cols=len(columns), style="Table Grid")
    _fix(made, [width for _, width, _ in columns])
    made.rows[1].cells[0].paragraphs[0].add_run(f"{{%tr for {items} %}}")
    made.rows[3].cells[0].paragraphs[0].add_run("{%tr endfor %}")
    for cell, (text, _, _) in zip(made.rows[0].cells, columns, strict=True):
        fill(cell, text, bold=True)
    for cell, (_, width, text) in zip(made.rows[2].cells, columns, strict=True):
        fill(cell, text, CELL_LEFT if width >= WORDS else CELL_CENTER)
    keep_last(made.rows[2].cells[0].paragraphs[0])
    if written:
        by_hand(made.rows[2])
    repeat(made, 0)
    whole_rows(made)
    return made


def fill(cell: _Cell, text: str, style: str = CELL_CENTER, *, bold: bool = False) -> None:
    """Write a cell of a table that has lines."""
    paragraph = cell.paragraphs[0]
    paragraph.style = style
    paragraph.add_run(text).bold = bold or None


def by_hand(row: _Row) -> None:
    """Give a row at least the height of a line written by hand."""
    row.height, row.height_rule = Mm(_HAND), WD_ROW_HEIGHT_RULE.AT_LEAST


def keep_last(paragraph: Paragraph) -> None:
    """Hold a line of a table to what follows where it stands in the last row of its loop."""
    keep = OxmlElement("w:keepNext")
    keep.set(qn("w:val"), _LAST)
    mark = paragraph._p.get_or_add_pPr()
    mark.insert_element_before(
        keep, "w:keepLines", "w:pageBreakBefore", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )


def repeat(made: Table, row: int) -> None:
    """Repeat a row at the head of every page."""
    made.rows[row]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def whole_rows(made: Table) -> None:
    """Part no row between two pages."""
    for row in made.rows:
        row._tr.get_or_add_trPr().insert(0, OxmlElement("w:cantSplit"))


def signatures(document: Made, signers: Sequence[str]) -> None:
    """Add who signs, side by side, with room to sign; one block that is never parted.

    A text that begins with RECEIVERS is no signer: it says who gets the paper.
    """
    made = _bare(document, [WIDTH / len(signers)] * len(signers), 1)
    whole_rows(made)
    for cell, signer in zip(made.rows[0].cells, signers, strict=True):
        _alone(cell, "")
        if signer.startswith(RECEIVERS):
            _receivers(cell, signer)
        elif signer:
            for text in signer.split("\n"):
                line(cell, text, CENTER, bold=True)
            line(cell, SIGN_HINT[0], CENTER, italic=True, size=12)
            for _ in range(4):
                line(cell, "", CENTER)
        for paragraph in cell.paragraphs:
            paragraph.paragraph_format.space_after = Pt(0)
            paragraph.paragraph_format.keep_with_next = paragraph is not cell.paragraphs[-1]


def _receivers(cell: _Cell, text: str) -> None:
    """Add who gets the paper, in small letters."""
    for number, part in enumerate(text.split("\n")):
        line(cell, part, LEFT, bold=not number, italic=not number, size=11)


def _bare(document: Made, widths: Sequence[float], rows: int) -> Table:
    made: Table = document.add_table(rows=rows, cols=len(widths))
    _fix(made, widths)
    return made


def narrow(made: Table) -> None:
    """Leave a millimetre beside the words of every cell."""
    margins = OxmlElement("w:tblCellMar")
    for side in ("w:left", "w:right"):
        margin = OxmlElement(side)
        margin.set(qn("w:w"), str(_PADDING))
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    made._tbl.tblPr.insert_element_before(margins, "w:tblLook")


def _fix(made: Table, widths: Sequence[float]) -> None:
    made.autofit = False
    narrow(made)
    made.alignment = WD_TABLE_ALIGNMENT.CENTER
    for column, width in zip(made.columns, widths, strict=True):
        column.width = Mm(width)
        for cell in column.cells:
            cell.width = Mm(width)


def _alone(
    cell: _Cell, text: str, *, bold: bool = False, italic: bool = False, size: float | None = None
) -> None:
    first = cell.paragraphs[0]
    _say(first, text, bold=bold, italic=italic, size=size)
    first.alignment = CENTER
    first.paragraph_format.space_after = Pt(0)


def _say(paragraph: Paragraph, text: str, *, bold: bool, italic: bool, size: float | None) -> None:
    run = paragraph.add_run(text)
    run.bold, run.italic = bold or None, italic or None
    if size is not None:
        run.font.size = Pt(size)


def _rule(cell: _Cell, indent: float) -> None:
    """Add the short line below the issuer and the motto."""
    added = line(cell, "", CENTER, size=4)
    added.paragraph_format.left_indent = added.paragraph_format.right_indent = Mm(indent)
    added.paragraph_format.line_spacing = Pt(3)
    borders, top = OxmlElement("w:pBdr"), OxmlElement("w:top")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "auto")):
        top.set(qn(f"w:{name}"), value)
    borders.append(top)
    added._p.get_or_add_pPr().insert_element_before(borders, "w:spacing", "w:ind", "w:jc", "w:rPr")
