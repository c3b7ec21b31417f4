"""A blank of group or area is never a no: rates and plans carry the range, and the run says it."""

import json
from pathlib import Path

import pytest

from .commandline import Ngheo, flat

DTTS = """commune,household_id,head_name,area,dtts,recorded_class
Xã A,1,Người Mẫu A,rural,yes,poor
Xã A,2,Người Mẫu B,rural,,poor
Xã A,3,Người Mẫu C,rural,no,poor
"""
AREAS = """commune,household_id,head_name,area,recorded_class
Xã A,1,Người Mẫu A,rural,poor
Xã A,2,Người Mẫu B,,poor
Xã A,3,Người Mẫu C,urban,near_poor
"""
OPEN = "".join(f"Xã A,{i},Người Mẫu {i},rural,no,{'poor' if i < 10 else ''}\n" for i in range(20))
PLAN = """schema: ngheo.plan/1
title: Kế hoạch
targets:
  - {measure: dtts_poor_rate, operator: to_level, target: 15, year: 2025, baseline: 20}
  - {measure: poor_rate_gap, of: dtts, against: all, operator: to_level, target: 5, year: 2025}
  - {measure: poor_rate_gap, of: dtts, against: others, operator: to_level, target: 5, year: 2025}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    totals = "commune,area,households,persons,dtts_households\n"
    files = {
        "dtts.csv": DTTS,
        "areas.csv": AREAS,
        "t.csv": totals + "Xã A,,20,80,10\n",
        "ta.csv": totals + "Xã A,rural,12,50,\nXã A,urban,8,30,\n",
        "k.yaml": PLAN,
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_the_rate_of_a_group_with_unknown_members_is_a_marked_range(ngheo: Ngheo, folder: Path) -> None:
    words = ("rates", folder / "dtts.csv", "--class", "recorded", "--totals", folder / "t.csv")
    done = ngheo(*words, "--by", "dtts")
    said = flat(done.out)
    assert done.status == 1
    assert "Xã A°" in said
    assert all(rate in said for rate in ("10,00", "– 20,00"))
    assert "1 hộ chưa rõ có thuộc nhóm dân tộc thiểu số hay không; trong nhóm có từ 1 đến 2 hộ nghèo" in said


def test_the_rate_of_an_area_where_households_may_lie_is_a_marked_range(ngheo: Ngheo, folder: Path) -> None:
    words = ("rates", folder / "areas.csv", "--class", "recorded", "--totals", folder / "ta.csv")
    done = ngheo(*words, "--by", "rural,urban")
    said = flat(done.out)
    assert done.status == 1
    assert all(rate in said for rate in ("8,33", "16,67", "0,00", "12,50"))
    assert "1 hộ chưa rõ khu vực; ở nông thôn có từ 1 đến 2 hộ nghèo" in said


def test_a_target_of_a_group_with_unknown_members_is_open(ngheo: Ngheo, folder: Path) -> None:
    words = ("rates", folder / "dtts.csv", "--class", "recorded", "--totals", folder / "t.csv")
    done = ngheo(*words, "--plan", folder / "k.yaml", "--json")
    rate, gap, rest = json.loads(done.out)["rows"]
    assert (rate["achieved_min"], rate["achieved_max"], rate["met"], rate["open"]) == (
        "10.00",
        "20.00",
        None,
        True,
    )
    assert (gap["achieved_min"], gap["achieved_max"], gap["met"]) == ("-5.00", "5.00", True)
    assert (rest["achieved_min"], rest["achieved_max"], rest["met"]) == ("-10.00", "10.00", None)
    assert done.status == 1
    assert "1/3 chỉ tiêu đạt, 2 chỉ tiêu chưa rõ" in done.err


def test_the_table_of_a_plan_shows_what_undetermined_households_leave_open(
    ngheo: Ngheo, folder: Path
) -> None:
    (folder / "open.csv").write_text(DTTS.splitlines()[0] + "\n" + OPEN, encoding="utf-8")
    (folder / "t.csv").write_text("commune,households,persons\nXã A,100,400\n", encoding="utf-8")
    (folder / "k.yaml").write_text(
        "schema: ngheo.plan/1\ntitle: Kế hoạch\ntargets:\n"
        "  - {measure: poor_rate, operator: to_level, target: 5, year: 2025, baseline: 30}\n"
        "  - {measure: poor_rate, operator: to_level, target: 15, year: 2025, baseline: 30}\n",
        encoding="utf-8",
    )
    words: tuple[object, ...] = (
        "rates",
        folder / "open.csv",
        "--class",
        "recorded",
        "--totals",
        folder / "t.csv",
    )
    words += ("--plan", folder / "k.yaml")
    missed, undecided = json.loads(ngheo(*words, "--json").out)["rows"]
    names = ("achieved", "points", "percent_of_plan", "lacking")
    ends = [tuple(missed[name + end] for name in names) for end in ("_min", "_max")]
    assert ends == [("10.00", "-20.00", "40.0", 5), ("20.00", "-10.00", "80.0", 15)]
    assert (missed["met"], missed["open"], undecided["met"], undecided["open"]) == (False, True, None, True)
    said = flat(ngheo(*words).out)
    assert "Xã A°" in said
    assert "còn 5 đến 15 hộ phải ra khỏi danh sách = 10 đến 20 hộ hiện có − 5 hộ" in said
    assert "° còn hộ chưa xác định" in said


def test_a_settled_plan_has_no_ranges(ngheo: Ngheo, folder: Path) -> None:
    (folder / "dtts.csv").write_text(DTTS.replace("rural,,poor", "rural,no,poor"), encoding="utf-8")
    words: tuple[object, ...] = (
        "rates",
        folder / "dtts.csv",
        "--class",
        "recorded",
        "--totals",
        folder / "t.csv",
    )
    words += ("--plan", folder / "k.yaml")
    row = json.loads(ngheo(*words, "--json").out)["rows"][0]
    assert (row["achieved_min"], row["achieved_max"], row["open"], row["met"]) == (
        "10.00",
        "10.00",
        False,
        True,
    )
    assert (row["lacking_min"], row["lacking_max"], row["lacking"]) == (0, 0, 0)
    assert "°" not in ngheo(*words).out


@pytest.mark.parametrize("asked", ["H'Mông", "dân tộc mông", "Mông"])
def test_an_ethnic_group_is_asked_for_in_any_spelling(ngheo: Ngheo, folder: Path, asked: str) -> None:
    text = "household_id,head_name,area,dtts,head_ethnicity,recorded_class\n"
    text += "1,Người Mẫu A,rural,yes,DTTS,poor\n2,Người Mẫu B,rural,yes,HMông,poor\n"
    text += "3,Người Mẫu C,rural,,Kinh,poor\n"
    (folder / "e.csv").write_text(text, encoding="utf-8")
    rows = json.loads(ngheo("rates", folder / "e.csv", "--class", "recorded", "--by", asked, "--json").out)
    assert [(row["group"], row["poor_min"], row["poor_max"]) for row in rows["rows"]] == [("Mông", 1, 2)] * 2
    listed = json.loads(ngheo("list", folder / "e.csv", "--where", "group=dtts", "--json").out)["rows"]
    assert [row["household_id"] for row in listed] == ["1", "2"]


def test_whole_units_and_groups_asked_for_together_are_all_shown(ngheo: Ngheo, folder: Path) -> None:
    words = ("rates", folder / "dtts.csv", "--class", "recorded", "--totals", folder / "t.csv")
    table = ngheo(*words, "--by", "all,dtts").out.split("Cần người xem lại")[0]
    assert ("15,00" in table, "dân tộc" in table) == (True, True)
    words = ("rates", folder / "areas.csv", "--class", "recorded", "--totals", folder / "ta.csv")
    rows = json.loads(ngheo(*words, "--by", "all,rural", "--json").out)["rows"]
    assert [(row["area"], row["poor"]) for row in rows] == [("all", 2), ("rural", 1)]
    assert ngheo(*words, "--by", "all,rural", "--measures").status in {0, 1}
