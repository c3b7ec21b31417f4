"""What a result hides, or calculates, is told; a result that was only saved by another program holds."""

import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.styles import Font

from .commandline import Ngheo, a_csv
from .test_audit_verify import DATA, edited, found, result_of

POOR = "Hộ nghèo"
SUMMARY = "Tổng hợp"
OFFICE = shutil.which("soffice")


@pytest.fixture
def survey(tmp_path: Path) -> Path:
    return a_csv(tmp_path / "khao-sat.csv")


def with_formula(result: Path, spelling: str) -> str:
    """Put a formula over the first number of the first sheet, with that number kept as its value; return the
    cell."""
    with zipfile.ZipFile(result) as book:
        parts = {name: book.read(name) for name in book.namelist()}
    sheet = "xl/worksheets/sheet1.xml"
    plain = re.compile(r'<c r="([A-Z]+[0-9]+)"( s="[0-9]+")?(?: t="n")?><v>([0-9]+)</v></c>')
    text = parts[sheet].decode("utf-8")
    cell = plain.search(text)
    assert cell is not None
    name, style, value = cell[1], cell[2] or "", cell[3]
    new = spelling.format(name=name, style=style, value=value)
    parts[sheet] = (text[: cell.start()] + new + text[cell.end() :]).encode("utf-8")
    with zipfile.ZipFile(result, "w") as book:
        for part, data in parts.items():
            book.writestr(part, data)
    return name


@pytest.mark.parametrize(
    "spelling",
    [
        '<c r="{name}"{style}><f>40+2</f><v>{value}</v></c>',
        '<c r="{name}"{style}><f t="array" ref="{name}">40+2</f><v>{value}</v></c>',
        '<c{style} r="{name}"><f>40+2</f><v>{value}</v></c>',
    ],
)
def test_a_formula_with_the_right_value_is_told_at_its_cell(
    ngheo: Ngheo, survey: Path, spelling: str
) -> None:
    result = result_of(ngheo, survey)
    cell = with_formula(result, spelling)
    status, rows = found(ngheo, result)
    assert (status, [(row["code"], row["sheet"], row["cell"]) for row in rows]) == (
        1,
        [("verify_formulas", SUMMARY, cell)],
    )
    assert cell in rows[0]["message"]


def hide_row(book: openpyxl.Workbook) -> None:
    book[POOR].row_dimensions[number_of(book[POOR], "001")].hidden = True


def hide_column(book: openpyxl.Workbook) -> None:
    book[DATA].column_dimensions["B"].hidden = True


def flatten_row(book: openpyxl.Workbook) -> None:
    book[POOR].row_dimensions[number_of(book[POOR], "001")].height = 0.75


def narrow_column(book: openpyxl.Workbook) -> None:
    book[DATA].column_dimensions["B"].width = 0.1


def lower_and_narrower(book: openpyxl.Workbook) -> None:
    book[POOR].row_dimensions[number_of(book[POOR], "001")].height = 10.5
    book[DATA].column_dimensions["B"].width = 1.5


def hide_sheet(book: openpyxl.Workbook) -> None:
    book[POOR].sheet_state = "hidden"


def hide_sheet_well(book: openpyxl.Workbook) -> None:
    book[POOR].sheet_state = "veryHidden"


def number_of(sheet: Any, code: str) -> int:
    return next(int(cell.row) for row in sheet.iter_rows() for cell in row if cell.value == code)


@pytest.mark.parametrize(
    ("hide", "sheet", "code"),
    [
        (hide_row, POOR, "verify_hidden_rows"),
        (hide_column, DATA, "verify_hidden_columns"),
        (flatten_row, POOR, "verify_hidden_rows"),
        (narrow_column, DATA, "verify_hidden_columns"),
        (hide_sheet, POOR, "verify_hidden_sheet"),
        (hide_sheet_well, POOR, "verify_hidden_sheet"),
    ],
)
def test_what_was_hidden_is_told_and_the_result_does_not_hold(
    ngheo: Ngheo, survey: Path, hide: Callable[[openpyxl.Workbook], None], sheet: str, code: str
) -> None:
    result = result_of(ngheo, survey)
    edited(result, hide)
    status, rows = found(ngheo, result)
    assert (status, [(row["code"], row["sheet"]) for row in rows]) == (1, [(code, sheet)])
    assert "không còn đúng" in ngheo("audit", "verify", result).out.replace("\n", " ")


def test_a_hidden_row_is_named_by_its_number(ngheo: Ngheo, survey: Path) -> None:
    result = result_of(ngheo, survey)
    edited(result, hide_row)
    number = number_of(openpyxl.load_workbook(result)[POOR], "001")
    (row,) = found(ngheo, result)[1]
    assert row["row"] == number
    assert f"{number}." in row["message"]


def test_empty_rows_and_columns_that_are_hidden_and_other_looks_take_nothing_away(
    ngheo: Ngheo, survey: Path
) -> None:
    result = result_of(ngheo, survey)

    def edit(book: openpyxl.Workbook) -> None:
        sheet = book[POOR]
        sheet.row_dimensions[sheet.max_row + 5].hidden = True
        sheet.column_dimensions["ZZ"].hidden = True
        sheet["A1"].font = Font(bold=True)

    edited(result, edit)
    assert found(ngheo, result) == (0, [])


def test_a_low_row_and_a_narrow_column_hide_nothing(ngheo: Ngheo, survey: Path) -> None:
    result = result_of(ngheo, survey)
    edited(result, lower_and_narrower)
    assert found(ngheo, result) == (0, [])


def test_what_is_hidden_is_told_beside_a_changed_survey(ngheo: Ngheo, survey: Path) -> None:
    result = result_of(ngheo, survey)
    edited(result, hide_sheet)
    survey.write_text(survey.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    told = {row["code"] for row in found(ngheo, result)[1]}
    assert told >= {"verify_file_changed", "verify_hidden_sheet"}


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_a_result_that_libreoffice_saved_holds(ngheo: Ngheo, survey: Path, tmp_path: Path) -> None:
    result = result_of(ngheo, survey, "xlsx", "--criteria", "2016-2020,2021-2025")
    saved = tmp_path / "luu"
    profile = (tmp_path / "ho-so").as_uri()
    subprocess.run(
        [str(OFFICE), f"-env:UserInstallation={profile}", "--headless", "--convert-to", "xlsx",
         "--outdir", str(saved), str(result)],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    assert (saved / result.name).read_bytes() != result.read_bytes()
    assert found(ngheo, saved / result.name, "--in", tmp_path) == (0, [])
