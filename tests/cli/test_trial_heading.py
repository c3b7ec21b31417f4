"""Every output under a standard that is not wholly known says so first: screen, tables and documents."""

import csv
import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from ngheo_cli import cli

from .commandline import Ngheo, flat
from .test_schemas import validator

HEADING = "THỬ NGHIỆM – không dùng để công nhận"
HEAD = (
    "commune,village,household_id,head_name,head_sex,dtts,size,area,review_date,recorded_class,previous_class"
)
HEAD += ",registered_to_escape,cause_1"
MEMBERS = """commune,village,household_id,member_name,relation,birth
Xã A,Thôn 1,1,Người Mẫu Một,Chủ hộ,1980
"""
NOW = f"""{HEAD}
Xã A,Thôn 1,1,Người Mẫu Một,female,no,3,rural,2026-10-10,poor,poor,no,yes
Xã A,Thôn 1,2,Người Mẫu Hai,male,yes,2,rural,2026-10-10,near_poor,poor,yes,no
"""
PLAN = """schema: ngheo.plan/1
title: Kế hoạch
targets: [{measure: poor_rate, operator: to_level, target: 5, baseline: 8, year: 2026}]
"""
RECORDED = ("--class", "recorded", "--criteria", "2026-2030")
TOTALS = ("--totals", "t.csv")
COMMANDS: dict[str, tuple[str, ...]] = {
    "rates": ("rates", "s.csv", *RECORDED, *TOTALS),
    "children": ("rates", "s.csv", "--table", "children", *RECORDED, "--members", "m.csv"),
    "indicators": ("rates", "s.csv", "--table", "indicators", *RECORDED),
    "causes": ("rates", "s.csv", "--table", "causes", *RECORDED),
    "escape": ("rates", "s.csv", "--table", "escape", *RECORDED, "--before", "b.csv"),
    "measures": ("rates", "s.csv", "--measures", *RECORDED),
    "targets": ("rates", "s.csv", "--plan", "k.yaml", *RECORDED, *TOTALS),
    "compare": ("compare", "b.csv", "s.csv", *RECORDED),
    "list": ("list", "s.csv", "--where", "class=poor", *RECORDED),
    "form": ("report", "s.csv", "--form", "7.2", *RECORDED, *TOTALS),
    "audit_list": ("audit", "list", "s.csv", "--criteria", "2026-2030"),
}
WITHOUT_TABLE = {"audit_list", "form"}
"""Commands that write a workbook of their own."""


@pytest.fixture(autouse=True)
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name, text in (
        ("s.csv", NOW),
        ("b.csv", NOW.replace("2026-", "2025-")),
        ("t.csv", "commune,households,persons,dtts_households\nXã A,20,80,5\n"),
        ("k.yaml", PLAN),
        ("m.csv", MEMBERS),
    ):
        Path(name).write_text(text, encoding="utf-8")


@pytest.mark.parametrize("name", COMMANDS)
def test_the_screen_is_headed_once(ngheo: Ngheo, name: str) -> None:
    done = ngheo(*COMMANDS[name])
    assert done.status in {0, 1}, done.err
    assert done.out.lstrip().startswith(HEADING)
    assert flat(done.out).count(HEADING) == 1


@pytest.mark.parametrize("name", COMMANDS)
def test_the_document_is_headed(ngheo: Ngheo, name: str) -> None:
    done = ngheo(*COMMANDS[name], "--json")
    assert done.out, done.err
    document = json.loads(done.out)
    assert [(one["criteria"], one["heading"]) for one in document["incomplete"]] == [("2026-2030", HEADING)]
    validator(name).validate(document)


@pytest.mark.parametrize("name", sorted(set(COMMANDS) - WITHOUT_TABLE))
def test_every_table_is_headed(ngheo: Ngheo, name: str) -> None:
    ngheo(*COMMANDS[name], "--out", "o.xlsx")
    for sheet in load_workbook("o.xlsx").worksheets:
        assert sheet["A1"].value == HEADING, sheet.title
    ngheo(*COMMANDS[name], "--out", "o.csv")
    with Path("o.csv").open(encoding="utf-8-sig", newline="") as handle:
        head, *rows = csv.reader(handle)
    assert head[-1] == "incomplete"
    assert {row[-1] for row in rows} <= {HEADING}


def test_the_quiet_line_is_headed_and_a_complete_standard_is_not(ngheo: Ngheo) -> None:
    assert ngheo(*COMMANDS["rates"], "--quiet").out.startswith(HEADING)
    words = ("rates", "s.csv", "--class", "recorded", "--criteria", "2021-2025", *TOTALS)
    assert HEADING not in ngheo(*words).out
    assert "incomplete" not in json.loads(ngheo(*words, "--json").out)
    ngheo(*words, "--out", "o.csv")
    assert "incomplete" not in Path("o.csv").read_text(encoding="utf-8-sig")


def test_no_command_prints_or_writes_rows_past_the_heading() -> None:
    """Tables go by `console` and `table_file`, documents by `write_document`: nothing else writes rows."""
    # the one place; the decision that tells its standard; batches, whose rows do; what is invented
    own = {"criteria_tables.py", "explain.py", "batch_text.py", "table.py", "sample.py"}
    sources = {path.name: path.read_text(encoding="utf-8") for path in Path(cli.__path__[0]).glob("*.py")}
    assert sorted(name for name, text in sources.items() if ".dumps(" in text and name not in own) == []
    assert (
        sorted(name for name, text in sources.items() if "csv.writer" in text or "xlsxwriter" in text) == []
    )
