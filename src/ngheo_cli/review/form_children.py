"""How many children has each household, and how many of them are deprived of an indicator?

Who is a child says the form, who is deprived the standard's rule about one member; both are exact over what
is unknown of members (births, answers, members that nobody listed), so that a count has a least and a most.
"""

from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ngheo_cli.classify.facts_read import FactsRead
from ngheo_cli.classify.formula import Answer, AtLeast, Between, Formula, Members, every_test, formula_of
from ngheo_cli.criteria.base import Strict
from ngheo_cli.criteria.load import fact_book
from ngheo_cli.criteria.model import Criteria
from ngheo_cli.numbers import BLANK, UNKNOWN
from ngheo_cli.review.households import Households

Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Range:
    """Members of each household for whom a rule is true, at least and at most, and all members; each of
    shape (n,)."""

    least: Numbers
    most: Numbers
    members: Numbers
    answered: bool = True
    """Whether any member has an answer to what the rule asks beside the age."""

    @property
    def every(self) -> Numbers:
        """Those who could be counted: where nobody has an answer, those of whom it is not known."""
        return self.members if self.answered else self.most - self.least


@dataclass(slots=True)
class Children:
    """The children of the households of a review; `child` is the rule that says who is one."""

    households: Households
    child: Strict
    _read: list[FactsRead] = field(init=False)

    def __post_init__(self) -> None:
        criteria = self.households.criteria
        self._read = [FactsRead(survey, criteria) for survey in self.households.surveys]

    def of(self, indicator: str | None = None) -> Range | None:
        """Count children, or those deprived of an indicator.

        None where no survey has members, or the standard has no rule about a member for the indicator.
        """
        formula = child_formula(self.households.criteria, self.child, indicator)
        if formula is None or all(one.survey.members is None for one in self._read):
            return None
        parts = [_counts(one, formula) for one in self._read]
        survey = self.households.frame["survey"].to_numpy()
        position = self.households.frame["position"].to_numpy()
        found = [np.zeros(len(self.households), dtype=np.int64) for _ in range(3)]
        for number, ranges in enumerate(parts):
            here = survey == number
            for array, values in zip(found, (ranges.least, ranges.most, ranges.members), strict=True):
                array[here] = values[position[here]]
        least, most, members = found
        return Range(least, most, members, self._answered(indicator))

    def _answered(self, indicator: str | None) -> bool:
        """Whether any member has an answer to what the rule of an indicator asks; true where it asks none."""
        formula = child_formula(self.households.criteria, self.child, indicator)
        facts = {test.fact for test in every_test(formula) if isinstance(test, Answer)} if formula else set()
        members = [one.survey.members.frame for one in self._read if one.survey.members is not None]
        told = [frame[fact].to_numpy() for frame in members for fact in facts if fact in frame.columns]
        return not facts or any(bool((values != _blank(values)).any()) for values in told)


def _blank(values: NDArray[Any]) -> object:
    return {"i8": UNKNOWN, "i1": BLANK}.get(values.dtype.str[1:], "")


def child_formula(criteria: Criteria, child: Strict, indicator: str | None) -> Formula | None:
    """Return who is a child, and deprived of the indicator where one is named."""
    book = fact_book()
    who = formula_of(child, criteria, book)
    if who is None or indicator is None:
        return who
    rule = next((one.deprived_when for one in criteria.indicators if one.id == indicator), None)
    deprived = None if rule is None else formula_of(rule, criteria, book)
    if not isinstance(deprived, Members) or deprived.kind != "any":
        return None
    return AtLeast(2, (who, deprived.formula))


def _counts(read: FactsRead, formula: Formula) -> Range:
    timed: set[str] = {test.what for test in every_test(formula) if isinstance(test, Between)}
    least = np.full(read.count, np.iinfo(np.int64).max)
    most, every = (np.zeros(read.count, dtype=np.int64) for _ in range(2))
    for household, rows in read.versions(timed):
        members = rows.members
        truth = members.truth(formula)
        whose = np.arange(read.count) if household is None else household
        for found, which, keep in (
            (least, truth.must, np.minimum),
            (most, truth.can, np.maximum),
            (every, np.ones_like(truth.can), np.maximum),
        ):
            weights = members.weight * which
            counts = np.bincount(members.household, weights, minlength=members.households)
            keep.at(found, whose, counts.astype(np.int64))
    return Range(np.minimum(least, most), most, every)
