"""Provincial standards: the engine against enumeration, four classes that part all households, own points."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from classify import brute
from classify.strategies import households
from classify.surveys import survey
from ngheo_cli.classify.decide import decide
from ngheo_cli.criteria.load import get
from ngheo_cli.criteria.model import Condition, Criteria

FOUR = get(str(Path(__file__).parents[1] / "law" / "standards" / "ba-ria-vung-tau.yaml"))
NATIONAL_CLASSES = ("poor", "near_poor")


def amounts(criteria: Criteria) -> st.SearchStrategy[int]:
    """Amounts on both sides of every line, for one person and for some."""
    lines = [line.of(area) for line in criteria.income_lines.values() for area in ("rural", "urban")]
    near = [x * n + step for x in lines for n in (1, 2, 3) for step in (0, 1)]
    yearly = [-(-x // 12) + step for x in near for step in (0, 1)]
    return st.one_of(st.sampled_from([*near, *yearly]), st.integers(0, 10_000_000))


def check(criteria: Criteria, row: dict[str, Any]) -> None:
    decisions = decide(survey([row]), criteria)
    assert set(decisions.possible_names(0)) == brute.classes(row, criteria)


@pytest.mark.parametrize("name", ["ha-noi-2022-2025", "dong-nai-2022-2025", "tp-hcm-2019-2020", ""])
def test_possible_classes_are_those_of_enumeration(name: str) -> None:
    criteria = get(name) if name else FOUR
    rows = households(criteria, amounts(criteria), st.sampled_from([140, 175, 176]), blanks=3)

    @given(rows)
    @settings(max_examples=40, deadline=None)
    def agree(row: dict[str, Any]) -> None:
        check(criteria, row)

    agree()


def _without_doubt(holds: bool) -> Criteria:
    """Đà Nẵng as it would be if the condition that is not known held always, or never."""
    criteria = get("da-nang-2016-2020")
    rows = []
    for rule in criteria.classes:
        parts = rule.when.all_ if rule.when is not None else None
        if parts and parts[-1].unknown is not None:
            if holds:
                when = Condition.model_validate({"all": parts[:-1]})
                rows.append(rule.model_copy(update={"when": when}))
        else:
            rows.append(rule)
    return criteria.model_copy(update={"classes": tuple(rows)})


def test_a_condition_that_is_not_known_leaves_both_answers_open() -> None:
    criteria, both = get("da-nang-2016-2020"), [_without_doubt(holds) for holds in (True, False)]
    assert [len(one.classes) for one in both] == [4, 3]
    rows = households(criteria, amounts(criteria), st.just(120), blanks=3)

    @given(rows)
    @settings(max_examples=40, deadline=None)
    def agree(row: dict[str, Any]) -> None:
        decisions = decide(survey([row]), criteria)
        assert set(decisions.possible_names(0)) == set.union(*(brute.classes(row, one) for one in both))

    agree()


ANSWERED = st.fixed_dictionaries(
    {
        "area": st.sampled_from(["rural", "urban"]),
        "income_per_person": amounts(FOUR),
        **dict.fromkeys(FOUR.indicator_ids, st.sampled_from(["yes", "no", "no"])),
    }
)


@given(ANSWERED)
@settings(max_examples=100, deadline=None)
def test_four_classes_part_all_households_and_the_national_ones_come_first(row: dict[str, Any]) -> None:
    decisions = decide(survey([row]), FOUR)
    assert decisions.national is not None
    assert len(decisions.possible_names(0)) == 1
    name, national = decisions.class_name(0), decisions.national.class_name(0)
    deprived = sum(row[indicator] == "yes" for indicator in FOUR.indicator_ids)
    line = FOUR.income_lines["provincial"].of(row["area"])
    if national in NATIONAL_CLASSES:
        assert name == national
    elif row["income_per_person"] <= line:
        assert name == ("provincial_poor" if deprived >= 3 else "provincial_near_poor")
    else:
        assert name == "not_poor"


def test_points_of_the_city_are_no_national_b2() -> None:
    row = {"area": "urban", "income_per_person": 1_000_000, "score_deprivation": 100}
    decisions = decide(survey([row]), get("tp-hcm-2019-2020"))
    assert decisions.national is not None
    assert decisions.class_name(0) == "poor"
    assert decisions.national.possible_names(0) == ("poor", "near_poor")
    assert decisions.national.settle[0] != ()


def test_national_standards_have_no_other_beside_them() -> None:
    row = {"area": "urban", "income_per_person": 1_000_000}
    assert decide(survey([row]), get("2021-2025")).national is None
