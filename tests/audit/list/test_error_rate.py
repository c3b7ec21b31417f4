"""Which rate does a re-check estimate, and how often does its interval cover the true one?"""

import itertools
import random
from fractions import Fraction
from math import ceil, comb, floor, prod

import pytest

from ngheo_cli.audit.list.error_rate import Checked, error_rate
from ngheo_cli.audit.list.intervals import least, most
from ngheo_cli.audit.list.sample_size import Wanted, allocation, sample_size

SURE = Fraction(95, 100)


def exact(found: int, drawn: int, count: int, population: int) -> Fraction:
    """The probability of at most `found`, from the numbers of ways."""
    ways = sum(comb(count, k) * comb(population - count, drawn - k) for k in range(found + 1))
    return Fraction(ways, comb(population, drawn))


@pytest.mark.parametrize(
    ("found", "drawn", "population"),
    [(0, 20, 100), (3, 40, 400), (17, 60, 90), (40, 40, 120), (1, 300, 5_000)],
)
def test_bounds_are_those_of_the_exact_distribution(found: int, drawn: int, population: int) -> None:
    high = most(found, drawn, population, 0.025)
    half = Fraction(25, 1000)
    if high < population - (drawn - found):
        assert exact(found, drawn, high, population) > half >= exact(found, drawn, high + 1, population)
    low = least(found, drawn, population, 0.025)
    if low > found:
        assert 1 - exact(found - 1, drawn, low, population) > half
        assert 1 - exact(found - 1, drawn, low - 1, population) <= half


def test_bounds_of_a_large_list_do_not_vanish_in_floats() -> None:
    assert most(200_000, 400_000, 1_000_000, 0.025) == pytest.approx(501_200, abs=300)
    assert least(200_000, 400_000, 1_000_000, 0.025) == pytest.approx(498_800, abs=300)


def test_a_whole_list_leaves_nothing_open() -> None:
    rate = error_rate([Checked("a", 120, 120, 6)], SURE)
    assert (rate.rate, rate.low, rate.high) == (Fraction(6, 120),) * 3


def test_strata_are_weighted_by_their_households() -> None:
    rate = error_rate([Checked("a", 100, 50, 25), Checked("b", 900, 50, 0)], SURE)
    assert rate.rate == Fraction(1, 20)
    assert rate.wrong == 25
    assert rate.low < rate.rate < rate.high


def test_nothing_found_is_not_nothing_wrong() -> None:
    rate = error_rate([Checked("a", 5_000, 357, 0)], SURE)
    assert rate.low == 0
    assert rate.high == Fraction(most(0, 357, 5_000, 0.025), 5_000) > 0


def test_what_was_seen_bounds_the_interval() -> None:
    rate = error_rate([Checked("a", 100, 90, 90), Checked("b", 100, 2, 0)], SURE)
    assert rate.low * 200 >= 90
    assert rate.high * 200 <= 198


def test_strata_that_nobody_checked_are_left_out() -> None:
    rate = error_rate([Checked("a", 100, 50, 5), Checked("b", 900, 0, 0)], SURE)
    assert rate.population == 100
    with pytest.raises(ValueError, match="nobody"):
        error_rate([Checked("a", 100, 0, 0)], SURE)


@pytest.mark.parametrize(
    ("strata", "weights", "precision", "confidence", "most_cover"),
    [
        ([(5_000, 250)], [1], 5, 95, 0.995),
        ([(2_000, 60)], [1], 5, 90, 0.985),
        ([(300, 30), (500, 100), (4_200, 100)], [1, 1, 1], 5, 95, 1),
        ([(60, 6)] * 30, [1] * 30, 5, 95, 0.995),
        ([(900, 30), (1_100, 300)], [3, 1], 10, 90, 0.995),
        ([(300, 3), (4_700, 10)], [3, 1], 5, 95, 1),
        ([(20, 2), (2_000, 100)], [1, 1], 5, 90, 0.985),
    ],
)
def test_the_interval_covers_the_true_rate_as_often_as_it_says(
    strata: list[tuple[int, int]], weights: list[int], precision: int, confidence: int, most_cover: float
) -> None:
    population, wrong = (sum(part) for part in zip(*strata, strict=True))
    sure, truth = Fraction(confidence, 100), Fraction(wrong, population)
    size = sample_size(population, Wanted(Fraction(precision, 100), sure))
    drawn = allocation(size, [households for households, _ in strata], weights)
    rng, runs, covered = random.Random(7), 600, 0  # noqa: S311 - a simulation
    for _ in range(runs):
        checked = [
            Checked("", households, n, sum(i < errors for i in rng.sample(range(households), n)))
            for (households, errors), n in zip(strata, drawn, strict=True)
        ]
        rate = error_rate(checked, sure)
        covered += rate.low <= truth <= rate.high
    noise = 2 * (float(sure) * (1 - float(sure)) / runs) ** 0.5
    assert float(sure) - noise <= covered / runs <= most_cover


def missed(strata: list[tuple[int, int, int]], sure: Fraction) -> float:
    """How often the interval misses the truth, by every sample that can be drawn (but those of one in 10⁷);
    strata of households, drawn, and truly wrong."""
    wrong = sum(errors for *_, errors in strata)
    ways = [
        [
            (k, chance)
            for k in range(min(drawn, errors) + 1)
            if (chance := comb(errors, k) * comb(households - errors, drawn - k) / comb(households, drawn))
            > 1e-7
        ]
        for households, drawn, errors in strata
    ]
    out = 0.0
    for found in itertools.product(*ways):
        chance = prod(part for _, part in found)
        if chance < 1e-7:
            continue
        rows = zip(strata, found, strict=True)
        rate = error_rate(
            [Checked("", households, drawn, k) for (households, drawn, _), (k, _) in rows], sure
        )
        out += chance * (not rate.low * rate.population <= wrong <= rate.high * rate.population)
    return out


@pytest.mark.parametrize("confidence", [90, 95])
@pytest.mark.parametrize(
    "strata",
    [
        [(900, 126, 0), (100, 5, 30)],
        [(400, 116, 0), (50, 5, 15)],
        [(200, 87, 4), (100, 14, 10)],
        [(30, 13, 1), (100, 43, 2)],
        [(200, 86, 1), (5, 1, 1)],
        [(10, 1, 2), (80, 21, 1)],
        [(30, 30, 2), (400, 137, 20)],
        [(100, 29, 1), (30, 27, 2), (100, 89, 8)],
        [(300, 13, 3), (400, 17, 8), (100, 4, 3)],
        [(20, 20, 5), (200, 60, 2), (300, 12, 1)],
        [(150, 57, 2), (30, 4, 1), (200, 26, 2), (200, 25, 2)],
        [(10, 10, 1), (60, 12, 2), (60, 4, 2), (30, 2, 1), (8, 8, 0)],
        [(150, 4, 3), (100, 8, 2), (30, 2, 0), (30, 6, 1), (20, 1, 1), (12, 12, 4)],
    ],
)
def test_strata_drawn_at_different_rates_are_covered_as_often_as_it_says(
    strata: list[tuple[int, int, int]], confidence: int
) -> None:
    assert missed(strata, Fraction(confidence, 100)) <= 1 - confidence / 100
    mirrored = [(households, drawn, households - errors) for households, drawn, errors in strata]
    assert missed(mirrored, Fraction(confidence, 100)) <= 1 - confidence / 100


def test_a_thin_stratum_without_an_error_may_hide_some() -> None:
    thin = error_rate([Checked("", 900, 126, 0), Checked("", 100, 5, 0)], SURE)
    assert thin.groups == 2
    assert thin.high * 1000 >= most(0, 5, 100, 0.025) == 51


def test_strata_drawn_alike_are_one_sample_however_they_round() -> None:
    drawn = allocation(97, [300, 211, 40, 3], [1, 1, 1, 1])
    strata = [Checked("", *one, 1) for one in zip([300, 211, 40, 3], drawn, strict=True)]
    rate = error_rate(strata, SURE)
    found = rate.rate * rate.effective
    assert rate.groups == 1
    assert rate.high * 554 == most(ceil(found), rate.effective, 554, 0.025)
    assert rate.low * 554 == max(4, least(floor(found), rate.effective, 554, 0.025))


def test_a_stratum_that_nobody_checked_changes_nothing_of_the_others() -> None:
    strata = [Checked("", 900, 126, 2), Checked("", 100, 5, 1)]
    assert error_rate([*strata, Checked("", 70, 0, 0)], SURE) == error_rate(strata, SURE)
