"""Which typed codes of a survey does a standard ask for?"""

import numpy as np

from ngheo_cli.classify.inputs import INCOME_COLUMNS, Amounts, Inputs, no_answers
from ngheo_cli.criteria.model import Criteria
from ngheo_cli.numbers import BLANK
from ngheo_cli.survey.model import Survey


def inputs_of(survey: Survey, criteria: Criteria) -> Inputs:
    """Return the typed codes that a standard needs of a survey, all rows."""
    frame = survey.frame
    n = len(frame)
    answers = no_answers(n, len(criteria.indicators))
    for i, name in enumerate(criteria.indicator_ids):
        if survey.has(name):
            answers[:, i] = frame[name].to_numpy(dtype=np.int8)
    area = frame["area"].to_numpy(dtype=np.int8) if survey.has("area") else np.full(n, BLANK, dtype=np.int8)

    def column(name: str) -> Amounts | None:
        return frame[name].to_numpy(dtype=np.int64) if survey.has(name) else None

    names = ("size", *INCOME_COLUMNS, "score_income", "score_deprivation")
    return Inputs(answers, area, **{name: column(name) for name in names})
