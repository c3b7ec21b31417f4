"""How likely is each answer? Rough shares of households and persons; none is a figure of a standard.

A pair is the share among households of middling wealth, and how much more there are one step further up.
"""

from collections.abc import Mapping

Chance = tuple[float, float]

USUAL: Chance = (0.3, -0.12)
DEPRIVED: Mapping[str, Chance] = {
    "employment": (0.3, -0.08),
    "dependents": (0.18, -0.04),
    "nutrition": (0.1, -0.05),
    "health_insurance": (0.25, -0.06),
    "healthcare_access": (0.08, -0.03),
    "adult_education": (0.22, -0.09),
    "child_schooling": (0.05, -0.03),
    "housing_quality": (0.28, -0.15),
    "housing_area": (0.2, -0.1),
    "water_source": (0.18, -0.1),
    "hygienic_toilet": (0.35, -0.18),
    "telecom": (0.12, -0.07),
    "information_devices": (0.08, -0.05),
    "information_assets": (0.1, -0.06),
}
"""Deprivations that are asked directly."""

HOLDS: Mapping[str, Chance] = {
    "has_tv": (0.7, 0.15),
    "has_radio": (0.12, 0.02),
    "has_computer": (0.1, 0.08),
    "has_desktop_computer": (0.05, 0.05),
    "has_telephone": (0.08, 0.02),
    "has_laptop": (0.08, 0.07),
    "has_tablet": (0.05, 0.04),
    "has_smartphone": (0.72, 0.15),
    "hears_loudspeakers": (0.55, 0.05),
    "without_work_wants_work": (0.04, -0.02),
    "working": (0.85, 0.02),
    "wage_work": (0.25, 0.06),
    "labour_contract": (0.75, 0.12),
    "disabled": (0.03, -0.01),
    "monthly_social_allowance": (0.5, -0.05),
    "stunted": (0.1, -0.06),
    "underweight": (0.05, -0.03),
    "has_health_insurance": (0.93, 0.03),
    "was_ill": (0.12, -0.02),
    "was_treated": (0.92, 0.04),
    "certified_on_the_job_training": (0.02, 0.01),
    "uses_internet": (0.62, 0.15),
    "uses_telephone_subscription": (0.7, 0.1),
}
"""Facts that are yes; of persons, of those who are asked at their age."""
ANY_AGE, WORKING_AGES, ONLINE, OLD = (0, 200), (17, 62), (9, 75), 68
"""Years of life within which some facts are true in a sample, and from which people are called elderly."""
AGES: Mapping[str, tuple[int, int]] = {
    "without_work_wants_work": WORKING_AGES,
    "working": WORKING_AGES,
    "wage_work": WORKING_AGES,
    "labour_contract": WORKING_AGES,
    "stunted": (0, 5),
    "underweight": (0, 5),
    "uses_internet": ONLINE,
    "uses_telephone_subscription": ONLINE,
}
NEEDS: Mapping[str, str] = {"labour_contract": "wage_work", "was_treated": "was_ill"}
"""Facts that can be true only of whom another is true."""

FLAGS: Mapping[str, Chance] = {
    "farming": (0.62, -0.1),
    "no_labour_capacity": (0.06, -0.04),
    "merit_member": (0.03, 0.0),
    "social_protection": (0.12, -0.05),
    "registered_to_escape": (0.12, -0.04),
}
SAME_BEFORE = 0.65
"""Share of households that were in the same class before the first year."""
CAUSES = (0.18, 0.3, 0.22, 0.16, 0.24, 0.2, 0.14, 0.05)
"""Shares of the causes of poverty among the households of a list."""
ON_NO_LIST = ("average", "not_poor")
"""Classes of households that are on no list of the poor or near-poor."""
STUDY = 0.96, 0.02
"""Children at school."""
