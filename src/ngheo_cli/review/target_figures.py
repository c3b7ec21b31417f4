"""Which level has a measure of a plan now, exactly, and between which bounds do missing answers leave it?"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from ngheo_cli.review.groups import ALL, DTTS
from ngheo_cli.review.insured import INSURED, NOT_TOLD, UNINSURED
from ngheo_cli.review.plan_model import Target
from ngheo_cli.review.rates import RateRow
from ngheo_cli.review.units import Unit

OTHERS = frozenset(["others", "kinh"])
"""What the rest of the households is called where it is compared with a group."""
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
    """A measure in percent or points, exact; None where it is not known. `low` and `high` are its bounds."""

    level: Fraction | None = None
    low: Fraction | None = None
    high: Fraction | None = None
    count: int | None = None
    denominator: int | None = None
    partial: bool = False

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
    if target.measure == "insured_share":
        return _insured(row)
    if target.measure == "poor_rate_gap":
        return _gap(target, row, rows)
    return _rate(row, _COUNTS[target.measure])


def _rate(row: RateRow, names: tuple[str, str, str]) -> Figure:
    counts = [row.count(name) or 0 for name in names]
    if not row.usable or not row.households:
        return Figure(count=counts[0], partial=row.partial)
    level, low, high = (Fraction(100 * count, row.households) for count in counts)
    return Figure(level, low, high, counts[0], row.households, row.partial)


def _insured(row: RateRow) -> Figure:
    """Return the insured among the persons of poor and near-poor households."""
    counts = row.counts or {}
    if INSURED not in counts:
        return NOTHING
    insured, unknown = counts[INSURED], counts[NOT_TOLD]
    whole = insured + counts[UNINSURED] + unknown
    if not whole:
        return Figure(count=0, denominator=0, partial=row.partial)
    low, high = Fraction(100 * insured, whole), Fraction(100 * (insured + unknown), whole)
    level = low if not unknown and not row.count("undetermined") else None
    return Figure(level, low, high, insured, whole, row.partial)


def _gap(target: Target, row: RateRow, rows: Index) -> Figure:
    """Return by how many points the poverty rate of a group lies above that of another."""
    mine, names = _rate(row, _COUNTS["poor_rate"]), _COUNTS["poor_rate"]
    against = target.against or ALL
    other = rows.get((row.unit, against))
    if other is not None and against not in OTHERS:
        theirs = _rate(other, names)
    else:
        theirs = _rest(rows.get((row.unit, ALL)), row) if against in OTHERS else NOTHING
    if None in (mine.level, theirs.level):
        return Figure(partial=row.partial)
    level, low, high = (
        _minus(a, b)
        for a, b in ((mine.level, theirs.level), (mine.low, theirs.high), (mine.high, theirs.low))
    )
    return Figure(level, low, high, partial=mine.partial or theirs.partial)


def _rest(whole: RateRow | None, part: RateRow) -> Figure:
    """Return the poverty rate of all households but those of a group."""
    if whole is None or not (whole.usable and part.usable) or part.count("group_unknown"):
        return NOTHING
    households = (whole.households or 0) - (part.households or 0)
    if households <= 0:
        return NOTHING
    counts = [(whole.count(name) or 0) - (part.count(name) or 0) for name in ("poor", "poor", "poor_max")]
    level, low, high = (Fraction(100 * count, households) for count in counts)
    return Figure(level, low, high, counts[0], households, whole.partial)


def _minus(first: Fraction | None, second: Fraction | None) -> Fraction | None:
    return None if first is None or second is None else first - second
