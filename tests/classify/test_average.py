"""Certified average living standard: farming households whose income of 12 months lies in the band."""

from classify.standards import two_lines
from classify.surveys import survey
from ngheo_cli.classify.average import certified_average
from ngheo_cli.classify.decide import decide

HOUSEHOLD = {"area": "rural", "size": 2, "farming": "yes", "income_12_months": 36_000_001}


def certified(**changes: object) -> bool:
    read = survey([HOUSEHOLD | changes])
    return bool(certified_average(read, decide(read, two_lines()))[0])


def test_the_band_is_open_below_and_closed_above() -> None:
    assert [certified(income_12_months=x) for x in (36_000_000, 36_000_001, 54_000_000, 54_000_001)] == [
        False,
        True,
        True,
        False,
    ]


def test_only_farming_households_are_certified() -> None:
    assert not certified(farming="no")
    assert not certified(farming=None)


def test_a_monthly_income_is_no_income_of_12_months() -> None:
    assert not certified(income_12_months=None, income_total=4_000_000)
    read = survey([{"area": "rural", "farming": "yes", "income_per_person": 2_000_000}])
    assert not certified_average(read, decide(read, two_lines()))[0]


def test_both_incomes_must_lie_in_the_band() -> None:
    """The total decides the class; the certificate needs the 12 months as well."""
    assert not certified(income_total=3_000_000)
    assert certified(income_total=4_000_000)
    assert not certified(income_total=4_000_000, income_12_months=90_000_000)


def test_a_score_on_the_line_is_not_certified() -> None:
    assert not certified(score_income=140)
    assert certified(score_income=141)


def test_without_size_nothing_is_certified() -> None:
    assert not certified(size=None)
    assert not certified(size=None, income_per_person=2_000_000)
