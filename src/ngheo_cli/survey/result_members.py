"""To which household does each member of a result belong: as the run that made it joined them?

What joined them then (an index of a form, a head among several of one key) need not be in the result.
"""

from collections.abc import Sequence

import numpy as np

from ngheo_cli.survey.frame import SheetTable
from ngheo_cli.survey.header import Header
from ngheo_cli.survey.header_text import text_of
from ngheo_cli.survey.members.join import Joined
from ngheo_cli.survey.result_book import RECORD
from ngheo_cli.survey.rows.words import whole_number
from ngheo_cli.survey.sheet import Cell
from ngheo_cli.survey.text import key

_PROBLEMS = frozenset({"orphan", "duplicate_row", "no_key", "ambiguous", "other_head"})


def record_column(header: Header) -> int | None:
    """Return the column that says of every row of a result that it is a member; None for another sheet."""
    return _column(header, RECORD)


def as_told(joined: Joined, tables: Sequence[SheetTable], members: Sequence[SheetTable]) -> Joined:
    """Return the households of members, those of results as they were told: by the number of the household
    among the rows of the same result."""
    household, problem = joined.household.copy(), joined.problem.copy()
    places = _places(tables)
    start = 0
    for table in members:
        file, rows = table.view.sheet.file, len(table.view.rows)
        number, why = _column(table.header, "household"), _column(table.header, "problem")
        if table.view.mapped.standard is not None and number is not None and why is not None:
            first, count = places.get(file, (0, 0))
            for i, row in enumerate(table.view.body, start):
                told, at = text_of(_cell(row, why)), _number(_cell(row, number))
                known = told not in _PROBLEMS and 1 <= at <= count
                household[i] = first + at - 1 if known else -1
                problem[i] = "" if known else told if told in _PROBLEMS else "orphan"
        start += rows
    return Joined(household, np.array(problem, dtype=object), joined.why)


def _places(tables: Sequence[SheetTable]) -> dict[str, tuple[int, int]]:
    """Return, for every file that is a result, where its rows of households begin, and how many they are."""
    places: dict[str, tuple[int, int]] = {}
    start = 0
    for table in tables:
        if table.view.mapped.standard is not None:
            places.setdefault(table.view.sheet.file, (start, len(table.view.rows)))
        start += len(table.view.rows)
    return places


def _column(header: Header, name: str) -> int | None:
    return next((h.column for h in header.headings if name in map(key, h.own)), None)


def _cell(row: Sequence[Cell], column: int) -> Cell:
    return row[column] if column < len(row) else ""


def _number(cell: Cell) -> int:
    return int(float(text_of(cell))) if whole_number(cell) else 0
