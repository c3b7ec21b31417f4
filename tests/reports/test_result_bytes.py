"""The same input and options give the same bytes, in every process."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

SAMPLE = Path(__file__).parents[2] / "samples" / "danh-sach-thon.xlsx"


def classified(out: Path, seed: str) -> bytes:
    command = [sys.executable, "-m", "ngheo_cli", "classify", str(SAMPLE), "--set", "area=rural",
               "--criteria", "2016-2020,2021-2025", "--out", str(out), "--quiet"]  # fmt: skip
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    done = subprocess.run(command, capture_output=True, check=False, env=environment)
    assert done.returncode == 1, done.stderr
    return out.read_bytes()


def test_a_workbook_has_the_same_bytes_whatever_the_order_of_sets_and_the_day(tmp_path: Path) -> None:
    one, two = (classified(tmp_path / f"{seed}.xlsx", seed) for seed in ("1", "2"))
    assert one == two
    with zipfile.ZipFile(tmp_path / "1.xlsx") as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.read("docProps/core.xml").count(b"1980-01-01T00:00:00Z") == 2
