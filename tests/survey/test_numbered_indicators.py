"""Columns of lacking that have numbers for titles: only a standard with as many indicators is meant."""

from collections.abc import Sequence

import pytest

from md_tables import column, found, how, read
from ngheo_cli.criteria.load import get


def _sheet(titles: Sequence[str]) -> str:
    marks = ["x" if i == 1 else "" for i in range(len(titles))]
    return (
        f"| STT | Mã hộ | Họ và tên chủ hộ | Chỉ số thiếu hụt |{' < |' * (len(titles) - 1)}\n"
        f"| ^ | ^ | ^ | {' | '.join(titles)} |\n"
        f"| 1 | 01 | Lò Thị Mẫu | {' | '.join(marks)} |"
    )


def _numbers(count: int) -> list[str]:
    return [f"({i})" for i in range(1, count + 1)]


@pytest.mark.parametrize(("count", "criteria"), [(10, "2016-2020"), (12, "2021-2025"), (12, "2026-2030")])
def test_as_many_numbers_as_the_standard_has_indicators_are_its_own(count: int, criteria: str) -> None:
    survey = read(_sheet(_numbers(count)), criteria=criteria)
    assert [c.canonical for c in survey.columns][3:] == list(get(criteria).indicator_ids)
    assert [column(survey, name)[0] for name in get(criteria).indicator_ids] == [0, 1, *[0] * (count - 2)]


@pytest.mark.parametrize(
    ("count", "criteria"), [(10, "2021-2025"), (12, "2016-2020"), (9, "2016-2020"), (13, "2021-2025")]
)
def test_another_number_of_columns_is_asked_for_and_never_guessed(count: int, criteria: str) -> None:
    survey = read(_sheet(_numbers(count)), criteria=criteria)
    assert all(c.canonical == "" for c in survey.columns[3:])
    asked = found(survey, "indicator_number")
    assert len(asked) == count
    assert "--criteria" in asked[0].advice("vi")


def test_standards_that_disagree_on_a_number_tell_nothing() -> None:
    survey = read(_sheet(_numbers(12)), criteria="2021-2025,2026-2030")
    assert all(c.canonical == "" for c in survey.columns[3:])


def test_ten_numbers_are_those_of_the_one_of_two_standards_with_ten_indicators() -> None:
    survey = read(_sheet(_numbers(10)), criteria="2016-2020,2021-2025")
    assert how(survey, "D").canonical == "healthcare_access"


def test_a_name_beside_its_number_must_be_its_own() -> None:
    rows = _sheet(_numbers(12)).splitlines()
    names = ["Việc làm", "Bảo hiểm y tế", *[""] * 10]
    named = "\n".join((*rows[:1], "| ^ | ^ | ^ | " + " | ".join(names) + " |", *rows[1:]))
    survey = read(named)
    assert how(survey, "D").canonical == "employment"
    assert how(survey, "E").canonical == "health_insurance"  # its name, not its number 2
    assert {how(survey, letter).canonical for letter in "FGHIJKLMNO"} == {""}
