"""Is a column the direct answer to an indicator, and to which?

Only if its title or a group over it says deprivation (thiếu hụt, không có, không được …), or its title is the
indicator's canonical name. Everything else is a raw fact or asks the user.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from ngheo_cli.criteria.model import Criteria
from ngheo_cli.survey.header import Heading
from ngheo_cli.survey.text import key, loose
from ngheo_cli.survey.titles import bare

_GROUP_SAYS = re.compile(
    r"(?<!không )(?:thiếu hụt|không được tiếp cận|không tiếp cận|chưa tiếp cận)|\bdepriv|thieu hut"
)
_TITLE_SAYS = re.compile(
    r"(?<!không )thiếu hụt|^(?:không có|không được|không sử dụng|không tiếp cận|không đi học|"
    r"không đảm bảo|không biết|"
    r"chưa có|chưa được|thiếu)\b|\bdepriv|thieu hut"
)
_DEPRIVED_WORDS = re.compile(
    r"^(?:chỉ số |mức độ |tình trạng )*(?:bị )?(?:thiếu hụt|thieu hut|deprived in|deprived|deprivation in|"
    r"deprivation|không có|không được|không sử dụng|không tiếp cận|chưa có|chưa được|thiếu)\s*"
)
_LINKING_WORDS = re.compile(r"^(?:(?:về|chỉ số|dịch vụ|tiếp cận|sử dụng|được|có) )+")
_MARK_SAYS = re.compile(r"(?:^|[\s(;,])(?:x|✓|1) ?[:=–-] ?(?:có |bị |là )?(?:thiếu hụt|deprived)")
_NUMBER = re.compile(r"^(?:chỉ số|cs|tiêu chí|ch)?\s*(\d{1,2})$")


def group_says_deprivation(heading: Heading) -> bool:
    """Whether a group over a column says that it lists deprivations."""
    return any(_GROUP_SAYS.search(key(group)) for group in heading.groups)


def marks_say_deprivation(texts: Iterable[str]) -> bool:
    """Whether a line of a sheet says that a mark means deprived: `x: thiếu hụt`."""
    return any(_MARK_SAYS.search(key(text)) for text in texts)


def says_deprivation(heading: Heading) -> bool:
    """Whether a column's title, or a group over it, says deprivation."""
    return group_says_deprivation(heading) or any(_TITLE_SAYS.search(bare(own)) for own in heading.own)


def number_of(heading: Heading) -> int | None:
    """Return the number that stands for an indicator in a title (`3`, `(3)`, `Chỉ số 3`)."""
    found = _NUMBER.match(key(heading.leaf).strip(" ().:"))
    return int(found.group(1)) if found else None


@lru_cache(16)
def _table(standards: tuple[str, ...], titles: tuple[tuple[str, str], ...]) -> dict[str, str]:
    del standards
    return {title: name for title, name in reversed(titles) if title}


def table_of(standards: Sequence[Criteria]) -> dict[str, str]:
    """Return every title of the indicators (as `bare` writes it) with the indicator's id."""
    titles = [
        (bare(title), i.id)
        for criteria in standards
        for i in criteria.indicators
        for title in (i.id, i.title.vi, i.title.en, *i.aliases)
    ]
    return _table(tuple(c.id for c in standards), tuple(titles))


def named(heading: Heading, standards: Sequence[Criteria]) -> str:
    """Return the indicator that a column's own texts name, deprivation words apart; "" for none or for
    two."""
    table = table_of(standards)
    unaccented = {loose(title): name for title, name in table.items()}
    found: set[str] = set()
    for own in heading.own:
        word = bare(own)
        rest = _DEPRIVED_WORDS.sub("", word)
        forms = (word,) if rest == word else (word, rest, _LINKING_WORDS.sub("", rest))
        for form in forms:
            name = table.get(form) or (unaccented.get(form, "") if form == loose(form) else "")
            if name:
                found.add(name)
                break
    return found.pop() if len(found) == 1 else ""


def canonical(heading: Heading, standards: Sequence[Criteria]) -> str:
    """Return the indicator whose canonical name is the title itself, or ""."""
    ids = {i for criteria in standards for i in criteria.indicator_ids}
    return next((key(own) for own in heading.own if key(own) in ids), "")


def numbering(headings: Sequence[Heading], standards: Sequence[Criteria]) -> tuple[str, ...]:
    """Return the ids that the numbers of a group of columns stand for, in order; () if that cannot be told.

    With several standards the one with as many indicators as there are numbered columns counts, unless all
    agree.
    """
    numbers = {
        n for heading in headings if group_says_deprivation(heading) and (n := number_of(heading)) is not None
    }
    if not numbers:
        return ()
    fitting = [c.indicator_ids for c in standards if len(c.indicator_ids) == max(numbers)] or [
        c.indicator_ids for c in standards if len(c.indicator_ids) > max(numbers)
    ]
    chosen = {ids[: max(numbers)] for ids in fitting}
    return chosen.pop() if len(chosen) == 1 else ()
