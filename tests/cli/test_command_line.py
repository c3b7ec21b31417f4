import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from ngheo_cli.cli import failure
from ngheo_cli.messages import Stop, usage

from .commandline import Ngheo

HEAVY = {
    "pandas",
    "numpy",
    "xlsxwriter",
    "openpyxl",
    "pyarrow",
    "python_calamine",
    "rich",
    "pydantic",
    "yaml",
}


def python(*words: str, **env: str) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(
        [sys.executable, *words], capture_output=True, env={**os.environ, **env}, check=False
    )


def test_help_imports_nothing_heavy() -> None:
    code = (
        "import sys; from ngheo_cli.__main__ import run; run(['--help']); "
        "print(sorted({name.split('.')[0] for name in sys.modules}), file=sys.stderr)"
    )
    done = python("-c", code)
    loaded = set(eval(done.stderr.decode()))  # noqa: S307 - the list that the line above printed
    assert loaded & HEAVY == set()
    assert "ngheo_cli" in loaded


@pytest.mark.parametrize("command", ["classify", "explain", "criteria"])
def test_every_command_has_help_in_vietnamese_with_an_example(ngheo: Ngheo, command: str) -> None:
    done = ngheo(command, "--help")
    assert done.status == 0
    assert done.out.startswith(f"Cách dùng: ngheo {command}")
    assert f"ngheo {command}" in done.out.split("Ví dụ:")[-1] or command == "criteria"
    assert "Show this message" not in done.out
    assert max(map(len, done.out.splitlines())) <= 80


def test_help_speaks_english_when_asked() -> None:
    for words, env in (
        (["--lang", "en", "classify", "--help"], {}),
        (["classify", "--help"], {"NGHEO_LANG": "en"}),
    ):
        text = python("-m", "ngheo_cli", *words, **env).stdout.decode("utf-8")
        assert text.startswith("Usage: ngheo classify")
        assert "Classify every household" in text
        assert "Language of the output" in text
        assert not re.search(
            r"[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", text.replace("Bản Mẫu", "")
        )


@pytest.mark.parametrize("words", [["criteria", "--lang", "en", "show"], ["audit", "--lang=en", "verify"]])
def test_a_language_may_stand_before_the_subcommand(ngheo: Ngheo, words: list[str]) -> None:
    done = ngheo(*words)
    assert (done.status, done.err.split(":")[0]) == (2, "Error [missing_argument]")


def test_version_is_one_line(ngheo: Ngheo) -> None:
    done = ngheo("--version")
    assert (done.status, done.out) == (0, "ngheo 0.1.0\n")


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["clasify", "x"], "no_such_command", "Không có lệnh clasify. Có phải là classify?"),
        (
            ["criteria", "shw"],
            "no_such_command",
            "shw. Có phải là show?\n  → Xem các lệnh: ngheo criteria --help",
        ),
        (["classify", "x.csv", "--foo"], "no_such_option", "Không có tùy chọn --foo.\n"),
        (["classify", "x.csv", "--forse"], "no_such_option", "--forse. Có phải là --force?\n"),
        (["explain", "x.csv", "--forse"], "no_such_option", "--forse.\n"),
        (["classify"], "missing_argument", "TỆP: tệp rà soát (.xlsx"),
        (["classify", "x.csv", "--format", "doc"], "not_a_choice", "giá trị: xlsx, csv, json, parquet\n"),
        (["classify", "x.csv", "--marks", "x"], "not_a_choice", "--marks không có giá trị x.\n"),
        (["classify", "x.csv", "--lang", "fr"], "not_a_choice", "giá trị: vi, en\n"),
        (
            ["classify", "x.csv", "--out"],
            "option_value_missing",
            "→ Viết --out TỆP. Xem cách dùng: ngheo classify",
        ),
        (["classify", "x.csv", "--force=1"], "option_takes_no_value", "--force không kèm giá trị"),
        (["explain", "x.csv", "y.csv", "--row", "1"], "extra_argument", "phần thừa: y.csv\n"),
        (["classify", "x.csv", "--set", "area"], "pair_malformed", "--set area"),
        (["rates", "x.csv", "--set", "commune={file}"], "placeholder_value", "--set commune: giá trị"),
    ],
)
def test_wrong_command_line_says_what_and_where_help_is(
    ngheo: Ngheo, words: list[str], code: str, said: str
) -> None:
    done = ngheo(*words)
    assert done.status == 2
    assert done.out == ""
    assert f"Lỗi [{code}]" in done.err
    assert said in done.err
    assert "→" in done.err
    assert not re.search(r"Value error|is not one of|No such|requires an|Did you mean", done.err)


@pytest.mark.parametrize("words", [["-h"], ["classify", "-h"], ["criteria", "cite", "-h"]])
def test_short_help_is_the_help(ngheo: Ngheo, words: list[str]) -> None:
    assert ngheo(*words) == ngheo(*words[:-1], "--help")
    assert ngheo(*words).status == 0


@pytest.mark.parametrize("command", ["classify", "explain", "criteria cite", "criteria check"])
def test_help_shows_no_type_names_of_the_parser(ngheo: Ngheo, command: str) -> None:
    out = ngheo(*command.split(), "--help").out
    assert not re.search(r"<(str|path|Path|int|list)|[{}]|\bPATH\b|\bFILE\b", out)


def test_no_command_shows_help_and_is_no_success(ngheo: Ngheo) -> None:
    done = ngheo()
    assert done.status == 2
    assert "classify" in done.out


def test_unexpected_error_gives_a_code_and_no_data(
    ngheo: Ngheo, survey: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ValueError("Người Mẫu 0123456789")

    monkeypatch.setattr("ngheo_cli.cli.reading.load", broken)
    done = ngheo("classify", survey)
    assert done.status == 2
    assert "ValueError@reading:" in done.err
    assert "Người Mẫu" not in done.err
    assert "Traceback" not in done.err


def test_details_are_shown_only_when_debugging(
    ngheo: Ngheo, survey: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ValueError("xyz")

    monkeypatch.setattr("ngheo_cli.cli.reading.load", broken)
    monkeypatch.setenv("NGHEO_DEBUG", "1")
    assert "Traceback" in ngheo("classify", survey).err


@pytest.mark.parametrize(
    ("problem", "code"), [(KeyboardInterrupt(), "interrupted"), (MemoryError(), "out_of_memory")]
)
def test_interrupt_and_full_memory_are_told_in_words(
    capsys: pytest.CaptureFixture[str], problem: BaseException, code: str
) -> None:
    assert failure.report(problem) == 2
    assert f"[{code}]" in capsys.readouterr().err


def test_stop_tells_every_reason_with_place_and_advice(capsys: pytest.CaptureFixture[str]) -> None:
    stop = Stop([usage.OUTPUT_EXISTS.at(file="a.xlsx"), usage.OUTPUT_IS_INPUT.at(file="b.xlsx")])
    assert failure.report(stop) == 2
    assert [line[:3] for line in capsys.readouterr().err.splitlines()] == ["Lỗi", "  →", "Lỗi", "  →"]


def test_console_of_another_encoding_never_fails(tmp_path: Path) -> None:
    words = ("-m", "ngheo_cli", "classify", str(tmp_path / "không có.csv"))
    done = python(*words, PYTHONIOENCODING="cp1258", PYTHONUTF8="0")
    assert done.returncode == 2
    assert "Lỗi [" in done.stderr.decode("utf-8")
    assert b"Traceback" not in done.stderr


def test_reader_of_the_pipe_may_leave_early() -> None:
    code = (
        "import subprocess as s, sys; "
        "p = s.Popen([sys.executable, '-m', 'ngheo_cli', '--help'], stdout=s.PIPE, stderr=s.PIPE); "
        "p.stdout.close(); sys.stdout.buffer.write(p.stderr.read())"
    )
    assert b"Traceback" not in python("-c", code).stdout


@pytest.mark.parametrize(
    "words",
    [
        ["--set", "size=4", "--set", "size=5"],
        ["--unit", "income_total=dong", "--unit", "income_total=million"],
        ["--column", "size=C", "--column", "size=D"],
        ["--review-date", "2023-10-15", "--set", "review_date=2022-10-15"],
    ],
)
def test_one_column_with_two_values_stops(ngheo: Ngheo, survey: Path, words: list[str]) -> None:
    done = ngheo("classify", survey, *words)
    assert (done.status, "[key_twice]" in done.err) == (2, True)


def test_a_value_said_twice_alike_is_no_contradiction(ngheo: Ngheo, survey: Path) -> None:
    assert ngheo("classify", survey, "--set", "commune=Xã A", "--set", "commune=Xã A").status == 0
