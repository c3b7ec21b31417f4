"""Does a sheet without a known header hold households all the same?

Nothing is guessed from the sheets beside it: the rows are counted, and a person is told.
"""

from collections.abc import Sequence
from typing import Literal

from ngheo_cli.survey.header_text import blank, text_of
from ngheo_cli.survey.rows.labels import is_list_line, is_section_title, total_label, unit_label
from ngheo_cli.survey.rows.words import is_figure
from ngheo_cli.survey.sheet import Cell, Sheet

_LEAST, _WORDS, _TITLES = 4, (2, 5), 3


def rows_like_households(sheet: Sheet) -> tuple[int, Literal["", "untitled", "titled"]]:
    """Return how many rows look like households, and whether a row of titles stands above them; 0 where
    they are less than half of the rows."""
    filled = [(r, cells) for r, row in enumerate(sheet.rows) if (cells := [c for c in row if not blank(c)])]
    like = [r for r, cells in filled if _is_like(cells)]
    lines = [r for r, cells in filled if len(cells) < _TITLES]
    if not like or len(like) * 2 < len(filled) - len(lines):
        return 0, ""
    titled = any(r < like[0] and _is_titles(cells) for r, cells in filled)
    return len(like), "titled" if titled else "untitled"


def _is_like(cells: Sequence[Cell]) -> bool:
    """Whether a row has a person's name, a number, and more besides."""
    if len(cells) < _LEAST or not any(
        is_figure(cell) and any(map(str.isdigit, text_of(cell))) for cell in cells
    ):
        return False
    return any(isinstance(cell, str) and is_person(text_of(cell)) for cell in cells)


def is_person(text: str) -> bool:
    """Whether a text may be a person's name: words with capitals, that are no label."""
    words = text.split()
    if not _WORDS[0] <= len(words) <= _WORDS[1] or not all(w[0].isupper() or w.isdigit() for w in words):
        return False
    labels = unit_label(text) or total_label(text) or is_list_line(text) or is_section_title(text)
    return not labels and not words[0].isdigit()


def _is_titles(cells: Sequence[Cell]) -> bool:
    """Whether a row holds several words and no number."""
    texts = [text_of(cell) for cell in cells]
    return len(texts) >= _TITLES and not any(text.replace(".", "").isdigit() for text in texts)
