"""To which households of a yearly review do the decisions of the year belong?

A decision finds its household as two reviews are linked (`tying.py`); one of a household that the review does
not have adds it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from ngheo_cli.messages import Finding, Message, comparing, left_again, tied
from ngheo_cli.messages import during as say
from ngheo_cli.numbers import UNKNOWN
from ngheo_cli.review.added import units_of, with_added
from ngheo_cli.review.decisions_file import Decision
from ngheo_cli.review.households import GONE, Households
from ngheo_cli.review.movements import CAME
from ngheo_cli.review.tying import Book, Names
from ngheo_cli.review.unit_groups import review_day
from ngheo_cli.survey.choices import list_of


@dataclass(frozen=True, slots=True)
class Course:
    """A yearly review with the decisions since, by day; `row` of a decision is that of its household in
    `every`, the households of the review and then those that decisions added."""

    start: Households
    every: Households
    decisions: tuple[tuple[int, Decision], ...]
    findings: tuple[Finding, ...]
    moved: tuple[tuple[int, str, Names], ...] = ()
    """Rows of `every`, the days from which they are in other units, and the names of those; by day."""

    @property
    def days(self) -> tuple[str, ...]:
        """The days of decisions, in order."""
        return tuple(dict.fromkeys(one.day for _, one in self.decisions))


def course_of(start: Households, decisions: Sequence[Decision], day: str = "") -> Course:
    """Tie decisions to the households of a yearly review of a day (`YYYY-MM-DD` or `YYYY`, "" for unknown).

    A decision that is not later than the review belongs to the list before it and is a finding; so is one
    of later than the year after, though it counts: another yearly review lies between.

    Of one with a class and a mark of leaving the class counts, as between two reviews, and it is a finding.

    A code that several households share, one whose head is another, and an ID of a household that all else
    contradicts are findings: nothing is decided by them. Who is known by the ID of the head alone is in the
    units that the decision names from that day on.
    A household that is added is a finding where its head may be that of another. Two decisions of one
    household and day that differ are a finding, and the later row counts.
    Rows that only tell that a household is gone are no households of the start; a decision that gives one of
    those a class adds it, and is a finding unless its mark tells that it came back.
    """
    of_gone = start.taken(np.flatnonzero(start.gone))
    start = start.taken(np.flatnonzero(~start.gone))
    start = replace(start, frame=_without_marks(start.frame))
    # Who moves within the list leaves the old place before coming to the new one.
    ordered = sorted(decisions, key=lambda one: (one.day, one.movement in CAME))
    early = [one for one in ordered if _early(one.day, day)]
    findings = [comparing.DECISION_EARLY.at(one.row.at("date"), day=one.day, review=day) for one in early]
    later = [one for one in ordered if not _early(one.day, day)]
    year = (review_day(start) or day)[:4]
    findings += [
        comparing.DECISION_LATE.at(one.row.at("date"), day=one.day, review=year)
        for one in later
        if year and int(one.day[:4]) > int(year) + 1
    ]
    findings += [
        comparing.MARK_WITH_CLASS.at(
            one.row.at("movement"), mark=_label(one.movement), class_=_label(one.class_, "class")
        )
        for one in later
        if _with_class(one)
    ]
    later = [replace(one, movement="") if _with_class(one) else one for one in later]
    state = _Course(start, later, of_gone)
    for number in range(len(state.decisions)):
        state.take(number)
    findings += [*state.findings, *_twice(state.tied), *_after_leaving(state.tied)]
    every = with_added(start, state.added)
    return Course(start, every, tuple(state.tied), tuple(findings), tuple(state.moved))


class _Course:
    """The decisions tied so far."""

    def __init__(self, start: Households, decisions: Sequence[Decision], of_gone: Households) -> None:
        self.start, self.decisions, self.of_gone = start, decisions, of_gone
        self.book, self.left = Book(start, decisions), Book(of_gone, decisions)
        self.tied: list[tuple[int, Decision]] = []
        self.added: list[Decision] = []
        self.units = units_of(start, decisions)
        self.moved: list[tuple[int, str, Names]] = []
        self.movers: set[int] = set()
        self.findings: list[Finding] = []
        self.gone: set[int] = set()

    def take(self, number: int) -> None:
        """Tie a decision, add its household, or tell why neither."""
        one, tie = self.decisions[number], self.book.tie(number)
        if len(tie.rows) > 1:
            self.findings.append(say.DECISION_AMBIGUOUS.at(one.row.at("household_id"), count=len(tie.rows)))
        elif tie.by == "contradicted":
            self._tell(tied.DECISION_ID_CONTRADICTS, one, tie.rows[0])
        elif tie.rows:
            self._tie(number, tie.rows[0], by_id=tie.by == "id")
        elif tie.of_code:
            self.findings.append(say.DECISION_OTHER_HEAD.at(one.row.at("household_id")))
        elif one.class_:
            self._add(number)
        else:
            self.findings.append(say.DECISION_NOBODY.at(one.row.at("household_id")))

    def _tie(self, number: int, row: int, *, by_id: bool) -> None:
        one, elsewhere = self.decisions[number], self.book.elsewhere(number, row)
        if elsewhere and one.movement == "moved_out" and row in self.movers:
            self._tell(tied.DECISION_LEFT_BEFORE, one, row)
            return
        if by_id:
            self.book.know(number, row)
        if elsewhere and one.class_:
            self.moved.append((row, one.day, self.units[number]))
            self.movers.add(row)
            self.book.move(row, self.units[number])
            if one.movement not in CAME:
                self._tell(tied.DECISION_MOVED, one, row)
        elif by_id:
            self._tell(tied.DECISION_BY_ID, one, row)
        (self.gone.add if one.movement in GONE else self.gone.discard)(row)
        self.tied.append((row, one))

    def _add(self, number: int) -> None:
        one = self.decisions[number]
        alike = [row for row in self.book.alike(number) if row not in self.gone]
        if alike:
            self._tell(tied.DECISION_ALIKE, one, alike[0], count=len(alike))
        elif one.class_ in ("not_poor", "average") and one.movement not in CAME:
            self.findings.append(tied.DECISION_NOT_LISTED.at(one.row.at("household_id")))
        self.findings += self._after_gone(number)
        self.tied.append((self.book.add(number, self.units[number]), one))
        self.added.append(one)

    def _tell(self, message: Message, one: Decision, row: int, **values: int) -> None:
        """Say something of a decision and of the row of a household, of the list or of a decision."""
        count = len(self.start)
        place = self.added[row - count].row.place if row >= count else self.start.place(row)
        at = one.row.at("household_id")
        self.findings.append(message.at(at, file=place.file, row=place.row, **values))

    def _after_gone(self, number: int) -> list[Finding]:
        """Find that a decision gives a class to a household that the review says is gone, and that did not
        come back by its mark."""
        one, rows = self.decisions[number], self.left.tie(number).rows
        marks = [str(self.of_gone.frame["movement"].to_numpy()[row]) for row in rows]
        if not marks or _came_back(one, marks[0]):
            return []
        return [left_again.DECISION_ON_GONE.at(one.row.at("class"), mark=_label(marks[0]))]


def _with_class(one: Decision) -> bool:
    return bool(one.class_) and one.movement in GONE


def _came_back(one: Decision, mark: str) -> bool:
    """Whether a decision tells of a return of a household that left by a mark."""
    return bool(one.movement in CAME and one.class_ and mark != "died")


def _label(code: str, of: str = "movement") -> tuple[str, str]:
    return list_of(of)[code][0].lower(), code.replace("_", " ")


def _early(decided: str, review: str) -> bool:
    """Whether a decision is not later than a review; of a review of which only the year is known, whether it
    is of a year before."""
    return bool(review) and (decided <= review if len(review) == len(decided) else decided[:4] < review)


def _twice(decided: Sequence[tuple[int, Decision]]) -> list[Finding]:
    seen: dict[tuple[int, str], Decision] = {}
    found = []
    for row, one in decided:
        before = seen.setdefault((row, one.day), one)
        differ = (before.class_, before.movement) != (one.class_, one.movement)
        if differ and not (before.movement in GONE and _came_back(one, before.movement)):
            found.append(say.DECISION_TWICE.at(one.row.at("class")))
        seen[row, one.day] = one
    return found


def _after_leaving(decided: Sequence[tuple[int, Decision]]) -> list[Finding]:
    """Find decisions on households that left on an earlier day, but for a return that its mark tells."""
    left: dict[int, Decision] = {}
    found = []
    for row, one in decided:
        gone = left.get(row)
        if gone is not None and gone.day < one.day and not _came_back(one, gone.movement):
            at, mark = one.row.at("class" if one.class_ else "movement"), _label(gone.movement)
            found.append(left_again.DECISION_AFTER_LEAVING.at(at, day=gone.day, mark=mark))
        if one.movement in GONE:
            left[row] = one
        else:
            left.pop(row, None)
    return found


def _without_marks(frame: pd.DataFrame) -> pd.DataFrame:
    """Drop the marks of the review itself: they belong to the year before."""
    changed = frame.drop(columns=[name for name in ("movement",) if name in frame.columns])
    if "size" not in changed.columns:
        changed["size"] = np.full(len(frame), UNKNOWN, dtype=np.int64)
    return changed
