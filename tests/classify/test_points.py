"""A point table counts B1: first match, regions, items not scored, units, what is missing, what is typed."""

from typing import Any

import pytest

from classify.point_tables import REGIONS, counting, homes, item
from ngheo_cli.classify.points import scores_of
from ngheo_cli.classify.points_used import with_scores
from ngheo_cli.criteria.load import get
from ngheo_cli.criteria.model import Criteria
from ngheo_cli.messages import Finding, Stop
from ngheo_cli.numbers import UNKNOWN
from ngheo_cli.survey.model import Survey

BANDS = item(
    choices=[
        {"when": {"quantity": "power", "at_least": 25, "below": 50}, "points": 4},
        {"when": {"quantity": "power", "at_least": 50}, "points": 9},
    ]
)


def bounds(criteria: Criteria, **home: Any) -> tuple[int, int]:
    total = scores_of(homes([{"size": 2, **home}]), criteria).total
    return int(total.least[0]), int(total.most[0])


def scored(criteria: Criteria, *rows: dict[str, Any]) -> Survey:
    return with_scores(homes([{"size": 2, **row} for row in rows]), [criteria])


def told(survey: Survey, code: str) -> list[Finding]:
    return [finding for finding in survey.findings if finding.code == code]


@pytest.mark.parametrize(("power", "points"), [("24.99", 0), ("25", 4), ("49.99", 4), ("50", 9), ("100", 9)])
def test_a_band_holds_from_its_lower_bound_to_below_its_upper_one(power: str, points: int) -> None:
    assert bounds(counting(BANDS), power=power) == (points, points)


def test_the_first_choice_that_holds_gives_the_points() -> None:
    criteria = counting(
        item(
            choices=[
                {"when": {"quantity": "power", "at_least": 10}, "points": 1},
                {"when": {"quantity": "power", "at_least": 20}, "points": 50},
                {"points": 7},
            ]
        )
    )
    assert bounds(criteria, power="30") == (1, 1)
    assert bounds(criteria, power="9") == (7, 7)
    assert bounds(criteria, power=None) == (1, 7)


def test_no_choice_that_holds_gives_nothing() -> None:
    criteria = counting(item(choices=[{"when": {"fact": "has_bike", "is": True}, "points": 6}]))
    assert bounds(criteria, has_bike="no") == (0, 0)
    assert bounds(criteria, has_bike=None) == (0, 6)


def test_points_are_those_of_the_region() -> None:
    criteria = counting(item(choices=[{"points": {"a": 3, "b": 8}}]), regions=REGIONS)
    assert bounds(criteria, region="a") == (3, 3)
    assert bounds(criteria, region="b") == (8, 8)
    assert bounds(criteria) == (3, 8)


def test_an_unknown_region_is_the_same_in_every_item() -> None:
    first = item("i1", choices=[{"points": {"a": 0, "b": 10}}])
    second = item("i2", choices=[{"points": {"a": 10, "b": 0}}])
    assert bounds(counting(first, second, regions=REGIONS)) == (10, 10)


@pytest.mark.parametrize(
    ("home", "points"),
    [
        ({"area": "urban", "province": "Tỉnh X"}, (3, 3)),
        ({"area": "rural", "province": "Tỉnh X"}, (8, 8)),
        ({"area": "rural", "province": "x"}, (8, 8)),
        ({"area": None, "province": "Tỉnh X"}, (3, 8)),
        ({"area": "rural", "province": "Tỉnh Lạ"}, (8, 8)),
        ({"area": "rural", "province": "Tỉnh X", "region": "a"}, (3, 3)),
    ],
)
def test_a_region_follows_from_area_and_province_where_it_is_not_told(
    home: dict[str, Any], points: tuple[int, int]
) -> None:
    mapping = {"area": {"urban": "a"}, "province": {"Tỉnh X": "b"}, "source": "vd", "status": "unknown"}
    criteria = counting(item(choices=[{"points": {"a": 3, "b": 8}}]), regions=REGIONS, region_of=mapping)
    assert bounds(criteria, **home) == points


def test_a_region_that_area_or_province_contradict_counts_and_is_told_at_its_cell() -> None:
    mapping = {"area": {"urban": "a"}, "province": {"Tỉnh X": "b"}, "source": "vd", "status": "unknown"}
    criteria = counting(item(choices=[{"points": {"a": 3, "b": 8}}]), regions=REGIONS, region_of=mapping)
    homes_ = [
        {"area": area, "province": province, "region": region}
        for area, province, region in (
            ("urban", "Tỉnh X", "b"), ("urban", "Tỉnh X", "a"), ("rural", "Tỉnh X", "a"),
            ("rural", "Tỉnh X", "b"), (None, "Tỉnh X", "a"), ("urban", "Tỉnh X", ""),
        )
    ]  # fmt: skip
    survey = scored(criteria, *homes_)
    letter = survey.cells["mau.xlsx", "Thôn 1", "region"]
    assert [f.place.cell for f in told(survey, "points_region_differs")] == [f"{letter}2", f"{letter}4"]
    assert survey.frame["score_income"].tolist() == [8, 3, 3, 8, 3, 3]


def test_an_item_is_not_scored_for_a_household_of_only_children_elderly_and_disabled() -> None:
    dependent = {
        "any": [{"age": {"below": 16}}, {"fact": "elderly", "is": True}, {"fact": "disabled", "is": True}]
    }
    criteria = counting(
        item(
            not_scored_when={"no_member": {"not": dependent}},
            choices=[{"when": {"quantity": "size", "below": 3}, "points": 40}, {"points": 20}],
        )
    )
    child = {"birth": "2015-01-01", "elderly": "no", "disabled": "no"}
    elder = {"birth": "1940-01-01", "elderly": "yes", "disabled": "no"}
    adult = {"birth": "1990-01-01", "elderly": "no", "disabled": "no"}
    day = {"review_date": "2023-10-15"}
    assert bounds(criteria, **day, members=[child, elder]) == (0, 0)
    assert bounds(criteria, **day, members=[child, adult]) == (40, 40)
    assert bounds(criteria, **day, members=[child, {**adult, "disabled": None}]) == (0, 40)
    assert bounds(criteria, **day, members=[child, elder], size=3) == (0, 20)


@pytest.mark.parametrize(("adults", "points"), [(0, 0), (1, 5), (2, 5), (3, 9)])
def test_members_are_counted_in_bands(adults: int, points: int) -> None:
    grown = {"age": {"at_least": 18}}
    criteria = counting(
        item(
            choices=[
                {"when": {"member_count": grown, "at_least": 1, "below": 3}, "points": 5},
                {"when": {"member_count": grown, "at_least": 3}, "points": 9},
            ]
        )
    )
    members = [{"birth": "1990-01-01"}] * adults + [{"birth": "2020-01-01"}]
    home = {"size": len(members), "review_date": "2023-10-15", "members": members}
    assert bounds(criteria, **home) == (points, points)


def test_units_are_whole_and_at_most_so_many() -> None:
    criteria = counting(item(per={"quantity": "power", "points": 4, "up_to": 5}))
    assert bounds(criteria, power="2.99") == (8, 8)
    assert bounds(criteria, power="99") == (20, 20)
    assert bounds(criteria, power=None) == (0, 20)


def test_an_unknown_amount_is_at_most_its_highest() -> None:
    assert bounds(counting(item(per={"quantity": "power", "points": -2})), power=None) == (-200, 0)


def test_a_score_fills_the_blank_and_one_that_is_open_stays_unknown() -> None:
    survey = scored(counting(BANDS), {"power": "30"}, {"power": None})
    assert survey.frame["score_income"].tolist() == [4, UNKNOWN]
    assert survey.computed["score_income"].tolist() == [True, False]


def test_what_is_missing_is_named_by_household() -> None:
    bike = item("i2", choices=[{"when": {"fact": "has_bike", "is": True}, "points": 6}])
    survey = scored(
        counting(BANDS, bike), {"power": "30", "has_bike": None}, {"power": None, "has_bike": None}
    )
    texts = [finding.text("vi") for finding in told(survey, "points_open")]
    assert texts == [
        "Chưa tính được điểm B1: có thể từ 4 đến 10 điểm. Còn thiếu: có xe.",
        "Chưa tính được điểm B1: có thể từ 0 đến 15 điểm. Còn thiếu: điện, có xe.",
    ]
    assert [finding.place.row for finding in told(survey, "points_open")] == [2, 3]


def test_a_region_that_is_missing_is_named() -> None:
    criteria = counting(item(choices=[{"points": {"a": 3, "b": 8}}]), regions=REGIONS)
    [finding] = told(scored(criteria, {}), "points_open")
    assert finding.values["facts"] == ("vùng", "region")


def test_members_are_named_as_missing_where_nobody_is_listed() -> None:
    rule = {"any_member": {"fact": "disabled", "is": True}}
    [finding] = told(scored(counting(item(choices=[{"when": rule, "points": 3}])), {}), "points_open")
    assert finding.values["facts"] == ("thông tin của các thành viên", "the facts of the members")


def test_a_typed_score_counts_and_one_that_cannot_be_is_told() -> None:
    rows: list[dict[str, Any]] = [
        {"power": "30", "score_income": 4},
        {"power": "30", "score_income": 5},
        {"power": None, "score_income": 9},
        {"power": None, "score_income": 10},
    ]
    survey = scored(counting(BANDS), *rows)
    assert survey.frame["score_income"].tolist() == [4, 5, 9, 10]
    assert not survey.computed["score_income"].any()
    findings = told(survey, "score_income_differs")
    assert [(f.place.row, f.place.cell != "", f.values["typed"]) for f in findings] == [
        (3, True, 5), (5, True, 10),
    ]  # fmt: skip
    assert [f.values["counted"] for f in findings] == [("4", "4"), ("từ 0 đến 9", "0 to 9")]
    assert not told(survey, "points_counted")


def test_rows_set_aside_get_no_score() -> None:
    survey = scored(counting(BANDS), {"power": "30"}, {"power": "30", "problem": "duplicate_row"})
    assert survey.frame["score_income"].tolist() == [4, UNKNOWN]


def test_one_note_tells_the_table_and_its_status() -> None:
    survey = scored(counting(BANDS), {"power": "30"}, {"power": "60"})
    [finding] = told(survey, "points_counted")
    assert (finding.values["count"], finding.values["id"]) == (2, "hu-cau")
    assert "độ tin cậy do người lập bảng ghi: chưa rõ" in finding.text("vi")


def test_standards_that_would_score_differently_are_refused() -> None:
    rule = {"any_member": {"age": {"below": "young"}}}
    criteria = counting(item(choices=[{"when": rule, "points": 3}]))
    older = criteria.model_copy(
        update={"settings": tuple(replace_value(s, 90) if s.id == "young" else s for s in criteria.settings)}
    )
    survey = homes([{"size": 1, "review_date": "2023-10-15", "members": [{"birth": "1990-01-01"}]}])
    assert with_scores(survey, [criteria, criteria]).frame["score_income"].tolist() == [0]
    with pytest.raises(Stop) as stop:
        with_scores(survey, [criteria, older])
    assert [f.code for f in stop.value.findings] == ["points_standards_differ"]


def replace_value(setting: Any, value: int) -> Any:
    return setting.model_copy(update={"value": value})


def test_a_survey_without_a_table_is_left_as_it_is() -> None:
    survey = homes([{"size": 2, "power": "30"}])
    assert with_scores(survey, [get("2021-2025")]) is survey
    assert not survey.has("score_income")
