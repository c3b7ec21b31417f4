"""Which households meet a stated filter, and which may meet it?

A filter is conditions that all must hold; the values of one condition are alternatives. Each is exact in
three values: who must meet it, and who can.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ngheo_cli.classify.truth import Truth
from ngheo_cli.criteria.near import near_hint
from ngheo_cli.messages import Stop
from ngheo_cli.messages import lists_filter as say
from ngheo_cli.numbers import BLANK, RURAL, URBAN, YES
from ngheo_cli.review.groups import group_of_name
from ngheo_cli.review.households import Households
from ngheo_cli.review.unit_groups import UnitGroups
from ngheo_cli.review.units import LEVELS, Unit, Units
from ngheo_cli.survey.text import key

FIELDS: tuple[str, ...] = ("class", "branch", "indicator", "group", "unit", "unit_group", "area")
_AREAS = {"rural": RURAL, "urban": URBAN}
_SHOWN = 12
"""How many values a message offers."""


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition: `standard` is "" for the first one; values as codes or names, at least one."""

    field: str
    standard: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """What conditions are asked of: the same n households under each standard, the first one first."""

    standards: Mapping[str, Households]
    groups: Mapping[str, NDArray[np.int8]]
    units: Units
    unit_groups: UnitGroups | None = None

    @property
    def households(self) -> Households:
        """The households under the first standard."""
        return next(iter(self.standards.values()))


def everybody(count: int) -> Truth:
    """Return that all meet a filter without conditions."""
    return Truth(np.ones(count, dtype=np.bool_), np.ones(count, dtype=np.bool_))


def still_there(of: Listed) -> Truth:
    """Return who is a household of the review: all but rows that only tell that one is gone, having a class
    under none of the standards."""
    there = np.logical_or.reduce([~households.gone for households in of.standards.values()])
    return Truth(there, there)


def both(parts: Iterable[Truth], count: int) -> Truth:
    """Return who meets all of several filters."""
    found = everybody(count)
    for part in parts:
        found = Truth(found.can & part.can, found.must & part.must)
    return found


def told(member: NDArray[np.int8]) -> Truth:
    """Return the truth of a membership in YES, NO and BLANK."""
    return Truth(np.asarray(member != 0), np.asarray(member == YES))


def parse_condition(text: str) -> Condition:
    """Return a condition typed `field=value,value` or `class:standard=value`; raise Stop for any other."""
    name, sign, values = text.partition("=")
    field, _, standard = (part.strip() for part in name.partition(":"))
    listed = tuple(dict.fromkeys(value.strip() for value in values.split(",") if value.strip()))
    if not sign or not listed or field not in FIELDS or (standard and field not in {"class", "branch"}):
        raise Stop(say.BAD_WHERE.at(value=name[:20]))
    return Condition(field, standard, listed)


def meets(condition: Condition, of: Listed) -> Truth:
    """Return who meets a condition; raise Stop for values that the data does not have."""
    return _FINDERS[condition.field](condition, of)


def under(condition: Condition, of: Listed) -> Households:
    """Return the households under the standard of a condition; raise Stop for a standard not in the file."""
    if not condition.standard:
        return of.households
    name = _known(condition, condition.standard, of.standards)
    return of.standards[name]


def class_truth(households: Households, codes: Sequence[str]) -> Truth:
    """Return who is in one of some classes, and who may be."""
    mask = np.uint16(sum(1 << i for i, code in enumerate(households.classes) if code in codes))
    inside = households.possible & mask
    return Truth(np.asarray(inside != 0), np.asarray((inside != 0) & (inside == households.possible)))


def _class(condition: Condition, of: Listed) -> Truth:
    households = under(condition, of)
    allowed = (*households.classes, "undetermined")
    codes = [_known(condition, value, allowed) for value in condition.values]
    found = class_truth(households, codes)
    if "undetermined" in codes:
        open_ = households.class_ < 0
        return Truth(found.can | open_, found.must | open_)
    return found


def _branch(condition: Condition, of: Listed) -> Truth:
    households = under(condition, of)
    if not households.branches:
        raise Stop(say.NO_BRANCHES.at(id=households.criteria.id))
    if households.source == "recorded":
        raise Stop(say.BRANCH_RECORDED.at())
    codes = [_known(condition, value, households.branches) for value in condition.values]
    mask = np.uint16(sum(1 << households.branches.index(code) for code in codes))
    inside = households.possible_branches & mask
    return Truth(
        np.asarray(inside != 0), np.asarray((inside != 0) & (inside == households.possible_branches))
    )


def _indicator(condition: Condition, of: Listed) -> Truth:
    households = of.households
    ids = households.criteria.indicator_ids
    names = [_known(condition, value, ids) for value in condition.values]
    answers = households.answers[:, [ids.index(name) for name in names]]
    must = (answers == YES).any(axis=1)
    return Truth(np.asarray(must | (answers == BLANK).any(axis=1)), np.asarray(must))


def _group(condition: Condition, of: Listed) -> Truth:
    by_key = {key(name): name for name in of.groups}
    names = [_named(condition, group_of_name(value), by_key) for value in condition.values]
    return _any([told(of.groups[name]) for name in names])


def _unit(condition: Condition, of: Listed) -> Truth:
    named = [unit for unit in of.units.units if unit.name]
    known = {key(unit.path): unit for unit in named}
    found = []
    for value in condition.values:
        fitting = [unit for unit in named if key(unit.name) == key(value)]
        if key(value) in known:
            fitting = [known[key(value)]]
        if not fitting:
            _known(condition, value, [unit.path for unit in named])
        found += [_living(unit, of.units) for unit in fitting]
    return _any(found)


def _unit_group(condition: Condition, of: Listed) -> Truth:
    if of.unit_groups is None:
        raise Stop(say.NEEDS_UNITS.at())
    groups = of.unit_groups
    by_key = {key(name): name for name in groups.members}
    found = []
    for value in condition.values:
        name = _named(condition, value, by_key)
        found += [_living(unit, of.units) for unit in groups.members[name]]
        found += [
            Truth(living.can, np.zeros_like(living.must))
            for living in (_living(unit, of.units) for unit in groups.uncertain[name])
        ]
    return _any(found) if found else Truth(*(np.zeros(len(of.households), dtype=np.bool_),) * 2)


def _area(condition: Condition, of: Listed) -> Truth:
    codes = [_AREAS[_known(condition, value, _AREAS)] for value in condition.values]
    households = of.households
    area = np.full(len(households), BLANK, dtype=np.int8)
    if households.has("area"):
        area = households.frame["area"].to_numpy(dtype=np.int8)
    must = np.isin(area, codes)
    return Truth(np.asarray(must | (area == BLANK)), np.asarray(must))


def _living(unit: Unit, units: Units) -> Truth:
    """Return who lives in a unit; a household that does not name its unit there may, if it may above."""
    count = len(next(iter(units.members.values())))
    must = units.of(unit)
    can = must
    if unit.level in LEVELS:
        blank = units.members[unit.level] < 0
        above = [other for other in units.units if 0 < other.depth < unit.depth
                 and other.key[: other.depth] == unit.key[: other.depth]]  # fmt: skip
        inside = np.ones(count, dtype=np.bool_)
        for other in above:
            inside &= units.of(other) | (units.members[other.level] < 0)
        can = must | (blank & inside)
    return Truth(np.asarray(can), np.asarray(must))


def _any(parts: Sequence[Truth]) -> Truth:
    return Truth(
        np.asarray(np.logical_or.reduce([part.can for part in parts])),
        np.asarray(np.logical_or.reduce([part.must for part in parts])),
    )


def _named(condition: Condition, value: str, by_key: Mapping[str, str]) -> str:
    return by_key.get(key(value)) or _known(condition, value, tuple(by_key.values()))


def _known(condition: Condition, value: str, allowed: Iterable[str]) -> str:
    """Return a value that is one of those allowed; raise Stop with near ones for another."""
    names = list(allowed)
    if value in names:
        return value
    shown = ", ".join(names[:_SHOWN]) + (" …" if len(names) > _SHOWN else "")
    raise Stop(
        say.UNKNOWN_VALUE.at(
            field=condition.field, value=value[:40], near=near_hint(value, names), allowed=shown
        )
    )


_FINDERS: Mapping[str, Callable[[Condition, Listed], Truth]] = {
    "class": _class,
    "branch": _branch,
    "indicator": _indicator,
    "group": _group,
    "unit": _unit,
    "unit_group": _unit_group,
    "area": _area,
}
