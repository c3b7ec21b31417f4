"""Titles of sizes: totals beside men and women, rivals of one another, and those that get a hint only."""

import pytest

from md_tables import column, found, how, read

HEADS = "| STT | Họ và tên chủ hộ |"
CODED = f"{HEADS} Mã hộ |"


@pytest.mark.parametrize("group", ["Số khẩu", "Nhân khẩu", "Số nhân khẩu (người)", "Số người"])
@pytest.mark.parametrize(
    "titles",
    ["Tổng số | Nam | Nữ", "Tổng | Nữ | DTTS", "Tổng số | Trong đó: nữ | Trẻ em", "Tổng cộng | Nam | Nữ"],
)
def test_the_total_below_a_group_of_persons_is_the_size(group: str, titles: str) -> None:
    survey = read(f"{CODED} {group} | < | < |\n| ^ | ^ | ^ | {titles} |\n| #1 | Lò | 01 | #5 | #2 | #3 |")
    assert column(survey, "size") == [5]
    assert how(survey, "D").canonical == "size"


@pytest.mark.parametrize("group", ["Số người phụ thuộc", "Số khẩu DTTS", "Số hộ"])
def test_a_total_below_another_group_is_no_size(group: str) -> None:
    survey = read(f"{HEADS} {group} | < | Mã hộ |\n| ^ | ^ | Tổng số | Nữ | ^ |\n| #1 | Lò | #5 | #2 | 01 |")
    assert not survey.has("size")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Số khẩu", "Số khẩu thực tế"),
        ("Số khẩu", "Số khẩu thường trú"),
        ("Số nhân khẩu", "Số nhân khẩu hiện đang sinh sống"),
        ("Tổng số khẩu trong hộ", "Số khẩu"),
        ("Số khẩu (theo sổ hộ khẩu)", "Nhân khẩu thực tế thường trú"),
    ],
)
def test_of_two_sizes_none_is_used_until_it_is_chosen(one: str, other: str) -> None:
    text = f"{HEADS} {one} | {other} | Điểm B2 |\n| #1 | Lò Văn Mẫu | #3 | #5 | #30 |"
    survey = read(text)
    assert not survey.has("size")
    assert [f.place.cell for f in found(survey, "column_rival")] == ["C1", "D1"]
    chosen = read(text, mapping={"size": "D"})
    assert column(chosen, "size") == [5]
    assert not found(chosen, "column_rival")


@pytest.mark.parametrize(
    "other",
    [
        "Số khẩu nữ",
        "Số khẩu DTTS",
        "Số khẩu tạm trú",
        "Số khẩu trong tuổi lao động",
        "Số sổ hộ khẩu",
        "Số hộ",
    ],
)
def test_a_part_of_the_persons_is_no_rival_of_the_size(other: str) -> None:
    survey = read(f"{HEADS} Số khẩu | {other} |\n| #1 | Lò Văn Mẫu | #3 | #1 |")
    assert column(survey, "size") == [3]
    assert not found(survey, "column_rival")


def test_persons_below_the_group_of_their_total_are_no_rivals() -> None:
    titles = "| ^ | ^ | ^ | Tổng số | Thường trú | Tạm trú |"
    survey = read(f"{CODED} Số khẩu | < | < |\n{titles}\n| #1 | Lò Văn Mẫu | 01 | #5 | #4 | #1 |")
    assert column(survey, "size") == [5]
    assert not found(survey, "column_rival")


@pytest.mark.parametrize(
    "title",
    [
        "Số khẩu thực tế",
        "Nhân khẩu thường trú",
        "Tổng số khẩu trong hộ",
        "Số nhân khẩu hiện đang sinh sống",
        "So khau thuc te",
    ],
)
def test_a_size_that_no_alias_names_gets_a_hint(title: str) -> None:
    survey = read(f"{HEADS} {title} | Điểm B1 |\n| #1 | Lò Văn Mẫu | #3 | #100 |")
    assert not survey.has("size")
    assert how(survey, "C").hints == ("Số nhân khẩu",)
    assert [f.place.cell for f in found(survey, "column_near")] == ["C1"]


def test_persons_below_a_group_without_their_total_get_a_hint() -> None:
    survey = read(f"{CODED} Số khẩu | < |\n| ^ | ^ | ^ | Thực tế | Nữ |\n| #1 | Lò | 01 | #5 | #2 |")
    assert not survey.has("size")
    assert [how(survey, letter).hints for letter in "DE"] == [("Số nhân khẩu",), ()]
