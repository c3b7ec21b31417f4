"""How are several small tables written one below the other, over a common grid of columns?

Grids are narrow enough to be printed in full size, so that pages end where expected.
"""

from collections.abc import Sequence
from typing import Any

from ngheo_cli.messages import Pair
from ngheo_cli.reports.context import Context
from ngheo_cli.reports.grid import BOLD, GridColumn, put
from ngheo_cli.reports.page import Heading, write_heading, write_signatures
from ngheo_cli.reports.paper import LINE_HEIGHT, Pages, height_of, lines_of

TOGETHER = 6
"""Lines that stay with the title of a table: its headings and the first rows."""


class SectionSheet:
    """A sheet of titled tables that share column widths; rows are written from the top down."""

    def __init__(self, context: Context, name: Pair, heading: Heading, widths: Sequence[float]) -> None:
        self.context, self.styles = context, context.styles
        self.sheet = context.add_sheet(context.say(name))
        self.width = len(widths)
        self.widths = tuple(widths)
        context.start(self.sheet, heading)
        for number, width in enumerate(widths):
            self.sheet.set_column(number, number, width)
        grid = [GridColumn("", width, "text", ()) for width in widths]
        self._grid = grid
        self.row, used = write_heading(self.sheet, self.styles, heading, grid)
        self.pages = Pages(self.widths)
        self.pages.add(used)
        self._heads: tuple[Sequence[str], Sequence[int] | None] | None = None

    def section(self, title: str) -> None:
        """Write the title of a table; it never stands last on a page."""
        self._heads = None
        if not self.pages.fits(TOGETHER * LINE_HEIGHT):
            self.pages.turn(self.row + 1)
        self.pages.add(2 * LINE_HEIGHT)
        self.row += 1
        put(self.sheet, self.row, 0, title, self.styles["section"])
        self.row += 1

    def headings(self, cells: Sequence[str], spans: Sequence[int] | None = None) -> None:
        """Write a row of headings, again on every page that the table reaches; the last spans the rest."""
        self._cells(cells, ["heading"] * len(cells), spans)
        self._heads = (cells, spans)

    def line(
        self,
        cells: Sequence[Any],
        looks: Sequence[str] | None = None,
        spans: Sequence[int] | None = None,
        *,
        below: float = 0.0,
    ) -> None:
        """Write one row of a table; numbers are numbers, and the last cell spans what is left of the grid.

        `below` are the points of what must stand below the row on the same page.
        """
        looks = looks or ["count" if isinstance(cell, int) else "text" for cell in cells]
        self._cells(cells, looks, spans, below)

    def remark(self, text: str) -> None:
        """Write a remark over the whole width."""
        self._cells([text], ["remark"], None)

    def close(self, *, signed: bool = False) -> None:
        """End the sheet: signatures, if it is to be signed, and the ends of the pages."""
        if signed:
            write_signatures(self.sheet, self.styles, self.row, self.context.lang, self._grid)
        if self.pages.breaks:
            self.sheet.set_h_pagebreaks(self.pages.breaks)

    def _cells(
        self, cells: Sequence[Any], looks: Sequence[str], spans: Sequence[int] | None, below: float = 0.0
    ) -> None:
        """Write cells side by side, each over its span of columns, in a row as high as they need."""
        spans = list(spans or [1] * len(cells))
        spans[-1] = self.width - sum(spans[:-1])
        starts = [sum(spans[:i]) for i in range(len(spans))]
        widths = [sum(self.widths[start : start + span]) for start, span in zip(starts, spans, strict=True)]
        height = height_of(max(map(_lines, cells, looks, widths)))
        if not self.pages.fits(height + below):
            self.pages.turn(self.row)
            if self._heads:
                self.headings(*self._heads)
        self.pages.add(height)
        if height > LINE_HEIGHT:
            self.sheet.set_row(self.row, height)
        for cell, look, start, span in zip(cells, looks, starts, spans, strict=True):
            if span > 1:
                self.sheet.merge_range(self.row, start, self.row, start + span - 1, "", self.styles[look])
            put(self.sheet, self.row, start, cell, self.styles[look])
        self.row += 1


def _lines(cell: Any, look: str, width: float) -> int:
    return lines_of(str(cell or ""), width / BOLD if look in {"heading", "strong"} else width)
