"""One defect is told once, at its cell, and every cell that it concerns is marked."""

import zipfile
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


def holes(path: Path, count: int) -> Path:
    """Write households whose sizes are errors, and one formula without value."""
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("Hộ")
        sheet.write_row(0, 0, ["Mã hộ", "Chủ hộ", "Số nhân khẩu", "Ngày rà soát"])
        for r in range(1, count + 1):
            sheet.write_row(r, 0, [f"{r:03d}", f"Hộ {r}"])
            sheet.write_formula(r, 2, "=NA()", None, "#N/A")
        sheet.write_row(count + 1, 0, ["999", "Hộ cuối", 4])
        sheet.write_formula(count + 1, 3, "=A1", None, "")
        sheet.set_row(2, None, None, {"hidden": True})
    with zipfile.ZipFile(path) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    name = "xl/worksheets/sheet1.xml"
    parts[name] = parts[name].replace(b' t="str"><f>A1</f><v></v>', b"><f>A1</f>")
    with zipfile.ZipFile(path, "w") as target:
        for part, data in parts.items():
            target.writestr(part, data)
    return path


def test_each_cell_without_value_is_told_with_its_column_and_household(tmp_path: Path) -> None:
    survey = read_paths([holes(tmp_path / "a.xlsx", 2)])
    told = [(f.place.cell, f.place.column, f.place.household_id) for f in found(survey, "error_cells")]
    assert told == [("C2", "Số nhân khẩu", "001"), ("C3", "Số nhân khẩu", "002")]
    (formula,) = found(survey, "formula_without_value")
    assert (formula.place.cell, formula.place.column, formula.place.household_id) == (
        "D4",
        "Ngày rà soát",
        "999",
    )
    assert "1 formula cell has no stored value: D4" in formula.text("en")
    (hidden,) = found(survey, "hidden_rows")
    assert hidden.place.household_id == "002"


def test_many_cells_without_value_are_one_finding_at_the_first(tmp_path: Path) -> None:
    survey = read_paths([holes(tmp_path / "a.xlsx", 11)])
    (told,) = found(survey, "error_cells")
    assert (told.place.cell, told.place.column, told.place.household_id) == ("C2", "Số nhân khẩu", "001")
    assert told.text("vi").startswith("Có 11 ô báo lỗi")


_HOUSEHOLDS = "## Hộ\n| Mã hộ | Chủ hộ | Thôn |\n| 001 | Hộ A | Thôn Một |\n| 002 | Hộ B | Thôn Một |\n"
_MEMBERS = "## Thành viên\n| STT | Mã hộ | Họ và tên thành viên | Quan hệ với chủ hộ |\n"


@pytest.mark.parametrize(
    ("codes", "code"), [(("", "002", "002"), "member_codes_left_out"), (("", "", ""), "member_codes_filled")]
)
def test_one_forgotten_code_among_members_with_codes_is_a_warning(
    codes: tuple[str, str, str], code: str
) -> None:
    one, two, three = codes
    survey = read(
        f"{_HOUSEHOLDS}{_MEMBERS}| 1 | 001 | Hộ A | Chủ hộ |\n| 2 | {one} | Con A | Con |\n"
        f"| 3 | 002 | Hộ B | Chủ hộ |\n| 4 | {two} | Con B | Con |\n| 5 | {three} | Con C | Con |\n"
    )
    told = [f for f in survey.findings if f.code.startswith("member_codes")]
    assert [(f.code, f.place.cell, f.place.household_id) for f in told] == [(code, "B3", "001")]
    assert survey.members is not None
    assert survey.members.frame["household"].tolist() == [0, 0, 1, 1, 1]
