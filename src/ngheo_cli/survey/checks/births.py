"""Was the head born before the review, and is the age plausible?"""

from functools import lru_cache

from ngheo_cli.messages import Finding, Message
from ngheo_cli.messages import check_values as say
from ngheo_cli.survey.checks.data import CheckData
from ngheo_cli.survey.plausible import OLDEST, YOUNGEST_HEAD

LIMITS: dict[str, dict[str, int]] = {
    say.BIRTH_AFTER_REVIEW.code: {},
    say.HEAD_YOUNG.code: {"least": YOUNGEST_HEAD},
    say.HEAD_OLD.code: {"most": OLDEST},
    say.MEMBER_OLD.code: {"most": OLDEST},
}
"""The limits that a message names, by code."""


def check_births(data: CheckData) -> list[Finding]:
    """Find heads born after the review, and heads too young or too old. Dates are never shown.

    Ages are those of the review date; without one, a head is told of who is too young on the last day of the
    lists of the standards, and so on every day before.
    """
    if not data.survey.has("head_birth"):
        return []
    found = []
    last = max((one.applies.to.isoformat() for one in data.standards), default="")
    births, days = data.texts("head_birth"), data.texts("review_date")
    for r, (birth, day, kept) in enumerate(zip(births, days, data.kept().tolist(), strict=True)):
        message = doubt(birth, day or last) if kept and birth and (day or last) else None
        if message and (day or message is not say.HEAD_OLD):
            found.append(message.at(data.at(r, "head_birth"), **LIMITS[message.code]))
    return found


@lru_cache(1 << 16)
def doubt(birth: str, day: str) -> Message | None:
    """Return what is wrong with a birth (`YYYY-MM-DD` or `YYYY`) at a review date, whatever the unknown days
    are."""
    length = min(len(birth), len(day))
    if birth[:length] > day[:length]:
        return say.BIRTH_AFTER_REVIEW
    years = int(day[:4]) - int(birth[:4])
    had_birthday = length < len("2000-01-01") or birth[4:] <= day[4:]
    least = years - 1 if length < len("2000-01-01") or not had_birthday else years
    most = years if had_birthday else years - 1
    if most < YOUNGEST_HEAD:
        return say.HEAD_YOUNG
    return say.HEAD_OLD if least > OLDEST else None
