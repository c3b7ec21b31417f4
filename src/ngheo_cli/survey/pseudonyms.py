"""By what name does a shared result call a household or a person? The same under one key, and only there.

A pseudonym is a keyed digest (HMAC-SHA256): who has no key can neither undo it nor try every number of twelve
digits. Texts that the house compares as one (`text.key`, IDs with their lost zeros) have one pseudonym, so
that what was linked before masking is linked after it.
"""

import hashlib
import hmac
import re
from functools import lru_cache
from pathlib import PurePath

from ngheo_cli.survey.national_ids import masked_id, telling_id
from ngheo_cli.survey.text import key

_LETTERS = "bcdghklmnpqrstvx"
"""Sixteen consonants: no pseudonym is a word, a number, or a form of address."""
_SHORT, _LONG = 12, 16
_OWN = re.compile(rf"(?:MH-|Người )[{_LETTERS}]{{{_SHORT}}}")
_FILE = re.compile(rf"tep-[{_LETTERS}]{{{_SHORT}}}(?:\.ket-qua)?(?:\.[A-Za-z]{{1,7}})?")
_ENDING = re.compile(r"\.[A-Za-z]{1,7}")


class Pseudonyms:
    """The pseudonyms of one key. Blank stays blank, and a pseudonym is its own."""

    def __init__(self, secret: bytes) -> None:
        self._secret = secret
        self.code = lru_cache(1 << 16)(self._code)
        self.name = lru_cache(1 << 16)(self._name)
        self.national_id = lru_cache(1 << 16)(self._national_id)

    @property
    def mark(self) -> str:
        """Which key it is: a digest that tells keys apart and nothing of them."""
        return self._letters("key", "", _SHORT)

    def _code(self, text: str) -> str:
        """Return the pseudonym of a household code."""
        return text if not text or _OWN.fullmatch(text) else f"MH-{self._letters('code', key(text), _SHORT)}"

    def _name(self, text: str) -> str:
        """Return the pseudonym of a person's name."""
        if not text or _OWN.fullmatch(text):
            return text
        return f"Người {self._letters('name', key(text), _SHORT)}"

    def _national_id(self, text: str) -> str:
        """Return the pseudonym of a national ID; "" for what tells nobody from others (`telling_id`), as a
        pseudonym would."""
        number = telling_id(text)
        if not number or masked_id(text):
            return text if number else ""
        return f"CC-{self._letters('national_id', number, _LONG)}"

    def file(self, name: str) -> str:
        """Return the pseudonym of a file's base name, with its ending."""
        if _FILE.fullmatch(name):
            return name
        ending = PurePath(name).suffix
        kept = ending if _ENDING.fullmatch(ending) else ""
        return f"tep-{self._letters('file', name, _SHORT)}{kept}"

    def digest(self, digest: str) -> str:
        """Return what stands for the digest of a file: only who has the key can compare it."""
        return self._sum("digest", digest).hex()

    def _letters(self, kind: str, text: str, length: int) -> str:
        digits = self._sum(kind, text).hex()[:length]
        return "".join(_LETTERS[int(digit, 16)] for digit in digits)

    def _sum(self, kind: str, text: str) -> bytes:
        return hmac.digest(self._secret, f"ngheo {kind}\n{text}".encode(), hashlib.sha256)
