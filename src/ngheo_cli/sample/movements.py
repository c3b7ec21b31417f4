"""Which movement tables must a comparison of the two years find? Counted from what was drawn.

Columns 1 to 9 are those of the yearly report: 1 at the start, 2 and 3 left the list, 4 other decrease, 5 came
from the other list, 6 relapsed, 7 new, 8 other increase, 9 now; with households and with persons.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np

from ngheo_cli.sample.columns import Mask, Numbers, Values
from ngheo_cli.sample.homes import MOVED_IN, SPLIT, STAYS, Homes
from ngheo_cli.sample.years import Year, classes_of

COLUMNS = tuple(f"c{number}" for number in range(1, 10))
_LISTS = (("poor", "near_poor", "c2", "c3"), ("near_poor", "poor", "c3", "c2"))
"""A list, the other one, and the columns of who goes to the other and of who leaves both."""


@dataclass
class MovementCount:
    """The tables of the units that were added, by commune."""

    tables: dict[tuple[str, str, str], Counter[str]] = field(default_factory=dict)

    def add(self, path: str, homes: Homes, years: tuple[Year, ...]) -> None:
        """Add the households of a block of a commune."""
        old, new = (classes_of(homes, year) for year in years)
        was, size = classes_of(homes, years[0], "previous_class"), homes.sizes
        for listed, other, crosses, leaves in _LISTS:
            self._enter(path, listed, "c1", old == listed, size[0])
            stays = homes.kind == STAYS
            self._enter(path, listed, crosses, stays & (old == listed) & (new == other), size[0])
            self._enter(path, listed, leaves, stays & (old == listed) & _neither(new), size[0])
            self._enter(path, listed, "c4", (old == listed) & ~stays & (homes.kind < MOVED_IN), size[0])
            self._enter(path, listed, "c5", stays & (old == other) & (new == listed), size[0])
            came = (homes.kind == MOVED_IN) | (homes.kind == SPLIT)
            fresh = (new == listed) & ~came & _neither(old)
            self._enter(path, listed, "c6", fresh & (was == listed), size[1])
            self._enter(path, listed, "c7", fresh & (was != listed), size[1])
            self._enter(path, listed, "c8", came & (new == listed), size[1])
            self._enter(path, listed, "c9", new == listed, size[1])
            self._sizes(path, listed, stays & (new == listed) & ~_neither(old), size)

    def _enter(self, path: str, listed: str, column: str, who: Mask, size: Numbers) -> None:
        self._table(path, listed, "households")[column] += int(who.sum())
        self._table(path, listed, "persons")[column] += int(size[who].sum())

    def _sizes(self, path: str, listed: str, who: Mask, size: tuple[Numbers, ...]) -> None:
        """Enter who was born into, or left, households that were on a list and are on this one."""
        change = (size[1] - size[0])[who]
        persons = self._table(path, listed, "persons")
        persons["c8"] += int(change[change > 0].sum())
        persons["c4"] -= int(change[change < 0].sum())

    def _table(self, path: str, listed: str, count: str) -> Counter[str]:
        return self.tables.setdefault((path, listed, count), Counter())

    def rows(self) -> Iterable[dict[str, str | int | None]]:
        """Yield the rows of every commune, then those of all; `path` is None for all."""
        whole: dict[tuple[str, str], Counter[str]] = {}
        for (path, listed, count), columns in self.tables.items():
            whole.setdefault((listed, count), Counter()).update(columns)
            yield _row(path, listed, count, columns)
        for (listed, count), columns in whole.items():
            yield _row(None, listed, count, columns)


def _row(path: str | None, listed: str, count: str, columns: Counter[str]) -> dict[str, str | int | None]:
    return {"path": path, "table": listed, "count": count, **{name: columns[name] for name in COLUMNS}}


def _neither(classes: Values) -> Mask:
    return np.asarray((classes != "poor") & (classes != "near_poor"))
