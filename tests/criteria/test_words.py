"""Conditions read as an official would say them, with the amounts of the area."""

from pathlib import Path

import pytest

from ngheo_cli.criteria.load import get
from ngheo_cli.criteria.model import Condition
from ngheo_cli.criteria.words import (
    certified_sentence,
    class_name,
    class_sentence,
    condition_sentence,
    fact_sentence,
)
from ngheo_cli.messages.terms import area_label, basis_label, branch_label, cited_name, class_label

from .standard import load


def test_english_sentences_use_english_numbers() -> None:
    criteria = get("2021-2025")
    assert class_sentence(criteria.classes[0], criteria, "urban", "en") == (
        "income at most 2,000,000 đồng per person per month and at least 3 deprived indicators"
    )
    assert class_sentence(criteria.score_classes[1], criteria, "urban", "en") == (
        "score B1 at most 175 points and score B2 less than 30 points"
    )


def test_without_an_area_both_amounts_are_said() -> None:
    criteria = get("2016-2020")
    assert class_sentence(criteria.classes[0], criteria, None, "vi") == (
        "thu nhập từ 700.000 (nông thôn), 900.000 (thành thị) đồng/người/tháng trở xuống"
    )


def test_amounts_of_two_areas_do_not_mix_with_another_condition() -> None:
    criteria = get("2021-2025")
    assert class_sentence(criteria.score_classes[0], criteria, None, "vi") == (
        "điểm B1 từ 140 (nông thôn), 175 (thành thị) điểm trở xuống và điểm B2 từ 30 điểm trở lên"
    )
    assert class_sentence(criteria.classes[2], criteria, None, "en") == (
        "income above 1,500,000 up to 2,250,000 (rural), above 2,000,000 up to 3,000,000 (urban) "
        "đồng per person per month"
    )


def test_the_last_class_is_said_by_its_line_only_where_that_is_the_same(tmp_path: Path) -> None:
    assert class_sentence(get("2026-2030").classes[-1], get("2026-2030"), "urban", "vi") == (
        "thu nhập trên 2.800.000 đồng/người/tháng"
    )
    assert class_sentence(load(tmp_path).classes[-1], load(tmp_path), "rural", "vi") == "các hộ còn lại"


def test_the_certified_part_is_said_with_flag_and_band() -> None:
    assert certified_sentence(get("2021-2025"), "rural", "vi") == (
        "Hộ có mức sống trung bình, làm nông, lâm, ngư, diêm nghiệp, "
        "thu nhập 12 tháng tính ra trên 1.500.000 đến 2.250.000 đồng/người/tháng"
    )
    assert certified_sentence(get("2026-2030"), "rural", "vi") == ""


@pytest.mark.parametrize(
    ("number", "article", "vi", "en"),
    [
        ("07/2021/NĐ-CP", "Điều 3", "Điều 3 Nghị định số 07/2021/NĐ-CP", "Điều 3 of Decree 07/2021/NĐ-CP"),
        ("24/2021/QĐ-TTg", "", "Quyết định số 24/2021/QĐ-TTg", "Decision 24/2021/QĐ-TTg"),
        ("14/2018/TT-BLĐTBXH", "", "Thông tư số 14/2018/TT-BLĐTBXH", "Circular 14/2018/TT-BLĐTBXH"),
        ("Công văn 12", "mục 1", "mục 1 Công văn 12", "mục 1 of Công văn 12"),
    ],
)
def test_articles_are_named_as_officials_name_them(number: str, article: str, vi: str, en: str) -> None:
    assert (cited_name(number, article, "vi"), cited_name(number, article, "en")) == (vi, en)


@pytest.mark.parametrize(
    ("condition", "vi"),
    [
        (
            {"not": {"deprivations": {"at_least": 2, "below": 4}}},
            "không phải: thiếu hụt từ 2 đến dưới 4 chỉ số",
        ),
        (
            {
                "all": [
                    {"income": {"above": "low"}},
                    {"any": [{"deprivations": {"below": 1}}, {"weighted_deprivations": {"at_least": "1/3"}}]},
                ]
            },
            "thu nhập trên 1.000 đồng/người/tháng và "
            "(thiếu hụt dưới 1 chỉ số hoặc tổng trọng số thiếu hụt từ 1/3 trở lên)",
        ),
    ],
)
def test_nested_conditions_keep_their_meaning(tmp_path: Path, condition: dict[str, object], vi: str) -> None:
    assert condition_sentence(Condition.model_validate(condition), load(tmp_path), "rural", "vi") == vi


def test_a_line_of_a_year_is_said_per_year(tmp_path: Path) -> None:
    criteria = load(
        tmp_path, ("rural: 1_000", "period: year, rural: 28000000"), ("rural: 3000", "rural: 36000000")
    )
    assert class_sentence(criteria.classes[0], criteria, "rural", "vi") == (
        "thu nhập từ 28.000.000 đồng/người/năm trở xuống"
    )


def test_an_age_that_is_a_setting_is_said_with_its_value_or_left_out(tmp_path: Path) -> None:
    given = load(tmp_path)
    assert fact_sentence(given.indicators[1], given, "en") == (
        "at least one member: aged under 18 and level now learnt at is not learning"
    )
    left_open = load(tmp_path, ("value: 18", "value: null"), name="open.yaml")
    assert fact_sentence(left_open.indicators[1], left_open, "vi") == (
        "có ít nhất một thành viên: bậc học đang theo học là không đi học"
    )


def test_an_indicator_without_threshold_says_so() -> None:
    criteria = get("2026-2030")
    assert fact_sentence(criteria.indicators[0], criteria, "vi") == (
        "chưa có ngưỡng; theo câu trả lời trực tiếp trên phiếu"
    )


def test_labels_are_those_of_the_forms() -> None:
    assert [class_label(c, "vi") for c in ("poor", "near_poor", "average", "not_poor", "undetermined")] == [
        "Hộ nghèo", "Hộ cận nghèo", "Hộ có mức sống trung bình", "Hộ không nghèo", "Chưa xác định",
    ]  # fmt: skip
    assert branch_label("poor_income", "vi") == "Nghèo về thu nhập"
    assert branch_label("group_1", "vi") == "group_1"
    assert (area_label("urban", "vi"), basis_label("score", "en")) == ("thành thị", "scores B1, B2")
    assert class_name(get("2016-2020").classes[0], "vi") == "Hộ nghèo (Nghèo về thu nhập)"
