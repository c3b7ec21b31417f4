"""Which sheets does an xlsx hold, where are their parts, and what is in them?"""

import posixpath
from collections.abc import Mapping
from xml.etree import ElementTree as ET

from ngheo_cli.survey.guard.cells import SheetScan
from ngheo_cli.survey.guard.facts import (
    BookFacts,
    SheetFacts,
    check_total,
    misplaced,
    refuse_blank,
    refuse_many,
    refuse_wide,
    too_wide,
)
from ngheo_cli.survey.guard.notes import note_cells
from ngheo_cli.survey.guard.styles import Styles, local, styles_of
from ngheo_cli.survey.guard.texts import Sizes, shared_sizes
from ngheo_cli.survey.guard.zip import Parts

_WORKBOOK = "workbook.xml"
_CELLS = b"sheetData"


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
    styles = styles_of(parts, posixpath.join(folder, "styles.xml"))
    targets = relations(parts, posixpath.join(folder, "_rels/workbook.xml.rels"), folder)
    scanned = shared_parts(parts, targets, "sharedstrings.xml")
    texts = shared_sizes(chunk for name in scanned for chunk in parts.cell_chunks(name))
    book.texts = int(texts.sum())
    elements = _parsed(parts, posixpath.join(folder, _WORKBOOK)).iter()
    sheets = [element for element in elements if local(element.tag) == "sheet"]
    refuse_many(len(sheets), parts.limits, parts.file)
    for element in sheets:
        relation = next((v for k, v in element.attrib.items() if k != "id" and local(k) == "id"), "")
        kind, target = targets.get(relation or element.get("id", ""), ("", ""))
        parts.refuse_again(target, scanned)
        name = element.get("name", "")
        book.sheets.append(_scan_sheet(parts, name, target, styles, texts) if kind == "worksheet" else None)
    for other in parts:
        if other not in scanned and _holds_cells(parts, other):
            _scan_sheet(parts, other, other, Styles(), None)
    check_total(book, parts.limits, parts.file)
    return book


def shared_parts(parts: Parts, targets: Mapping[str, tuple[str, str]], name: str) -> set[str]:
    """Return the one part of texts that the sheets share, if any, by its relation and its usual name."""
    told = {target.lower() for kind, target in targets.values() if kind == "sharedStrings"}
    found = {part for part in parts if part in told or part.endswith(name)}
    if len(found) > 1:
        raise parts.unsafe("có hai phần chữ dùng chung", "two parts hold texts that the sheets share")
    return found


def _holds_cells(parts: Parts, name: str) -> bool:
    """Read a part to its end for its true size, and tell whether a reader could take it for a sheet."""
    found, before = False, b""
    for chunk in parts.xml_chunks(name) if name.endswith((".xml", ".rels")) else parts.chunks(name):
        found = found or _CELLS in chunk or _CELLS in before + chunk[: len(_CELLS)]
        before = chunk[-len(_CELLS) :]
    return found


def _scan_sheet(parts: Parts, name: str, target: str, styles: Styles, texts: Sizes | None) -> SheetFacts:
    """Scan a sheet; a second time and closely where empty formatted cells may be what makes it wide."""
    for closely in (False, True):
        scan = SheetScan(name, styles, closely, texts)
        if not scan.feed(parts.cell_chunks(target) if texts is not None else parts.xml_chunks(target)):
            raise parts.damaged(target)
        if scan.places.wrong:
            raise misplaced(*scan.places.wrong, name, parts.file)
        refuse_blank(scan.facts, parts.limits, parts.file)
        if not too_wide(scan.facts, parts.limits):
            break
    else:
        refuse_wide(scan.facts, parts.limits, parts.file)
    scan.facts.notes = note_cells(parts, target)
    return scan.facts


def relations(parts: Parts, name: str, folder: str) -> Mapping[str, tuple[str, str]]:
    """Return the relations of a part in `folder`: id to (last word of its type, part name)."""
    found = {}
    for element in _parsed(parts, name).iter():
        if local(element.tag) == "Relationship" and element.get("TargetMode") != "External":
            target = element.get("Target", "").replace("\\", "/")
            path = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
            found[element.get("Id", "")] = (
                element.get("Type", "").rpartition("/")[2],
                posixpath.normpath(path),
            )
    return found


def _parsed(parts: Parts, name: str) -> ET.Element:
    return _tree(parts, parts.xml(name), name)


def _tree(parts: Parts, raw: bytes, name: str) -> ET.Element:
    try:
        return ET.fromstring(raw)  # noqa: S314  document types were refused before
    except (ET.ParseError, ValueError, LookupError) as error:
        raise parts.damaged(name) from error
