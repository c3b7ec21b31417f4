"""Two columns that tell one thing: Có and Không, Nam and Nữ, family name and given name."""

import pytest

from md_tables import column, found, how, read
from ngheo_cli.numbers import BLANK, NO, YES

HEADS = "| STT | Mã hộ | Họ và tên chủ hộ |"


def _pairs(group: str, marks: str, pair: str = "Có | Không") -> str:
    return f"""
{HEADS} {group} | < |
| ^ | ^ | ^ | {pair} |
{marks}
"""


LACKING = f"""
{HEADS} Thiếu hụt | < | < | < | < |
| ^ | ^ | ^ | Việc làm | < | BHYT | < | Đi học của trẻ em |
| ^ | ^ | ^ | Có | Không | Có | Không | ^ |
| 1 | 01 | Lò Văn Mẫu | x | | | x | x |
| 2 | 02 | Lò Thị Mẫu | x | x | | x | |
| 3 | 03 | Vừ A Mẫu | | | x | | |
| 4 | 04 | Vừ Thị Mẫu | | x | | | x |
"""


def test_yes_and_no_under_an_indicator_are_one_answer() -> None:
    survey = read(LACKING)
    assert column(survey, "employment") == [YES, BLANK, BLANK, NO]
    assert column(survey, "health_insurance") == [NO, NO, YES, BLANK]
    assert column(survey, "child_schooling") == [YES, NO, NO, YES]
    assert [f.place.cell for f in found(survey, "both_filled")] == ["D5"]
    assert not found(survey, "indicator_near")


def test_an_all_blank_pair_is_unknown_also_beside_mark_columns() -> None:
    survey = read(f"""
{HEADS} Thiếu hụt | < | < |
| ^ | ^ | ^ | Việc làm | < | BHYT |
| ^ | ^ | ^ | Có | Không | ^ |
| 1 | 01 | Lò Văn Mẫu | | | x |
""")
    assert column(survey, "employment") == [BLANK]
    assert column(survey, "health_insurance") == [YES]


def test_the_second_column_is_listed_with_what_it_answers() -> None:
    survey = read(LACKING)
    assert how(survey, "D").canonical == how(survey, "E").canonical == "employment"
    assert "x = không" in how(survey, "E").reads[0]


@pytest.mark.parametrize(
    ("pair", "marks"), [("Không | Có", "| | x |"), ("Không thiếu hụt | Thiếu hụt", "| | x |")]
)
def test_the_order_of_a_pair_and_its_words_do_not_matter(pair: str, marks: str) -> None:
    survey = read(_pairs("Thiếu hụt BHYT", f"| 1 | 01 | Lò Văn Mẫu {marks}", pair))
    assert column(survey, "health_insurance") == [YES]


def test_a_pair_under_no_word_of_lacking_is_asked_for() -> None:
    survey = read(_pairs("BHYT", "| 1 | 01 | Lò Văn Mẫu | x | |"))
    assert not survey.has("health_insurance")
    (asked,) = found(survey, "indicator_ask")
    assert asked.place.cell == "D2"


def test_a_pair_that_the_user_maps_is_read_with_both_columns() -> None:
    rows = "| 1 | 01 | Lò Văn Mẫu | x | |\n| 2 | 02 | Lò Thị Mẫu | | x |\n| 3 | 03 | Vừ A Mẫu | | |"
    survey = read(_pairs("BHYT", rows), mapping={"health_insurance": "!D"})
    assert column(survey, "health_insurance") == [NO, YES, BLANK]


def test_a_pair_of_a_flag_is_one_answer() -> None:
    survey = read(_pairs("Hộ DTTS", "| 1 | 01 | Lò Văn Mẫu | x | |\n| 2 | 02 | Lò Thị Mẫu | | x |"))
    assert column(survey, "dtts") == [YES, NO]


def test_a_year_of_birth_under_men_or_women_tells_birth_and_sex() -> None:
    rows = """| 1 | 01 | Lò Văn Mẫu | #1970 | |
| 2 | 02 | Lò Thị Mẫu | | #1980 |
| 3 | 03 | Vừ A Mẫu | #1970 | #1980 |
| 4 | 04 | Vừ Thị Mẫu | | |"""
    survey = read(_pairs("Năm sinh", rows, "Nam | Nữ"))
    assert column(survey, "head_birth") == ["1970", "1980", "", ""]
    assert column(survey, "head_sex") == ["male", "female", "", ""]
    assert [f.place.cell for f in found(survey, "both_filled")] == ["D5"]


def test_a_sex_of_its_own_counts_before_the_one_that_births_tell() -> None:
    survey = read(f"""
{HEADS} Giới tính | Năm sinh | < |
| ^ | ^ | ^ | ^ | Nam | Nữ |
| 1 | 01 | Lò Thị Mẫu | Nữ | #1970 | |
""")
    assert column(survey, "head_sex") == ["female"]
    assert column(survey, "head_birth") == ["1970"]


def test_marks_under_men_or_women_tell_the_sex() -> None:
    rows = "| 1 | 01 | Lò Văn Mẫu | x | |\n| 2 | 02 | Lò Thị Mẫu | | x |\n| 3 | 03 | Vừ A Mẫu | x | x |"
    survey = read(_pairs("Giới tính", rows, "Nam | Nữ"))
    assert column(survey, "head_sex") == ["male", "female", ""]
    assert [f.place.cell for f in found(survey, "both_filled")] == ["D5"]


def test_numbers_of_men_and_women_are_no_pair() -> None:
    survey = read(_pairs("Số nhân khẩu", "| 1 | 01 | Lò Văn Mẫu | #2 | #3 |", "Nam | Nữ"))
    assert not survey.has("head_sex")
    assert not found(survey, "both_filled")


@pytest.mark.parametrize(
    ("family", "given"),
    [
        ("Họ và chữ đệm", "Tên"),
        ("Họ và tên đệm", "Tên"),
        ("Họ đệm chủ hộ", "Tên chủ hộ"),
        ("Họ lót", "Tên"),
        ("Ho va chu dem", "Ten"),
        ("Họ", "Tên"),
    ],
)
def test_family_and_given_names_are_joined(family: str, given: str) -> None:
    survey = read(f"""
| STT | {family} | {given} | Mã hộ | Số khẩu |
| 1 | Lò Văn | Mẫu | 01 | #3 |
| 2 | Vừ A | Tống | 02 | #4 |
""")
    assert column(survey, "head_name") == ["Lò Văn Mẫu", "Vừ A Tống"]
    assert not survey.findings or {f.code for f in survey.findings} == {"area_missing"}


def test_names_in_two_columns_under_one_title_are_joined_and_no_household() -> None:
    survey = read("""
| STT | Họ và tên chủ hộ | < | Số khẩu |
| ^ | Họ đệm | Tên | ^ |
| 1 | Lò Văn | Mẫu | #3 |
""")
    assert column(survey, "head_name") == ["Lò Văn Mẫu"]
    survey = read("""
| STT | Họ và tên chủ hộ | < | Số khẩu |
| ^ | Họ | Tên | ^ |
| 1 | Lò Văn | Mẫu | #3 |
""")
    assert column(survey, "head_name") == ["Lò Văn Mẫu"]


def test_half_a_name_is_not_the_head() -> None:
    survey = read("| STT | Họ và chữ đệm | Mã hộ | Số khẩu |\n| 1 | Lò Văn | 01 | #3 |")
    assert not survey.has("head_name")
    assert [f.place.cell for f in found(survey, "name_part")] == ["B1"]
