"""Which typed codes of a survey does a standard ask for?"""

import numpy as np
from numpy.typing import NDArray

from ngheo_cli.classify.inputs import INCOME_COLUMNS, Amounts, Inputs, no_answers
from ngheo_cli.criteria.model import Criteria
from ngheo_cli.numbers import BLANK
from ngheo_cli.survey.model import Survey


def direct_answers(survey: Survey, criteria: Criteria) -> NDArray[np.int8]:
    """Return the indicators as answered directly: YES, NO or BLANK, shape (n, indicators), order F."""
    answers = no_answers(len(survey.frame), len(criteria.indicators))
    for i, name in enumerate(criteria.indicator_ids):
        if survey.has(name):
            answers[:, i] = survey.frame[name].to_numpy(dtype=np.int8)
    return answers


def merged(direct: NDArray[np.int8], derived: NDArray[np.int8]) -> NDArray[np.int8]:
    """Return the answers that count: the direct one where it is known, else the derived one; order F."""
    return np.asfortranarray(np.where(direct == BLANK, derived, direct))


def inputs_of(survey: Survey, criteria: Criteria, answers: NDArray[np.int8] | None = None) -> Inputs:
    """Return the typed codes that a standard needs of a survey, all rows.

    `answers` are those of the indicators; without them the direct ones are taken.
    """
    frame = survey.frame
    if answers is None:
        answers = direct_answers(survey, criteria)
    blank = np.full(len(frame), BLANK, dtype=np.int8)
    area = frame["area"].to_numpy(dtype=np.int8) if survey.has("area") else blank

    def column(name: str) -> Amounts | None:
        return frame[name].to_numpy(dtype=np.int64) if survey.has(name) else None

    names = ("size", *INCOME_COLUMNS, "score_income", "score_deprivation")
    return Inputs(answers, area, **{name: column(name) for name in names})
