"""Between which counts of a finite population does the true one lie, by what a sample without replacement
found?

The exact interval of the hypergeometric distribution, as Clopper and Pearson's is of the binomial: each side
is left out with at most half of what is not covered. It never covers less often than it says.
"""

from functools import lru_cache
from math import exp, lgamma


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
    """Return the probability of at most `found` where `count` of `population` are such."""
    first = max(0, drawn - (population - count))
    if found < first:
        return 0.0
    term = exp(
        _choose(count, first) + _choose(population - count, drawn - first) - _choose(population, drawn)
    )
    if term == 0.0:
        return _by_logs(found, drawn, count, population)
    total = term
    for k in range(first, min(found, count, drawn)):
        term *= (count - k) * (drawn - k) / ((k + 1) * (population - count - drawn + k + 1))
        total += term
    return total


def _by_logs(found: int, drawn: int, count: int, population: int) -> float:
    """The same where the first probability is too small for a float: each term by itself."""
    whole = _choose(population, drawn)
    first = max(0, drawn - (population - count))
    return sum(
        exp(_choose(count, k) + _choose(population - count, drawn - k) - whole)
        for k in range(first, min(found, count, drawn) + 1)
    )


def _choose(n: int, k: int) -> float:
    return lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1)
