"""A filter says who must meet it and who may; nobody who may is left out."""

from pathlib import Path

import numpy as np
import pytest

from ngheo_cli.classify.truth import Truth
from ngheo_cli.messages import Stop
from ngheo_cli.review.filters import Listed, both, meets, parse_condition
from ngheo_cli.review.groups import memberships
from ngheo_cli.review.households import Households
from ngheo_cli.review.low_income import low_income_line, off_the_lists, within_line
from ngheo_cli.review.unit_groups import UnitGroups, unit_groups
from ngheo_cli.review.units import units_of
from ngheo_cli.survey.units_file import read_units

from .makers import households

CSV = """\
commune,village,household_id,head_name,head_ethnicity,size,area,score_income,score_deprivation,telecom
Xã A,Thôn 1,1,Hộ Một,Mông,3,rural,100,40,yes
Xã A,Thôn 1,2,Hộ Hai,Kinh,2,rural,100,10,no
Xã A,Thôn 2,3,Hộ Ba,,2,urban,200,0,no
Xã A,,4,Hộ Bốn,Kinh,1,,100,,
Xã B,Thôn 1,5,Hộ Năm,Tày,1,rural,,,no
"""


def listed(review: Households, groups: UnitGroups | None = None) -> Listed:
    return Listed({review.criteria.id: review}, memberships(review), units_of(review.frame), groups)


def found(of: Listed, *conditions: str) -> str:
    """One letter a household: `+` must, `?` may, `-` cannot."""
    return letters(both([meets(parse_condition(text), of) for text in conditions], len(of.households)))


def letters(truth: Truth) -> str:
    return "".join("+" if must else "?" if can else "-" for can, must in zip(*pair(truth), strict=True))


def pair(truth: Truth) -> tuple[list[bool], list[bool]]:
    return truth.can.tolist(), truth.must.tolist()


@pytest.mark.parametrize(
    ("conditions", "wanted"),
    [
        (["class=poor"], "+--??"),
        (["class=near_poor"], "-+-??"),
        (["class=poor,near_poor"], "++-+?"),
        (["class=undetermined"], "---++"),
        (["indicator=telecom"], "+--?-"),
        (["indicator=telecom,housing_area"], "+????"),
        (["group=dtts"], "+-?-+"),
        (["group=Tày"], "--?-+"),
        (["area=rural"], "++-?+"),
        (["unit=Xã A"], "++++-"),
        (["unit=Thôn 1"], "++-?+"),
        (["unit=xã a / thôn 1"], "++-?-"),
        (["class=poor", "group=kinh"], "---?-"),
    ],
)
def test_each_condition_is_exact_in_three_values(tmp_path: Path, conditions: list[str], wanted: str) -> None:
    assert found(listed(households(tmp_path, CSV)), *conditions) == wanted


def test_a_branch_may_be_that_of_an_undetermined_household(tmp_path: Path) -> None:
    head = "household_id,head_name,area,score_income,score_deprivation\n"
    csv = head + "1,A,rural,100,\n2,B,rural,130,30\n3,C,rural,,\n"
    of = listed(households(tmp_path, csv, "2016-2020"))
    assert found(of, "branch=poor_income") == "+-?"
    assert found(of, "branch=poor_deprivation") == "-+?"


def test_a_branch_is_asked_of_those_who_may_have_it_and_of_nobody_else(tmp_path: Path) -> None:
    head = "household_id,head_name,area,score_income,score_deprivation\n"
    csv = head + "1,A,urban,141,\n2,B,,130,30\n3,C,,130,\n4,D,urban,200,\n"
    of = listed(households(tmp_path, csv, "2016-2020"))
    assert found(of, "branch=poor_income") == "-??-"  # urban 141 is above the line of poverty by income
    assert found(of, "branch=poor_deprivation") == "???-"
    assert found(of, "branch=poor_income,poor_deprivation") == "?+?-"


def test_the_class_under_another_standard_of_the_file_can_be_asked(tmp_path: Path) -> None:
    csv = "household_id,head_name,area,score_income,score_deprivation\n1,A,rural,115,10\n"
    reviews = {name: households(tmp_path, csv, name) for name in ("2021-2025", "2016-2020")}
    one = reviews["2021-2025"]
    of = Listed(reviews, memberships(one), units_of(one.frame))
    assert found(of, "class=poor") == "-"
    assert found(of, "class=near_poor") == "+"
    assert found(of, "class:2016-2020=poor") == "+"
    assert found(of, "branch:2016-2020=poor_income") == "+"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("class", "bad_filter"),
        ("klass=poor", "bad_filter"),
        ("unit:x=Xã A", "bad_filter"),
        ("class=poor,por", "unknown_filter_value"),
        ("class:2016=poor", "unknown_filter_value"),
        ("group=Thái", "unknown_filter_value"),
        ("unit=Xã Z", "unknown_filter_value"),
        ("unit_group=ATK", "needs_units"),
        ("branch=poor_income", "no_branches"),
    ],
)
def test_a_condition_that_cannot_be_asked_stops_and_says_what_can(
    tmp_path: Path, text: str, code: str
) -> None:
    of = listed(households(tmp_path, CSV))
    with pytest.raises(Stop) as stopped:
        found(of, text)
    assert [finding.code for finding in stopped.value.findings] == [code]


def test_a_group_of_units_counts_those_whose_membership_holds_at_the_review(tmp_path: Path) -> None:
    review = households(tmp_path, CSV)
    path = tmp_path / "u.csv"
    path.write_text(
        "commune,village,group,from,to\n"
        "Xã A,,ATK,2021-01-01,2022-12-31\nXã A,Thôn 2,ATK,2020,\nXã A,Thôn 1,ATK,2023-10-01,\n"
        "Xã B,Thôn 1,Biên giới,2023-10-01,\nXã Z,,Biên giới,,\n",
        encoding="utf-8",
    )
    rows, wrong = read_units(path)
    assert not wrong
    units = units_of(review.frame).units
    groups = unit_groups(units, rows, "2023-06-30")
    assert {name: [u.path for u in of] for name, of in groups.members.items()} == {
        "ATK": ["Xã A / Thôn 2"],
        "Biên giới": [],
    }
    assert [finding.code for finding in groups.findings] == ["units_not_found"]
    assert found(listed(review, groups), "unit_group=atk") == "--+?-"
    open_day = unit_groups(units, rows, "2023")
    assert found(listed(review, open_day), "unit_group=ATK") == "??+?-"
    assert found(listed(review, open_day), "unit_group=biên giới") == "----?"
    assert [f.values.get("count") for f in open_day.findings if f.code == "units_undated"] == [2]


def test_a_unit_inside_another_of_its_group_is_counted_once(tmp_path: Path) -> None:
    path = tmp_path / "u.csv"
    path.write_text("commune,village,group\nXã A,,ATK\nXã A,Thôn 1,ATK\n,Thôn 1,X\n", encoding="utf-8")
    units = units_of(households(tmp_path, CSV).frame).units
    groups = unit_groups(units, read_units(path)[0], "")
    assert [unit.path for unit in groups.members["ATK"]] == ["Xã A"]
    assert [(f.code, f.values["count"]) for f in groups.findings] == [("units_ambiguous", 2)]


INCOMES = """household_id,head_name,size,area,income_per_person,income_total,score_income,score_deprivation
1,A,2,rural,2250000,,,0
2,B,2,rural,2250001,,,0
3,C,2,urban,3000000,,,0
4,D,2,,3000000,,,0
5,E,2,,2250000,,,0
6,F,3,rural,,6750000,,0
7,G,3,rural,,6750001,,0
8,H,,rural,,6750000,,0
9,I,2,rural,,,200,0
10,K,2,rural,1000000,,,0
"""


def test_income_is_within_the_line_exactly_and_a_score_measures_none(tmp_path: Path) -> None:
    review = households(tmp_path, INCOMES)
    within = within_line(review, low_income_line(review.criteria))
    assert letters(within) == "+-+?++-??+"
    assert letters(off_the_lists(review)) == "+++++++?+-"


def test_a_standard_without_the_line_has_no_low_income_workers(tmp_path: Path) -> None:
    review = households(tmp_path, INCOMES, "2016-2020")
    with pytest.raises(Stop) as stopped:
        low_income_line(review.criteria)
    assert [finding.code for finding in stopped.value.findings] == ["no_low_income_line"]


def test_no_household_is_left_out_by_a_filter_and_its_opposite(tmp_path: Path) -> None:
    of = listed(households(tmp_path, CSV))
    poor = meets(parse_condition("class=poor"), of)
    others = meets(parse_condition("class=near_poor,average,not_poor"), of)
    assert np.array_equal(poor.must, ~others.can)
    assert np.array_equal(others.must, ~poor.can)
