"""What kind of file is this, by its bytes, and may it be opened?"""

from dataclasses import dataclass
from pathlib import PurePath
from typing import Literal

from ngheo_cli.messages import Place, Stop, opening

Kind = Literal["xlsx", "xlsb", "xls", "ods", "csv"]
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_WEB = (b"<html", b"<!doctype html", b"<table", b"<meta", b"<head", b"<style", b"<body", b"<div", b"<script")
_OLD_EXCEL = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00", b"\x09\x08\x08\x00")
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
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8")
_ARCHIVES = (b"Rar!", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b")


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
OTHER = Unreadable(("dạng không biết", "of an unknown kind"), _RESAVE)


def stop_unreadable(what: Unreadable, file: str) -> Stop:
    """Make the Stop for a kind of file that is not read."""
    return Stop(opening.UNKNOWN_TYPE.at(Place(file=file), kind=what.kind, advice=what.advice))


def kind_of(data: bytes, file: str) -> Kind:
    """Return what the bytes are; `zip` and OLE containers are told apart by what they hold.

    Raises Stop for PDF, Word, web pages, pictures, archives, passwords and other bytes that hold no sheet.
    """
    if data.startswith(_ZIP):
        return _zip_kind(data, file)
    if data.startswith(_OLE):
        return _ole_kind(data, file)
    head = data[:4096]
    for starts, what in (((b"%PDF",), PDF), ((b"{\\rtf",), RICH_TEXT), (_PICTURES, PICTURE)):
        if head.startswith(starts):
            raise stop_unreadable(what, file)
    if head.startswith((*_ARCHIVES, b"PK")):
        raise stop_unreadable(ARCHIVE, file)
    if head.startswith(_OLD_EXCEL):
        raise stop_unreadable(OLD_EXCEL, file)
    _refuse_web(head, file)
    return "csv"


def _zip_kind(data: bytes, file: str) -> Kind:
    """Tell zip containers apart by the names of their parts, which stand uncompressed at the file's end."""
    if b"xl/workbook.bin" in data:
        return "xlsb"
    if b"xl/" in data or b"[Content_Types].xml" in data and b"xl\\" in data:
        return "xlsx"
    if b"opendocument.spreadsheet" in data[:200] or b"content.xml" in data and b"mimetype" in data[:64]:
        if b"opendocument.text" in data[:200]:
            raise stop_unreadable(WORD, file)
        return "ods"
    for mark, what in ((b"word/", WORD), (b"ppt/", SLIDES)):
        if mark in data:
            raise stop_unreadable(what, file)
    raise stop_unreadable(ARCHIVE, file)


def _ole_kind(data: bytes, file: str) -> Kind:
    """Tell OLE containers apart by their stream names (UTF-16)."""

    def holds(name: str) -> bool:
        return (name + "\0").encode("utf-16-le") in data

    if holds("EncryptedPackage") or holds("EncryptionInfo"):
        raise Stop(opening.PASSWORD.at(Place(file=file)))
    if holds("Workbook") or holds("Book"):
        return "xls"
    for name, what in (("WordDocument", WORD), ("PowerPoint Document", SLIDES)):
        if holds(name):
            raise stop_unreadable(what, file)
    raise stop_unreadable(OTHER, file)


def _refuse_web(head: bytes, file: str) -> None:
    text = head.replace(b"\0", b"").removeprefix(b"\xef\xbb\xbf").lstrip(b"\xff\xfe \t\r\n").lower()
    kind = None
    if text.startswith(_WEB) or (text.startswith((b"<?xml", b"<!--")) and b"<html" in text):
        kind = ("trang web (HTML)", "a web page (HTML)")
    elif text.startswith(b"mime-version:"):
        kind = ("trang web lưu trữ (MHTML)", "an archived web page (MHTML)")
    elif text.startswith(b"<?xml") or (text.startswith(b"<") and b"xmlns" in text):
        kind = ("văn bản XML", "an XML text")
    if kind is not None:
        suffix = PurePath(file).suffix.lower() or "(không đuôi)"
        raise Stop(opening.WEB_PAGE.at(Place(file=file), suffix=suffix, kind=kind))
