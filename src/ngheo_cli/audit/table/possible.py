"""How many deprivations can a household of a class have, by whichever standard a table may follow?"""

from collections.abc import Iterator
from functools import cache
from typing import get_args

from ngheo_cli.audit.table.model import Subject
from ngheo_cli.criteria.base import Area
from ngheo_cli.criteria.load import load_all, load_provincial
from ngheo_cli.criteria.model import Criteria
from ngheo_cli.criteria.reach import first_match, sample_cells


@cache
def deprivations_of_class(subject: Subject, indicators: frozenset[str]) -> tuple[int, int] | None:
    """Return the fewest and the most deprivations of one household of a class under any known standard of
    such indicators; None where no standard is known.

    `indicators` are those of a table, by id where their titles are known. A standard is of such indicators if
    it has as many, most of which are known.
    """
    found = [one for criteria in (*load_all(), *load_provincial()) if _of(criteria, indicators)
             for one in _counts(criteria, subject)]  # fmt: skip
    return (min(found), max(found)) if found else None


def _of(criteria: Criteria, indicators: frozenset[str]) -> bool:
    every = set(criteria.indicator_ids)
    return len(every) == len(indicators) and 2 * len(every & indicators) > len(every)


def _counts(criteria: Criteria, subject: Subject) -> Iterator[int]:
    """Yield the numbers of deprivations that the conditions of a standard let a class have."""
    for area in get_args(Area):
        for cell in sample_cells(criteria, criteria.classes, area):
            at = first_match(criteria.classes, cell, criteria, area)
            if at >= 0 and criteria.classes[at].id == subject:
                count = cell.get("deprivations")
                yield from (0, len(criteria.indicators)) if count is None else (int(count),)
