"""What KoboToolbox and ODK Central hand back of an XLSForm reads back without a finding."""

import json
from pathlib import Path
from typing import Literal

import pytest
from template_fill import HOUSEHOLDS, PERSONS, plan
from xlsform_exports import form_of, kobo, odk

from ngheo_cli.__main__ import run
from ngheo_cli.survey.template import fields
from ngheo_cli.survey.template.xlsform import write_xlsform


def written(path: Path, answers: fields.Answers = "facts") -> Path:
    write_xlsform(path, plan("2021-2025", answers))
    return path


def checked(argv: list[str], capsys: pytest.CaptureFixture[str]) -> list[str]:
    capsys.readouterr()
    run(["check", *argv, "--json"])
    return [row["code"] for row in json.loads(capsys.readouterr().out)["rows"]]


@pytest.mark.parametrize("shown", ["names", "labels"])
@pytest.mark.parametrize("answers", ["facts", "direct"])
def test_export_of_kobotoolbox_reads_back_without_a_finding(
    shown: Literal["names", "labels"],
    answers: fields.Answers,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    form = form_of(written(tmp_path / "phieu.xlsx", answers=answers))
    path = kobo(tmp_path / "du-lieu.xlsx", form, "2021-2025", answers, shown)
    assert checked([str(path), "--criteria", "2021-2025"], capsys) == []
    run(["classify", str(path), "--criteria", "2021-2025", "--json"])
    decided = [row["class"] for row in json.loads(capsys.readouterr().out)["rows"]]
    assert len(decided) == HOUSEHOLDS
    assert "undetermined" not in decided


def test_export_of_odk_reads_back_without_a_finding(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    form = form_of(written(tmp_path / "phieu.xlsx"))
    forms, members = odk(tmp_path, form, "2021-2025", "facts")
    argv = [str(forms), "--members", str(members), "--criteria", "2021-2025"]
    assert checked(argv, capsys) == []
    run(["classify", *argv, "--json"])
    decided = [row["class"] for row in json.loads(capsys.readouterr().out)["rows"]]
    assert len(decided) == HOUSEHOLDS
    assert "undetermined" not in decided
    assert len(PERSONS) * HOUSEHOLDS == sum(1 for _ in members.open(encoding="utf-8")) - 1
