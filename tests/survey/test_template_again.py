"""A form filled by a script reads back without a finding, also after LibreOffice has recalculated it."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from template_fill import HOUSEHOLDS, PERSONS, STANDARDS, filled

from ngheo_cli.__main__ import run
from ngheo_cli.messages import Lang
from ngheo_cli.messages import template as say
from ngheo_cli.survey.template import fields

VARIANTS: list[tuple[str, fields.Answers]] = [(id_, a) for id_ in STANDARDS for a in ("facts", "direct")]
ALWAYS_RECALCULATE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">
<value>0</value></prop></item></oor:items>
"""
SOFFICE = shutil.which("soffice")


def findings(path: Path, id_: str, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """Return the codes of every finding of any severity."""
    capsys.readouterr()
    run(["check", str(path), "--criteria", id_, "--json"])
    document: dict[str, Any] = json.loads(capsys.readouterr().out)
    return [row["code"] for row in document["rows"]]


def classes(path: Path, id_: str, capsys: pytest.CaptureFixture[str]) -> list[str]:
    capsys.readouterr()
    run(["classify", str(path), "--criteria", id_, "--json"])
    document: dict[str, Any] = json.loads(capsys.readouterr().out)
    return [row["class"] for row in document["rows"]]


def unavoidable(id_: str) -> list[str]:
    return ["standard_incomplete"] if id_ == "2026-2030" else []


@pytest.mark.parametrize(("id_", "answers"), VARIANTS)
def test_filled_form_reads_back_without_a_finding(
    id_: str, answers: fields.Answers, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = filled(tmp_path / "bieu.xlsx", id_, answers)
    assert findings(path, id_, capsys) == unavoidable(id_)
    decided = classes(path, id_, capsys)
    assert len(decided) == HOUSEHOLDS
    assert "undetermined" not in decided
    assert len(set(decided)) > 1


@pytest.mark.parametrize("answers", ["facts", "direct"])
def test_english_form_reads_back_without_a_finding(
    answers: fields.Answers, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = filled(tmp_path / "form.xlsx", "2021-2025", answers, "en")
    assert findings(path, "2021-2025", capsys) == []


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
def test_recalculated_by_libreoffice_it_still_reads_back_without_a_finding(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked: dict[str, fields.Answers] = {"2016-2020": "direct", "2021-2025": "facts", "2026-2030": "direct"}
    forms = {id_: filled(tmp_path / f"{id_}.xlsx", id_, answers) for id_, answers in asked.items()}
    profile, out = tmp_path / "profile", tmp_path / "out"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(ALWAYS_RECALCULATE, encoding="utf-8")
    command = [
        str(SOFFICE),
        f"-env:UserInstallation={profile.as_uri()}",
        "--headless",
        "--convert-to",
        "xlsx",
    ]
    subprocess.run([*command, "--outdir", str(out), *map(str, forms.values())], check=False, timeout=120)
    for id_, form in forms.items():
        again = out / form.name
        assert again.exists()
        assert findings(again, id_, capsys) == unavoidable(id_)
        assert classes(again, id_, capsys) == classes(form, id_, capsys)
        book = load_workbook(again)
        kinds = [rule.type for rule in book["Hộ gia đình"].data_validations.dataValidation]
        assert kinds.count("list") >= 20
        assert {"whole", "date", "custom"} <= set(kinds)
        assert book["Thành viên"].max_row == 1 + HOUSEHOLDS * len(PERSONS)


def test_members_of_last_year_are_filled_in_with_their_households(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    last, result, out = (tmp_path / name for name in ("2024.xlsx", "2024.ket-qua.xlsx", "2025.xlsx"))
    filled(last, "2021-2025", "facts")
    run(["classify", str(last), "--criteria", "2021-2025", "--out", str(result), "--quiet"])
    assert run(["template", "--criteria", "2021-2025", "--from", str(result), "--out", str(out)]) == 0
    book = load_workbook(out)
    households = [[cell.value for cell in row] for row in book["Hộ gia đình"].iter_rows(min_row=2)]
    assert [(row[3], row[4]) for row in households] == [
        ("Thôn 1", "001"), ("Thôn 2", "001"), ("Thôn 1", "002"), ("Thôn 2", "002"),
    ]  # fmt: skip
    members = [[cell.value for cell in row] for row in book["Thành viên"].iter_rows(min_row=2)]
    assert [(row[3], row[4]) for row in members[::3]] == [(row[3], row[4]) for row in households]
    assert members[1][5:11] == ["Thành Viên Một Hai", "Vợ", "1999", "Nữ", "Kinh", "001080001000"]
    assert {value for row in members for value in row[11:]} == {None}


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_members_sheet_left_blank_is_no_list_of_households(
    lang: Lang, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = filled(tmp_path / "bieu.xlsx", "2021-2025", "direct", lang)
    book = load_workbook(path)
    sheet = book[say.SHEET_MEMBERS[lang == "en"]]
    sheet.delete_rows(2, sheet.max_row)
    book.save(path)
    assert findings(path, "2021-2025", capsys) == []
    sheet.title = "Trang 2"
    book.save(path)
    assert findings(path, "2021-2025", capsys) == []


def test_question_left_blank_in_every_row_is_still_the_forms_own_question(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = filled(tmp_path / "bieu.xlsx", "2021-2025", "facts")
    book = load_workbook(path)
    sheet = book["Hộ gia đình"]
    titles = [cell.value for cell in sheet[1]]
    column = titles.index("Nguồn nước sinh hoạt") + 1
    for row in range(2, sheet.max_row + 1):
        sheet.cell(row, column).value = None
    book.save(path)
    assert not {"indicator_ask", "indicators_missing", "column_unknown"} & {
        *findings(path, "2021-2025", capsys)
    }
