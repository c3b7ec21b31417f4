"""No text of a survey becomes a formula, a link, markup or an order to the terminal in any output."""

import shutil
import sys
from pathlib import Path

import pytest

from .bounded import Bounded, Taken
from .injected import PAYLOADS, survey, totals
from .read_back import READERS, drawn, live_in_page, obeyed, worked_out

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no such file names there")
COMMANDS = {
    "classify": "classify {now} --out {out}/a.xlsx",
    "classify csv": "classify {now} --out {out}/a.csv",
    "classify json": "classify {now} --out {out}/a.json",
    "classify parquet": "classify {now} --out {out}/a.parquet",
    "check": "check {now} --out {out}/copy.xlsx",
    "template": "template --from {result} --out {out}/a.xlsx",
    "list xlsx": "list {now} --out {out}/a.xlsx",
    "list csv": "list {now} --out {out}/a.csv",
    "rates xlsx": "rates {now} --totals {totals} --out {out}/a.xlsx",
    "rates csv": "rates {now} --totals {totals} --out {out}/a.csv",
    "compare xlsx": "compare {before} {now} --class recorded --out {out}/a.xlsx",
    "compare csv": "compare {before} {now} --class recorded --out {out}/tables",
    "report": "report {now} --before {before} --form all --allow-undetermined --out {out}/a.xlsx",
    "report html": "report {now} --html --with-names --totals {totals} --before {before} --out {out}/a.html",
    "report documents": "report {now} --documents --out {out}/papers",
    "audit list xlsx": "audit list {now} --out {out}/a.xlsx",
    "audit list csv": "audit list {now} --out {out}/a.csv",
    "audit sample": "audit list {now} --sample --format xlsx --out {out}/a.xlsx",
    "batch": "batch {folder} --out {out}/batch",
}
"""Every command that writes; `{now}` and `{before}` are the surveys of two years, `{result}` a result."""
WORKED_OUT = {"42", "-40", "#REF!", "#NAME?", "Err:508", "Err:509"}
"""What the payloads would come to."""
SCREENS = (
    "classify {now} --force",
    "check {now} --force",
    "explain {now} --row 2",
    "list {now}",
    "rates {now}",
    "compare {before} {now} --class recorded",
    "audit list {now}",
    "check {folder}/nothing\x1b[31m.xlsx",
    "explain {now} --household \x1b[31m",
)


@pytest.fixture(scope="module")
def given(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("given")
    now, before = survey(folder / "now"), survey(folder / "before", later=False)
    return {"now": now, "before": before, "totals": totals(folder), "folder": folder / "now"}


def made(bounded: Bounded, given: dict[str, Path], words: str, out: Path) -> Taken:
    """Run a command line into a folder."""
    out.mkdir()
    names = {name: str(path) for name, path in given.items()} | {
        "out": str(out),
        "result": str(out / "r.xlsx"),
    }
    if "{result}" in words:
        bounded(out, "classify", given["now"], "--out", names["result"], "--criteria", "2021-2025")
    argv = [word.format(**names) for word in words.split(" ")]
    needs = not {"template", "check"} & {argv[0]}
    standard = ["--criteria", "2021-2025"] if needs else []
    return bounded(out, *argv, *standard, bounded="--html" not in argv)


@pytest.mark.parametrize("name", COMMANDS)
def test_no_text_comes_to_life_in_an_output(
    tmp_path: Path, bounded: Bounded, given: dict[str, Path], name: str
) -> None:
    taken = made(bounded, given, COMMANDS[name], tmp_path / "out")
    assert taken.status in {0, 1}, taken.err
    files = [path for path in (tmp_path / "out").rglob("*") if path.suffix in READERS]
    assert files, taken.said
    live = {path.name: found for path in files if (found := list(READERS[path.suffix](path)))}
    assert live == {}


@pytest.mark.parametrize("words", SCREENS)
def test_terminal_is_given_no_orders(
    tmp_path: Path, bounded: Bounded, given: dict[str, Path], words: str
) -> None:
    taken = made(bounded, given, words, tmp_path / "out")
    assert taken.status in {0, 1, 2}
    assert "[unexpected]" not in taken.err
    assert obeyed(taken.out + taken.err) == []


def test_texts_of_a_result_are_those_of_the_survey(
    tmp_path: Path, bounded: Bounded, given: dict[str, Path]
) -> None:
    made(bounded, given, COMMANDS["classify csv"], tmp_path / "out")
    text = (tmp_path / "out" / "a.csv").read_text(encoding="utf-8-sig")
    for payload in PAYLOADS[:4]:
        assert f"'{payload}" in text
    assert PAYLOADS[10] in text


@pytest.mark.deep
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_works_nothing_out(tmp_path: Path, bounded: Bounded, given: dict[str, Path]) -> None:
    files = []
    for i, words in enumerate(COMMANDS.values()):
        made(bounded, given, words, tmp_path / f"out{i}")
        files += [path for path in (tmp_path / f"out{i}").rglob("*") if path.suffix in {".xlsx", ".csv"}]
    seen = worked_out(tmp_path, files)
    assert len(seen) > 5
    live = {name: found for name, texts in seen.items() if (found := texts & WORKED_OUT)}
    assert live == {}
    assert any(PAYLOADS[0] in texts for texts in seen.values())


@pytest.mark.deep
@pytest.mark.skipif(shutil.which("chromium") is None, reason="Chromium is not installed")
def test_chromium_makes_no_element_of_a_text(
    tmp_path: Path, bounded: Bounded, given: dict[str, Path]
) -> None:
    taken = made(bounded, given, COMMANDS["report html"], tmp_path / "out")
    assert taken.status in {0, 1}, taken.err
    page = drawn(tmp_path / "out" / "a.html", shutil.which("chromium") or "")
    assert "&lt;script&gt;alert(42)" in page
    assert live_in_page(page) == []
