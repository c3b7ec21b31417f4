"""Amounts fall into the cells between cuts exactly as whole numbers say, one household after the other."""

from dataclasses import replace

import numpy as np
import pytest

from classify.standards import two_lines
from ngheo_cli.classify.cuts import Cuts, cuts_of
from ngheo_cli.classify.inputs import Inputs
from ngheo_cli.classify.money import (
    NOTHING,
    PERSON,
    TOTAL,
    TOTAL_ALONE,
    YEAR,
    YEAR_ALONE,
    bits_type,
    income_bits,
    income_form,
    score_bits,
    shared_by_any,
)
from ngheo_cli.criteria.model import MONTHS
from ngheo_cli.numbers import RURAL, UNKNOWN
from ngheo_cli.survey.columns_household import LARGEST_SIZE

SIZES = range(1, LARGEST_SIZE + 1)
CUTS = [(18_000_000, 24_000_000, 27_000_000), (0, 120), (0,), (), (7, 12, 25, 1200), (1,)]
AMOUNTS = [0, 1, 2, 7, 98, 99, 100, 101, 119, 120, 121, 990, 9900, 1_500_000, 1_500_001, 148_500_000, 10**15]


def cell(cuts: tuple[int, ...], total: int, size: int) -> int:
    return sum(total > cut * size for cut in cuts)


@pytest.mark.parametrize("cuts", CUTS)
@pytest.mark.parametrize("factor", [1, MONTHS])
def test_an_amount_of_unknown_size_reaches_the_cells_of_every_size(
    cuts: tuple[int, ...], factor: int
) -> None:
    found = shared_by_any(cuts, np.array(AMOUNTS, dtype=np.int64), factor).tolist()
    assert found == [
        sum(1 << at for at in {cell(cuts, amount * factor, size) for size in SIZES}) for amount in AMOUNTS
    ]


def test_amounts_beyond_any_money_stay_above_every_cut() -> None:
    huge = np.array([2**62, 2**63 - 1], dtype=np.int64)
    for factor in (1, MONTHS):
        assert shared_by_any((18_000_000, 24_000_000), huge, factor).tolist() == [4, 4]


def known(cuts: Cuts, **columns: list[int]) -> list[int]:
    """The income cells of households, as bits."""
    n = len(next(iter(columns.values())))
    typed = {name: np.array(values, dtype=np.int64) for name, values in columns.items()}
    inputs = Inputs(np.zeros((n, 12), dtype=np.int8), np.full(n, RURAL, dtype=np.int8), **typed)
    return [int(bits) for bits in income_bits(cuts, inputs, income_form(inputs), measured=False)]


@pytest.mark.parametrize("cuts", CUTS)
def test_known_amounts_and_sizes_reach_one_cell(cuts: tuple[int, ...]) -> None:
    of = replace(cuts_of(two_lines()), income=cuts)
    for size in (1, 2, 7, 99, 250):
        sizes = [size] * len(AMOUNTS)
        assert known(of, size=sizes, income_total=AMOUNTS) == [
            1 << cell(cuts, MONTHS * amount, size) for amount in AMOUNTS
        ]
        assert known(of, size=sizes, income_12_months=AMOUNTS) == [
            1 << cell(cuts, amount, size) for amount in AMOUNTS
        ]
    assert known(of, income_per_person=AMOUNTS) == [1 << cell(cuts, MONTHS * n, 1) for n in AMOUNTS]


def test_the_total_of_a_month_comes_before_that_of_a_year_and_both_before_the_one_per_person() -> None:
    columns = {
        "size": [2, 2, 2, 2, UNKNOWN, UNKNOWN, UNKNOWN],
        "income_total": [1, UNKNOWN, UNKNOWN, UNKNOWN, 1, UNKNOWN, UNKNOWN],
        "income_12_months": [1, 1, UNKNOWN, UNKNOWN, 1, 1, UNKNOWN],
        "income_per_person": [1, 1, 1, UNKNOWN, 1, 1, 1],
    }
    typed = {name: np.array(values, dtype=np.int64) for name, values in columns.items()}
    inputs = Inputs(np.zeros((7, 12), dtype=np.int8), np.full(7, RURAL, dtype=np.int8), **typed)
    expected = [TOTAL, YEAR, PERSON, NOTHING, TOTAL_ALONE, YEAR_ALONE, PERSON]
    assert income_form(inputs).tolist() == expected
    assert income_form(replace(inputs, income_per_person=None)).tolist() == [
        TOTAL, YEAR, NOTHING, NOTHING, TOTAL_ALONE, YEAR_ALONE, NOTHING,
    ]  # fmt: skip
    assert income_form(replace(inputs, size=None, income_total=None)).tolist() == [
        YEAR_ALONE, YEAR_ALONE, PERSON, NOTHING, YEAR_ALONE, YEAR_ALONE, PERSON,
    ]  # fmt: skip


def test_no_income_is_any_amount_or_not_measured() -> None:
    cuts = cuts_of(two_lines())
    inputs = Inputs(
        np.zeros((2, 12), np.int8), np.zeros(2, np.int8), income_per_person=np.array([UNKNOWN, 0])
    )
    form = income_form(inputs)
    cells = len(cuts.income) + 1
    assert income_bits(cuts, inputs, form, measured=False).tolist() == [(1 << cells) - 1, 1]
    assert income_bits(cuts, inputs, form, measured=True).tolist() == [1 << cells, 1]


def test_a_blank_score_is_any_and_no_column_is_blank_for_all() -> None:
    cuts = replace(cuts_of(two_lines()), score=(140, 175))
    scores = np.array([0, 140, 141, 175, 176, UNKNOWN], dtype=np.int64)
    assert score_bits(cuts, scores, 6).tolist() == [1, 1, 2, 2, 4, 7]
    assert score_bits(cuts, None, 2).tolist() == [7, 7]


@pytest.mark.parametrize(("cells", "bits"), [(1, 16), (15, 16), (16, 32), (31, 32), (32, 64), (62, 64)])
def test_a_set_of_cells_has_a_bit_to_spare(cells: int, bits: int) -> None:
    assert np.iinfo(bits_type(cells)).bits == bits
    assert cells < bits
