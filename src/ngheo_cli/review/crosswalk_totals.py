"""How many households and persons lived before in what is one unit now?

The totals of an earlier review go through the crosswalk as its households do: the total of a unit now is the
sum of the old units that it is made of. Where the total of one of them is not given, the unit has none. A
unit that lost or received a part (a village of another commune, say) has the sum of what lies in it now, if
every part has a total.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ngheo_cli.messages import Finding
from ngheo_cli.messages import comparing as say
from ngheo_cli.numbers import RURAL, URBAN
from ngheo_cli.review.crosswalk import Crosswalk, new_names
from ngheo_cli.review.denominators import COUNTS, WHOLE, Denominators, denominators
from ngheo_cli.review.units import LEVELS, Names, Unit, unit_key
from ngheo_cli.survey.totals import UnitTotal

_AREAS = (WHOLE, RURAL, URBAN)


@dataclass(frozen=True, slots=True)
class _Parts:
    """Old units by the unit that they are in now, and the units now that a part left or came to."""

    of: Mapping[Names, tuple[Unit, ...]]
    names: Mapping[Names, Names]
    """Units now as typed."""
    changed: frozenset[Names]


def renamed_totals(
    totals: Sequence[UnitTotal], old_units: Sequence[Unit], walk: Crosswalk
) -> tuple[tuple[UnitTotal, ...], tuple[Finding, ...]]:
    """Return the totals of an earlier review by the units of now, and which cannot be summed.

    `old_units` are the units of its households under their old names. A total that stands under the new name
    of a unit that was not there before is that of the unit as it is now.
    """
    if not walk:
        return tuple(totals), ()
    aligned = denominators(old_units, totals)
    parts = _parts([unit for unit in aligned.units if unit.name], walk)
    own = {unit_key(total.names) for total in totals} - {unit.key for unit in old_units}
    joined = {to for to, units in parts.of.items() if len(units) > 1 and to not in own}
    kept: list[UnitTotal] = []
    for total in totals:
        to = unit_key(new_names(total.names, walk))
        if to not in joined and to not in parts.changed:
            kept.append(replace(total, names=_four(new_names(total.names, walk))))
    findings: list[Finding] = []
    for to in sorted(joined - parts.changed):
        rows, missing = _sums(parts, to, aligned, totals)
        kept += rows
        findings += missing
    return tuple(kept), tuple(findings)


def _parts(units: Sequence[Unit], walk: Crosswalk) -> _Parts:
    of: dict[Names, list[Unit]] = defaultdict(list)
    names: dict[Names, Names] = {}
    changed: set[Names] = set()
    going = {unit.key: unit_key(new_names(unit.names, walk)) for unit in units}
    for unit in units:
        new = _four(new_names(unit.names, walk))
        of[unit_key(new)].append(unit)
        names.setdefault(unit_key(new), new)
        changed |= set(_torn(unit.key, going))
    return _Parts({to: tuple(found) for to, found in of.items()}, names, frozenset(changed))


def _torn(old: Names, going: Mapping[Names, Names]) -> Iterator[Names]:
    """Yield the units above, now, that a unit left and came to without the whole of its upper unit."""
    for depth in range(1, len(LEVELS)):
        upper, here = _up(old, depth), _up(going[old], depth)
        if any(old[depth:]) and old[depth - 1] and here != going.get(upper, upper):
            yield going.get(upper, upper)
            yield here


def _up(names: Names, depth: int) -> Names:
    first, second, third, fourth = (*names[:depth], *[""] * (len(LEVELS) - depth))
    return first, second, third, fourth


def _four(names: Sequence[str]) -> Names:
    first, second, third, fourth = names
    return first, second, third, fourth


def _sums(
    parts: _Parts, to: Names, aligned: Denominators, totals: Sequence[UnitTotal]
) -> tuple[list[UnitTotal], list[Finding]]:
    """Return the rows of a unit of now, and what is missing for its sum."""
    units = parts.of[to]
    first = next((one for one in totals if unit_key(one.names) in {unit.key for unit in units}), None)
    if first is None:
        return [], []
    found = []
    for area in _AREAS:
        counts = {name: [aligned.of(unit, name, area) for unit in units] for name in COUNTS}
        sums = {n: sum(c for c in each if c is not None) for n, each in counts.items() if None not in each}
        if sums:
            homes, persons, dtts_homes, dtts_persons = map(sums.get, COUNTS)
            given = (homes, persons, dtts_homes, dtts_persons)
            found.append(UnitTotal(parts.names[to], area, *given, none_reviewed=False, row=first.row))
    missing = [unit.path for unit in units if aligned.of(unit, "households", WHOLE) is None]
    if missing and len(missing) < len(units):
        path = " / ".join(name for name in parts.names[to] if name)
        return found, [say.CROSSWALK_TOTALS.at(first.place(), unit=path, missing=", ".join(missing))]
    return found, []
