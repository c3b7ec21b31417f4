"""How do the exports of KoboToolbox and ODK name their columns, and tie a repeat group to its form?

A column is `household/size` or `group-size`: the last part is its name. Labels of groups stand before the
label of a question likewise (`Nơi ở/Tỉnh/thành phố`), which may hold a slash itself. Members stand on a sheet
of their own, tied by `_parent_index` to `_index`, by `PARENT_KEY` to `KEY`, or by `_submission__id` to `_id`.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from ngheo_cli.messages.xlsform import GROUPS
from ngheo_cli.survey.columns_raw import SYSTEM
from ngheo_cli.survey.fact_titles import holds_having
from ngheo_cli.survey.header import Header, Heading
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
_OWN_GROUPS = frozenset(key(label) for pair in GROUPS.values() for label in pair)
"""Groups of the forms of ngheo: each question says itself what its answer means."""


def is_export(sheet: Sheet) -> bool:
    """Whether a sheet begins with the titles of such an export."""
    titles = sheet.rows[0] if sheet.rows else []
    return any(isinstance(cell, str) and key(cell) in _SURE for cell in titles)


def is_repeat(sheet: Sheet) -> bool:
    """Whether a sheet holds a repeat group: rows that belong to the rows of another sheet."""
    return is_export(sheet) and any(isinstance(c, str) and key(c) in _OF_MEMBERS for c in sheet.rows[0])


def plain_names(sheet: Sheet) -> Sheet:
    """Return a sheet of an export with its titles without the groups before them; any other as it is."""
    if not is_export(sheet):
        return sheet
    titles = _without_groups([_last_name(cell) for cell in sheet.rows[0]])
    return replace(sheet, rows=[[_known_part(cell) for cell in titles], *sheet.rows[1:]])


def _last_name(cell: Cell) -> Cell:
    """Return a name of the form without the names of groups before it; a label stays."""
    if not isinstance(cell, str) or key(cell) in SYSTEM or not _MACHINE.fullmatch(cell.strip()):
        return cell
    return _PARTS.split(cell.strip())[-1] or cell


def _without_groups(titles: Sequence[Cell]) -> list[Cell]:
    """Return labels without those of the groups before them: what several labels begin with that no column
    knows whole. A question of several choices (`Tài sản`, `Tài sản/Ti vi`) is no group."""
    named = {key(title) for title in titles if isinstance(title, str)}
    first = [_group(title) for title in titles]
    counts = Counter(filter(None, first))
    groups = {g for g, n in counts.items() if n > 1 and key(g) not in named and _is_plain(g)}
    if not groups:
        return list(titles)
    return _without_groups(
        [
            str(title)[len(group) + 1 :].strip() if group in groups else title
            for title, group in zip(titles, first, strict=True)
        ]
    )


def _group(title: Cell) -> str:
    """Return what stands before the first slash of a label that no column knows whole, "" for none."""
    if not isinstance(title, str) or key(title) in SYSTEM or match(title) is not None:
        return ""
    group, slash, rest = title.partition("/")
    return group if slash and group.strip() and rest.strip() else ""


def _is_plain(group: str) -> bool:
    """Whether labels below a group mean the same without it: nothing in it speaks of lacking or a need."""
    return key(group) in _OWN_GROUPS or holds_having(Heading(0, (), (group,)))


def _known_part(cell: Cell) -> Cell:
    """Return the longest end of a label that a column knows whole; a label that only looks so (`Nam/Nữ`)
    stays."""
    if not isinstance(cell, str):
        return cell
    parts = cell.split("/")
    ends = ("/".join(parts[i:]).strip() for i in range(len(parts)))
    return next((end for end in ends if match(end) is not None), cell)


def system_columns(header: Header) -> frozenset[int]:
    """Return the positions of the columns that the system added."""
    return frozenset(h.column for h in header.headings if any(key(own) in SYSTEM for own in h.own))


def link_column(header: Header, name: str) -> int | None:
    """Return the position of a column that ties members to households."""
    return next((h.column for h in header.headings if any(key(own) == name for own in h.own)), None)
