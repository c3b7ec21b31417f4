"""Which answers do the facts of households and members have, as codes that a table can be asked by?"""

from dataclasses import dataclass, field

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ngheo_cli.classify.formula import ANSWERS, Answer, Test
from ngheo_cli.classify.truth import Axis
from ngheo_cli.criteria.factbook import FactBook

Codes = NDArray[np.intp]
"""Positions in the closed list of a fact; -1 is unknown."""


@dataclass(slots=True)
class Facts:
    """The facts of one frame; a fact without a column is unknown in every row."""

    frame: pd.DataFrame
    book: FactBook
    _codes: dict[str, Codes] = field(default_factory=dict)

    def codes(self, name: str) -> Codes:
        """Return the codes of a fact, one a row of the frame and a last one that is unknown."""
        if name not in self._codes:
            self._codes[name] = np.append(self._read(name), np.intp(-1))
        return self._codes[name]

    def axis(self, name: str, tests: tuple[Test, ...], rows: NDArray[np.intp] | None) -> Axis:
        """Return the axis of tests on one fact at some rows of the frame (-1 for unknown), or at all."""
        choices = answers_of(name, self.book)
        marks = np.zeros(len(choices), dtype=np.int64)
        for i, test in enumerate(tests):
            if isinstance(test, Answer):
                marks |= np.array([code in test.codes for code in choices], dtype=np.int64) << i
        patterns, classes = np.unique(marks, return_inverse=True)
        count = len(patterns)
        states = np.vstack([np.eye(count, dtype=np.bool_), np.ones((1, count), dtype=np.bool_)])
        state = np.append(classes.reshape(-1), count).astype(np.intp)
        codes = self.codes(name)
        codes = codes[:-1] if rows is None else codes[rows]
        held = {test: (patterns >> i & 1).astype(np.bool_) for i, test in enumerate(tests)}
        return Axis(held, states, state[codes])

    def _read(self, name: str) -> Codes:
        count = len(self.frame)
        if name not in self.frame.columns:
            return np.full(count, -1, dtype=np.intp)
        values = self.frame[name].to_numpy()
        if self.book.facts[name].kind == "answer":
            return values.astype(np.intp)
        return pd.Index(answers_of(name, self.book), dtype=object).get_indexer(pd.Index(values, dtype=object))


def answers_of(name: str, book: FactBook) -> tuple[str, ...]:
    """Return the closed list of a fact's answers."""
    fact = book.facts[name]
    return ANSWERS if fact.kind == "answer" else tuple(fact.choices)
