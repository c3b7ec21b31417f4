"""Old settings of a system (no UTF-8 locale, old code pages) crash nothing and lose no letter of a name."""

import os
import subprocess
import sys
import unicodedata
from pathlib import Path
from typing import Literal

import pytest

from cli.commandline import a_csv

pytestmark = pytest.mark.skipif(os.name == "nt", reason="settings of other systems")
Form = Literal["NFC", "NFD"]
SETTINGS = (
    {"LC_ALL": "C", "PYTHONUTF8": "0"},
    {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "cp1258"},
    {"LC_ALL": "C", "PYTHONIOENCODING": "cp437"},
)


@pytest.mark.parametrize("settings", SETTINGS)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_vietnamese_names_are_read_and_written(tmp_path: Path, settings: dict[str, str], form: Form) -> None:
    folder = tmp_path / unicodedata.normalize("NFC", "Xã Đồi Mẫu")
    folder.mkdir()
    survey = a_csv(folder / unicodedata.normalize(form, "rà soát 1.csv"))
    done = subprocess.run(
        [sys.executable, "-m", "ngheo_cli", "classify", str(survey), "--criteria", "2021-2025"],
        capture_output=True,
        env={name: text for name, text in os.environ.items() if not name.startswith("LC_")} | settings,
        timeout=120,
        check=False,
    )
    assert done.returncode in {0, 1}, done.stderr
    assert "Hộ nghèo" in done.stdout.decode("utf-8")
    assert survey.with_name(f"{survey.stem}.ket-qua.xlsx").is_file()
