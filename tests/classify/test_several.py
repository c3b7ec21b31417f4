"""Two standards that are scored on different forms: what the same B1 and B2 decide under both is told."""

import pytest

from ngheo_cli.classify.several import decide_all, without_scores
from ngheo_cli.criteria.load import get
from ngheo_cli.messages import Finding

from .surveys import survey

OLD, NEW = "2016-2020", "2021-2025"
HANOI, CITY = "ha-noi-2022-2025", "tp-hcm-2019-2020"


def household(number: int, **answers: object) -> dict[str, object]:
    return {
        "household_id": str(number),
        "village": "Thôn 1",
        "size": 4,
        "area": "rural",
        **answers,
    }


def told(rows: list[dict[str, object]], *names: str) -> list[Finding]:
    decided = decide_all(survey(rows), [get(name) for name in names])
    return [found for one in decided for found in one.findings if found.code == "scores_of_another_form"]


SCORED = [
    household(1, score_income=115, score_deprivation=10),
    household(2, score_income=130, score_deprivation=None),
    household(3, score_income=None, score_deprivation=None),
]


def test_scores_decide_under_each_standard_and_the_run_says_how_many() -> None:
    decided = decide_all(survey(SCORED), [get(OLD), get(NEW)])
    assert [one.class_name(0) for one in decided] == ["poor", "near_poor"]
    [found] = told(SCORED, OLD, NEW)
    assert (found.severity, found.values["count"]) == ("warning", 2)
    assert found.values["forms"] == "14/2018/TT-BLĐTBXH; 07/2021/TT-BLĐTBXH"
    assert "Chỉ dùng kết quả theo chuẩn của phiếu đã chấm" in found.advice("vi")


@pytest.mark.parametrize("names", [(NEW,), (NEW, HANOI), (OLD, "da-nang-2016-2020")])
def test_one_form_is_no_finding(names: tuple[str, ...]) -> None:
    rows = [household(1, score_income=115, score_deprivation=10, income_per_person=1_000_000)]
    assert told(rows, *names) == []


def test_a_b2_beside_an_income_counts_where_answers_are_missing() -> None:
    answers = {name: "no" for of in (OLD, NEW) for name in get(of).indicator_ids}
    whole = household(1, income_per_person=900_000, score_deprivation=30, **answers)
    open_ = household(2, **{**whole, "household_id": "2", "health_insurance": None})
    assert told([whole], OLD, NEW) == []
    [found] = told([whole, open_], OLD, NEW)
    assert found.values["count"] == 1
    assert found.place.household_id == "2"


def test_points_of_a_city_are_no_b2_of_its_national_standard() -> None:
    rows = [household(1, income_per_person=900_000, score_deprivation=40)]
    [found] = told(rows, OLD, CITY)
    assert (found.values["count"], found.values["first"], found.values["second"]) == (1, OLD, CITY)


def test_each_two_of_three_standards_are_told() -> None:
    found = told(SCORED, OLD, NEW, HANOI)
    assert [(one.values["first"], one.values["second"]) for one in found] == [(OLD, NEW), (OLD, HANOI)]
    assert [one.values["count"] for one in found] == [2, 1]


def test_without_scores_incomes_and_indicators_decide() -> None:
    answers = dict.fromkeys((*get(OLD).indicator_ids, *get(NEW).indicator_ids), "yes")
    read = survey(
        [household(1, score_income=200, score_deprivation=0, income_per_person=1_400_000, **answers)]
    )
    bare = without_scores(read)
    assert [one.class_name(0) for one in decide_all(read, [get(OLD), get(NEW)])] == ["average", "not_poor"]
    assert [one.class_name(0) for one in decide_all(bare, [get(OLD), get(NEW)])] == ["average", "poor"]
    assert without_scores(bare).frame.equals(bare.frame)
    assert not bare.has("score_income")
