"""What do the household rows of one sheet say, column by column, typed?"""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from ngheo_cli.messages import survey_rows as row_says
from ngheo_cli.messages import survey_values as value_says
from ngheo_cli.survey import marks
from ngheo_cli.survey.answer_codes import doubt_codes
from ngheo_cli.survey.arrays import Array, typed
from ngheo_cli.survey.column import Column
from ngheo_cli.survey.ditto import filled_down, without_ditto
from ngheo_cli.survey.letters import letter_of
from ngheo_cli.survey.mapping import Use
from ngheo_cli.survey.money_column import read_money
from ngheo_cli.survey.options import ReadOptions, unit_code
from ngheo_cli.survey.paired_uses import cells_of, dates_of, names_of
from ngheo_cli.survey.sheet_answers import read_answers, read_class_mark, settle_answers
from ngheo_cli.survey.sheet_units import unit_for
from ngheo_cli.survey.sheet_view import SheetValues, SheetView
from ngheo_cli.survey.values.answers import read_answer
from ngheo_cli.survey.values.columns import Reader, Trouble, read_cells
from ngheo_cli.survey.values.numbers import date_reader, whole_reader
from ngheo_cli.survey.values.quantities import quantity_reader
from ngheo_cli.survey.values.texts import choice_reader, read_code, read_text


def read_sheet(view: SheetView, columns: Mapping[str, Column], options: ReadOptions) -> SheetValues:
    """Type every used column of a sheet."""
    result = SheetValues()
    empty = {*view.sheet.formulas_without_value, *view.sheet.error_cells}
    answers: list[marks.AnswerColumn] = []
    uses_of: dict[str, Use] = {}
    for use in view.mapped.uses:
        column = columns[use.name]
        held = np.zeros(len(view.rows), dtype=np.bool_)
        if empty:
            held[:] = [(r.index, use.column) in empty for r in view.rows]
        if use.option:
            read_class_mark(view, use, result, held)
        elif column.kind == "answer":
            answers.append(read_answers(view, use, column, result, held))
            uses_of[use.name] = use
        elif column.kind == "money":
            held |= _read_money(view, use, column, options, result)
        else:
            result.arrays[use.name] = _read_plain(view, use, column, result, held)
        _hold(result, use.name, held)
    if view.mapped.standard is None:
        doubt_codes(view, answers, uses_of, result)
    marks.settle(answers, options.marks_blank, told=view.mapped.standard is not None)
    settle_answers(answers, uses_of, result)
    return result


def _hold(result: SheetValues, name: str, held: NDArray[np.bool_]) -> None:
    result.held[name] = result.held[name] | held if name in result.held else held


def _read_money(
    view: SheetView, use: Use, column: Column, options: ReadOptions, result: SheetValues
) -> NDArray[np.bool_]:
    """Type a column of amounts; return the rows of which the amount cannot be read."""
    asked = unit_code(options.units.get(column.name, ""))
    unit = asked or unit_for(view.sheet, use.heading) or ("dong" if view.mapped.run else "")
    sure = bool(asked or view.mapped.run) or use.heading.title == column.name
    money = read_money(column, view.cells(use.column), unit, view.place(use), sure=sure)
    result.findings += money.findings
    result.reads[use.column] = money.reads
    held = np.zeros(len(view.rows), dtype=np.bool_)
    result.add_troubles(use.name, money.troubles, held)
    result.arrays[use.name] = np.array(money.values, dtype=np.int64)
    return held


def _read_plain(
    view: SheetView, use: Use, column: Column, result: SheetValues, held: NDArray[np.bool_]
) -> Array:
    shared = column.group == "place" or column.kind == "area"
    cells = view.cells(use.column, padded=column.kind in {"code", "text"}, down=shared)
    legend = view.legend(use.column, column)
    other = view.cells(use.other, padded=True, down=shared) if use.join == "places" else []
    if shared:
        repeats = without_ditto(cells, column.kind, view.place(use), explained=bool(legend))
        result.findings += repeats.findings
        cells, other = repeats.cells, filled_down(other)[0]
        result.add_troubles(use.name, repeats.troubles, held)
    if use.join == "names":
        cells = names_of([cells, *map(view.cells, use.beside)])
    elif use.join == "dates":
        cells = dates_of([cells, *map(view.cells, use.beside)])
    elif use.join:
        cells, clashes = cells_of(use.join, cells, other or view.cells(use.other))
        result.add_troubles(use.name, [(i, Trouble(value_says.BOTH_FILLED)) for i in clashes], held)
    if other:
        result.findings.append(row_says.PLACES_JOINED.at(view.place(use), letter=letter_of(use.other)))
    read = read_cells(cells, reader_of(column, legend))
    result.add_troubles(use.name, read.troubles, held)
    return typed(column, read.values)


def reader_of(column: Column, legend: Mapping[str, str]) -> Reader:
    """Return the reader of a column's cells; money has its own, for its cells depend on one another."""
    if column.kind in {"choice", "area"}:
        return choice_reader(column.closed, legend)
    makers = {
        "date": date_reader,
        "count": whole_reader,
        "score": whole_reader,
        "quantity": quantity_reader,
    }
    if column.kind in makers:
        return makers[column.kind](column)
    return {"code": read_code, "answer": read_answer}.get(column.kind, read_text)
