"""Are national IDs (CCCD) whole, and each in one household only?"""

import re

from ngheo_cli.messages import Finding
from ngheo_cli.messages import survey_checks as check_says
from ngheo_cli.survey.checks.data import CheckData

_COLUMN = "head_national_id"
_WHOLE = (9, 12)
"""Digits of the old (CMND) and the present (CCCD) number."""
_LOST_ZERO = (10, 11)


def check_national_ids(data: CheckData) -> list[Finding]:
    """Find IDs that lost a zero or a digit, and IDs that several households share, with their zeros or
    without. The numbers are never shown."""
    if not data.survey.has(_COLUMN):
        return []
    kept = data.kept().tolist()
    codes, names = data.texts("household_id"), data.texts("head_name")
    found: list[Finding] = []
    holders: dict[str, list[int]] = {}
    for r, text in enumerate(data.texts(_COLUMN)):
        if not text or not kept[r]:
            continue
        digits = re.sub(r"[\s.\-']", "", text)
        lost = digits.isdigit() and len(digits) in _LOST_ZERO
        holders.setdefault(digits.zfill(max(_WHOLE)) if lost else digits, []).append(r)
        if lost:
            found.append(check_says.ID_LOST_ZERO.at(data.at(r, _COLUMN), digits=len(digits)))
        elif not digits.isdigit() or len(digits) not in _WHOLE:
            found.append(check_says.ID_LENGTH.at(data.at(r, _COLUMN)))
    for rows in holders.values():
        if len({(codes[r], names[r]) for r in rows}) > 1:
            place = data.at(rows[0], _COLUMN)
            also = data.also(rows, _COLUMN)
            found.append(check_says.ID_TWICE.at(place, count=len(rows), rows=data.rows_text(rows), also=also))
    return found
