"""Which class has each household under several standards, and do they rest on scores of one form only?

B1 and B2 are added up on the form of a circular, whose points are its own: the same number means other
things under another one. Which form was filled no column tells, so that the scores decide under each standard
as under one alone, and a finding tells how many households two standards decide by them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from ngheo_cli.classify.cuts import cuts_of
from ngheo_cli.classify.decide import POINTS, decide
from ngheo_cli.classify.model import NONE, SCORE, Decisions
from ngheo_cli.classify.points_used import SCORE as INCOME_SCORE
from ngheo_cli.criteria.model import Criteria
from ngheo_cli.messages import Finding
from ngheo_cli.messages.shared_scores import SHARED_SCORES
from ngheo_cli.numbers import BLANK, UNKNOWN
from ngheo_cli.survey.model import Survey

Flags = NDArray[np.bool_]
_SCORES = (INCOME_SCORE, POINTS)


def decide_all(survey: Survey, standards: Sequence[Criteria]) -> tuple[Decisions, ...]:
    """Classify every household of a survey under each standard; the first one also says what concerns
    several."""
    decided = [decide(survey, criteria) for criteria in standards]
    said = tuple(shared_scores(survey, decided))
    decided[0] = replace(decided[0], findings=(*said, *decided[0].findings))
    return tuple(decided)


def shared_scores(survey: Survey, decided: Sequence[Decisions]) -> Iterator[Finding]:
    """Yield for each two standards of different forms how many households both decide by B1 or B2."""
    for first, second in combinations(decided, 2):
        forms = [_form(one.criteria) for one in (first, second)]
        if forms[0] == forms[1]:
            continue
        by = {name: _used(survey, first, name) & _used(survey, second, name) for name in _SCORES}
        rows = np.flatnonzero(by[INCOME_SCORE] | by[POINTS])
        if len(rows):
            name = INCOME_SCORE if by[INCOME_SCORE][rows[0]] else POINTS
            yield SHARED_SCORES.at(
                survey.place(int(rows[0]), name),
                count=len(rows),
                first=first.criteria.id,
                second=second.criteria.id,
                forms="; ".join(dict.fromkeys(", ".join(numbers) for numbers, _ in forms)),
            )


def without_scores(survey: Survey) -> Survey:
    """Return a survey without its scores, typed or computed: incomes and indicators decide alone."""
    computed = {name: rows for name, rows in survey.computed.items() if name not in _SCORES}
    frame = survey.frame.drop(columns=[name for name in _SCORES if survey.has(name)])
    return replace(survey, frame=frame, computed=computed)


def _form(criteria: Criteria) -> tuple[tuple[str, ...], bool]:
    """Return the documents of the form by which a standard is scored, those of the national one under a
    province's, and whether its B2 counts deprivations."""
    root = criteria.national or criteria
    cited = [
        *root.score_lines.values(),
        *([root.points_per_deprivation] if root.points_per_deprivation else []),
    ]
    keys = dict.fromkeys(key for one in cited for key, _ in one.citations())
    numbers = tuple(sorted({root.documents[key].number for key in keys}))
    return numbers, criteria.points_per_deprivation is not None


def _used(survey: Survey, decisions: Decisions, name: str) -> Flags:
    """Return which households a standard decides by a score; by B2 also where an indicator is not known."""
    if not survey.has(name):
        return np.zeros(len(survey.frame), dtype=np.bool_)
    known = (decisions.class_ != NONE) & (survey.frame[name].to_numpy() != UNKNOWN)
    by_score = decisions.basis == SCORE
    if name == INCOME_SCORE:
        return np.asarray(known & by_score)
    cuts = cuts_of(decisions.criteria)
    if cuts.points_per is None:
        return np.asarray(known & bool(cuts.points))
    return np.asarray(known & (by_score | (decisions.answers == BLANK).any(axis=1)))
