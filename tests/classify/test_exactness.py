"""The engine against enumeration: possible classes, class, branch, and the smallest settling set."""

from typing import Any

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from classify import brute
from classify.standards import two_lines
from classify.strategies import COUNTS, households, standards
from classify.surveys import survey
from ngheo_cli.classify.decide import decide
from ngheo_cli.criteria.model import Criteria

Case = tuple[Criteria, dict[str, Any]]


@st.composite
def cases(draw: st.DrawFn, counts: tuple[str, ...] = COUNTS) -> Case:
    standard = draw(standards(counts))
    return standard, draw(households(standard, st.integers(0, 60), st.integers(0, 14)))


def check_classes(standard: Criteria, row: dict[str, Any]) -> None:
    decisions = decide(survey([row]), standard)
    found = brute.outcomes(row, standard)
    names = {name for name, _ in found}
    assert set(decisions.possible_names(0)) == names
    assert decisions.class_name(0) == (next(iter(names)) if len(names) == 1 else "undetermined")
    branch = decisions.branches[decisions.branch[0]] if decisions.branch[0] >= 0 else None
    assert branch == (next(iter(found))[1] if len(found) == 1 else None)


def check_settling(standard: Criteria, row: dict[str, Any]) -> None:
    assume(len(brute.candidates(row, standard)) <= 5)
    decisions = decide(survey([row]), standard)
    undetermined = len(brute.classes(row, standard)) > 1
    assert decisions.settle[0] == (brute.smallest_set(row, standard) if undetermined else ())


@given(cases())
@settings(max_examples=200, deadline=None)
def test_possible_classes_of_random_standards_are_those_of_enumeration(case: Case) -> None:
    check_classes(*case)


@given(cases())
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.filter_too_much])
def test_settling_sets_of_random_standards_are_sufficient_and_smallest(case: Case) -> None:
    check_settling(*case)


WEIGHTED = cases(("weighted_deprivations", "weighted_deprivations", "deprivations"))


@given(WEIGHTED)
@settings(max_examples=100, deadline=None)
def test_weighted_sums_are_those_of_enumeration(case: Case) -> None:
    check_classes(*case)
    check_settling(*case)


STANDARD = two_lines()
LINES = [1_500_000, 1_500_001, 2_000_000, 2_000_001, 2_250_000, 2_250_001, 3_000_000, 3_000_001]
AMOUNTS = st.one_of(st.sampled_from([x * n for x in LINES for n in (1, 2, 3)]), st.integers(0, 12_000_000))
SCORES = st.sampled_from([0, 140, 141, 175, 176, 300])


HOUSEHOLDS = households(STANDARD, AMOUNTS, SCORES, blanks=4)


@given(HOUSEHOLDS)
@settings(max_examples=200, deadline=None)
def test_possible_classes_under_a_decree_are_those_of_enumeration(row: dict[str, Any]) -> None:
    check_classes(STANDARD, row)


@given(HOUSEHOLDS)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.filter_too_much])
def test_settling_sets_under_a_decree_are_sufficient_and_smallest(row: dict[str, Any]) -> None:
    check_settling(STANDARD, row)
