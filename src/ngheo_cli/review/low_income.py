"""Whose measured income lies within the line of low-income workers (người lao động có thu nhập thấp)?

The household must be neither poor nor near-poor. Meeting the income condition is no recognition: it is to be
confirmed.
"""

from dataclasses import replace

import numpy as np

from ngheo_cli.classify.cuts import income_cut
from ngheo_cli.classify.inputs import INCOME_COLUMNS, Amounts, Inputs
from ngheo_cli.classify.ladder import compile_standard
from ngheo_cli.classify.money import income_bits, income_form
from ngheo_cli.classify.truth import Truth
from ngheo_cli.criteria.model import Criteria, Line
from ngheo_cli.messages import Stop
from ngheo_cli.messages import lists_filter as say
from ngheo_cli.numbers import BLANK, RURAL, URBAN
from ngheo_cli.review.filters import class_truth
from ngheo_cli.review.households import Households

LINE = "low_income_worker"
LISTS: tuple[str, ...] = ("poor", "near_poor", "provincial_poor", "provincial_near_poor")
"""The classes of the lists of poor and near-poor households."""


def low_income_line(criteria: Criteria) -> Line:
    """Return the line of a standard; raise Stop where it has none."""
    if LINE not in criteria.income_lines:
        raise Stop(say.NO_LOW_INCOME_LINE.at(id=criteria.id))
    return criteria.income_lines[LINE]


def off_the_lists(households: Households) -> Truth:
    """Return who is neither poor nor near-poor."""
    listed = class_truth(households, LISTS)
    return Truth(~listed.must, ~listed.can)


def within_line(households: Households, line: Line) -> Truth:
    """Return whose measured income per person is at most a line, over every size and area not known.

    A household of which no income was measured may be within.
    """
    inputs = _inputs(households)
    marks = sorted({income_cut(line, area) for area in (RURAL, URBAN)})
    cuts = replace(compile_standard(households.criteria).cuts, income=tuple(marks))
    reached = income_bits(cuts, inputs, income_form(inputs), measured=False)
    inside, outside = (np.zeros(len(inputs), dtype=np.bool_) for _ in range(2))
    for area in (RURAL, URBAN):
        mask = sum(1 << cell for cell in range(marks.index(income_cut(line, area)) + 1))
        here = (inputs.area == area) | (inputs.area == BLANK)
        inside |= here & ((reached & reached.dtype.type(mask)) != 0)
        outside |= here & ((reached & ~reached.dtype.type(mask)) != 0)
    return Truth(inside, inside & ~outside)


def _inputs(households: Households) -> Inputs:
    """Return the incomes, sizes and areas of all households as the rules of income take them."""

    def column(name: str) -> Amounts | None:
        return households.frame[name].to_numpy(dtype=np.int64) if households.has(name) else None

    area = np.full(len(households), BLANK, dtype=np.int8)
    if households.has("area"):
        area = households.frame["area"].to_numpy(dtype=np.int8)
    return Inputs(households.answers, area, **{name: column(name) for name in ("size", *INCOME_COLUMNS)})
