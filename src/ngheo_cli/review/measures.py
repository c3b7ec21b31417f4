"""How many are poor and how deprived are they: the Alkire–Foster measures H, A and M0?

Sabina Alkire and James Foster, "Counting and multidimensional poverty measurement", Journal of Public
Economics 95 (2011). A household is identified as poor by its class under the standard, or by a cut-off `k`
on its weighted deprivation score. Headcount ratio H = poor / all; intensity A = mean share of weighted
deprivations among the poor; adjusted headcount ratio M0 = H × A. All sums are integers, all measures exact
fractions.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal, localcontext
from fractions import Fraction
from math import lcm

import numpy as np
from numpy.typing import NDArray

from ngheo_cli.numbers import YES

PLACES = 6
"""Decimals at which a measure is printed; `exact` has all of it."""


@dataclass(frozen=True, slots=True)
class Population:
    """Deprivations of n households or persons of which every answer is known.

    `deprived` is bool of shape (n, indicators); `weights` are positive and need not add to one; `people`
    int64 of shape (n,) counts each row once, or by its members; `poor` is the identification by class,
    None where only a cut-off identifies.
    """

    deprived: NDArray[np.bool_]
    weights: tuple[Fraction, ...]
    people: NDArray[np.int64]
    poor: NDArray[np.bool_] | None = None

    def scores(self) -> tuple[NDArray[np.int64], int]:
        """Return the weighted deprivations of every row as integers, and what all weights make."""
        whole = [int(weight * self._unit) for weight in self.weights]
        return self.deprived.astype(np.int64) @ np.array(whole, dtype=np.int64), sum(whole)

    @property
    def _unit(self) -> int:
        return lcm(*(weight.denominator for weight in self.weights))

    def identified(self, k: Fraction | None) -> NDArray[np.bool_]:
        """Return who is poor: by class for None, else whose weighted score is at least `k`.

        Raises ValueError where neither class nor cut-off identifies.
        """
        if k is not None:
            scaled = k * self._unit
            return np.asarray(self.scores()[0] * scaled.denominator >= scaled.numerator)
        if self.poor is None:
            raise ValueError("no identification")
        return self.poor


@dataclass(frozen=True, slots=True)
class Measures:
    """The measures of a population; fractions, None where nobody is poor (A) or nothing is counted."""

    headcount: Fraction | None
    intensity: Fraction | None
    adjusted: Fraction | None
    uncensored: tuple[Fraction, ...]
    """Deprived / all, by indicator."""
    censored: tuple[Fraction, ...]
    """Poor and deprived / all, by indicator."""
    absolute: tuple[Fraction, ...]
    """Contribution to M0, by indicator: weight share × censored headcount ratio."""
    percentage: tuple[Fraction, ...]
    """Contribution in percent of M0; () where M0 is 0."""

    def values(self, indicators: Sequence[str]) -> Iterator[tuple[str, str | None, Fraction]]:
        """Yield measure, indicator (None for the whole) and value, in the order of publication."""
        for name, value in (("H", self.headcount), ("A", self.intensity), ("M0", self.adjusted)):
            if value is not None:
                yield name, None, value
        for name, values in (
            ("uncensored_headcount", self.uncensored),
            ("censored_headcount", self.censored),
            ("absolute_contribution", self.absolute),
            ("percentage_contribution", self.percentage),
        ):
            for indicator, value in zip(indicators, values, strict=False):
                yield name, indicator, value


def measure(population: Population, k: Fraction | None = None) -> Measures:
    """Return the measures of a population identified by class (`k` None) or by a cut-off."""
    people, all_people = population.people, int(population.people.sum())
    if not all_people:
        return Measures(None, None, None, (), (), (), ())
    poor = population.identified(k)
    scores, most = population.scores()
    count = int(people[poor].sum())
    total = int((scores[poor] * people[poor]).sum())
    weight_sum = sum(population.weights)
    shares = [weight / weight_sum for weight in population.weights]
    censored = _ratios(population.deprived & poor[:, None], people, all_people)
    absolute = tuple(share * ratio for share, ratio in zip(shares, censored, strict=True))
    adjusted = Fraction(total, most * all_people)
    return Measures(
        headcount=Fraction(count, all_people),
        intensity=Fraction(total, most * count) if count else None,
        adjusted=adjusted,
        uncensored=_ratios(population.deprived, people, all_people),
        censored=censored,
        absolute=absolute,
        percentage=tuple(100 * part / adjusted for part in absolute) if adjusted else (),
    )


def _ratios(deprived: NDArray[np.bool_], people: NDArray[np.int64], all_people: int) -> tuple[Fraction, ...]:
    return tuple(Fraction(int(people[column].sum()), all_people) for column in deprived.T)


def known_answers(answers: NDArray[np.int8]) -> NDArray[np.bool_]:
    """Return which households have every answer; a measure is of those alone, and says of how many."""
    return np.asarray((answers >= 0).all(axis=1))


def deprived(answers: NDArray[np.int8]) -> NDArray[np.bool_]:
    """Return answers as deprivations."""
    return np.asarray(answers == YES)


@dataclass(frozen=True, slots=True)
class Change:
    """The change of a measure between two surveys.

    `absolute` and its yearly mean are exact; `relative` is None from zero; `annualised` is the constant
    yearly rate of relative change that leads from the first value to the second. The yearly ones are None
    where the years between the surveys are not known.
    """

    absolute: Fraction
    absolute_yearly: Fraction | None
    relative: Fraction | None
    annualised: Decimal | None


def change(before: Fraction, now: Fraction, years: int | None) -> Change:
    """Return the change of a measure over `years` ≥ 1, None for not known. Raises ValueError for fewer."""
    if years is not None and years < 1:
        raise ValueError("years")
    absolute = now - before
    relative = absolute / before if before else None
    annualised = None
    if before and now and years:
        with localcontext() as context:
            context.prec = 30
            ratio = Decimal((now / before).numerator) / Decimal((now / before).denominator)
            annualised = ratio ** (Decimal(1) / years) - 1
    return Change(absolute, absolute / years if years else None, relative, annualised)
