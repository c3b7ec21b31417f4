"""How does a table of any size go through the engine, from its file to decisions, counts and rates?

It is looked through once for what whole columns tell and for repeated keys, then decided piece by piece; a
piece and the sums are all that is held.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from ngheo_cli.batch.digests import file_digest
from ngheo_cli.batch.table.aside import set_aside
from ngheo_cli.batch.table.csv_pieces import CsvPieces
from ngheo_cli.batch.table.evidence import Evidence
from ngheo_cli.batch.table.layout import Layout, Pieces, layout_of, money_columns, table_in
from ngheo_cli.batch.table.period import Periods
from ngheo_cli.batch.table.pieces import RECORDS, ParquetPieces
from ngheo_cli.batch.table.repeats import Repeats
from ngheo_cli.batch.table.sums import Sums, counted
from ngheo_cli.batch.table.typed import TypedPiece, typed
from ngheo_cli.batch.table.written import Written
from ngheo_cli.batch.units import COMMUNE
from ngheo_cli.classify.model import Decisions
from ngheo_cli.criteria.model import Criteria
from ngheo_cli.messages import Finding, Place, Stop
from ngheo_cli.messages import table_stream as say
from ngheo_cli.reports.findings import all_findings
from ngheo_cli.survey.checks import CheckData
from ngheo_cli.survey.checks.areas import check_areas
from ngheo_cli.survey.checks.births import check_births
from ngheo_cli.survey.checks.ethnicities import check_ethnicities
from ngheo_cli.survey.checks.incomes import check_incomes
from ngheo_cli.survey.checks.keys import check_no_key
from ngheo_cli.survey.checks.sizes import check_sizes
from ngheo_cli.survey.checks.unmarked import check_unmarked
from ngheo_cli.survey.checks.village_blanks import check_village_blanks
from ngheo_cli.survey.mapping import map_sheet
from ngheo_cli.survey.model import Source, Survey
from ngheo_cli.survey.options import ReadOptions
from ngheo_cli.survey.stated import stated
from ngheo_cli.survey.tables import Table

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ngheo_cli.reports.run import RunInfo

ENDINGS = {".parquet", ".csv", ".tsv", ".txt"}
_CHECKS = (
    check_village_blanks,
    check_areas,
    check_sizes,
    check_births,
    check_ethnicities,
    check_incomes,
    check_unmarked,
)
"""Checks that look at one household at a time, or at those of one piece."""
Told = Callable[[str, int, int], None]
"""Told what goes on (`look`, `decide`), how many records are done, and of how many (0: unknown)."""
Decide = Callable[[Survey], tuple[Survey, Sequence[Decisions]]]


@dataclass(frozen=True, slots=True)
class Asked:
    """What the user asked: how to read, which standards (by review dates), how a piece is decided, and what
    of the run is written into results, which is known once the standards are."""

    options: ReadOptions
    choose: Callable[[Sequence[str], Sequence[str]], Sequence[Criteria]]
    decide: Decide
    run: "Callable[[], RunInfo]"
    graded: Callable[[Iterable[Finding]], tuple[Finding, ...]] = tuple
    """Gives findings the severities of the user's project."""


@dataclass(frozen=True, slots=True)
class Recomputed:
    """A table recomputed: how it was read, its sums, and the units and files of the dataset."""

    layout: Layout
    sums: Sums
    units: int
    files: int


def pieces_of(path: Path) -> Pieces:
    """Open a table. Raises Stop where it cannot be read."""
    from pyarrow import ArrowException  # noqa: PLC0415 - an extra

    if path.suffix.lower() != ".parquet":
        return CsvPieces(path)
    try:
        return ParquetPieces(path)
    except (ArrowException, OSError):
        raise Stop(say.UNREADABLE.at(Place(path.name))) from None


def recompute(path: Path, out: Path, asked: Asked, told: Told | None = None) -> Recomputed:
    """Classify a table of any size and write its decisions by unit into `out`.

    Raises Stop where it cannot be read or written; then `out` has no new dataset.
    """
    pieces = pieces_of(path)
    first = table_in(path, pieces, asked.options)
    with Written(out, path.name) as written:
        evidence, candidates = _looked_through(pieces, first[0], asked.options, written.beside, told)
        source = Source(path.name, file_digest(path), path.stat().st_size)
        layout = layout_of(source, first, evidence, asked.options, _standards(first[0], evidence, asked))
        again = pieces.pieces(layout.header.below) if len(candidates) else ()
        aside, said = set_aside(layout, again, candidates)
        sums = Sums(path.name, named=_named(layout))
        sums.say((one, 1) for one in asked.graded(layout.said))
        sums.say(counted(asked.graded(said)))
        for read, done in _typed(layout, pieces):
            survey, decisions = _decided(read, layout, aside, asked)
            counts = [count for _, count in read.findings]
            sums.say(zip(asked.graded(one for one, _ in read.findings), counts, strict=True))
            sums.say(counted(all_findings(survey, decisions)))
            sums.add(survey, decisions, read.others)
            written.add(survey, decisions, asked.run())
            if told:
                told("decide", done, pieces.total)
        written.finish()
    count = sums.conservation().rows_read
    if written.files > 2 * len(written.units) + count // RECORDS + 1:
        note = say.SCATTERED.at(Place(path.name), units=len(written.units), files=written.files)
        sums.say([(note, 1)])
    return Recomputed(layout, sums, len(written.units), written.files)


def _looked_through(
    pieces: Pieces, table: Table, options: ReadOptions, folder: Path, told: Told | None
) -> "tuple[Evidence, NDArray[np.int64]]":
    """Return what whole columns prove, and the rows of records that may be repeated."""
    mapped = map_sheet(table.sheet, table.header, options, ())
    evidence = Evidence(len(pieces.names), money_columns(table, options))
    done = 0
    with Repeats(folder, mapped, table.sheet.file) as repeats:
        for piece in pieces.pieces(table.header.below):
            evidence.add(piece)
            repeats.add(piece)
            done += len(piece)
            if told:
                told("look", done, pieces.total)
        return evidence, repeats.rows()


def _standards(table: Table, evidence: Evidence, asked: Asked) -> Sequence[Criteria]:
    """Return the standards chosen by the review dates of the table."""
    rows = [*table.sheet.rows[: table.header.below], *evidence.rows()]
    seen = replace(table, sheet=replace(table.sheet, rows=rows))
    told = stated([seen], asked.options)
    return asked.choose(told.dates, told.standards)


def _named(layout: Layout) -> bool:
    """Whether some record names its commune."""
    column, given = layout.mapped.column_of(COMMUNE), layout.options.set_values
    cells = (row[column] for row in layout.evidence if column is not None and column < len(row))
    return COMMUNE in given or any(str(cell).strip() for cell in cells)


def _typed(layout: Layout, pieces: Pieces) -> Iterator[tuple[TypedPiece, int]]:
    """Yield the pieces typed, each with the records so far. Raises Stop in the end where the incomes may be
    of a year."""
    periods, done = Periods(layout), 0
    for piece in pieces.pieces(layout.header.below):
        read = typed(layout, piece)
        periods.add(read.survey)
        done += len(piece)
        yield read, done
    periods.stop()


def _decided(
    read: TypedPiece, layout: Layout, aside: Mapping[int, str], asked: Asked
) -> tuple[Survey, Sequence[Decisions]]:
    """Return the records of a piece with their problems, what is said of single ones, and decisions."""
    data = CheckData(read.survey, (), (read.table,), layout.standards)
    found = check_no_key(data)
    if aside:
        rows = read.survey.frame["row"].to_numpy() - 1
        here = np.flatnonzero(np.isin(rows, np.fromiter(aside, np.int64)))
        for row in here.tolist():
            data.mark([row], aside[int(rows[row])])
    for check in _CHECKS:
        found += check(data)
    return asked.decide(replace(read.survey, findings=tuple(found)))
