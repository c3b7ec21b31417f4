"""Which weighted sums of deprivations can the unknown answers still reach?

The sums that are attainable are enumerated exactly, as whole numbers on a common scale: an interval would
keep classes that no completion has. Indicators of equal weight are interchangeable, so a household is known
by how many of each weight are deprived and how many are not answered.
"""

from functools import lru_cache
from itertools import product

import numpy as np
from numpy.typing import NDArray

from ngheo_cli.classify.cuts import Cuts
from ngheo_cli.numbers import BLANK, YES

FREE = -1
"""No B2 says how many indicators are deprived."""


def weight_groups(cuts: Cuts) -> tuple[tuple[int, ...], ...]:
    """Return the positions of the indicators by weight; one group where the standard weighs nothing."""
    if not cuts.weight:
        return (tuple(range(cuts.indicators)),)
    weights = sorted(set(cuts.weights), key=cuts.weights.index)
    return tuple(tuple(i for i, w in enumerate(cuts.weights) if w == weight) for weight in weights)


def deprivation_cell(cuts: Cuts, count: int, weight: int) -> int:
    """Return the cell of a number of deprivations and their weighted sum."""
    return sum(count >= cut for cut in cuts.count) * (len(cuts.weight) + 1) + sum(
        weight >= c for c in cuts.weight
    )


@lru_cache(maxsize=200_000)
def reachable(
    cuts: Cuts, yes: tuple[int, ...], unknown: tuple[int, ...], count: int = FREE, within: bool = True
) -> int:
    """Return the deprivation cells, as bits, that the unknown answers can reach.

    Args:
        cuts: of the standard.
        yes: how many indicators of each weight group are deprived.
        unknown: how many of each weight group are not answered.
        count: the number of deprivations that B2 states, or FREE.
        within: whether the answers agree with that number (else it stands alone, and they give the sum).
    """
    weights = [cuts.weights[group[0]] if group else 0 for group in weight_groups(cuts)]
    bits = 0
    for more in product(*(range(n + 1) for n in unknown)):
        total = sum(yes) + sum(more)
        if count != FREE and within and total != count:
            continue
        weight = sum(w * (y + m) for w, y, m in zip(weights, yes, more, strict=True))
        bits |= 1 << deprivation_cell(cuts, total if count == FREE else count, weight)
    return bits


def group_counts(cuts: Cuts, answers: NDArray[np.int8]) -> NDArray[np.int64]:
    """Return the deprived, then the unanswered indicators of each weight group; shape (n, 2 × groups)."""
    columns = [
        np.sum(answers[:, list(group)] == code, axis=1)
        for code in (YES, BLANK)
        for group in weight_groups(cuts)
    ]
    return np.stack(columns, axis=1).astype(np.int64)


def joint_bits(
    cuts: Cuts,
    answers: NDArray[np.int8],
    fixed: NDArray[np.bool_] | None,
    count: NDArray[np.int16] | None,
) -> NDArray[np.uint64]:
    """Return the deprivation cells of each household, `fixed` where B2 states the count."""
    stated = np.full(len(answers), FREE, dtype=np.int64)
    if fixed is not None and count is not None:
        stated[fixed] = count[fixed]
    counts = group_counts(cuts, answers)
    groups = counts.shape[1] // 2
    signature = np.column_stack([counts, stated])
    distinct, inverse = np.unique(signature, axis=0, return_inverse=True)
    found = [_cells(cuts, row[:groups], row[groups:-1], row[-1]) for row in distinct.tolist()]
    return np.array(found, dtype=np.uint64)[inverse.reshape(-1)]


def _cells(cuts: Cuts, yes: list[int], unknown: list[int], stated: int) -> int:
    within = sum(yes) <= stated <= sum(yes) + sum(unknown)
    return reachable(cuts, tuple(yes), tuple(unknown), stated, within)
