"""Households that do not tell their unit never take the name or the total of another one, and are told."""

import json
from pathlib import Path

import pytest

from .commandline import Ngheo, flat

ROWS = "".join(f"{i},Người Mẫu {i},rural,poor\n" for i in range(4))
NO_PLACE = f"household_id,head_name,area,recorded_class\n{ROWS}"


@pytest.mark.parametrize("other", [100, 250])
def test_a_survey_without_a_commune_takes_no_total_of_several(
    ngheo: Ngheo, tmp_path: Path, other: int
) -> None:
    (tmp_path / "s.csv").write_text(NO_PLACE, encoding="utf-8")
    totals = f"province,commune,households,persons\nTỉnh T,Xã A,100,400\nTỉnh T,Xã B,{other},400\n"
    (tmp_path / "t.csv").write_text(totals, encoding="utf-8")
    words = ("rates", tmp_path / "s.csv", "--class", "recorded", "--totals", tmp_path / "t.csv")
    done = ngheo(*words)
    assert done.status == 1
    assert "totals_unnamed" in done.out
    assert "Xã A" not in done.out
    rows = json.loads(ngheo(*words, "--json").out)["rows"]
    assert {(row["households"], row["poor_rate"]) for row in rows} == {(None, None)}
    set_ = json.loads(ngheo(*words, "--set", "commune=Xã A", "--json").out)["rows"]
    assert ("Xã A", "4.00") in {(row["unit"], row["poor_rate"]) for row in set_}


def test_homonyms_of_two_districts_are_not_taken_for_one(ngheo: Ngheo, tmp_path: Path) -> None:
    lines = "".join(f"Xã A,{row}\n" for row in ROWS.splitlines())
    (tmp_path / "s.csv").write_text(f"commune,household_id,head_name,area,recorded_class\n{lines}", "utf-8")
    totals = "province,district,commune,households\nTỉnh T,Huyện 1,Xã A,100\nTỉnh T,Huyện 2,Xã A,100\n"
    (tmp_path / "t.csv").write_text(totals, encoding="utf-8")
    done = ngheo("rates", tmp_path / "s.csv", "--class", "recorded", "--totals", tmp_path / "t.csv")
    assert "totals_unnamed" in done.out
    assert "4,00" not in done.out


def test_households_of_a_blank_commune_are_told_and_the_communes_marked(ngheo: Ngheo, tmp_path: Path) -> None:
    text = "province,commune,household_id,head_name,area,recorded_class\n"
    text += "".join(f"Tỉnh T,{'Xã A' if i < 3 else ''},{row}\n" for i, row in enumerate(ROWS.splitlines()))
    (tmp_path / "s.csv").write_text(text, encoding="utf-8")
    (tmp_path / "t.csv").write_text("province,commune,households\nTỉnh T,Xã A,100\n", encoding="utf-8")
    words = (tmp_path / "s.csv", "--class", "recorded")
    done = ngheo("rates", *words, "--totals", tmp_path / "t.csv")
    said = flat(done.out)
    assert done.status == 1
    assert "1 hộ để trống tên xã" in said
    assert "Xã A+ 100 3 3,00" in said
    assert "+ có hộ không ghi đơn vị cấp này" in said
    assert "households_unplaced" in ngheo("compare", tmp_path / "s.csv", *words).out


def test_a_file_without_its_province_counts_in_the_row_of_the_province(ngheo: Ngheo, tmp_path: Path) -> None:
    heads = "commune,household_id,head_name,area,recorded_class"
    named = "".join(f"Tỉnh T,Xã A,{row}\n" for row in ROWS.splitlines())
    left_out = "".join(f"Xã B,{row}\n" for row in ROWS.splitlines()[:3])
    (tmp_path / "a.csv").write_text(f"province,{heads}\n{named}", encoding="utf-8")
    (tmp_path / "b.csv").write_text(f"{heads}\n{left_out}", encoding="utf-8")
    totals = "province,commune,households\nTỉnh T,Xã A,100\nTỉnh T,Xã B,50\n"
    (tmp_path / "t.csv").write_text(totals, encoding="utf-8")
    told = {"Tỉnh T": (7, "4.67"), "Tỉnh T / Xã A": (4, "4.00"), "Tỉnh T / Xã B": (3, "6.00")}
    for files in (("a.csv", "b.csv"), ("b.csv", "a.csv")):
        words = (*(tmp_path / name for name in files), "--class", "recorded", "--totals", tmp_path / "t.csv")
        done = ngheo("rates", *words, "--json")
        rows = [row for row in json.loads(done.out)["rows"] if (row["area"], row["group"]) == ("all", "all")]
        assert {row["path"]: (row["poor"], row["poor_rate"]) for row in rows} == told
        form = ngheo("report", *words, "--form", "7.2", "--json", "--out", tmp_path / "f.xlsx", "--force")
        cells = {(row["path"], row["column"]): row["value"] for row in json.loads(form.out)["rows"]}
        assert {path: (cells[path, "3"], cells[path, "4"]) for path in told} == told
        assert form.status == 0
    assert "3 hộ để trống tên tỉnh: tỉnh lấy theo bảng tổng số" in flat(ngheo("rates", *words).out)


def test_a_comparison_counts_blank_provinces_by_the_totals(ngheo: Ngheo, tmp_path: Path) -> None:
    heads = "province,commune,household_id,head_name,area,recorded_class\n"
    for name, classes in (("cũ", ("poor", "poor")), ("mới", ("poor", "not_poor"))):
        lines = [f"Tỉnh T,Xã A,1,Người Mẫu,rural,{classes[0]}", f",Xã B,2,Người Khác,rural,{classes[1]}"]
        (tmp_path / f"{name}.csv").write_text(heads + "\n".join(lines) + "\n", encoding="utf-8")
    totals = "province,commune,households\nTỉnh T,Xã A,100\nTỉnh T,Xã B,50\n"
    (tmp_path / "t.csv").write_text(totals, encoding="utf-8")
    words = ("compare", tmp_path / "cũ.csv", tmp_path / "mới.csv", "--class", "recorded", "--json")
    rows = json.loads(ngheo(*words, "--totals", tmp_path / "t.csv").out)["rows"]
    poor = {row["path"]: row for row in rows if (row["table"], row["count"]) == ("poor", "households")}
    assert {path: (row["c1"], row["c9"]) for path, row in poor.items()} == {
        "Tỉnh T": (2, 1),
        "Tỉnh T / Xã A": (1, 1),
        "Tỉnh T / Xã B": (1, 0),
    }
