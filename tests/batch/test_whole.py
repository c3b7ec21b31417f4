"""The whole is the sum of its surveys: the same as if they had been read as one review."""

import csv
import json
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from ngheo_cli.batch.job import Job
from ngheo_cli.batch.ledger import Ledger
from ngheo_cli.batch.merge import merged
from ngheo_cli.batch.part import VILLAGE_GROUPS, read_part
from ngheo_cli.batch.plan import Leave, plan_of
from ngheo_cli.batch.rating import Beside
from ngheo_cli.batch.whole import add_up
from ngheo_cli.cli.batch_work import Settings, work
from ngheo_cli.cli.reading import Request, load
from ngheo_cli.review.counting import Tally, measures, tally
from ngheo_cli.review.groups import memberships
from ngheo_cli.review.households import households_of

from .provinces import HEADER, a_commune, a_province, recompute

ROWS = {
    "a": (
        HEADER + ",head_sex,farming",
        "Tỉnh Mẫu,Xã A,Thôn 1,1,Người Mẫu Một,Mông,3,rural,100,40,,nữ,có",
        "Tỉnh Mẫu,Xã A,Thôn 2,2,Người Mẫu Hai,,2,rural,100,10,,,",
        "Tỉnh Mẫu,Xã A,,3,Người Mẫu Ba,Kinh,,urban,,30,,nam,không",
    ),
    "b": (
        "province,commune,village,household_id,head_name,size,area,score_income,score_deprivation,dtts",
        "Tỉnh Mẫu,Xã B,Thôn 1,1,Người Mẫu Một,3,rural,100,40,có",
        "Tỉnh Mẫu,Xã B,Thôn 1,,,2,rural,100,10,",
        "Tỉnh Mẫu,,,5,Người Mẫu Năm,2,,160,10,không",
    ),
    "c": (
        HEADER,
        "Tỉnh Khác,xã a,Thôn 1,1,Người Mẫu Một,mông,3,rural,100,40,",
        "Tỉnh Khác,xã a,Thôn 1,2,Người Mẫu Hai,mông,3,urban,140,0,",
        "tỉnh mẫu,Xã A,Thôn 1,9,Người Mẫu Chín,Tày,3,urban,140,0,",
    ),
}


def written(folder: Path) -> Path:
    folder.mkdir()
    for name, (header, *rows) in ROWS.items():
        a_commune(folder / f"{name}.csv", "", rows, header)
    return folder


def settings(out: Path, **options: Any) -> Settings:
    return Settings(Request(**options), out, "vi")


def job_of(folder: Path, out: Path) -> Job:
    facts: dict[str, object] = {"tool": "1", "lang": "vi", "options": [], "files": [], "standards": {}}
    return Job(plan_of([folder], Leave(out)), out, facts, None, "vi")


def done(folder: Path, out: Path, **options: Any) -> tuple[Job, Ledger]:
    job = job_of(folder, out)
    return job, recompute(job, partial(work, settings(out, **options)))[0]


def parts_of(out: Path) -> list[dict[str, Any]]:
    return [read_part(out, f"parts/{path.name}") for path in sorted((out / "parts").iterdir())]


def plain(counted: Tally) -> dict[tuple[str, str, str, str], dict[str, int]]:
    """Return counts that are not nought by level, path, area and group; villages in few groups."""
    return {
        (unit.level, unit.path, area, group): {name: n for name, n in counts.items() if n}
        for (unit, area, group), counts in counted.counts.items()
        if unit.level != "village" or group in VILLAGE_GROUPS
    }


def test_sums_of_surveys_are_those_of_one_review(tmp_path: Path) -> None:
    folder, out = written(tmp_path / "in"), tmp_path / "out"
    done(folder, out)
    loaded = [load(path, Request()) for path in sorted(folder.iterdir())]
    together = households_of([(one.survey, one.decisions[0]) for one in loaded])
    wanted = tally(together, memberships(together), measures(together))
    (found,) = merged(parts_of(out))
    assert found.tally.units == wanted.units
    assert found.tally.groups == wanted.groups
    assert plain(found.tally) == plain(wanted)
    assert found.tally.of(found.tally.units[0])["rejected"] == 1


def test_order_of_surveys_makes_no_difference(tmp_path: Path) -> None:
    done(written(tmp_path / "in"), tmp_path / "out")
    parts = parts_of(tmp_path / "out")
    assert merged(parts) == merged(parts[::-1])


def test_table_that_differs_from_the_decisions_is_told(tmp_path: Path) -> None:
    job, ledger = done(a_province(tmp_path / "in"), tmp_path / "out")
    assert [row["code"] for row in add_up(job, ledger, Beside())] == ["no_denominator"]
    part = next((tmp_path / "out" / "parts").iterdir())
    document = json.loads(part.read_text(encoding="utf-8"))
    for cell in document["standards"][0]["cells"]:
        if "poor" in cell[3]:
            cell[3]["poor"] += 1
    part.write_text(json.dumps(document), encoding="utf-8")
    (tmp_path / "out" / "rates.csv").unlink()
    found = [row for row in add_up(job, ledger, Beside()) if row["code"] == "batch_sum_differs"]
    assert len(found) == 2
    assert "Tỉnh Mẫu: bảng cộng có 7 hộ (poor), tập dữ liệu quyết định có 6." in found[0]["message"]


def test_survey_that_names_no_commune_is_called_by_its_file(tmp_path: Path) -> None:
    header = "village,household_id,head_name,size,area,score_income,score_deprivation"
    row = "Thôn 1,1,Người Mẫu {0},3,rural,100,40"
    for name in ("xuat-1", "Xã X/xuat-1"):
        a_commune(tmp_path / "in" / f"{name}.csv", "", [row.format(name)], header)
    job, ledger = done(tmp_path / "in", tmp_path / "out")
    found = [(row["code"], row["file"]) for row in add_up(job, ledger, Beside())]
    assert found[:2] == [
        ("batch_no_commune", "Xã X/xuat-1.csv"),
        ("batch_no_commune", "xuat-1.csv"),
    ]
    with (tmp_path / "out" / "rates.csv").open(encoding="utf-8-sig", newline="") as handle:
        rows = [row for row in csv.DictReader(handle) if row["area"] == row["group"] == "all"]
    assert [(row["level"], row["path"], row["poor"]) for row in rows] == [
        ("province", "", "2"),
        ("commune", "Xã X/xuat-1", "1"),
        ("village", "Xã X/xuat-1 / Thôn 1", "1"),
        ("commune", "xuat-1", "1"),
        ("village", "xuat-1 / Thôn 1", "1"),
    ]


def test_household_in_two_communes_is_found_by_its_id_which_is_not_told(tmp_path: Path) -> None:
    folder = a_province(tmp_path / "in")
    row = "Tỉnh Mẫu,{0},Thôn 9,77,Người Mẫu Trùng,Kinh,2,rural,150,20,{1}"
    a_commune(folder / "d.csv", "Xã D", [row.format("Xã D", "001088000999")])
    a_commune(folder / "e.csv", "Xã E", [row.format("Xã E", "1088.000.999"), row.format("Xã E", "5")])
    job, ledger = done(folder, tmp_path / "out")
    found = [one for one in add_up(job, ledger, Beside()) if one["code"] == "batch_id_in_two_files"]
    assert [(one["file"], one["sheet"], one["row"]) for one in found] == [("e.csv", "e", 2)]
    assert "d.csv, d, 2" in found[0]["message"]
    told = (tmp_path / "out" / "batch.json").read_text(encoding="utf-8")
    assert "88000999" not in told
    assert "Người Mẫu" not in told


def test_two_versions_of_one_list_are_told(tmp_path: Path) -> None:
    folder = a_province(tmp_path / "in")
    lines = (folder / "Xã A" / "ra-soat.csv").read_text(encoding="utf-8").splitlines()
    (folder / "Xã A" / "ra-soat-moi.csv").write_text("\n".join(lines[:3]) + "\n", encoding="utf-8")
    job, ledger = done(folder, tmp_path / "out")
    found = [one for one in add_up(job, ledger, Beside()) if one["code"] == "batch_counted_twice"]
    assert [(one["file"], one["message"][:4]) for one in found] == [("Xã A/ra-soat.csv", "2 hộ")]


def test_heads_of_one_name_born_in_other_years_are_not_told_as_two_versions(tmp_path: Path) -> None:
    head = "Xã,Thôn,Mã hộ,Họ và tên chủ hộ,Năm sinh chủ hộ,Khu vực,Điểm B1,Điểm B2"
    (tmp_path / "in" / "Xã A").mkdir(parents=True)
    for name, births in (("a", (1960, 1970)), ("b", (1985, 1970))):
        rows = [f"Xã A,Thôn 1,{n},Người Mẫu,{birth},nông thôn,100,40" for n, birth in enumerate(births)]
        (tmp_path / "in" / "Xã A" / f"{name}.csv").write_text("\n".join([head, *rows]) + "\n", "utf-8")
    job, ledger = done(tmp_path / "in", tmp_path / "out")
    found = [one for one in add_up(job, ledger, Beside()) if one["code"] == "batch_counted_twice"]
    assert [(one["file"], one["message"][:4]) for one in found] == [("Xã A/b.csv", "1 hộ")]


def test_totals_beside_a_survey_are_of_its_own_commune(tmp_path: Path) -> None:
    from md_tables import write  # noqa: PLC0415

    table = """## Danh sách
| Xã | Thôn | Mã hộ | Họ và tên chủ hộ | Số nhân khẩu | Khu vực | Điểm B1 | Điểm B2 |
| {0} | Thôn 1 | 1 | Người Mẫu | 3 | nông thôn | 100 | 40 |
## Tổng số
| Thôn | Tổng số hộ | Tổng số nhân khẩu |
| Thôn 1 | {1} | 500 |
"""
    (tmp_path / "in").mkdir()
    write(tmp_path / "in" / "a.xlsx", table.format("Xã A", "#100"))
    write(tmp_path / "in" / "b.xlsx", table.format("Xã B", "#300"))
    job, ledger = done(tmp_path / "in", tmp_path / "out")
    add_up(job, ledger, Beside())
    (whole,) = ledger.whole["standards"]
    assert (whole["households"], whole["poor"], whole["poor_rate"]) == (400, 2, "0.50")


@pytest.mark.parametrize("wanted", ["2016-2020,2021-2025"])
def test_each_standard_has_its_own_table(tmp_path: Path, wanted: str) -> None:
    job, ledger = done(a_province(tmp_path / "in"), tmp_path / "out", criteria=wanted)
    add_up(job, ledger, Beside())
    rows = {row["criteria"]: row for row in ledger.whole["standards"]}
    assert {name: row["reviewed"] for name, row in rows.items()} == {"2016-2020": 12, "2021-2025": 12}
    assert rows["2016-2020"]["poor_income"] == 6
