"""`ngheo batch` from the command line: real processes, the same figures and bytes as the other commands."""

import csv
import json
from pathlib import Path

import pytest

from cli.commandline import Ngheo, flat
from cli.test_schemas import validator

from .provinces import Threads, a_commune, a_province, contents

TOTALS = "province,commune,village,households,persons\n" + "".join(
    f"Tỉnh Mẫu,Xã {commune},Thôn {village},{count},{4 * count}\n"
    for commune, count in (("A", 50), ("B", 50), ("C", 100))
    for village in (1, 2)
)


UNITS = "commune,group\nXã A,Khu vực III\nXã C,Khu vực III\n"


@pytest.fixture
def province(tmp_path: Path) -> Path:
    (tmp_path / "tong-so.csv").write_text(TOTALS, encoding="utf-8")
    (tmp_path / "don-vi.csv").write_text(UNITS, encoding="utf-8")
    return a_province(tmp_path / "in")


@pytest.fixture
def threads(monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in this process, where it makes no difference: other processes take a second to start."""
    monkeypatch.setattr("ngheo_cli.cli.batch._pool", lambda *_: Threads())


def test_rates_are_those_of_ngheo_rates_and_results_those_of_classify(
    ngheo: Ngheo, tmp_path: Path, province: Path
) -> None:
    out, totals, few = tmp_path / "out", tmp_path / "tong-so.csv", ("all", "dtts")
    beside = ("--totals", totals, "--units", tmp_path / "don-vi.csv")
    done = ngheo("batch", province, "--out", out, *beside)
    assert done.status == 0
    assert "XONG: 3/3 tệp (3 tệp vừa tính), 12 hộ; bảng cộng bằng tổng các xã." in flat(done.out)
    assert "Tỉnh Mẫu 400 6 1,50 3 0,75 2,25" in flat(done.out)
    surveys = sorted(province.rglob("*.csv"))
    ngheo("rates", *surveys, *beside, "--out", tmp_path / "rates.csv")
    with (tmp_path / "rates.csv").open(encoding="utf-8-sig", newline="") as handle:
        wanted = [row for row in csv.DictReader(handle) if row["level"] != "village" or row["group"] in few]
    with (out / "rates.csv").open(encoding="utf-8-sig", newline="") as handle:
        assert list(csv.DictReader(handle)) == wanted
    groups = [row for row in wanted if row["level"] == "unit_group" and row["area"] == row["group"] == "all"]
    assert [(row["unit"], row["poor_rate"]) for row in groups] == [("Khu vực III", "1.33")]
    options = ("--units", tmp_path / "don-vi.csv", "--out", tmp_path / "a.xlsx")
    ngheo("classify", surveys[0], *options)
    assert (out / "ket-qua/Xã A/ra-soat.ket-qua.xlsx").read_bytes() == (tmp_path / "a.xlsx").read_bytes()


def test_decisions_are_one_dataset_by_unit(
    ngheo: Ngheo, threads: None, tmp_path: Path, province: Path
) -> None:
    dataset = pytest.importorskip("pyarrow.dataset")
    a_commune(
        province / "d.csv",
        "",
        ["1,Người Mẫu,100,40,rural"],
        "household_id,head_name,score_income,score_deprivation,area",
    )
    ngheo("batch", province, "--out", tmp_path / "out", "--quiet")
    rows = dataset.dataset(str(tmp_path / "out" / "decisions"), partitioning="hive").to_table().to_pylist()
    assert {(row["unit"], row["class"]) for row in rows} == {
        *(
            (f"Tỉnh Mẫu / Xã {name}", class_)
            for name in "ABC"
            for class_ in ("poor", "near_poor", "not_poor")
        ),
        ("d", "poor"),
    }
    assert {row["survey"] for row in rows} == {"d.csv", *(f"Xã {name}/ra-soat.csv" for name in "ABC")}
    assert len(rows) == 13
    assert {row["income_total"] for row in rows} == {None}


def test_workers_options_and_a_second_run_make_no_difference(
    ngheo: Ngheo, tmp_path: Path, province: Path
) -> None:
    (province / "hong.xlsx").write_bytes(b"PK nothing")
    for number in (1, 2):
        assert ngheo("batch", province, "--out", tmp_path / str(number), "--workers", number).status == 1
    assert contents(tmp_path / "1") == contents(tmp_path / "2")
    times = {path: path.stat().st_mtime_ns for path in (tmp_path / "1").rglob("*.*")}
    again = ngheo("batch", province, "--out", tmp_path / "1")
    assert "3/4 tệp (0 tệp vừa tính)" in flat(again.out)
    results = {path: time for path, time in times.items() if path.name != "batch.json" and path.is_file()}
    assert {path: path.stat().st_mtime_ns for path in results} == results
    assert contents(tmp_path / "1") == contents(tmp_path / "2")


def test_json_and_ledger_follow_the_schema(
    ngheo: Ngheo, threads: None, tmp_path: Path, province: Path
) -> None:
    (province / "hong.xlsx").write_text("none", encoding="utf-8")
    done = ngheo("batch", province, "--out", tmp_path / "out", "--json", "--totals", tmp_path / "tong-so.csv")
    document = json.loads(done.out)
    validator("batch").validate(document)
    validator("batch").validate(json.loads((tmp_path / "out" / "batch.json").read_text(encoding="utf-8")))
    assert [(row["file"], row["status"], row["code"], row["clean"]) for row in document["rows"]] == [
        ("Xã A/ra-soat.csv", "done", None, True),
        ("Xã B/ra-soat.csv", "done", None, True),
        ("Xã C/ra-soat.csv", "done", None, True),
        ("hong.xlsx", "refused", "no_survey", False),
    ]
    assert document["rows"][0]["classes"] == {
        "2021-2025": {"poor": 2, "near_poor": 1, "average": 0, "not_poor": 1, "undetermined": 0}
    }
    assert not validator("batch").is_valid({**document, "rows": [{**document["rows"][0], "status": "x"}]})


def test_manifest_fills_units_dates_and_standards(ngheo: Ngheo, threads: None, tmp_path: Path) -> None:
    header = "village,household_id,head_name,size,area,score_income,score_deprivation"
    for name in "ab":
        a_commune(tmp_path / f"{name}.csv", "", [f"Thôn 1,1,Người {name},3,rural,100,40"], header)
    (tmp_path / "tong-a.csv").write_text("households,persons\n50,200\n", encoding="utf-8")
    (tmp_path / "danh-muc.csv").write_text(
        "file,province,commune,review_date,criteria,totals\n"
        "a.csv,Tỉnh Mẫu,Xã A,2019-10-01,,tong-a.csv\nb.csv,Tỉnh Mẫu,Xã B,,2021-2025,\n",
        encoding="utf-8",
    )
    done = ngheo("batch", tmp_path / "danh-muc.csv", "--out", tmp_path / "out", "--json")
    rows = {row["file"]: (row["criteria"], row["units"]) for row in json.loads(done.out)["rows"]}
    assert rows == {
        "a.csv": (["2016-2020"], ["Tỉnh Mẫu / Xã A"]),
        "b.csv": (["2021-2025"], ["Tỉnh Mẫu / Xã B"]),
    }
    with (tmp_path / "out" / "rates.csv").open(encoding="utf-8-sig", newline="") as handle:
        found = [
            r
            for r in csv.DictReader(handle)
            if (r["level"], r["area"], r["group"]) == ("commune", "all", "all")
        ]
    assert [(r["criteria"], r["path"], r["poor_rate"]) for r in found] == [
        ("2016-2020", "Tỉnh Mẫu / Xã A", "2.00"),
        ("2021-2025", "Tỉnh Mẫu / Xã B", ""),
    ]
    ledger = json.loads((tmp_path / "out" / "batch.json").read_text(encoding="utf-8"))
    assert "batch_several_standards" in {one["code"] for one in ledger["whole"]["findings"]}


def test_summary_workbook_tells_units_files_and_what_to_look_at(
    ngheo: Ngheo, threads: None, tmp_path: Path, province: Path
) -> None:
    from python_calamine import CalamineWorkbook  # noqa: PLC0415

    (province / "hong.xlsx").write_text("none", encoding="utf-8")
    ngheo("batch", province, "--out", tmp_path / "out", "--totals", tmp_path / "tong-so.csv", "--quiet")
    book = CalamineWorkbook.from_path(str(tmp_path / "out" / "tong-hop.xlsx"))
    sheets = {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}
    assert [row[1:8] for row in sheets["Đơn vị"][1:]] == [
        ["Tỉnh Mẫu", "tỉnh", 400, 12, 6, 1.5, 3],
        ["Tỉnh Mẫu / Xã A", "xã", 100, 4, 2, 2, 1],
        ["Tỉnh Mẫu / Xã B", "xã", 100, 4, 2, 2, 1],
        ["Tỉnh Mẫu / Xã C", "xã", 200, 4, 2, 1, 1],
    ]
    assert [row[:2] for row in sheets["Tệp"][1:]] == [
        *([f"Xã {name}/ra-soat.csv", "xong"] for name in "ABC"),
        ["hong.xlsx", "không tính được"],
    ]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--out", "out"), "missing_argument"),
        (("in", "--out", "in/Xã A/ra-soat.csv"), "output_not_folder"),
        (("khong-co", "--out", "out"), "file_not_found"),
        (("in", "--out", "out", "--criteria", "1999"), "unknown_standard"),
        (("in", "--out", "out", "--set", "area"), "pair_malformed"),
        (("in", "--out", "out", "--totals", "in/Xã A/ra-soat.csv"), "no_side_table"),
        (("in", "--out", "out", "--workers", "0"), "bad_value"),
    ],
)
def test_what_cannot_be_done_stops_before_anything_is_written(
    ngheo: Ngheo, province: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], code: str
) -> None:
    monkeypatch.chdir(province.parent)
    done = ngheo("batch", *words)
    assert done.status == 2
    assert not Path("out").exists()
    assert f"[{code}]" in done.err


def test_batch_without_pyarrow_names_the_extra(
    ngheo: Ngheo, threads: None, tmp_path: Path, province: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    done = ngheo("batch", province, "--out", tmp_path / "out")
    assert (done.status, done.out) == (2, "")
    assert "[batch_needs_parquet]" in done.err


def test_tables_of_somebody_else_are_not_overwritten(
    ngheo: Ngheo, threads: None, tmp_path: Path, province: Path
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "rates.csv").write_text("mine", encoding="utf-8")
    done = ngheo("batch", province, "--out", out)
    assert (done.status, list(contents(out))) == (2, ["rates.csv"])
    assert "[output_exists]" in done.err
    assert ngheo("batch", province, "--out", out, "--force", "--quiet").status == 1
    (out / "rates.csv").write_text("edited", encoding="utf-8")
    ngheo("batch", province, "--out", out, "--quiet")
    assert (out / "rates.da-sua-1.csv").read_text(encoding="utf-8") == "edited"
    assert (out / "rates.csv").read_text(encoding="utf-8-sig").startswith("unit,path,level,")


def test_results_may_stand_in_the_folder_of_the_surveys(
    ngheo: Ngheo, threads: None, tmp_path: Path, province: Path
) -> None:
    ngheo("batch", province, "--out", province, "--quiet")
    first = contents(province)
    again = ngheo("batch", province, "--out", province)
    assert "3/3 tệp (0 tệp vừa tính)" in flat(again.out)
    assert contents(province) == first


def test_tables_left_half_way_by_a_killed_run_are_written_again(
    ngheo: Ngheo, threads: None, tmp_path: Path, province: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    ngheo("batch", province, "--out", out, "--quiet")
    whole = contents(out)
    a_commune(province / "d.csv", "Xã D")
    with monkeypatch.context() as patch:
        patch.setattr("ngheo_cli.batch.whole.write_summary", lambda *_: 1 / 0)
        assert ngheo("batch", province, "--out", out, "--quiet").status == 2
    (province / "d.csv").unlink()
    ngheo("batch", province, "--out", out, "--quiet")
    assert contents(out) == whole
