"""Which cells of an xlsx hold something that nobody sees, for it has the colour of what is behind it?"""

from collections.abc import Mapping, Sequence
from xml.etree import ElementTree as ET

from ngheo_cli.audit.drawn import tree
from ngheo_cli.survey.guard.styles import local
from ngheo_cli.survey.guard.zip import Parts

Colour = tuple[int, int, int]
_WHITE, _BLACK = (255, 255, 255), (0, 0, 0)
_THEME = {"0": _WHITE, "1": _BLACK}
"""The colours of a theme that are those of paper and ink."""
_INDEXED = {"0": _BLACK, "1": _WHITE, "8": _BLACK, "9": _WHITE, "64": _BLACK, "65": _WHITE}
_NEAR = 24
"""Two colours that differ by less in red, green and blue are one to the eye."""
_NOTHING = frozenset({";;", ";;;"})
"""Formats of numbers that show nothing."""


def faint_styles(parts: Parts, name: str) -> frozenset[str]:
    """Return the numbers of the cell styles that show nothing; `name` is the part of the styles."""
    if name not in parts:
        return frozenset()
    lists = {local(one.tag): list(one) for one in tree(parts, name)}
    fonts = [_colour(_first(one, "color"), _BLACK) for one in lists.get("fonts", [])]
    fills = [_behind(one) for one in lists.get("fills", [])]
    empty = {one.get("numFmtId") for one in lists.get("numFmts", []) if one.get("formatCode") in _NOTHING}
    return frozenset(
        str(number)
        for number, style in enumerate(lists.get("cellXfs", []))
        if style.get("numFmtId") in empty
        or _alike(_at(fonts, style.get("fontId"), _BLACK), _at(fills, style.get("fillId"), _WHITE))
    )


def faint_cells(parts: Parts, sheet: str, styles: frozenset[str]) -> list[str]:
    """Return the names of the filled cells in these styles; `sheet` is the part of the sheet."""
    if not styles:
        return []
    cells = _Filled(styles)
    reader = ET.XMLParser(target=cells)  # noqa: S314  document types are refused on the way
    for chunk in parts.cell_chunks(sheet):
        reader.feed(chunk)
    return cells.found


class _Filled:
    """Hears the tags of a sheet and notes its filled cells of some styles."""

    def __init__(self, styles: frozenset[str]) -> None:
        self.found: list[str] = []
        self._styles, self._cell = styles, ""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        name = local(tag)
        if name == "c":
            self._cell = attributes.get("r", "") if attributes.get("s", "0") in self._styles else ""
        elif name in {"v", "is"} and self._cell:
            self.found.append(self._cell)
            self._cell = ""


def _first(element: ET.Element | None, name: str) -> ET.Element | None:
    return next((one for one in element or () if local(one.tag) == name), None)


def _behind(fill: ET.Element) -> Colour | None:
    """Return the one colour of a fill: white where it has none, None where it is a pattern of two."""
    pattern = _first(fill, "patternFill")
    kind = pattern.get("patternType", "none") if pattern is not None else "gradient"
    if kind == "none":
        return _WHITE
    return _colour(_first(pattern, "fgColor"), _BLACK) if kind == "solid" else None


def _colour(told: ET.Element | None, otherwise: Colour) -> Colour | None:
    """Return a colour; None where only the theme or a palette of the file knows it."""
    if told is None or told.get("auto") in {"1", "true"}:
        return otherwise
    if (code := told.get("rgb", "")[-6:]) != "":
        try:
            return int(code[:2], 16), int(code[2:4], 16), int(code[4:], 16)
        except ValueError:
            return None
    known: Mapping[str, Colour] = _THEME if "theme" in told.attrib else _INDEXED
    colour = known.get(told.get("theme", told.get("indexed", "")))
    return colour if told.get("tint", "0") == "0" else None


def _at(colours: Sequence[Colour | None], number: str | None, otherwise: Colour) -> Colour | None:
    place = int(number) if number and number.isdecimal() else 0
    return colours[place] if place < len(colours) else otherwise


def _alike(one: Colour | None, other: Colour | None) -> bool:
    return (
        one is not None
        and other is not None
        and all(abs(a - b) < _NEAR for a, b in zip(one, other, strict=True))
    )
