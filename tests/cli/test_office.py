"""The result opens in an office program: real LibreOffice, no screen."""

import shutil
import subprocess
from pathlib import Path

import pytest
from openpyxl import load_workbook

from ngheo_cli.__main__ import run

SOFFICE = shutil.which("soffice")
SAMPLE = Path(__file__).parents[2] / "samples" / "danh-sach-thon.xlsx"


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed: the result was not opened by it")
def test_libreoffice_reads_every_cell_of_a_result_as_it_was_written(tmp_path: Path) -> None:
    result = tmp_path / "ket-qua.xlsx"
    assert run(["classify", str(SAMPLE), "--set", "area=rural", "--out", str(result), "--quiet"]) == 1
    subprocess.run(
        [
            str(SOFFICE), "--headless", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
            "--convert-to", "ods:calc8", "--outdir", str(tmp_path), str(result),
        ],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    subprocess.run(
        [
            str(SOFFICE), "--headless", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
            "--convert-to", "xlsx", "--outdir", str(tmp_path / "again"), str(tmp_path / "ket-qua.ods"),
        ],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    written, read = load_workbook(result), load_workbook(tmp_path / "again" / "ket-qua.xlsx")
    assert read.sheetnames == written.sheetnames
    for name in written.sheetnames:
        for row in written[name].iter_rows():
            for cell in row:
                if cell.value not in (None, ""):
                    assert read[name][cell.coordinate].value == cell.value, f"{name}!{cell.coordinate}"
