"""The array level: whole columns, blocks, extremes."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from classify.standards import criteria, line, rule, two_lines
from ngheo_cli.classify import engine
from ngheo_cli.classify.engine import classify_codes
from ngheo_cli.classify.inputs import Inputs, no_answers
from ngheo_cli.classify.ladder import compile_standard
from ngheo_cli.criteria.load import load_all
from ngheo_cli.numbers import BLANK, RURAL, UNKNOWN, URBAN

STANDARD = compile_standard(two_lines())


def random_inputs(n: int, indicators: int = 12) -> Inputs:
    random = np.random.default_rng(7)

    def column(low: int, high: int) -> np.ndarray[Any, np.dtype[np.int64]]:
        values = random.integers(low, high, n)
        return np.where(random.random(n) < 0.3, UNKNOWN, values)

    answers = random.integers(-1, 2, (n, indicators)).astype(np.int8)
    return Inputs(
        np.asfortranarray(answers),
        random.integers(-1, 2, n).astype(np.int8),
        size=column(1, 9),
        income_per_person=column(0, 4_000_000),
        income_total=column(0, 20_000_000),
        income_12_months=column(0, 200_000_000),
        score_income=column(60, 260),
        score_deprivation=column(0, 13) * 10,
    )


def arrays(inputs: Inputs, standard: Any = STANDARD) -> list[list[int]]:
    codes = classify_codes(standard, inputs)
    return [
        getattr(codes, name).tolist()
        for name in ("class_", "branch", "basis", "possible", "deprivations_min", "deprivations_max")
    ]


def test_blocks_do_not_change_anything(monkeypatch: pytest.MonkeyPatch) -> None:
    inputs = random_inputs(5_000)
    whole = arrays(inputs)
    monkeypatch.setattr(engine, "BLOCK", 97)
    assert arrays(inputs) == whole
    assert set(whole[0]) == {-1, 0, 1, 2, 3}


def test_rows_are_decided_each_by_itself() -> None:
    inputs = random_inputs(300)
    each = [arrays(inputs.take(slice(i, i + 1))) for i in range(300)]
    assert [list(column) for column in zip(*([c[0] for c in one] for one in each), strict=True)] == arrays(
        inputs
    )


def test_standards_with_more_thresholds_than_a_table_holds_decide_alike(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The look-up by distinct rows takes over where sets of cells are too many."""
    inputs = random_inputs(2_000)
    slim = replace(STANDARD, income=replace(STANDARD.income, unions=None))
    assert STANDARD.score is not None
    slim = replace(slim, score=replace(STANDARD.score, unions=None))
    assert arrays(inputs, slim) == arrays(inputs)
    lines = {f"l{n}": line(n * 100_000, n * 130_000) for n in range(1, 15)}
    many = criteria(
        [rule("poor", {"any": [{"income": {"above": k}} for k in lines]}), rule("not_poor")],
        income_lines=lines,
    )
    compiled = compile_standard(many)
    assert compiled.income.unions is None
    rural = Inputs(
        no_answers(3, 12), np.zeros(3, np.int8), income_per_person=np.array([100_000, 100_001, UNKNOWN])
    )
    assert arrays(rural, compiled)[0] == [1, 0, -1]


def test_standards_with_more_outcomes_than_a_table_holds_decide_alike(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    inputs = random_inputs(2_000)
    whole = arrays(inputs)
    monkeypatch.setattr(engine, "_TABLE_BITS", len(STANDARD.outcomes) - 1)
    assert arrays(inputs) == whole


def test_no_household_at_all_is_no_error() -> None:
    assert arrays(random_inputs(0)) == [[]] * 6


def test_huge_amounts_and_sizes_do_not_wrap_around() -> None:
    huge = 2**62
    amounts = np.array([huge, 2**63 - 1, huge, 10**15, 10**15], dtype=np.int64)
    sizes = np.array([1, 2, UNKNOWN, 10**9, 10**8], dtype=np.int64)
    answers = np.zeros((5, 12), dtype=np.int8)
    area = np.full(5, RURAL, dtype=np.int8)
    by_month = classify_codes(STANDARD, Inputs(answers, area, size=sizes, income_total=amounts))
    assert by_month.class_.tolist() == [3, 3, 3, 1, 3]  # of any size to 99
    by_person = classify_codes(STANDARD, Inputs(answers, area, income_per_person=amounts))
    assert by_person.class_.tolist() == [3] * 5


def test_yearly_lines_that_twelve_does_not_divide_are_exact() -> None:
    standard = compile_standard(
        criteria([rule("poor", {"income": {"at_most": "year"}}), rule("not_poor")],
                 income_lines={"year": line(28_000_001, 28_000_001, period="year")})
    )  # fmt: skip
    area = np.full(3, URBAN, dtype=np.int8)
    answers = no_answers(3, 12)
    sizes = np.array([3, 3, 3])
    yearly = Inputs(answers, area, size=sizes, income_12_months=np.array([84_000_003, 84_000_004, 0]))
    assert arrays(yearly, standard)[0] == [0, 1, 0]
    monthly = Inputs(answers, area, size=sizes, income_total=np.array([7_000_000, 7_000_001, 0]))
    assert arrays(monthly, standard)[0] == [0, 1, 0]
    person = Inputs(answers, area, income_per_person=np.array([2_333_333, 2_333_334, 0]))
    assert arrays(person, standard)[0] == [0, 1, 0]


def test_bounds_count_answers_and_blanks() -> None:
    answers = np.array([[1] * 2 + [BLANK] * 3 + [0] * 7], dtype=np.int8)
    codes = classify_codes(STANDARD, Inputs(answers, np.array([RURAL], np.int8)))
    assert (codes.deprivations_min[0], codes.deprivations_max[0]) == (2, 5)


def test_every_shipped_standard_compiles_with_its_classes_in_order() -> None:
    found = {c.id: compile_standard(c).classes for c in load_all()}
    assert found == {
        "2016-2020": ("poor", "near_poor", "average", "not_poor"),
        "2021-2025": ("poor", "near_poor", "average", "not_poor"),
        "2026-2030": ("poor", "near_poor", "not_poor"),
    }


def test_a_class_by_income_that_asks_for_the_score_does_not_compile() -> None:
    odd = criteria(
        [rule("poor", {"score_income": {"at_most": "s"}}), rule("not_poor")], score_lines={"s": line(1, 2)}
    )
    with pytest.raises(ValueError, match="income score"):
        compile_standard(odd)
