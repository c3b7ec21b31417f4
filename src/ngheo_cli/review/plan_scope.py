"""Of which units is a target of a plan asked?

A group of the plan is fixed on its baseline list: the units whose rate there is above the limit (strict),
whatever their rates are now.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from ngheo_cli.messages import Finding, Place
from ngheo_cli.messages import targets as say
from ngheo_cli.review.group_rows import group_unit
from ngheo_cli.review.plan_model import Group, Plan, Target
from ngheo_cli.review.unit_groups import UnitGroups
from ngheo_cli.review.units import LEVELS, Unit, unit_key
from ngheo_cli.survey.text import key


@dataclass(frozen=True, slots=True)
class Scope:
    """A unit or group that a target is asked of; `own` where the target speaks of it alone, so that its typed
    baseline and given value are its own; `baseline` is that of a list."""

    unit: Unit
    own: bool = True
    baseline: Fraction | None = None


@dataclass(frozen=True, slots=True)
class PlanGroup:
    """A group of units, its name in the plan ("" in the table of units); levels of the baseline list by
    unit."""

    id: str
    units: tuple[Unit, ...]
    baseline: Fraction | None
    levels: Mapping[Unit, Fraction]


def plan_groups(
    plan: Plan, units: Sequence[Unit], of_units: UnitGroups | None
) -> tuple[dict[str, PlanGroup], list[Finding]]:
    """Return the groups of a plan by title and those of the table of units, and what is wrong with them."""
    found = {name: PlanGroup("", of, None, {}) for name, of in (of_units.members if of_units else {}).items()}
    findings: list[Finding] = []
    for group in plan.groups:
        found[group.title], wrong = _fixed(group, units)
        findings += wrong
    return found, findings


def _fixed(group: Group, units: Sequence[Unit]) -> tuple[PlanGroup, list[Finding]]:
    findings: list[Finding] = []
    levels: dict[Unit, Fraction] = {}
    poor = households = 0
    counted = True
    for listed in group.baseline:
        level = listed.level
        if level is None and group.above is not None:
            findings.append(say.PLAN_LIST_LEVEL.at(Place(), group=group.title, unit=listed.unit))
        if group.above is not None and (level is None or level <= group.above):
            continue
        fitting = named_units(listed.unit, units)
        if len(fitting) != 1:
            findings.append(say.PLAN_UNIT.at(Place(), unit=listed.unit, count=len(fitting)))
            continue
        levels[fitting[0]] = level if level is not None else Fraction(0)
        poor, households = poor + (listed.poor or 0), households + (listed.households or 0)
        counted &= listed.poor is not None and listed.households is not None
    baseline = Fraction(100 * poor, households) if counted and households else None
    known = {unit: level for unit, level in levels.items() if level}
    return PlanGroup(group.id, tuple(levels), baseline, known), findings


def named_units(name: str, units: Sequence[Unit]) -> list[Unit]:
    """Return the units of a name or path (`Tỉnh A / Xã B`)."""
    exact = [unit for unit in units if unit.name and key(unit.path) == key(name)]
    return exact or [unit for unit in units if unit.name and key(unit.name) == key(name)]


def scopes_of(
    target: Target, place: Place, units: Sequence[Unit], groups: Mapping[str, PlanGroup]
) -> tuple[list[Scope], list[Finding]]:
    """Return what a target is asked of, and what is wrong with the names that it gives."""
    scope, below, levels, findings = _whole(target, place, units, groups)
    if scope is None or target.each is None:
        return ([scope] if scope else []), findings
    inside = [u for u in units if u.level == target.each and any(_lies(u, upper) for upper in below)]
    return [Scope(unit, False, levels.get(unit)) for unit in inside], findings


def _whole(
    target: Target, place: Place, units: Sequence[Unit], groups: Mapping[str, PlanGroup]
) -> tuple[Scope | None, Sequence[Unit], Mapping[Unit, Fraction], list[Finding]]:
    if target.group:
        by_key = {key(one.id): name for name, one in groups.items() if one.id}
        by_key |= {key(name): name for name in groups}
        name = by_key.get(key(target.group))
        if name is None:
            allowed = ", ".join(groups) or "–"
            return None, (), {}, [say.PLAN_GROUP.at(place, group=target.group, allowed=allowed)]
        group = groups[name]
        return Scope(group_unit(name), True, group.baseline), group.units, group.levels, []
    if not target.unit:
        return Scope(units[0]), units[:1], {}, []
    fitting = named_units(target.unit, units)
    if len(fitting) == 1:
        return Scope(fitting[0]), fitting, {}, []
    if not fitting and target.given is not None:
        return Scope(_typed(target.unit)), (), {}, []
    return None, (), {}, [say.PLAN_UNIT.at(place, unit=target.unit, count=len(fitting))]


def _typed(name: str) -> Unit:
    """Return a unit that only the plan names: one of which the value is typed."""
    return Unit(LEVELS[0], (name, "", "", ""), unit_key([name, "", "", ""]))


def _lies(unit: Unit, upper: Unit) -> bool:
    depth = upper.depth
    return depth <= unit.depth and unit.key[:depth] == upper.key[:depth]
