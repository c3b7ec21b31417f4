"""A denominator comes from totals only, and an upper one from its own total or from every unit below."""

from pathlib import Path

import pandas as pd
import pytest

from ngheo_cli.messages import Stop
from ngheo_cli.numbers import RURAL, URBAN
from ngheo_cli.review.denominators import Denominators, denominators
from ngheo_cli.review.units import units_of
from ngheo_cli.survey.totals import read_totals


def of(tmp_path: Path, csv: str, **columns: list[str]) -> Denominators:
    path = tmp_path / "tong-so.csv"
    path.write_text(csv, encoding="utf-8")
    totals, wrong = read_totals(path)
    assert not wrong
    frame = pd.DataFrame({name: pd.Series(values, dtype=object) for name, values in columns.items()})
    return denominators(units_of(frame).units, totals)


def shown(found: Denominators, column: str = "households", area: int = -1) -> dict[str, int | None]:
    return {unit.path: found.of(unit, column, area) for unit in found.units}


def codes(found: Denominators) -> list[str]:
    return [finding.code for finding in found.findings]


def test_an_upper_unit_without_its_own_total_is_the_sum_of_all_units_below(tmp_path: Path) -> None:
    found = of(tmp_path, "commune,village,households\nXã A,Thôn 1,100\nXã A,Thôn 2,50\n",
               commune=["Xã A", "Xã A"], village=["Thôn 1", "Thôn 2"])  # fmt: skip
    assert shown(found) == {"Xã A": 150, "Xã A / Thôn 1": 100, "Xã A / Thôn 2": 50}


def test_an_upper_unit_has_none_while_one_unit_below_lacks_it(tmp_path: Path) -> None:
    found = of(tmp_path, "commune,village,households\nXã A,Thôn 1,100\n",
               commune=["Xã A", "Xã A"], village=["Thôn 1", "Thôn 2"])  # fmt: skip
    assert shown(found) == {"Xã A": None, "Xã A / Thôn 1": 100, "Xã A / Thôn 2": None}


def test_a_unit_with_its_own_total_keeps_it_and_a_different_sum_is_reported(tmp_path: Path) -> None:
    found = of(tmp_path, "commune,village,households\nXã A,,160\nXã A,Thôn 1,100\nXã A,Thôn 2,50\n",
               commune=["Xã A", "Xã A"], village=["Thôn 1", "Thôn 2"])  # fmt: skip
    assert shown(found)["Xã A"] == 160
    assert codes(found) == ["totals_parts"]


def test_rural_and_urban_rows_make_the_whole_and_a_lone_area_is_all_of_it(tmp_path: Path) -> None:
    found = of(tmp_path, "commune,area,households\nXã A,rural,100\nXã A,urban,20\nXã B,Nông thôn,70\n",
               commune=["Xã A", "Xã B"])  # fmt: skip
    assert shown(found) == {"": 190, "Xã A": 120, "Xã B": 70}
    assert shown(found, area=RURAL) == {"": 170, "Xã A": 100, "Xã B": 70}
    assert shown(found, area=URBAN) == {"": 20, "Xã A": 20, "Xã B": 0}


def test_areas_that_do_not_add_up_to_the_whole_are_reported(tmp_path: Path) -> None:
    found = of(
        tmp_path, "commune,area,households\nXã A,,125\nXã A,rural,100\nXã A,urban,20\n", commune=["Xã A"]
    )
    assert shown(found) == {"Xã A": 125}
    assert codes(found) == ["totals_areas"]


def test_a_unit_in_totals_without_a_survey_is_not_submitted_unless_it_had_none_to_review(
    tmp_path: Path,
) -> None:
    found = of(
        tmp_path,
        "commune,households,no_reviewed_households\nXã A,10,\nXã B,20,\nXã C,30,x\n",
        commune=["Xã A"],
    )
    assert [unit.name for unit in found.absent] == ["Xã B"]
    assert [(f.code, f.place.cell) for f in found.findings] == [("totals_unknown_unit", "B3")]
    assert (found.units[0].level, found.units[0].name) == ("province", "")
    assert found.has_parts(found.units[0])
    assert shown(found)[""] == 60


def test_a_survey_of_villages_takes_the_name_of_the_only_commune_in_the_totals(tmp_path: Path) -> None:
    found = of(
        tmp_path, "commune,village,households\nXã Mẫu,,90\nXã Mẫu,Thôn 1,40\n", village=["Thôn 1", "Thôn 2"]
    )
    assert shown(found) == {"Xã Mẫu": 90, "Xã Mẫu / Thôn 1": 40, "Xã Mẫu / Thôn 2": None}


def test_totals_without_upper_names_fit_where_only_one_unit_has_the_name(tmp_path: Path) -> None:
    csv = "village,households\nThôn 1,40\nThôn 2,30\n"
    found = of(tmp_path, csv, commune=["Xã A", "Xã B", "Xã B"], village=["Thôn 1", "Thôn 1", "Thôn 2"])
    assert shown(found)["Xã B / Thôn 2"] == 30
    assert shown(found)["Xã A / Thôn 1"] is None
    assert [(f.code, f.place.cell, f.values["count"]) for f in found.findings] == [
        ("totals_ambiguous", "B2", 2)
    ]


def test_totals_are_of_the_unit_that_has_their_names_not_of_one_that_lacks_some(tmp_path: Path) -> None:
    csv = "commune,village,households\nXã A,Thôn 1,40\n"
    found = of(tmp_path, csv, commune=["", "Xã A"], village=["Thôn 1", "Thôn 1"])
    assert shown(found)["Xã A / Thôn 1"] == 40
    assert not codes(found)


def test_two_different_rows_for_one_unit_are_both_left_out(tmp_path: Path) -> None:
    found = of(tmp_path, "commune,households\nXã A,10\nXã A,11\n", commune=["Xã A"])
    assert shown(found) == {"Xã A": None}
    assert codes(found) == ["totals_twice"]


def test_one_column_of_unit_names_and_a_total_row_are_understood(tmp_path: Path) -> None:
    csv = (
        "TT;Tên đơn vị;Tổng số hộ;Tổng số khẩu\n1;Xã A;1.250;5.000\n1.1;Thôn 1;1.000;4.000\n"
        "1.2;Thôn 2;250;1.000\n;Tổng cộng;1.250;5.000\n"
    )
    found = of(tmp_path, csv, commune=["Xã A", "Xã A"], village=["Thôn 1", "Thôn 2"])
    assert shown(found) == {"Xã A": 1250, "Xã A / Thôn 1": 1000, "Xã A / Thôn 2": 250}
    assert shown(found, "persons")["Xã A"] == 5000
    assert not codes(found)


def test_small_counts_are_counts_and_no_marks(tmp_path: Path) -> None:
    found = of(tmp_path, "commune,households,persons\nXã A,2,1\n", commune=["Xã A"])
    assert (shown(found)["Xã A"], shown(found, "persons")["Xã A"]) == (2, 1)


def test_a_file_without_the_columns_says_which_it_needs(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(Stop) as stop:
        read_totals(path)
    assert stop.value.findings[0].code == "no_side_table"
    assert "households" in stop.value.findings[0].text("vi")


def test_a_commune_that_only_its_villages_name_is_not_submitted_either(tmp_path: Path) -> None:
    csv = "commune,village,households\nXã A,Thôn 1,40\nXã B,Thôn 1,40\nXã B,Thôn 2,20\n"
    found = of(tmp_path, csv, commune=["Xã A"], village=["Thôn 1"])
    assert sorted(unit.path for unit in found.absent) == ["Xã B", "Xã B / Thôn 1", "Xã B / Thôn 2"]
    assert shown(found)["Xã B"] == 60
    assert shown(found)[""] == 100


def test_totals_that_contradict_themselves_are_reported(tmp_path: Path) -> None:
    csv = "commune,households,persons,dtts_households,dtts_persons\nXã A,20,10,25,24\n"
    found = of(tmp_path, csv, commune=["Xã A"])
    assert codes(found) == ["totals_impossible"] * 3
    assert [f.text("en").partition(": ")[2].partition(";")[0] for f in found.findings] == [
        "more ethnic minority households (25) than households (20)",
        "more households (20) than persons (10)",
        "more persons of ethnic minorities (24) than persons (10)",
    ]


def test_rows_of_units_that_a_survey_does_not_tell_apart_are_counted_and_not_used(tmp_path: Path) -> None:
    csv = "commune,village,households\nXã A,Thôn 1,40\nXã B,Thôn 1,50\n"
    found = of(tmp_path, csv, village=["Thôn 1", "Thôn 2"])
    assert [(f.code, f.place.cell, f.values["count"]) for f in found.findings] == [
        ("totals_unnamed", "C2", 2)
    ]
    assert shown(found) == {"": None, "Thôn 1": None, "Thôn 2": None}


def test_every_row_after_the_first_of_a_unit_is_reported_beside_what_was_found_before(tmp_path: Path) -> None:
    csv = "commune,village,households\n,Thôn 1,40\nXã A,Thôn 1,50\nXã A,Thôn 1,51\nXã A,Thôn 1,52\n"
    found = of(tmp_path, csv, commune=["Xã A", "Xã B"], village=["Thôn 1", "Thôn 1"])
    told = [(f.code, f.place.cell) for f in found.findings]
    assert told == [("totals_ambiguous", "C2"), ("totals_twice", "C4"), ("totals_twice", "C5")]


def test_the_country_is_the_sum_of_its_provinces(tmp_path: Path) -> None:
    csv = "province,commune,households\nTỉnh X,Xã A,10\nTỉnh Y,Xã B,20\n"
    found = of(tmp_path, csv, province=["Tỉnh X", "Tỉnh Y"], commune=["Xã A", "Xã B"])
    assert [unit.level for unit in found.units][:2] == ["country", "province"]
    assert shown(found)[""] == 30


def test_a_row_without_households_hides_no_contradiction_of_the_next(tmp_path: Path) -> None:
    csv = "commune,village,households,persons\nXã A,,,700\nXã B,,160,\nXã B,Thôn 1,100,\nXã B,Thôn 2,50,\n"
    found = of(tmp_path, csv, commune=["Xã A", "Xã B", "Xã B"], village=["Thôn 1", "Thôn 1", "Thôn 2"])
    assert [(f.code, f.place.cell, dict(f.values)) for f in found.findings] == [
        ("totals_parts", "C3", {"whole": 160, "parts": 150})
    ]
    assert shown(found, "persons")["Xã A"] == 700


def test_areas_and_parts_are_told_with_both_figures(tmp_path: Path) -> None:
    csv = "commune,area,households\nXã A,,125\nXã A,rural,100\nXã A,urban,20\n"
    found = of(tmp_path, csv, commune=["Xã A"])
    assert [(f.place.cell, dict(f.values)) for f in found.findings] == [("C2", {"whole": 125, "parts": 120})]
    assert shown(found, area=RURAL) == {"Xã A": 100}


def test_a_survey_without_a_province_takes_the_one_that_all_totals_name(tmp_path: Path) -> None:
    rows = "province,commune,households\nTQ,Xã A,100\nTQ,Xã B,50\n"
    assert shown(of(tmp_path, rows, commune=["Xã A", "Xã B"])) == {
        "TQ": 150,
        "TQ / Xã A": 100,
        "TQ / Xã B": 50,
    }
    elsewhere = of(tmp_path, rows + "HG,Xã C,10\n", commune=["Xã A", "Xã B"])
    assert shown(elsewhere)["TQ"] == 150
    assert {unit.path for unit in elsewhere.absent} == {"HG", "HG / Xã C"}


def test_a_survey_of_units_of_two_provinces_is_the_whole_of_both(tmp_path: Path) -> None:
    rows = "province,commune,households\nTQ,Xã A,100\nHG,Xã B,50\n"
    found = of(tmp_path, rows, commune=["Xã A", "Xã B"])
    assert shown(found) == {"": 150, "HG / Xã B": 50, "TQ / Xã A": 100}


def test_a_district_that_only_the_totals_name_is_the_sum_of_its_communes(tmp_path: Path) -> None:
    rows = "province,district,commune,households\nTQ,X,,150\nTQ,X,Xã A,100\nTQ,X,Xã B,50\n"
    found = of(tmp_path, rows, province=["TQ", "TQ"], commune=["Xã A", "Xã B"])
    assert shown(found) == {"TQ": 150, "TQ / X": 150, "TQ / X / Xã A": 100, "TQ / X / Xã B": 50}
    assert (found.absent, codes(found)) == (frozenset(), [])
