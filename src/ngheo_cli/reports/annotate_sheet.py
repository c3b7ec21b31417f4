"""How are all findings listed on a sheet of the copy, each with a link to its cell?"""

from collections import Counter
from collections.abc import Mapping, Sequence
from copy import copy
from typing import Any

from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.hyperlink import Hyperlink

from ngheo_cli.messages import Finding, Lang, Pair, Severity, of, titles
from ngheo_cli.messages import check as words
from ngheo_cli.numbers import number_text
from ngheo_cli.reports.annotate_copy import Copy, free_name, put
from ngheo_cli.reports.annotate_zip import lost_values
from ngheo_cli.reports.check_findings import ORDER
from ngheo_cli.reports.paper import height_of, lines_of

_HEADS: tuple[tuple[Pair, float], ...] = (
    (titles.SEVERITY, 10),
    (titles.FILE, 18),
    (titles.SHEET, 14),
    (titles.CELL, 8),
    (titles.ROW, 7),
    (titles.COLUMN, 22),
    (titles.HOUSEHOLD_ID, 11),
    (titles.WHY, 48),
    (titles.ADVICE, 44),
    (titles.CODE, 18),
)
_LINKED = 4
_MOST_LINKS = 60_000
"""Links that a sheet of Excel may have, less a margin."""
_SHOWN = 5
_FONT = "Times New Roman"
_THIN = Side("thin")
_BOX = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)


def add_list(
    book: Copy, findings: Sequence[Finding], linked: Mapping[int, tuple[str, str]], lang: Lang
) -> None:
    """Put a sheet with all findings before the others; `linked` has (sheet, cell) by position of a
    finding."""
    name = free_name(of(words.SHEET, lang), book.book.sheetnames)
    sheet: Any = book.book.create_sheet(name, 0)
    for other in book.book.worksheets:
        other.sheet_view.tabSelected = False
    book.book.active = 0
    top = _write_top(sheet, book, findings, lang)
    for number, (head, width) in enumerate(_HEADS, start=1):
        cell = sheet.cell(top, number, of(head, lang))
        cell.font, cell.border = Font(_FONT, 11, bold=True), _BOX
        cell.fill = PatternFill("solid", fgColor="E7E6E6")
        cell.alignment = Alignment("center", "center", wrap_text=True)
        sheet.column_dimensions[get_column_letter(number)].width = width
    looks = _looks(sheet)
    order = sorted(range(len(findings)), key=lambda n: (ORDER[findings[n].severity], n))
    for row, n in enumerate(order, start=top + 1):
        _write_row(sheet, row, findings[n], lang, looks[0])
        if n in linked and row < _MOST_LINKS:
            _link(sheet.cell(row, _LINKED), *linked[n], looks[1])
    _set_page(sheet, top, top + len(findings))


def _write_top(sheet: Any, book: Copy, findings: Sequence[Finding], lang: Lang) -> int:
    """Write title, counts and remarks; return the row of the headings."""
    counts = Counter(finding.severity for finding in findings)
    tally = {str(severity): number_text(counts[severity], lang) for severity in Severity}
    remarks = [of(remark, lang) for remark in (words.SHEET_REMARK, *book.remarks)]
    if lost := lost_values(book):
        shown = ", ".join(f"{name}!{ref}" for name, ref in lost[:_SHOWN]) + " …" * (len(lost) > _SHOWN)
        remarks.append(of(words.SHEET_LOST, lang).format(count=len(lost), cells=shown))
    remarks[0] = remarks[0].format(file=book.file)
    lines = [of(words.SHEET_TITLE, lang), of(words.SHEET_COUNTS, lang).format(**tally), *remarks]
    for row, line in enumerate(lines, start=1):
        put(sheet.cell(row, 1), line)
        sheet.cell(row, 1).font = Font(_FONT, 14 if row == 1 else 11, bold=row <= 2)
    return len(lines) + 2


def _looks(sheet: Any) -> tuple[Any, Any]:
    """Return the looks of a cell and of a link: style records made once, for speed."""
    cell = sheet.cell(1, len(_HEADS) + 1)
    cell.border, cell.alignment = _BOX, Alignment(vertical="top", wrap_text=True)
    cell.font = Font(_FONT, 11)
    plain = copy(cell._style)
    cell.font = Font(_FONT, 11, underline="single", color="0563C1")
    link = copy(cell._style)
    del sheet._cells[1, len(_HEADS) + 1]
    return plain, link


def _write_row(sheet: Any, row: int, finding: Finding, lang: Lang, look: Any) -> None:
    place, severity = finding.place, of(titles.SEVERITY_WORDS[finding.severity], lang)
    values = (
        severity,
        place.file,
        place.sheet,
        place.cell,
        place.row or "",
        place.column,
        place.household_id,
        finding.text(lang),
        finding.advice(lang),
        finding.code,
    )
    lines = 1
    for number, value in enumerate(values, start=1):
        cell = sheet.cell(row, number)
        if value != "":
            put(cell, value)
        cell._style = look
        lines = max(lines, lines_of(str(value), _HEADS[number - 1][1]))
    sheet.row_dimensions[row].height = height_of(lines)


def _link(cell: Any, title: str, target: str, look: Any) -> None:
    quoted = title.replace("'", "''")
    cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"'{quoted}'!{target}")
    cell._style = look


def _set_page(sheet: Any, top: int, last: int) -> None:
    sheet.freeze_panes = sheet.cell(top + 1, 1)
    if last > top:
        sheet.auto_filter.ref = f"A{top}:{get_column_letter(len(_HEADS))}{last}"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = f"{top}:{top}"
