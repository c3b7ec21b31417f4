"""Is a column the direct answer to an indicator, and to which?

Only if its title or a group over it says *now lacking* (thiếu hụt, không có, không được …), or its title is
the indicator's canonical name. A negation, a need, help or the past beside those words makes it doubtful: the
user is asked. Everything else is a raw fact.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from ngheo_cli.criteria.model import Criteria
from ngheo_cli.survey.header import Heading
from ngheo_cli.survey.income_titles import without_footnotes
from ngheo_cli.survey.text import key, loose
from ngheo_cli.survey.titles import bare

_GROUP_SAYS = re.compile(
    r"\bthiếu hụt\b|\bkhông được tiếp cận\b|\bkhông tiếp cận\b|\bchưa (?:được )?tiếp cận\b|"
    r"\bdepriv(?:ed|ation|ations)\b|\bthieu hut\b"
)
_TITLE_SAYS = re.compile(
    r"\bthiếu hụt\b|^(?:không có|không được|không sử dụng|không tiếp cận|không đi học|"
    r"không đảm bảo|không biết|chưa có|chưa được|thiếu)\b|\bdepriv(?:ed|ation|ations)\b|\bthieu hut\b"
)
_NEGATED = re.compile(
    r"\b(?:không|chưa|hết|ko|chẳng|thoát|khong|chua|het)(?: \w+){0,3} (?:thiếu hụt|thieu hut)\b"
    r"|^(?:không|chưa|hết) (?:bị |còn |có )?thiếu\b"
    r"|\b(?:not|no longer|non|no)[ -](?:\w+ )?depriv"
)
_NOT_NOW = re.compile(
    r"\b(?:nhu cầu|hỗ trợ|trợ giúp|giúp đỡ|khắc phục|giải quyết|cải thiện|xóa|đề nghị|đề xuất|đăng ký|"
    r"mong muốn|nguyện vọng|kế hoạch|mục tiêu|dự kiến|nguy cơ|phấn đấu|năm ngoái|trước|đầu kỳ|đầu năm|kỳ gốc|"
    r"đã|cũ|"
    r"nhu cau|ho tro|khac phuc|nam truoc|truoc ra soat|dau ky|dau nam|"
    r"need|needs|support|previous|last year|before)\b"
    r"|\bgiảm\b(?! nghèo)|\bgiam\b(?! ngheo)"
)
_DEPRIVED_WORDS = re.compile(
    r"^(?:chỉ số |mức độ |tình trạng )*(?:bị )?(?:thiếu hụt|thieu hut|deprived in|deprived|deprivation in|"
    r"deprivation|không có|không được|không sử dụng|không tiếp cận|chưa có|chưa được|thiếu)\s*"
)
_LINKING_WORDS = re.compile(r"^(?:(?:về|chỉ số|dịch vụ|tiếp cận|sử dụng|được|có) )+")
_NOT_LACKING_WORDS = re.compile(r"^(?:không|chưa|hết)(?: (?:bị|còn|có))* thiếu(?: hụt)?\s*(?:về )?")
_LEGEND = re.compile(r"[(\[][^)\]]*(?:\bđánh dấu\b|\bx\b|[:=])[^)\]]*[)\]]|\bđánh dấu\b.*$|\bx ?[:=].*$")
"""The part of a title that explains marks."""
_COUNTED = re.compile(r"(?:tổng|cộng|số|mức độ|điểm)\b")
_NUMBER = re.compile(r"^(?:chỉ số|chi so|cs|tiêu chí|tieu chi|ch)?\s*(\d{1,2})$")


def group_says_deprivation(heading: Heading) -> bool:
    """Whether a group over a column says that it lists what is lacking now."""
    return any(_GROUP_SAYS.search(key(group)) for group in heading.groups) and not _doubted(heading)


def block_of(heading: Heading) -> str:
    """Return the block of columns that a column belongs to: that of its outermost group of lacking, else of
    all its groups."""
    lacking = (group for group in heading.groups if _GROUP_SAYS.search(key(group)))
    return next(lacking, "") or " / ".join(heading.groups)


def says_deprivation(heading: Heading) -> bool:
    """Whether a column's title, or a group over it, says that it tells what is lacking now."""
    return _mentions(heading) and not _doubted(heading)


def title_says_deprivation(heading: Heading) -> bool:
    """Whether a column's own title, whatever its groups, says that something is lacking."""
    return any(_TITLE_SAYS.search(bare(own)) for own in heading.own)


def doubtful(heading: Heading) -> bool:
    """Whether a title and its groups speak of lacking, but not of lacking now: negated, a need, help, or the
    past."""
    return _mentions(heading) and _doubted(heading)


def _mentions(heading: Heading) -> bool:
    return any(_GROUP_SAYS.search(key(group)) for group in heading.groups) or any(
        _TITLE_SAYS.search(bare(own)) for own in heading.own
    )


def _doubted(heading: Heading) -> bool:
    """Whether a negation stands before the lacking, or a word of need, help or the past anywhere; legends in
    brackets are read elsewhere."""
    words = [_LEGEND.sub(" ", key(text)) for text in (*heading.groups, *heading.own)]
    return any(_NEGATED.search(word) or _NOT_NOW.search(word) for word in words)


def not_now(heading: Heading) -> bool:
    """Whether a title or a group over it speaks of a need, help or the past."""
    words = (_LEGEND.sub(" ", key(text)) for text in (*heading.groups, *heading.own))
    return any(_NOT_NOW.search(word) for word in words)


def number_of(heading: Heading) -> int | None:
    """Return the number that stands for an indicator in a title (`3`, `(3)`, `Chỉ số 3`)."""
    found = _NUMBER.match(key(without_footnotes(heading.leaf)).strip(" ().:"))
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
        rest = _NOT_LACKING_WORDS.sub("", word) if rest == word else rest
        forms = (word,) if rest == word else (word, rest, _LINKING_WORDS.sub("", rest))
        for form in forms:
            name = table.get(form) or (unaccented.get(form, "") if form == loose(form) else "")
            if name:
                found.add(name)
                break
    return found.pop() if len(found) == 1 else ""


def names_lacking(heading: Heading) -> bool:
    """Whether a title itself says that something lacks, and is no count."""
    return any(_GROUP_SAYS.search(key(own)) and not _COUNTED.match(bare(own)) for own in heading.own)


def meant(heading: Heading, standards: Sequence[Criteria]) -> tuple[str, ...]:
    """Return the indicators whose titles hold all that a title of lacking says (`Thiếu hụt nhà ở`)."""
    rest = {loose(_LINKING_WORDS.sub("", _DEPRIVED_WORDS.sub("", bare(own)))) for own in heading.own} - {""}
    titles = ((loose(title), name) for title, name in table_of(standards).items())
    return tuple(dict.fromkeys(name for title, name in titles if any(f" {r} " in f" {title} " for r in rest)))


def canonical(heading: Heading, standards: Sequence[Criteria]) -> str:
    """Return the indicator whose canonical name is the title itself, or ""."""
    ids = {i for criteria in standards for i in criteria.indicator_ids}
    return next((key(own) for own in heading.own if key(own) in ids), "")


def numbering(headings: Sequence[Heading], standards: Sequence[Criteria]) -> tuple[str, ...]:
    """Return the ids that the numbers of a group of columns stand for, in order; () if that cannot be told.

    Only a standard with as many indicators as the highest number is meant, and all such standards must agree:
    ten numbers are not the first ten of twelve. A name beside its number must be the one of that number.
    """
    numbered = [(n, h) for h in headings if group_says_deprivation(h) and (n := number_of(h)) is not None]
    fitting = [c for c in standards if len(c.indicator_ids) == max((n for n, _ in numbered), default=0)]
    chosen = {c.indicator_ids for c in fitting}
    if len(chosen) != 1:
        return ()
    ids = chosen.pop()
    return ids if all(n and named(h, fitting) in {"", ids[n - 1]} for n, h in numbered) else ()
