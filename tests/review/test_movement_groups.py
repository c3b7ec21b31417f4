"""Movement tables of groups of units are the sums of their units, and balance as they do."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from ngheo_cli.review.entries import TABLES
from ngheo_cli.review.history import history_of
from ngheo_cli.review.link import link
from ngheo_cli.review.movement_groups import group_tables
from ngheo_cli.review.movement_tables import COUNTS, TableRow, compare
from ngheo_cli.review.units import Unit

from .makers import listed

CLASSES = ("poor", "near_poor", "average", "not_poor")
PLACED = st.tuples(st.sampled_from("ABC"), st.sampled_from(CLASSES), st.integers(1, 5))
HOUSEHOLDS = st.lists(st.tuples(PLACED, PLACED), min_size=1, max_size=8)


def review(rows: list[tuple[str, str, int]]) -> list[dict[str, Any]]:
    return [
        {
            "commune": f"Xã {commune}",
            "household_id": str(i),
            "head_name": f"Mẫu {i}",
            "head_national_id": f"{i + 1:012}",
            "recorded_class": class_,
            "size": size,
        }
        for i, (commune, class_, size) in enumerate(rows)
    ]


def named(rows: list[TableRow], units: tuple[Unit, ...], names: set[str]) -> tuple[Unit, ...]:
    assert rows
    return tuple(unit for unit in units if unit.level == "commune" and unit.name in names)


@settings(deadline=None, max_examples=60)
@given(HOUSEHOLDS, st.sets(st.sampled_from(["Xã A", "Xã B", "Xã C"]), min_size=1))
def test_a_group_counts_what_its_communes_count(
    moves: list[tuple[tuple[str, str, int], tuple[str, str, int]]], names: set[str]
) -> None:
    before, now = listed(review([old for old, _ in moves])), listed(review([new for _, new in moves]))
    links = link(before, now)
    tables = compare(before, now, links, history_of(before, now, [links]))
    units = named(list(tables.rows), tables.units, names)
    found = group_tables({"Nhóm": units, "Rỗng": ()}, tables.rows)
    assert [(row.table, row.count) for row in found] == [
        (table, count) for table in TABLES for count in COUNTS if units
    ]
    assert all(row.balanced and row.unit.level == "unit_group" for row in found)
    for row in found:
        if row.count == "households":
            state = row.table
            start = sum(o[1] == state and f"Xã {o[0]}" in names for o, _ in moves)
            end = sum(n[1] == state and f"Xã {n[0]}" in names for _, n in moves)
            assert (row.columns[1], row.columns[9]) == (start, end)
    every = group_tables(
        {"Cả": named(list(tables.rows), tables.units, {"Xã A", "Xã B", "Xã C"})}, tables.rows
    )
    whole = [row for row in tables.rows if row.unit == tables.units[0]]
    assert [row.columns for row in every] == [row.columns for row in whole]
