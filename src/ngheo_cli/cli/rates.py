"""Which rates has each unit? `ngheo rates`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ngheo_cli.cli import options as o
from ngheo_cli.cli.comparing import Job
from ngheo_cli.cli.language import say
from ngheo_cli.cli.measuring import Weight, measured_of, measuring_of
from ngheo_cli.cli.rates_details import Table, detailed_of, detailing_of
from ngheo_cli.cli.rating import rated_of, wanted_of
from ngheo_cli.cli.reads import reads_surveys
from ngheo_cli.messages import measures as measure_words
from ngheo_cli.messages import rate_details as detail_words
from ngheo_cli.messages import review as words
from ngheo_cli.messages import targets as target_words

if TYPE_CHECKING:
    from ngheo_cli.cli.reading import Request


@reads_surveys
def rates(
    surveys: o.SurveysArgument,
    table: Annotated[Table, typer.Option("--table", help=say(detail_words.TABLE))] = "rates",
    totals: o.TotalsOption = None,
    class_: o.ClassOption = "computed",
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
    before: Annotated[list[Path] | None, o.file_option("--before", measure_words.BEFORE)] = None,
    years: Annotated[
        int | None,
        typer.Option("--years", min=1, metavar=say(measure_words.YEARS_FORM), help=say(measure_words.YEARS)),
    ] = None,
    links: o.LinksOption = None,
    crosswalk: o.CrosswalkOption = None,
    plan: Annotated[Path | None, o.file_option("--plan", target_words.PLAN)] = None,
    weight: Annotated[Weight, typer.Option("--weight", help=say(words.WEIGHT))] = "households",
    dtts: o.DttsOption = "flag",
    *,
    request: "Request",
    out: Annotated[Path | None, o.file_option("--out", words.RATES_OUT)] = None,
    force: o.ForceOption = False,
    lang: o.LangOption = None,  # noqa: ARG001 - read by choose_language
    json: o.JsonOption = False,
    quiet: o.QuietOption = False,
) -> int:
    """Count a review by unit, area and group, and show or write its rates."""
    from ngheo_cli.cli.console import CLEAN, FOUND, progress
    from ngheo_cli.cli.measures_text import show_measures
    from ngheo_cli.cli.rates_details_text import show_details
    from ngheo_cli.cli.rates_text import (
        needs_attention,
        print_rows,
        show_rates,
        with_untold,
        write_rows,
    )
    from ngheo_cli.cli.targets_text import show_targets
    from ngheo_cli.reports.table_file import refuse_table
    from ngheo_cli.review.plan import read_plan

    wanted = wanted_of(level, by, above)
    earlier = tuple(before or ())
    job = Job([*earlier[:1], *surveys[:1]], (), class_, links, crosswalk, "near_poor_list")
    asked = detailing_of(table, (wanted, dtts), job, earlier, others=measures or plan is not None)
    if out is not None:
        beside = [*request.files, *earlier, *(path for path in (totals, plan, links, crosswalk) if path)]
        refuse_table(out, [*surveys, *beside], force=force)
    planned = read_plan(plan) if plan else None
    how = measuring_of(measures, k or (), (weight, dtts), () if asked else earlier, years)
    with progress(quiet) as show:
        rated = rated_of(surveys, request, (class_, dtts, totals, wanted), show)
        measured = measured_of(rated, wanted, how, request, show) if how else None
        detailed = detailed_of(rated, asked, request, show) if asked else None
    if planned:
        return show_targets(rated, planned, out, force=force, json=json, quiet=quiet)
    if detailed:
        return show_details(rated, detailed, wanted, out, force=force, json=json, quiet=quiet)
    if measured:
        return show_measures(rated, measured, out, force=force, json=json, quiet=quiet)
    rated = with_untold(rated)
    if out is not None:
        write_rows(rated, out, force=force)
    if json:
        print_rows(rated)
    show_rates(rated, out, table=not (json or quiet), above=wanted.above, to_stderr=json)
    return FOUND if needs_attention(rated) else CLEAN
