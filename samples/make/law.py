"""Which classes can a household of a sample have, by the law alone?

A second, independent reading of the decrees in plain Python, one household at a time, that knows nothing of
the package: its counts are what the tests hold the package to. Every completion of a blank is tried.

Sources: 2016-2020: QĐ 59/2015 Điều 2, TT 14/2018; 2021-2025: NĐ 07/2021 Điều 3, TT 07/2021.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from itertools import product

from make.household import Household


@dataclass(frozen=True)
class Standard:
    """Upper bounds (≤) as (rural, urban): đồng per person per month, and points of B1."""

    indicators: tuple[str, ...]
    line: tuple[int, int]
    average: tuple[int, int]
    b1: tuple[int, int]
    income_only: tuple[int, int] | None = None
    b1_income_only: tuple[int, int] | None = None


_INDICATORS = {
    "2016-2020": (
        "healthcare_access health_insurance adult_education child_schooling housing_quality"
        " housing_area water_source hygienic_toilet telecom information_assets"
    ),
    "2021-2025": (
        "employment dependents nutrition health_insurance adult_education child_schooling"
        " housing_quality housing_area water_source hygienic_toilet telecom information_devices"
    ),
}

STANDARDS = {
    "2016-2020": Standard(
        indicators=tuple(_INDICATORS["2016-2020"].split()),
        line=(1_000_000, 1_300_000),
        average=(1_500_000, 1_950_000),
        b1=(150, 175),
        income_only=(700_000, 900_000),
        b1_income_only=(120, 140),
    ),
    "2021-2025": Standard(
        indicators=tuple(_INDICATORS["2021-2025"].split()),
        line=(1_500_000, 2_000_000),
        average=(2_250_000, 3_000_000),
        b1=(140, 175),
    ),
}

Result = tuple[str, str]
"""Class and branch."""


def possible(household: Household, criteria: str, has_income: bool, has_score: bool) -> set[Result]:
    """Return every (class, branch) that some completion of the household's blanks gives.

    `has_income` and `has_score` tell whether the file has such columns: where both answers are blank, the
    household may still be decided by either of them that the file asks for.
    """
    standard, found = STANDARDS[criteria], set()
    measured = measured_incomes(household)
    for side in (0, 1) if household.area is None else (int(household.area == "urban"),):
        if household.b1 is not None or (not measured and has_score):
            points = _around(side, standard.b1, standard.b1_income_only)
            points = points if household.b1 is None else [household.b1]
            beside: list[Fraction | None] = [*measured] or [None]
            cells = product(points, _d_for_score(household), beside)
            found |= {_by_score(standard, side, b1, d, income) for b1, d, income in cells}
        if household.b1 is None and (measured or has_income or not has_score):
            lines = _around(side, standard.line, standard.income_only, standard.average)
            incomes: list[Fraction | int] = [*measured] or [*lines]
            pairs = product(incomes, _d_for_income(household))
            found |= {_by_income(standard, side, income, d) for income, d in pairs}
    return found


def measured_incomes(household: Household) -> list[Fraction]:
    """Return the đồng per person per month that the answers allow; none if no income was answered.

    The total of a month comes first, then that of 12 months, then the amount per person. A total without a
    size and without an amount per person is tried with every size.
    """
    total, months = household.income_total, 1
    if total is None:
        total, months = household.income_12_months, 12
    if total is not None and household.size:
        return [Fraction(total, months * household.size)]
    if household.income is not None:
        return [Fraction(household.income)]
    return [] if total is None else [Fraction(total, months * size) for size in range(1, 1000)]


def certified_average(household: Household, criteria: str) -> bool:
    """Whether a household of average living standard farms and its twelve months' income lies in the band."""
    standard, side = STANDARDS[criteria], int(household.area == "urban")
    if not (household.farming and household.size and household.income_12_months is not None):
        return False
    monthly = Fraction(household.income_12_months, 12 * household.size)
    return standard.line[side] < monthly <= standard.average[side]


def _by_income(standard: Standard, side: int, income: Fraction | int, d: int) -> Result:
    if standard.income_only and income <= standard.income_only[side]:
        return "poor", "poor_income"
    if income <= standard.line[side]:
        return _by_deprivations(standard, d)
    return ("average", "") if income <= standard.average[side] else ("not_poor", "")


def _by_score(standard: Standard, side: int, b1: int, d: int, income: Fraction | None) -> Result:
    if standard.b1_income_only and b1 <= standard.b1_income_only[side]:
        return "poor", "poor_income"
    if b1 <= standard.b1[side]:
        return _by_deprivations(standard, d)
    in_band = income is not None and standard.line[side] < income <= standard.average[side]
    return ("average", "") if in_band else ("not_poor", "")


def _by_deprivations(standard: Standard, d: int) -> Result:
    return ("poor", "poor_deprivation" if standard.income_only else "") if d >= 3 else ("near_poor", "")


def _bounds(household: Household) -> range:
    deprived = sum(answer is True for answer in household.answers)
    return range(deprived, deprived + sum(answer is None for answer in household.answers) + 1)


def _d_for_score(household: Household) -> Iterable[int]:
    return _bounds(household) if household.b2 is None else (household.b2 // 10,)


def _d_for_income(household: Household) -> Iterable[int]:
    bounds = _bounds(household)
    if len(bounds) > 1 and household.b2 is not None and household.b2 // 10 in bounds:
        return (household.b2 // 10,)
    return bounds


def _around(side: int, *lines: tuple[int, int] | None) -> list[int]:
    """Return a value of every interval that the lines cut: 0, and each line with the next number above."""
    return [0, *(line[side] + more for line in lines if line for more in (0, 1))]
