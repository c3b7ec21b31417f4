"""Pairs of classes under two standards: exactly those that one completion of the answers gives under both."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from classify import brute
from classify.strategies import households
from classify.surveys import survey
from ngheo_cli.classify.decide import decide
from ngheo_cli.classify.pairs import differences, possible_pairs
from ngheo_cli.criteria.load import get

NATIONAL, PROVINCIAL = get("2021-2025"), get("dong-nai-2022-2025")
BOTH = NATIONAL.model_copy(
    update={
        "income_lines": NATIONAL.income_lines
        | {f"provincial_{name}": line for name, line in PROVINCIAL.income_lines.items()}
    }
)
LINES = [1_500_000, 1_500_001, 2_000_000, 2_000_001, 2_250_000, 2_250_001, 2_500_001, 3_000_001, 3_750_001]


def enumerated(row: dict[str, Any]) -> set[tuple[str, str]]:
    return {
        (brute._outcome(NATIONAL, "income", facts)[0], brute._outcome(PROVINCIAL, "income", facts)[0])
        for facts in brute._completions(row, BOTH, "income")
    }


def by_engine(row: dict[str, Any]) -> set[tuple[str, str]]:
    read = survey([row])
    first, second = decide(read, NATIONAL), decide(read, PROVINCIAL)
    bits, width = int(possible_pairs(read, first, second)[0]), len(second.classes)
    return {
        (first.classes[i], second.classes[j])
        for i in range(len(first.classes))
        for j in range(width)
        if bits >> (i * width + j) & 1
    }


ROWS = households(NATIONAL, st.sampled_from([n * x for x in LINES for n in (1, 2)]), st.just(140), blanks=3)


@given(ROWS)
@settings(max_examples=100, deadline=None)
def test_pairs_are_those_of_enumeration(row: dict[str, Any]) -> None:
    row.pop("score_income", None)
    assert by_engine(row) == enumerated(row)


@pytest.mark.parametrize(
    ("first", "second", "row"),
    [
        ("2016-2020", "2021-2025", {"area": "rural", "income_per_person": 1_000_000}),
        ("2016-2020", "tp-hcm-2019-2020", {"area": "rural", "income_per_person": 1_000_000}),
        ("2021-2025", "ha-noi-2022-2025", {"area": "rural", "score_income": 140, "score_deprivation": 30}),
    ],
)
def test_standards_that_ask_for_other_things_have_no_pairs(
    first: str, second: str, row: dict[str, Any]
) -> None:
    read = survey([row])
    assert possible_pairs(read, decide(read, get(first)), decide(read, get(second))).tolist() == [0]


def test_differences_are_those_of_the_pairs() -> None:
    pairs = np.array([0b0001, 0b0110, 0b1000, 0], dtype=np.uint32)  # bit 2i + j: class i before, j after
    assert differences(pairs, 2, {0}, {0}).tolist() == [[0, 0], [-1, 1], [0, 0], [0, 0]]
