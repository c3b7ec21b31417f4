"""What is told of an income score (B1) counted by a point table, as data?"""

from dataclasses import dataclass
from typing import Literal

from ngheo_cli.classify.explanation_facts import Both, FactReading, Whose


@dataclass(frozen=True, slots=True)
class PointCase:
    """A case of an item that is possible: what it says, and its least and greatest points."""

    sentence: Both
    scored: bool
    min: int
    max: int


@dataclass(frozen=True, slots=True)
class PointItem:
    """One item: its points, the cases that are possible (one where it is settled), and the facts it asks of
    the household and of its members.

    `counts_members` says that points go by the members for whom a condition holds; else members only say
    whether the item is scored. `members` are all who are listed, `unlisted` as in `Derived`: none and 0 where
    an item asks of no member.
    """

    id: str
    title: Both
    min: int
    max: int
    cases: tuple[PointCase, ...]
    facts: tuple[FactReading, ...]
    counts_members: bool
    members: tuple[Whose, ...]
    unlisted: int | None
    source: str
    documents: tuple[str, ...]
    status: str


@dataclass(frozen=True, slots=True)
class PointRegion:
    """A column of the table that the household may lie in."""

    id: str
    title: Both


@dataclass(frozen=True, slots=True)
class PointScore:
    """A score item by item: `counted` is None where it is not known, `used` the one that counts, if any.

    `region_cell` is the cell that says the region, if one does. `missing` names the facts that are blank in
    the items that are open.
    """

    table: str
    title: Both
    revision: int
    digest: str
    source: str
    status: str
    remarks: tuple[Both, ...]
    typed: int | None
    counted: int | None
    min: int
    max: int
    used: Literal["typed", "counted"] | None
    regions: tuple[PointRegion, ...]
    region_cell: str | None
    items: tuple[PointItem, ...]
    missing: Both | None
