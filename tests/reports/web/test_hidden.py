"""Small counts of villages are hidden so that nobody can work them out."""

from itertools import product

from ngheo_cli.reports.web.hidden import FEWEST, HOUSEHOLDS, MULTI, hidden_counts
from ngheo_cli.review.rates import RateRow
from ngheo_cli.review.units import Unit, unit_key


def village(name: str, poor: int, near: int = 50, households: int = 500, commune: str = "Xã A") -> RateRow:
    names = ("Tỉnh Mẫu", "", commune, name)
    unit = Unit("village", names, unit_key(names))
    counts = {"poor": poor, "near_poor": near}
    return RateRow(unit, "all", "all", counts, households, None, True, False, False, counts)


def hidden_in(counts: tuple[int, ...]) -> list[int]:
    """Return the positions of the villages of a commune whose number of poor households is hidden."""
    rows = [village(f"Thôn {i}", poor) for i, poor in enumerate(counts)]
    found = hidden_counts(rows)
    return [i for i, row in enumerate(rows) if (row.unit, "poor") in found]


def test_a_commune_without_small_counts_shows_them_all() -> None:
    assert hidden_in((3, 4, 30)) == []


def test_a_small_count_takes_the_next_smallest_with_it() -> None:
    assert hidden_in((2, 9, 5, 30)) == [0, 2]


def test_small_counts_that_sum_to_little_take_another_with_them() -> None:
    assert hidden_in((0, 0, 7, 9)) == [0, 1, 2]
    assert hidden_in((1, 1, 7, 9)) == [0, 1, 2]
    assert hidden_in((1, 2, 7, 9)) == [0, 1]


def test_no_hidden_count_follows_from_the_count_of_the_commune() -> None:
    for counts in product((0, 1, 2, 3, 5, 8), repeat=4):
        hidden = hidden_in(counts)
        assert {i for i, count in enumerate(counts) if count < FEWEST} <= set(hidden)
        if not hidden or len(hidden) == len(counts):
            continue
        rest = sum(counts) - sum(count for i, count in enumerate(counts) if i not in hidden)
        # What is left could lie in any of the hidden villages, and is no small count itself.
        assert len(hidden) >= 2, counts
        assert rest >= FEWEST, counts


def test_communes_do_not_help_each_other() -> None:
    rows = [village("Thôn 1", 1), village("Thôn 2", 9), village("Thôn 1", 1, commune="Xã B")]
    rows.append(village("Thôn 2", 8, commune="Xã B"))
    found = hidden_counts(rows)
    assert {(row.unit, "poor") in found for row in rows} == {True}


def test_the_sum_over_a_row_is_hidden_with_either_part() -> None:
    rows = [village("Thôn 1", 20, near=1), village("Thôn 2", 20, near=6), village("Thôn 3", 20, near=7)]
    found = hidden_counts(rows)
    assert [(row.unit, "near_poor") in found for row in rows] == [True, True, False]
    assert [(row.unit, MULTI) in found for row in rows] == [True, True, False]
    assert not any((row.unit, "poor") in found for row in rows)


def test_a_tiny_village_hides_its_poor_and_its_households() -> None:
    rows = [village("Thôn 1", 2, households=2), village("Thôn 2", 30), village("Thôn 3", 40)]
    found = hidden_counts(rows)
    assert [(row.unit, HOUSEHOLDS) in found for row in rows] == [True, True, False]
    assert [(row.unit, "poor") in found for row in rows] == [True, True, False]


def test_communes_and_villages_without_a_survey_are_never_hidden() -> None:
    names = ("Tỉnh Mẫu", "", "Xã A", "")
    unit = Unit("commune", names, unit_key(names))
    counts = {"poor": 1, "near_poor": 0}
    commune = RateRow(unit, "all", "all", counts, 40, None, True, False, False, counts)
    absent = RateRow(village("Thôn 9", 1).unit, "all", "all", None, 90, None, True, False, False, None)
    assert hidden_counts([commune, absent]) == frozenset()
