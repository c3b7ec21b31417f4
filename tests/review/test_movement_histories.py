"""A household is relapsed or new by its own history, whatever that of the others is."""

from typing import Any, Literal

from hypothesis import given, settings
from hypothesis import strategies as st

from ngheo_cli.review.history import history_of
from ngheo_cli.review.households import Households
from ngheo_cli.review.link import link
from ngheo_cli.review.movement_tables import Comparison, compare

from .makers import listed

P, N, A, X = "poor", "near_poor", "average", "not_poor"
LISTS = {P, N}
Course = tuple[str | None, str | None, str | None, str | None]
"""The class of one household in two earlier reviews, the review before and now; None where it is absent."""
COURSE = st.tuples(*[st.sampled_from([P, N, A, X, None])] * 4)
Rule = Literal["near_poor_list", "any_list"]


def review(courses: list[Course], number: int) -> Households:
    rows: list[dict[str, Any]] = [
        {
            "province": "Tỉnh T",
            "commune": f"Xã {i % 2}",
            "household_id": str(i),
            "head_name": f"Hộ {i}",
            "size": i % 5 + 1,
            "recorded_class": course[number],
        }
        for i, course in enumerate(courses)
        if course[number] is not None
    ]
    return listed(rows)


def compared(courses: list[Course], rule: Rule) -> Comparison:
    first, second, before, now = (review(courses, number) for number in range(4))
    *past, links = (link(one, now) for one in (first, second, before))
    return compare(before, now, links, history_of(before, now, [*past, links], [first, second], rule))


def expected(courses: list[Course], rule: Rule) -> dict[tuple[str, str, str, int], int]:
    """Count column 6 and 7 of each table household by household, from the definition alone."""
    found: dict[tuple[str, str, str, int], int] = {}
    for i, (*earlier, before, now) in enumerate(courses):
        if now not in LISTS or before in LISTS:
            continue
        lists = {now} if now == P or rule == "near_poor_list" else LISTS
        column = 6 if lists & set(earlier) else 7
        for unit in ("Tỉnh T", f"Xã {i % 2}"):
            for count, value in (("households", 1), ("persons", i % 5 + 1)):
                place = (unit, str(now), count, column)
                found[place] = found.get(place, 0) + value
    return found


@settings(max_examples=80, deadline=None)
@given(st.lists(COURSE.filter(any), min_size=1, max_size=12), st.sampled_from(["near_poor_list", "any_list"]))
def test_each_household_is_relapsed_or_new_by_its_own_history(courses: list[Course], rule: Rule) -> None:
    # Every review has somebody, so that none of them is an empty file.
    courses = [*courses, (X, X, X, X), (X, X, X, X)]
    rows = compared(courses, rule).rows
    told = {
        (row.unit.name, row.table, row.count, column): row.columns[column]
        for row in rows
        for column in (6, 7)
        if row.columns[column]
    }
    assert told == expected(courses, rule)
    assert all(row.balanced or row.missing for row in rows)


def test_the_rule_of_relapse_into_near_poverty_is_that_of_each_household() -> None:
    courses: list[Course] = [(P, X, X, N), (X, N, A, N), (X, X, None, N), (N, P, X, P), (N, X, X, P)]
    strict = expected(courses, "near_poor_list")
    assert (strict["Tỉnh T", N, "households", 6], strict["Tỉnh T", N, "households", 7]) == (1, 2)
    wide = expected(courses, "any_list")
    assert (wide["Tỉnh T", N, "households", 6], wide["Tỉnh T", N, "households", 7]) == (2, 1)
    assert (wide["Tỉnh T", P, "households", 6], wide["Tỉnh T", P, "households", 7]) == (1, 1)
    rules: dict[Rule, tuple[int, int]] = {"near_poor_list": (1, 2), "any_list": (2, 1)}
    for rule, wanted in rules.items():
        row = next(r for r in compared(courses, rule).rows if (r.table, r.count) == (N, "households"))
        assert (row.columns[6], row.columns[7]) == wanted
