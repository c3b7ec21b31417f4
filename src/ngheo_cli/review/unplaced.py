"""Which households do not tell their unit where others do, so that they count in the units above only?"""

from collections.abc import Mapping

from ngheo_cli.messages import Finding, Place
from ngheo_cli.messages import places as say
from ngheo_cli.messages import review as words
from ngheo_cli.review.households import Households
from ngheo_cli.review.units import LEVELS
from ngheo_cli.survey.text import key

_LEVELS = LEVELS[:-1]
"""Blank villages are told of where a survey is checked."""


def unplaced(households: Households) -> Mapping[str, int]:
    """Return how many households leave each level of units blank that others name; levels without any are
    left out."""
    found = {}
    for level in _LEVELS:
        if households.has(level):
            names = households.frame[level][~households.gone]
            blank = sum(count for name, count in names.value_counts().items() if not key(str(name)))
            if 0 < blank < len(names):
                found[level] = int(blank)
    return found


def unplaced_findings(households: Households) -> list[Finding]:
    """Return what is said of households without a unit."""
    return [
        say.UNPLACED.at(Place(), count=count, level=words.LEVELS[level], column=level)
        for level, count in unplaced(households).items()
    ]
