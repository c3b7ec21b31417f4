"""Which units of a review belong to a group of units (poor district, khu vực III …) at the review date?"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from ngheo_cli.messages import Finding, Place
from ngheo_cli.messages import side_tables as say
from ngheo_cli.review.households import Households
from ngheo_cli.review.units import LEVELS, Unit, unit_key
from ngheo_cli.survey.text import key
from ngheo_cli.survey.units_file import UnitRow


@dataclass(frozen=True, slots=True)
class UnitGroups:
    """Groups of units by name as first typed, each with its units; `uncertain` are those of which the dates
    of the membership cannot be compared with the review date."""

    day: str
    members: dict[str, tuple[Unit, ...]]
    uncertain: dict[str, tuple[Unit, ...]]
    findings: tuple[Finding, ...]


def review_day(households: Households) -> str:
    """Return the day of a review: the latest of its review dates (`YYYY-MM-DD` or `YYYY`), "" if none."""
    if not households.has("review_date"):
        return ""
    days = Counter(day for day in households.frame["review_date"].tolist() if day)
    return max(days, default="", key=lambda day: (day[:4], day))


def unit_groups(units: Sequence[Unit], rows: Sequence[UnitRow], day: str) -> UnitGroups:
    """Find the units that a table of units puts into groups on a day.

    A name that one side does not give is no difference above the unit's own level. A row that fits several
    units is a finding and not used, one that fits none is noted.
    """
    shown: dict[str, str] = {}
    members: dict[str, list[Unit]] = {}
    uncertain: dict[str, list[Unit]] = {}
    findings: list[Finding] = []
    undated = 0
    for row in (one for one in rows if one.group and not one.empty):
        name = shown.setdefault(key(row.group), row.group)
        members.setdefault(name, [])
        uncertain.setdefault(name, [])
        fitting = fitting_units(row.names, units)
        holds = row.holds(day)
        if len(fitting) != 1:
            message = say.UNITS_AMBIGUOUS if fitting else say.UNITS_NOT_FOUND
            findings.append(message.at(row.place(), **({"count": len(fitting)} if fitting else {})))
        elif holds and fitting[0] not in members[name]:
            members[name].append(fitting[0])
        elif holds is None:
            undated += 1
            uncertain[name].append(fitting[0])
    if undated:
        findings.append(say.UNITS_UNDATED.at(Place(), count=undated))
    return UnitGroups(
        day,
        {name: tuple(_highest(found)) for name, found in members.items()},
        {name: tuple(found) for name, found in uncertain.items()},
        tuple(findings),
    )


def fitting_units(names: Sequence[str], units: Sequence[Unit]) -> list[Unit]:
    """Return the units that names, from the province down, may speak of."""
    wanted = unit_key(names)
    level = next((LEVELS[i] for i in reversed(range(len(LEVELS))) if wanted[i]), "")
    return [
        unit
        for unit in units
        if unit.level == level
        and all(not a or not b or a == b for a, b in zip(wanted, unit.key, strict=True))
    ]


def _highest(units: Sequence[Unit]) -> list[Unit]:
    """Return units without those that lie in another one of them: nobody is counted twice."""
    return [unit for unit in units if not any(_inside(unit, other) for other in units)]


def _inside(unit: Unit, upper: Unit) -> bool:
    depth = upper.depth
    return depth < unit.depth and unit.key[:depth] == upper.key[:depth]
