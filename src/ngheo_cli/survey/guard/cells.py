"""Where are the cells of an xlsx sheet, and what cannot be seen in their values?

Found in one pass over the XML. The usual spelling (`<c r="A1" …>`) is looked at with arrays, any other
(prefixes, cells without position, other quotes) token by token. A `closely` scan counts filled cells
only.
"""

import re
from collections.abc import Collection, Iterable, Iterator

from ngheo_cli.messages import opening
from ngheo_cli.survey.guard.facts import Position, SheetFacts
from ngheo_cli.survey.guard.places import Places, place_of, reference, usual_tags
from ngheo_cli.survey.guard.styles import Styles
from ngheo_cli.survey.guard.texts import NO_TEXTS, Sizes, TextCount

_ENDLESS = 64 * 1024 * 1024
_TOKEN = re.compile(
    rb"<(?:[\w.-]+:)?(row|c)(?=[\s/>])((?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+)>(?=(\s*</(?:[\w.-]+:)?c\s*>)?)"
)
_ROW = re.compile(rb"<row\s([^<>]*+)>")
_ROW_NUMBER = re.compile(rb"(?:^|\s)r\s*=\s*[\"']([0-9]{1,8})[\"']")
_HIDDEN = re.compile(
    rb"(?:^|\s)(?:hidden\s*=\s*[\"'](?:1|true|on)|(?:ht\s*=\s*[\"'][01]|width\s*=\s*[\"']0)(?:\.[0-9]*)?)[\"']"
)
"""Hidden, or too low (in points) or narrow (in characters) to show anything."""
_MAY_HIDE = re.compile(rb"\s(?:hidden\s*=|ht\s*=\s*[\"'][01])")
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
_END = re.compile(rb"</(?:[\w.-]+:)?sheetData\s*>")
_CELLS_AGAIN = re.compile(rb"<(?:[\w.-]+:)?(?:(?:sheetData|c)[\s/>]|row\s)|<row[\s/>]")


class SheetScan:
    """A scan of one sheet, fed with its XML in pieces; `styles` are the cell styles that tell something.

    `texts` are the sizes of the shared texts; None for a part that is no sheet and only looks like one: it
    may hold several tables.
    """

    def __init__(
        self, name: str, styles: Styles, closely: bool = False, texts: Sizes | None = NO_TEXTS
    ) -> None:
        self.facts = SheetFacts(name)
        self._ordered, self._ended = texts is not None, False
        self.places = Places(self._ordered)
        self._texts = TextCount(NO_TEXTS if texts is None else texts)
        self._widths, self._fonts, self._closely = styles.widths, styles.old_fonts, closely
        self._carry = b""
        self._styled = _styled({*styles.widths, *styles.old_fonts})

    def feed(self, chunks: Iterable[bytes]) -> bool:
        """Scan pieces of XML as far as the first misplaced cell; False where one tag never ends."""
        for chunk in chunks:
            if self.places.wrong:
                return True
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
        if b"col " in text:
            self._hidden_columns(text)
        end = _END.search(text) if self._ordered and b"sheetData" in text else None
        if not self._ended:
            cells = text[: end.start()] if end else text
            self._scan_cells(cells)
            self._count_texts(cells)
        if self._ended or end:
            self._refuse_more(text, 0 if self._ended or not end else end.end())
        self._ended = self._ended or end is not None

    def _count_texts(self, text: bytes) -> None:
        wrong = self._texts.feed(text)
        self.facts.text = self._texts.bytes
        if wrong is not None and self._ordered:
            at, why = wrong
            start = max(text.rfind(b"<c", 0, at), 0)
            told = reference(text[start + 2 : text.find(b">", start)])
            self.places.refuse(self.places.at if told is None else place_of(told), why)

    def _refuse_more(self, text: bytes, after: int) -> None:
        """Refuse rows and cells after the end of the table: a reader would not come to them."""
        if _CELLS_AGAIN.search(text, after):
            self.places.refuse(self.places.at, opening.TWICE)

    def _scan_cells(self, text: bytes) -> None:
        odd = self._closely or not self.places.told or b":c" in text or b":row" in text
        usual = None if odd else usual_tags(text)
        if usual is None:
            self._scan_tokens(text)
            return
        self.places.follow(usual)
        if (b"hidden" in text or b"ht" in text) and _MAY_HIDE.search(text):
            hidden = [_ROW_NUMBER.search(tag) for tag in _ROW.findall(text) if _HIDDEN.search(tag)]
            self.facts.hidden_rows.update(int(number[1]) - 1 for number in hidden if number)
        rows, columns = usual.cell_row, usual.cell_column
        if len(rows):
            for i in (int(rows.argmax()), int(columns.argmax())):
                self.facts.saw(int(rows[i]), int(columns[i]), 0)
            self.facts.cells += len(rows)
            self.facts.blank += max(len(rows) - text.count(b"</c>"), 0)
        for attributes, end in self._special(text):
            self._look(text, attributes, end, place_of(reference(attributes) or b""))

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
                self.places.row(attributes)
                if _HIDDEN.search(attributes):
                    self.facts.hidden_rows.add(self.places.at[0])
            else:
                self.places.cell(attributes)
                if not attributes.endswith(b"/") and token[3] is None:
                    self.facts.saw(*self.places.at)
                    self._look(text, attributes, token.end(), self.places.at)
            if self.places.wrong:
                return

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
    return place_of(letters + b"1")[1]
