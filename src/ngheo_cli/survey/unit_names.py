"""When are two names of units one name typed in different ways?

Accents, case, blanks and punctuation may differ, so may the writing of a number (Thôn 02, Thôn Hai), and the
word of the level (thôn, xã …) may be missing in one of them; two different words of the level make two names.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from ngheo_cli.survey.text import key, loose

_WORDS: Mapping[str, str] = {
    "province": "tinh|thanh pho|tp",
    "district": "huyen|quan|thi xa|thanh pho|tp|h|q|tx",
    "commune": "xa|phuong|thi tran|dac khu|tt|x|p",
    "village": "thon|ban|ap|xom|buon|bon|lang|phum|soc|to dan pho|tdp|to|khu pho|khoi pho|khoi|khu dan cu|"
    "khu|khom|plei",
}
_LEVEL = {
    name: re.compile(rf"^({words})(?:(?:\s*[.:]\s*|\s+)(?=\S)|(?=\d))") for name, words in _WORDS.items()
}
_BLANKS = re.compile(r"[\W_]+")
_NUMBERS = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")
_SHORT = {
    "h": "huyen",
    "q": "quan",
    "tx": "thi xa",
    "tt": "thi tran",
    "x": "xa",
    "p": "phuong",
    "tp": "thanh pho",
}


@lru_cache(1 << 14)
def parts_of(column: str, text: str) -> tuple[str, str]:
    """Return the word of the level ("" for none) and the rest of a unit's name, without accents."""
    words = loose(text)
    found = _LEVEL[column].match(words)
    level = found[1] if found else ""
    rest = _BLANKS.sub("", words[found.end() :] if found else words)
    spoken = key(text).split(" ")[1:] if column == "village" and level else []
    if len(spoken) == 1 and spoken[0] in _NUMBERS:
        rest = f"{_NUMBERS.index(spoken[0]) + 1}"
    return _SHORT.get(level, level), rest.lstrip("0") or rest if rest.isdecimal() else rest


@lru_cache(1 << 14)
def exact_parts(column: str, text: str) -> tuple[str, str]:
    """The same with accents, for telling names that are written rightly."""
    words = key(text)
    found = _LEVEL[column].match(loose(text))
    rest = words[found.end() :] if found and len(words) == len(loose(text)) else words
    return parts_of(column, text)[0], _BLANKS.sub("", rest)


def alike(column: str, one: str, other: str) -> bool:
    """Whether two names that `text.key` tells apart are one name typed in two ways."""
    (level, rest), (other_level, other_rest) = parts_of(column, one), parts_of(column, other)
    return bool(rest) and rest == other_rest and (not level or not other_level or level == other_level)
