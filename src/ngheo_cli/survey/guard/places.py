"""Where does each cell of an xlsx sheet stand, and does each stand once, in order and within the sheet?

A reader that comes to one place twice keeps the later cell and loses the earlier; one that comes to a place
beyond the sheet takes memory for all that lies between.
"""

import re
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ngheo_cli.messages import Pair, opening
from ngheo_cli.survey.guard.facts import Position

LAST_ROW, LAST_COLUMN = 1 << 20, 1 << 14
_TOLD = re.compile(
    rb"(?:\s*+(?!r[\s=])[^\s=\"'<>]++\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'))*+"
    rb"\s*+r\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)')"
)
_TELLS = re.compile(rb"(?:^|[\s\"'])r\s*=")
_ROW = re.compile(rb"[0-9]{1,7}")
_CELL = re.compile(rb"([A-Za-z]{1,3})([0-9]{1,7})")
_LESS, _QUOTE = b'<"'
AFTER = (9, 10, 13, 32, *b">/")
"""What may follow the name of a tag."""
_NOWHERE = (-1, -1)
_AHEAD = 32
"""Bytes that are looked at from the start of a tag, at most."""
_MOST_DIGITS = 7
"""Digits of the number of a row."""

Numbers = NDArray[np.int32]


class Usual(NamedTuple):
    """Tags in the usual spelling: where they stand in the text, and the places they tell, from 0."""

    row_at: NDArray[np.int64]
    row: Numbers
    cell_at: NDArray[np.int64]
    cell_row: Numbers
    cell_column: Numbers


class Places:
    """The place that the tags of a sheet have come to; only a part that is a sheet has an order to keep."""

    def __init__(self, ordered: bool = True) -> None:
        self.at: Position = _NOWHERE
        self.wrong: tuple[Position, Pair] | None = None
        """The first place that no sheet has, and why."""
        self.told = True
        """Whether the row tells its number; one that does not is the next, or the one that its cells tell."""
        self._ordered, self._adrift = ordered, False

    def row(self, attributes: bytes) -> None:
        """Go to a row."""
        told = reference(attributes)
        self.told = told is not None
        self._adrift &= not self.told
        row = self.at[0] + 1 if told is None else int(told) - 1 if _ROW.fullmatch(told) else -1
        self._go((row, -1), 0 <= row < LAST_ROW, row > self.at[0])

    def cell(self, attributes: bytes) -> None:
        """Go to a cell; one that does not tell its place is the next, but not where rows left some out."""
        told = reference(attributes)
        row, column = (self.at[0], self.at[1] + 1) if told is None else place_of(told)
        if not self.told and self.at[0] < row < LAST_ROW and self.at[1] < 0:
            self.at, self._adrift = (row, -1), True
        within = 0 <= row < LAST_ROW and 0 <= column < LAST_COLUMN
        onwards = row == self.at[0] and column > self.at[1]
        self._go((row, column), within, onwards and (told is not None or not self._adrift))

    def follow(self, tags: Usual) -> None:
        """Go through the tags of one piece of the sheet."""
        beyond = (
            _first(tags.row >= LAST_ROW),
            _first((tags.cell_row >= LAST_ROW) | (tags.cell_column >= LAST_COLUMN)),
        )
        rows = np.append(np.int32(self.at[0]), tags.row)
        of_row = np.searchsorted(tags.row_at, tags.cell_at)
        if self._ordered:
            again, twice = _first(np.diff(rows) <= 0), _first(self._astray(tags, rows, of_row))
        else:
            again = twice = None
        for why, (row, cell) in ((opening.BEYOND, beyond), (opening.TWICE, (again, twice))):
            if row is not None:
                self.refuse((int(tags.row[row]), 0), why)
            if cell is not None:
                self.refuse((int(tags.cell_row[cell]), int(tags.cell_column[cell])), why)
        if len(of_row) and of_row[-1] == len(tags.row):
            self.at = (int(rows[-1]), int(tags.cell_column[-1]))
        elif len(tags.row):
            self.at = (int(rows[-1]), -1)

    def _astray(self, tags: Usual, rows: Numbers, of_row: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Whether each cell tells another row than that which it stands in, or is not right of the last."""
        before = np.append(np.int32(self.at[1]), tags.cell_column)[:-1]
        same_row = np.diff(of_row, prepend=0) == 0
        astray: NDArray[np.bool_] = rows[of_row] != tags.cell_row
        astray |= same_row & (tags.cell_column <= before)
        return astray

    def _go(self, to: Position, within: bool, onwards: bool) -> None:
        if not within:
            self.refuse(to if to[0] >= 0 else (self.at[0], self.at[1] + 1), opening.BEYOND)
        elif self._ordered and not onwards:
            self.refuse(to, opening.TWICE)
        self.at = to

    def refuse(self, at: Position, why: Pair) -> None:
        """Note the first place that is wrong."""
        self.wrong = self.wrong or ((max(at[0], 0), max(at[1], 0)), why)


def place_of(told: bytes) -> Position:
    """Return the place that a reference tells, from 0; (-1, -1) where it tells none."""
    match = _CELL.fullmatch(told)
    if match is None:
        return _NOWHERE
    number = 0
    for letter in match[1].upper():
        number = number * 26 + letter - 64
    return int(match[2]) - 1, number - 1


def reference(attributes: bytes) -> bytes | None:
    """Return the place as the tag of a row or cell tells it; None where it is left out."""
    match = _TOLD.match(attributes)
    if match is not None:
        return match[1] or match[2] or b""
    return b"" if _TELLS.search(attributes) else None


def usual_tags(text: bytes) -> Usual | None:
    """Return where all rows and cells stand, filled or not; None where one is not spelt `<c r="A1"`."""
    codes = np.frombuffer(text + bytes(_AHEAD), dtype=np.uint8)
    tags = np.flatnonzero(codes == _LESS)
    letter = codes[tags + 1]
    cells, rows = tags[letter == ord("c")], tags[letter == ord("r")]
    cells = cells[np.isin(codes[cells + 2], AFTER)]
    rows = rows[
        (codes[rows + 2] == ord("o")) & (codes[rows + 3] == ord("w")) & np.isin(codes[rows + 4], AFTER)
    ]
    if not (_spelt(codes, cells + 2) and _spelt(codes, rows + 4)):
        return None
    here, columns = cells + 6, np.zeros(len(cells), dtype=np.int32)
    for _ in range(3):
        number = codes[here].astype(np.int32) - ord("A")
        is_letter = (number >= 0) & (number < 26)
        columns = np.where(is_letter, columns * 26 + number + 1, columns)
        here = here + is_letter
    cell_rows, row_numbers = _numbers(codes, here), _numbers(codes, rows + 8)
    if cell_rows is None or row_numbers is None or not (columns > 0).all():
        return None
    return Usual(rows, row_numbers - 1, cells, cell_rows - 1, columns - 1)


def _spelt(codes: NDArray[np.uint8], at: NDArray[np.int64]) -> bool:
    return all(bool((codes[at + i] == letter).all()) for i, letter in enumerate(b' r="'))


def digits_at(
    codes: NDArray[np.uint8], at: NDArray[np.int64], most: int
) -> tuple[Numbers, NDArray[np.int64]]:
    """Return the numbers that stand at places, of so many digits at most, and where each ends."""
    numbers = np.zeros(len(at), dtype=np.int32)
    for _ in range(most):
        digit = codes[at].astype(np.int32) - ord("0")
        is_digit = (digit >= 0) & (digit < 10)
        if not is_digit.any():
            break
        numbers = np.where(is_digit, numbers * 10 + digit, numbers)
        at = at + is_digit
    return numbers, at


def _numbers(codes: NDArray[np.uint8], at: NDArray[np.int64]) -> Numbers | None:
    """Return the numbers that stand at places, each above zero and closed by a quote; else None."""
    numbers, at = digits_at(codes, at, _MOST_DIGITS)
    return numbers if ((codes[at] == _QUOTE) & (numbers > 0)).all() else None


def _first(flags: NDArray[np.bool_]) -> int | None:
    return int(flags.argmax()) if flags.any() else None
