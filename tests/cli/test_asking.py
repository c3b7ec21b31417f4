"""In the autumn before a change of standard the user chooses: asked on a terminal, by a command elsewhere."""

import io
import shlex
from pathlib import Path

import pytest

from ngheo_cli.__main__ import run

from .commandline import Ngheo, a_csv, flat

AUTUMN = ("--review-date", "2021-10-05")


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def at_a_terminal(monkeypatch: pytest.MonkeyPatch, answers: str) -> Terminal:
    """Answer on a terminal, and return what it shows of standard error."""
    error = Terminal()
    monkeypatch.setattr("sys.stderr", error)
    monkeypatch.setattr("sys.stdin", Terminal(answers))
    return error


def test_off_a_terminal_the_two_commands_can_be_copied_and_run(ngheo: Ngheo, tmp_path: Path) -> None:
    survey = a_csv(tmp_path / "ra soat.csv")
    done = ngheo("classify", survey, *AUTUMN)
    assert done.status == 2
    assert "Lỗi [standard_ambiguous]" in done.err
    commands = [shlex.split(line) for line in done.err.splitlines() if line.startswith("    ngheo ")]
    assert [words[-2:] for words in commands] == [["--criteria", "2016-2020"], ["--criteria", "2021-2025"]]
    for words in commands:
        assert ngheo(*words[1:], "--force").status == 0


def test_on_a_terminal_it_asks_until_it_is_answered_and_calls_nothing_an_error(
    survey: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    screen = at_a_terminal(monkeypatch, "2022\n\n2021-2025\n")
    assert run(["classify", str(survey), *AUTUMN]) == 0
    said = flat(screen.getvalue())
    assert said.count("Chọn chuẩn (2016-2020 / 2021-2025):") == 3
    assert "Ngày rà soát 05/10/2021" in said
    assert "Lỗi" not in said
    assert "Chạy lại" not in said
    assert "chuẩn 2021-2025 do người dùng chọn" in flat(capsys.readouterr().out)


def test_a_terminal_that_ends_without_an_answer_stops(survey: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    screen = at_a_terminal(monkeypatch, "")
    assert run(["classify", str(survey), *AUTUMN]) == 2
    assert "[standard_ambiguous]" in screen.getvalue()


@pytest.mark.parametrize("words", [["--quiet"], ["--json"]])
def test_nobody_is_asked_where_the_output_is_for_a_program(
    survey: Path, monkeypatch: pytest.MonkeyPatch, words: list[str]
) -> None:
    screen = at_a_terminal(monkeypatch, "2021-2025\n")
    assert run(["classify", str(survey), *AUTUMN, *words]) == 2
    assert "Chọn chuẩn" not in screen.getvalue()


def test_a_review_date_that_is_none_is_told_with_the_other_faults(ngheo: Ngheo, survey: Path) -> None:
    err = ngheo("classify", survey, "--review-date", "foo", "--set", "area").err
    assert "[bad_review_date]: Ngày rà soát foo không đọc được." in err
    assert "--review-date 2023-10-15" in err
    assert "[pair_malformed]" in err
