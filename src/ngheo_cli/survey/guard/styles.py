"""Which cell styles tell what a value does not: a format of zeros, a font from before Unicode?"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.etree import ElementTree as ET

from ngheo_cli.survey.guard.zip import Parts
from ngheo_cli.survey.old_fonts.letters import encoding_of_font

_ZEROS = re.compile(rb"formatCode\s*=\s*[\"']0{2,}")
_ZEROS_ONLY = re.compile(r"(0{2,})(?:[;_\\ ].*)?")
_OLD_FONT = re.compile(rb"val\s*=\s*[\"']\s*(?:\.vn|vni)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Styles:
    """By number of a cell style: the width of a format of zeros only (`000`), and the name of an old font."""

    widths: Mapping[int, int] = field(default_factory=dict)
    old_fonts: Mapping[int, str] = field(default_factory=dict)


def styles_of(parts: Parts, name: str) -> Styles:
    """Read the styles of a workbook; those of ordinary files are not even parsed. Raises Stop where they are
    damaged."""
    if name not in parts:
        return Styles()
    raw = parts.xml(name)
    zeros, fonts = _ZEROS.search(raw), _OLD_FONT.search(raw)
    if not zeros and not fonts:
        return Styles()
    try:
        root = ET.fromstring(raw)  # noqa: S314  document types were refused before
    except (ET.ParseError, ValueError, LookupError) as error:
        raise parts.damaged(name) from error
    cells = list(_in(root, "cellXfs"))
    return Styles(_widths(root, cells) if zeros else {}, _old_fonts(root, cells) if fonts else {})


def _widths(root: ET.Element, cells: list[ET.Element]) -> dict[int, int]:
    formats = {}
    for element in root.iter():
        code = element.get("formatCode", "")
        match = _ZEROS_ONLY.fullmatch(code) if local(element.tag) == "numFmt" else None
        if match:
            formats[element.get("numFmtId")] = len(match[1])
    numbers = (cell.get("numFmtId") for cell in cells)
    return {i: formats[number] for i, number in enumerate(numbers) if number in formats}


def _old_fonts(root: ET.Element, cells: list[ET.Element]) -> dict[int, str]:
    names = [
        next((part.get("val", "") for part in font if local(part.tag) == "name"), "")
        for font in _in(root, "fonts")
    ]
    old = {str(i): name for i, name in enumerate(names) if encoding_of_font(name)}
    numbers = (cell.get("fontId", "0") for cell in cells)
    return {i: old[number] for i, number in enumerate(numbers) if number in old}


def _in(root: ET.Element, name: str) -> Iterator[ET.Element]:
    """Yield the elements in the list of styles that is called so."""
    for element in root:
        if local(element.tag) == name:
            yield from element


def local(tag: object) -> str:
    """Return the name of an element without its namespace."""
    return str(tag).rpartition("}")[2]
