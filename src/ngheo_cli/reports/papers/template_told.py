"""In which words is a failure of the template's library told, which speaks English and of itself?"""

import re

from ngheo_cli.messages import Pair
from ngheo_cli.messages import template_refused as why

_QUOTED = re.compile(r"'([^']*)'")


def syntax_reason(told: str) -> Pair:
    """Return why a template cannot be read, by what the library says of it in English."""
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
