"""Which answers of the indicators count, the direct ones or those derived from raw facts, and where do they
differ?"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ngheo_cli.classify.derive import derived_answers, formulas_asked
from ngheo_cli.classify.facts_read import column_of
from ngheo_cli.classify.formula import Formula, Members, every_test, tests_of
from ngheo_cli.classify.places import places
from ngheo_cli.classify.typed import direct_answers, merged
from ngheo_cli.criteria.load import fact_book
from ngheo_cli.criteria.model import Criteria
from ngheo_cli.messages import Finding, Pair
from ngheo_cli.messages import derived as say
from ngheo_cli.numbers import BLANK
from ngheo_cli.survey.model import Survey

Answers = NDArray[np.int8]

_NAMED = 3
"""How many facts a finding names."""


@dataclass(frozen=True, slots=True)
class Answered:
    """The answers that count, and those derived (None where the survey has no raw fact of any rule)."""

    answers: Answers
    derived: Answers | None
    differ: NDArray[np.bool_] | None


def answered(survey: Survey, criteria: Criteria) -> Answered:
    """Return the answers of all rows; a direct answer counts before a derived one."""
    direct = direct_answers(survey, criteria)
    if not derivable(survey, criteria):
        return Answered(direct, None, None)
    derived = derived_answers(survey, criteria)
    differ = (direct != derived) & (direct != BLANK) & (derived != BLANK)
    return Answered(merged(direct, derived), derived, differ)


def derivable(survey: Survey, criteria: Criteria) -> frozenset[str]:
    """Return the indicators of which the survey has raw facts."""
    return frozenset(criteria.indicators[i].id for i, _ in formulas_asked(survey, criteria))


def derived_findings(survey: Survey, criteria: Criteria, found: Answered) -> Iterator[tuple[int, Finding]]:
    """Yield the direct answers that the facts contradict, each at its cell."""
    if found.differ is None or found.derived is None or not found.differ.any():
        return
    for i, formula in formulas_asked(survey, criteria):
        indicator, rows = criteria.indicators[i], np.flatnonzero(found.differ[:, i])
        title, facts = (indicator.title.vi, indicator.title.en), _facts(formula)
        for row, place in places(survey, rows, indicator.id):
            yield (
                row,
                say.DERIVED_DIFFERS.at(
                    place,
                    title=title,
                    direct=say.ANSWERS[int(found.answers[row, i])],
                    derived=say.ANSWERS[int(found.derived[row, i])],
                    facts=facts,
                    row=place.row,
                ),
            )


def _facts(formula: Formula) -> Pair:
    """Say what an answer was derived from: the members, or some facts of the household by name."""
    if any(isinstance(test, Members) for test in tests_of(formula)):
        return say.FROM_MEMBERS
    names = list(dict.fromkeys(name for test in every_test(formula) if (name := column_of(test))))
    vi, en = (
        ", ".join(fact_book().facts[name].title.of(lang) for name in names[:_NAMED])
        + (", …" if len(names) > _NAMED else "")
        for lang in ("vi", "en")
    )
    return say.FROM_HOME[0].format(names=vi), say.FROM_HOME[1].format(names=en)
