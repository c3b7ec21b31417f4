"""Is a word a Vietnamese syllable, as Vietnamese spells them?

Every Vietnamese word of a survey is a syllable of a closed shape: onset, rime, one tone in one place. Text
read in a wrong encoding is hardly ever one, which tells encodings apart where frequencies do not.
"""

import re
import unicodedata
from functools import lru_cache

_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_STOPPED = frozenset("\u0300\u0303\u0309")
"""Tones that no syllable ending in c, ch, p or t has."""
_ONSET = re.compile("ngh|ng|nh|ch|gh|gi(?=[aăâeêoôơuư])|kh|ph|qu|th|tr|[bcdđghklmnprstvx]|")
_RIMES = """a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu
i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong
ooc oong op ot ô ôc ôi ôm ôn ông ôông ôp ôt ơ ơi ơm ơn ơng ơp ơt
u ua uân uâng uât uây uc uê uêch uên uênh ui um un ung uôc uôi uôm uôn uông uôt up ut uy uya uych uyên
uyêt uynh uyt uyu uơ ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
y ych yêm yên yêng yêt yêu yn ynh yt"""
_KNOWN_RIMES = frozenset(_RIMES.split())
_EITHER = frozenset(["oa", "oe", "uy"])
_SECOND = re.compile("o[ae]|uy")
_VOWELS = "aăâeêioôơuưy"


@lru_cache(1 << 15)
def is_syllable(word: str) -> bool:
    """Whether a word, composed (NFC) and in any case, is a Vietnamese syllable with its tone in its place."""
    letters = unicodedata.normalize("NFD", word.lower())
    plain: list[str] = []
    tones: list[tuple[int, str]] = []
    for letter in letters:
        if letter in _TONES:
            tones.append((len(plain) - 1, letter))
        elif letter in "\u0302\u0306\u031b" and plain:
            plain[-1] = unicodedata.normalize("NFC", plain[-1] + letter)
        else:
            plain.append(letter)
    text = "".join(plain)
    onset = _ONSET.match(text)
    at = onset.end() if onset else 0
    rime = text[at:]
    if rime not in _KNOWN_RIMES or len(tones) > 1 or (text.startswith("qu") and rime[:1] in "ou"):
        return False
    if not tones:
        return True
    place, tone = tones[0]
    if rime.endswith(("c", "ch", "p", "t")) and tone in _STOPPED:
        return False
    return place - at in _places(rime) or (text[:at] in {"qu", "gi"} and place == at - 1)


def _places(rime: str) -> tuple[int, ...]:
    """Return where in a rime its tone may stand."""
    vowels = next((i for i, letter in enumerate(rime) if letter not in _VOWELS), len(rime))
    marked = [i for i in range(vowels) if rime[i] in "ăâêôơư"]
    if marked:
        return (marked[-1] if not rime.startswith("ưu") else 0,)
    if rime in _EITHER:
        return (0, 1)
    if vowels > 1 and (_SECOND.match(rime) or vowels < len(rime)):
        return (1,)
    return (0,)
