"""No name, national ID or birth is on a screen, in a ledger, an error or a file left behind."""

import tempfile
from pathlib import Path

import pytest

from cli.commandline import Ngheo, a_csv
from ngheo_cli.__main__ import run
from ngheo_cli.batch.model import Task
from ngheo_cli.classify import several
from ngheo_cli.cli.batch_work import Settings, work
from ngheo_cli.cli.reading import Request

from . import tokens
from .commands import SAID, SHOWN, typed

CODES = ("qzh",)
"""A finding tells the household by its code: without it nobody could mend a survey."""


@pytest.fixture(scope="module")
def given(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("given")
    (folder / "now").mkdir()
    now = tokens.write(folder / "now", year=2024, planted=True, file="ra-soat.xlsx")
    before = tokens.write(folder / "before", file="nam-truoc.xlsx")
    result = folder / "ket-qua.xlsx"
    assert run(["classify", str(now), "--criteria", "2021-2025", "--out", str(result)]) == 1
    return {"now": now, "before": before, "folder": now.parent, "result": result}


@pytest.mark.parametrize("what", SAID)
def test_screens_tell_nobody(tmp_path: Path, ngheo: Ngheo, given: dict[str, Path], what: str) -> None:
    done = ngheo(*typed(SAID[what], **given, out=tmp_path))
    told = (done.out + done.err).replace("Người ghi: Wủkghi Xọjghi", "").replace("Wủkz", "")
    assert told
    assert tokens.found_in(told, CODES) == set()


@pytest.mark.parametrize("what", SHOWN)
def test_commands_that_are_asked_for_a_household_show_it(
    ngheo: Ngheo, given: dict[str, Path], what: str
) -> None:
    assert tokens.found_in(ngheo(*typed(SHOWN[what], **given)).out)


def test_progress_of_a_batch_and_its_ledger_tell_nobody(
    tmp_path: Path, ngheo: Ngheo, given: dict[str, Path]
) -> None:
    ngheo(*typed(SAID["batch"], **given, out=tmp_path))
    told = [path for path in (tmp_path / "batch").iterdir() if path.is_file()]
    assert len(told) > 1
    for path in told:
        assert tokens.found_in(tokens.texts_in(path)) == set(), path.name


def test_nothing_is_left_in_the_folder_of_temporary_files(
    tmp_path: Path, ngheo: Ngheo, given: dict[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    litter, out = tmp_path / "tmp", tmp_path / "out"
    litter.mkdir()
    out.mkdir()
    monkeypatch.setenv("TMPDIR", str(litter))
    monkeypatch.setattr(tempfile, "tempdir", str(litter))
    for what in ("classify", "audit verify", "documents", "page"):
        ngheo(*typed(SAID[what], **given, out=out))
    assert list(litter.iterdir()) == []


def broken(*_: object) -> None:
    try:
        raise KeyError(tokens.name(1))
    except KeyError as inner:
        raise ValueError(tokens.name(2), tokens.national_id(3)) from inner


@pytest.mark.parametrize("debug", ["", "1"])
def test_an_error_that_nobody_expected_tells_no_values(
    ngheo: Ngheo, given: dict[str, Path], monkeypatch: pytest.MonkeyPatch, debug: str
) -> None:
    monkeypatch.setattr(several, "decide", broken)
    monkeypatch.setenv("NGHEO_DEBUG", debug)
    done = ngheo(*typed("rates {now}", **given))
    assert done.status == 2
    assert "ValueError" in done.err
    assert ("KeyError" in done.err) == bool(debug)
    assert tokens.found_in(done.out + done.err) == set()


def test_an_error_in_a_file_of_a_batch_tells_no_values(
    tmp_path: Path, given: dict[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(several, "decide", broken)
    settings = Settings(Request(criteria="2021-2025"), tmp_path, "vi")
    outcome = work(settings, Task("1", "ra-soat.xlsx", given["now"], "ra-soat.ket-qua.xlsx"))
    assert outcome.status == "failed"
    assert "ValueError" in outcome.reason
    assert tokens.found_in(str(outcome)) == set()


@pytest.mark.parametrize(
    "words", [["check"], ["classify"], ["audit", "list"], ["rates"], ["compare", "ra-soat.csv"]], ids="-".join
)
def test_a_code_that_is_a_national_id_is_told_by_its_last_digits(
    tmp_path: Path, ngheo: Ngheo, monkeypatch: pytest.MonkeyPatch, words: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    rows = ["Xã A,Thôn 1,079199123457,4,rural,,Hộ nghèo", "Xã A,Thôn 1,079199123457,4,rural,180,Hộ nghèo"]
    head = "commune,village,household_id,size,area,score_income,recorded_class"
    Path("ra-soat.csv").write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")
    done = ngheo(*words, "ra-soat.csv", "--criteria", "2021-2025")
    told = done.out + done.err
    assert "079199123457" not in told
    assert "…457" in told or words[0] in {"rates", "compare"}


def test_a_code_like_the_one_asked_for_is_not_told_where_it_is_a_national_id(
    tmp_path: Path, ngheo: Ngheo, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    a_csv(
        Path("ra-soat.csv"),
        ["Thôn 1,079199123457,rural,4,40,10"],
        "village,household_id,area,size,score_income,score_deprivation",
    )
    done = ngheo("explain", "ra-soat.csv", "--household", "79199123457", "--criteria", "2021-2025")
    assert done.status == 2
    assert "…457" in done.err
    assert "079199123457" not in done.err
