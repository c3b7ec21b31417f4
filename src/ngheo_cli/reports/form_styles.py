"""How do the cells of a report form look? Marks behind a figure are part of its format: the cell stays a
number."""

from typing import TYPE_CHECKING, Any

from ngheo_cli.reports.styles import FONT

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format

UNKNOWN_SIGN, UNBALANCED_SIGN = "?", " ≠"
_BASE: dict[str, Any] = {"font_name": FONT, "font_size": 11, "valign": "vcenter", "border": 1}
_HEAD: dict[str, Any] = {**_BASE, "bold": True, "align": "center", "text_wrap": True, "bg_color": "#E7E6E6"}
_NUMBERS: dict[str, Any] = {
    **_HEAD, "bold": False, "italic": True, "font_size": 9, "text_wrap": False, "num_format": "@"
}  # fmt: skip
_LOOKS: dict[str, dict[str, Any]] = {
    "head": _HEAD,
    "numbers": {**_NUMBERS, "shrink": True},
    "long_numbers": {**_NUMBERS, "text_wrap": True},
    "number": {**_BASE, "align": "center", "num_format": "@"},
    "unit": {**_BASE, "text_wrap": True, "num_format": "@"},
    "line": {**_BASE, "align": "center", "num_format": "@"},
    "absent": {**_BASE, "align": "center", "italic": True, "num_format": "@"},
    "count": {**_BASE, "align": "center", "num_format": "#,##0"},
    "rate": {**_BASE, "align": "center", "num_format": "0.00"},
}


class FormStyles:
    """The formats of a workbook of forms, made when first asked for."""

    def __init__(self, book: "Workbook") -> None:
        self._book = book
        self._made: dict[tuple[str, bool, str], Format] = {}

    def of(self, name: str, *, bold: bool = False, sign: str = "") -> "Format":
        """Return a format, in bold for upper units, with a sign behind its figure."""
        wanted = (name, bold, sign)
        if wanted not in self._made:
            look = dict(_LOOKS[name])
            if bold:
                look["bold"] = True
            if sign:
                look["num_format"] = f'{look["num_format"]}"{sign}"'
            self._made[wanted] = self._book.add_format(look)
        return self._made[wanted]
