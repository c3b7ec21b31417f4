"""Two columns of one thing, of which only one has a title that is known: neither is read without a word."""

import pytest

from md_tables import column, found, read

HEADS = "| STT | Họ và tên chủ hộ | Số khẩu |"


def _two(first: str, second: str, above: str = "") -> str:
    rows = "| #1 | Lò A | #3 | #100 | #160 |\n| #2 | Lò B | #3 | #160 | #100 |"
    return f"{above}{HEADS} {first} | {second} |\n{rows}"


@pytest.mark.parametrize(
    ("first", "second", "name"),
    [
        ("Điểm B1 năm 2023", "Tổng điểm phiếu B1 xã chốt", "score_income"),
        ("B1 2023", "B1 xã duyệt", "score_income"),
        ("B1 (2023)", "B1 xã duyệt", "score_income"),
        ("Phiếu B1 - 2023", "Phiếu B1 rà soát bổ sung", "score_income"),
        ("B1", "B1 xã duyệt", "score_income"),
        ("Phiếu B1", "Phiếu B1 rà soát bổ sung", "score_income"),
        ("Điểm B2 2023", "Điểm B2 bổ sung", "score_deprivation"),
        (
            "Thu nhập bình quân đầu người/tháng năm 2023 (đồng)",
            "Thu nhập bình quân đầu người xã duyệt (đồng)",
            "income_per_person",
        ),
    ],
)
def test_a_column_with_an_unknown_word_beside_one_that_is_read_makes_both_doubtful(
    first: str, second: str, name: str
) -> None:
    survey = read(_two(first, second))
    assert not survey.has(name)
    assert [f.place.cell for f in found(survey, "column_rival")] == ["D1", "E1"]


@pytest.mark.parametrize("first", ["Điểm B1 năm 2023", "B1 2023"])
def test_a_column_of_an_earlier_year_than_the_list_is_of_the_past(first: str) -> None:
    title = "| DANH SÁCH RÀ SOÁT NĂM 2024 |\n"
    survey = read(_two(first, "B2", title))
    assert not survey.has("score_income")
    assert [f.place.cell for f in found(survey, "column_past")] == ["D2"]
    assert column(survey, "score_deprivation") == [160, 100]


@pytest.mark.parametrize("title", ["THEO THÔNG TƯ 07/2024/TT-BLĐTBXH", "GIAI ĐOẠN 2022-2025", "NĂM 2023"])
def test_a_year_that_is_not_the_lists_makes_no_column_past(title: str) -> None:
    survey = read(_two("Điểm B1 năm 2023", "B2", f"| DANH SÁCH RÀ SOÁT {title} |\n"))
    assert column(survey, "score_income") == [100, 160]


@pytest.mark.parametrize("beside", ["Ngày lập phiếu B1", "Điểm B1 trước rà soát", "Mã phiếu B1", "B1.1"])
def test_something_about_a_score_or_its_past_is_no_rival(beside: str) -> None:
    survey = read(_two("Điểm B1", beside))
    assert column(survey, "score_income") == [100, 160]


def test_incomes_of_a_source_are_no_rivals_of_the_income() -> None:
    survey = read(f"""
{HEADS} Thu nhập bình quân đầu người/tháng (đồng) | Thu nhập từ lương (đồng) | TNBQ/người/năm (đồng) |
| #1 | Lò A | #3 | #1600000 | #700000 | #19200000 |
""")
    assert column(survey, "income_per_person") == [1600000]
