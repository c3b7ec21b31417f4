"""To which head above does a member of a list belong, who has no code of his own?"""

from bisect import bisect_right
from collections.abc import Sequence

from ngheo_cli.survey.family_columns import text_at
from ngheo_cli.survey.frame import SheetTable
from ngheo_cli.survey.rows.row import Row
from ngheo_cli.survey.text import key

Links = tuple[list[str], list[str]]


def links_above(tables: Sequence[SheetTable], members: Sequence[SheetTable]) -> Links:
    """Return texts that tie members to the head above them in the same sheet: of members, and of households.

    Nothing ties a member whose code is another than the head's, or who stands under another title of a unit.
    """
    lists = {(read.view.sheet.file, read.view.sheet.name) for read in members}
    ours: list[str] = []
    heads: dict[tuple[str, str], SheetTable] = {}
    for table in tables:
        where = (table.view.sheet.file, table.view.sheet.name)
        if where in lists:
            heads[where] = table
        ours += [_text(where, row) if where in lists else "" for row in table.view.rows]
    theirs: list[str] = []
    for read in members:
        where = (read.view.sheet.file, read.view.sheet.name)
        theirs += _above(where, read, heads[where]) if where in heads else [""] * len(read.view.rows)
    return theirs, ours


def _above(where: tuple[str, str], read: SheetTable, table: SheetTable) -> list[str]:
    """Return the text of the head above each member of a list, "" for none."""
    heads = table.view.rows
    starts = [row.index for row in heads]
    mine, codes = _codes(read), _codes(table)
    found = []
    for row, code in zip(read.view.rows, mine, strict=True):
        i = bisect_right(starts, row.index) - 1
        fits = i >= 0 and code in {"", codes[i]} and row.unit == heads[i].unit
        found.append(_text(where, heads[i]) if fits else "")
    return found


def _codes(table: SheetTable) -> list[str]:
    column = table.view.mapped.column_of("household_id")
    if column is None:
        return [""] * len(table.view.rows)
    return [key(text_at(row, column)) for row in table.view.body]


def _text(where: tuple[str, str], row: Row) -> str:
    return f"{where[0]}|{where[1]}|{row.index}"
