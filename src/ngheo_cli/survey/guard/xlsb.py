"""How far do the cells of an xlsb reach, and which rows are hidden? Record layouts: [MS-XLSB] 2.4."""

import struct
from collections.abc import Iterator

from ngheo_cli.messages import damaged_xls, opening
from ngheo_cli.survey.guard.facts import (
    BookFacts,
    Position,
    SheetFacts,
    check_total,
    misplaced,
    refuse_many,
    refuse_wide,
    too_wide,
)
from ngheo_cli.survey.guard.places import LAST_COLUMN, LAST_ROW
from ngheo_cli.survey.guard.xlsx import relations, shared_parts
from ngheo_cli.survey.guard.zip import Parts

_ROW, _BLANK, _ERROR, _LAST_CELL, _FORMULA_ERROR = 0, 1, 3, 11, 11
_MERGED, _SHEET, _SHARED_TEXT, _TEXT_BY_NUMBER = 176, 156, 19, 7
_TEXTS = (6, 8)
_TABLE, _TABLE_END, _SHEET_END = 145, 146, 130
_MARKS = (_TABLE, _TABLE_END, _SHEET_END)
_ROW_NUMBER, _CELL_HEAD = 4, 8
"""Bytes that a row, or a cell, has at least."""
_HIDDEN_ROW = 0x10
_LONGEST = 1 << 20
_WORKBOOK = "xl/workbook.bin"


def scan_xlsb(parts: Parts) -> BookFacts:
    """Scan every worksheet part; raises Stop where one is beyond the limits or damaged."""
    book = BookFacts(macros=parts.any("vbaproject.bin"), links=parts.any("externallinks/"))
    targets = relations(parts, "xl/_rels/workbook.bin.rels", "xl")
    shared = shared_parts(parts, targets, "sharedstrings.bin")
    texts = [len(body) for name in shared for code, body in _records(parts, name) if code == _SHARED_TEXT]
    book.texts = sum(texts)
    scanned = {_WORKBOOK, *shared}
    for code, body in _records(parts, _WORKBOOK):
        if code == _SHEET:
            relation, end = _text(body, 8)
            kind, target = targets.get(relation, ("", ""))
            parts.refuse_again(target, scanned)
            refuse_many(len(book.sheets) + 1, parts.limits, parts.file)
            book.sheets.append(
                _sheet(parts, _text(body, end)[0], target, texts) if kind == "worksheet" else None
            )
    for other in parts:
        if other not in scanned:
            for _ in parts.chunks(other):  # to its end, for its true size
                pass
    check_total(book, parts.limits, parts.file)
    return book


def _sheet(parts: Parts, name: str, target: str, texts: list[int]) -> SheetFacts:
    facts, row, column = SheetFacts(name), -1, -1
    for code, body in _sheet_records(parts, target):
        if code == _ROW:
            before, row, column = row, int.from_bytes(body[:4], "little"), -1
            _refuse_misplaced((row, 0), row > before, name, parts)
            if len(body) > 11 and body[11] & _HIDDEN_ROW:
                facts.hidden_rows.add(row)
        elif _BLANK < code <= _LAST_CELL:
            before, column = column, int.from_bytes(body[:4], "little")
            _refuse_misplaced((max(row, 0), column), column > before and row >= 0, name, parts)
            facts.saw(row, column)
            facts.text += _text_size(code, body, texts)
            if code in (_ERROR, _FORMULA_ERROR):
                facts.errors.append((row, column))
        elif code == _MERGED and len(body) >= 16:
            first, last, left, right = struct.unpack_from("<4I", body)
            facts.merged.append((first, left, last, right))
    if too_wide(facts, parts.limits):
        refuse_wide(facts, parts.limits, parts.file)
    return facts


def _sheet_records(parts: Parts, target: str) -> Iterator[tuple[int, bytes]]:
    """Yield the records of a sheet; raises Stop where rows or cells stand outside its table, or no end does.

    A reader stops at the first end of the table, whatever follows.
    """
    marks = []
    for code, body in _records(parts, target):
        if code in _MARKS:
            marks.append(code)
        elif code <= _LAST_CELL:
            if marks != [_TABLE]:
                raise parts.damaged(damaged_xls.STRAY_CELLS)
            if len(body) < (_ROW_NUMBER if code == _ROW else _CELL_HEAD):
                raise parts.damaged(damaged_xls.BROKEN_RECORD)
        yield code, body
    if tuple(marks) != _MARKS:
        raise parts.damaged(damaged_xls.BROKEN_RECORD)


def _refuse_misplaced(at: Position, onwards: bool, name: str, parts: Parts) -> None:
    """Raise Stop for a row or cell beyond the sheet, or not after the one before."""
    if at[0] >= LAST_ROW or at[1] >= LAST_COLUMN:
        raise misplaced(at, opening.BEYOND, name, parts.file)
    if not onwards:
        raise misplaced(at, opening.TWICE, name, parts.file)


def _text_size(code: int, body: bytes, texts: list[int]) -> int:
    """Return the bytes of text in a cell, about."""
    if code != _TEXT_BY_NUMBER:
        return len(body) if code in _TEXTS else 0
    number = int.from_bytes(body[8:12], "little")
    return texts[number] if number < len(texts) else 0


def _records(parts: Parts, name: str) -> Iterator[tuple[int, bytes]]:
    """Yield the code and the body of every record of a part."""
    data, at = b"", 0
    for chunk in parts.chunks(name):
        data, at = data[at:] + chunk, 0
        while (found := _record(data, at)) is not None:
            code, start, at = found
            yield code, data[start:at]
        if len(data) - at > _LONGEST:
            raise parts.damaged(name)
    if at != len(data):
        raise parts.damaged(name)


def _record(data: bytes, at: int) -> tuple[int, int, int] | None:
    """Return code, start and end of the record at `at`; None where the rest of it is still to come."""
    if len(data) - at < 2:
        return None
    code = data[at]
    at += 1
    if code & 0x80:
        code = (code & 0x7F) | (data[at] & 0x7F) << 7
        at += 1
    size = 0
    for shift in (0, 7, 14, 21):
        if at >= len(data):
            return None
        size |= (data[at] & 0x7F) << shift
        at += 1
        if not data[at - 1] & 0x80:
            break
    return (code, at, at + size) if at + size <= len(data) else None


def _text(body: bytes, at: int) -> tuple[str, int]:
    """Return a text with its length in front (XLWideString), and where it ends."""
    size = int.from_bytes(body[at : at + 4], "little")
    if size == 0xFFFFFFFF:
        return "", at + 4
    end = at + 4 + 2 * size
    return body[at + 4 : end].decode("utf-16-le", "replace"), end
