"""Pairs of classes under two standards that cut elsewhere, by income and by score: told one by one."""

from typing import Any

import numpy as np
import pytest

from classify.standards import CITED, criteria, indicator, line, rule, two_lines
from classify.surveys import survey
from ngheo_cli.classify.decide import decide
from ngheo_cli.classify.pairs import differences, possible_pairs
from ngheo_cli.criteria.model import Criteria

LOW, ANSWERED = {"income": {"at_most": "poverty"}}, {f"i{n}": "no" for n in range(1, 13)}
LACKS = {n: ANSWERED | {f"i{i}": "yes" for i in range(1, n + 1)} for n in range(13)}
TEN = {**CITED, "value": 10}
BY_INCOME = criteria([rule("near_poor", LOW), rule("not_poor")], points_per_deprivation=TEN)
HIGHER = {"poverty": line(2_000_000, 2_500_000), "average": line(2_250_000, 3_000_000)}


def higher(**more: Any) -> Criteria:
    """As `two_lines`, with higher lines and scores, and poor from two deprivations on."""
    score = {"score_income": {"at_most": "score"}}
    return criteria(
        [
            rule("poor", {"all": [LOW, {"deprivations": {"at_least": 2}}]}),
            rule("near_poor", LOW),
            rule("not_poor"),
        ],
        income_lines=HIGHER,
        score_lines={"score": line(150, 185)},
        points_per_deprivation=TEN,
        score_classes=[
            rule("poor", {"all": [score, {"score_deprivation": {"at_least": 20}}]}),
            rule("near_poor", score),
            rule("not_poor"),
        ],
        **more,
    )


def pairs(
    row: dict[str, Any], first: Criteria, second: Criteria, *before: dict[str, Any]
) -> set[tuple[str, str]]:
    """The pairs of the last row of a survey."""
    read = survey([*before, row])
    one, two = decide(read, first), decide(read, second)
    bits, width = int(possible_pairs(read, one, two)[-1]), len(two.classes)
    assert bits < 1 << (len(one.classes) * width)
    return {
        (a, b)
        for i, a in enumerate(one.classes)
        for j, b in enumerate(two.classes)
        if bits >> (i * width + j) & 1
    }


@pytest.mark.parametrize(
    ("income", "lacks", "expected"),
    [
        (1_500_000, 3, ("poor", "poor")),
        (1_500_000, 2, ("near_poor", "poor")),
        (1_500_001, 3, ("average", "poor")),
        (1_500_001, 1, ("average", "near_poor")),
        (2_000_001, 3, ("average", "not_poor")),
        (2_250_001, 3, ("not_poor", "not_poor")),
    ],
)
def test_a_decided_household_has_one_pair(income: int, lacks: int, expected: tuple[str, str]) -> None:
    row = {"area": "rural", "income_per_person": income, **LACKS[lacks]}
    assert pairs(row, two_lines(), higher()) == {expected}
    assert pairs(row, higher(), two_lines()) == {expected[::-1]}


def test_what_is_unknown_is_the_same_under_both() -> None:
    known = {"area": "rural", "income_per_person": 1_000_000}
    assert pairs({**known, **LACKS[1], "i2": None, "i3": None}, two_lines(), higher()) == {
        ("near_poor", "near_poor"), ("near_poor", "poor"), ("poor", "poor"),
    }  # fmt: skip
    assert pairs({**LACKS[3], "area": None, "income_per_person": 2_000_001}, two_lines(), higher()) == {
        ("average", "not_poor"), ("average", "poor"),
    }  # fmt: skip


def test_an_axis_that_only_one_standard_asks_for_counts_all_the_same() -> None:
    row = {"area": "rural", "income_per_person": 1_800_000, **LACKS[1], "i2": None}
    assert pairs(row, BY_INCOME, higher()) == {("not_poor", "near_poor"), ("not_poor", "poor")}
    assert pairs(row, higher(), BY_INCOME) == {("near_poor", "not_poor"), ("poor", "not_poor")}


@pytest.mark.parametrize(
    ("score", "points", "expected"),
    [
        (140, 30, ("poor", "poor")),
        (140, 20, ("near_poor", "poor")),
        (141, 10, ("not_poor", "near_poor")),
        (150, 20, ("not_poor", "poor")),
        (151, 30, ("not_poor", "not_poor")),
    ],
)
def test_scores_decide_by_the_classes_of_scores(score: int, points: int, expected: tuple[str, str]) -> None:
    row = {"area": "rural", "score_income": score, "score_deprivation": points}
    assert pairs(row, two_lines(), higher()) == {expected}
    blank = {"area": "rural", "income_per_person": 1_000_000, "score_income": None, **LACKS[3]}
    assert pairs({**blank, **row}, two_lines(), higher(), blank) == {expected}
    assert pairs(blank, two_lines(), higher(), {**blank, **row}) == {("poor", "poor")}


def test_answers_that_were_derived_count_as_they_were_decided() -> None:
    read = survey([{"area": "rural", "income_per_person": 1_000_000, **LACKS[0]}])
    first, second = decide(read, two_lines()), decide(read, higher())
    first.answers[0, :3] = second.answers[0, :3] = 1
    assert possible_pairs(read, first, second).tolist() == [1]  # poor under both


def test_other_indicators_have_no_pairs() -> None:
    other = higher(indicators=[indicator(f"k{n}") for n in range(12)])
    for first, second in ((two_lines(), other), (other, two_lines())):
        assert pairs({"area": "rural", "income_per_person": 1}, first, second) == set()


def test_other_points_or_answers_have_no_pairs() -> None:
    row = {"area": "rural", "income_per_person": 1_000_000, **LACKS[3]}
    fives = two_lines().model_copy(update={"points_per_deprivation": None, "score_classes": ()})
    assert pairs(row, fives, two_lines()) == pairs(row, two_lines(), fives) == set()
    read = survey([row])
    first, second = decide(read, two_lines()), decide(read, higher())
    second.answers[0, 0] = 0
    assert possible_pairs(read, first, second).tolist() == [0]


def test_a_change_is_counted_by_the_classes_before_and_after() -> None:
    bits = np.array([1 << (1 * 3 + 2), 1 << (2 * 3 + 1), 1 << 0 | 1 << 8, 0], dtype=np.uint32)
    assert differences(bits, 3, {1}, {2}).tolist() == [[0, 0], [0, 0], [0, 1], [0, 0]]
    assert differences(bits, 3, {1}, {0, 1}).tolist() == [[-1, -1], [1, 1], [0, 1], [0, 0]]
