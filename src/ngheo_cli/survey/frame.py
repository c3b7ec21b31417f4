"""How do the sheets become one table of households, typed column by column?"""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from itertools import repeat
from operator import itemgetter

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ngheo_cli.messages import Finding, Place, Stop
from ngheo_cli.messages import survey as say
from ngheo_cli.messages import survey_rows as row_says
from ngheo_cli.numbers import BLANK, UNKNOWN
from ngheo_cli.survey.arrays import Array, blank_of, blanks, typed
from ngheo_cli.survey.choices import AREAS
from ngheo_cli.survey.column import Column
from ngheo_cli.survey.columns import by_name
from ngheo_cli.survey.dictionary import right_values
from ngheo_cli.survey.header import Header
from ngheo_cli.survey.money_column import read_money
from ngheo_cli.survey.place_titles import NO_UNITS, Units
from ngheo_cli.survey.sheet import Cell, Sheet
from ngheo_cli.survey.sheet_values import reader_of
from ngheo_cli.survey.sheet_view import SheetValues, SheetView
from ngheo_cli.survey.values.columns import plain


@dataclass(slots=True)
class SheetTable:
    """One sheet read: its view, header, typed values, and the units that lines above the table name."""

    view: SheetView
    header: Header
    values: SheetValues
    above: Units = NO_UNITS
    continues: bool = False
    """Whether another table stands above it in the same sheet."""


def build(
    tables: Sequence[SheetTable], columns: Mapping[str, Column], set_values: Mapping[str, str]
) -> pd.DataFrame:
    """Return one frame of all sheets, in order, as `survey/model.py` states it, with `problem` empty."""
    for table in tables:
        _fill_units(table, set_values)
    present = {name for table in tables for name in table.values.arrays} | set(set_values)
    data: dict[str, Array] = {}
    for name, column in columns.items():
        if name in present:
            parts = [t.values.arrays.get(name, blanks(column, len(t.view.rows))) for t in tables]
            data[name] = np.concatenate(parts)  # type: ignore[assignment]
    for name, text in set_values.items():
        _fill(data, columns[name], text, tables)
    data["file"] = _repeated([(t.view.sheet.file, len(t.view.rows)) for t in tables])
    data["sheet"] = _repeated([(t.view.sheet.name, len(t.view.rows)) for t in tables])
    data["row"] = np.array([r.index + 1 for t in tables for r in t.view.rows], dtype=np.int64)
    count = sum(len(t.view.rows) for t in tables)
    data["problem"] = typed(Column("", "text", "", ""), [""] * count)
    return pd.DataFrame(
        {name: pd.Series(array, dtype=array.dtype) for name, array in data.items()},
        index=pd.RangeIndex(count),
    )


def _repeated(parts: Sequence[tuple[str, int]]) -> NDArray[np.object_]:
    array: NDArray[np.object_] = np.empty(sum(n for _, n in parts), dtype=np.object_)
    array[:] = [text for text, n in parts for _ in range(n)]
    return array


def _fill_units(table: SheetTable, set_values: Mapping[str, str]) -> None:
    """Fill commune and village from title rows, only where the sheet has no such column; from lines above
    the table only where the user sets none."""
    arrays = table.values.arrays
    for name in ("commune", "village"):
        above = "" if name in set_values else getattr(table.above, name)
        told = [getattr(row.unit, name) or above for row in table.view.rows]
        if name not in arrays and any(told):
            arrays[name] = typed(Column(name, "text", "", ""), told)
            table.values.findings.append(_from_title(table.view.sheet, name, told))
    areas = [row.unit.area for row in table.view.rows]
    if any(areas):
        message = row_says.AREA_TITLES_UNUSED if "area" in arrays else row_says.AREA_FROM_TITLE
        told_areas = np.array([AREAS.get(area, BLANK) for area in areas], dtype=np.int8)
        arrays.setdefault("area", told_areas)
        sheet = table.view.sheet
        table.values.findings.append(message.at(Place(sheet.file, sheet.name), count=sum(map(bool, areas))))


def _from_title(sheet: Sheet, name: str, told: Sequence[str]) -> Finding:
    column = by_name()[name]
    count = len({text for text in told if text})
    return say.VILLAGE_FROM_TITLE.at(Place(sheet.file, sheet.name), count=count, unit=(column.vi, column.en))


def _fill(data: dict[str, Array], column: Column, text: str, tables: Sequence[SheetTable]) -> None:
    """Fill the blank cells of a column with the value that the user set; unreadable cells are not blank."""
    array = data[column.name]
    blank = blank_mask(array, column)
    held = [t.values.held.get(column.name, np.zeros(len(t.view.rows), np.bool_)) for t in tables]
    target = blank & ~np.concatenate(held)
    if text == "{sheet}" and column.kind == "text":
        array[target] = _repeated([(t.view.sheet.name, len(t.view.rows)) for t in tables])[target]
    else:
        array[target] = set_value(column, text)  # type: ignore[call-overload]


def set_value(column: Column, text: str) -> object:
    """Return the typed value of `--set`; raises Stop if it cannot be read. Money is in đồng."""

    if column.kind == "money":
        value: object = read_money(column, [text], "dong", Place()).values[0]
    else:
        value, trouble = reader_of(column, {})(plain(text))
        value = None if trouble else min(int(str(value)), 1) if column.kind == "answer" else value
    if value is None or value in {UNKNOWN, ""} or (value == BLANK and column.kind in {"answer", "area"}):
        raise Stop(say.SET_UNREADABLE.at(name=column.name, right=right_values(column)))
    return value


def blank_mask(array: NDArray[np.generic], column: Column) -> NDArray[np.bool_]:
    """Return where a typed column is blank."""
    return np.asarray(array == blank_of(column), dtype=np.bool_)


def fingerprints(tables: Sequence[SheetTable]) -> list[Hashable]:
    """Return, per row, what makes two rows equal: every cell but the running number, under the same
    titles."""
    prints: list[Hashable] = []
    for table in tables:
        mapped = table.view.mapped
        headings = [
            h for h in table.header.headings if h.column != mapped.running and h.column not in mapped.run
        ]
        picked, titles = [h.column for h in headings], tuple(h.title for h in headings)
        arrays = [table.values.arrays.get(name) for name in ("commune", "village")]
        filled = [array.tolist() for array in arrays if array is not None]
        prints += zip(repeat(titles), _picked(table.view.body, picked), *filled, strict=False)
    return prints


def _picked(body: Sequence[Sequence[Cell]], columns: Sequence[int]) -> list[tuple[Hashable, ...]]:
    """Return the cells of some columns, row by row; rows that end early are blank to the right."""
    if not columns:
        return [() for _ in body]
    width, get = max(columns) + 1, itemgetter(*columns)
    rows = [row if len(row) >= width else [*row, *[""] * (width - len(row))] for row in body]
    return list(map(get, rows)) if len(columns) > 1 else [(get(row),) for row in rows]
