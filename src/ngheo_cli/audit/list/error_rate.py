"""Which share of a list is wrong, by what a re-check of a sample of it found, and between which bounds?

The rate is that of the strata, each weighted by its households. Its interval is the exact one of a sample
without replacement, of the size that the strata's variance leaves: never a larger one than was checked, so
that stratification makes the interval no narrower than it may be, and unequal weights make it wider.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor

from ngheo_cli.audit.list.intervals import least, most


@dataclass(frozen=True, slots=True)
class Checked:
    """A stratum (tầng): its households on the list, how many were checked again, and how many were wrong."""

    label: str
    households: int
    checked: int
    wrong: int


@dataclass(frozen=True, slots=True)
class ErrorRate:
    """The share of the list that is wrong; shares of one, exact for the rate.

    `population` counts the strata of which somebody was checked, `effective` is the size of a simple sample
    that tells as much.
    """

    population: int
    checked: int
    wrong: int
    rate: Fraction
    low: Fraction
    high: Fraction
    confidence: Fraction
    effective: int


def error_rate(strata: Sequence[Checked], confidence: Fraction) -> ErrorRate:
    """Estimate the rate over the strata of which some household was checked.

    Raises ValueError where nobody was checked.
    """
    known = [one for one in strata if one.checked]
    population, checked = sum(one.households for one in known), sum(one.checked for one in known)
    if not checked:
        raise ValueError("nobody checked")
    rate = sum((Fraction(one.households * one.wrong, population * one.checked) for one in known), Fraction(0))
    effective = max(1, floor(checked / max(1.0, _design_effect(known, rate))))
    outside = float(1 - confidence) / 2
    low = least(floor(rate * effective), effective, population, outside)
    high = most(ceil(rate * effective), effective, population, outside)
    seen = sum(one.wrong for one in known)
    right = sum(one.checked - one.wrong for one in known)
    return ErrorRate(
        population,
        checked,
        seen,
        rate,
        Fraction(max(low, seen), population),
        Fraction(min(high, population - right), population),
        confidence,
        effective,
    )


def _design_effect(strata: Sequence[Checked], rate: Fraction) -> float:
    """Return how many times the variance of a simple sample of the same size the estimate has.

    Where all were found wrong, or none, variances tell nothing: then that of the weights counts.
    """
    population, checked = sum(one.households for one in strata), sum(one.checked for one in strata)
    p = float(rate)
    simple = p * (1 - p) * (1 - checked / population) / max(checked - 1, 1)
    if simple <= 0:
        return checked * sum(one.households**2 / one.checked for one in strata) / population**2
    return sum(_variance(one, p, population) for one in strata) / simple


def _variance(one: Checked, rate: float, population: int) -> float:
    """The variance that a stratum adds; of a single household checked, by the rate of the whole list."""
    share = one.wrong / one.checked
    spread = share * (1 - share) / (one.checked - 1) if one.checked > 1 else rate * (1 - rate)
    return (one.households / population) ** 2 * (1 - one.checked / one.households) * spread
