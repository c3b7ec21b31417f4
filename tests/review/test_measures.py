"""The Alkire–Foster measures reproduce what others published, exactly."""

from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ngheo_cli.numbers import BLANK, NO, YES
from ngheo_cli.review.measures import Population, change, deprived, known_answers, measure

# The four persons of the textbook example of Alkire and Foster 2011: deprivations in four equal dimensions.
FOUR = [[0, 0, 0, 0], [0, 1, 0, 1], [1, 1, 1, 1], [0, 1, 0, 0]]


def population(rows: list[list[int]], weights: list[Fraction] | None = None) -> Population:
    deprived = np.array(rows, dtype=bool)
    return Population(
        deprived,
        tuple(weights or [Fraction(1)] * deprived.shape[1]),
        np.ones(len(rows), dtype=np.int64),
    )


@pytest.mark.parametrize(
    ("k", "headcount", "intensity", "adjusted"),
    [(1, "3/4", "7/12", "7/16"), (2, "1/2", "3/4", "3/8"), (3, "1/4", "1", "1/4")],
)
def test_the_textbook_example_has_its_printed_values(
    k: int, headcount: str, intensity: str, adjusted: str
) -> None:
    found = measure(population(FOUR), Fraction(k))
    assert found.headcount == Fraction(headcount)
    assert found.intensity == Fraction(intensity)
    assert found.adjusted == Fraction(adjusted)


def test_the_textbook_example_has_its_printed_contributions() -> None:
    found = measure(population(FOUR), Fraction(2))
    assert found.percentage == (Fraction(50, 3), Fraction(100, 3), Fraction(50, 3), Fraction(100, 3))
    assert found.uncensored == (Fraction(1, 4), Fraction(3, 4), Fraction(1, 4), Fraction(1, 2))
    assert found.censored == (Fraction(1, 4), Fraction(1, 2), Fraction(1, 4), Fraction(1, 2))


def test_eight_tenths_of_ten_equal_weights_reach_a_cut_off_of_80_percent() -> None:
    tenth = [Fraction(1, 10)] * 10
    assert measure(population([[1] * 8 + [0] * 2], tenth), Fraction(4, 5)).headcount == 1


def test_persons_count_by_the_members_of_their_household() -> None:
    people = Population(
        np.array([[True], [False]]), (Fraction(1),), np.array([3, 1], dtype=np.int64), np.array([True, False])
    )
    assert measure(people).headcount == Fraction(3, 4)


def test_nobody_poor_has_no_intensity_and_no_contributions() -> None:
    found = measure(population([[0, 0], [0, 1]]), Fraction(2))
    assert found.headcount == 0
    assert found.intensity is None
    assert found.adjusted == 0
    assert found.percentage == ()


def test_nobody_counted_has_no_measure() -> None:
    nobody = Population(np.zeros((0, 1), dtype=bool), (Fraction(1),), np.zeros(0, dtype=np.int64))
    assert measure(nobody).headcount is None


@given(
    st.lists(st.lists(st.integers(0, 1), min_size=3, max_size=3), min_size=1, max_size=12),
    st.lists(st.fractions(Fraction(1, 6), 1, max_denominator=12), min_size=3, max_size=3),
    st.fractions(0, 3, max_denominator=12),
)
def test_measures_equal_their_definition(rows: list[list[int]], weights: list[Fraction], k: Fraction) -> None:
    found = measure(population(rows, weights), k)
    scores = [sum(w for w, lacks in zip(weights, row, strict=True) if lacks) for row in rows]
    poor = [score >= k for score in scores]
    assert found.headcount == Fraction(sum(poor), len(rows))
    total = sum(score / sum(weights) for score, is_poor in zip(scores, poor, strict=True) if is_poor)
    assert found.adjusted == total / len(rows)
    assert found.adjusted == found.headcount * (found.intensity or 0)
    assert sum(found.absolute) == found.adjusted
    assert sum(found.percentage) == (100 if found.adjusted else 0)


def test_a_change_is_absolute_relative_and_yearly() -> None:
    found = change(Fraction(2595, 10000), Fraction(788, 10000), 5)
    assert found.absolute == Fraction(-1807, 10000)
    assert found.absolute_yearly == Fraction(-1807, 50000)
    assert found.relative == Fraction(-1807, 2595)
    assert found.annualised is not None
    assert abs((1 + found.annualised) ** 5 * 2595 - 788) < Fraction(1, 10**15)
    assert change(Fraction(0), Fraction(1), 1).relative is None


@given(st.fractions(0, 1, max_denominator=50), st.fractions(0, 1, max_denominator=50), st.integers(1, 12))
def test_a_change_leads_from_the_first_value_to_the_second(old: Fraction, new: Fraction, years: int) -> None:
    found = change(old, new, years)
    assert old + found.absolute == new
    assert found.absolute_yearly is not None
    assert old + sum(found.absolute_yearly for _ in range(years)) == new
    if found.relative is not None:
        assert old * (1 + found.relative) == new
    if found.annualised is not None:
        assert abs(old * Fraction(1 + found.annualised) ** years - new) < Fraction(1, 10**15)
    undated = change(old, new, None)
    assert (undated.absolute, undated.relative) == (found.absolute, found.relative)
    assert (undated.absolute_yearly, undated.annualised) == (None, None)


def test_measures_are_named_and_ordered_as_they_are_published() -> None:
    found = measure(population([[1, 1], [1, 0], [0, 0], [0, 0]]), Fraction(1))
    assert list(found.values(("a", "b"))) == [
        ("H", None, Fraction(1, 2)),
        ("A", None, Fraction(3, 4)),
        ("M0", None, Fraction(3, 8)),
        ("uncensored_headcount", "a", Fraction(1, 2)),
        ("uncensored_headcount", "b", Fraction(1, 4)),
        ("censored_headcount", "a", Fraction(1, 2)),
        ("censored_headcount", "b", Fraction(1, 4)),
        ("absolute_contribution", "a", Fraction(1, 4)),
        ("absolute_contribution", "b", Fraction(1, 8)),
        ("percentage_contribution", "a", Fraction(200, 3)),
        ("percentage_contribution", "b", Fraction(100, 3)),
    ]
    nobody = measure(population([[0, 0]]), Fraction(1))
    assert [name for name, _, _ in nobody.values(("a", "b"))][:3] == ["H", "M0", "uncensored_headcount"]


def test_without_class_and_cut_off_nobody_is_identified() -> None:
    with pytest.raises(ValueError, match=r"^no identification$"):
        measure(population(FOUR))


def test_a_change_of_less_than_a_year_has_no_yearly_rate() -> None:
    with pytest.raises(ValueError, match=r"^years$"):
        change(Fraction(1, 2), Fraction(1, 4), 0)
    halved = change(Fraction(1, 2), Fraction(1, 4), 1)
    assert (halved.absolute_yearly, halved.annualised) == (Fraction(-1, 4), Decimal("-0.5"))
    assert change(Fraction(1, 2), Fraction(0), 2).annualised is None


def test_only_answers_that_are_known_and_yes_are_deprivations() -> None:
    answers = np.array([[YES, NO], [NO, NO], [YES, BLANK], [BLANK, BLANK]], dtype=np.int8)
    assert known_answers(answers).tolist() == [True, True, False, False]
    assert deprived(answers).tolist() == [[True, False], [False, False], [True, False], [False, False]]


def test_every_measure_of_persons_counts_each_household_by_its_members() -> None:
    people = Population(
        np.array([[1, 1], [1, 0], [0, 0]], dtype=bool),
        (Fraction(1, 2), Fraction(1, 3)),
        np.array([3, 2, 5], dtype=np.int64),
        np.array([True, True, False]),
    )
    found = measure(people)
    assert (found.headcount, found.intensity) == (Fraction(1, 2), Fraction(3 * 5 + 2 * 3, 5 * 5))
    assert found.adjusted == Fraction(21, 50)
    assert found.uncensored == found.censored == (Fraction(1, 2), Fraction(3, 10))
    assert found.absolute == (Fraction(3, 10), Fraction(3, 25))
    assert found.percentage == (Fraction(500, 7), Fraction(200, 7))


def test_weighted_sums_are_whole_numbers() -> None:
    scores, most = population(FOUR, [Fraction(1, 2), Fraction(1, 3), Fraction(1, 6), Fraction(1)]).scores()
    assert (scores.tolist(), most) == ([0, 8, 12, 2], 12)
    assert scores.dtype == np.dtype(np.int64)
