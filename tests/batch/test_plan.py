"""Which surveys a batch takes, under which names, and what it passes over."""

import os
import sys
from pathlib import Path

import pytest

from ngheo_cli.batch.model import Given
from ngheo_cli.batch.places import dataset_path, result_path, unit_value
from ngheo_cli.batch.plan import Leave, Plan, plan_of
from ngheo_cli.messages import Stop

OWN = (".ket-qua", ".kiem-tra")


def touched(folder: Path, *names: str) -> Path:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, encoding="utf-8")
    return folder


def planned(folder: Path, *beside: str) -> Plan:
    return plan_of([folder], Leave(folder / "out", tuple(folder / name for name in beside), OWN))


def names(plan: Plan) -> list[str]:
    return [task.name for task in plan.tasks]


def test_surveys_below_a_folder_come_by_name_whatever_the_disk_says(tmp_path: Path) -> None:
    touched(tmp_path, "b.xlsx", "a/z.CSV", "a/b.ods", "c.xls", "note.docx", "a.pdf")
    assert names(planned(tmp_path)) == ["a/b.ods", "a/z.CSV", "b.xlsx", "c.xls"]


def test_locks_results_tables_beside_and_other_batches_are_passed_over(tmp_path: Path) -> None:
    touched(
        tmp_path, "a.xlsx", "~$a.xlsx", "a.ket-qua.xlsx", "a.kiem-tra.xlsx", "out/ket-qua/a.ket-qua.xlsx",
        "tong-so.xlsx", "old/batch.json", "old/x.csv", ".hidden/y.csv", ".z.csv",
    )  # fmt: skip
    plan = planned(tmp_path, "tong-so.xlsx")
    assert names(plan) == ["a.xlsx"]
    assert [(one.file, one.why) for one in plan.skipped] == [
        (".hidden", "lock"),
        (".z.csv", "lock"),
        ("a.ket-qua.xlsx", "result"),
        ("a.kiem-tra.xlsx", "result"),
        ("old", "batch"),
        ("tong-so.xlsx", "beside"),
        ("~$a.xlsx", "lock"),
    ]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes there")
def test_pipe_that_never_ends_is_passed_over(tmp_path: Path) -> None:
    os.mkfifo(touched(tmp_path, "a.csv") / "b.csv")
    plan = planned(tmp_path)
    assert (names(plan), [(one.file, one.why) for one in plan.skipped]) == (["a.csv"], [("b.csv", "other")])


def test_files_that_are_no_tables_are_told(tmp_path: Path) -> None:
    plan = planned(touched(tmp_path, "a.csv", "b/to-trinh.docx", "b/mau-thu.json", "out/batch.json"))
    assert [(one.file, one.why) for one in plan.skipped] == [
        ("b/mau-thu.json", "other"),
        ("b/to-trinh.docx", "other"),
    ]


def test_result_that_came_without_its_survey_stands_for_it(tmp_path: Path) -> None:
    assert names(planned(touched(tmp_path, "xa-a.ket-qua.xlsx"))) == ["xa-a.ket-qua.xlsx"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_links_out_of_the_folder_are_passed_over_and_links_within_counted_once(tmp_path: Path) -> None:
    touched(tmp_path, "else/secret.csv", "in/a.csv", "in/sub/b.csv")
    folder = tmp_path / "in"
    (folder / "out.csv").symlink_to(tmp_path / "else" / "secret.csv")
    (folder / "again.csv").symlink_to(folder / "sub" / "b.csv")
    (folder / "away").symlink_to(tmp_path / "else")
    (folder / "round").symlink_to(folder)
    plan = planned(folder)
    assert names(plan) == ["a.csv", "again.csv"]
    assert [(one.file, one.why) for one in plan.skipped] == [("away", "link"), ("out.csv", "link")]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is closed to root")
def test_folder_that_cannot_be_opened_is_told(tmp_path: Path) -> None:
    touched(tmp_path, "a.csv", "closed/b.csv")
    (tmp_path / "closed").chmod(0)
    plan = planned(tmp_path)
    (tmp_path / "closed").chmod(0o700)
    assert [(one.file, one.why) for one in plan.skipped] == [("closed", "closed")]


def test_two_surveys_never_write_to_one_place(tmp_path: Path) -> None:
    touched(tmp_path, "a/x.csv", "a/X.xlsx", "a/y.csv", "b/x.csv")
    assert [task.result for task in planned(tmp_path).tasks] == [
        "ket-qua/a/X.xlsx.ket-qua.xlsx",
        "ket-qua/a/x.csv.ket-qua.xlsx",
        "ket-qua/a/y.ket-qua.xlsx",
        "ket-qua/b/x.ket-qua.xlsx",
    ]


def test_folders_of_one_name_are_told_apart(tmp_path: Path) -> None:
    touched(tmp_path, "1/p/x.csv", "2/p/x.csv")
    plan = plan_of([tmp_path / "1" / "p", tmp_path / "2" / "p"], Leave(tmp_path / "out"))
    assert names(plan) == ["p/x (2).csv", "p/x.csv"]
    assert len({task.id for task in plan.tasks}) == len({task.result for task in plan.tasks}) == 2


def test_folder_without_surveys_stops(tmp_path: Path) -> None:
    with pytest.raises(Stop, match="batch_no_surveys"):
        planned(touched(tmp_path, "a.docx"))


MANIFEST = """Tệp;Tỉnh;Xã;Ngày rà soát;Chuẩn;Tệp tổng số hộ
xa-a/ra-soat.csv;Tỉnh Mẫu;Xã A;15/10/2023;;tong-so.csv
xa-b\\ra-soat.csv;Tỉnh Mẫu;Xã B;;2016-2020;
khong-co.csv;;;;;
"""


def test_manifest_says_how_each_survey_is_read(tmp_path: Path) -> None:
    touched(tmp_path, "xa-a/ra-soat.csv", "xa-b/ra-soat.csv")
    (tmp_path / "danh-muc.csv").write_text(MANIFEST, encoding="utf-8")
    plan = plan_of([tmp_path / "danh-muc.csv"], Leave(tmp_path / "out"))
    assert {task.name: task.given for task in plan.tasks} == {
        "khong-co.csv": Given(),
        "xa-a/ra-soat.csv": Given(
            {"province": "Tỉnh Mẫu", "commune": "Xã A"}, "2023-10-15", "", tmp_path / "tong-so.csv"
        ),
        "xa-b/ra-soat.csv": Given({"province": "Tỉnh Mẫu", "commune": "Xã B"}, "", "2016-2020"),
    }


def test_manifest_with_a_wrong_cell_stops_and_tells_where(tmp_path: Path) -> None:
    path = tmp_path / "danh-muc.csv"
    path.write_text("file,commune,review_date\na.csv,Xã A,hôm qua\n,Xã B,\n", encoding="utf-8")
    with pytest.raises(Stop) as stopped:
        plan_of([path], Leave(tmp_path / "out"))
    assert [(f.code, f.place.cell) for f in stopped.value.findings] == [
        ("date_unreadable", "C2"),
        ("manifest_no_file", "A3"),
    ]


def test_file_in_two_rows_of_a_manifest_stops(tmp_path: Path) -> None:
    path = tmp_path / "danh-muc.csv"
    path.write_text("file,criteria\na.csv,2016-2020\n./a.csv,2021-2025\n", encoding="utf-8")
    with pytest.raises(Stop, match="manifest_file_twice") as stopped:
        plan_of([path], Leave(tmp_path / "out"))
    assert [finding.values["file"] for finding in stopped.value.findings] == ["a.csv"]


def test_survey_given_in_place_of_a_manifest_stops(tmp_path: Path) -> None:
    (tmp_path / "ra-soat.csv").write_text("Mã hộ,Chủ hộ\n1,Người Mẫu\n", encoding="utf-8")
    with pytest.raises(Stop, match="no_side_table"):
        plan_of([tmp_path / "ra-soat.csv"], Leave(tmp_path / "out"))


def test_partitions_have_names_that_every_system_takes() -> None:
    assert dataset_path("Tỉnh A / Xã: B?", "0") == "decisions/unit=Tỉnh A %2F Xã%3A B%3F/part-0.parquet"
    assert dataset_path("Xã 100%.", "0") == "decisions/unit=Xã 100%25%2E/part-0.parquet"
    long = "Tỉnh / " + "Xã rất dài " * 30
    name = dataset_path(long, "0").split("/")[1]
    assert len(name.encode()) < 200
    assert unit_value(long) != unit_value(long + "!")
    assert result_path("a/b.c.xlsx", whole=False) == "ket-qua/a/b.c.ket-qua.xlsx"
