"""Which result tables does a table written by `ngheo rates --out` hold: one for each area and group?

Its rows are of several areas, groups and levels, which its columns tell; what is below a unit is told by the
paths of units.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ngheo_cli.audit.table.model import Group, Unit
from ngheo_cli.audit.table.plan import Plan
from ngheo_cli.criteria.load import load_all
from ngheo_cli.survey.sheet import Cell, Sheet

_NAMES = frozenset(
    ("unit", "path", "level", "area", "group", "households", "poor", "poor_rate", "reviewed", "submitted",
     "criteria")
)  # fmt: skip
"""The machine names that no table but that one has together."""
_LOOKED_AT = 5
_ALL = "all"
_BETWEEN = " / "
_CLASSES = {"poor": "poor", "near_poor": "near_poor", "multi": "multi", "average": "avg"}
_ENDS = {"": "hh", "_rate": "pct", "_persons": "persons", "_persons_rate": "persons_pct"}
_ROLES = {
    "households": "total_hh",
    "persons": "total_persons",
    **{f"{name}{end}": f"{of}_{to}" for name, of in _CLASSES.items() for end, to in _ENDS.items()},
}
_BRANCHES = {"poor_income": "poor_income_hh", "poor_deprivation": "poor_deprivation_hh"}


@dataclass(frozen=True, slots=True)
class Part:
    """The rows of one area and group, from 0 in the sheet, and their units."""

    plan: Plan
    rows: tuple[int, ...]
    units: tuple[Unit, ...]
    groups: tuple[Group, ...]


def parts_of(sheet: Sheet) -> list[Part]:
    """Return the tables of a sheet that `ngheo rates` wrote; nothing for any other sheet."""
    for r, cells in enumerate(sheet.rows[:_LOOKED_AT]):
        if {cell for cell in cells if isinstance(cell, str)} >= _NAMES:
            return list(_parts(sheet, r))
    return []


def _parts(sheet: Sheet, header: int) -> Iterator[Part]:
    at = {str(cell): c for c, cell in enumerate(sheet.rows[header]) if cell != ""}
    told = {r: {name: _cell(sheet.rows[r], c) for name, c in at.items()}
            for r in range(header + 1, len(sheet.rows))}  # fmt: skip
    told = {r: row for r, row in told.items() if row["area"] and row["group"]}
    columns = {"unit": at["unit"], **_columns(at, list(told.values()))}
    plan = Plan("counts", "", columns, header + 1, len(sheet.rows))
    for kind in dict.fromkeys((row["area"], row["group"]) for row in told.values()):
        rows = [r for r, row in told.items() if (row["area"], row["group"]) == kind]
        beside = ", ".join(word for word in kind if word != _ALL)
        yield _part(plan, rows, [told[r] for r in rows], f" ({beside})" if beside else "")


def _columns(at: dict[str, int], rows: Sequence[dict[str, str]]) -> dict[str, int]:
    """Return the columns by role: the poor by branch where no branch is open, and the multidimensional
    figures where the standard counts by them the poor and near-poor together."""
    found = {role: at[name] for name, role in _ROLES.items() if name in at}
    if all(row.get("branch_unknown", "") in {"", "0"} for row in rows):
        found |= {role: at[name] for name, role in _BRANCHES.items() if name in at}
    multi = {one.id: one.multidimensional for one in load_all()}
    both = {id_ for id_, of in multi.items() if of and set(of.classes) == {"poor", "near_poor"}}
    if not {row["criteria"] for row in rows} <= both:
        found = {role: c for role, c in found.items() if not role.startswith("multi_")}
    return found


def _part(plan: Plan, rows: Sequence[int], told: Sequence[dict[str, str]], beside: str) -> Part:
    at = {row["path"]: i for i, row in enumerate(told) if row["level"] != "unit_group"}
    above = {i: _above(path, at) for path, i in at.items() if path}
    units = tuple(
        Unit(f"{row['unit']}{beside}", upper=told[up]["unit"] if (up := above.get(i)) is not None else "")
        for i, row in enumerate(told)
    )
    below: dict[int, list[int]] = {}
    for i, up in above.items():
        if up is not None:
            below.setdefault(up, []).append(i)
    groups = tuple(Group(up, tuple(lower)) for up, lower in below.items() if _whole(up, lower, told))
    return Part(plan, tuple(rows), units, groups)


def _above(path: str, at: dict[str, int]) -> int | None:
    """Return the row of the nearest unit above, of those that the table has."""
    names = path.split(_BETWEEN)
    for depth in range(len(names) - 1, -1, -1):
        if (upper := _BETWEEN.join(names[:depth])) in at:
            return at[upper]
    return None


def _whole(up: int, lower: Sequence[int], told: Sequence[dict[str, str]]) -> bool:
    """Whether the units below hold every household: none names no unit, and all units have submitted."""
    reviewed = [told[i]["reviewed"] for i in (up, *lower)]
    counts = [int(text) for text in reviewed if text.isdecimal()]
    return len(counts) == len(reviewed) and counts[0] == sum(counts[1:])


def _cell(cells: Sequence[Cell], c: int) -> str:
    cell = cells[c] if c < len(cells) else ""
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell).strip()
