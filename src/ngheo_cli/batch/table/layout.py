"""How is a table of any size read: its header, its columns, and what they mean as a whole?

The same functions as for a survey of one commune, on a sheet of its first rows and of the evidence of whole
columns.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from ngheo_cli.batch.table.evidence import Evidence
from ngheo_cli.batch.table.pieces import Piece
from ngheo_cli.criteria.model import Criteria
from ngheo_cli.messages import Finding, Place, Stop
from ngheo_cli.messages import survey as survey_says
from ngheo_cli.messages import table_stream as say
from ngheo_cli.survey.column import Column
from ngheo_cli.survey.columns import columns_of
from ngheo_cli.survey.ditto import without_ditto
from ngheo_cli.survey.header import Header
from ngheo_cli.survey.letters import letter_of
from ngheo_cli.survey.mapping import SheetMap, map_sheet
from ngheo_cli.survey.model import Source
from ngheo_cli.survey.options import ReadOptions, option_findings
from ngheo_cli.survey.rows.below import classify_rows
from ngheo_cli.survey.sheet import Cell, Sheet, Workbook
from ngheo_cli.survey.sheet_units import legends
from ngheo_cli.survey.tables import Table, tables_of

if TYPE_CHECKING:
    from collections.abc import Iterator


class Pieces(Protocol):
    """A table that is read piece by piece; `records` are those of a csv."""

    records: bool
    names: list[str]
    total: int
    """Records in all; 0 where it is not known before."""

    def head(self) -> list[list[Cell]]:
        """Return the first rows of the sheet."""

    def pieces(self, below: int) -> "Iterator[Piece]":
        """Yield the pieces below the header, which ends above the row `below`."""


@dataclass(frozen=True, slots=True)
class Layout:
    """How every piece of a table is read."""

    source: Source
    sheet: Sheet
    """The rows down to the header, and the evidence below it."""
    header: Header
    mapped: SheetMap
    columns: Mapping[str, Column]
    options: ReadOptions
    standards: tuple[Criteria, ...]
    legends: Mapping[int, Mapping[str, str]]
    said: tuple[Finding, ...]

    @property
    def evidence(self) -> list[list[Cell]]:
        """The rows of evidence."""
        return self.sheet.rows[self.header.below :]


def table_in(path: Path, pieces: Pieces, options: ReadOptions) -> tuple[Table, tuple[Finding, ...]]:
    """Return the first rows of a file as its one table of households, and what is said of it.

    Raises Stop where they are no survey, or hold several tables.
    """
    sheet = Sheet(path.name, path.stem, pieces.head(), records=pieces.records)
    found = tables_of([Workbook(path.name, "", 0, (sheet,))], options)
    place = Place(file=path.name)
    if len(found.tables) != 1:
        raise Stop(say.SEVERAL_TABLES.at(place))
    return found.tables[0], tuple(found.said)


def money_columns(table: Table, options: ReadOptions) -> list[int]:
    """Return the positions of the columns that hold amounts by their titles."""
    mapped = map_sheet(table.sheet, table.header, options, ())
    known = columns_of(())
    return [use.column for use in mapped.uses if use.name in known and known[use.name].kind == "money"]


def layout_of(
    source: Source, table: tuple[Table, tuple[Finding, ...]], evidence: Evidence,
    options: ReadOptions, standards: Sequence[Criteria],
) -> Layout:  # fmt: skip
    """Return how a table is read under the standards chosen. Raises Stop for options that make no sense, a
    result of ngheo, and columns that a piece alone cannot be read by."""
    (first, said), columns = table, columns_of(standards)
    header = first.header
    rows = classify_rows(first.sheet, header, map_sheet(first.sheet, header, options, standards))
    sheet = replace(first.sheet, rows=[*first.sheet.rows[: header.below], *evidence.rows()])
    mapped = map_sheet(sheet, header, options, standards)
    wrong = option_findings(options, columns)
    wrong += [
        survey_says.MAP_NOT_FOUND.at(name=name, value=wanted)
        for name, wanted in options.mapping.items()
        if name not in mapped.given_found
    ]
    wrong += [say.IS_RESULT.at(Place(file=source.file))] if mapped.standard is not None else []
    layout = Layout(
        source, sheet, header, mapped, columns, options, tuple(standards),
        legends(first.sheet, header, rows), (*said, *mapped.findings),
    )  # fmt: skip
    wrong += _repeat_signs(layout)
    if wrong:
        raise Stop(wrong)
    return layout


def _repeat_signs(layout: Layout) -> list[Finding]:
    """Return the columns of places and areas whose cells say no more than that they repeat another."""
    found = []
    for use in layout.mapped.uses:
        column = layout.columns[use.name]
        if column.group != "place" and column.kind != "area":
            continue
        cells = [row[use.column] for row in layout.evidence if use.column < len(row)]
        place = Place(layout.source.file, column=use.heading.title, cell=letter_of(use.column))
        explained = bool(layout.legends.get(use.column))
        if without_ditto(cells, column.kind, place, explained=explained).cells != cells:
            found.append(say.REPEAT_SIGNS.at(place))
    return found
