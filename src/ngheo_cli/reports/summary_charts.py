"""How do classes and villages look as pictures on the summary? Native charts of the tables' own cells.

Bars differ by pattern before they differ by shade, so that they are told apart on a black and white print. A
chart stands on rows of its own, as wide as the tables, and never parted between two pages.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil, floor
from typing import TYPE_CHECKING, Any

from xlsxwriter.utility import quote_sheetname, xl_range_abs

from ngheo_cli.reports.paper import LINE_HEIGHT
from ngheo_cli.reports.sections import TOGETHER, SectionSheet
from ngheo_cli.reports.styles import FONT

if TYPE_CHECKING:
    from xlsxwriter.chart import Chart

LISTED = ("poor", "near_poor", "provincial_poor", "provincial_near_poor")
"""The classes that the picture of villages stacks; the others would hide them."""
VILLAGES_MOST = 24
"""Villages of one picture; more stand in several of like size, on one scale."""
PICTURES_MOST = 4
"""Pictures of villages; where more would be needed the table alone is clearer."""
_FRAME = 4
"""Lines that title, axis and key take."""
_INK = "#1F3864"
_SHADES = {"poor": _INK, "average": "#BFBFBF"}
_PATTERNS = {
    "near_poor": "wide_upward_diagonal",
    "provincial_poor": "light_horizontal",
    "provincial_near_poor": "wide_downward_diagonal",
    "undetermined": "large_grid",
}
_SIGHT: dict[str, Any] = {"name": FONT, "size": 10, "color": "#000000"}
_SCALE: dict[str, Any] = {
    "num_font": _SIGHT,
    "num_format": "#,##0",
    "min": 0,
    "label_position": "high",
    "major_gridlines": {"visible": True, "line": {"color": "#D9D9D9"}},
}
_NO_SCALE: dict[str, Any] = {"visible": False, "min": 0, "major_gridlines": {"visible": False}}


@dataclass(frozen=True, slots=True)
class Bar:
    """One line of a table on the sheet: its row (from 0), its name, and a count a column from column B on."""

    row: int
    name: str
    counts: Sequence[int]


class Picture:
    """Rows kept free for one chart on a sheet, filled when the rows of its table are known."""

    def __init__(self, page: SectionSheet, lines: int) -> None:
        self.page, self.lines, self.row = page, lines, page.row
        if not page.pages.fits(lines * LINE_HEIGHT):
            page.pages.turn(page.row)
        page.pages.add(lines * LINE_HEIGHT)
        for row in range(page.row, page.row + lines):
            page.sheet.set_row(row, LINE_HEIGHT)
        page.row += lines

    def chart(self, title: str, *, stacked: bool = False, most: int = 0) -> "Chart":
        """Return a chart of horizontal bars, the first on top, that fills the rows; `most` ends the scale."""
        book = self.page.context.book
        chart: Chart = book.add_chart({"type": "bar", "subtype": "stacked"} if stacked else {"type": "bar"})
        width = sum(floor(width * 7 + 5) for width in self.page.widths) - 4
        chart.set_size({"width": width, "height": floor((self.lines - 0.5) * LINE_HEIGHT * 4 / 3)})
        chart.set_title({"name": title, "name_font": {**_SIGHT, "size": 11, "bold": True}, "overlay": False})
        chart.set_y_axis({"reverse": True, "num_font": _SIGHT, "line": {"color": "#000000"}})
        chart.set_x_axis({**_SCALE, "max": most} if most else _SCALE if stacked else _NO_SCALE)
        chart.set_chartarea({"border": {"color": "#7F7F7F"}, "fill": {"color": "#FFFFFF"}})
        self.page.sheet.insert_chart(self.row, 0, chart, {"x_offset": 2, "y_offset": 2, "object_position": 2})
        return chart


def class_picture(page: SectionSheet, title: str, codes: Sequence[str], bars: Sequence[Bar]) -> None:
    """Draw households by class from the table above; nothing where there are none."""
    if not any(bar.counts[0] for bar in bars):
        return
    chart = Picture(page, ceil(len(bars) * 1.4) + 2).chart(title)
    chart.add_series({
        **_cells(page, bars, 1),
        "gap": 45,
        "points": [_look(code) for code in codes],
        "data_labels": {"value": True, "num_format": "#,##0", "font": _SIGHT},
    })  # fmt: skip
    chart.set_legend({"none": True})


class VillagePictures:
    """The pictures of villages: made before their table, drawn after it."""

    def __init__(self, page: SectionSheet, codes: Sequence[str], counts: Sequence[Sequence[int]]) -> None:
        self.page = page
        self.columns = [(i, code) for i, code in enumerate(codes) if code in LISTED]
        self.most = max((sum(row[i] for i, _ in self.columns) for row in counts), default=0)
        parts = ceil(len(counts) / VILLAGES_MOST) if self.most else 0
        self.sizes = _alike(len(counts), parts) if 0 < parts <= PICTURES_MOST else []
        self.pictures: list[Picture] = []

    def with_title(self) -> None:
        """Begin a page where the title would stand apart from the first picture."""
        if self.sizes and not self.page.pages.fits((self.sizes[0] + _FRAME + 4) * LINE_HEIGHT):
            self.page.pages.turn(self.page.row + 1)

    def reserve(self) -> None:
        """Keep rows free for the pictures; the table begins a page where it would begin at the end of one."""
        self.pictures = [Picture(self.page, size + _FRAME + 2) for size in self.sizes]
        if self.pictures and not self.page.pages.fits(TOGETHER * LINE_HEIGHT):
            self.page.pages.turn(self.page.row)

    def draw(self, title: str, heads: int, names: Sequence[str], bars: Sequence[Bar]) -> None:
        """Draw the bars; `heads` is the row of the headings, `names` what stands in them from column B on."""
        one = len(self.sizes) == 1
        first = 0
        for picture, size in zip(self.pictures, self.sizes, strict=True):
            after = first + size
            shown = title if one else f"{title} ({first + 1}–{after})"
            chart = picture.chart(shown, stacked=True, most=0 if one else _round_up(self.most))
            self._draw(chart, heads, names, bars[first:after])
            first = after

    def _draw(self, chart: "Chart", heads: int, names: Sequence[str], bars: Sequence[Bar]) -> None:
        for i, code in self.columns:
            head = [Bar(heads, names[i], ())]
            chart.add_series({
                **_cells(self.page, bars, i + 1),
                "name": f"={_reference(self.page, head, i + 1)}",
                "gap": 30,
                **_look(code),
            })  # fmt: skip
        chart.set_legend({"position": "bottom", "font": _SIGHT})


def _alike(count: int, parts: int) -> list[int]:
    """Part a count into sizes that differ by one at most."""
    least, more = divmod(count, parts)
    return [least + (number < more) for number in range(parts)]


def _round_up(most: int) -> int:
    """Return the end of a scale: at most two digits that are not zero."""
    step = int("1" + "0" * max(0, len(str(most)) - 2))
    return -(-most // step) * step


def _look(code: str) -> dict[str, Any]:
    """Return how the bars of a class look: by shade or by pattern, whatever is not named empty."""
    border = {"border": {"color": _INK, "width": 1}}
    if code in _PATTERNS:
        return {"pattern": {"pattern": _PATTERNS[code], "fg_color": _INK, "bg_color": "#FFFFFF"}, **border}
    return {"fill": {"color": _SHADES.get(code, "#FFFFFF")}, **border}


def _cells(page: SectionSheet, bars: Sequence[Bar], column: int) -> dict[str, Any]:
    """Return where names and counts of bars stand, and what stands there for programs that do not look."""
    return {
        "categories": f"={_reference(page, bars, 0)}",
        "values": f"={_reference(page, bars, column)}",
        "categories_data": [bar.name for bar in bars],
        "values_data": [bar.counts[column - 1] for bar in bars],
    }


def _reference(page: SectionSheet, bars: Sequence[Bar], column: int) -> str:
    """Return the cells of a column in the rows of bars; several ranges where other rows stand between."""
    sheet = quote_sheetname(page.sheet.get_name())
    ranges = [f"{sheet}!{xl_range_abs(first, column, last, column)}" for first, last in _runs(bars)]
    return ranges[0] if len(ranges) == 1 else f"({','.join(ranges)})"


def _runs(bars: Sequence[Bar]) -> Iterator[tuple[int, int]]:
    """Yield first and last row of bars that stand one below the other."""
    first = bars[0].row
    for bar, after in zip(bars, [*bars[1:], None], strict=True):
        if after is None or after.row != bar.row + 1:
            yield first, bar.row
            first = after.row if after else 0
