"""Which unit have the amounts of a column, and which of them were typed in another?"""

import pytest

from md_tables import cells, column, found, how, read
from ngheo_cli.numbers import UNKNOWN

DONG = "Thu nhập bình quân đầu người/tháng (đồng)"
BARE = "Thu nhập bình quân đầu người/tháng"


def amounts(title: str, *values: str) -> list[int | None]:
    rows = "\n".join(f"| {n} | Hộ {n} | {value} |" for n, value in enumerate(values, 1))
    survey = read(f"| Mã hộ | Chủ hộ | {title} |\n{rows}")
    return [None if v == UNKNOWN else v for v in column(survey, "income_per_person")]


@pytest.mark.parametrize(
    "unit",
    ["1 000 đồng", "1.000đ", "x1000 đồng", "nghin dong", "1000 dong", "ngàn", "10³ đồng", "nghìn đồng)¹ ("],
)
def test_thousands_are_read_however_they_are_typed(unit: str) -> None:
    assert amounts(f"{BARE} ({unit})", "#1200") == [1_200_000]


@pytest.mark.parametrize("unit", ["trieu dong", "1.000.000 đ", "tr.đ", "triệu"])
def test_millions_are_read_however_they_are_typed(unit: str) -> None:
    assert amounts(f"{BARE} ({unit})", "#1.2") == [1_200_000]


def test_a_title_without_accents_has_its_unit_too() -> None:
    assert amounts("Thu nhap binh quan dau nguoi/thang (nghin dong)", "#1200") == [1_200_000]


@pytest.mark.parametrize("unit", ["100.000 đồng", "10 nghìn đồng", "tỷ đồng"])
def test_a_unit_that_is_none_of_three_is_asked_for(unit: str) -> None:
    survey = read(f"| Mã hộ | Chủ hộ | {BARE} ({unit}) |\n| 1 | Hộ A | #1200000 |")
    assert column(survey, "income_per_person") == [UNKNOWN]
    assert cells(survey, "unit_odd") == ["C1"]
    told = read(
        f"| Mã hộ | Chủ hộ | {BARE} ({unit}) |\n| 1 | Hộ A | #1200 |", units={"income_per_person": "thousand"}
    )
    assert column(told, "income_per_person") == [1_200_000]


@pytest.mark.parametrize(
    ("title", "wrong", "right", "would_be"),
    [
        (f"{BARE} (nghìn đồng)", "#400000", "#1200", "400.000.000"),
        (f"{BARE} (nghìn đồng)", "400.000", "1.200", "400.000.000"),
        (f"{BARE} (nghìn đồng)", "#90000", "#1200", "90.000.000"),
        (f"{BARE} (nghìn đồng)", "#1500000", "#1200", "1.500.000.000"),
        (f"{BARE} (nghìn đồng)", "0,9", "#1200", "900"),
        (f"{BARE} (triệu đồng)", "#400", "#1.2", "400.000.000"),
        (f"{BARE} (triệu đồng)", "#0.0012", "#1.2", "1.200"),
        ("Tổng thu nhập của hộ/tháng (nghìn đồng)", "#400000", "#1200", "400.000.000"),
        ("Tổng thu nhập của hộ trong 12 tháng (nghìn đồng)", "#60", "#60000", "60.000"),
    ],
)
def test_an_amount_of_another_scale_is_unknown_and_says_what_it_would_be(
    title: str, wrong: str, right: str, would_be: str
) -> None:
    survey = read(f"| Mã hộ | Chủ hộ | {title} |\n| 1 | Hộ A | {wrong} |\n| 2 | Hộ B | {right} |")
    values = column(survey, str(how(survey, "C").canonical))
    assert values[0] == UNKNOWN
    assert values[1] > 0
    (finding,) = found(survey, "money_scale")
    assert (finding.place.cell, finding.values["amount"]) == ("C2", would_be)


def test_high_and_zero_incomes_in_thousands_are_used() -> None:
    title = f"{BARE} (nghìn đồng)"
    assert amounts(title, "#0", "#10", "#300", "#14999", "#9999") == [
        0, 10_000, 300_000, 14_999_000, 9_999_000,
    ]  # fmt: skip


def test_a_cell_that_says_dong_among_thousands_is_read_in_dong() -> None:
    assert amounts(f"{BARE} (nghìn đồng)", "400.000 đồng", "#1200", "1,5 triệu") == [
        400_000,
        1_200_000,
        1_500_000,
    ]


def test_a_slip_among_dong_is_unknown_also_where_the_title_says_dong() -> None:
    survey = read(f"| Mã hộ | Chủ hộ | {DONG} |\n| 1 | Hộ A | #1500000 |\n| 2 | Hộ B | #1500 |")
    assert column(survey, "income_per_person") == [1_500_000, UNKNOWN]
    assert cells(survey, "money_ambiguous") == ["C3"]


def test_a_years_income_in_thousands_among_dong_is_unknown() -> None:
    survey = read("""
| Mã hộ | Chủ hộ | Thu nhập 12 tháng của hộ (đồng) |
| 1 | Hộ A | #120000000 |
| 2 | Hộ B | #108000 |
""")
    assert column(survey, "income_12_months") == [120_000_000, UNKNOWN]
    assert cells(survey, "money_ambiguous") == ["C3"]


@pytest.mark.parametrize(
    ("title", "units"), [("income_per_person", {}), ("Thu nhập", {"income_per_person": "dong"})]
)
def test_few_dong_are_few_dong_where_a_program_or_the_user_says_so(title: str, units: dict[str, str]) -> None:
    survey = read(
        f"| Mã hộ | Chủ hộ | {title} |\n| 1 | Hộ A | #1500000 |\n| 2 | Hộ B | #1 |",
        units=units,
        mapping={"income_per_person": "C"} if units else {},
    )
    assert column(survey, "income_per_person") == [1_500_000, 1]
    assert found(survey, "money_mixed")


def test_few_dong_in_a_column_of_dong_are_read_with_a_warning_that_says_what_follows() -> None:
    table = f"| Mã hộ | Chủ hộ | {DONG} |\n| 1 | Hộ A | #1500 |\n| 2 | Hộ B | #900 |"
    survey = read(table)
    assert column(survey, "income_per_person") == [1500, 900]
    (finding,) = found(survey, "money_small")
    assert finding.severity.value == "warning"
    assert "dưới chuẩn" in finding.text("vi")
    assert "--unit income_per_person=thousand" in finding.advice("vi")
    thousands = read(table, units={"income_per_person": "thousand"})
    assert column(thousands, "income_per_person") == [1_500_000, 900_000]
    assert not found(thousands, "money_small")


def test_few_dong_that_the_user_states_are_no_longer_asked_about() -> None:
    table = f"| Mã hộ | Chủ hộ | {DONG} |\n| 1 | Hộ A | #1500 |"
    survey = read(table, units={"income_per_person": "dong"})
    assert column(survey, "income_per_person") == [1500]
    assert not found(survey, "money_small")


def test_a_canonical_column_with_few_dong_alone_is_unknown_until_the_user_states_the_unit() -> None:
    table = "| household_id | head_name | income_per_person |\n| 1 | Hộ A | #1500 |\n| 2 | Hộ B | #900 |"
    survey = read(table)
    assert column(survey, "income_per_person") == [UNKNOWN, UNKNOWN]
    assert len(found(survey, "unit_needed")) == 1
    stated = read(table, units={"income_per_person": "dong"})
    assert column(stated, "income_per_person") == [1500, 900]
    assert not found(stated, "unit_needed")
