"""How many persons of poor and near-poor households have health insurance, and of how many is it unknown?

Counted from the list of members; a person whom nobody listed, or of whom the answer is blank, is unknown.
"""

import numpy as np
from numpy.typing import NDArray

from ngheo_cli.numbers import BLANK, NO, UNKNOWN, YES
from ngheo_cli.review.households import Households
from ngheo_cli.review.people import people_of

FACT = "has_health_insurance"
LISTS: tuple[str, ...] = ("poor", "near_poor")
INSURED, UNINSURED, NOT_TOLD = "insured", "uninsured", "insurance_unknown"


def insured_measures(households: Households) -> dict[str, NDArray[np.int64]]:
    """Return the counts of every household on the lists, shape (n,) each; {} where no survey tells."""
    if not any(s.members is not None and s.members.has(FACT) for s in households.surveys):
        return {}
    people = people_of(households)
    told = people.answers(FACT)
    answers = np.full(len(people), BLANK, dtype=np.int8) if told is None else told
    listed = np.logical_or.reduce([households.is_(code) for code in LISTS])
    n = len(households)
    counts = {
        name: np.bincount(people.household[answers == answer], minlength=n).astype(np.int64) * listed
        for name, answer in ((INSURED, YES), (UNINSURED, NO))
    }
    size = np.full(n, UNKNOWN, dtype=np.int64)
    if households.has("size"):
        size = households.frame["size"].to_numpy(dtype=np.int64)
    members = np.bincount(people.household, minlength=n)
    # Of a household of unknown size without members somebody is unknown.
    persons = np.maximum(np.where(size == UNKNOWN, 1, size), members)
    counts[NOT_TOLD] = (persons * listed - counts[INSURED] - counts[UNINSURED]).astype(np.int64)
    return counts
