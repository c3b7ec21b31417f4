"""How far do the cells of an xls reach, and what cannot be seen in their values?

Record layouts: [MS-XLS] 2.4.
"""

import re
import struct
from array import array
from collections.abc import Sequence

import numpy as np

from ngheo_cli.limits import Limits
from ngheo_cli.messages import Place, Stop, damaged_xls, opening
from ngheo_cli.survey.guard.facts import BookFacts, SheetFacts, check_total, misplaced, refuse_wide, too_wide
from ngheo_cli.survey.guard.ole import Ole
from ngheo_cli.survey.guard.styles import Styles
from ngheo_cli.survey.guard.xls_records import Records
from ngheo_cli.survey.guard.xls_texts import shared_sizes
from ngheo_cli.survey.old_fonts.letters import encoding_of_font

_PASSWORD, _SHEET, _STRINGS = 0x2F, 0x85, 0xFC
_FORMAT, _STYLE, _ROW, _MERGED, _LINKED = 0x41E, 0xE0, 0x208, 0xE5, 0x1AE
_EXTENT, _LAST_ROW, _LAST_COLUMN = 0x200, 1 << 16, 1 << 8
_NUMBER, _RK, _TEXTS, _FORMULA, _BOOL_OR_ERROR = 0x203, 0x27E, (0xFD, 0x204, 0xD6), 0x06, 0x205
_MANY_RK, _SHARED_TEXT, _CONTINUED = 0xBD, 0xFD, 0x3C
_FONT, _COLUMNS, _NOTE = 0x31, 0x7D, 0x1C
_NO_FONT = 4
"""The number that fonts leave out."""
_CELLS = frozenset((_NUMBER, _RK, *_TEXTS, _FORMULA, _BOOL_OR_ERROR))
_WORKSHEET, _MACROS, _CHART = 0, 1, 2
_HIDDEN_ROW = 0x20
_ERROR_RESULT = 2
_ZEROS_ONLY = re.compile(r"(0{2,})(?:[;_\\ ].*)?")


def scan_xls(ole: Ole, limits: Limits) -> BookFacts:
    """Scan every sheet; raises Stop where one has a password, is damaged or beyond the limits."""
    stream = Records(ole)
    book = BookFacts(macros="_vba_project_cur" in ole or "vba" in ole)
    sheets, looks, texts = _scan_book(stream, book)
    book.texts = sum(texts)
    for body in sheets:
        if body[5] == _WORKSHEET:
            facts = _scan_sheet(stream, body, looks, texts)
            if too_wide(facts, limits):
                refuse_wide(facts, limits, ole.file)
            book.sheets.append(facts)
        else:
            if body[5] in (_MACROS, _CHART):
                stream.pass_over(_start(body))
            book.sheets.append(None)
    stream.refuse_stray()
    check_total(book, limits, ole.file)
    return book


def _scan_book(stream: Records, book: BookFacts) -> tuple[list[bytes], Styles, list[int]]:
    """Return what the workbook says of its sheets, its cell styles and the bytes of each shared text."""
    looked, continues = _Looks(), False
    sheets, shared = [], list[bytes]()
    for code, body in stream.substream(0):
        continues = code == _STRINGS or (continues and code == _CONTINUED)
        if continues:
            shared.append(body)
        if code == _SHEET and len(body) >= 8:
            sheets.append(body)
        elif code in (_FORMAT, _STYLE, _FONT):
            looked.at(code, body)
        else:
            _look_at_book(code, body, stream, book)
    texts = shared_sizes(shared)
    if shared and len(texts) != int.from_bytes(shared[0][4:8], "little"):
        raise stream.damaged(damaged_xls.BROKEN_RECORD)
    return sheets, looked.styles(), texts


def _scan_sheet(stream: Records, about: bytes, looks: Styles, texts: Sequence[int]) -> SheetFacts:
    facts, places = SheetFacts(_text(about, 6, 1)), array("Q")
    for code, record in stream.substream(_start(about)):
        if code == _EXTENT and not _is_extent(record):
            raise stream.damaged(damaged_xls.BROKEN_RECORD)
        _look_at_sheet(code, record, facts, looks)
        places.extend(_places(code, record))
        if code == _SHARED_TEXT:
            facts.text += _shared_text(record, texts, facts.name, stream.file)
    _refuse_twice(places, facts.name, stream.file)
    return facts


def _places(code: int, body: bytes) -> range:
    """Return the places of the values in a record, as row times 65536 plus column."""
    many = (len(body) - 6) // 6 if code == _MANY_RK else int(code in _CELLS)
    if many < 1 or len(body) < 7:
        return range(0)
    row, column = struct.unpack_from("<2H", body)
    return range(row << 16 | column, (row << 16 | column) + many)


def _refuse_twice(places: "array[int]", sheet: str, file: str) -> None:
    """Raise Stop where two values stand in one place: a reader would lose one of them."""
    ordered = np.sort(np.frombuffer(places, dtype=np.uint64))
    again = ordered[1:][ordered[1:] == ordered[:-1]]
    if len(again):
        raise misplaced(divmod(int(again[0]), 1 << 16), opening.TWICE, sheet, file)


def _start(about: bytes) -> int:
    """Return where the sheet of a BOUNDSHEET begins."""
    return int.from_bytes(about[:4], "little")


def _shared_text(record: bytes, texts: Sequence[int], sheet: str, file: str) -> int:
    """Return the bytes of the text of a cell; raises Stop where the workbook has no such text."""
    number = int.from_bytes(record[6:10], "little")
    if number >= len(texts):
        row, column = struct.unpack_from("<2H", record)
        raise misplaced((row, column), opening.NO_SUCH_TEXT, sheet, file)
    return texts[number]


class _Looks:
    """The formats, fonts and cell styles of a workbook."""

    def __init__(self) -> None:
        self._widths: dict[int, int] = {}
        self._fonts: list[str] = []
        self._cells: list[tuple[int, int]] = []

    def at(self, code: int, body: bytes) -> None:
        """Note a format, a font or a cell style."""
        if code == _FORMAT and len(body) >= 5 and (match := _ZEROS_ONLY.fullmatch(_text(body, 2, 2))):
            self._widths[int.from_bytes(body[:2], "little")] = len(match[1])
        elif code == _STYLE and len(body) >= 4:
            self._cells.append((int.from_bytes(body[2:4], "little"), int.from_bytes(body[:2], "little")))
        elif code == _FONT and len(body) > 15:
            self._fonts.append(_font(body))

    def styles(self) -> Styles:
        """Return the cell styles that tell something."""
        widths, cells = self._widths, self._cells
        named = {i + (i >= _NO_FONT): name for i, name in enumerate(self._fonts) if encoding_of_font(name)}
        return Styles(
            {i: widths[number] for i, (number, _) in enumerate(cells) if number in widths},
            {i: named[number] for i, (_, number) in enumerate(cells) if number in named},
        )


def _look_at_book(code: int, body: bytes, stream: Records, book: BookFacts) -> None:
    """Refuse passwords and a table of texts that claims more texts than bytes; note links."""
    if code == _PASSWORD:
        raise Stop(opening.PASSWORD.at(Place(file=stream.file)))
    if code == _STRINGS and len(body) >= 8 and int.from_bytes(body[4:8], "little") > len(stream.data):
        raise stream.damaged(damaged_xls.BROKEN_RECORD)
    if code == _LINKED and len(body) > 4:
        book.links = True


def _look_at_sheet(code: int, body: bytes, facts: SheetFacts, looks: Styles) -> None:
    """Note the cells of a record, or what it tells of the sheet."""
    if code in _CELLS and len(body) >= 7:
        row, column, style = struct.unpack_from("<3H", body)
        facts.saw(row, column)
        if code in (_NUMBER, _RK) and style in looks.widths:
            facts.zero_padded[row, column] = looks.widths[style]
        elif _is_error(code, body):
            facts.errors.append((row, column))
        elif style in looks.old_fonts and code not in (_NUMBER, _RK):
            facts.old_fonts[row, column] = looks.old_fonts[style]
    elif code == _MANY_RK and len(body) >= 12:
        row, first = struct.unpack_from("<2H", body)
        for i, at in enumerate(range(4, len(body) - 6, 6)):
            facts.saw(row, first + i)
            style = int.from_bytes(body[at : at + 2], "little")
            if style in looks.widths:
                facts.zero_padded[row, first + i] = looks.widths[style]
    else:
        _look_beside_cells(code, body, facts)


def _look_beside_cells(code: int, body: bytes, facts: SheetFacts) -> None:
    """Note hidden rows and columns, comments and merged ranges."""
    if code == _ROW and len(body) >= 14 and body[12] & _HIDDEN_ROW:
        facts.hidden_rows.add(int.from_bytes(body[:2], "little"))
    elif code == _COLUMNS and len(body) >= 10 and body[8] & 1:
        first, last = struct.unpack_from("<2H", body)
        facts.hidden_columns.update(range(first, min(last + 1, _LAST_COLUMN)))
    elif code == _NOTE and len(body) >= 4:
        row, column = struct.unpack_from("<2H", body)
        facts.notes.append((row, column))
    elif code == _MERGED:
        for at in range(2, len(body) - 7, 8):
            first, last, left, right = struct.unpack_from("<4H", body, at)
            facts.merged.append((first, left, last, right))


def _font(body: bytes) -> str:
    """Return the name of a font; the older format writes it without a flag."""
    name = _text(body, 14, 1)
    return name if encoding_of_font(name) else body[15 : 15 + body[14]].decode("latin-1")


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
