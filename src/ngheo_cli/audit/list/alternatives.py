"""Which class would a household have had under another standard or area, or if one slip had been made?

Every alternative is the same engine on altered answers: nothing is decided in another way. Each yields the
possible classes of all households, as bits over the classes of its own standard.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from ngheo_cli.audit.list.units_of_income import other_units
from ngheo_cli.audit.list.wider import Wider
from ngheo_cli.classify.derived import answered
from ngheo_cli.classify.engine import classify_codes
from ngheo_cli.classify.inputs import Inputs, no_answers
from ngheo_cli.classify.ladder import Standard, compile_standard
from ngheo_cli.classify.model import Decisions
from ngheo_cli.classify.typed import inputs_of
from ngheo_cli.criteria.load import load_all
from ngheo_cli.criteria.model import Criteria
from ngheo_cli.numbers import BLANK, NO, RURAL, UNKNOWN, URBAN, YES
from ngheo_cli.survey.model import Survey

Cause = Literal[
    "wrong_area",
    "wrong_standard",
    "superseded",
    "duplicate",
    "arithmetic",
    "boundary",
    "income_unit",
    "unexplained",
]
"""In the order in which they are named where several would explain a difference: first whatever a whole list
may have been made by, then what another row or another answer of the row itself shows, then what only would
fit."""
CAUSES: tuple[Cause, ...] = (
    "wrong_area",
    "wrong_standard",
    "superseded",
    "duplicate",
    "arithmetic",
    "boundary",
    "income_unit",
    "unexplained",
)
OTHER_STANDARD: frozenset[Cause] = frozenset({"wrong_area", "wrong_standard"})


@dataclass(frozen=True, slots=True)
class Alternative:
    """What would have been decided otherwise."""

    cause: Cause
    detail: str
    """The id of the other standard, or what was altered: `area`, `indicators`, `income` …"""
    standard: Standard
    possible: NDArray[np.uint16]
    """Bit i for standard.classes[i], shape (n,)."""


def alternatives(survey: Survey, decisions: Decisions, wider: Wider | None = None) -> Iterator[Alternative]:
    """Yield the alternatives that need no other row, in order of precedence.

    `wider` gives the survey with its answers to another standard's own indicators; without it they are
    unknown unless the survey was read by them.
    """
    standard = compile_standard(decisions.criteria)
    inputs = inputs_of(survey, decisions.criteria, decisions.answers)
    yield _of(standard, _other_area(inputs), "wrong_area", "area")
    for criteria in _others(decisions.criteria):
        asked = wider(criteria) if wider else survey
        found = inputs_of(asked, criteria, answered(asked, criteria).answers)
        yield _of(compile_standard(criteria), found, "wrong_standard", criteria.id)
    for detail, altered in _other_answer(inputs):
        yield _of(standard, altered, "arithmetic", detail)
    for detail, altered in _across_the_line(standard, inputs):
        yield _of(standard, altered, "boundary", detail)
    for detail, altered in other_units(inputs):
        yield _of(standard, altered, "income_unit", detail)


def own_classes(survey: Survey, decisions: Decisions) -> NDArray[np.uint16]:
    """Return the possible classes of every row by its own answers, set-aside rows too; shape (n,)."""
    inputs = inputs_of(survey, decisions.criteria, decisions.answers)
    return classify_codes(compile_standard(decisions.criteria), inputs).possible


def _others(criteria: Criteria) -> list[Criteria]:
    """Return the other national standards, the likeliest to be mistaken first: whole ones before incomplete
    ones, then the nearest in time."""

    def order(other: Criteria) -> tuple[bool, int]:
        return other.incomplete is not None, abs((other.applies.from_ - criteria.applies.from_).days)

    return sorted((one for one in load_all() if one.id != criteria.id), key=order)


def _of(standard: Standard, inputs: Inputs, cause: Cause, detail: str) -> Alternative:
    return Alternative(cause, detail, standard, classify_codes(standard, inputs).possible)


def _other_area(inputs: Inputs) -> Inputs:
    area = np.where(inputs.area == RURAL, URBAN, np.where(inputs.area == URBAN, RURAL, BLANK))
    return replace(inputs, area=area.astype(np.int8))


def _other_answer(inputs: Inputs) -> Iterator[tuple[str, Inputs]]:
    """Yield what each of two answers that tell one thing gives alone: `detail` is the one that is kept."""
    if inputs.score_deprivation is not None:
        yield "indicators", replace(inputs, score_deprivation=None)
        n, indicators = inputs.answers.shape
        alone = np.where(
            (inputs.score_deprivation != UNKNOWN)[:, None], no_answers(n, indicators), inputs.answers
        )
        yield "score_deprivation", replace(inputs, answers=np.asfortranarray(alone))
    if inputs.has_totals and inputs.income_per_person is not None:
        known = inputs.known("income_per_person")
        without = {
            name: np.where(known, UNKNOWN, amounts)
            for name in ("income_total", "income_12_months")
            if (amounts := getattr(inputs, name)) is not None
        }
        yield "income_per_person", replace(inputs, **without)


def _across_the_line(standard: Standard, inputs: Inputs) -> Iterator[tuple[str, Inputs]]:
    """Yield the answers with whoever stands exactly on a line put on its other side.

    A đồng or a point more changes a comparison "at most" only where it held with equality; a deprivation
    less changes an "at least" only there.
    """
    if inputs.has_income:
        more = {
            name: np.where(amounts == UNKNOWN, UNKNOWN, amounts + 1)
            for name in ("income_per_person", "income_total", "income_12_months")
            if (amounts := getattr(inputs, name)) is not None
        }
        yield "income", replace(inputs, **more)
    if inputs.score_income is not None:
        score = inputs.score_income
        yield "score_income", replace(inputs, score_income=np.where(score == UNKNOWN, UNKNOWN, score + 1))
    if not standard.cuts.weight:
        yield "deprivations", one_deprivation_less(standard, inputs)


def one_deprivation_less(standard: Standard, inputs: Inputs) -> Inputs:
    """Return the answers with one deprivation less: of the indicators and of B2 alike, where there is one."""
    answers = inputs.answers.copy(order="F")
    first = np.argmax(answers == YES, axis=1)
    rows = np.flatnonzero(answers[np.arange(len(answers)), first] == YES)
    answers[rows, first[rows]] = NO
    score = inputs.score_deprivation
    if score is not None:
        step = standard.cuts.points_per or 1
        score = np.where((score == UNKNOWN) | (score < step), score, score - step)
    return replace(inputs, answers=answers, score_deprivation=score)
