"""The folder for offices without network: what Windows needs, in the locked versions, in files it reads."""

import importlib.util
import re
from collections.abc import Callable, Sequence
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from types import ModuleType
from zipfile import ZipFile

import pytest

from ngheo_cli.cli.outputs import outputs_of

ROOT = Path(__file__).parents[1]
SCRIPT = ROOT / ".ci" / "windows_folder.py"
pytestmark = pytest.mark.skipif(not SCRIPT.is_file(), reason="the script is part of the repository only")
CONSTRAINTS = (ROOT / "constraints.txt").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("windows_folder", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def a_wheel(folder: Path, name: str, version: str, requires: Sequence[str] = ()) -> None:
    """Write a wheel that holds nothing but what it requires."""
    base = f"{name.replace('-', '_')}-{version}"
    told = "".join(f"Requires-Dist: {one}\n" for one in requires)
    with ZipFile(folder / f"{base}-py3-none-any.whl", "w") as archive:
        archive.writestr(f"{base}.dist-info/METADATA", f"Name: {name}\nVersion: {version}\n{told}\ntext")


def installed(folder: Path, pins: list[str]) -> Callable[[Sequence[str]], None]:
    """Return how wheels are made up from what is installed here; the pins asked for are noted."""

    def fetch(wanted: Sequence[str]) -> None:
        for pin in wanted:
            name, _, version = pin.partition("==")
            try:
                requires = distribution(name).requires or []
            except PackageNotFoundError:  # needed on Windows only
                requires = []
            a_wheel(folder, name, version, requires)
            pins.append(pin)

    return fetch


@pytest.mark.parametrize("python", ["3.11", "3.12", "3.13"])
def test_all_that_ngheo_needs_on_windows_is_locked(script: ModuleType, tmp_path: Path, python: str) -> None:
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    needs = re.findall(
        r'^    "([^"]+)",', project.partition("\ndependencies")[2].partition("]")[0], re.MULTILINE
    )
    assert len(needs) >= 10
    a_wheel(tmp_path, "ngheo-cli", "0.1.0", needs)
    pins: list[str] = []
    names = script.collect("ngheo-cli", (), python, tmp_path, installed(tmp_path, pins))
    assert {"ngheo-cli", "pandas", "numpy", "lxml", "colorama", "tzdata"} <= set(names)
    assert not {"pytest", "hypothesis", "ruff", "pyarrow"} & set(names)
    assert len(pins) == len(set(pins)) == len(names) - 1
    assert all(re.search(rf"^{re.escape(pin)}\b", CONSTRAINTS, re.MULTILINE) for pin in pins)


def test_markers_mean_windows_and_the_python_asked_for(script: ModuleType) -> None:
    text = "a==1 ; os_name == 'nt'\nb==2 ; os_name == 'posix'\nc==3 ; python_version < '3.12'\n# d==4\n"
    assert script.locked(text, script.windows("3.11")) == {"a": "1", "c": "3"}
    assert script.locked(text, script.windows("3.13")) == {"a": "1"}


def test_extras_are_followed_where_they_are_asked_for(
    script: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(script, "ROOT", tmp_path)
    (tmp_path / "constraints.txt").write_text("b==1\nc==2\nd==3\ne==4\n", encoding="utf-8")
    wheels = tmp_path / "wheels"
    wheels.mkdir()
    a_wheel(wheels, "a", "1", ["b[fast]", "e ; extra == 'more'"])
    tree = {"b": ["c ; extra == 'fast'", "d ; extra == 'slow'"], "c": ["a"], "e": []}

    def fetch(pins: Sequence[str]) -> None:
        for pin in pins:
            name, _, version = pin.partition("==")
            a_wheel(wheels, name, version, tree[name])

    assert script.collect("a", (), "3.12", wheels, fetch) == ["a", "b", "c"]
    assert script.collect("a", ("more",), "3.12", wheels, fetch) == ["a", "b", "c", "e"]
    tree["c"] = ["nowhere"]
    with pytest.raises(KeyError, match="nowhere"):
        script.collect("a", (), "3.12", wheels, fetch)


def test_batch_files_are_ascii_and_texts_have_the_line_ends_of_windows(
    script: ModuleType, tmp_path: Path
) -> None:
    script.write_parts(tmp_path, "ngheo-cli==0.1.0", "0.1.0", ("3.11", "3.12", "3.13"))
    parts = {path.relative_to(tmp_path).as_posix(): path.read_bytes() for path in tmp_path.rglob("*.*")}
    texts = {
        "doc.txt",
        "loi-nhan/xong.txt",
        "loi-nhan/thieu-python.txt",
        "loi-nhan/cai-loi.txt",
        "loi-nhan/chua-cai.txt",
        "loi-nhan/da-co.txt",
    }
    assert parts.keys() == {"install.bat", "ngheo.bat"} | texts
    for name, data in parts.items():
        assert data.count(b"\n") == data.count(b"\r\n") > 0
        assert data.isascii() == name.endswith(".bat")
        assert not re.search(rb"\b(VERSION|VERSIONS|VERSIONS_TEXT|PYTHONS|REQUIREMENT)\b", data)
        assert b"http" not in data
    assert parts["doc.txt"].startswith("\ufeffNGHEO 0.1.0 – CHO MÁY WINDOWS".encode())
    assert "bản 3.11, 3.12 hoặc 3.13." in parts["loi-nhan/thieu-python.txt"].decode()
    told = {name for data in parts.values() for name in re.findall(rb"loi-nhan\\([\w.-]+)", data)}
    assert {f"loi-nhan/{name.decode()}" for name in told} == texts - {"doc.txt"}


def test_the_batch_files_install_without_network_and_take_a_dropped_file(
    script: ModuleType, tmp_path: Path
) -> None:
    script.write_parts(tmp_path, "ngheo-cli[parquet]==0.1.0", "0.1.0", ("3.12",))
    install, run = ((tmp_path / name).read_text(encoding="ascii") for name in ("install.bat", "ngheo.bat"))
    assert 'pip install --no-index --find-links "%HERE%wheels"' in install
    assert '"ngheo-cli[parquet]==0.1.0"' in install
    assert "for %%V in (3.12) do" in install
    assert '-m ngheo_cli classify "%~1" --out "%OUT%"' in run
    assert "-m ngheo_cli %*\n" in run.partition("\n:command\n")[2]
    for text in (install, run):
        assert text.startswith("@echo off\n")
        assert "chcp 65001" in text
        assert set(re.findall(r"goto (\w+)", text)) == set(re.findall(r"^:(\w+)", text, re.MULTILINE))
    check = re.search(r'set "CHECK=(.*)"\n', install)
    assert check is not None
    with pytest.raises(SystemExit) as ended:
        exec(check[1].replace("(3, 12)", "sys.version_info[:2]"))  # noqa: S102 - what the batch file would run
    assert ended.value.code is False, "this Python would do if it were asked for"


def test_a_workbook_dropped_again_is_classified_and_the_first_result_kept(script: ModuleType) -> None:
    """The batch file names the results as `ngheo` alone does; Windows itself is not at hand."""
    run = (script.PARTS / "ngheo.bat").read_text(encoding="ascii")
    assert "--force" not in run
    lines = run.partition("\n:next\n")[2].partition("\nshift /1\n")[0].splitlines()
    assert lines[:2] == ['set "OUT=%~dpn1.ket-qua.xlsx"', 'set "NUMBER=1"']
    assert lines[2:9] == [
        ":taken",
        'if not exist "%OUT%" goto free',
        "set /a NUMBER+=1",
        'set "KEPT=1"',
        'set "OUT=%~dpn1.ket-qua-%NUMBER%.xlsx"',
        "goto taken",
        ":free",
    ]
    assert outputs_of([Path("ra-soat.xlsx")], None, None).paths[0].name == "ra-soat.ket-qua.xlsx"


def test_a_folder_that_is_there_is_left_alone(
    script: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert script.main(["--out", str(tmp_path)]) == 2
    assert "choose another folder" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
