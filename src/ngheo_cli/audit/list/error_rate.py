"""Which share of a list is wrong, by what a re-check of a sample of it found, and between which bounds?

The rate is that of the strata, each weighted by its households. Its interval is the exact one of a sample
without replacement, of the size that the strata's variance leaves: never a larger one than was checked, so
that stratification makes the interval no narrower than it may be, and unequal weights make it wider.

Where strata were drawn at different rates that is not enough: a thinly drawn stratum in which nothing was
found has no variance, and may hide much all the same. Then each group of strata drawn at one rate has its own
exact interval, these are put together by the rule of Zou and Donner (Statistics in Medicine 27, 2008,
1693–1702), and on either side the wider of the two limits counts: each is too narrow at times, but hardly
where the other is. What was seen, and no more, stays possible where all of it was likely to be drawn.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor, isqrt

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
    that tells as much, `groups` the number of rates at which strata were drawn.
    """

    population: int
    checked: int
    wrong: int
    rate: Fraction
    low: Fraction
    high: Fraction
    confidence: Fraction
    effective: int
    groups: int


@dataclass(frozen=True, slots=True)
class _Wrong:
    """How many households of some strata are wrong: the estimate, and limits that are whole households."""

    estimate: Fraction
    low: int
    high: int
    effective: int


def error_rate(strata: Sequence[Checked], confidence: Fraction) -> ErrorRate:
    """Estimate the rate over the strata of which some household was checked.

    Raises ValueError where nobody was checked.
    """
    known = [one for one in strata if one.checked]
    if not known:
        raise ValueError("nobody checked")
    population, checked = sum(one.households for one in known), sum(one.checked for one in known)
    outside = float(1 - confidence) / 2
    whole, groups = _wrong(known, outside), _drawn_alike(known)
    low, high = whole.low, whole.high
    if len(groups) > 1:
        apart = _together([_wrong(group, outside) for group in groups])
        low, high = min(low, apart[0]), max(high, apart[1])
        if _all_met(known, [one.wrong for one in known], outside):
            low = 0
        if _all_met(known, [one.checked - one.wrong for one in known], outside):
            high = population
    seen = sum(one.wrong for one in known)
    return ErrorRate(
        population,
        checked,
        seen,
        whole.estimate / population,
        Fraction(max(low, seen), population),
        Fraction(min(high, population - (checked - seen)), population),
        confidence,
        whole.effective,
        len(groups),
    )


def _wrong(strata: Sequence[Checked], outside: float) -> _Wrong:
    """Estimate the wrong households of strata that were drawn alike; `outside` is left out on each side."""
    population, checked = sum(one.households for one in strata), sum(one.checked for one in strata)
    estimate = sum((Fraction(one.households * one.wrong, one.checked) for one in strata), Fraction(0))
    rate = estimate / population
    effective = max(1, floor(checked / max(1.0, _design_effect(strata, rate))))
    low = least(floor(rate * effective), effective, population, outside)
    high = most(ceil(rate * effective), effective, population, outside)
    return _Wrong(estimate, low, high, effective)


def _drawn_alike(strata: Sequence[Checked]) -> list[list[Checked]]:
    """Return the fewest groups of strata of which each can have been drawn at one rate, to the household."""
    left = sorted(strata, key=lambda one: Fraction(one.checked + 1, one.households))
    groups: list[list[Checked]] = []
    while left:
        above = Fraction(left[0].checked + 1, left[0].households)
        groups.append([one for one in left if Fraction(one.checked - 1, one.households) < above])
        left = [one for one in left if Fraction(one.checked - 1, one.households) >= above]
    return groups


def _together(parts: Sequence[_Wrong]) -> tuple[int, int]:
    """Return the limits of a sum by those of its independent parts: their distances add up squared."""
    estimate = sum((one.estimate for one in parts), Fraction(0))
    below = sum(((one.estimate - one.low) ** 2 for one in parts), Fraction(0))
    above = sum(((one.high - one.estimate) ** 2 for one in parts), Fraction(0))
    return -_beyond(-estimate, below), _beyond(estimate, above)


def _all_met(strata: Sequence[Checked], found: Sequence[int], outside: float) -> bool:
    """Whether drawing all of the households found was likely enough had the list no others of the kind."""
    chance = 1.0
    for one, count in zip(strata, found, strict=True):
        for n in range(count):
            chance *= (one.checked - n) / (one.households - n)
            if chance <= outside:
                return False
    return True


def _beyond(start: Fraction, square: Fraction) -> int:
    """Return the first whole number that is the root of `square` or more above `start`."""
    number = ceil(start + isqrt(floor(square)))
    while (number - start) ** 2 < square:
        number += 1
    return number


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
