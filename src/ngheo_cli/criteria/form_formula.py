"""What does the formula of a form's column compute: 4=3/1*100, or 9=1-2-3-4+5+6+7+8?

A formula names columns of the same form by their printed numbers. It is a rate in percent, or a sum.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

_ID = r"\d+(?:\.\d+)*"
_RATE = re.compile(rf"({_ID})=({_ID})/({_ID})\*100")
_SUM = re.compile(rf"({_ID})=({_ID}(?:[+-]{_ID})+)")
_TERM = re.compile(rf"([+-]?)({_ID})")


@dataclass(frozen=True, slots=True)
class Rate:
    """`part` / `whole` × 100."""

    part: str
    whole: str

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns that it reads."""
        return self.part, self.whole


@dataclass(frozen=True, slots=True)
class Total:
    """A sum of columns, each with its sign 1 or -1."""

    terms: tuple[tuple[int, str], ...]

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns that it reads."""
        return tuple(column for _, column in self.terms)

    def value(self, of: Callable[[str], int]) -> int:
        """Return the sum for the values of columns."""
        return sum(sign * of(column) for sign, column in self.terms)


Formula = Rate | Total


def parse_formula(text: str) -> tuple[str, Formula]:
    """Return the column that a formula fills, and what it computes; raise ValueError("formula")."""
    plain = text.replace(" ", "")
    if rate := _RATE.fullmatch(plain):
        return rate[1], Rate(rate[2], rate[3])
    if total := _SUM.fullmatch(plain):
        terms = tuple((-1 if sign == "-" else 1, column) for sign, column in _TERM.findall(total[2]))
        return total[1], Total(terms)
    raise ValueError("formula")
