"""What do many surveys make together? `ngheo batch`."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ngheo_cli.cli import options as o
from ngheo_cli.cli.language import language, say
from ngheo_cli.cli.reads import reads_surveys
from ngheo_cli.messages import Place, Stop, helps
from ngheo_cli.messages import batch as words
from ngheo_cli.messages import review as review_words

if TYPE_CHECKING:
    from ngheo_cli.batch.job import Job, Told
    from ngheo_cli.batch.pools import Pool
    from ngheo_cli.batch.rating import Beside
    from ngheo_cli.cli.console import Progress
    from ngheo_cli.cli.reading import Request

MINUTE = 60.0


@reads_surveys
def batch(
    inputs: Annotated[
        list[Path], typer.Argument(metavar=say(words.INPUTS_FORM), readable=False, help=say(words.INPUTS))
    ],
    out: Annotated[
        Path, typer.Option("--out", metavar=say(words.OUT_FORM), readable=False, help=say(words.OUT))
    ],
    totals: Annotated[
        Path | None,
        typer.Option("--totals", metavar=say(helps.FILE_FORM), readable=False, help=say(review_words.TOTALS)),
    ] = None,
    workers: Annotated[
        int | None, typer.Option("--workers", min=1, metavar=say(words.WORKERS_FORM), help=say(words.WORKERS))
    ] = None,
    scheduler: Annotated[
        str | None,
        typer.Option("--scheduler", metavar=say(words.SCHEDULER_FORM), help=say(words.SCHEDULER)),
    ] = None,
    time_limit: Annotated[
        float, typer.Option("--time-limit", min=0.01, metavar=say(words.LIMIT_FORM), help=say(words.LIMIT))
    ] = 30,
    *,
    request: "Request",
    force: Annotated[bool, typer.Option("--force", help=say(words.FORCE))] = False,
    lang: o.LangOption = None,  # noqa: ARG001 - read by choose_language
    json: Annotated[bool, typer.Option("--json", help=say(helps.JSON))] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help=say(helps.QUIET))] = False,
) -> int:
    """Recompute the surveys of folders and manifests, add them up, and say what needs attention."""
    from dataclasses import replace

    from ngheo_cli.batch.job import execute, prepare
    from ngheo_cli.batch.run import Means
    from ngheo_cli.batch.whole import add_up, row_of
    from ngheo_cli.cli.batch_text import show_batch
    from ngheo_cli.cli.batch_work import Settings, work
    from ngheo_cli.cli.console import progress
    from ngheo_cli.cli.masking import refuse_masked
    from ngheo_cli.cli.reading import read_options
    from ngheo_cli.cli.table import is_table, recompute_table
    from ngheo_cli.messages.mask import TABLE

    read_options(request)
    if any(map(is_table, inputs)):
        refuse_masked(request, TABLE)
        _refuse_alone(workers=workers, scheduler=scheduler)
        return recompute_table(
            inputs, out, replace(request, totals=totals), force=force, json=json, quiet=quiet
        )
    request = replace(request, totals=totals)
    job = _job(inputs, out, request, force=force)
    beside = _beside(request)
    settings = Settings(_absolute(request), out.absolute(), language())
    pool = _pool(scheduler, workers, len(job.plan.tasks))
    with progress(quiet) as show:
        ready = prepare(job)
        told: Told | None = partial(_tell, show) if show else None
        execute(job, ready, Means(partial(work, settings), pool, time_limit * MINUTE), told)
        if show:
            show(say(words.ADDING), 0, 0)
        findings = add_up(job, ready.ledger, beside)
    notes = [row_of(note, language()) for note in ready.notes]
    return show_batch(job, ready, [*findings, *notes], json=json, quiet=quiet)


def _refuse_alone(**options: object) -> None:
    """Raise Stop for options that a table of any size has no use for, and without the library it needs."""
    from importlib.util import find_spec

    from ngheo_cli.messages import table_stream

    if find_spec("pyarrow") is None:
        raise Stop(words.NEEDS_PARQUET.at())
    if given := [f"--{name}" for name, value in options.items() if value]:
        raise Stop(table_stream.OPTIONS_UNUSED.at(options=", ".join(given)))


def _job(inputs: Sequence[Path], out: Path, request: "Request", *, force: bool) -> "Job":
    """Return what is to be done; raise Stop for whatever cannot be done."""
    from importlib.metadata import version
    from importlib.util import find_spec

    from ngheo_cli.batch.digests import run_facts
    from ngheo_cli.batch.job import Job
    from ngheo_cli.batch.plan import Leave, plan_of
    from ngheo_cli.cli import check, outputs, report
    from ngheo_cli.cli.masking import masked_plan
    from ngheo_cli.messages import audit_list, opening, usage

    if find_spec("pyarrow") is None:
        raise Stop(words.NEEDS_PARQUET.at())
    if missing := [path for path in inputs if not path.exists()]:
        raise Stop([opening.NOT_FOUND.at(Place(file=path.name)) for path in missing])
    if out.exists() and not out.is_dir():
        raise Stop(usage.OUTPUT_NOT_FOLDER.at(file=out.name))
    beside = (*request.beside, *((request.totals,) if request.totals else ()))
    own = (outputs.SUFFIX, check.SUFFIX, report.SUFFIX, audit_list.SUFFIX)
    plan = masked_plan(plan_of(inputs, Leave(out, request.files, own)), request)
    facts = run_facts(version("ngheo-cli"), language(), request.shown(), beside, request.criteria)
    return Job(plan, out.absolute(), facts, request.criteria, language(), force)


def _beside(request: "Request") -> "Beside":
    """Return the tables for the whole; raise Stop for one that cannot be read."""
    from ngheo_cli.batch.rating import Beside
    from ngheo_cli.survey.totals import read_totals
    from ngheo_cli.survey.units_file import read_units

    totals, wrong = read_totals(request.totals) if request.totals else (None, ())
    units, odd = read_units(request.units) if request.units else ((), ())
    return Beside(totals, units, (*wrong, *odd))


def _absolute(request: "Request") -> "Request":
    """Return the request with paths that hold in every process."""
    from dataclasses import replace

    def whole(path: Path | None) -> Path | None:
        return path.absolute() if path else None

    criteria = request.criteria
    if criteria and Path(criteria).is_file():
        criteria = str(Path(criteria).absolute())
    return replace(
        request,
        map_=whole(request.map_),
        project=whole(request.project),
        units=whole(request.units),
        totals=whole(request.totals),
        points=whole(request.points),
        mask_key=whole(request.mask_key),
        members=tuple(path.absolute() for path in request.members),
        criteria=criteria,
    )


def _pool(scheduler: str | None, workers: int | None, files: int) -> "Pool":
    from ngheo_cli.batch.pools import ClusterPool, LocalPool, default_workers

    if scheduler:
        return ClusterPool(scheduler).connect()
    return LocalPool(min(workers or default_workers(), files))


def _tell(show: "Progress", done: int, total: int, left: float | None) -> None:
    """Show how many files are done, and how long the rest will take."""
    if left is None:
        estimate = ""
    elif left < MINUTE:
        estimate = say(words.LEFT_SECONDS).format(count=max(1, round(left)))
    else:
        estimate = say(words.LEFT_MINUTES).format(count=round(left / MINUTE))
    show(say(words.WORKING).format(done=done, total=total, estimate=estimate), done, total)
