"""Where does a standard cut its quantities into cells?

Every quantity that conditions compare is cut by the thresholds that occur, so that within a cell no
condition can change. Income is counted in đồng per person in 12 months, which makes monthly and yearly
lines integers alike.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, lcm

from ngheo_cli.criteria.base import Area
from ngheo_cli.criteria.model import Condition, CountBound, Criteria, Line, LineBound

AREAS: tuple[Area, Area] = ("rural", "urban")


@dataclass(frozen=True, slots=True)
class Cuts:
    """Ascending thresholds of each quantity.

    Cell i of an income or income score holds cuts[i-1] < value ≤ cuts[i]; of a count cuts[i-1] ≤ value <
    cuts[i].
    """

    income: tuple[int, ...]
    """Đồng per person in 12 months, of both areas."""
    score: tuple[int, ...]
    """Points of the income score B1, of both areas."""
    count: tuple[int, ...]
    """Numbers of deprived indicators."""
    weight: tuple[int, ...]
    """Sums of weights, times `scale`."""
    points: tuple[int, ...]
    """Points of a B2 that can only be typed: the standard states no points for one deprivation."""
    scale: int
    weights: tuple[int, ...]
    """The weight of each indicator, times `scale`."""
    points_per: int | None
    """Points of B2 for one deprivation."""

    @property
    def indicators(self) -> int:
        """How many indicators the standard has."""
        return len(self.weights)


def income_cut(line: Line, area: int) -> int:
    """Return an income line of an area in đồng per person in 12 months."""
    return line.a_year(AREAS[area])


def score_cut(line: Line, area: int) -> int:
    """Return a score line of an area in points."""
    return line.of(AREAS[area])


def cuts_of(criteria: Criteria) -> Cuts:
    """Collect the thresholds that occur in the conditions of a standard."""
    found = list(_comparisons(criteria))
    per = criteria.points_per_deprivation.value if criteria.points_per_deprivation else None
    weighted = _bounds(found, "weighted_deprivations")
    points = _bounds(found, "score_deprivation")
    weights = [indicator.weight for indicator in criteria.indicators]
    scale = lcm(*(w.denominator for w in weights), 1)
    counts = _bounds(found, "deprivations") + ([b / per for b in points] if per else [])
    return Cuts(
        income=_lines(found, ("income", "measured_income"), criteria.income_lines, income_cut),
        score=_lines(found, ("score_income",), criteria.score_lines, score_cut),
        count=_rising(counts),
        weight=_rising([b * scale for b in weighted]),
        points=() if per else _rising(points),
        scale=scale,
        weights=tuple(int(w * scale) for w in weights),
        points_per=per,
    )


def _comparisons(criteria: Criteria) -> Iterator[Condition]:
    for rule in (*criteria.classes, *criteria.score_classes):
        if rule.when is not None:
            yield from _leaves(rule.when)


def _leaves(condition: Condition) -> Iterator[Condition]:
    parts = (*(condition.all_ or ()), *(condition.any_ or ()), *((condition.not_,) if condition.not_ else ()))
    for part in parts:
        yield from _leaves(part)
    if not parts:
        yield condition


def _lines(
    found: list[Condition], keys: tuple[str, ...], lines: dict[str, Line], cut: Callable[[Line, int], int]
) -> tuple[int, ...]:
    bounds = [b for condition in found for key in keys if isinstance(b := getattr(condition, key), LineBound)]
    names = {name for bound in bounds for name in (bound.above, bound.at_most) if name is not None}
    return tuple(sorted({cut(lines[name], area) for name in names for area in (0, 1)}))


def _bounds(found: list[Condition], key: str) -> list[Fraction]:
    bounds = [b for condition in found if isinstance(b := getattr(condition, key), CountBound)]
    return [value for bound in bounds for value in (bound.at_least, bound.below) if value is not None]


def _rising(bounds: list[Fraction]) -> tuple[int, ...]:
    """Whole thresholds: a count reaches a bound when it reaches the next whole number."""
    return tuple(sorted({ceil(bound) for bound in bounds}))
