"""What may stand in a point table (bảng điểm B1) that a user supplies, and under which name?

The project ships no official table: the item-by-item points of the income score B1 were not found. A table
is cited data like a criteria file; rules are those of `criteria/facts.py`, over the facts of
`criteria/facts.yaml` and the table's own.
"""

from fractions import Fraction
from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, Tag, model_validator

from ngheo_cli.criteria.base import Cited, Name, Strict, Text
from ngheo_cli.criteria.factbook import Fact
from ngheo_cli.criteria.facts import FactRule
from ngheo_cli.criteria.parts import Document

SCHEMA = "ngheo.points/1"
REGION = "region"
"""The column of the survey that says in which region a household lives."""


def _form(points: Any) -> str:
    return "<regions>" if isinstance(points, dict) else "<whole>"


PointsValue = Annotated[
    Annotated[int, Tag("<whole>")] | Annotated[dict[Name, int], Tag("<regions>")], Discriminator(_form)
]
"""Points: one whole number for all regions, or one for each."""


class Region(Strict):
    """A column of the table (vùng); `aliases` are other names that a survey may hold."""

    id: Name
    title: Text
    aliases: tuple[str, ...] = ()


class RegionOf(Cited):
    """Which region a household lives in where the survey does not say so: by its area, else its province."""

    area: dict[Literal["rural", "urban"], Name] = Field(default_factory=dict)
    province: dict[str, Name] = Field(default_factory=dict)


class OwnFact(Fact):
    """A question about the household that the standards do not ask; `highest` bounds a number."""

    of: Literal["household"] = "household"
    highest: Annotated[int, Field(ge=1, le=1_000_000)] | None = None

    @model_validator(mode="after")
    def _kinds(self) -> "OwnFact":
        if (self.kind == "number") != (self.highest is not None):
            raise ValueError("highest")
        if (self.kind == "choice") != bool(self.choices):
            raise ValueError("choices")
        return self


class Choice(Strict):
    """Points where a rule is true; without a rule, wherever no choice above is."""

    title: Text | None = None
    when: FactRule | None = None
    points: PointsValue


class Per(Strict):
    """Points for each whole unit of an amount, of at most `up_to` units."""

    quantity: Name
    points: PointsValue
    up_to: Annotated[int, Field(ge=1)] | None = None


class Item(Cited):
    """One item (mục chấm điểm): the first choice that holds gives its points, none gives 0."""

    id: Name
    title: Text
    not_scored_when: FactRule | None = None
    choices: Annotated[tuple[Choice, ...] | None, Field(min_length=1)] = None
    per: Per | None = None

    @model_validator(mode="after")
    def _one(self) -> "Item":
        if (self.choices is None) == (self.per is None):
            raise ValueError("choices_or_per")
        return self


class PointTable(Cited):
    """A point table. See `docs/bang-diem.md` for the language."""

    schema_: Literal["ngheo.points/1"] = Field(alias="schema")
    id: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]*$")]
    title: Text
    revision: Annotated[int, Field(ge=1)]
    standard: Annotated[tuple[str, ...], Field(min_length=1)]
    """Ids of the standards whose B1 it computes."""
    complete: bool
    missing: tuple[Text, ...] = ()
    """What is not known: an incomplete table does not classify."""
    remarks: tuple[Text, ...] = ()
    documents: dict[Name, Document]
    regions: tuple[Region, ...] = ()
    region_of: RegionOf | None = None
    facts: dict[Name, OwnFact] = Field(default_factory=dict)
    items: Annotated[tuple[Item, ...], Field(min_length=1)]
    digest: str = Field("", exclude=True)
    file: str = Field("", exclude=True)

    @model_validator(mode="after")
    def _missing(self) -> "PointTable":
        if self.complete == bool(self.missing):
            raise ValueError("complete")
        return self

    @property
    def columns(self) -> tuple[str, ...]:
        """The ids of the regions; one nameless column where the points are the same everywhere."""
        return tuple(region.id for region in self.regions) or ("",)

    def row(self, points: "int | dict[str, int]") -> tuple[int, ...]:
        """Return points column by column."""
        return tuple(points if isinstance(points, int) else points[name] for name in self.columns)

    def highest(self, name: str) -> Fraction | None:
        """Return the greatest number that one of the table's own facts may have."""
        fact = self.facts.get(name)
        return None if fact is None or fact.highest is None else Fraction(fact.highest)
