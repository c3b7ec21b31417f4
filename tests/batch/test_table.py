"""A large table goes in pieces: the same decisions as the ordinary reading, nothing lost, bounded pieces."""

import csv
import datetime
import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from cli.commandline import Ngheo, flat
from cli.test_schemas import validator

pa = pytest.importorskip("pyarrow")
pytest.importorskip("pyarrow.csv")
dataset = pytest.importorskip("pyarrow.dataset")
parquet = pytest.importorskip("pyarrow.parquet")

HEAD = (
    "Xã,Thôn,Mã hộ,Họ và tên chủ hộ,Ngày sinh chủ hộ,Số nhân khẩu,Khu vực,"
    "Thu nhập bình quân đầu người một tháng (đồng),Điểm B1,Điểm B2,Hộ có đất,Ngày rà soát"
)
PIECE = 16


def household(number: int, **other: str) -> list[str]:
    cells = {
        "commune": f"Xã {'ABC'[number // 20 % 3]}",
        "village": f"Thôn {number % 2}",
        "code": f"H{number:03}",
        "name": f"Người Mẫu {number}",
        "birth": str(1950 + number % 40),
        "size": str(1 + number % 6),
        "area": "Nông thôn" if number % 3 else "Thành thị",
        "income": f"{(number * 137) % 3000}.000",
        "b1": str(100 + number % 90) if number % 4 else "",
        "b2": str(number % 6 * 10),
        "note": "x",
        "day": "15/10/2023",
    }
    return list((cells | other).values())


def a_table(path: Path, rows: list[list[str]]) -> Path:
    with path.open("w", encoding="utf-8-sig", newline="") as handle:
        csv.writer(handle).writerows([next(csv.reader([HEAD])), *rows])
    return path


@pytest.fixture(autouse=True)
def small_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that few rows make many pieces."""
    for module in ("pieces", "csv_pieces"):
        monkeypatch.setattr(f"ngheo_cli.batch.table.{module}.RECORDS", PIECE)


def decisions(out: Path) -> list[dict[str, Any]]:
    rows = dataset.dataset(str(out / "decisions"), partitioning="hive").to_table().to_pylist()
    return sorted(rows, key=lambda row: row["row"])


def ordinary(ngheo: Ngheo, path: Path) -> list[dict[str, Any]]:
    out = path.with_suffix(".ref.parquet")
    ngheo("classify", path, "--out", out)
    rows: list[dict[str, Any]] = parquet.read_table(out).to_pylist()
    return rows


def same(streamed: list[dict[str, Any]], wanted: list[dict[str, Any]]) -> None:
    assert len(streamed) == len(wanted) > 0
    for one, other in zip(streamed, wanted, strict=True):
        assert {name: one[name] for name in other} == other


ODD = {
    7: household(7, code="", name=""),
    30: household(30, income="abc"),
    33: household(33, size="0"),
    41: ["Tổng cộng", "", "", "", "", "300", "", "", "", "", "", ""],
    55: household(3),
    60: household(20, b2="50", day="16/10/2023"),
}


def test_decisions_are_those_of_the_ordinary_reading(ngheo: Ngheo, tmp_path: Path) -> None:
    table = a_table(tmp_path / "a.csv", [ODD.get(number, household(number)) for number in range(90)])
    done = ngheo("batch", table, "--out", tmp_path / "out", "--json")
    document = json.loads(done.out)
    validator("table").validate(document)
    same(decisions(tmp_path / "out"), ordinary(ngheo, table))
    assert document["counts"] == {
        "rows_read": 90, "households": 86, "rejected": 1, "duplicates": 1, "superseded": 1, "others": 1,
        "not_households": {"total": 1},
    }  # fmt: skip
    assert done.status == 1
    assert document == json.loads((tmp_path / "out" / "table.json").read_text(encoding="utf-8"))
    by_code = {row["code"]: row for row in document["findings"]}
    (place,) = by_code["money_unreadable"]["places"]
    assert (place["cell"], place["row"]) == ("H32", 32)
    assert by_code["superseded"]["places"][0]["row"] == 22


def test_whole_columns_tell_what_a_blank_is_in_every_piece(ngheo: Ngheo, tmp_path: Path) -> None:
    """A mark in the last piece makes blanks of the first one a no; one `1.500` there is thousands."""
    head = (
        "commune,village,household_id,head_name,size,area,income_per_person,farming,employment,housing_area"
    )
    rows = [
        f"Xã A,Thôn 1,{n},Người Mẫu {n},4,rural,{'2.250' if n < 50 else '900.000'},{'' if n < 50 else 'x'},"
        f"{'' if n < 50 else 'x'},{'có' if n % 2 else 'không'}"
        for n in range(60)
    ]
    table = tmp_path / "b.csv"
    table.write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")
    ngheo("batch", table, "--out", tmp_path / "out", "--criteria", "2021-2025", "--quiet")
    found = decisions(tmp_path / "out")
    ngheo("classify", table, "--out", tmp_path / "b.parquet", "--criteria", "2021-2025")
    same(found, parquet.read_table(tmp_path / "b.parquet").to_pylist())
    assert [found[n]["employment"] for n in (0, 59)] == ["no", "yes"]


def test_messy_table_is_decided_and_told_like_an_ordinary_survey(ngheo: Ngheo, tmp_path: Path) -> None:
    """Units of money, decimal commas, blanks, strange areas and sizes, repeated and answered twice."""
    incomes = ("1.500", "1499,5", "", "2,1 triệu", "900 nghìn", "không rõ", " 1600 ", "2250")
    areas = ("Nông thôn", "Thành thị", "", "vùng cao", "NT")
    incomes_title = "Thu nhập bình quân đầu người/tháng (nghìn đồng)"
    head = f"Xã,Thôn,Mã hộ,Họ và tên chủ hộ,Số nhân khẩu,Khu vực,{incomes_title},Điểm B1,Điểm B2"
    lacking = ["Thiếu hụt về việc làm", "Thiếu hụt BHYT"]
    rows = [
        [f"Xã {'AB'[n % 2]}", f"Thôn {n % 3}" if n % 7 else "", f"{n // 2:03}", f"Người {n}",
         ("4", "0", "12,0", "bốn", "")[n % 5], areas[n % 4 + n % 2], incomes[n % 8],
         "" if n % 3 else str(120 + n % 60), ("", "10", "30", "35", "0")[n % 5 if n % 6 else 0],
         "x" if n % 4 == 0 else "", "x" if n % 9 == 0 else ""]
        for n in range(100)
    ]  # fmt: skip
    rows[70] = rows[9]
    table = tmp_path / "a.csv"
    with table.open("w", encoding="utf-8", newline="") as handle:
        csv.writer(handle).writerows([[*head.split(","), *lacking], *rows])
    done = ngheo("batch", table, "--out", tmp_path / "out", "--json", "--criteria", "2021-2025")
    ngheo("classify", table, "--out", tmp_path / "a.parquet", "--criteria", "2021-2025")
    wanted = parquet.read_table(tmp_path / "a.parquet").to_pylist()
    same(decisions(tmp_path / "out"), wanted)
    assert {row["class"] for row in wanted} == {
        "poor",
        "near_poor",
        "average",
        "not_poor",
        "undetermined",
        None,
    }
    told = {row["code"]: row["count"] for row in json.loads(done.out)["findings"]}
    checked = json.loads(ngheo("check", table, "--json", "--criteria", "2021-2025").out)["rows"]
    counts = Counter(row["code"] for row in checked)
    assert told["village_blank"] == sum(not row[1] for row in rows)
    for code in ("points_differ", "not_marked", "money_unreadable", "basis_disagrees"):
        assert told.get(code, 0) == counts[code], code
    assert min(counts["points_differ"], counts["not_marked"]) > 0


def test_parquet_decides_like_the_same_csv(ngheo: Ngheo, tmp_path: Path) -> None:
    ngheo("sample", "--out", tmp_path / "c.csv", "--communes", 2, "--households", 60)
    ngheo("sample", "--out", tmp_path / "d.parquet", "--communes", 2, "--households", 60)
    for name in ("c.csv", "d.parquet"):
        ngheo("batch", tmp_path / name, "--out", tmp_path / name[2:], "--quiet")
    found = [{**row, "file": "", "sheet": "", "survey": ""} for row in decisions(tmp_path / "parquet")]
    same(found, [{**row, "file": "", "sheet": "", "survey": ""} for row in decisions(tmp_path / "csv")])


def test_rates_are_those_of_ngheo_rates(ngheo: Ngheo, tmp_path: Path) -> None:
    table = a_table(tmp_path / "a.csv", [household(number) for number in range(60)])
    totals = tmp_path / "t.csv"
    totals.write_text("commune,households\nXã A,50\nXã B,60\nXã C,70\n", encoding="utf-8")
    shown = ngheo("batch", table, "--out", tmp_path / "out", "--totals", totals, "--set", "province=Tỉnh Mẫu")
    beside = ("--totals", totals, "--set", "province=Tỉnh Mẫu")
    ngheo("rates", table, *beside, "--out", tmp_path / "rates.csv")
    rows = {}
    for path in (tmp_path / "out" / "rates.csv", tmp_path / "rates.csv"):
        with path.open(encoding="utf-8-sig", newline="") as handle:
            rows[path.parent.name] = [
                row for row in csv.DictReader(handle) if row["level"] != "village" and row["group"] == "all"
            ]
    assert rows["out"] == rows[tmp_path.name] != []
    assert "Bản ghi đọc: 60 = 60 hộ + 0 bị loại + 0 trùng + 0 bị thay + 0 không phải hộ." in flat(shown.out)


def test_short_records_and_empty_lines_keep_their_row_numbers(ngheo: Ngheo, tmp_path: Path) -> None:
    table = a_table(tmp_path / "a.csv", [household(number) for number in range(40)])
    lines = table.read_text(encoding="utf-8-sig").splitlines()
    lines[5] = lines[5].rsplit(",", 2)[0]
    lines.insert(20, "")
    table.write_text("\n".join(lines) + "\n", encoding="utf-8")
    ngheo("batch", table, "--out", tmp_path / "out", "--quiet")
    same(decisions(tmp_path / "out"), ordinary(ngheo, table))


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("Người Mẫu 30,", '"Người Mẫu 30,', "table_quote_open"),
        ("Người Mẫu 30,", "Người, Mẫu 30,", "table_record_long"),
        ("Thôn 0,H030", "nt,H030", "table_repeat_signs"),
    ],
)
def test_what_a_piece_alone_cannot_tell_stops(
    ngheo: Ngheo, tmp_path: Path, old: str, new: str, code: str
) -> None:
    table = a_table(tmp_path / "a.csv", [household(number) for number in range(60)])
    table.write_text(table.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    done = ngheo("batch", table, "--out", tmp_path / "out", "--json")
    assert done.status == 2
    assert f"[{code}]" in done.err
    assert not (tmp_path / "out" / "decisions").exists()


def test_existing_results_stay_without_force(ngheo: Ngheo, tmp_path: Path) -> None:
    table = a_table(tmp_path / "a.csv", [household(number) for number in range(20)])
    assert ngheo("batch", table, "--out", tmp_path / "out", "--quiet").status in {0, 1}
    refused = ngheo("batch", table, "--out", tmp_path / "out", "--quiet")
    assert (refused.status, "đã có table.json" in flat(refused.err)) == (2, True)
    before = (tmp_path / "out" / "table.json").read_bytes()
    assert ngheo("batch", table, "--out", tmp_path / "out", "--quiet", "--force").status in {0, 1}
    assert (tmp_path / "out" / "table.json").read_bytes() == before


def test_columns_that_are_read_together_are_typed_record_by_record(ngheo: Ngheo, tmp_path: Path) -> None:
    head = "Xã,Thôn,Tổ,Mã hộ,Họ và tên chủ hộ,Số nhân khẩu,Khu vực,Điểm B1,Điểm B2"
    rows = [f"Xã A,Thôn {n % 3},Tổ {n % 4},{n:03},Người Mẫu {n},4,nông thôn,{90 + n},30" for n in range(60)]
    table = tmp_path / "to.csv"
    table.write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")
    ngheo("batch", table, "--out", tmp_path / "out", "--criteria", "2021-2025", "--quiet")
    ngheo("classify", table, "--out", tmp_path / "to.parquet", "--criteria", "2021-2025")
    found = decisions(tmp_path / "out")
    same(found, parquet.read_table(tmp_path / "to.parquet").to_pylist())
    assert len({row["village"] for row in found}) == 12


def test_typed_columns_of_parquet_are_read_as_cells_of_a_sheet(ngheo: Ngheo, tmp_path: Path) -> None:
    count = 40
    columns = {
        "household_id": pa.array([f"{n:03}" for n in range(count)]),
        "head_name": pa.array([f"Người Mẫu {n}" for n in range(count)]).dictionary_encode(),
        "village": pa.array(["Thôn 1"] * count),
        "area": pa.array(["rural"] * count),
        "size": pa.array([4.0, float("nan")] * (count // 2)),
        "income_per_person": pa.array([1_500_000, None] * (count // 2), pa.int32()),
        "employment": pa.array([True, False] * (count // 2)),
        "review_date": pa.array([datetime.date(2023, 10, 15)] * count),
    }
    parquet.write_table(pa.table(columns), tmp_path / "p.parquet")
    done = ngheo("batch", tmp_path / "p.parquet", "--out", tmp_path / "out", "--json")
    first, second, *_ = decisions(tmp_path / "out")
    assert (first["size"], first["employment"], first["row"]) == (4, "yes", 2)
    assert (second["size"], second["income_per_person"], second["employment"]) == (None, None, "no")
    assert first["review_date"] == "2023-10-15"
    assert json.loads(done.out)["counts"]["households"] == count


def test_result_of_ngheo_and_incomes_perhaps_of_a_year_stop(ngheo: Ngheo, tmp_path: Path) -> None:
    table = a_table(tmp_path / "a.csv", [household(number) for number in range(20)])
    ngheo("classify", table, "--out", tmp_path / "r.parquet")
    refused = ngheo("batch", tmp_path / "r.parquet", "--out", tmp_path / "out")
    assert (refused.status, "[table_is_result]" in refused.err) == (2, True)
    high = [household(number, income="24.000.000") for number in range(20)]
    table = a_table(tmp_path / "b.csv", high)
    text = table.read_text(encoding="utf-8-sig").replace(" một tháng", "")
    table.write_text(text, encoding="utf-8")
    asked = ngheo("batch", table, "--out", tmp_path / "out")
    assert (asked.status, "[table_income_period]" in asked.err) == (2, True)
    assert not (tmp_path / "out" / "decisions").exists()


@pytest.mark.parametrize("words", [("--members", "m.csv"), ("--workers", 2), ("--sheet", "a")])
def test_options_that_a_large_table_cannot_take_are_refused(
    ngheo: Ngheo, tmp_path: Path, words: tuple[object, ...]
) -> None:
    table = a_table(tmp_path / "a.csv", [household(1)])
    (tmp_path / "m.csv").write_text("x\n", encoding="utf-8")
    words = tuple(tmp_path / word if word == "m.csv" else word for word in words)
    refused = ngheo("batch", table, "--out", tmp_path / "out", *words)
    assert (refused.status, "[table_options]" in refused.err) == (2, True)


def the_same_in_parquet(path: Path, **changed: Any) -> Path:
    told = pa.csv.read_csv(a_table(path.with_suffix(".csv"), [household(n) for n in range(30)]))
    for name, kind in changed.items():
        at = told.schema.get_field_index(name)
        told = told.set_column(at, name, told.column(name).cast(kind))
    parquet.write_table(told, path)
    return path


def test_bytes_of_a_column_are_text(ngheo: Ngheo, tmp_path: Path) -> None:
    kinds = {"Xã": pa.binary(), "Mã hộ": pa.large_binary()}
    plain = the_same_in_parquet(tmp_path / "text.parquet")
    odd = the_same_in_parquet(tmp_path / "bytes.parquet", **kinds)
    told = []
    for path in (plain, odd):
        ngheo("batch", path, "--out", tmp_path / path.stem, "--criteria", "2021-2025")
        told.append(
            [row | dict.fromkeys(("survey", "file", "sheet")) for row in decisions(tmp_path / path.stem)]
        )
    assert told[0] == told[1]
    assert told[0][0]["commune"] == "Xã A"


def test_nested_values_and_a_table_without_records_are_told(ngheo: Ngheo, tmp_path: Path) -> None:
    nested, empty = tmp_path / "nested.parquet", tmp_path / "empty.parquet"
    told = parquet.read_table(the_same_in_parquet(tmp_path / "text.parquet"))
    parquet.write_table(told.append_column("Ghi chú", [[[n] for n in range(told.num_rows)]]), nested)
    parquet.write_table(told.slice(0, 0), empty)
    for path, code in ((nested, "table_column_kind"), (empty, "table_no_records")):
        done = ngheo("batch", path, "--out", tmp_path / "out", "--criteria", "2021-2025")
        assert (done.status, code in done.err) == (2, True)


def test_a_small_file_of_endless_records_is_refused_before_it_is_unfolded(
    ngheo: Ngheo, tmp_path: Path
) -> None:
    path, many = tmp_path / "bom.parquet", 1_000_001
    same = {title: pa.repeat(value, many) for title, value in (("Mã hộ", "1"), ("Khu vực", "rural"))}
    parquet.write_table(pa.table(same), path, compression="zstd")
    done = ngheo("batch", path, "--criteria", "2021-2025", "--out", tmp_path / "out")
    assert (done.status, "table_packed" in done.err) == (2, True)
    assert not (tmp_path / "out").exists()
