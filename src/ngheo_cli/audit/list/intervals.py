"""Between which counts of a finite population does the true one lie, by what a sample without replacement
found?

The exact interval of the hypergeometric distribution, as Clopper and Pearson's is of the binomial: each side
is left out with at most half of what is not covered. It never covers less often than it says.
"""

from functools import lru_cache
from math import exp, lgamma

_NOTHING = 1e-17
"""A share that adds nothing to a float."""


@lru_cache(maxsize=1 << 14)
def most(found: int, drawn: int, population: int, outside: float) -> int:
    """Return the largest count of a population with which at most `found` of `drawn` are still found with a
    probability above `outside`."""
    low, high = found, population - (drawn - found)
    while low < high:
        middle = (low + high + 1) // 2
        if _at_most(found, drawn, middle, population) > outside:
            low = middle
        else:
            high = middle - 1
    return low


def least(found: int, drawn: int, population: int, outside: float) -> int:
    """Return the smallest count with which at least `found` are still found: the mirror of `most`."""
    return population - most(drawn - found, drawn, population, outside)


def _at_most(found: int, drawn: int, count: int, population: int) -> float:
    """Return the probability of at most `found` where `count` of `population` are such.

    Summed down from `found`, until what is left cannot be told any more.
    """
    first = max(0, drawn - (population - count))
    if found < first:
        return 0.0
    if found >= min(drawn, count):
        return 1.0
    whole = _choose(population, drawn)
    term = exp(_choose(count, found) + _choose(population - count, drawn - found) - whole)
    if term == 0.0:
        return float(found * population > drawn * count)
    total = term
    for k in range(found, first, -1):
        term *= k * (population - count - drawn + k) / ((count - k + 1) * (drawn - k + 1))
        total += term
        if term < total * _NOTHING and k * population < drawn * count:
            break
    return min(total, 1.0)


def _choose(n: int, k: int) -> float:
    return lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1)
