"""Two columns of one thing, of which only one has a title that is known: neither is read without a word."""

import pytest

from md_tables import column, found, read
from ngheo_cli.numbers import UNKNOWN

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


_YEARLY = [
    ("Thu nhập bình quân đầu người năm 2024 (đồng)", 1_000_000),
    ("TNBQ đầu người năm 2024 (triệu đồng)", 1),
    ("Thu nhập bình quân/người năm 2024 (nghìn đồng)", 1_000),
]


def _incomes(title: str, unit: int, *amounts: int) -> str:
    rows = "\n".join(f"| #{i} | Lò {i} | #3 | #{amount * unit} |" for i, amount in enumerate(amounts, 1))
    return f"{HEADS} {title} |\n{rows}"


@pytest.mark.parametrize(("title", "unit"), _YEARLY)
def test_high_incomes_of_a_year_without_a_month_are_asked_for(title: str, unit: int) -> None:
    survey = read(_incomes(title, unit, 18, 24, 3))
    assert [f.place.cell for f in found(survey, "income_period")] == ["D1"]
    assert column(survey, "income_per_person") == [UNKNOWN] * 3


@pytest.mark.parametrize("title", [_YEARLY[0][0], "Thu nhập bình quân đầu người/tháng năm 2024 (đồng)"])
def test_incomes_that_a_month_may_bring_or_that_say_month_are_read(title: str) -> None:
    amounts = (1, 2, 18) if "tháng" not in title else (18, 24, 30)
    survey = read(_incomes(title, 1_000_000, *amounts))
    assert column(survey, "income_per_person") == [amount * 1_000_000 for amount in amounts]
    assert not found(survey, "income_period")
