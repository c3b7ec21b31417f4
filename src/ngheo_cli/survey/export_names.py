"""How do the exports of KoboToolbox and ODK name their columns, and tie a repeat group to its form?

A column is `household/size` or `group-size`: the last part is its name. Members stand on a sheet of their
own, tied by `_parent_index` to `_index`, by `PARENT_KEY` to `KEY`, or by `_submission__id` to `_id`.
"""

import re
from dataclasses import replace

from ngheo_cli.survey.columns_raw import SYSTEM
from ngheo_cli.survey.header import Header
from ngheo_cli.survey.sheet import Cell, Sheet
from ngheo_cli.survey.text import key
from ngheo_cli.survey.titles import match

LINKS: tuple[tuple[str, str], ...] = (
    ("_parent_index", "_index"),
    ("parent_key", "key"),
    ("_submission__id", "_id"),
)
"""Columns of a member and of its household that hold the same, the surest first."""
_OF_MEMBERS = frozenset(member for member, _ in LINKS)
_SURE = SYSTEM - {"key", "edits", "deviceid", "start", "end", "today", "username", "status"}
"""System columns that no other sheet has."""
_MACHINE = re.compile(r"[A-Za-z_][\w.\-/]*", re.ASCII)
_PARTS = re.compile(r"[/.\-]")


def is_export(sheet: Sheet) -> bool:
    """Whether a sheet begins with the titles of such an export."""
    titles = sheet.rows[0] if sheet.rows else []
    return any(isinstance(cell, str) and key(cell) in _SURE for cell in titles)


def is_repeat(sheet: Sheet) -> bool:
    """Whether a sheet holds a repeat group: rows that belong to the rows of another sheet."""
    return is_export(sheet) and any(isinstance(c, str) and key(c) in _OF_MEMBERS for c in sheet.rows[0])


def plain_names(sheet: Sheet) -> Sheet:
    """Return a sheet of an export with its titles cut down to their last parts; any other as it is."""
    if not is_export(sheet):
        return sheet
    return replace(sheet, rows=[[_last(cell) for cell in sheet.rows[0]], *sheet.rows[1:]])


def _last(cell: Cell) -> Cell:
    """Return a title without the groups before it; a label that only looks so (`Nam/Nữ`) stays."""
    if not isinstance(cell, str) or key(cell) in SYSTEM:
        return cell
    if _MACHINE.fullmatch(cell.strip()):
        return _PARTS.split(cell.strip())[-1] or cell
    last = cell.rsplit("/", 1)[-1].strip()
    return last if "/" in cell and match(cell) is None and match(last) is not None else cell


def system_columns(header: Header) -> frozenset[int]:
    """Return the positions of the columns that the system added."""
    return frozenset(h.column for h in header.headings if any(key(own) in SYSTEM for own in h.own))


def link_column(header: Header, name: str) -> int | None:
    """Return the position of a column that ties members to households."""
    return next((h.column for h in header.headings if any(key(own) == name for own in h.own)), None)
