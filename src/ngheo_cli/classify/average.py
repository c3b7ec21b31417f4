"""Which households of a class does its procedure certify, and of which is that unknown?

The class of average living standard (mức sống trung bình) is any household whose measured income lies in the
band. The procedure certifies, and the forms count, only those with a flag (in farming, forestry, fishery or
salt) whose income of 12 months lies in a band too. Which flag and which lines is data of the standard
(`certified`); a blank is unknown, never "no".
"""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from ngheo_cli.classify.cuts import income_cut
from ngheo_cli.classify.inputs import Inputs
from ngheo_cli.classify.ladder import compile_standard
from ngheo_cli.classify.model import UNDETERMINED, Decisions
from ngheo_cli.classify.money import income_bits, income_form
from ngheo_cli.classify.typed import inputs_of
from ngheo_cli.criteria.model import Certified, Criteria
from ngheo_cli.numbers import BLANK, NO, RURAL, URBAN, YES
from ngheo_cli.survey.model import Survey

Answers = NDArray[np.int8]

MONEY_COLUMN = "income_12_months"


def certified_average(survey: Survey, decisions: Decisions) -> Answers:
    """Return YES, NO or BLANK (unknown) for every row, shape (n,).

    A row that is not in the class, and cannot be, is NO. BLANK is a household of the class, or one that may
    be, of which the answers given neither prove nor exclude the certified part.
    """
    certified = decisions.criteria.certified
    if certified is None or certified.class_ not in decisions.classes:
        return np.full(len(survey.frame), NO, dtype=np.int8)
    parts = (
        _in_class(decisions, decisions.classes.index(certified.class_)),
        _flag(survey, certified),
        _in_band(survey, decisions.criteria, certified),
    )
    # YES is above NO above BLANK, so a "no" has to be looked for before a blank.
    excluded = np.logical_or.reduce([part == NO for part in parts])
    least = np.minimum.reduce(parts)
    return np.where(excluded, np.int8(NO), least).astype(np.int8)


def columns_wanted(criteria: Criteria) -> tuple[str, ...]:
    """Return the canonical columns that tell the certified part; () where the standard has none."""
    return (criteria.certified.flag, MONEY_COLUMN) if criteria.certified else ()


def columns_absent(survey: Survey, criteria: Criteria) -> tuple[str, ...]:
    """Return those of the wanted columns that the survey does not have."""
    return tuple(name for name in columns_wanted(criteria) if not survey.has(name))


def of_class(decisions: Decisions) -> NDArray[np.bool_]:
    """Return which rows are in the class of which a part is certified."""
    certified = decisions.criteria.certified
    if certified is None or certified.class_ not in decisions.classes:
        return np.zeros(len(decisions.class_), dtype=np.bool_)
    return np.asarray(decisions.class_ == decisions.classes.index(certified.class_))


def _in_class(decisions: Decisions, code: int) -> Answers:
    may_be = (decisions.class_ == UNDETERMINED) & ((decisions.possible >> code & 1) == 1)
    return _answers(decisions.class_ == code, may_be)


def _flag(survey: Survey, certified: Certified) -> Answers:
    if not survey.has(certified.flag):
        return np.full(len(survey.frame), BLANK, dtype=np.int8)
    return survey.frame[certified.flag].to_numpy(dtype=np.int8)


def _in_band(survey: Survey, criteria: Criteria, certified: Certified) -> Answers:
    """Whether the income of 12 months lies between the lines, over every size and area not known."""
    inputs: Inputs = replace(
        inputs_of(survey, criteria), income_total=None, income_per_person=None, score_income=None
    )
    bands = [_band(criteria, certified, area) for area in (RURAL, URBAN)]
    marks = sorted({cut for band in bands for cut in band if cut is not None})
    cuts = replace(compile_standard(criteria).cuts, income=tuple(marks))
    reached = income_bits(cuts, inputs, income_form(inputs), measured=False)
    inside, outside = (np.zeros(len(inputs), dtype=np.bool_) for _ in range(2))
    for area, (low, high) in zip((RURAL, URBAN), bands, strict=True):
        first = 0 if low is None else marks.index(low) + 1
        last = len(marks) if high is None else marks.index(high)
        mask = sum(1 << cell for cell in range(first, last + 1))
        here = (inputs.area == area) | (inputs.area == BLANK)
        inside |= here & ((reached & reached.dtype.type(mask)) != 0)
        outside |= here & ((reached & ~reached.dtype.type(mask)) != 0)
    return _answers(inside & ~outside, inside)


def _band(criteria: Criteria, certified: Certified, area: int) -> tuple[int | None, int | None]:
    """Return the lines in đồng per person in 12 months: above the first, up to the second."""
    lines, bound = criteria.income_lines, certified.income_12_months
    return (
        None if bound.above is None else income_cut(lines[bound.above], area),
        None if bound.at_most is None else income_cut(lines[bound.at_most], area),
    )


def _answers(certain: NDArray[np.bool_], possible: NDArray[np.bool_]) -> Answers:
    return np.where(certain, np.int8(YES), np.where(possible, np.int8(BLANK), np.int8(NO))).astype(np.int8)
