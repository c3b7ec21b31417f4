"""Of which time does a title speak: before this review, of it, after a second look, of a year, or of none?

Twelve months before the review are the time that incomes are asked for, and none of these. A period
(2021–2025) and the year of a document are no year either.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from ngheo_cli.survey.text import key

_ACCENTS = 0x300
"""The first of the combining accents."""
Word = Literal["past", "", "after", "now"]

_REVIEW = r"(?:khi |kỳ |đợt |lần |thời điểm )*(?:rà soát|điều tra|khảo sát)(?: lại)?"
_CHECK = r"(?:khi )?(?:phúc tra|điều chỉnh|thẩm định|kiểm tra|bình xét|họp dân|sáp nhập|sắp xếp)"
_PHRASES: tuple[tuple[Word, str], ...] = (
    (
        "past",
        r"(?:năm|kỳ|đợt|lần|vòng)(?: rà soát| liền kề| liền)*(?: trước(?: đó)?| ngoái| gốc)|"
        rf"trước (?:{_REVIEW}|{_CHECK})|đầu (?:năm|kỳ)|ban đầu|cũ(?!\w)|trước đây|trước|"
        r"last year|previous(?: year)?|before(?: review)?",
    ),
    (
        "now",
        r"(?:năm|kỳ|đợt|lần)(?: rà soát)? (?:nay|này)|hiện (?:nay|tại|có)|cuối (?:năm|kỳ)|mới(?!\w)|"
        r"this year|current",
    ),
    (
        "after",
        rf"sau (?:{_REVIEW}|{_CHECK})|rà soát lại|(?:kiểm tra|chấm|tính|điều tra|khảo sát) lại|phúc tra|"
        r"điều chỉnh|thẩm định|kết luận|chính thức|lần cuối|sau|after(?: review)?",
    ),
)
_WINDOW = (
    r"(?<!/)(?<!/ )(?<!/1 )(?:12 |một |1 )?tháng(?: (?!năm|kỳ)\w+){0,3}? trước"
    r"(?: (?:khi|thời điểm|ngày))*(?: rà soát| điều tra)?"
)
"""Months that are counted back from the review."""
_ROUND = r"(?:lần|đợt|vòng)(?: thứ)? (?P<round>\d|nhất|hai|ba|i{1,3})(?!\w)"
_MONTH = (
    r"(?:(?:ngày )?\d{1,2} ?[/-] ?)?(?:tháng |t)?\d{1,2} ?[/-] ?(?:19|20)\d\d|"
    r"(?:ngày \d{1,2} )?tháng \d{1,2} năm (?:19|20)\d\d"
)
_ROUNDS = {"nhất": 1, "hai": 2, "ba": 3, "i": 1, "ii": 2, "iii": 3, "nhat": 1}
_DOCUMENT = (
    r"(?:thông tư|tt|nghị định|nđ|quyết định|qđ|công văn|cv|kế hoạch|kh|số)[ .]*(?:số )?\d+/(?:19|20)\d\d\S*"
)
_FILLER = r"(?:(?:theo|qua|khi|kỳ|đợt|năm) )?rà soát"


def _compiled(pattern: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return a pattern of whole words, with and without accents."""
    plain = "".join(c for c in unicodedata.normalize("NFD", pattern.replace("đ", "d")) if ord(c) < _ACCENTS)
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)"), re.compile(rf"(?<!\w)(?:{plain})(?!\w)")


_WORDS = tuple((word, _compiled(pattern)) for word, pattern in _PHRASES)
_WINDOWS, _ROUNDED, _MONTHS, _DOCUMENTS, _FILLERS = map(
    _compiled, (_WINDOW, _ROUND, _MONTH, _DOCUMENT, _FILLER)
)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_LIST = re.compile(r"\b(?:danh sách|rà soát|kết quả|điều tra|danh sach|ra soat|ket qua|dieu tra)\b")
_OF_YEAR = re.compile(r"\b(?:năm|nam):? (?:(?:19|20)\d\d)\b")
_RANKS: dict[Word, int] = {"past": 0, "": 1, "after": 2, "now": 2}


@dataclass(frozen=True, slots=True)
class Time:
    """What titles say of time: a word, one year and the number of a round; none where they say nothing."""

    word: Word = ""
    year: int | None = None
    round: int | None = None

    def told(self) -> bool:
        """Whether anything is said."""
        return bool(self.word) or self.year is not None or self.round is not None


NO_TIME = Time()


def time_of(texts: Iterable[str]) -> Time:
    """Return what titles say together, the nearest to the column first; the nearest that speaks counts."""
    word: Word = ""
    year = number = None
    for text in texts:
        one = _time(text)
        word = word or one.word
        year = one.year if year is None else year
        number = one.round if number is None else number
    return Time(word, year, number)


@lru_cache(1 << 12)
def _time(text: str) -> Time:
    form, plain = _prepared(text)
    found = {word for word, patterns in _WORDS if patterns[plain].search(form)}
    if len(found) > 1 and "past" not in found:
        found = {"now"}
    rounds = {_ROUNDS.get(m["round"]) or int(m["round"]) for m in _ROUNDED[plain].finditer(form)}
    years = {int(year) for year in _YEAR.findall(form)}
    return Time(
        found.pop() if len(found) == 1 else "",
        years.pop() if len(years) == 1 else None,
        rounds.pop() if len(rounds) == 1 else None,
    )


def _prepared(text: str) -> tuple[str, bool]:
    """Return a title without windows and documents, and whether it was typed without accents."""
    form = key(text)
    plain = form.isascii()
    for patterns in (_WINDOWS, _DOCUMENTS):
        form = patterns[plain].sub(" ", form)
    return form, plain


def year_above(lines: Iterable[str]) -> int | None:
    """Return the year of which the titles above a table say that its list is; None where they differ."""
    titles = (line for line in lines if _LIST.search(key(line)) and _OF_YEAR.search(_prepared(line)[0]))
    years = {_time(line).year for line in titles}
    return years.pop() if len(years) == 1 else None


@lru_cache(1 << 12)
def without_time(text: str) -> tuple[str, ...]:
    """Return a title without its words of time, then without those of the review too; none if it says
    neither."""
    form = key(text)
    plain = form.isascii()
    rest = form
    kept = _WINDOWS[plain].findall(form)
    for pattern in (*(patterns[plain] for _, patterns in _WORDS), _ROUNDED[plain], _MONTHS[plain]):
        rest = pattern.sub(" ", rest)
    if kept:
        rest = form
    forms = (" ".join(rest.split()), " ".join(_FILLERS[plain].sub(" ", rest).split()))
    return tuple(one for one in dict.fromkeys(forms) if one and one != form)


def later(one: Time, other: Time) -> bool | None:
    """Whether one time is later than another; None where that cannot be told."""
    if one.year is not None and other.year is not None and one.year != other.year:
        newer = one.year > other.year
        contradicts = (one.word == "past") != (other.word == "past") and (one.word == "past") == newer
        return None if contradicts else newer
    ranks = _RANKS[one.word], _RANKS[other.word]
    if ranks[0] == ranks[1]:
        if one.round is not None and other.round is not None and one.round != other.round:
            return one.round > other.round
        return None
    newer = ranks[0] > ranks[1]
    early, late = (other, one) if newer else (one, other)
    same_year = early.year == late.year
    plain_year = early.word == "" and early.year is not None and not same_year
    return None if plain_year and late.word != "now" else newer
