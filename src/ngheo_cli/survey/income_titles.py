"""Which income does a title speak of, and in which unit of money?

A closed vocabulary: a title of income whose words are all known is read; any other word (from crops, from
wages) makes it another thing, and it is not used.
"""

import re
from functools import lru_cache

from ngheo_cli.survey.text import key

UNIT_FACTORS = {"dong": 1, "thousand": 1_000, "million": 1_000_000}
UNIT_WORDS = {
    "dong": ("đồng", "đồng"),
    "thousand": ("nghìn đồng", "thousand đồng"),
    "million": ("triệu đồng", "million đồng"),
}

_MILLION = re.compile(
    r"\btriệu(?: ?đồng)?\b|\btr ?\.? ?đ\w*|\btrđ\b|\b1[.,]?000[.,]?000 ?(?:đồng|đ)\b|\bmillion\b"
)
_THOUSAND = re.compile(
    r"\b(?:nghìn|ngàn)(?: ?đồng)?\b|\b1[.,]?000 ?(?:đồng|đ|vnđ|vnd)(?!\w)|\b(?:nghìn|ngàn|ng) ?đ\b|"
    r"\bthousand\b"
)
_DONG = re.compile(r"\bđồng\b|\bđ\b|\bvnđ\b|\bvnd\b|\bdong\b")
_UNIT_TEXT = re.compile(
    "|".join(p.pattern for p in (_MILLION, _THOUSAND, _DONG)) + r"|\bđơn vị(?: tính)?\b|\bđvt\b"
)

_PERSON = re.compile(
    r"\bđầu người\b|/ ?(?:1 ?)?(?:nhân )?khẩu\b|/ ?(?:1 ?)?người\b|\b(?:một|1|mỗi|bình quân|bq) (?:người|"
    r"(?:nhân )?khẩu)\b"
)
_TWELVE = re.compile(r"\b12 ?tháng\b")
_YEAR = re.compile(r"/ ?(?:1 ?)?năm\b|\b(?:một|1|cả|trong|theo|hằng|hàng) năm\b|\bnăm$")
_MONTH = re.compile(r"/ ?(?:1 ?)?tháng\b|\b(?:một|1|mỗi|hằng|hàng|theo|bình quân|bq)? ?tháng\b")
_HOUSEHOLD = re.compile(r"\bhộ\b|\btổng\b")
_FILLER = re.compile(
    r"\bthu nhập\b|\btnbq\b|\btổng\b|\bbình quân\b|\bbq\b|\btrung bình\b|\btb\b|\bđầu\b|\bngười\b|"
    r"\bnhân\b|\bkhẩu\b|"
    r"\bhộ\b|\bgia đình\b|\bcủa\b|\btrong\b|\bmột\b|\bmỗi\b|\bcả\b|\bnăm\b|\btháng\b|\bqua\b|\btrước\b|"
    r"\brà soát\b|"
    r"\bliền kề\b|\bmức\b|\btheo\b|\btính\b|\bsố\b|\bthời điểm\b|\bgần nhất\b|\bhằng\b|\bhàng\b|\bkhi\b|"
    r"\bđiều tra\b|"
    r"\bcuối\b|\btrên\b|\btại\b|\d+"
)


@lru_cache(1 << 12)
def unit_of(text: str) -> str:
    """Return the unit of money that a title names: `million`, `thousand`, `dong`, or "" for none."""
    word = key(text)
    for unit, pattern in (("million", _MILLION), ("thousand", _THOUSAND), ("dong", _DONG)):
        if pattern.search(word):
            return unit
    return ""


@lru_cache(1 << 12)
def income_form(text: str) -> str:
    """Return `income_per_person`, `income_total` or `income_12_months`, or "" if the title does not tell one
    of them.

    A total without a period, or an income per person in a year, is none of them.
    """
    word = key(text)
    if "thu nhập" not in word and "tnbq" not in word:
        return ""
    word = re.sub(r"\b(?:19|20)\d\d\b", " ", word).strip()
    rest = _FILLER.sub(" ", _UNIT_TEXT.sub(" ", word))
    if re.search(r"[^\W\d_]", rest):
        return ""
    twelve = bool(_TWELVE.search(word))
    monthly = bool(_MONTH.search(_TWELVE.sub(" ", word)))
    yearly = bool(_YEAR.search(word)) and not monthly
    if _PERSON.search(word) or "tnbq" in word:
        return "" if (yearly or twelve) and not monthly else "income_per_person"
    if not _HOUSEHOLD.search(word):
        return "income_12_months" if twelve and not monthly else ""
    if monthly and not twelve:
        return "income_total"
    return "income_12_months" if (twelve or yearly) and not monthly else ""
