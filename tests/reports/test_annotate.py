"""The copy with notes keeps what the survey holds, says in each cell what is wrong, and reads back."""

import hashlib
import io
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import xlsxwriter

from ngheo_cli.messages import Finding, Place, Severity
from ngheo_cli.messages import check as words
from ngheo_cli.messages import survey_checks as check_says
from ngheo_cli.messages import survey_values as value_says
from ngheo_cli.messages.check_columns import COLUMN_UNKNOWN
from ngheo_cli.reports.annotate import FILLS, LINES, write_annotated
from ngheo_cli.survey.workbook import open_workbook

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "samples"


def at(file: str, sheet: str, cell: str, message: Any = value_says.DATE_IMPOSSIBLE) -> Finding:
    finding: Finding = message.at(Place(file, sheet, cell, "Cột", "001", 2), letter="A")
    return finding


def annotated(source: Path, *findings: Finding) -> openpyxl.Workbook:
    path = source.with_name("ghi-chu.xlsx")
    write_annotated(path, source, findings, "vi", force=True)
    return openpyxl.load_workbook(path)


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A workbook with formulas of every type of stored value, a merged cell, a comment and a text like a
    formula."""
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(str(path)) as made:
        sheet = made.add_worksheet("Thôn 'Một' A")
        sheet.write_formula("A1", "=1+1", None, 2)
        sheet.write_formula("A2", '="a"&"<b>"', None, "a<b>")
        sheet.write_formula("A3", "=1=1", None, True)
        sheet.write_formula("A4", "=NA()", None, "#N/A")
        sheet.write_array_formula("A5:A5", "{=SUM(1,2)}", None, 3)
        sheet.write_formula("A6", "=5", None, "")
        sheet.merge_range("B1:C2", "gộp")
        sheet.write_string("D1", "=cmd|'/c calc'!A0")
        sheet.write_comment("E1", "ghi chú cũ")
        sheet.write_string("E1", "x")
    return path


def test_stored_values_of_formulas_and_the_formulas_themselves_are_kept(book: Path) -> None:
    copy = annotated(book, at("a.xlsx", "Thôn 'Một' A", "A1"))
    values = openpyxl.load_workbook(book.with_name("ghi-chu.xlsx"), data_only=True)["Thôn 'Một' A"]
    assert [values[f"A{n}"].value for n in range(1, 7)] == [2, "a<b>", True, "#N/A", 3, None]
    sheet = copy["Thôn 'Một' A"]
    assert sheet["A1"].value == "=1+1"
    assert sheet["A2"].value == '="a"&"<b>"'
    assert sheet["A5"].value.text == "=SUM(1,2)"


def test_one_note_holds_all_findings_of_a_cell_and_the_note_that_was_there(book: Path) -> None:
    sheet = "Thôn 'Một' A"
    found = [at("a.xlsx", sheet, "E1", COLUMN_UNKNOWN), at("a.xlsx", sheet, "E1")]
    text = annotated(book, *found)[sheet]["E1"].comment.text
    first, second, old = text.split("\n\n")
    assert first == "LỖI: Ngày không có trong lịch; coi là chưa biết.\n→ Viết theo thứ tự ngày/tháng/năm."
    assert second.startswith("LƯU Ý: Tiêu đề này")
    assert old == "ghi chú cũ"


@pytest.mark.parametrize(
    "message", [value_says.DATE_IMPOSSIBLE, check_says.ID_LENGTH, COLUMN_UNKNOWN], ids=lambda m: m.severity
)
def test_severities_differ_in_colour_and_in_the_lines_around_the_cell(book: Path, message: Any) -> None:
    cell = annotated(book, at("a.xlsx", "Thôn 'Một' A", "A1", message))["Thôn 'Một' A"]["A1"]
    assert cell.fill.fgColor.rgb == f"00{FILLS[message.severity]}"
    assert cell.border.left.style == cell.border.top.style == LINES[message.severity]
    assert len(set(FILLS.values())) == len(set(LINES.values())) == len(Severity)


def test_a_finding_within_a_merged_range_is_noted_where_the_range_shows(book: Path) -> None:
    sheet = annotated(book, at("a.xlsx", "Thôn 'Một' A", "C2"))["Thôn 'Một' A"]
    assert "LỖI" in sheet["B1"].comment.text


def test_list_holds_every_finding_with_a_link_and_those_without_a_cell_too(book: Path) -> None:
    sheet = "Thôn 'Một' A"
    whole = check_says.AREA_MISSING.at(Place(file="a.xlsx"))
    copy = annotated(book, whole, at("a.xlsx", sheet, "A2"), at("khac.xlsx", sheet, "A2"))
    assert copy.sheetnames == ["Kết quả kiểm tra", sheet]
    rows = list(copy["Kết quả kiểm tra"].iter_rows(min_row=6))
    assert [(row[1].value, row[3].value, row[9].value) for row in rows] == [
        ("a.xlsx", "A2", "date_impossible"),
        ("khac.xlsx", "A2", "date_impossible"),
        ("a.xlsx", None, "area_missing"),
    ]
    links = [row[3].hyperlink.location if row[3].hyperlink else None for row in rows]
    assert links == ["'Thôn ''Một'' A'!A2", None, None]


def test_a_text_that_looks_like_a_formula_stays_a_text(tmp_path: Path, book: Path) -> None:
    assert annotated(book)["Thôn 'Một' A"]["D1"].data_type == "s"
    path = tmp_path / "b.csv"
    path.write_text('Mã hộ,Chủ hộ\n=1+1,+84\n-5,@a\n"=HYPERLINK(""x"")",a\n', encoding="utf-8")
    sheet = annotated(path)["b"]
    assert [sheet[cell].data_type for cell in ("A2", "B2", "A3", "B3", "A4")] == ["s"] * 5
    assert sheet["A2"].value == "=1+1"


@pytest.mark.parametrize("name", ["cu.xls", "phuong.ods", "khao-sat.csv", "khao-sat-utf8.csv"])
def test_other_kinds_become_a_new_workbook_with_the_values_as_read(tmp_path: Path, name: str) -> None:
    source = tmp_path / name
    source.write_bytes((SAMPLES / name).read_bytes())
    read = open_workbook(source).sheets[0]
    copy = annotated(source, at(name, read.name, "A2"))
    assert words.SHEET_VALUES[0] in [cell.value for cell in copy["Kết quả kiểm tra"]["A"]]
    sheet = copy[read.name]
    assert sheet["A2"].comment.text.startswith("LỖI")
    for r, row in enumerate(read.rows, start=1):
        for c, value in enumerate(row, start=1):
            told = sheet.cell(r, c).value
            if isinstance(value, date):
                assert str(told)[:10] == str(value)[:10]
            else:
                assert ("" if told is None else told) == value


def test_the_same_input_gives_the_same_bytes(book: Path) -> None:
    digests = set()
    for _ in range(2):
        annotated(book, at("a.xlsx", "Thôn 'Một' A", "A1"))
        digests.add(hashlib.sha256(book.with_name("ghi-chu.xlsx").read_bytes()).hexdigest())
    assert len(digests) == 1


def test_a_workbook_that_the_library_cannot_take_is_copied_by_values(tmp_path: Path) -> None:
    source = tmp_path / "a.xlsx"
    made = io.BytesIO()
    with xlsxwriter.Workbook(made) as book:
        book.add_worksheet("Danh sách").write_string(0, 0, "x")
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(source, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            new.writestr(name, b"<cp:coreProperties" if name == "docProps/core.xml" else part)
    copy = annotated(source, at("a.xlsx", "Danh sách", "A1"))
    assert copy["Danh sách"]["A1"].value == "x"
    assert words.SHEET_VALUES[0] in [cell.value for cell in copy["Kết quả kiểm tra"]["A"]]


def test_a_finding_in_a_table_beside_another_is_noted_on_their_sheet(book: Path) -> None:
    copy = annotated(book, at("a.xlsx", "Thôn 'Một' A [D:F]", "E1"))
    assert copy["Thôn 'Một' A"]["E1"].comment.text.count(value_says.DATE_IMPOSSIBLE.vi) == 1
