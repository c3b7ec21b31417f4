"""Does the class on record hold, household by household? `ngheo audit list`."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from ngheo_cli.cli import options as o
from ngheo_cli.cli.audit_asked import By, Sampling, share, strata_of, whole
from ngheo_cli.cli.language import say
from ngheo_cli.cli.masking import masked_names, refuse_masked
from ngheo_cli.cli.reads import reads_under_one
from ngheo_cli.messages import Finding, Place, Stop, mask
from ngheo_cli.messages import audit_list as words
from ngheo_cli.messages import audit_sample as sample_words

if TYPE_CHECKING:
    from fractions import Fraction

    from pandas import DataFrame

    from ngheo_cli.audit.list.borderline import Distance
    from ngheo_cli.cli.console import Progress
    from ngheo_cli.cli.reading import Loaded, Request
    from ngheo_cli.reports.audit_found import AuditFound

_PERCENT = sample_words.PERCENT_FORM


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be found, as asked."""

    by: frozenset[str]
    within: "Distance"
    sampling: Sampling | None
    results: Path | None
    confidence: "Fraction"


@dataclass(frozen=True, slots=True)
class Audited:
    """The files, what was found of them, and what a person must know beside it."""

    loaded: "tuple[Loaded, ...]"
    found: "AuditFound"
    findings: tuple[Finding, ...]


@reads_under_one
def audit_list(
    surveys: o.SurveysArgument,
    by: Annotated[list[By] | None, typer.Option("--by", metavar="unit|reviewer", help=say(words.BY))] = None,
    within: Annotated[
        str, typer.Option("--within", metavar=say(words.DONG_FORM), help=say(words.WITHIN))
    ] = "50000",
    within_points: Annotated[
        str, typer.Option("--within-points", metavar=say(words.POINTS_FORM), help=say(words.WITHIN_POINTS))
    ] = "5",
    sample: Annotated[bool, typer.Option("--sample", help=say(sample_words.SAMPLE))] = False,
    precision: Annotated[
        str, typer.Option("--precision", metavar=say(_PERCENT), help=say(sample_words.PRECISION))
    ] = "5",
    confidence: Annotated[
        str, typer.Option("--confidence", metavar=say(_PERCENT), help=say(sample_words.CONFIDENCE))
    ] = "95",
    expected: Annotated[
        str, typer.Option("--expected", metavar=say(_PERCENT), help=say(sample_words.EXPECTED))
    ] = "50",
    strata: Annotated[
        str, typer.Option("--strata", metavar=say(sample_words.STRATA_FORM), help=say(sample_words.STRATA))
    ] = "class",
    seed: Annotated[
        int, typer.Option("--seed", metavar=say(sample_words.NUMBER_FORM), help=say(sample_words.SEED))
    ] = 1,
    risk: Annotated[bool, typer.Option("--risk", help=say(sample_words.RISK))] = False,
    sample_results: Annotated[Path | None, o.file_option("--sample-results", sample_words.RESULTS)] = None,
    *,
    request: "Request",
    format_: Annotated[
        Literal["xlsx", "csv"] | None, typer.Option("--format", help=say(words.FORMAT))
    ] = None,
    out: Annotated[Path | None, o.file_option("--out", words.OUT)] = None,
    force: o.ForceOption = False,
    lang: o.LangOption = None,  # noqa: ARG001 - read by choose_language
    json: o.JsonOption = False,
    quiet: o.QuietOption = False,
) -> int:
    """Compare the class on record of every household with the recomputed one."""
    from ngheo_cli.audit.list.borderline import Distance
    from ngheo_cli.audit.list.sample_size import Wanted
    from ngheo_cli.cli.audit_list_files import output_of, write_found
    from ngheo_cli.cli.audit_list_text import needs_attention, print_document, show_found
    from ngheo_cli.cli.console import CLEAN, FOUND, progress

    if "," in (request.criteria or ""):
        raise Stop(words.ONE_STANDARD.at(first=str(request.criteria).partition(",")[0].strip()))
    sure = share("--confidence", confidence)
    wanted = Wanted(share("--precision", precision), sure, share("--expected", expected))
    asked = Asked(
        frozenset(by or ()),
        Distance(whole("--within", within), whole("--within-points", within_points)),
        Sampling(wanted, strata_of(strata), seed, risk) if sample else None,
        sample_results,
        sure,
    )
    inputs = [*surveys, *request.files, *([sample_results] if sample_results else [])]
    refuse_masked(request, mask.REVIEWERS, asked="reviewer" in asked.by)
    target = output_of(masked_names(surveys, request), out, format_, inputs, force=force)
    with progress(quiet) as show:
        audited = _audited(surveys, request, asked, show)
    if target is not None:
        write_found(audited, asked, request, target, force=force)
    if json:
        print_document(audited)
    show_found(audited, asked, target, table=not (json or quiet), to_stderr=json)
    return FOUND if needs_attention(audited) else CLEAN


def _audited(surveys: Sequence[Path], request: "Request", asked: Asked, show: "Progress | None") -> Audited:
    from ngheo_cli.audit.list.listing import listing_of
    from ngheo_cli.audit.list.recheck import RECORD, recheck
    from ngheo_cli.cli.audit_list_wider import wider_of
    from ngheo_cli.cli.audit_sampling import drawn, estimated
    from ngheo_cli.cli.reviewing import review_of
    from ngheo_cli.reports.audit_found import AuditFound
    from ngheo_cli.reports.audit_unread import unread_record
    from ngheo_cli.review.units import units_of
    from ngheo_cli.review.unread_cells import unread_rows

    reviewed = review_of(surveys, request, "computed", show)
    loaded, households = reviewed.loaded, reviewed.households
    if not households.has(RECORD):
        raise Stop(words.NO_RECORD.at(Place(file=surveys[0].name if len(surveys) == 1 else "")))
    rechecks = [recheck(one.survey, one.decisions[0], wider_of(one, request)) for one in loaded]
    unread = unread_rows(households, RECORD)
    listing = listing_of(households.frame, rechecks, asked.within, unread)
    units = units_of(households.frame)
    findings = list(reviewed.findings)
    if unread:
        findings.append(unread_record(unread))
    if blank := int((households.frame[RECORD] == "").sum()) - len(unread):
        findings.append(words.RECORD_BLANK.at(count=blank))
    standard = loaded[0].decisions[0].criteria
    provincial = int(households.frame[RECORD].str.startswith("provincial_").sum())
    if provincial and standard.national is None:
        findings.append(words.RECORD_PROVINCIAL.at(count=provincial, id=standard.id))
    results = rate = None
    if asked.results is not None:
        results, rate = estimated(listing, units, asked.results, asked.confidence)
        findings += results.findings
    counts = [one.survey.counts for one in loaded]
    found = AuditFound(
        listing,
        units,
        _reviewers(loaded, request, listing.frame) if "reviewer" in asked.by else None,
        drawn(listing, units, asked.sampling) if asked.sampling else None,
        results.strata if results else (),
        rate,
        sum(one.rejected for one in counts),
        sum(one.duplicates + one.superseded for one in counts) + households.twice,
    )
    return Audited(loaded, found, tuple(findings))


def _reviewers(loaded: "Sequence[Loaded]", request: "Request", frame: "DataFrame") -> list[str]:
    """Return the reviewer of every household of the listing."""
    from ngheo_cli.audit.list.reviewers import reviewers_of

    by_file = [reviewers_of(one.path, one.survey, request.encoding) for one in loaded]
    pairs = zip(frame["survey"].tolist(), frame["position"].tolist(), strict=True)
    return [by_file[survey][position] for survey, position in pairs]
