"""Which income does a title speak of, and in which unit of money?

A closed vocabulary: a title of income whose words are all known is read; any other word (from crops, from
wages) makes it another thing, and it is not used.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from ngheo_cli.survey.text import key, loose

UNIT_FACTORS = {"dong": 1, "thousand": 1_000, "million": 1_000_000}
UNIT_WORDS = {
    "dong": ("đồng", "đồng"),
    "thousand": ("nghìn đồng", "thousand đồng"),
    "million": ("triệu đồng", "million đồng"),
}

ODD = "odd"
"""What `unit_of` returns for a unit that is none of these, such as 100.000 đồng: nothing is read by it."""

_SCALES = {
    1_000: ("nghìn", "ngàn", "nghin", "ngan", "ng", "thousand", "thousands"),
    1_000_000: ("triệu", "trieu", "tr", "million", "millions"),
    1_000_000_000: ("tỷ", "tỉ", "ty", "ti", "billion", "billions"),
}
_SCALE_OF = {word: factor for factor, words in _SCALES.items() for word in words}
_UNIT = re.compile(
    r"(?:\b(?:x ?)?(?P<number>10[³⁶]|10\^[36]|\d{1,3}(?:[ .,]\d{3})+|\d+) ?)?"
    rf"(?:\b|(?<=[\d³⁶]))(?:(?P<scale>{'|'.join(sorted(_SCALE_OF, key=len, reverse=True))})(?P<dot> ?\.? ?))?"
    r"(?P<dong>(?:đồng|đ|vnđ|vnd|dong|d)\b)?"
)
_ALONE = frozenset(("nghìn", "ngàn", "nghin", "ngan", "triệu", "trieu", "thousand", "million"))
"""Scales that are a unit also without đồng behind them."""
_YEARS = range(1900, 2101)
_UNIT_TEXT = re.compile(r"\bđơn vị(?: tính)?\b|\bđvt\b|\bdon vi(?: tinh)?\b|\bdvt\b")
_FOOTNOTE = re.compile(r"(?<!m)(?<!10)[¹²³⁰⁴-⁹⁽⁾]+")

_PERSON = re.compile(
    r"\bđầu người\b|/ ?(?:1 ?)?(?:nhân )?khẩu\b|/ ?(?:1 ?)?người\b|\b(?:một|1|mỗi|bình quân|bq) (?:người|"
    r"(?:nhân )?khẩu)\b"
)
_TWELVE = re.compile(r"\b12 ?tháng\b")
_YEAR = re.compile(r"/ ?(?:1 ?)?năm\b|\b(?:một|1|cả|trong|theo|hằng|hàng) năm\b|\bnăm$")
_BARE_YEAR = re.compile(
    r"(?<!\bcuối )(?<!\bđầu )\bnăm\b(?! ?(?:(?:19|20)\d\d|[.…_]|(?:nay|này|trước|ngoái|rà soát|điều tra|"
    r"báo cáo)\b))"
)
"""The word year, where it does not name which year (`năm 2024`, `năm nay`)."""
_OF_YEAR = re.compile(r"(?:(?:trong|cả|một|1|theo|hằng|hàng|tính theo) )?năm")
_MONTH = re.compile(r"/ ?(?:1 ?)?tháng\b|\b(?:một|1|mỗi|hằng|hàng|theo|bình quân|bq)? ?tháng\b")
_HOUSEHOLD = re.compile(r"\bhộ\b|\btổng\b")
_SHORT = re.compile(
    r"\btn(?= (?:bình quân|bq|binh quan|đầu người|dau nguoi|của hộ|cua ho)\b| ?/ ?(?:người|hộ|khẩu))"
)
"""Thu nhập in short: two letters that mean other things elsewhere."""
_FILLER = re.compile(
    r"\bthu nhập\b|\btnbq\b|\btổng\b|\bbình quân\b|\bbq\b|\btrung bình\b|\btb\b|\bđầu\b|\bngười\b|"
    r"\bnhân\b|\bkhẩu\b|"
    r"\bhộ\b|\bgia đình\b|\bcủa\b|\btrong\b|\bmột\b|\bmỗi\b|\bcả\b|\bnăm\b|\btháng\b|\bqua\b|\btrước\b|"
    r"\brà soát\b|"
    r"\bsố tiền\b|"
    r"\bliền kề\b|\bmức\b|\btheo\b|\btính\b|\bsố\b|\bthời điểm\b|\bgần nhất\b|\bhằng\b|\bhàng\b|\bkhi\b|"
    r"\bđiều tra\b|"
    r"\bcuối\b|\btrên\b|\btại\b|\d+"
)

_A_MONTH = re.compile(r"(?<!12 )\bthang\b(?! ?\d)|\bmonth(?:ly)?\b")
_OTHER = re.compile(r"[^\W\d_]")


def without_footnotes(text: str) -> str:
    """Return a title without superscript signs of footnotes (`Điểm B1¹`); `m²` and `10³` stay."""
    return _FOOTNOTE.sub("", text)


@lru_cache(1 << 12)
def unit_of(text: str) -> str:
    """Return the unit of money that a title names: `million`, `thousand`, `dong`, ODD, or "" for none.

    Read with and without accents, and a thousand as 1.000, 1 000 or 1000. Two units in one title are odd.
    """
    found = {_factor(mention) for mention in _mentions(text)}
    if not found:
        return ""
    names = {factor: name for name, factor in UNIT_FACTORS.items()}
    return names.get(found.pop() or 0, ODD) if len(found) == 1 else ODD


def speaks_of_income(text: str) -> bool:
    """Whether a title speaks of an income at all."""
    word = key(text)
    return "thu nhập" in word or "thu nhap" in word or "tnbq" in word or bool(_SHORT.search(word))


def _mentions(text: str) -> Iterator[re.Match[str]]:
    """Find the units in a title."""
    for mention in _UNIT.finditer(key(without_footnotes(text))):
        number, scale, dong = mention.group("number", "scale", "dong")
        if (dong and (dong != "d" or scale or number)) or scale in _ALONE:
            yield mention


def _factor(mention: re.Match[str]) -> int:
    number, scale = mention.group("number", "scale")
    many = 1
    if number and not (number.isdecimal() and int(number) in _YEARS):
        power = (
            {"³": 3, "⁶": 6, "3": 3, "6": 6}.get(number[-1])
            if number.startswith(("10³", "10⁶", "10^"))
            else 0
        )
        many = 10**power if power else int(re.sub(r"\D", "", number))
    return many * _SCALE_OF.get(scale or "", 1)


def has_other_words(text: str) -> bool:
    """Whether a title of income has a word besides those of its form and unit (`… xã duyệt`)."""
    word = _without_unit(_SHORT.sub("thu nhập", key(without_footnotes(text))))
    return bool(_OTHER.search(_FILLER.sub(" ", _UNIT_TEXT.sub(" ", word))))


def _without_unit(word: str) -> str:
    """Return a title without years and units of money."""
    word = key(re.sub(r"\b(?:19|20)\d\d\b", " ", word))
    for mention in reversed(list(_mentions(word))):
        word = f"{word[: mention.start()]} {word[mention.end() :]}"
    return word


def says_month(text: str) -> bool:
    """Whether a text says that an income is of a month, with or without accents; the twelve months of a year
    and a month by its number are none."""
    return bool(_A_MONTH.search(loose(text)))


def says_year(text: str) -> bool:
    """Whether a group says that the incomes below it are of a year: `Thu nhập năm (đồng)`, or `Năm` alone."""
    word = key(text)
    yearly = speaks_of_income(text) and bool(_BARE_YEAR.search(word)) and not _MONTH.search(word)
    return yearly or bool(_OF_YEAR.fullmatch(word))


@lru_cache(1 << 12)
def income_form(text: str) -> str:
    """Return `income_per_person`, `income_total` or `income_12_months`, or "" if the title does not tell one
    of them.

    A total without a period, or an income per person in a year, is none of them.
    """
    word = _SHORT.sub("thu nhập", key(without_footnotes(text)))
    if "thu nhập" not in word and "tnbq" not in word:
        return ""
    word = _without_unit(word)
    if _OTHER.search(_FILLER.sub(" ", _UNIT_TEXT.sub(" ", word))):
        return ""
    twelve = bool(_TWELVE.search(word))
    monthly = bool(_MONTH.search(_TWELVE.sub(" ", word)))
    yearly = bool(_YEAR.search(word) or _BARE_YEAR.search(key(text))) and not monthly
    if _PERSON.search(word) or "tnbq" in word:
        return "" if (yearly or twelve) and not monthly else "income_per_person"
    if not _HOUSEHOLD.search(word):
        return "income_12_months" if twelve and not monthly else ""
    if monthly and not twelve:
        return "income_total"
    return "income_12_months" if (twelve or yearly) and not monthly else ""
