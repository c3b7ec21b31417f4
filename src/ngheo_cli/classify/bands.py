"""In which bands between bounds can one amount of each household lie?

All comparisons of one amount hang together: it is below 20 wherever it is below 8. What they can be together
is which band between neighbouring bounds the amount lies in.
"""

from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from ngheo_cli.classify.formula import SIZE, Below, Test
from ngheo_cli.classify.truth import Axis
from ngheo_cli.numbers import QUANTITY_SCALE, UNKNOWN
from ngheo_cli.survey.columns_household import LARGEST_SIZE

Numbers = NDArray[np.int64]


def of_one_amount(tests: tuple[Test, ...]) -> tuple[Below, ...] | None:
    """Return the tests where all of them compare one amount in one way, else None."""
    below = tuple(test for test in tests if isinstance(test, Below))
    same = len({(test.amount, test.per_size) for test in below}) == 1
    return below if same and len(below) == len(tests) else None


def largest(least: Numbers) -> Numbers:
    """Return the largest size that a household of unknown size may have, by the least."""
    return np.maximum(least, LARGEST_SIZE)


def band_axis(tests: tuple[Below, ...], amount: Numbers, size: Numbers, least: Numbers) -> Axis:
    """Return the axis of comparisons of one amount.

    Args:
        tests: on one amount, all of them per member or none.
        amount: in millionths, UNKNOWN where blank; unknown amounts are any from 0.
        size: number of members, UNKNOWN where blank.
        least: the smallest that an unknown size may be.
    """
    bounds, first = sorted({test.bound for test in tests}), tests[0]
    known, lone = amount != UNKNOWN, np.ones_like(amount)
    reached = np.zeros((len(amount), len(bounds) + 1), dtype=np.bool_)
    rows = np.arange(len(amount))
    for n in _sizes(size) if first.per_size or first.amount == SIZE else (1,):
        persons = np.where(size == UNKNOWN, np.maximum(n, least), size)
        value = persons * QUANTITY_SCALE if first.amount == SIZE else amount
        reached[rows, _band(value, persons if first.per_size else lone, bounds)] = True
    if first.amount != SIZE:
        reached[~known] = [bound > 0 for bound in bounds] + [True]
    states, state = np.unique(reached, axis=0, return_inverse=True)
    bands = np.arange(len(bounds) + 1)
    held: dict[Test, NDArray[np.bool_]] = {test: bands <= bounds.index(test.bound) for test in tests}
    return Axis(held, states, state.reshape(-1).astype(np.intp))


def _sizes(size: Numbers) -> range:
    """Return the sizes to try where one is unknown; one of any where all are known."""
    return range(1, LARGEST_SIZE + 1 if (size == UNKNOWN).any() else 2)


def _band(value: Numbers, per: Numbers, bounds: list[Fraction]) -> NDArray[np.intp]:
    """Return how many bounds an amount in millionths, per so many, reaches."""
    band = np.zeros(len(value), dtype=np.intp)
    for bound in bounds:
        band += value * bound.denominator >= bound.numerator * QUANTITY_SCALE * per
    return band
