"""Under a group of lacking, which indicator does a title tell that is no indicator's name?

By position, where the group has as many columns as the standard has indicators, those that are known stand
in the order of the standard, and they are most of them. Elsewhere the nearest indicator is only a hint.
"""

import difflib
import re
from collections.abc import Sequence
from itertools import groupby

from ngheo_cli.criteria.model import Criteria
from ngheo_cli.survey import indicator_titles as indicators
from ngheo_cli.survey.columns_raw import is_passed_over, is_running
from ngheo_cli.survey.header import Heading
from ngheo_cli.survey.text import key, loose
from ngheo_cli.survey.titles import WEAK, bare, match

_COUNTS = re.compile(r"^(?:tổng|cộng|số (?:chỉ số|dịch vụ|chiều))\b")
_NEAR = 0.6


def told_by_position(headings: Sequence[Heading], standards: Sequence[Criteria]) -> dict[int, str]:
    """Return the columns that only their position in a block of lacking tells, with the indicators."""
    told: dict[int, str] = {}
    lacking = (h for h in headings if indicators.group_says_deprivation(h))
    for _, block in groupby(lacking, key=lambda heading: heading.groups[0]):
        columns = [heading for heading in block if not _is_beside(heading)]
        found = [places for c in standards if (places := _places(columns, c)) is not None]
        if found and all(one == found[0] for one in found):
            told |= found[0]
    return told


def _places(columns: Sequence[Heading], criteria: Criteria) -> dict[int, str] | None:
    """Return the unknown columns of a block by the order of a standard; None if it is not that block."""
    ids = criteria.indicator_ids
    if len(columns) != len(ids):
        return None
    names = [_name(heading, ids, criteria) for heading in columns]
    known = sum(bool(name) for name in names)
    if known * 2 <= len(ids) or any(name not in {"", own} for name, own in zip(names, ids, strict=True)):
        return None
    rest = [(h, i) for h, name, i in zip(columns, names, ids, strict=True) if not name]
    if any((hit := match(text)) and hit[1] < WEAK for heading, _ in rest for text in heading.own):
        return None
    return {heading.column: i for heading, i in rest}


def _name(heading: Heading, ids: Sequence[str], criteria: Criteria) -> str:
    number = indicators.number_of(heading)
    if number is not None:
        return ids[number - 1] if 1 <= number <= len(ids) else "no indicator"
    return indicators.canonical(heading, (criteria,)) or indicators.named(heading, (criteria,))


def _is_beside(heading: Heading) -> bool:
    """Whether a column of the group is none of its indicators: a sum, a remark."""
    texts = (*heading.own[-1:],)
    return any(is_passed_over(t) or is_running(t) or _COUNTS.match(bare(t)) for t in texts)


def nearest(heading: Heading, standards: Sequence[Criteria]) -> str:
    """Return the indicator whose name a title nearly is, or holds; "" where none or two are near."""
    table = indicators.table_of(standards)
    for own in heading.own:
        word = loose(bare(own))
        plain = {loose(title): name for title, name in table.items()}
        held = {
            name
            for title, name in plain.items()
            if len(title) > 3 and (_holds(word, title) or _holds(title, word))
        }
        if len(held) == 1:
            return held.pop()
        if not held and (hits := difflib.get_close_matches(word, plain, n=1, cutoff=_NEAR)):
            return plain[hits[0]]
    return ""


def _holds(text: str, words: str) -> bool:
    return bool(words) and f" {words} " in f" {key(text)} "
