"""The page on the yearly review works as it stands: its files load, and its commands run in their order."""

import json
import re
import shlex
from pathlib import Path

import jsonschema
import pytest
import yaml

from docs.yearly import fill_office
from ngheo_cli.__main__ import run
from ngheo_cli.review.plan_schema import plan_schema

PAGE = (Path(__file__).parents[2] / "docs" / "ra-soat-nam.md").read_text(encoding="utf-8")
FILES = dict(re.findall(r"<!-- tệp: (\S+) -->\n```\w+\n(.*?)```", PAGE, re.DOTALL))
COMMANDS = [
    line for block in re.findall(r"```sh\n(.*?)```", PAGE, re.DOTALL) for line in block.strip().splitlines()
]


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of an officer: the files of the page, and three lists of made-up households."""
    monkeypatch.chdir(tmp_path)
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    fill_office(tmp_path)
    return tmp_path


def test_every_command_of_the_page_runs_and_reads_every_cell_of_its_files(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert len(COMMANDS) >= 15
    said = {}
    for line in COMMANDS:
        status = run(shlex.split(line)[1:])
        told = capsys.readouterr()
        assert status in {0, 1}, (line, told.err)
        wrong = re.search(r"unreadable|units_ambiguous|decision_|link_stale|link_not_found", told.out)
        assert not wrong, line
        said[line] = " ".join(told.out.split())
    assert "Khu vực III" in said[next(line for line in COMMANDS if "--units" in line and "rates" in line)]
    linked = said[next(line for line in COMMANDS if "--links" in line)]
    assert "1 liên kết do người xác nhận" in linked
    assert "không quá 36 tháng" in linked
    planned = said[next(line for line in COMMANDS if "--plan" in line)]
    assert "3/3 chỉ tiêu đạt" in planned
    renamed = next(line for line in COMMANDS if "--crosswalk" in line)
    for line, relapsed in ((renamed, 1), (renamed.replace(" --crosswalk doi-ten.csv", ""), 0)):
        run([*shlex.split(line)[1:], "--json"])
        row = json.loads(capsys.readouterr().out)["rows"][0]
        assert (row["level"], row["table"], row["c6"]) == ("commune", "poor", relapsed)
    for name in ("ty-le.xlsx", "so-sanh.xlsx", "thang-6.xlsx", "thuoc-do.xlsx", "moi-thoat.csv", "bieu"):
        assert (office / name).exists()


def test_the_plan_of_the_page_fits_its_schema() -> None:
    jsonschema.Draft202012Validator(plan_schema()).validate(yaml.safe_load(FILES["ke-hoach.yaml"]))
