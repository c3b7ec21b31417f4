"""How do formulas keep the values that were stored with them, when a library writes only the formulas?

The values are taken from the parts of the original, byte by byte, and put into those of the copy.
"""

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from ngheo_cli.reports.annotate_merges import put_back

if TYPE_CHECKING:
    from ngheo_cli.reports.annotate_copy import Copy

Stored = Mapping[str, Mapping[str, tuple[str, bytes]]]
"""By sheet and cell: the type (`n`, `str`, `b`, `e`) and the raw text of a formula's stored value."""

_CELL = re.compile(rb"<(?:\w+:)?c\b((?:[^>/]|/(?!>))*)>(.*?)</(?:\w+:)?c>", re.DOTALL)
_REF = re.compile(rb'\br="([A-Z]{1,3}\d+)"')
_TYPE = re.compile(rb'\bt="(\w+)"')
_FORMULA = re.compile(rb"<(?:\w+:)?f\b")
_VALUE = re.compile(rb"<(?:\w+:)?v\b[^>/]*>([^<]*)</(?:\w+:)?v>")
_WRITTEN = re.compile(
    rb'<c r="([A-Z]{1,3}\d+)"((?: s="\d+")?)>(<f\b(?:[^>/]|/(?!>))*(?:/>|>[^<]*</f>))<v ?(?:/>|></v>)</c>'
)
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(</dcterms:modified>)")
_ZIP_DAY = (1980, 1, 1, 0, 0, 0)
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def stored_values(data: bytes) -> dict[str, dict[str, tuple[str, bytes]]]:
    """Return the stored values of all formulas of an xlsx that was found safe to open."""
    found: dict[str, dict[str, tuple[str, bytes]]] = {}
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        names = set(parts.namelist())
        for sheet, part in sheets_of(parts):
            if part in names and (values := dict(_values(parts.read(part)))):
                found[sheet] = values
    return found


def sheets_of(parts: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    """Yield the sheets of a workbook, each with the part that it stands in."""
    book = next(name for name in parts.namelist() if name.endswith("workbook.xml"))
    folder, name = posixpath.split(book)
    relations = ET.fromstring(parts.read(f"{folder}/_rels/{name}.rels"))  # noqa: S314  inspected before
    targets = {one.get("Id"): one.get("Target", "") for one in relations}
    for sheet in ET.fromstring(parts.read(book)).iter():  # noqa: S314  as above
        if sheet.tag.endswith("}sheet"):
            target = targets.get(sheet.get(_RELATION), "")
            path = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
            yield sheet.get("name", ""), posixpath.normpath(path)


def _values(part: bytes) -> Iterator[tuple[str, tuple[str, bytes]]]:
    if not _FORMULA.search(part):
        return
    for cell in _CELL.finditer(part):
        if not _FORMULA.search(cell[2]):
            continue
        ref, kind, value = _REF.search(cell[1]), _TYPE.search(cell[1]), _VALUE.search(cell[2])
        if ref and value:
            yield ref[1].decode(), (kind[1].decode() if kind else "n", value[1])


def finished(data: io.BytesIO, copy: "Copy", made: datetime | None) -> bytes:
    """Return a written workbook with the stored values in place and without times of day."""
    sheets = {f"xl/worksheets/sheet{n}.xml": sheet.title for n, sheet in enumerate(copy.book.worksheets, 1)}
    day = (made or datetime(*_ZIP_DAY)).strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    result = io.BytesIO()
    with zipfile.ZipFile(data) as source, zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as target:
        for entry in source.infolist():
            part = source.read(entry)
            if values := copy.stored.get(sheets.get(entry.filename, "")):
                part = _WRITTEN.sub(_Filled(values), part)
            if cuts := copy.cuts.get(sheets.get(entry.filename, "")):
                part = put_back(part, cuts)
            if entry.filename == "docProps/core.xml":
                part = _MODIFIED.sub(rb"\g<1>" + day + rb"\g<2>", part)
            about = zipfile.ZipInfo(entry.filename, _ZIP_DAY)
            about.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(about, part)
    return result.getvalue()


class _Filled:
    """Write a formula cell with its stored value."""

    def __init__(self, values: Mapping[str, tuple[str, bytes]]) -> None:
        self.values = values

    def __call__(self, cell: re.Match[bytes]) -> bytes:
        stored = self.values.get(cell[1].decode())
        if stored is None:
            return cell[0]
        kind, value = stored
        type_ = b"" if kind == "n" else b' t="' + kind.encode() + b'"'
        return b'<c r="' + cell[1] + b'"' + cell[2] + type_ + b">" + cell[3] + b"<v>" + value + b"</v></c>"


def lost_values(copy: "Copy") -> list[tuple[str, str]]:
    """Return (sheet, cell) of formulas whose stored value the copy cannot hold."""
    lost = []
    for name, values in copy.stored.items():
        sheet = copy.book[name]
        lost += [(name, ref) for ref in values if sheet[ref].data_type != "f"]
    return lost
