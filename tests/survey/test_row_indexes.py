"""Rows numbered by Roman numerals or letters: titles of villages, or households."""

import pytest

from md_tables import column, found, kinds, read

HEAD = "| STT | Họ và tên chủ hộ | Số khẩu | Điểm B1 | Điểm B2 |"
A = "| 1 | Lò Văn Mẫu | #3 | #140 | #30 |"
B = "| 2 | Vàng A Mẫu | #2 | #100 | #20 |"


@pytest.mark.parametrize(
    "numbers", [("I", "II", "III"), ("A", "B", "C"), ("a", "b", "c"), ("i", "ii", "iii")]
)
def test_rows_with_scores_are_households_whatever_numbers_them(numbers: tuple[str, ...]) -> None:
    one, two, three = numbers
    survey = read(
        f"{HEAD}\n| {one} | Lò Văn Mẫu | #2 | #150 | #20 |\n| {two} | Vi Thị Mẫu | | | |\n"
        f"| {three} | Vàng A Mẫu | #2 | #140 | #30 |"
    )
    assert column(survey, "head_name") == ["Lò Văn Mẫu", "Vi Thị Mẫu", "Vàng A Mẫu"]
    assert kinds(survey) == {}


def test_households_of_one_village_numbered_otherwise_are_not_lost() -> None:
    survey = read(
        f"{HEAD}\n| Thôn 1 | | | | |\n{A}\n| Thôn 2 | | | | |\n| I | Vi Thị Mẫu | #2 | #140 | #30 |\n"
        "| II | Cà Văn Mẫu | #2 | #100 | #20 |"
    )
    assert column(survey, "village") == ["Thôn 1", "Thôn 2", "Thôn 2"]
    assert kinds(survey) == {"unit_title": 2}


@pytest.mark.parametrize(
    "counts",
    ["| | | |", "| #5 | | |", "| #5 | #240 | #50 |", "| | #120 | #25 |"],
)
def test_a_title_may_count_or_sum_up_what_stands_below_it(counts: str) -> None:
    survey = read(f"{HEAD}\n| I | Nà Pán {counts}\n{A}\n{B}\n| II | Pa Cheo | | | |\n{A}")
    assert column(survey, "village") == ["Nà Pán", "Nà Pán", "Pa Cheo"]
    assert kinds(survey) == {"unit_title": 2}


@pytest.mark.parametrize("letters", [("a", "b"), ("A", "B")])
def test_letters_above_households_title_villages(letters: tuple[str, str]) -> None:
    one, two = letters
    survey = read(f"{HEAD}\n| {one} | Nà Pán | | | |\n{A}\n{B}\n| {two} | Pa Cheo | | | |\n{A}")
    assert column(survey, "village") == ["Nà Pán", "Nà Pán", "Pa Cheo"]


def test_small_letters_that_follow_one_another_below_a_household_title_nothing() -> None:
    survey = read(f"{HEAD}\n{A}\n| a | Vi Thị Mẫu | | | |\n| b | Cà Văn Mẫu | | | |\n{B}")
    assert not survey.has("village")
    assert len(survey.frame) == 4
    assert found(survey, "perhaps_members")


def test_indicators_answered_by_figures_make_a_household_too() -> None:
    survey = read("""
| STT | Họ và tên chủ hộ | Số khẩu | Thiếu hụt việc làm | Thiếu hụt dinh dưỡng |
| I | Vi A | #2 | #1 | #0 |
| II | Vi B | #3 | #1 | #1 |
| III | Vi C | #2 | #0 | #1 |
""")
    assert column(survey, "employment") == [1, 1, 0]


def test_one_row_with_a_stray_score_leaves_the_other_titles() -> None:
    third, fourth = "| 3 | Vi Thị Mẫu | #1 | #90 | #20 |", "| 4 | Cà Văn Mẫu | #1 | #90 | #20 |"
    titled = f"| II | Pa Cheo | | | |\n{third}\n| III | Nà Tấu | | | |\n{fourth}"
    survey = read(f"{HEAD}\n| I | Nà Pán | | #7 | |\n{A}\n{B}\n{titled}")
    assert column(survey, "head_name") == ["Nà Pán", "Lò Văn Mẫu", "Vàng A Mẫu", "Vi Thị Mẫu", "Cà Văn Mẫu"]
    assert column(survey, "village") == ["", "", "", "Pa Cheo", "Nà Tấu"]
