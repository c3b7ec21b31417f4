"""Does each cell of an xlsx hold one value, spelt so that every reader finds the same?

Of two values one reader takes the first and another the last; at a CDATA section, or at a reference (`&#52;`)
in a number, one of them stops and loses the rest. Programs write references in texts only.
"""

import re

import numpy as np
from numpy.typing import NDArray

Spots = NDArray[np.int64]
"""Places in a text, in order."""
_CDATA, _AND = b"<![CDATA[", ord("&")
_PREFIXED = re.compile(rb"<(?:[\w.-]+:)?(c|v|is)(?=[\s/>])")
_PREFIXES = (b":c", b":v", b":is")
_OTHERS = rb"(?:\s++(?!t[\s=])[^\s=<>\"'/]++\s*+=\s*+(?:\"[^\"<]*+\"|'[^'<]*+'))*+"
_TEXT_BEFORE = re.compile(
    rb"<[\w.:-]++" + _OTHERS + rb"\s++t\s*+=\s*+[\"']str[\"']" + _OTHERS + rb"\s*+>\s*+"
    rb"(?:<(?:[\w.-]+:)?f(?=[\s/>])[^<>]*+>(?:[^<]*+</(?:[\w.-]+:)?f\s*+>)?\s*+)?"
)
"""What stands before the value of a cell that holds the text of a formula."""


def odd_value(text: bytes, codes: NDArray[np.uint8], tags: Spots) -> int | None:
    """Return where a value of a cell may be read in two ways, None where none may.

    `text` holds whole cells; `codes` are its bytes and two more, `tags` where its tags begin.
    """
    if _CDATA in text:
        return text.index(_CDATA)
    cells, is_value = _cells_and_values(text, codes, tags)
    values = tags[is_value]
    twice = np.flatnonzero(np.diff(np.searchsorted(cells, values)) == 0)
    if len(twice):
        return int(values[twice[0]])
    if b"&" not in text:
        return None
    signs = np.flatnonzero(codes[: len(text)] == _AND)
    before = np.maximum(np.searchsorted(tags, signs) - 1, 0)
    return _no_text(text, cells, tags[before[is_value[before]]])


def _cells_and_values(text: bytes, codes: NDArray[np.uint8], tags: Spots) -> tuple[Spots, NDArray[np.bool_]]:
    """Return where cells begin, and which tags begin their values: each `<v>` and `<is>`."""
    letters = codes[tags + 1]
    if b":" in text and any(name in text for name in _PREFIXES):
        is_value = np.zeros(len(tags), dtype=np.bool_)
        found = [(match.start(), match[1] == b"c") for match in _PREFIXED.finditer(text)]
        is_value[np.searchsorted(tags, [at for at, is_cell in found if not is_cell])] = True
        return np.array([at for at, is_cell in found if is_cell], dtype=np.int64), is_value
    is_value, is_text = letters == ord("v"), letters == ord("i")
    if is_text.any():
        is_value |= is_text & (codes[tags + 2] == ord("s"))
    return tags[letters == ord("c")], is_value


def _no_text(text: bytes, cells: Spots, values: Spots) -> int | None:
    """Return the first of some values that is not the text of a formula, None where all are."""
    last = -1
    for value, number in zip(values.tolist(), np.searchsorted(cells, values).tolist(), strict=True):
        told = _TEXT_BEFORE.match(text, int(cells[number - 1])) if number and value != last else None
        if value != last and (told is None or told.end() != value):
            return int(value)
        last = value
    return None
