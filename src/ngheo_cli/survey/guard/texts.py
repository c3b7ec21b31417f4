"""How much text do the cells of an xlsx hold, once a shared text is counted for each cell that shows it?

A reader makes a copy for each cell: a file of some kilobytes may unfold to gigabytes.
"""

import re
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from ngheo_cli.messages import Pair, opening
from ngheo_cli.survey.guard.places import AFTER, digits_at
from ngheo_cli.survey.guard.values import odd_value

Sizes = NDArray[np.int64]
"""Bytes of each shared text."""
NO_TEXTS: Sizes = np.zeros(0, dtype=np.int64)
_LONG = 128
"""Bytes from one tag to the next, from which on a text of the cell's own is counted."""
_WIDE = 0xF0
"""The first byte of a letter that makes a text take twice the room in memory."""
_ITEM = re.compile(rb"<(?:[\w.-]+:)?si(?=[\s/>])")
_TAGS_OF_ITEM = len(b"<si><t></t></si>")
_SHARED = re.compile(
    rb"\st\s*+=\s*+[\"']s[\"'](?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+>\s*+"
    rb"(?:<(?:[\w.-]+:)?f(?=[\s/>])[^<>]*+>(?:[^<]*+</(?:[\w.-]+:)?f\s*+>)?\s*+)?"
    rb"(?:<(?:[\w.-]+:)?v(?:\s[^<>]*+)?>([^<]*+))?"
)
_USUAL = b't="s"><v>'
_BEFORE = _USUAL.index(b"<")
_DIGITS = 9
_LESS = ord("<")


def shared_sizes(chunks: Iterable[bytes]) -> Sizes:
    """Return the size of each text of the part that holds the shared ones, tags inside it included."""
    starts, weights, base, carry = [NO_TEXTS], [NO_TEXTS], 0, b""
    for chunk in chunks:
        text = carry + chunk
        cut = max(text.rfind(b"<"), 0)
        text, carry = text[:cut], text[cut:]
        found = _items(text)
        starts.append(found + base)
        weights.append(np.full(len(found), _weight(text), dtype=np.int64))
        base += len(text)
    ends = np.concatenate((*starts, np.array([base + len(carry)], dtype=np.int64)))
    sizes: Sizes = np.maximum(np.diff(ends) - _TAGS_OF_ITEM, 0) * np.concatenate(weights)
    return sizes


def _items(text: bytes) -> NDArray[np.int64]:
    """Return where the shared texts start."""
    if b":si" in text:
        return np.array([match.start() for match in _ITEM.finditer(text)], dtype=np.int64)
    codes = np.frombuffer(text + bytes(4), dtype=np.uint8)
    tags = np.flatnonzero(codes == _LESS)
    tags = tags[(codes[tags + 1] == ord("s")) & (codes[tags + 2] == ord("i"))]
    items: NDArray[np.int64] = tags[np.isin(codes[tags + 3], AFTER)]
    return items


def _weight(text: bytes) -> int:
    return 2 if b"&#" in text or np.frombuffer(text + b"\0", dtype=np.uint8).max() >= _WIDE else 1


def _has_none(text: bytes, start: int, end: int) -> bool:
    """Whether a cell ends without a value; where something else comes before it, it may be any."""
    return text.startswith(b"</", end) or text.startswith(b"/>", text.find(b">", start) - 1)


class TextCount:
    """The text in the cells of a sheet, fed with its XML in whole cells; `sizes` are of the shared ones."""

    def __init__(self, sizes: Sizes) -> None:
        self.bytes = 0
        self._sizes = sizes

    def feed(self, text: bytes) -> tuple[int, Pair] | None:
        """Count the cells of a piece; returns where a value may be read in two ways, and why, if any.

        A reader would take the first text of the file in place of one that is called `-1` or `1.5`.
        """
        codes = np.frombuffer(text + bytes(_DIGITS + len(_USUAL)), dtype=np.uint8)
        tags = np.flatnonzero(codes == _LESS)
        if (odd := odd_value(text, codes, tags)) is not None:
            return odd, opening.ODD_VALUE
        gaps, values = np.diff(tags), tags[codes[tags + 1] == ord("v")]
        self.bytes += int(gaps[(gaps > _LONG) & (codes[tags[:-1] + 1] != ord("f"))].sum())
        for i, letter in enumerate(_USUAL):
            values = values[codes[values + i - _BEFORE] == letter]
        if len(values) != text.count(b'"s"') + text.count(b"'s'"):
            return self._one_by_one(text)
        first = values + len(_USUAL) - _BEFORE
        numbers, at = digits_at(codes, first, _DIGITS)
        if ((codes[at] != _LESS) | (at == first)).any():
            return self._one_by_one(text)
        self._add(numbers)
        return None

    def _one_by_one(self, text: bytes) -> tuple[int, Pair] | None:
        numbers = []
        for match in _SHARED.finditer(text):
            number = match[1] or b""
            if number.isdigit() and len(number) <= _DIGITS:
                numbers.append(int(number))
            elif number:
                return match.start(), opening.NO_SUCH_TEXT
            elif match[1] is None and not _has_none(text, match.start(), match.end()):
                self.bytes += int(self._sizes.max(initial=0))
        self._add(np.array(numbers, dtype=np.int32))
        return None

    def _add(self, numbers: NDArray[np.int32]) -> None:
        self.bytes += int(self._sizes[numbers[numbers < len(self._sizes)]].sum())
