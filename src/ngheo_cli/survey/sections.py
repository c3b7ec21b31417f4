"""Where in a sheet does another table begin, with columns of its own?

A header that is repeated on the next page goes on with the same table. One that names other columns, the
same ones in another order, or amounts in another unit or of another year, begins a table that is read by its
own titles, never by those above it. Every table is a sheet of its own then, in which rows keep their numbers.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ngheo_cli.survey.columns import by_name
from ngheo_cli.survey.columns_raw import is_running
from ngheo_cli.survey.header import Header, Heading, answers_keys, header_at, names_of, with_groups
from ngheo_cli.survey.header_rows import KEYS, name_of, texts_in
from ngheo_cli.survey.header_text import merged_spans, text_of
from ngheo_cli.survey.headless import is_person
from ngheo_cli.survey.sheet import Cell, Sheet
from ngheo_cli.survey.sheet_units import unit_of_lines, unit_of_titles
from ngheo_cli.survey.text import key
from ngheo_cli.survey.title_times import time_of
from ngheo_cli.survey.titles import bare

_ALSO_ANSWERS = frozenset({"chủ hộ", "chu ho", "head"})
"""Titles of the key that may as well be answers (of a column Quan hệ)."""
_LINES = 6
"""Rows above a later table among which its own title lines stand."""


@dataclass(frozen=True, slots=True)
class Section:
    """One table of a sheet: the sheet cut down to it, its header, and the rows where that is repeated.

    `continues`: another table stands above it.
    """

    sheet: Sheet
    header: Header
    continues: bool = False
    repeats: frozenset[int] = frozenset()


def sections(sheet: Sheet, header: Header, given: frozenset[str] = frozenset()) -> list[Section]:
    """Return the tables of a sheet whose first header is known, from top to bottom."""
    headers = [header]
    repeats: set[int] = set()
    taken = header.below
    for r in range(header.below, len(sheet.rows)):
        if r < taken or not _may_be_header(sheet.rows[r]):
            continue
        found = _header_in(sheet, r, headers[-1], taken, given)
        if found is None:
            continue
        taken = found.below
        if _same_layout(headers[-1], found, given) and _same_measures(sheet, headers, found):
            repeats.update(range(found.first, found.below))
        else:
            headers.append(found)
    again = frozenset(repeats)
    if len(headers) == 1:
        return [Section(sheet, header, repeats=again)]
    ends = [later.first for later in headers[1:]] + [None]
    return [
        replace(_cut(sheet, headers[0], one, end), repeats=again)
        for one, end in zip(headers, ends, strict=True)
    ]


def _may_be_header(row: Sequence[Cell]) -> bool:
    """Whether a row may be one of titles: a quick look. Titles are texts, and few of them numbers."""
    texts = 0
    for cell in row:
        if type(cell) is not str or cell.isdecimal():
            return texts >= 3 and _titled(row)
        texts += cell != ""
    return texts >= 2


def _titled(row: Sequence[Cell]) -> bool:
    """Whether a row with numbers begins with the titles of a running number, code or head."""
    return any(isinstance(cell, str) and (is_running(cell) or name_of(cell) in KEYS) for cell in row[:3])


def _header_in(sheet: Sheet, r: int, above: Header, least: int, given: frozenset[str]) -> Header | None:
    """Return the header that row `r` begins, or that is surely none of answers."""
    found = header_at(sheet, r, given)
    if found is None:
        return None
    titles = [text for _, text in texts_in(sheet.rows[r])]
    known = sum(bool(name_of(text, given)) or is_running(text) for text in titles)
    own = [text for heading in found.headings for text in heading.own]
    keyed = [text for text in own if name_of(text, given) in KEYS or key(text) in given]
    sure = any(bare(text) not in _ALSO_ANSWERS for text in keyed)
    if not sure and (answers_keys(above, sheet.rows[r], given) or known * 2 < len(titles)):
        return None
    grouped = with_groups(sheet, found, least)
    return found if any(_answers(sheet, above, q, given) for q in range(grouped.first, r)) else grouped


def _answers(sheet: Sheet, above: Header, r: int, given: frozenset[str]) -> bool:
    """Whether a row that looks like groups is a household of the table above."""
    row = sheet.rows[r]
    if not answers_keys(above, row, given) or _repeats(above, row) or merged_spans(sheet, r, r + 1):
        return False
    return any(is_person(text) or any(map(str.isdigit, text)) for _, text in texts_in(row))


def _repeats(header: Header, row: Sequence[Cell]) -> bool:
    texts = {h.column: {key(text) for text in (*h.own, *h.groups)} for h in header.headings}
    return all(key(text_of(cell)) in texts.get(c, ()) for c, cell in enumerate(row) if text_of(cell))


def _same_layout(above: Header, found: Header, given: frozenset[str]) -> bool:
    """Whether every title of a header stands, in the same column, in the header above it too."""
    headings = {heading.column: heading for heading in above.headings}
    return all(
        heading.column in headings and _same(headings[heading.column], heading, given)
        for heading in found.headings
    )


def _same(one: Heading, other: Heading, given: frozenset[str]) -> bool:
    names = set(names_of(other, given))
    if names:
        return names <= set(names_of(one, given)) or names == set(names_of(one, given))
    texts = {key(text) for text in (*one.own, *one.groups)}
    return {key(text) for text in (*other.own, *other.groups)} <= texts


def _same_measures(sheet: Sheet, headers: Sequence[Header], found: Header) -> bool:
    """Whether a repeated header tells no other unit of money and no other year than the one above; one that
    tells none goes on."""
    above = headers[-1]
    over = _rows_over(sheet, headers[0], above)
    own = unit_of_lines(_lines_above(sheet, found, above.below))
    headings = {heading.column: heading for heading in above.headings}
    return all(
        _agree(unit_of_titles(one) or unit_of_lines(over), unit_of_titles(heading) or own)
        and _agree(_year(one), _year(heading))
        for heading in found.headings
        if _measured(heading) and (one := headings[heading.column])
    )


def _measured(heading: Heading) -> bool:
    """Whether a column holds amounts or scores."""
    columns = (by_name().get(name) for name in names_of(heading))
    return any(column is not None and column.kind in {"money", "score"} for column in columns)


def _agree(above: str | int | None, found: str | int | None) -> bool:
    return not found or found == above


def _year(heading: Heading) -> int | None:
    return time_of((*reversed(heading.own), *reversed(heading.groups))).year


def _rows_over(sheet: Sheet, first: Header, header: Header) -> list[list[Cell]]:
    """Return the title lines of a table, the nearest first, then those of the sheet."""
    own = [] if header is first else list(_lines_above(sheet, header, first.below))
    return [*own, *sheet.rows[: first.first]]


def _cut(sheet: Sheet, first: Header, header: Header, end: int | None) -> Section:
    """Return one table of a sheet: its rows and, above them, its own title lines and those of the sheet."""
    continues = header is not first
    rows = sheet.rows[:end]
    start = 0
    if continues:
        start = header.first
        lines = _rows_over(sheet, first, header)
        padding: list[list[Cell]] = [[]] * (start - len(lines))
        rows = [*lines, *padding, *rows[start:]]
    last = len(sheet.rows) if end is None else end - 1

    def inside(row: int) -> bool:
        return row >= start and (end is None or row <= last)

    cut = replace(
        sheet,
        rows=rows,
        merged=tuple(m for m in sheet.merged if inside(m[0]) and inside(m[2])),
        formulas_without_value=tuple(at for at in sheet.formulas_without_value if inside(at[0])),
        error_cells=tuple(at for at in sheet.error_cells if inside(at[0])),
    )
    return Section(cut, header, continues)


def _lines_above(sheet: Sheet, header: Header, least: int) -> Iterator[list[Cell]]:
    """Return the lines right above a later table, the nearest first: rows of one or two texts."""
    for row in reversed(sheet.rows[max(least, header.first - _LINES) : header.first]):
        filled = [cell for cell in row if cell != ""]
        if len(filled) <= 2 and all(isinstance(cell, str) for cell in filled):
            yield row
