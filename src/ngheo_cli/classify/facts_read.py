"""Which households and members does a survey give to the rules, and in which versions?

A version is one choice of what the members of a household share: the day of a review of which only the year
is known, and the year in which the school year began.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ngheo_cli.classify.ages import References, ages_of
from ngheo_cli.classify.bands import largest
from ngheo_cli.classify.days import Days, Numbers, days_of, no_days
from ngheo_cli.classify.fact_codes import Facts
from ngheo_cli.classify.formula import Answer, Below, Between, Formula, Test, every_test
from ngheo_cli.classify.household_rows import SIZE, HouseholdRows
from ngheo_cli.classify.member_rows import MemberRows
from ngheo_cli.classify.possible_days import Possible, conventions_of, possible_days, stated
from ngheo_cli.criteria.facts import Born
from ngheo_cli.criteria.model import Criteria
from ngheo_cli.criteria.points import book_of, rules_in
from ngheo_cli.criteria.walk import rules
from ngheo_cli.numbers import UNKNOWN
from ngheo_cli.survey.model import Survey

BIRTH, REVIEW_DATE = "birth", "review_date"
_SHIFTS = (0, 1)

Version = tuple[Numbers | None, HouseholdRows]
"""The household of each row (None: one row a household, in order), and the rows."""


@dataclass(slots=True)
class FactsRead:
    """The raw facts of a survey under the conventions of a standard."""

    survey: Survey
    criteria: Criteria
    facts: Facts = field(init=False)
    person: Facts = field(init=False)
    size: Numbers = field(init=False)
    least: Numbers = field(init=False)
    """The smallest size that a household may have: its members listed, at least one."""
    member: NDArray[np.intp] = field(init=False)
    household: Numbers = field(init=False)
    weight: Numbers = field(init=False)
    most: Numbers = field(init=False)
    _versions: dict[tuple[bool, bool], list[Version]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        book, members = book_of(self.criteria), self.survey.members
        self.facts = Facts(self.survey.frame, book)
        self.person = Facts(pd.DataFrame() if members is None else members.frame, book)
        self._join()

    @property
    def count(self) -> int:
        """The number of households."""
        return len(self.survey.frame)

    @staticmethod
    def asked(formula: Formula, survey: Survey) -> bool:
        """Whether the survey has a column of some fact of a formula; a size alone is none."""
        names = {name for test in every_test(formula) if (name := column_of(test))}
        return any(_has(survey, name) for name in names - {SIZE} or names)

    def versions(self, timed: set[str]) -> list[Version]:
        """Return the rows that a rule needs which asks for some of `age`, `born`, `school`."""
        kind = (bool(timed), "school" in timed)
        if kind not in self._versions:
            self._versions[kind] = list(self._timed(kind[1]) if timed else self._timeless())
        return self._versions[kind]

    def _join(self) -> None:
        """Tie the members to their households, with one row for those that nobody listed."""
        members, count = self.survey.members, self.count
        joined = np.full(0, -1, dtype=np.int64)
        if members is not None:
            where = members.frame["household"].to_numpy(dtype=np.int64)
            joined = np.where(members.frame["problem"].to_numpy() == "", where, -1)
        member = np.flatnonzero(joined >= 0)
        listed = np.bincount(joined[member], minlength=count).astype(np.int64)
        size = np.full(count, UNKNOWN, dtype=np.int64)
        if self.survey.has(SIZE):
            size = self.survey.frame[SIZE].to_numpy(dtype=np.int64)
        self.size, self.least = size, np.maximum(listed, 1)
        # An unknown size leaves open how many more there are; where nobody is listed there is somebody.
        others, most = (
            np.where(size == UNKNOWN, bound, np.maximum(size - listed, 0))
            for bound in (self.least - listed, largest(self.least) - listed)
        )
        some = np.flatnonzero(most)
        self.member = np.concatenate([member, np.full(len(some), -1)]).astype(np.intp)
        self.household = np.concatenate([joined[member], some])
        self.weight, self.most = (
            np.concatenate([np.ones(len(member), dtype=np.int64), bound[some]]) for bound in (others, most)
        )

    def _timeless(self) -> Iterator[Version]:
        weights = self.weight, self.most
        rows = MemberRows(self.person, self.member, self.household, *weights, self.count, None)
        yield None, HouseholdRows(self.facts, np.arange(self.count), self.size, self.least, rows)

    def _timed(self, school: bool) -> Iterator[Version]:
        conventions = conventions_of(self.criteria)
        births = self._days(self.person.frame, BIRTH)
        births = Days(np.append(births.year, -1), np.append(births.day, 0)).take(self.member)
        review = self._days(self.survey.frame, REVIEW_DATE)
        if conventions.fixed is not None and not school:
            days = stated(review)
        else:
            days = possible_days(review, births, self.household, conventions.month)
        member, household = self._spread(days)
        theirs = days.household
        whose = None if len(theirs) == self.count else theirs
        for shift in _SHIFTS if school and conventions.month is None else (0,):
            at = days.references(conventions, shift)
            began = at.school if school else at.day.year
            at = References(at.day.take(household), began[household], at.some_day[household])
            shifts = _SHIFTS if conventions.month is not None else (shift,)
            ages = ages_of(births.take(member), at, self._years(), shifts)
            weights = self.weight[member], self.most[member]
            rows = MemberRows(self.person, self.member[member], household, *weights, len(theirs), ages)
            yield whose, HouseholdRows(self.facts, theirs, self.size[theirs], self.least[theirs], rows)

    def _spread(self, days: Possible) -> tuple[Numbers, Numbers]:
        """Return the member rows of every possible day, and the day of each."""
        if len(days.household) == self.count:
            return np.arange(len(self.member)), self.household
        order = np.argsort(self.household, kind="stable")
        counts = np.bincount(self.household, minlength=self.count)
        first = np.concatenate([[0], np.cumsum(counts)[:-1]])
        many = counts[days.household]
        within = np.arange(many.sum()) - np.repeat(np.cumsum(many) - many, many)
        return order[np.repeat(first[days.household], many) + within], np.repeat(np.arange(len(many)), many)

    def _days(self, frame: pd.DataFrame, column: str) -> Days:
        return days_of(frame[column].to_numpy()) if column in frame.columns else no_days(len(frame))

    def _years(self) -> tuple[int, ...]:
        """Return years of birth that tell apart whatever a rule of the standard tells apart."""
        found = {2000}
        for outer, path in rules_in(self.criteria):
            for rule, _, _ in rules(outer, path):
                found |= {rule.born.from_, rule.born.from_ - 1} if isinstance(rule, Born) else set()
        return tuple(sorted(found))


def column_of(test: Test) -> str | None:
    """Return the column that a test reads; None where it is one on members."""
    match test:
        case Answer():
            return test.fact
        case Between():
            return BIRTH
        case Below():
            return test.amount
    return None


def _has(survey: Survey, name: str) -> bool:
    return survey.has(name) or (survey.members is not None and survey.members.has(name))
