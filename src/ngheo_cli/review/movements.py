"""How did the lists of poor and near-poor households change between two reviews?

The movement tables (biến động) of the yearly report have nine columns: 1 at the start, 2 and 3 left the list,
4 other decrease, 5 came from the other list, 6 relapsed, 7 new, 8 other increase, 9 now. They balance:
9 = 1 - 2 - 3 - 4 + 5 + 6 + 7 + 8, in households and in persons. A transition is counted in the unit of
before; a household that changed its unit leaves the one (4) and enters the other (8).
"""

from dataclasses import dataclass, field
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from ngheo_cli.classify.model import UNDETERMINED
from ngheo_cli.numbers import UNKNOWN
from ngheo_cli.review.households import Households
from ngheo_cli.review.link import Links

Rows = NDArray[np.int64]
Mask = NDArray[np.bool_]
Table = Literal["poor", "near_poor"]
TABLES: tuple[Table, Table] = ("poor", "near_poor")
COLUMNS = range(1, 10)
GONE = ("died", "moved_out", "merged")
CAME = ("moved_in", "split")
NearRelapse = Literal["near_poor_list", "any_list"]
POOR, NEAR, NEITHER, OPEN = 0, 1, 2, 3
"""On the poor list, on the near-poor list, on neither, undetermined."""


@dataclass(frozen=True, slots=True)
class Entries:
    """What enters one column of one table: rows of the households whose unit counts it, and persons.

    `side` says of which review the rows are. A change of size within a household is an entry of persons
    only.
    """

    table: Table
    column: int
    side: Literal["before", "now"]
    rows: Rows
    persons: Rows
    households: bool = True


@dataclass(frozen=True, slots=True)
class Movements:
    """All entries, and what keeps a table from being whole."""

    entries: tuple[Entries, ...]
    missing: Rows
    """Rows before, poor or near-poor, that are absent now without a mark: in no column."""
    open_now: Rows
    """Rows now that are undetermined and were on a list: in no column."""
    open_before: Rows
    """Rows now on a list whose class before was undetermined: in no column but 9."""
    sizes_unknown: Rows
    """Rows now or before (negative: -1 - row before) whose size is not known."""
    state_before: Rows
    state_now: Rows
    now_of: Rows
    """Row now of each household before, -1 where it is gone or absent."""
    before_of: Rows
    relapsed: Mask
    """Shape (households now,): on a list now, on none before, and once on it."""


@dataclass(frozen=True, slots=True)
class History:
    """Who was ever on a list in the earlier reviews, shape (households now,)."""

    poor: Mask
    near_poor: Mask
    near_relapse: NearRelapse = "near_poor_list"
    """Whether a relapse into near-poverty needs the near-poor list, or any (unknown in law: a setting)."""

    def once(self, state: int) -> Mask:
        """Who relapses by being on the list of a state now."""
        if state == POOR:
            return self.poor
        return self.near_poor | self.poor if self.near_relapse == "any_list" else self.near_poor


@dataclass(slots=True)
class _Flow:
    before: Households
    now: Households
    moved: Mask
    """Shape (households before,): linked, and in another unit now."""
    sizes: tuple[Rows, Rows]
    entries: list[Entries] = field(default_factory=list)

    def add(self, table: Table, column: int, side: Literal["before", "now"], rows: Rows) -> None:
        size = self.sizes[0] if side == "before" else self.sizes[1]
        self.entries.append(Entries(table, column, side, rows, np.maximum(size[rows], 0)))

    def ends_in(self, table: Table, before: Rows, now: Rows) -> None:
        """Enter where a linked household is now: gains and losses of persons, or its change of unit."""
        moved = self.moved[before]
        self.add(table, 4, "before", before[moved])
        self.add(table, 8, "now", now[moved])
        stay_before, stay_now = before[~moved], now[~moved]
        old, new = self.sizes[0][stay_before], self.sizes[1][stay_now]
        change = np.where((old == UNKNOWN) | (new == UNKNOWN), 0, new - old)
        for column, persons in ((4, np.maximum(-change, 0)), (8, np.maximum(change, 0))):
            self.entries.append(Entries(table, column, "now", stay_now, persons, households=False))


def movements(
    before: Households,
    now: Households,
    links: Links,
    history: History,
    moved: Mask,
) -> Movements:
    """Sort every household of two reviews into the columns of the two tables.

    `moved` tells which households before are in another unit now, shape (households before,).
    """
    old, new = states(before), states(now)
    gone_now = marked(now, GONE) & (new == OPEN)
    now_of = np.where(_at(gone_now, links.now_of, False), -1, links.now_of)
    left = (links.now_of >= 0) & (now_of < 0)
    before_of = np.where(gone_now, -1, links.before_of)
    flow = _Flow(before, now, moved & (now_of >= 0), (_sizes(before), _sizes(now)))
    absent = _departures(flow, old, now_of, new, left | marked(before, GONE))
    was = _at(old, before_of, NEITHER)
    relapsed = _arrivals(flow, was, new, ~marked(now, CAME) | (before_of >= 0), history)
    return Movements(
        entries=tuple(flow.entries),
        missing=np.flatnonzero(absent),
        open_now=np.flatnonzero((new == OPEN) & (was < NEITHER)),
        open_before=np.flatnonzero((new < NEITHER) & (was == OPEN)),
        sizes_unknown=_without_size(flow, old, new),
        state_before=old,
        state_now=new,
        now_of=now_of,
        before_of=before_of,
        relapsed=relapsed,
    )


def states(households: Households) -> Rows:
    """Return POOR, NEAR, NEITHER or OPEN for each household."""
    found = np.full(len(households), NEITHER, dtype=np.int64)
    found[households.class_ == UNDETERMINED] = OPEN
    found[households.is_("poor")] = POOR
    found[households.is_("near_poor")] = NEAR
    return found


def _departures(flow: _Flow, old: Rows, now_of: Rows, new: Rows, marked: Mask) -> Mask:
    """Enter columns 1 to 4 and the transfers; return who is absent without a mark."""
    lacking = now_of < 0
    is_now = _at(new, now_of, -1)
    for state, table, other in ((POOR, TABLES[0], TABLES[1]), (NEAR, TABLES[1], TABLES[0])):
        listed = old == state
        flow.add(table, 1, "before", np.flatnonzero(listed))
        flow.add(table, 4, "before", np.flatnonzero(listed & lacking & marked))
        stays = np.flatnonzero(listed & (is_now == state))
        flow.ends_in(table, stays, now_of[stays])
        crossed = np.flatnonzero(listed & (is_now == (NEAR if state == POOR else POOR)))
        flow.add(table, 2 if state == POOR else 3, "before", crossed)
        flow.add(other, 5, "before", crossed)
        flow.ends_in(other, crossed, now_of[crossed])
        flow.add(table, 3 if state == POOR else 2, "before", np.flatnonzero(listed & (is_now == NEITHER)))
    return np.asarray((old < NEITHER) & lacking & ~marked)


def _arrivals(flow: _Flow, was: Rows, new: Rows, unmarked: Mask, history: History) -> Mask:
    """Enter columns 6 to 9; return who relapsed. `unmarked` is who did not come from elsewhere."""
    fresh = unmarked & (was == NEITHER)
    relapsed = np.zeros(len(new), dtype=np.bool_)
    for state, table in ((POOR, TABLES[0]), (NEAR, TABLES[1])):
        listed, once = new == state, history.once(state)
        flow.add(table, 8, "now", np.flatnonzero(listed & ~unmarked))
        flow.add(table, 6, "now", np.flatnonzero(listed & fresh & once))
        flow.add(table, 7, "now", np.flatnonzero(listed & fresh & ~once))
        flow.add(table, 9, "now", np.flatnonzero(listed))
        relapsed |= listed & fresh & once
    return relapsed


def _at(values: NDArray[Any], rows: Rows, default: Any) -> NDArray[Any]:
    """Return values at rows, the default where a row is -1."""
    found = np.full(len(rows), default, dtype=values.dtype)
    found[rows >= 0] = values[rows[rows >= 0]]
    return found


def marked(households: Households, marks: tuple[str, ...]) -> Mask:
    """Return which households bear one of the marks of movement."""
    if not households.has("movement"):
        return np.zeros(len(households), dtype=np.bool_)
    return np.asarray(np.isin(households.frame["movement"].to_numpy(dtype=object).astype(str), marks))


def _sizes(households: Households) -> Rows:
    if not households.has("size"):
        return np.full(len(households), UNKNOWN, dtype=np.int64)
    return households.frame["size"].to_numpy(dtype=np.int64)


def _without_size(flow: _Flow, old: Rows, new: Rows) -> Rows:
    before = np.flatnonzero((old < NEITHER) & (flow.sizes[0] == UNKNOWN))
    return np.concatenate([-1 - before, np.flatnonzero((new < NEITHER) & (flow.sizes[1] == UNKNOWN))])


def balance(columns: dict[int, int]) -> int:
    """Return by how much a row of a table fails to balance; 0 where it does."""
    c = columns
    return c[9] - (c[1] - c[2] - c[3] - c[4] + c[5] + c[6] + c[7] + c[8])
