"""What does a survey answer of the indicators of a standard by which it was not read?"""

from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np

from ngheo_cli.criteria.model import Criteria
from ngheo_cli.numbers import BLANK
from ngheo_cli.survey.model import Survey

Wider = Callable[[Criteria], Survey]
"""Returns a survey with its answers to the indicators of another standard."""


def widened(survey: Survey, again: Survey, criteria: Criteria) -> Survey:
    """Return a survey with the indicators of a standard that it lacks, as `again` has them: the same files,
    read by that standard too. Rows, findings and every other column stay as they are."""
    names = [name for name in criteria.indicator_ids if again.has(name) and not survey.has(name)]
    if not names:
        return survey
    there = {spot: row for row, spot in enumerate(_spots(again))}
    rows = np.array([there.get(spot, -1) for spot in _spots(survey)], dtype=np.intp)
    more = {name: np.append(again.frame[name].to_numpy(), np.int8(BLANK))[rows] for name in names}
    return replace(survey, frame=survey.frame.assign(**more))


def _spots(survey: Survey) -> Iterator[tuple[object, ...]]:
    return zip(*(survey.frame[name].tolist() for name in ("file", "sheet", "row")), strict=True)
