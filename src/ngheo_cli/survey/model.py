"""What does the rest of the house know of a survey once it is read?

Data is typed here, at the border, and never parsed again. `Survey.frame` has one row per household row read,
set-aside and rejected rows too, in input order, with a RangeIndex. Its columns are those canonical columns
that the files have or the user set, typed by kind (`columns.py`), then `file`, `sheet`, `row` and `problem`:

- text, code, date and choice columns: object arrays of `str`, "" for blank, as typed; dates are `YYYY-MM-DD`
  or `YYYY`; choices are their codes (`male`, `poor`, `died`);
- `area`: int8 RURAL, URBAN or BLANK; answers (indicators, flags, causes): int8 YES, NO or BLANK;
- amounts, size and scores: int64, UNKNOWN for blank (amounts in đồng, fractions rounded up: exact for every ≤
  and >); quantities with decimals (m²): int64 in millionths (`numbers.QUANTITY_SCALE`), UNKNOWN for blank.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from ngheo_cli.messages import Finding, Place

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    from numpy.typing import NDArray

    Spots = dict[str, NDArray[np.generic]]

Problem = Literal["", "no_key", "duplicate_row", "superseded"]


@dataclass(frozen=True, slots=True)
class Source:
    """A file that was read: base name, SHA-256 of its bytes, size in bytes."""

    file: str
    digest: str
    size: int


@dataclass(frozen=True, slots=True)
class ReadColumn:
    """How one column of a sheet was understood.

    `canonical` is "" for a column that was not used; `reads` tells what the values mean (the unit of money,
    which answer counts as deprived, whether a blank in a mark column is a no), as a (vi, en) pair.
    """

    file: str
    sheet: str
    letter: str
    title: str
    canonical: str
    how: Literal["title", "alias", "map", "set", "unused", "ambiguous"]
    reads: tuple[str, str] = ("", "")
    hints: tuple[str, ...] = ()
    row: int = field(default=0, compare=False)
    """The sheet's row (from 1) of the title; 0 for none."""


@dataclass(frozen=True, slots=True)
class Conservation:
    """No row is lost: every row below a header is counted once (design principle 4)."""

    rows_read: int
    households: int
    rejected: int
    duplicates: int
    superseded: int
    not_households: Mapping[str, int]
    """Rows recognised as not households, by kind: `total`, `unit_title`, `list_title`, `legend`,
    `numbering`, `prenumbered`, `signature`, `header`, `member` (listed below its head), `other_standard` (a
    result of ngheo under several standards), `sample` (of a form of ngheo)."""

    @property
    def balanced(self) -> bool:
        """Whether the counts add up."""
        others = self.rejected + self.duplicates + self.superseded + sum(self.not_households.values())
        return self.rows_read == self.households + others


@dataclass(frozen=True, slots=True)
class Part:
    """A later table of a sheet that holds several: the sheet's row where its header begins (from 1), and by
    canonical column the letter and the title that it was read from."""

    first: int
    cells: Mapping[str, str]
    titles: Mapping[str, str]


MemberProblem = Literal["", "orphan", "duplicate_row", "no_key", "ambiguous", "other_head"]


@dataclass(frozen=True, slots=True)
class MemberCounts:
    """No row of a members sheet is lost: every row below a header is counted once."""

    rows_read: int
    joined: int
    orphans: int
    duplicates: int
    no_key: int
    ambiguous: int
    not_members: Mapping[str, int]
    """Rows recognised as not members, by the kinds of `Conservation.not_households`."""
    other_heads: int = 0
    """Rows of a family whose head is not the head of the household with their code."""

    @property
    def balanced(self) -> bool:
        """Whether the counts add up."""
        others = self.orphans + self.duplicates + self.no_key + self.ambiguous + self.other_heads
        return self.rows_read == self.joined + others + sum(self.not_members.values())


def _spot(frame: "pd.DataFrame", spots: "Spots", row: int) -> tuple[str, str, int, str]:
    """Return the file, the sheet, the row of the sheet and the household code of a row of a frame; `spots`
    keeps the columns, so that each is looked up once."""
    if not spots:
        names = ("file", "sheet", "row", "household_id")
        spots |= {name: frame[name].to_numpy() for name in names if name in frame.columns}
    code = str(spots["household_id"][row]) if "household_id" in spots else ""
    return str(spots["file"][row]), str(spots["sheet"][row]), int(spots["row"][row]), code


@dataclass(frozen=True, slots=True)
class Members:
    """The members (thành viên) of the households of a survey, one row a member row read, in input order.

    `frame` has those of the columns of `columns_facts.member_columns()` that the files have, typed as in
    `Survey.frame`, then `file`, `sheet`, `row` (of the sheet, from 1), `household` (int64, the row position
    in `Survey.frame`, -1 where not joined) and `problem` (a `MemberProblem`; "" where joined). `columns`,
    `cells` and `titles` are as in `Survey`.
    """

    frame: "pd.DataFrame"
    columns: tuple[ReadColumn, ...]
    counts: MemberCounts
    cells: Mapping[tuple[str, str, str], str]
    titles: Mapping[tuple[str, str, str], str]
    sources: tuple[Source, ...] = ()
    """The files of members alone (`--members`)."""
    _spots: "Spots" = field(default_factory=dict, init=False, repr=False, compare=False)

    def has(self, column: str) -> bool:
        """Whether the members have a canonical column."""
        return column in self.frame.columns

    def place(self, row: int, column: str = "") -> Place:
        """Where a member's answer stands, and the code of the household as the members sheet has it."""
        file, sheet, number, code = _spot(self.frame, self._spots, row)
        where = (file, sheet, column)
        letter, title = self.cells.get(where, ""), self.titles.get(where, column)
        return Place(
            file=file,
            sheet=sheet,
            cell=f"{letter}{number}" if letter else "",
            column=title,
            household_id=code,
            row=number,
        )


@dataclass(frozen=True, slots=True)
class Survey:
    """A survey (phiếu rà soát) as read from one or several files."""

    frame: "pd.DataFrame"
    sources: tuple[Source, ...]
    columns: tuple[ReadColumn, ...]
    findings: tuple[Finding, ...]
    counts: Conservation
    set_by_user: Mapping[str, str]
    """`--set` values: canonical column to the text given."""
    cells: Mapping[tuple[str, str, str], str]
    """(file, sheet, canonical column) to the column letter that it was read from."""
    titles: Mapping[tuple[str, str, str], str]
    """(file, sheet, canonical column) to the column title as typed."""

    parts: Mapping[tuple[str, str], tuple[Part, ...]] = field(default_factory=dict)
    """(file, sheet) to the later tables of the sheet, the last one first; `cells` and `titles` are those of
    the first table."""
    members: Members | None = None
    """None where no members sheet was read."""
    computed: Mapping[str, "NDArray[np.bool_]"] = field(default_factory=dict)
    """Canonical column to the rows in which the program filled a blank by a point table."""
    unreadable: Mapping[str, "NDArray[np.bool_]"] = field(default_factory=dict)
    """Canonical column to the rows whose cell was not blank, but could not be read: unknown unless the table
    of units or a point table told it."""
    _spots: "Spots" = field(default_factory=dict, init=False, repr=False, compare=False)

    def column_at(self, file: str, sheet: str, row: int, column: str) -> tuple[str, str]:
        """Return the letter ("" for none) and title under which a canonical column stands at a sheet's row
        (from 1)."""
        for part in self.parts.get((file, sheet), ()):
            if row >= part.first:
                return part.cells.get(column, ""), part.titles.get(column, column)
        where = (file, sheet, column)
        return self.cells.get(where, ""), self.titles.get(where, column)

    @property
    def every_column(self) -> tuple[ReadColumn, ...]:
        """The columns of the sheets of households, then those of members."""
        return (*self.columns, *(self.members.columns if self.members else ()))

    @property
    def every_source(self) -> tuple[Source, ...]:
        """The files of households, then those of members alone."""
        return (*self.sources, *(self.members.sources if self.members else ()))

    def has(self, column: str) -> bool:
        """Whether the survey has a canonical column."""
        return column in self.frame.columns

    def place(self, row: int, column: str = "") -> Place:
        """Where an answer stands: file, sheet, cell and title as the user sees them, and whose it is."""
        file, sheet, number, code = _spot(self.frame, self._spots, row)
        letter, title = self.column_at(file, sheet, number, column)
        return Place(
            file=file,
            sheet=sheet,
            cell=f"{letter}{number}" if letter else "",
            column=title,
            household_id=code,
            row=number,
        )
