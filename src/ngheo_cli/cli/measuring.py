"""How do the options of `ngheo rates --measures` become measures, and changes since an earlier review?"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from ngheo_cli.messages import Finding, Stop
from ngheo_cli.messages import measures as change_words
from ngheo_cli.messages import review as words

if TYPE_CHECKING:
    from ngheo_cli.cli.console import Progress
    from ngheo_cli.cli.rating import Rated, Wanted
    from ngheo_cli.cli.reading import Request
    from ngheo_cli.cli.reviewing import Reviewed
    from ngheo_cli.review.cutoffs import Cutoff
    from ngheo_cli.review.measure_changes import MeasureChange
    from ngheo_cli.review.measure_rows import MeasureRow

Weight = Literal["households", "persons"]
"""Whom measures count."""


@dataclass(frozen=True, slots=True)
class Measuring:
    """How the measures identify and count, and the earlier review that they are compared with."""

    cutoffs: "tuple[Cutoff, ...]"
    weight: Weight
    rule: str
    """How an ethnic minority household is told."""
    before: tuple[Path, ...] = ()
    years: int | None = None


@dataclass(frozen=True, slots=True)
class Measured:
    """The measures of a review and, with an earlier one, their changes over `years`."""

    rows: "tuple[MeasureRow, ...]"
    changes: "tuple[MeasureChange, ...]" = ()
    before: "Reviewed | None" = None
    years: int | None = None
    told: bool = False
    """Whether the user told the years."""
    unknown: int = 0
    """The most households of one group that are left out in either review."""
    findings: tuple[Finding, ...] = ()


def measuring_of(
    wanted: bool, cutoffs: Sequence[str], how: "tuple[Weight, str]", before: Sequence[Path], years: int | None
) -> Measuring | None:
    """Return how to measure; None where no measures are wanted.

    Raises Stop for a cut-off that is no number above zero, and for an earlier review without measures.
    """
    if not wanted:
        if before or years is not None:
            raise Stop(change_words.NEEDS_MEASURES.at())
        return None
    return Measuring(_cutoffs(cutoffs), *how, tuple(before), years)


def _cutoffs(texts: Sequence[str]) -> "tuple[Cutoff, ...]":
    from ngheo_cli.review.cutoffs import parse_cutoff

    return tuple(parse_cutoff(text) for text in texts)


def measured_of(
    rated: "Rated", wanted: "Wanted", how: Measuring, request: "Request", show: "Progress | None"
) -> Measured:
    """Measure a review, and the earlier one beside it. Raises Stop where that is under another standard."""
    from ngheo_cli.cli.reviewing import review_of
    from ngheo_cli.review.measure_changes import measure_changes, years_between

    households = rated.reviewed.households
    rows = _rows(rated.reviewed, wanted, how)
    if not how.before:
        return Measured(rows, unknown=_leaves_out(rows), findings=rated.reviewed.findings)
    # The members of another file belong to the review now.
    before = review_of(how.before, replace(request, members=()), households.source, show)
    old = before.households
    if old.criteria.digest != households.criteria.digest:
        raise Stop(change_words.OTHER_STANDARD.at(before=old.criteria.id, now=households.criteria.id))
    years = how.years or years_between(old, households)
    was = _rows(before, wanted, how)
    findings = (*rated.reviewed.findings, *before.findings, *(() if years else (change_words.NO_YEARS.at(),)))
    changes = tuple(measure_changes(was, rows, years))
    unknown = _leaves_out((*rows, *was))
    return Measured(rows, changes, before, years, how.years is not None, unknown, findings)


def _rows(reviewed: "Reviewed", wanted: "Wanted", how: Measuring) -> "tuple[MeasureRow, ...]":
    from ngheo_cli.review.counting import EVERY_AREA
    from ngheo_cli.review.groups import in_areas, memberships
    from ngheo_cli.review.measure_rows import measure_rows

    households = reviewed.households
    every, names = memberships(households, how.rule), wanted.groups or ("all",)
    groups = {name: of for name, of in every.items() if name in names}
    if wanted.areas:
        if not households.has("area"):
            raise Stop(words.UNKNOWN_GROUP.at(name=wanted.areas[0], allowed=", ".join(every)))
        areas = [name for name in wanted.areas if name != EVERY_AREA]
        whole = groups if EVERY_AREA in wanted.areas else {}
        groups = {**whole, **in_areas(groups, households, areas)}
    weights = [indicator.weight for indicator in households.criteria.indicators]
    cutoffs = [cutoff.of(weights) for cutoff in how.cutoffs]
    return tuple(measure_rows(households, groups, cutoffs, wanted.levels, how.weight))


def _leaves_out(rows: "Sequence[MeasureRow]") -> int:
    return max((int(row.value) for row in rows if row.measure == "unknown"), default=0)
