"""Which condition does the last class of a standard have, that stands there as "all others"?

It is read off the other classes: above the highest line that they compare, and outside a band of measured
income that another class has there. It is said only where it holds of the very same households.
"""

from collections.abc import Iterator
from functools import lru_cache

from ngheo_cli.criteria.base import Area
from ngheo_cli.criteria.model import ClassRule, Condition, Criteria, LineBound
from ngheo_cli.criteria.reach import first_match, holds, sample_cells
from ngheo_cli.criteria.walk import comparisons

_AREAS: tuple[Area, ...] = ("rural", "urban")


def rest_condition(rule: ClassRule, criteria: Criteria) -> Condition | None:
    """Return a condition that says the same as "all others"; None where none so simple does."""
    for key, rows in (("income", criteria.classes), ("score_income", criteria.score_classes)):
        if rows and rows[-1] is rule:
            return _found(_Rows(key, rows, criteria))
    return None


class _Rows:
    """The class rows of a standard, known by what object it is: standards are never changed."""

    def __init__(self, key: str, rows: tuple[ClassRule, ...], criteria: Criteria) -> None:
        self.key, self.rows, self.criteria = key, rows, criteria

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Rows) and (self.key, id(self.criteria)) == (other.key, id(other.criteria))

    def __hash__(self) -> int:
        return hash((self.key, id(self.criteria)))


@lru_cache(maxsize=16)
def _found(of: _Rows) -> Condition | None:
    """Return the first condition that says the same; the same standard is asked of every file of a run."""
    key, rows, criteria = of.key, of.rows, of.criteria
    return next((c for c in _candidates(key, rows, criteria) if _same(c, rows, criteria)), None)


def _candidates(key: str, rows: tuple[ClassRule, ...], criteria: Criteria) -> Iterator[Condition]:
    lines = criteria.score_lines if key == "score_income" else criteria.income_lines
    bounds = [
        (name, bound)
        for row in rows
        if row.when is not None
        for name, bound, _ in comparisons(row.when, ())
        if isinstance(bound, LineBound)
    ]
    names = {line for name, bound in bounds if name == key for line in (bound.above, bound.at_most) if line}
    if not names:
        return
    top = max(names, key=lambda name: (lines[name].rural, lines[name].urban))
    above = Condition.model_validate({key: {"above": top}})
    yield above
    for name, bound in bounds:
        if name == "measured_income":
            outside = Condition.model_validate({"not": {"measured_income": bound}})
            yield Condition.model_validate({"all": [above, outside]})


def _same(condition: Condition, rows: tuple[ClassRule, ...], criteria: Criteria) -> bool:
    """Tell whether a condition holds exactly where no other class matches, over every cell of both areas."""
    last = len(rows) - 1
    return all(
        holds(condition, cell, criteria, area) == (first_match(rows, cell, criteria, area) == last)
        for area in _AREAS
        for cell in sample_cells(criteria, rows, area)
    )
