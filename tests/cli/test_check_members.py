"""`ngheo check --members`: the files of members get copies with notes of their own, like the survey."""

import csv
from pathlib import Path

import openpyxl
import pytest

from .commandline import Ngheo, flat

LIST = ("Thôn", "Mã hộ", "Họ và tên chủ hộ", "Số nhân khẩu", "Khu vực", "Ngày rà soát")
MEMBERS = ("Thôn", "Mã hộ", "Họ và tên thành viên", "Quan hệ với chủ hộ", "Ngày sinh")
HOUSEHOLDS = (LIST, ("Thôn 1", "001", "Người Mẫu Một", "2", "Nông thôn", "15/10/2024"))
PEOPLE = (
    MEMBERS,
    ("Thôn 1", "001", "Người Mẫu Một", "Chủ hộ", "01/01/1980"),
    ("Thôn 1", "001", "Người Mẫu Hai", "Con", "31/02/2012"),
)


def write(path: Path, rows: tuple[tuple[str, ...], ...]) -> Path:
    if path.suffix == ".csv":
        with path.open("w", encoding="utf-8", newline="") as handle:
            csv.writer(handle).writerows(rows)
        return path
    book = openpyxl.Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    book.save(path)
    return path


def noted(path: Path) -> dict[str, str]:
    """Return the notes of a copy by cell, and check that its list of findings is there."""
    book = openpyxl.load_workbook(path)
    assert book.sheetnames[0] == "Kết quả kiểm tra"
    cells = (cell for sheet in book.worksheets[1:] for row in sheet.iter_rows() for cell in row)
    return {cell.coordinate: cell.comment.text for cell in cells if cell.comment}


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_copy_of_the_members_stands_beside_them_with_a_note_in_each_cell(
    ngheo: Ngheo, tmp_path: Path, ending: str
) -> None:
    survey = write(tmp_path / f"ho.{ending}", HOUSEHOLDS)
    (tmp_path / "tv").mkdir()
    members = write(tmp_path / "tv" / f"tv.{ending}", PEOPLE)
    before = members.read_bytes()
    done = ngheo("check", survey, "--members", members, "--criteria", "2021-2025")
    copy = members.with_name("tv.kiem-tra.xlsx")
    assert noted(copy).keys() == {"E3"}
    assert noted(copy)["E3"].startswith("LỖI: ")
    assert str(copy) in "".join(done.out.split("\n"))
    assert "E3" not in noted(tmp_path / "ho.kiem-tra.xlsx")
    assert members.read_bytes() == before


def test_list_of_the_copy_has_the_findings_of_its_own_file_only(ngheo: Ngheo, tmp_path: Path) -> None:
    survey = write(
        tmp_path / "ho.csv", (*HOUSEHOLDS, ("Thôn 1", "002", "Người Mẫu Ba", "x", "Nông thôn", ""))
    )
    members = write(tmp_path / "tv.csv", PEOPLE)
    ngheo("check", survey, "--members", members, "--criteria", "2021-2025")
    files = {}
    for name in ("ho", "tv"):
        sheet = openpyxl.load_workbook(tmp_path / f"{name}.kiem-tra.xlsx").worksheets[0]
        files[name] = {row[1] for row in sheet.iter_rows(values_only=True) if row[9]}
    assert files["tv"] == {"Tệp", "tv.csv"}
    assert files["ho"] >= {"Tệp", "tv.csv", "ho.csv"}


def test_copies_of_members_go_where_the_user_wants_the_survey_s(ngheo: Ngheo, tmp_path: Path) -> None:
    survey, members = write(tmp_path / "ho.csv", HOUSEHOLDS), write(tmp_path / "tv.csv", PEOPLE)
    told = ("check", survey, "--members", members, "--criteria", "2021-2025")
    ngheo(*told, "--out", tmp_path / "mot")
    assert {path.name for path in (tmp_path / "mot").iterdir()} == {"ho.kiem-tra.xlsx", "tv.kiem-tra.xlsx"}
    (tmp_path / "hai").mkdir()
    ngheo(*told, "--out", tmp_path / "hai" / "ghi-chu.xlsx")
    assert {path.name for path in (tmp_path / "hai").iterdir()} == {"ghi-chu.xlsx", "tv.kiem-tra.xlsx"}
    assert {path.name for path in tmp_path.iterdir()} == {"ho.csv", "tv.csv", "mot", "hai"}


def test_a_copy_of_members_that_is_there_stays_unless_forced(ngheo: Ngheo, tmp_path: Path) -> None:
    survey, members = write(tmp_path / "ho.csv", HOUSEHOLDS), write(tmp_path / "tv.csv", PEOPLE)
    there = write(tmp_path / "tv.kiem-tra.xlsx", PEOPLE)
    before = there.read_bytes()
    told = ("check", survey, "--members", members, "--criteria", "2021-2025")
    done = ngheo(*told)
    assert (done.status, there.read_bytes() == before) == (2, True)
    assert "tv.kiem-tra.xlsx" in flat(done.err)
    assert not (tmp_path / "ho.kiem-tra.xlsx").exists()
    assert ngheo(*told, "--force").status == 1
    assert noted(there).keys() == {"E3"}


def test_json_writes_no_copy_of_members(ngheo: Ngheo, tmp_path: Path) -> None:
    survey, members = write(tmp_path / "ho.csv", HOUSEHOLDS), write(tmp_path / "tv.csv", PEOPLE)
    ngheo("check", survey, "--members", members, "--criteria", "2021-2025", "--json")
    assert {path.name for path in tmp_path.iterdir()} == {"ho.csv", "tv.csv"}


def test_members_of_several_surveys_get_one_copy_with_each_finding_once(ngheo: Ngheo, tmp_path: Path) -> None:
    one, two = write(tmp_path / "a.csv", HOUSEHOLDS), write(tmp_path / "b.csv", HOUSEHOLDS)
    members = write(tmp_path / "tv.csv", PEOPLE)
    ngheo("check", one, two, "--members", members, "--criteria", "2021-2025", "--out", tmp_path / "c")
    sheet = openpyxl.load_workbook(tmp_path / "c" / "tv.kiem-tra.xlsx").worksheets[0]
    codes = [row[9] for row in sheet.iter_rows(values_only=True) if row[9]]
    assert codes == ["Mã", "date_impossible"]
