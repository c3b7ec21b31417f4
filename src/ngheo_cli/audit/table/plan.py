"""Which kind of table is it, and which column holds what?"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ngheo_cli.audit.table.columns import roles_by_titles
from ngheo_cli.audit.table.header import Header, line_of
from ngheo_cli.audit.table.model import Kind, Subject
from ngheo_cli.audit.table.moves import movements_of, moves_among
from ngheo_cli.audit.table.roles import (
    PART,
    class_role,
    counts_some,
    indicator_role,
    is_deprivation_total,
    label_of,
    part_and_whole,
    plain_title,
)
from ngheo_cli.audit.table.titles import count_role
from ngheo_cli.audit.table.wholes import whole_in, whole_role
from ngheo_cli.survey.letters import letter_of
from ngheo_cli.survey.sheet import Cell, Sheet
from ngheo_cli.survey.text import loose

_RATES = re.compile(r"\bt[yi] ?le\b|%|pct|\brates?\b|percent")
_PRELIMINARY = re.compile(r"\bso bo\b|\bpreliminary\b")
_ROWS_LOOKED_AT = 400
_PARTED = ("counts", "deprivation_counts")
"""Kinds of table whose other columns may count parts of a class."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What a table is: its kind, whom it is about, and the position of each role; `unread` are the titles of
    columns of numbers that no role was found for; `summed` are those of them of which sums are checked."""

    kind: Kind
    subject: Subject
    columns: Mapping[str, int]
    first: int
    end: int
    unread: tuple[str, ...] = ()
    summed: tuple[str, ...] = ()
    preliminary: bool = False
    moves: tuple[str, ...] = ()
    """The titles of columns that may be movements and are not known."""
    either: tuple[str, ...] = ()
    """The titles of columns that count the poor, or the poor and near-poor together."""


def plan_of(sheet: Sheet, header: Header) -> Plan | None:
    """Return what a table below a header is; None where it holds no figures that are known."""
    labels = _labels(sheet, header)
    for find in (_movements, _deprivations, _counts, _classes):
        found = find(sheet, header, labels)
        if found is not None:
            kind, subject, columns, either = found
            unread = _unread(sheet, header, set(columns.values()))
            parts = {} if kind not in _PARTED else {c: f"{PART}{letter_of(c)}" for c in unread
                                                   if counts_some(header.titles[c])}  # fmt: skip
            columns = columns | {role: c for c, role in parts.items()}
            summed = tuple(header.titles[c][-1] for c in parts)
            unread += _of_unknown(columns)
            some = _unread(sheet, header, set(columns.values()), fewest=0) if kind == "movements" else []
            moves = moves_among(header, columns, some)
            others = tuple(header.titles[c][-1] for c in sorted(unread) if c not in {*parts, *moves})
            said = " ".join((header.above, sheet.name, *(titles[0] for titles in header.titles if titles)))
            first = bool(_PRELIMINARY.search(loose(said)))
            open_moves = tuple(header.titles[c][-1] for c in moves)
            return Plan(
                kind, subject, columns, header.first, header.end, others, summed, first, open_moves, either
            )
    return None


Found = tuple[Kind, Subject, dict[str, int], tuple[str, ...]] | None
"""The kind, the subject, the column of each role, and the titles that may mean one of two things."""


def _labels(sheet: Sheet, header: Header) -> dict[str, int]:
    """Return the columns that name a row; the line is told by what stands below its title."""
    found: dict[str, int] = {}
    for c, titles in enumerate(header.titles):
        below = [cell for cell in _column(sheet, header, c) if cell != ""][:50]
        if below and all(line_of(cell) for cell in below):
            found.setdefault("line", c)
        elif titles and (label := label_of(titles[-1]) or label_of(titles[0])) and label != "line":
            found.setdefault(label, c)
    beside = found.get("number", -2) + 1
    if "unit" not in found and 0 < beside < len(header.titles) and _named(_column(sheet, header, beside)):
        found["unit"] = beside
    return found


def _named(cells: Sequence[Cell]) -> bool:
    return any(isinstance(cell, str) and re.search(r"[^\W\d]", cell) for cell in cells)


def _column(sheet: Sheet, header: Header, c: int) -> list[Cell]:
    last = min(header.end, header.first + _ROWS_LOOKED_AT)
    return [row[c] if c < len(row) else "" for row in sheet.rows[header.first : last]]


def _movements(sheet: Sheet, header: Header, labels: Mapping[str, int]) -> Found:
    where = " ".join((header.above, sheet.name, sheet.file))
    found = movements_of(header, where, labels)
    return ("movements", found[0], {**labels, **found[1]}, ()) if found else None


def _deprivations(sheet: Sheet, header: Header, labels: Mapping[str, int]) -> Found:
    columns: dict[str, int] = {}
    totals: dict[str, int] = {}
    for c, titles in enumerate(header.titles):
        if not titles or c in labels.values():
            continue
        if is_deprivation_total(titles[-1]):
            totals.setdefault("deprivations", c)
        elif role := indicator_role(titles[-1]):
            columns.setdefault(role, c)
        elif (role := count_role(titles)) in {"poor_hh", "near_poor_hh"}:
            totals.setdefault(role, c)
    if len(columns) < 3:
        return None
    subject: Subject = "near_poor" if "near_poor_hh" in totals and "poor_hh" not in totals else "poor"
    rates = "deprivations" not in totals and _are_rates(sheet, header, columns)
    if rates and not {_whole_over(header.titles[c]) for c in columns.values()} <= {"", f"{subject}_hh"}:
        return None
    kind: Kind = "deprivation_rates" if rates else "deprivation_counts"
    return kind, subject, {**labels, **totals, **columns}, ()


def _whole_over(titles: Sequence[str]) -> str:
    """Return the role of the whole that a group over an indicator names, “?” of one not known, or ""."""
    whole = whole_in([plain_title(title) for title in reversed(titles[:-1])])
    return (whole_role(whole, "hh", ()) or "?") if whole else ""


def _are_rates(sheet: Sheet, header: Header, columns: Mapping[str, int]) -> bool:
    said = any(_RATES.search(loose(group)) for c in columns.values() for group in header.titles[c][:-1])
    values = [cell for c in columns.values() for cell in _column(sheet, header, c)]
    decimals = any(
        (isinstance(v, float) and not v.is_integer())
        or (isinstance(v, str) and re.fullmatch(r"\d+[.,]\d{1,2}%?", v.strip()))
        for v in values
    )
    return said or decimals


def _counts(_sheet: Sheet, header: Header, labels: Mapping[str, int]) -> Found:
    if "unit" not in labels and "year" not in labels:
        return None
    named = {c: titles for c, titles in enumerate(header.titles) if titles and c not in labels.values()}
    roles, either = roles_by_titles(named, "hh" if "line" in labels else "")
    columns = {role: c for c, role in roles.items()}
    return ("counts", "", {**labels, **columns}, either) if len(columns) > 1 else None


def _classes(_sheet: Sheet, header: Header, labels: Mapping[str, int]) -> Found:
    columns: dict[str, int] = {}
    for c, titles in enumerate(header.titles):
        if titles and c not in labels.values() and (role := class_role(titles, next(iter(columns), ""))):
            columns.setdefault(role, c)
    fits = "unit" in labels and "households" in columns and "pct" in columns
    return ("classes", "", {**labels, **columns}, ()) if fits else None


def _of_unknown(columns: Mapping[str, int]) -> list[int]:
    """Return the columns of rates of which the part or the whole is in no column."""
    named = {c: pair for role, c in columns.items() if (pair := part_and_whole(role))}
    return [c for c, pair in named.items() if not set(pair) <= set(columns)]


def _unread(sheet: Sheet, header: Header, used: set[int], fewest: int = 1) -> list[int]:
    """Return the other columns that hold numbers mostly, more than the fewest; of 0 those that hold any."""
    found = []
    for c, titles in enumerate(header.titles):
        cells = [cell for cell in _column(sheet, header, c) if cell != ""]
        if c not in used and titles and len(cells) > fewest and not label_of(titles[-1]):
            numbers = sum(_numeric(cell) for cell in cells)
            found += [c] if 2 * numbers > len(cells) or (numbers and not fewest) else []
    return found


def _numeric(cell: Cell) -> bool:
    if isinstance(cell, str):
        return bool(re.fullmatch(r"[+-]?\d[\d.,\s]*%?", cell.strip()))
    return isinstance(cell, int | float) and not isinstance(cell, bool)
