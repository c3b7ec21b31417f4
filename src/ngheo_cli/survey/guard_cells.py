"""Where are the cells of an xlsx sheet, and what cannot be seen in their values?

Found in one pass over the XML. The usual spelling (`<c r="A1" …>`) is looked at with arrays, any other
(prefixes, cells without position, other quotes) token by token. A `closely` scan counts filled cells
only.
"""

import re
from collections.abc import Collection, Iterable, Iterator

import numpy as np
from numpy.typing import NDArray

from ngheo_cli.survey.guard_facts import Position, SheetFacts
from ngheo_cli.survey.guard_styles import Styles

_ENDLESS = 64 * 1024 * 1024
_TOKEN = re.compile(
    rb"<(?:[\w.-]+:)?(row|c)(?=[\s/>])((?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+)>(?=(\s*</(?:[\w.-]+:)?c\s*>)?)"
)
_REF = re.compile(rb"(?:^|\s)r\s*=\s*[\"']([A-Za-z]{1,4})([0-9]{1,8})[\"']")
_ROW = re.compile(rb"<row\s([^<>]*+)>")
_ROW_NUMBER = re.compile(rb"(?:^|\s)r\s*=\s*[\"']([0-9]{1,8})[\"']")
_HIDDEN = re.compile(rb"(?:^|\s)hidden\s*=\s*[\"'](?:1|true|on)[\"']")
_COL = re.compile(rb"<(?:[\w.-]+:)?col\s([^<>]*+)>")
_COL_ENDS = re.compile(rb"(?:^|\s)(min|max)\s*=\s*[\"']([0-9]{1,6})[\"']")
_COLUMNS = 1 << 14
_TYPE = re.compile(rb"(?:^|\s)t\s*=\s*[\"'](\w+)[\"']")
_STYLE = re.compile(rb"(?:^|\s)s\s*=\s*[\"']([0-9]{1,9})[\"']")
_FORMULA_MARK = re.compile(rb"<f[\s/>]")
_ERROR_MARK = re.compile(rb"\st=\"e\"")
_TAG = 512
_FORMULAS = 1000
"""Cells with a formula that are noted by place."""
_IS_FORMULA = re.compile(rb"\s*<(?:[\w.-]+:)?f[\s/>]")
_FORMULA = re.compile(
    rb"\s*<(?:[\w.-]+:)?f(?=[\s/>])(?:[^<>]*+(?<=/)>|[^<>]*+>[^<]*+</(?:[\w.-]+:)?f\s*>)"
    rb"\s*(?:<(?:[\w.-]+:)?v((?:[\s/][^<>]*)?)>([^<])?)?"
)
_MERGED = re.compile(
    rb"<(?:[\w.-]+:)?mergeCell\s[^<>]*?ref\s*=\s*[\"']([A-Za-z]{1,3})([0-9]{1,8}):([A-Za-z]{1,3})([0-9]{1,8})"
)
_SPACES = (9, 10, 13, 32)
_LESS, _GREATER, _SLASH, _QUOTE = b'<>/"'


class SheetScan:
    """A scan of one sheet, fed with its XML in pieces; `styles` are the cell styles that tell something."""

    def __init__(self, name: str, styles: Styles, closely: bool = False) -> None:
        self.facts = SheetFacts(name)
        self._widths, self._fonts, self._closely = styles.widths, styles.old_fonts, closely
        self._carry = b""
        self._at: Position = (-1, -1)
        self._styled = _styled({*styles.widths, *styles.old_fonts})

    def feed(self, chunks: Iterable[bytes]) -> bool:
        """Scan pieces of XML; False where one tag never ends."""
        for chunk in chunks:
            text = self._carry + chunk
            cut = max(text.rfind(b"<row"), text.rfind(b"<c "))
            if cut < 0:
                cut = text.rfind(b"<", 0, max(text.rfind(b":c "), text.rfind(b":row"), 0))
            if cut <= 0 and len(text) > _ENDLESS:
                return False
            self._scan(text[: max(cut, 0)])
            self._carry = text[max(cut, 0) :]
        self._scan(self._carry)
        self._carry = b""
        return True

    def _scan(self, text: bytes) -> None:
        if b"mergeCell" in text:
            self.facts.merged += [
                (int(r1) - 1, _column(c1), int(r2) - 1, _column(c2))
                for c1, r1, c2, r2 in _MERGED.findall(text)
            ]
        if b"col " in text and b"hidden=" in text:
            self._hidden_columns(text)
        cells = None if self._closely or b":c" in text else _usual_cells(text)
        hidden = [tag for tag in _ROW.findall(text) if _HIDDEN.search(tag)] if b"hidden=" in text else []
        numbers = [_ROW_NUMBER.search(tag) for tag in hidden]
        if cells is None or None in numbers:
            self._scan_tokens(text)
            return
        self.facts.hidden_rows.update(int(number[1]) - 1 for number in numbers if number)
        rows, columns = cells
        if len(rows):
            for i in (int(rows.argmax()), int(columns.argmax())):
                self.facts.saw(int(rows[i]), int(columns[i]), 0)
            self.facts.cells += len(rows)
            self.facts.blank += max(len(rows) - text.count(b"</c>"), 0)
            self._at = (int(rows[-1]), int(columns[-1]))
        for attributes, end in self._special(text):
            self._look(text, attributes, end, self._position(attributes))

    def _hidden_columns(self, text: bytes) -> None:
        for tag in _COL.findall(text):
            ends = {name: int(number) for name, number in _COL_ENDS.findall(tag)}
            if _HIDDEN.search(tag) and {b"min", b"max"} <= set(ends):
                self.facts.hidden_columns.update(range(ends[b"min"] - 1, min(ends[b"max"], _COLUMNS)))

    def _special(self, text: bytes) -> Iterator[tuple[bytes, int]]:
        """Yield attributes and end of the cells that hold a formula, an error or a zeros-only format."""
        seen = set()
        for sign, mark in ((b"<f", _FORMULA_MARK), (b't="e"', _ERROR_MARK)):
            for match in mark.finditer(text) if sign in text else ():
                seen.add(text.rfind(b"<c ", max(0, match.start() - _TAG), match.start()))
        if self._styled is not None:
            seen.update(match.start() for match in self._styled.finditer(text))
        for start in sorted(seen - {-1}):
            end = text.find(b">", start)
            if end > 0:
                yield text[start + 3 : end], end + 1

    def _scan_tokens(self, text: bytes) -> None:
        """Scan rows and cells in any spelling, with positions counted where they are not written."""
        for token in _TOKEN.finditer(text):
            attributes = token[2]
            if token[1] == b"row":
                number = _ROW_NUMBER.search(attributes)
                self._at = (int(number[1]) - 1 if number else self._at[0] + 1, -1)
                if _HIDDEN.search(attributes):
                    self.facts.hidden_rows.add(self._at[0])
                continue
            self._at = self._position(attributes)
            if not attributes.endswith(b"/") and token[3] is None:
                self.facts.saw(*self._at)
                self._look(text, attributes, token.end(), self._at)

    def _position(self, attributes: bytes) -> Position:
        ref = _REF.search(attributes)
        if ref:
            return int(ref[2]) - 1, _column(ref[1])
        return max(self._at[0], 0), self._at[1] + 1

    def _look(self, text: bytes, attributes: bytes, end: int, at: Position) -> None:
        """Note what a value does not show: an error, a formula without value, a zeros-only format."""
        kind = _TYPE.search(attributes)
        type_ = kind[1] if kind else b"n"
        if type_ == b"e":
            self.facts.errors.append(at)
        if len(self.facts.formulas) < _FORMULAS and _IS_FORMULA.match(text, end):
            self.facts.formulas.append(at)
        formula = _FORMULA.match(text, end)
        if formula and not _has_value(formula, type_):
            self.facts.formulas_without_value.append(at)
        if self._styled is None or attributes.endswith(b"/"):
            return
        found = _STYLE.search(attributes)
        style = int(found[1]) if found else 0
        if type_ == b"n" and style in self._widths:
            self.facts.zero_padded[at] = self._widths[style]
        elif type_ != b"n" and style in self._fonts:
            self.facts.old_fonts[at] = self._fonts[style]


def _styled(styles: Collection[int]) -> re.Pattern[bytes] | None:
    """Return what finds the cells of styles, in the usual spelling; a cell without one has the first."""
    if not styles:
        return None
    numbers = b"|".join(str(style).encode() for style in sorted(styles))
    told = rb"r=\"[^<>]*?\ss=\"(?:" + numbers + rb")\"[^<>]*+"
    untold = rb"|(?![^<>]*\ss=)r=\"[^<>]*+" if 0 in styles else b""
    return re.compile(rb"<c (" + told + untold + rb")>")


def _has_value(formula: re.Match[bytes], type_: bytes) -> bool:
    """Whether a value is stored; an empty one is the result "" of a text formula."""
    if formula[1] is None:
        return False
    return type_ == b"str" or (formula[2] is not None and not formula[1].endswith(b"/"))


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number - 1


def _usual_cells(text: bytes) -> tuple[NDArray[np.int32], NDArray[np.int32]] | None:
    """Return rows and columns of all cells, filled or not; None where a cell is not spelt `<c r="A1"`."""
    codes = np.frombuffer(text + bytes(32), dtype=np.uint8)
    at = np.flatnonzero((codes[:-32] == _LESS) & (codes[1:-31] == ord("c")))
    after = codes[at + 2]
    at = at[np.isin(after, (*_SPACES, _GREATER, _SLASH))]
    if not all((codes[at + 2 + i] == letter).all() for i, letter in enumerate(b' r="')):
        return None
    here = at + 6
    columns = np.zeros(len(at), dtype=np.int32)
    rows = np.zeros(len(at), dtype=np.int32)
    for _ in range(3):
        letter = codes[here].astype(np.int32) - ord("A")
        is_letter = (letter >= 0) & (letter < 26)
        columns = np.where(is_letter, columns * 26 + letter + 1, columns)
        here = here + is_letter
    for _ in range(7):
        digit = codes[here].astype(np.int32) - ord("0")
        is_digit = (digit >= 0) & (digit < 10)
        rows = np.where(is_digit, rows * 10 + digit, rows)
        here = here + is_digit
    if not ((codes[here] == _QUOTE) & (rows > 0) & (columns > 0)).all():
        return None
    return rows - 1, columns - 1
