"""Which sheets does an xlsx hold, where are their parts, and what is in them?"""

import posixpath
import re
from collections.abc import Mapping
from xml.etree import ElementTree as ET

from ngheo_cli.survey.guard_cells import SheetScan
from ngheo_cli.survey.guard_facts import BookFacts, SheetFacts, check_total, refuse_wide, too_wide
from ngheo_cli.survey.guard_zip import Parts

_WORKBOOK = "workbook.xml"
_CELLS = b"sheetData"
_ZEROS = re.compile(rb"formatCode\s*=\s*[\"']0{2,}")
_ZEROS_ONLY = re.compile(r"(0{2,})(?:[;_\\ ].*)?")


def workbook_folder(parts: Parts) -> str | None:
    """Return the folder that the package names for its workbook, `xl` by habit; None where it is no xlsx."""
    if "_rels/.rels" in parts:
        for kind, target in relations(parts, "_rels/.rels", "").values():
            folder = posixpath.dirname(target)
            if kind == "officeDocument" and posixpath.join(folder, _WORKBOOK) in parts:
                return folder
    return None


def scan_xlsx(parts: Parts) -> BookFacts:
    """Scan every part that could be a sheet; raises Stop where one is too large, damaged or unsafe."""
    folder = workbook_folder(parts) or "xl"
    book = BookFacts(macros=parts.any("vbaproject.bin"), links=parts.any("externallinks/"))
    widths = _zero_styles(parts, posixpath.join(folder, "styles.xml"))
    targets = relations(parts, posixpath.join(folder, "_rels/workbook.xml.rels"), folder)
    scanned = set()
    for element in _parsed(parts, posixpath.join(folder, _WORKBOOK)).iter():
        if _local(element.tag) == "sheet":
            relation = next((v for k, v in element.attrib.items() if k != "id" and _local(k) == "id"), "")
            kind, target = targets.get(relation or element.get("id", ""), ("", ""))
            name = element.get("name", "")
            book.sheets.append(_scan_sheet(parts, name, target, widths) if kind == "worksheet" else None)
            scanned.add(target.lower())
    for other in parts:
        if other not in scanned and _holds_cells(parts, other):
            _scan_sheet(parts, other, other, {})
    check_total(book, parts.limits, parts.file)
    return book


def _holds_cells(parts: Parts, name: str) -> bool:
    """Read a part to its end for its true size, and tell whether a reader could take it for a sheet."""
    found, before = False, b""
    for chunk in parts.xml_chunks(name) if name.endswith((".xml", ".rels")) else parts.chunks(name):
        found = found or _CELLS in chunk or _CELLS in before + chunk[: len(_CELLS)]
        before = chunk[-len(_CELLS) :]
    return found


def _scan_sheet(parts: Parts, name: str, target: str, widths: Mapping[int, int]) -> SheetFacts:
    """Scan a sheet; a second time and closely where empty formatted cells may be what makes it wide."""
    for closely in (False, True):
        scan = SheetScan(name, widths, closely)
        if not scan.feed(parts.xml_chunks(target)):
            raise parts.damaged(target)
        if not too_wide(scan.facts, parts.limits):
            break
    else:
        refuse_wide(scan.facts, parts.limits, parts.file)
    return scan.facts


def relations(parts: Parts, name: str, folder: str) -> Mapping[str, tuple[str, str]]:
    """Return the relations of a part in `folder`: id to (last word of its type, part name)."""
    found = {}
    for element in _parsed(parts, name).iter():
        if _local(element.tag) == "Relationship" and element.get("TargetMode") != "External":
            target = element.get("Target", "").replace("\\", "/")
            path = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
            found[element.get("Id", "")] = (
                element.get("Type", "").rpartition("/")[2],
                posixpath.normpath(path),
            )
    return found


def _zero_styles(parts: Parts, name: str) -> Mapping[int, int]:
    """Return the cell styles whose number format is zeros only, with the width that they show."""
    if name not in parts:
        return {}
    raw = parts.xml(name)
    if not _ZEROS.search(raw):
        return {}
    root = _tree(parts, raw, name)
    formats = {}
    for element in root.iter():
        match = (
            _ZEROS_ONLY.fullmatch(element.get("formatCode", "")) if _local(element.tag) == "numFmt" else None
        )
        if match:
            formats[element.get("numFmtId")] = len(match[1])
    for element in root:
        if _local(element.tag) == "cellXfs":
            ids = (xf.get("numFmtId") for xf in element)
            return {i: formats[number] for i, number in enumerate(ids) if number in formats}
    return {}


def _parsed(parts: Parts, name: str) -> ET.Element:
    return _tree(parts, parts.xml(name), name)


def _tree(parts: Parts, raw: bytes, name: str) -> ET.Element:
    try:
        return ET.fromstring(raw)  # noqa: S314  document types were refused before
    except (ET.ParseError, ValueError, LookupError) as error:
        raise parts.damaged(name) from error


def _local(tag: object) -> str:
    return str(tag).rpartition("}")[2]
