"""How far do the cells of an xls reach, and what cannot be seen in their values?

Record layouts: [MS-XLS] 2.4.
"""

import re
import struct
from collections.abc import Iterator, Mapping

from ngheo_cli.messages import Place, Stop, opening
from ngheo_cli.survey.guard_facts import BookFacts, SheetFacts, check_total, refuse_wide, too_wide
from ngheo_cli.survey.guard_ole import Ole
from ngheo_cli.survey.limits import Limits

_BOF, _EOF, _PASSWORD, _SHEET, _STRINGS = 0x809, 0x0A, 0x2F, 0x85, 0xFC
_FORMAT, _STYLE, _ROW, _MERGED, _LINKED = 0x41E, 0xE0, 0x208, 0xE5, 0x1AE
_EXTENT, _LAST_ROW, _LAST_COLUMN = 0x200, 1 << 16, 1 << 8
_NUMBER, _RK, _TEXTS, _FORMULA, _BOOL_OR_ERROR = 0x203, 0x27E, (0xFD, 0x204, 0xD6), 0x06, 0x205
_MANY_RK = 0xBD
_CELLS = frozenset((_NUMBER, _RK, *_TEXTS, _FORMULA, _BOOL_OR_ERROR))
_WORKSHEET = 0
_HIDDEN_ROW = 0x20
_ERROR_RESULT = 2
_ZEROS_ONLY = re.compile(r"(0{2,})(?:[;_\\ ].*)?")


def scan_xls(ole: Ole, limits: Limits) -> BookFacts:
    """Scan every sheet; raises Stop where one has a password, is damaged or beyond the limits."""
    stream = _Stream(ole)
    book = BookFacts(macros="_vba_project_cur" in ole or "vba" in ole)
    formats: dict[int, int] = {}
    styles: list[int] = []
    sheets = []
    for code, body in stream.records(0):
        if code == _SHEET and len(body) >= 8:
            sheets.append(body)
        elif code == _FORMAT and len(body) >= 5 and (match := _ZEROS_ONLY.fullmatch(_text(body, 2, 2))):
            formats[int.from_bytes(body[:2], "little")] = len(match[1])
        elif code == _STYLE and len(body) >= 4:
            styles.append(int.from_bytes(body[2:4], "little"))
        else:
            _look_at_book(code, body, stream, book)
    widths = {i: formats[number] for i, number in enumerate(styles) if number in formats}
    for body in sheets:
        if body[5] != _WORKSHEET:
            book.sheets.append(None)
            continue
        facts = SheetFacts(_text(body, 6, 1))
        for code, record in stream.records(int.from_bytes(body[:4], "little")):
            if code == _EXTENT and not _is_extent(record):
                raise ole.damaged()
            _look_at_sheet(code, record, facts, widths)
        if too_wide(facts, limits):
            refuse_wide(facts, limits, ole.file)
        book.sheets.append(facts)
    check_total(book, limits, ole.file)
    return book


class _Stream:
    """The records of a workbook; each byte is looked at once, else sheets overlap and the file is damaged."""

    def __init__(self, ole: Ole) -> None:
        self.ole = ole
        self.data = ole.stream("workbook" if "workbook" in ole else "book")
        self._left = 2 * len(self.data)

    def records(self, at: int) -> Iterator[tuple[int, bytes]]:
        """Yield code and body of the records of one substream, not of charts inside it."""
        depth = 0
        while at + 4 <= len(self.data):
            code, size = struct.unpack_from("<2H", self.data, at)
            at += 4
            self._left -= 4 + size
            if at + size > len(self.data) or self._left < 0:
                break
            if code == _BOF:
                depth += 1
            elif code == _EOF:
                depth -= 1
                if depth <= 0:
                    return
            elif depth == 1:
                yield code, self.data[at : at + size]
            at += size
        raise self.ole.damaged()


def _look_at_book(code: int, body: bytes, stream: _Stream, book: BookFacts) -> None:
    """Refuse passwords and a table of texts that claims more texts than bytes; note links."""
    if code == _PASSWORD:
        raise Stop(opening.PASSWORD.at(Place(file=stream.ole.file)))
    if code == _STRINGS and len(body) >= 8 and int.from_bytes(body[4:8], "little") > len(stream.data):
        raise stream.ole.damaged()
    if code == _LINKED and len(body) > 4:
        book.links = True


def _look_at_sheet(code: int, body: bytes, facts: SheetFacts, widths: Mapping[int, int]) -> None:
    """Note the cells of a record, a hidden row or merged ranges."""
    if code in _CELLS and len(body) >= 7:
        row, column, style = struct.unpack_from("<3H", body)
        facts.saw(row, column)
        if code in (_NUMBER, _RK) and style in widths:
            facts.zero_padded[row, column] = widths[style]
        elif _is_error(code, body):
            facts.errors.append((row, column))
    elif code == _MANY_RK and len(body) >= 12:
        row, first = struct.unpack_from("<2H", body)
        for i, at in enumerate(range(4, len(body) - 6, 6)):
            facts.saw(row, first + i)
            style = int.from_bytes(body[at : at + 2], "little")
            if style in widths:
                facts.zero_padded[row, first + i] = widths[style]
    elif code == _ROW and len(body) >= 14 and body[12] & _HIDDEN_ROW:
        facts.hidden_rows.add(int.from_bytes(body[:2], "little"))
    elif code == _MERGED:
        for at in range(2, len(body) - 7, 8):
            first, last, left, right = struct.unpack_from("<4H", body, at)
            facts.merged.append((first, left, last, right))


def _is_extent(body: bytes) -> bool:
    """Whether a DIMENSIONS record is possible: the reader takes memory for what it says."""
    layout = "<2I2H" if len(body) >= 12 else "<4H"
    if len(body) < struct.calcsize(layout):
        return False
    top, bottom, left, right = struct.unpack_from(layout, body)
    return bool(top <= bottom <= _LAST_ROW and left <= right <= _LAST_COLUMN)


def _is_error(code: int, body: bytes) -> bool:
    if code == _BOOL_OR_ERROR:
        return len(body) >= 8 and body[7] == 1
    return code == _FORMULA and len(body) >= 14 and body[12:14] == b"\xff\xff" and body[6] == _ERROR_RESULT


def _text(body: bytes, at: int, width: int) -> str:
    """Return a text with its length in `width` bytes, then a flag: one or two bytes a letter."""
    size = int.from_bytes(body[at : at + width], "little")
    wide = body[at + width] & 1 if at + width < len(body) else 0
    raw = body[at + width + 1 :][: size * (1 + wide)]
    return raw.decode("utf-16-le" if wide else "latin-1", "replace")
