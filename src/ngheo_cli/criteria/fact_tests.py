"""Which single questions may a rule ask: of an answer, an amount, an age or a year of birth?

The parts of which the rules of `criteria/facts.py` are made.
"""

from fractions import Fraction
from typing import Annotated, Literal

from pydantic import Field, model_validator

from ngheo_cli.criteria.base import Name, Strict, Weight

AgeBound = Annotated[int, Field(ge=0, le=150)] | Name
Codes = Annotated[tuple[Name, ...], Field(min_length=1)]
Names = Annotated[tuple[Name, ...], Field(min_length=1)]


def check_band(low: Fraction | int | None, high: Fraction | int | None) -> None:
    """Raise ValueError for a band without a bound, or of no number."""
    if low is None and high is None:
        raise ValueError("some_bound")
    if low is not None and high is not None and low >= high:
        raise ValueError("empty_band")


class Is(Strict):
    """A yes/no fact has this answer."""

    fact: Name
    is_: bool = Field(alias="is")


class In(Strict):
    """A choice fact has one of these answers."""

    fact: Name
    in_: Codes = Field(alias="in")


class NotIn(Strict):
    """A choice fact has an answer, and none of these."""

    fact: Name
    not_in: Codes


class NoneOf(Strict):
    """Every one of these yes/no facts is no."""

    none_of: Names


class CountOf(Strict):
    """At least so many of these choice facts have one of the answers."""

    count_of: Names
    in_: Codes = Field(alias="in")
    at_least: Annotated[int, Field(ge=1)]


class Quantity(Strict):
    """An amount, or the amount per unit of another one (`size`): `at_least` ≤ amount < `below`.

    `less_than` says the same as `below`, alone.
    """

    quantity: Name
    per: Literal["size"] | None = None
    less_than: Weight | None = None
    at_least: Weight | None = None
    below: Weight | None = None

    @property
    def high(self) -> Fraction | None:
        """The upper bound, itself not within; None is open."""
        return self.below if self.less_than is None else self.less_than

    @model_validator(mode="after")
    def _some(self) -> "Quantity":
        if self.less_than is not None and (self.below is not None or self.at_least is not None):
            raise ValueError("one_bound")
        check_band(self.at_least, self.high)
        return self


class Ages(Strict):
    """`at_least` ≤ age < `below`."""

    at_least: AgeBound | None = None
    below: AgeBound | None = None

    @model_validator(mode="after")
    def _some(self) -> "Ages":
        if self.at_least is None and self.below is None:
            raise ValueError("some_bound")
        return self


class Years(Strict):
    """The first year that counts."""

    from_: Annotated[int, Field(alias="from", ge=1900, le=2100)]


class Age(Strict):
    """Age in full years at the reference date."""

    age: Ages


class Born(Strict):
    """Year of birth."""

    born: Years


class SchoolYearAge(Strict):
    """Age counted by year of birth in the year in which the school year began."""

    school_year_age: Ages
