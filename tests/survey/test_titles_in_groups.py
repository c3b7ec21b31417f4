"""Titles that tell their column only together with their group, or name two things at once."""

import pytest

from md_tables import column, found, how, kinds, read


def test_classes_of_before_and_after_under_one_group() -> None:
    survey = read("""
| Mã hộ | Họ và tên chủ hộ | Kết quả rà soát | < |
| ^ | ^ | Trước rà soát | Sau rà soát |
| 1 | Lò Thị Mẫu | Hộ nghèo | Hộ cận nghèo |
""")
    assert column(survey, "previous_class") == ["poor"]
    assert column(survey, "recorded_class") == ["near_poor"]


def test_the_amount_under_a_group_of_income_is_that_income_in_its_unit() -> None:
    survey = read("""
| Mã hộ | Họ và tên chủ hộ | Thu nhập bình quân/người/tháng | < |
| ^ | ^ | Số tiền (nghìn đồng) | Ghi chú |
| 1 | Lò Thị Mẫu | 1.400 | |
| 2 | Lò Văn Mẫu | 2.500 | |
""")
    assert column(survey, "income_per_person") == [1_400_000, 2_500_000]
    assert not found(survey, "income_form")


@pytest.mark.parametrize(
    "title", ["Tên xã, thôn/ họ tên chủ hộ", "Họ và tên chủ hộ/ thôn", "Thôn, bản và tên chủ hộ"]
)
def test_a_column_of_villages_and_heads_is_that_of_heads(title: str) -> None:
    survey = read(f"""
| TT | {title} | Mã hộ | Khẩu | B1 | B2 |
| A | XÃ MẪU | | | | |
| I | Bản Pom | | | | |
| 1. | Lò Thị Mẫu | 1 | #4 | #120 | #30 |
| II | Bản Sọt | | | | |
| 1. | Lò Văn Mẫu | 1 | #3 | #120 | #30 |
""")
    assert column(survey, "head_name") == ["Lò Thị Mẫu", "Lò Văn Mẫu"]
    assert column(survey, "village") == ["Bản Pom", "Bản Sọt"]
    assert kinds(survey) == {"unit_title": 3}


def test_a_title_that_says_more_of_the_head_is_not_the_head() -> None:
    survey = read("| Mã hộ | Chủ hộ | Thôn của chủ hộ trước |\n| 1 | Lò Thị Mẫu | Một |")
    assert how(survey, "C").canonical == ""
    assert column(survey, "head_name") == ["Lò Thị Mẫu"]
