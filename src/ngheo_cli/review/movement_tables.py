"""Which movement tables does each unit have, do they balance, and who is behind an imbalance?

Moves between villages count in the rows of villages only, moves between communes in those of communes and
above, so that every unit from the commune up is the sum of its communes.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from ngheo_cli.numbers import UNKNOWN
from ngheo_cli.review.entries import SIDES, TABLES, Mask, Rows, Table
from ngheo_cli.review.households import Households
from ngheo_cli.review.link import Links
from ngheo_cli.review.movements import COLUMNS, NEAR, POOR, History, Movements, balance, movements
from ngheo_cli.review.units import LEVELS, Unit, Units, units_of

COUNTS = ("households", "persons")
_STATES: Mapping[Table, int] = {"poor": POOR, "near_poor": NEAR}


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row of a movement table: households or persons of a unit, columns 1 to 9."""

    unit: Unit
    table: Table
    count: str
    columns: Mapping[int, int]
    missing: int
    """Households of column 1 that are absent now without a mark."""
    undetermined: int
    """Households that could enter other columns than those shown: their class now or before, or whether
    they were once on a list, is not known."""
    sizes_unknown: int
    """Households on the list whose number of persons is not known before or now."""
    evenly: int = 0
    """Of the undetermined, those that leave the row balanced: they are in none of its columns, or in two."""

    @property
    def balanced(self) -> bool:
        """Whether 9 = 1 - 2 - 3 - 4 + 5 + 6 + 7 + 8."""
        return balance(dict(self.columns)) == 0

    def as_dict(self) -> dict[str, object]:
        """Return the row as published (`ngheo.compare/1`)."""
        head = {"unit": self.unit.name or None, "path": self.unit.path or None, "level": self.unit.level}
        columns = {f"c{number}": self.columns[number] for number in COLUMNS}
        tail = {
            "missing": self.missing,
            "undetermined": self.undetermined,
            "sizes_unknown": self.sizes_unknown,
        }
        return head | {"table": self.table, "count": self.count, **columns, "balanced": self.balanced} | tail


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two reviews compared: the rows of all tables, and the movements behind them."""

    rows: tuple[TableRow, ...]
    units: tuple[Unit, ...]
    by_level: Mapping[str, Movements]
    before_units: Mapping[str, Rows]
    """Level to the position in `units` of each household before; -1 for none."""
    now_units: Mapping[str, Rows]


def compare(before: Households, now: Households, links: Links, history: History) -> Comparison:
    """Return the movement tables of every unit of two reviews."""
    units = units_of(_alike(before.frame, now.frame))
    n = len(before)
    old = {level: codes[:n] for level, codes in units.members.items()}
    new = {level: codes[n:] for level, codes in units.members.items()}
    levels = [level for level in (*LEVELS, "country") if level in units.members]
    uppers = [level for level in ("commune", "district", "province") if level in levels]
    by_level: dict[str, Movements] = {}
    for basis in ("village", uppers[0] if uppers else ""):
        if basis in units.members:
            moved = _moved(old[basis], new[basis], links)
            found = movements(before, now, links, history, moved)
            by_level |= {level: found for level in levels if (level == "village") == (basis == "village")}
    reviews = (before, now)
    rows = [
        row
        for level, found in by_level.items()
        for row in _rows(units, level, found, (old[level], new[level]), reviews)
    ]
    order = {unit: i for i, unit in enumerate(units.units)}
    rows.sort(key=lambda row: (order[row.unit], TABLES.index(row.table), COUNTS.index(row.count)))
    return Comparison(tuple(rows), units.units, by_level, old, new)


def _alike(before: pd.DataFrame, now: pd.DataFrame) -> pd.DataFrame:
    """Return both reviews below one another without the levels that only one of them names.

    A district that was abolished, or villages that an older file does not tell, are no change of unit.
    """
    joined = pd.concat([before, now], ignore_index=True)
    if not (len(before) and len(now)):
        return joined
    one_sided = [
        level
        for level in LEVELS
        if level in joined.columns and not (_named(before, level) and _named(now, level))
    ]
    return joined.drop(columns=one_sided)


def _named(frame: pd.DataFrame, level: str) -> bool:
    return level in frame.columns and bool((frame[level] != "").any())


def _moved(old: Rows, new: Rows, links: Links) -> Mask:
    """Return who names another unit now; who names none on one side has not moved."""
    there = np.full(len(old), -1, dtype=np.int64)
    linked = links.now_of >= 0
    there[linked] = new[links.now_of[linked]]
    return np.asarray(linked & (old >= 0) & (there >= 0) & (old != there))


def _rows(
    units: Units,
    level: str,
    found: Movements,
    codes: tuple[Rows, Rows],
    reviews: tuple[Households, Households],
) -> list[TableRow]:
    counts = _sums(found, codes, len(units.units))
    sizes = {table: _sizes_unknown(found, table, codes, len(units.units), reviews) for table in TABLES}
    open_ = {table: _undetermined(found, table, codes, len(units.units)) for table in TABLES}
    rows: list[TableRow] = []
    for i, unit in enumerate(units.units):
        if unit.level != level:
            continue
        for table in TABLES:
            missing = _count(found.missing, found.state_before, table, codes[0], i)
            undetermined, uneven = int(open_[table][i]), _uneven(found, table, codes, i)
            for count in COUNTS:
                columns = {number: int(counts[table, number, count][i]) for number in COLUMNS}
                unknown = int(sizes[table][i])
                evenly = undetermined - uneven
                rows.append(TableRow(unit, table, count, columns, missing, undetermined, unknown, evenly))
    return rows


def _sums(found: Movements, codes: tuple[Rows, Rows], n: int) -> dict[tuple[Table, int, str], Rows]:
    """Sum the entries by unit, table and column."""
    sums = {(t, c, what): np.zeros(n, dtype=np.int64) for t in TABLES for c in COLUMNS for what in COUNTS}
    for entry in found.entries:
        unit = codes[0 if entry.side == "before" else 1][entry.rows]
        named = unit >= 0
        persons = np.bincount(unit[named], entry.persons[named], n).astype(np.int64)
        sums[entry.table, entry.column, "persons"] += persons
        if entry.households:
            sums[entry.table, entry.column, "households"] += np.bincount(unit[named], minlength=n)
    return sums


def _count(rows: Rows, states: Rows, table: Table, codes: Rows, unit: int) -> int:
    of_table = rows[states[rows] == _STATES[table]]
    return int((codes[of_table] == unit).sum())


def _undetermined(found: Movements, table: Table, codes: tuple[Rows, Rows], n: int) -> Rows:
    """Count by unit who could change the table there; once each, though both reviews have it."""
    before, now = (np.where(found.changeable[table, side], codes[i], -1) for i, side in enumerate(SIDES))
    both = np.flatnonzero((now >= 0) & (found.before_of >= 0))
    now[both[now[both] == before[found.before_of[both]]]] = -1
    return sum((np.bincount(side[side >= 0], minlength=n) for side in (before, now)), np.zeros(n, np.int64))


def _uneven(found: Movements, table: Table, codes: tuple[Rows, Rows], unit: int) -> int:
    """Count who was on the list and is undetermined now, and who is on it and was undetermined before."""
    was = found.before_of[found.open_now]
    now = _count(was, found.state_before, table, codes[0], unit)
    return now + _count(found.open_before, found.state_now, table, codes[1], unit)


def _sizes_unknown(
    found: Movements, table: Table, codes: tuple[Rows, Rows], n: int, reviews: tuple[Households, Households]
) -> Rows:
    total = np.zeros(n, dtype=np.int64)
    for review, states, unit in zip(reviews, (found.state_before, found.state_now), codes, strict=True):
        size = review.frame["size"].to_numpy() if review.has("size") else np.full(len(review), UNKNOWN)
        rows = np.flatnonzero((states == _STATES[table]) & (size == UNKNOWN) & (unit >= 0))
        total += np.bincount(unit[rows], minlength=n)
    return total
