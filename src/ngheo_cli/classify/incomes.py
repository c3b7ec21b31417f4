"""Do the incomes that a household has in several columns agree?"""

from collections.abc import Iterator
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from ngheo_cli.classify.inputs import Amounts, Inputs
from ngheo_cli.classify.money import FORM_COLUMNS, income_form
from ngheo_cli.classify.places import places
from ngheo_cli.criteria.model import MONTHS
from ngheo_cli.messages import Finding
from ngheo_cli.messages.classify import INCOMES_DIFFER
from ngheo_cli.numbers import number_text
from ngheo_cli.survey.model import Survey

TOLERANCE = 1_000
"""Đồng per person a month. A rule of the input, not of a standard."""

_ROOM = 2**62
_NAMES = {
    "income_total": ("Thu nhập tháng của hộ", "The household's monthly income"),
    "income_12_months": ("Thu nhập 12 tháng của hộ", "The household's income of 12 months"),
    "income_per_person": ("Thu nhập bình quân đầu người", "The income per person"),
}
"""In order of precedence."""


def income_differences(
    survey: Survey, inputs: Inputs, active: NDArray[np.bool_]
) -> Iterator[tuple[int, Finding]]:
    """Yield (row, finding) for incomes more than TOLERANCE a person a month apart; one pair a row."""
    present = [name for name in _NAMES if getattr(inputs, name) is not None]
    if len(present) < 2:
        return
    deciding = income_form(inputs)
    done = ~active
    for first, second in combinations(present, 2):
        rows = np.flatnonzero(_apart(inputs, first, second) & ~done)
        done[rows] = True
        for row, place in places(survey, rows, second):
            finding = INCOMES_DIFFER.at(
                place,
                first=_NAMES[first],
                first_amount=_amount(inputs, first, row),
                second=_lower(_NAMES[second]),
                second_amount=_amount(inputs, second, row),
                tolerance=(number_text(TOLERANCE, "vi"), number_text(TOLERANCE, "en")),
                used=_NAMES[FORM_COLUMNS[deciding[row]]],
            )
            yield row, finding


def _apart(inputs: Inputs, first: str, second: str) -> NDArray[np.bool_]:
    """Tell exactly where two incomes are further apart than the tolerance; False where not comparable."""
    known = inputs.known(first) & inputs.known(second) & inputs.known("size")
    if inputs.size is None or not known.any():
        return known
    size = np.where(known, inputs.size, 1)
    amount, other = (np.where(known, getattr(inputs, name), 0) for name in (first, second))
    if second == "income_per_person":
        persons = size * MONTHS if first == "income_12_months" else size
        above = -(-amount // persons) > other + TOLERANCE
        return np.asarray(known & (above | (amount // persons < other - TOLERANCE)))
    yearly = np.minimum(amount, _ROOM // MONTHS) * MONTHS
    return np.asarray(known & (np.abs(yearly - other) > TOLERANCE * MONTHS * size))


def _amount(inputs: Inputs, name: str, row: int) -> tuple[str, str]:
    """The amount per person a month, without its fraction."""
    amount: Amounts = getattr(inputs, name)
    size = 1 if name == "income_per_person" or inputs.size is None else int(inputs.size[row])
    months = MONTHS if name == "income_12_months" else 1
    value = int(amount[row]) // (size * months)
    return number_text(value, "vi"), number_text(value, "en")


def _lower(names: tuple[str, str]) -> tuple[str, str]:
    vi, en = names
    return vi[:1].lower() + vi[1:], en[:1].lower() + en[1:]
