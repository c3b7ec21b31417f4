"""A batch that is killed or interrupted and started again ends with the bytes of one that never was."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from .provinces import a_province, contents

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals of groups are of other systems")


def started(folder: Path, out: Path) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "ngheo_cli", "batch", str(folder), "--out", str(out), "--workers", "2"]
    return subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    )


def ended(pid: int, seconds: float = 20) -> bool:
    """Wait until no process of a group is left."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        try:
            os.killpg(pid, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.02)
    return False


@pytest.fixture(scope="module")
def province(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return a_province(tmp_path_factory.mktemp("province"), "ABCDEF")


@pytest.fixture(scope="module")
def whole(province: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The results of a run that was left alone."""
    out = tmp_path_factory.mktemp("whole") / "out"
    started(province, out).communicate(timeout=120)
    return contents(out)


def test_run_killed_at_any_moment_ends_as_one_that_was_not(
    tmp_path: Path, province: Path, whole: dict[str, str]
) -> None:
    out = tmp_path / "out"
    seen = []
    for after in (1, 4):
        run = started(province, out)
        while run.poll() is None and len(list((out / "parts").glob("*.json"))) < after:
            time.sleep(0.01)
        time.sleep(0.05)
        run.kill()
        run.communicate()
        assert ended(run.pid), "its workers outlive it"
        if (out / "batch.json").exists():
            json.loads((out / "batch.json").read_text(encoding="utf-8"))
        seen.append(contents(out))
    assert any(one != whole for one in seen)
    run = started(province, out)
    run.communicate(timeout=120)
    assert contents(out) == whole
    assert len([name for name in whole if name.startswith("parts/")]) == 6


def test_interrupt_leaves_a_consistent_ledger_and_no_traceback(
    tmp_path: Path, province: Path, whole: dict[str, str]
) -> None:
    out = tmp_path / "out"
    run = started(province, out)
    while len(list((out / "ket-qua").rglob("*.xlsx"))) < 2:
        time.sleep(0.01)
    time.sleep(0.1)
    os.killpg(run.pid, signal.SIGINT)
    said = run.communicate(timeout=60)
    assert run.returncode == 2
    assert "[batch_stopped]" in said[1]
    assert "Traceback" not in said[0] + said[1]
    assert ended(run.pid)
    ledger = json.loads((out / "batch.json").read_text(encoding="utf-8"))
    assert 0 < len(ledger["rows"]) < 6
    again = started(province, out)
    assert f"({6 - len(ledger['rows'])} tệp vừa tính)" in " ".join(again.communicate(timeout=120)[0].split())
    assert contents(out) == whole
