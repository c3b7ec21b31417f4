"""Which roles may columns of a published table have, and which words name them?

Canonical English names (total_hh, poor_pct, c9) hold as they stand; Vietnamese and English titles are read by
their words.
"""

import re
from collections.abc import Sequence
from functools import cache

from ngheo_cli.survey.text import loose

PROVINCIAL = "provincial_"
"""Roles of the classes of a province's own standard, beside the national ones, begin so."""
_OF_PROVINCE = (f"{PROVINCIAL}poor", f"{PROVINCIAL}near_poor")
CLASSES = ("poor", "near_poor", "multi", "avg", *_OF_PROVINCE)
"""Classes of which a table may print households, persons and the rates of both."""
COUNTS = tuple(f"{name}_{of}" for name in ("total", *CLASSES) for of in ("hh", "persons"))
ESCAPED = "c23"
"""Columns 2 and 3 of movements together: who escaped, wherever they went."""
MOVES = (*(f"c{number}" for number in range(1, 10)), ESCAPED)
INDICATOR = "ind:"
"""Roles of single indicators begin so."""
PART = "part:"
"""Roles of columns that count households or persons of an unknown kind begin so: their sums are checked."""
_EXTRA = ("poor_income_hh", "poor_deprivation_hh", "dtts_hh", "dtts_poor_hh", "deprivations", "households")
_RATES = ("dtts_poor_pct", "dtts_poor_share", "pct")
RATES = frozenset(
    [*(f"{name}_pct" for name in CLASSES), *(f"{name}_persons_pct" for name in CLASSES), *_RATES]
)
SHARE = "share:"
"""Roles of rates of a whole that their titles name begin so, then PART/WHOLE: share:poor_hh/multi_hh."""
LABELS = ("unit", "number", "line", "year")
DTTS_RATES = {"dtts_poor_pct": ("dtts_poor_hh", "dtts_hh"), "dtts_poor_share": ("dtts_poor_hh", "poor_hh")}
"""What the rates of ethnic minority households are of: the poverty rate, and the share of the poor."""
ROLES: frozenset[str] = frozenset([*LABELS, *COUNTS, *_EXTRA, *RATES, *MOVES])
"""Every role that a described layout may name, beside `ind:NAME`."""
_OTHER_NAMES = {
    "mdp_hh": "multi_hh", "mdp_pct": "multi_pct", "near_persons": "near_poor_persons",
    "near_persons_pct": "near_poor_persons_pct", "near_hh": "near_poor_hh", "near_pct": "near_poor_pct",
    "avg_agri_hh": "avg_hh", "avg_agri_pct": "avg_pct", "avg_agri_persons": "avg_persons",
    "avg_agri_persons_pct": "avg_persons_pct", "total_deprivations": "deprivations", "tt": "number",
    "phan_to": "line", "published_pct": "pct", "dtts_share": "dtts_poor_share",
    "total_households": "total_hh",
}  # fmt: skip
_MOVE = re.compile(r"c([1-9])(?:_\w+)?")
_NUMBER = re.compile(r"(?:tt|stt|so tt|so thu tu|no\.?|#)")
_YEAR = re.compile(r"(?:nam|year)")
_LEVEL = "tinh|thanh pho|huyen|quan|thi xa|xa|phuong|thi tran|dac khu|thon|ban|ap|to dan pho|vung|khu vuc"
_UNIT = re.compile(
    rf"(?:ten |cac )*(?:don vi|dia ban|dia phuong|{_LEVEL})(?:[ ,/()&-]+(?:hanh chinh|va|truc thuoc|kinh te|"
    rf"{_LEVEL}))*|(?:ten )?(?:chi tieu|loai ho|phan loai|noi dung|nhom ho)|"
    r"(?:name of )?(?:unit|region|province|district|commune|village|item|category)s?"
)
RATE_WORDS = re.compile(r"\bt[yi] ?le\b|%|\bpct\b|\brates?\b|\bpercent")
SHARE_WORDS = re.compile(r"\bco cau\b|\bty trong\b|\bshare\b")
"""Words of figures in percent: a share without a whole is not of all households."""
_STANDARD = re.compile(
    r"\b(?:theo )?(?:tieu chuan|chuan|tieu chi|(?:cach )?tiep can|phuong phap|do luong|huong)"
    r"(?:[ ,]+(?:ho|va|ngheo|can|quoc|gia|moi|muc|do|luong|tiep|phuong|phap))*?[ ,]+da chieu\b|"
    r"\btheo da chieu\b|\bmultidimension\w*(?: poverty)? (?:standards?|lines?|criteria|approach|measures?)\b"
)
"""Words that name the standard, which do not say whom it counts."""
_BOTH = re.compile(
    r"ngheo(?: \(?da chieu\)?)?(?:,| va|\+| \+| -) ?(?:ho )?can ngheo|"
    r"can ngheo(?: \(?da chieu\)?)?(?:,| va|\+| \+| -) ?(?:ho )?ngheo"
)
_SUBJECTS = tuple((name, re.compile(words)) for name, words in (
    ("dtts_poor", r"(?:dan toc thieu so|dtts|ethnic).*(?:\bngheo\b|\bpoor\b)|"
                  r"(?:\bngheo\b|\bpoor\b).*(?:dan toc thieu so|dtts|ethnic)"),
    ("dtts", r"dan toc thieu so|dtts|ethnic"),
    ("multi", _BOTH.pattern),
    ("near_poor", r"can ngheo|near[ -]?poor"),
    ("multi", r"da chieu|multidimension"),
    ("poor_income", r"ngheo.*thu nhap|income[ -]poor"),
    ("poor_deprivation", r"ngheo.*thieu hut|deprivation[ -]poor"),
    ("avg", r"muc song trung binh|mstb|average living"),
    ("poor", r"\bngheo\b|\bpoor\b"),
    ("total", r"\btong(?: so)? (?:ho|nhan khau|khau|dan)\b|\bso ho dan\b|\bdan cu\b|"
              r"\b(?:all|total) (?:households|persons)\b"),
))  # fmt: skip
_SOME = re.compile(r"\b(?:ho|khau|nguoi|households?|persons?|people|children)\b")
_NO_COUNT = re.compile(
    r"\b(?:binh quan|trung binh|average|mean|thu nhap|income|diem|score|hang|rank|muc|chuan|line|co cau|"
    r"share|ma|code|nam|year)\b"
)
"""Words of titles whose figures do not add up, though they may be about households."""
_STANDARD_OF = re.compile(
    r"(?:theo )?(?:tieu )?chuan (?:ho )?(?:ngheo )?(?:da chieu )?(?:rieng )?(?:cua |cap )?"
    r"(?:(tinh|thanh pho|tp|dia phuong)|quoc gia|trung uong|ca nuoc)\b"
)
_TIME = re.compile(
    r"\b(?:(?:dau|cuoi|trong|cua) )?nam (?:truoc|nay|\d{4})\b|\b(?:dau|cuoi|trong) nam\b|\byear \d{4}\b"
)
"""When a column counts, which is no year that its figures are."""
_NEAR = re.compile(r"can ngheo|near[ -]?poor")
_CLASS_ROW = re.compile(
    r"(?:[-+*]|(?:\d+|[a-d]|[ivx]+)[.)])* *(?:trong do:? *)?(?:so )?(?:ho )?"
    r"(?:(?:co|thoat|can|khong|khong phai ho) )*(?:ngheo|muc song trung binh|mstb)\b|"
    r"(?:(?:non|not|near)[ -]?)?poor\b"
)
_PREFIX = re.compile(r"^(?:chi so )?(\d{1,2})[_.) ]+(?=[a-z])")
_DEPRIVED_TOTAL = re.compile(r"tong (?:so )?(?:chi so )?thieu hut.*|(?:all|total) deprivations")


def plain_title(title: str) -> str:
    """Return a title without accents, line breaks and blanks at its ends."""
    return loose(" ".join(str(title).split())).strip(" .:*()")


def label_of(title: str) -> str:
    """Return the label that a title names (unit, number, line, year), or ""."""
    name = plain_title(title)
    name = _OTHER_NAMES.get(name, name)
    if name in LABELS:
        return name
    for role, pattern in (("number", _NUMBER), ("year", _YEAR), ("unit", _UNIT)):
        if pattern.fullmatch(name) and not RATE_WORDS.search(name):
            return role
    return ""


def canonical(title: str) -> str:
    """Return the role that a canonical name is, or ""; c2_exit_to_near_poor is c2."""
    name = plain_title(title)
    name = _OTHER_NAMES.get(name, name)
    if move := _MOVE.fullmatch(name):
        return f"c{move[1]}"
    return name if name in ROLES else ""


def subject_of(text: str) -> str:
    """Return whom a plain text is about: the start of a role (poor, dtts), or ""; the standard is nobody."""
    text = _STANDARD.sub(" ", text)
    name = next((name for name, words in _SUBJECTS if words.search(text)), "")
    return "dtts_near_poor" if name == "dtts_poor" and _NEAR.search(text) else name


def without_standard(titles: Sequence[str]) -> list[str] | None:
    """Return plain titles without the words of a province's own standard; None where they do not name it, or
    name the national one as well."""
    plain = [plain_title(title) for title in titles]
    named = {bool(found[1]) for title in plain for found in _STANDARD_OF.finditer(title)}
    return [_STANDARD_OF.sub(" ", title).strip() for title in plain] if named == {True} else None


def names_both(text: str) -> bool:
    """Whether a plain text is about the poor and near-poor together, in so many words."""
    return subject_of(text) == "multi" and bool(_BOTH.search(_STANDARD.sub(" ", text)))


def class_role(titles: Sequence[str], before: str) -> str:
    """Return the role of a column in a table that has a class a row: households or their rate."""
    if role := canonical(titles[-1]):
        return role if role in {"households", "pct"} else ""
    text = plain_title(titles[-1])
    if RATE_WORDS.search(text):
        return "pct" if before else ""
    return "households" if re.search(r"\bso ho\b|\bho\b|\bso luong\b|households", text) else ""


def names_class(text: str) -> bool:
    """Whether the label of a row is the name of a class, and not that of a unit or a total."""
    return bool(_CLASS_ROW.match(plain_title(text)))


@cache
def _indicators() -> dict[str, str]:
    from ngheo_cli.criteria.load import load_all  # noqa: PLC0415 - read when first asked

    found: dict[str, str] = {}
    for criteria in load_all():
        for one in criteria.indicators:
            for title in (one.id, one.title.vi, one.title.en, *one.aliases):
                found.setdefault(_bare(title), one.id)
    return found


def _bare(title: str) -> str:
    return plain_title(title).replace("_", " ")


def indicator_role(title: str) -> str:
    """Return the role of an indicator's column, or "": by the standards' titles, or by its number."""
    name = plain_title(title)
    numbered = _PREFIX.match(name)
    rest = name[numbered.end() :] if numbered else name
    known = _indicators().get(_bare(rest)) or _indicators().get(_bare(f"thieu hut {rest}"))
    if known:
        return f"{INDICATOR}{known}"
    return f"{INDICATOR}{numbered[1]}" if numbered else ""


def counts_some(titles: Sequence[str]) -> bool:
    """Whether a column that has no role counts households or persons of some kind (hộ nghèo: Thái)."""
    text = _TIME.sub(" ", _STANDARD_OF.sub(" ", " ".join(map(plain_title, titles))))
    return bool(_SOME.search(text)) and not RATE_WORDS.search(text) and not _NO_COUNT.search(text)


def is_deprivation_total(title: str) -> bool:
    """Whether a title is that of all deprivations together."""
    return canonical(title) == "deprivations" or bool(_DEPRIVED_TOTAL.fullmatch(plain_title(title)))


def is_count(role: str) -> bool:
    """Whether a role counts households or persons of a known kind."""
    return role in COUNTS or (role in _EXTRA and role.endswith("_hh"))


def part_and_whole(role: str) -> tuple[str, str] | None:
    """Return what a rate whose whole its title names is of; None for any other role."""
    if not role.startswith(SHARE):
        return DTTS_RATES.get(role)
    part, _, whole = role.removeprefix(SHARE).partition("/")
    return part, whole


def is_rate(kind: str, role: str) -> bool:
    """Whether a role of a kind of table is a rate."""
    return role in RATES or role.startswith(SHARE) or (kind.endswith("_rates") and role.startswith(INDICATOR))
