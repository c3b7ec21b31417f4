"""Settling sets where ties, weights and columns of the survey decide."""

from functools import reduce
from operator import add
from typing import Any

import pytest

from classify.standards import CITED, criteria, indicator, rule, two_lines
from classify.surveys import survey
from ngheo_cli.classify.decide import decide

NO = {f"i{n}": "no" for n in range(1, 13)}
STANDARD = two_lines()


def settle(row: dict[str, Any], *columns: str, standard: Any = STANDARD) -> tuple[str, ...]:
    return decide(survey([row], columns), standard).settle[0]


def test_income_comes_before_score_where_either_would_settle() -> None:
    row = {"area": "rural", **NO, "score_income": None, "income_per_person": None}
    assert settle(row) == ("income_per_person",)


def test_a_survey_without_income_asks_for_the_score() -> None:
    assert settle({"area": "rural", **NO, "score_income": None}) == ("score_income",)


def test_a_survey_without_any_deciding_column_asks_for_income_per_person() -> None:
    assert settle({"area": "rural", **NO}) == ("income_per_person",)


@pytest.mark.parametrize(
    ("present", "size", "expected"),
    [
        (("income_total", "income_per_person"), None, ("income_per_person",)),
        (("income_total", "income_12_months"), 3, ("income_total",)),
        (("income_12_months",), 3, ("income_12_months",)),
        (("income_12_months",), None, ("size", "income_12_months")),
    ],
)
def test_the_income_asked_for_is_one_that_the_survey_has(
    present: tuple[str, ...], size: int | None, expected: tuple[str, ...]
) -> None:
    row = {"area": "rural", "size": size, **NO, **dict.fromkeys(present)}
    assert settle(row) == expected


@pytest.mark.parametrize(
    ("column", "amount"), [("income_total", 4_500_000), ("income_12_months", 54_000_000)]
)
def test_an_income_of_all_members_asks_for_their_number(column: str, amount: int) -> None:
    row = {"area": "rural", "size": None, **NO, column: amount}
    assert settle(row) == ("size",)
    assert settle({**row, "size": 3}) == ()
    assert settle({**row, "size": 3, "i1": None, "i2": None, "i3": None}) == ("i1", "i2", "i3")


def test_b2_replaces_several_indicators_only_where_the_survey_has_it() -> None:
    row = {"area": "rural", "income_per_person": 1, **NO, "i2": None, "i5": None, "i9": "yes"}
    assert settle(row) == ("i2", "i5")
    assert settle(row, "score_deprivation") == ("score_deprivation",)


def test_b2_stands_for_all_indicators_where_the_survey_asks_none() -> None:
    assert settle({"area": "rural", "income_per_person": 1}) == ("score_deprivation",)


def test_no_b2_is_asked_where_the_standard_has_no_points() -> None:
    bare = STANDARD.model_copy(update={"points_per_deprivation": None, "score_classes": ()})
    assert settle({"area": "rural", "income_per_person": 1}, standard=bare) == bare.indicator_ids


def test_decided_households_need_nothing() -> None:
    assert settle({"area": "rural", "income_per_person": 9_000_000}) == ()


def weighted(bound: str, *weights: str, **more: Any) -> Any:
    indicators = [indicator(f"i{n}", weight) for n, weight in enumerate(weights, start=1)]
    classes = [rule("poor", {"weighted_deprivations": {"at_least": bound}}), rule("not_poor")]
    return criteria(classes, indicators=indicators, **more)


def test_eight_tenths_reach_four_fifths_exactly() -> None:
    """Ten weights of 0.1: the float sum of eight is 0.7999…, and a published package says not poor."""
    standard = weighted("4/5", *["1/10"] * 10)
    answers = dict.fromkeys(standard.indicator_ids, "yes") | {"i9": "no", "i10": "no"}
    decisions = decide(survey([answers, answers | {"i8": "no"}]), standard)
    assert [decisions.class_name(i) for i in range(2)] == ["poor", "not_poor"]
    assert reduce(add, [0.1] * 8) < 0.8


def test_sums_between_bounds_that_no_answer_gives_are_not_possible() -> None:
    """Known 1/2, unknown 1/2 and 1/2: an interval would hold 2/3, but the sums are 1/2, 1 and 3/2."""
    classes = [
        rule("poor", {"weighted_deprivations": {"at_least": 1}}),
        rule("near_poor", {"weighted_deprivations": {"at_least": "2/3"}}),
        rule("not_poor"),
    ]
    standard = criteria(classes, indicators=[indicator(f"i{n}", "1/2") for n in range(3)])
    decisions = decide(survey([{"i0": "yes", "i1": None, "i2": None}]), standard)
    assert decisions.possible_names(0) == ("poor", "not_poor")


def test_the_heavier_indicator_alone_may_settle() -> None:
    standard = weighted("1/2", "1/6", "1/2", "1/6")
    assert settle({"i1": None, "i2": None, "i3": None}, standard=standard) == ("i2",)


def test_b2_bounds_weighted_sums_by_its_count() -> None:
    standard = weighted("1/2", "1/6", "1/6", "1/2", "1/6", points_per_deprivation={**CITED, "value": 10})
    blank = dict.fromkeys(standard.indicator_ids)
    rows = [{**blank, "score_deprivation": points} for points in (0, 10, 30)]
    decisions = decide(survey(rows), standard)
    assert [decisions.possible_names(i) for i in range(3)] == [("not_poor",), ("poor", "not_poor"), ("poor",)]
    assert decisions.settle[1] == ("i3",)


def test_what_only_the_score_compares_matters_where_either_basis_is_open() -> None:
    standard = criteria(
        [rule("near_poor")],
        score_classes=[rule("poor", {"score_deprivation": {"at_least": 4}}), rule("not_poor")],
    )
    answers = {"area": "rural", "income_per_person": None, "score_income": None, "score_deprivation": 5}
    decisions = decide(survey([{"household_id": "H1", **answers}]), standard)
    assert decisions.possible_names(0) == ("poor", "near_poor")
    assert decisions.settle[0] == ("income_per_person",)
