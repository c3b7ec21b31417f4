"""What kind of file is this, by its bytes, and may it be opened?"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath
from typing import Literal

from ngheo_cli.limits import Limits
from ngheo_cli.messages import Place, Stop, opening
from ngheo_cli.survey.guard.facts import BookFacts
from ngheo_cli.survey.guard.ods import scan_ods
from ngheo_cli.survey.guard.ole import Ole
from ngheo_cli.survey.guard.xls import scan_xls
from ngheo_cli.survey.guard.xlsb import scan_xlsb
from ngheo_cli.survey.guard.xlsx import scan_xlsx, workbook_folder
from ngheo_cli.survey.guard.zip import Parts

Kind = Literal["xlsx", "xlsb", "xls", "ods", "csv"]
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_WEB = (b"<html", b"<!doctype html", b"<table", b"<meta", b"<head", b"<style", b"<body", b"<div", b"<script")
_OLD_EXCEL_MARKS = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00", b"\x09\x08\x08\x00")
_TO_SHEET = (
    "Lấy bảng tính gốc (.xlsx), hoặc chép bảng sang Excel, lưu thành .xlsx rồi chạy lại.",
    "Get the spreadsheet that it was made from, or copy the table into Excel, save as .xlsx and run again.",
)
_UNZIP = (
    "Giải nén rồi ghi tên tệp bảng tính bên trong.",
    "Unpack it and name the spreadsheet that is inside.",
)
_RESAVE = (
    "Mở bằng Excel hoặc LibreOffice, lưu thành .xlsx rồi chạy lại.",
    "Open it in Excel or LibreOffice, save it as .xlsx and run again.",
)
_TEXT_SHEETS = (b"ID;P", b"TABLE\r\n0,1", b"TABLE\n0,1")
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8")
_ARCHIVES = (b"Rar!", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b", b"PK\x05\x06", b"PK\x07\x08")


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A kind of file that holds no readable sheet, with what to do, each as a (vi, en) pair."""

    kind: tuple[str, str]
    advice: tuple[str, str]


PDF = Unreadable(("tài liệu PDF", "a PDF document"), _TO_SHEET)
WORD = Unreadable(("tài liệu Word", "a Word document"), _TO_SHEET)
SLIDES = Unreadable(("tài liệu trình chiếu", "a presentation"), _TO_SHEET)
RICH_TEXT = Unreadable(("văn bản RTF", "an RTF text"), _TO_SHEET)
PICTURE = Unreadable(("ảnh", "a picture"), _TO_SHEET)
ARCHIVE = Unreadable(("tệp nén", "an archive"), _UNZIP)
OLD_EXCEL = Unreadable(("bảng tính Excel đời cũ", "a spreadsheet of a very old Excel"), _RESAVE)
TEXT_SHEET = Unreadable(("bảng tính dạng văn bản (DIF, SYLK)", "a spreadsheet as text (DIF, SYLK)"), _RESAVE)
OTHER = Unreadable(("dạng không biết", "of an unknown kind"), _RESAVE)
_FOREIGN: tuple[tuple[tuple[bytes, ...], Unreadable], ...] = (
    ((b"%PDF",), PDF),
    ((b"{\\rtf",), RICH_TEXT),
    (_PICTURES, PICTURE),
    (_ARCHIVES, ARCHIVE),
    (_OLD_EXCEL_MARKS, OLD_EXCEL),
    (_TEXT_SHEETS, TEXT_SHEET),
)


def stop_unreadable(what: Unreadable, file: str) -> Stop:
    """Make the Stop for a kind of file that is not read."""
    return Stop(opening.UNKNOWN_TYPE.at(Place(file=file), kind=what.kind, advice=what.advice))


@dataclass(frozen=True, slots=True)
class _Looked:
    """What was seen in a zip container, told by the digest of its bytes."""

    of: tuple[str, str, Limits]
    seen: tuple[Kind, BookFacts]


_last: list[_Looked] = []
"""The last container that was looked into: an annotated copy opens again what was read."""


def inspect(data: bytes, file: str, limits: Limits) -> tuple[Kind, BookFacts]:
    """Return what the bytes are, and for a workbook what a scan saw in it.

    Raises Stop for PDF, Word, web pages, pictures, archives, passwords and other bytes that hold no
    sheet, and for workbooks that are damaged, unsafe or beyond the limits.
    """
    if data.startswith(_ZIP):
        of = (hashlib.sha256(data).hexdigest(), file, limits)
        if not (_last and _last[0].of == of):
            _last[:] = [_Looked(of, _inspect_zip(Parts(data, file, limits)))]
        return _last[0].seen
    if data.startswith(_OLE):
        return "xls", _inspect_ole(Ole(data, file), limits)
    head = data[:4096]
    for starts, what in _FOREIGN:
        if head.startswith(starts):
            raise stop_unreadable(what, file)
    _refuse_web(head, file)
    return "csv", BookFacts()


def _inspect_zip(parts: Parts) -> tuple[Kind, BookFacts]:
    """Tell zip containers apart by their parts; one that is two things at once is refused."""
    found: list[tuple[Kind, Callable[[Parts], BookFacts]]] = []
    if workbook_folder(parts) is not None or "xl/workbook.xml" in parts:
        found.append(("xlsx", scan_xlsx))
    if "xl/workbook.bin" in parts:
        found.append(("xlsb", scan_xlsb))
    if _is_spreadsheet(parts):
        found.append(("ods", scan_ods))
    if len(found) > 1:
        raise parts.unsafe("chứa hai loại bảng tính cùng lúc", "it is two kinds of spreadsheet at once")
    if found:
        kind, scan = found[0]
        return kind, scan(parts)
    for folder, what in (("word/", WORD), ("ppt/", SLIDES), ("content.xml", WORD)):
        if any(name.startswith(folder) for name in parts):
            raise stop_unreadable(what, parts.file)
    if any(name.startswith("xl/") for name in parts):
        raise parts.damaged("xl/workbook.xml")
    raise stop_unreadable(ARCHIVE, parts.file)


def _is_spreadsheet(parts: Parts) -> bool:
    """Whether an OpenDocument file is a spreadsheet; one that says nothing of itself passes."""
    if "content.xml" not in parts or "mimetype" not in parts:
        return "content.xml" in parts
    return b"spreadsheet" in b"".join(parts.chunks("mimetype"))[:200]


def _inspect_ole(ole: Ole, limits: Limits) -> BookFacts:
    if "EncryptedPackage" in ole or "EncryptionInfo" in ole:
        raise Stop(opening.PASSWORD.at(Place(file=ole.file)))
    if "Workbook" in ole or "Book" in ole:
        return scan_xls(ole, limits)
    for name, what in (("WordDocument", WORD), ("PowerPoint Document", SLIDES)):
        if name in ole:
            raise stop_unreadable(what, ole.file)
    raise stop_unreadable(OTHER, ole.file)


def _refuse_web(head: bytes, file: str) -> None:
    text = head.replace(b"\0", b"").removeprefix(b"\xef\xbb\xbf").lstrip(b"\xff\xfe \t\r\n").lower()
    kind = None
    if text.startswith(_WEB) or (text.startswith((b"<?xml", b"<!--")) and b"<html" in text):
        kind = ("trang web (HTML)", "a web page (HTML)")
    elif text.startswith(b"mime-version:"):
        kind = ("trang web lưu trữ (MHTML)", "an archived web page (MHTML)")
    elif b"urn:schemas-microsoft-com:office:spreadsheet" in text:
        kind = ("bảng tính XML 2003", "an XML 2003 spreadsheet")
    elif text.startswith(b"<?xml") or (text.startswith(b"<") and b"xmlns" in text):
        kind = ("văn bản XML", "an XML text")
    if kind is not None:
        suffix = PurePath(file).suffix.lower() or "(không đuôi)"
        raise Stop(opening.WEB_PAGE.at(Place(file=file), suffix=suffix, kind=kind))
