"""Where a result goes, and what is said when it cannot go there."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from ngheo_cli.cli import failure

from .commandline import Ngheo, a_csv

CANNOT_WRITE = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may write and read everywhere"
)


@pytest.mark.parametrize("name", [".", "", "..", "/"])
def test_a_folder_is_no_survey(ngheo: Ngheo, name: str) -> None:
    done = ngheo("classify", name)
    assert (done.status, "[file_is_folder]" in done.err) == (2, True)


@pytest.mark.parametrize("command", [["classify"], ["explain", "--row", "2"]])
def test_a_name_that_no_system_holds_is_not_found(ngheo: Ngheo, tmp_path: Path, command: list[str]) -> None:
    done = ngheo(*command, tmp_path / ("a" * 300 + ".xlsx"))
    assert (done.status, "[file_not_found]" in done.err) == (2, True)


@pytest.mark.parametrize("suffix", ["xlsx", "csv", "json"])
def test_a_result_whose_name_is_too_long_says_so(ngheo: Ngheo, survey: Path, suffix: str) -> None:
    done = ngheo("classify", survey, "--out", survey.with_name("b" * 300 + f".{suffix}"))
    assert done.status == 2
    assert "[output_failed]" in done.err
    assert "tên tệp quá dài" in done.err
    assert list(survey.parent.iterdir()) == [survey]


@pytest.mark.parametrize("suffix", ["xlsx", "csv", "json"])
def test_a_name_as_long_as_the_system_holds_is_written(ngheo: Ngheo, survey: Path, suffix: str) -> None:
    result = survey.with_name("b" * 245 + f".{suffix}")
    assert ngheo("classify", survey, "--out", result).status == 0
    assert result.exists()


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="there is no such folder here")
@pytest.mark.parametrize("suffix", ["xlsx", "csv", "json"])
def test_a_folder_that_takes_no_file_is_told_in_words(ngheo: Ngheo, survey: Path, suffix: str) -> None:
    done = ngheo("classify", survey, "--out", f"/proc/x.{suffix}")
    assert done.status == 2
    assert "[output_" in done.err
    assert "unexpected" not in done.err
    assert "Exception" not in done.err


@pytest.mark.parametrize("out", ["ket-qua", "ket-qua/", "sau/hon"])
def test_a_name_without_an_ending_is_a_folder(ngheo: Ngheo, survey: Path, out: str) -> None:
    assert ngheo("classify", survey, "--out", f"{survey.parent}/{out}").status == 0
    assert (survey.parent / out / "ra-soat.ket-qua.xlsx").exists()


def test_no_folder_is_made_for_a_survey_that_cannot_be_read(ngheo: Ngheo, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    assert ngheo("classify", tmp_path / "a.csv", "--out", tmp_path / "ket-qua").status == 2
    assert not (tmp_path / "ket-qua").exists()


@pytest.mark.parametrize("out", ["k.pdf", "k.xls", "xa.mau"])
def test_an_ending_of_no_format_stops(ngheo: Ngheo, survey: Path, out: str) -> None:
    done = ngheo("classify", survey, "--out", survey.with_name(out))
    assert (done.status, "[suffix_unknown]" in done.err) == (2, True)
    assert ".xlsx .csv .json .parquet" in done.err
    assert not survey.with_name(out).exists()


def test_a_file_without_an_ending_is_no_folder(ngheo: Ngheo, survey: Path) -> None:
    survey.with_name("ket-qua").write_text("x", encoding="utf-8")
    done = ngheo("classify", survey, "--out", survey.with_name("ket-qua"), "--force")
    assert (done.status, "[output_not_folder]" in done.err) == (2, True)


def test_several_surveys_need_a_folder(ngheo: Ngheo, survey: Path) -> None:
    other = a_csv(survey.with_name("khac.csv"))
    done = ngheo("classify", survey, other, "--out", survey.with_name("k.xlsx"))
    assert (done.status, "[output_needs_folder]" in done.err) == (2, True)


@CANNOT_WRITE
@pytest.mark.parametrize("suffix", ["xlsx", "csv", "json"])
def test_a_folder_that_may_only_be_read_is_told(ngheo: Ngheo, survey: Path, suffix: str) -> None:
    survey.parent.chmod(0o555)
    done = ngheo("classify", survey, "--format", suffix)
    survey.parent.chmod(0o755)
    assert (done.status, "[output_locked]" in done.err) == (2, True)


@CANNOT_WRITE
def test_a_survey_that_may_not_be_read_is_told_in_the_users_language(ngheo: Ngheo, survey: Path) -> None:
    survey.chmod(0)
    for command in (["classify"], ["explain", "--row", "2"]):
        done = ngheo(*command, survey)
        assert (done.status, "[file_unreadable]" in done.err) == (2, True)
        assert "not readable" not in done.err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device here")
def test_a_full_device_is_told_in_words(survey: Path) -> None:
    words = [sys.executable, "-m", "ngheo_cli", "classify", str(survey)]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(words, stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 2
    assert "[system_failed]" in done.stderr.decode("utf-8")
    assert "ổ đĩa đầy" in done.stderr.decode("utf-8")


def test_an_error_of_the_system_is_never_shown_in_its_own_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert failure.report(OSError(errno.EIO, "Input/output error", "ho-so-bi-mat.xlsx")) == 2
    said = capsys.readouterr().err
    assert "[system_failed]" in said
    assert "Input/output" not in said
    assert "ho-so" not in said


def test_a_reader_of_a_pipe_that_has_gone_is_told_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert failure.report(BrokenPipeError(errno.EPIPE, "Broken pipe")) == 2
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("xa-mua.csv", " Có phải là xa-mau.csv?"),
        ("xa-mau", " Có phải là xa-mau.csv?"),
        ("khac.csv", ""),
        ("xa-mau.xls", " Có phải là xa-mau.csv?"),
    ],
)
def test_a_file_that_is_not_there_is_told_with_the_nearest_beside_it(
    ngheo: Ngheo, tmp_path: Path, typed: str, near: str
) -> None:
    a_csv(tmp_path / "xa-mau.csv")
    told = f"[file_not_found]: {typed}: Không tìm thấy tệp.{near}\n"
    assert told in ngheo("classify", tmp_path / typed).err
    assert told in ngheo("rates", tmp_path / "xa-mau.csv", "--totals", tmp_path / typed).err
    assert "Có phải là" not in ngheo("classify", tmp_path / "nowhere" / typed).err


def test_a_folder_is_told_with_the_command_for_whole_folders(ngheo: Ngheo, tmp_path: Path) -> None:
    assert "ngheo batch THƯ-MỤC --out KẾT-QUẢ" in ngheo("classify", tmp_path).err
