"""Which pairs of classes can a household have under two standards at once?

What is unknown of a household is the same under both: one income, one number of deprivations. Both ladders
are laid over the cuts of both, and each completion gives one pair.
"""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from ngheo_cli.classify.cuts import Cuts
from ngheo_cli.classify.deprivation import deprivations
from ngheo_cli.classify.engine import basis_of, cells
from ngheo_cli.classify.ladder import Ladder, Standard, compile_standard, ladder_over, members, of_grid
from ngheo_cli.classify.model import INCOME, SCORE, Decisions
from ngheo_cli.classify.typed import inputs_of
from ngheo_cli.survey.model import Survey

MOST_PAIRS = 31


def possible_pairs(survey: Survey, first: Decisions, second: Decisions) -> NDArray[np.uint32]:
    """Return the pairs of classes that each row can have, shape (n,).

    Bit `i * len(second.classes) + j` stands for classes i and j. 0 where the pairs cannot be told together:
    the standards ask for other indicators or points, or decide the household on different bases.
    """
    standards = compile_standard(first.criteria), compile_standard(second.criteria)
    found = np.zeros(len(first.class_), dtype=np.uint32)
    if not _alike(first, second, standards):
        return found
    both = replace(standards[0], cuts=_joined(standards[0].cuts, standards[1].cuts))
    inputs = inputs_of(survey, first.criteria, first.answers)
    bases = [basis_of(standard, inputs) for standard in standards]
    for basis in (INCOME, SCORE):
        rows = np.flatnonzero((bases[0] == basis) & (bases[1] == basis))
        if len(rows):
            part = inputs.take(rows)
            ladder = _paired(standards, both.cuts, basis)
            joint = replace(both, income=ladder, score=ladder if both.score else None)
            found[rows] = ladder.sets(cells(joint, part, basis, deprivations(both.cuts, part, basis)))
    return found


def _alike(first: Decisions, second: Decisions, standards: tuple[Standard, Standard]) -> bool:
    a, b = standards[0].cuts, standards[1].cuts
    same = (a.scale, a.weights, a.points_per) == (b.scale, b.weights, b.points_per)
    names = first.criteria.indicator_ids == second.criteria.indicator_ids
    few = len(first.classes) * len(second.classes) <= MOST_PAIRS
    return same and names and few and np.array_equal(first.answers, second.answers)


def _joined(a: Cuts, b: Cuts) -> Cuts:
    names = ("income", "score", "count", "weight", "points")
    both = {name: tuple(sorted({*getattr(a, name), *getattr(b, name)})) for name in names}
    return replace(a, **both)  # type: ignore[arg-type]


def _paired(standards: tuple[Standard, Standard], cuts: Cuts, basis: int) -> Ladder:
    """Return the ladder whose outcomes are pairs of classes."""
    grids = [_classes(standard, cuts, basis) for standard in standards]
    width = len(standards[1].classes)
    grid = np.zeros_like(grids[0])
    for i in range(len(standards[0].classes)):
        for j in range(width):
            holds = (grids[0] >> i & 1) & (grids[1] >> j & 1)
            grid |= holds << (i * width + j)
    return of_grid(grid, grid)


def _classes(standard: Standard, cuts: Cuts, basis: int) -> NDArray[np.int64]:
    """Return the classes, as bits, of every combination of cells."""
    criteria = standard.criteria
    rules = criteria.score_classes if basis == SCORE else criteria.classes
    ids = [standard.classes.index(rule.id) for rule in rules]
    return ladder_over(criteria, cuts, rules, ids).grid


def differences(
    pairs: NDArray[np.uint32], width: int, before: set[int], after: set[int]
) -> NDArray[np.int64]:
    """Return the least and the most by which each row can change a number, shape (n, 2).

    A pair (i, j) adds one where j is in `after`, and takes one away where i is in `before`.
    """
    distinct, at = np.unique(pairs, return_inverse=True)
    bounds = []
    for bits in distinct.tolist():
        found = [(bit % width in after) - (bit // width in before) for bit in members(bits)] or [0]
        bounds.append((min(found), max(found)))
    return np.array(bounds, dtype=np.int64)[at.reshape(-1)]
