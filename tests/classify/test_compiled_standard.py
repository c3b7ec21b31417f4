"""What a standard becomes when it is compiled: whole numbers, sets as bits, and no more cells than bits."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from classify.standards import criteria, indicator, line, rule
from ngheo_cli.classify.cuts import cuts_of
from ngheo_cli.classify.deprivation import count_answers
from ngheo_cli.classify.ladder import Standard, compile_standard, members
from ngheo_cli.classify.weights import joint_bits
from ngheo_cli.criteria.model import Criteria
from ngheo_cli.numbers import BLANK, NO, YES


def any_of(*parts: dict[str, Any]) -> list[dict[str, Any]]:
    return [rule("poor", {"any": list(parts)}), rule("not_poor")]


def incomes(lines: int) -> Criteria:
    """Two cuts a line: one in each area."""
    named = {f"l{n}": line(n * 100_000, n * 100_000 + 50_000) for n in range(1, lines + 1)}
    return criteria(any_of(*({"income": {"above": name}} for name in named)), income_lines=named)


def scores(lines: int) -> Criteria:
    named = {f"s{n}": line(2 * n, 2 * n + 1) for n in range(1, lines + 1)}
    parts = any_of(*({"score_income": {"above": name}} for name in named))
    return criteria([rule("not_poor")], score_lines=named, score_classes=parts)


def points(bounds: int) -> Criteria:
    return criteria(any_of(*({"score_deprivation": {"at_least": n}} for n in range(1, bounds + 1))))


def sums(counts: int, weights: int) -> Criteria:
    return criteria(
        any_of(
            *({"deprivations": {"at_least": n}} for n in range(1, counts + 1)),
            *({"weighted_deprivations": {"at_least": n}} for n in range(1, weights + 1)),
        )
    )


@pytest.mark.parametrize(
    ("most", "more"),
    [
        (incomes(30), incomes(31)),
        (scores(30), scores(31)),
        (points(61), points(62)),
        (sums(1, 30), sums(1, 31)),
        (sums(5, 9), sums(6, 8)),
    ],
    ids=["incomes", "scores", "points", "weights", "counts and weights"],
)
def test_more_cells_than_bits_do_not_compile(most: Criteria, more: Criteria) -> None:
    assert isinstance(compile_standard(most), Standard)
    with pytest.raises(ValueError, match="test: too many thresholds"):
        compile_standard(more)


def test_a_standard_whose_last_class_has_a_condition_does_not_compile() -> None:
    plain = incomes(1)
    odd = plain.model_copy(update={"classes": plain.classes[:1]})
    with pytest.raises(ValueError, match="test: the last class has a condition"):
        compile_standard(odd)


def test_a_class_without_a_condition_takes_all_that_come_to_it() -> None:
    plain = incomes(1)
    first = plain.classes[0].model_copy(update={"when": None})
    ladder = compile_standard(plain.model_copy(update={"classes": (first, plain.classes[1])})).income
    assert set(ladder.rule.ravel().tolist()) == {1}


def test_sets_of_outcomes_and_of_cells_have_one_type_whichever_way_they_are_found() -> None:
    compiled = compile_standard(sums(2, 3))
    assert compiled.income.unions is not None
    masks = [np.ones(4, dtype=np.uint64)] * 5
    for ladder in (compiled.income, replace(compiled.income, unions=None)):
        assert ladder.sets(masks).dtype == np.dtype(np.uint32)
    answers = np.array([[YES] * 12, [BLANK] * 12], dtype=np.int8)
    assert joint_bits(compiled.cuts, answers, None, None).dtype == np.dtype(np.uint64)


def test_numbers_of_deprivations_are_whole() -> None:
    answers = np.array([[YES, NO, BLANK, BLANK], [NO] * 4], dtype=np.int8)
    yes, blank = count_answers(answers)
    assert (yes.tolist(), blank.tolist()) == ([1, 0], [2, 0])
    assert (yes.dtype, blank.dtype) == (np.dtype(np.int16), np.dtype(np.int16))


@pytest.mark.parametrize(
    ("weights", "scale", "whole"),
    [
        (("1", "2"), 1, (1, 2)),
        (("1/3", "2/3"), 3, (1, 2)),
        (("1/2", "1/3"), 6, (3, 2)),
        (("5/6", "1/4"), 12, (10, 3)),
    ],
)
def test_weights_are_counted_on_the_least_scale_that_makes_them_whole(
    weights: tuple[str, ...], scale: int, whole: tuple[int, ...]
) -> None:
    named = [indicator(f"i{n}", weight) for n, weight in enumerate(weights)]
    standard = criteria(any_of({"weighted_deprivations": {"at_least": "1/2"}}), indicators=named)
    cuts = cuts_of(standard)
    assert (cuts.scale, cuts.weights, cuts.indicators) == (scale, whole, 2)


def test_members_are_the_positions_of_the_bits() -> None:
    assert [members(bits) for bits in (0, 1, 2, 0b1010, 1 << 61)] == [[], [0], [1], [1, 3], [61]]
