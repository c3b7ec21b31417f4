"""What the decision tells a person to look at: the code, the cell, once a household and kind."""

from typing import Any

import pytest

from classify.standards import two_lines
from classify.surveys import survey
from ngheo_cli.classify.decide import decide
from ngheo_cli.criteria.load import get
from ngheo_cli.criteria.model import Criteria

NO = {f"i{n}": "no" for n in range(1, 13)}
UNSURE = NO | {"i1": None, "i2": None, "i3": None}
STANDARD = two_lines()


def found(*rows: dict[str, Any], standard: Criteria = STANDARD) -> list[tuple[str, str]]:
    return [(f.code, f.place.cell) for f in decide(survey(rows), standard).findings]


BASE = {"household_id": "H1", "area": "rural"}


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({"score_income": 100, "score_deprivation": 35}, [("points_not_multiple", "D2")]),
        ({"score_income": 100, "score_deprivation": 130}, [("points_out_of_range", "D2")]),
        ({"score_income": 100, "score_deprivation": -10}, [("points_out_of_range", "D2")]),
        ({"score_income": 100, "score_deprivation": 30, **NO}, [("points_differ", "D2")]),
        ({"score_income": 100, "score_deprivation": 0, **NO}, []),
        ({"score_income": 141, "income_per_person": 1_500_000, **NO}, [("basis_disagrees", "C2")]),
        ({"score_income": 140, "income_per_person": 1_500_001, **NO}, [("basis_disagrees", "C2")]),
        ({"score_income": 141, "income_per_person": 1_500_001, **NO}, []),
        ({"income_per_person": 1_000_000, "size": 2, "income_total": 2_002_000, **NO}, []),
        (
            {"income_per_person": 1_000_000, "size": 2, "income_total": 2_002_001, **NO},
            [("incomes_differ", "C2")],
        ),
        ({"income_per_person": 1_000_000, "size": 2, "income_total": 1_998_000, **NO}, []),
        (
            {"income_per_person": 1_000_000, "size": 2, "income_total": 1_997_999, **NO},
            [("incomes_differ", "C2")],
        ),
        ({"size": 2, "income_12_months": 24_024_000, "income_total": 2_000_000, **NO}, []),
        (
            {"size": 2, "income_12_months": 24_024_001, "income_total": 2_000_000, **NO},
            [("incomes_differ", "D2")],
        ),
        (
            {"size": 2, "income_12_months": 24_024_001, "income_per_person": 1_000_000, **NO},
            [("incomes_differ", "E2")],
        ),
        ({"size": None, "income_total": 90_000_000, "income_per_person": 1_000_000, **NO}, []),
        ({"income_per_person": 1, "recorded_class": "poor", **NO}, [("recorded_differs", "D2")]),
        ({"income_per_person": 1, "recorded_class": "near_poor", **NO}, []),
        ({"income_per_person": 1, "recorded_class": "", **NO}, []),
        ({"income_per_person": 1, "recorded_class": "poor", **UNSURE}, []),
        (
            {"income_per_person": 1, "recorded_class": "average", **UNSURE},
            [("recorded_differs", "D2")],
        ),
    ],
)
def test_a_household_is_reported_at_its_cell(
    answers: dict[str, Any], expected: list[tuple[str, str]]
) -> None:
    assert found(BASE | answers) == expected


def test_three_incomes_that_differ_are_one_finding() -> None:
    row = {
        **BASE,
        **NO,
        "size": 1,
        "income_total": 1,
        "income_12_months": 120_000_000,
        "income_per_person": 9_000_000,
    }
    assert [code for code, _ in found(row)] == ["incomes_differ"]


def test_findings_follow_the_rows_and_skip_those_set_aside() -> None:
    bad = {**BASE, **NO, "score_income": 141, "income_per_person": 1, "score_deprivation": 5}
    rows: list[dict[str, Any]] = [
        bad | {"problem": "duplicate_row"},
        bad,
        BASE | {"score_income": 100, "score_deprivation": 7},
    ]
    decisions = decide(survey(rows), STANDARD)
    assert [(f.code, f.place.row) for f in decisions.findings] == [
        ("points_not_multiple", 3),
        ("basis_disagrees", 3),
        ("points_not_multiple", 4),
    ]
    assert decisions.class_name(0) == ""
    assert decisions.possible[0] == 0
    assert decisions.settle[0] == ()


def test_not_poor_covers_the_average_unless_the_record_tells_them_apart() -> None:
    average = {**BASE, "income_per_person": 2_000_000, "recorded_class": "not_poor", **NO}
    other = average | {"recorded_class": "average"}
    assert found(average) == []
    assert found(average, other) == [("recorded_differs", "D2")]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([{**BASE, **NO}], ["nothing_decides"]),
        ([{**BASE, **NO, "score_income": None, "score_deprivation": None}], ["deciding_blank"]),
        ([{**BASE, **NO, "income_per_person": None}, {**BASE, **NO, "income_per_person": 1}], []),
        ([{**BASE, "i1": "no", "income_per_person": 1}], ["indicators_missing"]),
        ([{**BASE, "income_per_person": 1}], ["indicators_missing"]),
        ([{**BASE, "income_per_person": 1, "score_deprivation": 0}], []),
    ],
)
def test_a_survey_that_cannot_be_decided_says_why(rows: list[dict[str, Any]], expected: list[str]) -> None:
    assert [code for code, _ in found(*rows)] == expected


def test_blank_scores_name_the_columns_and_count_the_households() -> None:
    row = {**BASE, **NO, "score_income": None, "score_deprivation": None}
    [finding] = decide(survey([row, row]), STANDARD).findings
    assert finding.text("vi").startswith("Cột điểm B1, điểm B2 để trống ở cả 2 hộ")
    assert finding.text("en").startswith("The columns B1, B2 are blank in all 2 households")


def test_an_incomplete_standard_says_so_and_does_not_read_scores() -> None:
    standard = get("2026-2030")
    answers = dict.fromkeys(standard.indicator_ids, "no")
    codes = [
        code
        for code, _ in found(
            {**BASE, **answers, "income_per_person": 1, "score_income": 1}, standard=standard
        )
    ]
    assert codes == ["standard_incomplete", "scores_not_used"]


def test_b2_without_known_points_is_not_used_and_said_so() -> None:
    standard = get("2026-2030")
    answers = dict.fromkeys(standard.indicator_ids, "no")
    row = {**BASE, **answers, "income_per_person": 1, "score_deprivation": 30}
    assert [code for code, _ in found(row, standard=standard)] == ["standard_incomplete", "points_not_used"]
    assert "points_not_used" not in [code for code, _ in found({**row, **NO}, standard=STANDARD)]


def test_a_file_of_b2_alone_lacks_the_indicators_where_b2_is_not_used() -> None:
    row = {**BASE, "income_per_person": 1, "score_deprivation": 30}
    bare = {name: value for name, value in row.items() if name not in NO}
    codes = [code for code, _ in found(bare, standard=get("2026-2030"))]
    assert codes == ["standard_incomplete", "points_not_used", "indicators_missing"]
    assert "indicators_missing" not in [code for code, _ in found(bare, standard=STANDARD)]


def test_messages_hold_no_household_code_and_read_in_both_languages() -> None:
    row = {
        **BASE,
        **NO,
        "household_id": "HỘ-BÍ-MẬT",
        "score_income": 141,
        "income_per_person": 1,
        "score_deprivation": 30,
    }
    findings = decide(survey([row]), STANDARD).findings
    assert [f.code for f in findings] == ["points_differ", "basis_disagrees"]
    for finding in findings:
        for lang in ("vi", "en"):
            text = finding.text(lang) + finding.advice(lang)
            assert "BÍ-MẬT" not in text
            assert "{" not in text
    assert (
        findings[1].text("vi").startswith("Theo điểm: hộ không nghèo; theo thu nhập đo được: hộ cận nghèo.")
    )
