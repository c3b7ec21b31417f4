"""A crosswalk takes the list of a year and its decisions to the names of now, whichever they stand under."""

from dataclasses import replace

import pytest

from ngheo_cli.messages import Place, comparing
from ngheo_cli.numbers import UNKNOWN
from ngheo_cli.review.crosswalk import Crosswalk
from ngheo_cli.review.decisions_file import Decision
from ngheo_cli.review.households import Households
from ngheo_cli.review.year_names import still_unused, under_new_names
from ngheo_cli.survey.side_table import SideRow

from .makers import listed

ROW = SideRow({}, Place("qd.csv", "qd", row=2), {}, {})
OF_NOBODY = Decision("2025-08-10", ("", "", "", ""), "1", "", "", "poor", "", UNKNOWN, ROW)
MERGED: Crosswalk = {
    ("", "", "xã cũ", ""): ("", "", "Xã Mới", ""),
    ("", "", "xã kia", ""): ("", "", "Xã Mới", ""),
}
KEPT: Crosswalk = {
    ("", "", "xã b", ""): ("", "", "Xã A", ""),
    ("", "", "xã a", "thôn 1"): ("", "", "Xã A", "Thôn Một"),
}


def of(*communes: str, village: str = "Thôn 1") -> Households:
    return listed([{"commune": one, "village": village, "recorded_class": "poor"} for one in communes])


def decided(commune: str, village: str = "Thôn 1") -> Decision:
    return replace(OF_NOBODY, names=("", "", commune, village))


@pytest.mark.parametrize("commune", ["Xã Cũ", "Xã Mới"])
@pytest.mark.parametrize("written", ["Xã Cũ", "XÃ KIA", "Xã Mới"])
def test_list_and_decisions_stand_under_the_new_names(commune: str, written: str) -> None:
    start, (one,) = under_new_names(MERGED, of(commune), [decided(written)])
    assert start.frame["commune"].tolist() == ["Xã Mới"]
    assert one.names == ("", "", "Xã Mới", "Thôn 1")


def test_a_unit_that_keeps_its_name_follows_the_list() -> None:
    start, found = under_new_names(KEPT, of("Xã A", "Xã B"), [decided("Xã A"), decided("Xã A", "Thôn Một")])
    assert start.frame["village"].tolist() == ["Thôn Một", "Thôn 1"]
    assert [one.names[-1] for one in found] == ["Thôn 1", "Thôn Một"]
    start, found = under_new_names(KEPT, of("Xã A", village="Thôn Một"), [decided("Xã A")])
    assert start.frame["village"].tolist() == ["Thôn Một"]
    assert [one.names[-1] for one in found] == ["Thôn Một"]


def test_nothing_changes_without_a_crosswalk() -> None:
    start, decisions = of("Xã Cũ"), [decided("Xã Cũ")]
    assert under_new_names({}, start, decisions) == (start, decisions)


def test_an_old_unit_of_the_list_or_of_a_decision_is_used() -> None:
    told = [comparing.CROSSWALK_UNUSED.at(Place(), unit=unit) for unit in ("xã cũ", "xã kia")]
    other = comparing.DECISION_EARLY.at(Place(), day="2024-01-01", review="2024-10-01")
    assert still_unused([*told, other], MERGED, of("Xã Cũ"), []) == (told[1], other)
    assert still_unused(told, MERGED, of("Xã Cũ"), [decided("Xã Kia")]) == ()
