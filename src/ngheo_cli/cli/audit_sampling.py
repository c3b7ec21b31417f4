"""How is a sample for a re-check drawn from an audited list, and read back?"""

from collections.abc import Collection, Sequence
from fractions import Fraction
from pathlib import Path

import numpy as np

from ngheo_cli.audit.list.error_rate import ErrorRate, error_rate
from ngheo_cli.audit.list.listing import Listing
from ngheo_cli.audit.list.sample import Sample, draw, marks_of
from ngheo_cli.audit.list.sample_form import Results, read_results
from ngheo_cli.cli.audit_asked import Sampling
from ngheo_cli.cli.language import language
from ngheo_cli.messages import Lang, Stop, of
from ngheo_cli.messages import audit_sample as words
from ngheo_cli.messages.terms import class_label
from ngheo_cli.review.units import LEVELS, Units

_WAYS: tuple[tuple[str, ...], ...] = (("class",), ("unit",), ("unit", "class"), ())
"""By what a sample may have been parted: the form does not say it."""
_LANGS: tuple[Lang, ...] = ("vi", "en")


def drawn(listing: Listing, units: Units, asked: Sampling) -> Sample:
    """Draw a sample of the households that have a class on record. Raises Stop where none has."""
    recorded = [listing.recorded(row) for row in range(len(listing))]
    inside = np.array([bool(code) for code in recorded], dtype=np.bool_)
    if not inside.any():
        raise Stop(words.NOBODY_RECORDED.at())
    labels = _labels(listing, units, asked.strata, language())
    risk = listing.at_risk if asked.risk else None
    return draw(marks_of(listing.frame), labels, risk, inside, asked.wanted, asked.seed)


def estimated(listing: Listing, units: Units, path: Path, confidence: Fraction) -> tuple[Results, ErrorRate]:
    """Read a filled form and estimate the error rate of the list it was drawn from."""
    recorded = [listing.recorded(row) for row in range(len(listing))]
    marks = marks_of(listing.frame)
    by_mark = dict(zip(marks, recorded, strict=True))
    labelings = [
        {mark: label for mark, label, code in zip(marks, labels, recorded, strict=True) if code}
        for lang in _LANGS
        for strata in _WAYS
        for labels in [_labels(listing, units, strata, lang)]
    ]
    results = read_results(path, by_mark, labelings, tells_average="average" in recorded)
    return results, error_rate(results.strata, confidence)


def _labels(listing: Listing, units: Units, strata: Collection[str], lang: Lang) -> list[str]:
    """Return the label of the stratum of every household."""
    parts: list[Sequence[str]] = []
    if "unit" in strata:
        parts.append(_unit_names(listing, units, lang))
    if "class" in strata:
        parts.append([class_label(listing.recorded(row), lang) for row in range(len(listing))])
    labels = [" / ".join(filter(None, names)) for names in zip(*parts, strict=True)]
    return labels or [of(words.ALL, lang)] * len(listing)


def _unit_names(listing: Listing, units: Units, lang: Lang) -> list[str]:
    """Return each household's unit at the highest level that has several."""
    levels = [level for level in LEVELS if level in units.members]
    several = [one for one in levels if len({unit.key for unit in units.units if unit.level == one}) > 1]
    if not several:
        return [""] * len(listing)
    places = units.members[several[0]].tolist()
    return [units.units[place].path if place >= 0 else of(words.NOT_NAMED, lang) for place in places]
