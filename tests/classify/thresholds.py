"""What do conditions mean, and which values lie around their thresholds? (Apart from the engine.)"""

from collections.abc import Mapping
from fractions import Fraction
from itertools import pairwise
from math import ceil
from typing import Any

from ngheo_cli.criteria.model import ClassRule, Condition, Criteria


def holds(condition: Condition, facts: Mapping[str, Any], criteria: Criteria) -> bool:  # noqa: PLR0911 one return a kind of condition
    """Interpret a condition directly; an income that is None was not measured and fulfils no comparison."""
    if condition.all_ is not None:
        return all(holds(part, facts, criteria) for part in condition.all_)
    if condition.any_ is not None:
        return any(holds(part, facts, criteria) for part in condition.any_)
    if condition.not_ is not None:
        return not holds(condition.not_, facts, criteria)
    area = facts["area"]
    if (money := condition.income or condition.measured_income) is not None:
        income = facts["income"]
        if income is None:
            return False
        lines = {
            k: Fraction(v.of(area), 12 if v.period == "year" else 1) for k, v in criteria.income_lines.items()
        }
        return (money.above is None or lines[money.above] < income) and (
            money.at_most is None or income <= lines[money.at_most]
        )
    if (score := condition.score_income) is not None:
        points = {k: v.of(area) for k, v in criteria.score_lines.items()}
        return (score.above is None or points[score.above] < facts["score_income"]) and (
            score.at_most is None or facts["score_income"] <= points[score.at_most]
        )
    for key in ("deprivations", "weighted_deprivations", "score_deprivation"):
        if (bound := getattr(condition, key)) is not None:
            return (bound.at_least is None or facts[key] >= bound.at_least) and (
                bound.below is None or facts[key] < bound.below
            )
    raise AssertionError(condition)


def _rules(criteria: Criteria) -> tuple[ClassRule, ...]:
    return (*criteria.classes, *criteria.score_classes)


def income_lines(criteria: Criteria) -> list[Fraction]:
    """All income lines, in đồng per person a month."""
    return [
        Fraction(amount, 12 if line.period == "year" else 1)
        for line in criteria.income_lines.values()
        for amount in (line.rural, line.urban)
    ]


def score_lines(criteria: Criteria) -> list[int]:
    """All score lines."""
    return [points for line in criteria.score_lines.values() for points in (line.rural, line.urban)]


def bounds(criteria: Criteria, key: str) -> list[Fraction]:
    """All bounds on a count."""
    found: list[Fraction] = []

    def visit(condition: Condition) -> None:
        for part in (
            *(condition.all_ or ()),
            *(condition.any_ or ()),
            *([condition.not_] if condition.not_ else []),
        ):
            visit(part)
        bound = getattr(condition, key)
        found.extend(b for b in (bound.at_least, bound.below) if b is not None) if bound else None

    for rule in _rules(criteria):
        if rule.when is not None:
            visit(rule.when)
    return found


def around(lines: list[Any]) -> list[Any]:
    """Zero, every line, and values between and beyond them."""
    marks = sorted({0, *lines})
    return [*marks, *((a + b) / Fraction(2) for a, b in pairwise(marks)), marks[-1] + 1]


def whole_around(limits: list[Fraction]) -> list[Any]:
    """Zero, and the whole numbers on both sides of every bound."""
    return sorted({0, *(max(0, ceil(b) - 1) for b in limits), *(max(0, ceil(b)) for b in limits)})
