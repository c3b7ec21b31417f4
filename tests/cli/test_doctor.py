"""`ngheo doctor` says what works, what is missing, and what to do."""

import json
import sys
from importlib.metadata import PackageNotFoundError, version
from typing import Any

import pytest

from ngheo_cli.criteria.load import load_all

from .commandline import Ngheo, flat
from .test_schemas import validator


def rows(ngheo: Ngheo) -> dict[str, dict[str, Any]]:
    document = json.loads(ngheo("doctor", "--json").out)
    validator("doctor").validate(document)
    return {row["name"]: row for row in document["rows"]}


def test_a_whole_installation_is_fine(ngheo: Ngheo) -> None:
    found = rows(ngheo)
    assert found["ngheo"]["found"] == version("ngheo-cli")
    assert {row["state"] for row in found.values() if row["part"] != "extra"} == {"fine"}
    for criteria in load_all():
        assert criteria.digest[:12] in found[criteria.id]["found"]
    assert {"parquet", "xlsform", "units"} <= found.keys()
    assert not {"all", "test", "lint"} & found.keys()
    assert "bản cài đặt dùng được" in ngheo("doctor").out


def test_an_extra_that_is_missing_is_optional_and_tells_how_to_install_it(
    ngheo: Ngheo, monkeypatch: pytest.MonkeyPatch
) -> None:
    def without_pyarrow(name: str) -> str:
        if name == "pyarrow":
            raise PackageNotFoundError
        return version(name)

    monkeypatch.setattr("ngheo_cli.cli.doctor.version", without_pyarrow)
    assert rows(ngheo)["parquet"]["state"] == "optional"
    done = ngheo("doctor")
    assert done.status == 0
    assert 'pip install -c constraints.txt ".[parquet]"' in flat(done.out)


def test_a_library_that_is_needed_and_missing_is_wrong(ngheo: Ngheo, monkeypatch: pytest.MonkeyPatch) -> None:
    def without_docxtpl(name: str) -> str:
        if name == "docxtpl":
            raise PackageNotFoundError
        return version(name)

    assert rows(ngheo)["docxtpl"] == {
        "part": "program", "name": "docxtpl", "found": version("docxtpl"), "state": "fine"
    }  # fmt: skip
    monkeypatch.setattr("ngheo_cli.cli.doctor.version", without_docxtpl)
    assert rows(ngheo)["docxtpl"]["state"] == "wrong"
    done = ngheo("doctor")
    assert done.status == 1
    assert "cài lại chương trình" in flat(done.out)


def test_a_console_without_vietnamese_letters_is_told(ngheo: Ngheo, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "getfilesystemencoding", lambda: "ascii")
    done = ngheo("doctor")
    assert done.status == 1
    assert "PYTHONUTF8=1" in done.out


def test_a_temporary_folder_that_cannot_be_written_is_told(
    ngheo: Ngheo, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused() -> None:
        raise PermissionError

    monkeypatch.setattr("ngheo_cli.cli.doctor.TemporaryFile", refused)
    assert ngheo("doctor").status == 1
    assert rows(ngheo)["tệp tạm"]["state"] == "wrong"


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_screen_fits_80_columns(ngheo: Ngheo, lang: str) -> None:
    lines = ngheo("doctor", "--lang", lang).out.splitlines()
    assert max(map(len, lines)) <= 80


def test_limits_that_somebody_set_are_told(ngheo: Ngheo, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NGHEO_MAX_SHEETS", "900")
    assert "NGHEO_MAX_SHEETS" in ngheo("doctor").out
    monkeypatch.setenv("NGHEO_MAX_SHEETS", "nhiều")
    told = ngheo("doctor")
    assert (told.status, "NGHEO_MAX_SHEETS" in told.out) == (1, True)
