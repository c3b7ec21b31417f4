"""Which rows are of one household: the same code and head in a place, the same national ID, or the same head
of one birth in a village?

Rows that were set aside as duplicate or superseded count; rejected rows do not.
"""

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ngheo_cli.survey.model import Survey
from ngheo_cli.survey.national_ids import telling_id
from ngheo_cli.survey.text import key

_PLACE = ("province", "district", "commune", "village")
_KEYS: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    ((*_PLACE, "household_id", "head_name"), ("household_id", "head_name")),
    (("head_national_id",), ("head_national_id",)),
    ((*_PLACE, "head_name", "head_birth"), ("village", "head_name", "head_birth")),
)
"""Columns that are compared, and those of them that must not be blank."""


def same_household(survey: Survey, rows: Sequence[int]) -> dict[int, tuple[int, ...]]:
    """Return for each of some rows the other rows of the same household, ascending."""
    found: dict[int, set[int]] = {row: set() for row in rows}
    kept = (survey.frame["problem"] != "no_key").to_numpy(dtype=np.bool_)
    compared = _Compared(survey)
    for names, needed in _KEYS:
        groups = _groups(compared, names, needed, kept)
        for row in rows:
            found[row] |= set(groups.get(row, ())) - {row}
    return {row: tuple(sorted(others)) for row, others in found.items()}


class _Compared:
    """Columns of texts as they are compared."""

    def __init__(self, survey: Survey) -> None:
        self._survey = survey
        self._done: dict[str, NDArray[np.object_]] = {}

    def __getitem__(self, name: str) -> NDArray[np.object_]:
        if name not in self._done:
            texts: NDArray[np.object_] = np.full(len(self._survey.frame), "", dtype=object)
            if self._survey.has(name):
                as_compared = telling_id if name == "head_national_id" else key
                texts[:] = [as_compared(text) for text in self._survey.frame[name].tolist()]
            self._done[name] = texts
        return self._done[name]


def _groups(
    compared: _Compared, names: Sequence[str], needed: Sequence[str], kept: NDArray[np.bool_]
) -> Mapping[int, tuple[int, ...]]:
    """Return, for each row that shares a key, the rows that have it."""
    told = kept & np.logical_and.reduce([compared[name] != "" for name in needed])
    rows = np.flatnonzero(told)
    table = pd.DataFrame({name: compared[name][rows] for name in names})
    codes = table.groupby(list(names), sort=False).ngroup().to_numpy()
    shared = np.bincount(codes, minlength=1)[codes] > 1 if len(codes) else np.zeros(0, dtype=np.bool_)
    members: dict[int, list[int]] = {}
    for row, code in zip(rows[shared].tolist(), codes[shared].tolist(), strict=True):
        members.setdefault(code, []).append(row)
    return {row: tuple(group) for group in members.values() for row in group}
