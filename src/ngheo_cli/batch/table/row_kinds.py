"""Which records of a piece are households, told of most of them by their columns alone?

A record that is plainly a household by the reader's own rule needs no closer look, and one that is surely
one whatever stands around it neither. Where a piece has others, all of it is looked at row by row as a sheet
is; what a row is, is then judged within its piece.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from ngheo_cli.batch.table.layout import Layout
from ngheo_cli.batch.table.pieces import Coded, Piece
from ngheo_cli.messages import Place, Stop
from ngheo_cli.messages import table_stream as say
from ngheo_cli.survey.rows.below import classify_rows, households, look_of
from ngheo_cli.survey.rows.kinds import kind_of_row, only_words
from ngheo_cli.survey.rows.look import Look, is_plainly_household
from ngheo_cli.survey.rows.totals import doubtful
from ngheo_cli.survey.rows.words import is_blank
from ngheo_cli.survey.sheet import Cell

if TYPE_CHECKING:
    from numpy.typing import NDArray

_A_NAME = "Nguyễn Mẫu"
"""Begins like no label; beside it a record is tried for its figures."""
_FULL = 8
"""A record with fewer cells that are not blank is looked at by itself."""
_TITLED = ("commune", "village", "area")


def kinds_of(layout: Layout, piece: Piece) -> "tuple[NDArray[np.int64], Counter[str]]":
    """Return which records are households or rejected, and how many there are of the other kinds.

    Raises Stop where rows of titles name units that the records themselves do not name.
    """
    every = np.arange(len(piece))
    look = look_of(layout.sheet, layout.header, layout.mapped)
    look.started = True
    odd = np.flatnonzero(~_plainly(look, piece))
    if all(_surely(row, look) for row in piece.rows(odd)):
        return every, Counter()
    below = layout.header.below
    above = layout.sheet.rows[:below]
    sheet = replace(layout.sheet, rows=[*above, *map(list, piece.rows())])
    rows = classify_rows(sheet, layout.header, layout.mapped)
    told = {use.name for use in layout.mapped.uses}
    for row in rows:
        if any(getattr(row.unit, name) and name not in told for name in _TITLED):
            number = int(piece.numbers[row.index - below]) + 1
            raise Stop(say.UNIT_TITLES.at(Place(layout.source.file, row=number)))
    kept = households(rows)
    others = Counter(str(row.kind) for row in rows if row.kind not in {"household", "no_key"})
    return np.array([row.index - below for row in kept], dtype=np.int64), others


def _surely(row: Sequence[Cell], look: Look) -> bool:
    """Whether a record is a household without a doubt, whatever stands around it."""
    cells = {column: cell for column, cell in enumerate(row) if cell != "" and not is_blank(cell)}
    if not cells or kind_of_row(-1, cells, False, look) != "household":
        return False
    return not doubtful(cells, look) and not only_words(cells, look)


def _plainly(look: Look, piece: Piece) -> "NDArray[np.bool_]":
    """Return which records are plainly households: full enough, with a plain name and a figure."""
    if look.name is None or look.standard is not None:
        return np.zeros(len(piece), dtype=np.bool_)
    filled = np.zeros(len(piece), dtype=np.int64)
    figures = np.zeros(len(piece), dtype=np.bool_)
    for number, column in enumerate(piece.columns):
        filled += np.array([cell != "" for cell in column.cells], dtype=np.bool_)[column.codes]
        if number in look.figures:
            figures |= _tried(column, partial(_with_figure, look, number, len(piece.columns)))
    names = _tried(piece.columns[look.name], partial(_with_name, look, len(piece.columns)))
    return np.asarray(names & figures & (filled >= _FULL))


def _tried(column: Coded, test: Callable[[Cell], bool]) -> "NDArray[np.bool_]":
    """Return which records' cells pass a test; each distinct cell is tried once."""
    return np.array([test(cell) for cell in column.cells], dtype=np.bool_)[column.codes]


def _with_name(look: Look, width: int, name: Cell) -> bool:
    """Whether a record is plainly a household by its name."""
    row: list[Cell] = ["1"] * width
    row[look.name or 0] = name
    return is_plainly_household(row, look)


def _with_figure(look: Look, figure: int, width: int, cell: Cell) -> bool:
    """Whether a record is plainly a household by a figure."""
    row: list[Cell] = ["x"] * width
    row[look.name or 0], row[figure] = _A_NAME, cell
    return cell != "" and is_plainly_household(row, look)
