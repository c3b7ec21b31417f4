"""`--setting` decides, shows in reason, rule sheet and provenance, and refuses what it cannot be."""

from pathlib import Path

import openpyxl

from .commandline import Ngheo, a_csv, flat

SETTINGS = ("--criteria", "2021-2025", "--setting", "elderly_age=60", "--setting", "school_year_month=9")


def test_settings_are_part_of_why_a_standard_was_used(ngheo: Ngheo, survey: Path, tmp_path: Path) -> None:
    done = ngheo("classify", survey, *SETTINGS, "--out", tmp_path / "kq.xlsx")
    said = "thiết lập do người dùng đặt: elderly_age = 60, school_year_month = 9."
    assert said in flat(done.out + done.err)


def test_the_rule_sheet_and_the_provenance_tell_the_settings(
    ngheo: Ngheo, survey: Path, tmp_path: Path
) -> None:
    ngheo("classify", survey, *SETTINGS, "--out", tmp_path / "kq.xlsx")
    book = openpyxl.load_workbook(tmp_path / "kq.xlsx", read_only=True)
    cells = {str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row}
    assert {"60 (người dùng đặt)", "9 (người dùng đặt)", "31"} <= cells
    assert {"--setting", "elderly_age=60", "school_year_month=9"} <= cells


def test_an_unknown_setting_stops_with_the_near_name(ngheo: Ngheo, survey: Path) -> None:
    done = ngheo("explain", survey, "--row", "2", "--setting", "elder_age=60")
    assert done.status == 2
    assert "[unknown_setting]" in done.err
    assert "Có phải là elderly_age?" in done.err


def test_a_setting_without_a_value_and_one_given_twice_stop(ngheo: Ngheo, survey: Path) -> None:
    for words, code in (
        (["elderly_age"], "pair_malformed"),
        (["elderly_age="], "pair_malformed"),
        (["elderly_age=60", "elderly_age=65"], "key_twice"),
    ):
        done = ngheo("explain", survey, "--row", "2", *(w for word in words for w in ("--setting", word)))
        assert done.status == 2
        assert code in done.err, words


def test_a_setting_of_a_project_file_gives_way_to_the_option(ngheo: Ngheo, tmp_path: Path) -> None:
    project = tmp_path / "du-an.yaml"
    project.write_text("settings: {elderly_age: 55, school_year_month: 8}\n", encoding="utf-8")
    survey = a_csv(tmp_path / "a.csv")
    done = ngheo("explain", survey, "--row", "2", "--project", project, "--setting", "elderly_age=60")
    assert "elderly_age = 60, school_year_month = 8" in flat(done.out)
