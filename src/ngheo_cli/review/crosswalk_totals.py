"""How many households and persons lived before in what is one unit now?

The totals of an earlier review go through the crosswalk as its households do: the total of a unit now is the
sum of the old units that it is made of. Where the total of one of them is not given, the unit has none. A
unit that lost or received a part (a village of another commune, say) has the sum of what lies in it now, if
every part has a total.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ngheo_cli.messages import Finding, side_tables
from ngheo_cli.messages import comparing as say
from ngheo_cli.numbers import RURAL, URBAN
from ngheo_cli.review.crosswalk import Crosswalk, new_names
from ngheo_cli.review.denominators import COUNTS, WHOLE, Denominators, denominators
from ngheo_cli.review.units import LEVELS, Names, Unit, four_names, unit_key
from ngheo_cli.survey.totals import UnitTotal

_AREAS = (WHOLE, RURAL, URBAN)
_UNUSED = (side_tables.TOTALS_AMBIGUOUS.code, side_tables.TOTALS_TWICE.code)
"""What is said of rows that are not used."""


@dataclass(frozen=True, slots=True)
class _Parts:
    """Old units by the unit that they are in now, and the units now that a part left or came to."""

    of: Mapping[Names, tuple[Unit, ...]]
    names: Mapping[Names, Names]
    """Units now as typed."""
    where: Mapping[Unit, Names]
    """The unit now of each old one."""
    changed: frozenset[Names]


def renamed_totals(
    totals: Sequence[UnitTotal], old_units: Sequence[Unit], walk: Crosswalk
) -> tuple[tuple[UnitTotal, ...], tuple[Finding, ...]]:
    """Return the totals of an earlier review by the units of now, and which cannot be summed.

    `old_units` are the units of its households under their old names. A total that stands under a name of
    now, while no part of that unit has one and no household lived there before, is that of the unit as it is
    now.
    """
    if not walk:
        return tuple(totals), ()
    aligned = denominators(old_units, totals)
    parts = _parts([*aligned.units, *_named_only(walk, aligned.units)], walk)
    known = {unit for unit, _ in aligned.given}
    lived_in = {unit.key for unit in old_units}
    joined = {
        to
        for to, units in parts.of.items()
        if len(units) > 1
        and not (to not in lived_in and {unit.key for unit in units if unit in known} == {to})
    }
    kept: list[UnitTotal] = []
    for (unit, _), total in aligned.given.items():
        if parts.where[unit] not in joined | parts.changed:
            kept.append(replace(total, names=four_names(new_names(unit.names, walk))))
    findings = [one for one in aligned.findings if one.code in _UNUSED]
    for to in sorted(joined - parts.changed):
        rows, missing = _sums(parts, to, aligned)
        kept += rows
        findings += missing
    return tuple(kept), tuple(findings)


def _named_only(walk: Crosswalk, units: Sequence[Unit]) -> list[Unit]:
    """Return the old units that the crosswalk alone names, with the names above them as far as it tells."""
    found = []
    for old in walk:
        level = next(level for level, name in zip(reversed(LEVELS), reversed(old), strict=True) if name)
        if not any(unit.level == level and _agree(old, unit.key) for unit in units):
            found.append(Unit(level, four_names(old), four_names(old)))
    return found


def _agree(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two units are one as far as both give names."""
    return all(not a or not b or a == b for a, b in zip(one, other, strict=True))


def _parts(units: Sequence[Unit], walk: Crosswalk) -> _Parts:
    of: dict[Names, list[Unit]] = defaultdict(list)
    names: dict[Names, Names] = {}
    where: dict[Unit, Names] = {}
    changed: set[Names] = set()
    going = {unit.key: unit_key(new_names(unit.names, walk)) for unit in units}
    for unit in units:
        new = four_names(new_names(unit.names, walk))
        to = next(
            (key for key in of if _whole(key) == _whole(new) and _agree(key, unit_key(new))), unit_key(new)
        )
        of[to].append(unit)
        names.setdefault(to, new)
        where[unit] = to
        changed |= set(_torn(unit.key, going))
    return _Parts({to: tuple(found) for to, found in of.items()}, names, where, frozenset(changed))


def _whole(names: Sequence[str]) -> int:
    """Return the place of the lowest name that is given; -1 for none."""
    return max((i for i, name in enumerate(names) if name), default=-1)


def _torn(old: Names, going: Mapping[Names, Names]) -> Iterator[Names]:
    """Yield the units above, now, that a unit left and came to without the whole of its upper unit."""
    for depth in range(1, len(LEVELS)):
        upper, here = four_names(old[:depth]), four_names(going[old][:depth])
        if any(old[depth:]) and old[depth - 1] and here != going.get(upper, upper):
            yield going.get(upper, upper)
            yield here


def _sums(parts: _Parts, to: Names, aligned: Denominators) -> tuple[list[UnitTotal], list[Finding]]:
    """Return the rows of a unit of now, and what is missing for its sum."""
    units = parts.of[to]
    of_parts = [row for (unit, _), row in aligned.given.items() if unit in units]
    if not of_parts:
        return [], []
    first, nobody = of_parts[0], all(row.none_reviewed for row in of_parts)
    found = []
    for area in _AREAS:
        counts = {name: [aligned.of(unit, name, area) for unit in units] for name in COUNTS}
        sums = {n: sum(c for c in each if c is not None) for n, each in counts.items() if None not in each}
        if sums:
            homes, persons, dtts_homes, dtts_persons = map(sums.get, COUNTS)
            given = (homes, persons, dtts_homes, dtts_persons)
            found.append(UnitTotal(parts.names[to], area, *given, none_reviewed=nobody, row=first.row))
    missing = [unit.path for unit in units if aligned.of(unit, "households", WHOLE) is None]
    if missing:
        path = " / ".join(name for name in parts.names[to] if name)
        return found, [say.CROSSWALK_TOTALS.at(first.place(), unit=path, missing=", ".join(missing))]
    return found, []
