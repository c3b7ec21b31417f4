"""The page on the yearly review works as it stands: its files load, and its commands run in their order."""

import json
import re
import shlex
from pathlib import Path

import jsonschema
import pytest
import yaml

from md_tables import write
from ngheo_cli.__main__ import run
from ngheo_cli.criteria.load import get
from ngheo_cli.review.plan_schema import plan_schema

PAGE = (Path(__file__).parents[2] / "docs" / "ra-soat-nam.md").read_text(encoding="utf-8")
FILES = dict(re.findall(r"<!-- tệp: (\S+) -->\n```\w+\n(.*?)```", PAGE, re.DOTALL))
COMMANDS = [
    line for block in re.findall(r"```sh\n(.*?)```", PAGE, re.DOTALL) for line in block.strip().splitlines()
]
INDICATORS = get("2021-2025").indicator_ids
HEAD = (
    "Xã | Thôn | Mã hộ | Họ và tên chủ hộ | Dân tộc | Số nhân khẩu | Khu vực | Ngày rà soát | recorded_class"
)


def a_review(path: Path, commune: str, year: int, *rows: tuple[str, str, str, str]) -> None:
    """Village, code, head and class of each household; every indicator is answered."""
    answers = ["Có", *["Không"] * (len(INDICATORS) - 1)]
    lines = [
        " | ".join([commune, *row[:3], "Tày", "3", "nông thôn", f"15/10/{year}", row[3], *answers])
        for row in rows
    ]
    lines = [" | ".join([HEAD, *INDICATORS]), *lines]
    write(path, "\n".join(["## Danh sách", *(f"| {line} |" for line in lines)]))


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of an officer: the files of the page, and three lists of made-up households."""
    monkeypatch.chdir(tmp_path)
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "tong-truoc.csv").write_text(FILES["tong-so-ho.csv"], encoding="utf-8")
    one, two, three = (f"Người Mẫu {name}" for name in ("Một", "Hai", "Ba"))
    poor, near, not_poor = "Hộ nghèo", "Hộ cận nghèo", "Hộ không nghèo"
    four = ("Thôn 2", "004", "Người Mẫu Bốn", near)
    a_review(tmp_path / "nam-truoc-nua.xlsx", "Xã Mẫu Cũ", 2022, ("Thôn 1", "003", three, poor), four)
    before = [("Thôn 1", "001", one, poor), ("Thôn 2", "002", two, poor), ("Thôn 1", "003", three, not_poor)]
    a_review(tmp_path / "nam-truoc.xlsx", "Xã Mẫu", 2023, *before, four)
    now = [("Thôn 1", "001", one, not_poor), ("Thôn 2", "002", two, near), ("Thôn 1", "003", three, poor)]
    a_review(tmp_path / "nam-nay.xlsx", "Xã Mẫu", 2024, *now, ("Thôn 2", "004", "Vợ Mẫu Bốn", near))
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
