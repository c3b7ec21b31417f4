"""Where do the report forms go, and what do they say of the run?"""

from collections.abc import Sequence
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from ngheo_cli.cli.language import language
from ngheo_cli.cli.masking import masked_options, masked_sources
from ngheo_cli.messages import Pair, Stop, open_moves, usage
from ngheo_cli.messages import forms as words
from ngheo_cli.messages.text import of

if TYPE_CHECKING:
    from ngheo_cli.cli.reading import Request
    from ngheo_cli.cli.report import Reported, Wanted
    from ngheo_cli.criteria.form_model import Form
    from ngheo_cli.survey.model import Source

ENDING = ".xlsx"


def refuse_forms(wanted: "Wanted", read: Sequence[Path], *, force: bool) -> "dict[str, Path]":
    """Return the file of each form by its id; raise Stop where one cannot be written.

    A name with an ending is one workbook, one without is a folder.
    """
    from ngheo_cli.reports.files import is_folder, refuse_outputs
    from ngheo_cli.reports.form_book import file_of

    out = wanted.out
    if out is None:
        return {}
    if not is_folder(out) and out.suffix:
        if out.suffix.lower() != ENDING:
            raise Stop(usage.SUFFIX_UNKNOWN.at(suffix=out.suffix, file=out.name, formats=ENDING))
        refuse_outputs([out], read, force=force)
        return {form.id: out for form in wanted.forms}
    targets = {form.id: out / file_of(form.id) for form in wanted.forms}
    refuse_outputs(targets.values(), read, force=force, new_folder=not is_folder(out))
    return targets


def write_report(
    reported: "Reported", wanted: "Wanted", targets: "dict[str, Path]", request: "Request", *, force: bool
) -> None:
    """Write the forms that were made into their files."""
    from ngheo_cli.reports.files import make_folder
    from ngheo_cli.reports.form_book import write_forms
    from ngheo_cli.reports.form_sheets import FormRun

    households, filled = reported.reviewed.households, reported.filled
    still = filled.open_counts
    told = tuple(of(words.UNDETERMINED_LINE, lang).format(**still) for lang in ("vi", "en"))
    run = FormRun(
        lang="en" if language() == "en" else "vi",
        tool=f"ngheo {version('ngheo-cli')}",
        criteria=households.criteria,
        source=households.source,
        year=filled.year,
        undetermined=(told[0], told[1]) if still["count"] else None,
        rejected=len(households.rejected),
        numbers=wanted.numbers,
        moving={form.id: _moving(filled.open_by_form[form.id]) for form in _moves(reported)},
    )
    sources = [source for one in reported.reviewed.loaded for source in one.survey.every_source]
    sources += [source for one in reported.earlier for source in one.survey.every_source]
    sources += masked_sources([_source(path) for path in _beside(reported, wanted, request)], request)
    provenance = (list(dict.fromkeys(sources)), list(masked_options(_options(wanted, request), request)))
    for path in dict.fromkeys(targets.values()):
        tables = [table for table in filled.tables if targets[table.form.id] == path]
        if tables:
            if wanted.out is not None and path.parent == wanted.out:
                make_folder(wanted.out)
            write_forms(path, tables, run, provenance, force=force)


def _moves(reported: "Reported") -> "list[Form]":
    return [table.form for table in reported.filled.tables if table.form.moves]


def _moving(count: int) -> Pair | None:
    """Return what a form of movements says of undetermined households; None where none could change it."""
    vi, en = (of(open_moves.FORM_LINE, lang).format(count=count) for lang in ("vi", "en"))
    return (vi, en) if count else None


def _beside(reported: "Reported", wanted: "Wanted", request: "Request") -> list[Path]:
    """Return the files that were read beside the surveys and their members."""
    paths = [wanted.totals, request.units, request.points, request.map_, request.project]
    if reported.compared is not None:
        paths += [wanted.job.links, wanted.job.crosswalk]
    return [path for path in paths if path is not None and path.is_file()]


def _source(path: Path) -> "Source":
    """Return a file by its base name, with its digest and size."""
    from ngheo_cli.survey.model import Source

    data = path.read_bytes()
    return Source(path.name, sha256(data).hexdigest(), len(data))


def _options(wanted: "Wanted", request: "Request") -> list[tuple[str, str]]:
    """Return the options as typed, files by base name."""
    job = wanted.job
    pairs = [("--form", form.id) for form in wanted.forms]
    pairs += [("--class", job.source), ("--dtts", wanted.rule), ("--near-relapse", job.near_relapse)]
    named = (("--totals", wanted.totals), ("--links", job.links), ("--crosswalk", job.crosswalk))
    pairs += [(name, path.name) for name, path in named if path is not None]
    pairs += [("--before", path.name) for path in wanted.before]
    pairs += [("--history", path.name) for path in job.history]
    pairs += [("--level", name) for name in wanted.levels]
    pairs += [("--allow-undetermined", "")] if wanted.allow_undetermined else []
    pairs += [("--form-numbers", "")] if wanted.numbers else []
    return [*pairs, *request.shown()]
