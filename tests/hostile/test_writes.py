"""Where a result cannot be written, the old file stays whole, nothing lies about, and the reason is told."""

import os
import sys
from pathlib import Path

import pytest

from ngheo_cli.messages import Stop
from ngheo_cli.reports import files
from ngheo_cli.reports.files import placed

OLD, NEW = b"old", b"new" * 1000
FULL = pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")


def code(path: Path, *, force: bool = True) -> str:
    """Return the code of the message with which writing stops."""
    with pytest.raises(Stop) as stopped, placed(path, force=force) as beside:
        beside.write_bytes(NEW)
    (finding,) = stopped.value.findings
    for lang in ("vi", "en"):
        assert finding.advice(lang)
    return finding.code


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "kết quả.xlsx"
    path.write_bytes(OLD)
    return path


def alone(path: Path) -> bytes:
    """Return the bytes of a file beside which nothing else lies."""
    assert list(path.parent.iterdir()) == [path]
    return path.read_bytes()


def test_file_held_by_another_program_stays(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def held(*_: object) -> None:
        raise PermissionError(13, "held")

    monkeypatch.setattr(Path, "replace", held)
    assert code(old) == "output_locked"
    assert alone(old) == OLD


@pytest.mark.parametrize(("error", "says"), [(28, "ổ đĩa đầy"), (30, "chỉ cho đọc"), (5, "bị lỗi")])
def test_full_or_broken_disk_leaves_the_old_file(
    old: Path, monkeypatch: pytest.MonkeyPatch, error: int, says: str
) -> None:
    def fails(_: object) -> None:
        raise OSError(error, os.strerror(error))

    monkeypatch.setattr(os, "fsync", fails)
    with pytest.raises(Stop) as stopped, placed(old, force=True) as beside:
        beside.write_bytes(NEW)
    assert says in stopped.value.findings[0].text("vi")
    assert alone(old) == OLD


@pytest.mark.skipif(sys.platform == "win32", reason="limits of a process are of other systems")
def test_disk_that_fills_while_a_workbook_is_written_leaves_the_old_file(tmp_path: Path) -> None:
    import resource  # noqa: PLC0415 - not on Windows
    import signal  # noqa: PLC0415 - as above

    child = os.fork() if sys.version_info < (3, 12) else -1
    if child == -1:
        pytest.skip("forking beside threads is refused")
    if not child:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
        path = tmp_path / "a.bin"
        try:
            with placed(path, force=True) as beside:
                beside.write_bytes(NEW)
        except Stop:
            os._exit(len(list(tmp_path.iterdir())))
        os._exit(99)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


def test_what_a_killed_run_left_goes_with_the_next(old: Path) -> None:
    dead, living, other = (
        old.with_name(f"{files._half(old)}.{pid}.part") for pid in ("999999999", str(os.getppid()), "x")
    )
    for half in (dead, living, other):
        half.write_bytes(b"half")
    with placed(old, force=True) as beside:
        beside.write_bytes(NEW)
    assert not dead.exists()
    assert other.exists()
    assert living.exists() or os.name == "nt"
    assert old.read_bytes() == NEW


def test_file_that_came_in_the_meantime_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"

    def late() -> None:
        with placed(path, force=False) as beside:
            beside.write_bytes(NEW)
            path.write_bytes(OLD)

    with pytest.raises(Stop) as stopped:
        late()
    assert stopped.value.findings[0].code == "output_exists"
    assert alone(path) == OLD


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the superuser may write everywhere")
def test_folder_that_may_only_be_read_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        assert code(tmp_path / "a.csv") == "output_locked"
    finally:
        tmp_path.chmod(0o700)
