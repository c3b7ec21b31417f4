"""Report forms as workbooks: official layout, values stored, formulas live; real LibreOffice recalculates."""

import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from ngheo_cli.__main__ import run

SOFFICE = shutil.which("soffice")
ALWAYS_RECALCULATE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">
<value>0</value></prop></item></oor:items>
"""
CLASSES = ("Hộ nghèo", "Hộ cận nghèo", "Hộ không nghèo", "Hộ nghèo", "Hộ có mức sống trung bình")
ANSWERS = ("employment", "dependents", "nutrition", "health_insurance", "adult_education", "child_schooling",
           "housing_quality", "housing_area", "water_source", "hygienic_toilet", "telecom",
           "information_devices", "cause_1", "cause_2", "cause_3", "cause_4", "cause_5", "cause_6", "cause_7",
           "cause_8", "no_labour_capacity", "merit_member", "farming")  # fmt: skip


def review(path: Path, shift: int) -> Path:
    """Write a review of eleven communes of two districts; another shift gives another year."""
    head = "province,district,commune,village,household_id,head_name,head_national_id,head_ethnicity,size,"
    lines = [head + "area,recorded_class,movement," + ",".join(ANSWERS)]
    for i in range(132):
        commune = i % 11 + 1
        where = f"Tỉnh Mẫu,Huyện {1 + (commune > 10)},Xã {commune:02},Thôn {i % 2 + 1}"
        mark = "died" if shift == 0 and i % 17 == 16 else ""
        if shift and i % 17 == 16:
            continue
        said = ["Có" if (i + shift * j) % (j + 2) == 0 else "Không" for j in range(len(ANSWERS))]
        said[10] = "" if i == 8 else said[10]
        ethnic = ("Kinh", "Mông", "Tày")[i % 3]
        kind = CLASSES[(i + shift * (i % 4)) % len(CLASSES)]
        row = f"{where},{i},Hộ {i},{i:012},{ethnic},{i % 7 + 1 + shift * (i % 2)},rural,{kind},{mark},"
        lines.append(row + ",".join(said))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


TOTALS = "province,district,commune,households,persons\n" + "".join(
    f"Tỉnh Mẫu,Huyện {1 + (i > 10)},Xã {i:02},{200 + 7 * i},{900 + 31 * i}\n" for i in range(1, 12)
) + "Tỉnh Mẫu,Huyện 2,Xã Chưa Nộp,50,200\n"  # fmt: skip


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bieu")
    (folder / "tong-so.csv").write_text(TOTALS, encoding="utf-8")
    before, now = review(folder / "truoc.csv", 0), review(folder / "nay.csv", 1)
    words = ["report", str(now), "--form", "all", "--class", "recorded", "--before", str(before), "--quiet"]
    words += ["--totals", str(folder / "tong-so.csv"), "--out", str(folder / "bieu.xlsx")]
    assert run(words) == 1
    return folder / "bieu.xlsx"


@pytest.fixture(scope="module")
def values(made: Path) -> Workbook:
    return load_workbook(made, data_only=True)


@pytest.fixture(scope="module")
def formulas(made: Path) -> Workbook:
    return load_workbook(made)


def row_of(sheet: Worksheet, text: str, column: int = 2) -> int:
    return next(row for row in range(1, sheet.max_row + 1) if sheet.cell(row, column).value == text)


def texts(sheet: Worksheet) -> list[str]:
    return [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None]


def test_the_heading_has_committee_motto_title_and_the_remark_but_no_number(values: Workbook) -> None:
    sheet = values["Kết quả chính thức"]
    assert sheet["A1"].value == "UBND TỈNH MẪU"
    found = texts(sheet)
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in found
    assert "Độc lập - Tự do - Hạnh phúc" in found
    assert any(text.startswith("TỔNG HỢP KẾT QUẢ RÀ SOÁT") for text in found)
    assert "(Đối chiếu với biểu mẫu hiện hành trước khi ký.)" in found
    assert not any("Mẫu số" in text for text in found)


def test_titles_are_merged_and_the_row_of_numbers_carries_the_formulas(values: Workbook) -> None:
    sheet = values["Kết quả chính thức"]
    numbers = row_of(sheet, "B")
    assert [cell.value for cell in sheet[numbers]][:8] == [
        "A",
        "B",
        "1",
        "2",
        "3",
        "4=3/1*100",
        "5",
        "6=5/1*100",
    ]
    merged = {str(area) for area in sheet.merged_cells.ranges}
    first = numbers - 3
    assert f"A{first}:A{numbers - 1}" in merged
    assert f"C{first}:D{numbers - 2}" in merged
    assert f"E{first}:J{first}" in merged
    assert f"E{first + 1}:F{first + 1}" in merged
    assert sheet.print_title_rows == f"${first}:${numbers}"


def test_unit_numbers_are_texts_and_upper_units_are_bold(values: Workbook) -> None:
    sheet = values["Kết quả chính thức"]
    tenth, district = row_of(sheet, "Xã 10"), row_of(sheet, "Huyện 2*")
    assert (sheet.cell(tenth, 1).value, sheet.cell(tenth, 1).data_type) == ("1.10", "s")
    assert sheet.cell(district, 2).font.b
    assert not sheet.cell(tenth, 2).font.b
    assert sheet.cell(row_of(sheet, "Xã Chưa Nộp"), 5).value == "chưa nộp"
    assert sheet.cell(row_of(sheet, "Xã Chưa Nộp"), 3).value == 50


def test_movements_have_a_row_of_households_and_one_of_persons(values: Workbook) -> None:
    sheet = values["Diễn biến hộ nghèo"]
    row = row_of(sheet, "Xã 01")
    assert [sheet.cell(row, 3).value, sheet.cell(row + 1, 3).value] == ["Hộ", "Nhân khẩu"]
    assert f"B{row}:B{row + 1}" in {str(area) for area in sheet.merged_cells.ranges}


def test_pages_are_a4_landscape_one_page_wide(values: Workbook) -> None:
    for name in values.sheetnames:
        setup = values[name].page_setup
        assert (setup.paperSize, setup.orientation) == (9, "landscape"), name
        fit = values[name].sheet_properties.pageSetUpPr
        assert fit is not None
        assert (fit.fitToPage, setup.fitToWidth in (None, 1)) == (True, True), name


def test_rates_totals_and_balances_are_live_formulas(formulas: Workbook) -> None:
    results = formulas["Kết quả chính thức"]
    row, top = row_of(results, "Xã 01"), row_of(results, "Tỉnh Mẫu*")
    assert results.cell(row, 6).value == f"=ROUND(E{row}/C{row}*100,2)"
    assert results.cell(top, 5).value == f"=SUM(E{row_of(results, 'Huyện 1')},E{row_of(results, 'Huyện 2*')})"
    district = row_of(results, "Huyện 1")
    assert results.cell(district, 5).value == f"=SUM(E{district + 1}:E{district + 10})"
    moves = formulas["Diễn biến hộ nghèo"]
    row, district = row_of(moves, "Xã 01"), row_of(moves, "Huyện 1")
    balance = f"=D{row}-E{row}-F{row}-G{row}+H{row}+I{row}+J{row}+K{row}"
    assert moves.cell(row, 12).value == balance
    labels, span = f"C{district + 2}:C{district + 21}", f"E{district + 2}:E{district + 21}"
    assert moves.cell(district, 5).value == f"=SUMIF({labels},C{district},{span})"
    rates = formulas["Tỷ lệ thiếu hụt hộ nghèo"]
    row = row_of(rates, "Xã 01")
    assert str(rates.cell(row, 4).value).endswith(f"/C{row}*100,2)")


def test_unknown_answers_are_marked_behind_the_number(values: Workbook) -> None:
    sheet = values["Thiếu hụt hộ nghèo"]
    cell = sheet.cell(row_of(sheet, "Xã 09"), 15)
    assert isinstance(cell.value, int)
    assert cell.number_format == '#,##0"?"'
    assert any(text.startswith("Dấu ? sau một số") and "cột (13) 1" in text for text in texts(sheet))


def converted(path: Path, kind: str, folder: Path) -> Path:
    profile = folder / "profile"
    (profile / "user").mkdir(parents=True, exist_ok=True)
    (profile / "user" / "registrymodifications.xcu").write_text(ALWAYS_RECALCULATE, encoding="utf-8")
    out = folder / "lai"
    subprocess.run(
        [
            str(SOFFICE), "--headless", f"-env:UserInstallation={profile.as_uri()}",
            "--convert-to", kind, "--outdir", str(out), str(path),
        ],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    return out / f"{path.stem}.{kind}"


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed: nothing recalculated the forms")
def test_libreoffice_recalculates_every_form_to_the_stored_values(
    made: Path, values: Workbook, tmp_path: Path
) -> None:
    again = load_workbook(converted(made, "xlsx", tmp_path), data_only=True)
    assert again.sheetnames == values.sheetnames
    numbers = 0
    for name in values.sheetnames:
        for row in values[name].iter_rows():
            for cell in row:
                found: Any = again[name][cell.coordinate].value
                if isinstance(cell.value, int | float):
                    numbers += 1
                    assert round(float(found), 6) == cell.value, f"{name}!{cell.coordinate}"
                elif cell.value not in (None, ""):
                    assert found == cell.value, f"{name}!{cell.coordinate}"
    assert numbers > 1500


HALVES = [(201, 20000, "1.01"), (1, 800, "0.13"), (3, 1600, "0.19"), (41, 800, "5.13"), (107, 4000, "2.68")]


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed: nothing recalculated the halves")
def test_halves_are_rounded_up_by_the_formula_as_by_the_program_and_the_form_prints(tmp_path: Path) -> None:
    lines, totals = ["commune,household_id,head_name,recorded_class"], ["commune,households"]
    for i, (poor, whole, _) in enumerate(HALVES):
        lines += [f"Xã {i},{n},H,Hộ nghèo" for n in range(poor)]
        totals.append(f"Xã {i},{whole}")
    (tmp_path / "nay.csv").write_text("\n".join(lines), encoding="utf-8")
    (tmp_path / "tong.csv").write_text("\n".join(totals), encoding="utf-8")
    out = tmp_path / "bieu.xlsx"
    words = ["report", str(tmp_path / "nay.csv"), "--form", "7.2", "--class", "recorded", "--quiet"]
    run([*words, "--totals", str(tmp_path / "tong.csv"), "--out", str(out)])
    sheets = [
        load_workbook(out, data_only=True),
        load_workbook(converted(out, "xlsx", tmp_path), data_only=True),
    ]
    for book in sheets:
        sheet = book["Kết quả chính thức"]
        found = [sheet.cell(row_of(sheet, f"Xã {i}"), 6).value for i in range(len(HALVES))]
        assert [f"{value:.2f}" for value in found] == [rate for _, _, rate in HALVES]
    assert converted(out, "pdf", tmp_path).read_bytes().startswith(b"%PDF")


def test_the_same_input_gives_the_same_bytes(made: Path) -> None:
    folder, again = made.parent, made.parent / "lai.xlsx"
    words = ["report", str(folder / "nay.csv"), "--form", "all", "--class", "recorded", "--quiet"]
    words += ["--before", str(folder / "truoc.csv"), "--totals", str(folder / "tong-so.csv")]
    run([*words, "--out", str(again)])
    assert again.read_bytes() == made.read_bytes()


def test_rows_of_the_provenance_are_as_high_as_their_texts(values: Workbook) -> None:
    sheet = values["Nguồn gốc"]
    texts = {
        sheet.cell(row, 2).value: sheet.row_dimensions[row].height for row in range(1, sheet.max_row + 1)
    }
    long = [(len(str(text)), height) for text, height in texts.items() if len(str(text)) > 150]
    assert long
    assert all(height >= 15.5 * (length / 150) for length, height in long)
