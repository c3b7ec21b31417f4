"""How many households must be checked again, and how many of each stratum?

The textbook size of a proportion: n₀ = z² p (1 − p) / e², and with the finite population correction
n = n₀ / (1 + (n₀ − 1) / N), rounded up.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor
from statistics import NormalDist


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked of an estimate: half the width of the interval, how sure, and the rate expected; shares
    of one."""

    precision: Fraction
    confidence: Fraction
    expected: Fraction = Fraction(1, 2)


def sample_size(population: int, wanted: Wanted) -> int:
    """Return the size of a simple sample of a population; every household where the population is smaller."""
    if population < 1:
        return 0
    z = NormalDist().inv_cdf(float(1 - (1 - wanted.confidence) / 2))
    p = float(wanted.expected)
    endless = z * z * p * (1 - p) / float(wanted.precision) ** 2
    return max(1, min(population, ceil(endless / (1 + (endless - 1) / population))))


def allocation(size: int, households: Sequence[int], weights: Sequence[int]) -> list[int]:
    """Return how many households to draw of each stratum, in their order.

    In proportion to households × weight, never more than there are; whole numbers by largest remainder, ties
    to the larger stratum, then to the earlier one. A stratum that gets none by that gets one in addition, so
    that the sum may be above `size`.
    """
    shares = _shares(size, households, weights)
    drawn = [floor(share) for share in shares]
    order = sorted(range(len(shares)), key=lambda i: (drawn[i] - shares[i], -households[i], i))
    for i in order[: min(size, sum(households)) - sum(drawn)]:
        drawn[i] += 1
    return [max(one, min(1, all_)) for one, all_ in zip(drawn, households, strict=True)]


def _shares(size: int, households: Sequence[int], weights: Sequence[int]) -> list[Fraction]:
    """Return exact shares; a stratum that is drawn whole leaves its rest to the others."""
    whole: set[int] = set()
    while True:
        rest = size - sum(households[i] for i in whole)
        open_ = [i for i in range(len(households)) if i not in whole]
        total = sum(households[i] * weights[i] for i in open_)
        shares = [
            Fraction(households[i])
            if i in whole
            else Fraction(max(rest, 0) * households[i] * weights[i], total or 1)
            for i in range(len(households))
        ]
        full = {i for i in open_ if shares[i] > households[i]}
        if not full:
            return shares
        whole |= full
