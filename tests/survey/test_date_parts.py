"""A date typed in three columns: day, month and year, with titles of their own or under one merged title."""

import pytest

from md_tables import cells, column, found, how, read

TITLES = [
    ("Ngày, tháng, năm sinh", "Ngày | Tháng | Năm"),
    ("Ngày sinh chủ hộ", "Ngày | Tháng | Năm"),
    ("Ngày tháng năm sinh", "ngày sinh | tháng sinh | năm sinh"),
]
ROWS = """
| 1 | H1 | Lò An | #5 | #2 | #1980 | #2 |
| 2 | H2 | Hà Bé | 31 | 12 | 1975 | #2 |
| 3 | H3 | Vì Cu | | | #1975 | #2 |
| 4 | H4 | Vì Dí | | | | #2 |
"""
BIRTHS = ["1980-02-05", "1975-12-31", "1975", ""]


@pytest.mark.parametrize(("group", "titles"), TITLES)
def test_parts_below_one_title_are_one_date(group: str, titles: str) -> None:
    survey = read(
        f"| STT | Mã hộ | Họ và tên chủ hộ | {group} | < | < | Số khẩu |\n| ^ | ^ | ^ | {titles} | ^ |{ROWS}"
    )
    assert column(survey, "head_birth") == BIRTHS
    assert not survey.has("review_date")
    assert [how(survey, letter).canonical for letter in "DEF"] == ["head_birth"] * 3
    assert not found(survey, "date_unreadable")


def test_one_title_merged_over_three_columns_without_titles_is_one_date() -> None:
    survey = read(f"| STT | Mã hộ | Họ và tên chủ hộ | Ngày, tháng, năm sinh | < | < | Số khẩu |{ROWS}")
    assert column(survey, "head_birth") == BIRTHS
    assert not found(survey, "date_unreadable")


def test_three_plain_titles_of_a_birth_are_one_date() -> None:
    survey = read(f"| STT | Mã hộ | Họ và tên chủ hộ | Ngày sinh | Tháng sinh | Năm sinh | Số khẩu |{ROWS}")
    assert column(survey, "head_birth") == BIRTHS


def test_a_review_date_in_three_columns_is_one_date() -> None:
    survey = read(
        "| Mã hộ | Họ và tên chủ hộ | Ngày rà soát | < | < |\n| ^ | ^ | Ngày | Tháng | Năm |\n"
        "| H1 | Lò An | #5 | #10 | #2024 |"
    )
    assert column(survey, "review_date") == ["2024-10-05"]


def test_the_date_of_another_person_is_not_the_heads_and_no_review_date() -> None:
    survey = read(
        "| Mã hộ | Họ và tên chủ hộ | Ngày sinh của vợ | < | < | Số khẩu |\n"
        "| ^ | ^ | Ngày | Tháng | Năm | ^ |\n"
        "| H1 | Lò An | #5 | #10 | #1984 | #2 |"
    )
    assert not survey.has("review_date")
    assert not survey.has("head_birth")


def test_parts_that_are_no_date_are_told_at_the_first_cell() -> None:
    survey = read(
        "| Mã hộ | Họ và tên chủ hộ | Ngày, tháng, năm sinh | < | < |\n| ^ | ^ | Ngày | Tháng | Năm |\n"
        "| H1 | Lò An | #31 | #2 | #1984 |\n| H2 | Lò Bé | #3 | #2 | |\n| H3 | Lò Bé | | #2 | #1990 |"
    )
    assert column(survey, "head_birth") == ["", "", "1990"]
    assert [cells(survey, code) for code in ("date_impossible", "date_unreadable")] == [["C3"], ["C4"]]


def test_a_whole_date_in_the_first_of_merged_columns_stays_whole() -> None:
    survey = read(
        "| STT | Mã hộ | Họ và tên chủ hộ | Ngày, tháng, năm sinh | < | < | Số khẩu |\n"
        "| 1 | H1 | Lò An | 5/2/1980 | | | #2 |"
    )
    assert column(survey, "head_birth") == ["1980-02-05"]


@pytest.mark.parametrize("below", ["", "| ^ | ^ | ^ | Ngày | Tháng | Năm |\n"])
def test_parts_of_a_members_birth_are_one_date(below: str) -> None:
    survey = read(
        "## Hộ\n| Mã hộ | Họ và tên chủ hộ | Số khẩu |\n| H1 | Lò An | #2 |\n"
        "## Thành viên\n| Mã hộ | Họ và tên | Quan hệ | Ngày, tháng, năm sinh | < | < |\n"
        f"{below}| H1 | Lò An | Chủ hộ | #5 | #2 | #1980 |\n| H1 | Lò Bé | Con | | | #2010 |"
    )
    assert survey.members is not None
    assert survey.members.frame["birth"].tolist() == ["1980-02-05", "2010"]
    assert not found(survey, "date_unreadable")


def test_a_year_of_two_digits_is_told_at_its_row_alone() -> None:
    survey = read(
        "| Mã hộ | Họ và tên chủ hộ | Ngày, tháng, năm sinh | < | < | Số khẩu |\n"
        "| H1 | Lò An | 05 | 11 | 1980 | #2 |\n| H2 | Lò Bé | | | 75 | #2 |"
    )
    assert column(survey, "head_birth") == ["1980-11-05", ""]
    assert cells(survey, "date_unreadable") == ["C3"]
