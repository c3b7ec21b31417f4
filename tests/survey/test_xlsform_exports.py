"""What KoboToolbox and ODK Central hand back of an XLSForm reads back without a finding."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

import pytest
from template_fill import HOUSEHOLDS, PERSONS, plan
from xlsform_exports import form_of, kobo, odk

from ngheo_cli.__main__ import run
from ngheo_cli.criteria.load import get
from ngheo_cli.survey.options import ReadOptions
from ngheo_cli.survey.read import read_survey
from ngheo_cli.survey.template import fields
from ngheo_cli.survey.template.xlsform import write_xlsform

Capsys = pytest.CaptureFixture[str]


def written(path: Path, answers: fields.Answers = "facts") -> Path:
    write_xlsform(path, plan("2021-2025", answers))
    return path


def rows_of(command: str, paths: Sequence[Path], capsys: Capsys, key: str) -> list[str]:
    """Return one value a row of a command's table: the codes of `check`, the classes of `classify`."""
    survey, *members = map(str, paths)
    beside = [word for path in members for word in ("--members", path)]
    capsys.readouterr()
    run([command, survey, *beside, "--criteria", "2021-2025", "--json"])
    return [row[key] for row in json.loads(capsys.readouterr().out)["rows"]]


def assert_reads_back(paths: Sequence[Path], capsys: Capsys) -> None:
    assert rows_of("check", paths, capsys, "code") == []
    decided = rows_of("classify", paths, capsys, "class")
    assert decided == ["poor"] * 4 + ["not_poor"] * 4
    survey = read_survey(paths[:1], ReadOptions(), lambda *_: (get("2021-2025"),), members=paths[1:])
    assert survey.members is not None
    assert survey.members.frame["household"].tolist() == [
        i for i in range(HOUSEHOLDS) for _ in range(len(PERSONS))
    ]
    assert survey.frame["head_birth"].tolist() == ["1980-03-15"] * HOUSEHOLDS
    assert survey.members.frame["village"].tolist()[:4] == ["Thôn 1"] * 3 + ["Thôn 2"]


@pytest.mark.parametrize("shown", ["names", "labels"])
@pytest.mark.parametrize("answers", ["facts", "direct"])
def test_export_of_kobotoolbox_reads_back_without_a_finding(
    shown: Literal["names", "labels"], answers: fields.Answers, tmp_path: Path, capsys: Capsys
) -> None:
    form = form_of(written(tmp_path / "phieu.xlsx", answers))
    path = kobo(tmp_path / "du-lieu.xlsx", form, "2021-2025", answers, shown)
    assert_reads_back([path], capsys)


@pytest.mark.parametrize("answers", ["facts", "direct"])
def test_export_of_odk_reads_back_without_a_finding(
    answers: fields.Answers, tmp_path: Path, capsys: Capsys
) -> None:
    form = form_of(written(tmp_path / "phieu.xlsx", answers))
    assert_reads_back(odk(tmp_path, form, "2021-2025", answers), capsys)
