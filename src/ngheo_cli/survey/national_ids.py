"""Which national ID (CCCD) is meant by what was typed?"""

import re
from functools import lru_cache
from itertools import pairwise

from ngheo_cli.survey.text import key

WHOLE = (9, 12)
"""Digits of the old (CMND) and the present (CCCD) number."""
_LOST_ZEROS = (10, 11)
_BETWEEN = re.compile(r"[\s.\-']")
_NONE = re.compile(
    r"(?:chưa|không|ko|k)(?: được)?(?: có| làm| cấp| nhớ| biết)?(?: (?:số )?(?:cccd|cmnd|cmt))?"
)
"""Words that say that there is no number."""
_PERSON = re.compile(r"(?<!\d)(?:0\d{2}[0-3]\d{8}|[1-9]\d?[0-3]\d{8}|\d{9})(?!\d)")
_REPEATED = re.compile(r"(\d+)\1+")
_MASKED = re.compile(r"CC-?[bcdghklmnpqrstvx]{16}")


@lru_cache(1 << 16)
def whole_id(typed: str) -> str:
    """Return a national ID as it is compared: without the spaces and points that people type, with the zeros
    that it lost as a number; "" where the words say that there is none."""
    digits = _BETWEEN.sub("", typed)
    if not digits or _NONE.fullmatch(key(typed)):
        return ""
    return digits.zfill(max(WHOLE)) if lost_zeros(typed) else digits


def lost_zeros(typed: str) -> int:
    """Return how many digits an ID has that lost leading zeros, 0 for one that did not."""
    digits = _BETWEEN.sub("", typed)
    return len(digits) if digits.isdecimal() and len(digits) in _LOST_ZEROS else 0


@lru_cache(1 << 16)
def telling_id(typed: str) -> str:
    """Return a national ID as it tells one person from all others; "" for a part of one, and for what is
    typed for want of one: digits over and over (000000000000, 123123123) or in a row (123456789)."""
    number = whole_id(typed)
    if masked_id(number):
        return number
    return number if is_whole(number) and not _made_up(number) else ""


def _made_up(number: str) -> bool:
    """Whether digits are one block over and over, or each is the one before plus the same number (9 to 0)."""
    told = number.lstrip("0") if len(number.lstrip("0")) >= min(WHOLE) else number
    steps = {(int(after) - int(digit)) % 10 for digit, after in pairwise(told)}
    return _REPEATED.fullmatch(number) is not None or len(steps) == 1


def is_whole(typed: str) -> bool:
    """Whether a text is a whole national ID, or stands for one in a masked result."""
    if masked_id(typed):
        return True
    digits = _BETWEEN.sub("", typed)
    return digits.isdecimal() and len(digits) in WHOLE


def code_told(code: str) -> str:
    """Return a household's code as a screen tells it: of a person's number in it (CCCD: province, century and
    sex …, perhaps without its zeros; CMND) the last three digits only, for the row stands beside it."""
    digits = _BETWEEN.sub("", code)
    return _PERSON.sub(lambda number: f"…{number[0][-3:]}", digits if _PERSON.fullmatch(digits) else code)


def masked_id(typed: str) -> bool:
    """Whether a text is what stands for a national ID in a masked result (`pseudonyms.py`)."""
    return _MASKED.fullmatch(typed) is not None
