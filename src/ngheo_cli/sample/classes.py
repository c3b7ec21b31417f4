"""Which class has a household whose answers are all known? A table by area, income and deprivations.

The conditions of the standard are tried on one value of every stretch of income between two lines, with every
number of deprivations. The engine that decides surveys has no part in it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from itertools import pairwise

import numpy as np

from ngheo_cli.criteria.base import Area
from ngheo_cli.criteria.model import MONTHS, CountBound, Criteria, LineBound
from ngheo_cli.criteria.reach import first_match
from ngheo_cli.criteria.walk import comparisons, unknowns
from ngheo_cli.messages import Stop
from ngheo_cli.messages import sample as say
from ngheo_cli.sample.columns import Numbers, Values
from ngheo_cli.sample.plan import Shape

AREAS: tuple[Area, Area] = ("rural", "urban")
_POINTS_MOST = 10
"""Steps of points typed for a standard that has no indicators."""
_STEPS = 4
"""Steps of such points up to the bound of a class."""


def _bounds(criteria: Criteria) -> Iterator[tuple[str, LineBound | CountBound]]:
    """Yield every comparison of the conditions of a standard: what is compared, and the bounds."""
    for rule in (*criteria.classes, *criteria.score_classes):
        for key, bound, _ in comparisons(rule.when, ()) if rule.when else ():
            yield key, bound


def refuse_shape(criteria: Criteria, shape: Shape) -> None:
    """Raise Stop for a shape that a standard lacks the lines or thresholds for, and for a standard by weights
    that differ: there a number of deprivations does not tell the class."""
    weights = {one.weight for one in criteria.indicators}
    if len(weights) > 1 and any(key == "weighted_deprivations" for key, _ in _bounds(criteria)):
        raise Stop(say.WEIGHTS.at(id=criteria.id))
    derivable = bool(criteria.indicators) and all(one.deprived_when for one in criteria.indicators)
    fit = {Shape.SCORES: bool(criteria.score_classes), Shape.FACTS: derivable}
    if not fit.get(shape, True):
        shapes = " | ".join(one.value for one in Shape if fit.get(one, True))
        raise Stop(say.SHAPE_UNKNOWN.at(id=criteria.id, shape=shape.value, shapes=shapes))


@dataclass(frozen=True)
class Classes:
    """The classes of a standard by what a survey of some shape tells."""

    criteria: Criteria
    shape: Shape

    @cached_property
    def by_score(self) -> bool:
        """Whether B1 is asked and decides."""
        return bool(self.criteria.score_classes) and self.shape in (Shape.SCORES, Shape.INDICATORS)

    @cached_property
    def deprivations(self) -> int:
        """The most deprivations, or steps of points, that a household may have."""
        return len(self.criteria.indicators) or _POINTS_MOST

    @cached_property
    def points(self) -> int:
        """The points of one deprivation."""
        if (told := self.criteria.points_per_deprivation) is not None:
            return told.value
        found = [
            bound.at_least or bound.below
            for key, bound in _bounds(self.criteria)
            if key == "score_deprivation" and not isinstance(bound, LineBound)
        ]
        return max(1, int(min(filter(None, found), default=Fraction(1))) // _STEPS)

    @cached_property
    def months(self) -> int:
        """How many months the income lines speak of. Raises Stop where they differ."""
        periods = {
            self.criteria.income_lines[name].period for name in self._names(("income", "measured_income"))
        }
        if len(periods) != 1:
            raise Stop(say.PERIODS.at(id=self.criteria.id))
        return MONTHS if periods.pop() == "year" else 1

    def _names(self, keys: tuple[str, ...]) -> set[str]:
        """Return the lines that the conditions compare with."""
        return {
            name
            for key, bound in _bounds(self.criteria)
            if key in keys and isinstance(bound, LineBound)
            for name in (bound.above, bound.at_most)
            if name is not None
        }

    def lines(self, area: int) -> list[int]:
        """Return the income lines of an area, rising, in their own period."""
        names = self._names(("income", "measured_income"))
        return sorted({self.criteria.income_lines[name].of(AREAS[area]) for name in names})

    def scores(self, area: int) -> list[int]:
        """Return the lines of B1 of an area, rising; the first belongs to the first income line …"""
        names = self._names(("score_income",))
        return sorted({self.criteria.score_lines[name].of(AREAS[area]) for name in names})

    def reference(self, area: int) -> int:
        """Return the income a month around which incomes lie: the middle one of the lines."""
        lines = self.lines(area)
        return lines[(len(lines) - 1) // 2] // self.months

    def bands(self, area: int, income: Numbers) -> Numbers:
        """Return the stretch of each income a month: 0 up to the first line, and so on."""
        return np.searchsorted(self.lines(area), income * self.months).astype(np.int64)

    def b1(self, area: int, income: Numbers) -> Numbers:
        """Return points that rise with the income and pass each line of B1 where it passes its own line."""
        values, points = [0, *self.lines(area)], [0, *self.scores(area)]
        found = np.zeros(len(income), dtype=np.int64)
        yearly = income * self.months
        for i, (low, high) in enumerate(pairwise(points)):
            last = i == len(points) - 2
            above = yearly - values[i]
            rise = -(-above * (high - low) // (values[i + 1] - values[i]))
            inside = (above > 0) & ((yearly <= values[i + 1]) | last)
            found = np.where(inside, low + rise, found)
        return np.minimum(found, 2 * points[-1])

    @cached_property
    def table(self) -> Values:
        """Class codes by area, stretch of income and deprivations; "" where the standard does not tell."""
        sizes = [len(self.lines(area)) + 1 for area in (0, 1)]
        table = np.full((2, max(sizes), self.deprivations + 1), "", dtype=object)
        for area in (0, 1):
            for band in range(sizes[area]):
                for d in range(self.deprivations + 1):
                    table[area, band, d] = self._class(area, band, d)
        return table

    def _class(self, area: int, band: int, d: int) -> str:
        rules = self.criteria.score_classes if self.by_score else self.criteria.classes
        lines, scores = self.lines(area), self.scores(area)
        income = Fraction(lines[band] if band < len(lines) else lines[-1] + 1) * MONTHS / self.months
        weights = {one.weight for one in self.criteria.indicators} or {Fraction(1)}
        cell: dict[str, Fraction | None] = {
            "income": income,
            "measured_income": None if self.shape is Shape.SCORES else income,
            "deprivations": Fraction(d),
            "weighted_deprivations": min(weights) * d,
            "score_deprivation": Fraction(d * self.points),
        }
        if scores:
            cell["score_income"] = Fraction(scores[band] if band < len(scores) else scores[-1] + 1)
        names = {f"unknown: {text.en}" for rule in rules if rule.when for text in unknowns(rule.when)}
        found = {
            rules[
                first_match(rules, cell | dict.fromkeys(names, Fraction(held)), self.criteria, AREAS[area])
            ].id
            for held in (0, 1)
        }
        return found.pop() if len(found) == 1 else ""
