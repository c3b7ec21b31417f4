"""How large is a sample, how is it shared among strata, and who is drawn?"""

from fractions import Fraction
from math import ceil
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from ngheo_cli.audit.list.sample import Sample, draw, marks_of
from ngheo_cli.audit.list.sample_size import Wanted, allocation, sample_size

WANTED = Wanted(Fraction(5, 100), Fraction(95, 100))
Z = {90: 1.6448536, 95: 1.9599640, 99: 2.5758293}


@pytest.mark.parametrize(
    ("population", "expected"),
    [(100, 80), (500, 218), (1_000, 278), (5_000, 357), (10**6, 384), (10**9, 385), (1, 1)],
)
def test_sizes_are_those_of_the_textbook_tables(population: int, expected: int) -> None:
    assert sample_size(population, WANTED) == expected


@pytest.mark.parametrize("confidence", [90, 95, 99])
@pytest.mark.parametrize("precision", [2, 3, 10])
@pytest.mark.parametrize("expected", [10, 50])
@pytest.mark.parametrize("population", [37, 812, 24_000])
def test_sizes_equal_the_formula(confidence: int, precision: int, expected: int, population: int) -> None:
    p, e = expected / 100, precision / 100
    endless = Z[confidence] ** 2 * p * (1 - p) / e**2
    right = ceil(endless / (1 + (endless - 1) / population))
    wanted = Wanted(Fraction(precision, 100), Fraction(confidence, 100), Fraction(expected, 100))
    assert sample_size(population, wanted) == right


def test_shares_are_proportional_by_largest_remainder() -> None:
    assert allocation(10, [333, 333, 334], [1, 1, 1]) == [3, 3, 4]
    assert allocation(7, [50, 30, 20], [1, 1, 1]) == [4, 2, 1]
    assert allocation(11, [100, 100], [1, 1]) == [6, 5]


def test_every_stratum_gets_one_in_addition() -> None:
    assert allocation(10, [990, 5, 5], [1, 1, 1]) == [10, 1, 1]
    assert allocation(3, [0, 10], [1, 1]) == [0, 3]


def test_a_stratum_is_never_drawn_more_than_whole() -> None:
    assert allocation(50, [10, 90], [100, 1]) == [10, 40]
    assert allocation(100, [10, 90], [3, 1]) == [10, 90]


def people(n: int) -> pd.DataFrame:
    return pd.DataFrame({
        "village": pd.Series([f"Thôn {i % 4}" for i in range(n)], dtype=object),
        "household_id": pd.Series([f"{i // 4:03d}" for i in range(n)], dtype=object),
        "head_name": pd.Series([f"Mẫu {i}" for i in range(n)], dtype=object),
        "size": np.arange(n) % 5 + 1,
    })  # fmt: skip


def sample_of(frame: pd.DataFrame, seed: int = 1, *, risk: bool = False) -> Sample:
    strata = frame["village"].tolist()
    at_risk = (frame["size"] == 1).to_numpy() if risk else None
    return draw(marks_of(frame), strata, at_risk, np.ones(len(frame), dtype=np.bool_), WANTED, seed)


def names(frame: pd.DataFrame, sample: Sample) -> set[str]:
    return {str(frame["head_name"].iat[one.row]) for one in sample.drawn}


def test_the_same_seed_draws_the_same_households_whatever_their_order() -> None:
    frame = people(900)
    turned = pd.DataFrame(frame.sample(frac=1, random_state=3)).reset_index(drop=True)
    assert names(frame, sample_of(frame)) == names(turned, sample_of(turned))
    assert names(frame, sample_of(frame, 2)) != names(frame, sample_of(frame))


def test_files_and_rows_do_not_count() -> None:
    frame = people(300)
    moved = frame.assign(
        file="khác.xlsx", sheet="2", row=range(1_000, 1_300), survey=1, position=7, problem=""
    )
    assert marks_of(frame) == marks_of(moved)


def test_households_that_nothing_tells_apart_have_marks_of_their_own() -> None:
    twice = pd.concat([people(4), people(4)], ignore_index=True)
    marks = marks_of(twice)
    assert len(set(marks)) == 8
    assert sorted(marks_of(pd.DataFrame(twice[::-1]).reset_index(drop=True))) == sorted(marks)


def test_households_with_one_key_are_told_by_their_answers() -> None:
    frame = people(2).assign(head_name="Mẫu", household_id="1", village="A")
    turned = pd.DataFrame(frame[::-1]).reset_index(drop=True)
    assert marks_of(frame) == marks_of(turned)[::-1]
    assert len(set(marks_of(frame))) == 2


def test_strata_are_drawn_as_shared_and_only_from_the_population() -> None:
    frame = people(400)
    inside = (frame["size"] != 3).to_numpy()
    sample = draw(marks_of(frame), frame["village"].tolist(), None, inside, WANTED, 1)
    assert sample.population == 320
    assert [one.households for one in sample.strata] == [80] * 4
    assert sum(one.drawn for one in sample.strata) == len(sample.drawn) == sample_size(320, WANTED)
    assert all(inside[one.row] for one in sample.drawn)


def test_households_at_risk_are_drawn_three_times_as_likely() -> None:
    sample = sample_of(people(4_000), risk=True)
    risk, rest = ([one for one in sample.strata if one.risk is wanted] for wanted in (True, False))
    shares = [sum(s.drawn for s in part) / sum(s.households for s in part) for part in (risk, rest)]
    assert shares[0] / shares[1] == pytest.approx(3, rel=0.05)
    assert len(sample.strata) == 8


def test_every_household_is_about_as_likely_to_be_drawn() -> None:
    frame = people(80)
    drawn = [0] * len(frame)
    wanted = Wanted(Fraction(20, 100), Fraction(90, 100))
    for seed in range(300):
        everyone = np.ones(len(frame), dtype=np.bool_)
        for one in draw(marks_of(frame), [""] * 80, None, everyone, wanted, seed).drawn:
            drawn[one.row] += 1
    expected = sum(drawn) / len(frame)
    assert max(abs(count - expected) for count in drawn) < 5 * (expected * (1 - expected / 300)) ** 0.5


def test_a_path_is_no_part_of_a_mark(tmp_path: Path) -> None:
    assert all(len(mark) == 12 for mark in marks_of(people(3).assign(file=str(tmp_path))))
