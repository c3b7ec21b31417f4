"""Which sheets of the opened files are surveys, and what is said of the others?"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ngheo_cli.messages import Finding, Message, Place, Stop
from ngheo_cli.messages import survey as say
from ngheo_cli.messages import survey_sheets as sheet_says
from ngheo_cli.survey.beside import Beside, beside, real_name
from ngheo_cli.survey.given import mapped_titles, maps_by_letter
from ngheo_cli.survey.header import LOOK_ROWS, Header
from ngheo_cli.survey.header_rows import KEYS
from ngheo_cli.survey.headless import rows_like_households
from ngheo_cli.survey.letters import letter_of
from ngheo_cli.survey.old_fonts import in_unicode
from ngheo_cli.survey.options import ReadOptions
from ngheo_cli.survey.result_book import data_sheets
from ngheo_cli.survey.sections import sections
from ngheo_cli.survey.sheet import Sheet, Workbook
from ngheo_cli.survey.sheet_kind import kind_of, lost_cells
from ngheo_cli.survey.workbook import open_workbook

Progress = Callable[[str, int, int], None]
_SAID: dict[str, Message] = {
    "report_form": say.REPORT_FORM,
    "members": say.MEMBERS_SHEET,
    "totals": say.TOTALS_SHEET,
}


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet that is a survey, or a part of it that is a table of its own, with its header."""

    sheet: Sheet
    header: Header
    continues: bool = False
    """Whether another table stands above it in the same sheet."""
    repeats: frozenset[int] = frozenset()
    """Rows where its header is repeated."""


def open_all(
    paths: Sequence[Path], progress: Progress | None, encodings: Mapping[str, str] | None = None
) -> list[Workbook]:
    """Open every file, its old fonts turned into Unicode; raises Stop with the reasons of all that cannot be
    opened."""
    books: list[Workbook] = []
    reasons: list[Finding] = []
    for i, path in enumerate(paths):
        try:
            books.append(in_unicode(open_workbook(path), encodings or {}))
        except Stop as stop:
            reasons += stop.findings
        if progress:
            progress(path.name, i + 1, len(paths))
    if reasons:
        raise Stop(reasons)
    return books


def tables_of(books: Sequence[Workbook], options: ReadOptions) -> tuple[list[Table], list[Finding]]:
    """Return the surveys of all files; raises Stop where a file has none, or its accents are lost."""
    tables: list[Table] = []
    findings: list[Finding] = []
    reasons: list[Finding] = []
    for book in books:
        found, said, stops = _of_book(book, options)
        tables += found
        findings += [*book.findings, *said]
        reasons += stops
    if reasons:
        raise Stop(reasons)
    return tables, findings


def _of_book(book: Workbook, options: ReadOptions) -> tuple[list[Table], list[Finding], list[Finding]]:
    tables: list[Table] = []
    bare: list[Table] = []
    said: list[Finding] = []
    if data := data_sheets(book):
        return [Table(sheet, header) for sheet, header in data.households], list(data.note), []
    for sheet in book.sheets:
        count, first = lost_cells(sheet)
        if first:
            cell = f"{letter_of(first[1])}{first[0] + 1}"
            return [], [], [say.LOST_DIACRITICS.at(Place(book.file, sheet.name, cell), count=count)]
        place = Place(book.file, sheet.name)
        kind = kind_of(sheet, options)
        if kind.header:
            parts, told = _parts(sheet, kind.header, options)
            tables += parts
            said += told
            if sheet.hidden:
                said.append(say.HIDDEN_SHEET.at(place))
        elif kind.kind == "other":
            untitled, found = _without_header(sheet, options)
            bare += untitled
            said.append(found)
        elif kind.kind in _SAID:
            said.append(_SAID[kind.kind].at(place))
    if tables:
        order = [sheet.name for sheet in book.sheets]
        return sorted((*tables, *bare), key=lambda t: order.index(real_name(t.sheet.name))), said, []
    return [], [], _why_none(book, said)


def _why_none(book: Workbook, said: Sequence[Finding]) -> list[Finding]:
    """Return why a file has no survey."""
    unread = [f for f in said if f.message is sheet_says.TABLES_BESIDE]
    if unread:
        return unread
    only_form = any(finding.message is say.REPORT_FORM for finding in said)
    place = Place(book.file, book.sheets[0].name if len(book.sheets) == 1 else "")
    stop = say.REPORT_FORM_ONLY.at(place) if only_form else say.NO_SURVEY.at(place, rows=LOOK_ROWS)
    return [stop, *(f for f in said if f.message is say.MEMBERS_SHEET)]


def _parts(sheet: Sheet, header: Header, options: ReadOptions) -> tuple[list[Table], list[Finding]]:
    """Return the tables of a sheet, from left to right and from top to bottom, and what is said of them."""
    given = mapped_titles(options.mapping)
    found = Beside(((sheet, header),)) if KEYS & set(options.mapping) else beside(sheet, header, given)
    said = list(found.findings)
    tables: list[Table] = []
    for part_sheet, part_header in found.tables:
        parts = sections(part_sheet, part_header, given)
        tables += [Table(part.sheet, part.header, part.continues, part.repeats) for part in parts]
        said += [sheet_says.TABLE_WITHIN.at(_row_of(part.sheet, part.header)) for part in parts[1:]]
    return tables, said


def _without_header(sheet: Sheet, options: ReadOptions) -> tuple[list[Table], Finding]:
    """Return a sheet without header as a table of unknown columns if its rows look like households, and
    what is said of it. Columns that the user told by letter are known."""
    place = Place(sheet.file, sheet.name)
    count, titles = rows_like_households(sheet)
    if titles == "titled":
        return [], sheet_says.SHEET_OTHER_TITLES.at(place, count=count)
    if not count:
        return [], say.SHEET_NOT_SURVEY.at(place)
    message = sheet_says.SHEET_BY_LETTER if maps_by_letter(options.mapping) else sheet_says.SHEET_NO_HEADER
    return [Table(sheet, Header(0, 0, ()))], message.at(place, count=count)


def _row_of(sheet: Sheet, header: Header) -> Place:
    column = letter_of(header.headings[0].column)
    return Place(sheet.file, sheet.name, f"{column}{header.first + 1}", row=header.first + 1)
