"""How does one file of a sample take its blocks, and what is told of it?"""

from collections import Counter
from collections.abc import Iterable
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from xlsxwriter.utility import xl_col_to_name

from ngheo_cli.messages import of
from ngheo_cli.messages import sample as say
from ngheo_cli.reports.files import placed
from ngheo_cli.sample.cells import cells_of, household_columns, people_columns
from ngheo_cli.sample.classes import Classes
from ngheo_cli.sample.defects import Piece, Planted, plant
from ngheo_cli.sample.parquet import ParquetFile
from ngheo_cli.sample.plan import Block, Plan
from ngheo_cli.sample.writers import HOUSEHOLDS, BookWriter, CsvWriter, Writer
from ngheo_cli.sample.years import Year

MEMBERS_ENDING = ".thanh-vien"
Row = dict[str, Any]
Records = dict[tuple[str, str], str]
"""Classes on record by village and household code, as they are written."""


@dataclass
class FileTold:
    """What a file holds. Classes are those of the law, before mistakes were planted."""

    file: str
    members_file: str | None
    year: int
    communes: int = 0
    households: int = 0
    rows: int = 0
    persons: int = 0
    classes: Counter[str] = field(default_factory=Counter)

    def as_dict(self) -> Row:
        """Return the row that is published."""
        return {
            "file": self.file,
            "members_file": self.members_file,
            "year": self.year,
            "communes": self.communes,
            "households": self.households,
            "rows": self.rows,
            "persons": self.persons,
            "classes": {name or "undetermined": count for name, count in sorted(self.classes.items())},
        }


class YearFile:
    """A file of one year that is being written; it is put in its place by the stack's end."""

    def __init__(
        self, plan: Plan, classes: Classes, path: Path, number: int, kinds: dict[Block, tuple[str, ...]]
    ) -> None:
        self.plan, self.classes, self.path, self.number, self.kinds = plan, classes, path, number, kinds
        self.columns = household_columns(plan, classes)
        self.people = people_columns(plan, classes) if plan.lists_members else None
        self.told = FileTold(path.name, None, plan.days[number].year)
        self.defects: list[Row] = []
        self._writer: Writer | None = None
        self._tables: list[ParquetFile] = []

    def open(self, stack: ExitStack, *, force: bool) -> None:
        """Begin the file; the stack ends it."""
        ending = self.path.suffix.lower()
        beside = stack.enter_context(placed(self.path, force=force))
        members = None
        if self.people and ending != ".xlsx":
            apart = members_path(self.path)
            members, self.told.members_file = stack.enter_context(placed(apart, force=force)), apart.name
        if ending == ".parquet":
            pairs = [(beside, self.columns), *([(members, self.people)] if members and self.people else [])]
            self._tables = [ParquetFile(path, columns) for path, columns in pairs]
            for table in self._tables:
                stack.callback(table.close)
            return
        if ending == ".csv":
            self._writer = CsvWriter(beside, self.columns, members)
        else:
            title = of(say.BOOK_TITLE, "vi").format(year=self.told.year)
            self._writer = BookWriter(beside, self.columns, self.people, title)
        stack.callback(self._writer.close)

    def add(self, block: Block, year: Year, wrong_before: Records) -> Records:
        """Write the rows of a block, with the mistakes that fall to it.

        `wrong_before` are the classes that were written wrongly the year before, which officers copy as the
        class before. Returned are those of this year.
        """
        rows = year.rows
        self.told.households += len(year.homes)
        self.told.persons += int(rows["size"].sum())
        self.told.communes += block.number == 0
        self.told.classes.update(rows["recorded_class"].tolist())
        if self._tables:
            self.told.rows += len(year.homes)
            for table, columns in zip(self._tables, (rows, year.members), strict=False):
                if columns is not None:
                    table.add(columns)
        return self._add_cells(self._writer, block, year, wrong_before) if self._writer else {}

    def _add_cells(self, writer: Writer, block: Block, year: Year, wrong_before: Records) -> Records:
        cells = cells_of(year.rows, self.columns, labels=writer.labels)
        for row, key in enumerate(zip(cells["village"], cells["household_id"], strict=True)):
            if key in wrong_before:
                cells["previous_class"][row] = wrong_before[key]
        planted = self._plant(block, cells)
        first = writer.add(cells)
        self.told.rows += len(cells["household_id"])
        self.defects += [self._told(one, first, cells) for one in planted]
        if self.people and year.members is not None:
            writer.add_members(cells_of(year.members, self.people, labels=writer.labels))
        wrong = [one.row for one in planted if one.kind == "recorded_differs"]
        return {
            (cells["village"][row], cells["household_id"][row]): cells["recorded_class"][row] for row in wrong
        }

    def _plant(self, block: Block, cells: dict[str, list[Any]]) -> list[Planted]:
        kinds = self.kinds.get(block, ())
        if not kinds:
            return []
        draw = self.plan.stream(block.commune, 6, block.number, self.number)
        asked = [name for name in self.classes.criteria.indicator_ids if name in self.columns]
        return plant(Piece(cells, self.classes.points, asked, draw), kinds)

    def _told(self, one: Planted, first: int, cells: dict[str, list[Any]]) -> Row:
        row = first + one.row
        return {
            "kind": one.kind,
            "file": self.path.name,
            "year": self.told.year,
            "sheet": HOUSEHOLDS if self.path.suffix.lower() == ".xlsx" else None,
            "cell": f"{xl_col_to_name(list(self.columns).index(one.column))}{row}",
            "row": row,
            "column": one.column,
            "household_id": cells["household_id"][one.row],
        }


def members_path(path: Path) -> Path:
    """Return the file of members beside a csv or Parquet file of households."""
    return path.with_name(f"{path.stem}{MEMBERS_ENDING}{path.suffix}")


def spread(plan: Plan, blocks: Iterable[Block], number: int) -> dict[Block, tuple[str, ...]]:
    """Return the kinds of mistakes that fall to each block of a file in a year."""
    blocks = list(blocks)
    kinds = [kind for kind, count in plan.defects.items() for _ in range(count)]
    if not kinds or not blocks:
        return {}
    order = plan.stream(blocks[0].commune, 7, number).permutation(len(kinds))
    ends = np.cumsum([block.households for block in blocks])
    at = (np.arange(len(kinds)) + 0.5) * ends[-1] / len(kinds)
    found: dict[Block, tuple[str, ...]] = {}
    for kind, where in zip(order.tolist(), np.searchsorted(ends, at, side="right").tolist(), strict=True):
        found[blocks[where]] = (*found.get(blocks[where], ()), kinds[kind])
    return found
