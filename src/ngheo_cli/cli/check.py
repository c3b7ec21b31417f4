"""Which mistakes does a survey hold? `ngheo check`."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ngheo_cli.cli import options as o
from ngheo_cli.cli.language import language, say
from ngheo_cli.cli.masking import refuse_masked
from ngheo_cli.cli.reads import reads_surveys
from ngheo_cli.messages import Finding, Stop, helps
from ngheo_cli.messages import check as words

if TYPE_CHECKING:
    from ngheo_cli.cli.console import Progress
    from ngheo_cli.cli.outputs import Outputs
    from ngheo_cli.cli.reading import Loaded, Request

SUFFIX = ".kiem-tra"
"""What stands between a survey's name and the ending of its copy with notes."""


@dataclass(frozen=True, slots=True)
class Job:
    """What is to be written and shown; `members` has each file of members with the path of its copy."""

    surveys: Sequence[Path]
    outputs: "Outputs"
    members: Sequence[tuple[Path, Path]]
    force: bool
    json: bool
    quiet: bool


@dataclass(frozen=True, slots=True)
class Checked:
    """A survey that was read and decided, with every finding."""

    loaded: "Loaded"
    findings: tuple[Finding, ...]


@reads_surveys
def check(
    surveys: o.SurveysArgument,
    *,
    request: "Request",
    out: Annotated[
        Path | None, typer.Option("--out", metavar=say(helps.OUT_FORM), readable=False, help=say(words.OUT))
    ] = None,
    force: o.ForceOption = False,
    lang: o.LangOption = None,  # noqa: ARG001 - read by choose_language
    json: o.JsonOption = False,
    quiet: o.QuietOption = False,
) -> int:
    """Check surveys, write their copies with notes, and tell every finding."""
    from ngheo_cli.cli.outputs import Outputs, copies_of, outputs_of
    from ngheo_cli.messages.mask import CHECK_COPY
    from ngheo_cli.reports.files import refuse_outputs

    outputs = Outputs(o.Format.XLSX, ())
    members: tuple[tuple[Path, Path], ...] = ()
    if out is not None or not json:
        refuse_masked(request, CHECK_COPY)
        outputs = outputs_of(surveys, out, o.Format.XLSX, SUFFIX)
        beside = [path for path in dict.fromkeys(request.members) if path not in surveys]
        members = tuple(zip(beside, copies_of(beside, out, outputs, SUFFIX), strict=True))
        paths, inputs = (*outputs.paths, *(copy for _, copy in members)), (*surveys, *request.files)
        refuse_outputs(paths, inputs, force=force, new_folder=outputs.folder is not None)
    return _run(Job(surveys, outputs, members, force, json, quiet), request)


def _run(job: Job, request: "Request") -> int:
    from ngheo_cli.cli.console import CLEAN, FOUND, STOPPED, progress

    with progress(job.quiet) as show:
        checked, reasons = _checked(job.surveys, request, show)
        if reasons:
            if not job.json or not _told_as_rows(reasons):
                raise Stop(reasons)
            _print_json(reasons)
            return STOPPED
        _write(checked, job, show)
    if job.json:
        _print_json([finding for one in checked for finding in one.findings])
    status = CLEAN
    for i, one in enumerate(checked):
        copies = [job.outputs.paths[i]] if job.outputs.paths else []
        if one is checked[-1]:
            copies += [copy for _, copy in job.members]
        if _show(one, copies, job):
            status = FOUND
    return status


def _checked(
    surveys: Sequence[Path], request: "Request", show: "Progress | None"
) -> tuple[list[Checked], list[Finding]]:
    """Read and decide all surveys; return them, and the reasons of those that cannot be read."""
    from ngheo_cli.cli.check_totals import totals_findings
    from ngheo_cli.cli.project import Project, load_project
    from ngheo_cli.cli.reading import load
    from ngheo_cli.reports.check_findings import check_findings

    project = load_project(request.project) if request.project else Project()
    checked: list[Checked] = []
    reasons: list[Finding] = []
    for path in surveys:
        try:
            one = load(path, request, show)
        except Stop as stop:
            reasons += stop.findings
        else:
            told = (*check_findings(one.survey, one.decisions), *totals_findings(one))
            found = project.regraded(told)
            checked.append(Checked(one, found))
    return checked, reasons


def _told_as_rows(reasons: Sequence[Finding]) -> bool:
    """Whether all reasons speak of surveys, so that a program gets them as rows."""
    from ngheo_cli.messages.codes import by_code

    return all(reason.code in by_code() and reason.place.file for reason in reasons)


def _print_json(findings: Sequence[Finding]) -> None:
    from ngheo_cli.cli.criteria_tables import print_json
    from ngheo_cli.reports.check_findings import check_rows

    print_json("check", check_rows(findings, language()))


def _write(checked: Sequence[Checked], job: Job, show: "Progress | None") -> None:
    if not job.outputs.paths:
        return
    from ngheo_cli.reports.annotate import findings_of, write_annotated
    from ngheo_cli.reports.files import make_folder

    if job.outputs.folder:
        make_folder(job.outputs.folder)
    for one, path in zip(checked, job.outputs.paths, strict=True):
        if show:
            show(say(words.WRITING), 0, 0)
        write_annotated(path, one.loaded.path, one.findings, language(), force=job.force)
    told = [finding for one in checked for finding in one.findings]
    for file, path in job.members:
        write_annotated(path, file, findings_of(file, told), language(), force=job.force)


def _show(one: Checked, copies: Sequence[Path], job: Job) -> bool:
    """Show one survey's findings and return whether a person must look at them (exit status 1)."""
    from ngheo_cli.cli.attention import grave
    from ngheo_cli.cli.check_text import show_findings, show_verdict
    from ngheo_cli.cli.verdict import needs_attention

    attention = needs_attention(one.loaded) or grave(one.findings)
    if not (job.json or job.quiet):
        show_findings(one.loaded, one.findings, every=not copies)
    show_verdict(one.loaded, one.findings, copies, attention=attention, to_stderr=job.json)
    return attention
