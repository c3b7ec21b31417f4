"""Workbooks that are bombs, traps, or merely far too large."""

import io
import random
import struct
import zipfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from .cases import ANY, READ, SAMPLES, SURVEY, Case
from .zips import MB, Entry, Parts, packed, parts_of, repeated, write_entries, write_zip

SHEET, TEXTS, BOOK = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml"
_RELATIONS = "xl/_rels/workbook.xml.rels"
_EXTERNAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink"
_LAUGHS = "".join(f'<!ENTITY a{i + 1} "{f"&a{i};" * 10}">' for i in range(12))
_DTDS = {
    "laughs": f'<!DOCTYPE x [<!ENTITY a0 "ha">{_LAUGHS}]>',
    "quadratic": f'<!DOCTYPE x [<!ENTITY a0 "{"a" * 100_000}">]>',
    "passwd": '<!DOCTYPE x [<!ENTITY a0 SYSTEM "file:///etc/passwd">]>',
    "parameter": '<!DOCTYPE x [<!ENTITY % a SYSTEM "http://192.0.2.1/x.dtd"> %a;]>',
    "late": f"<!-- {'x ' * 100_000} --><!DOCTYPE x [<!ENTITY a0 'ha'>]>",
}


def book(name: str = "a.xlsx", **changed: "bytes | str | Entry") -> Callable[[Path], Path]:
    """Return what writes the sample survey with some of its parts changed; `__` in names stands for `/`."""
    parts: Parts = {**parts_of(SURVEY), **{part.replace("__", "/"): new for part, new in changed.items()}}
    return lambda folder: write_zip(folder / name, parts)


def with_parts(parts: Callable[[], Parts], name: str = "a.xlsx") -> Callable[[Path], Path]:
    """Return what writes the sample survey with other parts, which are made only then."""
    return lambda folder: write_zip(folder / name, {**parts_of(SURVEY), **parts()})


def sheet(old: bytes, new: bytes) -> bytes:
    """Return the sample's sheet with its first `old` replaced."""
    xml = parts_of(SURVEY)[SHEET]
    assert old in xml
    return xml.replace(old, new, 1)


def grown(unit: bytes, times: int, before: bytes = b"</sheetData>") -> Entry:
    """Return the sample's sheet with a unit repeated before an end tag."""
    head, tag, tail = parts_of(SURVEY)[SHEET].partition(before)
    return repeated(head, unit, times, tag + tail)


def many_rows(row: Callable[[int], bytes], first: int, last: int) -> Entry:
    """Return the sample's sheet with rows of numbers first to last below its own."""
    head, tag, tail = parts_of(SURVEY)[SHEET].partition(b"</sheetData>")
    body = io.BytesIO()
    body.write(head)
    body.writelines(row(number) for number in range(first, last))
    body.write(tag + tail)
    return packed(body.getvalue())


def letters(column: int) -> str:
    """Return the letters of a column, from 1."""
    text = ""
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(65 + rest) + text
    return text


def _texts(text: bytes) -> Parts:
    """Put a text in place of the title of the sample's survey."""
    xml = parts_of(SURVEY)[TEXTS]
    start = xml.index(b"<t>") + 3
    return {TEXTS: xml[:start] + text + xml[xml.index(b"</t>", start) :]}


def _declared(part: str, dtd: str) -> Parts:
    xml = parts_of(SURVEY)[part].decode()
    text = xml.replace("?>", f"?>{dtd}", 1)
    return {part: text.replace("<t>", "<t>&a0;", 1) if part == TEXTS else text}


def _nested(folder: Path) -> Path:
    inner = SURVEY.read_bytes()
    for _ in range(50):
        data = io.BytesIO()
        with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("a.xlsx", inner)
        inner = data.getvalue()
    path = folder / "a.xlsx"
    path.write_bytes(inner)
    return path


def _overlapping(folder: Path) -> Path:
    """A thousand names for one part of 40 MB."""
    zeros = repeated(b"", bytes(MB), 40)
    names = ((f"xl/media/{i}.bin", zeros, None if i == 0 else 0) for i in range(1000))
    return write_entries(folder / "a.xlsx", names)


def _crowded(count: int) -> Callable[[Path], Path]:
    empty = packed(b"")

    def names() -> Iterator[tuple[str, Entry, int | None]]:
        for i in range(count):
            yield f"{i:x}", empty, None if i == 0 else 0

    return lambda folder: write_entries(folder / "a.xlsx", names())


def _styled(rows: int) -> Parts:
    names = [letters(i) for i in range(1, 16_385)]

    def row(number: int) -> bytes:
        cells = "".join(f'<c r="{name}{number}" s="1"/>' for name in names)
        return f'<row r="{number}">{cells}</row>'.encode()

    return {SHEET: many_rows(row, 70, 70 + rows)}


def _merged(count: int) -> Parts:
    ranges = "".join(f'<mergeCell ref="A{i}:C{i}"/>' for i in range(100, 100 + count))
    after = f'</sheetData><mergeCells count="{count}">{ranges}</mergeCells>'.encode()
    return {SHEET: sheet(b"</sheetData>", after)}


def _merged_whole(count: int) -> Parts:
    ranges = '<mergeCell ref="A1:XFD1048576"/>' * count
    return {SHEET: sheet(b"</sheetData>", f"</sheetData><mergeCells>{ranges}</mergeCells>".encode())}


def _many_sheets(count: int) -> Parts:
    xml = parts_of(SURVEY)[BOOK].decode()
    start, end = xml.index("<sheet "), xml.index("</sheets>")
    named = "".join(f'<sheet name="T{i}" sheetId="{i}" r:id="rId1"/>' for i in range(1, count + 1))
    return {BOOK: xml[:start] + named + xml[end:]}


def _long_texts(count: int, size: int) -> Parts:
    """Shared texts, each of its own, of which the sheet uses the first."""
    xml = parts_of(SURVEY)[TEXTS]
    head, tag, tail = xml.partition(b"</sst>")
    chance = random.Random(8)  # noqa: S311
    noise = [chance.randbytes(size // 2).hex().encode() for _ in range(10)]
    body = b"".join(b"<si><t>%08d%s</t></si>" % (i, noise[i % 10][i % 97 :]) for i in range(count))
    return {TEXTS: packed(head + body + tag + tail)}


def _linked() -> Parts:
    link = (
        '<?xml version="1.0" encoding="UTF-8"?><externalLink xmlns="http://schemas.openxmlformats.org/'
        'spreadsheetml/2006/main"><externalBook/></externalLink>'
    )
    relations = parts_of(SURVEY)[_RELATIONS].decode()
    one = f'<Relationship Id="rId99" Type="{_EXTERNAL}" Target="externalLinks/externalLink1.xml"/>'
    return {
        "xl/externalLinks/externalLink1.xml": link,
        "xl/externalLinks/_rels/externalLink1.xml.rels": relations.split("<Relationship ")[0]
        + '<Relationship Id="rId1" Type="x/externalLinkPath" Target="http://192.0.2.1/a.xlsx" '
        'TargetMode="External"/></Relationships>',
        _RELATIONS: relations.replace("</Relationships>", f"{one}</Relationships>"),
    }


def _encrypted(folder: Path) -> Path:
    """A container with the stream that Excel writes for a workbook with a password."""
    plain = (SAMPLES / "cu.xls").read_bytes()
    names = "Workbook\0".encode("utf-16-le"), "EncryptedPackage\0".encode("utf-16-le")
    at = plain.index(names[0])
    entry = names[1] + bytes(64 - len(names[1])) + struct.pack("<H", len(names[1]))
    path = folder / "a.xlsx"
    path.write_bytes(plain[:at] + entry + plain[at + 66 :])
    return path


def _repeated(folder: Path) -> Path:
    parts = parts_of(SAMPLES / "phuong.ods")
    before, row, after = parts["content.xml"].rpartition(b"<table:table-row")
    xml = before + row + b' table:number-rows-repeated="900000"' + after
    return write_zip(folder / "a.ods", {**parts, "content.xml": xml})


def _ods(folder: Path) -> Path:
    parts = parts_of(SAMPLES / "phuong.ods")
    xml = parts["content.xml"].decode().replace("?>", f"?>{_DTDS['laughs']}", 1)
    return write_zip(folder / "a.ods", {**parts, "content.xml": xml})


_BOMB = repeated(b'<?xml version="1.0"?><x>', b" " * MB, 10 * 1024, b"</x>")
_LIAR = repeated(b'<?xml version="1.0"?><sst>', b" " * MB, 10 * 1024, b"</sst>", claims=MB)
_LIAR_SHEET = repeated(b"<worksheet><sheetData>", b"<row><c><v>1</v></c></row>" * 40_000, 2000, claims=MB)

BOOKS = (
    Case("zip bomb, one part of 10 GB", with_parts(lambda: {"xl/media/image1.png": _BOMB}), "file_unsafe"),
    Case("zip bomb in the texts", with_parts(lambda: {TEXTS: _BOMB}), "file_unsafe"),
    Case("part of 10 GB that claims 1 MB", with_parts(lambda: {TEXTS: _LIAR}), "file_damaged"),
    Case("sheet of 2 GB that claims 1 MB", with_parts(lambda: {SHEET: _LIAR_SHEET}), "file_damaged"),
    Case("unused part that claims 1 MB", with_parts(lambda: {"xl/media/a.xml": _LIAR}), READ),
    Case("zip in a zip, fifty deep", _nested, ANY),
    Case("parts that overlap", _overlapping, "file_too_large"),
    Case("70 000 parts", _crowded(70_000), "file_too_large"),
    Case("3 million parts", _crowded(3_000_000), "file_too_large", heavy=True),
    *(
        Case(f"entities ({name}) in {part}", with_parts(partial(_declared, part, dtd)), "file_unsafe")
        for part in (TEXTS, SHEET, BOOK, "xl/styles.xml")
        for name, dtd in _DTDS.items()
    ),
    Case("entities in an ods", _ods, "file_unsafe"),
    Case("a row that an ods repeats 900 000 times", _repeated, "file_too_large"),
    Case("links to other files", with_parts(_linked), "external_links"),
    Case(
        "dimension of a whole sheet",
        with_parts(lambda: {SHEET: sheet(b'ref="A1:AD64"', b'ref="A1:XFD1048576"')}),
        READ,
    ),
    Case("cell of 10 MB", with_parts(lambda: _texts(b"ha " * (10 * MB // 3))), "cell_too_long"),
    Case("texts of 200 MB", with_parts(lambda: _long_texts(20_000, 10_000)), READ, heavy=True),
    Case("100 rows of 16 384 blank cells", with_parts(lambda: _styled(100)), READ, heavy=True),
    Case("1000 rows of 16 384 blank cells", with_parts(lambda: _styled(1000)), "blank_cells", heavy=True),
    Case("100 000 merged ranges", with_parts(lambda: _merged(100_000)), READ, heavy=True),
    Case("1 million merged ranges", with_parts(lambda: _merged(999_000)), READ, heavy=True),
    Case("100 000 ranges of the whole sheet", with_parts(lambda: _merged_whole(100_000)), READ),
    Case("2000 sheets", with_parts(lambda: _many_sheets(2000)), "file_too_large"),
    Case("two sheets of one part", with_parts(lambda: _many_sheets(2)), "file_unsafe"),
    Case("macros", with_parts(lambda: {"xl/vbaProject.bin": b"x"}, "a.xlsm"), "macros_ignored"),
    Case("workbook with a password", _encrypted, "file_password"),
    *(
        Case(f"part called {name}", with_parts(partial(dict, {name: b"x"})), "file_unsafe")
        for name in ("../../a.xml", "/etc/a.xml", "C:/a.xml", "..\\a.xml")
    ),
)
