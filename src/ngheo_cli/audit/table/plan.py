"""Which kind of table is it, and which column holds what?"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from ngheo_cli.audit.table.columns import roles_by_titles
from ngheo_cli.audit.table.deprived import cells_below, deprivations_of
from ngheo_cli.audit.table.header import Header, line_of
from ngheo_cli.audit.table.model import Kind, Subject
from ngheo_cli.audit.table.moves import movements_of, moves_among
from ngheo_cli.audit.table.residents import all_residents
from ngheo_cli.audit.table.roles import (
    PART,
    class_role,
    counts_some,
    label_of,
    names_class,
    part_and_whole,
)
from ngheo_cli.survey.letters import letter_of
from ngheo_cli.survey.sheet import Cell, Sheet
from ngheo_cli.survey.text import loose

_PRELIMINARY = re.compile(r"\bso bo\b|\bpreliminary\b")
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
    said: str = ""
    """What stands above the table."""
    titles: Mapping[str, str] = field(default_factory=dict)
    """The title right over the column of each role."""


def plans_of(sheet: Sheet, header: Header) -> list[Plan]:
    """Return what the table below a header is; nothing where it holds no figures that are known, and two
    plans of a table that prints counts and rates of deprivations in pairs."""
    labels = _labels(sheet, header)
    finds = (_movements, _deprivations, _counts, _pairs)
    plans = next((found for find in finds if (found := find(sheet, header, labels))), [])
    used = {c for plan in plans for c in plan.columns.values()}
    return [_with_others(plan, sheet, header, used) for plan in plans[:1]] + plans[1:]


def _with_others(plan: Plan, sheet: Sheet, header: Header, used: set[int]) -> Plan:
    """Return a plan with the columns that are not known, and whether its figures are preliminary."""
    unread = _unread(sheet, header, used)
    parts = {} if plan.kind not in _PARTED else {c: f"{PART}{letter_of(c)}" for c in unread
                                                if counts_some(header.titles[c])}  # fmt: skip
    columns = {**plan.columns, **{role: c for c, role in parts.items()}}
    some = _unread(sheet, header, {*used, *parts}, fewest=0) if plan.kind == "movements" else []
    moves = moves_among(header, columns, some)
    others = sorted({*unread, *_of_unknown(columns)} - {*parts, *moves})
    said = " ".join((header.above, sheet.name, *(titles[0] for titles in header.titles if titles)))
    return replace(
        plan,
        columns=columns,
        unread=tuple(header.titles[c][-1] for c in others),
        summed=tuple(header.titles[c][-1] for c in parts),
        moves=tuple(header.titles[c][-1] for c in moves),
        preliminary=bool(_PRELIMINARY.search(loose(said))),
    )


def _labels(sheet: Sheet, header: Header) -> dict[str, int]:
    """Return the columns that name a row; the line is told by what stands below its title."""
    found: dict[str, int] = {}
    for c, titles in enumerate(header.titles):
        below = [cell for cell in cells_below(sheet, header, c) if cell != ""][:50]
        if below and all(line_of(cell) for cell in below):
            found.setdefault("line", c)
        elif titles and (label := label_of(titles[-1]) or label_of(titles[0])) and label != "line":
            found.setdefault(label, c)
    beside = found.get("number", -2) + 1
    if "unit" not in found and 0 < beside < len(header.titles) and _named(cells_below(sheet, header, beside)):
        found["unit"] = beside
    return found


def _named(cells: Sequence[Cell]) -> bool:
    return any(isinstance(cell, str) and re.search(r"[^\W\d]", cell) for cell in cells)


def _movements(sheet: Sheet, header: Header, labels: Mapping[str, int]) -> list[Plan]:
    where = " ".join((header.above, sheet.name, sheet.file))
    found = movements_of(header, where, labels)
    if found is None:
        return []
    subject, columns = found
    if set(columns) == {"c1", "c9"}:  # between start and end nothing but the change: results of two years
        results = _counts(sheet, header, labels)
        known = {c for plan in results for role, c in plan.columns.items() if role not in labels}
        if columns["c9"] in known and len(known) > 1:
            return results
    return [_plan(header, "movements", subject, {**labels, **columns})]


def _deprivations(sheet: Sheet, header: Header, labels: Mapping[str, int]) -> list[Plan]:
    found = deprivations_of(sheet, header, labels.values())
    return [_plan(header, kind, subject, {**labels, **columns}) for kind, subject, columns in found]


def _counts(sheet: Sheet, header: Header, labels: Mapping[str, int]) -> list[Plan]:
    if "unit" not in labels and "year" not in labels:
        return []
    named = {c: titles for c, titles in enumerate(header.titles) if titles and c not in labels.values()}
    roles, either = roles_by_titles(named, "hh" if "line" in labels else "")
    if "line" not in labels:
        roles |= all_residents(named, roles, lambda c: cells_below(sheet, header, c))
    columns = {role: c for c, role in sorted(roles.items())}
    plan = replace(_plan(header, "counts", "", {**labels, **columns}), either=either)
    return [plan] if len(columns) > 1 else []


def _pairs(sheet: Sheet, header: Header, labels: Mapping[str, int]) -> list[Plan]:
    """A table of households and rates whose titles do not say which: by class where its rows name classes,
    else by unit, of which only the sums can be checked."""
    columns: dict[str, int] = {}
    for c, titles in enumerate(header.titles):
        if titles and c not in labels.values() and (role := class_role(titles, next(iter(columns), ""))):
            columns.setdefault(role, c)
    if "unit" not in labels or not {"households", "pct"} <= set(columns):
        return []
    rows = cells_below(sheet, header, labels["unit"])
    kind: Kind = "classes" if any(isinstance(cell, str) and names_class(cell) for cell in rows) else "counts"
    return [_plan(header, kind, "", {**labels, **columns})]


def _plan(header: Header, kind: Kind, subject: Subject, columns: Mapping[str, int]) -> Plan:
    titles = {role: header.titles[c][-1] for role, c in columns.items() if header.titles[c]}
    return Plan(kind, subject, columns, header.first, header.end, said=header.above, titles=titles)


def _of_unknown(columns: Mapping[str, int]) -> list[int]:
    """Return the columns of rates of which the part or the whole is in no column."""
    named = {c: pair for role, c in columns.items() if (pair := part_and_whole(role))}
    return [c for c, pair in named.items() if not set(pair) <= set(columns)]


def _unread(sheet: Sheet, header: Header, used: set[int], fewest: int = 1) -> list[int]:
    """Return the other columns that hold numbers mostly, more than the fewest; of 0 those that hold any."""
    found = []
    for c, titles in enumerate(header.titles):
        cells = [cell for cell in cells_below(sheet, header, c) if cell != ""]
        if c not in used and titles and len(cells) > fewest and not label_of(titles[-1]):
            numbers = sum(_numeric(cell) for cell in cells)
            found += [c] if 2 * numbers > len(cells) or (numbers and not fewest) else []
    return found


def _numeric(cell: Cell) -> bool:
    if isinstance(cell, str):
        return bool(re.fullmatch(r"[+-]?\d[\d.,\s]*%?", cell.strip()))
    return isinstance(cell, int | float) and not isinstance(cell, bool)
