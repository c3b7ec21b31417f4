"""How does a report form become a sheet in the official layout, ready to be printed and signed?"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ngheo_cli.criteria.model import Criteria
from ngheo_cli.messages import Lang, Pair, of, titles
from ngheo_cli.messages import forms as words
from ngheo_cli.messages import review as review_words
from ngheo_cli.numbers import number_text
from ngheo_cli.reports.context import SHEET_NAME_MAX
from ngheo_cli.reports.form_cells import FormCells
from ngheo_cli.reports.form_head import write_head
from ngheo_cli.reports.form_styles import FormStyles
from ngheo_cli.reports.grid import GridColumn, harmless
from ngheo_cli.reports.page import Heading, set_page, write_heading, write_signatures
from ngheo_cli.reports.page_ends import SIGNED, page_ends
from ngheo_cli.reports.paper import height_of, lines_of, page_height
from ngheo_cli.reports.styles import Styles
from ngheo_cli.review.form_findings import unknown_by_column
from ngheo_cli.review.forms import FormRow, FormTable

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

_NUMBER, _UNIT, _LINE = 6.0, 27.0, 10.5
_ROOM, _CHAR, _GAP = 780.0, 5.25, 4.1
"""Points of a page's width, of a character of column width, and of the gap that each column adds."""
_NARROWEST, _WIDEST = 7.0, 14.0
_ONE_PAGE = 1.35
"""A form that needs no more pages than this is printed a little smaller, on one."""
_FORBIDDEN = re.compile(r"[\[\]:*?/\\]")
"""Letters that no name of a sheet may have."""
_UNIT_WORDS = ("xã", "phường", "thị trấn", "đặc khu")


@dataclass(frozen=True, slots=True)
class FormRun:
    """What all forms of a run say: the review's standard and source, its year, and what it leaves out."""

    lang: Lang
    tool: str
    criteria: Criteria
    source: str
    year: str
    undetermined: Pair | None
    """The line that says how many households are undetermined; None where none is."""
    rejected: int
    numbers: bool
    """Whether the number of a form is printed."""
    moving: Mapping[str, Pair | None] = field(default_factory=dict)
    """The line of undetermined households of each form of movements, by its id."""

    def say(self, pair: Pair) -> str:
        """Return the half of a pair in the language of the forms."""
        return of(pair, self.lang)


def write_form(book: "Workbook", styles: tuple[Styles, FormStyles], table: FormTable, run: FormRun) -> None:
    """Write one form as a sheet of a workbook."""
    form = table.form
    sheet = book.add_worksheet(sheet_name(book, form.sheet.of(run.lang)))
    widths = _widths(table)
    grid = [GridColumn("", width, "text", ()) for width in widths]
    for number, width in enumerate(widths):
        sheet.set_column(number, number, width)
    heading = _heading(table, run)
    set_page(sheet, heading)
    top, above = write_heading(sheet, styles[0], heading, grid)
    if run.numbers and run.criteria.id in form.numbered_under:
        label = run.say(words.FORM_NUMBER).format(number=form.number)
        sheet.write_string(2, 0, label, styles[0]["hint"])
    last, head = write_head(sheet, styles[1], top, (table.columns, widths), run.lang)
    heights = _write_body(sheet, styles[1], table, last + 1, run)
    heights += _write_remarks(sheet, styles[0], table, run, last + 1 + len(table.rows))
    row = last + 1 + len(heights)
    write_signatures(sheet, styles[0], row, run.lang, grid, words.SIGNERS)
    sheet.freeze_panes(last + 1, len(widths) - len(table.columns))
    sheet.repeat_rows(top, last)
    remarks = sum(heights[len(table.rows) :])
    whole = above + head + sum(heights) + SIGNED
    if whole <= page_height(widths) * _ONE_PAGE:
        sheet.fit_to_pages(1, 1)
        return
    lines = len(form.lines) or 1
    units = [sum(heights[i : i + lines]) for i in range(0, len(table.rows), lines)]
    units[-1] += remarks
    sheet.set_h_pagebreaks([last + 1 + lines * end for end in page_ends(widths, above, head, units)])


def sheet_name(book: "Workbook", wanted: str) -> str:
    """Return a name that a workbook allows and that no sheet of it has."""
    plain = _FORBIDDEN.sub(" ", wanted).strip("' ") or "-"
    taken = {sheet.get_name().casefold() for sheet in book.worksheets()}
    names = [plain[:SHEET_NAME_MAX], *(f"{plain[: SHEET_NAME_MAX - 4]} {n}" for n in range(2, 100))]
    return next(name for name in names if name.casefold() not in taken)


def _widths(table: FormTable) -> list[float]:
    named = [_NUMBER, _UNIT, *([_LINE] if table.form.lines else [])]
    count = len(table.columns)
    room = _ROOM - sum(named) * _CHAR - (len(named) + count) * _GAP
    width = min(max(room / count / _CHAR, _NARROWEST), _WIDEST)
    return [*named, *[round(width, 1)] * count]


def _heading(table: FormTable, run: FormRun) -> Heading:
    source = run.say(review_words.SOURCES[run.source])
    standard = run.criteria.title.of(run.lang)
    lines = [
        run.say(words.YEAR).format(year=run.year) if run.year else "",
        run.say(words.SOURCE_LINE).format(standard=standard, source=source),
        f"({run.say(words.CHECK_FORM)})",
    ]
    incomplete = run.criteria.incomplete
    undetermined = run.moving.get(table.form.id) if table.form.moves else run.undetermined
    trial = [incomplete.of(run.lang)] if incomplete else []
    trial += [run.say(undetermined)] if undetermined else []
    return Heading(
        lang=run.lang,
        commune=_committee(table, run.lang),
        title=table.form.title.of(run.lang).upper(),
        lines=tuple(line for line in lines if line),
        trial="\n".join(trial),
        tool=run.tool,
        provisional=False,
    )


def _committee(table: FormTable, lang: Lang) -> str:
    top = table.rows[0].unit
    if not top.name:
        return of(words.COMMITTEE_BLANK, lang)
    name = top.name
    if lang == "vi":
        short = top.level == "commune" and not name.casefold().startswith(_UNIT_WORDS)
        name = (f"xã {name}" if short else name).upper()
    return of(titles.COMMITTEE, lang).format(commune=name)


def _write_body(
    sheet: "Worksheet", styles: FormStyles, table: FormTable, first: int, run: FormRun
) -> list[float]:
    """Write the rows from `first` on; return the points of each."""
    left = 3 if table.form.lines else 2
    cells, lines = FormCells(table, first, left), len(table.form.lines) or 1
    heights = []
    for at, row in enumerate(table.rows):
        bold = row.depth == 0 or bool(row.below)
        name = _unit_name(row, run)
        height = height_of(max(1.2, lines_of(name, _UNIT / 1.1) / lines * 1.05))
        sheet.set_row(first + at, height)
        heights.append(height)
        if at % lines == 0:
            for column, (text, look) in enumerate(((row.number, "number"), (name, "unit"))):
                form = styles.of(look, bold=bold)
                if lines > 1:
                    sheet.merge_range(first + at, column, first + at + lines - 1, column, "", form)
                sheet.write_string(first + at, column, harmless(text), form)
        if row.line:
            sheet.write_string(first + at, 2, run.say(words.LINES[row.line]), styles.of("line", bold=bold))
        _write_figures(sheet, styles, cells, at, run)
    return heights


def _unit_name(row: FormRow, run: FormRun) -> str:
    marks = ("*" if row.partial else "") + ("°" if row.undetermined else "")
    return (row.unit.name or run.say(words.WHOLE)) + marks


def _write_figures(sheet: "Worksheet", styles: FormStyles, cells: FormCells, at: int, run: FormRun) -> None:
    table, line = cells.table, cells.first + at
    row, last = table.rows[at], cells.left + len(table.columns) - 1
    bold = row.depth == 0 or bool(row.below)
    for i, (column, cell) in enumerate(zip(table.columns, row.cells, strict=True)):
        place = cells.left + i
        if not row.submitted and (column.count is None or column.count.total is None):
            look = styles.of("absent")
            if place < last:
                sheet.merge_range(line, place, line, last, "", look)
            sheet.write_string(line, place, run.say(words.NOT_SUBMITTED), look)
            return
        look = styles.of("rate" if column.is_rate else "count", bold=bold, sign=cells.sign(row, i))
        value, formula = cells.number(cell), cells.formula(at, i)
        if value is None:
            sheet.write_blank(line, place, None, look)
        elif formula is None:
            sheet.write_number(line, place, value, look)
        else:
            sheet.write_formula(line, place, formula, look, value)


def _write_remarks(
    sheet: "Worksheet", styles: Styles, table: FormTable, run: FormRun, row: int
) -> list[float]:
    """Write what must be known to read the form from `row` on; return the points of each remark."""
    widths, heights = _widths(table), list[float]()
    for text in remarks_of(table, run):
        here, height = row + len(heights), height_of(lines_of(text, sum(widths)))
        sheet.merge_range(here, 0, here, len(widths) - 1, "", styles["remark"])
        sheet.write_string(here, 0, harmless(text), styles["remark"])
        sheet.set_row(here, height)
        heights.append(height)
    return heights


def remarks_of(table: FormTable, run: FormRun) -> list[str]:
    """Return the remarks of a form: its own, the marks that it uses, and what is not on it."""
    say, rows, form = run.say, table.rows, table.form
    found = [remark.of(run.lang) for remark in form.remarks]
    found += [form.note.of(run.lang)] if form.note else []
    found += [say(words.PARTIAL_MARK)] if any(row.partial for row in rows) else []
    found += [say(words.UNDETERMINED_MARK)] if any(row.undetermined for row in rows) else []
    if unknown := unknown_by_column(table):
        item = say(words.UNKNOWN_ITEM)
        listed = [item.format(id=id_, count=number_text(n, run.lang)) for id_, n in unknown.items()]
        found.append(say(words.UNKNOWN_MARK).format(unknown="; ".join(listed)))
    found += [say(words.UNBALANCED_MARK)] if not all(row.balanced for row in rows) else []
    cells = FormCells(table, 0, 0)
    counts = [i for i, column in enumerate(table.columns) if not column.is_rate and column.formula is None]
    if any(
        row.below and row.cells[i].value is not None and not cells.is_sum(row, i)
        for row in rows
        for i in counts
    ):
        found.append(say(words.PARTS_MARK))
    rates = [i for i, column in enumerate(table.columns) if column.is_rate]
    if any(row.submitted and row.cells[i].value is None for row in rows for i in rates):
        found.append(say(words.NO_RATE_LINE))
    if all(cell.value is None for row in rows for cell in row.cells):
        found.append(say(words.BLANK_FORM))
    if run.rejected:
        found.append(say(words.REJECTED_LINE).format(count=run.rejected))
    return found
