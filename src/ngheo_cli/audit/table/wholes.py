"""Of which whole does the title of a rate say that it is, and which rate is that?

“Tỷ lệ hộ nghèo DTTS/tổng số hộ nghèo”, “… trong tổng số …”, “… so với …”: a rate is held to the whole that
its title names, and to no other.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ngheo_cli.audit.table.counted import about
from ngheo_cli.audit.table.roles import (
    CLASSES,
    DTTS_RATES,
    RATE_WORDS,
    SHARE,
    SHARE_WORDS,
    is_count,
    subject_of,
)

_LINK = re.compile(
    r"/|\b(?:so voi|chia cho|tren|(?<!ty )trong(?! do\b)|divided by|out of|among|over|in(?= all| total))\b"
    r"|(?:%|\bshare|\bproportion|\bpercent(?:age)?) of\b"
)
_COUNTED = re.compile(
    r"\b(?:ho|hh|khau|nk|nguoi|dan|tong|households?|persons?|people|population|all|total)\b|dtts|ethnic"
)
_KNOWN = re.compile(
    r"tong|so|toan|bo|tat|ca|cac|ho|hh|gia|dinh|dan|cu|nhan|khau|nk|nguoi|ngheo|can|da|chieu|va|dtts|toc|thieu|"
    r"la|thuoc|dong|bao|cua|don|vi|tuong|ung|all|total|number|of|the|households?|persons?|people|population|"
    r"poor|near|and|ethnic|minorit(?:y|ies)|tren|dia|ban|x|100"
)
"""The words of a whole that is known: any other (đầu kỳ, toàn tỉnh, năm trước) makes it another whole."""
_WORD = re.compile(r"[^\W\d_]+|\d+")
_SIGNS = re.compile(r"[()%.:*]+")
_PARTS = {
    "multi": ("poor", "near_poor", "dtts_poor", "poor_income", "poor_deprivation"),
    "poor": ("dtts_poor", "poor_income", "poor_deprivation"),
    "dtts": ("dtts_poor",),
}
"""Which classes are a part of a class; each is one of the total."""
_BOTH = {("dtts", "poor"), ("poor", "dtts")}
"""Pairs of which the part is in the whole by what both are: hộ DTTS trong hộ nghèo."""


@dataclass(frozen=True, slots=True)
class Whole:
    """What a title names as the whole: `text` without signs, `link` the word before it, in the `level`th
    title from the innermost; `levels` are the titles without it."""

    text: str
    link: str
    level: int
    levels: tuple[str, ...]


def whole_in(levels: list[str]) -> Whole | None:
    """Return the whole that plain titles name, from the innermost out; None where they name none."""
    for i, level in enumerate(levels):
        for link in _LINK.finditer(level):
            left, text = level[: link.start()].strip(" (,:-"), _words(level[link.end() :])
            rate = RATE_WORDS.search(level) or SHARE_WORDS.search(level)
            listed = link[0] == "/" and not rate and about(left) != about(text)
            if _COUNTED.search(text) and not listed:
                return Whole(text, link[0], i, (*levels[:i], left, *levels[i + 1 :]))
    return None


def whole_role(whole: Whole, of: str, columns: Iterable[tuple[str, str]]) -> str:
    """Return the role of a named whole, or "": that of a column with just this title, else by its words; `of`
    is hh or persons where the whole itself does not say it. `columns` are (role, plain title)."""
    for role, title in columns:
        if is_count(role) and _words(title) == whole.text:
            return role
    if not all(map(_KNOWN.fullmatch, _WORD.findall(whole.text))):
        return ""
    said = about(whole.text)
    role = f"{subject_of(whole.text) or 'total'}_{said if said in {'hh', 'persons'} else of}"
    return role if is_count(role) else ""


def part_in(part: str, whole: str) -> str:
    """Return the role of what is counted of a part within a whole: dtts_hh in poor_hh are dtts_poor_hh; ""
    where it cannot be a part."""
    (mine, of), (of_whole, kind) = (role.rsplit("_", 1) for role in (part, whole))
    if of != kind:
        return ""
    if (mine, of_whole) in _BOTH:
        mine = "dtts_poor"
    inside = mine != "total" if of_whole == "total" else mine in _PARTS.get(of_whole, ())
    return f"{mine}_{of}" if inside and is_count(f"{mine}_{of}") else ""


def rate_of(part: str, whole: str) -> str:
    """Return the role of the rate of a part in percent of a whole, both as roles; "" where there is none."""
    part = part_in(part, whole)
    if not part:
        return ""
    subject, _, kind = part.rpartition("_")
    if whole == f"total_{kind}" and subject in CLASSES:
        return f"{part.removesuffix('_hh')}_pct"
    usual = next((role for role, pair in DTTS_RATES.items() if pair == (part, whole)), "")
    return usual or f"{SHARE}{part}/{whole}"


def _words(text: str) -> str:
    return " ".join(_SIGNS.sub(" ", text).split())
