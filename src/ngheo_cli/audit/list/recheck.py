"""Does the class on record of each household agree with the recomputed one, and why probably not?

`agrees`, `differs` and `cannot_check` come from the possible classes: a record outside them differs whatever
the missing answers are. A difference whose record is what another period or the other area gives is
`other_standard`; its cause is the first of `CAUSES` that explains it, and `also` the others.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from ngheo_cli.audit.list.alternatives import (
    CAUSES,
    OTHER_STANDARD,
    Alternative,
    Cause,
    alternatives,
    own_classes,
)
from ngheo_cli.audit.list.same_household import same_household
from ngheo_cli.audit.list.wider import Wider
from ngheo_cli.classify.model import Decisions
from ngheo_cli.classify.recorded import recorded_classes
from ngheo_cli.survey.model import Survey

Verdict = Literal["agrees", "differs", "cannot_check", "other_standard"]
VERDICTS: tuple[Verdict, ...] = ("agrees", "differs", "other_standard", "cannot_check")
RECORD = "recorded_class"


@dataclass(frozen=True, slots=True)
class Explained:
    """One thing that explains a difference: the cause, and the standard, answer or row that shows it."""

    cause: Cause
    detail: str = ""
    row: int | None = None
    """Position of another row of the same household."""


@dataclass(frozen=True, slots=True)
class Recheck:
    """The verdicts on one survey under one standard, by row of `Survey.frame`; "" for a row that is no
    household of its own (set aside or rejected)."""

    survey: Survey
    decisions: Decisions
    verdict: NDArray[np.object_]
    explained: dict[int, tuple[Explained, ...]] = field(default_factory=dict)
    """What explains each difference, the likely one first; `unexplained` where nothing does."""
    uncertified: frozenset[int] = frozenset()
    """Rows whose record is right or wrong by a blank flag: who has it is certified in a class of its own."""

    def missing(self, row: int) -> tuple[str, ...]:
        """Return the columns whose answers are missing; () unless a household cannot be checked."""
        if self.verdict[row] != "cannot_check":
            return ()
        recorded = self.survey.frame[RECORD].iat[row] if self.survey.has(RECORD) else ""
        certified = self.decisions.criteria.certified
        flag = (certified.flag,) if certified is not None and row in self.uncertified else ()
        return (*self.decisions.settle[row], *flag, *(() if recorded else (RECORD,)))


def recheck(survey: Survey, decisions: Decisions, wider: Wider | None = None) -> Recheck:
    """Compare the record of every household of a survey with its decision; `wider` as in `alternatives`."""
    recorded = _recorded(survey)
    frame, possible = survey.frame, decisions.possible
    meant = recorded_classes(recorded, decisions, frame)
    at_most = recorded_classes(recorded, decisions, frame, at_most=True)
    household = (frame["problem"] == "").to_numpy(dtype=np.bool_)
    verdict: NDArray[np.object_] = np.full(len(recorded), "", dtype=object)
    verdict[household] = "cannot_check"
    on_record = household & (recorded != "")
    verdict[on_record & ((possible & at_most) == 0)] = "differs"
    verdict[on_record & ((possible & ~meant) == 0)] = "agrees"
    differ = np.flatnonzero(verdict == "differs")
    explained = _explained(survey, decisions, recorded, differ, alternatives(survey, decisions, wider))
    for row, found in explained.items():
        if found[0].cause in OTHER_STANDARD:
            verdict[row] = "other_standard"
    by_flag = (verdict == "cannot_check") & ((possible & at_most & ~meant) != 0)
    return Recheck(survey, decisions, verdict, explained, frozenset(np.flatnonzero(by_flag).tolist()))


def _recorded(survey: Survey) -> NDArray[np.object_]:
    if survey.has(RECORD):
        return survey.frame[RECORD].to_numpy(dtype=object)
    return np.full(len(survey.frame), "", dtype=object)


def _explained(
    survey: Survey,
    decisions: Decisions,
    recorded: NDArray[np.object_],
    rows: NDArray[np.intp],
    others: Iterable[Alternative],
) -> dict[int, tuple[Explained, ...]]:
    if not len(rows):
        return {}
    found: dict[int, list[Explained]] = {row: [] for row in rows.tolist()}
    for one in others:
        for row in rows[_gives(one, recorded, survey)[rows]].tolist():
            found[row].append(Explained(one.cause, one.detail))
    for row, told in _other_rows(survey, decisions, recorded, rows.tolist()):
        found[row].append(told)
    order = {cause: i for i, cause in enumerate(CAUSES)}
    return {
        row: tuple(sorted(told, key=lambda one: order[one.cause])) or (Explained("unexplained"),)
        for row, told in found.items()
    }


def _gives(one: Alternative, recorded: NDArray[np.object_], survey: Survey) -> NDArray[np.bool_]:
    """Whether an alternative certainly gives the class on record; another standard gives only its own."""
    meant = recorded_classes(recorded, one.standard, survey.frame)
    if one.cause == "wrong_standard":
        meant[~np.isin(recorded, one.standard.classes)] = 0
    return np.asarray((one.possible != 0) & ((one.possible & ~meant) == 0))


def _other_rows(
    survey: Survey, decisions: Decisions, recorded: NDArray[np.object_], rows: Sequence[int]
) -> Iterator[tuple[int, Explained]]:
    """Yield what other rows of the same household explain: at most one of each cause a household.

    A superseded row explains a record that is the class of its answers, or its own record. Another row
    explains a record that is the class of its answers; and the one whose record is the class computed here
    shows that the household is listed twice.
    """
    possible = own_classes(survey, decisions)
    meant = recorded_classes(recorded, decisions, survey.frame)
    problem = survey.frame["problem"].to_numpy()
    for row, others in same_household(survey, rows).items():
        told: dict[Cause, Explained] = {}
        for other in others:
            by_answers = bool(possible[other]) and not possible[other] & ~meant[row]
            if problem[other] == "superseded":
                if by_answers or recorded[other] == recorded[row]:
                    told.setdefault("superseded", Explained("superseded", row=other))
            elif by_answers or (meant[other] and not possible[row] & ~meant[other]):
                told.setdefault("duplicate", Explained("duplicate", row=other))
        yield from ((row, one) for one in told.values())
