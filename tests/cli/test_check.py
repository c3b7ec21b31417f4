"""`ngheo check`: every defect at its cell, the copy with notes, severities of a project, statuses."""

import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import xlsxwriter

from ngheo_cli.messages import codes
from ngheo_cli.survey.plausible import YOUNGEST_HEAD

from . import planted
from .commandline import CLEAN, HEADER, NOT_POOR, Ngheo, a_csv, flat
from .test_schemas import validator

SAMPLES = Path(__file__).parents[2] / "samples"


def rows_of(ngheo: Ngheo, *words: object) -> list[dict[str, Any]]:
    done = ngheo("check", *words, "--json")
    document = json.loads(done.out)
    validator("check").validate(document)
    rows: list[dict[str, Any]] = document["rows"]
    return rows


@pytest.fixture
def survey(tmp_path: Path) -> Path:
    return planted.write(tmp_path / "ra-soat.xlsx")


def test_every_planted_defect_is_found_at_its_cell_and_none_else(ngheo: Ngheo, survey: Path) -> None:
    rows = rows_of(ngheo, survey)
    assert {row["code"]: row["cell"] or "" for row in rows} == planted.expected()
    assert len(rows) == len(planted.expected())
    assert {row["file"] for row in rows} == {"ra-soat.xlsx"}
    assert {row["sheet"] for row in rows} == {planted.SHEET, "Nháp"}


def test_the_same_survey_without_defects_has_no_finding(ngheo: Ngheo, tmp_path: Path) -> None:
    done = ngheo("check", planted.write(tmp_path / "sach.xlsx", defects=False))
    assert done.status == 0
    assert "XONG, không có gì phải sửa: sach.xlsx, 24 dòng hộ – 0 lỗi, 0 cảnh báo, 0 lưu ý" in flat(done.out)
    assert "Không có sai sót nào." in done.out


def test_copy_holds_a_note_in_every_cell_with_a_defect_and_no_other(ngheo: Ngheo, survey: Path) -> None:
    ngheo("check", survey)
    book = openpyxl.load_workbook(survey.with_name("ra-soat.kiem-tra.xlsx"))
    sheet = book[planted.SHEET]
    noted = {cell.coordinate: cell.comment.text for row in sheet.iter_rows() for cell in row if cell.comment}
    assert set(noted) == (set(planted.expected().values()) - {""}) | planted.second_cells()
    cell = planted.expected()["head_young"]
    assert noted[cell].startswith(f"CẢNH BÁO: Vào ngày rà soát chủ hộ chưa đủ {YOUNGEST_HEAD} tuổi.\n→ ")
    assert noted[planted.expected()["no_key"]].startswith("LỖI: ")


def test_the_survey_is_not_changed_and_the_copy_not_overwritten(ngheo: Ngheo, survey: Path) -> None:
    before = survey.read_bytes()
    assert ngheo("check", survey).status == 1
    again = ngheo("check", survey)
    assert (again.status, "output_exists" in again.err) == (2, True)
    assert ngheo("check", survey, "--force").status == 1
    assert survey.read_bytes() == before


def test_screen_tells_kinds_with_counts_before_places_and_the_verdict_last(
    ngheo: Ngheo, survey: Path
) -> None:
    lines = ngheo("check", survey, "--lang", "en").out.splitlines()
    text = "\n".join(lines)
    assert max(map(len, lines[:-1])) <= 80
    assert text.index("Summary by kind") < text.index("Every place") < text.index("DONE, with points")
    assert "Warning · head_young · 1 place" in text
    assert f"{planted.expected()['head_young']} (head_birth, HO-004): At the review" in flat(text)
    assert "ra-soat.kiem-tra.xlsx" in lines[-1]


def test_quiet_prints_the_verdict_and_where_the_copy_is(ngheo: Ngheo, survey: Path) -> None:
    out = ngheo("check", survey, "--quiet").out
    assert "head_young" not in out
    assert out.startswith("XONG, có chỗ phải xem lại (mã thoát 1): ra-soat.xlsx")


def test_json_writes_no_copy_unless_asked_and_nothing_else_on_standard_output(
    ngheo: Ngheo, survey: Path
) -> None:
    done = ngheo("check", survey, "--json")
    assert done.status == 1
    assert json.loads(done.out)["schema"] == "ngheo.check/1"
    assert "ra-soat.xlsx" in done.err
    assert list(survey.parent.iterdir()) == [survey]
    ngheo("check", survey, "--json", "--out", survey.with_name("ghi-chu.xlsx"))
    assert survey.with_name("ghi-chu.xlsx").exists()


def test_notes_alone_are_status_0(ngheo: Ngheo, tmp_path: Path) -> None:
    path = a_csv(tmp_path / "a.csv", (f"{row},1" for row in CLEAN), header=_with("Zyxwv"))
    rows = rows_of(ngheo, path)
    assert {(row["code"], row["severity"], row["cell"]) for row in rows} == {("column_unknown", "note", "H1")}
    assert ngheo("check", path).status == 0


def test_project_file_changes_severities_and_the_status_of_check_and_classify(
    ngheo: Ngheo, tmp_path: Path
) -> None:
    path = a_csv(tmp_path / "a.csv", [f"{NOT_POOR},Hộ nghèo"], header=_with("Kết quả rà soát"))
    project = tmp_path / "dot.yaml"
    for severity, status in (("note", 0), ("warning", 1), ("error", 1)):
        project.write_text(f"severity:\n  recorded_differs: {severity}\n", encoding="utf-8")
        for command in ("check", "classify"):
            done = ngheo(command, path, "--project", project, "--force")
            assert done.status == status
        (row,) = rows_of(ngheo, path, "--project", project)
        assert (row["code"], row["severity"]) == ("recorded_differs", severity)


def test_project_file_can_raise_a_column_that_nobody_understood(ngheo: Ngheo, tmp_path: Path) -> None:
    path = a_csv(tmp_path / "a.csv", (f"{row},1" for row in CLEAN), header=_with("Zyxwv"))
    project = tmp_path / "dot.yaml"
    project.write_text("severity: {column_unknown: error}\n", encoding="utf-8")
    assert ngheo("check", path, "--project", project).status == 1


def test_every_mistake_of_a_project_file_is_told_with_its_line(ngheo: Ngheo, tmp_path: Path) -> None:
    path = a_csv(tmp_path / "a.csv")
    project = tmp_path / "dot.yaml"
    project.write_text(
        "severty: {}\nseverity:\n  recorded_difers: note\n  no_key: fatal\nsettings:\n  child_age: [1]\n",
        encoding="utf-8",
    )
    done = ngheo("check", path, "--project", project, "--lang", "en")
    assert done.status == 2
    assert "Line 1: a project file has no key severty. Is it severity?" in done.err
    assert "Line 3: there is no kind of finding recorded_difers. Is it recorded_differs" in done.err
    assert "Line 4: the severity of no_key" in done.err
    assert "Line 6: the setting child_age" in done.err
    assert not path.with_name("a.kiem-tra.xlsx").exists()


def test_project_file_that_is_missing_or_no_mapping_stops_with_advice(ngheo: Ngheo, tmp_path: Path) -> None:
    path = a_csv(tmp_path / "a.csv")
    assert "project_unreadable" in ngheo("check", path, "--project", tmp_path / "khong.yaml").err
    (tmp_path / "b.yaml").write_text("- a\n", encoding="utf-8")
    assert "project_not_pairs" in ngheo("check", path, "--project", tmp_path / "b.yaml").err


def test_a_survey_that_cannot_be_read_is_a_row_for_a_program_and_a_message_for_a_person(
    ngheo: Ngheo, tmp_path: Path
) -> None:
    path = tmp_path / "rong.xlsx"
    path.write_bytes(b"")
    assert [row["code"] for row in rows_of(ngheo, path)] == ["file_empty"]
    assert ngheo("check", path, "--json").status == 2
    told = ngheo("check", path)
    assert (told.status, told.out, "file_empty" in told.err) == (2, "", True)


def test_several_surveys_need_a_folder_and_get_a_copy_each(ngheo: Ngheo, tmp_path: Path) -> None:
    one, two = a_csv(tmp_path / "a.csv"), a_csv(tmp_path / "b.csv")
    assert ngheo("check", one, two).status == 2
    assert ngheo("check", one, two, "--out", tmp_path / "ghi-chu").status == 0
    names = sorted(path.name for path in (tmp_path / "ghi-chu").iterdir())
    assert names == ["a.kiem-tra.xlsx", "b.kiem-tra.xlsx"]


def test_samples_have_only_codes_of_the_closed_list_and_every_cell_is_whole(ngheo: Ngheo) -> None:
    for name in ("danh-sach-thon.xlsx", "nhieu-thon.xlsx", "khao-sat.csv", "cu.xls"):
        for row in rows_of(ngheo, SAMPLES / name, "--criteria", "2021-2025"):
            assert row["code"] in codes.by_code()
            assert row["cell"] is None or row["cell"][-1].isdigit()


def _with(title: str) -> str:
    return f"{HEADER},{title}"


def test_a_limit_that_is_raised_holds_for_the_copy_too(
    ngheo: Ngheo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NGHEO_MAX_SHEETS", "520")
    path = tmp_path / "khao-sat.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("Hộ")
        sheet.write_row(0, 0, ["household_id", "head_name", "size", "area", "income_per_person"])
        sheet.write_row(1, 0, ["001", "Người Mẫu", 3, "vùng xa", 1_000_000])
        for number in range(510):
            book.add_worksheet(f"T{number}")
    done = ngheo("check", path)
    assert (done.status, (tmp_path / "khao-sat.kiem-tra.xlsx").is_file()) == (1, True)
