"""Which sheets of the opened files are surveys, and what is said of the others?"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from ngheo_cli.messages import Finding, Message, Place, Stop
from ngheo_cli.messages import survey as say
from ngheo_cli.messages import survey_members as member_says
from ngheo_cli.messages import survey_sheets as sheet_says
from ngheo_cli.survey.beside import Beside, beside, real_name
from ngheo_cli.survey.export_names import plain_names
from ngheo_cli.survey.family_lists import family_lists
from ngheo_cli.survey.given import mapped_titles, maps_by_letter
from ngheo_cli.survey.header import LOOK_ROWS, Header
from ngheo_cli.survey.header_rows import KEYS
from ngheo_cli.survey.headless import rows_like_households
from ngheo_cli.survey.letters import letter_of
from ngheo_cli.survey.members.columns import member_header
from ngheo_cli.survey.near_heads import near_head
from ngheo_cli.survey.old_fonts.columns import in_unicode
from ngheo_cli.survey.options import ReadOptions
from ngheo_cli.survey.result_book import data_sheets
from ngheo_cli.survey.sections import sections
from ngheo_cli.survey.sheet import Sheet, Workbook
from ngheo_cli.survey.sheet_kind import is_blank_below, kind_of, lost_cells
from ngheo_cli.survey.workbook import open_workbook

Progress = Callable[[str, int, int], None]
_SAID: dict[str, Message] = {
    "report_form": say.REPORT_FORM,
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
    relation: int | None = None
    """The column of relations of a list of heads with their members below."""


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


@dataclass(slots=True)
class Found:
    """The tables of households and those of members, what is said of sheets, and why none can be read."""

    tables: list[Table] = field(default_factory=list)
    members: list[Table] = field(default_factory=list)
    said: list[Finding] = field(default_factory=list)
    stops: list[Finding] = field(default_factory=list)


def tables_of(books: Sequence[Workbook], options: ReadOptions) -> Found:
    """Return the surveys of all files; raises Stop where a file has none, or its accents are lost."""
    every = Found()
    for book in books:
        found = _of_book(book, options)
        every.tables += found.tables
        every.members += found.members
        every.said += [*book.findings, *found.said]
        every.stops += found.stops
    if every.stops:
        raise Stop(every.stops)
    return every


@dataclass(slots=True)
class _Sorted(Found):
    """The sheets of one file: those without header, and those that may be households, besides."""

    bare: list[Table] = field(default_factory=list)
    maybe: list[tuple[Sheet, Header]] = field(default_factory=list)


def _of_book(book: Workbook, options: ReadOptions) -> Found:
    if data := data_sheets(book):
        households = [Table(sheet, header) for sheet, header in data.households]
        return Found(households, [Table(sheet, header) for sheet, header in data.members], list(data.note))
    found = _Sorted()
    for sheet in map(plain_names, book.sheets):
        if lost := _lost(sheet):
            return Found(stops=[lost])
        _sort(sheet, options, found)
    if not found.tables and "head_name" in options.mapping:
        for sheet, header in found.maybe:
            found.tables += _parts(sheet, header, options)[0]
        found.members = [] if found.tables else found.members
    if not (found.tables and "head_name" in options.mapping):
        lists, untold = _family_lists(found, options)
        if untold and not found.tables:
            return Found(stops=untold)
        found.tables += lists
    if not found.tables:
        return Found(stops=_why_none(book, found.said, found.members))
    order = [sheet.name for sheet in book.sheets]
    tables = sorted((*found.tables, *found.bare), key=lambda t: order.index(real_name(t.sheet.name)))
    listed = [table for table in found.members if not is_blank_below(table.sheet, table.header)]
    return Found(tables, listed, found.said)


def _family_lists(sheets: _Sorted, options: ReadOptions) -> tuple[list[Table], list[Finding]]:
    """Return the lists of members that answer for their households too, as tables of households; and those
    in which nobody is called head, with the way out."""
    named = [(s, h) for s, h in sheets.maybe if any(table.sheet is s for table in sheets.members)]
    lists, untold = family_lists(named, [table.header for table in sheets.tables])
    parts = ((_parts(sheet, header, options)[0], relation) for sheet, header, relation in lists)
    return [replace(found[0], relation=relation) for found, relation in parts if len(found) == 1], untold


def _sort(sheet: Sheet, options: ReadOptions, found: _Sorted) -> None:
    """Put a sheet where it belongs, and say of it what a person should know."""
    place = Place(sheet.file, sheet.name)
    kind = kind_of(sheet, options)
    if kind.kind == "members":
        members, said = members_in(sheet)
        found.members += members
        found.said += said
        found.maybe += [(sheet, kind.header)] if kind.header else []
    elif kind.header:
        parts, said = _parts(sheet, kind.header, options)
        found.tables += parts
        found.said += [*said, *([say.HIDDEN_SHEET.at(place)] if sheet.hidden else [])]
        found.said += [member_says.MEMBERS_DOUBT.at(place)] if kind.doubt else []
    elif kind.kind == "other":
        untitled, told = _without_header(sheet, options)
        found.bare += untitled
        found.said.append(told)
    elif kind.kind in _SAID:
        found.said.append(_SAID[kind.kind].at(place))


def _lost(sheet: Sheet) -> Finding | None:
    """Return that the accents of a sheet are lost, None where they are not."""
    count, first = lost_cells(sheet)
    if not first:
        return None
    cell = f"{letter_of(first[1])}{first[0] + 1}"
    return say.LOST_DIACRITICS.at(Place(sheet.file, sheet.name, cell), count=count)


def _why_none(book: Workbook, said: Sequence[Finding], members: Sequence[Table]) -> list[Finding]:
    """Return why a file has no survey."""
    if members:
        sheet = members[0].sheet
        return [member_says.MEMBERS_ONLY.at(Place(sheet.file, sheet.name))]
    unread = [f for f in said if f.message is sheet_says.TABLES_BESIDE]
    if unread:
        return unread
    only_form = any(finding.message is say.REPORT_FORM for finding in said)
    listed = [f for f in said if f.message is member_says.MEMBERS_UNUSED]
    if not only_form and not listed and (found := near_head(book.sheets)):
        return [found]
    place = Place(book.file, book.sheets[0].name if len(book.sheets) == 1 else "")
    stop = say.REPORT_FORM_ONLY.at(place) if only_form else say.NO_SURVEY.at(place, rows=LOOK_ROWS)
    return [stop, *listed]


def members_in(sheet: Sheet) -> tuple[list[Table], list[Finding]]:
    """Return a sheet as a table of members, or what is said of it where its titles do not tell enough."""
    place = Place(sheet.file, sheet.name)
    header = member_header(sheet)
    if header is None:
        return [], [member_says.MEMBERS_UNUSED.at(place)]
    return [Table(sheet, header)], [say.HIDDEN_SHEET.at(place)] if sheet.hidden else []


def member_tables_of(books: Sequence[Workbook]) -> Found:
    """Return the tables of members of files that the user named as such; raises Stop where one has none."""
    every = Found()
    for book in books:
        tables: list[Table] = []
        every.said += book.findings
        for sheet in map(plain_names, book.sheets):
            every.stops += [lost] if (lost := _lost(sheet)) else []
            header = member_header(sheet)
            tables += [] if header is None else [Table(sheet, header)]
        if not tables:
            every.stops.append(member_says.MEMBERS_NOT_FOUND.at(Place(book.file)))
        every.members += tables
    if every.stops:
        raise Stop(every.stops)
    return every


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
