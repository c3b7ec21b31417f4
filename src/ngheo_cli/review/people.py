"""Who are the members of the households of a review, how old may they be, and do they work?"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ngheo_cli.classify.facts_read import FactsRead
from ngheo_cli.classify.formula import Between
from ngheo_cli.classify.truth import Truth
from ngheo_cli.messages import Stop
from ngheo_cli.messages import lists_filter as say
from ngheo_cli.numbers import BLANK, NO, UNKNOWN, YES
from ngheo_cli.review.filters import told
from ngheo_cli.review.households import Households
from ngheo_cli.survey.model import Members, Survey

WORKING, WAGE_WORK, WITHOUT_WORK = "working", "wage_work", "without_work_wants_work"


@dataclass(frozen=True, slots=True)
class People:
    """The members (thành viên) joined to the households of a review, m rows in input order.

    `household` is the row in `Households.frame`; `survey` and `row` tell the survey and the row in its
    members' frame.
    """

    household: NDArray[np.int64]
    survey: NDArray[np.int64]
    row: NDArray[np.int64]
    members: tuple[Members | None, ...]

    def __len__(self) -> int:
        return len(self.household)

    def column(self, name: str) -> NDArray[np.object_] | None:
        """Return a text column, "" where a survey lacks it; None where all do."""
        found = np.full(len(self), "", dtype=object)
        has = False
        for number, members in enumerate(self.members):
            if members is not None and members.has(name):
                here = self.survey == number
                found[here] = members.frame[name].to_numpy(dtype=object)[self.row[here]]
                has = True
        return found if has else None

    def answers(self, name: str) -> NDArray[np.int8] | None:
        """Return the answers to a yes/no fact, BLANK where a survey lacks it; None where all do."""
        found = np.full(len(self), BLANK, dtype=np.int8)
        has = False
        for number, members in enumerate(self.members):
            if members is not None and members.has(name):
                here = self.survey == number
                found[here] = members.frame[name].to_numpy(dtype=np.int8)[self.row[here]]
                has = True
        return found if has else None


def people_of(households: Households) -> People:
    """Return the members of the households; raise Stop where no survey has a list of members."""
    members = tuple(survey.members for survey in households.surveys)
    if all(one is None for one in members):
        raise Stop(say.NEEDS_MEMBERS.at())
    household, survey, rows = [], [], []
    for number, (read, one) in enumerate(zip(households.surveys, members, strict=True)):
        if one is None:
            continue
        of = _positions(households, number, read)[one.frame["household"].to_numpy(dtype=np.int64)]
        joined = (
            (one.frame["household"].to_numpy() >= 0) & (one.frame["problem"].to_numpy() == "") & (of >= 0)
        )
        rows.append(np.flatnonzero(joined))
        household.append(of[joined])
        survey.append(np.full(int(joined.sum()), number, dtype=np.int64))
    joined_, of_survey, at = (np.concatenate(parts).astype(np.int64) for parts in (household, survey, rows))
    return People(joined_, of_survey, at, members)


def _positions(households: Households, number: int, survey: Survey) -> NDArray[np.int64]:
    """Return the household of each row of a survey, -1 for a row that is none."""
    found = np.full(len(survey.frame), -1, dtype=np.int64)
    mine = np.flatnonzero(households.frame["survey"].to_numpy() == number)
    found[households.frame["position"].to_numpy()[mine]] = mine
    return found


def unlisted(people: People, households: Households) -> NDArray[np.int64]:
    """Return how many persons of each household nobody listed; of unknown size, one if nobody is listed."""
    size = np.full(len(households), UNKNOWN, dtype=np.int64)
    if households.has("size"):
        size = households.frame["size"].to_numpy(dtype=np.int64)
    listed = np.bincount(people.household, minlength=len(households))
    others = np.where(size == UNKNOWN, listed == 0, np.maximum(size - listed, 0))
    return np.asarray(others, dtype=np.int64)


def aged(people: People, households: Households, low: int | None, high: int | None) -> Truth:
    """Return which members are, or may be, `low` ≤ age < `high` full years at the review date."""
    can, must = (np.zeros(len(people), dtype=np.bool_) for _ in range(2))
    for number, survey in enumerate(households.surveys):
        if survey.members is None:
            continue
        here = people.survey == number
        found = _aged(FactsRead(survey, households.criteria), Between("age", low, high), survey)
        can[here] = found.can[people.row[here]]
        must[here] = found.must[people.row[here]]
    return Truth(can, must)


def _aged(read: FactsRead, test: Between, survey: Survey) -> Truth:
    """Return the truth of ages for every row of a members' frame, over every day that the review may be."""
    count = len(survey.members.frame) if survey.members is not None else 0
    can, must = np.zeros(count, dtype=np.bool_), np.ones(count, dtype=np.bool_)
    for _, rows in read.versions({test.what}):
        found, member = rows.members.truth(test), rows.members.member
        listed = member >= 0
        np.logical_or.at(can, member[listed], found.can[listed])
        np.logical_and.at(must, member[listed], found.must[listed])
    return Truth(can, must & can)


def working(people: People) -> Truth:
    """Return which members are, or may be, working; raise Stop where nothing tells."""
    found = np.full(len(people), BLANK, dtype=np.int8)
    marks: Sequence[tuple[str, int, int]] = (
        (WITHOUT_WORK, YES, NO),
        (WORKING, NO, NO),
        (WAGE_WORK, YES, YES),
        (WORKING, YES, YES),
    )
    if all(people.answers(name) is None for name in (WORKING, WAGE_WORK)):
        raise Stop(say.NEEDS_WORKING.at())
    for name, answer, means in marks:
        answers = people.answers(name)
        if answers is not None:
            found[answers == answer] = means
    return told(found)


def any_member(people: People, truth: Truth, count: int, unlisted_: NDArray[np.int64]) -> Truth:
    """Return the households of which a member meets a rule; one whom nobody listed may meet any."""
    can = np.bincount(people.household[truth.can], minlength=count) > 0
    must = np.bincount(people.household[truth.must], minlength=count) > 0
    return Truth(np.asarray(can | (unlisted_ > 0)), np.asarray(must))


def in_households(people: People, members: Truth, households: Truth) -> Truth:
    """Return the members who meet a rule and whose household meets the filter.

    A household that meets it for certain may do so by another member: each member's own rule counts.
    """
    return Truth(
        members.can & households.can[people.household], members.must & households.must[people.household]
    )
