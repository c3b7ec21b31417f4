"""Changes of rates are points from unrounded rates; a printed difference that is another is marked."""

from dataclasses import replace
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from ngheo_cli.numbers import half_up
from ngheo_cli.review.rate_changes import Change, rate_changes
from ngheo_cli.review.rates import RateRow
from ngheo_cli.review.units import Unit, unit_key

UNIT = Unit("commune", ("", "", "Xã A", ""), unit_key(["", "", "Xã A"]))


def row(poor: int, total: int | None, group: str = "all", **counts: int) -> RateRow:
    told = {
        "poor": poor,
        "near_poor": 0,
        "multi": poor,
        "poor_max": poor,
        "multi_min": poor,
        "multi_max": poor,
    }
    told |= counts
    return RateRow(UNIT, "all", group, told, total, None, bool(total), False, False, told)


def poor(before: RateRow, now: RateRow) -> Change:
    return next(one for one in rate_changes([before], [now]) if one.measure == "poor")


def test_points_come_from_unrounded_rates() -> None:
    change = poor(row(1000, 80_000), row(500, 60_000))  # 1.25 and 0.8333…
    assert change.as_dict() == {
        "unit": "Xã A", "path": "Xã A", "level": "commune", "group": "all", "measure": "poor",
        "rate_before": "1.25", "rate_now": "0.83", "points": "-0.42", "printed_differs": False, "open": False,
        "rate_before_min": "1.25", "rate_before_max": "1.25", "rate_now_min": "0.83", "rate_now_max": "0.83",
        "points_min": "-0.42", "points_max": "-0.42",
    }  # fmt: skip


def test_a_printed_difference_that_is_another_is_marked() -> None:
    change = poor(row(10_004, 1_000_000), row(5_006, 1_000_000))  # 1.0004 − 0.5006 = 0.4998
    assert [change.as_dict()[n] for n in ("rate_before", "rate_now", "points")] == ["1.00", "0.50", "-0.50"]
    assert not change.printed_differs
    other = poor(row(10_049, 1_000_000), row(5_051, 1_000_000))  # printed 1.00 and 0.51, −0.4998
    assert (other.as_dict()["points"], other.printed_differs) == ("-0.50", True)


def test_without_a_rate_on_one_side_there_is_no_change() -> None:
    change = poor(row(10, None), row(5, 100))
    assert [change.as_dict()[n] for n in ("rate_before", "rate_now", "points")] == [None, "5.00", None]
    assert rate_changes([row(10, None)], [row(5, None)]) == []


def test_a_group_is_compared_with_itself_and_undetermined_households_leave_it_open() -> None:
    before, now = [row(10, 100), row(8, 40, "dtts")], [row(9, 100, undetermined=1), row(6, 40, "dtts")]
    found = {(one.group, one.measure): one for one in rate_changes(before, now)}
    assert (found["dtts", "poor"].points, found["dtts", "poor"].open) == (Fraction(-5), False)
    assert found["all", "poor"].open


def test_undetermined_households_leave_a_range_of_both_rates_and_of_the_points() -> None:
    open_before = row(20, 100, undetermined=5, poor_max=25)
    open_now = row(10, 100, undetermined=10, poor_max=20)
    told = poor(open_before, open_now).as_dict()
    assert [told[f"rate_{side}_{end}"] for side in ("before", "now") for end in ("min", "max")] == [
        "20.00", "25.00", "10.00", "20.00",
    ]  # fmt: skip
    assert (told["points_min"], told["points"], told["points_max"]) == ("-15.00", "-10.00", "0.00")


def test_who_is_poor_or_near_poor_in_any_case_is_in_the_change_of_both_together() -> None:
    before = row(20, 1000, near_poor=10, multi=30, undetermined=5, multi_min=35, multi_max=35)
    now = row(20, 1000, near_poor=12, multi=32, multi_min=32, multi_max=32)
    told = next(one for one in rate_changes([before], [now]) if one.measure == "multi")
    assert [told.as_dict()[n] for n in ("rate_before", "rate_now", "points")] == ["3.50", "3.20", "-0.30"]
    assert (told.points_ends, told.printed_differs) == ((Fraction(-3, 10), Fraction(-3, 10)), False)


def test_an_end_that_is_not_the_difference_of_the_ends_printed_is_marked() -> None:
    told = poor(row(5_051, 1_000_000), row(10_000, 1_000_000, undetermined=49, poor_max=10_049))
    assert told.as_dict()["points_max"] == "0.50"
    assert told.printed_differs


def test_no_more_than_all_households_of_a_unit_may_be_poor() -> None:
    assert poor(row(1, 10), row(5, 10, undetermined=9, poor_max=14)).as_dict()["rate_now_max"] == "100.00"


@settings(deadline=None, max_examples=60)
@given(st.integers(0, 500), st.integers(500, 9999), st.integers(0, 500), st.integers(500, 9999))
def test_the_mark_stands_exactly_where_the_prints_disagree(a: int, b: int, c: int, d: int) -> None:
    change = poor(row(a, b), row(c, d))
    assert change.points == Fraction(100 * c, d) - Fraction(100 * a, b)
    printed = Fraction(half_up(Fraction(100 * c, d))) - Fraction(half_up(Fraction(100 * a, b)))
    assert change.printed_differs == (half_up(printed) != half_up(change.points))


def percents(*ends: tuple[Fraction | None, Fraction | None] | None) -> list[int]:
    """Levels or points that are whole numbers, one after the other."""
    found = [value for end in ends if end is not None for value in end if value is not None]
    assert all(value.denominator == 1 for value in found)
    return [value.numerator for value in found]


def test_households_between_classes_that_count_alike_raise_the_lowest_level() -> None:
    before = row(10, 100, undetermined=5, multi_min=15, multi_max=15)
    now = row(10, 100, undetermined=5, multi_min=12, multi_max=14)
    change = next(one for one in rate_changes([before], [now]) if one.measure == "multi")
    assert percents(*change.ends) == [15, 15, 12, 14]
    assert percents(change.points_ends) == [-3, -1]
    none = next(one for one in rate_changes([before], [now]) if one.measure == "near_poor")
    assert percents(*none.ends) == [0, 0, 0, 0]


def test_units_are_the_same_by_level_and_names_and_areas_are_left_out() -> None:
    rural = replace(row(7, 10), area="rural")
    village = replace(row(30, 100), unit=Unit("village", UNIT.names, UNIT.key))
    found = rate_changes([rural, village, row(10, 100)], [rural, row(20, 100)])
    assert [one.measure for one in found] == ["poor", "near_poor", "multi"]
    assert percents(*((one.before, one.now) for one in found)) == [10, 20, 0, 0, 10, 20]


def test_a_unit_that_either_review_lacks_is_open() -> None:
    now = row(20, 100)
    assert [one.open for one in rate_changes([], [now])] == [True] * 3
    assert [one.open for one in rate_changes([row(1, 100)], [now])] == [False] * 3
    assert [one.open for one in rate_changes([replace(now, partial=True)], [now])] == [True] * 3
    absent = replace(now, counts=None)
    found = rate_changes([absent], [now])
    assert [(one.open, one.before, one.points, one.points_ends) for one in found] == [
        (True, None, None, (None, None))
    ] * 3


def test_a_total_that_may_not_be_divided_by_gives_no_level() -> None:
    unusable = replace(row(20, 100), usable=False)
    assert rate_changes([unusable], [unusable]) == []
    assert [one.before for one in rate_changes([unusable], [row(1, 100)])] == [None] * 3
