"""Every command of the page of samples runs as it is printed there."""

import re
import shutil
from pathlib import Path

import pytest

from .pages import ROOT, run_line

COMMANDS = re.findall(r"`(ngheo [^`]+)`", (ROOT / "samples" / "README.md").read_text(encoding="utf-8"))
STOPPED = "bieu-bao-cao.xlsx"
"""A report form, which is no survey: the run must say so and stop."""


def test_the_page_has_a_command_for_every_sample() -> None:
    tried = {Path(word).name for line in COMMANDS for word in line.split() if word.startswith("samples/")}
    samples = {
        path.name for path in (ROOT / "samples").iterdir() if path.suffix in {".xlsx", ".xls", ".ods", ".csv"}
    }
    assert tried == samples


@pytest.mark.parametrize("line", COMMANDS)
def test_commands_of_the_page_of_samples_run(
    line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "samples").mkdir()
    name = next(word for word in line.split() if word.startswith("samples/"))
    shutil.copy(ROOT / name, tmp_path / name)
    monkeypatch.chdir(tmp_path)
    status, out, err = run_line(line)
    if STOPPED in line:
        assert (status, out) == (2, "")
    else:
        assert status in {0, 1}, err
        assert "Kết quả: samples" in out
