"""In which cells does a condition hold?"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import reduce
from math import ceil

import numpy as np
from numpy.typing import NDArray

from ngheo_cli.classify.cuts import Cuts, income_cut, score_cut
from ngheo_cli.criteria.base import Text
from ngheo_cli.criteria.model import Condition, CountBound, Criteria, LineBound

Held = NDArray[np.bool_]
"""Broadcasts over (income, income score, count, weighted sum, typed points)."""

_INCOME, _SCORE, _COUNT, _WEIGHT, _POINTS = range(5)


@dataclass(frozen=True, slots=True)
class Truth:
    """Where the conditions of a standard hold in one area (RURAL or URBAN)."""

    criteria: Criteria
    cuts: Cuts
    area: int
    assumed: frozenset[Text] = frozenset()
    """Which of the conditions that are not known are taken to hold."""

    def of(self, condition: Condition) -> Held:
        """Return where a condition holds. Income not measured (the last cell) fulfils no comparison."""
        if condition.all_ is not None:
            return reduce(np.logical_and, [self.of(part) for part in condition.all_])
        if condition.any_ is not None:
            return reduce(np.logical_or, [self.of(part) for part in condition.any_])
        if condition.not_ is not None:
            return np.logical_not(self.of(condition.not_))
        if condition.unknown is not None:
            return np.full((1,) * 5, condition.unknown in self.assumed)
        return self._comparison(condition)

    def _comparison(self, condition: Condition) -> Held:
        cuts, per = self.cuts, self.cuts.points_per
        if (money := condition.income or condition.measured_income) is not None:
            measured = _axis(_INCOME, len(cuts.income) + 2) <= len(cuts.income)
            return _between(money, self._income, _axis(_INCOME, len(cuts.income) + 2)) & measured
        if condition.score_income is not None:
            return _between(condition.score_income, self._score, _axis(_SCORE, len(cuts.score) + 1))
        if condition.deprivations is not None:
            return _reached(condition.deprivations, cuts.count, _COUNT)
        if condition.weighted_deprivations is not None:
            return _reached(condition.weighted_deprivations, cuts.weight, _WEIGHT, times=cuts.scale)
        if condition.score_deprivation is None:
            raise ValueError("a condition without a comparison")
        if per is None:
            return _reached(condition.score_deprivation, cuts.points, _POINTS)
        return _reached(condition.score_deprivation, cuts.count, _COUNT, per=per)

    def _income(self, name: str) -> int:
        return self.cuts.income.index(income_cut(self.criteria.income_lines[name], self.area))

    def _score(self, name: str) -> int:
        return self.cuts.score.index(score_cut(self.criteria.score_lines[name], self.area))


def _axis(axis: int, size: int) -> NDArray[np.int64]:
    return np.arange(size).reshape([size if i == axis else 1 for i in range(5)])


def _between(bound: LineBound, cut: Callable[[str], int], cell: NDArray[np.int64]) -> Held:
    """Cell i lies above cut j if and only if i > j."""
    held = np.ones_like(cell, dtype=np.bool_)
    if bound.above is not None:
        held &= cell > cut(bound.above)
    if bound.at_most is not None:
        held &= cell <= cut(bound.at_most)
    return held


def _reached(bound: CountBound, cuts: tuple[int, ...], axis: int, times: int = 1, per: int = 1) -> Held:
    """Cell i reaches cut j if and only if i > j."""
    cell = _axis(axis, len(cuts) + 1)
    held = np.ones_like(cell, dtype=np.bool_)
    if bound.at_least is not None:
        held &= cell > cuts.index(ceil(bound.at_least * times / per))
    if bound.below is not None:
        held &= cell <= cuts.index(ceil(bound.below * times / per))
    return held
