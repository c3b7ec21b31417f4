"""Is a workbook a result of ngheo, and on which sheets do its rows stand to be read back whole?

A result has, besides the lists that people sign, sheets of data: a row of canonical names, a row of labels,
and one row a household row read. Only these are read, for the lists leave out what is alike on all of them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ngheo_cli.messages import Finding, Place
from ngheo_cli.messages import results as say
from ngheo_cli.survey.header import Header, Heading
from ngheo_cli.survey.header_text import blank, text_of
from ngheo_cli.survey.row_words import whole_number
from ngheo_cli.survey.sheet import Cell, Sheet, Workbook
from ngheo_cli.survey.text import key

_LOOK_ROWS = 5
"""Rows among which the names of columns stand: a notice is above them."""
_NAMES = frozenset({"file", "sheet", "row", "criteria", "class", "possible", "settle", "problem"})
"""Columns without which a sheet is no data of a result."""

_NOT_ASKED = tuple(text.strip() for text in say.NOT_ASKED)


def data_sheets(book: Workbook) -> tuple[list[tuple[Sheet, Header]], list[Finding]]:
    """Return the sheets of data of a result, with their headers, and a note that names the sheets not read.

    Both are empty for a survey, for a result in another format, and for one that has lists only.
    """
    found = [told for sheet in book.sheets if not sheet.records and (told := _told(sheet))]
    if not found:
        return [], []
    read = [sheet.name for sheet, _ in found]
    rest = [sheet.name for sheet in book.sheets if sheet.name not in read]
    if not rest:
        return found, []
    note = say.RESULT_READ_BACK.at(Place(book.file), read=", ".join(read), rest=", ".join(rest))
    return found, [note]


def _told(sheet: Sheet) -> tuple[Sheet, Header] | None:
    """Return a sheet of data without what stands above its rows, and its header; None for another sheet."""
    for first, row in enumerate(sheet.rows[:_LOOK_ROWS]):
        names = {key(cell): column for column, cell in enumerate(row) if isinstance(cell, str)}
        if names.keys() >= _NAMES:
            below = first + 1 + _has_labels(sheet.rows[first + 1 : first + 2], names["row"])
            header = Header(first, below, tuple(_headings(sheet.rows[first:below])))
            above: list[list[Cell]] = [[] for _ in range(first)]
            return replace(sheet, rows=[*above, *sheet.rows[first:]]), header
    return None


def _has_labels(rows: Sequence[Sequence[Cell]], column: int) -> bool:
    """Whether the row below the names has labels: a text where a household has the number of its row."""
    return any(len(row) > column and not blank(row[column]) and not whole_number(row[column]) for row in rows)


def _headings(rows: Sequence[Sequence[Cell]]) -> Iterator[Heading]:
    for column in range(max(map(len, rows))):
        own = tuple(text for row in rows if column < len(row) and (text := text_of(row[column])))
        if own and not own[-1].endswith(_NOT_ASKED):
            yield Heading(column, own, ())
