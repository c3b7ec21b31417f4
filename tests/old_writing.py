"""Vietnamese as it was typed before Unicode, from tables of its own: TCVN 5712 (VN3) and VNI for Windows."""

import unicodedata
from collections.abc import Callable

SMALL = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
_TCVN3 = "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ"
_TCVN3_CAPITALS = dict(zip("ĂÂÊÔƠƯĐ", "¡¢£¤¥¦§", strict=True))
_TONES = dict(zip("\u0301\u0300\u0309\u0303\u0323", "ùøûõï", strict=True))
_HAT = dict(zip("\u0301\u0300\u0309\u0303\u0323", "áàåãä", strict=True))
_BREVE = dict(zip("\u0301\u0300\u0309\u0303\u0323", "éèúüë", strict=True))
_ALONE = {"đ": "ñ", "ỉ": "æ", "ĩ": "ó", "ị": "ò", "í": "í", "ì": "ì", "ỵ": "î"}
Writer = Callable[[str], str]


def tcvn3(text: str) -> str:
    """Write a text in TCVN3; capitals of toned letters become small letters, for it has none."""
    table = {ord(a): b for a, b in zip(SMALL, _TCVN3, strict=True)}
    table |= {ord(a.upper()): b for a, b in zip(SMALL, _TCVN3, strict=True)}
    table |= {ord(a): b for a, b in _TCVN3_CAPITALS.items()}
    return text.translate(table)


def vni(text: str) -> str:
    """Write a text in VNI: a vowel, then the sign of its hat and tone, in the case of the vowel."""
    return "".join(_vni_letter(letter) for letter in text)


def _vni_letter(letter: str) -> str:
    small = letter.lower()
    if small in _ALONE:
        found = _ALONE[small]
    elif small not in SMALL:
        return letter
    else:
        letters = list(unicodedata.normalize("NFD", small))
        found = _vni_vowel(letters[0], letters[1:])
    return found.upper() if letter.isupper() else found


def _vni_vowel(base: str, marks: list[str]) -> str:
    tone = next((mark for mark in marks if mark in _TONES), "")
    if "\u0302" in marks:
        return base + (_HAT[tone] if tone else "â")
    if "\u0306" in marks:
        return base + (_BREVE[tone] if tone else "ê")
    if "\u031b" in marks:
        base = {"o": "ô", "u": "ö"}[base]
    return base + (_TONES[tone] if tone else "")


WRITERS: dict[str, Writer] = {"tcvn3": tcvn3, "vni": vni}
