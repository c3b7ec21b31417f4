"""What do the rows of one table say: which are households or members, and what is typed in them?"""

from collections.abc import Mapping, Sequence

import numpy as np

from ngheo_cli.survey.arrays import blank_of
from ngheo_cli.survey.column import Column
from ngheo_cli.survey.family_lists import by_relation
from ngheo_cli.survey.frame import SheetTable
from ngheo_cli.survey.header import Header
from ngheo_cli.survey.header_text import blank
from ngheo_cli.survey.mapping import SheetMap
from ngheo_cli.survey.options import ReadOptions
from ngheo_cli.survey.place_titles import Units, units_above
from ngheo_cli.survey.result_columns import hold_again
from ngheo_cli.survey.rows.below import classify_rows, heading_rows, households
from ngheo_cli.survey.rows.row import Row
from ngheo_cli.survey.sheet import Sheet
from ngheo_cli.survey.sheet_units import legends
from ngheo_cli.survey.sheet_values import read_sheet
from ngheo_cli.survey.sheet_view import SheetValues, SheetView
from ngheo_cli.survey.tables import Table

_KEYS = frozenset({"household_id", "head_name", "member_name"})


def rows_of(table: Table, mapped: SheetMap, unit: Units) -> list[Row]:
    """Return the rows of a table; those of a header within a sheet are counted too."""
    above = heading_rows(table.sheet, table.header) if table.continues else []
    rows = classify_rows(table.sheet, table.header, mapped, unit, table.repeats)
    if table.relation is not None:
        rows = by_relation(rows, table.sheet, mapped, table.relation)
    return [*above, *rows]


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
    hold_again(view, table.header, values, columns)
    if table.sheet.records:
        _doubt_shifted(view, values, width_of(table.sheet, table.header), columns)
    return SheetTable(view, table.header, values, units_above(table.sheet, table.header), table.continues)


def width_of(sheet: Sheet, header: Header) -> int:
    """Return how many columns a header has: of a csv, fields with or without a title; 0 for no header."""
    if not sheet.records:
        return header.width
    return max((len(row) for row in sheet.rows[header.first : header.below]), default=0)


def _doubt_shifted(view: SheetView, values: SheetValues, width: int, columns: Mapping[str, Column]) -> None:
    """Make unknown what stands right of the code or the head in records longer than their header: a
    separator within one of their fields shifted the others."""
    longer = [i for i, cells in enumerate(view.body) if width and not all(map(blank, cells[width:]))]
    first = min((use.column for use in view.mapped.uses if use.name in _KEYS), default=-1)
    shifted = {use.name for use in view.mapped.uses if use.column > first} - _KEYS
    for name in shifted & values.arrays.keys() if longer else ():
        values.arrays[name][longer] = blank_of(columns[name])  # type: ignore[call-overload]
        values.held.setdefault(name, np.zeros(len(view.rows), dtype=np.bool_))[longer] = True
