"""Which units of an earlier review does the review now not have, so that their households are not found
again: renamed, merged or spelt otherwise?

Lists name only the units of the households on them, so that a unit that is not there now is told on evidence
only: its heads seem to stand elsewhere now (proposals), its heads stand in a commune that only the review now
has, or no unit at all of several is found again.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from ngheo_cli.messages import Finding, Place
from ngheo_cli.messages import comparing as say
from ngheo_cli.messages import review as words
from ngheo_cli.review.heads import Rows, texts_of
from ngheo_cli.review.households import Households
from ngheo_cli.review.link import Links
from ngheo_cli.review.units import LEVELS
from ngheo_cli.survey.text import key

Path = tuple[str, ...]
"""The names of a unit as compared, from the uppermost level that both reviews name."""
_SHOWN = 5
_SEVERAL = 5
"""Of so many units not one is without anybody on the lists now by chance."""


@dataclass(frozen=True, slots=True)
class _Side:
    """A review's units, and which of them the other review does not have."""

    review: Households
    written: list[Path]
    """The units as written."""
    of_row: Rows
    """The number of the unit of every household."""
    lost: Rows
    """The rows of households that are not found in the other review."""
    strange: dict[int, int]
    """For each unit that the other review does not have: the uppermost level at which it does not."""

    def above(self, unit: int) -> Path:
        """Return the unit, as compared, in which a strange unit's name is another."""
        return self.named(unit)[:-1]

    def named(self, unit: int) -> Path:
        """Return a strange unit, as compared, down to the level at which it is strange."""
        return tuple(map(key, self.written[unit][: self.strange[unit] + 1]))

    def heads(self, units: Collection[int]) -> set[tuple[str, str]]:
        """Return the names, as compared, and birth years of the lost heads of some units, "" for none."""
        rows = self.lost[np.isin(self.of_row[self.lost], list(units))]
        names, births = (texts_of(self.review.frame, name)[rows] for name in ("head_name", "head_birth"))
        return {(key(name), birth[:4]) for name, birth in zip(names, births, strict=True) if key(name)}


def strange_units(before: Households, now: Households, links: Links) -> list[Finding]:
    """Return what is said of the units of an earlier review that are not found again, one finding a level."""
    levels = [level for level in LEVELS if _told(before, level) and _told(now, level)]
    if not levels:
        return []
    units = (_units(before.frame, levels), _units(now.frame, levels))
    old = _Side(before, *units[0], np.flatnonzero(links.now_of < 0), _strange(units[0][0], units[1][0]))
    new = _Side(now, *units[1], np.flatnonzero(links.before_of < 0), _strange(units[1][0], units[0][0]))
    moved = {
        unit
        for one in links.proposals
        if one.reason == "unit" and all(map(key, new.written[int(new.of_row[one.now])]))
        for unit in [int(old.of_row[one.before])]
        if unit in old.strange
    }
    moved |= set(_under_another_name(old, new, levels))
    told_of = {old.named(unit) for unit in moved}
    lost = np.bincount(old.of_row[old.lost], minlength=len(old.written))
    findings = []
    for depth, level in enumerate(levels):
        told = [unit for unit, at in old.strange.items() if at == depth and old.named(unit) in told_of]
        told = [unit for unit in told if lost[unit]]
        if told:
            names = list(dict.fromkeys(old.written[unit][depth] for unit in told))
            listed = ", ".join(names[:_SHOWN]) + (" …" if len(names) > _SHOWN else "")
            place = Place(before.first_file)
            values = {"file": before.first_file, "count": int(lost[told].sum()), "level": words.LEVELS[level]}
            findings.append(say.STRANGE_UNITS.at(place, units=listed, **values))
    return findings


def _under_another_name(old: _Side, new: _Side, levels: Sequence[str]) -> Iterator[int]:
    """Yield strange units beside which the review now has a strange one that may be the same."""
    beside: dict[Path, list[int]] = {}
    for unit in new.strange:
        beside.setdefault(new.above(unit), []).append(unit)
    none_found = len(old.strange) == len(old.written) >= _SEVERAL
    heads = {above: new.heads(units) for above, units in beside.items()}
    parts: dict[Path, list[int]] = {}
    for unit in old.strange:
        parts.setdefault(old.named(unit), []).append(unit)
    for named, units in parts.items():
        there = heads.get(named[:-1])
        if there is not None and (
            none_found or (len(named) < len(levels) and _found_again(old.heads(units), there))
        ):
            yield from units


def _found_again(heads: Collection[tuple[str, str]], there: Collection[tuple[str, str]]) -> bool:
    """Whether heads (name, birth year) stand there: one with both, or half of them by name where a year is
    not told."""
    years: dict[str, set[str]] = {}
    for name, year in there:
        years.setdefault(name, set()).add(year)
    if any(year and year in years.get(name, ()) for name, year in heads):
        return True
    by_name = sum(name in years and (not year or "" in years[name]) for name, year in heads)
    return by_name > 0 and 2 * by_name >= len(heads)


def _told(review: Households, level: str) -> bool:
    return review.has(level) and any(key(name) for name in set(review.frame[level].tolist()))


def _units(frame: pd.DataFrame, levels: Sequence[str]) -> tuple[list[Path], Rows]:
    """Return the units as written, and the number of that of every household."""
    texts = pd.DataFrame({level: texts_of(frame, level) for level in levels})
    of_row = texts.groupby(list(levels), sort=False).ngroup().to_numpy().astype(np.int64)
    return list(texts.drop_duplicates().itertuples(index=False, name=None)), of_row


def _strange(units: Sequence[Path], others: Sequence[Path]) -> dict[int, int]:
    """Return the uppermost level at which each unit is none of the others, for those that are none; a blank
    name is no unit."""
    known = {
        path[:end] for unit in others for path in [tuple(map(key, unit))] for end in range(1, len(path) + 1)
    }
    found = {}
    for number, unit in enumerate(units):
        names = tuple(map(key, unit))
        depth = next((i for i in range(len(names)) if names[: i + 1] not in known), None)
        if depth is not None and names[depth]:
            found[number] = depth
    return found
