"""`ngheo sample` writes surveys that the other commands find to be what was told of them."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from cli.commandline import Ngheo, flat
from cli.test_schemas import validator

from .conftest import Sample

CLEAN = [
    ("2021-2025", "scores", ".csv"),
    ("2021-2025", "incomes", ".xlsx"),
    ("2021-2025", "indicators", ".xlsx"),
    ("2021-2025", "facts", ".xlsx"),
    ("2016-2020", "scores", ".xlsx"),
    ("2016-2020", "indicators", ".csv"),
    ("2016-2020", "facts", ".csv"),
    ("ha-noi-2022-2025", "incomes", ".csv"),
    ("tp-hcm-2019-2020", "incomes", ".csv"),
]


def findings(ngheo: Ngheo, *words: object) -> list[dict[str, Any]]:
    done = ngheo("check", *words, "--json")
    rows: list[dict[str, Any]] = json.loads(done.out)["rows"]
    return rows


def classes(ngheo: Ngheo, *words: object) -> Counter[str]:
    done = ngheo("classify", *words, "--json")
    assert done.status == 0, done.err
    return Counter(row["class"] for row in json.loads(done.out)["rows"])


@pytest.mark.parametrize("case", CLEAN, ids="-".join)
def test_a_sample_without_mistakes_is_read_clean_and_classified_as_told(
    ngheo: Ngheo, sample: Sample, tmp_path: Path, case: tuple[str, str, str]
) -> None:
    criteria, shape, ending = case
    path = tmp_path / f"mau{ending}"
    told = sample(path.name, "--criteria", criteria, "--shape", shape, "--households", 150, "--communes", 3)
    validator("sample").validate(told)
    [row] = told["rows"]
    members = ["--members", tmp_path / row["members_file"]] if row["members_file"] else []
    assert findings(ngheo, path, "--criteria", criteria, *members) == []
    found = classes(ngheo, path, "--criteria", criteria, *members, "--out", tmp_path / "kq.csv")
    assert found == Counter(row["classes"])
    assert sum(found.values()) == row["households"] == 150
    assert len(found) > 2


def test_members_listed_beside_direct_answers_contradict_none_of_them(
    ngheo: Ngheo, sample: Sample, tmp_path: Path
) -> None:
    told = sample("mau.xlsx", "--members", "--households", 120, "--seed", 7)
    assert findings(ngheo, tmp_path / "mau.xlsx") == []
    assert classes(ngheo, tmp_path / "mau.xlsx") == Counter(told["rows"][0]["classes"])


@pytest.mark.parametrize(
    "case", [("indicators", ".xlsx", 19), ("indicators", ".csv", 19), ("facts", ".csv", 16)], ids=str
)
def test_check_finds_every_planted_mistake_at_its_cell(
    ngheo: Ngheo, sample: Sample, tmp_path: Path, case: tuple[str, str, int]
) -> None:
    shape, ending, kinds = case
    path = tmp_path / f"mau{ending}"
    told = sample(
        path.name, "--shape", shape, "--defects", "all,id_lost_zero=3", "--households", 200, "--communes", 2
    )
    validator("sample").validate(told)
    planted = Counter((one["kind"], one["cell"]) for one in told["defects"])
    members = ["--members", tmp_path / "mau.thanh-vien.csv"] if shape == "facts" else []
    found = Counter((row["code"], row["cell"]) for row in findings(ngheo, path, *members))
    assert planted - found == Counter()
    assert len({kind for kind, _ in planted}) == kinds
    assert sum(kind == "id_lost_zero" for kind, _ in planted) == 3
    assert {one["file"] for one in told["defects"]} == {path.name}


def test_mistakes_are_planted_in_each_file_of_a_folder(ngheo: Ngheo, sample: Sample, tmp_path: Path) -> None:
    told = sample("xa", "--communes", 3, "--households", 120, "--defects", "no_key,duplicate_rows=2")
    assert Counter(one["file"] for one in told["defects"]) == {f"xa-{n}.xlsx": 3 for n in (1, 2, 3)}
    rows = findings(ngheo, tmp_path / "xa" / "xa-3.xlsx")
    assert Counter(row["code"] for row in rows) == {"no_key": 1, "duplicate_rows": 2}
    assert [row["rows"] - row["households"] for row in told["rows"]] == [2, 2, 2]


@pytest.mark.parametrize("shape", ["indicators", "facts"])
def test_a_comparison_of_two_years_balances_and_finds_the_movements_told(
    ngheo: Ngheo, sample: Sample, tmp_path: Path, shape: str
) -> None:
    told = sample("xa", "--years", 2, "--households", 400, "--shape", shape, "--review-date", "2024-10-01")
    validator("sample").validate(told)
    before, now = (tmp_path / "xa" / row["file"] for row in told["rows"])
    assert [row["file"] for row in told["rows"]] == ["2023/xa-1.xlsx", "2024/xa-1.xlsx"]
    done = ngheo("compare", before, now, "--json")
    assert done.status == 0, done.err
    found = {(r["table"], r["count"]): r for r in json.loads(done.out)["rows"] if r["level"] == "commune"}
    names = [f"c{number}" for number in range(1, 10)]
    communes = [row for row in told["movements"] if row["path"]]
    assert len(communes) == 4
    for row in communes:
        same = found[row["table"], row["count"]]
        assert [row[name] for name in names] == [same[name] for name in names]
        assert same["balanced"] is True
    households = next(row for row in communes if (row["table"], row["count"]) == ("poor", "households"))
    assert all(households[name] > 0 for name in ("c1", "c3", "c9"))
    assert households["c6"] + households["c7"] + households["c8"] > 0


def test_a_wrong_record_is_what_the_next_year_copies_as_the_class_before(
    ngheo: Ngheo, sample: Sample, tmp_path: Path
) -> None:
    told = sample("xa", "--years", 2, "--households", 120, "--seed", 5, "--defects", "recorded_differs=2")
    assert [one["year"] for one in told["defects"]] == [2024, 2024, 2025, 2025]
    before, now = (tmp_path / "xa" / row["file"] for row in told["rows"])
    done = ngheo("compare", before, now, "--class", "recorded")
    assert "XONG" in done.out
    assert "previous_class_contradicted" not in done.out


def test_households_keep_their_code_head_and_number_from_year_to_year(sample: Sample, tmp_path: Path) -> None:
    sample("mau.csv", "--years", 2, "--households", 200)
    years = [(tmp_path / f"mau-{year}.csv").read_text("utf-8-sig").splitlines() for year in (2024, 2025)]
    keys = [{tuple(line.split(",")[2:9]) for line in lines[1:]} for lines in years]
    assert len(keys[0] - keys[1]) == 6
    assert len(keys[1] - keys[0]) == 10


def test_every_national_id_begins_as_no_province_issues_and_is_used_once(
    sample: Sample, tmp_path: Path
) -> None:
    sample("mau.csv", "--members", "--households", 300)
    heads = [line.split(",")[8] for line in (tmp_path / "mau.csv").read_text("utf-8-sig").splitlines()[1:]]
    rows = (tmp_path / "mau.thanh-vien.csv").read_text("utf-8-sig").splitlines()
    persons = [line.split(",")[-1] for line in rows[1:]]
    assert all(len(one) == 12 and one.startswith("099") for one in persons)
    assert len(set(persons)) == len(persons)
    assert set(heads) < set(persons)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["--defects", "no_such"], "sample_bad_defect"),
        (["--defects", "no_key=0"], "sample_bad_defect"),
        (["--shape", "scores", "--defects", "money_unreadable"], "sample_bad_defect"),
        (["--shape", "scores", "--criteria", "ha-noi-2022-2025"], "sample_shape_unknown"),
        (["--criteria", "2016-2020,2021-2025"], "sample_one_standard"),
        (["--households", "2", "--communes", "3"], "sample_few_households"),
        (["--households", "40", "--defects", "all"], "sample_few_for_defects"),
        (["--format", "xlsx"], "sample_bad_ending"),
        (["--out", "mau.parquet", "--defects", "no_key"], "sample_defects_parquet"),
        (["--out", "mau.xlsx", "--households", "2000000"], "sample_book_full"),
    ],
)
def test_what_cannot_be_made_stops_before_anything_is_written(
    ngheo: Ngheo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: list[str], code: str
) -> None:
    monkeypatch.chdir(tmp_path)
    done = ngheo("sample", *([] if "--out" in words else ["--out", "mau.csv"]), *words)
    assert (done.status, done.out) == (2, "")
    assert f"Lỗi [{code}]" in done.err
    assert list(tmp_path.iterdir()) == []


def test_existing_files_stay_unless_forced(ngheo: Ngheo, tmp_path: Path) -> None:
    path = tmp_path / "mau.csv"
    path.write_text("giữ nguyên", encoding="utf-8")
    done = ngheo("sample", "--out", path)
    assert (done.status, path.read_text(encoding="utf-8")) == (2, "giữ nguyên")
    assert ngheo("sample", "--out", path, "--force").status == 0
    assert ngheo("sample", "--out", path).status == 2
    assert path.stat().st_size > 1000


def test_the_screen_says_what_was_written_and_a_command_that_works(
    ngheo: Ngheo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = ngheo("sample", "--out", "mau", "--households", 100, "--years", 2)
    assert done.status == 0
    assert max(map(len, done.out.splitlines())) <= 80
    assert "Đã ghi 2 tệp (202 hộ)" in flat(done.out)
    line = done.out.splitlines()[-1].split()
    assert line[:2] == ["ngheo", "compare"]
    assert ngheo(*line[1:]).status == 0


def test_totals_written_beside_give_every_commune_its_rates(
    ngheo: Ngheo, sample: Sample, tmp_path: Path
) -> None:
    told = sample("mau.csv", "--communes", 3, "--households", 300)
    assert told["totals_files"] == ["mau.tong-so-ho.csv"]
    done = ngheo("rates", tmp_path / "mau.csv", "--totals", tmp_path / told["totals_files"][0], "--json")
    assert done.status == 0, done.err
    whole = {"level": "commune", "area": "all", "group": "all"}
    rows = [row for row in json.loads(done.out)["rows"] if row | whole == row]
    assert len(rows) == 3
    for row in rows:
        assert 0 < float(row["poor_rate"]) < 30
