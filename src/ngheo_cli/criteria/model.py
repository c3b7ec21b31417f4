"""What may stand in a criteria file, and under which name?

A criteria file is a standard (chuẩn nghèo) as cited data: documents, lines, indicators and class conditions, each with
its source and status. Models are frozen; unknown keys do not load. `criteria/load.py` adds what a field alone cannot
tell (duplicate keys, unknown documents, unreachable classes).
"""

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainSerializer

from ngheo_cli.criteria.facts import FactRule
from ngheo_cli.criteria.fraction import parse_fraction

from fractions import Fraction  # isort: skip

Status = Literal["confirmed", "secondary", "unknown"]
Area = Literal["rural", "urban"]
ClassCode = Literal["poor", "near_poor", "provincial_poor", "provincial_near_poor", "average", "not_poor"]
Weight = Annotated[
    Fraction,
    BeforeValidator(parse_fraction),
    PlainSerializer(str, return_type=str),
    Field(json_schema_extra={"type": ["integer", "string"], "examples": ["1/6"]}),
]


class Strict(BaseModel):
    """A frozen mapping that refuses keys it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, arbitrary_types_allowed=True)


class Text(Strict):
    """A text in Vietnamese and English."""

    vi: str
    en: str

    def of(self, lang: str) -> str:
        """Return the text in `lang`."""
        return self.en if lang == "en" else self.vi


class Cited(Strict):
    """A value with the document that it stands in (`nd07 Điều 3`) and how sure that is."""

    source: str
    status: Status
    note: Text | None = None


class Document(Strict):
    """A legal document (văn bản)."""

    number: str
    title: Text
    issued: date
    in_force: date | None = None
    role: Text | None = None


class Line(Cited):
    """An upper bound (≤) by area: đồng per person for incomes, points for scores."""

    title: Text
    rural: Annotated[int, Field(ge=0)]
    urban: Annotated[int, Field(ge=0)]
    period: Literal["month", "year"] = "month"

    def of(self, area: Area) -> int:
        """Return the bound of an area."""
        return self.rural if area == "rural" else self.urban


class LineBound(Strict):
    """Open below, closed above: `above` < value ≤ `at_most`; both name lines."""

    above: str | None = None
    at_most: str | None = None


class CountBound(Strict):
    """`at_least` ≤ count < `below`."""

    at_least: Weight | None = None
    below: Weight | None = None


class Condition(Strict):
    """One key only: a comparison, or `all`, `any`, `not` over conditions.

    `income` is the income that decides; `measured_income` the same beside a score, false where none was measured.
    `score_deprivation` is in points, `deprivations` a count, `weighted_deprivations` a sum of weights.
    """

    all_: tuple["Condition", ...] | None = Field(None, alias="all", min_length=1)
    any_: tuple["Condition", ...] | None = Field(None, alias="any", min_length=1)
    not_: "Condition | None" = Field(None, alias="not")
    income: LineBound | None = None
    measured_income: LineBound | None = None
    score_income: LineBound | None = None
    deprivations: CountBound | None = None
    weighted_deprivations: CountBound | None = None
    score_deprivation: CountBound | None = None


class ClassRule(Cited):
    """A class and its condition; the first that matches wins, and the last one has none."""

    id: ClassCode
    branch: str | None = None
    when: Condition | None = None
    remark: Text | None = None


class Indicator(Cited):
    """One deprivation indicator (chỉ số thiếu hụt) of a basic social service (dịch vụ xã hội cơ bản)."""

    id: str
    title: Text
    service: str
    deprived: Text
    aliases: tuple[str, ...] = ()
    weight: Weight = Fraction(1)
    deprived_when: FactRule | None = None
    threshold_status: Status | None = None


class Period(Strict):
    """Days from and to, both included."""

    from_: date = Field(alias="from")
    to: date


class Season(Cited):
    """The days of a year, `MM-DD` from and to, in which the review makes the list of the next year."""

    from_: Annotated[str, Field(alias="from", pattern=r"^\d\d-\d\d$")]
    to: Annotated[str, Field(pattern=r"^\d\d-\d\d$")]


class Applies(Cited):
    """The period of the lists that the standard makes."""

    from_: date = Field(alias="from")
    to: date


class Points(Cited):
    """Points of the deprivation score (điểm B, B2) for one deprived indicator."""

    value: Annotated[int, Field(gt=0)]


class Setting(Cited):
    """A convention that the law leaves open, with the value taken."""

    id: str
    title: Text
    value: str | int | None


class Criteria(Strict):
    """A standard. See `criteria/` for the files and `docs/tieu-chi.md` for the language."""

    schema_: Literal["ngheo.criteria/1"] = Field("ngheo.criteria/1", alias="schema")
    id: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]*$")]
    title: Text
    revision: Annotated[int, Field(ge=1)]
    incomplete: Text | None = None
    remarks: tuple[Text, ...] = ()
    applies: Applies
    yearly_review: Season
    documents: dict[str, Document]
    services: dict[str, Text]
    income_lines: dict[str, Line]
    score_lines: dict[str, Line] = {}
    points_per_deprivation: Points | None = None
    settings: tuple[Setting, ...] = ()
    indicators: tuple[Indicator, ...]
    classes: tuple[ClassRule, ...]
    score_classes: tuple[ClassRule, ...] = ()
    digest: str = Field("", exclude=True)
    file: str = Field("", exclude=True)

    @property
    def indicator_ids(self) -> tuple[str, ...]:
        """The ids of the indicators, in the standard's order."""
        return tuple(i.id for i in self.indicators)
