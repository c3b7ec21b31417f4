"""What is a published table once it is read: figures by role, units and the units below them?"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Literal

from ngheo_cli.messages import Finding, Place

Kind = Literal["counts", "movements", "deprivation_counts", "deprivation_rates", "classes"]
"""`counts` are result tables and simple ones; `classes` has a class a row."""
Subject = Literal["poor", "near_poor", ""]
Line = Literal["households", "persons", ""]
""""" where a table has one row a unit."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as printed: exact, with the decimals of its cell (rates in percent)."""

    value: Fraction
    decimals: int
    place: Place
    role: str
    loose: bool = False
    """Whether zeros at its end may be lost: a number whose format does not tell its decimals."""


@dataclass(frozen=True, slots=True)
class Row:
    """The figures of a unit (or of one of its two lines), by role; a blank cell is not there."""

    unit: int
    line: Line
    figures: Mapping[str, Figure]


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit, class or year that a row is about; `upper` is the name of the unit above."""

    name: str
    number: str = ""
    year: str = ""
    upper: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """A unit and the units that make it up, as positions in `Table.units`; `last` where nothing follows."""

    upper: int
    lower: tuple[int, ...]
    last: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """One table of one sheet. `decimals` are those of its rates by role."""

    file: str
    sheet: str
    kind: Kind
    subject: Subject
    roles: frozenset[str]
    units: tuple[Unit, ...]
    rows: tuple[Row, ...]
    groups: tuple[Group, ...]
    decimals: Mapping[str, int] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    preliminary: bool = False
    """Whether it says that it holds preliminary results, which the official ones may differ from."""
    before: bool = False
    """Whether the table is that of the review before."""
    said: str = ""
    """What stands above the table, and its folder."""
    titles: Mapping[str, str] = field(default_factory=dict)
    """The title right over the column of each role, where it has one."""
    moves_unread: bool = False
    """Whether a column that is not known may be a movement, so that the balance cannot be judged."""

    def lines(self) -> tuple[Line, ...]:
        """Return the lines that the table has, in order."""
        return tuple(dict.fromkeys(row.line for row in self.rows))
