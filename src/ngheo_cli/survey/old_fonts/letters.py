"""What does a text typed in an old Vietnamese font say in Unicode?

The letters come from viparse, by a named encoding. What its table of VNI lacks (it says so itself of `ẳ`) is
added here; `tests/survey/test_old_fonts_letters.py` proves both tables over the whole alphabet.
"""

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from viparse.normalize.tables import Charmap

Encoding = Literal["tcvn3", "vni"]
ENCODINGS: tuple[Encoding, ...] = ("tcvn3", "vni")
NAMES: dict[str, str] = {"tcvn3": "TCVN3", "vni": "VNI"}

_VNI_ADDED = (("aú", "ẳ"), ("AÚ", "Ẳ"), ("î", "ỵ"), ("Î", "Ỵ"))
_HAS_CAPITAL = frozenset("ăâêôơưđ")
"""Letters of which TCVN3 has capitals; those of all others are drawn by a font of capitals."""
_TWO_CAPITALS = re.compile(r"[A-Z][^\sA-Za-z]*[A-Z]")
_SMALL = re.compile(r"[a-z]")


def encoding_of_font(font: str) -> Encoding | None:
    """Return the encoding of a font by its name: `.VnTime` is TCVN3, `VNI-Times` VNI, others None."""
    name = font.strip().lower()
    if name.startswith(".vn"):
        return "tcvn3"
    return "vni" if name.startswith("vni") and len(name) > 3 else None


def draws_capitals(font: str) -> bool:
    """Whether a font of TCVN3 draws every letter as a capital: `.VnTimeH`."""
    return font.strip().lower().startswith(".vn") and font.strip().endswith(("H", "h"))


@cache
def _charmap(encoding: Encoding) -> "Charmap":
    # only old files need the library, which takes longer to import than many surveys to read
    from viparse.normalize.tables import build_charmap  # noqa: PLC0415
    from viparse.normalize.tcvn3 import TCVN3  # noqa: PLC0415
    from viparse.normalize.vni import VNI  # noqa: PLC0415

    if encoding == "tcvn3":
        return TCVN3
    known = dict(VNI.pairs) | dict(_VNI_ADDED)
    for source, letter in tuple(known.items()):  # a capital with a small sign: `Aùnh` is as common as `AÙNH`
        if len(source) == 2 and source.islower():
            known.setdefault(source[0].upper() + source[1], letter.upper())
    return build_charmap("vni", known.items())


@cache
def _spelling(encoding: Encoding) -> re.Pattern[str]:
    """Return what a word of an encoding is made of, its longest signs first."""
    signs = [re.escape(source) for source, _ in _charmap(encoding).pairs]
    plain = "[A-Za-z]" if encoding == "tcvn3" else "[A-Za-zíìÍÌ]"
    return re.compile("(?:" + "|".join((*signs, plain)) + ")+")


def is_spelt(word: str, encoding: Encoding) -> bool:
    """Whether every letter of a word is one of an encoding."""
    return _spelling(encoding).fullmatch(word) is not None


@lru_cache(1 << 16)
def to_unicode(text: str, encoding: Encoding, *, capitals: bool = False) -> str:
    """Return the Unicode (NFC) of a text in TCVN3 or VNI; `capitals`: its font draws capitals only.

    TCVN3 has no capitals of toned letters: they are given back where the rest of the text shows them, in a
    text of capitals (`S¸CH`) and in a word among words that begin with capitals (`§inh V¨n ¸nh`).
    """
    from viparse.normalize.tables import convert  # noqa: PLC0415

    if text.isascii():
        return text.upper() if capitals else text
    told: str = convert(text, _charmap(encoding))
    if capitals or (encoding == "tcvn3" and _TWO_CAPITALS.search(text) and not _SMALL.search(text)):
        return told.upper()
    return _with_initials(told) if encoding == "tcvn3" else told


def _with_initials(text: str) -> str:
    """Give back the capitals that begin words where every other word begins with one."""
    words = text.split(" ")
    begins = [word[0] for word in words if word]
    lost = [letter for letter in begins if letter.islower() and not letter.isascii()]
    if not lost or len(lost) == len(begins) or _HAS_CAPITAL.intersection(lost):
        return text
    if not all(letter.isupper() for letter in begins if letter not in lost):
        return text
    return " ".join(word[:1].upper() + word[1:] for word in words)
