"""How are several small tables written one below the other, over a common grid of columns?"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from ngheo_cli.messages.titles import Pair
from ngheo_cli.reports.context import Context
from ngheo_cli.reports.grid import GridColumn, put
from ngheo_cli.reports.page import Heading, write_heading

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet


class SectionSheet:
    """A sheet of titled tables that share column widths; rows are written from the top down."""

    def __init__(self, context: Context, name: Pair, heading: Heading, widths: Sequence[float]) -> None:
        self.context, self.styles = context, context.styles
        self.sheet: Worksheet = context.add_sheet(context.say(name))
        self.width = len(widths)
        self.widths = tuple(widths)
        context.start(self.sheet, heading)
        for number, width in enumerate(widths):
            self.sheet.set_column(number, number, width)
        grid = [GridColumn("", width, "text", ()) for width in widths]
        self.row = write_heading(self.sheet, self.styles, heading, grid)

    def section(self, title: str) -> None:
        """Write the title of a table."""
        self.row += 1
        put(self.sheet, self.row, 0, title, self.styles["section"])
        self.row += 1

    def headings(self, cells: Sequence[str]) -> None:
        """Write a row of headings; the last spans what is left of the grid."""
        self._cells(cells, ["heading"] * len(cells))

    def line(self, cells: Sequence[Any], looks: Sequence[str] | None = None) -> None:
        """Write one row of a table; numbers are numbers, and the last cell spans what is left of the grid."""
        looks = looks or ["count" if isinstance(cell, int) else "text" for cell in cells]
        self._cells(cells, looks)

    def remark(self, text: str) -> None:
        """Write a remark over the whole width."""
        self._span(0, text, "remark")
        self.row += 1

    def _cells(self, cells: Sequence[Any], looks: Sequence[str]) -> None:
        for number, (cell, look) in enumerate(zip(cells[:-1], looks, strict=False)):
            put(self.sheet, self.row, number, cell, self.styles[look])
        self._span(len(cells) - 1, cells[-1], looks[-1])
        self.row += 1

    def _span(self, start: int, value: Any, look: str) -> None:
        """Write a value from a column to the end of the grid; merged text gets the height that it needs."""
        if start < self.width - 1:
            self.sheet.merge_range(self.row, start, self.row, self.width - 1, "", self.styles[look])
            lines = -(-len(str(value or "")) // max(int(sum(self.widths[start:]) * 0.95), 1))
            if lines > 1:
                self.sheet.set_row(self.row, 15.5 * lines)
        put(self.sheet, self.row, start, value, self.styles[look])
