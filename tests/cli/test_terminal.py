"""What a real terminal shows: colour unless NO_COLOR, progress unless quiet; elsewhere neither."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from .commandline import a_csv

if sys.platform != "win32":
    from .pseudo_terminal import PseudoTerminal

on_a_terminal = pytest.mark.skipif(
    sys.platform == "win32", reason="no pseudo-terminal of this kind on Windows"
)
COLOUR = re.compile(r"\x1b\[(?:\d+;)*(?:3[0-9]|4[0-9]|9[0-7]|38;[\d;]+)m")
MOVES = re.compile(r"\x1b\[\??\d*[A-Kl]")
"""The cursor moved, hidden or a line cleared: the marks of progress."""


def shown(folder: Path, *words: str, **environment: str) -> str:
    a_csv(folder / "xa.csv")
    with PseudoTerminal(folder, "classify", "xa.csv", "--force", *words, **environment) as terminal:
        assert terminal.end() == 0
        return terminal.screen


@on_a_terminal
def test_progress_is_shown_on_a_terminal_in_colour_and_leaves_no_line_behind(tmp_path: Path) -> None:
    screen = shown(tmp_path)
    assert COLOUR.search(screen)
    assert MOVES.search(screen)
    assert "XONG" in screen.rpartition("\x1b[2K")[2]


@on_a_terminal
def test_no_color_takes_the_colour_away_and_nothing_else(tmp_path: Path) -> None:
    screen = shown(tmp_path, NO_COLOR="1")
    assert not COLOUR.search(screen)
    assert "Kết quả theo chuẩn 2021-2025" in screen


@on_a_terminal
def test_quiet_shows_the_verdict_without_progress(tmp_path: Path) -> None:
    screen = shown(tmp_path, "--quiet")
    assert "\x1b" not in screen
    assert screen.startswith("XONG")


@on_a_terminal
def test_an_error_on_a_terminal_is_wrapped_at_words_within_its_width(tmp_path: Path) -> None:
    with PseudoTerminal(tmp_path, "classify") as terminal:
        assert terminal.end() == 2
        lines = terminal.screen.splitlines()
    assert max(map(len, lines)) < 80
    assert lines[0].startswith("Lỗi [missing_argument]: ")
    assert lines[1] == "  .ods, .csv)."
    assert lines[2] == "  → Xem cách dùng và ví dụ: ngheo classify --help"


def test_off_a_terminal_there_is_neither_colour_nor_progress(tmp_path: Path) -> None:
    a_csv(tmp_path / "xa.csv")
    done = subprocess.run(
        [sys.executable, "-m", "ngheo_cli", "classify", "xa.csv"],
        capture_output=True,
        cwd=tmp_path,
        env={
            name: value for name, value in os.environ.items() if name not in {"FORCE_COLOR", "TTY_COMPATIBLE"}
        },
        check=True,
    )
    assert b"\x1b" not in done.stdout + done.stderr
    assert done.stderr == b""
