"""Every household of two reviews enters the column that the law gives it, and the tables balance."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ngheo_cli.review.link import link
from ngheo_cli.review.movement_tables import Comparison, compare
from ngheo_cli.review.movements import History, balance

from .makers import listed

P, N, A, X = "poor", "near_poor", "average", "not_poor"


def compared(
    before: list[dict[str, Any]],
    now: list[dict[str, Any]],
    poor: bool = False,
    near: bool = False,
    **setting: Any,
) -> Comparison:
    old, new = listed(before), listed(now)
    history = History(np.full(len(now), poor), np.full(len(now), near), **setting)
    return compare(old, new, link(old, new), history)


def one(before: str, now: str, **kind: Any) -> Comparison:
    head = {"commune": "Xã A", "household_id": "1", "head_name": "Mẫu"}
    return compared(
        [{**head, "recorded_class": before, "size": 4}], [{**head, "recorded_class": now, "size": 5}], **kind
    )


def columns(found: Comparison, table: str, count: str = "households", unit: str = "Xã A") -> dict[int, int]:
    row = next(r for r in found.rows if (r.unit.name, r.table, r.count) == (unit, table, count))
    return {number: value for number, value in row.columns.items() if value}


@pytest.mark.parametrize(
    ("before", "now", "poor", "near_poor"),
    [
        (P, P, {1: 1, 9: 1}, {}),
        (P, N, {1: 1, 2: 1}, {5: 1, 9: 1}),
        (P, X, {1: 1, 3: 1}, {}),
        (P, A, {1: 1, 3: 1}, {}),
        (N, P, {5: 1, 9: 1}, {1: 1, 3: 1}),
        (N, X, {}, {1: 1, 2: 1}),
        (N, N, {}, {1: 1, 9: 1}),
        (X, P, {7: 1, 9: 1}, {}),
        (A, N, {}, {7: 1, 9: 1}),
        (X, X, {}, {}),
    ],
)
def test_each_pair_of_classes_has_its_column(
    before: str, now: str, poor: dict[int, int], near_poor: dict[int, int]
) -> None:
    found = one(before, now)
    assert columns(found, "poor") == poor
    assert columns(found, "near_poor") == near_poor
    assert all(row.balanced for row in found.rows)


def test_persons_of_transitions_count_at_the_size_before_and_the_change_goes_to_8() -> None:
    found = one(P, N)
    assert columns(found, "poor", "persons") == {1: 4, 2: 4}
    assert columns(found, "near_poor", "persons") == {5: 4, 8: 1, 9: 5}
    assert columns(one(P, P), "poor", "persons") == {1: 4, 8: 1, 9: 5}
    assert columns(one(X, P), "poor", "persons") == {7: 5, 9: 5}


@pytest.mark.parametrize(
    ("now", "kind", "column"),
    [
        (P, {"poor": True}, 6),
        (P, {"near": True}, 7),
        (N, {"near": True}, 6),
        (N, {"poor": True}, 7),
        (N, {"poor": True, "near_relapse": "any_list"}, 6),
    ],
)
def test_history_decides_relapse_against_new(now: str, kind: dict[str, Any], column: int) -> None:
    table = "poor" if now == P else "near_poor"
    assert columns(one(X, now, **kind), table) == {column: 1, 9: 1}


@pytest.mark.parametrize("mark", ["died", "moved_out", "merged"])
def test_a_mark_in_the_earlier_file_explains_an_absence(mark: str) -> None:
    gone = {"commune": "Xã A", "household_id": "1", "head_name": "Mẫu", "recorded_class": P, "size": 4}
    found = compared([{**gone, "movement": mark}], [])
    assert columns(found, "poor") == {1: 1, 4: 1}
    assert columns(found, "poor", "persons") == {1: 4, 4: 4}


def test_a_mark_on_a_row_without_class_in_the_later_file_explains_an_absence() -> None:
    head = {"commune": "Xã A", "household_id": "1", "head_name": "Mẫu"}
    found = compared([{**head, "recorded_class": N, "size": 4}], [{**head, "movement": "died"}])
    assert columns(found, "near_poor") == {1: 1, 4: 1}
    assert all(row.balanced and not row.undetermined for row in found.rows)


def test_an_absence_without_a_mark_enters_no_column_and_unbalances_the_table() -> None:
    found = compared(
        [{"commune": "Xã A", "household_id": "1", "head_name": "M", "recorded_class": P, "size": 4}], []
    )
    assert columns(found, "poor") == {1: 1}
    row = next(r for r in found.rows if r.table == "poor" and r.count == "households")
    assert (row.balanced, row.missing) == (False, 1)


@pytest.mark.parametrize(("mark", "column"), [("moved_in", 8), ("split", 8), ("", 7)])
def test_a_household_that_was_not_there_is_new_unless_marked(mark: str, column: int) -> None:
    now = {
        "commune": "Xã A",
        "household_id": "1",
        "head_name": "M",
        "recorded_class": P,
        "size": 3,
        "movement": mark,
    }
    assert columns(compared([], [now]), "poor") == {column: 1, 9: 1}


def test_a_household_undetermined_now_enters_no_column() -> None:
    found = one(P, "")
    assert columns(found, "poor") == {1: 1}
    assert next(r for r in found.rows if r.table == "poor").undetermined == 1


def test_a_move_between_communes_leaves_one_and_enters_the_other_and_sums_hold() -> None:
    head = {"head_name": "Mẫu", "head_national_id": "001000000001", "province": "Tỉnh T"}
    found = compared(
        [{**head, "commune": "Xã A", "household_id": "1", "recorded_class": P, "size": 4}],
        [{**head, "commune": "Xã B", "household_id": "9", "recorded_class": N, "size": 5}],
    )
    assert columns(found, "poor", unit="Xã A") == {1: 1, 2: 1}
    assert columns(found, "near_poor", unit="Xã A") == {4: 1, 5: 1}
    assert columns(found, "near_poor", unit="Xã B") == {8: 1, 9: 1}
    assert columns(found, "near_poor", "persons", "Xã B") == {8: 5, 9: 5}
    assert columns(found, "near_poor", unit="Tỉnh T") == {4: 1, 5: 1, 8: 1, 9: 1}
    assert all(row.balanced for row in found.rows)


def test_a_move_between_villages_of_a_commune_is_no_change_of_the_commune() -> None:
    head = {
        "head_name": "Mẫu",
        "head_national_id": "001000000001",
        "commune": "Xã A",
        "recorded_class": P,
        "size": 4,
    }
    found = compared(
        [{**head, "village": "Thôn 1", "household_id": "1"}],
        [{**head, "village": "Thôn 2", "household_id": "2"}],
    )
    assert columns(found, "poor") == {1: 1, 9: 1}
    assert columns(found, "poor", unit="Thôn 1") == {1: 1, 4: 1}
    assert columns(found, "poor", unit="Thôn 2") == {8: 1, 9: 1}


def test_a_district_that_only_one_review_names_moves_nobody() -> None:
    head = {
        "province": "Tỉnh T",
        "commune": "Xã A",
        "household_id": "1",
        "head_name": "M",
        "recorded_class": P,
        "size": 3,
    }
    found = compared([{**head, "district": "Huyện H"}], [head])
    assert columns(found, "poor", unit="Tỉnh T") == {1: 1, 9: 1}
    assert [row.unit.path for row in found.rows if row.table == "poor" and row.count == "persons"] == [
        "Tỉnh T",
        "Tỉnh T / Xã A",
    ]


HOUSEHOLD = st.fixed_dictionaries(
    {
        "commune": st.sampled_from(["Xã A", "Xã B"]),
        "village": st.sampled_from(["Thôn 1", "Thôn 2"]),
        "recorded_class": st.sampled_from([P, N, A, X, ""]),
        "size": st.integers(1, 9),
        "movement": st.sampled_from(["", "", "", "died", "moved_out", "moved_in", "split", "merged"]),
    }
)


@st.composite
def reviews(draw: st.DrawFn) -> tuple[list[dict[str, Any]], list[dict[str, Any]], int]:
    """Two reviews in which households of one national ID stay, move, leave and come."""
    before, now = [], []
    for number in range(draw(st.integers(0, 8))):
        head = {
            "household_id": str(number),
            "head_name": f"Hộ {number}",
            "head_national_id": f"{number + 1:012}",
        }
        where = draw(st.sampled_from(["both", "before", "now"]))
        first, second = draw(HOUSEHOLD), draw(HOUSEHOLD)
        if where != "now":
            before.append({**head, **first, "province": "Tỉnh T"})
        if where != "before":
            now.append({**head, **second, "province": "Tỉnh T"})
    return before, now, draw(st.integers(0, 3))


@settings(max_examples=60, deadline=None)
@given(reviews())
def test_tables_balance_but_for_the_households_that_are_told(
    drawn: tuple[list[dict[str, Any]], list[dict[str, Any]], int],
) -> None:
    before, now, once = drawn
    found = compared(before, now, poor=bool(once & 1), near=bool(once & 2))
    whole = {(r.unit.path, r.table, r.count): r for r in found.rows}
    for row in found.rows:
        told = row.missing or row.undetermined
        assert row.balanced or told
        if row.count == "households" and not row.undetermined:
            assert balance(dict(row.columns)) == -row.missing
        other = whole[row.unit.path, "near_poor", row.count]
        if row.table == "poor":
            assert row.columns[2] == other.columns[5]
            assert row.columns[5] == other.columns[3]


@settings(max_examples=40, deadline=None)
@given(reviews(), st.randoms(use_true_random=False))
def test_the_province_is_the_sum_of_its_communes_in_any_order(
    drawn: tuple[list[dict[str, Any]], list[dict[str, Any]], int], random: Any
) -> None:
    before, now, _ = drawn
    found = compared(before, now)
    rows = [row.as_dict() for row in found.rows]
    random.shuffle(before)
    random.shuffle(now)
    assert [row.as_dict() for row in compared(before, now).rows] == rows
    names = [f"c{number}" for number in range(1, 10)]
    for table in (P, N):
        for count in ("households", "persons"):
            of = [r for r in rows if r["table"] == table and r["count"] == count]
            province = [r for r in of if r["level"] == "province"]
            communes = [r for r in of if r["level"] == "commune"]
            for name in names:
                assert sum(int(str(r[name])) for r in communes) == sum(int(str(r[name])) for r in province)


@pytest.mark.parametrize(("was", "column"), [(P, 3), (N, 2)])
def test_who_is_undetermined_between_classes_of_no_list_left_the_list_for_certain(
    was: str, column: int
) -> None:
    head = {"commune": "Xã A", "household_id": "1", "head_name": "Mẫu", "size": 4}
    old, new = listed([{**head, "recorded_class": was}]), listed([head])
    open_ = replace(new, possible=np.array([0b1100], np.uint16))
    found = compare(old, open_, link(old, open_), History(np.zeros(1, np.bool_), np.zeros(1, np.bool_)))
    assert columns(found, was) == {1: 1, column: 1}
    assert not any(row.undetermined for row in found.rows)
