"""How many decimals a rate has is told by its cell: in a text by the digits, in a workbook by the format."""

from pathlib import Path

import pytest
import xlsxwriter

from ngheo_cli.audit.table.check import audit
from ngheo_cli.audit.table.looks import decimals_shown
from ngheo_cli.audit.table.result import Audit
from ngheo_cli.audit.table.tables import read_tables

from .makers import audited, causes, held, told

POOR = (1234, 1305, 1567, 888, 777, 12)
SHORT = ("12.30", "13.10", "15.70", "8.90", "7.77", "0.12")
"""Rates of 10 000 households, of which four have lost their last digit."""


def a_book(folder: Path, formats: list[str], rates: tuple[str, ...] = SHORT, share: int = 1) -> Audit:
    """Write rates as numbers, each with its format."""
    path = folder / "bang.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("Bảng")
        sheet.write_row(0, 0, ["Đơn vị", "Tổng số hộ", "Số hộ nghèo", "Tỷ lệ hộ nghèo"])
        for r, (poor, rate) in enumerate(zip(POOR, rates, strict=True), start=1):
            look = book.add_format({"num_format": formats[(r - 1) % len(formats)]})
            sheet.write_row(r, 0, [f"Xã {r}", 10000, poor])
            sheet.write_number(r, 3, float(rate) / share, look)
    return audit(read_tables([path], {})[0])


@pytest.mark.parametrize("number_format", ["0.00", "#,##0.00", "General", "0.00;[Red]-0.00", '0.00" %"'])
def test_numbers_with_two_decimals_are_held_to_two(tmp_path: Path, number_format: str) -> None:
    wrong = [(one[2], one[3], one[4]) for one in told(a_book(tmp_path, [number_format]))]
    assert wrong == [("D2", "12.30", "12.34"), ("D3", "13.10", "13.05"), ("D4", "15.70", "15.67"),
                     ("D5", "8.90", "8.88")]  # fmt: skip


def test_parts_of_one_shown_as_percent_are_held_to_what_they_show(tmp_path: Path) -> None:
    assert [one[2] for one in told(a_book(tmp_path, ["0.00%"], share=100))] == ["D2", "D3", "D4", "D5"]


@pytest.mark.parametrize("number_format", ["0.00%", "0%", "0.0#%"])
def test_deprivation_rates_shown_as_percent_are_in_percent(tmp_path: Path, number_format: str) -> None:
    path = tmp_path / "bang.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet, look = book.add_worksheet("Bảng"), book.add_format({"num_format": number_format})
        sheet.write_row(0, 0, ["unit", "poor_hh", "employment", "nutrition", "telecom"])
        for r, (unit, poor, rates) in enumerate(
            [
                ("Xã A", 31, (0.5484, 0.0968, 0.0323)),
                ("Xã B", 33, (0.6061, 0, 0.0303)),
                ("Xã C", 37, (0.352, 0.0270, 0.0270)),
            ],
            start=1,
        ):
            sheet.write_row(r, 0, [unit, poor])
            sheet.write_row(r, 2, rates, look)
    assert [one[2:4] for one in told(audit(read_tables([path], {})[0]))] == [("C4", "35.20")]


def test_a_number_shown_with_one_decimal_is_right_with_one(tmp_path: Path) -> None:
    rates = ("12.3", "13.1", "15.7", "8.9", "7.77", "0.12")
    found = a_book(tmp_path, ["0.0", "0.0", "0.0", "0.0", "0.00", "0.00"], rates)
    assert found.failing == ()
    assert [cause for _, cause in causes(found)] == ["fewer_decimals"] * 4


def test_a_whole_column_of_one_decimal_is_right(tmp_path: Path) -> None:
    rates = ("12.3", "13.1", "15.7", "8.9", "7.8", "0.1")
    for number_format in ("General", "0.0"):
        assert a_book(tmp_path, [number_format], rates).failures == ()


def test_numbers_that_end_in_zero_are_right(tmp_path: Path) -> None:
    rates = ("12.34", "13.05", "15.67", "8.88", "7.77", "0.12")
    assert a_book(tmp_path, ["General"], rates).failures == ()


def test_a_text_with_one_decimal_stays_a_note(tmp_path: Path) -> None:
    rows = [f"Xã {n},10000,{poor},{rate.removesuffix('0')}"
            for n, (poor, rate) in enumerate(zip(POOR, SHORT, strict=True))]  # fmt: skip
    found = audited(tmp_path, "\n".join(["unit,total_hh,poor_hh,poor_pct", *rows]))
    assert found.failing == ()
    assert [cause for _, cause in causes(found)] == ["fewer_decimals"] * 4


@pytest.mark.parametrize(
    ("number_format", "decimals"),
    [("0.00", 2), ("0", 0), ("#,##0.0_);(#,##0.0)", 1), ("0.0%", 3), ("General", None), ("0.0#", None),
     ("0.00E+00", None), ("", None), ('0.00\\ "hộ.0"', 2), ("#.##", None), ("dd/mm/yyyy", None)],
)  # fmt: skip
def test_decimals_of_formats(number_format: str, decimals: int | None) -> None:
    assert decimals_shown(number_format) == decimals


@pytest.mark.parametrize("blank", [" ", "\u00a0", "\u202f", "\u2009"])
def test_any_blank_may_stand_between_thousands(tmp_path: Path, blank: str) -> None:
    text = "unit,total_hh,poor_hh,poor_pct\nXã A,10~000,1~234,12.34%\nXã B,10~000,1~305,13.05~%"
    found = audited(tmp_path, text.replace("~", blank))
    assert (found.failures, found.findings, held(found, "rate")) == ((), (), 2)


def computed(folder: Path, number_format: str, share: int, *cells: tuple[int, int, float]) -> Audit:
    """Audit rates as a spreadsheet computed them: (poor, households, rate in percent)."""
    path = folder / "tinh.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet, look = book.add_worksheet("Bảng"), book.add_format({"num_format": number_format})
        sheet.write_row(0, 0, ["Đơn vị", "Tổng số hộ", "Số hộ nghèo", "Tỷ lệ hộ nghèo"])
        for r, (poor, whole, rate) in enumerate(cells, start=1):
            sheet.write_row(r, 0, [f"Xã {r}", whole, poor])
            sheet.write_number(r, 3, rate / share, look)
    return audit(read_tables([path], {})[0])


HALVES = (
    (100, 2048),
    (300, 2048),
    (1, 512),
    (1, 128),
    (3, 1024),
    (1, 64000),
    (161, 64000),
    (7, 6400),
    (13, 800),
)
"""Poor of all households: many rates of them end in an exact half behind the sixth decimal."""


@pytest.mark.parametrize("number_format", ["0.00", "General", "0.000000"])
def test_computed_rates_that_are_exact_halves_are_right(tmp_path: Path, number_format: str) -> None:
    for ways in ((100 * p / h for p, h in HALVES), (p / h * 100 for p, h in HALVES)):
        cells = [(p, h, rate) for (p, h), rate in zip(HALVES, ways, strict=True)]
        found = computed(tmp_path, number_format, 1, *cells)
        assert (found.failures, held(found, "rate")) == ((), len(HALVES))


@pytest.mark.parametrize("number_format", ["0.00%", "General"])
def test_computed_parts_of_one_that_are_exact_halves_are_right(tmp_path: Path, number_format: str) -> None:
    found = computed(tmp_path, number_format, 100, *((p, h, 100 * p / h) for p, h in HALVES))
    assert (found.failures, held(found, "rate")) == ((), len(HALVES))


def test_a_computed_rate_that_is_cut_off_at_its_half_fails(tmp_path: Path) -> None:
    found = computed(tmp_path, "General", 1, (100, 2048, 4.882812), (300, 2048, 14.648437))
    assert [(one[2], one[3], one[4]) for one in told(found)] == [
        ("D2", "4.882812", "4.882813"), ("D3", "14.648437", "14.648438"),
    ]  # fmt: skip
