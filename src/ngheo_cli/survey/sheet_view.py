"""What is a sheet whose household rows are read, and what do its columns say once they are typed?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from operator import itemgetter

import numpy as np
from numpy.typing import NDArray

from ngheo_cli.messages import Finding, Place
from ngheo_cli.survey.arrays import Array
from ngheo_cli.survey.choices import code_of
from ngheo_cli.survey.column import Column
from ngheo_cli.survey.letters import letter_of
from ngheo_cli.survey.mapping import SheetMap, Use
from ngheo_cli.survey.rows.row import Row
from ngheo_cli.survey.sheet import Cell, Sheet
from ngheo_cli.survey.values.columns import Trouble


@dataclass(slots=True)
class SheetValues:
    """Typed columns of a sheet, what is wrong with cells (row position, canonical column, trouble), and
    findings."""

    arrays: dict[str, Array] = field(default_factory=dict)
    troubles: list[tuple[int, str, Trouble]] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    reads: dict[int, tuple[str, str]] = field(default_factory=dict)
    held: dict[str, NDArray[np.bool_]] = field(default_factory=dict)
    """Cells that are not blank though unknown: they could not be read, or hold a formula without value."""
    only_yes: dict[str, int] = field(default_factory=dict)
    marked: frozenset[str] = frozenset()
    """Indicator columns that were read as marks."""

    def add_troubles(
        self, name: str, troubles: Sequence[tuple[int, Trouble]], held: NDArray[np.bool_]
    ) -> None:
        """Note what is wrong with cells of a column, and that they are not blank."""
        for i, trouble in troubles:
            held[i] = True
            self.troubles.append((i, name, trouble))


@dataclass(frozen=True, slots=True)
class SheetView:
    """A sheet with its map and household rows, and the legends of its codes by column position."""

    sheet: Sheet
    mapped: SheetMap
    rows: Sequence[Row]
    legends: Mapping[int, Mapping[str, str]]
    body: Sequence[Sequence[Cell]]
    """The cells of the household rows."""

    def cells(self, column: int, *, padded: bool = False, down: bool = False) -> list[Cell]:
        """Return the cells of a column on the household rows.

        `padded`: numbers shown as `000` become texts. `down`: cells merged downwards stand for every row.
        """
        widths = self.sheet.zero_padded
        if all(map(column.__lt__, map(len, self.body))):
            cells: list[Cell] = list(map(itemgetter(column), self.body))
        else:
            cells = [row[column] if column < len(row) else "" for row in self.body]
        if down:
            self._fill_down(cells, column)
        if padded and widths:
            for i, row in enumerate(self.rows):
                width, cell = widths.get((row.index, column)), cells[i]
                if width and isinstance(cell, int | float) and float(cell).is_integer():
                    cells[i] = str(int(cell)).zfill(width)
        return cells

    def _fill_down(self, cells: list[Cell], column: int) -> None:
        """Give every row of a cell that was merged downwards the text of its first row."""
        position = {row.index: i for i, row in enumerate(self.rows)}
        for first, left, last, right in self.sheet.merged:
            if first < last and left <= column <= right and first < len(self.sheet.rows):
                row = self.sheet.rows[first]
                text = row[left] if left < len(row) else ""
                for index in range(first, last + 1):
                    if index in position:
                        cells[position[index]] = text

    def legend(self, position: int, column: Column) -> Mapping[str, str]:
        """Return the legend of a column: its own, else one elsewhere that explains all its labels."""
        own = self.legends.get(position)
        if own or column.kind not in {"choice", "area"}:
            return own or {}
        fitting = (
            told for told in self.legends.values() if all(code_of(column.closed, t) for t in told.values())
        )
        return next(fitting, {})

    def place(self, use: Use) -> Place:
        """Return the place of a column."""
        return Place(self.sheet.file, self.sheet.name, letter_of(use.column), use.heading.title)
