"""No console, as under a service or a scheduler: the work is done, and the exit status says how it ended."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from cli.commandline import OPEN, POOR, a_csv

pytestmark = pytest.mark.skipif(os.name == "nt", reason="a shell of other systems closes streams")
CLOSED = (">&-", "2>&-", ">&- 2>&-")


@pytest.mark.parametrize("closed", CLOSED)
@pytest.mark.parametrize(("rows", "status"), [((POOR,), 0), ((POOR, OPEN), 1)])
def test_closed_streams_change_neither_status_nor_work(
    tmp_path: Path, closed: str, rows: tuple[str, ...], status: int
) -> None:
    survey = a_csv(tmp_path / "a.csv", rows)
    line = f'"$0" -m ngheo_cli classify "$1" --criteria 2021-2025 --out "$2" {closed}'
    command = ["/bin/sh", "-c", line, sys.executable, str(survey), str(tmp_path / "b.csv")]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False, timeout=120)
    assert done.returncode == status
    assert "Traceback" not in done.stdout + done.stderr
    assert (tmp_path / "b.csv").read_text("utf-8-sig").count("\n") == len(rows) + 1


@pytest.mark.parametrize("closed", CLOSED)
def test_a_run_that_stops_says_so_by_its_status(closed: str) -> None:
    line = f'"$0" -m ngheo_cli classify nothing.csv {closed}'
    command = ["/bin/sh", "-c", line, sys.executable]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False, timeout=120)
    assert done.returncode == 2
    assert "Traceback" not in done.stdout + done.stderr
