"""Were the members born before the review of their household, and are their ages plausible?"""

from ngheo_cli.messages import Finding, Message
from ngheo_cli.messages import check_values as say
from ngheo_cli.survey.checks.births import LIMITS, doubt
from ngheo_cli.survey.checks.data import CheckData

_SAID: dict[str, Message] = {
    say.BIRTH_AFTER_REVIEW.code: say.MEMBER_BORN_LATER,
    say.HEAD_OLD.code: say.MEMBER_OLD,
}


def check_member_births(data: CheckData) -> list[Finding]:
    """Find joined members born after the review, and members too old. Dates are never shown."""
    members, survey = data.survey.members, data.survey
    if members is None or not members.has("birth") or not survey.has("review_date"):
        return []
    days = data.texts("review_date")
    births, households = members.frame["birth"].tolist(), members.frame["household"].tolist()
    pairs = [
        (birth, days[h]) if h >= 0 and birth else ("", "")
        for birth, h in zip(births, households, strict=True)
    ]
    said = {pair: _of(*pair) for pair in dict.fromkeys(pairs)}
    wrong = {pair: message for pair, message in said.items() if message}
    if not wrong:
        return []
    rows = ((r, wrong[pair]) for r, pair in enumerate(pairs) if pair in wrong)
    return [message.at(members.place(r, "birth"), **LIMITS.get(message.code, {})) for r, message in rows]


def _of(birth: str, day: str) -> Message | None:
    message = doubt(birth, day) if birth and day else None
    return _SAID.get(message.code) if message else None
