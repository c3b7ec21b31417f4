"""Which report forms has a review? `ngheo report`."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ngheo_cli.cli import options as o
from ngheo_cli.cli.comparing import Compared, Job
from ngheo_cli.cli.earlier import compared_with, files_of, tells_before
from ngheo_cli.cli.language import say
from ngheo_cli.cli.masking import masked_names
from ngheo_cli.cli.papers import Ask, make_papers, refuse_beside
from ngheo_cli.cli.reads import reads_surveys
from ngheo_cli.cli.web import PageWanted, refuse_mixed, report_page
from ngheo_cli.messages import Finding, Stop, helps
from ngheo_cli.messages import compare as compare_words
from ngheo_cli.messages import forms as words
from ngheo_cli.messages import papers as paper_words
from ngheo_cli.messages import review as review_words
from ngheo_cli.messages import web as page_words

if TYPE_CHECKING:
    from ngheo_cli.cli.console import Progress
    from ngheo_cli.cli.reading import Loaded, Request
    from ngheo_cli.cli.reviewing import Reviewed
    from ngheo_cli.criteria.form_model import Form
    from ngheo_cli.review.form_review import Filled

ALL = "all"
ENDING = ".xlsx"
SUFFIX = ".bieu-bao-cao"
"""What stands between the name of a review and the ending of its forms."""


FormOption = Annotated[
    list[str] | None, typer.Option("--form", metavar=say(words.FORM_FORM), help=say(words.FORM))
]
AllowOption = Annotated[bool, typer.Option("--allow-undetermined", help=say(words.ALLOW_UNDETERMINED))]
LevelOption = Annotated[
    str | None, typer.Option("--level", metavar=say(review_words.LEVEL_FORM), help=say(words.FORM_LEVEL))
]
TemplatesOption = Annotated[
    Path | None,
    typer.Option("--templates", metavar=say(paper_words.FOLDER_FORM), help=say(paper_words.TEMPLATES)),
]
SaveTemplatesOption = Annotated[
    Path | None,
    typer.Option("--save-templates", metavar=say(paper_words.FOLDER_FORM), help=say(paper_words.SAVE)),
]
PaperOption = Annotated[
    list[str] | None,
    typer.Option("--paper", metavar=say(paper_words.PAPER_FORM), help=say(paper_words.PAPER)),
]
PaperHouseholdOption = Annotated[
    list[str] | None,
    typer.Option("--household", metavar=say(helps.HOUSEHOLD_FORM), help=say(paper_words.PAPER_HOUSEHOLD)),
]
PaperRowOption = Annotated[
    list[str] | None, typer.Option("--row", metavar=say(helps.ROW_FORM), help=say(paper_words.PAPER_ROW))
]
AboveOption = Annotated[
    str | None, typer.Option("--above", metavar=say(review_words.ABOVE_FORM), help=say(page_words.PAGE_ABOVE))
]
OutOption = Annotated[
    Path | None,
    typer.Option("--out", metavar=say(words.OUT_FORM), readable=False, help=say(words.REPORT_OUT)),
]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which forms are made, from what, and where they go."""

    job: Job
    before: tuple[Path, ...]
    totals: Path | None
    forms: "tuple[Form, ...]"
    every: bool
    levels: tuple[str, ...]
    rule: str
    allow_undetermined: bool
    numbers: bool
    out: Path | None


@dataclass(frozen=True, slots=True)
class Reported:
    """A review with its forms."""

    reviewed: "Reviewed"
    compared: Compared | None
    filled: "Filled"
    findings: tuple[Finding, ...]
    earlier: "tuple[Loaded, ...]" = ()
    """The files of the reviews before."""

    @property
    def unclean(self) -> list[str]:
        """The files that were read of which a person must look at the reading."""
        from ngheo_cli.cli.verdict import unclean

        return unclean((*self.reviewed.loaded, *self.earlier), self.reviewed.households.source)


@reads_surveys
def report(
    surveys: o.SurveysArgument,
    form: FormOption = None,
    totals: o.TotalsOption = None,
    before: Annotated[list[Path] | None, o.file_option("--before", words.BEFORE)] = None,
    history: Annotated[list[Path] | None, o.file_option("--history", compare_words.HISTORY)] = None,
    class_: o.ClassOption = "computed",
    allow_undetermined: AllowOption = False,
    level: LevelOption = None,
    form_numbers: Annotated[bool, typer.Option("--form-numbers", help=say(words.FORM_NUMBERS))] = False,
    links: o.LinksOption = None,
    crosswalk: o.CrosswalkOption = None,
    near_relapse: o.NearRelapseOption = "near_poor_list",
    dtts: o.DttsOption = "flag",
    documents: Annotated[bool, typer.Option("--documents", help=say(paper_words.DOCUMENTS))] = False,
    paper: PaperOption = None,
    household: PaperHouseholdOption = None,
    row: PaperRowOption = None,
    each: Annotated[bool, typer.Option("--each", help=say(paper_words.EACH))] = False,
    templates: TemplatesOption = None,
    save_templates: SaveTemplatesOption = None,
    html: Annotated[bool, typer.Option("--html", help=say(page_words.HTML))] = False,
    totals_before: Annotated[Path | None, o.file_option("--totals-before", page_words.TOTALS_BEFORE)] = None,
    plan: Annotated[Path | None, o.file_option("--plan", page_words.PAGE_PLAN)] = None,
    above: AboveOption = None,
    with_names: Annotated[bool, typer.Option("--with-names", help=say(page_words.WITH_NAMES))] = False,
    *,
    request: "Request",
    out: OutOption = None,
    force: o.ForceOption = False,
    lang: o.LangOption = None,  # noqa: ARG001 - read by choose_language
    json: o.JsonOption = False,
    quiet: o.QuietOption = False,
) -> int:
    """Make the report forms of a review."""
    from ngheo_cli.cli.console import CLEAN, FOUND, progress
    from ngheo_cli.cli.report_files import refuse_forms, write_report
    from ngheo_cli.cli.report_text import needs_attention, print_cells, show_report

    job = Job([*(before or ())[:1], *surveys[:1]], history or (), class_, links, crosswalk, near_relapse)
    of_page = {"--totals-before": totals_before, "--plan": plan, "--above": above, "--with-names": with_names}
    others = {"--form": form, "--form-numbers": form_numbers, "--allow-undetermined": allow_undetermined}
    of_papers = {"--paper": paper, "--household": household, "--row": row, "--each": each,
                 "--templates": templates, "--save-templates": save_templates}  # fmt: skip
    refuse_mixed(html, of_page, {**others, "--documents": documents, **of_papers, "--json": json})
    if html:
        both = (totals, totals_before)
        page = PageWanted(job, tuple(before or ()), both, plan, above, _levels(level), dtts, with_names, out)
        return report_page(surveys, page, request, force=force, quiet=quiet)
    refuse_beside(documents, of_papers, {**others, "--level": level, "--totals": totals})
    if documents:
        given = (tuple(before or ()), tuple(paper or ()), tuple(household or ()), tuple(row or ()))
        ask = Ask(job, *given, templates, save_templates, each, out, force)
        return make_papers(surveys, ask, request, json=json, quiet=quiet)
    own = masked_names(surveys, request)[0]
    place = out if out is not None or json else own.with_name(f"{own.stem}{SUFFIX}{ENDING}")
    wanted = Wanted(
        job, tuple(before or ()), totals, _forms(form or ()), ALL in (form or ()), _levels(level), dtts,
        allow_undetermined, form_numbers, place,
    )  # fmt: skip
    read = [*surveys, *wanted.before, *job.read, *request.files, *([totals] if totals else [])]
    targets = refuse_forms(wanted, read, force=force)
    with progress(quiet) as show:
        reported = _reported(surveys, wanted, request, show)
    write_report(reported, wanted, targets, request, force=force)
    if json:
        print_cells(reported)
    show_report(reported, place, table=not (json or quiet), to_stderr=json)
    return FOUND if needs_attention(reported) else CLEAN


def _forms(names: Sequence[str]) -> "tuple[Form, ...]":
    """Return the forms asked for, each once. Raises Stop for a name that is none."""
    from ngheo_cli.review.form_book import form_of, shipped_forms

    if not names:
        raise Stop(words.NO_FORM.at(allowed=", ".join(form.id for form in shipped_forms())))
    found: dict[str, Form] = {}
    for name in names:
        for form in shipped_forms() if name == ALL else (form_of(name),):
            if found.setdefault(form.id, form) != form:
                raise Stop(words.FORM_TWICE.at(id=form.id))
    return tuple(found.values())


def _levels(text: str | None) -> tuple[str, ...]:
    from ngheo_cli.review.units import LEVELS

    names = tuple(part.strip() for part in (text or "").split(",") if part.strip())
    for name in names:
        if name not in LEVELS:
            raise Stop(review_words.UNKNOWN_LEVEL.at(name=name[:40]))
    return names


def _reported(
    surveys: Sequence[Path], wanted: Wanted, request: "Request", show: "Progress | None"
) -> Reported:
    from ngheo_cli.cli.reviewing import review_of, totals_of
    from ngheo_cli.review.form_review import Choice, fill_forms, undetermined_on

    reviewed = review_of(surveys, request, wanted.job.source, show, wanted.totals)
    households = reviewed.households
    compared, earlier, told = _compared(reviewed, wanted, request, show)
    forms = [form for form in wanted.forms if compared is not None or not form.moves]
    tables = compared.tables if compared else None
    still = undetermined_on(households, forms, tables)
    if still and not wanted.allow_undetermined:
        raise Stop([words.FORM_UNDETERMINED.at(count=still), *reviewed.findings, *told])
    given, wrong = totals_of(reviewed, wanted.totals)
    filled = fill_forms(households, forms, given, tables, Choice(wanted.rule, wanted.levels))
    findings = (*reviewed.findings, *wrong, *told, *filled.findings)
    return Reported(reviewed, compared, filled, findings, earlier)


def _compared(
    reviewed: "Reviewed", wanted: Wanted, request: "Request", show: "Progress | None"
) -> "tuple[Compared | None, tuple[Loaded, ...], tuple[Finding, ...]]":
    """Compare with the review before, where a form is of movements; with the files of the reviews before."""
    moving = [form.id for form in wanted.forms if form.moves]
    if not moving:
        return None, (), ()
    if not tells_before(reviewed.households, wanted.before):
        if not wanted.every:
            raise Stop([words.FORM_NEEDS_BEFORE.at(id=id_) for id_ in moving])
        return None, (), tuple(words.FORM_WITHOUT_BEFORE.at(id=id_) for id_ in moving)
    compared, earlier = compared_with(wanted.before, wanted.job, reviewed, request, show, wanted.totals)
    return compared, files_of(earlier), compared.findings
