"""The Tab key offers commands, options, closed choices, and the names that files hold."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from ngheo_cli.cli.app import ORDER, command
from ngheo_cli.cli.completion import forms, standards
from ngheo_cli.criteria.load import load_all

from .commandline import Ngheo, a_csv


def offered(ngheo: Ngheo, monkeypatch: pytest.MonkeyPatch, line: str) -> list[str]:
    """Return what is offered at the end of a line, asked as bash asks."""
    monkeypatch.setenv("_NGHEO_COMPLETE", "complete_bash")
    monkeypatch.setenv("COMP_WORDS", line)
    monkeypatch.setenv("COMP_CWORD", str(len(line.split(" ")) - 1))
    return ngheo().out.split()


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("ngheo cl", ["classify"]),
        ("ngheo rates xa.xlsx --totals-", []),
        ("ngheo classify --crit", ["--criteria"]),
        ("ngheo classify xa.xlsx --criteria 20", ["2016-2020", "2021-2025", "2026-2030"]),
        ("ngheo classify xa.xlsx --criteria 2016-2020,ha", ["2016-2020,ha-noi-2022-2025"]),
        ("ngheo criteria show 2021", ["2021-2025"]),
        ("ngheo criteria new --extends 2016", ["2016-2020"]),
        ("ngheo report xa.xlsx --form 7.1", ["7.1", "7.10", "7.11", "7.12"]),
        ("ngheo report xa.xlsx --form a", ["all"]),
        ("ngheo report xa.xlsx --documents --paper m", ["minutes"]),
        ("ngheo report xa.xlsx --documents --paper c", ["certificate", "check"]),
        ("ngheo rates xa.xlsx --level commune,v", ["commune,village"]),
        ("ngheo rates xa.xlsx --table c", ["causes", "children"]),
    ],
)
def test_a_begun_word_is_completed(
    ngheo: Ngheo, monkeypatch: pytest.MonkeyPatch, line: str, words: list[str]
) -> None:
    assert offered(ngheo, monkeypatch, line) == words


def test_every_standard_and_form_is_offered_by_the_name_that_commands_take(ngheo: Ngheo) -> None:
    assert {one.id for one in load_all()} <= set(standards())
    assert forms() == [f"7.{number}" for number in range(1, 13)] + ["all"]


def test_the_script_for_the_shell_is_shown_and_told_in_the_help(
    ngheo: Ngheo, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("typer.completion._get_shell_name", lambda: "bash")
    assert "complete -o default -F _ngheo_completion ngheo" in ngheo("--show-completion").out
    told = ngheo("--help").out
    assert "--install-completion  Cài gợi ý bằng phím Tab" in told


def test_setting_it_up_says_where_in_the_language_of_the_run(
    ngheo: Ngheo, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("typer.completion._get_shell_name", lambda: "bash")
    monkeypatch.setattr("typer.completion.install", lambda: ("bash", tmp_path / "ngheo.sh"))
    done = ngheo("--install-completion")
    assert (done.status, done.out) == (
        0,
        f"Đã cài gợi ý cho bash ở {tmp_path / 'ngheo.sh'}. Mở cửa sổ dòng lệnh mới để dùng phím Tab.\n",
    )


def test_offering_names_loads_nothing_heavy() -> None:
    code = (
        "import sys; from ngheo_cli.__main__ import run; run([]); "
        "print(sorted({'pandas', 'numpy', 'yaml'} & set(sys.modules)), file=sys.stderr)"
    )
    environment = {
        "_NGHEO_COMPLETE": "complete_bash",
        "COMP_WORDS": "ngheo explain --criteria ",
        "COMP_CWORD": "3",
    }
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        env={**os.environ, **environment},
        check=True,
        text=True,
    )
    assert "2021-2025" in done.stdout
    assert done.stderr.strip() == "[]"


def test_help_lists_the_commands_in_the_order_of_the_work(ngheo: Ngheo) -> None:
    listed = ngheo("--help").out.partition("Các lệnh:\n")[2].split("\n")
    assert tuple(line.split()[0] for line in listed if line) == ORDER
    assert set(command().commands) == set(ORDER)


def test_quiet_and_language_are_taken_before_and_after_the_command(ngheo: Ngheo, tmp_path: Path) -> None:
    survey = a_csv(tmp_path / "xa.csv")
    before = ngheo("--quiet", "--lang", "en", "classify", survey)
    after = ngheo("classify", survey, "--force", "--lang", "en", "-q")
    assert before == after
    assert before.out.startswith("DONE")
    assert len(before.out) * 2 < len(ngheo("classify", survey, "--force", "--lang", "en").out)
