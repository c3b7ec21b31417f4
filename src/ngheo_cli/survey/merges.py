"""Which merged ranges of a sheet touch the cells that it holds?

A file may merge empty cells below its last row, or a whole sheet of 17 billion cells.
"""

from collections.abc import Iterable, Sequence

from ngheo_cli.survey.sheet import Cell

Range = tuple[int, int, int, int]
"""First row, first column, last row, last column, from 0."""


def within(merged: Iterable[Range], rows: Sequence[Sequence[Cell]]) -> tuple[Range, ...]:
    """Return the merged ranges that begin on a row that is held, cut one row and one column beyond the rows.

    One beyond, so that what spans several rows or columns still does. Ranges of a sound file do not
    overlap: those that together cover more than the sheet are left out, which bounds the work on them.
    """
    width = max(map(len, rows), default=0)
    room = (len(rows) + 1) * (width + 1)
    kept: list[Range] = []
    for first, left, last, right in merged:
        if not (0 <= first < len(rows) and 0 <= left < width and first <= last and left <= right):
            continue
        cut = (first, left, min(last, len(rows)), min(right, width))
        room -= area(cut)
        if room < 0:
            break
        kept.append(cut)
    return tuple(kept)


def area(cells: Range) -> int:
    """Return how many cells a range has."""
    first, left, last, right = cells
    return (last - first + 1) * (right - left + 1)
