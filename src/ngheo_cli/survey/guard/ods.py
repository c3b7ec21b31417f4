"""How far do the cells of an ods reach once repeated rows and cells are counted out?"""

import re
from collections.abc import Iterator
from xml.parsers import expat

from ngheo_cli.messages import Place, Stop, opening
from ngheo_cli.survey.guard.facts import BookFacts, SheetFacts, check_total, refuse_wide, too_wide
from ngheo_cli.survey.guard.zip import Parts

_CONTENT = "content.xml"
_ENDLESS = 64 * 1024 * 1024
_TOKEN = re.compile(
    rb"<(/?)(?:table:(table-row|table-cell|covered-table-cell|table)|text:(p|s))(?=[\s/>])"
    rb"((?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+)>"
)
_COLUMNS = re.compile(rb"table:number-columns-repeated\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_SPACES = re.compile(rb"text:c\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_TAGS_OF_TEXT = len(b"<text:p></text:p>")
_ROWS = re.compile(rb"table:number-rows-repeated\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_NUMBER = re.compile(rb"\s*\+?0*([0-9]+)")
_SPAN = re.compile(rb"table:number-(columns|rows)-spanned\s*=\s*[\"']\s*([0-9]{1,9})")
_NAME = re.compile(rb"table:name\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_HIDDEN = re.compile(rb"table:visibility\s*=\s*[\"'](?:collapse|filter)")
_ENTITIES = (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&apos;", "'"), ("&amp;", "&"))
_MANY_ROWS = 100_000
_DIGITS = 18
_ANY = 10**9
"""What a number may be that is spelt in signs (&#57;): no program writes one so."""


def scan_ods(parts: Parts) -> BookFacts:
    """Scan the sheets of an ods; raises Stop where one is encrypted, beyond the limits, damaged or unsafe."""
    manifest = "meta-inf/manifest.xml"
    if manifest in parts and b"encryption-data" in parts.xml(manifest):
        raise Stop(opening.PASSWORD.at(Place(file=parts.file)))
    scan = _OdsScan()
    base = 0
    for piece in _pieces(parts):
        for token in _TOKEN.finditer(piece):
            scan.token(token, base + token.start())
        base += len(piece)
    book = BookFacts(macros=any(name.startswith("basic/") for name in parts), links=scan.links)
    for facts in scan.sheets:
        if too_wide(facts, parts.limits):
            refuse_wide(facts, parts.limits, parts.file)
        book.sheets.append(facts)
    check_total(book, parts.limits, parts.file)
    return book


def _pieces(parts: Parts) -> Iterator[bytes]:
    """Yield the content cut between tags, making sure that each is closed: the reader would wait for ever."""
    carry, parser = b"", expat.ParserCreate()
    for chunk in _well_formed(parts, parser):
        text = carry + chunk
        cut = text.rfind(b"<")
        if cut <= 0 and len(text) > _ENDLESS:
            raise parts.damaged(_CONTENT)
        yield text[: max(cut, 0)]
        carry = text[max(cut, 0) :]
    yield carry


def _well_formed(parts: Parts, parser: expat.XMLParserType) -> Iterator[bytes]:
    try:
        for chunk in parts.cell_chunks(_CONTENT):
            parser.Parse(chunk, False)
            yield chunk
        parser.Parse(b"", True)
    except (expat.ExpatError, LookupError, ValueError) as error:  # an unknown encoding is a LookupError
        raise parts.damaged(_CONTENT) from error


class _OdsScan:
    """The position in the table, and what was seen in it."""

    def __init__(self) -> None:
        self.sheets: list[SheetFacts] = []
        self.links = False
        self._row = self._column = 0
        self._row_times = self._cell_times = 1
        self._row_filled: list[tuple[int, int]] = []
        self._cell = b""
        self._depth = self._since = self._text = self._row_text = 0

    def token(self, token: re.Match[bytes], at: int) -> None:
        """Take the next tag; `at` is its place in the content."""
        closing, name, text, attributes = token.groups()
        alone = attributes.endswith(b"/")
        if text == b"s":
            self._text += _number(_SPACES, attributes) if self._cell else 0
        elif text:
            if not closing and not alone and self._cell and b"value-type" not in self._cell:
                self._fill()
        elif name == b"table":
            self._table(bool(closing), attributes)
        elif self._depth != 1:
            return
        elif name == b"table-row":
            self._end_row() if closing else self._start_row(attributes)
            if alone and not closing:
                self._end_row()
        elif closing:
            self._end_cell(at)
        else:
            self._start_cell(attributes)
            self._since = at + len(token[0])
            if alone:
                self._end_cell(self._since)

    def _table(self, closing: bool, attributes: bytes) -> None:
        self._depth += -1 if closing else 1
        if not closing and self._depth == 1:
            match = _NAME.search(attributes)
            name = (match[1] or match[2] or b"").decode("utf-8", "replace") if match else ""
            for entity, letter in _ENTITIES:
                name = name.replace(entity, letter)
            self.sheets.append(SheetFacts(name))
            self._row = 0

    def _start_row(self, attributes: bytes) -> None:
        self._column, self._row_filled, self._row_text = 0, [], 0
        self._row_times = _times(_ROWS, attributes)
        if _HIDDEN.search(attributes) and self._row_times < _MANY_ROWS:
            self.sheets[-1].hidden_rows.update(range(self._row, self._row + self._row_times))

    def _end_row(self) -> None:
        for last, count in self._row_filled:
            self.sheets[-1].saw(self._row + self._row_times - 1, last, count * self._row_times)
            self.sheets[-1].repeated += count * self._row_times - 1
        self.sheets[-1].text += self._row_text * self._row_times
        self._row += self._row_times
        self._row_times, self._row_filled = 1, []

    def _start_cell(self, attributes: bytes) -> None:
        self._cell, self._cell_times = attributes + b" ", _times(_COLUMNS, attributes)
        spans = {kind: int(size) for kind, size in _SPAN.findall(attributes)}
        tall, wide = spans.get(b"rows", 1), spans.get(b"columns", 1)
        if tall > 1 or wide > 1:
            last = (self._row + tall - 1, self._column + wide - 1)
            self.sheets[-1].merged.append((self._row, self._column, *last))
        if b"value-type" in attributes:
            self._fill()
            if b'value-type="error"' in attributes:
                self.sheets[-1].errors.append((self._row, self._column))

    def _fill(self) -> None:
        last = self._column + self._cell_times - 1
        if not self._row_filled or self._row_filled[-1][0] != last:
            self._row_filled.append((last, self._cell_times))

    def _end_cell(self, at: int) -> None:
        if b"table:formula" in self._cell and not (
            self._row_filled and self._row_filled[-1][0] >= self._column
        ):
            self.sheets[-1].formulas_without_value.append((self._row, self._column))
        own = max(at - self._since - _TAGS_OF_TEXT, 0)
        self._row_text += (own + self._text) * self._cell_times
        self._column += self._cell_times
        self._cell, self._cell_times, self._text = b"", 1, 0


def _times(pattern: re.Pattern[bytes], attributes: bytes) -> int:
    return max(_number(pattern, attributes), 1)


def _number(pattern: re.Pattern[bytes], attributes: bytes) -> int:
    """Return the number of an attribute, 1 where it is left out; of one without end its first digits."""
    match = pattern.search(attributes)
    told = (match[1] or match[2] or b"") if match else b""
    number = _NUMBER.match(told)
    if b"&" in told:
        return _ANY
    return int(number[1][:_DIGITS]) if number else 1
