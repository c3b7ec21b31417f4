"""Every output has the same bytes in every locale, time zone and hash seed, with any number of workers."""

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from ngheo_cli.__main__ import run

TESTS = Path(__file__).parents[1]
COMMANDS = (
    "check {now} --out {out}/copy.xlsx",
    "classify {now} --out {out}/a.xlsx",
    "classify {now} --out {out}/a.csv",
    "classify {now} --out {out}/a.json",
    "classify {now} --out {out}/a.parquet",
    "classify {now} --mask-key {key} --out {out}/masked.xlsx",
    "rates {now} --out {out}/rates.xlsx",
    "rates {now} --table indicators --out {out}/rates.csv",
    "list {now} --people --out {out}/list.xlsx",
    "compare {before} {now} --class recorded --out {out}/compare.xlsx",
    "audit list {now} --sample --out {out}/audit.xlsx",
    "report {now} --form all --allow-undetermined --before {before} --out {out}/forms.xlsx",
    "report {now} --html --with-names --before {before} --out {out}/page.html",
    "report {now} --documents --paper posted --out {out}/papers",
    "template --out {out}/template.xlsx",
    "template --xlsform --out {out}/xlsform.xlsx",
    "sample --out {out}/sample.xlsx --households 8 --members --defects no_key",
    "batch {lists} --out {out}/batch --workers {workers}",
)
"""Every command that writes."""
HERE = {"LC_ALL": "C", "TZ": "UTC", "PYTHONHASHSEED": "0", "PYTHONUTF8": "1"}
ELSEWHERE = {
    "LC_ALL": "tr_TR.UTF-8",
    "LANG": "vi_VN.UTF-8",
    "TZ": "America/St_Johns",
    "PYTHONHASHSEED": "1",
    "PYTHONIOENCODING": "cp1258",
    "COLUMNS": "40",
}


@pytest.fixture(scope="module")
def given(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("given")
    words = ["--households", "16", "--communes", "2", "--years", "2", "--members", "--quiet"]
    assert run(["sample", "--out", str(folder / "mau"), *words]) == 0
    key = folder / "office.key"
    key.write_text("k" * 64, encoding="ascii")
    years = [folder / "mau" / year for year in ("2024", "2025")]
    files = [(year / f"xa-{number}.xlsx").as_posix() for year in years for number in (1, 2)]
    for name, order in (("there", files[2:]), ("back", files[:1:-1])):
        rows = ["file,province", *(f"{file},Tỉnh Mẫu" for file in order)]
        (folder / f"{name}.csv").write_text("\n".join(rows), encoding="utf-8")
    named = {"before": files[0], "now": files[2], "key": str(key)}
    return named | {name: str(folder / f"{name}.csv") for name in ("there", "back")}


def made(given: dict[str, str], out: Path, settings: dict[str, str], **more: str) -> dict[str, str]:
    """Run every command in a process with its settings; return the digest of every file that was written."""
    out.mkdir()
    lines = [[word.format(**given, out=out, **more) for word in line.split(" ")] for line in COMMANDS]
    done = subprocess.run(
        [sys.executable, "-m", "platforms.lines"],
        input="".join(json.dumps([*line, "--criteria", "2021-2025"]) + "\n" for line in lines),
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=TESTS,
        env={name: text for name, text in os.environ.items() if name != "LC_ALL"} | settings,
        timeout=300,
        check=True,
    )
    statuses = json.loads(done.stdout.splitlines()[-1])
    assert [line for line, status in zip(COMMANDS, statuses, strict=True) if status == 2] == [], done.stderr
    files = sorted(path for path in out.rglob("*") if path.is_file())
    return {path.relative_to(out).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def test_every_output_has_the_same_bytes_everywhere(tmp_path: Path, given: dict[str, str]) -> None:
    here = made(given, tmp_path / "here", HERE, lists=given["there"], workers="1")
    elsewhere = made(given, tmp_path / "elsewhere", ELSEWHERE, lists=given["back"], workers="2")
    assert len(here) > len(COMMANDS)
    assert [name for name in here | elsewhere if here.get(name) != elsewhere.get(name)] == []
