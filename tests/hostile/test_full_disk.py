"""A disk that is full: every command that writes says so, and leaves nothing that is half written.

The system refuses to let any file grow beyond some bytes, so that writing really fails, wherever a library
notices it: with the first bytes, or with those that it kept until the end.
"""

import shutil
import sys
from pathlib import Path

import pytest

from ngheo_cli.__main__ import run
from privacy import tokens
from privacy.commands import SAID, typed

from .bounded import Bounded
from .cases import SAMPLES

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="limits of a process are of other systems")
LARGEST = 1500
"""Bytes that a file may have: more than what is said on the screen, less than any of these results."""
WRITING = {name: line for name, line in SAID.items() if "--out {out}/" in line} | {
    "forms in a folder": SAID["forms"].replace("forms.xlsx", "forms"),
    "list as csv": "list {now} --out {out}/list.csv",
    "rates in a folder": "rates {now} --out {out}/rates",
    "masked": "classify {now} --mask --out {out}/masked.xlsx",
    "our templates": "report {now} --documents --save-templates {out}/ours --out {out}/papers",
    "sample of xlsx": "sample --out {out}/sample",
    "sample of csv": "sample --members --out {out}/sample.csv",
    "sample of parquet": "sample --out {out}/sample.parquet",
}
BATCH = ("batch", "batch json")


@pytest.fixture(scope="module")
def given(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("given")
    now = tokens.write(folder / "now", year=2024, planted=True, file="ra-soat.xlsx")
    before = tokens.write(folder / "before", file="nam-truoc.xlsx")
    result = folder / "ket-qua.xlsx"
    run(["classify", str(now), "--criteria", "2021-2025", "--out", str(result)])
    return {"now": now, "before": before, "folder": now.parent, "result": result}


@pytest.mark.parametrize("what", WRITING)
def test_full_disk_is_told_and_nothing_half_written_stays(
    tmp_path: Path, bounded: Bounded, given: dict[str, Path], what: str
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    taken = bounded(
        tmp_path, *typed(WRITING[what], **given, out=out), largest=LARGEST, bounded=what != "page"
    )
    assert taken.status == 2, taken
    assert "[output_failed]" in taken.err
    assert "tệp lớn hơn mức hệ thống cho phép" in taken.err
    left = {path.name for path in out.rglob("*") if path.is_file()}
    assert left <= ({"rates.csv", "batch.json"} if what in BATCH else set())


def test_workers_of_a_batch_tell_a_full_disk_as_a_reason_and_nothing_else(
    tmp_path: Path, bounded: Bounded
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for name in ("xa-mau.xlsx", "phuong.ods"):
        shutil.copy(SAMPLES / name, folder)
    out = tmp_path / "out"
    taken = bounded(
        tmp_path, *typed("batch {folder} --out {out} --workers 2", folder=folder, out=out), largest=30_000
    )
    assert taken.status == 1
    assert taken.said.count("tệp lớn hơn mức hệ thống cho phép") == 2
    assert "Exception" not in taken.said
    left = {path.name for path in out.rglob("*") if path.is_file()}
    assert left == {"rates.csv", "batch.json", "tong-hop.xlsx"}
