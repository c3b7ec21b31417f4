"""What is an explanation of one household's class, as data?

It holds no name, birth date, national ID or address: the household is its code, its village and its row.
"""

from dataclasses import asdict, dataclass
from typing import Any, Literal

from ngheo_cli.classify.explanation_facts import Derived
from ngheo_cli.classify.explanation_points import PointScore

SCHEMA = "ngheo.decision/1"

Both = dict[str, str]
"""A text as {"vi": …, "en": …}."""
Unit = Literal["vnd_per_person_month", "points", "indicators"]


@dataclass(frozen=True, slots=True)
class Household:
    """Which household: code, village (codes start again in each), file (base name), sheet, row, problem."""

    household_id: str
    village: str
    file: str
    sheet: str
    row: int
    problem: str | None


@dataclass(frozen=True, slots=True)
class Reading:
    """One answer: its canonical column, where it was read, and its value; None is blank.

    `computed` is a score that was not typed but counted by a point table.
    """

    column: str
    title: str
    cell: str | None
    value: int | str | None
    set_by_user: bool
    computed: bool


@dataclass(frozen=True, slots=True)
class IndicatorReading:
    """One indicator: `answer` is yes (deprived), no, or None for unknown.

    `unmarked` is a "no" that is an empty cell in a column of marks. `direct` says whether the answer
    was given as such; else it is the `derived` one, by raw facts, where the survey has any.
    """

    id: str
    title: Both
    answer: str | None
    cell: str | None
    column_title: str | None
    source: str
    threshold_status: str
    unmarked: bool
    direct: bool
    derived: Derived | None


@dataclass(frozen=True, slots=True)
class Deprivations:
    """How many deprived indicators decide: bounds, and whether they come from the answers or from B2."""

    min: int
    max: int
    of: int
    read_from: Literal["answers", "score_deprivation"]


@dataclass(frozen=True, slots=True)
class Comparison:
    """One line compared: `value` of `column` against `bound`, that is the line for all persons and months."""

    quantity: Literal["income", "score_income"]
    area: str
    line: str
    title: Both
    amount: int
    period: str | None
    column: str | None
    value: int | None
    persons: int | None
    bound: int | None
    result: Literal["at_most", "above"] | None
    source: str
    status: str


@dataclass(frozen=True, slots=True)
class Citation:
    """A document and the article where the rule stands."""

    number: str
    title: Both
    article: str
    status: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A class rule that the household fulfils, or may fulfil."""

    class_: str
    branch: str | None
    sentence: Both
    source: str
    status: str
    citations: tuple[Citation, ...]
    remark: Both | None


@dataclass(frozen=True, slots=True)
class Certified:
    """Whether the household is in the part that the procedure certifies: yes, no, or None for unknown.

    `missing` names the columns that are blank.
    """

    answer: str | None
    missing: tuple[str, ...]
    sentence: Both
    source: str
    status: str
    citations: tuple[Citation, ...]
    remark: Both | None


@dataclass(frozen=True, slots=True)
class Next:
    """The least change of one quantity alone that leads to another class."""

    quantity: Literal["income", "score_income", "deprivations"]
    direction: Literal["up", "down"]
    by: int
    unit: Unit
    possible: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Remark:
    """A finding on this household."""

    code: str
    severity: str
    cell: str | None
    text: Both
    advice: Both


@dataclass(frozen=True, slots=True)
class Standard:
    """The standard used, with the heading of an incomplete one and what of it is missing."""

    id: str
    title: Both
    revision: int
    digest: str
    incomplete: Both | None
    missing: tuple[Both, ...]


@dataclass(frozen=True, slots=True)
class National:
    """The class by the national standard, beside a provincial one."""

    criteria: str
    title: Both
    class_: str | None
    possible: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a household has its class: `ngheo.decision/1` (docs/schemas/ngheo.decision-1.json)."""

    household: Household
    criteria: Standard
    class_: str | None
    branch: str | None
    basis: Literal["income", "score", "either"]
    possible: tuple[str, ...]
    settle: tuple[str, ...]
    readings: tuple[Reading, ...]
    points: PointScore | None
    """How B1 was counted by a point table; None without one."""
    indicators: tuple[IndicatorReading, ...]
    deprivations: Deprivations
    comparisons: tuple[Comparison, ...]
    rules: tuple[Rule, ...]
    certified: Certified | None
    """Of a household of the class of which a part is certified; None elsewhere."""
    next: tuple[Next, ...]
    findings: tuple[Remark, ...]
    national: National | None = None

    def document(self) -> dict[str, Any]:
        """Return the JSON document; `national` stands only in those of a provincial standard."""
        fields = {key: _plain(value) for key, value in _named(asdict(self)).items()}
        if self.national is None:
            del fields["national"]
        return {"schema": SCHEMA, **fields, "basis": "score" if self.basis == "score" else "income"}


def _named(fields: dict[str, Any]) -> dict[str, Any]:
    return {key.removesuffix("_"): value for key, value in fields.items()}


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in _named(value).items()}
    if isinstance(value, list | tuple):
        return [_plain(inner) for inner in value]
    return value
