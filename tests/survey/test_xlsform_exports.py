"""What KoboToolbox and ODK Central hand back of an XLSForm reads back without a finding."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from template_fill import HOUSEHOLDS, PERSONS, plan
from xlsform_exports import Shown, form_of, kobo, odk

from ngheo_cli.__main__ import run
from ngheo_cli.criteria.load import get
from ngheo_cli.survey.export_names import plain_names
from ngheo_cli.survey.options import ReadOptions
from ngheo_cli.survey.read import read_survey
from ngheo_cli.survey.sheet import Sheet
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


@pytest.mark.parametrize("shown", ["names", "labels", "groups"])
@pytest.mark.parametrize("answers", ["facts", "direct"])
def test_export_of_kobotoolbox_reads_back_without_a_finding(
    shown: Shown, answers: fields.Answers, tmp_path: Path, capsys: Capsys
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


@pytest.mark.parametrize(
    ("titles", "read"),
    [
        (("Nơi ở/Tỉnh/thành phố", "Nơi ở/Xã/phường"), ("Tỉnh/thành phố", "Xã/phường")),
        (("Nơi ở/Huyện/thị xã/thành phố", "Hộ/Mã hộ"), ("Huyện/thị xã/thành phố", "Mã hộ")),
        (("Tỉnh/thành phố", "Tỉnh/thành phố nơi sinh"), ("Tỉnh/thành phố", "Tỉnh/thành phố nơi sinh")),
        (("Nhà ở/đất/Có ti vi", "Nhà ở/đất/Có radio"), ("Có ti vi", "Có radio")),
        (("Tài sản", "Tài sản/Ti vi", "Tài sản/Radio"), ("Tài sản", "Tài sản/Ti vi", "Tài sản/Radio")),
        (("Thiếu hụt/Việc làm", "Thiếu hụt/Y tế"), ("Thiếu hụt/Việc làm", "Thiếu hụt/Y tế")),
        (("Nam/Nữ", "household/size"), ("Nam/Nữ", "size")),
    ],
)
def test_labels_of_groups_are_taken_off_and_slashes_of_titles_stay(
    titles: tuple[str, ...], read: tuple[str, ...]
) -> None:
    export = Sheet("a.xlsx", "Trang1", [[*titles, "_index"]])
    assert plain_names(export).rows == [[*read, "_index"]]
    other = Sheet("a.xlsx", "Trang1", [list(titles)])
    assert plain_names(other) is other
