"""What does a column of a published result table count, by its titles?

Titles come from the outermost to the innermost, and are read from the innermost out.
"""

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from ngheo_cli.audit.table.counted import counted
from ngheo_cli.audit.table.roles import (
    RATE_WORDS,
    RATES,
    ROLES,
    SHARE_WORDS,
    canonical,
    is_count,
    plain_title,
    subject_of,
)
from ngheo_cli.audit.table.wholes import Whole, part_in, rate_of, whole_in, whole_role

_PLAIN = re.compile(
    r"tong(?: so| cong)?|(?:tong )?(?:so )?(?:ho(?: gia dinh)?|khau|nhan khau|luong|nguoi|cong)"
    r"(?: \((?:ho|khau|nguoi))?|t[yi] ?le.{0,24}|%|pct|"
    r"(?:(?:total|number of) )?(?:households?|persons?|people)|number|count|rate.{0,12}|total|"
    r"(?:chung )?(?:toan|ca) (?:tinh|thanh pho|huyen|xa|phuong|dac khu|thon|dia ban)"
)
"""Titles below that of a class which only say what is counted."""
_NARROWER = re.compile(
    r"\b(?:co nguoi|co ho|khong co|trong do|bao tro|chinh sach|nu|chu ho|tre em|dau nam|dau ky|cuoi ky|"
    r"nam truoc|giam|tang|thoat|muc tieu|ke hoach|phat sinh|tai ngheo|chuan tinh|so voi|of which|change|"
    r"before|target|plan|children|female|escaped|thuoc(?! (?:cac )?ho (?:can )?ngheo\b))\b|"
    r"ngheo ?/ ?can ngheo"
)
"""Words of titles that count a part of a class, another time, or a change."""
_CLASS = re.compile(r"\bngheo\b|\bpoor\b")
_NEAR = re.compile(r"can ngheo|near[ -]?poor")
_NOTHING: Mapping[str, str] = MappingProxyType({})


def count_role(
    titles: Sequence[str], before: str = "", seen: Mapping[str, str] = _NOTHING, unsaid: str = ""
) -> str:
    """Return the role that titles of a result table name, or "".

    `before` is the role of the column to the left, which a bare “Tỷ lệ (%)” belongs to; `seen` the plain
    titles of the columns so far, by role; `unsaid` (hh) what is counted where titles name households and
    persons alike.
    """
    if (role := canonical(titles[-1])) and role not in {"households", "pct"}:
        return role
    levels = [plain_title(title) for title in reversed(titles)]
    rate = any(RATE_WORDS.search(level) or SHARE_WORDS.search(level) for level in levels[:2])
    whole = whole_in(levels)
    if whole is None:
        return _usual(levels, rate, before, seen, unsaid)
    if rate:
        return _named_rate(whole, before, seen)
    if whole.level == 0 and whole.link != "trong":
        return ""  # a quotient that does not say in which unit it is
    part = _usual(whole.levels, rate, "", seen, unsaid)
    of = whole_role(whole, part.rpartition("_")[2], seen.items()) if is_count(part) else ""
    return part_in(part, of) if of else _usual(levels, rate, before, seen, unsaid)


def _named_rate(whole: Whole, before: str, seen: Mapping[str, str]) -> str:
    """Return the role of a rate whose title names its whole."""
    at, subject = _subject(whole.levels)
    if not _readable(whole.levels, at):
        return ""
    if subject:
        kind = counted(whole.levels)
        part = f"{subject}_{'persons' if kind == 'persons' else 'hh'}"
        if subject == "dtts" and any(map(_CLASS.search, whole.levels[at + 1 :])):
            part = _of_dtts(whole.levels)
    else:
        part = before
    of = whole_role(whole, part.rpartition("_")[2], seen.items()) if is_count(part) else ""
    return rate_of(part, of) if of else ""


def _usual(levels: Sequence[str], rate: bool, before: str, seen: Mapping[str, str], unsaid: str) -> str:
    """Return the role by plain titles that name no whole."""
    at, subject = _subject(levels)
    if not _readable(levels, at):
        return ""
    share = any(map(SHARE_WORDS.search, levels))
    if not subject:
        return _rate_of(before, share=share) if rate and before not in RATES else ""
    if subject == "dtts" and any(map(_CLASS.search, levels[at + 1 :])):
        subject = _of_dtts(levels).removesuffix("_hh")
    kind = counted(levels)
    if rate:
        bare = not re.search(r"\bho\b|household", levels[0])
        persons = kind == "persons" or (bare and kind != "hh" and _persons_next(subject, seen))
        return _rate_of(f"{subject}_{'persons' if persons else 'hh'}", share=share)
    role = f"{subject}_{unsaid if kind == 'both' else kind or 'hh'}"
    return role if role in ROLES and is_count(role) else ""


def _subject(levels: Sequence[str]) -> tuple[int, str]:
    """Return the innermost title that is about somebody, by position, and about whom; “Tổng số hộ” below the
    name of a class counts the class."""
    found = [(i, name) for i, level in enumerate(levels) if (name := subject_of(level))]
    if found and found[0][1] == "total" and _PLAIN.fullmatch(levels[found[0][0]]):
        found = [one for one in found if one[1] != "total"] or found
    return found[0] if found else (0, "")


def _readable(levels: Sequence[str], at: int) -> bool:
    """Whether no title narrows the class, and those below that of the class only say what is counted."""
    bare = all(not level or _PLAIN.fullmatch(level) for level in levels[:at])
    return bare and not any(map(_NARROWER.search, levels[: at + 1]))


def _of_dtts(levels: Sequence[str]) -> str:
    """Return the role of the ethnic minority households under a class."""
    near = any(map(_NEAR.search, levels)) or counted(levels) == "persons"
    return "" if near else "dtts_poor_hh"


def _persons_next(subject: str, seen: Mapping[str, str]) -> bool:
    """Whether a rate that says nothing is the persons': theirs are counted before it, and the households are
    not, or have their rate."""
    hh, persons = f"{subject}_hh", f"{subject}_persons"
    return persons in seen and (hh not in seen or _rate_of(hh) in seen)


def _rate_of(count: str, *, share: bool = False) -> str:
    """Return the rate that a count has without a whole being named; of a share only one is known."""
    if share:
        return "dtts_poor_share" if count == "dtts_poor_hh" else ""
    name = f"{count.removesuffix('_hh')}_pct" if count != "households" else "pct"
    return name if name in RATES else ""
