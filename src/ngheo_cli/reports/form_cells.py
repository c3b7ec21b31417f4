"""What stands in a cell of a form: its value, and the formula that gives it in the workbook?

A formula is written only where it gives the stored value; every other figure stands as a number.
"""

from collections.abc import Sequence

from ngheo_cli.criteria.form_formula import Rate, Total
from ngheo_cli.reports.form_styles import UNBALANCED_SIGN, UNKNOWN_SIGN
from ngheo_cli.review.form_columns import Column
from ngheo_cli.review.forms import Cell, FormRow, FormTable

_MOST_PARTS = 200
"""A function of a workbook takes 255 arguments."""


class FormCells:
    """The cells of a form whose first row of figures is `first` and first column of figures `left`."""

    def __init__(self, table: FormTable, first: int, left: int) -> None:
        from xlsxwriter.utility import xl_rowcol_to_cell  # noqa: PLC0415 - other formats do without it

        self.table, self.first, self.left = table, first, left
        self._at = xl_rowcol_to_cell
        self.place = {column.id: left + i for i, column in enumerate(table.columns)}

    def number(self, cell: Cell) -> float | int | None:
        """Return the value as a workbook holds it."""
        return float(cell.value) if isinstance(cell.value, str) else cell.value

    def sign(self, row: FormRow, i: int) -> str:
        """Return what is printed behind a figure."""
        if isinstance(self.table.columns[i].formula, Total) and not row.balanced:
            return UNBALANCED_SIGN
        return UNKNOWN_SIGN if row.cells[i].unknown else ""

    def formula(self, at: int, i: int) -> str | None:
        """Return the formula of the figure in row `at` and column `i`; None for a plain number."""
        row, column = self.table.rows[at], self.table.columns[i]
        cell = row.cells[i]
        if cell.value is None:
            return None
        if column.per is not None:
            return f"=ROUND({cell.part}/{self._cell(at, column.per)}*100,2)"
        match column.formula:
            case Rate(part, whole):
                return f"=ROUND({self._cell(at, part)}/{self._cell(at, whole)}*100,2)"
            case Total(terms) if row.balanced:
                signs = "".join(f"{'-' if sign < 0 else '+'}{self._cell(at, name)}" for sign, name in terms)
                return "=" + signs.removeprefix("+")
        return self._sum(at, column, i)

    def is_sum(self, row: FormRow, i: int) -> bool:
        """Whether a figure of an upper unit is the sum of the figures below."""
        values = [self.table.rows[at].cells[i].value for at in row.below]
        return sum(value for value in values if isinstance(value, int)) == row.cells[i].value

    def _sum(self, at: int, column: Column, i: int) -> str | None:
        row = self.table.rows[at]
        if not row.below or column.is_rate or not self.is_sum(row, i):
            return None
        start, end = row.below[0], row.below[-1]
        here, lines = self.left + i, len(self.table.form.lines) or 1
        if list(row.below) == list(range(start, end + 1, lines)) and not self._parents(row.below):
            if lines == 1:
                return f"=SUM({self._span(start, end, here)})"
            offset = start % lines
            labels = self._span(start - offset, end - offset + lines - 1, self.left - 1)
            label = self._at(self.first + at, self.left - 1)
            return f"=SUMIF({labels},{label},{self._span(start - offset, end - offset + lines - 1, here)})"
        if len(row.below) > _MOST_PARTS:
            return None
        return f"=SUM({','.join(self._at(self.first + lower, here) for lower in row.below)})"

    def _parents(self, rows: Sequence[int]) -> bool:
        return any(self.table.rows[at].below for at in rows)

    def _span(self, start: int, end: int, column: int) -> str:
        return f"{self._at(self.first + start, column)}:{self._at(self.first + end, column)}"

    def _cell(self, at: int, column: str) -> str:
        return str(self._at(self.first + at, self.place[column]))
