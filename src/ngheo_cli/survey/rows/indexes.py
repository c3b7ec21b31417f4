"""Which rows numbered by Roman numerals or letters are titles of villages, without a word for village?

The title of a village holds a name and figures of the rows below it at most. A row that answers as a
household does (a score that sums up nothing) is a household, and where most do so are the others. Letters
that begin anew below households number their members.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from ngheo_cli.survey.header import Header
from ngheo_cli.survey.rows.labels import is_index, is_list_line, is_section_title, unit_label
from ngheo_cli.survey.rows.sums import number_in
from ngheo_cli.survey.rows.words import is_blank, is_figure, totalled, whole_number
from ngheo_cli.survey.sheet import Cell, Sheet
from ngheo_cli.survey.text import key

_LABEL_COLUMNS = 5
"""Columns among which the title of a group of rows stands."""
_NEAR = 1e-6


def roman_titles(
    sheet: Sheet, header: Header, running: int | None, asked: Sequence[int] = ()
) -> frozenset[int]:
    """Return rows of a Roman numeral or a letter, a bare name and counts at most, where such rows are
    villages.

    They are where one of them, or another title, names a unit, or where there are several and none names
    another kind of group. `asked` are the columns of what households answer, their size apart.
    """
    if running is None:
        return frozenset()
    rows: dict[int, str] = {}
    units = False
    for index in range(header.below, len(sheet.rows)):
        row = sheet.rows[index]
        number = row[running] if running < len(row) else ""
        if not isinstance(number, str) or not number or number[-1].isdigit():
            continue
        texts = [cell for cell in row if isinstance(cell, str) and cell and not is_figure(cell)]
        units = units or (len(texts) <= 2 and bool(unit_label(texts[-1])) if texts else units)
        if len(texts) == 2 and texts[0] is number and is_index(number):
            rows[index] = texts[1]
    bare = {r: text for r, text in rows.items() if not is_section_title(text) and not is_list_line(text)}
    supported = units or (len(bare) == len(rows) >= 2)
    bare = _no_persons(sheet, header, running, bare, asked) if bare else bare
    return frozenset(r for r, text in bare.items() if supported or _totalled(sheet, header, text))


def _no_persons(
    sheet: Sheet, header: Header, running: int, bare: Mapping[int, str], asked: Sequence[int]
) -> dict[int, str]:
    """Return the rows that are neither households nor members of the one above."""
    starts = sorted(bare)
    ends = [*starts[1:], len(sheet.rows)]
    answered = {r for r, end in zip(starts, ends, strict=True) if _answers(sheet, r, end, asked)}
    left = [r for r in starts if r not in answered and unit_label(bare[r])]
    bold = [r for r in starts if r not in answered and not unit_label(bare[r])]
    if len(answered) * 2 >= len(bare):
        bold = [r for r in bold if _begins_anew(sheet, r, running)]
    letters = [r for r in bold if str(sheet.rows[r][running]).strip(" .)").islower()]
    if letters and _below_households(sheet, header, running, letters):
        bold = [r for r in bold if r not in letters]
    return {r: bare[r] for r in sorted((*left, *bold))}


def _answers(sheet: Sheet, index: int, end: int, asked: Sequence[int]) -> bool:
    """Whether a row answers anything with a figure that is neither sum, mean nor count of the rows below."""
    row = sheet.rows[index]
    for column in asked:
        own = _figure(row, column)
        if own is None:
            continue
        cells = [
            r[column] for r in sheet.rows[index + 1 : end] if column < len(r) and not is_blank(r[column])
        ]
        below = [n for cell in cells if (n := number_in(cell)) is not None]
        told = (sum(below), sum(below) / max(len(below), 1), len(cells)) if cells else ()
        if not any(abs(own - one) <= _NEAR * max(1.0, abs(one)) for one in told):
            return True
    return False


def _figure(row: Sequence[Cell], column: int) -> float | None:
    return number_in(row[column]) if column < len(row) and row[column] != "" else None


def _begins_anew(sheet: Sheet, index: int, running: int) -> bool:
    """Whether the next row that is not blank is numbered 1."""
    below = (row for row in sheet.rows[index + 1 :] if not all(map(is_blank, row)))
    row = next(below, [])
    number = row[running] if running < len(row) else ""
    return whole_number(number) and float(str(number).strip().rstrip(".")) == 1


def _below_households(sheet: Sheet, header: Header, running: int, letters: Sequence[int]) -> bool:
    """Whether small letters number persons: they first come below a numbered household, and begin anew or
    follow one another."""
    above = sheet.rows[header.below : letters[0]]
    if not any(running < len(row) and whole_number(row[running]) for row in above):
        return False
    again = Counter(key(sheet.rows[r][running]) for r in letters).most_common(1)[0][1] > 1
    return again or any(later - one == 1 for one, later in pairwise(letters))


def _totalled(sheet: Sheet, header: Header, name: str) -> bool:
    wanted = key(name)
    return any(
        isinstance(cell, str) and cell[:1] in "CcTt" and totalled(cell) == wanted
        for row in sheet.rows[header.below :]
        for cell in row[:_LABEL_COLUMNS]
    )
