"""One bad file never stops the rest: real processes, killed, hung and failing."""

from functools import partial
from pathlib import Path

import pytest

from ngheo_cli.messages import Stop

from .provinces import a_job, contents, processes, recompute
from .works import copied


def surveys(folder: Path, **texts: str) -> Path:
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    return folder


def test_file_that_kills_its_process_is_told_and_the_others_are_done(tmp_path: Path) -> None:
    folder = surveys(tmp_path / "in", a="1", b="die", c="3", d="4", e="5", f="die ", g="7")
    job = a_job(folder, tmp_path / "out")
    ledger, _ = recompute(job, partial(copied, str(tmp_path / "out")), processes())
    states = {name: entry.outcome.status for name, entry in ledger.entries.items()}
    assert states == {f"{name}.csv": "failed" if name in "bf" else "done" for name in "abcdefg"}
    assert ledger.entries["b.csv"].outcome.code == "batch_process_died"
    assert (tmp_path / "out" / "ket-qua" / "g.ket-qua.xlsx").read_text(encoding="utf-8") == "7"


def test_file_that_never_comes_back_ends_within_the_limit(tmp_path: Path) -> None:
    folder = surveys(tmp_path / "in", a="1", b="hang", c="3")
    job = a_job(folder, tmp_path / "out")
    ledger, _ = recompute(job, partial(copied, str(tmp_path / "out")), processes(), limit=8)
    assert {name: entry.outcome.code for name, entry in ledger.entries.items()} == {
        "a.csv": "",
        "b.csv": "batch_time_limit",
        "c.csv": "",
    }


def test_error_of_the_work_names_its_kind_and_no_data(tmp_path: Path) -> None:
    folder = surveys(tmp_path / "in", a="1", b="fail")
    job = a_job(folder, tmp_path / "out")
    ledger, _ = recompute(job, partial(copied, str(tmp_path / "out")))
    outcome = ledger.entries["b.csv"].outcome
    assert (outcome.status, outcome.code) == ("failed", "batch_executor")
    assert "ValueError" in outcome.reason
    assert "Thật" not in (tmp_path / "out" / "batch.json").read_text(encoding="utf-8")


def test_second_run_works_on_what_changed_and_what_failed_only(tmp_path: Path) -> None:
    folder, out = surveys(tmp_path / "in", a="1", b="fail", c="3", d="4"), tmp_path / "out"
    work = partial(copied, str(out))
    assert recompute(a_job(folder, out), work)[1] == ["a.csv", "b.csv", "c.csv", "d.csv"]
    surveys(folder, b="2", d="4 changed", e="5")
    (out / "ket-qua" / "c.ket-qua.xlsx").unlink()
    assert recompute(a_job(folder, out), work)[1] == ["b.csv", "c.csv", "d.csv", "e.csv"]
    assert recompute(a_job(folder, out), work)[1] == []
    assert recompute(a_job(folder, out, tool="2"), work)[1] == ["a.csv", "b.csv", "c.csv", "d.csv", "e.csv"]
    assert len(recompute(a_job(folder, out, tool="2", force=True), work)[1]) == 5


def test_workers_make_no_difference_to_what_is_written(tmp_path: Path) -> None:
    folder = surveys(tmp_path / "in", **{name: name * 9 for name in "abcde"}, f="fail")
    for number in (1, 3):
        out = tmp_path / str(number)
        recompute(a_job(folder, out), partial(copied, str(out)), processes(number))
    assert contents(tmp_path / "1") == contents(tmp_path / "3")
    assert len(contents(tmp_path / "1")) == 6


def test_survey_that_is_gone_takes_its_result_along(tmp_path: Path) -> None:
    folder, out = surveys(tmp_path / "in", a="1", b="2"), tmp_path / "out"
    recompute(a_job(folder, out), partial(copied, str(out)))
    (folder / "b.csv").unlink()
    ledger, redone = recompute(a_job(folder, out), partial(copied, str(out)))
    assert (redone, list(ledger.entries)) == ([], ["a.csv"])
    assert set(contents(out)) == {"batch.json", "ket-qua/a.ket-qua.xlsx"}


def test_result_that_somebody_edited_is_never_lost(tmp_path: Path) -> None:
    folder, out = surveys(tmp_path / "in", a="1", b="2"), tmp_path / "out"
    work = partial(copied, str(out))
    recompute(a_job(folder, out), work)
    book = out / "ket-qua" / "a.ket-qua.xlsx"
    book.write_text("edited", encoding="utf-8")
    assert recompute(a_job(folder, out), work)[1] == []
    assert book.read_text(encoding="utf-8") == "edited"
    surveys(folder, a="new")
    assert recompute(a_job(folder, out), work)[1] == ["a.csv"]
    assert book.read_text(encoding="utf-8") == "new"
    assert book.with_stem("a.ket-qua.da-sua-1").read_text(encoding="utf-8") == "edited"


def test_files_of_somebody_else_are_not_overwritten(tmp_path: Path) -> None:
    folder, out = surveys(tmp_path / "in", a="1"), tmp_path / "out"
    (out / "ket-qua").mkdir(parents=True)
    (out / "ket-qua" / "a.ket-qua.xlsx").write_text("mine", encoding="utf-8")
    with pytest.raises(Stop, match="output_exists"):
        recompute(a_job(folder, out), partial(copied, str(out)))
    assert contents(out).keys() == {"ket-qua/a.ket-qua.xlsx"}


def test_results_of_another_batch_are_kept(tmp_path: Path) -> None:
    out = tmp_path / "out"
    recompute(a_job(surveys(tmp_path / "one", a="1"), out), partial(copied, str(out)))
    before = contents(out)
    with pytest.raises(Stop, match="batch_other"):
        recompute(a_job(surveys(tmp_path / "two", z="1"), out), partial(copied, str(out)))
    assert contents(out) == before


def test_ledger_that_is_none_stops_the_run(tmp_path: Path) -> None:
    folder, out = surveys(tmp_path / "in", a="1"), tmp_path / "out"
    out.mkdir()
    (out / "batch.json").write_text("{}", encoding="utf-8")
    with pytest.raises(Stop, match="batch_ledger_unreadable"):
        recompute(a_job(folder, out), partial(copied, str(out)))
    ledger, _ = recompute(a_job(folder, out, force=True), partial(copied, str(out)))
    assert ledger.entries["a.csv"].outcome.status == "done"


def test_same_bytes_under_two_names_are_counted_once(tmp_path: Path) -> None:
    folder, out = surveys(tmp_path / "in", a="1", b="1"), tmp_path / "out"
    ledger, redone = recompute(a_job(folder, out), partial(copied, str(out)))
    assert redone == ["a.csv"]
    outcome = ledger.entries["b.csv"].outcome
    assert (outcome.status, outcome.code) == ("repeated", "batch_file_repeated")
    assert "a.csv" in outcome.reason
    surveys(folder, a="2")
    ledger, redone = recompute(a_job(folder, out), partial(copied, str(out)))
    assert redone == ["a.csv", "b.csv"]
    assert {entry.outcome.status for entry in ledger.entries.values()} == {"done"}
