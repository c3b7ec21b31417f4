"""Rows that look like households and hold none: column numbers, hints, remarks, boards, numbered zeros."""

import pytest

from md_tables import column, found, kinds, read

HEAD = "| STT | Họ và tên chủ hộ | Số khẩu | Điểm B1 | Điểm B2 |"
A = "| 1 | Lò Văn Mẫu | #3 | #140 | #30 |"
B = "| 2 | Vi Thị Mẫu | #3 | #150 | #30 |"
HEADS = ["Lò Văn Mẫu", "Vi Thị Mẫu"]


@pytest.mark.parametrize(
    "row",
    ["| I | II | III | IV | V |", "| [1] | [2] | [3] | [4] | [5] |", "| (I) | (II) | (III) | (IV) | (V) |"],
)
def test_roman_and_bracketed_numbers_number_columns(row: str) -> None:
    survey = read(f"{HEAD}\n{row}\n{A}\n{B}")
    assert column(survey, "head_name") == HEADS
    assert kinds(survey) == {"numbering": 1}


@pytest.mark.parametrize(
    "row",
    [
        "| | (ghi chữ in hoa) | (người) | (điểm) | (điểm) |",
        "| | Chữ in hoa | người | điểm | điểm |",
        "| | | người | điểm | điểm |",
        "| | | (Người) | (B1) | (B2) |",
    ],
)
def test_a_row_of_hints_right_below_the_titles_is_no_household(row: str) -> None:
    survey = read(f"{HEAD}\n{row}\n{A}\n{B}")
    assert column(survey, "head_name") == HEADS
    assert kinds(survey) in ({"legend": 1}, {})
    assert survey.counts.rejected == 0
    assert not found(survey, "number_unreadable")


@pytest.mark.parametrize(
    "remark",
    [
        "Không có hộ nghèo",
        "Không",
        "Không phát sinh",
        "(không có)",
        "Không có hộ nghèo, hộ cận nghèo",
        "Chưa rà soát",
        "Thôn không có hộ nghèo",
    ],
)
def test_a_remark_that_a_village_has_no_household_is_none(remark: str) -> None:
    first, empty = f"| I | Thôn 1 | | | |\n{A}", f"| II | Thôn 2 | | | |\n| | {remark} | | | |"
    survey = read(f"{HEAD}\n{first}\n{empty}\n| III | Thôn 3 | | | |\n{B}")
    assert column(survey, "head_name") == HEADS
    assert column(survey, "village") == ["Thôn 1", "Thôn 3"]
    assert kinds(survey) == {"unit_title": 3, "legend": 1}


@pytest.mark.parametrize("name", ["Không Văn Mẫu", "Trống Thị Mẫu", "Khống A Mẫu"])
def test_names_that_begin_as_remarks_stay_households(name: str) -> None:
    survey = read(f"{HEAD}\n| 1 | {name} | #3 | #140 | #30 |\n| | {name} | | | |")
    assert column(survey, "head_name") == [name, name]


def test_a_table_of_the_board_below_the_list_holds_no_households() -> None:
    survey = read(f"""
{HEAD}
{A}
{B}

| THÀNH PHẦN BAN RÀ SOÁT |
| STT | Họ và tên | Chức vụ |
| 1 | Lò Văn Mẫu | Trưởng bản |
| 2 | Vi Thị Mẫu | Bí thư |
| 3 | Cà Văn Mẫu | Người dân |
""")
    assert column(survey, "head_name") == HEADS
    assert kinds(survey) == {"list_title": 1, "signature": 4}
    assert not found(survey, "number_unreadable")


def test_offices_in_place_of_sizes_are_no_households() -> None:
    survey = read(f"{HEAD}\n{A}\n{B}\n\n| 1 | Cà Văn Mẫu | Trưởng bản |\n| 2 | Vàng A Mẫu | Mặt trận |")
    assert column(survey, "head_name") == HEADS
    assert kinds(survey) == {"signature": 2}


def test_an_office_in_a_column_of_words_stays_a_household() -> None:
    survey = read("""
| STT | Họ và tên chủ hộ | Nghề nghiệp | Số khẩu | Điểm B1 |
| 1 | Lò Văn Mẫu | Trưởng bản | | |
| 2 | Vi Thị Mẫu | Bí thư | #3 | #140 |
| 3 | Cà Văn Mẫu | Công an | x | #120 |
""")
    assert len(survey.frame) == 3


@pytest.mark.parametrize("zeros", ["| #0 | #0 | #0 |", "| | #0 | #0 |", "| 0 | | |", "| - | - | – |"])
def test_numbered_rows_of_zeros_only_are_empty(zeros: str) -> None:
    survey = read(f"{HEAD}\n{A}\n{B}\n| 3 | {zeros}\n| 4 | {zeros}")
    assert column(survey, "head_name") == HEADS
    assert kinds(survey) == {"prenumbered": 2}
    assert not found(survey, "no_key")


@pytest.mark.parametrize("row", ["| 3 | | #0 | #120 | #0 |", "| 3 | | x | #0 | #0 |"])
def test_a_numbered_row_with_any_answer_and_no_key_is_rejected(row: str) -> None:
    survey = read(f"{HEAD}\n{A}\n{row}")
    assert survey.counts.rejected == 1


def test_a_named_row_of_zeros_is_a_household() -> None:
    survey = read(f"{HEAD}\n| 1 | Lò Văn Mẫu | #0 | #0 | #0 |")
    assert column(survey, "head_name") == ["Lò Văn Mẫu"]


@pytest.mark.parametrize("row", ["| | - | | | |", "| - | - | - | - | - |", "| 3 | - | #0 | - | - |"])
def test_a_row_of_dashes_is_empty(row: str) -> None:
    survey = read(f"{HEAD}\n{A}\n{row}\n{B}")
    assert column(survey, "head_name") == HEADS
    assert kinds(survey) == {"prenumbered": 1}
