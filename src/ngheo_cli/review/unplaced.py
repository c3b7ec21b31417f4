"""Which households do not tell their unit where others do: do the totals, or do they count above only?"""

from collections.abc import Mapping

from ngheo_cli.messages import Finding, Place
from ngheo_cli.messages import places as say
from ngheo_cli.messages import review as words
from ngheo_cli.review.households import Households
from ngheo_cli.review.placing import unnamed


def unplaced(households: Households) -> Mapping[str, int]:
    """Return how many households leave each level of units blank that others name; levels without any are
    left out. Blank villages are told of where a survey is checked."""
    there = unnamed(households.frame[~households.gone])
    return {level: int(blank.sum()) for level, blank in there.items()}


def unplaced_findings(households: Households) -> list[Finding]:
    """Return what is said of households without a unit, and of those of which the totals tell it."""
    return [
        message.at(Place(), count=count, level=words.LEVELS[level], column=level)
        for message, counts in ((say.UNPLACED, unplaced(households)), (say.PLACED, households.placed))
        for level, count in counts.items()
        if count
    ]
