"""What do the household rows of one sheet say, column by column, typed?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from operator import itemgetter

import numpy as np
from numpy.typing import NDArray

from ngheo_cli.messages import Finding, Place
from ngheo_cli.messages import survey_reads as reads_as
from ngheo_cli.messages import survey_rows as row_says
from ngheo_cli.messages import survey_values as value_says
from ngheo_cli.numbers import BLANK
from ngheo_cli.survey import marks
from ngheo_cli.survey.arrays import Array, typed
from ngheo_cli.survey.choices import CHOICES, code_of
from ngheo_cli.survey.column import Column
from ngheo_cli.survey.ditto import filled_down, without_ditto
from ngheo_cli.survey.indicator_titles import block_of
from ngheo_cli.survey.letters import letter_of
from ngheo_cli.survey.mapping import SheetMap, Use
from ngheo_cli.survey.money_column import of_a_month, read_money
from ngheo_cli.survey.options import ReadOptions, unit_code
from ngheo_cli.survey.paired_uses import answers_of, cells_of
from ngheo_cli.survey.rows import Row
from ngheo_cli.survey.sheet import Cell, Sheet
from ngheo_cli.survey.sheet_units import unit_for
from ngheo_cli.survey.values import Reader, Trouble, read_cells
from ngheo_cli.survey.values_answer import MARK, answer_reader, read_answer
from ngheo_cli.survey.values_number import date_reader, whole_reader
from ngheo_cli.survey.values_quantity import quantity_reader
from ngheo_cli.survey.values_text import choice_reader, read_code, read_text

_IN_BLOCKS = frozenset({"indicator", "fact"})
"""Groups whose columns are marked block by block."""


@dataclass(slots=True)
class SheetValues:
    """Typed columns of a sheet, what is wrong with cells (row position, canonical column, trouble), and
    findings."""

    arrays: dict[str, Array] = field(default_factory=dict)
    troubles: list[tuple[int, str, Trouble]] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    reads: dict[int, tuple[str, str]] = field(default_factory=dict)
    held: dict[str, NDArray[np.bool_]] = field(default_factory=dict)
    """Cells that are not blank though unknown: they could not be read, or hold a formula without value."""
    only_yes: dict[str, int] = field(default_factory=dict)
    marked: frozenset[str] = frozenset()
    """Indicator columns that were read as marks."""


@dataclass(frozen=True, slots=True)
class SheetView:
    """A sheet with its map and household rows, and the legends of its codes by column position."""

    sheet: Sheet
    mapped: SheetMap
    rows: Sequence[Row]
    legends: Mapping[int, Mapping[str, str]]
    body: Sequence[Sequence[Cell]]
    """The cells of the household rows."""

    def cells(self, column: int, *, padded: bool = False, down: bool = False) -> list[Cell]:
        """Return the cells of a column on the household rows.

        `padded`: numbers shown as `000` become texts. `down`: cells merged downwards stand for every row.
        """
        widths = self.sheet.zero_padded
        if all(map(column.__lt__, map(len, self.body))):
            cells: list[Cell] = list(map(itemgetter(column), self.body))
        else:
            cells = [row[column] if column < len(row) else "" for row in self.body]
        if down:
            self._fill_down(cells, column)
        if padded and widths:
            for i, row in enumerate(self.rows):
                width, cell = widths.get((row.index, column)), cells[i]
                if width and isinstance(cell, int | float) and float(cell).is_integer():
                    cells[i] = str(int(cell)).zfill(width)
        return cells

    def _fill_down(self, cells: list[Cell], column: int) -> None:
        """Give every row of a cell that was merged downwards the text of its first row."""
        position = {row.index: i for i, row in enumerate(self.rows)}
        for first, left, last, right in self.sheet.merged:
            if first < last and left <= column <= right and first < len(self.sheet.rows):
                row = self.sheet.rows[first]
                text = row[left] if left < len(row) else ""
                for index in range(first, last + 1):
                    if index in position:
                        cells[position[index]] = text

    def legend(self, position: int, column: Column) -> Mapping[str, str]:
        """Return the legend of a column: its own, else one elsewhere that explains all its labels."""
        own = self.legends.get(position)
        if own or column.kind not in {"choice", "area"}:
            return own or {}
        fitting = (
            told for told in self.legends.values() if all(code_of(column.closed, t) for t in told.values())
        )
        return next(fitting, {})

    def place(self, use: Use) -> Place:
        """Return the place of a column."""
        return Place(self.sheet.file, self.sheet.name, letter_of(use.column), use.heading.title)


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
            _read_class_mark(view, use, result, held)
        elif column.kind == "answer":
            answers.append(_read_answers(view, use, column, result, held))
            uses_of[use.name] = use
        elif column.kind == "money":
            held |= _read_money(view, use, column, options, result)
        else:
            result.arrays[use.name] = _read_plain(view, use, column, result, held)
        _hold(result, use.name, held)
    marks.settle(answers, options.marks_blank, told=view.mapped.standard is not None)
    _settle(answers, uses_of, result)
    return result


def _hold(result: SheetValues, name: str, held: NDArray[np.bool_]) -> None:
    result.held[name] = result.held[name] | held if name in result.held else held


def _add_troubles(
    result: SheetValues, name: str, troubles: Sequence[tuple[int, Trouble]], held: NDArray[np.bool_]
) -> None:
    for i, trouble in troubles:
        held[i] = True
        result.troubles.append((i, name, trouble))


def _read_money(
    view: SheetView, use: Use, column: Column, options: ReadOptions, result: SheetValues
) -> NDArray[np.bool_]:
    """Type a column of amounts; return the rows of which the amount cannot be read."""
    asked = unit_code(options.units.get(column.name, ""))
    unit = asked or unit_for(view.sheet, use.heading) or ("dong" if view.mapped.run else "")
    sure = bool(asked or view.mapped.run) or use.heading.title == column.name
    money = read_money(column, view.cells(use.column), unit, view.place(use), sure=sure)
    money = money if view.mapped.run or use.how == "map" else of_a_month(money, use.name, view.place(use))
    result.findings += money.findings
    result.reads[use.column] = money.reads
    held = np.zeros(len(view.rows), dtype=np.bool_)
    _add_troubles(result, use.name, money.troubles, held)
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
        _add_troubles(result, use.name, repeats.troubles, held)
    if use.join:
        cells, clashes = cells_of(use.join, cells, other or view.cells(use.other))
        _add_troubles(result, use.name, [(i, Trouble(value_says.BOTH_FILLED)) for i in clashes], held)
    if other:
        result.findings.append(row_says.PLACES_JOINED.at(view.place(use), letter=letter_of(use.other)))
    read = read_cells(cells, reader_of(column, legend))
    _add_troubles(result, use.name, read.troubles, held)
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


def _read_answers(
    view: SheetView, use: Use, column: Column, result: SheetValues, held: NDArray[np.bool_]
) -> marks.AnswerColumn:
    read = read_cells(view.cells(use.column), answer_reader(use.signs) if use.signs else read_answer)
    _add_troubles(result, use.name, read.troubles, held)
    block = block_of(use.heading) if column.group in _IN_BLOCKS else ""
    codes = np.array(read.values, dtype=np.int8)
    if use.join:
        no = read_cells(view.cells(use.other), read_answer)
        _add_troubles(result, use.name, no.troubles, held)
        codes, clash = answers_of(codes, np.array(no.values, dtype=np.int8))
        both = [(int(i), Trouble(value_says.BOTH_FILLED)) for i in np.flatnonzero(clash)]
        _add_troubles(result, use.name, both, held)
        block = f"{block} / {use.column}"  # its blanks are no marks
        result.reads[use.other] = reads_as.READS_OTHER
    group = column.group
    return marks.AnswerColumn(use.name, group, f"{group}: {block}", codes, held, use.inverted, use.signs)


def _read_class_mark(view: SheetView, use: Use, result: SheetValues, held: NDArray[np.bool_]) -> None:
    """Read a column whose marks stand for one class (Hộ nghèo | Hộ cận nghèo under one group)."""
    read = read_cells(view.cells(use.column), read_answer)
    _add_troubles(result, use.name, read.troubles, held)
    array = result.arrays.get(use.name)
    if array is None:
        array = result.arrays[use.name] = typed(Column(use.name, "choice", "", ""), [""] * len(view.rows))
    for i, value in enumerate(read.values):
        if value in {1, MARK}:
            clash = bool(array[i]) and array[i] != use.option
            array[i] = "" if clash else use.option
            if clash:
                result.troubles.append((i, use.name, Trouble(value_says.TWO_CLASSES)))
    label = CHOICES["class"][use.option][0]
    result.reads[use.column] = (
        reads_as.READS_CLASS_MARK[0].format(label=label),
        reads_as.READS_CLASS_MARK[1].format(label=label),
    )


def _settle(answers: Sequence[marks.AnswerColumn], uses: Mapping[str, Use], result: SheetValues) -> None:
    for answer in answers:
        if answer.blank == "only_yes":
            result.only_yes[answer.name] = int((answer.codes == BLANK).sum())
        result.arrays[answer.name] = answer.codes
        result.reads[uses[answer.name].column] = marks.reads(answer)
    result.marked = frozenset(
        a.name for a in answers if a.group == "indicator" and (a.marked or a.blank == "all_blank")
    )
