"""Rows of persons below a household: its members where that is sure, else households with a warning."""

import pytest

from md_tables import cells, column, found, kinds, read

HEAD = "| STT | Họ và tên chủ hộ | Năm sinh | Số khẩu | Điểm B1 | Điểm B2 |"
A = "| 1 | Lò Văn Mẫu | 1970 | #3 | #140 | #30 |"
B = "| 2 | Vàng A Mẫu | 1980 | #2 | #150 | #20 |"
HEADS = ["Lò Văn Mẫu", "Vàng A Mẫu"]


def below(*signs: str, birth: str = "1975") -> str:
    return "\n".join(f"| {sign} | Vi Thị Mẫu | {birth} | | | |" for sign in signs)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("1.1", "1.2"), ("2.1",)),
        (("#1.1", "#1.2"), ("#2.1",)),
        (("1-1", "1-2"), ("2-1",)),
        (("-", "-"), ("-",)),
        (("", ""), ("",)),
        (("a", "b"), ("a",)),
    ],
)
def test_persons_whom_the_size_confirms_are_members_and_no_households(
    first: tuple[str, ...], second: tuple[str, ...]
) -> None:
    survey = read(f"{HEAD}\n{A}\n{below(*first)}\n{B}\n{below(*second)}")
    assert column(survey, "head_name") == HEADS
    assert kinds(survey) == {"member": 3}
    assert survey.counts.balanced
    assert [f.values["count"] for f in found(survey, "member_rows")] == [3]
    assert cells(survey, "member_rows") == ["B3"]
    assert not survey.has("village")


def test_names_alone_are_members_where_the_sizes_confirm_them() -> None:
    survey = read(f"{HEAD}\n{A}\n{below('', '', birth='')}\n{B}\n{below('', birth='')}")
    assert column(survey, "head_name") == HEADS
    assert kinds(survey) == {"member": 3}


@pytest.mark.parametrize(
    "signs", [("a", "b"), ("-", "-"), ("", ""), ("1.1",), ("1.2", "1.3"), ("1.1", "1.2", "1.3")]
)
def test_persons_that_may_be_members_stay_households_with_one_warning(signs: tuple[str, ...]) -> None:
    survey = read(f"{HEAD}\n{A}\n{below(*signs)}\n{B}")
    assert len(survey.frame) == 2 + len(signs)
    assert cells(survey, "perhaps_members") == ["B3"]
    assert kinds(survey) == {}
    assert not survey.has("village")


@pytest.mark.parametrize(
    "row",
    [
        "| 1.1 | Vi Thị Mẫu | 1975 | #2 | #120 | #10 |",
        "| 1.1 | Vi Thị Mẫu | 1975 | #2 | | |",
        "| | Vi Thị Mẫu | 1975 | | #120 | |",
        "| - | Vi Thị Mẫu | 1975 | | | #20 |",
    ],
)
def test_a_row_that_answers_is_a_household_however_it_is_numbered(row: str) -> None:
    survey = read(f"{HEAD}\n{A}\n{row}\n{B}")
    assert column(survey, "head_name") == [HEADS[0], "Vi Thị Mẫu", HEADS[1]]
    assert not found(survey, "perhaps_members")
    assert not found(survey, "member_rows")


def test_a_code_of_its_own_makes_a_household_and_the_code_of_the_head_does_not() -> None:
    head = "| STT | Mã hộ | Họ và tên chủ hộ | Số khẩu | Điểm B1 |\n| 1 | 01 | Lò Văn Mẫu | #2 | #120 |\n"
    own = read(head + "| 1.1 | 02 | Vi Thị Mẫu | | |\n| 2 | 03 | Vàng A Mẫu | #1 | #120 |")
    assert len(own.frame) == 3
    assert kinds(own) == {}
    same = read(head + "| 1.1 | 01 | Vi Thị Mẫu | | |\n| 2 | 03 | Vàng A Mẫu | #1 | #120 |")
    assert column(same, "head_name") == HEADS
    assert kinds(same) == {"member": 1}


def test_a_list_of_names_before_the_review_has_no_members() -> None:
    one, two = "| 1 | Lò Văn Mẫu | 1970 | | | |", "| 2 | Vàng A Mẫu | 1980 | | | |"
    survey = read(f"{HEAD}\n{one}\n{below('1.1')}\n{two}\n{below('2.1')}")
    assert len(survey.frame) == 4
    assert kinds(survey) == {}
    assert cells(survey, "perhaps_members") == ["B3", "B5"]


def test_plain_lists_are_left_alone() -> None:
    survey = read(
        f"{HEAD}\n{A}\n{B}\n| 3 | Vi Thị Mẫu | 1975 | | | |\n| | Cà Văn Mẫu | 1960 | #4 | #150 | #20 |"
    )
    assert len(survey.frame) == 4
    assert not found(survey, "perhaps_members")
