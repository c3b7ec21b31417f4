"""Relapse looks back over earlier reviews and over what reviews say of the class before them."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from ngheo_cli.review.history import history_of, linked_rows
from ngheo_cli.review.link import link

from .makers import listed

BASE = {"commune": "Xã A", "household_id": "1", "head_name": "Lò Mẫu"}


def once(earlier: list[dict[str, Any]], before: dict[str, Any]) -> tuple[bool, bool]:
    old = listed([{**BASE, **before}])
    now = listed([{**BASE, "recorded_class": "poor"}])
    past = [listed([{**BASE, **row}]) for row in earlier]
    found = history_of(old, now, [link(one, now) for one in (*past, old)], past)
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


def test_history_follows_the_links_of_a_household_that_was_renumbered() -> None:
    head = {"head_name": "Lò Mẫu", "commune": "Xã A"}
    earlier = listed([{**head, "household_id": "1", "recorded_class": "poor"}])
    before = listed(
        [{**head, "household_id": "1", "recorded_class": "not_poor", "head_national_id": "001000000001"}]
    )
    now = listed(
        [{**head, "household_id": "9", "recorded_class": "poor", "head_national_id": "001000000001"}]
    )
    found = history_of(before, now, [link(earlier, now), link(before, now)], [earlier])
    assert found.poor.tolist() == [True]


@settings(deadline=None, max_examples=60)
@given(st.lists(st.lists(st.booleans(), min_size=3, max_size=3), min_size=1, max_size=4), st.booleans())
def test_households_are_followed_through_every_review_between(present: list[list[bool]], new: bool) -> None:
    people: list[dict[str, object]] = [
        {"household_id": str(i), "head_name": f"Mẫu {i}", "commune": "Xã A"} for i in range(3)
    ]
    rows = [[one for one, here in zip(people, year, strict=True) if here] for year in present]
    now = [*people[:2], people[2] | ({"head_name": "Khác"} if new else {})]
    reviews = [listed(year) if year else listed([{"household_id": "9", "head_name": "X"}]) for year in rows]
    today = listed(now)
    last = rows[-1].index(people[2]) if people[2] in rows[-1] else -1
    confirmed = ((last, 2),) if new and last >= 0 else ()
    links = [
        link(one, today, confirmed if number == len(reviews) - 1 else ())
        for number, one in enumerate(reviews)
    ]
    for at, found in enumerate(linked_rows(reviews, links)):
        known = [*people[:2], people[2] if confirmed or not new else {}]
        assert found.tolist() == [rows[at].index(one) if one in rows[at] else -1 for one in known]
