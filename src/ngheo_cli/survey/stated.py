"""What do the files themselves say of the run: when the review was, and how results among them were made?"""

from collections.abc import Sequence
from dataclasses import dataclass

from ngheo_cli.survey.columns import columns_of
from ngheo_cli.survey.frame import set_value
from ngheo_cli.survey.mapping import map_sheet
from ngheo_cli.survey.options import ReadOptions
from ngheo_cli.survey.result_columns import settings_told
from ngheo_cli.survey.sheet import Cell
from ngheo_cli.survey.tables import Table
from ngheo_cli.survey.values.columns import read_cells
from ngheo_cli.survey.values.numbers import date_reader


@dataclass(frozen=True, slots=True)
class Stated:
    """The distinct review dates, those that the files state and the one that the user set for blanks, in
    order; the standards that results name; and each text of settings with which results were decided."""

    dates: list[str]
    standards: list[str]
    settings: list[str]


def stated(tables: Sequence[Table], options: ReadOptions) -> Stated:
    """Return what tables say of the run, before a standard is known."""
    column = columns_of(())["review_date"]
    reader = date_reader(column)
    dates: set[str] = set()
    standards: dict[str, None] = {}
    settings: dict[str, None] = {}
    for table in tables:
        mapped = map_sheet(table.sheet, table.header, options, ())
        position = mapped.column_of(column.name)
        if position is not None:
            dates.update(str(value) for value in read_cells(_below(table, position), reader).values if value)
        if mapped.standard is not None:
            standards |= {str(cell).strip(): None for cell in _below(table, mapped.standard) if cell}
        rows = table.sheet.rows[table.header.below :]
        settings |= dict.fromkeys(settings_told(rows, table.header, mapped))
    if column.name in options.set_values:
        dates.add(str(set_value(column, options.set_values[column.name])))
    return Stated(sorted(dates), list(standards), list(settings))


def _below(table: Table, column: int) -> list[Cell]:
    """Return the cells of a column below a table's header."""
    return [row[column] for row in table.sheet.rows[table.header.below :] if column < len(row)]
