"""In which words is a failure of the template's library told, which speaks English and of itself?"""

import re
import unicodedata

from ngheo_cli.messages import Pair
from ngheo_cli.messages import template_refused as why

_QUOTED = re.compile(r"'([^']*)'")
_ESCAPED = re.compile(r"unexpected char '\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|U([0-9a-f]{8}))'")
_SHOWN = 60
"""Letters of a template's own text that a message repeats."""


def shown(text: str) -> str:
    """Return the start of a template's own text for a message, signs that nobody sees by their names."""
    return "".join(_named(sign) if _is_unseen(sign) else sign for sign in text[:_SHOWN])


def unseen(text: str) -> str:
    """Return a text without the signs that nobody sees, which come along when it is pasted."""
    return "".join(sign for sign in text if not _is_unseen(sign))


def _is_unseen(sign: str) -> bool:
    return unicodedata.category(sign) == "Cf"


def _named(sign: str) -> str:
    return f"‹{unicodedata.name(sign, '')} U+{ord(sign):04X}›".replace("‹ ", "‹")


def syntax_reason(told: str) -> Pair:
    """Return why a template cannot be read, by what the library says of it in English."""
    if found := _ESCAPED.match(told):
        return why.said(why.UNSEEN, _named(chr(int(next(filter(None, found.groups())), 16))))
    quoted = _QUOTED.findall(told.partition(". ")[0])
    if told.startswith("Unexpected end of template"):
        return why.NOT_CLOSED
    if told.startswith("Encountered unknown tag") and quoted:
        return why.said(why.TAG_UNFIT, quoted[0])
    near = [one for one in quoted if not one.startswith("end of")]
    return why.said(why.UNREADABLE_AT, near[-1]) if near else why.UNREADABLE


def filling_reason(problem: Exception) -> Pair:
    """Return why a template that was found to be well written cannot be filled; never with a value of it."""
    from jinja2 import UndefinedError  # noqa: PLC0415 - other commands do without it

    if isinstance(problem, ZeroDivisionError):
        return why.BY_ZERO
    if isinstance(problem, UndefinedError | LookupError):
        return why.NOT_THERE
    return why.UNFIT
