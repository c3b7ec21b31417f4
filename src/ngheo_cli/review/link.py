"""Which household of the earlier review is which household now?

Linked are (1) two households of one full key whose heads agree: the same national ID or, where one is
missing, the same name without a contradicting birth year or sex; (2) two heads of one national ID. A key that
agrees while the head does not, and a head of the same name and village without a contradicting birth year,
sex or ID, are proposals for a person to confirm, never links.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field, fields
from typing import Literal

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ngheo_cli.review.households import Households
from ngheo_cli.review.units import LEVELS
from ngheo_cli.survey.national_ids import telling_id
from ngheo_cli.survey.text import key

Rows = NDArray[np.int64]
Reason = Literal["key", "name"]
_ID = "head_national_id"
_MOST_ALIKE = 3
"""Households of one review that may share a code, or a head's name, and still be proposed."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """Two households that may be one: rows before and now, and why."""

    before: int
    now: int
    reason: Reason
    """`key`: the same code, another head; `name`: the same name and village, and no other birth year."""


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


@dataclass(frozen=True, slots=True)
class Heads:
    """What tells one household from another, as numbers shared by two reviews; -1 for a blank."""

    unit: Rows
    village: Rows
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
    those that a person found to be two households, proposed no more."""
    old, new = heads(before.frame, now.frame)
    state = _Open(np.full(len(before), -1, dtype=np.int64), np.full(len(now), -1, dtype=np.int64))
    pairs = np.array(confirmed, dtype=np.int64).reshape(-1, 2)
    told = state.link(pairs[:, 0], pairs[:, 1])
    for before_rows, now_rows in _agreeing(old, new):
        state.link(before_rows, now_rows)
    state.link(*_pairs(old.national_id, new.national_id))
    _propose(state, (old.key, new.key), "key")
    for alike in _named_alike(old, new):
        _propose(state, alike, "name", lambda b, n: _fits(old.take(b), new.take(n)))
    still = tuple(one for one in state.proposals if (one.before, one.now) not in refused)
    return Links(state.now_of, state.before_of, still, told, len(state.proposals) - len(still))


def heads(before: pd.DataFrame, now: pd.DataFrame) -> tuple[Heads, Heads]:
    """Number places, keys and heads of two reviews alike."""
    n = len(before)
    joined = {name: _numbered(before, now, name) for name in (*LEVELS, "household_id")}
    told = [joined[level] for level in LEVELS if _on_both_sides(joined[level], n)]
    unit = _combined([_given(codes) for codes in told] or [np.zeros_like(joined["household_id"])])
    code = joined["household_id"]
    full = np.where(code < 0, -1, _combined([unit, _given(code)]))
    parts = (
        unit,
        joined["village"],
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


def _combined(parts: Sequence[Rows]) -> Rows:
    """Return one number for each combination of numbers ≥ 0."""
    total = parts[0]
    for part in parts[1:]:
        total = pd.factorize(total * (int(part.max(initial=0)) + 1) + part)[0].astype(np.int64)
    return total


def _pairs(old: Rows, new: Rows) -> tuple[Rows, Rows]:
    """Return all pairs of rows of one number ≥ 0."""
    left = pd.DataFrame({"number": old, "before": np.arange(len(old))})
    right = pd.DataFrame({"number": new, "now": np.arange(len(new))})
    met = left[left["number"] >= 0].merge(right[right["number"] >= 0], on="number")
    return met["before"].to_numpy(dtype=np.int64), met["now"].to_numpy(dtype=np.int64)


def _agreeing(old: Heads, new: Heads) -> Iterator[tuple[Rows, Rows]]:
    """Yield the pairs of one key and one head: first by national ID, then by name."""
    yield _pairs(*_both(old, new, lambda one: (one.key, one.national_id)))
    before, now = _pairs(*_both(old, new, lambda one: (one.key, one.name)))
    fit = _fits(old.take(before), new.take(now))
    yield before[fit], now[fit]


def _named_alike(old: Heads, new: Heads) -> Iterator[tuple[Rows, Rows]]:
    """Yield one number for each unit, name and birth year; then for each village that is named and name, as
    a year that one side lacks contradicts nothing."""
    yield _both(old, new, lambda one: (one.unit, one.name, one.year))
    yield _both(old, new, lambda one: (one.unit, one.village, one.name))


def _both(old: Heads, new: Heads, parts: Callable[[Heads], Sequence[Rows]]) -> tuple[Rows, Rows]:
    """Return one number for each combination, -1 where a part is blank; alike in two reviews."""
    joined = [np.concatenate(pair) for pair in zip(parts(old), parts(new), strict=True)]
    known = np.logical_and.reduce([part >= 0 for part in joined])
    number = np.where(known, _combined([np.maximum(part, 0) for part in joined]), -1)
    return number[: len(old.unit)], number[len(old.unit) :]


def _fits(old: Heads, new: Heads) -> NDArray[np.bool_]:
    """Return which pairs do not contradict each other by ID, birth year or sex."""
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
