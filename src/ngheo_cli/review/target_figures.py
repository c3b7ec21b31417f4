"""Which level has a measure of a plan now, exactly, and between which bounds do missing answers leave it?"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from ngheo_cli.review.groups import ALL, DTTS, KINH
from ngheo_cli.review.insured import INSURED, NOT_TOLD, UNINSURED
from ngheo_cli.review.plan_model import Target
from ngheo_cli.review.rates import RateRow
from ngheo_cli.review.units import Unit

OTHERS = frozenset(["others", "kinh"])
"""What the rest of the households is called where it is compared with a group."""
INSURED_SHARE = "insured_share"
_COUNTS = {
    "poor_rate": ("poor", "poor", "poor_max"),
    "near_poor_rate": ("near_poor", "near_poor", "near_poor_max"),
    "multi_rate": ("multi", "multi_min", "multi_max"),
    "dtts_poor_rate": ("poor", "poor", "poor_max"),
}
"""Measure to the counts that it shows, and that it has at least and at most."""

Index = Mapping[tuple[Unit, str], RateRow]
"""The rows of whole units by unit and household group."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A measure in percent or points, exact; None where it is not known. `low` and `high` are its bounds, and
    `counts` those of `count`, the households or persons behind it."""

    level: Fraction | None = None
    low: Fraction | None = None
    high: Fraction | None = None
    count: int | None = None
    denominator: int | None = None
    partial: bool = False
    counts: tuple[int, int] | None = None
    undetermined: bool = False
    """Whether undetermined households may change it in a way that is not bounded."""

    @property
    def open(self) -> bool:
        """Whether undetermined households, or answers left blank, may change it."""
        return self.low != self.high or self.undetermined

    @property
    def settled(self) -> bool:
        """Whether no missing answer and no missing unit can change it."""
        return self.level is not None and self.low == self.high == self.level and not self.partial


NOTHING = Figure()


def group_of(target: Target) -> str:
    """Return the household group of a target."""
    return DTTS if target.measure == "dtts_poor_rate" else target.of or ALL


def figure(target: Target, unit: Unit, rows: Index) -> Figure:
    """Return the level of a target's measure in a unit."""
    row = rows.get((unit, group_of(target)))
    if row is None or row.counts is None:
        return NOTHING
    if target.measure == INSURED_SHARE:
        return _insured(row)
    if target.measure == "poor_rate_gap":
        return _gap(target, row, rows)
    return _rate(row, _COUNTS[target.measure])


def _rate(row: RateRow, names: tuple[str, str, str]) -> Figure:
    shown, least, most = (row.count(name) or 0 for name in names)
    if not row.usable or not row.households:
        return Figure(count=shown, partial=row.partial)
    return _of(shown, (least, most), row.households, partial=row.partial)


def _of(count: int, ends: tuple[int, int], households: int, *, partial: bool) -> Figure:
    """Return a rate from its count and the least and the most that this may be, never more than all."""
    least, most = ends[0], min(ends[1], households)
    level, low, high = (Fraction(100 * one, households) for one in (count, least, most))
    return Figure(level, low, high, count, households, partial, (least, most))


def _insured(row: RateRow) -> Figure:
    """Return the insured among the persons of poor and near-poor households."""
    counts = row.counts or {}
    if INSURED not in counts:
        return NOTHING
    insured, unknown = counts[INSURED], counts[NOT_TOLD]
    whole = insured + counts[UNINSURED] + unknown
    if not whole:
        return Figure(count=0, denominator=0, partial=row.partial)
    if row.count("undetermined"):  # their persons may be in both counts, or in none
        return Figure(count=insured, denominator=whole, partial=row.partial, undetermined=True)
    ends = (insured, insured + unknown)
    low, high = (Fraction(100 * count, whole) for count in ends)
    return Figure(None if unknown else low, low, high, insured, whole, row.partial, ends)


def _gap(target: Target, row: RateRow, rows: Index) -> Figure:
    """Return by how many points the poverty rate of a group lies above that of another."""
    mine, names = _rate(row, _COUNTS["poor_rate"]), _COUNTS["poor_rate"]
    against = target.against or ALL
    other = rows.get((row.unit, against))
    if other is not None and against not in OTHERS:
        theirs = _rate(other, names)
    else:
        theirs = _rest(row, rows) if against in OTHERS else NOTHING
    if None in (mine.level, theirs.level):
        return Figure(partial=row.partial)
    level, low, high = (
        _minus(a, b)
        for a, b in ((mine.level, theirs.level), (mine.low, theirs.high), (mine.high, theirs.low))
    )
    return Figure(level, low, high, partial=mine.partial or theirs.partial)


def _rest(part: RateRow, rows: Index) -> Figure:
    """Return the poverty rate of all households but those of a group."""
    whole, kinh = rows.get((part.unit, ALL)), rows.get((part.unit, KINH))
    if whole is None or not (whole.usable and part.usable):
        return NOTHING
    households = (whole.households or 0) - (part.households or 0)
    if households <= 0:
        return NOTHING
    if part.group == DTTS and kinh is not None:
        poor, most = kinh.count("poor") or 0, kinh.count("poor_max") or 0
    elif part.count("group_unknown"):
        return NOTHING
    else:
        poor, most = ((whole.count(name) or 0) - (part.count(name) or 0) for name in ("poor", "poor_max"))
    return _of(poor, (poor, most), households, partial=whole.partial)


def _minus(first: Fraction | None, second: Fraction | None) -> Fraction | None:
    return None if first is None or second is None else first - second
