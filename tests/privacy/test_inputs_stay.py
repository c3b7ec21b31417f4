"""No input is written over, the key least of all; and what `--set` told of people is masked too."""

import os
from pathlib import Path

import pytest

from cli.commandline import Ngheo, a_csv

from . import tokens

STANDARD = ("--criteria", "2021-2025")


@pytest.mark.parametrize("command", ["classify", "list", "rates", "audit list"])
@pytest.mark.parametrize("option", ["--mask-key", "--units", "--map"])
def test_no_file_of_an_option_is_written_over(
    tmp_path: Path, ngheo: Ngheo, command: str, option: str
) -> None:
    survey, file = a_csv(tmp_path / "a.csv"), tmp_path / "k.csv"
    file.write_text("k" * 64, encoding="ascii")
    done = ngheo(*command.split(), survey, *STANDARD, option, file, "--out", file, "--force")
    assert done.status == 2
    assert "[output_is_input]" in done.err
    assert file.read_text(encoding="ascii") == "k" * 64


def test_templates_of_an_office_are_not_written_over(tmp_path: Path, ngheo: Ngheo) -> None:
    survey, own = a_csv(tmp_path / "a.csv"), tmp_path / "mau"
    command = ("report", survey, "--documents", "--paper", "posted", *STANDARD)
    ngheo(*command, "--out", tmp_path / "x", "--save-templates", own)
    before = (own / "danh-sach-niem-yet.docx").read_bytes()
    done = ngheo(*command, "--templates", own, "--out", own, "--force")
    assert (done.status, "[output_is_input]" in done.err) == (2, True)
    assert (own / "danh-sach-niem-yet.docx").read_bytes() == before


@pytest.mark.skipif(os.name == "nt", reason="other systems have such devices")
def test_a_key_without_end_is_refused(tmp_path: Path, ngheo: Ngheo) -> None:
    os.mkfifo(tmp_path / "pipe")
    for key in (Path("/dev/zero"), tmp_path / "pipe", tmp_path):
        done = ngheo("classify", a_csv(tmp_path / "a.csv"), *STANDARD, "--mask-key", key)
        assert (done.status, "[mask_key_missing]" in done.err) == (2, True), done.err
    large = tmp_path / "large.key"
    with large.open("wb") as handle:
        handle.truncate(1 << 40)
    done = ngheo("classify", tmp_path / "a.csv", *STANDARD, "--mask-key", large)
    assert (done.status, "[file_too_large]" in done.err) == (2, True)


@pytest.mark.parametrize("ending", ["xlsx", "csv", "json"])
@pytest.mark.parametrize(
    "filled",
    [
        ("head_name", tokens.name(91)),
        ("head_national_id", tokens.national_id(91)),
        ("head_birth", "1951-08-07"),
    ],
)
def test_what_is_filled_for_everybody_is_masked(
    tmp_path: Path, ngheo: Ngheo, filled: tuple[str, str], ending: str
) -> None:
    survey = tokens.write(tmp_path / "xa", year=2024)
    key = tmp_path / "office.key"
    key.write_text("k" * 64, encoding="ascii")
    out = tmp_path / f"a.{ending}"
    told = ("--mask-key", key, "--set", "=".join(filled))
    done = ngheo("classify", survey, *STANDARD, *told, "--out", out)
    assert done.status in {0, 1}, done.err
    assert tokens.found_in(tokens.texts_in(out)) == set()
    assert filled[1] not in tokens.texts_in(out)
