"""Which rates has each unit? `ngheo rates`."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from ngheo_cli.cli import options as o
from ngheo_cli.cli.language import say
from ngheo_cli.cli.reads import reads_surveys
from ngheo_cli.messages import Finding, Stop, helps
from ngheo_cli.messages import review as words

if TYPE_CHECKING:
    from fractions import Fraction

    from ngheo_cli.cli.console import Progress
    from ngheo_cli.cli.reading import Request
    from ngheo_cli.cli.reviewing import Reviewed
    from ngheo_cli.review.households import Source
    from ngheo_cli.review.rates import RateRow


class ClassSource(StrEnum):
    """Which class counts."""

    COMPUTED = "computed"
    RECORDED = "recorded"


class Weight(StrEnum):
    """Whom measures count."""

    HOUSEHOLDS = "households"
    PERSONS = "persons"


class DttsRule(StrEnum):
    """How an ethnic minority household is told."""

    FLAG = "flag"
    HEAD = "head"


ClassOption = Annotated[ClassSource, typer.Option("--class", help=say(words.CLASS))]
TotalsOption = Annotated[
    Path | None,
    typer.Option("--totals", metavar=say(helps.FILE_FORM), readable=False, help=say(words.TOTALS)),
]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which rows are shown."""

    levels: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    above: str | None = None


@dataclass(frozen=True, slots=True)
class Measuring:
    """How the measures identify and count."""

    cutoffs: "tuple[Fraction, ...]"
    weight: Literal["households", "persons"]


@dataclass(frozen=True, slots=True)
class Rated:
    """A review with its rates."""

    reviewed: "Reviewed"
    rows: "tuple[RateRow, ...]"
    every: "tuple[RateRow, ...]"
    findings: tuple[Finding, ...]


@reads_surveys
def rates(
    surveys: Annotated[
        list[Path], typer.Argument(metavar=say(helps.SURVEY_FORM), readable=False, help=say(helps.SURVEYS))
    ],
    totals: TotalsOption = None,
    class_: ClassOption = ClassSource.COMPUTED,
    level: Annotated[
        str | None, typer.Option("--level", metavar=say(words.LEVEL_FORM), help=say(words.LEVEL))
    ] = None,
    by: Annotated[str | None, typer.Option("--by", metavar=say(words.BY_FORM), help=say(words.BY))] = None,
    above: Annotated[
        str | None, typer.Option("--above", metavar=say(words.ABOVE_FORM), help=say(words.ABOVE))
    ] = None,
    measures: Annotated[bool, typer.Option("--measures", help=say(words.MEASURES))] = False,
    k: Annotated[
        list[str] | None, typer.Option("--k", metavar=say(words.CUTOFF_FORM), help=say(words.CUTOFF))
    ] = None,
    weight: Annotated[Weight, typer.Option("--weight", help=say(words.WEIGHT))] = Weight.HOUSEHOLDS,
    dtts: Annotated[DttsRule, typer.Option("--dtts", help=say(words.DTTS))] = DttsRule.FLAG,
    *,
    request: "Request",
    out: Annotated[
        Path | None,
        typer.Option("--out", metavar=say(helps.FILE_FORM), readable=False, help=say(words.RATES_OUT)),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help=say(helps.FORCE))] = False,
    lang: o.LangOption = None,  # noqa: ARG001 - read by choose_language
    json: Annotated[bool, typer.Option("--json", help=say(helps.JSON))] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help=say(helps.QUIET))] = False,
) -> int:
    """Count a review by unit, area and group, and show or write its rates."""
    from ngheo_cli.cli.console import CLEAN, FOUND, progress
    from ngheo_cli.cli.measures_text import show_measures
    from ngheo_cli.cli.rates_text import needs_attention, print_rows, show_rates, write_rows
    from ngheo_cli.reports.files import refuse_outputs
    from ngheo_cli.reports.table_file import refuse_ending

    wanted = _wanted(level, by, above)
    if out is not None:
        refuse_ending(out)
        beside = [*request.files, *([totals] if totals else [])]
        refuse_outputs([out], [*surveys, *beside], force=force, new_folder=False)
    how = Measuring(_cutoffs(k or ()), "persons" if weight is Weight.PERSONS else "households")
    with progress(quiet) as show:
        source: Source = "recorded" if class_ is ClassSource.RECORDED else "computed"
        rated = _rated(surveys, request, (source, dtts.value, totals, wanted), show)
    if measures:
        return show_measures(rated, wanted, how, out, force=force, json=json, quiet=quiet)
    if out is not None:
        write_rows(rated, out, force=force)
    if json:
        print_rows(rated)
    show_rates(rated, out, table=not (json or quiet), above=wanted.above, to_stderr=json)
    return FOUND if needs_attention(rated) else CLEAN


def _wanted(level: str | None, by: str | None, above: str | None) -> Wanted:
    """Return which rows are asked for; raise Stop for a level that is none or a limit that is no number."""
    from ngheo_cli.review.units import LEVELS

    levels = _list(level)
    wrong = [name for name in levels if name not in LEVELS]
    if wrong:
        raise Stop(words.UNKNOWN_LEVEL.at(name=wrong[0]))
    names = _list(by)
    areas = tuple(name for name in names if name in {"rural", "urban"})
    limit = above.replace(",", ".").removesuffix("%").strip() if above else None
    if limit is not None and not limit.replace(".", "", 1).isdecimal():
        raise Stop(words.BAD_PERCENT.at(value=str(above)))
    groups = tuple(name for name in names if name not in areas)
    return Wanted(levels, groups, areas, limit)


def _cutoffs(texts: Sequence[str]) -> "tuple[Fraction, ...]":
    """Return cut-offs; raise Stop for one that is no number above zero."""
    from fractions import Fraction

    found = []
    for text in texts:
        try:
            value = Fraction(text.replace(",", "."))
        except (ValueError, ZeroDivisionError):
            value = Fraction(0)
        if value <= 0:
            raise Stop(words.BAD_CUTOFF.at(value=text))
        found.append(value)
    return tuple(found)


def _list(text: str | None) -> tuple[str, ...]:
    return tuple(part.strip() for part in (text or "").split(",") if part.strip())


def _rated(
    surveys: Sequence[Path],
    request: "Request",
    how: "tuple[Source, str, Path | None, Wanted]",
    show: "Progress | None",
) -> Rated:
    from ngheo_cli.cli.reviewing import review_of, totals_of
    from ngheo_cli.review.counting import measures, tally
    from ngheo_cli.review.denominators import denominators
    from ngheo_cli.review.groups import memberships
    from ngheo_cli.review.rates import rate_rows

    source, rule, totals, wanted = how
    reviewed = review_of(surveys, replace(request, totals=totals), source, show)
    given, wrong = totals_of(reviewed, totals)
    groups = memberships(reviewed.households, rule)
    for name in wanted.groups:
        if name not in groups:
            raise Stop(words.UNKNOWN_GROUP.at(name=name, allowed=", ".join(groups)))
    counted = tally(reviewed.households, groups, measures(reviewed.households))
    aligned = denominators(counted.units, given)
    rows, forbids = rate_rows(counted, aligned)
    findings = (*reviewed.findings, *wrong, *aligned.findings, *forbids)
    return Rated(reviewed, tuple(_picked(rows, wanted)), tuple(rows), findings)


def _picked(rows: "Sequence[RateRow]", wanted: Wanted) -> "list[RateRow]":
    """Return the rows asked for; with a limit those above it, the highest rate first."""
    from fractions import Fraction

    kept = [
        row
        for row in rows
        if (not wanted.levels or row.unit.level in wanted.levels)
        and (not wanted.groups or row.group in wanted.groups)
        and (not wanted.areas or row.area in wanted.areas)
    ]
    if wanted.above is None:
        return kept
    if not wanted.groups:
        kept = [row for row in kept if row.group == "all"]
    if not wanted.areas:
        kept = [row for row in kept if row.area == "all"]
    limit = Fraction(wanted.above)
    over = [(Fraction(100 * (row.count("poor") or 0), row.households or 1), row)
            for row in kept if row.rate("poor") is not None]  # fmt: skip
    return [row for rate, row in sorted(over, key=lambda one: -one[0]) if rate > limit]
