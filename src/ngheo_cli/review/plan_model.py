"""What may stand in a plan file: which targets, of which unit or group, measured how?

Numbers are percent or percentage points, and exact as typed: 33.97 is 3397/100.
"""

import re
from fractions import Fraction
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, GetPydanticSchema, PlainSerializer, WithJsonSchema
from pydantic_core import core_schema

from ngheo_cli.criteria.base import Name, Strict

Operator = Literal["at_least", "more_than", "to_level"]
"""`at_least` and `more_than` so many points of change; `to_level` a level."""
Measure = Literal[
    "poor_rate", "near_poor_rate", "multi_rate", "dtts_poor_rate", "insured_share", "poor_rate_gap"
]
Level = Literal["province", "district", "commune", "village"]
RISING: frozenset[str] = frozenset(["insured_share"])
"""Measures that a plan wants to rise; all others are to fall."""
_NUMBER = re.compile(r"[+-]?\d{1,9}(?:[.,]\d{1,6})?")


def parse_percent(value: object) -> Fraction:
    """Read a number in percent as an exact fraction: 33.97, "33,97"; raise ValueError for anything else."""
    if isinstance(value, Fraction):
        return value
    if isinstance(value, int | float | str) and not isinstance(value, bool):
        text = (value if isinstance(value, str) else repr(value)).strip().removesuffix("%").strip()
        if _NUMBER.fullmatch(text):
            return Fraction(text.replace(",", "."))
    raise ValueError("percent")


Percent = Annotated[
    Fraction,
    GetPydanticSchema(lambda _type, _handler: core_schema.is_instance_schema(Fraction)),
    BeforeValidator(parse_percent),
    PlainSerializer(str, return_type=str),
    WithJsonSchema({"type": ["number", "string"]}),
]
Count = Annotated[int, Field(ge=0)]
Year = Annotated[int, Field(ge=1990, le=2100)]
Said = Annotated[str, Field(min_length=1)]


class Given(Strict):
    """An achieved value as typed, with its source; `count` are the households or persons behind it."""

    value: Percent
    count: Count | None = None
    source: Said


class Listed(Strict):
    """A unit of the baseline list of a group, with its rate, or the counts behind it."""

    unit: Said
    rate: Percent | None = None
    poor: Count | None = None
    households: Annotated[int, Field(gt=0)] | None = None

    @property
    def level(self) -> Fraction | None:
        """The rate in percent: exact from counts, else as typed."""
        if self.poor is not None and self.households is not None:
            return Fraction(100 * self.poor, self.households)
        return self.rate


class Group(Strict):
    """A group of units fixed on a baseline list: those with a rate above a limit (strict), or all listed."""

    id: Name
    title: Said
    above: Percent | None = None
    source: Said | None = None
    baseline: Annotated[tuple[Listed, ...], Field(min_length=1)]


class Target(Strict):
    """One target. Without `unit` and `group` it is that of the whole; `each` asks it of every unit of a level
    there. `baseline` is a level in percent, of the year `baseline_year`; `per` says whether the points are
    those of the whole period or of each of its years."""

    measure: Measure
    unit: Said | None = None
    group: Said | None = None
    each: Level | None = None
    of: Said | None = None
    against: Said | None = None
    operator: Operator
    target: Percent
    baseline: Percent | None = None
    baseline_count: Count | None = None
    baseline_year: Year | None = None
    year: Year
    per: Literal["period", "year"] = "period"
    given: Given | None = None
    source: Said | None = None

    @property
    def rising(self) -> bool:
        """Whether the plan wants the measure to rise."""
        return self.measure in RISING

    @property
    def years(self) -> int | None:
        """How many yearly reviews lie between the baseline and the target."""
        return None if self.baseline_year is None else self.year - self.baseline_year


class Plan(Strict):
    """A plan (kế hoạch giảm nghèo): its targets, and groups of units fixed on a baseline list."""

    schema_: Literal["ngheo.plan/1"] = Field(alias="schema")
    title: Said
    source: Said | None = None
    groups: tuple[Group, ...] = ()
    targets: Annotated[tuple[Target, ...], Field(min_length=1)]
