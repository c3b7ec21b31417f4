"""Is the size known where a total income needs it?"""

import numpy as np

from ngheo_cli.messages import Finding
from ngheo_cli.messages import survey_checks as check_says
from ngheo_cli.numbers import UNKNOWN
from ngheo_cli.survey.checks.data import CheckData


def check_sizes(data: CheckData) -> list[Finding]:
    """Find households with a total income, no size and no income per person (one finding for all); a
    size that cannot be read is told by itself."""
    frame = data.survey.frame
    totals = [name for name in ("income_total", "income_12_months") if name in frame.columns]
    missing = np.zeros(len(frame), dtype=np.bool_)
    for name in totals:
        missing |= np.asarray(frame[name] != UNKNOWN)
    for name in ("size", "income_per_person"):
        if name in frame.columns:
            missing &= np.asarray(frame[name] == UNKNOWN)
    missing &= data.kept() & ~data.held("size")
    if not missing.any():
        return []
    column = "size" if "size" in frame.columns else totals[0]
    return [check_says.SIZE_MISSING.at(data.at(int(np.argmax(missing)), column), count=int(missing.sum()))]
