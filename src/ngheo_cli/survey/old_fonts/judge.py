"""Which columns of a sheet were typed in an old font, and why is it thought so?

Decided column by column, by fonts and by all words together (`evidence.py`), then by the other
columns of the sheet; never by a single name.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import chain

from ngheo_cli.messages import Pair
from ngheo_cli.messages import old_fonts as say
from ngheo_cli.survey.choices import CHOICES
from ngheo_cli.survey.fact_titles import fact_of
from ngheo_cli.survey.header import Heading
from ngheo_cli.survey.members.columns import title_of_member
from ngheo_cli.survey.old_fonts.evidence import (
    EXCLUSIVE,
    STRONG,
    Group,
    Scores,
    groups_of,
    scores_of,
    span,
)
from ngheo_cli.survey.old_fonts.letters import ENCODINGS, Encoding, encoding_of_font
from ngheo_cli.survey.sheet import Sheet
from ngheo_cli.survey.text import key
from ngheo_cli.survey.titles import match

_LONGEST_TITLE = 80
_MOSTLY = 3
"""Cells that are Unicode for sure for each one that may be, from which on a column is in no doubt."""


@dataclass(slots=True)
class Judged:
    """What a group of cells was found to be: `encoding` None is as typed; `doubt` says why it is not sure."""

    group: Group
    scores: Scores
    encoding: Encoding | None = None
    why: str = ""
    rows: tuple[int, int] = (0, 0)
    doubt: Pair | None = None
    is_open: bool = False
    """Whether neither its fonts nor its words decide."""


def judge_sheet(sheet: Sheet, forced: Mapping[str, str]) -> list[Judged]:
    """Judge the columns of a sheet; [] where nothing in it could be of an old font."""
    asked = any(value in ENCODINGS for value in forced.values())
    if not (sheet.old_fonts or sheet.raw or asked):
        texts = {cell for cell in set(chain.from_iterable(sheet.rows)) if isinstance(cell, str)}
        if not EXCLUSIVE.search("\n".join(texts)):
            return []
    everywhere = forced.get("", "")
    groups = groups_of(sheet, known, _is_title)
    return [_judge(one, sheet, forced.get(str(one.column), everywhere)) for one in groups]


def _judge(group: Group, sheet: Sheet, forced: str) -> Judged:
    if not group.open_rows or forced == "unicode":
        return Judged(group, Scores())
    one = Judged(group, scores_of(group))
    asked = next((encoding for encoding in ENCODINGS if encoding == forced), None)
    if asked:
        return replace(one, encoding=asked, why="option", rows=(0, len(sheet.rows)))
    scores, font = one.scores, group.font
    told = _told_by_font(one, font) if font else scores.told()
    if told is None:
        surely = scores.is_unicode() or (bool(group.unicode_rows) and not any(scores.only.values()))
        return replace(one, is_open=not surely and not font)
    if told != (font or told):
        return replace(one, doubt=say.FONT_AGAINST_TEXT)
    rows = span(group, sheet, told)
    if rows is None:
        return replace(one, doubt=say.BOTH_IN_ONE, why=told)
    return replace(one, encoding=told, why="font" if font else "signs", rows=rows)


def _told_by_font(one: Judged, font: Encoding) -> Encoding | None:
    """Return the encoding of cells in an old font; another than the font's is a doubt, None is Unicode in a
    font that cannot draw it."""
    scores = one.scores
    told = scores.told()
    if told is not None:
        return told
    if one.group.unicode_rows or (not scores.only[font] and scores.only_unicode[font] > 1):
        return None
    if scores.only_unicode[font] <= scores.only[font]:
        return font
    return next(other for other in ENCODINGS if other != font)


def settle_open(found: Sequence[Judged], by_book: set[Encoding | None]) -> None:
    """Decide columns of few words by those beside them, or in the book, if these are of one encoding."""
    proven = [one for one in found if one.why == "signs"]
    context = {one.encoding for one in proven} or by_book
    if len(context) != 1:
        return
    (encoding,) = context
    first = min((one.group.open_rows[0] for one in proven), default=0)
    mixed = any(
        one.encoding is None and not one.group.font and any(row > first for row in one.group.unicode_rows)
        for one in found
    )
    for one in found:
        fits = encoding is not None and one.scores.fits(encoding)
        if not one.is_open or encoding is None or not (fits or one.scores.only[encoding] >= STRONG):
            continue
        if _mostly_unicode(one, encoding):
            continue
        below = _below_titles(one, encoding)
        if not fits or mixed or below is None or one.scores.only_unicode[encoding]:
            one.doubt, one.why = say.FEW_WORDS, encoding
        else:
            one.encoding, one.why, one.rows = encoding, "context", (below, 1 << 30)


def _below_titles(one: Judged, encoding: Encoding) -> int | None:
    """Return the row below the texts in Unicode of a column if these are its titles alone and a word below
    needs the old encoding; None where Unicode stands elsewhere."""
    group = one.group
    if not group.unicode_rows:
        return 0
    titles_alone = group.unicode_rows[-1] < group.open_rows[0]
    return group.unicode_rows[-1] + 1 if titles_alone and one.scores.only[encoding] else None


def _mostly_unicode(one: Judged, encoding: Encoding) -> bool:
    """Whether nearly all cells are Unicode for sure, and no word of the others needs the old encoding."""
    group = one.group
    return not one.scores.only[encoding] and len(group.unicode_rows) >= _MOSTLY * len(group.open_rows)


def cells_of(sheet: Sheet, one: Judged) -> Iterable[tuple[int, str, str]]:
    """Return row, text and old font ("" for any other) of the cells of a column that are turned."""
    column, surely = one.group.column, frozenset(one.group.unicode_rows)
    for r in range(one.rows[0], min(one.rows[1], len(sheet.rows))):
        row = sheet.rows[r]
        cell = row[column] if column < len(row) else ""
        font = sheet.old_fonts.get((r, column), "")
        if isinstance(cell, str) and cell and encoding_of_font(font) == one.group.font and r not in surely:
            yield r, cell, font


@cache
def _labels() -> frozenset[str]:
    told = (label for lists in CHOICES.values() for labels in lists.values() for label in labels)
    return frozenset(key(label) for label in (*told, "có", "không"))


@lru_cache(1 << 14)
def known(text: str) -> bool:
    """Whether a text is a title or a label that surveys use, which no person is called."""
    return key(text) in _labels() or _is_title(text)


@lru_cache(1 << 14)
def _is_title(text: str) -> bool:
    """Whether a text is a title of a column of households or members."""
    if len(text) > _LONGEST_TITLE:
        return False
    return bool(match(text) or fact_of(text) or title_of_member(Heading(0, (text,), ())))
