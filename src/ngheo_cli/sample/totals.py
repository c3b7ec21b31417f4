"""How many households live in the villages of a sample, reviewed or not? The table of totals of a year."""

import csv
from contextlib import ExitStack
from pathlib import Path

import numpy as np

from ngheo_cli.numbers import YES
from ngheo_cli.reports.files import placed
from ngheo_cli.sample.homes import Homes
from ngheo_cli.sample.plan import Block, Plan, ethnic_shares
from ngheo_cli.sample.years import Year

_HEAD = (
    "province", "commune", "village", "area", "households", "persons", "dtts_households", "dtts_persons",
)  # fmt: skip
_AREAS = ("rural", "urban")
_OTHERS = (15, 40)
"""Tenths of a household that is not reviewed, for each one that is: from, to below."""
_PERSONS = 3.6
"""Persons in each of them."""


class TotalsFile:
    """A csv with canonical names that takes the villages of each block."""

    def __init__(self, plan: Plan, path: Path, stack: ExitStack, *, force: bool) -> None:
        self._plan = plan
        beside = stack.enter_context(placed(path, force=force))
        self._table = csv.writer(
            stack.enter_context(beside.open("x", encoding="utf-8-sig", newline="")), lineterminator="\r\n"
        )
        self._table.writerow(_HEAD)

    def add(self, block: Block, homes: Homes, year: Year) -> None:
        """Write the villages of a block: the households reviewed, and those beside them that nobody asked."""
        rows = year.rows
        names, first, village = np.unique(rows["village"].astype(str), return_index=True, return_inverse=True)
        dtts = rows["dtts"] == YES
        draw = self._plan.stream(block.commune, 8, block.number)
        reviewed = np.bincount(village)
        others = reviewed * draw.integers(*_OTHERS, len(names)) // 10
        minority = (others * (1 - ethnic_shares(self._plan, block.commune)[0])).astype(np.int64)
        columns = (
            reviewed + others,
            np.bincount(village, rows["size"]) + others * _PERSONS,
            np.bincount(village, dtts) + minority,
            np.bincount(village, rows["size"] * dtts) + minority * _PERSONS,
        )
        counts = np.stack([column.astype(np.int64) for column in columns], axis=1)
        place = (homes.place["province"][0], homes.place["commune"][0])
        for i in np.argsort(first):
            self._table.writerow((*place, names[i], _AREAS[homes.area], *counts[i].tolist()))
