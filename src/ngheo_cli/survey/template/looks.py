"""How do the cells of a form look?"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format

_FONT: dict[str, Any] = {"font_name": "Times New Roman", "font_size": 11}
_CELL: dict[str, Any] = {**_FONT, "valign": "top"}
_HEAD: dict[str, Any] = {
    **_FONT, "bold": True, "align": "center", "valign": "vcenter", "text_wrap": True, "border": 1,
}  # fmt: skip
_SAMPLE: dict[str, Any] = {"italic": True, "font_color": "#7F7F7F", "bg_color": "#F2F2F2"}
_FORMATS: dict[str, dict[str, Any]] = {
    "text": {"num_format": "@"},
    "number": {"num_format": "#,##0", "align": "right"},
    "decimal": {"num_format": "#,##0.##", "align": "right"},
    "count": {"num_format": "0", "align": "center"},
    "date": {"num_format": "dd/mm/yyyy", "align": "center"},
    "choice": {"num_format": "@", "align": "center"},
}
_LOOKS: dict[str, dict[str, Any]] = {
    **{name: {**_CELL, **look} for name, look in _FORMATS.items()},
    "sample": _SAMPLE,
    "head asked": {**_HEAD, "bg_color": "#F8CBAD"},
    "head place": {**_HEAD, "bg_color": "#DDEBF7"},
    "head money": {**_HEAD, "bg_color": "#E2EFDA"},
    "head question": {**_HEAD, "bg_color": "#FFF2CC"},
    "head other": {**_HEAD, "bg_color": "#EDEDED"},
    "title": {**_FONT, "bold": True, "font_size": 15, "font_color": "#1F3864"},
    "trial": {**_FONT, "bold": True, "font_size": 12, "font_color": "#C00000"},
    "section": {**_FONT, "bold": True, "font_size": 12, "font_color": "#1F3864", "bottom": 1},
    "plain": {**_CELL, "text_wrap": True},
    "strong": {**_CELL, "text_wrap": True, "bold": True},
    "code": {**_CELL, "font_name": "Courier New", "bg_color": "#F2F2F2"},
    "cell": {**_CELL, "text_wrap": True, "border": 1},
    "number cell": {**_CELL, "align": "center", "border": 1},
    "money": {**_CELL, "border": 1, "num_format": "#,##0", "align": "right"},
    "head": {**_HEAD, "bg_color": "#EDEDED"},
}
_BY_KIND = {
    "money": "number", "quantity": "decimal", "count": "count", "score": "count", "choice": "choice",
    "area": "choice", "answer": "choice",
}  # fmt: skip


class Looks:
    """The formats of one workbook, by name."""

    def __init__(self, book: "Workbook") -> None:
        self._formats = {name: book.add_format(look) for name, look in _LOOKS.items()}

    def __getitem__(self, name: str) -> "Format":
        return self._formats[name]


def look_of(kind: str, *, whole_date: bool) -> str:
    """Name the look of a kind of column; a date that may be a year alone is text."""
    if kind == "date":
        return "date" if whole_date else "text"
    return _BY_KIND.get(kind, "text")


def head_of(group: str, *, asked: bool) -> str:
    """Name the look of a heading by the group of its column."""
    if asked:
        return "head asked"
    groups = {"place": "place", "household": "place", "member": "place", "money": "money", "score": "money"}
    return f"head {groups.get(group, 'question' if group in {'indicator', 'fact'} else 'other')}"
