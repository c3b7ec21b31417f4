"""Which indicators is each household deprived of, by its raw facts and those of its members?

Exact: deprived where the rule is true under every completion of what is unknown, not deprived where it is
true under none. Where a month of the school year is open, or a review date tells only the year, every choice
is worked out for the whole household, and only then are the results compared.
"""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from ngheo_cli.classify.facts_read import FactsRead
from ngheo_cli.classify.formula import Between, Formula, every_test, formula_of
from ngheo_cli.classify.truth import Truth, truth
from ngheo_cli.criteria.load import fact_book
from ngheo_cli.criteria.model import Criteria
from ngheo_cli.numbers import BLANK, NO, YES
from ngheo_cli.survey.model import Survey

Answers = NDArray[np.int8]


def derived_answers(survey: Survey, criteria: Criteria) -> Answers:
    """Return YES, NO or BLANK for every row and indicator, shape (n, indicators), order F.

    An indicator is BLANK where the survey has none of the facts of its rule, or the standard no rule for it.
    """
    answers = np.full((len(survey.frame), len(criteria.indicators)), BLANK, dtype=np.int8, order="F")
    read = FactsRead(survey, criteria)
    for i, formula in formulas_asked(survey, criteria):
        answers[:, i] = _answers(formula, read)
    return answers


def formulas_asked(survey: Survey, criteria: Criteria) -> Iterator[tuple[int, Formula]]:
    """Yield the position and the formula of the indicators of which the survey has some raw fact."""
    for i, indicator in enumerate(criteria.indicators):
        if indicator.deprived_when is not None:
            formula = formula_of(indicator.deprived_when, criteria, fact_book())
            if formula is not None and FactsRead.asked(formula, survey):
                yield i, formula


def _answers(formula: Formula, read: FactsRead) -> Answers:
    can, must = (np.full(read.count, every, dtype=np.bool_) for every in (False, True))
    timed: set[str] = {test.what for test in every_test(formula) if isinstance(test, Between)}
    for household, rows in read.versions(timed):
        found: Truth = truth(formula, rows)
        if household is None:
            can |= found.can
            must &= found.must
        else:
            np.logical_or.at(can, household, found.can)
            np.logical_and.at(must, household, found.must)
    return np.where(must, np.int8(YES), np.where(can, np.int8(BLANK), np.int8(NO))).astype(np.int8)
