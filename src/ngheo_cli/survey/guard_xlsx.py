"""Which sheets does an xlsx hold, where are their parts, and what is in them?"""

import posixpath
import re
from collections.abc import Mapping
from xml.etree import ElementTree as ET

from ngheo_cli.survey.guard_cells import SheetScan
from ngheo_cli.survey.guard_facts import BookFacts, SheetFacts, check_total, refuse_wide, too_wide
from ngheo_cli.survey.guard_zip import Parts

_ZEROS = re.compile(rb"formatCode\s*=\s*[\"']0{2,}")
_ZEROS_ONLY = re.compile(r"(0{2,})(?:[;_\\ ].*)?")


def scan_xlsx(parts: Parts) -> BookFacts:
    """Scan every worksheet part; raises Stop where one is beyond the limits, damaged or unsafe."""
    book = BookFacts(
        macros="xl/vbaproject.bin" in parts, links=any(name.startswith("xl/externallinks/") for name in parts)
    )
    if "xl/sharedstrings.xml" in parts:
        parts.drain("xl/sharedstrings.xml")
    widths = _zero_styles(parts)
    targets = relations(parts, "xl/_rels/workbook.xml.rels")
    for element in _parsed(parts, "xl/workbook.xml").iter():
        if _local(element.tag) != "sheet":
            continue
        relation = next((v for k, v in element.attrib.items() if _local(k) == "id" and k != "id"), "")
        kind, target = targets.get(relation, ("", ""))
        if kind != "worksheet":
            book.sheets.append(None)
            continue
        book.sheets.append(_scan_sheet(parts, element.get("name", ""), target, widths))
    check_total(book, parts.limits, parts.file)
    return book


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


def relations(parts: Parts, name: str) -> Mapping[str, tuple[str, str]]:
    """Return the relations of a workbook part: id to (last word of its type, part name)."""
    found = {}
    for element in _parsed(parts, name).iter():
        if _local(element.tag) == "Relationship" and element.get("TargetMode") != "External":
            target = element.get("Target", "").replace("\\", "/")
            path = target.lstrip("/") if target.startswith("/") else posixpath.normpath("xl/" + target)
            found[element.get("Id", "")] = (element.get("Type", "").rpartition("/")[2], path)
    return found


def _zero_styles(parts: Parts) -> Mapping[int, int]:
    """Return the cell styles whose number format is zeros only, with the width that they show."""
    if "xl/styles.xml" not in parts:
        return {}
    raw = parts.xml("xl/styles.xml")
    if not _ZEROS.search(raw):
        return {}
    root = _tree(parts, raw, "xl/styles.xml")
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
