"""How do the cells of a result workbook look, on the screen and on the paper that a commune signs?"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format

FONT = "Times New Roman"
MONEY_FORMAT = "#,##0"
TEXT_FORMAT = "@"

_BASE: dict[str, Any] = {"font_name": FONT, "font_size": 11, "valign": "vcenter"}
_CELL: dict[str, Any] = {**_BASE, "border": 1, "valign": "top"}
_CENTRE: dict[str, Any] = {"align": "center"}
_BOLD: dict[str, Any] = {"bold": True}
_WRAP: dict[str, Any] = {"text_wrap": True}
_SHADE: dict[str, Any] = {"bg_color": "#E7E6E6"}

_LOOKS: dict[str, dict[str, Any]] = {
    "text": {**_CELL, **_WRAP, "num_format": TEXT_FORMAT},
    "code": {**_CELL, "num_format": TEXT_FORMAT},
    "centre": {**_CELL, **_CENTRE},
    "money": {**_CELL, "align": "right", "indent": 1, "num_format": MONEY_FORMAT},
    "count": {**_CELL, **_CENTRE, "num_format": MONEY_FORMAT},
    "heading": {**_BASE, **_BOLD, **_CENTRE, **_WRAP, **_SHADE, "border": 1},
    "total": {**_CELL, **_BOLD, "align": "right", "indent": 1, "num_format": MONEY_FORMAT},
    "strong": {**_CELL, **_BOLD, **_WRAP},
    "committee": {**_BASE, **_CENTRE, **_BOLD},
    "state": {**_BASE, **_CENTRE, **_BOLD},
    "motto": {**_BASE, **_CENTRE, **_BOLD, "underline": 1},
    "title": {**_BASE, **_BOLD, **_CENTRE, **_WRAP, "font_size": 14},
    "under": {**_BASE, **_CENTRE, **_WRAP},
    "provisional": {**_BASE, **_BOLD, **_CENTRE, **_WRAP, "font_color": "#C00000"},
    "section": {**_BASE, **_BOLD, "font_size": 12},
    "remark": {**_BASE, **_WRAP, "italic": True},
    "plain": {**_BASE, **_WRAP},
    "signing": {**_BASE, **_CENTRE, **_WRAP, "valign": "top"},
    "signer": {**_BASE, **_BOLD},
    "hint": {**_BASE, "italic": True},
    "machine": {**_BASE, **_BOLD, "font_color": "#C00000"},
    "name": {**_BASE, **_BOLD, **_SHADE, "num_format": TEXT_FORMAT},
    "label": {**_BASE, **_SHADE, **_WRAP, "italic": True, "num_format": TEXT_FORMAT},
    "data": {"num_format": TEXT_FORMAT},
    "figure": {"num_format": "0"},
}


class Styles:
    """The formats of one workbook, by name."""

    def __init__(self, book: "Workbook") -> None:
        self._formats = {name: book.add_format(look) for name, look in _LOOKS.items()}

    def __getitem__(self, name: str) -> "Format":
        return self._formats[name]
