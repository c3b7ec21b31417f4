"""What tells one household of two reviews from another: place, code and head, as numbers that both share?"""

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ngheo_cli.review.units import LEVELS
from ngheo_cli.survey.national_ids import telling_id
from ngheo_cli.survey.text import key

Rows = NDArray[np.int64]
_ID = "head_national_id"


@dataclass(frozen=True, slots=True)
class Heads:
    """What tells one household from another, as numbers shared by two reviews; -1 for a blank."""

    unit: Rows
    """All levels of units that both reviews name."""
    above: Rows
    """Those above the village."""
    village: Rows
    placed: Rows
    """1 for a household that tells every level that both reviews name, else 0."""
    code: Rows
    key: Rows
    """Unit and household code."""
    national_id: Rows
    id_digits: Rows
    """An old number and a present one do not contradict each other."""
    name: Rows
    year: Rows
    """Year of birth of the head."""
    sex: Rows

    def take(self, rows: Rows) -> "Heads":
        """Return some households."""
        return Heads(*(getattr(self, part.name)[rows] for part in fields(self)))


def heads(before: pd.DataFrame, now: pd.DataFrame) -> tuple[Heads, Heads]:
    """Number places, keys and heads of two reviews alike."""
    n = len(before)
    joined = {name: _numbered(before, now, name) for name in (*LEVELS, "household_id")}
    code = joined["household_id"]
    told = {level: joined[level] for level in LEVELS if _on_both_sides(joined[level], n)}
    nowhere = np.zeros_like(code)
    unit = combined([nowhere, *map(_given, told.values())])
    full = np.where(code < 0, -1, combined([unit, _given(code)]))
    parts = (
        unit,
        combined([nowhere, *(_given(codes) for level, codes in told.items() if level != LEVELS[-1])]),
        joined["village"],
        np.logical_and.reduce([nowhere == 0, *(codes >= 0 for codes in told.values())]).astype(np.int64),
        code,
        full,
        _numbered(before, now, _ID),
        _id_digits(before, now),
        _numbered(before, now, "head_name"),
        _years(before, now),
        _numbered(before, now, "head_sex"),
    )
    return Heads(*(part[:n] for part in parts)), Heads(*(part[n:] for part in parts))


def _on_both_sides(codes: Rows, before: int) -> bool:
    """Whether both reviews name units of a level; one that only one of them names tells nothing."""
    return bool((codes[:before] >= 0).any() and (codes[before:] >= 0).any())


def _given(codes: Rows) -> Rows:
    return codes + 1  # a blank name is a name of its own: both sides leave it out


def _numbered(before: pd.DataFrame, now: pd.DataFrame, column: str) -> Rows:
    """Return one number for each text as compared, -1 for a blank; both reviews below one another."""
    texts = np.concatenate([texts_of(before, column), texts_of(now, column)])
    codes, distinct = pd.factorize(texts)
    numbers: dict[str, int] = {}
    as_compared = telling_id if column == _ID else key
    compared = [as_compared(text) for text in distinct]
    place = [numbers.setdefault(text, len(numbers)) if text else -1 for text in compared]
    return np.array([*place, -1], dtype=np.int64)[codes]


def _id_digits(before: pd.DataFrame, now: pd.DataFrame) -> Rows:
    """Return how long national IDs are: an old number (CMND) and a present one (CCCD) are never the same."""
    codes, distinct = pd.factorize(np.concatenate([texts_of(before, _ID), texts_of(now, _ID)]))
    return np.array([*(len(telling_id(text)) for text in distinct), 0], dtype=np.int64)[codes]


def texts_of(frame: pd.DataFrame, column: str) -> NDArray[np.object_]:
    """Return a text column, blank where the frame lacks it."""
    if column not in frame.columns:
        return np.full(len(frame), "", dtype=object)
    return frame[column].to_numpy(dtype=object)


def _years(before: pd.DataFrame, now: pd.DataFrame) -> Rows:
    """Return years of birth, -1 for a blank."""
    texts = np.concatenate([texts_of(before, "head_birth"), texts_of(now, "head_birth")])
    codes, distinct = pd.factorize(texts)
    years = [int(str(text)[:4]) if str(text)[:4].isdecimal() else -1 for text in distinct]
    return np.array([*years, -1], dtype=np.int64)[codes]


def combined(parts: Sequence[Rows]) -> Rows:
    """Return one number for each combination of numbers ≥ 0."""
    total = parts[0]
    for part in parts[1:]:
        total = pd.factorize(total * (int(part.max(initial=0)) + 1) + part)[0].astype(np.int64)
    return total
