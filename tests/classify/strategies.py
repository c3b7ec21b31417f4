"""Random standards and households for the property tests."""

from typing import Any

from hypothesis import strategies as st

from classify.standards import CITED, criteria, indicator, line, rule
from ngheo_cli.criteria.model import Criteria

COUNTS = ("deprivations", "weighted_deprivations", "score_deprivation")
CODES = ["poor", "near_poor", "average"]
BOUNDS: list[int | str] = [0, 1, "3/2", 2, "5/2", 3, 4]


@st.composite
def conditions(draw: st.DrawFn, leaves: list[str], depth: int = 2) -> dict[str, Any]:
    kind = draw(st.sampled_from(["leaf", "leaf", "all", "any", "not"])) if depth else "leaf"
    if kind in ("all", "any"):
        return {kind: draw(st.lists(conditions(leaves, depth - 1), min_size=1, max_size=2))}
    if kind == "not":
        return {"not": draw(conditions(leaves, depth - 1))}
    key = draw(st.sampled_from(leaves))
    ends, values = (("above", "at_most"), ["a", "b"]) if "income" in key else (("at_least", "below"), BOUNDS)
    bounds = st.fixed_dictionaries({}, optional=dict.fromkeys(ends, st.sampled_from(values))).filter(bool)
    return {key: draw(bounds)}


@st.composite
def standards(draw: st.DrawFn, counts: tuple[str, ...] = COUNTS, indicators: int = 4) -> Criteria:
    """Two lines a quantity, two to four classes, one or several thresholds, weights or points."""
    few = st.integers(0, 12)
    periods = st.sampled_from(["month", "year"])
    amounts = {name: line(draw(few), draw(few), period=draw(periods)) for name in "ab"}
    scores = {name: line(draw(few), draw(few)) for name in "ab"}
    weights: list[Any] = [draw(st.sampled_from([1, 1, "1/2", "1/3", "1/10"])) for _ in range(indicators)]
    return criteria(
        draw(_classes(["income", "measured_income", *counts])),
        income_lines=amounts,
        score_lines=scores,
        score_classes=draw(st.one_of(st.just([]), _classes(["score_income", "measured_income", *counts]))),
        indicators=[indicator(f"i{n}", weight) for n, weight in enumerate(weights)],
        points_per_deprivation=draw(st.sampled_from([None, {**CITED, "value": 1}, {**CITED, "value": 2}])),
    )


@st.composite
def _classes(draw: st.DrawFn, leaves: list[str]) -> list[dict[str, Any]]:
    codes = draw(st.lists(st.sampled_from(CODES), min_size=1, max_size=3))
    branches = st.sampled_from([{}, {"branch": "poor_income"}, {"branch": "poor_deprivation"}])
    return [*(rule(code, draw(conditions(leaves)), **draw(branches)) for code in codes), rule("not_poor")]


def households(
    standard: Criteria, amounts: st.SearchStrategy[int], scores: st.SearchStrategy[int], blanks: int = 5
) -> st.SearchStrategy[dict[str, Any]]:
    """A household whose survey has some of the columns, with blanks, at most `blanks` among indicators."""
    per = standard.points_per_deprivation.value if standard.points_per_deprivation else 1
    typed = st.integers(-1, per * (len(standard.indicators) + 1))
    optional = {
        "size": st.one_of(st.none(), st.integers(1, 4)),
        "income_per_person": st.one_of(st.none(), amounts),
        "income_total": st.one_of(st.none(), amounts),
        "income_12_months": st.one_of(st.none(), amounts),
        "score_income": st.one_of(st.none(), scores),
        "score_deprivation": st.one_of(st.none(), typed),
    }
    answers = st.sampled_from(["yes", "no", None, None])
    shown = st.fixed_dictionaries(dict.fromkeys(standard.indicator_ids, answers))
    sheets: st.SearchStrategy[dict[str, Any]] = st.one_of(
        shown.filter(lambda row: list(row.values()).count(None) <= blanks), st.just({})
    )
    area = st.fixed_dictionaries({"area": st.sampled_from(["rural", "urban", None])})
    rest = st.fixed_dictionaries({}, optional=optional)
    return st.builds(lambda a, b, c: {**a, **b, **c}, area, rest, sheets)
