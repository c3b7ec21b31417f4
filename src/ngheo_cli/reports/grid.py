"""How is a table written into a sheet: headings once, then rows, column by column formatted?"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING, Any, Literal

from ngheo_cli.reports.quick_sheet import Cells, QuickSheet
from ngheo_cli.reports.styles import Styles

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

Kind = Literal["text", "code", "centre", "money", "count", "strong", "total"]
LINE_HEIGHT = 15.5
"""Points of one line of text."""
LETTERS = 1.05
"""Letters of running text that stand in one character of column width."""
WRAPPED = frozenset({"text", "strong", "plain", "remark"})
"""The looks that break long text into lines."""
ROTATED_HEIGHT = 140
"""Points; room for the name of an indicator written upwards in two or three lines."""


@dataclass(frozen=True, slots=True)
class GridColumn:
    """One column of a table: heading, width in characters, look, and a value a row (text, number, None)."""

    title: str
    width: float
    kind: Kind
    values: Sequence[Any]
    rotated: bool = False


def harmless(text: str) -> str:
    """Return a text that the writer takes as it is: what looks like its own markup gets a last space."""
    return f"{text} " if text.startswith("<r>") and text.endswith("</r>") else text


def put(sheet: "Worksheet", row: int, column: int, value: Any, look: Any) -> None:
    """Write one cell: text as text whatever it begins with, numbers as numbers, None and "" as empty."""
    if value is None or value == "":
        sheet.write_blank(row, column, None, look)
    elif isinstance(value, str):
        sheet.write_string(row, column, harmless(value), look)
    else:
        sheet.write_number(row, column, value, look)


def set_widths(sheet: "Worksheet", columns: Sequence[GridColumn]) -> None:
    """Set the widths of the columns of a sheet that holds one table."""
    for number, column in enumerate(columns):
        sheet.set_column(number, number, column.width)


def write_headings(sheet: "Worksheet", styles: Styles, row: int, columns: Sequence[GridColumn]) -> None:
    """Write the row of headings."""
    if any(column.rotated for column in columns):
        sheet.set_row(row, ROTATED_HEIGHT)
    for number, column in enumerate(columns):
        put(sheet, row, number, column.title, styles["rotated" if column.rotated else "heading"])


def lines_of(text: str, width: float) -> int:
    """Return how many lines a wrapped text needs in a width of characters."""
    return max(1, ceil(len(text) / (width * LETTERS)))


def _heights(columns: Sequence[GridColumn], chosen: Sequence[int]) -> dict[int, int]:
    """Return the lines of those rows that need more than one; programs do not all grow rows by themselves."""
    heights: dict[int, int] = {}
    for column in columns:
        if column.kind not in WRAPPED:
            continue
        values, width = column.values, column.width * LETTERS
        for index in chosen:
            value = values[index]
            if value.__class__ is str and len(value) > width:
                heights[index] = max(heights.get(index, 1), lines_of(value, column.width))
    return heights


def write_rows(
    sheet: QuickSheet, styles: Styles, row: int, columns: Sequence[GridColumn], chosen: Sequence[int]
) -> int:
    """Write the chosen rows of the columns from `row` on, top down, and return the row after the last."""
    heights = {index: lines * LINE_HEIGHT for index, lines in _heights(columns, chosen).items()}
    cells = [Cells(_plain(column), styles[column.kind]) for column in columns]
    sheet.write_block(row, cells, chosen, heights)
    return row + len(chosen)


def _plain(column: GridColumn) -> Sequence[Any]:
    """Return the values of a column, text made harmless."""
    if column.kind in {"money", "total"}:
        return column.values
    return [harmless(v) if v.__class__ is str and v[:1] == "<" else v for v in column.values]


def write_table(
    sheet: QuickSheet, styles: Styles, row: int, columns: Sequence[GridColumn], *, nothing: str = ""
) -> int:
    """Write headings and all rows; a table without rows says so. Return the row after it."""
    write_headings(sheet, styles, row, columns)
    length = len(columns[0].values)
    after = write_rows(sheet, styles, row + 1, columns, range(length))
    if not length and nothing:
        sheet.merge_range(after, 0, after, len(columns) - 1, nothing, styles["text"])
        after += 1
    return after
