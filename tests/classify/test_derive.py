"""Which answers count where facts are raw, missing, contradicted or not listed."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from classify.households import with_members
from classify.rules import standard_of
from ngheo_cli.classify.decide import decide
from ngheo_cli.classify.derive import derived_answers
from ngheo_cli.classify.model import Decisions
from ngheo_cli.criteria.load import get
from ngheo_cli.criteria.settings import with_settings
from ngheo_cli.numbers import BLANK, NO, YES
from ngheo_cli.survey.model import Survey

CRITERIA = get("2021-2025")
REVIEW = "2023-10-15"
INSURED, UNINSURED = ({"birth": "1990-01-01", "has_health_insurance": answer} for answer in ("yes", "no"))
AREA = {"floor_area_m2": "31.96", "size": 4}


def answer(survey: Survey, name: str, row: int = 0, **settings: str) -> int:
    criteria = with_settings(CRITERIA, settings)
    return int(derived_answers(survey, criteria)[row, criteria.indicator_ids.index(name)])


def home(*members: dict[str, Any], **facts: Any) -> dict[str, Any]:
    return {"review_date": REVIEW, "size": len(members) or None, **facts, "members": list(members)}


def decided(*homes: dict[str, Any]) -> Decisions:
    return decide(with_members(homes), CRITERIA)


@pytest.mark.parametrize(
    ("size", "members", "expected"),
    [
        (2, [INSURED, INSURED], NO),
        (3, [INSURED, INSURED], BLANK),
        (3, [INSURED, UNINSURED], YES),
        (None, [INSURED], BLANK),
        (None, [INSURED, UNINSURED], YES),
        (1, [INSURED, UNINSURED], YES),
        (1, [], BLANK),
        (None, [], BLANK),
    ],
)
def test_members_whom_nobody_listed_may_be_anything(size: int | None, members: Any, expected: int) -> None:
    other = home(INSURED)
    survey = with_members([home(*members, size=size), other])
    assert answer(survey, "health_insurance") == expected
    assert answer(survey, "health_insurance", row=1) == NO


def test_a_share_is_bounded_over_the_members_whom_nobody_listed() -> None:
    children = [{"birth": "2015-01-01", "disabled": None}] * 3
    assert answer(with_members([home(*children, size=5)]), "dependents") == YES
    assert answer(with_members([home(*children, size=6)]), "dependents") == BLANK
    adults = [{"birth": "1990-01-01", "disabled": "no", "elderly": "no"}] * 3
    assert answer(with_members([home(*adults, size=6)]), "dependents") == NO
    assert answer(with_members([home(*adults, size=7)]), "dependents") == BLANK


def test_a_household_of_unknown_size_has_at_least_the_members_listed_and_perhaps_more() -> None:
    adults = [{**INSURED, "disabled": "no", "elderly": "no"}] * 2
    for area, expected in (("15.99", YES), ("16", BLANK), ("792", NO)):
        assert (
            answer(with_members([home(*adults, size=None, floor_area_m2=area)]), "housing_area") == expected
        )
    assert answer(with_members([home(*adults, size=None)]), "dependents") == BLANK
    children = [{"birth": "2015-01-01", "disabled": None}] * 50
    assert answer(with_members([home(*children, size=None)]), "dependents") == YES
    assert answer(with_members([home(*children[1:], size=None)]), "dependents") == BLANK


def test_a_row_of_members_that_was_not_joined_counts_for_nobody() -> None:
    survey = with_members([home(INSURED, UNINSURED, size=1)])
    assert survey.members is not None
    problems = np.array(["", "duplicate_row"], dtype=object)
    frame = survey.members.frame.assign(household=np.array([0, -1]), problem=problems)
    apart = replace(survey, members=replace(survey.members, frame=frame))
    assert answer(survey, "health_insurance") == YES
    assert answer(apart, "health_insurance") == NO


def test_people_born_in_a_year_turn_an_age_together_where_only_the_year_of_review_is_known() -> None:
    turns_31 = {"birth": "1992-06-01", "studying_level": "none", "completed_level": "none"}
    turns_16 = {"birth": "2007-03-01", "studying_level": "none", "completed_level": "none"}
    lacking = {"certified_on_the_job_training": "no"}
    both = [{**turns_31, **lacking}, {**turns_16, **lacking}]
    for members, expected in (([both[0]], BLANK), ([both[1]], BLANK), (both, YES)):
        assert answer(with_members([home(*members, review_date="2023")]), "adult_education") == expected


def test_a_review_of_which_the_year_is_known_was_not_before_a_listed_member_was_born() -> None:
    turns_16 = {"birth": "2006-07-01", "elderly": "no", "disabled": "no"}
    for born, expected in (("2022-07-01", NO), ("2022-06-30", BLANK), ("2021-07-01", BLANK)):
        survey = with_members([home(turns_16, {"birth": born}, review_date="2022")])
        assert answer(survey, "dependents") == expected


def test_ages_may_be_counted_at_a_day_that_the_user_sets() -> None:
    survey = with_members([home({"birth": "2017-12-31", "has_health_insurance": "no"})])
    assert answer(survey, "health_insurance") == NO
    assert answer(survey, "health_insurance", age_reference="2023-12-31") == YES
    undated = with_members([home({"birth": "2017-12-31", "has_health_insurance": "no"}, review_date="")])
    assert answer(undated, "health_insurance") == BLANK
    assert answer(undated, "health_insurance", age_reference="2023-12-30") == NO


def test_school_years_go_by_the_review_also_where_ages_go_by_another_day() -> None:
    child = {"birth": "2016-06-01", "studying_level": "preschool"}
    for review, expected in (("2022-08-20", NO), ("2022-10-20", YES), ("", BLANK), ("2022", BLANK)):
        survey = with_members([home(child, review_date=review)])
        found = answer(survey, "child_schooling", age_reference="2022-12-31", school_year_month="9")
        assert found == expected, review
    at_primary = with_members([home({**child, "studying_level": "primary"}, review_date="")])
    assert answer(at_primary, "child_schooling", age_reference="2022-12-31") == NO


def test_on_the_last_day_of_a_year_everyone_has_had_the_birthday() -> None:
    survey = with_members([home({"birth": "2017", "has_health_insurance": "no"}, review_date="2023-12-31")])
    assert answer(survey, "health_insurance") == YES


def test_a_direct_answer_counts_and_a_different_derived_one_is_reported_at_its_cell() -> None:
    found = decided({"household_id": "H1", "housing_area": "no", **AREA})
    at = CRITERIA.indicator_ids.index("housing_area")
    assert found.derived is not None
    assert (found.answers[0, at], found.derived[0, at]) == (NO, YES)
    [finding] = [f for f in found.findings if f.code == "derived_differs"]
    assert (finding.place.cell, finding.place.household_id) == ("B2", "H1")
    assert finding.text("vi") == (
        "“Diện tích nhà ở bình quân đầu người”: câu trả lời trực tiếp là không thiếu hụt, nhưng theo "
        "thông tin của hộ (diện tích nhà ở) thì thiếu hụt. Máy dùng câu trả lời trực tiếp."
    )


@pytest.mark.parametrize("direct", ["yes", None])
def test_an_answer_that_agrees_or_is_blank_is_no_finding(direct: str | None) -> None:
    found = decided({"housing_area": direct, **AREA})
    assert found.answers[0, CRITERIA.indicator_ids.index("housing_area")] == YES
    assert not [f for f in found.findings if f.code == "derived_differs"]


def test_a_direct_answer_about_a_row_set_aside_is_not_compared() -> None:
    found = decided({"housing_area": "no", "problem": "superseded", **AREA})
    assert not [f for f in found.findings if f.code == "derived_differs"]


def test_a_survey_without_raw_facts_derives_nothing() -> None:
    assert decided({"size": 3, "review_date": REVIEW, "nutrition": "yes"}).derived is None


def test_an_indicator_with_raw_facts_is_not_missing() -> None:
    [finding] = [
        f for f in decided({"income_per_person": 1, **AREA}).findings if f.code == "indicators_missing"
    ]
    assert "11/12" in finding.text("vi")
    assert "Diện tích" not in finding.text("vi")


@pytest.mark.parametrize(
    ("points", "direct", "told"),
    [(30, {}, []), (None, {}, ["11/12"]), (30, {"nutrition": "no"}, ["10/12"])],
)
def test_raw_facts_beside_a_b2_of_every_household_lack_no_indicator(
    points: int | None, direct: dict[str, str], told: list[str]
) -> None:
    row = {"score_income": 100, "score_deprivation": points, **direct, **AREA}
    found = [f.values["missing"] for f in decided(row).findings if f.code == "indicators_missing"]
    assert [f"{missing}/12" for missing in found] == told


def test_a_rule_with_nothing_but_open_settings_leaves_its_indicator_unknown() -> None:
    criteria = standard_of(
        [{"any_member": {"age": {"at_least": "unset"}}}, {"any_member": {"age": {"below": 6}}}]
    )
    found = derived_answers(with_members([home({"birth": "1990"})]), criteria)
    assert found.tolist() == [[BLANK, NO]]


def test_facts_of_one_rule_that_exclude_each_other_are_never_both_true() -> None:
    one = {"fact": "studying_level", "in": ["primary"]}
    criteria = standard_of(
        [{"any_member": {"all": [one, {"not": one}]}}, {"any_member": {"any": [one, {"not": one}]}}]
    )
    found = derived_answers(with_members([home({"birth": "", "studying_level": None})]), criteria)
    assert found.tolist() == [[NO, YES]]
