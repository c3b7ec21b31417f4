"""Which day does a text of a survey name: `YYYY-MM-DD`, a year alone, or none?"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]

NO_YEAR = -1
"""The year of a day that is not known."""
NO_DAY = 0
"""The day in its year where only the year is known."""
FIRST_DAY, LAST_DAY = 101, 1231
LEAP_DAY, AFTER_LEAP_DAY = 229, 301


@dataclass(frozen=True, slots=True)
class Days:
    """Days as a year and a day in the year, month × 100 + day."""

    year: Numbers
    day: Numbers

    def __len__(self) -> int:
        return len(self.year)

    def take(self, rows: Numbers) -> "Days":
        """Return the days of some rows."""
        return Days(self.year[rows], self.day[rows])


def days_of(texts: NDArray[np.object_]) -> Days:
    """Return the days of texts typed `YYYY-MM-DD` or `YYYY`; anything else names none."""
    signs = np.ascontiguousarray(texts, dtype="U11").view(np.uint32).reshape(len(texts), 11).astype(np.int64)
    digits = signs - ord("0")
    number = (digits >= 0) & (digits <= 9)
    known = number[:, :4].all(axis=1) & ((signs[:, 4:] == 0).all(axis=1) | (signs[:, 4] == ord("-")))
    full = known & number[:, [5, 6, 8, 9]].all(axis=1) & (signs[:, 7] == ord("-")) & (signs[:, 10] == 0)
    known &= full | (signs[:, 4] == 0)
    year = digits[:, :4] @ np.array([1000, 100, 10, 1])
    day = digits[:, [5, 6, 8, 9]] @ np.array([1000, 100, 10, 1])
    return Days(np.where(known, year, NO_YEAR), np.where(full, day, NO_DAY))


def no_days(count: int) -> Days:
    """Return days of which none is known."""
    return Days(np.full(count, NO_YEAR, dtype=np.int64), np.zeros(count, dtype=np.int64))


def is_leap(year: Numbers) -> NDArray[np.bool_]:
    """Whether a year has a 29 February."""
    return np.asarray((year % 4 == 0) & ((year % 100 != 0) | (year % 400 == 0)))
