"""A row with a mark of movement and no class tells that a household is gone: no count holds it."""

from dataclasses import replace

import numpy as np
import pytest

from ngheo_cli.numbers import BLANK, NO, YES
from ngheo_cli.review.counting import measures, tally
from ngheo_cli.review.filters import Condition, Listed, both, meets, still_there
from ngheo_cli.review.groups import memberships
from ngheo_cli.review.households import Households
from ngheo_cli.review.link import link
from ngheo_cli.review.measure_rows import measure_rows
from ngheo_cli.review.newly_escaped import newly_escaped
from ngheo_cli.review.units import units_of
from ngheo_cli.review.unplaced import unplaced

from .makers import listed


def review(*rows: tuple[str, str], commune: str = "Xã A", year: str = "") -> Households:
    """Households 0, 1, … by mark and class, four persons each."""
    found = listed(
        [
            {"commune": commune, "household_id": str(i), "head_name": f"Chủ {i}", "head_birth": "1970",
             "movement": mark, "recorded_class": class_, "size": 4}
            for i, (mark, class_) in enumerate(rows)
        ]
    )  # fmt: skip
    return replace(found, frame=found.frame.assign(review_date=year)) if year else found


@pytest.mark.parametrize("mark", ["died", "moved_out", "merged"])
def test_only_a_mark_of_leaving_without_a_class_is_gone(mark: str) -> None:
    rows = [(mark, ""), (mark, "poor"), ("", ""), ("moved_in", ""), ("split", ""), ("", "poor")]
    assert review(*rows).gone.tolist() == [True, False, False, False, False, False]


def test_without_a_column_of_movements_nobody_is_gone() -> None:
    assert review(("", ""), ("", "poor")).gone.tolist() == [False, False]


def test_who_is_gone_counts_as_gone_and_as_nothing_else() -> None:
    one = review(("died", ""), ("", "poor"), ("merged", ""), ("", ""), ("moved_out", "near_poor"))
    found = tally(one, memberships(one), measures(one))
    (whole,) = {unit for unit in found.units if unit.name == "Xã A"}
    counts = found.of(whole)
    assert (counts["reviewed"], counts["gone"], counts["undetermined"]) == (3, 2, 1)
    assert counts["reviewed"] + counts["gone"] == len(one)
    assert (counts["poor"], counts["poor_max"], counts["near_poor"], counts["near_poor_max"]) == (1, 2, 1, 2)
    assert (counts["multi_min"], counts["multi_max"], counts["reviewed_persons"]) == (2, 3, 12)


def test_who_is_gone_lies_in_no_area_and_leaves_no_membership_open() -> None:
    one = review(("died", ""), ("", "poor"))
    one = replace(one, frame=one.frame.assign(area=np.array([BLANK, 0], dtype=np.int8)))
    group = {"all": np.full(2, YES, dtype=np.int8), "dtts": np.array([BLANK, NO], dtype=np.int8)}
    found = tally(one, group, measures(one))
    (unit,) = {unit for unit in found.units if unit.name == "Xã A"}
    assert found.of(unit)["area_unknown"] == 0
    assert found.of(unit, group="dtts")["group_unknown"] == 0
    assert not found.of(unit, "urban")


def test_a_unit_of_which_all_are_gone_has_submitted() -> None:
    one = review(("died", ""))
    found = tally(one, memberships(one), measures(one))
    assert {unit.name: found.of(unit)["reviewed"] for unit in found.units} == {"Xã A": 0}


def test_nobody_who_is_gone_may_meet_a_filter() -> None:
    one = review(("died", ""), ("", ""), ("", "poor"))
    of = Listed({"a": one}, memberships(one), units_of(one.frame))
    truth = both([still_there(of), meets(Condition("class", "", ("poor",)), of)], len(one))
    assert (truth.can.tolist(), truth.must.tolist()) == ([False, True, True], [False, False, True])


def test_who_has_a_class_under_another_standard_is_still_listed() -> None:
    one, other = review(("died", "")), review(("died", "poor"))
    assert still_there(Listed({"a": one, "b": other}, {}, units_of(one.frame))).must.tolist() == [True]


def test_who_is_gone_did_not_newly_escape_nor_was_on_a_list_when_gone() -> None:
    before = review(("", "poor"), ("", "poor"), ("died", ""), year="2023-10-15")
    now = review(("died", ""), ("", ""), ("", "not_poor"), year="2024-10-15")
    truth = newly_escaped(now, [before], {}, links=[link(before, now)]).truth
    assert (truth.can.tolist(), truth.must.tolist()) == ([False, True, False], [False, False, False])


def test_measures_leave_out_nobody_for_being_gone() -> None:
    one = review(("died", ""), ("", "poor"), ("", ""))
    answers = np.full((3, len(one.criteria.indicators)), NO, dtype=np.int8)
    answers[0] = BLANK
    rows = measure_rows(
        replace(one, answers=answers), {"all": np.full(3, YES, dtype=np.int8)}, (), ["commune"]
    )
    told = {(row.group, row.measure): row.value for row in rows if row.measure in {"n", "unknown"}}
    assert told == {("all", "n"): 1, ("all", "unknown"): 1, ("Xã A", "n"): 1, ("Xã A", "unknown"): 1}


def test_who_is_gone_need_not_name_a_unit() -> None:
    one = review(("died", ""), ("", "poor"), ("", "poor"))
    frame = one.frame.assign(commune=["", "Xã A", "Xã A"])
    assert unplaced(replace(one, frame=frame)) == {}
    assert unplaced(replace(one, frame=frame.assign(movement=""))) == {"commune": 1}
