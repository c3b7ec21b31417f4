"""Which name does a unit of an earlier review bear now, after units were merged or renamed?

A crosswalk file has one row for each old unit: its place columns (`province` … `village`, a blank standing
for any), and the new names (`new_province` … `new_village`, a blank leaving the name as it is).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ngheo_cli.messages import Finding, Place, Stop, comparing
from ngheo_cli.messages import side_tables as say
from ngheo_cli.review.heads import texts_of
from ngheo_cli.review.units import LEVELS
from ngheo_cli.survey.column import Column
from ngheo_cli.survey.columns_household import PLACE
from ngheo_cli.survey.side_table import read_side_table
from ngheo_cli.survey.text import clean, key

Crosswalk = Mapping[tuple[str, ...], tuple[str, ...]]

_WORDS = {
    "province": ("tỉnh", "thành phố"),
    "district": ("huyện", "quận", "thị xã"),
    "commune": ("xã", "phường", "đặc khu"),
    "village": ("thôn", "bản", "ấp", "xóm", "tổ dân phố"),
}
_OLD = tuple(
    replace(c, aliases=(*c.aliases, f"{c.vi} cũ", *(f"{word} cũ" for word in _WORDS[c.name]))) for c in PLACE
)
_NEW = tuple(
    Column(
        f"new_{c.name}", "text", f"{c.vi} mới", f"New {c.en.lower()}",
        tuple(f"{word} mới" for word in _WORDS[c.name]),
    )
    for c in PLACE
)  # fmt: skip


def read_crosswalk(path: Path) -> tuple[Crosswalk, tuple[Finding, ...]]:
    """Return old units as compared with their new names, and what is wrong with the file's cells.

    Raises Stop where the file is no crosswalk, or gives one old unit two new names.
    """
    table = read_side_table(path, (*_OLD, *_NEW), (), say.CROSSWALK_FILE)
    if not (table.columns & _names(_OLD) and table.columns & _names(_NEW)):
        titles = ", ".join(f"“{column.vi}” ({column.name})" for column in (*_OLD, *_NEW))
        raise Stop(say.NO_SIDE_TABLE.at(Place(path.name), what=say.CROSSWALK_FILE, titles=titles))
    found: dict[tuple[str, ...], tuple[str, ...]] = {}
    places: dict[tuple[str, ...], Place] = {}
    for row in table.rows:
        old = tuple(key(row.text(level)) for level in LEVELS)
        new = tuple(clean(row.text(f"new_{level}")) for level in LEVELS)
        if found.setdefault(old, new) != new:
            raise Stop(say.CROSSWALK_TWICE.at(row.place))
        places.setdefault(old, row.place)
    chained = [comparing.CROSSWALK_CHAIN.at(place) for old, place in places.items() if _chained(found, old)]
    return found, (*table.findings, *chained)


def _names(columns: tuple[Column, ...]) -> set[str]:
    return {column.name for column in columns}


def renamed(frame: pd.DataFrame, crosswalk: Crosswalk) -> pd.DataFrame:
    """Return households with the names that their units bear now; the most specific old unit counts."""
    if not crosswalk:
        return frame
    columns = {level: texts_of(frame, level) for level in LEVELS}
    old = list(zip(*(columns[level].tolist() for level in LEVELS), strict=True))
    told = {names: new_names(names, crosswalk) for names in set(old)}
    changed = frame.copy()
    for i, level in enumerate(LEVELS):
        array: NDArray[np.object_] = np.empty(len(frame), dtype=object)
        array[:] = [told[names][i] for names in old]
        if level in frame.columns or any(array.tolist()):
            changed[level] = pd.Series(array, dtype=object)
    return changed


def new_names(names: Sequence[str], crosswalk: Crosswalk) -> tuple[str, ...]:
    """Return the names that a unit bears now, from the province down."""
    compared = tuple(key(name) for name in names)
    fitting = [old for old in crosswalk if _fits(old, compared)]
    if not fitting:
        return tuple(names)
    best = max(fitting, key=lambda old: sum(map(bool, old)))
    return tuple(new or name for new, name in zip(crosswalk[best], names, strict=True))


def _fits(old: Sequence[str], compared: Sequence[str]) -> bool:
    return all(not part or part == name for part, name in zip(old, compared, strict=True))


def unused(crosswalk: Crosswalk, frames: Iterable[pd.DataFrame]) -> list[Finding]:
    """Return the old units that no household of the earlier reviews lives in."""
    seen = {
        tuple(key(name) for name in names)
        for frame in frames
        for names in set(zip(*(texts_of(frame, level).tolist() for level in LEVELS), strict=True))
    }
    return [
        comparing.CROSSWALK_UNUSED.at(Place(), unit=" / ".join(filter(None, old)))
        for old in crosswalk
        if not any(_fits(old, names) for names in seen)
    ]


def _chained(crosswalk: Crosswalk, old: tuple[str, ...]) -> bool:
    """Whether the new unit of an old one is an old one itself, and the way does not lead back (units that
    changed names)."""
    seen = [old]
    while (to := _next(crosswalk, seen[-1])) is not None:
        if to in seen:
            return False
        seen.append(to)
    return len(seen) > 1


def _next(crosswalk: Crosswalk, old: tuple[str, ...]) -> tuple[str, ...] | None:
    """Return the old unit that the new name of an old unit is, if any."""
    to = tuple(key(new) or part for new, part in zip(crosswalk[old], old, strict=True))
    return to if to in crosswalk and to != old else None
