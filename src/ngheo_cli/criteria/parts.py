"""What are the small parts of a criteria file: documents, times, points?"""

from datetime import date
from typing import Annotated

from pydantic import Field, model_validator

from ngheo_cli.criteria.base import Cited, Status, Strict, Text

MonthDay = Annotated[str, Field(pattern=r"^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$")]


class Document(Strict):
    """A legal document (văn bản): number, title with its own status, days of issue and coming into force."""

    number: Annotated[str, Field(min_length=1)]
    title: Text
    title_status: Status
    issued: date | None = None
    in_force: date | None = None
    status: Status
    role: Text | None = None


class Season(Cited):
    """The days of a year, `MM-DD` from and to, in which the review makes the list of the next year."""

    from_: MonthDay = Field(alias="from")
    to: MonthDay


class Applies(Cited):
    """The period of the lists that the standard makes; both days included."""

    from_: date = Field(alias="from")
    to: date

    @model_validator(mode="after")
    def _order(self) -> "Applies":
        if self.to < self.from_:
            raise ValueError("period_order")
        return self


class Points(Cited):
    """Points of the deprivation score (điểm B, B2) for one deprived indicator."""

    value: Annotated[int, Field(gt=0)]
