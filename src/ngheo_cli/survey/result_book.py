"""Is a workbook a result of ngheo, and on which sheets do its rows stand to be read back whole?

A result has, besides the lists that people sign, sheets of data: a row of canonical names, a row of labels,
and one row a household row read (and, on another sheet, one a member row read). Only these are read, for the
lists leave out what is alike on all of them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ngheo_cli.messages import Finding, Place
from ngheo_cli.messages import results as say
from ngheo_cli.survey.header import Header, Heading
from ngheo_cli.survey.header_text import blank, text_of
from ngheo_cli.survey.rows.words import whole_number
from ngheo_cli.survey.sheet import Cell, Sheet, Workbook
from ngheo_cli.survey.text import key

RECORD, MEMBER = "record", "member"
"""Column of a sheet of members that says of every row that it is one, and what it says."""
_LOOK_ROWS = 5
"""Rows among which the names of columns stand: a notice is above them."""
_HOUSEHOLDS = frozenset({"file", "sheet", "row", "criteria", "class", "possible", "settle", "problem"})
_MEMBERS = frozenset({"file", "sheet", "row", "household", "problem", RECORD})
"""Columns without which a sheet is no data of a result."""
_NOT_ASKED = tuple(text.strip() for text in say.NOT_ASKED)


@dataclass(frozen=True, slots=True)
class DataSheets:
    """The sheets of data of a result, with their headers, and a note that names the sheets not read."""

    households: tuple[tuple[Sheet, Header], ...]
    members: tuple[tuple[Sheet, Header], ...]
    note: tuple[Finding, ...]


def data_sheets(book: Workbook) -> DataSheets | None:
    """Return the sheets of data; None for a survey, a result in another format, and one of lists only."""
    found = [(sheet, *told) for sheet in book.sheets if not sheet.records and (told := _told(sheet))]
    households = tuple((cut, header) for _, cut, header, names in found if names is _HOUSEHOLDS)
    if not households:
        return None
    members = tuple((cut, header) for _, cut, header, names in found if names is _MEMBERS)
    read = [sheet.name for sheet, *_ in found]
    rest = [sheet.name for sheet in book.sheets if sheet.name not in read]
    note = say.RESULT_READ_BACK.at(Place(book.file), read=", ".join(read), rest=", ".join(rest))
    return DataSheets(households, members, (note,) if rest else ())


def _told(sheet: Sheet) -> tuple[Sheet, Header, frozenset[str]] | None:
    """Return a sheet of data without what stands above its rows, its header, and the names that tell which it
    is; None for another sheet."""
    for first, row in enumerate(sheet.rows[:_LOOK_ROWS]):
        names = {key(cell): column for column, cell in enumerate(row) if isinstance(cell, str)}
        for wanted in (_HOUSEHOLDS, _MEMBERS):
            if names.keys() >= wanted:
                below = first + 1 + _has_labels(sheet.rows[first + 1 : first + 2], names["row"])
                header = Header(first, below, tuple(_headings(sheet.rows[first:below])))
                above: list[list[Cell]] = [[] for _ in range(first)]
                return replace(sheet, rows=[*above, *sheet.rows[first:]]), header, wanted
    return None


def _has_labels(rows: Sequence[Sequence[Cell]], column: int) -> bool:
    """Whether the row below the names has labels: a text where a household has the number of its row."""
    return any(len(row) > column and not blank(row[column]) and not whole_number(row[column]) for row in rows)


def _headings(rows: Sequence[Sequence[Cell]]) -> Iterator[Heading]:
    for column in range(max(map(len, rows))):
        own = tuple(text for row in rows if column < len(row) and (text := text_of(row[column])))
        if own and not own[-1].endswith(_NOT_ASKED):
            yield Heading(column, own, ())
