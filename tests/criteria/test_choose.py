"""The standard is chosen by name, by date, or by default, and never by guess."""

from pathlib import Path

import pytest

from ngheo_cli.criteria import shipped
from ngheo_cli.criteria.choose import choose
from ngheo_cli.messages import Finding, Stop


def ids(*args: object, **options: object) -> list[str]:
    return [c.id for c in choose(*args, **options).criteria]  # type: ignore[arg-type]


def stopped(*args: object, **options: object) -> list[Finding]:
    with pytest.raises(Stop) as caught:
        choose(*args, **options)  # type: ignore[arg-type]
    return list(caught.value.findings)


def test_without_names_and_dates_the_default_is_taken_and_said() -> None:
    choice = choose([])
    assert [c.id for c in choice.criteria] == ["2021-2025"]
    assert (
        choice.reason[0]
        == "chuẩn 2021-2025 được dùng mặc định vì không có ngày rà soát và không có --criteria"
    )
    assert choice.reason[1].startswith("standard 2021-2025 taken by default")


def test_names_come_first_and_may_be_several() -> None:
    assert ids(["2023-05-01"], "2016-2020, 2021-2025,2016-2020") == ["2016-2020", "2021-2025"]


def test_a_path_may_be_given() -> None:
    assert ids([], str(shipped.folder() / "2016-2020.yaml")) == ["2016-2020"]


def test_every_unknown_name_is_told_with_a_near_one() -> None:
    first, second = stopped([], "2016-2019,2021-202")
    assert {first.code, second.code} == {"unknown_standard"}
    assert "2016-2020" in first.text("vi")
    assert "Is it 2021-2025?" in second.text("en")


def test_the_users_date_comes_before_those_of_the_file() -> None:
    choice = choose(["2023-05-01"], None, "15/03/2019")
    assert [c.id for c in choice.criteria] == ["2016-2020"]
    assert "15/03/2019" in choice.reason[0]


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2016-01-01", "2016-2020"),
        ("2018-10-15", "2016-2020"),
        ("2021-08-31", "2016-2020"),
        ("2022-01-01", "2021-2025"),
        ("2025-12-31", "2021-2025"),
        ("2026-08-31", "2021-2025"),
        ("2027-01-01", "2026-2030"),
        ("2030-10-01", "2026-2030"),
        ("2020", "2016-2020"),
        ("2024", "2021-2025"),
    ],
)
def test_a_date_chooses_the_standard_of_its_period(day: str, expected: str) -> None:
    assert ids([day]) == [expected]


@pytest.mark.parametrize(
    ("days", "choices"),
    [
        (("2015-09-01", "2015-12-31", "2015"), ["2016-2020"]),
        (("2021-09-01", "2021-12-31", "2021"), ["2016-2020", "2021-2025"]),
        (("2026-09-01", "2026-12-31", "2026"), ["2021-2025", "2026-2030"]),
    ],
)
def test_an_autumn_between_two_standards_stops_and_names_both(
    days: tuple[str, ...], choices: list[str]
) -> None:
    for day in days:
        [finding] = stopped([day])
        assert finding.code == "standard_ambiguous"
        assert finding.values["choices"] == choices
        assert all(f"--criteria {name}" in finding.advice("vi") for name in choices)


def test_the_autumn_of_2026_says_that_its_rule_was_not_found() -> None:
    assert "Chưa rõ quy định cho mùa thu năm 2026" in stopped(["2026-10-01"])[0].text("vi")
    assert "Chưa rõ" not in stopped(["2021-10-01"])[0].text("vi")


def test_dates_of_several_standards_stop_with_their_days() -> None:
    [finding] = stopped(["2020-10-01", "2021-03-01", "2023-10-01"])
    assert finding.code == "standards_mixed"
    assert "2016-2020 (01/10/2020 – 01/03/2021); 2021-2025 (01/10/2023)" in finding.text("vi")


@pytest.mark.parametrize("day", ["2015-08-31", "2031-01-01", "1999"])
def test_a_date_without_a_standard_stops(day: str) -> None:
    assert [f.code for f in stopped([day])] == ["no_standard_for_date"]


def test_blank_dates_do_not_count() -> None:
    assert ids(["", " "]) == ["2021-2025"]
    assert ids(["", "2019-10-10"]) == ["2016-2020"]


@pytest.mark.parametrize("text", ["hôm qua", "31/02/2023", "20231015x"])
def test_a_date_that_cannot_be_read_stops(text: str) -> None:
    assert [f.code for f in stopped([], None, text)] == ["bad_review_date"]


def test_a_name_that_looks_like_a_path_but_is_not_there_says_so(tmp_path: Path) -> None:
    assert [f.code for f in stopped([], str(tmp_path / "x.yaml"))] == ["criteria_file_unreadable"]


def test_a_result_goes_by_the_standard_it_was_made_under_before_its_dates() -> None:
    found = choose(["2023-10-15"], made_under=["2016-2020"])
    assert [c.id for c in found.criteria] == ["2016-2020"]
    assert "2016-2020" in found.reason[0]
    assert [c.id for c in choose([], "2021-2025", made_under=["2016-2020"]).criteria] == ["2021-2025"]
