"""High incomes per person under a title that names no month: of a month or of a year is asked for."""

import pytest

from md_tables import column, found, read
from ngheo_cli.numbers import UNKNOWN

HEADS = "| STT | Họ và tên chủ hộ | Số khẩu |"

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


_BARE = [
    ("Thu nhập bình quân đầu người (triệu đồng)", 1),
    ("TNBQ đầu người", 1_000_000),
    ("THU NHẬP BQ/NGƯỜI (1.000 đồng)", 1_000),
    ("tnbq dau nguoi", 1_000_000),
]


@pytest.mark.parametrize(("title", "unit"), _BARE)
def test_high_incomes_without_month_and_year_are_asked_for(title: str, unit: int) -> None:
    survey = read(_incomes(title, unit, 18, 24, 30))
    assert [f.place.cell for f in found(survey, "income_period")] == ["D1"]
    assert column(survey, "income_per_person") == [UNKNOWN] * 3


@pytest.mark.parametrize(("title", "unit"), _BARE)
def test_incomes_that_most_months_may_bring_are_read(title: str, unit: int) -> None:
    survey = read(_incomes(title, unit, 1, 2, 3, 18))
    assert column(survey, "income_per_person") == [1_000_000, 2_000_000, 3_000_000, 18_000_000]


def test_amounts_typed_as_text_are_judged_too() -> None:
    rows = "| 1 | Lò A | 3 | 18.000.000 |\n| 2 | Lò B | 3 | 24.000.000 |\n| 3 | Lò C | 3 | 30.000.000 |"
    assert found(read(f"{HEADS} TNBQ đầu người |\n{rows}"), "income_period")


@pytest.mark.parametrize(
    "heads",
    [
        f"{HEADS} Thu nhập bình quân đầu người một tháng (triệu đồng) |",
        f"{HEADS} TNBQ/nguoi/thang (triệu đồng) |",
        f"| Đơn vị tính: triệu đồng/người/tháng |\n{HEADS} Thu nhập bình quân đầu người |",
        f"{HEADS} Trong tháng | < |\n| ^ | ^ | ^ | Thu nhập bình quân đầu người (triệu đồng) | Ghi chú |",
    ],
)
def test_high_incomes_under_a_month_anywhere_about_them_are_of_a_month(heads: str) -> None:
    survey = read(f"{heads}\n| 1 | Lò A | 3 | #18 |\n| 2 | Lò B | 3 | #24 |")
    assert column(survey, "income_per_person") == [18_000_000, 24_000_000]


def test_the_column_that_the_user_chose_is_of_a_month() -> None:
    survey = read(_incomes("TNBQ đầu người", 1_000_000, 18, 24), mapping={"income_per_person": "D"})
    assert column(survey, "income_per_person") == [18_000_000, 24_000_000]


def test_a_canonical_column_is_of_a_month() -> None:
    survey = read(_incomes("income_per_person", 1_000_000, 18, 24))
    assert column(survey, "income_per_person") == [18_000_000, 24_000_000]


@pytest.mark.parametrize(("amounts", "asked"), [((9, 11, 14, 16), True), ((3, 5, 7, 16), False)])
def test_most_of_the_amounts_decide(amounts: tuple[int, ...], asked: bool) -> None:
    survey = read(_incomes("Thu nhập bình quân đầu người (triệu đồng)", 1, *amounts))
    assert bool(found(survey, "income_period")) == asked


def _villages(*lists: tuple[int, ...], second_title: str = "TNBQ đầu người") -> str:
    titles = ["TNBQ đầu người", second_title]
    return "\n".join(
        f"## Thôn {i}\n{_incomes(title, 1_000_000, *amounts)}"
        for i, (title, amounts) in enumerate(zip(titles, lists, strict=True), 1)
    )


def test_sheets_with_one_title_are_judged_together() -> None:
    survey = read(_villages((18, 24, 30), (7, 6)))
    assert [f.place.sheet for f in found(survey, "income_period")] == ["Thôn 1", "Thôn 2"]
    assert column(survey, "income_per_person") == [UNKNOWN] * 5


def test_one_village_of_high_incomes_among_others_is_of_a_month() -> None:
    survey = read(_villages((9,), (1, 2, 3)))
    assert column(survey, "income_per_person") == [9_000_000, 1_000_000, 2_000_000, 3_000_000]


def test_a_sheet_with_another_title_is_judged_alone() -> None:
    survey = read(_villages((18, 24, 30), (7, 6), second_title="TNBQ đầu người/tháng"))
    assert column(survey, "income_per_person") == [UNKNOWN] * 3 + [7_000_000, 6_000_000]


def test_amounts_that_are_asked_for_are_not_blanks_to_fill() -> None:
    survey = read(_incomes("TNBQ đầu người", 1_000_000, 18, 24), set_values={"income_per_person": "1000000"})
    assert column(survey, "income_per_person") == [UNKNOWN] * 2


def test_nothing_in_a_year_is_nothing_in_a_month() -> None:
    survey = read(_incomes("TNBQ đầu người", 1_000_000, 18, 24, 0))
    assert column(survey, "income_per_person") == [UNKNOWN, UNKNOWN, 0]


_OF_A_YEAR = [
    "Thu nhập bình quân đầu người năm (đồng)",
    "Thu nhập BQ năm (đồng/người)",
    "Thu nhập BQ năm/người (đồng)",
    "Thu nhập bình quân năm đầu người (đồng)",
    "Bình quân thu nhập năm (đồng/khẩu)",
    "TNBQ năm (đồng/người)",
    "TNBQ đầu người theo năm (đồng)",
]


@pytest.mark.parametrize("title", _OF_A_YEAR)
def test_a_title_with_the_word_year_is_asked_for_whatever_the_amounts(title: str) -> None:
    survey = read(_incomes(title, 1_000_000, 6, 3, 1))
    assert not survey.has("income_per_person")
    assert [f.place.cell for f in found(survey, "income_form")] == ["D1"]


@pytest.mark.parametrize(
    "title",
    [
        "Thu nhập bình quân đầu người/tháng năm 2024 (đồng)",
        "Thu nhập bình quân đầu người/tháng trong năm (đồng)",
        "TNBQ đầu người cuối năm (đồng)",
        "TNBQ đầu người năm … (đồng)",
        "TNBQ đầu người 2024 (đồng)",
    ],
)
def test_a_year_that_only_dates_the_review_is_no_period(title: str) -> None:
    survey = read(_incomes(title, 1_000_000, 6, 3, 1))
    assert column(survey, "income_per_person") == [6_000_000, 3_000_000, 1_000_000]


@pytest.mark.parametrize(
    ("group", "title"),
    [
        ("Thu nhập bình quân", "Năm (đồng/người)"),
        ("Thu nhập năm (đồng)", "TNBQ đầu người"),
        ("Cả năm", "TNBQ đầu người (đồng)"),
    ],
)
def test_a_group_says_that_the_incomes_below_are_of_a_year(group: str, title: str) -> None:
    survey = read(
        f"{HEADS} {group} | < |\n| ^ | ^ | ^ | {title} | Ghi chú |\n| #1 | Lò A | #3 | #6000000 | |"
    )
    assert not survey.has("income_per_person")
    assert [f.place.cell for f in found(survey, "income_form")] == ["D2"]


def test_a_month_below_a_group_of_the_year_is_a_month() -> None:
    titles = "Thu nhập bình quân trong năm | < |\n| ^ | ^ | ^ | TNBQ/người/tháng (đồng) | Ghi chú |"
    survey = read(f"{HEADS} {titles}\n| #1 | Lò A | #3 | #6000000 | |")
    assert column(survey, "income_per_person") == [6_000_000]
