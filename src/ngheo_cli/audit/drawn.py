"""What is drawn on the sheets of an xlsx, and which part of each sheet is printed?"""

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from ngheo_cli.survey.guard.styles import local
from ngheo_cli.survey.guard.xlsx import relations, workbook_folder
from ngheo_cli.survey.guard.zip import Parts

_WORKBOOK = "workbook.xml"
_PRINT_AREA = "_xlnm.Print_Area"
_SHAPES = frozenset({"sp", "pic", "cxnSp", "contentPart"})
"""Forms, pictures, lines and ink; groups of them count by what they hold."""


@dataclass(frozen=True, slots=True)
class Chart:
    """What a chart says, without its looks: its texts, the cells that it refers to, and the values that were
    saved with it (a program may save none)."""

    text: str
    cells: tuple[str, ...]
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Drawn:
    """What stands on one sheet beside its cells: its part, charts, the number of other drawings, and its
    print area as written ("": the whole sheet)."""

    part: str
    charts: tuple[Chart, ...]
    shapes: int
    print_area: str


def drawn_in(parts: Parts) -> Mapping[str, Drawn]:
    """Return what is drawn, by sheet; {} for a file that is no xlsx. Raises Stop where a part is damaged."""
    folder = workbook_folder(parts)
    if folder is None:
        return {}
    targets = relations(parts, posixpath.join(folder, "_rels", f"{_WORKBOOK}.rels"), folder)
    elements = list(tree(parts, posixpath.join(folder, _WORKBOOK)).iter())
    areas = {
        one.get("localSheetId"): one.text or ""
        for one in elements
        if local(one.tag) == "definedName" and one.get("name") == _PRINT_AREA
    }
    sheets = [one for one in elements if local(one.tag) == "sheet"]
    return {
        sheet.get("name", ""): _drawn(
            parts, targets.get(_link(sheet), ("", ""))[1], areas.get(str(number), "")
        )
        for number, sheet in enumerate(sheets)
    }


def tree(parts: Parts, name: str) -> ET.Element:
    """Return a small part as a tree. Raises Stop where it is damaged."""
    try:
        return ET.fromstring(parts.xml(name))  # noqa: S314  document types were refused before
    except (ET.ParseError, ValueError, LookupError) as error:
        raise parts.damaged(name) from error


def _link(element: ET.Element) -> str:
    """Return the relation that an element names; its own id is none."""
    return next((value for key, value in element.attrib.items() if key != "id" and local(key) == "id"), "")


def _drawn(parts: Parts, part: str, print_area: str) -> Drawn:
    charts: list[Chart] = []
    shapes = 0
    for _, drawing in _linked(parts, part, "drawing"):
        elements = list(tree(parts, drawing).iter())
        shapes += _shapes(elements)
        files = dict(_linked(parts, drawing, "chart"))
        shown = [_link(one) for one in elements if local(one.tag) == "chart"]
        for chart in (files[one] for one in shown if one in files):
            charts.append(_chart(tree(parts, chart)))
            over = [path for _, path in _linked(parts, chart, "chartUserShapes")]
            shapes += sum(_shapes(tree(parts, one).iter()) for one in over)
    return Drawn(part, tuple(charts), shapes, print_area)


def _linked(parts: Parts, part: str, kind: str) -> Iterator[tuple[str, str]]:
    """Yield the parts of a kind that a part is linked to: id and name."""
    folder, name = posixpath.split(part)
    links = posixpath.join(folder, "_rels", f"{name}.rels")
    if links in parts:
        for link, (what, path) in relations(parts, links, folder).items():
            if what == kind:
                yield link, path


def _shapes(elements: Iterable[ET.Element]) -> int:
    return sum(local(one.tag) in _SHAPES for one in elements)


def _chart(root: ET.Element) -> Chart:
    told: dict[str, list[str]] = {"t": [], "f": [], "v": []}
    own = root.tag.removesuffix(local(root.tag))  # programs add the like of f and v under names of their own
    for one in root.iter():
        name = local(one.tag)
        if name == "t" or (name in told and one.tag == own + name):
            told[name].append(one.text or "")
    return Chart(
        " ".join("".join(told["t"]).split()),
        tuple(text.translate({ord(sign): None for sign in "()'$ "}) for text in told["f"]),
        tuple(text.removesuffix(".0") for text in told["v"]),
    )
