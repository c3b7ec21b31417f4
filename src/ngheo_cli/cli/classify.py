"""Which class has every household of a survey? `ngheo classify`."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ngheo_cli.cli import options as o
from ngheo_cli.cli.language import language, say
from ngheo_cli.cli.masking import masked_names, masked_sources
from ngheo_cli.cli.reads import reads_surveys
from ngheo_cli.messages import helps, screen

if TYPE_CHECKING:
    from ngheo_cli.cli.outputs import Outputs
    from ngheo_cli.cli.reading import Loaded, Request
    from ngheo_cli.reports.run import RunInfo


@dataclass(frozen=True, slots=True)
class Job:
    """What is to be written and shown."""

    surveys: Sequence[Path]
    outputs: "Outputs"
    force: bool
    json: bool
    quiet: bool


@reads_surveys
def classify(
    surveys: o.SurveysArgument,
    *,
    request: "Request",
    out: Annotated[
        Path | None, typer.Option("--out", metavar=say(helps.OUT_FORM), readable=False, help=say(helps.OUT))
    ] = None,
    format_: Annotated[o.Format | None, typer.Option("--format", help=say(helps.FORMAT))] = None,
    force: o.ForceOption = False,
    lang: o.LangOption = None,  # noqa: ARG001 - read by choose_language
    json: o.JsonOption = False,
    quiet: o.QuietOption = False,
) -> int:
    """Classify surveys, write their results, and say what needs attention."""
    from ngheo_cli.cli.outputs import Outputs
    from ngheo_cli.reports.files import refuse_outputs

    wanted = out is not None or format_ or not json
    outputs = Outputs(o.Format.XLSX, ())
    if wanted:
        outputs = _outputs(masked_names(surveys, request), out, format_)
        inputs = (*surveys, *request.files)
        refuse_outputs(outputs.paths, inputs, force=force, new_folder=outputs.folder is not None)
    return _run(Job(surveys, outputs, force, json, quiet), request)


def _outputs(surveys: Sequence[Path], out: Path | None, format_: o.Format | None) -> "Outputs":
    """Return where the results go; raise Stop for a format whose library is not there."""
    from ngheo_cli.cli.outputs import outputs_of

    outputs = outputs_of(surveys, out, format_)
    if outputs.kind is o.Format.PARQUET:
        from ngheo_cli.reports.tables import need_parquet

        need_parquet()
    return outputs


def _run(job: Job, request: "Request") -> int:
    from ngheo_cli.cli.console import CLEAN, FOUND, progress
    from ngheo_cli.cli.reading import load_all
    from ngheo_cli.reports.files import make_folder

    with progress(job.quiet) as show:
        loaded = load_all(job.surveys, request, show)
        if job.outputs.folder:
            make_folder(job.outputs.folder)
        for one, output in zip(loaded, job.outputs.paths, strict=False):
            if show:
                show(say(screen.WRITING), 0, 0)
            write_result(output, one, run_info(one, request), job.outputs.kind, force=job.force)
    if job.json:
        _print_json(loaded, request)
    status = CLEAN
    places: Sequence[Path | None] = job.outputs.paths or [None] * len(loaded)
    for one, place in zip(loaded, places, strict=True):
        if _show(one, place, job, request):
            status = FOUND
    return status


def run_info(one: "Loaded", request: "Request") -> "RunInfo":
    """Return what of a run is written into its result."""
    from importlib.metadata import version

    from ngheo_cli.audit.provenance import sources_of
    from ngheo_cli.reports.run import RunInfo

    beside = sources_of(path for path in request.beside if path not in request.members)
    beside = masked_sources(beside, request)
    return RunInfo(version("ngheo-cli"), one.choice.reason, language(), request.shown(), beside)


def write_result(path: Path, one: "Loaded", run: "RunInfo", kind: o.Format, *, force: bool) -> None:
    """Write the result of a survey in a format; raise Stop where it cannot be written."""
    if kind is o.Format.XLSX:
        from ngheo_cli.reports.workbook import write_workbook

        write_workbook(path, one.survey, one.decisions, run, force=force)
        return
    from ngheo_cli.reports import tables

    writer = {
        o.Format.CSV: tables.write_csv,
        o.Format.JSON: tables.write_json,
        o.Format.PARQUET: tables.write_parquet,
    }
    writer[kind](path, one.survey, one.decisions, run, force=force)


def _print_json(loaded: "Sequence[Loaded]", request: "Request") -> None:
    from ngheo_cli.reports.tables import print_json

    print_json(sys.stdout, [(one.survey, one.decisions, run_info(one, request)) for one in loaded])


def _show(one: "Loaded", output: Path | None, job: Job, request: "Request") -> bool:
    """Show one result and return whether it needs a person's attention (exit status 1)."""
    from ngheo_cli.cli.verdict import needs_attention, show_verdict

    attention = needs_attention(one)
    if not (job.json or job.quiet):
        from ngheo_cli.cli.attention import show_attention
        from ngheo_cli.cli.columns_read import only_sheet
        from ngheo_cli.cli.show import show_classes, show_reading
        from ngheo_cli.reports.findings import all_findings

        show_reading(one)
        for decisions in one.decisions:
            show_classes(one, decisions)
        findings = all_findings(one.survey, one.decisions)
        listed = output is not None and output.suffix.lower() == ".xlsx"
        show_attention(findings, only_sheet(one.survey.columns), attention=attention, sheet=listed)
    show_verdict(
        one, output, request, to_stderr=job.json, attention=attention, hint=not (job.json or job.quiet)
    )
    return attention
