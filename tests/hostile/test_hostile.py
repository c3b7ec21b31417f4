"""Each hostile file: a clear message and nothing else, within 10 seconds of the processor and 1 GB."""

import os
import shutil
import sys
from pathlib import Path

import pytest

from .books import BOOKS
from .bounded import MOST_MB, MOST_SECONDS, Bounded, Taken
from .cases import ANY, READ, SURVEY, Case
from .places import PLACES
from .texts import QUICK, TEXTS, THINGS

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="limits of a process are of other systems")
STOPPED = 2
EVERY = [
    pytest.param(case, id=case.name, marks=[pytest.mark.deep] if case.heavy else [])
    for case in (*BOOKS, *PLACES, *TEXTS)
]
NO_FILES = [
    pytest.param(case, id=case.name, marks=[] if case.name in QUICK else [pytest.mark.deep])
    for case in THINGS
]


def assert_bounded(taken: Taken) -> None:
    """No traceback, no error that nobody expected, and not more than was allowed."""
    assert taken.status in {0, 1, 2}, taken
    assert "Traceback" not in taken.said
    assert "[unexpected]" not in taken.said, taken.err
    assert taken.mb <= MOST_MB, taken
    assert taken.seconds <= MOST_SECONDS or taken.status < STOPPED, taken


def assert_told(taken: Taken, code: str) -> None:
    """What is wrong and what to do stand on the screen."""
    if code == READ:
        assert taken.status in {0, 1}, taken.err
        return
    assert (f"[{code}]" if code != ANY and taken.status == 2 else code.removeprefix(ANY)) in taken.said
    if taken.status == 2:
        assert taken.err.startswith("Lỗi ["), taken.err
        assert "→" in taken.err
        assert taken.out == ""


@pytest.mark.parametrize("case", EVERY)
def test_hostile_file_is_told_and_takes_little(tmp_path: Path, bounded: Bounded, case: Case) -> None:
    taken = bounded(tmp_path, *case.command(tmp_path))
    assert_bounded(taken)
    assert_told(taken, case.code)


@pytest.mark.parametrize("case", NO_FILES)
def test_pipe_device_or_folder_given_as_a_file_is_told_and_never_waited_for(
    tmp_path: Path, bounded: Bounded, case: Case
) -> None:
    taken = bounded(tmp_path, *case.command(tmp_path))
    assert_bounded(taken)
    assert taken.status == 2
    assert_told(taken, case.code)


def test_limit_is_raised_by_the_variable_that_the_message_names(tmp_path: Path, bounded: Bounded) -> None:
    file = tmp_path / "a.csv"
    file.write_bytes(b"x,y\n" * 50)
    tight = bounded(tmp_path, "check", file, environ={"NGHEO_MAX_CSV_ROWS": "49"})
    assert "NGHEO_MAX_CSV_ROWS=50" in tight.said
    assert (
        "[file_too_large]" not in bounded(tmp_path, "check", file, environ={"NGHEO_MAX_CSV_ROWS": "50"}).said
    )
    wrong = bounded(tmp_path, "check", file, environ={"NGHEO_MAX_CSV_ROWS": "many"})
    assert (wrong.status, "[limit_wrong]" in wrong.err) == (2, True)


def test_pipe_in_the_folder_of_a_batch_is_never_waited_for(tmp_path: Path, bounded: Bounded) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    shutil.copy(SURVEY, folder / "a.xlsx")
    os.mkfifo(folder / "b.xlsx")
    (folder / "c.xlsx").symlink_to("/dev/zero")
    outside = shutil.copy(SURVEY, tmp_path / "outside.xlsx")
    (folder / "d.xlsx").symlink_to(outside)
    taken = bounded(tmp_path, "batch", folder, "--out", tmp_path / "out", "--workers", "1")
    assert_bounded(taken)
    assert taken.status == 1
    made = {path.name for path in (tmp_path / "out" / "ket-qua").iterdir()}
    assert made == {"a.ket-qua.xlsx"}
