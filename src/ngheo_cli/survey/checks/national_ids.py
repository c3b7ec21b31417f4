"""Are national IDs (CCCD) whole, of heads and of members, and each in one household only?"""

from collections.abc import Iterator, Sequence

import numpy as np

from ngheo_cli.messages import Finding, Message
from ngheo_cli.messages import survey_checks as check_says
from ngheo_cli.survey.checks.data import CheckData
from ngheo_cli.survey.national_ids import is_whole, lost_zeros, whole_id

_COLUMN, _OF_MEMBER = "head_national_id", "national_id"


def check_national_ids(data: CheckData) -> list[Finding]:
    """Find IDs that lost a zero or a digit, and IDs that several households share, with their zeros or
    without. The numbers are never shown."""
    return [*_of_heads(data), *_of_members(data)]


def _of_heads(data: CheckData) -> list[Finding]:
    if not data.survey.has(_COLUMN):
        return []
    typed, kept = data.texts(_COLUMN), np.flatnonzero(data.kept()).tolist()
    found = [message.at(data.at(r, _COLUMN), **values) for r, message, values in _damaged(typed, kept)]
    codes, names = data.texts("household_id"), data.texts("head_name")
    holders: dict[str, list[int]] = {}
    for r in kept:
        if number := whole_id(typed[r]):
            holders.setdefault(number, []).append(r)
    for rows in holders.values():
        if len({(codes[r], names[r]) for r in rows}) > 1:
            place = data.at(rows[0], _COLUMN)
            also = data.also(rows, _COLUMN)
            found.append(check_says.ID_TWICE.at(place, count=len(rows), rows=data.rows_text(rows), also=also))
    return found


def _of_members(data: CheckData) -> list[Finding]:
    """Return what is wrong with the IDs of members; who shares one is told where duplicates are sought."""
    members = data.survey.members
    if members is None or not members.has(_OF_MEMBER):
        return []
    rows = np.flatnonzero(members.frame["problem"] != "duplicate_row").tolist()
    damaged = _damaged(members.frame[_OF_MEMBER].tolist(), rows)
    return [message.at(members.place(r, _OF_MEMBER), **values) for r, message, values in damaged]


def _damaged(typed: Sequence[str], rows: Sequence[int]) -> Iterator[tuple[int, Message, dict[str, int]]]:
    """Yield the rows whose ID is not whole, and what is said of it."""
    for r in rows:
        if digits := lost_zeros(typed[r]):
            yield r, check_says.ID_LOST_ZERO, {"digits": digits}
        elif whole_id(typed[r]) and not is_whole(typed[r]):
            yield r, check_says.ID_LENGTH, {}
