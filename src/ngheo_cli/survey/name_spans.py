"""Does one title of heads span the columns of family, middle and given name, without titles of their own?

Forms merge the title over them. The columns beside are parts of the name if all they hold is names; cells
that are merged in every row hold nothing there, and change nothing.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from ngheo_cli.survey.header import Header
from ngheo_cli.survey.header_text import blank, merged_spans
from ngheo_cli.survey.sheet import Sheet
from ngheo_cli.survey.text import key

if TYPE_CHECKING:
    from ngheo_cli.survey.mapping import Use

_NO_NAMES = frozenset({"nam", "nữ", "x", "có", "không"})
"""Answers of few letters; a column of nothing else holds no names."""


def with_spans(uses: Sequence["Use"], sheet: Sheet, header: Header) -> tuple["Use", ...]:
    """Return uses in which a head's title that spans several columns reads them together."""
    titled = {heading.column for heading in header.headings}
    spans = merged_spans(sheet, header.first, header.below)
    last_of = {left: last for (_, left), (_, last) in spans.items()}
    found: list[Use] = []
    for use in uses:
        beside = range(use.column + 1, last_of.get(use.column, use.column) + 1)
        parts = use.name == "head_name" and not use.join and not titled.intersection(beside)
        parts = parts and bool(beside) and all(_holds_names(sheet, header, c) for c in beside)
        found.append(replace(use, join="names", other=beside[-1]) if parts else use)
    return tuple(found)


def _holds_names(sheet: Sheet, header: Header, column: int) -> bool:
    """Whether the filled cells of a column below a header are words, and not the answers of few letters."""
    cells = (row[column] for row in sheet.rows[header.below :] if column < len(row))
    words = {key(cell) if isinstance(cell, str) else str(cell) for cell in cells if not blank(cell)}
    return bool(words - _NO_NAMES) and all(_is_name(word) for word in words)


def _is_name(word: str) -> bool:
    return all(letter.isalpha() or letter in " '-." for letter in word)
