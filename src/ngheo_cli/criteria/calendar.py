"""Which standard belongs to a review date, by the periods and review seasons of the standards?

A review in the season of year Y makes the list of Y + 1. Where that list has another standard than year Y,
both may be meant, and no date can tell which (domain: autumn of 2015, 2021 and 2026).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ngheo_cli.criteria.model import Criteria


@dataclass(frozen=True, slots=True)
class Match:
    """What a review date tells: `now` is the standard of its year, `then` that of next year's list, or None.

    `ambiguous` where the two differ and the date lies in the season, or is only a year.
    """

    day: str
    year: int
    now: Criteria | None
    then: Criteria | None
    ambiguous: bool


def match(day: str, standards: Sequence[Criteria]) -> Match:
    """Match a day `YYYY-MM-DD`, or a year `YYYY`, with the standards.

    Raises:
        ValueError: for a text of another form.
    """
    if len(day) == 4 and day.isdigit():
        year, when = int(day), None
        today = date(year, 1, 1)
    else:
        when = today = date.fromisoformat(day)
        year = today.year
    then = _standard(date(year + 1, 1, 1), standards)
    changes = then is not None and _standard(date(year, 1, 1), standards) is not then
    season = then is not None and _in_season(when, then)
    return Match(day, year, _standard(today, standards), then, changes and season)


def _standard(day: date, standards: Sequence[Criteria]) -> Criteria | None:
    return next((c for c in standards if c.applies.from_ <= day <= c.applies.to), None)


def _in_season(when: date | None, standard: Criteria) -> bool:
    """Tell whether a day lies in the season that makes a standard's lists; a year alone may."""
    if when is None:
        return True
    season = standard.yearly_review
    return season.from_ <= f"{when:%m-%d}" <= season.to
