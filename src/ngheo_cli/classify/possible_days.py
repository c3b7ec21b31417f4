"""At which days may the ages of a household's members be counted?

A review date is known, or only its year, or not at all. Where only the year is known every day of it is
possible, the same for all members: it is enough to try 1 January, the members' birthdays and the begin of the
school year, for nothing changes between them. Each of them is a possible day of its household, save those
before a member was born: who is listed was there.
"""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ngheo_cli.classify.ages import References
from ngheo_cli.classify.days import (
    AFTER_LEAP_DAY,
    FIRST_DAY,
    LEAP_DAY,
    NO_DAY,
    NO_YEAR,
    Days,
    Numbers,
    days_of,
    is_leap,
)
from ngheo_cli.criteria.model import Criteria
from ngheo_cli.criteria.settings import AGE_REFERENCE, REVIEW_DATE, SCHOOL_YEAR_MONTH


@dataclass(frozen=True, slots=True)
class Conventions:
    """How a standard counts ages; None leaves the school year's month open."""

    fixed: Days | None
    month: int | None


@dataclass(frozen=True, slots=True)
class Possible:
    """Possible days, one row a household and day; `household` is the position of the household."""

    household: Numbers
    review: Days
    some_day: NDArray[np.bool_]

    def references(self, conventions: Conventions, shift: int | None) -> References:
        """Return what ages are counted at; school years go by the review, whatever day ages are counted at.

        `shift` is the years between a day and the begin of its school year where no month says it.
        """
        review, fixed = self.review, conventions.fixed
        reference = review
        if fixed is not None:
            whole = np.zeros(len(review), dtype=np.int64)
            reference = Days(fixed.year[0] + whole, fixed.day[0] + whole)
        if conventions.month is None:
            began = review.year - (shift or 0)
        else:
            began = review.year - (review.day < conventions.month * 100 + 1)
        school = np.where(review.year == NO_YEAR, NO_YEAR, began)
        return References(reference, school, self.some_day & (fixed is None))


def conventions_of(criteria: Criteria) -> Conventions:
    """Return the conventions of a standard; a day other than the review date is a date `YYYY-MM-DD`."""
    values = {setting.id: setting.value for setting in criteria.settings}
    day, month = values.get(AGE_REFERENCE) or REVIEW_DATE, values.get(SCHOOL_YEAR_MONTH)
    fixed = None if day == REVIEW_DATE else days_of(np.array([str(day)], dtype=object))
    return Conventions(fixed, None if month is None else int(month))


def stated(review: Days) -> Possible:
    """Return one day a household: the review date as far as it is known."""
    nothing = np.zeros(len(review), dtype=np.bool_)
    day = replace(review, year=np.where(review.day == NO_DAY, NO_YEAR, review.year))
    return Possible(np.arange(len(review)), day, nothing)


def possible_days(review: Days, births: Days, household: Numbers, month: int | None) -> Possible:
    """Return every day that has to be tried.

    Args:
        review: review dates of the households.
        births: of the members.
        household: position of each member's household.
        month: in which the school year begins.
    """
    year_only = (review.year != NO_YEAR) & (review.day == NO_DAY)
    if not year_only.any():
        return stated(review)
    some = np.flatnonzero(year_only)
    theirs = year_only[household] & (births.day != NO_DAY)
    days = [(some, np.full(len(some), FIRST_DAY)), (household[theirs], births.day[theirs])]
    if month is not None:
        days.append((some, np.full(len(some), month * 100 + 1)))
    at, day = (np.concatenate([pair[i] for pair in days]) for i in (0, 1))
    day = np.where((day == LEAP_DAY) & ~is_leap(review.year[at]), AFTER_LEAP_DAY, day)
    at, day = np.divmod(np.unique(at * 10_000 + day), 10_000)
    born = theirs & (births.year == review.year[household])
    since = np.zeros(len(review), dtype=np.int64)
    np.maximum.at(since, household[born], births.day[born])
    at, day = at[day >= since[at]], day[day >= since[at]]
    others = np.flatnonzero(~year_only)
    whole = np.concatenate([others, at])
    order = np.argsort(whole, kind="stable")
    day = np.concatenate([review.day[others], day])[order]
    whole = whole[order]
    return Possible(whole, Days(review.year[whole], day), year_only[whole])
