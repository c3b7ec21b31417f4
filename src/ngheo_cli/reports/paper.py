"""How much room does a text take, and how much fits on a printed page?

Estimates, for a file knows neither the fonts nor the program that will print it; they lean to the safe side.
"""

from collections.abc import Sequence
from functools import lru_cache
from math import ceil, floor

LINE_HEIGHT = 15.5
"""Points of one line of text."""
HIGHEST = 409.0
"""Points; a higher row is no valid workbook."""
MARGINS = (0.3, 0.3, 0.5, 0.6)
"""Inches on the left, on the right, above and below."""

_A4 = (841.9, 595.3)
"""Points of the page in landscape."""
_INCH = 72
_SAFE = 0.97
"""Share of a page that is filled on purpose: rows come out a little higher in some programs."""
_NARROW, _WIDE = "iljtfrI.,;:'()[]|! ìíịỉĩ", "mwMW…—%@"


class _Letters(dict[str, float]):
    """Widths of letters of the body font, in characters of column width; each is measured once."""

    def __missing__(self, letter: str) -> float:
        width = 0.62 if letter in _NARROW else 1.6 if letter in _WIDE else 1.4 if letter.isupper() else 0.98
        self[letter] = width
        return width


_LETTERS = _Letters()


def width_of(text: str) -> float:
    """Return the width of a text in characters of column width."""
    return sum(map(_LETTERS.__getitem__, text))


@lru_cache(maxsize=1 << 14)
def lines_of(text: str, width: float) -> int:
    """Return how many lines a text needs that breaks at words (long ones within) in a width of characters."""
    return sum(_wrapped(part, max(width, 1.0)) for part in text.split("\n"))


def _wrapped(text: str, width: float) -> int:
    if width_of(text) <= width:
        return 1
    lines, used = 1, 0.0
    for word in text.split(" "):
        room = width_of(word)
        if used and used + room > width:
            lines, used = lines + 1, 0.0
        lines += max(0, ceil(room / width) - 1)
        used += room % width + _LETTERS[" "]
    return lines


def height_of(lines: float) -> float:
    """Return the height in points of a row of so many lines, never more than a row may have."""
    return min(lines * LINE_HEIGHT, HIGHEST)


def page_height(widths: Sequence[float]) -> float:
    """Return the points of rows that fit on a page onto whose width columns of these widths are fitted."""
    left, right, above, below = (inches * _INCH for inches in MARGINS)
    points = sum(floor(width * 7 + 5.5) for width in widths) * 0.75
    scale = min(1.0, floor((_A4[0] - left - right) / max(points, 1.0) * 100) / 100)
    return (_A4[1] - above - below) * _SAFE / scale


class Pages:
    """Where do pages end, when rows come one by one? Rows are those of the sheet, from 0."""

    def __init__(self, widths: Sequence[float]) -> None:
        self.height = page_height(widths)
        self.used = 0.0
        self.breaks: list[int] = []

    def fits(self, height: float) -> bool:
        """Whether so many points are still free on the page; on an empty page everything fits."""
        return self.used + height <= self.height or not self.used

    def turn(self, row: int) -> None:
        """Begin a page at a row."""
        self.breaks.append(row)
        self.used = 0.0

    def add(self, height: float) -> None:
        """Take a row of so many points."""
        self.used += height
