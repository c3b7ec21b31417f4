"""Which households of average living standard does the procedure certify?

The class is any household whose measured income lies in the band. What the procedure certifies and the
forms count is the part in farming, forestry, fishery or salt, on the income of the 12 months before the
review (domain: mức sống trung bình của hộ làm nông nghiệp, lâm nghiệp, ngư nghiệp, diêm nghiệp).
"""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from ngheo_cli.classify.decide import inputs_of
from ngheo_cli.classify.engine import classify_codes
from ngheo_cli.classify.ladder import compile_standard
from ngheo_cli.classify.model import Decisions
from ngheo_cli.numbers import YES
from ngheo_cli.survey.model import Survey

AVERAGE = "average"


def certified_average(survey: Survey, decisions: Decisions) -> NDArray[np.bool_]:
    """Return, per row: class average, farming, and an income of 12 months that lies in the band."""
    n = len(survey.frame)
    if AVERAGE not in decisions.classes or not survey.has("farming") or not survey.has("income_12_months"):
        return np.zeros(n, dtype=np.bool_)
    average = decisions.classes.index(AVERAGE)
    farming = survey.frame["farming"].to_numpy(dtype=np.int8) == YES
    inputs = replace(
        inputs_of(survey, decisions.criteria),
        income_total=None,
        income_per_person=None,
        score_income=None,
    )
    by_year = classify_codes(compile_standard(decisions.criteria), inputs).class_ == average
    return np.asarray((decisions.class_ == average) & farming & by_year)
