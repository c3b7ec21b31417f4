"""Does one title span the columns of family, middle and given name, or of day, month and year, without titles
of their own?

Forms merge the title over them. The columns beside are parts of a name if all they hold is names, and of a
date if they hold days, months and years; cells that are merged in every row hold nothing there, and change
nothing.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from ngheo_cli.survey.header import Header
from ngheo_cli.survey.header_text import blank, merged_spans, text_of
from ngheo_cli.survey.sheet import Sheet
from ngheo_cli.survey.text import key

if TYPE_CHECKING:
    from ngheo_cli.survey.mapping import Use

_NAMES = frozenset({"head_name", "member_name"})
_DATES = frozenset({"head_birth", "birth", "review_date"})
_LONG = 5
_PARTS = ((1, 31), (1, 12), (1900, 2100))
"""Days, months and years."""
_NO_NAMES = frozenset({"nam", "nữ", "x", "có", "không"})
"""Answers of few letters; a column of nothing else holds no names."""


def with_spans(uses: Sequence["Use"], sheet: Sheet, header: Header) -> tuple["Use", ...]:
    """Return uses in which the title of a name or a date that spans several columns reads them together."""
    titled = {heading.column for heading in header.headings}
    spans = merged_spans(sheet, header.first, header.below)
    last_of = {left: last for (_, left), (_, last) in spans.items()}
    found: list[Use] = []
    for use in uses:
        beside = range(use.column + 1, last_of.get(use.column, use.column) + 1)
        if use.join or not beside or titled.intersection(beside):
            found.append(use)
        elif use.name in _NAMES and all(_holds_names(sheet, header, c) for c in beside):
            found.append(replace(use, join="names", other=beside[-1]))
        elif use.name in _DATES and _holds_dates(sheet, header, [use.column, *beside]):
            found.append(replace(use, join="dates", other=beside[-1]))
        else:
            found.append(use)
    return tuple(found)


def _holds_dates(sheet: Sheet, header: Header, columns: Sequence[int]) -> bool:
    """Whether most numbers in three columns are days, months and years; words among them tell nothing."""
    if len(columns) != len(_PARTS):
        return False
    for column, (least, most) in zip(columns, _PARTS, strict=True):
        cells = (row[column] for row in sheet.rows[header.below :] if column < len(row))
        numbers = [int(text) for cell in cells if (text := text_of(cell)).isdecimal() and len(text) < _LONG]
        fitting = sum(least <= number <= most for number in numbers)
        if fitting * 2 < len(numbers) or not fitting:
            return False
    return True


def _holds_names(sheet: Sheet, header: Header, column: int) -> bool:
    """Whether the filled cells of a column below a header are words, and not the answers of few letters."""
    cells = (row[column] for row in sheet.rows[header.below :] if column < len(row))
    words = {key(cell) if isinstance(cell, str) else str(cell) for cell in cells if not blank(cell)}
    return bool(words - _NO_NAMES) and all(_is_name(word) for word in words)


def _is_name(word: str) -> bool:
    return all(letter.isalpha() or letter in " '-." for letter in word)
