"""How did the lists change between two reviews? `ngheo compare`."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from ngheo_cli.cli import options as o
from ngheo_cli.cli.comparing import Compared, Job, compared_of, with_escaped
from ngheo_cli.cli.language import say
from ngheo_cli.cli.masking import masked_days
from ngheo_cli.cli.reads import reads_surveys
from ngheo_cli.messages import Stop, helps
from ngheo_cli.messages import compare as words
from ngheo_cli.messages import during as year_words

if TYPE_CHECKING:
    from ngheo_cli.cli.console import Progress
    from ngheo_cli.cli.during import InYear
    from ngheo_cli.cli.reading import Request


Period = Literal["month", "half"]
"""How often movements of the year are tabled."""


FilesArgument = Annotated[
    list[Path], typer.Argument(metavar=say(words.FILES_FORM), readable=False, help=say(words.BEFORE_AFTER))
]
AtOption = Annotated[str | None, typer.Option("--at", metavar=say(helps.DAY_FORM), help=say(year_words.AT))]


@dataclass(frozen=True, slots=True)
class More:
    """What is asked beside two reviews: days within the year, and totals for the change of rates."""

    year: "InYear | None"
    totals: Sequence[Path]


@reads_surveys
def compare(
    files: FilesArgument,
    history: Annotated[list[Path] | None, o.file_option("--history", words.HISTORY)] = None,
    class_: o.ClassOption = "computed",
    links: o.LinksOption = None,
    crosswalk: o.CrosswalkOption = None,
    near_relapse: o.NearRelapseOption = "near_poor_list",
    decided: o.DecidedOption = None,
    during: Annotated[list[Path] | None, o.file_option("--during", year_words.DURING)] = None,
    at: AtOption = None,
    period: Annotated[Period, typer.Option("--period", help=say(year_words.PERIOD))] = "month",
    totals: Annotated[list[Path] | None, o.file_option("--totals", year_words.TOTALS)] = None,
    *,
    request: "Request",
    out: Annotated[Path | None, o.file_option("--out", words.OUT)] = None,
    force: o.ForceOption = False,
    lang: o.LangOption = None,  # noqa: ARG001 - read by choose_language
    json: o.JsonOption = False,
    quiet: o.QuietOption = False,
) -> int:
    """Link the households of two reviews and make the movement tables."""
    from ngheo_cli.cli.compare_text import needs_attention, print_rows, show_comparison, write_comparison
    from ngheo_cli.cli.console import CLEAN, FOUND, progress
    from ngheo_cli.cli.during import in_year
    from ngheo_cli.cli.escaping import decided_of
    from ngheo_cli.reports.table_file import refuse_table

    days = masked_days(decided_of(decided or (), [*files, *(history or ())]), request)
    job = Job(files, history or (), class_, links, crosswalk, near_relapse, days)
    more = More(in_year(during or (), at, period), totals or ())
    if out is not None:
        refuse_table(out, [*job.read, *(during or ()), *(totals or ()), *request.files], force=force)
    with progress(quiet) as show:
        found = _compared(job, request, more, show)
    if out is not None:
        write_comparison(found, out, force=force)
    if json:
        print_rows(found)
    show_comparison(found, out, tables=not (json or quiet), to_stderr=json)
    return FOUND if any(needs_attention(one) for one in found) else CLEAN


def _compared(job: Job, request: "Request", more: More, show: "Progress | None") -> list[Compared]:
    """Return the comparison of two reviews, or those of a review with the list at days of the year."""
    from ngheo_cli.cli.changes import Totals, with_changes, with_groups
    from ngheo_cli.cli.during import compared_during
    from ngheo_cli.cli.file_names import file_names, named
    from ngheo_cli.cli.reviewing import review_of
    from ngheo_cli.cli.verdict import unclean
    from ngheo_cli.survey.units_file import read_units

    if len(job.files) > 2:
        raise Stop(words.TOO_MANY_FILES.at(count=len(job.files)))
    paths = (*job.history, *job.files)
    of_before, of_now = (more.totals[0], more.totals[-1]) if more.totals else (None, None)
    given = [*[of_before] * (len(paths) - 1), of_now]
    read = [review_of([path], request, job.source, show, of) for path, of in zip(paths, given, strict=True)]
    reviews = named(read, file_names([*job.history, *job.files], request))
    if more.year:
        found = compared_during(job, more.year, reviews)
    else:
        found = [with_escaped(job, compared_of(job, reviews))]
    said = [finding for one in read for finding in one.findings]
    left = unclean((file for one in read for file in one.loaded), job.source)
    found[0] = replace(found[0], findings=(*said, *found[0].findings), unclean=tuple(left))
    units = read_units(request.units)[0] if request.units else ()
    if units:
        found = with_groups(found, units)
    if not more.totals:
        return found
    two = len(job.files) > 1 and not more.year
    return with_changes(found, Totals(more.totals, job.crosswalk, reviews[-2] if two else None), units)
