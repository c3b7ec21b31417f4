"""Titles that need a hint or a word, and those that need none."""

import pytest

from md_tables import column, found, how, read

HEADS = "| STT | Mã hộ | Họ và tên chủ hộ |"


@pytest.mark.parametrize(
    ("title", "name", "value"),
    [
        ("NK", "size", 3),
        ("B.1", "score_income", 3),
        ("Điểm B.1", "score_income", 3),
        ("B1 score", "score_income", 3),
        ("B2 score", "score_deprivation", 3),
        ("Điểm B1 sau phúc tra", "score_income", 3),
        ("Điểm B1 rà soát lại", "score_income", 3),
    ],
)
def test_a_title_in_short_or_with_a_word_more_is_read(title: str, name: str, value: int) -> None:
    survey = read(f"{HEADS} {title} |\n| 1 | 01 | Lò Văn Mẫu | #3 |")
    assert column(survey, name) == [value]


def test_a_lacking_that_two_indicators_may_mean_is_asked_for() -> None:
    survey = read(f"{HEADS} Thiếu hụt nhà ở |\n| 1 | 01 | Lò Văn Mẫu | x |")
    (asked,) = found(survey, "lacking_of_none")
    assert asked.place.cell == "D1"
    assert set(how(survey, "D").hints) == {"housing_area", "housing_quality"}


@pytest.mark.parametrize("title", ["Tổng số chiều thiếu hụt", "Số dịch vụ thiếu hụt"])
def test_a_count_of_lacking_is_not_asked_for(title: str) -> None:
    survey = read(f"{HEADS} {title} |\n| 1 | 01 | Lò Văn Mẫu | #3 |")
    assert not found(survey, "lacking_of_none")


@pytest.mark.parametrize("group", ["Nhu cầu hỗ trợ", "Nhu cầu hỗ trợ các chiều thiếu hụt", "Đề nghị hỗ trợ"])
def test_needs_beside_the_answers_are_no_finding(group: str) -> None:
    survey = read(f"""
{HEADS} Thiếu hụt | < | {group} | < |
| ^ | ^ | ^ | Việc làm | BHYT | Việc làm | BHYT |
| 1 | 01 | Lò Văn Mẫu | x | | | x |
""")
    assert column(survey, "employment") == [1]
    assert column(survey, "health_insurance") == [0]
    assert not {f.code for f in survey.findings} & {"indicator_ask", "indicator_doubt"}
    assert "nhu cầu" in how(survey, "F").reads[0]


def test_classes_as_marks_without_a_group_are_told() -> None:
    survey = read(f"{HEADS} Hộ nghèo | Hộ cận nghèo | Hộ thoát nghèo |\n| 1 | 01 | Lò Văn Mẫu | x | | |")
    assert not survey.has("recorded_class")
    assert [f.place.cell for f in found(survey, "class_marks")] == ["D1", "E1", "F1"]


def test_an_escape_from_poverty_alone_is_no_class() -> None:
    survey = read(f"{HEADS} Hộ thoát nghèo |\n| 1 | 01 | Lò Văn Mẫu | x |")
    assert not found(survey, "class_marks")


@pytest.mark.parametrize("title", ["S\\nTT", "S / TT", "S.TT"])
def test_a_running_number_may_be_split(title: str) -> None:
    survey = read(f"| {title} | Mã hộ | Họ và tên chủ hộ |\n| 1 | 01 | Lò Văn Mẫu |")
    assert "số thứ tự" in how(survey, "A").reads[0]


def test_titles_typed_over_two_rows_are_one() -> None:
    survey = read("""
| S | Họ và tên | Mã | Số khẩu |
| TT | chủ hộ | hộ | |
| 1 | Lò Văn Mẫu | 01 | #3 |
""")
    assert "số thứ tự" in how(survey, "A").reads[0]
    assert column(survey, "household_id") == ["01"]
    assert column(survey, "head_name") == ["Lò Văn Mẫu"]
