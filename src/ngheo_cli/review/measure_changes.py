"""How did each Alkire–Foster measure change between two surveys, absolutely, relatively and a year?"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from ngheo_cli.numbers import half_up
from ngheo_cli.review.households import Households
from ngheo_cli.review.measure_rows import MeasureRow
from ngheo_cli.review.measures import PLACES, Change, change
from ngheo_cli.review.unit_groups import review_day
from ngheo_cli.survey.text import key

_YEAR = 4


@dataclass(frozen=True, slots=True)
class MeasureChange:
    """The change of one measure of one group; a side is None where that survey gives no such measure."""

    group: str
    measure: str
    indicator: str | None
    k: Fraction | None
    before: Fraction | None
    now: Fraction | None
    change: Change | None

    def as_dict(self) -> dict[str, object]:
        """Return the change as published (`changes` of `ngheo.measures/1`): each value with its fraction.

        `annualised` is a root, so that it has no fraction.
        """
        found = self.change
        values = {
            "before": self.before,
            "now": self.now,
            "absolute": found.absolute if found else None,
            "relative": found.relative if found else None,
            "absolute_yearly": found.absolute_yearly if found else None,
        }
        row: dict[str, object] = {
            "group": self.group,
            "measure": self.measure,
            "indicator": self.indicator,
            "k": None if self.k is None else str(self.k),
        }
        for name, value in values.items():
            row[name] = None if value is None else half_up(value, PLACES)
            row[f"{name}_exact"] = None if value is None else str(value)
        annualised = found.annualised if found else None
        row["annualised"] = None if annualised is None else half_up(Fraction(annualised), PLACES)
        return row


def measure_changes(
    before: Sequence[MeasureRow], now: Sequence[MeasureRow], years: int | None
) -> list[MeasureChange]:
    """Return the changes of all measures that either survey gives, in the order of now, then of before.

    Groups and units are the same by their names as compared; counts of households have no change.
    """
    old, new = _measures(before), _measures(now)
    found = []
    for what, row in (new | {what: row for what, row in old.items() if what not in new}).items():
        was, is_ = (side.get(what) for side in (old, new))
        levels = [None if one is None else Fraction(one.value) for one in (was, is_)]
        first, last = levels
        moved = None if first is None or last is None else change(first, last, years)
        found.append(MeasureChange(row.group, row.measure, row.indicator, row.k, first, last, moved))
    return found


def _measures(
    rows: Sequence[MeasureRow],
) -> dict[tuple[str, str, str | None, Fraction | None], MeasureRow]:
    return {
        (key(row.group), row.measure, row.indicator, row.k): row
        for row in rows
        if isinstance(row.value, Fraction)
    }


def years_between(before: Households, now: Households) -> int | None:
    """Return the number of yearly reviews from one to the other; None where a year is not known, or they
    are not in order."""
    first, last = (review_day(one)[:_YEAR] for one in (before, now))
    years = int(last) - int(first) if first and last else 0
    return years if years > 0 else None
