"""Is a row one of the samples that stand in a form until somebody deletes them?"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ngheo_cli.messages import Finding, Place
from ngheo_cli.messages import template as say
from ngheo_cli.survey.sheet import Cell, Sheet
from ngheo_cli.survey.text import key

if TYPE_CHECKING:
    from ngheo_cli.survey.rows.row import Row

_MARKS = frozenset(key(mark) for mark in say.SAMPLE_MARK)
SAMPLE_WORDS: frozenset[str] = frozenset(mark.split(" ", 1)[0] for mark in _MARKS)
"""The first words of the marks, as `text.key` writes them."""


def is_sample(name: Cell) -> bool:
    """Whether the cell of a person's name holds the mark of a sample row: the whole of it."""
    return isinstance(name, str) and key(name) in _MARKS


def left_samples(sheet: Sheet, rows: "Sequence[Row]") -> list[Finding]:
    """Return a note where sample rows are left in a sheet."""
    found = [row.index + 1 for row in rows if row.kind == "sample"]
    place = Place(sheet.file, sheet.name, f"A{found[0]}", row=found[0]) if found else Place()
    return [say.SAMPLE_LEFT.at(place, count=len(found))] if found else []
