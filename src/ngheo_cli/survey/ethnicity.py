"""Of which ethnic group is a person, by the name as it is typed?

A name is known with or without "dân tộc" and "người" before it, with other signs between its syllables,
without any accent, or as the official code of two digits. Any other text (a yes, a mark, "Khác", a number of
one digit) names no group: the group is unknown, and nobody is of an ethnic minority by it.
"""

import re
from functools import cache, lru_cache

from ngheo_cli.survey.ethnic_names import MINORITY, NAMES
from ngheo_cli.survey.text import key, loose

KINH = "Kinh"
_CACHE = 1 << 12
_CODE = re.compile(r"0[1-9]|[1-4]\d|5[0-4]")
_NUMBERED = re.compile(r"^\d{1,2}\s*[-.:)]\s*(?=[^\W\d])")
_LEAD = re.compile(r"^(?:(?:dân tộc|dan toc|dt|đt|người|nguoi)\b[\s.:]*)+(?=\S)")
_ASIDE = re.compile(r"\([^()]*\)")
_SIGN = re.compile(r"[\W_]+")


@lru_cache(_CACHE)
def ethnic_group(text: str) -> str:
    """Return the official name of the group that a text names; "" where it names none."""
    typed = key(text)
    if _CODE.fullmatch(typed):
        return NAMES[int(typed) - 1][0]
    return _found(typed, _names())


@lru_cache(_CACHE)
def of_minority(text: str) -> bool | None:
    """Return whether a text tells a person of an ethnic minority (not of the Kinh); None where it does not
    tell."""
    group = ethnic_group(text)
    if group:
        return group != KINH
    return True if _found(key(text), _minority()) else None


def _found(typed: str, names: dict[str, str]) -> str:
    bare = _NUMBERED.sub("", typed)
    for form in (bare, _LEAD.sub("", bare)):
        for text in (form, _ASIDE.sub("", form)):
            if found := names.get(_SIGN.sub("", text)):
                return found
    return ""


@cache
def _names() -> dict[str, str]:
    """Return the groups by their names without signs, accented and without any accent."""
    pairs = [(name, group) for group, others in NAMES for name in (group, *others)]
    return _by_form(pairs)


@cache
def _minority() -> dict[str, str]:
    return _by_form([(name, name) for name in MINORITY])


def _by_form(pairs: list[tuple[str, str]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for form in (key, loose):
        for name, group in pairs:
            found.setdefault(_SIGN.sub("", form(name)), group)
    return found
