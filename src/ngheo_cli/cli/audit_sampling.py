"""How is a sample for a re-check drawn from an audited list, and read back?"""

from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path

import numpy as np

from ngheo_cli.audit.list.error_rate import ErrorRate, error_rate
from ngheo_cli.audit.list.listing import Listing
from ngheo_cli.audit.list.sample import Sample, draw, marks_of
from ngheo_cli.audit.list.sample_form import Results, read_results
from ngheo_cli.cli.audit_asked import Sampling
from ngheo_cli.cli.language import language, say
from ngheo_cli.messages import Stop
from ngheo_cli.messages import audit_sample as words
from ngheo_cli.messages.terms import class_label
from ngheo_cli.review.units import LEVELS, Units


def drawn(listing: Listing, units: Units, asked: Sampling) -> Sample:
    """Draw a sample of the households that have a class on record. Raises Stop where none has."""
    recorded = [listing.recorded(row) for row in range(len(listing))]
    inside = np.array([bool(code) for code in recorded], dtype=np.bool_)
    if not inside.any():
        raise Stop(words.NOBODY_RECORDED.at())
    parts: list[Sequence[str]] = []
    if "unit" in asked.strata:
        parts.append(_unit_names(listing, units))
    if "class" in asked.strata:
        parts.append([class_label(code, language()) for code in recorded])
    labels = [" / ".join(filter(None, names)) for names in zip(*parts, strict=True)]
    every = labels or [say(words.ALL)] * len(listing)
    risk = listing.at_risk if asked.risk else None
    return draw(marks_of(listing.frame), every, risk, inside, asked.wanted, asked.seed)


def estimated(listing: Listing, path: Path, confidence: Fraction) -> tuple[Results, ErrorRate]:
    """Read a filled form and estimate the error rate of the list it was drawn from."""
    recorded = [listing.recorded(row) for row in range(len(listing))]
    by_mark = dict(zip(marks_of(listing.frame), recorded, strict=True))
    results = read_results(path, by_mark, tells_average="average" in recorded)
    return results, error_rate(results.strata, confidence)


def _unit_names(listing: Listing, units: Units) -> list[str]:
    """Return each household's unit at the highest level that has several."""
    levels = [level for level in LEVELS if level in units.members]
    several = [one for one in levels if len({unit.key for unit in units.units if unit.level == one}) > 1]
    if not several:
        return [""] * len(listing)
    places = units.members[several[0]].tolist()
    return [units.units[place].path if place >= 0 else say(words.NOT_NAMED) for place in places]
