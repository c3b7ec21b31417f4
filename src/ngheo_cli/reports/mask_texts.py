"""What may a message say of a masked survey? Its own words, and pseudonyms where personal texts stood."""

import re
from collections.abc import Mapping

_SHORTEST = 4
"""Shorter personal texts (a running number as a code) are replaced only where they stand alone."""
_MOST_WORDS = 12
_WORDS = re.compile(r"\w+")


class Texts:
    """The texts of one survey being masked. `known`: personal texts as compared, and what stands for each."""

    def __init__(self, known: Mapping[str, str]) -> None:
        self._known = known
        self._made: dict[str, str] = {}

    def value(self, value: object) -> object:
        """Return a value of a message; of a pair both halves."""
        if isinstance(value, str):
            return self.text(value)
        return tuple(map(self.value, value)) if isinstance(value, tuple) else value

    def text(self, text: str) -> str:
        """Return a text in which every run of words that is personal is replaced, the longest first."""
        if text not in self._made:
            alone = self._known.get(compared(text))
            self._made[text] = alone if alone is not None else self._within(text)
        return self._made[text]

    def _within(self, text: str) -> str:
        words = [(found.start(), found.end()) for found in _WORDS.finditer(text)]
        out, done, i = [], 0, 0
        while i < len(words):
            last = min(len(words), i + _MOST_WORDS)
            run = next((j for j in range(last, i, -1) if self._hides(text[words[i][0] : words[j - 1][1]])), 0)
            if run:
                begin, end = words[i][0], words[run - 1][1]
                out += [text[done:begin], self._known[compared(text[begin:end])]]
                done = end
            i = run or i + 1
        return "".join([*out, text[done:]])

    def _hides(self, run: str) -> bool:
        return len(run) >= _SHORTEST and compared(run) in self._known


def compared(text: str) -> str:
    """Return the words of a text, as they are looked up."""
    return " ".join(_WORDS.findall(text.casefold()))
