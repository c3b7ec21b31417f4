"""By how many percentage points (điểm %) did the rates of a unit and group change between two reviews?

From unrounded rates; a change that is not the difference of the printed rates is marked.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from ngheo_cli.messages import Finding
from ngheo_cli.messages import same_units as say
from ngheo_cli.numbers import half_up
from ngheo_cli.review.counting import EVERY_AREA
from ngheo_cli.review.rates import RateRow
from ngheo_cli.review.same_units import SameUnits, same_units
from ngheo_cli.review.units import Unit

Ends = tuple[tuple[Fraction, Fraction] | None, tuple[Fraction, Fraction] | None]
_NONE = (None, None)
_REACH = ("rate_before_min", "rate_before_max", "rate_now_min", "rate_now_max", "points_min", "points_max")
MEASURES: tuple[str, ...] = ("poor", "near_poor", "multi")


@dataclass(frozen=True, slots=True)
class Change:
    """The change of one rate: levels in percent, exact, the least that is certain of undetermined households;
    None where a review gives no rate."""

    unit: Unit
    group: str
    measure: str
    before: Fraction | None
    now: Fraction | None
    open: bool
    """Whether undetermined households or missing units of either review may change it."""
    ends: "Ends" = (None, None)
    """The lowest and highest level that undetermined households leave, before and now."""

    @property
    def points(self) -> Fraction | None:
        """The change in percentage points, a drop below zero."""
        return None if self.before is None or self.now is None else self.now - self.before

    @property
    def points_ends(self) -> tuple[Fraction | None, Fraction | None]:
        """The least and the most points, a drop below zero, that undetermined households leave."""
        before, now = self.ends
        if self.points is None or before is None or now is None:
            return _NONE
        return now[0] - before[1], now[1] - before[0]

    @property
    def printed_differs(self) -> bool:
        """Whether the change as printed, or an end of it, is not the difference of the rates as printed."""
        before, now = self.ends
        if self.points is None or before is None or now is None:
            return False
        pairs = ((now[0], before[1]), (now[1], before[0]))
        return any(Fraction(half_up(a)) - Fraction(half_up(b)) != Fraction(half_up(a - b)) for a, b in pairs)

    def as_dict(self) -> dict[str, object]:
        """Return the change as published (`changes` of `ngheo.compare/1`)."""
        levels = {"rate_before": self.before, "rate_now": self.now, "points": self.points}
        (before, now), (least, most) = self.ends, self.points_ends
        reach = dict(zip(_REACH, (*(before or _NONE), *(now or _NONE), least, most), strict=True))
        return {
            "unit": self.unit.name or None,
            "path": self.unit.path or None,
            "level": self.unit.level,
            "group": self.group,
            "measure": self.measure,
            **{name: None if value is None else half_up(value) for name, value in (levels | reach).items()},
            "printed_differs": self.printed_differs,
            "open": self.open,
        }


def least_of(name: str) -> str:
    """Return the count that a class, or the poor and near-poor together (`multi`), has at least: who may be
    either is `multi` in any case."""
    return "multi_min" if name == "multi" else name


def rate_changes(before: Sequence[RateRow], now: Sequence[RateRow]) -> list[Change]:
    """Return the changes of all units and groups that either review gives a rate of, in the order of now.

    Units are the same as `same_units` tells; rows of areas are left out.
    """
    old = {(row.unit, row.group): row for row in before if row.area == EVERY_AREA}
    same = _same(before, now).before_of
    found: list[Change] = []
    for row in now:
        if row.area == EVERY_AREA:
            was = same.get(row.unit)
            found += _changes(None if was is None else old.get((was, row.group)), row)
    return found


def unclear_units(before: Sequence[RateRow], now: Sequence[RateRow]) -> list[Finding]:
    """Return which units have no change because the two reviews do not tell them apart."""
    return [
        say.UNITS_UNCLEAR.at(units="; ".join(dict.fromkeys(unit.path for unit in units)))
        for units in _same(before, now).unclear
    ]


def _same(before: Sequence[RateRow], now: Sequence[RateRow]) -> SameUnits:
    return same_units((row.unit for row in before), (row.unit for row in now))


def _changes(before: RateRow | None, now: RateRow) -> Iterator[Change]:
    rows = (before, now)
    open_ = any(row is None or row.partial or row.counts is None or row.open for row in rows)
    for measure in MEASURES:
        levels = [None if row is None else _level(row, measure) for row in rows]
        ends = [None if row is None else _ends(row, measure) for row in rows]
        if any(level is not None for level in levels):
            yield Change(now.unit, now.group, measure, levels[0], levels[1], open_, (ends[0], ends[1]))


def _level(row: RateRow, measure: str) -> Fraction | None:
    count = row.count(least_of(measure))
    return (
        Fraction(100 * count, row.households) if row.usable and row.households and count is not None else None
    )


def _ends(row: RateRow, measure: str) -> tuple[Fraction, Fraction] | None:
    """Return the lowest and the highest level of a unit, never more than all of its households."""
    low, total = _level(row, measure), row.households
    if low is None or not total:
        return None
    sure = Fraction(100 * (row.count(f"{measure}_min") or 0), total)
    most = Fraction(100 * min(row.count(f"{measure}_max") or 0, total), total)
    return max(low, sure), max(low, sure, most)
