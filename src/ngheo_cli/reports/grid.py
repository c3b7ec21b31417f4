"""How is a table written into a sheet: headings once, then rows, column by column formatted?"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from ngheo_cli.reports.paper import height_of, lines_of
from ngheo_cli.reports.quick_sheet import Cells, QuickSheet
from ngheo_cli.reports.styles import Styles

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

Kind = Literal["text", "code", "centre", "money", "count", "strong", "total", "data", "figure"]
WRAPPED = frozenset({"text", "strong", "plain", "remark"})
"""The looks that break long text into lines."""
CELL_MOST = 32_767
"""Characters that a cell of a workbook holds."""
LONG = CELL_MOST // 2
BOLD = 1.1
"""How much wider bold text is."""


@dataclass(frozen=True, slots=True)
class GridColumn:
    """One column of a table: heading, width in characters, look, and a value a row (text, number, None)."""

    title: str
    width: float
    kind: Kind
    values: Sequence[Any]
    drop: Literal["never", "alike", "empty"] = "never"
    """When a list leaves the column out: where all its rows say the same (said above it), or nothing."""


def too_long(text: str) -> bool:
    """Whether a cell cannot hold a text; letters beyond the basic plane count twice."""
    return len(text) > LONG and len(text.encode("utf-16-le")) > CELL_MOST * 2


def harmless(text: str) -> str:
    """Return a text that the writer and a workbook take as it is.

    One that no cell holds is cut and ends in "…"; what looks like the writer's own markup gets a last space.
    """
    if too_long(text):
        return text.encode("utf-16-le")[: (CELL_MOST - 1) * 2].decode("utf-16-le", "ignore") + "…"
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


def heading_height(columns: Sequence[GridColumn]) -> float:
    """Return the points that the row of headings needs."""
    return height_of(max(lines_of(column.title, column.width / BOLD) for column in columns))


def write_headings(sheet: "Worksheet", styles: Styles, row: int, columns: Sequence[GridColumn]) -> float:
    """Write the row of headings, as high as they need, and return its points."""
    height = heading_height(columns)
    sheet.set_row(row, height)
    for number, column in enumerate(columns):
        put(sheet, row, number, column.title, styles["heading"])
    return height


def row_heights(columns: Sequence[GridColumn], chosen: Sequence[int]) -> dict[int, float]:
    """Return the points of those rows that need more than one line, by value index.

    Programs do not all grow rows by themselves.
    """
    lines: dict[int, int] = {}
    for column in columns:
        if column.kind not in WRAPPED:
            continue
        values, width = column.values, column.width
        for index in chosen:
            value = values[index]
            if value.__class__ is str and (len(value) > width * 0.6 or "\n" in value):
                count = lines_of(value, width)
                if count > 1 and count > lines.get(index, 1):
                    lines[index] = count
    return {index: height_of(count) for index, count in lines.items()}


def write_rows(
    sheet: QuickSheet, styles: Styles, row: int, columns: Sequence[GridColumn], chosen: Sequence[int]
) -> int:
    """Write the chosen rows of the columns from `row` on, top down, and return the row after the last."""
    heights = row_heights(columns, chosen)
    cells = [Cells(_plain(column), styles[column.kind]) for column in columns]
    sheet.write_block(row, cells, chosen, heights)
    return row + len(chosen)


def _plain(column: GridColumn) -> Sequence[Any]:
    """Return the values of a column, text made harmless."""
    if column.kind in {"money", "total", "figure"}:
        return column.values
    changed = {
        value: harmless(value)
        for value in set(column.values)
        if value.__class__ is str and (value[:1] == "<" or len(value) > LONG)
    }
    return [changed.get(value, value) for value in column.values] if changed else column.values


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
