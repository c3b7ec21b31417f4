"""Which outcome does each combination of cells have, and which outcomes can a set of cells have?

A ladder is a list of classes of which the first that matches wins. Here it becomes a grid: the outcome
(class and branch) of every combination of area, income cell, score cell, deprivation cell and points cell;
several outcomes where a condition of the standard itself is not known. What is unknown of a household is a
set of cells on each axis, held as bits, and its possible outcomes are those of all combinations.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import combinations
from typing import Any, get_args

import numpy as np
from numpy.typing import NDArray

from ngheo_cli.classify.conditions import Truth
from ngheo_cli.classify.cuts import Cuts, cuts_of
from ngheo_cli.criteria.base import Text
from ngheo_cli.criteria.model import ClassCode, ClassRule, Criteria
from ngheo_cli.criteria.walk import unknowns

Bits = NDArray[Any]
"""Integer array; bit i says that cell (or outcome) i can be reached."""

AREA, MONEY, SCORE_POINTS, DEPRIVATION, TYPED_POINTS = range(5)
"""Axes of the grid."""

_TABLE_BITS = 20
_CELL_LIMIT = 62


@dataclass(frozen=True, slots=True)
class Ladder:
    """The outcome of every combination of cells, and of every combination of sets of cells."""

    grid: NDArray[np.int64]
    """Outcomes as bits, shape (2, incomes + 1, scores, deprivations, points).

    The last income cell is "not measured".
    """
    used: tuple[bool, ...]
    """Per axis, whether the outcome depends on it."""
    rule: NDArray[np.int64]
    """The rules that match, as bits, same shape."""
    unions: NDArray[np.uint32] | None
    """Outcome sets by the joined bits of the used axes, where these are few enough for a table."""

    def sets(self, masks: Sequence[Bits]) -> NDArray[np.uint32]:
        """Return the possible outcomes of each row from its cells on the five axes (any on unused ones)."""
        if self.unions is None:
            return self._distinct_sets(masks)
        total = sum(self.grid.shape[axis] for axis in range(5) if self.used[axis])
        key: Bits = np.zeros(len(masks[0]), dtype=np.uint16 if total <= 16 else np.uint32)
        shift = 0
        for axis, mask in enumerate(masks):
            if self.used[axis]:
                key |= mask.astype(key.dtype, copy=False) << key.dtype.type(shift)
                shift += self.grid.shape[axis]
        return self.unions.take(key)

    def one(self, masks: Sequence[int]) -> int:
        """Return the set of possible outcomes, as bits, of one household's cells on the five axes."""
        cells = (
            [i for i in range(size) if masks[axis] >> i & 1] if self.used[axis] else [0]
            for axis, size in enumerate(self.grid.shape)
        )
        return int(np.bitwise_or.reduce(self.grid[np.ix_(*cells)], axis=None))

    def rules_of(self, masks: Sequence[int]) -> list[int]:
        """Return the positions of the rules that can match; every axis counts here."""
        cells = [members(masks[axis]) for axis in range(5)]
        return members(int(np.bitwise_or.reduce(self.rule[np.ix_(*cells)], axis=None)))

    def _distinct_sets(self, masks: Sequence[Bits]) -> NDArray[np.uint32]:
        kept = [
            m.astype(np.int64) if self.used[a] else np.ones(len(m), np.int64) for a, m in enumerate(masks)
        ]
        distinct, inverse = np.unique(np.stack(kept, axis=1), axis=0, return_inverse=True)
        found = np.array([self.one(row) for row in distinct.tolist()], dtype=np.uint32)
        return found[inverse.reshape(-1)]


@dataclass(frozen=True, slots=True)
class Standard:
    """A standard, compiled: cuts, ladders by basis, and what an outcome means."""

    criteria: Criteria
    cuts: Cuts
    classes: tuple[str, ...]
    branches: tuple[str, ...]
    outcomes: tuple[tuple[int, int], ...]
    """(class, branch or -1) of each outcome."""
    income: Ladder
    score: Ladder | None

    def class_set(self, outcomes: int) -> int:
        """Return the set of classes, as bits, of a set of outcomes."""
        return reduce(lambda bits, o: bits | 1 << self.outcomes[o][0], members(outcomes), 0)


def members(bits: int) -> list[int]:
    """Return the positions of the bits that are set."""
    return [i for i in range(bits.bit_length()) if bits >> i & 1]


def compile_standard(criteria: Criteria) -> Standard:
    """Compile the conditions of a standard.

    Raises:
        ValueError: if the last class of a ladder has a condition, the classes by income ask for B1, or a
            quantity has more cells than bits.
    """
    cuts = cuts_of(criteria)
    rules = (*criteria.classes, *criteria.score_classes)
    present = {rule.id for rule in rules}
    classes = tuple(code for code in get_args(ClassCode) if code in present)
    branches = tuple(dict.fromkeys(rule.branch for rule in rules if rule.branch))
    meaning = [(classes.index(r.id), branches.index(r.branch) if r.branch else -1) for r in rules]
    outcomes = tuple(sorted(set(meaning)))
    ids = [outcomes.index(pair) for pair in meaning]
    split = len(criteria.classes)
    income = ladder_over(criteria, cuts, criteria.classes, ids[:split])
    if income.used[SCORE_POINTS]:
        raise ValueError(f"{criteria.id}: a class by income asks for the income score")
    score = (
        ladder_over(criteria, cuts, criteria.score_classes, ids[split:]) if criteria.score_classes else None
    )
    return Standard(criteria, cuts, classes, branches, outcomes, income, score)


def ladder_over(criteria: Criteria, cuts: Cuts, rules: Sequence[ClassRule], ids: list[int]) -> Ladder:
    """Return the ladder of rules over cuts that hold all of their thresholds; `ids` are their outcomes."""
    if rules[-1].when is not None:
        raise ValueError(f"{criteria.id}: the last class has a condition")
    sizes = (
        len(cuts.income) + 2,
        len(cuts.score) + 1,
        len(cuts.count) + 1,
        len(cuts.weight) + 1,
        len(cuts.points) + 1,
    )
    if max(sizes[0], sizes[1], sizes[2] * sizes[3], sizes[4]) > _CELL_LIMIT:
        raise ValueError(f"{criteria.id}: too many thresholds")
    rule, grid = (np.zeros((2, *sizes), dtype=np.int64) for _ in range(2))
    for assumed in _assumptions(rules):
        for area in (0, 1):
            matched = _matched(Truth(criteria, cuts, area, assumed), rules, sizes)
            rule[area] |= np.left_shift(1, matched)
            grid[area] |= np.left_shift(1, np.asarray(ids, dtype=np.int64)[matched])
    shape = (2, sizes[0], sizes[1], sizes[2] * sizes[3], sizes[4])
    return of_grid(grid.reshape(shape), rule.reshape(shape))


def of_grid(grid: NDArray[np.int64], rule: NDArray[np.int64]) -> Ladder:
    """Return the ladder of a grid of outcomes, and of the rules, as bits."""
    used = tuple(bool((grid != grid.take([0], axis=axis)).any()) for axis in range(5))
    return Ladder(grid, used, rule, _unions(grid, used))


def _assumptions(rules: Sequence[ClassRule]) -> list[frozenset[Text]]:
    """Return every way in which the conditions that are not known can hold or not."""
    open_ = {text: None for rule in rules if rule.when is not None for text in unknowns(rule.when)}
    return [frozenset(some) for n in range(len(open_) + 1) for some in combinations(open_, n)]


def _matched(truth: Truth, rules: Sequence[ClassRule], sizes: tuple[int, ...]) -> NDArray[np.int64]:
    """Return the index of the first rule that matches in every combination of cells of an area."""
    matched = np.full(sizes, len(rules) - 1, dtype=np.int64)
    for i in reversed(range(len(rules) - 1)):
        when = rules[i].when
        matched = np.where(True if when is None else truth.of(when), i, matched)
    return matched


def _unions(grid: NDArray[np.int64], used: tuple[bool, ...]) -> NDArray[np.uint32] | None:
    """Build the outcome sets of all sets of cells, axis by axis: a set's outcomes are those of its halves."""
    if sum(grid.shape[axis] for axis in range(5) if used[axis]) > _TABLE_BITS:
        return None
    table = grid.astype(np.uint32)
    for axis in range(5):
        if not used[axis]:
            table = table.take([0], axis=axis)
            continue
        cells = np.moveaxis(table, axis, 0)
        sets = np.zeros((1 << len(cells), *cells.shape[1:]), dtype=np.uint32)
        for i, cell in enumerate(cells):
            sets[1 << i : 2 << i] = sets[: 1 << i] | cell
        table = np.moveaxis(sets, 0, axis)
    return np.ascontiguousarray(table.transpose(4, 3, 2, 1, 0)).reshape(-1)
