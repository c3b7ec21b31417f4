"""A movement table is marked where some completion of undetermined households changes it, and only there."""

from dataclasses import replace
from itertools import product
from typing import Any

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from ngheo_cli.classify.model import UNDETERMINED
from ngheo_cli.review.history import history_of
from ngheo_cli.review.households import Households
from ngheo_cli.review.link import link
from ngheo_cli.review.movement_tables import TableRow, compare
from ngheo_cli.review.movements import NearRelapse

from .makers import listed

CODES = ("poor", "near_poor", "average", "not_poor")
ALL = frozenset(CODES)
P, N = frozenset({"poor"}), frozenset({"near_poor"})
A, X = frozenset({"average"}), frozenset({"not_poor"})
OFF = A | X
Row = dict[str, Any]
Review = list[Row]
Cells = dict[tuple[str, str, str], tuple[int, ...]]
MOST = 6
"""Completions of one comparison that are enumerated."""

POSSIBLE = st.one_of(
    st.sampled_from([P, N, A, X]),
    st.sampled_from([P, N, A, X]),
    st.sampled_from([OFF, P | N, P | X, N | A, P | OFF, N | OFF, ALL]),
)
MARK = st.sampled_from(["", "", "", "", "died", "moved_out", "moved_in", "split"])
PLACE = st.sampled_from([("Xã A", "Thôn 1"), ("Xã A", "Thôn 2"), ("Xã B", "Thôn 1")])


@st.composite
def three_reviews(draw: st.DrawFn) -> tuple[Review, Review, Review]:
    """An earlier review, the one before and the one now, in which each household may be missing or moved."""
    reviews: tuple[Review, Review, Review] = ([], [], [])
    for number in range(draw(st.integers(1, 3))):
        for at, rows in enumerate(reviews):
            if not draw(st.sampled_from([True, True, False])):
                continue
            commune, village = draw(PLACE) if at == 2 else ("Xã A", "Thôn 1")
            rows.append({
                "province": "Tỉnh T", "commune": commune, "village": village, "household_id": str(number),
                "head_name": f"Hộ {number}", "head_national_id": f"{number + 120000000001:012}",
                "size": draw(st.integers(1, 3)), "possible": draw(POSSIBLE),
                "movement": draw(MARK) if at else "",
            })  # fmt: skip
    return reviews


def review(rows: Review) -> Households:
    """The rows as typed, undetermined between several classes where they say so."""
    sure = [{**row, "recorded_class": next(iter(row["possible"]))} for row in rows]
    found = listed(sure)
    bits = [sum(1 << CODES.index(code) for code in row["possible"]) for row in rows]
    class_ = [
        int(found.class_[i]) if len(row["possible"]) == 1 else UNDETERMINED for i, row in enumerate(rows)
    ]
    return replace(found, class_=np.array(class_, np.int8), possible=np.array(bits, np.uint16))


def tables(drawn: tuple[Review, Review, Review], rule: NearRelapse) -> tuple[TableRow, ...]:
    earlier, before, now = (review(rows) for rows in drawn)
    past, links = link(earlier, now), link(before, now)
    return compare(before, now, links, history_of(before, now, [past, links], [earlier], rule)).rows


def cells(rows: tuple[TableRow, ...]) -> Cells:
    return {(row.unit.path, row.table, row.count): tuple(row.columns.values()) for row in rows}


def is_open(row: Row) -> bool:
    return len(row["possible"]) > 1 and row["movement"] not in {"died", "moved_out", "merged"}


def completions(drawn: tuple[Review, Review, Review]) -> list[tuple[Review, Review, Review]]:
    places = [(at, i) for at, rows in enumerate(drawn) for i, row in enumerate(rows) if is_open(row)]
    found = []
    for codes in product(*(sorted(drawn[at][i]["possible"]) for at, i in places)):
        reviews = tuple([dict(row) for row in rows] for rows in drawn)
        for (at, i), code in zip(places, codes, strict=True):
            reviews[at][i]["possible"] = frozenset({code})
        found.append((reviews[0], reviews[1], reviews[2]))
    return found


def ways(drawn: tuple[Review, Review, Review], rule: NearRelapse) -> dict[tuple[str, str, str], int]:
    """How many different rows there are: as shown, and under each completion."""
    every = [cells(tables(one, rule)) for one in (drawn, *completions(drawn))]
    return {key: len({one[key] for one in every}) for key in every[0]}


@settings(max_examples=8, deadline=None)
@given(three_reviews(), st.sampled_from(["near_poor_list", "any_list"]))
def test_a_table_is_marked_exactly_where_a_completion_changes_it(
    drawn: tuple[Review, Review, Review], rule: NearRelapse
) -> None:
    if len(completions(drawn)) > MOST:
        return
    of_row = ways(drawn, rule)
    for row in tables(drawn, rule):
        counts = [of_row[row.unit.path, row.table, count] for count in ("households", "persons")]
        assert bool(row.undetermined) == (max(counts) > 1)


@settings(max_examples=8, deadline=None)
@given(three_reviews(), st.sampled_from(["near_poor_list", "any_list"]))
def test_each_undetermined_household_is_counted_once_where_it_changes_a_table(
    drawn: tuple[Review, Review, Review], rule: NearRelapse
) -> None:
    expected: dict[tuple[str, str], int] = {}
    for number in {row["household_id"] for rows in drawn for row in rows}:
        earlier, before, now = ([row for row in rows if row["household_id"] == number] for rows in drawn)
        if len(completions((earlier, before, now))) > MOST:
            return
        for (unit, table, count), different in ways((earlier, before, now), rule).items():
            if count == "households" and different > 1:
                expected[unit, table] = expected.get((unit, table), 0) + 1
    for row in tables(drawn, rule):
        assert row.undetermined == expected.get((row.unit.path, row.table), 0)
