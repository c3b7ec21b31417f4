"""In which order does an official list units: Thôn 2 before Thôn 10, Đ after D?"""

import re
import unicodedata
from functools import lru_cache

_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_RANK = {letter: f"{rank:02d}" for rank, letter in enumerate(_ALPHABET)}
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
_NUMBER = re.compile(r"(\d+)")


@lru_cache(maxsize=4096)
def natural(text: str) -> tuple[tuple[tuple[int, int, str], ...], str, str]:
    """Return the sorting key of a name: letters by the Vietnamese alphabet, numbers by value, then tones.

    Two different names never share a key. Names of units repeat, so that a few keys are kept.
    """
    parts = (
        (0, int(part), "") if part.isdecimal() else (1, 0, _letters(part))
        for part in _NUMBER.split(text)
        if part
    )
    return tuple(parts), _tones(text), text


def _letters(text: str) -> str:
    plain = []
    for letter in unicodedata.normalize("NFC", text).casefold():
        base = "".join(c for c in unicodedata.normalize("NFD", letter) if c not in _TONES)
        plain.append(unicodedata.normalize("NFC", base))
    return "".join(_RANK.get(letter, "~" if letter.isalpha() else " ") + letter for letter in plain)


def _tones(text: str) -> str:
    return "".join(str(_TONES.get(c, "")) for c in unicodedata.normalize("NFD", text.casefold()))
