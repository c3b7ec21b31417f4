"""Which unit of an earlier review is which unit of a later one, where one of them names more levels?

A district that was abolished, or a province that an older file does not name, makes no other unit: units are
the same by their level and by their names at the levels that both reviews name. Of several units that are
then alike nobody knows which it is; none of them is matched. What lies above all of a review, and has no name
at these levels, is the whole of it.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ngheo_cli.review.units import LEVELS, UNIT_GROUP, Names, Unit, four_names

_Known = tuple[str, Names]
"""A level, and the names at the levels that both reviews name."""
_WHOLE: _Known = ("", ("", "", "", ""))


@dataclass(frozen=True, slots=True)
class SameUnits:
    """The unit of before of each unit now that has one."""

    before_of: Mapping[Unit, Unit]
    unclear: tuple[tuple[Unit, ...], ...]
    """Units of both reviews, those of now first, that nothing tells apart; only the highest of them."""


def same_units(before: Iterable[Unit], now: Iterable[Unit]) -> SameUnits:
    """Match the units of two reviews, each in order, the unit above all first."""
    old, new = tuple(dict.fromkeys(before)), tuple(dict.fromkeys(now))
    shared = _named(old) & _named(new)
    was, is_ = _by_names(old, shared), _by_names(new, shared)
    found = {
        units[0]: was[known][0]
        for known, units in is_.items()
        if len(units) == 1 and len(was.get(known, ())) == 1
    }
    several = {known for known in is_.keys() & was.keys() if len(is_[known]) > 1 or len(was[known]) > 1}
    highest = (known for known in is_ if known in several and several.isdisjoint(_above(known)))
    return SameUnits(found, tuple((*is_[known], *was[known]) for known in highest))


def _named(units: Sequence[Unit]) -> frozenset[int]:
    """Return the places of the levels that some unit names."""
    of_levels = [unit.key for unit in units if unit.level != UNIT_GROUP]
    return frozenset(i for i in range(len(LEVELS)) if any(names[i] for names in of_levels))


def _by_names(units: Sequence[Unit], shared: frozenset[int]) -> dict[_Known, list[Unit]]:
    """Return units by what both reviews know of them, without those of a level that only one names."""
    found: dict[_Known, list[Unit]] = defaultdict(list)
    for unit in units:
        names = four_names([name if i in shared else "" for i, name in enumerate(unit.key)])
        if unit.level == UNIT_GROUP:
            found[unit.level, unit.key].append(unit)
        elif not any(names):
            if unit == units[0]:
                found[_WHOLE].append(unit)
        elif LEVELS.index(unit.level) in shared:
            found[unit.level, names].append(unit)
    return dict(found)


def _above(known: _Known) -> set[_Known]:
    """Return what is known of the units above."""
    level, names = known
    depth = LEVELS.index(level) if level in LEVELS else 0
    return {(LEVELS[i], four_names(names[: i + 1])) for i in range(depth)}
