"""Which rates has a group of units (poor districts, khu vực III …)?

Counts and totals of its units are summed; a rate is computed from the sums, never from rates. A group has a
denominator only if every unit of it has one.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from ngheo_cli.review.rates import RateRow
from ngheo_cli.review.units import UNIT_GROUP, Unit, unit_key

Where = tuple[str, str]


def group_unit(name: str) -> Unit:
    """Return what stands for a group of units in a table."""
    return Unit(UNIT_GROUP, (name, "", "", ""), unit_key([name, "", "", ""]))


def group_rows(groups: Mapping[str, Sequence[Unit]], rows: Sequence[RateRow]) -> list[RateRow]:
    """Return the figures of groups of units by area and household group, in the order of both.

    `rows` are those of all units. A group without a unit has no row.
    """
    by_unit: dict[Unit, dict[Where, RateRow]] = defaultdict(dict)
    order: dict[Where, None] = {}
    for row in rows:
        by_unit[row.unit][row.area, row.group] = row
        order.setdefault((row.area, row.group))
    found: list[RateRow] = []
    for name, units in groups.items():
        parts = [by_unit.get(unit, {}) for unit in units]
        if parts:
            found += _rows(group_unit(name), parts, order)
    return found


def _rows(
    unit: Unit, parts: Sequence[Mapping[Where, RateRow]], order: Mapping[Where, None]
) -> Iterator[RateRow]:
    for area, group in order:
        here = [part.get((area, group)) for part in parts]
        if any(row is not None for row in here):
            whole = [part.get((area, "all")) for part in parts]
            yield _row(unit, (area, group), here, _summed(whole))


def _row(
    unit: Unit, where: Where, parts: Sequence[RateRow | None], whole: Mapping[str, int] | None
) -> RateRow:
    rows = [row for row in parts if row is not None]
    households = _total([None if row is None else row.households for row in parts])
    persons = _total([None if row is None else row.persons for row in parts])
    return RateRow(
        unit,
        *where,
        _summed(parts),
        households,
        persons,
        usable=bool(households) and all(row.usable or row.households == 0 for row in rows),
        persons_usable=bool(persons) and all(row.persons_usable or row.persons == 0 for row in rows),
        partial=len(rows) < len(parts) or any(row.partial or row.counts is None for row in rows),
        whole=whole,
    )


def _summed(parts: Sequence[RateRow | None]) -> Mapping[str, int] | None:
    """Return the sums of the units that have submitted; None where none has."""
    counts = [row.counts for row in parts if row is not None and row.counts is not None]
    if not counts:
        return None
    found: dict[str, int] = defaultdict(int)
    for one in counts:
        for name, count in one.items():
            found[name] += count
    return found


def _total(counts: Sequence[int | None]) -> int | None:
    known = [count for count in counts if count is not None]
    return sum(known) if len(known) == len(counts) else None
