"""What do the rows of one table say: which are households or members, and what is typed in them?"""

from collections.abc import Mapping, Sequence

from ngheo_cli.survey.column import Column
from ngheo_cli.survey.frame import SheetTable
from ngheo_cli.survey.mapping import SheetMap
from ngheo_cli.survey.options import ReadOptions
from ngheo_cli.survey.place_titles import Units, units_above
from ngheo_cli.survey.rows import Row, classify_rows, heading_rows, households
from ngheo_cli.survey.sheet_units import legends
from ngheo_cli.survey.sheet_values import SheetView, read_sheet
from ngheo_cli.survey.tables import Table


def rows_of(table: Table, mapped: SheetMap, unit: Units) -> list[Row]:
    """Return the rows of a table; those of a header within a sheet are counted too."""
    above = heading_rows(table.sheet, table.header) if table.continues else []
    return [*above, *classify_rows(table.sheet, table.header, mapped, unit, table.repeats)]


def read_table(
    table: Table,
    mapped: SheetMap,
    rows: Sequence[Row],
    columns: Mapping[str, Column],
    options: ReadOptions,
) -> SheetTable:
    """Return the typed values of the rows that are households or members."""
    kept, cells = households(rows), table.sheet.rows
    body = [cells[row.index] if row.index < len(cells) else [] for row in kept]
    view = SheetView(table.sheet, mapped, kept, legends(table.sheet, table.header, list(rows)), body)
    values = read_sheet(view, columns, options)
    return SheetTable(view, table.header, values, units_above(table.sheet, table.header), table.continues)
