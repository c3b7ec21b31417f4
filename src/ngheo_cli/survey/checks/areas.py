"""Does every household say whether it is rural or urban?"""

import numpy as np

from ngheo_cli.messages import Finding, Place
from ngheo_cli.messages import survey_checks as check_says
from ngheo_cli.numbers import BLANK
from ngheo_cli.survey.checks.data import CheckData


def check_areas(data: CheckData) -> list[Finding]:
    """Find a missing column, or the households whose area is blank (one finding for all); one that cannot be
    read is told by itself."""
    survey = data.survey
    if not survey.has("area"):
        return [check_says.AREA_MISSING.at(Place(file=source.file)) for source in survey.sources]
    blank = np.asarray(survey.frame["area"] == BLANK) & data.kept() & ~data.held("area")
    if not blank.any():
        return []
    return [check_says.AREA_BLANK.at(data.at(int(np.argmax(blank)), "area"), count=int(blank.sum()))]
