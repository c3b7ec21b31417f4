"""Is a row one of the samples that stand in a form until somebody deletes them?"""

from ngheo_cli.messages import template as say
from ngheo_cli.survey.sheet import Cell
from ngheo_cli.survey.text import key

_MARKS = frozenset(key(mark) for mark in say.SAMPLE_MARK)
SAMPLE_WORDS: frozenset[str] = frozenset(mark.split(" ", 1)[0] for mark in _MARKS)
"""The first words of the marks, as `text.key` writes them."""


def is_sample(name: Cell) -> bool:
    """Whether the cell of a person's name holds the mark of a sample row: the whole of it."""
    return isinstance(name, str) and key(name) in _MARKS
