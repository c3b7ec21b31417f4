"""When are two Vietnamese texts the same word?

Four views of a text as typed: `clean` for output, `key` for matching labels and titles, `loose` for hints
and for titles typed without accents, `lost_diacritics` for text that cannot be brought back. All are
cached, for surveys repeat themselves.
"""

import re
import unicodedata
from functools import lru_cache

_CACHE = 1 << 16
_INVISIBLE = re.compile("[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_EDGE = re.compile("^[\\s\u200b-\u200f\u2060\ufeff]+|[\\s\u200b-\u200f\u2060\ufeff]+$")
_SPACES = re.compile(r"\s+")
_STROKE = re.compile("[dD][\u0335\u0336]")
_MISORDERED = re.compile("([\u0300\u0301\u0303\u0309])([\u0302\u0306])")
_LOOK_ALIKES = str.maketrans("ðɖ’‘ʼ`´“”–—‑−", "đđ'''''\"\"----")

_TONES = "\u0300\u0301\u0309\u0303\u0323"


def _toned(vowel: str) -> str:
    """Return the five toned forms of a vowel, in one order of tones."""
    return "".join(unicodedata.normalize("NFC", vowel + tone) for tone in _TONES)


_PLAIN_VOWELS = "aăâeêioôơuưy"
_TONE_OF = {toned: (vowel, i) for vowel in _PLAIN_VOWELS for i, toned in enumerate(_toned(vowel))}
# The older placement writes hòa, khỏe, thủy; the newer one hoà, khoẻ, thuỷ. After q and g the u and i belong
# to the consonant, so that a tone on them is a slip of the keyboard: qúy, gía.
_OLD_PLACEMENT = re.compile(
    f"([{_toned('o')}])([ae])|([{_toned('u')}])(y)"
    f"|(?<=q)([{_toned('u')}])([aăâeêiơô])|(?<=g)([{_toned('i')}])([aăâeêoôơuư])"
)

_ONSET = "b|c|ch|d|đ|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|q|qu|r|s|t|th|tr|v|x"
_LOST = re.compile(
    rf"\ufffd|[^\W\d_]\?+[^\W\d_]|(?:^|\s)\?+[^\W\d_]|(?<!\w)(?:{_ONSET})\?+(?!\w)", re.IGNORECASE
)
_ADDRESS = re.compile(r"https?://\S+|www\.\S+", re.IGNORECASE)


def _move_tone(match: re.Match[str]) -> str:
    first, second = (part for part in match.groups() if part)
    vowel, tone = _TONE_OF[first]
    return vowel + unicodedata.normalize("NFC", second + _TONES[tone])


def _composed(text: str) -> str:
    """NFC, also where a tone was typed before the circumflex or breve of its vowel."""
    composed = unicodedata.normalize("NFC", text)
    if not any(mark in composed for mark in "\u0302\u0306"):
        return composed
    swapped = _MISORDERED.sub(r"\2\1", unicodedata.normalize("NFD", text))
    return unicodedata.normalize("NFC", swapped)


@lru_cache(_CACHE)
def clean(text: str) -> str:
    """Return `text` composed (NFC) and without blanks at its ends, zero-width ones too; else as typed."""
    if text.isascii():
        return text.strip()
    return _EDGE.sub("", unicodedata.normalize("NFC", text))


@lru_cache(_CACHE)
def key(text: str) -> str:
    """Return the form under which labels and titles are matched: the same label has the same key.

    Composed, lower case, single spaces, one placement of tones (Hòa is Hoà), one letter đ (Ð and d with a
    combining stroke too), plain apostrophes and dashes. Other letters and accents stay: Đăk is not Đắk, and
    "cận nghèo" not "can ngheo".
    """
    if text.isascii():
        return " ".join(text.lower().replace("`", "'").split())
    text = _composed(_INVISIBLE.sub("", text)).casefold()
    text = _STROKE.sub("đ", text).translate(_LOOK_ALIKES)
    return _OLD_PLACEMENT.sub(_move_tone, _SPACES.sub(" ", text).strip())


@lru_cache(_CACHE)
def loose(text: str) -> str:
    """Return `key` without any accent and with d for đ: "Hộ cận nghèo" and "ho can ngheo" are equal.

    For hints and for titles typed without accents only: different words share one loose form.
    """
    text = key(text)
    if text.isascii():
        return text
    letters = unicodedata.normalize("NFD", text.replace("đ", "d"))
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(plain.split())


@lru_cache(_CACHE)
def lost_diacritics(text: str) -> bool:
    """Whether letters of `text` became "?" when it was saved in a poorer code page: "H? ngh?o", "?ông".

    A question ("Có vay vốn?") is not such a text, nor an address with a query.
    """
    if "?" not in text and "\ufffd" not in text:
        return False
    return _LOST.search(_ADDRESS.sub("", text)) is not None
