"""Which household of the earlier review is which household now?

Linked are (1) two households of one full key whose heads agree: the same national ID or, where one is
missing, the same name without a contradicting birth year or sex; (2) two heads of one national ID. A key that
agrees while the head does not, and a head of the same name and village without a contradicting birth year,
sex or ID, are proposals for a person to confirm, never links. So are heads of a national ID that several
heads of one review bear, and heads of one name and birth, code or
village, of whom one lives in a unit that the other review does not have, or that is not told.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ngheo_cli.review.heads import Heads, Rows, combined, heads
from ngheo_cli.review.households import Households

Reason = Literal["key", "id", "name", "unit"]
_MOST_ALIKE = 3
"""Households of one review that may share a code, or a head's name, and still be proposed."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """Two households that may be one: rows before and now, and why."""

    before: int
    now: int
    reason: Reason
    """`key`: the same code, another head; `id`: the same national ID, which others of a review bear too;
    `name`: the same name and village, and no other birth year; `unit`: the same name, and a unit that the
    other review does not have."""


@dataclass(frozen=True, slots=True)
class Links:
    """How two reviews hang together."""

    now_of: Rows
    """Shape (households before,): the row now, -1 where there is none."""
    before_of: Rows
    """Shape (households now,): the row before, -1 where there is none."""
    proposals: tuple[Proposal, ...] = ()
    confirmed: int = 0
    """How many links a person confirmed."""
    refused: int = 0
    """How many proposals a person found to be two households."""


@dataclass(slots=True)
class _Open:
    """Who is not yet linked."""

    now_of: Rows
    before_of: Rows
    proposals: list[Proposal] = field(default_factory=list)

    def link(self, before: Rows, now: Rows) -> int:
        """Link pairs of which each side occurs once and is still open; return how many."""
        free = (self.now_of[before] < 0) & (self.before_of[now] < 0)
        before, now = before[free], now[free]
        once = (np.bincount(before, minlength=len(self.now_of))[before] == 1) & (
            np.bincount(now, minlength=len(self.before_of))[now] == 1
        )
        self.now_of[before[once]] = now[once]
        self.before_of[now[once]] = before[once]
        return int(once.sum())


def link(
    before: Households,
    now: Households,
    confirmed: Sequence[tuple[int, int]] = (),
    refused: Collection[tuple[int, int]] = (),
) -> Links:
    """Link two reviews; `confirmed` are pairs of rows that a person confirmed, taken first, and `refused`
    those that a person found to be two households, neither linked nor proposed. A row that only tells that a
    household is gone is linked last: the household itself may stand elsewhere."""
    old, new = heads(before.frame, now.frame)
    state = _Open(np.full(len(before), -1, dtype=np.int64), np.full(len(now), -1, dtype=np.int64))
    pairs = np.array(confirmed, dtype=np.int64).reshape(-1, 2)
    told = state.link(pairs[:, 0], pairs[:, 1])
    gone = (before.gone, now.gone)
    for are_gone in (False, True):
        of_one_id = [_once(*told) for told in zip((old.national_id, new.national_id), gone, strict=True)]
        for b, n in (*_agreeing(old, new), _pairs(*of_one_id)):
            keep = ((gone[0][b] | gone[1][n]) == are_gone) & _not_in(refused, b, n)
            state.link(b[keep], n[keep])
    _propose(state, (old.key, new.key), "key")
    _propose(state, (old.national_id, new.national_id), "id")
    for alike in _named_alike(old, new):
        _propose(state, alike, "name", lambda b, n: fits(old.take(b), new.take(n)))
    apart = _apart(old, new)
    for alike in _named_alike_elsewhere(old, new):
        _propose(state, alike, "unit", lambda b, n: apart(b, n) & fits(old.take(b), new.take(n)))
    still = tuple(one for one in state.proposals if (one.before, one.now) not in refused)
    return Links(state.now_of, state.before_of, still, told, len(state.proposals) - len(still))


def _pairs(old: Rows, new: Rows) -> tuple[Rows, Rows]:
    """Return all pairs of rows of one number ≥ 0."""
    left = pd.DataFrame({"number": old, "before": np.arange(len(old))})
    right = pd.DataFrame({"number": new, "now": np.arange(len(new))})
    met = left[left["number"] >= 0].merge(right[right["number"] >= 0], on="number")
    return met["before"].to_numpy(dtype=np.int64), met["now"].to_numpy(dtype=np.int64)


def _once(numbers: Rows, gone: NDArray[np.bool_]) -> Rows:
    """Return numbers that one household alone bears, and those of rows that only tell that one is gone; -1
    for the others: an ID that two heads bear is nobody's."""
    counts = np.bincount(numbers[(numbers >= 0) & ~gone], minlength=int(numbers.max(initial=0)) + 1)
    return np.where((numbers >= 0) & (counts[np.maximum(numbers, 0)] <= 1), numbers, -1)


def _not_in(refused: Collection[tuple[int, int]], before: Rows, now: Rows) -> NDArray[np.bool_]:
    """Return which pairs nobody refused."""
    found = np.ones(len(before), dtype=np.bool_)
    for b, n in refused:
        found &= (before != b) | (now != n)
    return found


def _agreeing(old: Heads, new: Heads) -> Iterator[tuple[Rows, Rows]]:
    """Yield the pairs of one key and one head: first by national ID, then by name."""
    yield _pairs(*_both(old, new, lambda one: (one.key, one.national_id)))
    before, now = _pairs(*_both(old, new, lambda one: (one.key, one.name)))
    fit = fits(old.take(before), new.take(now))
    yield before[fit], now[fit]


def _named_alike(old: Heads, new: Heads) -> Iterator[tuple[Rows, Rows]]:
    """Yield one number for each unit, name and birth year; then for each village that is named and name, as
    a year that one side lacks contradicts nothing."""
    yield _both(old, new, lambda one: (one.unit, one.name, one.year))
    yield _both(old, new, lambda one: (one.unit, one.village, one.name))


def _named_alike_elsewhere(old: Heads, new: Heads) -> Iterator[tuple[Rows, Rows]]:
    """Yield one number for each name with what else tells a household of which the unit is another; where
    more than the village is another, name and birth year alone."""
    yield _both(old, new, lambda one: (one.name, one.year, one.code))
    yield _both(old, new, lambda one: (one.name, one.year, one.village))
    yield _both(old, new, lambda one: (one.name, one.year, one.above))
    yield _both(old, new, lambda one: (one.name, one.code, one.village))
    yield _both(old, new, lambda one: (one.name, one.code, one.above))
    before, now = _both(old, new, lambda one: (one.name, one.year))
    yield np.where(np.isin(old.above, new.above), -1, before), now
    yield before, np.where(np.isin(new.above, old.above), -1, now)


def _apart(old: Heads, new: Heads) -> Callable[[Rows, Rows], NDArray[np.bool_]]:
    """Return which pairs may be of a unit that was renamed, merged or split: a review does not have the unit
    of the other's household, or one of them does not tell it."""
    before = ~np.isin(old.unit, new.unit) | (old.placed == 0)
    now = ~np.isin(new.unit, old.unit) | (new.placed == 0)
    return lambda b, n: np.asarray(before[b] | now[n])


def _both(old: Heads, new: Heads, parts: Callable[[Heads], Sequence[Rows]]) -> tuple[Rows, Rows]:
    """Return one number for each combination, -1 where a part is blank; alike in two reviews."""
    joined = [np.concatenate(pair) for pair in zip(parts(old), parts(new), strict=True)]
    known = np.logical_and.reduce([part >= 0 for part in joined])
    number = np.where(known, combined([np.maximum(part, 0) for part in joined]), -1)
    return number[: len(old.unit)], number[len(old.unit) :]


def fits(old: Heads, new: Heads) -> NDArray[np.bool_]:
    """Return which pairs of heads do not contradict each other by ID, birth year or sex, shape (pairs,)."""
    ids = (old.national_id < 0) | (new.national_id < 0) | (old.national_id == new.national_id)
    ids |= old.id_digits != new.id_digits
    years = (old.year < 0) | (new.year < 0) | (old.year == new.year)
    sexes = (old.sex < 0) | (new.sex < 0) | (old.sex == new.sex)
    return np.asarray(ids & years & sexes)


def _propose(
    state: _Open,
    numbers: tuple[Rows, Rows],
    reason: Reason,
    fits: Callable[[Rows, Rows], NDArray[np.bool_]] | None = None,
) -> None:
    """Add pairs of open households of one number, once each; a number that many share tells nothing."""
    old = np.where(state.now_of < 0, numbers[0], -1)
    new = np.where(state.before_of < 0, numbers[1], -1)
    before, now = _pairs(_rare(old), _rare(new))
    if fits is not None:
        keep = fits(before, now)
        before, now = before[keep], now[keep]
    seen = {(one.before, one.now) for one in state.proposals}
    pairs = zip(before.tolist(), now.tolist(), strict=True)
    state.proposals += [Proposal(b, n, reason) for b, n in pairs if (b, n) not in seen]


def _rare(numbers: Rows) -> Rows:
    counts = np.bincount(numbers[numbers >= 0], minlength=1)
    return np.where((numbers >= 0) & (counts[np.maximum(numbers, 0)] <= _MOST_ALIKE), numbers, -1)
