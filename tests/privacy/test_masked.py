"""Nothing that is shared tells who somebody is, and it tells all else as before."""

import json
import os
import re
from pathlib import Path

import pytest

from cli.commandline import Ngheo, Outcome
from ngheo_cli.__main__ import run

from . import tokens

WRITES = {
    "classify xlsx": "classify {now} --out {out}/a.xlsx",
    "classify csv": "classify {now} --out {out}/a.csv",
    "classify json": "classify {now} --out {out}/a.json",
    "classify parquet": "classify {now} --out {out}/a.parquet",
    "classify of a csv": "classify {csv} --out {out}/a.xlsx",
    "classify beside": "classify {now} --out {out}/new",
    "classify several standards": "classify {now} --criteria 2021-2025,2026-2030 --out {out}/a.xlsx",
    "list": "list {now} --out {out}/a.xlsx",
    "list of people": "list {now} --people --out {out}/a.csv",
    "compare": (
        "compare {before} {now} --class recorded --decided before/{file}=2023-12-01 --out {out}/a.xlsx"
    ),
    "audit list": "audit list {now} --out {out}/a.xlsx",
    "audit sample": "audit list {now} --sample --out {out}/b.csv",
    "rates": "rates {now} --out {out}/a.xlsx",
    "page": "report {now} --html --with-names --before {before} --out {out}/a.html",
    "forms": "report {now} --form all --allow-undetermined --before {before} --out {out}/a.xlsx",
    "batch": "batch {folder} --out {out}/batch",
}
"""Every command that writes and can be masked."""
FAKE = re.compile(r"MH-[b-x]{12}")


@pytest.fixture(scope="module")
def given(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("given")
    now = tokens.write(folder / "now", year=2024, planted=True)
    before = tokens.write(folder / "before")
    clean = tokens.write(folder / "clean", year=2024)
    csv = (folder / tokens.FILE).with_suffix(".csv")
    assert run(["classify", str(now), "--criteria", "2021-2025", "--out", str(csv)]) == 1
    key = folder / "office.key"
    key.write_text("k" * 64, encoding="ascii")
    paths = {"now": now, "before": before, "clean": clean, "folder": now.parent, "csv": csv, "key": key}
    return {name: str(path) for name, path in paths.items()} | {"file": tokens.FILE.replace(" ", "\0")}


def typed(ngheo: Ngheo, given: dict[str, str], line: str, **more: object) -> Outcome:
    """Run a command line masked under the key of the office."""
    words = [word.format(**given, **more).replace("\0", " ") for word in line.split(" ")]
    standard = [] if "--criteria" in words else ["--criteria", "2021-2025"]
    return ngheo(*words, *standard, "--mask-key", given["key"])


@pytest.mark.parametrize("what", WRITES)
def test_no_personal_text_is_in_any_byte_of_a_masked_output(
    tmp_path: Path, ngheo: Ngheo, given: dict[str, str], what: str
) -> None:
    done = typed(ngheo, given, WRITES[what], out=tmp_path)
    assert done.status in {0, 1}, done.err
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert files
    leaks = {str(path): found for path in files if (found := tokens.found_in(tokens.texts_in(path)))}
    assert leaks == {}


def test_json_on_the_screen_is_masked_too(ngheo: Ngheo, given: dict[str, str]) -> None:
    for line in (
        "classify {now} --json",
        "list {now} --json",
        "check {now} --json",
        "audit list {now} --json",
    ):
        done = typed(ngheo, given, line)
        assert done.status in {0, 1}, done.err
        assert json.loads(done.out)["rows"]
        assert tokens.found_in(done.out) == set(), line


def test_the_same_search_finds_everybody_where_nothing_is_masked(
    tmp_path: Path, ngheo: Ngheo, given: dict[str, str]
) -> None:
    ngheo("classify", given["now"], "--criteria", "2021-2025", "--out", tmp_path / "a.xlsx")
    assert {"wủk", "xọj", "qzh", "0017"} <= tokens.found_in(tokens.texts_in(tmp_path / "a.xlsx"))


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_masked_result_reads_back_to_the_same_figures(
    tmp_path: Path, ngheo: Ngheo, given: dict[str, str], ending: str
) -> None:
    plain, masked = tmp_path / f"plain.{ending}", tmp_path / f"masked.{ending}"
    ngheo("classify", given["clean"], "--criteria", "2021-2025", "--out", plain)
    typed(ngheo, given, "classify {clean} --out {masked}", masked=masked)
    for words in (
        ["rates"],
        ["rates", "--class", "recorded"],
        ["rates", "--table", "indicators"],
        ["audit", "list"],
    ):
        told = [ngheo(*words, path, "--json") for path in (plain, masked)]
        assert told[0].status == told[1].status
        rows = [_without_codes(json.loads(one.out)["rows"]) for one in told]
        assert rows[0] == rows[1]
        assert rows[0]


def _without_codes(rows: list[dict[str, object]]) -> list[dict[str, object]]:
    hidden = {"household_id", "head_name", "file", "sheet"}
    return [{name: value for name, value in row.items() if name not in hidden} for row in rows]


def test_two_masked_years_link_as_the_surveys_do(tmp_path: Path, ngheo: Ngheo, given: dict[str, str]) -> None:
    typed(ngheo, given, "classify {before} --out {out}/1.xlsx", out=tmp_path)
    typed(ngheo, given, "classify {clean} --out {out}/2.xlsx", out=tmp_path)
    names = (given["before"], given["clean"]), (tmp_path / "1.xlsx", tmp_path / "2.xlsx")
    told = [
        ngheo("compare", *pair, "--class", "recorded", "--criteria", "2021-2025", "--json") for pair in names
    ]
    rows = [json.loads(one.out)["rows"] for one in told]
    assert rows[0] == rows[1]
    assert any(row["c1"] for row in rows[0])


def test_the_same_key_gives_the_same_bytes_and_another_key_other_codes(
    tmp_path: Path, ngheo: Ngheo, given: dict[str, str]
) -> None:
    for name in ("a", "b"):
        typed(ngheo, given, "classify {clean} --out {out}/{name}.csv", out=tmp_path, name=name)
    other = tmp_path / "other.key"
    other.write_text("x" * 64, encoding="ascii")
    typed(ngheo, {**given, "key": str(other)}, "classify {clean} --out {out}/c.csv", out=tmp_path)
    a, b, c = ((tmp_path / f"{name}.csv").read_text(encoding="utf-8-sig") for name in "abc")
    assert a == b
    codes, others = set(FAKE.findall(a)), set(FAKE.findall(c))
    assert len(codes) == len(others) == tokens.HOUSEHOLDS
    assert codes.isdisjoint(others)


def test_a_masked_result_masked_again_keeps_its_codes(
    tmp_path: Path, ngheo: Ngheo, given: dict[str, str]
) -> None:
    typed(ngheo, given, "classify {clean} --out {out}/a.csv", out=tmp_path)
    typed(ngheo, given, "classify {out}/a.csv --out {out}/b.csv", out=tmp_path)
    a, b = ((tmp_path / f"{name}.csv").read_text(encoding="utf-8-sig") for name in "ab")
    assert FAKE.findall(a) == FAKE.findall(b)


def test_a_key_is_made_once_beside_the_survey_for_its_owner_alone(tmp_path: Path, ngheo: Ngheo) -> None:
    survey = tokens.write(tmp_path / "xa", year=2024)
    first = ngheo("classify", survey, "--criteria", "2021-2025", "--mask")
    key = survey.parent / "ngheo-mask.key"
    assert "ngheo-mask.key" in first.err
    assert len(key.read_text(encoding="ascii").strip()) == 64
    if os.name != "nt":
        assert key.stat().st_mode & 0o077 == 0
    was = key.read_bytes()
    again = ngheo("classify", survey, "--criteria", "2021-2025", "--mask", "--force")
    assert "ngheo-mask.key" not in again.err
    assert key.read_bytes() == was
    [made] = survey.parent.glob("*.ket-qua.xlsx")
    assert tokens.found_in(made.name) == set()


@pytest.mark.parametrize(("content", "code"), [(None, "mask_key_missing"), ("short", "mask_key_short")])
def test_a_key_that_is_none_stops(
    tmp_path: Path, ngheo: Ngheo, given: dict[str, str], content: str | None, code: str
) -> None:
    key = tmp_path / "wrong.key"
    if content:
        key.write_text(content, encoding="ascii")
    done = typed(ngheo, {**given, "key": str(key)}, "classify {clean} --out {out}/a.csv", out=tmp_path)
    assert done.status == 2
    assert code in done.err
    assert not (tmp_path / "a.csv").exists()


@pytest.mark.parametrize(
    "line",
    [
        "check {clean} --out {out}/a.xlsx",
        "report {clean} --documents --out {out}/p",
        "audit list {clean} --by reviewer",
    ],
)
def test_what_cannot_be_masked_is_refused(
    tmp_path: Path, ngheo: Ngheo, given: dict[str, str], line: str
) -> None:
    done = typed(ngheo, given, line, out=tmp_path)
    assert done.status == 2
    assert "mask_cannot" in done.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("ending", ["xlsx", "json"])
def test_verify_says_that_a_masked_result_is_made_again_only_with_the_key(
    tmp_path: Path, ngheo: Ngheo, given: dict[str, str], ending: str
) -> None:
    typed(ngheo, given, "classify {clean} --out {out}/a.{ending}", out=tmp_path, ending=ending)
    done = ngheo("audit", "verify", tmp_path / f"a.{ending}")
    assert done.status == 2
    assert "masked_result" in done.err
