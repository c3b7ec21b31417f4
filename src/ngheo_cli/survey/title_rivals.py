"""Of several columns that speak of one thing, which is this review's answer?

The one whose title is of the latest time. What speaks of the past is never an answer of this review without
being asked for: neither a title of before, nor the smaller of two years among the columns that decide. A
column that is not read, but speaks of the same thing at a later time, makes the one that is read doubtful.
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from ngheo_cli.survey.candidates import Candidate
from ngheo_cli.survey.columns import INCOME_NAMES, by_name
from ngheo_cli.survey.header import Heading
from ngheo_cli.survey.income_titles import has_other_words
from ngheo_cli.survey.indicator_titles import not_now
from ngheo_cli.survey.text import loose
from ngheo_cli.survey.title_hints import meant
from ngheo_cli.survey.title_times import Time, later, time_of, year_above
from ngheo_cli.survey.titles import EXACT, WEAK

_FAMILIES: Mapping[str, re.Pattern[str]] = {
    "score_income": re.compile(r"\bb[ .]?1\b|\bdiem a\b|\bdiem thu nhap\b"),
    "score_deprivation": re.compile(r"\bb[ .]?2\b|\bdiem b\b(?! ?[.]?\d)|\bdiem thieu hut\b"),
    "income": re.compile(r"\bthu nhap\b|\btnbq\w*|\btn\b|\bincome\b"),
}
"""Words by which a title without accents speaks of what decides."""
_ABOUT = re.compile(
    r"\b(?:ngay|nguoi (?:lap|ky|nhap|cham|tinh|dieu tra|ra soat)|ghi chu|ma|so phieu|so thu tu|muc|cau|"
    r"chu ky|tep|anh|bang chu|chenh lech|tang|giam|xep loai|nhom|nguong|chuan|ly do|nguyen nhan|"
    r"b[ .]?[12] ?[._-] ?\d(?!\d))\b"
)
"""Words by which a title speaks of a part of a score, or of something about what decides."""
_SOURCE = re.compile(
    r"\b(?:tu|nguon|luong|tien cong|trong (?:trot|lua|cay|rung)|chan nuoi|nong|lam nghiep|thuy san|"
    r"kinh doanh|dich vu|khac|tro cap|phi|quy|lao dong|usd|du kien|chinh|phu|nghe|viec|chi)\b"
)
"""Words by which an income is one of a source, a kind or another time."""
_ALSO = frozenset({"size", "recorded_class"})
"""Other fields of which an unread column may be the one of this review."""
_UNREAD = frozenset({"unknown", "income", "near", "ask", "raw"})
_DECIDES = frozenset({"money", "score", "indicator", "fact"})
_FIELDS = frozenset({"size", "area"})
_CLASSES = frozenset({"recorded_class", "previous_class"})
Found = Mapping[int, Candidate]


def told_by_time(
    found: Found,
    headings: Sequence[Heading],
    above: Iterable[str] = (),
    classes: Collection[int] = (),
) -> dict[int, Candidate]:
    """Return candidates in which columns of an earlier time are `earlier` (another column answers now),
    `past` (asked for) or `rival` (doubtful); the column chosen by time has `chosen`. `above` are the lines
    above the table, which may tell its year; `classes` are columns with an unknown title that hold classes.
    """
    times = {h.column: _time_of(h) for h in headings}
    result = _compared(found, times)
    by_column = {h.column: h for h in headings}
    rivals = {
        c: family
        for c, one in result.items()
        if one.kind in _UNREAD and (family := _family_in(by_column[c])) and not not_now(by_column[c])
    } | dict.fromkeys(classes, "recorded_class")
    alike = {c for c in rivals if c in classes or _says_the_same(by_column[c])}
    deciding = (c for c, family in rivals.items() if family not in _FIELDS)
    latest = max(filter(None, (_latest(result, times, deciding), year_above(above))), default=None)
    for column, one in list(result.items()):
        if one.kind != "used" or one.rank == EXACT or one.option:
            continue
        if _is_past(one, times[column], latest):
            result[column] = replace(one, kind="past")
            continue
        family = _family(one.name)
        same = [c for c, other in rivals.items() if family and other == family]
        if doubted := [c for c in same if _may_be_later(times[c], times[column], alike=c in alike)]:
            result[column] = replace(one, kind="rival")
            result |= {c: replace(result[c], kind="rival", name=one.name) for c in doubted}
    return result


def _time_of(heading: Heading) -> Time:
    """Return the time of a heading, that of its own texts before that of its groups."""
    return time_of((*reversed(heading.own), *reversed(heading.groups)))


def _compared(found: Found, times: Mapping[int, Time]) -> dict[int, Candidate]:
    """Choose between columns that claim one field; leave alone those that cannot be told apart."""
    result = dict(found)
    claims: dict[tuple[str, str], list[int]] = {}
    for column, one in found.items():
        if one.kind == "used" and one.rank != EXACT:
            claims.setdefault((one.name, one.option), []).append(column)
    for columns in claims.values():
        rivals = _of_same_rank(columns, found)
        best = [c for c in rivals if all(later(times[c], times[o]) for o in rivals if o != c)]
        if len(rivals) < 2 or len(best) != 1 or times[best[0]].word == "past":
            continue
        for column in rivals:
            result[column] = replace(found[column], kind="earlier" if column != best[0] else "used")
        result[best[0]] = replace(found[best[0]], chosen=len(rivals))
    return result


def _of_same_rank(columns: Iterable[int], found: Found) -> list[int]:
    """Return the columns that claim a field equally; of what decides, all of them."""
    all_columns = list(columns)
    if _decides(found[all_columns[0]].name):
        return all_columns
    sure = [c for c in all_columns if found[c].rank < WEAK]
    return sure or all_columns


def _decides(name: str) -> bool:
    column = by_name().get(name)
    return column is None or column.group in _DECIDES or name in _FIELDS


def _is_past(one: Candidate, time: Time, latest: int | None) -> bool:
    """Whether a column is of before this review, though no other column claims its field."""
    if one.name in _CLASSES:
        return False
    if not _decides(one.name):
        return one.timeless and time.word == "past"
    earlier = time.year is not None and latest is not None and time.year < latest
    return time.word == "past" or (earlier and one.name not in _FIELDS)


def _latest(found: Found, times: Mapping[int, Time], rivals: Iterable[int]) -> int | None:
    """Return the latest year that the columns that decide speak of."""
    deciding = [c for c, one in found.items() if one.kind in {"used", "earlier"} and _decides(one.name)]
    years = [year for c in (*deciding, *rivals) if (year := times[c].year) is not None]
    return max(years, default=None)


def _may_be_later(rival: Time, used: Time, *, alike: bool) -> bool:
    """Whether a column that is not read may be the later one; one that is `alike` need not say so."""
    newer = later(rival, used)
    told = rival.word in {"now", "after"} and rival.word != used.word
    return bool(newer) or (newer is None and (told or alike))


def _says_the_same(heading: Heading) -> bool:
    """Whether an unread title itself, without its groups, names what decides, and no part of it."""
    words = " ".join(map(loose, heading.own))
    family = _family_of(words)
    if _family_in(heading) == "size":
        return True
    if not family or _ABOUT.search(words):
        return False
    if family != "income":
        return True
    return not _SOURCE.search(words) and any(map(has_other_words, heading.own))


def _family(name: str) -> str:
    return "income" if name in INCOME_NAMES else name if name in {*_FAMILIES, *_ALSO} else ""


def _family_in(heading: Heading) -> str:
    """Return of what an unread title speaks; "" for nothing that decides, or for two things."""
    if any(meant(text) == "size" for text in heading.own):
        return "size"
    return _family_of(" ".join(loose(text) for text in (*heading.groups, *heading.own)))


def speaks_of(title: str) -> str:
    """Return of which score or of incomes a title speaks; "" for neither, or for two."""
    return _family_of(loose(title))


def _family_of(words: str) -> str:
    found = [family for family, pattern in _FAMILIES.items() if pattern.search(words)]
    if len(found) > 1 and "income" in found:  # Điểm thu nhập
        found.remove("income")
    return found[0] if len(found) == 1 else ""


def family_hint(heading: Heading) -> tuple[str, ...]:
    """Return the title of the score that an unread heading speaks of, for a hint."""
    family = _family_in(heading)
    return (by_name()[family].vi,) if family in _FAMILIES and family in by_name() else ()
