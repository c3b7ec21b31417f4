"""Files among the surveys that are none are named for what they are, and nothing is counted twice."""

import json
from pathlib import Path
from typing import Any

import pytest

from cli.commandline import Ngheo, flat

from .provinces import Threads, a_commune, a_province

TOTALS = "province,commune,households,persons\n" + "".join(f"Tỉnh Mẫu,Xã {c},100,400\n" for c in "ABC")
MEMBERS = (
    "household_id,member_name,relation,birth,sex\n1,Người Một,chủ hộ,1980,nam\n1,Người Hai,con,2010,nữ\n"
)


@pytest.fixture(autouse=True)
def threads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ngheo_cli.cli.batch._pool", lambda *_: Threads())


def ledger_of(out: Path) -> dict[str, Any]:
    document: dict[str, Any] = json.loads((out / "batch.json").read_text(encoding="utf-8"))
    return document


def states(out: Path) -> dict[str, tuple[str, str | None]]:
    return {row["file"]: (row["status"], row["code"]) for row in ledger_of(out)["rows"]}


def test_totals_of_a_sample_are_used_when_named_and_hinted_at_else(ngheo: Ngheo, tmp_path: Path) -> None:
    folder, out = tmp_path / "in", tmp_path / "out"
    ngheo("sample", "--out", folder, "--communes", 2, "--households", 40, "--members")
    totals = folder / "tong-so-ho.csv"
    done = ngheo("batch", folder, "--out", out, "--totals", totals)
    assert done.status == 0
    assert "XONG: 2/2 tệp (2 tệp vừa tính), 40 hộ" in flat(done.out)
    assert set(states(out).values()) == {("done", None)}
    assert ledger_of(out)["whole"]["findings"] == []
    assert ngheo("batch", folder, "--out", tmp_path / "none").status == 1
    told = [one["code"] for one in ledger_of(tmp_path / "none")["whole"]["findings"]]
    assert sorted(told) == ["batch_totals_unused", "no_denominator"]


def test_a_table_of_totals_that_nobody_named_decides_nothing(ngheo: Ngheo, tmp_path: Path) -> None:
    folder = a_province(tmp_path / "in")
    alone = ngheo("batch", folder, "--out", tmp_path / "alone")
    (folder / "tong-so-ho.csv").write_text(TOTALS, encoding="utf-8")
    beside = ngheo("batch", folder, "--out", tmp_path / "beside")
    assert (alone.status, beside.status) == (1, 1)
    for path in sorted((tmp_path / "alone").rglob("*.parquet")):
        assert path.read_bytes() == (tmp_path / "beside" / path.relative_to(tmp_path / "alone")).read_bytes()


def test_tables_among_the_surveys_are_named_and_do_not_fail(ngheo: Ngheo, tmp_path: Path) -> None:
    folder, out = a_province(tmp_path / "in"), tmp_path / "out"
    (folder / "bang-1.csv").write_text(TOTALS, encoding="utf-8")
    (folder / "xa-a.thanh-vien.csv").write_text(MEMBERS, encoding="utf-8")
    (folder / "hong.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    done = ngheo("batch", folder, "--out", out)
    found = states(out)
    assert found["bang-1.csv"] == ("not_survey", "batch_file_totals")
    assert found["xa-a.thanh-vien.csv"] == ("not_survey", "batch_file_members")
    assert found["hong.csv"] == ("refused", "no_survey")
    assert "3/4 tệp (4 tệp vừa tính), 12 hộ, 1 tệp chưa tính được" in flat(done.out)
    hints = [one for one in ledger_of(out)["whole"]["findings"] if one["code"] == "batch_totals_unused"]
    assert [(one["file"], one["severity"]) for one in hints] == [("bang-1.csv", "note")]


def test_tables_of_totals_in_the_folder_are_never_chosen(ngheo: Ngheo, tmp_path: Path) -> None:
    folder, out = a_province(tmp_path / "in"), tmp_path / "out"
    for year in (2024, 2025):
        (folder / f"tong-so-ho-{year}.csv").write_text(TOTALS + f"Tỉnh Mẫu,Xã {year},1,1\n", encoding="utf-8")
    assert ngheo("batch", folder, "--out", out).status == 1
    codes = [one["code"] for one in ledger_of(out)["whole"]["findings"]]
    assert (codes.count("no_denominator"), codes.count("batch_totals_unused")) == (1, 2)


def test_households_under_titles_of_totals_are_no_table_of_totals(ngheo: Ngheo, tmp_path: Path) -> None:
    """A unit has one total; rows that repeat it may be households, and a person has to look."""
    folder, out = a_province(tmp_path / "in"), tmp_path / "out"
    rows = "".join(f"Thôn 1,{number},{number % 5 + 1}\n" for number in range(1, 9))
    (folder / "ds.csv").write_text("Thôn,Số hộ,Số nhân khẩu\n" + rows, encoding="utf-8")
    ngheo("batch", folder, "--out", out)
    assert states(out)["ds.csv"][0] == "refused"


def test_file_that_a_manifest_names_is_a_survey_or_an_error(ngheo: Ngheo, tmp_path: Path) -> None:
    a_commune(tmp_path / "a.csv", "Xã A")
    (tmp_path / "t.csv").write_text(TOTALS, encoding="utf-8")
    (tmp_path / "danh-muc.csv").write_text("file,commune\na.csv,\nt.csv,\n", encoding="utf-8")
    ngheo("batch", tmp_path / "danh-muc.csv", "--out", tmp_path / "out")
    assert states(tmp_path / "out")["t.csv"][0] == "refused"


def test_result_in_another_folder_is_not_counted_beside_its_survey(ngheo: Ngheo, tmp_path: Path) -> None:
    folder, out = a_province(tmp_path / "in"), tmp_path / "out"
    surveys = sorted(folder.rglob("*.csv"))
    (folder / "old").mkdir()
    ngheo("classify", surveys[0], "--out", folder / "old" / "ra-soat.ket-qua.xlsx")
    for _ in range(2):
        ngheo("batch", folder, "--out", out)
        assert states(out)["old/ra-soat.ket-qua.xlsx"] == ("not_survey", "batch_result_of")
        assert states(out)["Xã A/ra-soat.csv"] == ("done", None)
    a_commune(surveys[0], "Xã Đ")
    ngheo("batch", folder, "--out", out)
    assert states(out)["old/ra-soat.ket-qua.xlsx"] == ("done", None)
    ngheo("batch", folder, "--out", out)
    assert states(out)["old/ra-soat.ket-qua.xlsx"] == ("done", None)
