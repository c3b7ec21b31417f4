"""Names of villages without a word for village, and numbers of a part of the columns."""

import pytest

from md_tables import column, found, kinds, read

HEAD = "| STT | Mã hộ | Họ và tên chủ hộ | Số nhân khẩu | Điểm B1 | Điểm B2 |"
A = "| 1 | 01 | Lò Thị Mẫu | #4 | #120 | #10 |\n| 2 | 02 | Lò Văn Mẫu | #3 | #120 | #10 |"
B = "| 1 | 01 | Vàng A Mẫu | #3 | #120 | #10 |"


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("| | | Nà Pán: 2 hộ | #7 | | |", "| | | Pa Cheo: 1 hộ | #3 | | |"),
        ("| I | Nà Pán (2 hộ) | | | | |", "| II | Pa Cheo (1 hộ) | | | | |"),
        ("| Nà Pán - 2 hộ, 7 khẩu | < | < | < | < | < |", "| Pa Cheo - 1 hộ, 3 khẩu | < | < | < | < | < |"),
        ("| | | 1. Nà Pán: 02 hộ | | | |", "| | | 2. Pa Cheo: 01 hộ | | | |"),
    ],
)
def test_names_that_count_the_households_below_them_are_their_villages(one: str, two: str) -> None:
    survey = read(f"{HEAD}\n{one}\n{A}\n{two}\n{B}\n| | | Tổng cộng: 3 hộ | #10 | | |")
    assert column(survey, "village") == ["Nà Pán", "Nà Pán", "Pa Cheo"]
    assert kinds(survey) == {"unit_title": 2, "total": 1}
    assert [f.values["count"] for f in found(survey, "village_from_title")] == [2]


@pytest.mark.parametrize(
    "sheet",
    [
        f"{HEAD}\n{A}\n| | | Nà Pán: 2 hộ | #7 | | |\n{B}\n| | | Pa Cheo: 1 hộ | #3 | | |",
        f"{HEAD}\n| | | Nà Pán: 3 hộ | #7 | | |\n{A}\n{B}",
        f"{HEAD}\n| | | Kinh: 2 hộ | #7 | | |\n{A}\n| | | Tày: 1 hộ | #3 | | |\n{B}",
        f"{HEAD}\n| | | Hộ nghèo: 2 hộ | | | |\n{A}\n| | | Hộ cận nghèo: 1 hộ | | | |\n{B}",
        f"{HEAD}\n| | | Nà Pán: 2 hộ | | | |\n| | | Pa Cheo: 1 hộ | | | |\n{A}\n{B}",
    ],
)
def test_counts_that_stand_elsewhere_stay_totals(sheet: str) -> None:
    survey = read(sheet)
    assert column(survey, "head_name") == ["Lò Thị Mẫu", "Lò Văn Mẫu", "Vàng A Mẫu"]
    assert not survey.has("village")
    assert kinds(survey)["total"] >= 1
    assert kinds(survey)["unit_title"] == 0


def test_a_village_column_leaves_counted_names_totals() -> None:
    survey = read("""
| STT | Mã hộ | Họ và tên chủ hộ | Thôn | Số nhân khẩu | Điểm B1 |
| | | Nà Pán: 1 hộ | | #4 | |
| 1 | 01 | Lò Thị Mẫu | Nà Pán | #4 | #120 |
| | | Pa Cheo: 1 hộ | | #3 | |
| 1 | 01 | Vàng A Mẫu | Pa Cheo | #3 | #120 |
""")
    assert column(survey, "village") == ["Nà Pán", "Pa Cheo"]
    assert kinds(survey) == {"total": 2}


BLOCK = """
| STT | Mã hộ | Họ và tên chủ hộ | Số khẩu | Chỉ số thiếu hụt | < | < | < |
| ^ | ^ | ^ | ^ | Việc làm | Dinh dưỡng | Bảo hiểm y tế | Nguồn nước sinh hoạt |
"""


@pytest.mark.parametrize(
    "numbers",
    ["| | | | | (1) | (2) | (3) | (4) |", "| | | | | #1 | #2 | #3 | #4 |", "| | | | | 1 | 2 | 3 | 4 |"],
)
def test_a_row_that_numbers_the_indicators_alone_numbers_columns(numbers: str) -> None:
    survey = read(f"{BLOCK.strip()}\n{numbers}\n| 1 | 01 | Lò Thị Mẫu | 4 | x | | | x |")
    assert kinds(survey) == {"numbering": 1}
    assert survey.counts.rejected == 0
    assert not found(survey, "answer_unreadable")
    assert column(survey, "water_source") == [1]


def test_a_row_without_code_or_head_whose_answers_do_not_count_is_rejected() -> None:
    survey = read(
        f"{BLOCK.strip()}\n| 1 | 01 | Lò Thị Mẫu | 4 | 1 | 0 | 0 | 1 |\n| 2 | | | 3 | 1 | 0 | 0 | 1 |"
    )
    assert survey.counts.rejected == 1
    assert kinds(survey) == {}
