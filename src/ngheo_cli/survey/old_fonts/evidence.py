"""In which encoding was a column typed, by its fonts and by all its words?

A text alone does not tell: `Tô` is a name in Unicode and `Tụ` in TCVN3. So the cells of a column that share a
kind of font are judged together, and only by words that are Vietnamese in one reading and not in another.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from ngheo_cli.survey.header import LOOK_ROWS
from ngheo_cli.survey.old_fonts.letters import (
    ENCODINGS,
    Encoding,
    encoding_of_font,
    is_spelt,
    to_unicode,
)
from ngheo_cli.survey.old_fonts.syllables import is_syllable
from ngheo_cli.survey.sheet import Cell, Sheet

_SURELY_UNICODE = re.compile("[\u0100-\u024f\u0300-\u036f\u1e00-\u1eff]")
_HIGH = re.compile("[\u00a1-\u00ff]")
_SPLIT = re.compile("[\\s!-/:-@\\[-`{-~0-9\u2010-\u2026\u00a0\u00b0\u00b2\u00b3\u00b1]+")
_QUOTES = "«»·§©®½¼¾×"
_LATIN = "àáâãèéêìíòóôõùúý"
_UNICODE_WORD = re.compile(f"[A-Za-z{_LATIN}{_LATIN.upper()}]+")
EXCLUSIVE = re.compile(f"[^\\x00-\\xa0°²³±{_LATIN}{_LATIN.upper()}\u0100-\U0010ffff]")
"""A sign that no Vietnamese text in Unicode holds, or only as punctuation."""
STRONG, _LABEL_WEIGHT = 2, 2
_LEAST_TITLES = 2
_MOST_AROUND = 12
"""Rows of titles and signatures in Unicode that may stand around a column in an old font."""
_MOST, _MOST_LABELS = 4000, 50
"""Distinct texts of a column that are looked at, and those that may be its title or a label."""


Known = Callable[[str], bool]


@dataclass(slots=True)
class Group:
    """The cells of one column whose font is of one encoding (None for any other font)."""

    column: int
    font: Encoding | None
    fonts: dict[str, int] = field(default_factory=dict)
    unicode_rows: list[int] = field(default_factory=list)
    """Rows of texts that are Unicode for sure."""
    open_rows: list[int] = field(default_factory=list)
    """Rows of texts whose letters are all of Latin-1, some beyond ASCII."""
    labels: set[str] = field(default_factory=set)
    """Texts of Latin-1 letters that are titles or labels of surveys as they stand."""
    texts: dict[str, tuple[bool, ...]] = field(default_factory=dict)
    """Those texts, each once, in the order of their rows, and whether they are a title or label of surveys
    in an old encoding."""

    def add(self, row: int, text: str, known: Known, *, titled: bool) -> None:
        """Note a text of Latin-1; a title or label of surveys as it stands is Unicode, and so is a text
        among titles in Unicode (`titled`) that nothing says to be old."""
        if text not in self.texts and len(self.texts) < _MOST:
            looked = len(self.texts) < _MOST_LABELS
            turned = (to_unicode(text, one) for one in ENCODINGS)
            self.texts[text] = tuple(looked and read != text and known(read) for read in turned)
            plain = known(text) or (titled and not EXCLUSIVE.search(text))
            if looked and plain and not any(self.texts[text]):
                self.labels.add(text)
        if text in self.labels:
            self.unicode_rows.append(row)
        else:
            self.open_rows.append(row)


@dataclass(slots=True)
class Scores:
    """How many distinct words are Vietnamese in each reading, and in one reading but not in the other."""

    words: int = 0
    valid: dict[Encoding, int] = field(default_factory=lambda: dict.fromkeys(ENCODINGS, 0))
    only: dict[Encoding, int] = field(default_factory=lambda: dict.fromkeys(ENCODINGS, 0))
    only_unicode: dict[Encoding, int] = field(default_factory=lambda: dict.fromkeys(ENCODINGS, 0))

    @property
    def best(self) -> Encoding:
        """The old encoding in which most words are Vietnamese."""
        return max(ENCODINGS, key=lambda one: (self.valid[one], self.only[one]))

    def told(self) -> Encoding | None:
        """Return the old encoding that the words alone prove, or None."""
        best = self.best
        other = max(self.valid[one] for one in ENCODINGS if one != best)
        enough = self.only[best] >= STRONG and self.only[best] >= 3 * self.only_unicode[best]
        return best if enough and self.fits(best) and self.valid[best] > other else None

    def fits(self, encoding: Encoding) -> bool:
        """Whether nearly all words are Vietnamese in an encoding."""
        return self.valid[encoding] * 5 >= self.words * 4

    def is_unicode(self) -> bool:
        """Whether the words prove Unicode: none needs an old encoding, and some cannot be of either."""
        return not any(self.only.values()) and all(self.only_unicode.values())


def groups_of(sheet: Sheet, known: Known, is_title: Known) -> list[Group]:
    """Return the columns of a sheet by kind of font, in column order; columns without an accent are left
    out. A group may hold texts in Unicode only. `known` tells titles and labels of surveys, `is_title`
    titles alone."""
    groups: dict[tuple[int, str], Group] = {}
    for r, row in enumerate(sheet.rows):
        titled = r < LOOK_ROWS and _is_titles(row, is_title)
        for c, cell in enumerate(row):
            if not isinstance(cell, str) or cell.isascii():
                continue
            font = sheet.old_fonts.get((r, c), "")
            encoding = encoding_of_font(font)
            group = groups.setdefault((c, encoding or ""), Group(c, encoding))
            if _SURELY_UNICODE.search(cell):
                group.unicode_rows.append(r)
            elif _HIGH.search(cell):
                group.add(r, cell, known, titled=titled)
                if font:
                    group.fonts[font] = group.fonts.get(font, 0) + 1
    return [groups[place] for place in sorted(groups)]


def _is_titles(row: Sequence[Cell], is_title: Known) -> bool:
    """Whether a row holds titles in Unicode: what stands beside them is most likely Unicode too."""
    surely = (cell for cell in row if isinstance(cell, str) and _SURELY_UNICODE.search(cell))
    return sum(map(is_title, surely)) >= _LEAST_TITLES


def words_of(text: str) -> list[str]:
    """Return the words of a text that hold a letter or sign beyond ASCII."""
    return [word for word in _SPLIT.split(text) if not word.isascii() and word.strip(_QUOTES)]


@lru_cache(1 << 15)
def _readings(word: str) -> tuple[bool, ...]:
    """Return whether a word is Vietnamese as Unicode, and as each old encoding."""
    bare = word.strip(_QUOTES)
    cased = bare.islower() or bare.isupper() or (bare[:1].isupper() and bare[1:].islower())
    as_unicode = cased and _UNICODE_WORD.fullmatch(bare) is not None and is_syllable(bare)
    return as_unicode, *(is_spelt(word, one) and is_syllable(to_unicode(word, one)) for one in ENCODINGS)


def scores_of(group: Group) -> Scores:
    """Count what the words of distinct texts prove; a title or label of surveys weighs as two words."""
    scores = Scores()
    seen: set[str] = set()
    for text, labels in group.texts.items():
        if text not in group.labels:
            seen.update(words_of(text))
            for one, label in zip(ENCODINGS, labels, strict=True):
                scores.only[one] += _LABEL_WEIGHT * label
    for word in seen:
        as_unicode, *readings = _readings(word)
        scores.words += 1
        for one, valid in zip(ENCODINGS, readings, strict=True):
            scores.valid[one] += valid
            scores.only[one] += valid and not as_unicode
            scores.only_unicode[one] += as_unicode and not valid
    return scores


def span(group: Group, sheet: Sheet, encoding: Encoding) -> tuple[int, int] | None:
    """Return the rows (first, below) of a column that are of an encoding, between texts that are Unicode for
    sure (a header above, a signature below); None where Unicode is strewn among them."""
    if not group.unicode_rows:
        return 0, len(sheet.rows)
    proof = _proof(group, sheet, encoding)
    if not proof:
        return None
    above = bisect_left(group.unicode_rows, proof[0])
    below = bisect_left(group.unicode_rows, proof[-1])
    around = len(group.unicode_rows) - (below - above)
    if (below - above) * 10 > len(proof) or around > min(_MOST_AROUND, len(proof)):
        return None
    first = group.unicode_rows[above - 1] + 1 if above else 0
    last = group.unicode_rows[below] if below < len(group.unicode_rows) else len(sheet.rows)
    return first, last


def _proof(group: Group, sheet: Sheet, encoding: Encoding) -> list[int]:
    """Return the rows with a word that is Vietnamese in an old encoding and not in Unicode."""
    at = ENCODINGS.index(encoding) + 1
    found = {
        text: labels[at - 1] or any(told[at] and not told[0] for told in map(_readings, words_of(text)))
        for text, labels in group.texts.items()
    }
    return [r for r in group.open_rows if found.get(str(sheet.rows[r][group.column]), False)]
