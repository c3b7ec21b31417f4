"""Which counts of villages are too small to be shown to everybody?

A count of fewer than `FEWEST` households below the commune is hidden. So that nobody can subtract it from
the commune's count, others of its column are hidden too, the smallest first, until at least two are and
together hold at least `FEWEST`. A rate is hidden with its count, and what is summed over a row (the
multidimensional rate) with either part. Counts of communes and above are always shown, so that where a
commune has one village, or fewer than `FEWEST` such households in all, its own count tells.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

from ngheo_cli.review.rates import RateRow
from ngheo_cli.review.units import Names, Unit

FEWEST = 3
VILLAGE = "village"
COUNTED: tuple[str, ...] = ("poor", "near_poor")
"""The classes of which a unit's count is shown."""
MULTI = "multi"

Hidden = frozenset[tuple[Unit, str]]
"""Units, and the counts of theirs that are not shown: of a class, MULTI, HOUSEHOLDS for all that live there,
or REVIEWED."""
HOUSEHOLDS, REVIEWED = "households", "reviewed"


def hidden_counts(rows: Iterable[RateRow]) -> Hidden:
    """Return what is hidden of the rows of whole units."""
    by_commune: dict[Names, list[RateRow]] = defaultdict(list)
    for row in rows:
        if row.unit.level == VILLAGE and row.counts is not None:
            province, district, commune, _ = row.unit.key
            by_commune[province, district, commune, ""].append(row)
    found: set[tuple[Unit, str]] = set()
    for villages in by_commune.values():
        alone = _hidden(villages, HOUSEHOLDS)
        found |= {(unit, HOUSEHOLDS) for unit in alone}
        found |= {(unit, REVIEWED) for unit in _hidden(villages, REVIEWED)}
        found |= {(unit, name) for name in COUNTED for unit in _hidden(villages, name, alone)}
    return frozenset(found | {(unit, MULTI) for unit, of in found if of in COUNTED})


def _hidden(villages: Sequence[RateRow], name: str, also: Collection[Unit] = ()) -> list[Unit]:
    """Return the villages of a commune of which a count is hidden, whatever it is in those of `also`."""
    known = [(count, row.unit) for row in villages if (count := shown_count(row, name)) is not None]
    ordered = sorted(known, key=lambda one: (one[0] >= FEWEST and one[1] not in also, one[0]))
    most = sum(count < FEWEST or unit in also for count, unit in ordered)
    if not most:
        return []
    while most < len(ordered) and (most < 2 or sum(count for count, _ in ordered[:most]) < FEWEST):
        most += 1
    return [unit for _, unit in ordered[:most]]


def shown_count(row: RateRow, name: str) -> int | None:
    """Return a count of a row; None where it is not known."""
    return row.households if name == HOUSEHOLDS else row.count(name)
