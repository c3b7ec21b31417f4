"""How are thousands of like rows written into a sheet in little time?

The writer keeps an object for every cell and looks its format up again when saved. A table of households
has few formats and one kind of value a column, so its rows are put into their final form at once, and handed
over as a block when the sheet is saved. Everything else on the sheet goes through the writer as usual.

This uses parts of the writer that it does not promise to keep (INTERNALS), for through its public calls a
whole run of 5 000 households takes 1.4 times the floor of `benchmarks/` instead of 0.9. Should a version lack
one of them, the block is written cell by cell: the same workbook, later.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.sharedstrings import SharedStringTable
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

INTERNALS: tuple[tuple[type, str], ...] = (
    (Worksheet, "_write_rows"),
    (Worksheet, "_check_dimensions"),
    (SharedStringTable, "_get_shared_string_index"),
    (Format, "_get_xf_index"),
)
"""What is used beyond public calls, besides a sheet's attributes dim_rowmin, dim_rowmax, str_table and fh."""


@dataclass(frozen=True, slots=True)
class Cells:
    """One column of a block: its values, text, whole numbers or None, and its look."""

    values: Sequence[Any]
    look: Format


class QuickSheet(Worksheet):  # type: ignore[misc]
    """A sheet that takes one block of like rows beside ordinary cells."""

    def __init__(self) -> None:
        super().__init__()
        self.dim_rowmin: int | None
        self.dim_rowmax: int | None
        self._block: list[str] = []
        self._block_rows = (0, -1)

    def write_block(
        self, row: int, columns: Sequence[Cells], chosen: Sequence[int], heights: dict[int, float]
    ) -> None:
        """Take the chosen values of all columns as rows from `row` on; `heights` in points by value index.

        A second block on one sheet raises ValueError.
        """
        if self._block:
            raise ValueError("one block a sheet")
        if not chosen:
            return
        if not all(hasattr(owner, name) for owner, name in INTERNALS):
            self._write_cells(row, columns, chosen, heights)
            return
        self._check_dimensions(row, 0)
        self._check_dimensions(row + len(chosen) - 1, len(columns) - 1)
        shared = self.str_table._get_shared_string_index
        parts = [
            (xl_col_to_name(number), f'" s="{cells.look._get_xf_index()}"', cells.values)
            for number, cells in enumerate(columns)
        ]
        for number, index in enumerate(chosen, row + 1):
            height = heights.get(index)
            line = [
                f'<row r="{number}" ht="{height:g}" customHeight="1">' if height else f'<row r="{number}">'
            ]
            for letter, style, values in parts:
                value = values[index]
                if value is None or value == "":
                    line.append(f'<c r="{letter}{number}{style}/>')
                elif value.__class__ is str:
                    line.append(f'<c r="{letter}{number}{style} t="s"><v>{shared(value)}</v></c>')
                else:
                    line.append(f'<c r="{letter}{number}{style}><v>{value}</v></c>')
            line.append("</row>")
            self._block.append("".join(line))
        self._block_rows = (row, row + len(chosen) - 1)

    def _write_cells(
        self, row: int, columns: Sequence[Cells], chosen: Sequence[int], heights: dict[int, float]
    ) -> None:
        """Write the block through the writer's public calls."""
        for at, index in enumerate(chosen, row):
            if index in heights:
                self.set_row(at, heights[index])
            for number, cells in enumerate(columns):
                value = cells.values[index]
                if value is None or value == "":
                    self.write_blank(at, number, None, cells.look)
                elif isinstance(value, str):
                    self.write_string(at, number, value, cells.look)
                else:
                    self.write_number(at, number, value, cells.look)

    def _write_rows(self) -> None:
        """Write what stands above the block, the block, and what stands below."""
        if not self._block:
            super()._write_rows()
            return
        low, high = self.dim_rowmin, self.dim_rowmax
        first, last = self._block_rows
        self.dim_rowmax = first - 1
        super()._write_rows()
        self.fh.write("".join(self._block))
        self.dim_rowmin, self.dim_rowmax = last + 1, high
        super()._write_rows()
        self.dim_rowmin = low
