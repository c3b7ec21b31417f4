"""A row of rates says what it counts, of whom, and of how many it is not known."""

from dataclasses import replace
from pathlib import Path

from ngheo_cli.review.rates import RateRow
from ngheo_cli.review.units import Unit, unit_key

from .test_rates import rates, survey

NAMES = ("", "", "Xã A", "")
COUNTS = {
    "reviewed": 21, "reviewed_persons": 80, "undetermined": 3, "gone": 1, "rejected": 2,
    "poor": 4, "poor_persons": 17, "poor_max": 6, "near_poor": 5, "near_poor_persons": 19, "near_poor_max": 8,
    "average": 7, "average_persons": 22, "not_poor": 2, "poor_income": 1, "branch_unknown": 3,
    "multi": 9, "multi_persons": 36,
    "multi_min": 10, "multi_max": 12, "certified": 6, "certified_persons": 20, "certified_unknown": 1,
    "sizes_unknown": 0, "area_unknown": 11, "group_unknown": 13,
}  # fmt: skip
ROW = RateRow(
    Unit("commune", NAMES, unit_key(NAMES)), "all", "dtts", COUNTS, 200, 800,
    usable=True, persons_usable=True, partial=True, whole={"poor": 16, "near_poor": 50},
)  # fmt: skip
CLASSES, BRANCHES = ("poor", "near_poor", "average", "not_poor"), ("poor_income",)


def test_a_row_is_published_with_every_figure_under_its_name() -> None:
    assert ROW.as_dict(CLASSES, BRANCHES) == {
        "unit": "Xã A", "path": "Xã A", "level": "commune", "area": "all", "group": "dtts",
        "households": 200, "persons": 800,
        "poor": 4, "poor_rate": "2.00", "poor_persons": 17, "poor_persons_rate": "2.13",
        "near_poor": 5, "near_poor_rate": "2.50", "near_poor_persons": 19, "near_poor_persons_rate": "2.38",
        "multi": 9, "multi_rate": "4.50", "multi_persons": 36, "multi_persons_rate": "4.50",
        "average": 7, "average_rate": "3.50", "average_persons": 22, "average_persons_rate": "2.75",
        "certified": 6, "certified_rate": "3.00", "certified_persons": 20, "certified_persons_rate": "2.50",
        "not_poor": 2, "poor_income": 1, "branch_unknown": 3, "poor_share": "25.00",
        "near_poor_share": "10.00",
        "reviewed": 21, "reviewed_persons": 80, "undetermined": 3, "gone": 1, "rejected": 2,
        "poor_min": 4, "poor_max": 6, "poor_rate_min": "2.00", "poor_rate_max": "3.00",
        "near_poor_min": 5, "near_poor_max": 8, "near_poor_rate_min": "2.50", "near_poor_rate_max": "4.00",
        "multi_min": 10, "multi_max": 12, "multi_rate_min": "5.00", "multi_rate_max": "6.00",
        "certified_unknown": 1, "sizes_unknown": 0, "area_unknown": 11, "group_unknown": 13,
        "submitted": True, "partial": True,
    }  # fmt: skip


def test_a_class_that_the_standard_lacks_has_no_column_but_several_classes_together_have() -> None:
    found = ROW.as_dict(("poor", "near_poor", "not_poor"), ())
    assert "average" not in found
    assert "average_rate" not in found
    assert (found["multi"], found["certified"]) == (9, 6)


def test_the_record_tells_no_branch_which_is_not_zero() -> None:
    found = ROW.as_dict(CLASSES, BRANCHES, recorded=True)
    assert (found["poor"], found["poor_income"], found["branch_unknown"]) == (4, None, 3)
    assert "branch_unknown" not in ROW.as_dict(CLASSES, ())


def test_a_unit_without_a_survey_has_no_figure_and_says_so() -> None:
    found = replace(ROW, counts=None, whole=None).as_dict(CLASSES, BRANCHES)
    told = {name: value for name, value in found.items() if value is not None}
    assert told == {
        "unit": "Xã A", "path": "Xã A", "level": "commune", "area": "all", "group": "dtts",
        "households": 200, "persons": 800, "submitted": False, "partial": True,
    }  # fmt: skip


def test_who_is_not_in_the_figures_stands_beside_every_table() -> None:
    assert ROW.standing() == {"undetermined": 3, "rejected": 2, "submitted": True, "partial": True}
    absent = replace(ROW, counts=None, partial=False)
    assert absent.standing() == {"undetermined": None, "rejected": None, "submitted": False, "partial": False}
    whole = Unit("province", ("", "", "", ""), unit_key(["", "", "", ""]))
    assert replace(ROW, unit=whole).place() == {
        "unit": None, "path": None, "level": "province", "area": "all", "group": "dtts",
    }  # fmt: skip


def test_a_rate_is_never_of_more_than_all_nor_without_a_total() -> None:
    assert replace(ROW, households=4).rate("poor") == "100.00"
    assert replace(ROW, households=3).rate("poor") is None
    assert replace(ROW, households=5).rate("poor_max") == "100.00"
    assert (replace(ROW, households=0).rate("poor"), replace(ROW, households=None).rate("poor")) == (
        None,
        None,
    )
    assert (replace(ROW, usable=False).rate("poor"), replace(ROW, usable=False).persons_rate("poor")) == (
        None, "2.13",
    )  # fmt: skip
    assert replace(ROW, persons_usable=False).persons_rate("poor") is None
    assert replace(ROW, counts=COUNTS | {"sizes_unknown": 1}).persons_rate("poor") is None
    assert replace(ROW, counts={"poor_persons": 1}).persons_rate("poor") == "0.13"


def test_a_share_is_of_the_class_in_the_whole_unit() -> None:
    assert (ROW.share("poor"), replace(ROW, whole=None).share("poor")) == ("25.00", None)
    assert (replace(ROW, whole={}).share("poor"), replace(ROW, whole={"poor": 0}).share("poor")) == (
        None,
        None,
    )


def test_a_row_is_open_while_any_of_its_ends_differs() -> None:
    sure = {"undetermined": 0, "poor_max": 4, "near_poor_max": 5, "multi_min": 12}
    assert not replace(ROW, counts=COUNTS | sure).open
    for name, value in (("undetermined", 1), ("poor_max", 5), ("near_poor_max", 6), ("multi_min", 11)):
        assert replace(ROW, counts=COUNTS | sure | {name: value}).open, name


def test_an_area_where_nobody_lives_is_deserted() -> None:
    nobody = replace(ROW, area="urban", households=0, counts={})
    assert nobody.deserted
    assert not replace(nobody, area="all").deserted
    assert not replace(nobody, households=1).deserted
    assert not replace(nobody, counts={"reviewed": 1}).deserted
    assert not replace(nobody, households=None).deserted


def test_an_area_that_only_totals_name_has_nobody_and_is_no_gap(tmp_path: Path) -> None:
    text = survey("Xã A,,1,4,rural,1000000,40")
    rows, _ = rates(tmp_path, text, "commune,area,households\nXã A,rural,8\nXã A,urban,2\n")
    urban = rows["Xã A", "urban", "all"]
    assert (urban.count("poor"), urban.counts, urban.households) == (0, {}, 2)
    assert rows["Xã A", "rural", "all"].rate("poor") == "12.50"
    assert ("Xã A", "urban", "kinh") not in rows


def test_a_zero_that_cannot_be_true_is_not_summed_and_a_true_one_is(tmp_path: Path) -> None:
    text = survey("Xã A,,1,4,rural,9000000,0", "Xã B,,1,4,rural,1000000,40")
    rows, _ = rates(tmp_path, text, "commune,households,persons\nXã A,0,9\nXã B,4,16\n")
    whole = rows["", "all", "all"]
    assert (whole.households, whole.rate("poor")) == (None, None)
    assert (whole.persons, whole.persons_rate("poor")) == (25, "16.00")


def test_totals_of_a_group_are_compared_in_their_own_area(tmp_path: Path) -> None:
    text = survey("Xã A,,1,4,rural,1000000,40", "Xã A,,2,4,urban,1000000,40")
    text = text.replace("B2,employment", "B2,dtts,employment").replace(",40,,", ",40,yes,,")
    head = "commune,area,households,dtts_households\n"
    rows, _ = rates(tmp_path, text, head + "Xã A,rural,10,15\nXã A,urban,20,4\n")
    found = {area: rows["Xã A", area, "dtts"].rate("poor") for area in ("rural", "urban")}
    assert found == {"rural": None, "urban": "25.00"}
    whole = rows["Xã A", "all", "dtts"]
    assert (whole.households, whole.rate("poor")) == (None, None)  # 15 of 10 is no part of a sum
    assert rows["Xã A", "all", "all"].households == 30


def test_persons_of_a_group_are_never_more_than_all_persons(tmp_path: Path) -> None:
    text = survey("Xã A,,1,4,rural,1000000,40")
    text = text.replace("B2,employment", "B2,dtts,employment").replace(",40,,", ",40,yes,,")
    head = "commune,households,persons,dtts_households,dtts_persons\n"
    rows, _ = rates(tmp_path, text, head + "Xã A,50,30,20,40\n")
    dtts, every = rows["Xã A", "all", "dtts"], rows["Xã A", "all", "all"]
    assert (dtts.rate("poor"), dtts.persons_rate("poor")) == ("5.00", None)
    assert (every.rate("poor"), every.persons_rate("poor")) == ("2.00", None)


def test_a_total_of_persons_is_judged_where_that_of_households_is_missing(tmp_path: Path) -> None:
    text = survey("Xã A,,1,4,rural,1000000,40", "Xã A,,2,4,rural,1000000,0")
    rows, findings = rates(tmp_path, text, "commune,households,persons\nXã A,,7\n")
    assert sorted((f.code, f.place.cell) for f in findings) == [
        ("no_denominator", ""),
        ("small_denominator", "C2"),
    ]
    assert rows["Xã A", "all", "all"].persons_rate("poor") is None
