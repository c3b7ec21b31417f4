"""Where does an audit of lists go, and what is written there?"""

from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from ngheo_cli.cli.language import language
from ngheo_cli.cli.masking import masked_options
from ngheo_cli.cli.options import Format
from ngheo_cli.cli.outputs import outputs_of, refuse_surveys
from ngheo_cli.messages import Stop
from ngheo_cli.messages import audit_book as book_words
from ngheo_cli.messages import audit_list as words

if TYPE_CHECKING:
    from ngheo_cli.cli.audit_list import Asked, Audited
    from ngheo_cli.cli.outputs import Outputs
    from ngheo_cli.cli.reading import Request
    from ngheo_cli.reports.audit_found import AuditRun


def output_of(
    surveys: Sequence[Path],
    out: Path | None,
    wanted: Literal["xlsx", "csv"] | None,
    inputs: Sequence[Path],
    *,
    force: bool,
) -> "Outputs | None":
    """Return where the result goes; None where only the screen was asked. Raises Stop where it cannot."""
    from ngheo_cli.reports.files import refuse_outputs
    from ngheo_cli.reports.table_file import refuse_ending

    refuse_surveys(surveys)
    if out is None and wanted is None:
        return None
    if out is None and len(surveys) > 1:
        raise Stop(words.SEVERAL_OUT.at())
    target = outputs_of(surveys[:1], out, Format(wanted) if wanted else None, words.SUFFIX)
    refuse_ending(target.paths[0])
    refuse_outputs(target.paths, inputs, force=force, new_folder=target.folder is not None)
    return target


def write_found(
    audited: "Audited", asked: "Asked", request: "Request", target: "Outputs", *, force: bool
) -> None:
    """Write the workbook, or the csv of one row a household."""
    from ngheo_cli.reports.audit_book import write_audit
    from ngheo_cli.reports.audit_rows import household_rows
    from ngheo_cli.reports.files import make_folder
    from ngheo_cli.reports.table_file import write_table_file

    [path] = target.paths
    if target.folder is not None:
        make_folder(target.folder)
    if target.kind is Format.CSV:
        rows = household_rows(audited.found.listing, language())
        write_table_file(path, {book_words.SHEETS["summary"][1]: rows}, force=force, lang=language())
        return
    write_audit(path, audited.found, run_of(audited, asked, request), force=force)


def run_of(audited: "Audited", asked: "Asked", request: "Request | None") -> "AuditRun":
    """Return what the workbook and the screen say of the run."""
    from ngheo_cli.reports.audit_found import AuditRun, column_titles

    criteria = audited.loaded[0].decisions[0].criteria
    lang = language()
    return AuditRun(
        lang,
        f"ngheo {version('ngheo-cli')}",
        tuple(source for one in audited.loaded for source in one.survey.every_source),
        masked_options((*_options(asked), *request.shown()), request) if request else tuple(_options(asked)),
        asked.within,
        criteria,
        column_titles(criteria, lang),
    )


def _options(asked: "Asked") -> list[tuple[str, str]]:
    from ngheo_cli.reports.audit_rows import percent_text

    pairs = [("--within", str(asked.within.income)), ("--within-points", str(asked.within.points))]
    pairs += [("--by", name) for name in sorted(asked.by)]
    if (how := asked.sampling) is not None:
        wanted = how.wanted
        shares = (("precision", wanted.precision), ("confidence", wanted.confidence))
        pairs += [("--sample", ""), *((f"--{name}", f"{percent_text(value)}%") for name, value in shares)]
        pairs += [("--expected", f"{percent_text(wanted.expected)}%")]
        pairs += [("--strata", ",".join(sorted(how.strata)) or "none"), ("--seed", str(how.seed))]
        pairs += [("--risk", "")] if how.risk else []
    return [*pairs, *([("--sample-results", asked.results.name)] if asked.results else [])]
