"""A user's settings are checked by what the rules use them for, and show as such."""

import pytest

from ngheo_cli.criteria.load import get
from ngheo_cli.criteria.settings import set_by_user, with_settings, with_settings_all
from ngheo_cli.criteria.words import fact_sentence
from ngheo_cli.messages import Stop

CRITERIA = get("2021-2025")


def codes(**values: str) -> list[str]:
    with pytest.raises(Stop) as stop:
        with_settings(CRITERIA, values)
    return [finding.code for finding in stop.value.findings]


def test_a_setting_takes_its_value_and_leaves_the_shipped_standard_alone() -> None:
    settled = with_settings(CRITERIA, {"elderly_age": "60", "school_year_month": " 9 "})
    assert (settled.setting("elderly_age"), settled.setting("school_year_month")) == (60, 9)
    assert set_by_user(settled) == {"elderly_age": "60", "school_year_month": "9"}
    assert CRITERIA.setting("elderly_age") is None
    assert set_by_user(CRITERIA) == {}
    assert settled.digest == CRITERIA.digest


def test_a_rule_reads_with_the_age_that_was_set() -> None:
    settled = with_settings(CRITERIA, {"working_age_from": "15"})
    assert "từ đủ 15 tuổi trở lên" in fact_sentence(settled.indicators[0], settled, "vi")


@pytest.mark.parametrize("value", ["review_date", "2023-12-31", "31/12/2023"])
def test_ages_may_be_counted_at_a_day(value: str) -> None:
    day = "review_date" if value == "review_date" else "2023-12-31"
    assert with_settings(CRITERIA, {"age_reference": value}).setting("age_reference") == day


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("elderly_age", "151"), ("elderly_age", "-1"), ("elderly_age", "60.5"), ("elderly_age", "sáu mươi"),
        ("elderly_age", "²"), ("school_year_month", "0"), ("school_year_month", "13"),
        ("age_reference", "2023"), ("age_reference", "2023-02-30"), ("age_reference", "hôm nay"),
    ],
)  # fmt: skip
def test_a_value_that_a_setting_cannot_have_stops(name: str, value: str) -> None:
    assert codes(**{name: value}) == ["bad_setting"]


@pytest.mark.parametrize(
    ("name", "value"), [("elderly_age", "0"), ("elderly_age", "150"), ("school_year_month", "12")]
)
def test_the_ends_of_the_range_are_values(name: str, value: str) -> None:
    assert with_settings(CRITERIA, {name: value}).setting(name) == int(value)


def test_an_unknown_setting_stops_with_the_near_name() -> None:
    with pytest.raises(Stop) as stop:
        with_settings(CRITERIA, {"elderly_ages": "60"})
    [finding] = stop.value.findings
    assert finding.code == "unknown_setting"
    assert "Có phải là elderly_age?" in finding.text("vi")


def test_every_wrong_setting_is_told_in_one_pass() -> None:
    assert codes(elderly_age="x", month="9") == ["unknown_setting", "bad_setting"]


def test_ages_between_which_nobody_lies_stop() -> None:
    assert codes(working_age_from="60", working_age_below="15") == ["setting_ages_empty"]
    assert codes(working_age_from="60", working_age_below="60") == ["setting_ages_empty"]


def test_each_of_several_standards_takes_the_settings_that_it_has() -> None:
    old, new = with_settings_all(
        (get("2016-2020"), CRITERIA), {"elderly_age": "60", "age_reference": "2021-12-31"}
    )
    assert set_by_user(old) == {"age_reference": "2021-12-31"}
    assert set_by_user(new) == {"elderly_age": "60", "age_reference": "2021-12-31"}


def test_a_standard_without_settings_says_so() -> None:
    bare = CRITERIA.model_copy(update={"settings": ()})
    with pytest.raises(Stop) as stop:
        with_settings(bare, {"elderly_age": "60"})
    assert [f.code for f in stop.value.findings] == ["no_settings"]
