"""Which papers are made of a review? `ngheo report --documents`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from ngheo_cli.cli.comparing import Compared, Job
from ngheo_cli.cli.earlier import compared_with, files_of, tells_before
from ngheo_cli.messages import Finding, Stop, usage
from ngheo_cli.messages import papers_said as said
from ngheo_cli.messages.compare import OPEN_BEFORE, OPEN_NOW
from ngheo_cli.messages.open_moves import OPEN_ARRIVED, OPEN_LEFT
from ngheo_cli.messages.papers_links import NOBODY

if TYPE_CHECKING:
    from ngheo_cli.cli.console import Progress
    from ngheo_cli.cli.reading import Loaded, Request
    from ngheo_cli.cli.reviewing import Reviewed
    from ngheo_cli.reports.papers.kinds import Kind
    from ngheo_cli.reports.papers.source import Earlier, Source
    from ngheo_cli.reports.papers.template import Template
    from ngheo_cli.reports.papers.write import Filled

OF_TABLES = (OPEN_BEFORE, OPEN_NOW, OPEN_ARRIVED, OPEN_LEFT)
"""What a comparison says of columns of tables: papers say of the same households what they leave open."""


@dataclass(frozen=True, slots=True)
class Ask:
    """What the user asked: which papers, of whom, from which templates, and where they go."""

    job: Job
    """What is compared; its source is whose classes the posted list shows."""
    before: tuple[Path, ...]
    papers: tuple[str, ...]
    households: tuple[str, ...]
    rows: tuple[str, ...]
    """Households by their row of the sheet."""
    templates: Path | None
    save_templates: Path | None
    each: bool
    out: Path | None
    force: bool

    @property
    def single(self) -> bool:
        """Whether papers of households are asked for, one by one."""
        return bool(self.households or self.rows)


@dataclass(frozen=True, slots=True)
class PapersMade:
    """The papers of a review, and what was found on the way."""

    source: "Source"
    filled: "tuple[Filled, ...]"
    findings: tuple[Finding, ...]
    loaded: "tuple[Loaded, ...]"
    only: tuple[int, ...] = ()
    """The rows of the households asked for; all where nobody was."""


def refuse_beside(documents: bool, of_papers: Mapping[str, object], of_forms: Mapping[str, object]) -> None:
    """Raise Stop for options of papers without `--documents`, and for those of forms beside it."""
    message, others = (said.NOT_WITH_FORMS, of_forms) if documents else (said.ONLY_WITH_DOCUMENTS, of_papers)
    if reasons := [message.at(option=name) for name, value in others.items() if value]:
        raise Stop(reasons)


def make_papers(surveys: Sequence[Path], ask: Ask, request: "Request", *, json: bool, quiet: bool) -> int:
    """Make the papers of a review and return the exit status."""
    from ngheo_cli.cli.console import progress
    from ngheo_cli.cli.household import rows_named
    from ngheo_cli.cli.papers_text import print_papers, show_papers
    from ngheo_cli.reports.papers.kinds import KINDS
    from ngheo_cli.reports.papers.write import refuse_papers, templates_of, write_papers

    kinds, out = _kinds(ask), _folder(ask.out)
    templates = templates_of(ask.templates, (*kinds, *_beside(ask, kinds)))
    own = [ask.templates / kind.template for kind in KINDS] if ask.templates else []
    read = [*surveys, *ask.before, *ask.job.read, *request.files, *own]
    if not ask.each:
        refuse_papers([out / kind.template for kind in kinds], out, read, force=ask.force)
    _save_templates(ask)
    with progress(quiet) as show:
        reviewed, source, made = _source(surveys, ask, request, show)
        only = rows_named(reviewed, ask.households, ask.rows)
        filled, found = _filled(reviewed, source, kinds, only, ask, templates, out, show)
        refuse_papers((path for one in filled for path, _ in one.parts), out, read, force=ask.force)
        write_papers(filled, out, _tool(), show, force=ask.force)
    made = replace(made, filled=filled, findings=(*made.findings, *found), only=tuple(only))
    if json:
        print_papers(made)
    return show_papers(made, out, table=not (json or quiet), to_stderr=json)


def _kinds(ask: Ask) -> "tuple[Kind, ...]":
    """Return the papers asked for, in the order of the year's work; of a household those that are its own.

    Raises Stop for a name that is none.
    """
    from ngheo_cli.reports.papers.kinds import BY_NAME, KINDS, OF_A_HOUSEHOLD

    names = ask.papers or (OF_A_HOUSEHOLD if ask.single else ())
    if wrong := [name for name in names if name not in BY_NAME]:
        raise Stop(said.UNKNOWN_PAPER.at(name=name[:20], allowed=", ".join(BY_NAME)) for name in wrong)
    return tuple(kind for kind in KINDS if not names or kind.name in names)


def _beside(ask: Ask, kinds: "Sequence[Kind]") -> "tuple[Kind, ...]":
    """Return the paper that goes beside some kinds; none beside papers of households named one by one."""
    from ngheo_cli.reports.papers.records import check_beside

    return () if ask.single else check_beside(kinds)


def _save_templates(ask: Ask) -> None:
    """Copy our templates into the folder that the user named. Raises Stop where one is there already."""
    from ngheo_cli.reports.papers.kinds import KINDS
    from ngheo_cli.reports.papers.write import refuse_papers, save_templates

    if (folder := ask.save_templates) is not None:
        refuse_papers([folder / kind.template for kind in KINDS], folder, (), force=ask.force)
        save_templates(folder, force=ask.force)


def _folder(out: Path | None) -> Path:
    from ngheo_cli.reports.files import is_folder

    if out is None or (out.suffix and not is_folder(out)):
        raise Stop(said.NEEDS_FOLDER.at())
    if out.exists() and not is_folder(out):
        raise Stop(usage.OUTPUT_NOT_FOLDER.at(file=out.name))
    return out


def _source(
    surveys: Sequence[Path], ask: Ask, request: "Request", show: "Progress | None"
) -> "tuple[Reviewed, Source, PapersMade]":
    """Read the review and those before it, and compare their recorded lists."""
    from ngheo_cli.cli.reviewing import gone_finding, review_of
    from ngheo_cli.reports.papers.source import Source
    from ngheo_cli.review.households import households_of

    reviewed = review_of(surveys, request, "computed", show)
    recorded = households_of([(one.survey, one.decisions[0]) for one in reviewed.loaded], "recorded")
    gone = gone_finding(int((reviewed.households.gone & recorded.gone).sum()))
    earlier, findings, read = tuple["Earlier"](), (*reviewed.findings, *gone), reviewed.loaded
    if tells_before(recorded, ask.before):
        # A paper states no class before that nobody wrote: who may have escaped is named there.
        job = replace(ask.job, source="recorded", takes_blanks=False)
        by_record = replace(reviewed, households=recorded)
        compared, past = compared_with(ask.before, job, by_record, request, show)
        earlier, read = _earlier(compared), (*read, *files_of(past))
        findings = (*findings, *(one for one in compared.findings if one.message not in OF_TABLES))
    source = Source(reviewed.households, recorded, ask.job.source == "recorded", earlier)
    return reviewed, source, PapersMade(source, (), findings, read)


def _earlier(compared: Compared) -> "tuple[Earlier, ...]":
    from ngheo_cli.reports.papers.source import Earlier
    from ngheo_cli.review.history import linked_rows
    from ngheo_cli.review.unit_groups import review_day

    reviews, links = (*compared.earlier, compared.before), (*compared.earlier_links, compared.links)
    # A link that a person confirmed carries a household further back, as in the tables of `compare`.
    return tuple(
        Earlier(one, rows, review_day(one), tuple((may.before, may.now) for may in of.proposals))
        for one, of, rows in zip(reviews, links, linked_rows(reviews, links), strict=True)
    )


def _filled(
    reviewed: "Reviewed",
    source: "Source",
    kinds: "Sequence[Kind]",
    only: Sequence[int],
    ask: Ask,
    templates: "dict[str, Template]",
    out: Path,
    show: "Progress | None",
) -> "tuple[tuple[Filled, ...], list[Finding]]":
    """Return the papers that the review allows, and what is said of the others. Raises Stop for none at
    all."""
    from ngheo_cli.reports.papers.records import looked_at, makeable, records
    from ngheo_cli.reports.papers.write import planned

    allowed, found = makeable(kinds, source)
    decided = [one.decisions[0] for one in reviewed.loaded]
    filled = list["Filled"]()
    for kind in (*allowed, *_beside(ask, allowed)):
        if kind not in allowed and not any(one.kind.official for one in filled):
            continue
        tick = partial(show, kind.template) if show is not None else None
        papers, told = records(kind, source, decided, only, tick)
        found += told
        one = planned(kind, templates[kind.name], papers, out, each=ask.each)
        if papers and (kind in allowed or not _there_already(one)):
            filled.append(one)
    found += looked_at(allowed, source, only)
    if not filled:
        raise Stop([said.NOTHING_TO_MAKE.at(), *found] if found else [NOBODY.at()])
    if any(one.kind.official for one in filled):
        found.append(said.CHECK_FORMS.at())
    return tuple(filled), found


def _there_already(one: "Filled") -> bool:
    """Whether papers were written before as they would be now: by the run for another paper of the year."""
    return all(
        path.is_file() and path.read_bytes() == one.template.filled(papers, _tool())
        for path, papers in one.parts
    )


def _tool() -> str:
    return f"ngheo {version('ngheo-cli')}"
