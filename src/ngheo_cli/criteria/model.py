"""What may stand in a criteria file, and under which name?

A criteria file is a standard (chuẩn nghèo) as cited data: documents, lines, indicators and class
conditions, each with its source and status. Models are frozen; unknown keys do not load. `criteria/load.py`
adds what a field alone cannot tell (duplicate keys, unknown documents, unreachable classes).
"""

from fractions import Fraction
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field, PrivateAttr, model_validator

from ngheo_cli.criteria.base import Area, Cited, Name, Status, Strict, Text, Weight, one_key
from ngheo_cli.criteria.facts import FactRule
from ngheo_cli.criteria.parts import Applies, Document, Points, Season

if TYPE_CHECKING:
    from ngheo_cli.criteria.points_model import PointTable

ClassCode = Literal["poor", "near_poor", "provincial_poor", "provincial_near_poor", "average", "not_poor"]
Flag = Literal[
    "farming",
    "no_labour_capacity",
    "merit_member",
    "social_protection",
    "disabled_member",
    "elderly_member",
    "registered_to_escape",
    "dtts",
    "local_ethnic",
]
"""The circumstances of a household that a survey may ask for."""

MONTHS = 12
"""Months of a year: what lines and incomes of a month and of a year compare by."""


class Line(Cited):
    """An upper bound (≤) by area: đồng per person for incomes, points for scores."""

    title: Text
    rural: Annotated[int, Field(ge=0)]
    urban: Annotated[int, Field(ge=0)]
    period: Literal["month", "year"] = "month"

    def of(self, area: Area) -> int:
        """Return the bound of an area."""
        return self.rural if area == "rural" else self.urban

    def a_year(self, area: Area) -> int:
        """Return the bound of an area for a year, by which lines of different periods compare."""
        return self.of(area) * (1 if self.period == "year" else MONTHS)


class LineBound(Strict):
    """Open below, closed above: `above` < value ≤ `at_most`; both name lines."""

    above: str | None = None
    at_most: str | None = None

    @model_validator(mode="after")
    def _some(self) -> "LineBound":
        if self.above is None and self.at_most is None:
            raise ValueError("some_bound")
        return self


class CountBound(Strict):
    """`at_least` ≤ count < `below`."""

    at_least: Weight | None = None
    below: Weight | None = None

    @model_validator(mode="after")
    def _some(self) -> "CountBound":
        if self.at_least is None and self.below is None:
            raise ValueError("some_bound")
        return self


class Condition(Strict):
    """One key only: a comparison, or `all`, `any`, `not` over conditions.

    `income` is the income that decides; `measured_income` the same beside a score, false where none was
    measured. `score_deprivation` is in points, `deprivations` a count, `weighted_deprivations` a sum of
    weights.
    """

    all_: Annotated[tuple["Condition", ...] | None, Field(alias="all", min_length=1)] = None
    any_: Annotated[tuple["Condition", ...] | None, Field(alias="any", min_length=1)] = None
    not_: Annotated["Condition | None", Field(alias="not")] = None
    income: LineBound | None = None
    measured_income: LineBound | None = None
    score_income: LineBound | None = None
    deprivations: CountBound | None = None
    weighted_deprivations: CountBound | None = None
    score_deprivation: CountBound | None = None
    unknown: Text | None = None
    """A condition that is not known, in words: whether it holds stays open for every household."""

    @model_validator(mode="after")
    def _one(self) -> "Condition":
        one_key(self)
        return self


class ClassRule(Cited):
    """A class and its condition; the first that matches wins, and the last one has none."""

    id: ClassCode
    branch: Name | None = None
    when: Condition | None = None
    remark: Text | None = None


class Certified(Cited):
    """The part of a class that its own procedure certifies and the report forms count apart.

    All of: a household of the class, with the flag, whose income of the 12 months before the review lies
    between the lines. `title` names that part of the households.
    """

    class_: Literal["average"] = Field(alias="class")
    title: Text
    flag: Flag
    income_12_months: LineBound
    remark: Text | None = None


class Multidimensional(Cited):
    """The classes that the multidimensional poverty rate (tỷ lệ nghèo đa chiều) counts."""

    classes: Annotated[tuple[ClassCode, ...], Field(min_length=1)]


class Indicator(Cited):
    """One deprivation indicator (chỉ số thiếu hụt) of a basic social service (dịch vụ xã hội cơ bản).

    `source` and `status` are those of its name and place, `threshold_status` that of `deprived_when`.
    `aliases` are other names of the indicator. Like the title they mean a deprivation where the heading or
    its group says so; none of them is a title of having something, which is a raw fact.
    """

    id: Name
    title: Text
    service: Name
    aliases: tuple[str, ...] = ()
    weight: Weight = Fraction(1)
    deprived_when: FactRule | None = None
    threshold_status: Status

    @model_validator(mode="after")
    def _threshold(self) -> "Indicator":
        if (self.deprived_when is None) != (self.threshold_status == "unknown"):
            raise ValueError("threshold")
        return self


class Setting(Cited):
    """A convention that the law leaves open, with the value taken; null where the user has to set it."""

    id: Name
    title: Text
    value: str | int | None


class Criteria(Strict):
    """A standard. See `criteria/` for the files and `docs/tieu-chi.md` for the language."""

    schema_: Literal["ngheo.criteria/1"] = Field(alias="schema")
    id: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]*$")]
    title: Text
    revision: Annotated[int, Field(ge=1)]
    default: bool = False
    """Whether this standard is taken where neither the user nor a review date names one."""
    incomplete: Text | None = None
    """The heading of every output, where the standard is not wholly known; `missing` says what is not."""
    missing: tuple[Text, ...] = ()
    remarks: tuple[Text, ...] = ()
    applies: Applies
    yearly_review: Season
    documents: dict[Name, Document]
    services: dict[Name, Text]
    income_lines: Annotated[dict[Name, Line], Field(min_length=1)]
    score_lines: dict[Name, Line] = Field(default_factory=dict)
    points_per_deprivation: Points | None = None
    settings: tuple[Setting, ...] = ()
    indicators: tuple[Indicator, ...]
    """May be empty where deprivations are known only as points that were typed."""
    classes: Annotated[tuple[ClassRule, ...], Field(min_length=1)]
    score_classes: tuple[ClassRule, ...] = ()
    certified: Certified | None = None
    multidimensional: Multidimensional | None = None
    digest: str = Field("", exclude=True)
    file: str = Field("", exclude=True)
    _base: "Criteria | None" = PrivateAttr(None)
    _table: "PointTable | None" = PrivateAttr(None)

    @property
    def table(self) -> "PointTable | None":
        """The point table by which the user has B1 counted; no part of the standard's file."""
        return self._table

    def with_table(self, table: "PointTable") -> "Criteria":
        """Return the same standard with a point table."""
        counted = self.model_copy()
        counted._table = table
        return counted

    @property
    def base(self) -> "Criteria | None":
        """The standard that the file extends."""
        return self._base

    def extending(self, base: "Criteria | None") -> "Criteria":
        """Return the same standard as one that extends another."""
        based = self.model_copy()
        based._base = base
        return based

    @property
    def built_on(self) -> str:
        """The standards that it extends, nearest first, each with revision and digest; "" for none."""
        if self.base is None:
            return ""
        own = f"{self.base.id} ({self.base.revision}) {self.base.digest}"
        return f"{own} ← {further}" if (further := self.base.built_on) else own

    @property
    def national(self) -> "Criteria | None":
        """The standard at the end of the chain of a provincial one; None for one that extends none."""
        return None if self.base is None else self.base.national or self.base

    @property
    def indicator_ids(self) -> tuple[str, ...]:
        """The ids of the indicators, in the standard's order."""
        return tuple(i.id for i in self.indicators)

    def setting(self, name: str) -> str | int | None:
        """Return the value of a setting; None where it is open. Raises KeyError for an unknown name."""
        return {s.id: s.value for s in self.settings}[name]
