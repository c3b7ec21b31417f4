"""Which typed codes does a decision need?"""

from dataclasses import dataclass, fields
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ngheo_cli.numbers import BLANK, UNKNOWN

Amounts = NDArray[np.int64]
Rows = slice | NDArray[np.int64]

INCOME_COLUMNS = ("income_per_person", "income_total", "income_12_months")
"""In the order of the columns of a survey, not in that of precedence."""


@dataclass(frozen=True, slots=True)
class Inputs:
    """Typed codes of n households; a column that the survey does not have is None.

    Amounts are int64 in đồng, `size` and scores int64, UNKNOWN where blank; `area` and `answers` are int8
    codes of `numbers.py`, BLANK where unknown.
    """

    answers: NDArray[np.int8]
    """Shape (n, indicators) in the standard's order; fastest when each indicator is contiguous (order F)."""
    area: NDArray[np.int8]
    size: Amounts | None = None
    income_per_person: Amounts | None = None
    income_total: Amounts | None = None
    income_12_months: Amounts | None = None
    score_income: Amounts | None = None
    score_deprivation: Amounts | None = None

    def __len__(self) -> int:
        return len(self.area)

    def take(self, rows: Rows) -> "Inputs":
        """Return some households: a slice gives views, positions give copies."""
        parts: dict[str, Any] = {f.name: getattr(self, f.name) for f in fields(self)}
        taken = {name: None if part is None else part[rows] for name, part in parts.items()}
        if not isinstance(rows, slice):
            taken["answers"] = self.answers.T.take(rows, axis=1).T
        return Inputs(**taken)  # type: ignore[arg-type]

    @property
    def has_income(self) -> bool:
        """Whether the survey has any column of income."""
        return any(getattr(self, name) is not None for name in INCOME_COLUMNS)

    @property
    def has_totals(self) -> bool:
        """Whether the survey has incomes of whole households."""
        return self.income_total is not None or self.income_12_months is not None

    def known(self, name: str) -> NDArray[np.bool_]:
        """Which households have an answer in an int64 column."""
        column = getattr(self, name)
        return np.zeros(len(self), dtype=np.bool_) if column is None else np.not_equal(column, UNKNOWN)


def no_answers(rows: int, indicators: int) -> NDArray[np.int8]:
    """Return answers that are all unknown, each indicator contiguous."""
    return np.full((rows, indicators), BLANK, dtype=np.int8, order="F")
