"""Where does the table of a sheet begin, and which texts stand above each column?

The header is the block of one to five rows, among the first rows of the sheet, whose composed titles name
the most columns. Group rows above it and rows of headings below it join it; rows of column numbers, legends
and data do not.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ngheo_cli.survey.columns_raw import is_running
from ngheo_cli.survey.header_rows import KEYS, is_heading_row, name_of, texts_in
from ngheo_cli.survey.header_text import blank, is_group_row, spans_of, text_of
from ngheo_cli.survey.paired_columns import paired
from ngheo_cli.survey.rows.words import is_numbering
from ngheo_cli.survey.sheet import Cell, Sheet
from ngheo_cli.survey.text import key
from ngheo_cli.survey.title_times import without_time
from ngheo_cli.survey.titles import match

LOOK_ROWS = 60
"""Rows among which a header is looked for."""
_DEPTH = 4
_MUCH = 3


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
    found = [match(text) or _without_time(text) for text in heading.own]
    names = [hit[0] for hit in found if hit]
    names += [f"map:{key(text)}" for text in heading.own if key(text) in given]
    if not names and heading.own and heading.groups:
        joined = match(f"{heading.leaf} {heading.groups[-1]}") or match(
            f"{heading.groups[-1]} {heading.leaf}"
        )
        names += [joined[0]] if joined else []
    return tuple(names)


def _without_time(text: str) -> tuple[str, int] | None:
    """Match a title by what it says besides its words of time (`Điểm B1 cuối năm`)."""
    return next((hit for form in without_time(text) if (hit := match(form))), None)


def find_header(sheet: Sheet, given: frozenset[str] = frozenset(), by_letter: bool = False) -> Header | None:
    """Return the header of a sheet, or None if it has none: the one whose titles name the most columns, above
    all households.

    `by_letter` says that the user told columns by letter, so that no title needs to be known.
    """
    best: Header | None = None
    for first in range(min(LOOK_ROWS, len(sheet.rows))):
        row = sheet.rows[first]
        if best and first >= best.below and answers_keys(best, row, given):
            break  # households stand here: a later header is that of another table
        found = header_at(sheet, first, given)
        if best and first >= best.below and found is None and _says_much(row):
            break
        if found and (best is None or len(names_in(found, given)) > len(names_in(best, given))):
            best = found
    if best is None:
        return _by_letter(sheet) if by_letter else None
    return with_groups(sheet, best)


def _says_much(row: list[Cell]) -> bool:
    """Whether a row is more than a line of words or of column numbers."""
    filled = [cell for cell in row if not blank(cell)]
    return len(filled) >= _MUCH and not is_numbering(filled)


def header_at(sheet: Sheet, first: int, given: frozenset[str] = frozenset()) -> Header | None:
    """Return the header whose first row of titles is `first`, without groups above it; None for none."""
    if not any(name_of(text, given) for _, text in texts_in(sheet.rows[first])):
        return None
    found = _below(sheet, first, given)
    return found if _enough(names_in(found, given)) else None


def names_in(header: Header, given: frozenset[str] = frozenset()) -> set[str]:
    """Return the columns that a header names."""
    return {name for heading in _whole(header) for name in names_of(heading, given)}


def _whole(header: Header) -> list[Heading]:
    """Return the headings of a header, those of parts (Họ, Đệm, Tên) as the title that they are together."""
    both = paired(header.headings)
    return [heading for heading in both.headings if heading.column not in both.others]


def _enough(names: set[str]) -> bool:
    return len(names) >= 2 and bool(names & KEYS or any(n.startswith("map:") for n in names))


def answers_keys(header: Header, row: list[Cell], given: frozenset[str] = frozenset()) -> bool:
    """Whether a row holds, below the titles of code and head, something that is no title."""
    keys = [h.column for h in _whole(header) if KEYS.intersection(names_of(h, given))]
    return any(text and not name_of(text, given) for c, text in texts_in(row) if c in keys)


def _by_letter(sheet: Sheet) -> Header | None:
    """Take the first row that is filled like a header: mostly texts, as wide as the widest row nearly."""
    rows = sheet.rows[:LOOK_ROWS]
    filled = [sum(not blank(cell) for cell in row) for row in rows]
    for r, row in enumerate(rows):
        texts = sum(isinstance(cell, str) and not blank(cell) for cell in row)
        if filled[r] >= 2 and filled[r] * 2 >= max(filled) and texts * 10 >= filled[r] * 9:
            return with_groups(sheet, _below(sheet, r, frozenset()))
    return None


def _below(sheet: Sheet, first: int, given: frozenset[str]) -> Header:
    """Return the header from `first` down, with the rows below that belong to it."""
    below = first + 1
    while below < len(sheet.rows) and below - first < _DEPTH and is_heading_row(sheet, first, below, given):
        below += 1
    return Header(first, below, compose(sheet, first, below))


def with_groups(sheet: Sheet, header: Header, least: int = 0) -> Header:
    """Return a header with the rows of groups above it, down to row `least`."""
    first = header.first
    while first > least and header.below - first <= _DEPTH and is_group_row(sheet, first - 1, first):
        first -= 1
    return Header(first, header.below, compose(sheet, first, header.below))


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
    return tuple(Heading(c, _joined(own[c]), tuple(groups[c])) for c in range(width) if own[c] or groups[c])


def _joined(texts: list[str]) -> tuple[str, ...]:
    """Return the own texts of a column; as one where only together they are a title (`Mã` over `hộ`)."""
    whole = " ".join(texts)
    if len(texts) > 1 and is_running(whole):
        return (whole,)
    if len(texts) > 1 and match(whole) and not any(match(text) for text in texts):
        return (whole,)
    return tuple(texts)
