"""Names of files that are no UTF-8: told before any work, and in a batch no other file suffers from them."""

import json
import os
import sys
from pathlib import Path

import pytest

from ngheo_cli.messages import Stop
from ngheo_cli.survey.file_names import refuse_unspelt, spelt

from .commandline import Ngheo, a_csv

pytestmark = pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="no such names are made there")
BROKEN = os.fsdecode(b"x\xe1\xba.csv")
SHOWN = "x\N{REPLACEMENT CHARACTER}\N{REPLACEMENT CHARACTER}.csv"


def test_only_what_is_no_letter_is_shown_otherwise() -> None:
    assert spelt(BROKEN) == SHOWN
    assert spelt("Xã Đồi Mẫu 😀.csv") == "Xã Đồi Mẫu 😀.csv"


def test_every_broken_word_is_told() -> None:
    refuse_unspelt(["classify", "rà soát.csv"])
    with pytest.raises(Stop) as stopped:
        refuse_unspelt(["classify", BROKEN, "--out", f"d/{BROKEN}"])
    assert [one.values["name"] for one in stopped.value.findings] == [SHOWN, f"d/{SHOWN}"]


@pytest.mark.parametrize("command", ["classify", "check", "list", "rates"])
def test_broken_name_stops_a_command_before_its_work(tmp_path: Path, ngheo: Ngheo, command: str) -> None:
    survey = a_csv(tmp_path / "a.csv").rename(tmp_path / BROKEN)
    done = ngheo(command, survey, "--criteria", "2021-2025")
    assert done.status == 2
    assert "[name_unspelt]" in done.err
    assert f"{SHOWN}” có chữ bị hỏng" in done.err
    assert "Đổi tên tệp" in done.err
    assert list(tmp_path.iterdir()) == [survey]


def test_broken_names_in_a_batch_fail_alone(tmp_path: Path, ngheo: Ngheo) -> None:
    folder = tmp_path / "in"
    (folder / os.fsdecode(b"d\xe1")).mkdir(parents=True)
    good = a_csv(folder / "tốt.csv")
    for path in (folder / BROKEN, folder / os.fsdecode(b"d\xe1") / "y.csv"):
        path.write_bytes(good.read_bytes())
    (folder / os.fsdecode(b"z\xe1.docx")).touch()
    done = ngheo(
        "batch", folder, "--criteria", "2021-2025", "--out", tmp_path / "out", "--workers", "1", "--json"
    )
    assert done.status == 1
    files = {row["file"]: (row["status"], row["code"]) for row in json.loads(done.out)["rows"]}
    broken = ("failed", "name_unspelt")
    assert files == {SHOWN: broken, "d\N{REPLACEMENT CHARACTER}/y.csv": broken, "tốt.csv": ("done", None)}
    assert [path.name for path in (tmp_path / "out" / "ket-qua").iterdir()] == ["tốt.ket-qua.xlsx"]
