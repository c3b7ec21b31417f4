"""Which canonical column does a title name, whatever the standard?

Titles are matched whole, after `text.key`, without numbering, brackets, years and punctuation. A title typed
without any accent is matched against the accent-less titles. Nothing is matched by a part of it.
"""

import difflib
import re
from functools import cache, lru_cache

from ngheo_cli.messages import titles as printed
from ngheo_cli.survey.columns import COLUMNS, INCOME_NAMES, PLACE_NAMES
from ngheo_cli.survey.income_titles import income_form, without_footnotes
from ngheo_cli.survey.text import key, loose

EXACT, ALIAS, WEAK = 0, 10, 20
_LOOSE = 5

_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_YEAR = re.compile(r"\bn[ăa]m (?:19|20)\d\d\b|\b(?:19|20)\d\d\b|\bnăm báo cáo\b")
_NUMBERING = re.compile(r"^\s*(?:\d{1,2}|[ivx]{1,4}|[a-h])\s*[.)]\s*")
_PUNCTUATION = re.compile(r"[\s,;:*._/\\\-+&\"']+")
_UNITS: dict[str, str] = {
    "province": "tỉnh|thành phố|thành phố trực thuộc trung ương|tp",
    "district": "huyện|quận|thị xã|thành phố|thành phố thuộc tỉnh",
    "commune": "xã|phường|thị trấn|đặc khu|tt",
    "village": "thôn|bản|ấp|xóm|buôn|bon|làng|phum|sóc|tổ dân phố|tổ|khu phố|khối phố|khối|khu dân cư|"
    "khu|tdp|tổ dân cư|khóm|điểm dân cư|plei|plây",
}
_PLACE = {  # TT alone numbers rows
    name: re.compile(rf"(?!tt$)(?:tên |cấp )?(?:{words})(?: (?:hoặc |và )?(?:{words}))*")
    for name, words in _UNITS.items()
}


_HEAD_BESIDE_PLACES = re.compile(
    r"(?:(?:tên|xã|phường|thôn|bản|ấp|xóm|buôn|tổ|tổ dân phố|tdp|khu phố|và|hoặc|đơn vị|họ và tên|họ tên) )*"
    r"(?:họ và tên|họ tên|tên) chủ hộ"
    r"(?: (?:và|hoặc|tên|theo|xã|phường|thôn|bản|ấp|xóm|buôn|tổ|tổ dân phố|tdp|khu phố))*"
)
"""A title of heads whose column names villages too: `Tên thôn, họ tên chủ hộ`."""
_HEAD_AND_MEMBERS = re.compile(
    r"(?:ho (?:va )?ten |ten )?chu ho(?: gia dinh)?(?: va| cung)?(?: cac| nhung| tung)? ?"
    r"(?:thanh vien|nhan khau)(?: (?:trong|cua|ho|gia dinh))*"
)
"""A title of heads and of the members below them: `Họ và tên chủ hộ và thành viên`."""
_FAMILY_NAME = re.compile(r"ho (?:va )?(?:ten |chu )?(?:dem|lot)(?: (?:cua )?chu ho)?")
_FAMILY_ALONE = re.compile(r"ho(?: (?:cua )?chu ho)?")
_MIDDLE_NAME = re.compile(r"(?:(?:ten|chu) )?(?:dem|lot)(?: (?:cua )?chu ho)?")
_SPACED_SCORE = re.compile(r"((?:(?:tổng|số|điểm|phiếu|tong|so|diem|phieu) )*)b[ .-]?([12])(?: score)?")
"""`B.1`, `B2 score`: a score, and no number of a list."""
_PRINTED = {
    "household_id": printed.HOUSEHOLD_ID,
    "head_name": printed.HEAD,
    "head_sex": printed.SEX,
    "head_birth": printed.BIRTH,
    "village": printed.VILLAGE,
    "size": printed.SIZE,
    "area": printed.AREA,
    "score_income": printed.SCORE_INCOME,
    "score_deprivation": printed.SCORE_DEPRIVATION,
    "income_per_person": printed.INCOME_PER_PERSON,
    "income_total": printed.INCOME_TOTAL,
    "income_12_months": printed.INCOME_12_MONTHS,
}
"""The titles of a result's lists: a result is a survey too."""


@lru_cache(1 << 14)
def bare(text: str) -> str:
    """Return a title's words alone: no numbering, brackets, years, footnotes or punctuation."""
    words = _YEAR.sub(" ", _BRACKETS.sub(" ", key(without_footnotes(text))))
    if spaced := _SPACED_SCORE.fullmatch(" ".join(words.split())):
        return f"{spaced[1]}b{spaced[2]}"
    words = _NUMBERING.sub("", words)
    return _PUNCTUATION.sub(" ", words).strip()


def is_head_and_members(text: str) -> bool:
    """Whether a title names heads and the members below them."""
    return bool(_HEAD_AND_MEMBERS.fullmatch(loose(bare(text))))


def is_family_name(text: str) -> bool:
    """Whether a title names the part of a name before the given name (`Họ và chữ đệm`)."""
    return bool(_FAMILY_NAME.fullmatch(loose(bare(text))))


def is_family_alone(text: str) -> bool:
    """Whether a title names the family name without a middle name (`Họ`)."""
    word = bare(text)
    return bool(_FAMILY_ALONE.fullmatch(loose(word))) and not word.startswith("hộ")


def is_middle_name(text: str) -> bool:
    """Whether a title names the part of a name between family and given name (`Đệm`, `Tên lót`)."""
    return bool(_MIDDLE_NAME.fullmatch(loose(bare(text))))


def is_name_part(text: str) -> bool:
    """Whether a title below one of names is a part of a name: `Họ đệm`, `Họ`, `Đệm`, `Tên`."""
    return is_family_name(text) or is_middle_name(text) or loose(bare(text)) in {"ho", "ten"}


@cache
def _lookup() -> dict[str, tuple[str, int]]:
    """Return every title as `bare` writes it, with its column and rank; the better rank stays."""
    table: dict[str, tuple[str, int]] = {}
    for column in COLUMNS:
        entries = [(column.name, EXACT), (column.vi, ALIAS), (column.en, ALIAS)]
        entries += [(t, EXACT) for t in column.keys]
        entries += [(t, ALIAS) for t in column.aliases] + [(t, WEAK) for t in column.weak]
        printed_rank = ALIAS if column.name in PLACE_NAMES else WEAK
        entries += [(t, printed_rank) for t in _PRINTED.get(column.name, ())]
        for title, rank in entries:
            word = bare(title)
            if word and rank < table.get(word, ("", WEAK + 1))[1]:
                table[word] = (column.name, rank)
    return table


@cache
def _loose_lookup() -> dict[str, tuple[str, int]]:
    """The same without accents; a form that names two columns is left out."""
    names: dict[str, set[tuple[str, int]]] = {}
    for word, (name, rank) in _lookup().items():
        names.setdefault(loose(word), set()).add((name, rank + _LOOSE))
    return {word: min(found) for word, found in names.items() if len({name for name, _ in found}) == 1}


@lru_cache(1 << 14)
def match(text: str) -> tuple[str, int] | None:
    """Return the column that a title names and the rank of the match (lower is surer), or None."""
    word = bare(text)
    if not word:
        word = _PUNCTUATION.sub(" ", key(text)).strip()
    found = _lookup().get(word)
    if found and found[0] not in INCOME_NAMES:
        return found
    if found and found[1] == EXACT:
        return found
    if hit := _by_words(text, word):
        return hit
    if word == loose(word):
        return _loose_lookup().get(word)
    return None


def _by_words(text: str, word: str) -> tuple[str, int] | None:
    """Return the column that the words of a title tell: income, place, or a head's name."""
    if _HEAD_BESIDE_PLACES.fullmatch(word):
        return ("head_name", ALIAS)
    if form := income_form(text):
        return (form, ALIAS)
    if is_family_name(text) or is_head_and_members(text):
        return ("head_name", WEAK)
    return next(((name, ALIAS) for name in PLACE_NAMES if _PLACE[name].fullmatch(word)), None)


def near(text: str, also: dict[str, str] | None = None) -> tuple[str, ...]:
    """Return up to three Vietnamese titles that a title nearly names, nearest first.

    `also` adds titles (as `bare` writes them) with the title to show.
    """
    shown = {**_shown(), **(also or {})}
    word = loose(bare(text))
    if len(word) < 3:
        return ()
    by_loose = {loose(title): label for title, label in shown.items()}
    hits = difflib.get_close_matches(word, by_loose, n=6, cutoff=0.8)
    return tuple(dict.fromkeys(by_loose[hit] for hit in hits))[:3]


@cache
def _shown() -> dict[str, str]:
    titles = {column.name: column.vi for column in COLUMNS}
    return {word: titles[name] for word, (name, _) in _lookup().items()}
