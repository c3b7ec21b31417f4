"""What enters a column of a movement table: which households of which review, and how many persons?"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from ngheo_cli.numbers import UNKNOWN

Rows = NDArray[np.int64]
Mask = NDArray[np.bool_]
Table = Literal["poor", "near_poor"]
Side = Literal["before", "now"]
TABLES: tuple[Table, Table] = ("poor", "near_poor")
SIDES: tuple[Side, Side] = ("before", "now")
Bits = Mapping[tuple[Table, Side], NDArray[np.int16]]
"""By table and side, of each household: bit c for column c that it enters."""


@dataclass(frozen=True, slots=True)
class Entries:
    """What enters one column of one table: rows of the households whose unit counts it, and persons.

    `side` says of which review the rows are. A change of size within a household is an entry of persons
    only.
    """

    table: Table
    column: int
    side: Side
    rows: Rows
    persons: Rows
    households: bool = True


@dataclass(slots=True)
class Flow:
    """The entries of two reviews, as they are made."""

    moved: Mask
    """Shape (households before,): linked, and in another unit now."""
    sizes: tuple[Rows, Rows]
    """Persons of the households before and now, UNKNOWN where not known."""
    entries: list[Entries] = field(default_factory=list)

    def add(self, table: Table, column: int, side: Side, rows: Rows) -> None:
        """Enter households of a side, with their persons."""
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

    def bits(self, before: int, now: int) -> Bits:
        """Return the columns that each of so many households before and now enters.

        Persons follow from them: a household gains or loses persons only in a table that column 1 or 5
        brought it into.
        """
        sizes = {"before": before, "now": now}
        found = {(table, side): np.zeros(sizes[side], np.int16) for table in TABLES for side in SIDES}
        for entry in self.entries:
            if entry.households:
                found[entry.table, entry.side][entry.rows] |= np.int16(1 << entry.column)
        return found
