"""Is an amount plausible in the unit of its column, or was it typed in another one?

Only columns in thousands or millions are asked, for there a slip of unit makes a household a thousand times
richer or poorer. The rule (docs/architecture.md): an amount is doubted if, per person a month, it is more
than MOST or less than LEAST, or if it is at least OUTLIER times the column's median and at least LARGE. A
household counts as PERSONS, a year as twelve months. What is doubted is unknown, with a finding; zero is
never doubted.
"""

from collections.abc import Sequence
from dataclasses import dataclass

MOST = 100_000_000
LEAST = 10_000
"""An amount of so few đồng a person a month was typed in another unit, or is a slip."""
LARGE = 10_000_000
OUTLIER = 50
PERSONS = 5

_PORTIONS = {"income_per_person": 1, "income_total": PERSONS, "income_12_months": 12 * PERSONS}


def least_of(column: str) -> int:
    """Return the least đồng of a column that are no slip of unit."""
    return LEAST * _PORTIONS.get(column, 1)


def most_of(column: str) -> int:
    """Return the most đồng of a column that are plausible."""
    return MOST * _PORTIONS.get(column, 1)


@dataclass(frozen=True, slots=True)
class Bounds:
    """The least and the most đồng that a column may hold; 0 for no bound."""

    least: int = 0
    most: int = 0

    def doubts(self, value: int) -> bool:
        """Whether an amount (UNKNOWN is none) is not plausible."""
        return value > 0 and (value < self.least or value > self.most > 0)


def bounds_of(column: str, values: Sequence[int], factor: int) -> Bounds:
    """Return the bounds of a column in a unit of `factor` đồng, from its amounts in đồng (blanks among
    them).

    The median is the lower one, so that one of two amounts is measured by the other.
    """
    portions = _PORTIONS.get(column, 1)
    positive = sorted(value for value in values if value > 0)
    if factor == 1 or not positive:
        return Bounds()
    median = positive[(len(positive) - 1) // 2]
    outlier = max(OUTLIER * median, LARGE * portions) - 1
    return Bounds(least_of(column), min(MOST * portions, outlier))
