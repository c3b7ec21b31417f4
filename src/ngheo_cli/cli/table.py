"""What is done and shown where `ngheo batch` gets one table of any size instead of folders?"""

import json as json_text
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ngheo_cli.cli.language import language, say
from ngheo_cli.messages import Stop
from ngheo_cli.messages import table_stream as words

if TYPE_CHECKING:
    from ngheo_cli.batch.rating import Beside, Rated
    from ngheo_cli.batch.table.run import Asked, Recomputed
    from ngheo_cli.classify.model import Decisions
    from ngheo_cli.cli import reading
    from ngheo_cli.cli.console import Progress
    from ngheo_cli.survey.model import Survey

NOT_USED = (("--members", "members"), ("--encoding", "encoding"), ("--sheet", "sheet"))


def is_table(path: Path) -> bool:
    """Whether an input of a batch is a table of households itself: Parquet, or a csv without a column of
    files."""
    if not path.is_file():
        return False
    if path.suffix.lower() == ".parquet":
        return True
    from ngheo_cli.batch.manifest import names_files
    from ngheo_cli.batch.table.run import ENDINGS

    return path.suffix.lower() in ENDINGS and not names_files(path)


def recompute_table(
    inputs: Sequence[Path],
    out: Path,
    request: "reading.Request",
    *,
    force: bool,
    json: bool,
    quiet: bool,
) -> int:
    """Recompute one table of any size; return the exit status. Raises Stop for what cannot be done."""
    from ngheo_cli.batch.rating import Beside
    from ngheo_cli.batch.table.document import write_whole
    from ngheo_cli.batch.table.run import recompute
    from ngheo_cli.cli.console import progress
    from ngheo_cli.survey.totals import read_totals
    from ngheo_cli.survey.units_file import read_units

    path = _alone(inputs, request)
    _refuse_out(out, force=force)
    totals, wrong = read_totals(request.totals) if request.totals else ((), ())
    units, odd = read_units(request.units) if request.units else ((), ())
    beside = Beside(totals, units, (*wrong, *odd))
    with progress(quiet) as show:
        asked = _asked(request, beside, show)
        done = recompute(path, out, asked, _teller(show))
    document, tables = write_whole(out, done, beside, asked.run(), force=force)
    return _show(out, done, (document, tables), json=json, quiet=quiet)


def _alone(inputs: Sequence[Path], request: "reading.Request") -> Path:
    table = next(path for path in inputs if is_table(path))
    if len(inputs) > 1:
        raise Stop(words.ALONE.at(file=table.name))
    if unused := [option for option, name in NOT_USED if getattr(request, name)]:
        raise Stop(words.OPTIONS_UNUSED.at(options=", ".join(unused)))
    return table


def _refuse_out(out: Path, *, force: bool) -> None:
    """Raise Stop where the folder holds a batch, or a table and the user does not want it replaced."""
    from ngheo_cli.batch.places import DATASET, LEDGER, RATES
    from ngheo_cli.batch.table.document import DOCUMENT

    own = (DOCUMENT, DATASET, RATES)
    there = [name for name in (LEDGER, *(() if force else own)) if (out / name).exists()]
    if force and (out / DATASET).exists() and not (out / DOCUMENT).exists():
        there.append(DATASET)
    if there:
        raise Stop(words.OUT_USED.at(folder=out.name, file=there[0]))


def _asked(request: "reading.Request", beside: "Beside", show: "Progress | None") -> "Asked":
    from importlib.metadata import version

    from ngheo_cli.audit.provenance import sources_of
    from ngheo_cli.batch.table.run import Asked
    from ngheo_cli.classify.points_used import with_scores
    from ngheo_cli.classify.several import decide_all
    from ngheo_cli.cli.chosen import Asked as Choosing
    from ngheo_cli.cli.project import Project, load_project
    from ngheo_cli.cli.reading import read_options
    from ngheo_cli.reports.run import RunInfo
    from ngheo_cli.survey.unit_areas import areas_of, with_areas

    project = load_project(request.project) if request.project else Project()
    choosing = Choosing(request, project, show)
    areas = areas_of(beside.units, beside.totals or ())
    files = sources_of(request.beside)

    def decided(survey: "Survey") -> "tuple[Survey, Sequence[Decisions]]":
        survey = with_scores(with_areas(survey, areas) if areas else survey, choosing.choice.criteria)
        return project.graded(survey, decide_all(survey, choosing.choice.criteria))

    def run() -> RunInfo:
        reason = choosing.choice.reason
        return RunInfo(version("ngheo-cli"), reason, language(), request.shown(), files)

    return Asked(read_options(request), choosing.standards, decided, run, project.regraded)


def _teller(show: "Progress | None") -> Any:
    if show is None:
        return None
    what = {"look": words.READING, "decide": words.DECIDING}
    return lambda step, done, total: show(say(what[step]).format(count=done), done, total)


def _show(
    out: Path, done: "Recomputed", whole: "tuple[dict[str, Any], list[Rated]]", *, json: bool, quiet: bool
) -> int:
    """Show the sums and how it ended; return the exit status."""
    from ngheo_cli.batch.places import DATASET, RATES
    from ngheo_cli.batch.table.document import DOCUMENT
    from ngheo_cli.cli.batch_text import show_findings, show_whole
    from ngheo_cli.cli.console import CLEAN, FOUND, print_closing, print_text
    from ngheo_cli.messages import screen

    document, tables = whole
    counts = document["counts"]
    grave = sum(row["severity"] != "note" for row in document["findings"])
    open_ = sum(row["undetermined"] for row in document["classes"])
    look = bool(grave or open_ or counts["rejected"] or counts["duplicates"] or counts["superseded"])
    if json:
        sys.stdout.write(json_text.dumps(document, ensure_ascii=False, indent=2) + "\n")
    elif not quiet:
        for table in tables:
            for row in table.dicts(table.rows[:1]):
                show_whole(row, say(words.TITLE).format(id=row["criteria"]))
        show_findings([{**row, "file": "", "sheet": "", **row["places"][0]} for row in document["findings"]])
        print_text(say(words.CONSERVATION).format(**counts))
        print_text(say(words.FILES).format(units=done.units, files=done.files, folder=DATASET))
        print_text()
    verdict = say(words.VERDICT_LOOK if look else words.VERDICT_CLEAN)
    name = done.layout.source.file
    line = verdict.format(households=counts["households"], file=name, findings=grave)
    written = [(say(screen.WRITTEN).format(file=out / name), False) for name in (DATASET, RATES, DOCUMENT)]
    print_closing([(line, True), *written], to_stderr=json)
    return FOUND if look else CLEAN
