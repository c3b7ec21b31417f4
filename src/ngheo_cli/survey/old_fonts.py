"""Was a sheet typed in an old Vietnamese font (TCVN3, VNI), and what does it say?

Before Unicode the letters of such fonts were other letters of Latin-1. A text alone does not tell; a sheet
does: only if its header makes sense once it is turned into Unicode is it taken for one.
"""

import re
import unicodedata
from dataclasses import replace
from functools import lru_cache

from ngheo_cli.survey.sheet import Cell, Sheet

_TCVN3 = str.maketrans(
    "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢£¤¥¦§",
    "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂÊÔƠƯĐ",
)
_TONES = {"ù": "\u0301", "ø": "\u0300", "û": "\u0309", "õ": "\u0303", "ï": "\u0323"}
_HAT_TONES = {"á": "\u0301", "à": "\u0300", "å": "\u0309", "ã": "\u0303", "ä": "\u0323"}
_BREVE_TONES = {"é": "\u0301", "è": "\u0300", "ú": "\u0309", "ü": "\u0303", "ë": "\u0323"}
_VNI_ALONE = {"æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ", "ñ": "đ", "ô": "ơ", "ö": "ư"}
_VNI_PAIR = re.compile("([aeouyôöAEOUYÔÖ])([ùøûõïâáàåãäêéèúüëÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË])")


def _vni_pairs() -> dict[str, str]:
    """Return what a vowel and the sign behind it stand for, in small letters."""
    bases = {"ô": "ơ", "ö": "ư"}
    pairs = {v + sign: bases.get(v, v) + tone for v in "aeouyôö" for sign, tone in _TONES.items()}
    hats = {"â": "", **_HAT_TONES}
    pairs |= {v + sign: v + "\u0302" + tone for v in "aeo" for sign, tone in hats.items()}
    pairs |= {"a" + sign: "a\u0306" + tone for sign, tone in {"ê": "", **_BREVE_TONES}.items()}
    return {pair: unicodedata.normalize("NFC", letter) for pair, letter in pairs.items()}


_VNI = _vni_pairs()


def _cased(source: str, letter: str) -> str:
    return letter.upper() if source[0].isupper() else letter


@lru_cache(1 << 14)
def from_tcvn3(text: str) -> str:
    """Return the Unicode of a text in TCVN3 (fonts called .Vn…); capitals of accented letters come out
    small."""
    return text.translate(_TCVN3)


@lru_cache(1 << 14)
def from_vni(text: str) -> str:
    """Return the Unicode of a text in VNI (fonts called VNI-…)."""
    out, at = [], 0
    while at < len(text):
        pair = text[at : at + 2]
        letter = _VNI.get(pair.lower()) if _VNI_PAIR.match(pair) else None
        if letter is not None:
            out.append(_cased(pair, letter))
            at += 2
            continue
        single = text[at]
        out.append(_cased(single, _VNI_ALONE.get(single.lower(), single.lower())))
        at += 1
    return "".join(out)


def converted(sheet: Sheet) -> tuple[tuple[str, Sheet], ...]:
    """Return the sheet as each old font would have it, with the font's name; () if it has no letter of
    theirs."""
    letters = {letter for row in sheet.rows[:60] for cell in row if isinstance(cell, str) for letter in cell}
    if not any("\u00a1" <= letter <= "\u00fe" for letter in letters):
        return ()
    return tuple((name, replace(sheet, rows=_rows(sheet, font))) for name, font in _FONTS.items())


def _rows(sheet: Sheet, font: str) -> list[list[Cell]]:
    turn = from_tcvn3 if font == "tcvn3" else from_vni
    return [[turn(cell) if isinstance(cell, str) else cell for cell in row] for row in sheet.rows]


_FONTS = {"TCVN3": "tcvn3", "VNI": "vni"}
