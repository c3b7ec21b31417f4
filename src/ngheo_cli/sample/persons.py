"""Who are the people of a sample? Names by ethnic group, days of birth, numbers that no province issues."""

from dataclasses import dataclass
from datetime import date
from functools import cache

import numpy as np
from numpy.random import Generator

from ngheo_cli.sample.columns import Numbers, Values
from ngheo_cli.sample.names import FAMILY_OF, GIVEN, MIDDLE, UNISSUED
from ngheo_cli.sample.plan import Plan

SEXES = ("male", "female")
GROUPS = tuple(FAMILY_OF)
LARGEST_FAMILY = 12
"""Persons of a household at most, in two years together."""
_FIRST_DAY = date(1880, 1, 1)
_DAYS = 60_000
_SHORT, _LONG = 10**6, 10**9
"""How many numbers there are that keep the digits of sex and year, and how many without these."""
_STEP = 387_911
"""Prime to 10: neighbours get numbers far apart, and no two persons the same."""


def draw_names(draw: Generator, group: Numbers, sex: Numbers) -> Values:
    """Return a name for each person of an ethnic group (position in GROUPS) and sex (in SEXES)."""
    names, first, count = _every_name()
    kind = group * len(SEXES) + sex
    found: Values = names[first[kind] + (draw.random(len(group)) * count[kind]).astype(np.int64)]
    return found


@cache
def _every_name() -> tuple[Values, Numbers, Numbers]:
    """Return all names, and where those of each group and sex begin, and how many they are."""
    lists = [
        [
            f"{family} {middle} {given}"
            for family in families
            for middle in MIDDLE[sex]
            for given in GIVEN[sex]
        ]
        for families in FAMILY_OF.values()
        for sex in SEXES
    ]
    counts = np.array([len(one) for one in lists], dtype=np.int64)
    return np.array([name for one in lists for name in one], dtype=object), np.cumsum(counts) - counts, counts


def day_texts(days: Numbers) -> Values:
    """Return days, counted from 1970, as `YYYY-MM-DD`."""
    found: Values = _calendar()[days - ordinal(_FIRST_DAY)]
    return found


@cache
def _calendar() -> Values:
    first = np.datetime64(_FIRST_DAY, "D")
    return (first + np.arange(_DAYS)).astype(str).astype(object)


def ordinal(day: date) -> int:
    """Return a day counted from 1970."""
    return (day - date(1970, 1, 1)).days


@dataclass(frozen=True, slots=True)
class NationalIds:
    """National IDs (CCCD) that no province issues: in small samples with the digits of century, sex and year;
    where these would not do for all, with a number alone."""

    long: bool

    def of(self, person: Numbers, sex: Numbers, birth: Numbers) -> Values:
        """Return the ID of each person by number in the sample, sex and day of birth."""
        if self.long:
            tail = (person + 1) % _LONG * _STEP % _LONG
        else:
            year = 1970 + birth // 365.2425
            century = 2 * (year >= 2000).astype(np.int64) + sex
            tail = (century * 100 + year.astype(np.int64) % 100) * _SHORT + (person + 1) * _STEP % _SHORT
        return np.array([f"{UNISSUED}{number:09d}" for number in tail.tolist()], dtype=object)


def national_ids(plan: Plan) -> NationalIds:
    """Return the IDs of a sample."""
    persons = 2 * plan.households * (1 + LARGEST_FAMILY if plan.lists_members else 1)
    return NationalIds(persons > _SHORT)


def member_number(plan: Plan, household: Numbers, position: Numbers) -> Numbers:
    """Return the number of another member by its position in the household, from 1."""
    return 2 * plan.households + household * LARGEST_FAMILY + position
