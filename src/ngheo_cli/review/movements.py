"""How did the lists of poor and near-poor households change between two reviews?

The movement tables (biến động) of the yearly report have nine columns: 1 at the start, 2 and 3 left the list,
4 other decrease, 5 came from the other list, 6 relapsed, 7 new, 8 other increase, 9 now. They balance:
9 = 1 - 2 - 3 - 4 + 5 + 6 + 7 + 8, in households and in persons. A transition is counted in the unit of
before; a household that changed its unit leaves the one (4) and enters the other (8).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from ngheo_cli.classify.model import UNDETERMINED
from ngheo_cli.numbers import UNKNOWN
from ngheo_cli.review.entries import SIDES, TABLES, Bits, Entries, Flow, Mask, Rows, Side, Table
from ngheo_cli.review.households import GONE, Households
from ngheo_cli.review.link import Links
from ngheo_cli.review.open_moves import changeable

COLUMNS = range(1, 10)
CAME = ("moved_in", "split")
NearRelapse = Literal["near_poor_list", "any_list"]
POOR, NEAR, NEITHER, OPEN = 0, 1, 2, 3
"""On the poor list, on the near-poor list, on neither; undetermined, or gone without a class."""


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
    changeable: Mapping[tuple[Table, Side], Mask]
    """Who of a side could enter other columns of a table, by possible classes and an undetermined history."""
    sizes_unknown: Rows
    """Rows now or before (negative: -1 - row before) whose size is not known."""
    state_before: Rows
    state_now: Rows
    now_of: Rows
    """Row now of each household before, -1 where it is gone or absent."""
    before_of: Rows
    relapsed: Mask
    """Shape (households now,): on a list now, on none before, and once on it."""

    def undetermined(self, *tables: Table) -> tuple[Rows, Rows]:
        """Return the households that could change some of the tables, by default any: rows before of those
        that are not there now, and rows now."""
        before, now = (
            np.logical_or.reduce([self.changeable[table, side] for table in tables or TABLES])
            for side in SIDES
        )
        stay = before & (self.now_of >= 0)
        now[self.now_of[stay]] = True
        return np.flatnonzero(before & ~stay), np.flatnonzero(now)


@dataclass(frozen=True, slots=True)
class History:
    """Who was ever on a list in the earlier reviews, shape (households now,)."""

    poor: Mask
    near_poor: Mask
    near_relapse: NearRelapse = "near_poor_list"
    """Whether a relapse into near-poverty needs the near-poor list, or any (unknown in law: a setting)."""
    may_poor: Mask | None = None
    may_near: Mask | None = None
    """Who may have been on a list besides: an earlier review does not determine it."""

    @property
    def wider(self) -> "History | None":
        """The history in which everybody was on the lists who may have been; None where that is nobody."""
        if self.may_poor is None or self.may_near is None or not (self.may_poor | self.may_near).any():
            return None
        return History(self.poor | self.may_poor, self.near_poor | self.may_near, self.near_relapse)

    def once(self, state: int) -> Mask:
        """Who relapses by being on the list of a state now."""
        if state == POOR:
            return self.poor
        return self.near_poor | self.poor if self.near_relapse == "any_list" else self.near_poor


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
    gone = before.gone, now.gone
    left = _at(gone[1], links.now_of, False)
    now_of = np.where(gone[0] | left, -1, links.now_of)
    before_of = np.where(gone[1] | _at(gone[0], links.before_of, False), -1, links.before_of)
    marks = left | marked(before, GONE), ~marked(now, CAME) | (before_of >= 0)
    sizes = _sizes(before), _sizes(now)

    def enter(was: Rows, is_: Rows, once: History) -> tuple[Flow, Mask, Mask]:
        flow = Flow(moved & (now_of >= 0), sizes)
        absent = _departures(flow, was, now_of, is_, marks[0])
        return flow, absent, _arrivals(flow, _at(was, before_of, NEITHER), is_, marks[1], once)

    def columns(once: History) -> Callable[[Rows, Rows], Bits]:
        return lambda was, is_: enter(was, is_, once)[0].bits(len(old), len(new))

    flow, absent, relapsed = enter(old, new, history)
    ways = [columns(one) for one in (history, history.wider) if one is not None]
    may = _may_be(before, old), _may_be(now, new)
    was = _at(old, before_of, NEITHER)
    return Movements(
        entries=tuple(flow.entries),
        missing=np.flatnonzero(absent),
        open_now=np.flatnonzero((new == OPEN) & (was < NEITHER)),
        open_before=np.flatnonzero((new < NEITHER) & (was == OPEN)),
        changeable=changeable((old, new), may, (now_of, before_of), flow.bits(len(old), len(new)), ways),
        sizes_unknown=_without_size(sizes, old, new),
        state_before=old,
        state_now=new,
        now_of=now_of,
        before_of=before_of,
        relapsed=relapsed,
    )


def states(households: Households) -> Rows:
    """Return POOR, NEAR, NEITHER or OPEN for each household.

    Who is undetermined between classes that are on neither list is on neither, but for who is gone.
    """
    found = np.full(len(households), NEITHER, dtype=np.int64)
    may = households.may_be("poor") | households.may_be("near_poor") | households.gone
    found[(households.class_ == UNDETERMINED) & may] = OPEN
    found[households.is_("poor")] = POOR
    found[households.is_("near_poor")] = NEAR
    return found


def _may_be(households: Households, states: Rows) -> Mask:
    """Return who may be in each of the states POOR, NEAR and NEITHER, shape (3, households)."""
    other = np.zeros(len(households), dtype=np.bool_)
    for code in households.classes:
        if code not in TABLES:
            other |= households.may_be(code)
    open_ = (states == OPEN) & ~households.gone
    each = (households.may_be("poor"), households.may_be("near_poor"), other)
    return np.stack([np.where(open_, may, states == state) for state, may in enumerate(each)])


def _departures(flow: Flow, old: Rows, now_of: Rows, new: Rows, marked: Mask) -> Mask:
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


def _arrivals(flow: Flow, was: Rows, new: Rows, unmarked: Mask, history: History) -> Mask:
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


def _without_size(sizes: tuple[Rows, Rows], old: Rows, new: Rows) -> Rows:
    before = np.flatnonzero((old < NEITHER) & (sizes[0] == UNKNOWN))
    return np.concatenate([-1 - before, np.flatnonzero((new < NEITHER) & (sizes[1] == UNKNOWN))])


def balance(columns: dict[int, int]) -> int:
    """Return by how much a row of a table fails to balance; 0 where it does."""
    c = columns
    return c[9] - (c[1] - c[2] - c[3] - c[4] + c[5] + c[6] + c[7] + c[8])
