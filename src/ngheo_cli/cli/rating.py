"""How do the options of `ngheo rates` become the figures of a review: which are counted, which are shown?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from ngheo_cli.messages import Finding, Stop
from ngheo_cli.messages import review as words

if TYPE_CHECKING:
    from fractions import Fraction

    import numpy as np
    from numpy.typing import NDArray

    from ngheo_cli.cli.console import Progress
    from ngheo_cli.cli.reading import Request
    from ngheo_cli.cli.reviewing import Reviewed
    from ngheo_cli.review.denominators import Denominators
    from ngheo_cli.review.households import Households, Source
    from ngheo_cli.review.rates import RateRow
    from ngheo_cli.review.unit_groups import UnitGroups
    from ngheo_cli.survey.totals import UnitTotal


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which rows are shown."""

    levels: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    above: str | None = None


@dataclass(frozen=True, slots=True)
class Rated:
    """A review with its rates: the rows shown, those of all units, and those of groups of units; `groups` are
    the memberships of its households."""

    reviewed: "Reviewed"
    groups: "Mapping[str, NDArray[np.int8]]"
    rows: "tuple[RateRow, ...]"
    every: "tuple[RateRow, ...]"
    findings: tuple[Finding, ...]
    grouped: "tuple[RateRow, ...]" = ()
    totals: "Denominators | None" = None
    unit_groups: "UnitGroups | None" = None
    given: "tuple[UnitTotal, ...]" = ()
    """The totals as read."""
    by_name: bool = False
    """Whether the rows shown are groups or areas that were asked for by name."""
    straddling: "tuple[RateRow, ...]" = ()
    """The rows that may be above the limit asked for, and may not."""

    @property
    def undetermined(self) -> int:
        """The number of households of the review that have no class."""
        whole = next(row for row in self.every if (row.area, row.group) == ("all", "all"))
        return whole.count("undetermined") or 0


@dataclass(frozen=True, slots=True)
class Counted:
    """Households counted by unit, area and group: the rows of all units, and those of groups of units."""

    rows: "tuple[RateRow, ...]"
    grouped: "tuple[RateRow, ...]"
    totals: "Denominators"
    unit_groups: "UnitGroups | None"
    findings: tuple[Finding, ...]


def wanted_of(level: str | None, by: str | None, above: str | None) -> Wanted:
    """Return which rows are asked for: with areas, `all` asks for the whole units beside them.

    Raises Stop for a level that is none or a limit that is no number.
    """
    from ngheo_cli.review.counting import EVERY_AREA
    from ngheo_cli.review.groups import ALL, group_of_name
    from ngheo_cli.review.units import LEVELS, UNIT_GROUP

    levels = _list(level)
    wrong = [name for name in levels if name not in (*LEVELS, UNIT_GROUP)]
    if wrong:
        raise Stop(words.UNKNOWN_LEVEL.at(name=wrong[0]))
    names = _list(by)
    areas = tuple(name for name in names if name in {"rural", "urban"})
    limit = above.replace(",", ".").removesuffix("%").strip() if above else None
    if limit is not None and not limit.replace(".", "", 1).isdecimal():
        raise Stop(words.BAD_PERCENT.at(value=str(above)))
    if areas and ALL in names:
        areas = (EVERY_AREA, *areas)
    groups = tuple(group_of_name(name) for name in names if name not in {"rural", "urban"})
    return Wanted(levels, groups, areas, limit)


def _list(text: str | None) -> tuple[str, ...]:
    return tuple(part.strip() for part in (text or "").split(",") if part.strip())


def rated_of(
    surveys: Sequence[Path],
    request: "Request",
    how: "tuple[Source, str, Path | None, Wanted]",
    show: "Progress | None",
) -> Rated:
    """Read a review and compute its rates.

    `how` is whose classes count, how an ethnic minority household is told, the totals, and what is shown.
    """
    from ngheo_cli.cli.reviewing import gone_finding, review_of, totals_of
    from ngheo_cli.review.insured import insured_measures
    from ngheo_cli.review.rate_findings import lacking_totals
    from ngheo_cli.review.unknown_members import unknown_members
    from ngheo_cli.review.unsure import marks_counted

    source, rule, totals, wanted = how
    reviewed = review_of(surveys, request, source, show, totals)
    households = reviewed.households
    marks = (*gone_finding(int(households.gone.sum())), *marks_counted(households))
    reviewed = replace(reviewed, findings=(*reviewed.findings, *marks))
    given, wrong = totals_of(reviewed, totals)
    groups = groups_of(reviewed.households, rule, wanted)
    found = count(reviewed.households, groups, insured_measures(reviewed.households), given, request)
    every, asked = [*found.rows, *found.grouped], (*wanted.groups, *wanted.areas)
    unknown = unknown_members(found.rows, asked)
    lacking = lacking_totals(picked(every, replace(wanted, above=None)), every, asked)
    return Rated(
        reviewed,
        groups,
        tuple(picked(every, wanted)),
        found.rows,
        (*reviewed.findings, *wrong, *found.findings, *unknown, *lacking),
        found.grouped,
        found.totals,
        found.unit_groups,
        given,
        bool(wanted.groups or wanted.areas),
        tuple(straddling(every, wanted)),
    )


def groups_of(households: "Households", rule: str, wanted: Wanted) -> "dict[str, NDArray[np.int8]]":
    """Return the memberships of households; raise Stop where one asked for is not in the data."""
    from ngheo_cli.review.groups import memberships

    groups = memberships(households, rule)
    for name in wanted.groups:
        if name not in groups:
            raise Stop(words.UNKNOWN_GROUP.at(name=name, allowed=", ".join(groups)))
    return groups


def count(
    households: "Households",
    groups: "Mapping[str, NDArray[np.int8]]",
    more: "Mapping[str, NDArray[np.int64]]",
    given: "Sequence[UnitTotal]",
    request: "Request",
) -> Counted:
    """Count households, and whatever `more` whole numbers of each, by unit, area and group."""
    from ngheo_cli.review.counting import measures, tally
    from ngheo_cli.review.denominators import denominators
    from ngheo_cli.review.group_rows import group_rows
    from ngheo_cli.review.rates import rate_rows

    summed = tally(households, groups, {**measures(households), **more})
    aligned = denominators(summed.units, given)
    rows, forbids = rate_rows(summed, aligned)
    of_units = _unit_groups(households, aligned, request)
    grouped = group_rows(of_units.members, rows) if of_units else []
    said = of_units.findings if of_units else ()
    return Counted(tuple(rows), tuple(grouped), aligned, of_units, (*said, *aligned.findings, *forbids))


def _unit_groups(households: "Households", totals: "Denominators", request: "Request") -> "UnitGroups | None":
    """Return the groups that the table of units makes of the units of the survey and of the totals."""
    from ngheo_cli.review.unit_groups import review_day, unit_groups
    from ngheo_cli.survey.units_file import read_units

    if request.units is None:
        return None
    return unit_groups(totals.units, read_units(request.units)[0], review_day(households))


def picked(rows: "Sequence[RateRow]", wanted: Wanted) -> "list[RateRow]":
    """Return the rows asked for, none of an area where nobody lives; with a limit those above it, the highest
    rate first."""
    from fractions import Fraction

    kept = [
        row
        for row in rows
        if not row.deserted
        and (not wanted.levels or row.unit.level in wanted.levels)
        and (not wanted.groups or row.group in wanted.groups)
        and (not wanted.areas or row.area in wanted.areas)
    ]
    if wanted.above is None:
        return kept
    rated = _ranked(kept, wanted, "poor")
    return [row for rate, row in rated if rate > Fraction(wanted.above)]


def straddling(rows: "Sequence[RateRow]", wanted: Wanted) -> "list[RateRow]":
    """Return the rows of which the rate may be above the limit, as the undetermined households turn out; the
    highest possible rate first."""
    from fractions import Fraction

    if wanted.above is None:
        return []
    limit, shown = Fraction(wanted.above), {id(row) for row in picked(rows, wanted)}
    kept = picked(rows, replace(wanted, above=None))
    return [row for rate, row in _ranked(kept, wanted, "poor_max") if rate > limit and id(row) not in shown]


def _ranked(kept: "Sequence[RateRow]", wanted: Wanted, name: str) -> "list[tuple[Fraction, RateRow]]":
    """Return rows that have a rate with their exact percentages of a count, the highest first."""
    from fractions import Fraction

    if not wanted.groups:
        kept = [row for row in kept if row.group == "all"]
    if not wanted.areas:
        kept = [row for row in kept if row.area == "all"]
    rated = [(Fraction(100 * (row.count(name) or 0), row.households or 1), row)
             for row in kept if row.rate("poor") is not None]  # fmt: skip
    return sorted(rated, key=lambda one: -one[0])
