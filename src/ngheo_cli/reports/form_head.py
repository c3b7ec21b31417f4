"""How are the titles of a form's columns laid out: rows of merged titles, and the row of column numbers?"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ngheo_cli.messages import Lang, Pair, of
from ngheo_cli.messages import forms as words
from ngheo_cli.reports.form_styles import FormStyles
from ngheo_cli.reports.grid import BOLD, harmless
from ngheo_cli.reports.paper import LINE_HEIGHT, height_of, lines_of, width_of
from ngheo_cli.review.form_columns import Column

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

LETTERS = "ABC"
"""What stands in the row of numbers over the columns that name a row."""


_SHRUNK = 1.55
"""A formula that is longer than its column by no more than this is shrunk, a longer one is broken."""


@dataclass(frozen=True, slots=True)
class Title:
    """A title over columns `left` to `right` and header rows `first` to `last`, all from 0."""

    text: str
    left: int
    right: int
    first: int
    last: int


def titles_of(columns: Sequence[Column], named: Sequence[str], lang: Lang) -> tuple[int, list[Title]]:
    """Return how many rows of titles there are, and the titles; `named` stand over the first columns."""
    levels: list[list[Pair | None]] = [
        [column.top for column in columns],
        [column.above for column in columns],
        [column.title for column in columns],
    ]
    levels = [level for level in levels if any(level)]
    found = [Title(text, i, i, 0, len(levels) - 1) for i, text in enumerate(named)]
    stacks = [[level[c] for level in levels] for c in range(len(columns))]
    for depth in range(len(levels)):
        c = 0
        while c < len(columns):
            pair = stacks[c][depth]
            if pair is None:
                c += 1
                continue
            end = c
            whole = depth == len(levels) - 1
            while (
                not whole
                and end + 1 < len(columns)
                and stacks[end + 1][: depth + 1] == stacks[c][: depth + 1]
            ):
                end += 1
            first = depth
            while first and stacks[c][first - 1] is None:
                first -= 1
            found.append(Title(of(pair, lang), len(named) + c, len(named) + end, first, depth))
            c = end + 1
    return len(levels), found


def write_head(
    sheet: "Worksheet",
    styles: FormStyles,
    row: int,
    table: tuple[Sequence[Column], Sequence[float]],
    lang: Lang,
) -> tuple[int, float]:
    """Write titles and numbers of the columns from `row` on, `table` being the columns and the widths
    of all; return the row of numbers, and the points that all of it takes."""
    columns, widths = table
    named = [of(words.NUMBER, lang), of(words.UNIT, lang), of(words.LINE, lang)][: len(widths) - len(columns)]
    count, titles = titles_of(columns, named, lang)
    heights = _heights(titles, count, widths)
    for i, height in enumerate(heights):
        sheet.set_row(row + i, height)
    for title in titles:
        place = (row + title.first, title.left, row + title.last, title.right)
        if place[:2] != place[2:]:
            sheet.merge_range(*place, "", styles.of("head"))
        sheet.write_string(place[0], place[1], harmless(title.text), styles.of("head"))
    numbers = [*LETTERS[: len(named)], *(column.printed for column in columns)]
    lines = [
        lines_of(text, width) if width_of(text) > width * _SHRUNK else 1
        for text, width in zip(numbers, widths, strict=True)
    ]
    sheet.set_row(row + count, height_of(max(lines)))
    for i, text in enumerate(numbers):
        sheet.write_string(row + count, i, text, styles.of("long_numbers" if lines[i] > 1 else "numbers"))
    return row + count, sum(heights) + height_of(max(lines))


def _heights(titles: Sequence[Title], count: int, widths: Sequence[float]) -> list[float]:
    heights = [LINE_HEIGHT] * count
    for title in sorted(titles, key=lambda one: one.last - one.first):
        width = sum(widths[title.left : title.right + 1]) / BOLD
        lacking = height_of(lines_of(title.text, width)) - sum(heights[title.first : title.last + 1])
        heights[title.last] += max(lacking, 0.0)
    return heights
