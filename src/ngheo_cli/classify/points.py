"""Which income score (B1) does a point table give each household, at least and at most?

Each item is exact over the raw facts: its points are those of every choice that can be the first to hold
under some completion of what is unknown. Items are completed independently of each other, and all of them in
the same region.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ngheo_cli.classify.bands import largest
from ngheo_cli.classify.facts_read import FactsRead
from ngheo_cli.classify.formula import SIZE, AtLeast, Between, Formula, Negation, every_test, formula_of
from ngheo_cli.classify.points_regions import possible_regions
from ngheo_cli.classify.truth import truth
from ngheo_cli.criteria.base import Strict
from ngheo_cli.criteria.model import Criteria
from ngheo_cli.criteria.points import book_of
from ngheo_cli.criteria.points_model import Item, Per, PointTable
from ngheo_cli.numbers import QUANTITY_SCALE, UNKNOWN
from ngheo_cli.survey.columns import columns_of
from ngheo_cli.survey.model import Survey

Points = NDArray[np.int64]
Flags = NDArray[np.bool_]

SKIPPED, NOTHING = -1, -2
"""Which case gives the points: the item is not scored, or no choice holds; else the choice's position."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """Least and greatest points, shape (n, regions) for an item and (n,) for a score."""

    least: Points
    most: Points

    @property
    def known(self) -> Flags:
        """Where both are the same."""
        return np.asarray(self.least == self.most)


@dataclass(frozen=True, slots=True)
class Scores:
    """The scores of n households: in all, by item, and the regions that each may lie in, (n, regions)."""

    total: Bounds
    items: tuple[Bounds, ...]
    regions: Flags


def scores_of(survey: Survey, criteria: Criteria) -> Scores:
    """Return what the point table of a standard gives each row of a survey; the standard must have one."""
    table = table_of(criteria)
    read = FactsRead(survey, criteria)
    regions = possible_regions(survey, table)
    items = tuple(item_bounds(item, read, criteria) for item in table.items)
    least, most = (sum(getattr(one, side) for one in items) for side in ("least", "most"))
    far = np.iinfo(np.int64).max
    total = Bounds(np.where(regions, least, far).min(axis=1), np.where(regions, most, -far).max(axis=1))
    return Scores(total, items, regions)


def table_of(criteria: Criteria) -> PointTable:
    """Return the point table of a standard that has one."""
    if criteria.table is None:
        raise ValueError(criteria.id)
    return criteria.table


def item_bounds(item: Item, read: FactsRead, criteria: Criteria) -> Bounds:
    """Return the points of an item for every household, by region."""
    table, count = table_of(criteria), read.count
    far = np.iinfo(np.int64).max // 4
    least = np.full((count, len(table.columns)), far, dtype=np.int64)
    most = np.full_like(least, -far)
    for case, formula in cases(item, criteria):
        can = holds(formula, read)
        low, high = case_points(item, case, read, table)
        np.minimum(least, low, out=least, where=can[:, None])
        np.maximum(most, high, out=most, where=can[:, None])
    return Bounds(least, most)


def cases(item: Item, criteria: Criteria) -> list[tuple[int, Formula | None]]:
    """Return the cases of an item, each with when it is the first to hold; None is always."""
    rules: list[tuple[int, Strict | None]] = []
    if item.not_scored_when is not None:
        rules.append((SKIPPED, item.not_scored_when))
    rules += [(i, choice.when) for i, choice in enumerate(item.choices or ())]
    if rules == [] or rules[-1][1] is not None:
        rules.append((NOTHING, None))
    found: list[tuple[int, Formula | None]] = []
    before: list[Formula] = []
    for case, rule in rules:
        own = None if rule is None else formula_of(rule, criteria, book_of(criteria))
        parts = (*before, *(() if own is None else (own,)))
        found.append((case, AtLeast(len(parts), parts) if len(parts) > 1 else next(iter(parts), None)))
        before += [] if own is None else [Negation(own)]
    return found


def holds(formula: Formula | None, read: FactsRead) -> Flags:
    """Return where a formula can be true."""
    can = np.full(read.count, formula is None, dtype=np.bool_)
    if formula is None:
        return can
    timed: set[str] = {test.what for test in every_test(formula) if isinstance(test, Between)}
    for household, rows in read.versions(timed):
        found = truth(formula, rows).can
        if household is None:
            can |= found
        else:
            np.logical_or.at(can, household, found)
    return can


def case_points(item: Item, case: int, read: FactsRead, table: PointTable) -> tuple[Points, Points]:
    """Return least and greatest points of a case, shape (n or 1, regions)."""
    if case == SKIPPED or (case == NOTHING and item.per is None):
        nothing = np.zeros((1, len(table.columns)), dtype=np.int64)
        return nothing, nothing
    if item.per is None:
        given = np.array([table.row((item.choices or ())[case].points)], dtype=np.int64)
        return given, given
    each = np.array([table.row(item.per.points)], dtype=np.int64)
    low, high = (units[:, None] * each for units in units_of(item.per, read, table))
    return np.minimum(low, high), np.maximum(low, high)


def units_of(per: Per, read: FactsRead, table: PointTable) -> tuple[Points, Points]:
    """Return the least and greatest number of whole units that count."""
    lowest = np.zeros(read.count, dtype=np.int64)
    if per.quantity == SIZE:
        lowest, highest, amount = read.least, largest(read.least), read.size
    else:
        column = columns_of((read.criteria,))[per.quantity]
        highest = lowest + int(table.highest(per.quantity) or column.high or 0)
        blank = np.full(read.count, UNKNOWN, dtype=np.int64)
        millionths = (
            read.survey.frame[per.quantity].to_numpy(dtype=np.int64)
            if read.survey.has(per.quantity)
            else blank
        )
        amount = np.where(millionths == UNKNOWN, UNKNOWN, millionths // QUANTITY_SCALE)
    cap = np.int64(per.up_to) if per.up_to is not None else np.iinfo(np.int64).max
    low, high = (np.where(amount == UNKNOWN, bound, amount) for bound in (lowest, highest))
    return np.minimum(low, cap), np.minimum(high, cap)
