"""Totals of an earlier review go through the crosswalk as its households do."""

from pathlib import Path
from typing import Any

import pytest

from ngheo_cli.review.crosswalk import Crosswalk, read_crosswalk
from ngheo_cli.review.crosswalk_totals import renamed_totals
from ngheo_cli.review.units import Names, Unit, unit_key
from ngheo_cli.survey.totals import read_totals

HEAD = "commune,village,area,households,persons,no_reviewed_households"


def commune(name: str) -> Unit:
    names: Names = ("", "", name, "")
    return Unit("commune", names, unit_key(names))


def village(of: str, name: str) -> Unit:
    names: Names = ("", "", of, name)
    return Unit("village", names, unit_key(names))


def found(tmp_path: Path, rows: list[str], walk: Crosswalk, *units: Unit) -> tuple[dict[Any, Any], list[str]]:
    path = tmp_path / "tong.csv"
    path.write_text("\n".join([HEAD, *rows]) + "\n", encoding="utf-8")
    given, findings = renamed_totals(read_totals(path)[0], units, walk)
    told = {(*one.names[2:], one.area): one.households for one in given}
    assert len(told) == len(given), "a unit and area stands once"
    return told, [one.code for one in findings]


def merged(*old: str) -> Crosswalk:
    return {("", "", one, ""): ("", "", "Xã A", "") for one in old}


WHOLE = -1


def test_a_commune_that_another_joined_has_the_sum_of_both(tmp_path: Path) -> None:
    rows = ["Xã A,,,50,200,", "Xã B,,,30,120,", "Xã C,,,7,20,"]
    told, said = found(tmp_path, rows, merged("xã b"), commune("Xã A"), commune("Xã B"))
    assert told == {("Xã A", "", WHOLE): 80, ("Xã C", "", WHOLE): 7}
    assert said == []


def test_a_new_name_has_the_sum_of_the_old_ones(tmp_path: Path) -> None:
    rows = ["Xã X,,,50,200,", "Xã Y,,,30,120,"]
    told, said = found(tmp_path, rows, merged("xã x", "xã y"), commune("Xã X"))
    assert (told, said) == ({("Xã A", "", WHOLE): 80}, [])


def test_a_missing_part_gives_no_total_and_is_told(tmp_path: Path) -> None:
    told, said = found(tmp_path, ["Xã A,,,50,200,"], merged("xã b"), commune("Xã A"), commune("Xã B"))
    assert (told, said) == ({}, ["crosswalk_totals"])


def test_totals_by_area_are_summed_by_area(tmp_path: Path) -> None:
    rows = ["Xã A,,rural,20,80,", "Xã A,,urban,30,120,", "Xã B,,rural,10,40,", "Xã B,,urban,5,20,"]
    told, _ = found(tmp_path, rows, merged("xã b"), commune("Xã A"), commune("Xã B"))
    assert sorted(told.values()) == [30, 35, 65]


def test_a_total_under_the_name_of_now_stays(tmp_path: Path) -> None:
    told, said = found(tmp_path, ["Xã A,,,80,300,"], merged("xã x", "xã y"), commune("Xã X"), commune("Xã Y"))
    assert (told, said) == ({("Xã A", "", WHOLE): 80}, [])


@pytest.mark.parametrize("totals", [(50, 30), (30, 30)], ids=str)
def test_a_unit_that_kept_its_name_counts_though_no_household_lived_there(
    tmp_path: Path, totals: tuple[int, int]
) -> None:
    rows = [f"Xã A,,,{totals[0]},200,", f"Xã B,,,{totals[1]},120,"]
    told, said = found(tmp_path, rows, merged("xã b"), commune("Xã B"))
    assert (told, said) == ({("Xã A", "", WHOLE): sum(totals)}, [])


def test_a_part_that_the_crosswalk_alone_names_leaves_no_total(tmp_path: Path) -> None:
    told, said = found(tmp_path, ["Xã X,,,50,200,"], merged("xã x", "xã y"), commune("Xã X"))
    assert (told, said) == ({}, ["crosswalk_totals"])


def test_totals_need_not_name_the_province_that_the_survey_names(tmp_path: Path) -> None:
    names: Names = ("Tỉnh T", "", "Xã B", "")
    told, said = found(
        tmp_path,
        ["Xã A,,,50,200,", "Xã B,,,30,120,"],
        merged("xã b"),
        Unit("commune", names, unit_key(names)),
    )
    assert (told[("Xã A", "", WHOLE)], said) == (80, [])


def test_a_commune_that_gave_a_village_away_has_no_total_of_its_own(tmp_path: Path) -> None:
    walk: Crosswalk = {("", "", "xã b", "thôn 2"): ("", "", "Xã A", "Thôn 2")}
    rows = ["Xã A,,,50,200,", "Xã B,,,30,120,", "Xã B,Thôn 1,,18,70,", "Xã B,Thôn 2,,12,50,"]
    units = [commune("Xã A"), commune("Xã B"), village("Xã B", "Thôn 1"), village("Xã B", "Thôn 2")]
    told, _ = found(tmp_path, rows, walk, *units)
    assert told == {("Xã B", "Thôn 1", WHOLE): 18, ("Xã A", "Thôn 2", WHOLE): 12}


def test_without_a_crosswalk_nothing_changes(tmp_path: Path) -> None:
    assert found(tmp_path, ["Xã A,,,50,200,"], {}, commune("Xã B"))[0] == {("Xã A", "", WHOLE): 50}


@pytest.mark.parametrize(
    ("rows", "codes"),
    [
        (["Xã A,Xã B", "Xã B,Xã C"], ["crosswalk_chain"]),
        (["Xã A,Xã B", "Xã B,Xã A"], []),
        (["Xã A,Xã C", "Xã B,Xã C"], []),
    ],
    ids=["renamed twice", "names changed", "merged"],
)
def test_a_unit_that_seems_renamed_twice_is_told(tmp_path: Path, rows: list[str], codes: list[str]) -> None:
    path = tmp_path / "ten.csv"
    path.write_text("\n".join(["commune,new_commune", *rows]) + "\n", encoding="utf-8")
    assert [one.code for one in read_crosswalk(path)[1]] == codes
