"""Which ages, years of birth and school years may each member have?

A member's age, year of birth and age by school years hang together: they are candidates, one or many a
member. A full date of birth and a review date leave one; a year of birth leaves the ages before and after
the birthday; no birth leaves every age, and no review date every day after the birth. Whoever is born on 29
February has the birthday on 1 March in common years.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ngheo_cli.classify.days import LAST_DAY, NO_DAY, NO_YEAR, Days, Numbers
from ngheo_cli.classify.formula import Between, Test
from ngheo_cli.classify.truth import Axis

OLDEST = 150
"""No one is older, in full years."""
_FULL, _YEAR, _BLANK = 0, 1, 2
_BEFORE, _AFTER, _EITHER = 0, 1, 2
_SIZES = (1 << 14, 1 << 14, 1 << 14, 4, 4, 2)
"""Of the parts of a key: year of reference, school year and birth, kind, side of the birthday, last day."""


@dataclass(frozen=True, slots=True)
class References:
    """What ages are counted at; one row a member.

    `school` is the year in which the school year began, NO_YEAR where open: in the year of an open day or the
    one before, and beside a known day any year of a life. `some_day` marks the days that stand for an unknown
    day of a known year: who is born in that year is then 0 years old.
    """

    day: Days
    school: Numbers
    some_day: NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Ages:
    """Candidates of D distinct states (`owner` 0 … D-1), and the state of each member."""

    owner: NDArray[np.intp]
    age: Numbers
    born: Numbers
    school: Numbers
    states: int
    rows: NDArray[np.intp]

    def axis(self, tests: tuple[Test, ...]) -> Axis:
        """Return the axis of tests on age, year of birth and school years."""
        marks = np.zeros(len(self.owner), dtype=np.int64)
        for i, test in enumerate(tests):
            marks |= self._holds(test).astype(np.int64) << i
        patterns, at = np.unique(marks, return_inverse=True)
        states = np.zeros((self.states, len(patterns)), dtype=np.bool_)
        states[self.owner, at] = True
        held = {test: (patterns >> i & 1).astype(np.bool_) for i, test in enumerate(tests)}
        return Axis(held, states, self.rows)

    def _holds(self, test: Test) -> NDArray[np.bool_]:
        if not isinstance(test, Between):
            raise TypeError(type(test).__name__)
        value = {"age": self.age, "born": self.born, "school": self.school}[test.what]
        holds = np.ones(len(value), dtype=np.bool_)
        if test.low is not None:
            holds &= value >= test.low
        if test.high is not None:
            holds &= value < test.high
        return holds


def ages_of(births: Days, at: References, years: tuple[int, ...], school_shifts: tuple[int, ...]) -> Ages:
    """Return the candidates of members.

    Args:
        births: of the members; a birth after the reference day, or more than 150 years before it, is unknown.
        at: what ages are counted at.
        years: years of birth to try where neither birth nor reference is known; any two years that some rule
            tells apart are needed.
        school_shifts: where the reference year is open, the years between it and the school year's begin.
    """
    kind, passed = _kinds(births, at)
    born = np.where(kind == _BLANK, NO_YEAR, births.year)
    last = at.day.day == LAST_DAY
    key = np.zeros(len(births), dtype=np.int64)
    for part, size in zip(
        (at.day.year + 1, at.school + 1, born + 1, kind, passed, last), _SIZES, strict=True
    ):
        key = key * size + part
    rows, keys = pd.factorize(key)
    parts = [_candidates(int(one), years, school_shifts) for one in keys.tolist()]
    counts = [len(age) for age, _, _ in parts]
    age, year, school = (np.concatenate([part[i] for part in parts] or [key]) for i in range(3))
    return Ages(np.repeat(np.arange(len(parts)), counts), age, year, school, len(parts), rows.astype(np.intp))


def _kinds(births: Days, at: References) -> tuple[Numbers, Numbers]:
    """Return how well each birth is known, and whether the birthday of the reference year has passed."""
    open_ = at.day.year == NO_YEAR
    years = at.day.year - births.year
    full = births.day != NO_DAY
    passed = np.where(full, np.where(births.day <= at.day.day, _AFTER, _BEFORE), _EITHER)
    newborn = at.some_day | ~full
    passed = np.where((years == 0) & newborn, _AFTER, passed)
    age = years - (passed == _BEFORE)
    possible = open_ | ((age >= 0) & (age - (passed == _EITHER) <= OLDEST))
    kind = np.where(full, _FULL, _YEAR)
    kind = np.where((births.year == NO_YEAR) | ~possible, _BLANK, kind)
    return kind, np.where((kind == _BLANK) | open_, _EITHER, passed)


def _candidates(
    key: int, years: tuple[int, ...], shifts: tuple[int, ...]
) -> tuple[Numbers, Numbers, Numbers]:
    """Return ages, years of birth and school ages of one distinct state."""
    parts = []
    for size in reversed(_SIZES):
        key, part = divmod(key, size)
        parts.append(part)
    last, passed, kind, born, school, year = parts
    born, school, year = born - 1, school - 1, year - 1
    side = [1] if last and passed == _EITHER else [0, 1] if passed == _EITHER else [passed]
    known = year != NO_YEAR and kind != _BLANK
    since = np.array([year - born]) if known else np.arange(OLDEST + 2)
    births = np.array([born]) if kind != _BLANK else np.array(years)
    apart = school == NO_YEAR and year != NO_YEAR
    open_ = range(-1, OLDEST + 1) if apart else shifts
    grid = np.meshgrid(since, side, births if year == NO_YEAR else [0], open_, indexing="ij")
    gone, after, of_year, shift = (part.ravel() for part in grid)
    age = gone - 1 + after
    whole = (age >= 0) & (age <= OLDEST)
    of_year = of_year if year == NO_YEAR else year - gone
    began = shift if apart else gone - shift if school == NO_YEAR else school - of_year
    return age[whole], of_year[whole], began[whole]
