"""Where do the pages of a list end, so that nobody signs a page without a household on it?"""

from collections.abc import Sequence

from ngheo_cli.reports.page import SIGNATURES
from ngheo_cli.reports.paper import LINE_HEIGHT, Pages

KEEP = 3
"""Rows of a table that stay with the signatures below it."""
SIGNED = SIGNATURES + LINE_HEIGHT
"""Points that the signatures take, with the line above them."""


def page_ends(widths: Sequence[float], above: float, head: float, rows: Sequence[float]) -> list[int]:
    """Return the rows of a signed list, from 0, before which a new page begins.

    `widths` are those of the columns, in characters; `above` are the points of the title block, `head` those
    of the headings, which every page repeats, `rows` those of each household.
    """
    pages = Pages(widths)
    pages.add(above + head)
    for number, height in enumerate(rows):
        if number and not pages.fits(height):
            pages.turn(number)
            pages.add(head)
        pages.add(height)
    last = pages.breaks[-1] if pages.breaks else 0
    if not pages.fits(SIGNED) and len(rows) - 1 > last:
        pages.turn(len(rows) - 1)
    return _kept(pages.breaks, rows, pages.height - head - SIGNED)


def _kept(ends: list[int], rows: Sequence[float], room: float) -> list[int]:
    """Move the last end up until enough rows stand on the last page, as far as there is room beside the
    signatures."""
    least = ends[-2] + 1 if len(ends) > 1 else 1
    while ends and len(rows) - ends[-1] < KEEP and ends[-1] > least and sum(rows[ends[-1] - 1 :]) <= room:
        ends[-1] -= 1
    return ends


def below_line(number: int, count: int) -> float:
    """Return the points that must fit below a row (from 0) of the last table, of so many rows, of a signed
    sheet: none, but where the rows begin that stay with the signatures."""
    left = count - 1 - number
    return left * LINE_HEIGHT + SIGNED if left < KEEP else 0.0
