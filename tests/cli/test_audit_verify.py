"""A result made today verifies; each change of result, survey, standard or file beside it is named."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from ngheo_cli.messages import titles

from .commandline import CLEAN, HEADER, Ngheo, a_csv, flat
from .test_schemas import validator

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "samples"
DATA = "Dữ liệu"
SURVEYS = sorted(
    path.name
    for path in SAMPLES.iterdir()
    if path.suffix in {".xlsx", ".csv", ".xls", ".ods"} and path.stem != "bieu-bao-cao"
)
"""All samples but the report form, which is no survey."""
WRITTEN = ("xlsx", "json")


@pytest.fixture
def survey(tmp_path: Path) -> Path:
    return a_csv(tmp_path / "khao-sat.csv")


def result_of(ngheo: Ngheo, survey: Path, kind: str = "xlsx", *words: object) -> Path:
    assert ngheo("classify", survey, "--format", kind, "-q", "--force", *words).status in {0, 1}
    return survey.with_name(f"{survey.stem}.ket-qua.{kind}")


def found(ngheo: Ngheo, result: Path, *words: object) -> tuple[int, list[dict[str, Any]]]:
    done = ngheo("audit", "verify", result, "--json", *words)
    document = json.loads(done.out)
    validator("audit_verify").validate(document)
    return done.status, document["rows"]


def codes(rows: list[dict[str, Any]]) -> set[str]:
    return {row["code"] for row in rows}


def edited(result: Path, edit: Callable[[openpyxl.Workbook], None]) -> None:
    book = openpyxl.load_workbook(result)
    edit(book)
    book.save(result)


def cell_of(book: openpyxl.Workbook, column: str, code: str) -> Any:
    sheet = book[DATA]
    names = {cell.value: number for number, cell in enumerate(sheet[2], 1)}
    row = next(r for r in range(4, sheet.max_row + 1) if sheet.cell(r, names["household_id"]).value == code)
    return sheet.cell(row, names[column])


@pytest.mark.parametrize("kind", WRITTEN)
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_result_made_today_holds(ngheo: Ngheo, survey: Path, kind: str, lang: str) -> None:
    result = result_of(ngheo, survey, kind, "--lang", lang)
    done = ngheo("audit", "verify", result)
    assert done.status == 0
    assert "giống từng byte" in flat(done.out)
    assert found(ngheo, result) == (0, [])


@pytest.mark.parametrize("sample", SURVEYS)
def test_results_of_the_samples_hold(ngheo: Ngheo, tmp_path: Path, sample: str) -> None:
    survey = tmp_path / sample
    shutil.copy(SAMPLES / sample, survey)
    assert ngheo("classify", survey, "-q", "--set", "area=rural", "--criteria", "2021-2025").status in {0, 1}
    assert found(ngheo, survey.with_name(f"{survey.stem}.ket-qua.xlsx")) == (0, [])


def test_a_result_that_was_only_saved_again_holds(ngheo: Ngheo, survey: Path) -> None:
    result = result_of(ngheo, survey)
    edited(result, lambda book: None)
    done = ngheo("audit", "verify", result)
    assert done.status == 0
    assert "không giống từng byte" in flat(done.out)


def test_an_edited_class_is_named_at_its_cell_with_both_values(ngheo: Ngheo, survey: Path) -> None:
    result = result_of(ngheo, survey)
    where: list[str] = []

    def edit(book: openpyxl.Workbook) -> None:
        cell = cell_of(book, "class", "003")
        cell.value = "poor"
        where.append(cell.coordinate)

    edited(result, edit)
    status, rows = found(ngheo, result)
    assert status == 1
    (row,) = rows
    assert (row["code"], row["sheet"], row["cell"]) == ("verify_value_differs", DATA, where[0])
    assert (row["column"], row["household_id"]) == ("class", "003")
    assert "ghi poor, tính lại not_poor" in row["message"]


def test_an_edited_name_in_a_list_is_named_without_telling_it(ngheo: Ngheo, survey: Path) -> None:
    result = result_of(ngheo, survey)

    def edit(book: openpyxl.Workbook) -> None:
        cell = next(c for row in book["Hộ nghèo"].iter_rows() for c in row if c.value == "Người Mẫu Một")
        cell.value = "Người Khác"

    edited(result, edit)
    done = ngheo("audit", "verify", result, "--json")
    (row,) = json.loads(done.out)["rows"]
    assert (row["sheet"], row["household_id"]) == ("Hộ nghèo", "001")
    assert "Người" not in row["message"]
    assert "Người Khác" not in done.out + done.err


def test_an_edited_answer_of_a_json_result_is_named_by_row(ngheo: Ngheo, survey: Path) -> None:
    result = result_of(ngheo, survey, "json")
    document = json.loads(result.read_text(encoding="utf-8"))
    document["rows"][1]["class"] = "poor"
    result.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
    _, (row,) = found(ngheo, result)
    assert (row["column"], row["row"], row["household_id"]) == ("class", 2, "002")


def test_rows_that_were_removed_or_added_are_told_as_rows(ngheo: Ngheo, survey: Path) -> None:
    result = result_of(ngheo, survey)
    edited(result, lambda book: book[DATA].delete_rows(book[DATA].max_row))
    _, rows = found(ngheo, result)
    assert [(row["code"], row["household_id"]) for row in rows] == [("verify_row_differs", "003")]


def test_rows_in_another_order_are_told_once(ngheo: Ngheo, survey: Path) -> None:
    result = result_of(ngheo, survey)

    def edit(book: openpyxl.Workbook) -> None:
        sheet = book[DATA]
        last = sheet.max_row
        one, other = ([cell.value for cell in sheet[row]] for row in (last - 1, last))
        for column, (first, second) in enumerate(zip(one, other, strict=True), start=1):
            sheet.cell(last - 1, column).value, sheet.cell(last, column).value = second, first

    edited(result, edit)
    assert codes(found(ngheo, result)[1]) == {"verify_order_differs"}


def test_sheets_that_are_gone_or_new_are_named(ngheo: Ngheo, survey: Path) -> None:
    result = result_of(ngheo, survey)

    def edit(book: openpyxl.Workbook) -> None:
        book.remove(book["Hộ nghèo"])
        book.create_sheet("Thêm").append(["x"])

    edited(result, edit)
    told = {(row["code"], row["sheet"]) for row in found(ngheo, result)[1]}
    assert told == {("verify_sheet_missing", "Hộ nghèo"), ("verify_sheet_extra", "Thêm")}


@pytest.mark.parametrize("kind", WRITTEN)
def test_a_changed_survey_row_is_named_with_what_follows(ngheo: Ngheo, survey: Path, kind: str) -> None:
    result = result_of(ngheo, survey, kind)
    a_csv(survey, [*CLEAN[:2], CLEAN[2].replace(",141,", ",140,")])
    status, rows = found(ngheo, result)
    assert status == 1
    assert ("verify_file_changed", "khao-sat.csv") in {(row["code"], row["file"]) for row in rows}
    assert "003" in {row["household_id"] for row in rows}


@pytest.mark.parametrize("kind", WRITTEN)
def test_a_changed_value_of_the_standard_is_named(
    ngheo: Ngheo, survey: Path, tmp_path: Path, kind: str
) -> None:
    standard = tmp_path / "chuan.yaml"
    text = (ROOT / "criteria" / "2021-2025.yaml").read_text(encoding="utf-8")
    standard.write_text(text, encoding="utf-8")
    result = result_of(ngheo, survey, kind, "--criteria", standard)
    assert found(ngheo, result) == (0, [])
    standard.write_text(text.replace("rural: 140", "rural: 139", 1), encoding="utf-8")
    status, rows = found(ngheo, result)
    assert status == 1
    assert "verify_criteria_changed" in codes(rows)
    assert "verify_file_changed" not in codes(rows)
    assert "001" in {row["household_id"] for row in rows}


def test_files_beside_the_survey_are_kept_and_their_changes_named(ngheo: Ngheo, tmp_path: Path) -> None:
    survey = a_csv(tmp_path / "s.csv", [row.replace("nông thôn", "") for row in CLEAN])
    units = tmp_path / "u.csv"
    units.write_text("village,area\nBản Mẫu,rural\n", encoding="utf-8")
    project = tmp_path / "du-an.yaml"
    project.write_text("severity: {area_from_units: warning}\n", encoding="utf-8")
    words = ("--units", units, "--project", project, "--set", "commune=Xã Mẫu", "--review-date", "2023-10-15")
    result = result_of(ngheo, survey, "xlsx", *words)
    assert found(ngheo, result) == (0, [])
    units.write_text("village,area\nBản Mẫu,urban\n", encoding="utf-8")
    rows = found(ngheo, result)[1]
    assert ("verify_file_changed", "u.csv") in {(row["code"], row["file"]) for row in rows}
    assert "003" in {row["household_id"] for row in rows}


def test_files_that_are_not_there_are_asked_for_and_found_in_a_folder(
    ngheo: Ngheo, survey: Path, tmp_path: Path
) -> None:
    result = result_of(ngheo, survey)
    elsewhere = tmp_path / "phieu"
    elsewhere.mkdir()
    survey.rename(elsewhere / survey.name)
    done = ngheo("audit", "verify", result)
    assert done.status == 2
    assert "--in" in done.err
    assert "khao-sat.csv" in done.err
    assert found(ngheo, result, "--in", elsewhere) == (0, [])


@pytest.mark.parametrize("kind", ["xlsx", "json", "csv"])
def test_a_file_without_provenance_stops(ngheo: Ngheo, survey: Path, kind: str) -> None:
    result = result_of(ngheo, survey, kind)
    if kind == "xlsx":
        edited(result, lambda book: book.remove(book[titles.SHEET_PROVENANCE[0]]))
    elif kind == "json":
        result.write_text('{"schema": "ngheo.classify/1", "rows": []}', encoding="utf-8")
    done = ngheo("audit", "verify", result)
    assert done.status == 2
    assert "verify_no_provenance" in done.err


@pytest.mark.parametrize("name", ["khong-co.xlsx", "khong-co.json"])
def test_a_missing_result_stops(ngheo: Ngheo, tmp_path: Path, name: str) -> None:
    done = ngheo("audit", "verify", tmp_path / name)
    assert done.status == 2
    assert "file_not_found" in done.err


def test_a_survey_that_cannot_be_read_any_more_is_named_as_changed(ngheo: Ngheo, survey: Path) -> None:
    result = result_of(ngheo, survey)
    survey.write_text("x", encoding="utf-8")
    done = ngheo("audit", "verify", result)
    assert done.status == 2
    assert "verify_file_changed" in done.err


def test_the_input_and_the_result_are_not_touched(ngheo: Ngheo, survey: Path) -> None:
    result = result_of(ngheo, survey)
    before = {path: path.read_bytes() for path in survey.parent.iterdir()}
    ngheo("audit", "verify", result)
    assert {path: path.read_bytes() for path in survey.parent.iterdir()} == before
    assert HEADER in before[survey].decode()


@pytest.mark.parametrize("kind", WRITTEN)
def test_a_row_put_into_the_survey_is_the_one_that_is_told(ngheo: Ngheo, survey: Path, kind: str) -> None:
    result = result_of(ngheo, survey, kind)
    a_csv(survey, [CLEAN[0], CLEAN[0].replace(",001,", ",009,").replace("Một", "Chín"), *CLEAN[1:]])
    rows = [row for row in found(ngheo, result)[1] if row["sheet"] in {None, DATA}]
    told = [(row["code"], row["household_id"]) for row in rows if row["household_id"]]
    assert told == [("verify_row_follows", "009")]


def test_a_changed_answer_is_told_at_its_household_and_other_sheets_by_number(
    ngheo: Ngheo, survey: Path
) -> None:
    result = result_of(ngheo, survey)
    a_csv(survey, [*CLEAN[:2], CLEAN[2].replace(",141,", ",140,")])
    rows = found(ngheo, result)[1]
    assert {row["household_id"] for row in rows if row["sheet"] == DATA} == {"003"}
    assert {row["code"] for row in rows if row["sheet"] not in {None, DATA}} == {"verify_sheet_follows"}
    assert len({row["sheet"] for row in rows}) == len([row for row in rows if row["sheet"] != DATA]) + 1


BASE = """schema: ngheo.criteria/1
id: tinh-2022
extends: {base}
title: {{vi: Chuẩn tỉnh, en: Of the province}}
revision: 1
applies: {{from: 2022-01-01, to: 2025-12-31, source: nq, status: secondary}}
documents:
  nq: {{number: 1/2022/NQ-HĐND, title: {{vi: A, en: A}}, title_status: unknown, status: secondary}}
"""


def a_standard(folder: Path, name: str = "tinh.yaml", base: str = "2021-2025") -> Path:
    """Write a standard that changes nothing but its name."""
    path = folder / name
    path.write_text(BASE.format(base=base).replace("tinh-2022", name.partition(".")[0]), encoding="utf-8")
    return path


def folder_of(parent: Path, name: str) -> Path:
    folder = parent / name
    folder.mkdir()
    return folder


@pytest.mark.parametrize("kind", WRITTEN)
@pytest.mark.parametrize("named", ["2021-2025,{file}", "{file},2021-2025", "{file}"])
def test_a_users_standard_among_several_is_found(
    ngheo: Ngheo, survey: Path, tmp_path: Path, kind: str, named: str
) -> None:
    standard = a_standard(folder_of(tmp_path, "chuẩn, của tỉnh"))
    result = result_of(ngheo, survey, kind, "--criteria", named.format(file=standard))
    missing = ngheo("audit", "verify", result)
    assert missing.status == 2
    assert "verify_file_missing" in missing.err
    assert "tinh.yaml" in missing.err
    assert found(ngheo, result, "--in", standard.parent) == (0, [])
    shutil.move(standard, survey.parent)
    assert found(ngheo, result) == (0, [])
    moved = survey.parent / standard.name
    moved.write_text(moved.read_text(encoding="utf-8") + "# khác\n", encoding="utf-8")
    assert codes(found(ngheo, result)[1]) >= {"verify_criteria_changed"}


def test_the_provenance_names_standards_by_base_name(ngheo: Ngheo, survey: Path, tmp_path: Path) -> None:
    standard = a_standard(folder_of(tmp_path, "chuan"))
    result = result_of(ngheo, survey, "json", "--criteria", f"2021-2025,{standard}")
    options = json.loads(result.read_text(encoding="utf-8"))["provenance"]["options"]
    assert options == [["--criteria", "2021-2025,tinh.yaml"]]


def test_a_base_that_is_not_there_is_asked_for_beside_its_standard(ngheo: Ngheo, survey: Path) -> None:
    base = a_standard(survey.parent, "goc.yaml")
    standard = a_standard(survey.parent, base=base.name)
    result = result_of(ngheo, survey, "xlsx", "--criteria", standard)
    assert found(ngheo, result) == (0, [])
    base.unlink()
    done = ngheo("audit", "verify", result)
    assert done.status == 2
    assert "goc.yaml" in flat(done.err)
    assert "cùng thư mục với tinh.yaml" in flat(done.err)


@pytest.mark.parametrize("kind", WRITTEN)
def test_files_of_one_name_are_told_apart_by_what_they_held(
    ngheo: Ngheo, survey: Path, tmp_path: Path, kind: str
) -> None:
    folder = folder_of(tmp_path, "thanh-vien")
    members = folder / survey.name
    members.write_text(
        "village,household_id,member_name,relation\nBản Mẫu,001,Người Mẫu Một,head\n", encoding="utf-8"
    )
    result = result_of(ngheo, survey, kind, "--members", members)
    assert found(ngheo, result, "--in", folder) == (0, [])
    done = ngheo("audit", "verify", result)
    assert done.status == 2
    assert "verify_file_missing" in done.err
    members.write_text(members.read_text(encoding="utf-8").replace("Một", "Mốt"), encoding="utf-8")
    rows = found(ngheo, result, "--in", folder)[1]
    assert [row["file"] for row in rows if row["code"] == "verify_file_changed"] == [survey.name]


@pytest.mark.parametrize(
    ("column", "value"),
    [("size", 4.0), ("size", "4"), ("class", None), ("income_total", ""), ("area", True), ("problem", False)],
)
def test_a_value_of_another_type_is_another_value(
    ngheo: Ngheo, survey: Path, column: str, value: object
) -> None:
    result = result_of(ngheo, survey, "json")
    document = json.loads(result.read_text(encoding="utf-8"))
    assert json.dumps(document["rows"][0].get(column)) != json.dumps(value)
    document["rows"][0][column] = value
    result.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
    status, rows = found(ngheo, result)
    assert (status, [(row["column"], row["row"]) for row in rows]) == (1, [(column, 1)])


def test_a_null_that_was_taken_out_is_told(ngheo: Ngheo, survey: Path) -> None:
    result = result_of(ngheo, survey, "json")
    document = json.loads(result.read_text(encoding="utf-8"))
    name = next(name for name, value in document["rows"][0].items() if value is None)
    del document["rows"][0][name]
    result.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
    assert [row["column"] for row in found(ngheo, result)[1]] == [name]


def test_a_key_that_stands_twice_stops(ngheo: Ngheo, survey: Path) -> None:
    result = result_of(ngheo, survey, "json")
    text = result.read_text(encoding="utf-8")
    result.write_text(text.replace('"class":', '"class": "not_poor", "class":', 1), encoding="utf-8")
    done = ngheo("audit", "verify", result)
    assert done.status == 2
    assert "verify_key_twice" in done.err


@pytest.mark.parametrize("truth", [True, False])
def test_a_truth_for_a_number_is_an_edit(ngheo: Ngheo, survey: Path, truth: bool) -> None:
    result = result_of(ngheo, survey)
    where: list[tuple[str, str]] = []

    def edit(book: openpyxl.Workbook) -> None:
        cell = next(
            c for sheet in book for row in sheet for c in row if type(c.value) is int and c.value == truth
        )
        cell.value = truth
        where.append((cell.parent.title, cell.coordinate))

    edited(result, edit)
    status, rows = found(ngheo, result)
    assert (status, [(row["sheet"], row["cell"]) for row in rows]) == (1, where)


@pytest.mark.parametrize("kind", WRITTEN)
def test_a_result_without_a_column_that_is_written_now_is_not_called_edited(
    ngheo: Ngheo, tmp_path: Path, kind: str
) -> None:
    survey = Path(shutil.copy(SAMPLES / "khao-sat.csv", tmp_path))
    result = result_of(ngheo, survey, kind)
    if kind == "json":
        document = json.loads(result.read_text(encoding="utf-8"))
        for row in document["rows"]:
            del row["unreadable"]
        result.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
    else:
        edited(
            result,
            lambda book: book[DATA].delete_cols(
                [cell.value for cell in book[DATA][2]].index("unreadable") + 1
            ),
        )
    status, rows = found(ngheo, result)
    assert (status, [row["code"] for row in rows]) == (1, ["verify_column_missing"])
