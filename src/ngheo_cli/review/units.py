"""Which units are there, at every level, and in which does each household live?

A unit is known by its names from the province down (`survey.text.key`: Hòa is Hoà, spaces and case do not
count), so that two villages of one name in two communes are two units.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ngheo_cli.review.order import natural
from ngheo_cli.survey.text import clean, key

LEVELS: tuple[str, ...] = ("province", "district", "commune", "village")
"""From the highest to the lowest."""
COUNTRY = "country"
"""The level above the provinces."""
UNIT_GROUP = "unit_group"
"""The level of a group of units, which stands beside the others."""

Names = tuple[str, str, str, str]


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit (đơn vị hành chính): its names from the province down, "" where there is none or none is
    known."""

    level: str
    names: Names
    """As most often typed."""
    key: Names
    """As compared."""

    @property
    def name(self) -> str:
        """Its own name; "" for a whole whose name the files do not tell."""
        return next((name for name in reversed(self.names) if name), "")

    @property
    def path(self) -> str:
        """Its names from the highest down, joined by ` / `."""
        return " / ".join(name for name in self.names if name)

    @property
    def depth(self) -> int:
        """How many levels lie above, 0 for the country and for a group of units."""
        return 1 + LEVELS.index(self.level) if self.level in LEVELS else 0


@dataclass(frozen=True, slots=True)
class Units:
    """The units of n households, each upper one before those below it."""

    units: tuple[Unit, ...]
    members: dict[str, NDArray[np.int64]]
    """Level to the position in `units` of each household's unit, shape (n,); -1 where it names none."""

    def of(self, unit: Unit) -> NDArray[np.bool_]:
        """Which households live in a unit."""
        return np.asarray(self.members[unit.level] == self.units.index(unit))


def units_of(frame: pd.DataFrame) -> Units:
    """Return the units of households, with one above them all where the files name several or none.

    Frame columns `province` … `village` may be missing. A household that does not name its unit at a level
    counts in the units above.
    """
    names = [_names(frame, level) for level in LEVELS]
    levels = [i for i, one in enumerate(names) if one.keys]
    found = {LEVELS[i]: _level(names, i) for i in levels}
    top = levels[0] if levels else len(LEVELS)
    root = _root(found, top)
    if root is not None:
        found[root.level] = ([root], np.zeros(len(frame), dtype=np.int64))
    ordered = in_order([unit for units, _ in found.values() for unit in units])
    position = {(unit.level, unit.key): i for i, unit in enumerate(ordered)}
    members = {}
    for level, (units, codes) in found.items():
        place = np.array([*(position[unit.level, unit.key] for unit in units), -1], dtype=np.int64)
        members[level] = place[codes]
    return Units(ordered, members)


def unit_key(names: Sequence[str]) -> Names:
    """Return names, from the province down, as units compare them."""
    return four_names([key(name) for name in names])


@dataclass(frozen=True, slots=True)
class _Names:
    """The distinct names of a level as compared, as most often typed, and which each household gives."""

    keys: list[str]
    shown: list[str]
    codes: NDArray[np.int64]
    """-1 for a blank."""


def _names(frame: pd.DataFrame, level: str) -> _Names:
    if level not in frame.columns:
        return _Names([], [], np.full(len(frame), -1, dtype=np.int64))
    codes, typed = pd.factorize(frame[level].to_numpy(dtype=object))
    counts = np.bincount(codes[codes >= 0], minlength=len(typed)).tolist()
    distinct: dict[str, int] = {}
    place = [distinct.setdefault(key(name), len(distinct)) if key(name) else -1 for name in typed]
    shown = [""] * len(distinct)
    for _, name, code in sorted(zip([-n for n in counts], map(clean, typed), place, strict=True)):
        if code >= 0 and not shown[code]:
            shown[code] = name
    return _Names(list(distinct), shown, np.array([*place, -1], dtype=np.int64)[codes])


def _level(named: Sequence[_Names], level: int) -> tuple[list[Unit], NDArray[np.int64]]:
    """Return the units of a level and the unit of each household, -1 where it names none."""
    above = named[: level + 1]
    stacked = np.stack([names.codes for names in above], axis=1)
    rows = np.flatnonzero(above[-1].codes >= 0)
    distinct, inverse = np.unique(stacked[rows], axis=0, return_inverse=True)
    codes = np.full(len(stacked), -1, dtype=np.int64)
    codes[rows] = inverse.reshape(-1)
    units = []
    for row in distinct.tolist():
        keys = [names.keys[code] if code >= 0 else "" for names, code in zip(above, row, strict=True)]
        shown = [names.shown[code] if code >= 0 else "" for names, code in zip(above, row, strict=True)]
        units.append(Unit(LEVELS[level], four_names(shown), four_names(keys)))
    return units, codes


def four_names(names: Sequence[str]) -> Names:
    """Return names from the province down, blank below the last one given."""
    first, second, third, fourth = (*names, *[""] * (len(LEVELS) - len(names)))
    return first, second, third, fourth


def _root(found: dict[str, tuple[list[Unit], NDArray[np.int64]]], top: int) -> Unit | None:
    """Return the unit above all; None where one unit holds every household."""
    if top < len(LEVELS) - 1:
        units, codes = found[LEVELS[top]]
        if len(units) == 1 and bool((codes >= 0).all()):
            return None
    return whole_unit(top)


def whole_unit(top: int) -> Unit:
    """Return the unit without a name above units of the level `top`."""
    level = COUNTRY if top == 0 else "commune" if top >= len(LEVELS) - 1 else "province"
    return Unit(level, four_names([]), four_names([]))


def with_top(units: Sequence[Unit]) -> tuple[Unit, ...]:
    """Return units in order, with one above them all if several are the highest."""
    least = min(unit.depth for unit in units)
    top = [unit for unit in units if unit.depth == least]
    return in_order(units if len(top) == 1 else [whole_unit(least - 1), *units])


def in_order(units: Sequence[Unit]) -> tuple[Unit, ...]:
    """Return units as an official lists them: an upper one before those below it, then by name."""
    return tuple(sorted(units, key=_order))


def _order(unit: Unit) -> tuple[Any, ...]:
    """Sort an upper unit before those below it, and units of one upper unit by name."""
    return (unit.level != COUNTRY, [natural(name) if name else ((), "", "") for name in unit.key], unit.depth)
