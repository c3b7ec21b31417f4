"""What do whole columns hold, so that every piece is judged by it: is a blank a no, is 1.500 a thousand?

Some columns mean what all their cells together say. A first look at the whole table keeps a few cells of each
column that prove as much as all of them do: every distinct one while they are few, and of amounts the
smallest and the largest of each way of writing. They are typed beside the cells of every piece.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from ngheo_cli.batch.table.pieces import Piece
from ngheo_cli.survey.sheet import Cell
from ngheo_cli.survey.values.columns import is_nothing, plain
from ngheo_cli.survey.values.money import parse_amount

FEW = 1000
"""So many distinct cells of a column are kept."""
_Way = tuple[object, ...]


@dataclass(slots=True)
class _Amounts:
    """The smallest and the largest amount of each way of writing."""

    ends: dict[_Way, list[tuple[object, Cell]]] = field(default_factory=dict)

    def add(self, cells: Iterable[Cell]) -> None:
        for cell in cells:
            clean = plain(cell)
            amount = None if is_nothing(clean) else parse_amount(clean)
            if amount is None:
                continue
            value = max(amount.readings)
            way = (len(amount.readings), amount.unit, amount.separator, amount.shows, amount.dong,
                   (value > 0) - (value < 0))  # fmt: skip
            ends = sorted([*self.ends.get(way, ()), (value, cell)], key=lambda end: end[0])
            self.ends[way] = [ends[0], ends[-1]]


class Evidence:
    """A few cells of each column; `money` are the positions of columns of amounts."""

    def __init__(self, width: int, money: Iterable[int]) -> None:
        self._kept: list[dict[Cell, None]] = [{} for _ in range(width)]
        self._amounts = {column: _Amounts() for column in money}

    def add(self, piece: Piece) -> None:
        """Take note of a piece."""
        for number, (kept, column) in enumerate(zip(self._kept, piece.columns, strict=True)):
            if len(kept) < FEW:
                new = (cell for cell in column.cells if cell not in kept)
                kept.update(dict.fromkeys(cell for cell, _ in zip(new, range(FEW - len(kept)), strict=False)))
            if number in self._amounts:
                self._amounts[number].add(column.cells)

    def rows(self) -> list[list[Cell]]:
        """Return the cells as rows of a sheet; those of one row belong to nobody."""
        columns: list[Sequence[Cell]] = []
        for number, kept in enumerate(self._kept):
            ends = self._amounts[number].ends.values() if number in self._amounts else ()
            columns.append([*kept, *(cell for pair in ends for _, cell in pair)])
        return [list(row) for row in zip_longest(*columns, fillvalue="")]
