"""How does a result workbook carry everything that was read, so that it can be read back whole?

The lists are for people and leave out what is alike; these sheets are for machines and hold the very columns
of the csv result: their names, their labels, and one row a household row read. The reader is
`survey/result_book.py`.
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import accumulate

from ngheo_cli.messages import Pair, results
from ngheo_cli.reports.context import Context
from ngheo_cli.reports.grid import BOLD, GridColumn, put, write_rows
from ngheo_cli.reports.paper import width_of
from ngheo_cli.reports.rows import Column, member_rows, result_columns
from ngheo_cli.survey.columns_facts import member_columns

NAMES, LABELS = 1, 2
"""Rows of the names and of the labels, from 0; a notice stands above."""
_NARROW, _WIDE = 7, 28
_LOOKED_AT = 200
"""Rows by whose texts a column's width is chosen."""
_LOCKED = {"format_columns": True, "format_rows": True}


def write_data(context: Context) -> None:
    """Write the sheet of households, one row a row read and standard, in input order, and that of their
    members where the survey has any."""
    columns = result_columns(context.survey, context.decisions, context.run)
    absent = {name for name in _indicators(context) if not context.survey.has(name)}
    _write(context, results.SHEET_DATA, columns, _titles(context, columns, absent))
    if context.survey.members is not None:
        rows = member_rows(context.survey.members)
        _write(context, results.SHEET_MEMBERS, rows, _member_titles(context, rows))


def _write(context: Context, name: Pair, columns: Sequence[Column], titles: Sequence[str]) -> None:
    sheet = context.add_sheet(context.say(name))
    heading = context.heading(name, (), provisional=False)
    context.start(sheet, heading)
    styles, notice = context.styles, context.say(results.NOTICE)
    grid = [_grid_column(column, title) for column, title in zip(columns, titles, strict=True)]
    put(sheet, 0, 0, notice, styles["machine"])
    for number, (column, shown) in enumerate(zip(columns, grid, strict=True)):
        sheet.set_column(number, number, shown.width)
        put(sheet, NAMES, number, column.name, styles["name"])
        put(sheet, LABELS, number, shown.title, styles["label"])
    write_rows(sheet, styles, LABELS + 1, grid, range(len(columns[0].values)))
    sheet.freeze_panes(LABELS + 1, 0)
    sheet.print_area(0, 0, 0, _columns_below(notice, [column.width for column in grid]))
    sheet.protect("", _LOCKED)


def _columns_below(text: str, widths: Sequence[float]) -> int:
    """Return the last of the columns over which a text reaches: all that is ever printed of the sheet."""
    left = accumulate(widths)
    return next((number for number, edge in enumerate(left) if edge > width_of(text) * BOLD), len(widths) - 1)


def _grid_column(column: Column, title: str) -> GridColumn:
    texts = {value for value in column.values[:_LOOKED_AT] if isinstance(value, str)}
    longest = max(map(width_of, (column.name, *sorted(texts, key=lambda text: (len(text), text))[-5:])))
    width = min(max(longest + 1, _NARROW), _WIDE)
    return GridColumn(title, width, "figure" if column.kind == "number" else "data", column.values)


def _titles(context: Context, columns: Sequence[Column], absent: AbstractSet[str]) -> list[str]:
    """Return the labels of columns; indicators that the survey does not ask say so."""
    return [
        context.say(results.LABELS[column.name])
        if column.name in results.LABELS
        else context.words.title(column.name)
        + (context.say(results.NOT_ASKED) if column.name in absent else "")
        for column in columns
    ]


def _member_titles(context: Context, columns: Sequence[Column]) -> list[str]:
    asked, half = member_columns(), context.lang == "en"
    return [
        context.say(results.LABELS[column.name])
        if column.name in results.LABELS
        else (asked[column.name].vi, asked[column.name].en)[half]
        for column in columns
    ]


def _indicators(context: Context) -> list[str]:
    return [name for one in context.decisions for name in one.criteria.indicator_ids]
