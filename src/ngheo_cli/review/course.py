"""To which households of a yearly review do the decisions of the year belong?

A decision finds its household by the full code and a head that agrees; one of a household that the review
does not have adds it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import pandas as pd

from ngheo_cli.messages import Finding, comparing, left_again
from ngheo_cli.messages import during as say
from ngheo_cli.numbers import UNKNOWN
from ngheo_cli.review.added import with_added
from ngheo_cli.review.decisions_file import Decision
from ngheo_cli.review.heads import texts_of
from ngheo_cli.review.households import GONE, Households
from ngheo_cli.review.movements import CAME
from ngheo_cli.review.units import LEVELS
from ngheo_cli.survey.choices import list_of
from ngheo_cli.survey.national_ids import telling_id
from ngheo_cli.survey.text import key


@dataclass(frozen=True, slots=True)
class Course:
    """A yearly review with the decisions since, by day; `row` of a decision is that of its household in
    `every`, the households of the review and then those that decisions added."""

    start: Households
    every: Households
    decisions: tuple[tuple[int, Decision], ...]
    findings: tuple[Finding, ...]

    @property
    def days(self) -> tuple[str, ...]:
        """The days of decisions, in order."""
        return tuple(dict.fromkeys(one.day for _, one in self.decisions))


@dataclass(slots=True)
class _Book:
    """Who is known by which code and head."""

    rows: dict[tuple[str, ...], list[int]] = field(default_factory=dict)
    heads: list[tuple[str, str]] = field(default_factory=list)

    def add(self, names: Sequence[str], code: str, head: tuple[str, str]) -> int:
        self.heads.append(head)
        row = len(self.heads) - 1
        self.rows.setdefault((*map(key, names), key(code)), []).append(row)
        return row

    def find(self, names: Sequence[str], code: str) -> list[int]:
        """Return the households of a code; a place name that one side does not give is no difference."""
        wanted = tuple(map(key, names))
        if rows := self.rows.get((*wanted, key(code))):
            return rows
        return [
            row
            for found, rows in self.rows.items()
            if found[-1] == key(code)
            and all(not a or not b or a == b for a, b in zip(wanted, found[:-1], strict=True))
            for row in rows
        ]

    def agrees(self, row: int, one: Decision) -> bool:
        """Whether the head of a household is that of a decision, as far as both tell."""
        name, typed = self.heads[row]
        of_list, of_decision = telling_id(typed), telling_id(one.national_id)
        if of_list and of_decision and len(of_list) == len(of_decision):
            return of_list == of_decision
        return not (name and one.head_name) or key(name) == key(one.head_name)


def course_of(start: Households, decisions: Sequence[Decision], day: str = "") -> Course:
    """Tie decisions to the households of a yearly review of a day (`YYYY-MM-DD` or `YYYY`, "" for unknown).

    A decision that is not later than the review belongs to the list before it and is a finding.

    A code that several households share, and one whose head is another, are findings: nothing is decided by
    them. Two decisions of one household and day that differ are a finding, and the later row counts.
    Rows that only tell that a household is gone are no households of the start; a decision that gives one of
    those a class adds it, and is a finding unless its mark tells that it came back.
    """
    of_gone = start.taken(np.flatnonzero(start.gone))
    start = start.taken(np.flatnonzero(~start.gone))
    start = replace(start, frame=_without_marks(start.frame))
    book, left = _book_of(start), _book_of(of_gone)
    tied: list[tuple[int, Decision]] = []
    added: list[Decision] = []
    findings: list[Finding] = []
    for one in sorted(decisions, key=lambda decision: decision.day):
        if _early(one.day, day):
            findings.append(comparing.DECISION_EARLY.at(one.row.at("date"), day=one.day, review=day))
            continue
        fitting = book.find(one.names, one.household_id)
        agreeing = [row for row in fitting if book.agrees(row, one)]
        if len(agreeing) > 1:
            findings.append(say.DECISION_AMBIGUOUS.at(one.row.at("household_id"), count=len(agreeing)))
        elif fitting and not agreeing:
            findings.append(say.DECISION_OTHER_HEAD.at(one.row.at("household_id")))
        elif agreeing:
            tied.append((agreeing[0], one))
        elif one.class_:
            tied.append((book.add(one.names, one.household_id, (one.head_name, one.national_id)), one))
            added.append(one)
            findings += _after_gone(of_gone, left, one)
        else:
            findings.append(say.DECISION_NOBODY.at(one.row.at("household_id")))
    findings += [*_twice(tied), *_after_leaving(tied)]
    return Course(start, with_added(start, added), tuple(tied), tuple(findings))


def _book_of(households: Households) -> _Book:
    book = _Book()
    places = zip(*(texts_of(households.frame, level).tolist() for level in LEVELS), strict=True)
    columns = (
        texts_of(households.frame, name).tolist()
        for name in ("household_id", "head_name", "head_national_id")
    )
    for names, code, name, national_id in zip(places, *columns, strict=True):
        book.add(names, code, (name, national_id))
    return book


def _after_gone(of_gone: Households, left: _Book, one: Decision) -> list[Finding]:
    """Find that a decision gives a class to a household that the review says is gone, and that did not come
    back by its mark."""
    rows = [row for row in left.find(one.names, one.household_id) if left.agrees(row, one)]
    marks = [str(of_gone.frame["movement"].to_numpy()[row]) for row in rows]
    if not marks or _came_back(one, marks[0]):
        return []
    return [left_again.DECISION_ON_GONE.at(one.row.at("class"), mark=_label(marks[0]))]


def _came_back(one: Decision, mark: str) -> bool:
    """Whether a decision tells of a return of a household that left by a mark."""
    return bool(one.movement in CAME and one.class_ and mark != "died")


def _label(mark: str) -> tuple[str, str]:
    return list_of("movement")[mark][0].lower(), mark.replace("_", " ")


def _early(decided: str, review: str) -> bool:
    """Whether a decision is not later than a review; of a review of which only the year is known, whether it
    is of a year before."""
    return bool(review) and (decided <= review if len(review) == len(decided) else decided[:4] < review)


def _twice(tied: Sequence[tuple[int, Decision]]) -> list[Finding]:
    seen: dict[tuple[int, str], Decision] = {}
    found = []
    for row, one in tied:
        before = seen.setdefault((row, one.day), one)
        if (before.class_, before.movement) != (one.class_, one.movement):
            found.append(say.DECISION_TWICE.at(one.row.at("class")))
        seen[row, one.day] = one
    return found


def _after_leaving(tied: Sequence[tuple[int, Decision]]) -> list[Finding]:
    """Find decisions on households that left on an earlier day, but for a return that its mark tells."""
    left: dict[int, Decision] = {}
    found = []
    for row, one in tied:
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
