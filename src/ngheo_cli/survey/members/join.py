"""To which household does each member belong?

By the full key: code and those place columns that both sheets have. Where a key is that of several
households, the head who is listed tells which, by name or national ID. Rows of a form's repeat group without
a code are tied by the form's own index. Nobody is joined where a code contradicts that index, or where the
members of one household name several places.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ngheo_cli.survey.columns_household import PLACE
from ngheo_cli.survey.national_ids import whole_id
from ngheo_cli.survey.relations import is_head
from ngheo_cli.survey.text import key

PLACES = tuple(column.name for column in PLACE)
UNITS, LINK = "units", "link"
_NOBODY, _SEVERAL, _UNSAID = -1, -2, -3
Texts = NDArray[np.object_]
Rows = NDArray[np.int64]


@dataclass(slots=True)
class Joined:
    """The household of each member (-1 for none) and its problem."""

    household: Rows
    problem: Texts
    why: Texts
    """What makes an `ambiguous` row so, where it is not a key of several households: UNITS or LINK."""


@dataclass(frozen=True, slots=True)
class Sides:
    """The frames of households and of members, which households may take members, and which member rows are
    rejected already. `links`: pairs of texts that tie rows of forms, of members and of households."""

    households: pd.DataFrame
    members: pd.DataFrame
    kept: NDArray[np.bool_]
    rejected: NDArray[np.bool_]
    links: Sequence[tuple[Sequence[str], Sequence[str]]] = ()


def join(sides: Sides) -> Joined:
    """Return the household of every member row."""
    count = len(sides.members)
    household = np.full(count, -1, dtype=np.int64)
    problem: Texts = np.full(count, "", dtype=object)
    coded = _texts(sides.members, "household_id") != ""
    coded &= bool("household_id" in sides.households.columns)
    coded &= ~sides.rejected
    found, several = _by_key(sides, coded)
    household[coded] = found[coded]
    problem[coded & (found < 0)] = "orphan"
    problem[coded & several] = "ambiguous"
    _told_by_head(sides, household, problem, several & coded)
    problem[~coded] = "no_key"
    keyed, against = household >= 0, np.zeros(count, dtype=np.bool_)
    sure = against.copy()
    for of_members, of_households in sides.links:
        told = _by_link(of_members, of_households, sides.kept)
        against |= keyed & (told >= 0) & (told != household)
        sure |= told == household
        open_ = (household < 0) & (problem != "orphan") & ~sides.rejected & (told != _UNSAID)
        household[open_] = np.maximum(told[open_], -1)
        names = np.where(told >= 0, "", np.where(told == _SEVERAL, "ambiguous", "orphan")).astype(object)
        problem[open_] = names[open_]
    why: Texts = np.full(count, "", dtype=object)
    why[_of_several_places(sides, household, keyed & ~sure)] = UNITS
    why[against] = LINK
    household[why != ""], problem[why != ""] = -1, "ambiguous"
    return Joined(household, problem, why)


def _of_several_places(sides: Sides, household: Rows, open_: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Return the members of households whose members name several places, of a kind that the households' own
    rows do not tell."""
    several = np.zeros(len(sides.households), dtype=np.bool_)
    if not open_.any():
        return open_
    for name in PLACES:
        if _said(sides.households, name) or not _said(sides.members, name):
            continue
        codes, places = pd.factorize(np.array(_normal(_texts(sides.members, name)), dtype=object))
        told = open_ & np.array([bool(place) for place in places], dtype=np.bool_)[codes]
        pairs = np.unique(np.column_stack([household[told], codes[told]]), axis=0)
        several |= np.bincount(pairs[:, 0], minlength=len(several)) > 1
    return np.asarray(open_ & several[household])


def _texts(frame: pd.DataFrame, name: str) -> Texts:
    return frame[name].to_numpy() if name in frame.columns else np.full(len(frame), "", dtype=object)


def _normal(texts: Texts) -> list[str]:
    """Return texts as they are compared: composed, in one case, with single spaces."""
    return [key(text) for text in texts.tolist()]


def _by_key(sides: Sides, coded: NDArray[np.bool_]) -> tuple[Rows, NDArray[np.bool_]]:
    """Return the household of each member by key, and whether several have it. A place that is blank in a
    member's row is left out of its key."""
    both = [name for name in PLACES if _said(sides.households, name) and _said(sides.members, name)]
    columns = [*both, "household_id"]
    ours = {name: _normal(_texts(sides.households, name)) for name in columns}
    theirs = {name: _normal(_texts(sides.members, name)) for name in columns}
    blank = np.array([[not text for text in theirs[name]] for name in both], dtype=np.bool_)
    pattern = np.zeros(len(sides.members), dtype=np.int64)
    for i in range(len(both)):
        pattern += blank[i].astype(np.int64) << i
    household = np.full(len(sides.members), -1, dtype=np.int64)
    several = np.zeros(len(sides.members), dtype=np.bool_)
    for one in np.unique(pattern[coded]).tolist():
        named = [name for i, name in enumerate(both) if not one >> i & 1] + ["household_id"]
        rows = np.flatnonzero(coded & (pattern == one))
        found, many = _matched(named, ours, theirs, sides.kept, rows)
        household[rows], several[rows] = found, many
    return household, several


def _said(frame: pd.DataFrame, name: str) -> bool:
    return name in frame.columns and bool((frame[name].to_numpy() != "").any())


def _matched(
    names: Sequence[str],
    ours: Mapping[str, list[str]],
    theirs: Mapping[str, list[str]],
    kept: NDArray[np.bool_],
    rows: Rows,
) -> tuple[Rows, NDArray[np.bool_]]:
    """Return for some member rows the household under these columns, -1 for none, and whether several have
    it."""
    households = np.flatnonzero(kept)
    codes = np.zeros(len(households) + len(rows), dtype=np.int64)
    for name in names:
        texts = [ours[name][i] for i in households] + [theirs[name][i] for i in rows]
        part, labels = pd.factorize(np.array(texts, dtype=object))
        codes = pd.factorize(codes * (len(labels) + 1) + part)[0]
    mine, wanted = codes[: len(households)], codes[len(households) :]
    size = int(codes.max(initial=-1)) + 1
    counts = np.bincount(mine, minlength=size)
    first = np.full(size, -1, dtype=np.int64)
    first[mine[::-1]] = households[::-1]
    several = counts[wanted] > 1
    found = np.where(several, -1, first[wanted])
    return found.astype(np.int64), several


def _told_by_head(sides: Sides, household: Rows, problem: Texts, several: NDArray[np.bool_]) -> None:
    """Join members whose key several households share: a run of rows from a head on goes to the household
    that its name or national ID tells."""
    rows = np.flatnonzero(several).tolist()
    if not rows or "relation" not in sides.members.columns:
        return
    relations = sides.members["relation"].tolist()
    candidates = _candidates(sides)
    keys = _keys(sides.members, candidates.names)
    owner, before = -1, -2
    for row in rows:
        if is_head(relations[row]):
            owner = candidates.of(keys[row], row)
        elif row != before + 1 or keys[row] != keys[before]:
            owner = -1
        before = row
        if owner >= 0:
            household[row], problem[row] = owner, ""


@dataclass(frozen=True, slots=True)
class _Candidates:
    """The kept households by key, with the names and national IDs of heads on both sides."""

    names: tuple[str, ...]
    by_key: Mapping[tuple[str, ...], list[int]]
    heads: Sequence[str]
    ids: Sequence[str]
    member_names: Sequence[str]
    member_ids: Sequence[str]

    def of(self, wanted: tuple[str, ...], row: int) -> int:
        """Return the one household of a key whose head is this member, or -1."""
        found = [
            h
            for h in self.by_key.get(wanted, ())
            if (self.ids[h] and self.ids[h] == self.member_ids[row])
            or (self.heads[h] and self.heads[h] == self.member_names[row])
        ]
        return found[0] if len(found) == 1 else -1


def _candidates(sides: Sides) -> _Candidates:
    ours, theirs = sides.households, sides.members
    names = (*(n for n in PLACES if _said(ours, n) and _said(theirs, n)), "household_id")
    by_key: dict[tuple[str, ...], list[int]] = {}
    keys = _keys(ours, names)
    for h in np.flatnonzero(sides.kept).tolist():
        by_key.setdefault(keys[h], []).append(h)
    return _Candidates(
        names,
        by_key,
        _normal(_texts(ours, "head_name")),
        [whole_id(text) for text in _texts(ours, "head_national_id").tolist()],
        _normal(_texts(theirs, "member_name")),
        [whole_id(text) for text in _texts(theirs, "national_id").tolist()],
    )


def _keys(frame: pd.DataFrame, names: Sequence[str]) -> list[tuple[str, ...]]:
    return list(zip(*(_normal(_texts(frame, name)) for name in names), strict=True))


def _by_link(texts: Sequence[str], of_households: Sequence[str], kept: NDArray[np.bool_]) -> Rows:
    """Return the household that the index of a form's export tells for each member: `_NOBODY` for none,
    `_SEVERAL` for several, `_UNSAID` where the row has no index."""
    places: dict[str, int] = {"": _UNSAID}
    for h in np.flatnonzero(kept).tolist():
        if text := of_households[h]:
            places[text] = _SEVERAL if text in places else h
    return np.array([places.get(text, _NOBODY) for text in texts], dtype=np.int64)
