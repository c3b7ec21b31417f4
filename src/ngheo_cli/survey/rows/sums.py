"""Do figures of a row sum up or count the households above it?"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ngheo_cli.survey.sheet import Cell
from ngheo_cli.survey.text import clean

_NUMBER = re.compile(r"(\d+(?:[.,]\d+)?)(?: \w+)?")
_GROUPED = re.compile(r"(\d{1,3}(?:[., ]\d{3})+)(?: \w+)?")
_NEAR = 1e-6


def number_in(cell: Cell) -> float | None:
    """Return the number that a cell holds, typed or real (`4`, `1.500.000`, `25 hộ`); None for none.

    Only to compare with sums of the same cells: what is asked of a household is read exactly elsewhere.
    """
    if isinstance(cell, int | float):
        return float(cell)
    if not isinstance(cell, str):
        return None
    text = clean(cell)
    if found := _GROUPED.fullmatch(text):
        return float(re.sub(r"[., ]", "", found[1]))
    found = _NUMBER.fullmatch(text)
    return float(found[1].replace(",", ".")) if found else None


@dataclass(slots=True)
class _Column:
    upto: int
    total: float = 0.0
    filled: int = 0


@dataclass(slots=True)
class Above:
    """The households above a row, and where the last group of them begins (a title or a total ends one)."""

    rows: list[Sequence[Cell]] = field(default_factory=list)
    _start: int = 0
    _every: dict[int, _Column] = field(default_factory=dict)
    _group: dict[int, _Column] = field(default_factory=dict)

    def end_group(self) -> None:
        """Begin a new group of households."""
        self._start = len(self.rows)
        self._group.clear()

    def summed(self, figures: Mapping[int, float], counted: frozenset[int], least: int) -> bool:
        """Whether all figures, by column, sum up at least `least` households: all above, or their group.

        A figure of a column of `counted` may count its filled cells instead, or the households.
        """
        sides = ((self._every, len(self.rows)), (self._group, len(self.rows) - self._start))
        return bool(figures) and any(
            rows >= least
            and all(
                self._tells(self._upto_now(known, c), value, c in counted, rows)
                for c, value in figures.items()
            )
            for known, rows in sides
        )

    def _upto_now(self, known: dict[int, _Column], column: int) -> _Column:
        """Return the sum of a column, continued by the households that came since it was last asked for."""
        start = 0 if known is self._every else self._start
        told = known.setdefault(column, _Column(start))
        for row in self.rows[told.upto :]:
            if column < len(row) and row[column] != "":
                told.filled += 1
                told.total += number_in(row[column]) or 0.0
        told.upto = len(self.rows)
        return told

    @staticmethod
    def _tells(told: _Column, value: float, counted: bool, rows: int) -> bool:
        if counted and value in {float(told.filled), float(rows)}:
            return True
        return abs(value - told.total) <= _NEAR * max(1.0, told.total)
