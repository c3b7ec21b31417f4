"""The interrupt key ends a run with status 2 and one line at any moment: no traceback, and no half file."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from ngheo_cli.cli import failure

from .commandline import Ngheo, a_csv

TESTS = Path(__file__).parents[1]


def pressed(moment: int, folder: Path, *words: str) -> tuple[int, str]:
    """Run ngheo with the key pressed at a moment; return its exit status and what it told."""
    path = os.pathsep.join((str(TESTS), os.environ.get("PYTHONPATH", "")))
    done = subprocess.run(
        [sys.executable, "-m", "cli.interrupted", str(moment), *words],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": path, "PYTHONUTF8": "1"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert "Traceback" not in done.stdout + done.stderr
    return done.returncode, done.stderr


@pytest.mark.parametrize("words", [[], ["classify", "xa.csv"]], ids=["alone", "classify"])
def test_a_run_ends_alike_whenever_the_key_is_pressed(tmp_path: Path, words: list[str]) -> None:
    a_csv(tmp_path / "xa.csv")
    calls = int(pressed(0, tmp_path, *words)[1].split()[-1])
    assert calls > 50_000
    (tmp_path / "xa.ket-qua.xlsx").unlink(missing_ok=True)
    for moment in (2, calls // 3, calls * 2 // 3, calls - 200):
        status, told = pressed(moment, tmp_path, *words)
        assert (status, told.count("[interrupted]")) == (2, 1), moment
        assert not list(tmp_path.glob(".*.part"))
        (tmp_path / "xa.ket-qua.xlsx").unlink(missing_ok=True)


def test_a_key_pressed_while_a_library_runs_text_as_code_is_no_other_end(tmp_path: Path) -> None:
    status, told = pressed(-1, tmp_path)
    assert (status, told.count("[interrupted]")) == (2, 1)


@pytest.mark.parametrize("again", [KeyboardInterrupt, OSError])
def test_telling_may_be_interrupted_or_impossible(
    ngheo: Ngheo, monkeypatch: pytest.MonkeyPatch, again: type[BaseException]
) -> None:
    def interrupted(*_: object) -> None:
        raise again

    monkeypatch.setattr(failure, "report", interrupted)
    assert ngheo("classify", "khong-co.xlsx") == (2, "", "")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals of this kind")
def test_a_window_that_is_closed_ends_the_run_like_an_interrupt(tmp_path: Path) -> None:
    from .pseudo_terminal import PseudoTerminal  # noqa: PLC0415 - not on Windows

    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with PseudoTerminal(tmp_path) as terminal:
            terminal.expect("Tệp: ")
            assert terminal.hang_up() == 2
    finally:
        signal.signal(signal.SIGHUP, before)
