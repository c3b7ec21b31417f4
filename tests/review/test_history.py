"""Relapse looks back over earlier reviews and over what reviews say of the class before them."""

from typing import Any

from ngheo_cli.review.history import from_previous_class, history_of, same_rows
from ngheo_cli.review.link import link

from .makers import listed

BASE = {"commune": "Xã A", "household_id": "1", "head_name": "Lò Mẫu"}


def once(earlier: list[dict[str, Any]], before: dict[str, Any]) -> tuple[bool, bool]:
    old = listed([{**BASE, **before}])
    now = listed([{**BASE, "recorded_class": "poor"}])
    found = history_of(old, now, link(old, now), [listed([{**BASE, **row}]) for row in earlier])
    return bool(found.poor[0]), bool(found.near_poor[0])


def test_an_earlier_list_tells_who_was_once_poor() -> None:
    assert once([], {"recorded_class": "not_poor"}) == (False, False)
    assert once([{"recorded_class": "poor"}], {"recorded_class": "not_poor"}) == (True, False)
    assert once(
        [{"recorded_class": "near_poor"}, {"recorded_class": "average"}], {"recorded_class": "not_poor"}
    ) == (
        False,
        True,
    )


def test_the_class_before_a_review_is_history_too() -> None:
    assert once([], {"recorded_class": "not_poor", "previous_class": "poor"}) == (True, False)
    assert once(
        [{"recorded_class": "not_poor", "previous_class": "near_poor"}], {"recorded_class": "average"}
    ) == (
        False,
        True,
    )


def test_another_household_of_the_same_code_is_no_history() -> None:
    assert once([{"recorded_class": "poor", "head_name": "Khác"}], {"recorded_class": "not_poor"}) == (
        False,
        False,
    )


def test_a_column_of_the_class_before_stands_in_for_the_earlier_file() -> None:
    now = listed(
        [
            {**BASE, "recorded_class": "near_poor", "previous_class": "poor", "size": 4},
            {**BASE, "household_id": "2", "recorded_class": "poor", "size": 2},
        ]
    )
    before = from_previous_class(now)
    assert before.is_("poor").tolist() == [True, False]
    assert before.class_.tolist() == [0, -1]
    assert before.frame["size"].tolist() == [4, 2]


def test_history_follows_the_links_of_a_household_that_was_renumbered() -> None:
    head = {"head_name": "Lò Mẫu", "commune": "Xã A"}
    earlier = listed([{**head, "household_id": "1", "recorded_class": "poor"}])
    before = listed(
        [{**head, "household_id": "1", "recorded_class": "not_poor", "head_national_id": "001000000001"}]
    )
    now = listed(
        [{**head, "household_id": "9", "recorded_class": "poor", "head_national_id": "001000000001"}]
    )
    found = history_of(before, now, link(before, now), [earlier])
    assert found.poor.tolist() == [True]


def test_who_came_without_a_class_before_was_not_there() -> None:
    now = listed(
        [
            {**BASE, "recorded_class": "poor", "movement": "split", "previous_class": ""},
            {**BASE, "household_id": "2", "recorded_class": "poor", "previous_class": "poor"},
        ]
    )
    assert same_rows(now).now_of.tolist() == [-1, 1]
