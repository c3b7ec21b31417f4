"""Totals that lack a group or area asked for are told, and those that contradict the survey."""

from pathlib import Path

from ngheo_cli.messages import Finding
from ngheo_cli.review.rate_findings import lacking_totals

from .test_rates import rates

SURVEY = """commune,household_id,head_name,size,area,income_per_person,B2,dtts
Xã A,1,Hộ 1,4,rural,1000000,40,yes
Xã A,2,Hộ 2,4,rural,1000000,40,no
Xã B,3,Hộ 3,4,rural,1000000,40,yes
"""


def lacking(folder: Path, totals: str, *asked: str) -> list[tuple[str, object]]:
    """What is said of the rows of the groups and areas asked for."""
    rows, _ = rates(folder, SURVEY, totals)
    every = list(rows.values())
    shown = [row for row in every if row.group in asked or row.area in asked]
    return [(one.code, one.values["count"]) for one in lacking_totals(shown, every, asked)]


def codes(findings: list[Finding]) -> list[tuple[str, str]]:
    return [(one.code, one.place.cell) for one in findings]


def test_a_group_without_its_own_total_is_told_with_the_units_that_lack_it(tmp_path: Path) -> None:
    assert lacking(tmp_path, "commune,households\nXã A,20\nXã B,30\n", "dtts") == [("no_group_total", 3)]
    given = "commune,households,dtts_households\nXã A,20,9\nXã B,30,\n"
    assert lacking(tmp_path, given, "dtts") == [("no_group_total", 2)]
    assert lacking(tmp_path, given.replace("30,", "30,8"), "dtts") == []


def test_an_area_without_a_row_of_totals_is_told(tmp_path: Path) -> None:
    whole = "commune,area,households\nXã A,,20\nXã B,,30\n"
    assert lacking(tmp_path, whole, "rural") == [("no_area_total", 3)]
    both = whole + "Xã A,rural,20\nXã B,rural,30\n"
    assert lacking(tmp_path, both, "rural") == []
    assert lacking(tmp_path, both, "rural", "dtts") == [("no_group_total", 3), ("no_group_total", 3)]
    assert lacking(tmp_path, whole, "rural", "dtts") == [("no_group_total", 3), ("no_area_total", 3)]


def test_what_nobody_asked_for_and_units_without_any_total_are_not_told(tmp_path: Path) -> None:
    assert lacking(tmp_path, "commune,households\nXã A,20\nXã B,30\n", "all") == []
    assert lacking(tmp_path, "commune,households\nXã A,\nXã B,\n", "dtts") == []


def test_groups_that_never_have_a_total_are_not_told(tmp_path: Path) -> None:
    assert lacking(tmp_path, "commune,households\nXã A,20\nXã B,30\n", "kinh") == []


def test_a_unit_marked_as_having_none_to_review_that_has_some_is_told(tmp_path: Path) -> None:
    totals = "commune,households,no_reviewed_households\nXã A,20,yes\nXã B,30,no\nXã C,9,yes\n"
    _, findings = rates(tmp_path, SURVEY, totals)
    assert codes(findings) == [("none_reviewed_wrong", "C2")]
    assert findings[0].values["count"] == 2
