"""What should a person look at before trusting a household's class?

One finding a household and kind, at the cell to look at.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from ngheo_cli.classify.deprivation import Points, count_answers, read_points
from ngheo_cli.classify.engine import Codes, possible_outcomes
from ngheo_cli.classify.incomes import income_differences
from ngheo_cli.classify.inputs import Inputs
from ngheo_cli.classify.ladder import Standard, members
from ngheo_cli.classify.model import INCOME, SCORE
from ngheo_cli.classify.money import NOTHING, income_form
from ngheo_cli.classify.overview import survey_findings
from ngheo_cli.classify.places import places
from ngheo_cli.classify.recorded import recorded_apart
from ngheo_cli.messages import Finding
from ngheo_cli.messages.classify import (
    BASIS_DISAGREES,
    POINTS_DIFFER,
    POINTS_NOT_MULTIPLE,
    POINTS_OUT_OF_RANGE,
    RECORDED_DIFFERS,
)
from ngheo_cli.messages.terms import class_label
from ngheo_cli.survey.model import Survey

Active = NDArray[np.bool_]


def findings_of(
    survey: Survey,
    standard: Standard,
    inputs: Inputs,
    codes: Codes,
    more: Iterable[tuple[int, Finding]] = (),
) -> tuple[Finding, ...]:
    """Return what there is to say: of the survey first, then of households in the order of rows.

    `more` are findings with the positions of their rows.
    """
    active = (survey.frame["problem"] == "").to_numpy(dtype=np.bool_)
    rows = [
        *((row, finding) for row, finding in more if active[row]),
        *_points(survey, standard, inputs, codes, active),
        *_disagreements(survey, standard, inputs, codes, active),
        *income_differences(survey, inputs, active),
        *_recorded(survey, standard, codes, active),
    ]
    rows.sort(key=lambda pair: pair[0])
    return (*survey_findings(survey, standard, inputs, active), *(finding for _, finding in rows))


def _points(
    survey: Survey, standard: Standard, inputs: Inputs, codes: Codes, active: Active
) -> Iterator[tuple[int, Finding]]:
    """B2 that is no count of deprivations, or another one than the answers give."""
    cuts = standard.cuts
    if inputs.score_deprivation is None or cuts.points_per is None:
        return
    low, blank = count_answers(inputs.answers)
    points: Points = read_points(cuts, inputs.score_deprivation, low, low + blank)
    score, maximum, column = inputs.score_deprivation, cuts.points_per * cuts.indicators, "score_deprivation"
    for row, place in places(survey, np.flatnonzero(active & points.not_multiple), column):
        yield row, POINTS_NOT_MULTIPLE.at(place, score=int(score[row]), points=cuts.points_per)
    for row, place in places(survey, np.flatnonzero(active & points.out_of_range), column):
        yield row, POINTS_OUT_OF_RANGE.at(place, score=int(score[row]), maximum=maximum)
    for row, place in places(survey, np.flatnonzero(active & points.usable & ~points.inside), column):
        yield (
            row,
            POINTS_DIFFER.at(
                place,
                score=int(score[row]),
                lacking=int(points.count[row]),
                bounds=_bounds(int(low[row]), int(low[row] + blank[row])),
                used=("điểm B2", "B2") if codes.basis[row] == SCORE else ("các câu trả lời", "the answers"),
            ),
        )


def _bounds(low: int, high: int) -> tuple[str, str]:
    if low == high:
        return f"{low} chỉ số", f"{low}"
    return f"từ {low} đến {high} chỉ số", f"{low} to {high}"


def _disagreements(
    survey: Survey, standard: Standard, inputs: Inputs, codes: Codes, active: Active
) -> Iterator[tuple[int, Finding]]:
    """Score and measured income that can have no class in common."""
    if standard.score is None or not inputs.has_income:
        return
    both = active & inputs.known("score_income") & (income_form(inputs) != NOTHING)
    rows = np.flatnonzero(both)
    basis = np.full(len(rows), INCOME, dtype=np.int8)
    outcomes, _, _ = possible_outcomes(standard, inputs.take(rows), basis)
    distinct, inverse = np.unique(outcomes, return_inverse=True)
    classes = np.array([standard.class_set(o) for o in distinct.tolist()], dtype=np.uint16)[inverse]
    apart = (classes & codes.possible[rows]) == 0
    found = zip(places(survey, rows[apart], "score_income"), classes[apart].tolist(), strict=True)
    for (row, place), by_income in found:
        yield (
            row,
            BASIS_DISAGREES.at(
                place,
                by_score=_labels(standard.classes, int(codes.possible[row])),
                by_income=_labels(standard.classes, by_income),
            ),
        )


def _recorded(
    survey: Survey, standard: Standard, codes: Codes, active: Active
) -> Iterator[tuple[int, Finding]]:
    """A class on record that the answers rule out."""
    apart = recorded_apart(survey, standard, np.where(active, codes.possible, np.uint16(0)))
    rows = np.flatnonzero(apart)
    if not len(rows):
        return
    recorded = survey.frame["recorded_class"].to_numpy()
    for row, place in places(survey, rows, "recorded_class"):
        yield (
            row,
            RECORDED_DIFFERS.at(
                place,
                recorded=_class_words(str(recorded[row])),
                computed=_labels(standard.classes, int(codes.possible[row])),
            ),
        )


def _class_words(code: str) -> tuple[str, str]:
    vi, en = class_label(code, "vi"), class_label(code, "en")
    return vi[:1].lower() + vi[1:], en[:1].lower() + en[1:]


@lru_cache(maxsize=1024)
def _labels(codes: tuple[str, ...], classes: int) -> tuple[str, str]:
    """Name a set of classes in Vietnamese and English, as it stands inside a sentence."""
    words = [_class_words(codes[i]) for i in members(classes)]
    return " hoặc ".join(vi for vi, _ in words), " or ".join(en for _, en in words)
