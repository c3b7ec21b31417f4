"""One defect is told once, at its cell, and every cell that it concerns is marked."""

from pathlib import Path

import openpyxl
import pytest
import xlsxwriter

from md_tables import cells, column, found, read, read_paths
from ngheo_cli.reports.annotate import write_annotated

HEAD = "| Mã hộ | Chủ hộ | Thôn | Số nhân khẩu | Khu vực | Tổng thu nhập/tháng (đồng) | CCCD |"
SOUND = "| 002 | Hộ B | Thôn Một | 3 | Nông thôn | 2000000 | |"


def codes(row: str) -> dict[str, list[str]]:
    survey = read(f"{HEAD}\n{row}\n{SOUND}")
    wanted = ("number_unreadable", "out_of_limits", "size_missing", "choice_unknown", "area_blank")
    return {code: told for code in wanted if (told := cells(survey, code))}


@pytest.mark.parametrize(
    ("typed", "code"), [("0", "out_of_limits"), ("2,5", "out_of_limits"), ("bốn mươi", "number_unreadable")]
)
def test_a_size_that_cannot_be_read_is_not_told_as_missing_too(typed: str, code: str) -> None:
    told = codes(f"| 001 | Hộ A | Thôn Một | {typed} | Nông thôn | 1000000 | |")
    assert [cell for where in told.values() for cell in where] == ["D2"]
    assert list(told) == [code]


def test_a_blank_size_is_told_as_missing() -> None:
    assert codes("| 001 | Hộ A | Thôn Một | | Nông thôn | 1000000 | |") == {"size_missing": ["D2"]}


def test_an_area_that_cannot_be_read_is_not_told_as_blank_too() -> None:
    assert codes("| 001 | Hộ A | Thôn Một | 4 | Miền núi | 1000000 | |") == {"choice_unknown": ["E2"]}


def test_a_blank_area_is_told_once() -> None:
    assert codes("| 001 | Hộ A | Thôn Một | 4 | | 1000000 | |") == {"area_blank": ["E2"]}


def test_a_hidden_sheet_with_households_is_told_once(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        book.add_worksheet("Ghi chú").write("A1", "x")
        sheet = book.add_worksheet("Hộ")
        sheet.write_row(0, 0, ["Mã hộ", "Chủ hộ", "Số nhân khẩu"])
        sheet.write_row(1, 0, ["001", "Hộ A", 4])
        sheet.hide()
    survey = read_paths([path])
    assert [f.code for f in survey.findings if "hidden" in f.code] == ["hidden_sheet_read"]


def test_every_household_that_shares_an_id_or_a_code_is_coloured(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("Hộ")
        sheet.write_row(0, 0, ["Mã hộ", "Chủ hộ", "Thôn", "CCCD"])
        sheet.write_row(1, 0, ["001", "Hộ A", "Thôn Một", "099000000001"])
        sheet.write_row(2, 0, ["002", "Hộ B", "Thôn Một", "099000000001"])
        sheet.write_row(3, 0, ["001", "Hộ C", "Thôn Một", "099000000003"])
    survey = read_paths([path])
    told = [*found(survey, "id_twice"), *found(survey, "key_two_heads")]
    assert [finding.place.cell for finding in told] == ["D2", "A2"]
    write_annotated(tmp_path / "b.xlsx", path, told, "vi")
    copy = openpyxl.load_workbook(tmp_path / "b.xlsx")["Hộ"]
    noted = [c.coordinate for row in copy.iter_rows() for c in row if c.comment]
    assert noted == ["A2", "D2", "D3", "A4"]


def test_cells_right_of_the_titles_are_told_at_the_first_of_them(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("Hộ")
        sheet.write_row(0, 0, ["Mã hộ", "Chủ hộ", "Số nhân khẩu"])
        sheet.write_row(1, 0, ["001", "Hộ A", 4])
        sheet.write_row(2, 0, ["002", "Hộ B", 4, "", "xem lại"])
    survey = read_paths([path])
    assert cells(survey, "cells_untitled") == ["E3"]
    assert column(survey, "size") == [4, 4]
