"""Which columns hold something beside households, though no title says what?

A title that is lost (a blank cell, a broken merge) takes its column out of the table: an income that nobody
reads any more changes classes, so that the column is told of.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ngheo_cli.messages import Finding, Place
from ngheo_cli.messages import survey_titles as say
from ngheo_cli.survey.header import Header
from ngheo_cli.survey.header_text import blank
from ngheo_cli.survey.letters import letter_of
from ngheo_cli.survey.mapping import SheetMap
from ngheo_cli.survey.rows.below import households
from ngheo_cli.survey.rows.row import Row
from ngheo_cli.survey.sheet import Cell, Sheet
from ngheo_cli.survey.text import key

_FEWEST = 2
"""So many cells make a column; a lone one is a remark."""
_CODES = 2
"""Codes of answers go up to here; more are numbers."""
_AMOUNT = 15
"""Letters of an amount with its unit."""
_ANSWERS = frozenset({"x", "có", "không", "co", "khong", "k", "c", "v", "+"})


def untitled(sheet: Sheet, header: Header, mapped: SheetMap, rows: Sequence[Row]) -> Iterator[Finding]:
    """Yield a warning for each column without a title that has numbers or answers of households, and a note
    for one that has words; none for one that only numbers them, and none of a result of ngheo, whose columns
    left out were no columns of the survey."""
    known = {h.column for h in header.headings} | {use.column for use in mapped.uses} | mapped.run
    if not header.headings or mapped.standard is not None:
        return
    kept = [row.index for row in households(rows) if row.index < len(sheet.rows)]
    width = header.width if sheet.records else max((len(sheet.rows[i]) for i in kept), default=0)
    for column in sorted(set(range(width)) - known):
        cells = [(i, sheet.rows[i][column]) for i in kept if column < len(sheet.rows[i])]
        filled = [(i, cell) for i, cell in cells if not blank(cell)]
        if len(filled) < _FEWEST or _numbers_rows([cell for _, cell in filled]):
            continue
        deciding = 2 * sum(_is_answer(cell) for _, cell in filled) >= len(filled)
        message = say.COLUMN_UNTITLED if deciding else say.WORDS_UNTITLED
        letter = letter_of(column)
        place = Place(sheet.file, sheet.name, f"{letter}{header.below}")
        yield message.at(place, letter=letter, count=len(filled))


def _is_answer(cell: Cell) -> bool:
    if isinstance(cell, str):
        text = key(cell)
        return text in _ANSWERS or (text[:1].isdecimal() and len(text) <= _AMOUNT)
    return isinstance(cell, int | float)


def _numbers_rows(cells: Sequence[Cell]) -> bool:
    """Whether the cells count on by one, from 1 again perhaps in the next village, as running numbers do."""
    texts = [str(cell).strip().removesuffix(".0") for cell in cells]
    typed = [int(text) if text.isdecimal() else -1 for text in texts]
    steps = [after - before == 1 for before, after in pairwise(typed)]
    begin = [after == 1 for after in typed[1:]]
    counts_on = all(one or again for one, again in zip(steps, begin, strict=True))
    return counts_on and max(typed) > _CODES and 2 * sum(steps) >= len(steps)
