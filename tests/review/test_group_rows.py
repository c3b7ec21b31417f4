"""The rate of a group of units comes from its summed counts and totals, never from rates."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from ngheo_cli.review.counting import Counts
from ngheo_cli.review.group_rows import group_rows
from ngheo_cli.review.rates import RateRow
from ngheo_cli.review.units import Unit, unit_key

from .test_rates import rates, survey


def commune(name: str) -> Unit:
    return Unit("commune", ("", "", name, ""), unit_key(["", "", name]))


def row(name: str, poor: int | None, total: int | None, *, usable: bool = True) -> RateRow:
    counts: Counts | None = None if poor is None else {"poor": poor, "reviewed": poor}
    return RateRow(
        commune(name), "all", "all", counts, total, None, usable and bool(total), False, False, counts
    )


def test_counts_and_totals_are_summed(tmp_path: Path) -> None:
    text = survey(
        "Xã A,,1,4,rural,1000000,40", "Xã B,,1,4,rural,1000000,40", "Xã B,,2,4,rural,1000000,40",
        "Xã C,,1,4,rural,1000000,40",
    )  # fmt: skip
    found, _ = rates(tmp_path, text, "commune,households\nXã A,100\nXã B,7\nXã C,5\n")
    units = [r.unit for (path, _, _), r in found.items() if path in {"Xã A", "Xã B"}]
    groups = {"Huyện nghèo": list(dict.fromkeys(units)), "ATK": []}
    grouped = group_rows(groups, list(found.values()))
    assert {r.unit.name for r in grouped} == {"Huyện nghèo"}
    whole = next(r for r in grouped if (r.area, r.group) == ("all", "all"))
    assert (whole.count("poor"), whole.households, whole.rate("poor")) == (3, 107, "2.80")
    told = whole.as_dict(("poor", "near_poor"), ())
    assert (told["unit"], told["level"], told["partial"]) == ("Huyện nghèo", "unit_group", False)
    assert next(r for r in grouped if r.area == "rural").count("poor") == 3


def test_a_unit_without_a_usable_total_leaves_the_group_without_a_rate() -> None:
    for bad in (row("B", 5, None), row("B", 5, 3, usable=False)):
        (found,) = group_rows({"G": [commune("A"), commune("B")]}, [row("A", 1, 10), bad])
        assert (found.count("poor"), found.rate("poor")) == (6, None)


def test_a_unit_that_has_not_submitted_makes_the_group_partial() -> None:
    (found,) = group_rows({"G": [commune("A"), commune("B")]}, [row("A", 1, 10), row("B", None, 10)])
    assert (found.partial, found.count("poor"), found.rate("poor")) == (True, 1, "5.00")


def test_an_empty_unit_takes_nothing_away() -> None:
    (found,) = group_rows({"G": [commune("A"), commune("B")]}, [row("A", 1, 10), row("B", 0, 0)])
    assert (found.households, found.rate("poor")) == (10, "10.00")


@settings(deadline=None, max_examples=60)
@given(st.lists(st.tuples(st.integers(0, 50), st.integers(50, 500)), min_size=1, max_size=6))
def test_a_group_of_all_units_is_the_whole(parts: list[tuple[int, int]]) -> None:
    rows = [row(str(i), poor, total) for i, (poor, total) in enumerate(parts)]
    (found,) = group_rows({"G": [one.unit for one in rows]}, rows)
    assert found.count("poor") == sum(poor for poor, _ in parts)
    assert found.households == sum(total for _, total in parts)
