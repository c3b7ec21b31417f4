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
