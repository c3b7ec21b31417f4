"""Answers of a household, its head and its members that contradict one another."""

import pytest

from md_tables import cells, found, read

BOOK = (
    "## Hộ\n| Mã hộ | Họ và tên chủ hộ | Thôn | Dân tộc chủ hộ | Có người khuyết tật | Có người cao tuổi "
    "| Hộ dân tộc thiểu số |\n{households}\n"
    "## Thành viên\n| Mã hộ | Thôn | Họ và tên | Quan hệ với chủ hộ | Dân tộc | Là người khuyết tật "
    "| Là người cao tuổi |\n{members}"
)


def book(household: str, *members: str) -> str:
    return BOOK.format(households=household, members="\n".join(members))


def test_a_flag_that_is_no_beside_a_member_who_is_is_found_at_the_households_cell() -> None:
    told = read(
        book(
            "| 1 | Hộ A | T | Kinh | Không | Không | Không |",
            "| 1 | T | Hộ A | Chủ hộ | Kinh | Có | Có |",
            "| 1 | T | Con A | Con | Kinh | Không | |",
        )
    )
    places = [(f.place.sheet, f.place.cell, f.place.household_id) for f in found(told, "flag_members_differ")]
    assert places == [("Hộ", "E2", "1"), ("Hộ", "F2", "1")]


@pytest.mark.parametrize(("flag", "fact"), [("Có", "Có"), ("", "Có"), ("Không", "Không"), ("Không", "")])
def test_a_flag_that_no_answer_contradicts_is_not_doubted(flag: str, fact: str) -> None:
    told = read(
        book(
            f"| 1 | Hộ A | T | Kinh | {flag} | {flag} | Không |",
            f"| 1 | T | Hộ A | Chủ hộ | Kinh | {fact} | {fact} |",
        )
    )
    assert not found(told, "flag_members_differ")


@pytest.mark.parametrize(
    ("ethnicity", "flag", "doubted"),
    [
        ("Kinh", "Có", True), ("Tày", "Không", True), ("kinh", "Không", False), ("Tày", "Có", False),
        ("", "Có", False), ("Tày", "", False),
    ],
)  # fmt: skip
def test_flag_of_minorities_is_compared_with_the_heads_ethnicity(
    ethnicity: str, flag: str, doubted: bool
) -> None:
    told = read(
        book(f"| 1 | Hộ A | T | {ethnicity} | Không | Không | {flag} |", "| 1 | T | Hộ A | Chủ hộ | | | |")
    )
    assert cells(told, "dtts_ethnicity_differ") == (["G2"] if doubted else [])


@pytest.mark.parametrize(
    ("theirs", "doubted"), [("Tày", True), ("KINH", False), ("Việt", False), ("", False)]
)
def test_heads_ethnicity_is_compared_with_the_heads_own_row(theirs: str, doubted: bool) -> None:
    told = read(
        book(
            "| 1 | Hộ A | T | Kinh | Không | Không | Không |",
            f"| 1 | T | Hộ A | Chủ hộ | {theirs} | | |",
            "| 1 | T | Vợ A | Vợ | Mường | | |",
        )
    )
    assert [(f.place.sheet, f.place.cell) for f in found(told, "head_conflict")] == (
        [("Thành viên", "E2")] if doubted else []
    )


@pytest.mark.parametrize(
    ("ethnicity", "doubted"),
    [("Dân tộc Kinh", False), ("H'Mông", False), ("DTTS", False), ("", False), ("Không", True), ("x", True)],
)
def test_an_ethnicity_that_names_no_group_is_found_at_its_cell(ethnicity: str, doubted: bool) -> None:
    told = read(book(f"| 1 | Hộ A | T | {ethnicity} | Không | Không | |", "| 1 | T | Hộ A | Chủ hộ | | | |"))
    assert cells(told, "ethnicity_unknown") == (["D2"] if doubted else [])
