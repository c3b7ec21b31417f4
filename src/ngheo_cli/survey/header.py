"""Where does the table of a sheet begin, and which texts stand above each column?

The header is the block of one to four rows, among the first rows of the sheet, whose composed titles name the
most columns. Group rows above it and sub-headings below it join it; rows of column numbers and legends do
not.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ngheo_cli.survey.header_text import (
    blank,
    is_group_continuation,
    is_group_row,
    is_label_row,
    spans_of,
    text_of,
)
from ngheo_cli.survey.sheet import Sheet
from ngheo_cli.survey.text import key
from ngheo_cli.survey.titles import match

LOOK_ROWS = 60
"""Rows among which a header is looked for."""
_DEPTH = 4


@dataclass(frozen=True, slots=True)
class Heading:
    """The texts above one column: its own, top to bottom, and those of groups that span it, outermost
    first."""

    column: int
    own: tuple[str, ...]
    groups: tuple[str, ...]

    @property
    def leaf(self) -> str:
        """The lowest own text that is no machine key beside a label."""
        return self.own[-1] if self.own else ""

    @property
    def title(self) -> str:
        """The title to show: `group – leaf`."""
        return " – ".join((*self.groups, self.leaf)) if self.leaf else " – ".join(self.groups)


@dataclass(frozen=True, slots=True)
class Header:
    """The header of a sheet: rows `first` to `below` (excluded), 0-based, and its headings by column."""

    first: int
    below: int
    headings: tuple[Heading, ...]

    @property
    def width(self) -> int:
        """One more than the last column with a heading."""
        return self.headings[-1].column + 1 if self.headings else 0


Names = Callable[[Heading], Sequence[str]]


def names_of(heading: Heading, given: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """Return the columns that a heading may name; `given` are titles (as `text.key`) that the user mapped."""
    found = [match(text) for text in heading.own]
    names = [hit[0] for hit in found if hit]
    names += [f"map:{key(text)}" for text in heading.own if key(text) in given]
    if not names and heading.own and heading.groups:
        joined = match(f"{heading.leaf} {heading.groups[-1]}") or match(
            f"{heading.groups[-1]} {heading.leaf}"
        )
        names += [joined[0]] if joined else []
    return tuple(names)


def find_header(sheet: Sheet, given: frozenset[str] = frozenset(), by_letter: bool = False) -> Header | None:
    """Return the header of a sheet, or None if it has none.

    `by_letter` says that the user told columns by letter, so that no title needs to be known.
    """
    best: tuple[int, int, int] | None = None
    rows = range(min(LOOK_ROWS, len(sheet.rows)))
    for first in rows:
        if not any(match(text_of(cell)) or key(text_of(cell)) in given for cell in sheet.rows[first]):
            continue
        for below in range(first + 1, min(first + _DEPTH, len(sheet.rows)) + 1):
            found = {name for heading in compose(sheet, first, below) for name in names_of(heading, given)}
            if _enough(found) and (best is None or len(found) > best[0]):
                best = (len(found), first, below)
    if best is None:
        return _by_letter(sheet) if by_letter else None
    return _extended(sheet, best[1], best[2])


def _enough(names: set[str]) -> bool:
    return len(names) >= 2 and bool(
        names & {"household_id", "head_name"} or any(n.startswith("map:") for n in names)
    )


def _by_letter(sheet: Sheet) -> Header | None:
    """Take the first row that is filled like a header: mostly texts, as wide as the widest row nearly."""
    rows = sheet.rows[:LOOK_ROWS]
    filled = [sum(not blank(cell) for cell in row) for row in rows]
    for r, row in enumerate(rows):
        texts = sum(isinstance(cell, str) and not blank(cell) for cell in row)
        if filled[r] >= 2 and filled[r] * 2 >= max(filled) and texts * 10 >= filled[r] * 9:
            return _extended(sheet, r, r + 1)
    return None


def _extended(sheet: Sheet, first: int, below: int) -> Header:
    while first > 0 and below - first < _DEPTH and is_group_row(sheet, first - 1, first):
        first -= 1
    while below < len(sheet.rows) and below - first < _DEPTH + 1:
        if not (is_group_continuation(sheet, first, below) or is_label_row(sheet, below)):
            break
        below += 1
    return Header(first, below, compose(sheet, first, below))


def compose(sheet: Sheet, first: int, below: int) -> tuple[Heading, ...]:
    """Return the headings of the columns that have a text in rows `first` to `below` (excluded)."""
    width = max((len(row) for row in sheet.rows[first:below]), default=0)
    spans = spans_of(sheet, first, below)
    own: list[list[str]] = [[] for _ in range(width)]
    groups: list[list[str]] = [[] for _ in range(width)]
    for r in range(first, below):
        row = sheet.rows[r]
        for c in range(min(width, len(row))):
            text = text_of(row[c])
            if text and (r, c) not in spans:
                own[c].append(text)
        for (sr, sc), (last_row, last_column) in spans.items():
            if sr == r and last_row + 1 < below:
                for c in range(sc, min(last_column + 1, width)):
                    groups[c].append(text_of(row[sc]))
            elif sr == r:
                own[sc].append(text_of(row[sc]))
    return tuple(Heading(c, tuple(own[c]), tuple(groups[c])) for c in range(width) if own[c] or groups[c])
