"""Registered to escape against escaped: counted as by hand, with what is unknown apart."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ngheo_cli.messages import Stop
from ngheo_cli.numbers import BLANK, NO, YES
from ngheo_cli.review.counting import measures, tally
from ngheo_cli.review.denominators import denominators
from ngheo_cli.review.escape import FLAG, absent_of, escape_counts, escape_rows
from ngheo_cli.review.households import Households
from ngheo_cli.review.link import link
from ngheo_cli.review.previous_class import from_previous_class, same_rows
from ngheo_cli.review.rates import RateRow, rate_rows

from .makers import listed

Row = dict[str, Any]
CODES = ("poor", "near_poor", "average", "not_poor", "")
NEITHER = {"average", "not_poor"}
STATE = {"poor": "poor", "near_poor": "near_poor", "average": "neither", "not_poor": "neither", "": "unknown"}


def review(rows: list[Row]) -> Households:
    found = listed(rows)
    if any(FLAG in row for row in rows):
        found.frame[FLAG] = np.array([row.get(FLAG, BLANK) for row in rows], dtype=np.int8)
    return found


def whole(before: Households, now: Households, same: bool) -> RateRow:
    links = same_rows(now) if same else link(before, now)
    there = links.now_of >= 0 if same else np.ones(len(before), dtype=np.bool_)
    counts = escape_counts(before, now, links, there)
    summed = tally(before, {"all": np.full(len(before), YES, dtype=np.int8)}, {**measures(before), **counts})
    return rate_rows(summed, denominators(summed.units, ()))[0][0]


def figures(row: RateRow) -> dict[tuple[str, str], Row]:
    return {(one.before, one.registered): one.as_dict() for one in escape_rows(row)}


@pytest.mark.parametrize(
    ("before", "now", "escaped"),
    [
        ("poor", "poor", 0),
        ("poor", "near_poor", 1),
        ("poor", "average", 1),
        ("poor", "not_poor", 1),
        ("near_poor", "near_poor", 0),
        ("near_poor", "poor", 0),
        ("near_poor", "not_poor", 1),
        ("near_poor", "average", 1),
        ("not_poor", "not_poor", None),
    ],
)
def test_the_poor_escape_by_being_poor_no_longer_and_the_near_poor_by_being_neither(
    before: str, now: str, escaped: int | None
) -> None:
    one = review([{"commune": "Xã A", "previous_class": before, "recorded_class": now, FLAG: YES}])
    found = figures(whole(from_previous_class(one), one, same=True))
    assert found[STATE[before], "yes"]["escaped"] == escaped
    assert found[STATE[before], "yes"]["households"] == 1
    assert found[STATE[before], "no"]["households"] == 0


def test_who_came_from_elsewhere_was_on_no_list_and_who_died_is_gone() -> None:
    rows = [
        {"commune": "Xã A", "movement": "moved_in", "recorded_class": "poor", FLAG: YES},
        {"commune": "Xã A", "movement": "died", "previous_class": "poor", FLAG: YES},
    ]
    now = review(rows)
    found = figures(whole(from_previous_class(now), now, same=True))
    assert sum(row["households"] for row in found.values()) == 1
    gone = found["poor", "yes"]
    assert (gone["gone"], gone["escaped"], gone["escaped_max"], gone["rate"]) == (1, 0, 0, "0.00")


def test_the_registration_of_the_review_before_counts_and_a_blank_one_follows_the_later() -> None:
    head = {"commune": "Xã A", "recorded_class": "poor"}
    old = [{**head, "household_id": str(i), "head_name": f"H{i}", FLAG: one} for i, one in
           enumerate((YES, NO, BLANK))]  # fmt: skip
    new = [{**row, FLAG: NO if row[FLAG] == YES else YES} for row in old]
    found = figures(whole(review(old), review(new), same=False))
    assert [found["poor", answer]["households"] for answer in ("yes", "no", "unknown")] == [2, 1, 0]


def test_nobody_is_told_without_the_column() -> None:
    one = review([{"commune": "Xã A", "previous_class": "poor", "recorded_class": "poor"}])
    with pytest.raises(Stop) as stop:
        whole(from_previous_class(one), one, same=True)
    assert stop.value.findings[0].code == "no_registration"


def pairs() -> st.SearchStrategy[list[tuple[str, str, int, int, str, str]]]:
    """Class before and now ("-" is absent), registration before and now, mark of movement before and now."""
    flag, mark = st.sampled_from([YES, NO, BLANK]), st.sampled_from(["", "", "died"])
    return st.lists(
        st.tuples(st.sampled_from(CODES), st.sampled_from([*CODES, "-"]), flag, flag, mark, mark),
        min_size=1,
        max_size=12,
    )


def outcome(now: str, mark: str, later: str) -> str:
    if now == "-":
        return "gone" if mark else "absent"
    if now == "":
        return "gone" if later else "now_undetermined"
    return f"now_{STATE[now]}"


@settings(max_examples=60, deadline=None)
@given(pairs())
def test_two_reviews_are_counted_as_by_hand(drawn: list[tuple[str, str, int, int, str, str]]) -> None:
    old, new, expected = [], [], []
    for i, (was, is_, told, later, mark, then) in enumerate(drawn):
        head = {"commune": f"Xã {'AB'[i % 2]}", "household_id": str(i), "head_name": f"H{i}"}
        old.append({**head, "recorded_class": was, FLAG: told, "movement": mark})
        if is_ != "-":
            new.append({**head, "recorded_class": is_, FLAG: later, "movement": then})
        answer = told if told != BLANK or is_ == "-" else later
        known = {YES: "yes", NO: "no", BLANK: "unknown"}[answer]
        if was or not mark:  # a mark and no class: gone before the review of before
            expected.append((STATE[was], known, outcome(is_, mark, then)))
    row = whole(review(old), review(new or [{"commune": "Xã C", FLAG: NO}]), same=False)
    for (before, registered), found in figures(row).items():
        mine = [one[2] for one in expected if one[:2] == (before, registered)]
        assert found["households"] == len(mine)
        for name in ("now_poor", "now_near_poor", "now_neither", "now_undetermined", "gone", "absent"):
            assert found[name] == mine.count(name)
        escapes = {"poor": ("now_near_poor", "now_neither"), "near_poor": ("now_neither",)}.get(before)
        sure = None if escapes is None else sum(mine.count(name) for name in escapes)
        open_ = mine.count("now_undetermined") + mine.count("absent")
        assert found["escaped"] == sure
        assert found["escaped_max"] == (None if sure is None else sure + open_)
    lists = {"poor", "near_poor"}
    assert absent_of(row) == sum(one[0] in lists and one[2] == "absent" for one in expected)
