"""How many households and persons has each unit, area and group, by class?

Counts are whole numbers, taken once over columns; an upper unit is counted from its households, so that it
is the sum of its lower units and of the households that name none.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ngheo_cli.classify.model import UNDETERMINED
from ngheo_cli.numbers import BLANK, NO, UNKNOWN, YES
from ngheo_cli.review.certified_told import certified_told
from ngheo_cli.review.groups import ALL
from ngheo_cli.review.households import Households
from ngheo_cli.review.units import Unit, units_of

AREAS: tuple[str, ...] = ("rural", "urban")
EVERY_AREA = "all"
_PARTS = 3  # rural, urban, area unknown
BRANCH_UNKNOWN = "branch_unknown"
"""The name of the count of households of a class with several branches, of which nobody knows theirs."""
CERTIFIED_UNKNOWN, CERTIFIED_EVERY = "certified_unknown", "certified_every"
"""The names of the counts of `CertifiedTold`."""
_NOWHERE = -1
"""The code of the unit of a row that names none."""
_MOST = "_max"
"""What the names of counts end with of those who are or may be in a class."""

Counts = Mapping[str, int]
Where = tuple[Unit, str, str]


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts by (unit, area, group); the units of the survey in order, and the names of the counts.

    `counts` has a key for every unit, each of `all`, `rural`, `urban` that some household of it lies in or
    may lie in, and every group.
    """

    units: tuple[Unit, ...]
    groups: tuple[str, ...]
    counts: Mapping[Where, Counts]

    def of(self, unit: Unit, area: str = EVERY_AREA, group: str = ALL) -> Counts:
        """Return the counts; empty where there is no such household."""
        return self.counts.get((unit, area, group), {})


def measures(households: Households) -> dict[str, NDArray[np.int64]]:
    """Return what is counted of every household, shape (n,) each: 0, 1 or its persons.

    For each class: households, `<class>_persons` at known sizes, and `<class>_max`, who are or may be in it;
    for each branch those who surely have it, and BRANCH_UNKNOWN beside.
    `multi` are the classes of the multidimensional rate; `multi_min` those in them whatever the missing
    answers are.
    """
    n = len(households)
    size = households.frame["size"].to_numpy() if households.has("size") else np.full(n, UNKNOWN)
    persons = np.where(size == UNKNOWN, 0, size).astype(np.int64)
    found = {
        "reviewed": np.ones(n, dtype=np.int64),
        "reviewed_persons": persons,
        "sizes_unknown": (size == UNKNOWN).astype(np.int64),
        "undetermined": (households.class_ == UNDETERMINED).astype(np.int64),
        "undetermined_persons": persons * (households.class_ == UNDETERMINED),
    }
    for code in households.classes:
        member = households.is_(code).astype(np.int64)
        found |= {code: member, f"{code}_persons": member * persons}
        found[f"{code}_max"] = households.may_be(code).astype(np.int64)
    for number, branch in enumerate(households.branches):
        found[branch] = (households.branch == number).astype(np.int64)
    if households.branches:
        found[BRANCH_UNKNOWN] = _branch_unknown(households).astype(np.int64)
    found["certified"] = (households.certified == YES).astype(np.int64)
    found["certified_persons"] = found["certified"] * persons
    told = certified_told(households)
    found[CERTIFIED_UNKNOWN] = told.unknown.astype(np.int64)
    found[CERTIFIED_EVERY] = told.every.astype(np.int64)
    return found | _multidimensional(households, found)


def _branch_unknown(households: Households) -> NDArray[np.bool_]:
    """Return who is in a class for certain, by which of its branches not."""
    open_ = households.possible_branches
    several = open_ & (open_ - np.uint16(1)) * (open_ > 0)
    return np.asarray((households.class_ != UNDETERMINED) & (households.branch < 0) & (several != 0))


def _multidimensional(
    households: Households, found: Mapping[str, NDArray[np.int64]]
) -> dict[str, NDArray[np.int64]]:
    multi = households.criteria.multidimensional
    codes = [code for code in (multi.classes if multi else ()) if code in households.classes]
    mask = np.uint16(sum(1 << households.classes.index(code) for code in codes))
    inside = households.possible & mask
    zero = np.zeros(len(households), dtype=np.int64)
    return {
        "multi": sum((found[code] for code in codes), zero),
        "multi_persons": sum((found[f"{code}_persons"] for code in codes), zero),
        "multi_min": ((inside == households.possible) & (inside != 0)).astype(np.int64),
        "multi_max": (inside != 0).astype(np.int64),
    }


def tally(
    households: Households, groups: Mapping[str, NDArray[np.int8]], counted: Mapping[str, NDArray[np.int64]]
) -> Tally:
    """Count `measures` (or any other whole numbers per household) by unit, area and group.

    Rows that only tell that a household is gone count as `gone`, rejected ones as `rejected`, in their unit
    and area and nowhere else. `area_unknown` and `group_unknown` are the households of a unit of
    which area or membership is not known; the counts `<class>_max` hold them, for a blank is never a no.
    """
    rows = pd.concat([households.frame, households.rejected], ignore_index=True)
    units, part, kept = units_of(rows), _parts(rows), len(households)
    apart = np.concatenate([households.gone, np.ones(len(rows) - kept, dtype=np.bool_)])
    counts: dict[Where, dict[str, int]] = {}
    for level, codes in units.members.items():
        here = [(i, unit) for i, unit in enumerate(units.units) if unit.level == level]
        cells = _Cells(np.where(apart, _NOWHERE, codes)[:kept], part[:kept], len(units.units))
        lies = cells.each()
        gone = _Cells(np.where(apart, codes, _NOWHERE)[:kept], part[:kept], len(units.units)).each()
        rejected = _Cells(codes[kept:], part[kept:], len(units.units)).each()
        for group, member in groups.items():
            told = {name: cells.summed(name, values, member) for name, values in counted.items()}
            told["group_unknown"] = cells.split(np.ones(kept, dtype=np.int64), cells.of(member, BLANK))
            for i, unit in here:
                for number, name in enumerate((EVERY_AREA, *AREAS)):
                    if number and not (lies[number][i] or lies[_PARTS][i]):
                        continue
                    one = {count: lists[number][i] for count, lists in told.items()}
                    one["area_unknown"] = 0 if number else lies[_PARTS][i]
                    one["gone"] = gone[number][i] if group == ALL else 0
                    one["rejected"] = rejected[number][i] if group == ALL else 0
                    counts[unit, name, group] = one
    return Tally(units.units, tuple(groups), counts)


def _parts(frame: pd.DataFrame) -> NDArray[np.int64]:
    """Return the area of each row: rural, urban, unknown."""
    if "area" not in frame.columns:
        return np.full(len(frame), _PARTS - 1, dtype=np.int64)
    area = frame["area"].to_numpy().astype(np.int64)
    return np.where(area == BLANK, _PARTS - 1, area)


@dataclass(frozen=True, slots=True)
class _Cells:
    """The unit and area of each household at one level."""

    codes: NDArray[np.int64]
    part: NDArray[np.int64]
    units: int

    def each(self) -> list[list[int]]:
        """Count the households as `split` does."""
        return self.split(np.ones(len(self.codes), dtype=np.int64), np.flatnonzero(self.codes >= 0))

    def of(self, member: NDArray[np.int8], answer: int) -> NDArray[np.intp]:
        """Households of a named unit with an answer."""
        return np.flatnonzero((self.codes >= 0) & (member == answer))

    def summed(
        self, name: str, values: NDArray[np.int64], member: NDArray[np.int8]
    ) -> Sequence[Sequence[int]]:
        """Sum a count of the members of a group as `split` does; `<class>_max` of those too who may be
        members, and in each area of those who may live there."""
        if not name.endswith(_MOST):
            return self.split(values, self.of(member, YES))
        whole, *areas, unknown = self.split(values, np.flatnonzero((self.codes >= 0) & (member != NO)))
        return [whole, *([a + b for a, b in zip(area, unknown, strict=True)] for area in areas), unknown]

    def split(self, values: NDArray[np.int64], rows: NDArray[np.intp]) -> list[list[int]]:
        """Sum values of some households by unit: in all, rural, urban, and of unknown area."""
        cells = self.codes[rows] * _PARTS + self.part[rows]
        sums = np.bincount(cells, values[rows], self.units * _PARTS).astype(np.int64).reshape(-1, _PARTS)
        return [sums.sum(axis=1).tolist(), *sums.T.tolist()]
