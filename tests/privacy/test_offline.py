"""No command opens the network; `--scheduler` alone does, where the user names one."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from ngheo_cli.__main__ import run

from . import tokens
from .commands import SAID, SHOWN, typed

TESTS = Path(__file__).parents[1]
_STOPS = {"what is not there", "no such file"}


def offline(lines: list[list[str]]) -> dict[str, list[object]]:
    done = subprocess.run(
        [sys.executable, "-m", "privacy.offline"],
        input="".join(json.dumps(line) + "\n" for line in lines),
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=TESTS,
        timeout=120,
        check=True,
    )
    told: dict[str, list[object]] = json.loads(done.stdout.splitlines()[-1])
    return told


def test_no_command_opens_the_network(tmp_path: Path) -> None:
    now = tokens.write(tmp_path / "now", year=2024, file="ra-soat.xlsx")
    before = tokens.write(tmp_path / "before", file="nam-truoc.xlsx")
    result = tmp_path / "ket-qua.xlsx"
    assert run(["classify", str(now), "--criteria", "2021-2025", "--out", str(result)]) in {0, 1}
    given = {"now": now, "before": before, "folder": now.parent, "result": result, "out": tmp_path}
    every = {**SAID, **SHOWN}
    told = offline([typed(line, **given) for line in every.values()])
    assert told["tried"] == []
    assert {name for name, status in zip(every, told["status"], strict=True) if status == 2} == _STOPS


@pytest.mark.deep
def test_the_watch_sees_a_scheduler_that_is_asked_for(tmp_path: Path) -> None:
    pytest.importorskip("distributed")
    survey = tokens.write(tmp_path / "now", year=2024, file="ra-soat.xlsx")
    words = ["batch", str(survey.parent), "--out", str(tmp_path / "b"), "--scheduler", "tcp://127.0.0.1:9"]
    told = offline([[*words, "--criteria", "2021-2025"]])
    assert told["tried"]
    assert told["status"] == [2]
