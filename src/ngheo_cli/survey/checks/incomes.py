"""Is an income stated in đồng so high that its unit, or its zeros, are hardly right?"""

import numpy as np

from ngheo_cli.messages import Finding
from ngheo_cli.messages import check_values as say
from ngheo_cli.numbers import vn
from ngheo_cli.survey.checks.data import CheckData
from ngheo_cli.survey.columns import INCOME_NAMES
from ngheo_cli.survey.money_scale import MOST, most_of


def check_incomes(data: CheckData) -> list[Finding]:
    """Find incomes that are more than MOST đồng a person a month; they are used all the same.

    In columns of thousands and millions such amounts are unknown already (`money_scale`).
    """
    frame, kept = data.survey.frame, data.kept()
    found = []
    for name in INCOME_NAMES:
        if name not in frame.columns:
            continue
        values = frame[name].to_numpy()
        for r in np.flatnonzero((values > most_of(name)) & kept).tolist():
            amount = vn(int(values[r]))
            found.append(say.INCOME_HIGH.at(data.at(r, name), value=amount, most=vn(MOST), name=name))
    return found
