"""What would the answers be if an income had been taken in another unit, period or for other persons?

Only what leaves a plausible income of a person a month is tried, by the bounds by which amounts are doubted
on reading: else everybody would be poor in thousands.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

import numpy as np

from ngheo_cli.classify.inputs import INCOME_COLUMNS, Amounts, Inputs
from ngheo_cli.classify.money import PERSON, TOTAL, YEAR, income_form
from ngheo_cli.criteria.model import MONTHS
from ngheo_cli.numbers import UNKNOWN
from ngheo_cli.survey.money_scale import LEAST, MOST

_SCALES = (("times_1000", 1_000, 1), ("per_1000", 1, 1_000), ("times_million", 1_000_000, 1))
_MOST = 2**62


def other_units(inputs: Inputs) -> Iterator[tuple[str, Inputs]]:
    """Yield (what was altered, the answers): rows to which it does not apply keep theirs."""
    if not inputs.has_income:
        return
    yield "year_as_month", _by_form(inputs, _year_taken_as_month)
    yield "month_as_year", _by_form(inputs, _month_taken_as_year)
    yield "total_as_person", _by_form(inputs, _total_taken_as_person)
    yield "person_as_total", _by_form(inputs, _person_taken_as_total)
    for name, times, per in _SCALES:
        yield name, _by_form(inputs, partial(_scaled, times=times, per=per))
    yield "times_12", _by_form(inputs, _year_by_line_of_month)


def _by_form(inputs: Inputs, alter: Callable[[Inputs], Inputs]) -> Inputs:
    """Alter the income that decides, each where it does, and leave what then is not plausible."""
    altered = alter(_alone(inputs))
    month, before = _per_person(altered), _per_person(inputs)
    fits = (month >= LEAST) & (month <= MOST) & (before > 0)
    return replace(
        inputs,
        **{name: np.where(fits, _column(altered, name), _column(inputs, name)) for name in INCOME_COLUMNS},
    )


def _alone(inputs: Inputs) -> Inputs:
    """Return the answers with the income that decides alone."""
    form = income_form(inputs)
    decides = {"income_per_person": PERSON, "income_total": TOTAL, "income_12_months": YEAR}
    return replace(
        inputs,
        **{name: np.where(form == which, _column(inputs, name), UNKNOWN) for name, which in decides.items()},
    )


def _column(inputs: Inputs, name: str) -> Amounts:
    amounts = getattr(inputs, name)
    return np.full(len(inputs), UNKNOWN, dtype=np.int64) if amounts is None else amounts


def _per_person(inputs: Inputs) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """Return đồng per person a month, for plausibility only; 0 where it is not known."""
    form = income_form(inputs)
    size = np.ones(len(inputs)) if inputs.size is None else np.maximum(inputs.size, 1).astype(np.float64)
    found = np.zeros(len(inputs))
    for which, name, per in (
        (PERSON, "income_per_person", 1.0),
        (TOTAL, "income_total", size),
        (YEAR, "income_12_months", MONTHS * size),
    ):
        here = form == which
        found[here] = (_column(inputs, name) / per)[here]
    return found


def _scaled(inputs: Inputs, times: int, per: int) -> Inputs:
    def scaled(name: str) -> Amounts:
        amounts = _column(inputs, name)
        moved = -(-np.clip(amounts, 0, _MOST // times) * times // per)
        return np.where(amounts == UNKNOWN, UNKNOWN, moved)

    person, total, year = (scaled(name) for name in INCOME_COLUMNS)
    return replace(inputs, income_per_person=person, income_total=total, income_12_months=year)


def _year_taken_as_month(inputs: Inputs) -> Inputs:
    """The amount of a month is really that of a year."""
    person = _column(inputs, "income_per_person")
    shared = np.where(person == UNKNOWN, UNKNOWN, -(-person // MONTHS))
    return replace(
        inputs,
        income_per_person=shared,
        income_12_months=_column(inputs, "income_total"),
        income_total=np.full(len(inputs), UNKNOWN, dtype=np.int64),
    )


def _month_taken_as_year(inputs: Inputs) -> Inputs:
    """The amount of a year is really that of a month; others are of a month as they are."""
    return replace(
        inputs,
        income_total=_column(inputs, "income_12_months"),
        income_12_months=np.full(len(inputs), UNKNOWN, dtype=np.int64),
    )


def _year_by_line_of_month(inputs: Inputs) -> Inputs:
    """The income of a person in a year is compared with the line of a month."""
    person = _column(inputs, "income_per_person")
    more = np.where(person == UNKNOWN, UNKNOWN, np.clip(person, 0, _MOST // MONTHS) * MONTHS)
    return replace(inputs, income_per_person=more)


def _total_taken_as_person(inputs: Inputs) -> Inputs:
    """The household's income was not divided by its members."""
    total, year = _column(inputs, "income_total"), _column(inputs, "income_12_months")
    person = np.where(total != UNKNOWN, total, np.where(year != UNKNOWN, -(-year // MONTHS), UNKNOWN))
    nothing = np.full(len(inputs), UNKNOWN, dtype=np.int64)
    return replace(inputs, income_per_person=person, income_total=nothing, income_12_months=nothing)


def _person_taken_as_total(inputs: Inputs) -> Inputs:
    """The income of one person was divided by the members once more."""
    nothing = np.full(len(inputs), UNKNOWN, dtype=np.int64)
    return replace(
        inputs,
        income_total=_column(inputs, "income_per_person"),
        income_per_person=nothing,
        income_12_months=nothing,
    )
