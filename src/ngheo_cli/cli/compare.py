"""How did the lists change between two reviews? `ngheo compare`."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from ngheo_cli.cli import options as o
from ngheo_cli.cli.language import say
from ngheo_cli.cli.reads import reads_surveys
from ngheo_cli.messages import Finding, Stop, helps
from ngheo_cli.messages import compare as words
from ngheo_cli.messages import during as year_words

if TYPE_CHECKING:
    from ngheo_cli.cli.console import Progress
    from ngheo_cli.cli.during import InYear
    from ngheo_cli.cli.reading import Request
    from ngheo_cli.review.households import Households, Source
    from ngheo_cli.review.link import Links
    from ngheo_cli.review.movement_tables import Comparison
    from ngheo_cli.review.movements import NearRelapse
    from ngheo_cli.review.rate_changes import Change


Period = Literal["month", "half"]
"""How often movements of the year are tabled."""


@dataclass(frozen=True, slots=True)
class Job:
    """What is compared, and by which rules."""

    files: Sequence[Path]
    history: Sequence[Path]
    source: "Source"
    links: Path | None
    crosswalk: Path | None
    near_relapse: "NearRelapse"

    @property
    def read(self) -> tuple[Path, ...]:
        """The files that are read: no result is written over them."""
        return (*self.files, *self.history, *(path for path in (self.links, self.crosswalk) if path))


@dataclass(frozen=True, slots=True)
class Compared:
    """Two reviews with their links, tables and findings."""

    before: "Households"
    now: "Households"
    links: "Links"
    tables: "Comparison"
    earlier: int
    near_relapse: "NearRelapse"
    findings: tuple[Finding, ...]
    changes: "tuple[Change, ...]" = ()
    until: str = ""
    """The day at which in-year decisions are counted; "" between two reviews."""


@reads_surveys
def compare(
    files: Annotated[
        list[Path],
        typer.Argument(metavar=say(words.FILES_FORM), readable=False, help=say(words.BEFORE_AFTER)),
    ],
    history: Annotated[list[Path] | None, o.file_option("--history", words.HISTORY)] = None,
    class_: o.ClassOption = "computed",
    links: o.LinksOption = None,
    crosswalk: o.CrosswalkOption = None,
    near_relapse: o.NearRelapseOption = "near_poor_list",
    during: Annotated[list[Path] | None, o.file_option("--during", year_words.DURING)] = None,
    at: Annotated[
        str | None, typer.Option("--at", metavar=say(helps.DAY_FORM), help=say(year_words.AT))
    ] = None,
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
    from ngheo_cli.reports.table_file import refuse_table

    job = Job(files, history or (), class_, links, crosswalk, near_relapse)
    if out is not None:
        refuse_table(out, [*job.read, *(during or ()), *(totals or ()), *request.files], force=force)
    with progress(quiet) as show:
        found = _compared(job, request, (in_year(during or (), at, period), totals or ()), show)
    if out is not None:
        write_comparison(found, out, force=force)
    if json:
        print_rows(found)
    show_comparison(found, out, tables=not (json or quiet), to_stderr=json)
    return FOUND if any(needs_attention(one) for one in found) else CLEAN


def _compared(
    job: Job, request: "Request", more: "tuple[InYear | None, Sequence[Path]]", show: "Progress | None"
) -> list[Compared]:
    """Return the comparison of two reviews, or those of a review with the list at days of the year."""
    from ngheo_cli.cli.changes import changes_of
    from ngheo_cli.cli.during import compared_during
    from ngheo_cli.cli.reviewing import review_of

    asked, totals = more
    if len(job.files) > 2:
        raise Stop(words.TOO_MANY_FILES.at(count=len(job.files)))
    reviews = [review_of([path], request, job.source, show).households for path in (*job.history, *job.files)]
    found = compared_during(job, asked, reviews[-1]) if asked else [compared_of(job, reviews)]
    if not totals:
        return found
    told: list[Compared] = []
    for one in found:
        changes, said = changes_of(one.before, one.now, totals)
        told.append(replace(one, changes=changes, findings=(*one.findings, *(() if told else said))))
    return told


def compared_of(job: Job, reviews: "list[Households]") -> Compared:
    """Compare the last two of some reviews, the earliest first; one file of a job tells of both itself.

    Raises Stop for reviews under different standards, and where nothing tells of the review before.
    """
    from ngheo_cli.review.crosswalk import read_crosswalk, renamed
    from ngheo_cli.review.history import history_of
    from ngheo_cli.review.movement_tables import compare as tables_of

    walk, findings = read_crosswalk(job.crosswalk) if job.crosswalk else ({}, ())
    now = reviews[-1]
    earlier = [one.with_frame(renamed(one.frame, walk)) for one in reviews[:-1]]
    before = earlier.pop() if len(job.files) > 1 else _told_by(now)
    for one in (before, *earlier):
        if one.criteria.digest != now.criteria.digest:
            raise Stop(words.OTHER_STANDARD.at(before=one.criteria.id, now=now.criteria.id))
    links, wrong = _links(job, before, now)
    history = history_of(before, now, links, earlier, job.near_relapse)
    tables = tables_of(before, now, links, history)
    return Compared(
        before,
        now,
        links,
        tables,
        len(earlier),
        job.near_relapse,
        (*findings, *wrong, *imbalances(before, now, tables)),
    )


def _told_by(now: "Households") -> "Households":
    """Return the review before as the file now tells it."""
    from ngheo_cli.review.history import from_previous_class

    if not now.has("previous_class"):
        raise Stop(words.NO_PREVIOUS.at())
    return from_previous_class(now)


def _links(job: Job, before: "Households", now: "Households") -> "tuple[Links, tuple[Finding, ...]]":
    from ngheo_cli.review.history import same_rows
    from ngheo_cli.review.link import link
    from ngheo_cli.review.link_file import read_links

    if len(job.files) == 1:
        return same_rows(now), ()
    (confirmed,), wrong = read_links(job.links, [before], now) if job.links else (((),), ())
    return link(before, now, confirmed), wrong


def imbalances(before: "Households", now: "Households", tables: "Comparison") -> list[Finding]:
    """Return the households behind every imbalance."""
    from ngheo_cli.messages import Place
    from ngheo_cli.messages.terms import class_label
    from ngheo_cli.review.movements import NEAR, POOR

    found = next(iter(tables.by_level.values()))
    codes = {POOR: "poor", NEAR: "near_poor"}
    names = {s: (class_label(c, "vi").lower(), class_label(c, "en").lower()) for s, c in codes.items()}
    told = [
        words.ABSENT_UNMARKED.at(before.place(row), was=names[int(found.state_before[row])])
        for row in found.missing.tolist()
    ]
    told += [
        words.OPEN_NOW.at(now.place(row), was=names[int(found.state_before[found.before_of[row]])])
        for row in found.open_now.tolist()
    ]
    told += [
        words.OPEN_BEFORE.at(now.place(row), now=names[int(found.state_now[row])])
        for row in found.open_before.tolist()
    ]
    if len(found.sizes_unknown):
        told.append(words.SIZE_UNKNOWN.at(Place(), count=len(found.sizes_unknown)))
    return told
