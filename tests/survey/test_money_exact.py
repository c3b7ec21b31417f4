"""Amounts at a line: fractions round up alike in every unit, binary noise does not, and zeros alone say
nothing."""

import pytest

from md_tables import cells, column, found, read, read_csv
from ngheo_cli.numbers import UNKNOWN

HEADS = "| STT | Họ và tên chủ hộ | Số khẩu |"
UNITS = {"đồng": 1, "nghìn đồng": 1_000, "triệu đồng": 1_000_000}


def _read(title: str, *amounts: object, **options: str) -> list[int]:
    rows = "\n".join(f"| #{i} | Lò {i} | #3 | {amount} |" for i, amount in enumerate(amounts, 1))
    return column(read(f"{HEADS} {title} |\n{rows}", **options), "income_per_person")


@pytest.mark.parametrize("unit", UNITS)
def test_a_computed_fraction_of_a_dong_rounds_up_in_every_unit(unit: str) -> None:
    dong = [4_500_001 / 3, 10_500_001 / 7, 148_500_001 / 99, 4_500_000.3 / 3, 4_499_999 / 3]
    amounts = [f"#{amount / UNITS[unit]!r}" for amount in dong]
    read_as = _read(f"Thu nhập BQ/người/tháng ({unit})", *amounts)
    assert read_as == [1_500_001, 1_500_001, 1_500_001, 1_500_001, 1_500_000]


@pytest.mark.parametrize("unit", UNITS)
def test_binary_noise_is_no_fraction_in_any_unit(unit: str) -> None:
    exact = 1_500_000 / UNITS[unit]
    noisy = [exact * (1 + 2e-16 * n) for n in (1, 5, 40, -1, -5)] + [exact / 3 * 3, exact * 1.1 / 1.1]
    assert any(amount != exact for amount in noisy)
    amounts = [f"#{amount!r}" for amount in noisy]
    assert _read(f"Thu nhập BQ/người/tháng ({unit})", *amounts) == [1_500_000] * 7


def test_a_fraction_typed_as_text_in_millions_rounds_up_too() -> None:
    text = (
        "STT;Họ và tên chủ hộ;Số khẩu;Thu nhập BQ/người/tháng (triệu đồng)\n1;Lò;3;1,50000033\n2;Vi;3;1,5\n"
    )
    assert column(read_csv(text), "income_per_person") == [1_500_001, 1_500_000]


@pytest.mark.parametrize("title", ["Thu nhập BQ/người/tháng", "income_per_person"])
def test_zeros_alone_without_a_unit_are_not_used_and_asked_for(title: str) -> None:
    text = f"{HEADS} {title} |\n| #1 | Lò | #3 | #0 |\n| #2 | Vi | #3 | #0 |\n| #3 | Và | #3 | |"
    survey = read(text)
    assert column(survey, "income_per_person") == [UNKNOWN] * 3
    assert cells(survey, "unit_needed") == ["D1"]
    told = read(text, units={"income_per_person": "dong"})
    assert column(told, "income_per_person") == [0, 0, UNKNOWN]
    assert not found(told, "unit_needed")


@pytest.mark.parametrize(
    ("title", "amounts", "dong"),
    [
        ("Thu nhập BQ/người/tháng (đồng)", ["#0", "#0"], [0, 0]),
        ("Thu nhập BQ/người/tháng", ["#0", "#1600000"], [0, 1_600_000]),
        ("Thu nhập BQ/người/tháng", ["#0", "1,6 triệu"], [0, 1_600_000]),
        ("Thu nhập BQ/người/tháng", ["0 đồng", "#1600000"], [0, 1_600_000]),
        ("Thu nhập BQ/người/tháng", ["", ""], [UNKNOWN, UNKNOWN]),
    ],
)
def test_zeros_whose_unit_is_told_by_title_or_amounts_stay(
    title: str, amounts: list[str], dong: list[int]
) -> None:
    assert _read(title, *amounts) == dong
