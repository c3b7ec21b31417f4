"""A standard with more cells than bits is refused when it is compiled, whichever quantity has them."""

from typing import Any

import pytest

from classify.standards import criteria, line, rule
from ngheo_cli.classify.ladder import Standard, compile_standard, members
from ngheo_cli.criteria.model import Criteria


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


def test_members_are_the_positions_of_the_bits() -> None:
    assert [members(bits) for bits in (0, 1, 2, 0b1010, 1 << 61)] == [[], [0], [1], [1, 3], [61]]
