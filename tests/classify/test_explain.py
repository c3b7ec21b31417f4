"""One household explained: as data that keeps its schema, and in words."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from classify.surveys import survey
from ngheo_cli.classify.decide import decide
from ngheo_cli.classify.explain import explain
from ngheo_cli.classify.explain_text import explanation_text
from ngheo_cli.classify.explanation import Explanation
from ngheo_cli.criteria.load import get

SCHEMA = json.loads(
    (Path(__file__).parents[2] / "docs" / "schemas" / "ngheo.decision-1.json").read_text(encoding="utf-8")
)


def explained(standard: str = "2021-2025", **row: Any) -> Explanation:
    criteria = get(standard)
    answers = dict.fromkeys(criteria.indicator_ids, "no") if row.pop("answered", True) else {}
    read = survey([{"household_id": "H1", "area": "rural", **answers, **row}])
    return explain(read, decide(read, criteria), 0)


HOUSEHOLDS: list[dict[str, Any]] = [
    {"size": 3, "income_total": 4_500_000},
    {"size": 3, "income_12_months": 54_000_001, "nutrition": "yes"},
    {"income_per_person": 1_500_000, "area": None, "nutrition": None, "employment": None, "dependents": None},
    {"score_income": 150, "score_deprivation": 35, "area": None},
    {"score_income": None, "income_per_person": None},
    {"score_income": 141, "income_per_person": 1_400_000, "score_deprivation": 30},
    {"size": None, "income_total": 9_000_000},
    {"answered": False},
    {"income_per_person": 1, "problem": "superseded"},
    {"standard": "2016-2020", "income_per_person": 800_000, "healthcare_access": "yes"},
    {"standard": "2026-2030", "income_per_person": 2_200_000},
]


@pytest.mark.parametrize("row", HOUSEHOLDS)
def test_documents_keep_the_published_schema(row: dict[str, Any]) -> None:
    document = explained(**row).document()
    jsonschema.validate(json.loads(json.dumps(document)), SCHEMA)


@pytest.mark.parametrize("row", HOUSEHOLDS)
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_household_can_be_put_into_words(row: dict[str, Any], lang: str) -> None:
    text = "\n".join(explanation_text(explained(**row), lang))
    assert "None" not in text
    assert "{" not in text
    assert "H1" in text


def test_lines_are_compared_for_all_persons_and_months() -> None:
    month, year = explained(size=3, income_total=4_500_000), explained(size=3, income_12_months=54_000_001)
    assert [(c.line, c.bound, c.result) for c in month.comparisons] == [
        ("poverty", 4_500_000, "at_most"),
        ("average", 6_750_000, "at_most"),
    ]
    assert [(c.line, c.bound, c.result) for c in year.comparisons] == [
        ("poverty", 54_000_000, "above"),
        ("average", 81_000_000, "at_most"),
    ]


def test_both_areas_are_compared_where_the_area_is_unknown() -> None:
    found = explained(area=None, income_per_person=1_800_000).comparisons
    assert [(c.area, c.amount, c.result) for c in found[:2]] == [
        ("rural", 1_500_000, "above"),
        ("urban", 2_000_000, "at_most"),
    ]


UP_TO_POOR = ("deprivations", "up", 3, ("poor",))


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ({"income_per_person": 1_500_000}, [("income", "up", 1, ("average",)), UP_TO_POOR]),
        (
            {"size": 7, "income_total": 10_500_001},
            [("income", "up", 750_000, ("not_poor",)), ("income", "down", 1, ("near_poor",))],
        ),
        ({"income_per_person": 2_250_001}, [("income", "down", 1, ("average",))]),
        ({"score_income": 140}, [("score_income", "up", 1, ("not_poor",)), UP_TO_POOR]),
        ({"score_income": 176, "area": "urban"}, [("score_income", "down", 1, ("near_poor",))]),
        ({"standard": "2016-2020", "income_per_person": 700_000}, [("income", "up", 1, ("near_poor",))]),
        ({"income_per_person": None}, []),
    ],
)
def test_the_distance_to_another_class_is_the_least_change(row: dict[str, Any], expected: list[Any]) -> None:
    assert [(n.quantity, n.direction, n.by, n.possible) for n in explained(**row).next] == expected


def test_the_rule_names_branch_article_document_and_status() -> None:
    [rule] = explained("2016-2020", income_per_person=700_000).rules
    assert (rule.class_, rule.branch, rule.status) == ("poor", "poor_income", "confirmed")
    assert [(c.number, c.article) for c in rule.citations] == [("59/2015/QĐ-TTg", "Điều 2.1")]
    assert "700.000" in rule.sentence["vi"]
    assert "900.000" not in rule.sentence["vi"]


def test_an_undetermined_household_lists_what_may_apply_and_what_settles_it() -> None:
    it = explained(score_income=150, area=None)
    assert (it.class_, it.basis, it.settle) == ("undetermined", "score", ("area",))
    assert [rule.class_ for rule in it.rules] == ["near_poor", "not_poor"]
    text = explanation_text(it, "vi")
    assert "Cần bổ sung để xác định: khu vực (nông thôn hay thành thị)." in text


def test_readings_name_the_cell_and_what_is_blank() -> None:
    it = explained(income_per_person=None, nutrition=None)
    [income] = [r for r in it.readings if r.column == "income_per_person"]
    assert (income.value, income.cell, income.title) == (None, "O2", "Cột income_per_person")
    [nutrition] = [i for i in it.indicators if i.id == "nutrition"]
    assert (nutrition.answer, nutrition.cell) == (None, "E2")


def test_deprivations_say_when_they_come_from_b2() -> None:
    by_points = explained(score_income=100, score_deprivation=30)
    assert (by_points.deprivations.min, by_points.deprivations.read_from) == (3, "score_deprivation")
    assert [f.code for f in by_points.findings] == ["points_differ"]
    by_answers = explained(score_income=100, score_deprivation=0)
    assert by_answers.deprivations.read_from == "answers"


def test_words_say_the_class_the_line_and_the_distance() -> None:
    text = explanation_text(explained(size=3, income_total=4_500_000), "vi")
    assert "Kết quả: Hộ cận nghèo." in text
    assert any(
        "hộ 3 người là 4.500.000 đồng một tháng. Hộ có 4.500.000 đồng: không vượt mức này." in x for x in text
    )
    assert "  - thu nhập thêm ít nhất 1 đồng/người/tháng thì là hộ có mức sống trung bình;" in text


def test_an_incomplete_standard_heads_every_explanation() -> None:
    text = explanation_text(explained("2026-2030", income_per_person=1), "vi")
    assert text[0].startswith("THỬ NGHIỆM")


def test_a_row_set_aside_is_not_classified_and_says_why() -> None:
    it = explained(income_per_person=1, problem="superseded")
    assert (it.class_, it.rules, it.next) == (None, (), ())
    assert any("lần rà soát sau" in line for line in explanation_text(it, "vi"))
