"""Does every value of a result equal that of the same result made again?"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

from ngheo_cli.audit.provenance import Provenance, Rule
from ngheo_cli.messages import Finding, Pair, Place
from ngheo_cli.messages import verify as say
from ngheo_cli.survey.columns import COLUMNS
from ngheo_cli.survey.letters import letter_of
from ngheo_cli.survey.model import Source
from ngheo_cli.survey.sheet import Cell, Sheet, Workbook

CELLS = 4
"""Differing cells from which on a row is told as one."""
_HEAD_ROWS = 20
"""Rows among which the headings of a sheet stand."""
_CODE = next(column for column in COLUMNS if column.name == "household_id")
_CODES = {_CODE.name, _CODE.vi, _CODE.en}
_SHOWN = frozenset({
    "class", "branch", "basis", "deprivations_min", "deprivations_max", "possible", "size", "area", "problem",
    "score_income", "score_deprivation", "income_per_person", "income_total", "income_12_months",
})  # fmt: skip
"""Columns whose values may be told: none of them says who somebody is."""

Row = Sequence[Cell]


def changed_files(told: Provenance, found: Iterable[Source]) -> Iterator[Finding]:
    """Yield the files that are not, byte by byte, those that were read."""
    now = {source.file: source.digest for source in found}
    for was in told.files:
        if now.get(was.file) != was.digest:
            yield say.FILE_CHANGED.at(Place(file=was.file), name=was.file)


def changed_rules(told: Provenance, again: Provenance) -> Iterator[Finding]:
    """Yield the standards and point tables that are not those of the result."""
    now = {rule.id: rule for rule in _rules(again)}
    for was in _rules(told):
        found = now.get(was.id)
        if found is None or found.digest != was.digest:
            revision = found.revision if found else "–"
            yield say.CRITERIA_CHANGED.at(id=was.id, was=was.revision, now=revision)


def _rules(told: Provenance) -> tuple[Rule, ...]:
    return (*told.standards, *([told.table] if told.table else []))


def differing_books(found: Workbook, again: Workbook) -> Iterator[Finding]:
    """Yield what differs between a result workbook and the one made again: sheets, rows, cells."""
    mine, expected = ({sheet.name: sheet for sheet in book.sheets} for book in (found, again))
    for name, sheet in expected.items():
        if name in mine:
            yield from _differing_sheets(mine[name], sheet)
        else:
            yield say.SHEET_MISSING.at(Place(file=found.file, sheet=name))
    for name in mine:
        if name not in expected:
            yield say.SHEET_EXTRA.at(Place(file=found.file, sheet=name))


def differing_documents(file: str, found: Mapping[str, Any], again: Mapping[str, Any]) -> Iterator[Finding]:
    """Yield what differs between the rows of two documents `ngheo.classify/1`, and between their heads."""
    for name in sorted((found.keys() | again.keys()) - {"rows"}):
        if found.get(name) != again.get(name):
            yield say.VALUE_DIFFERS.at(Place(file=file, column=name), values=say.NO_VALUES)
    names = list(dict.fromkeys(name for one in (again, found) for row in one["rows"] for name in row))
    mine, expected = (Sheet(file, "", [[*names], *_values(one["rows"], names)]) for one in (found, again))
    yield from _differing_sheets(mine, expected)


def _values(rows: Sequence[Mapping[str, Any]], names: Sequence[str]) -> Iterator[list[Cell]]:
    for row in rows:
        yield ["" if (value := row.get(name)) is None else value for name in names]


def _differing_sheets(mine: Sheet, expected: Sheet) -> Iterator[Finding]:
    """Yield the differing cells of one sheet; rows that only changed places are told once."""
    found, again = ([_stripped(row) for row in sheet.rows] for sheet in (mine, expected))
    if found == again:
        return
    if Counter(found) == Counter(again):
        yield say.ORDER_DIFFERS.at(Place(file=mine.file, sheet=mine.name))
        return
    heads = _heads(expected)
    for number, (row, right) in enumerate(zip_longest(found, again, fillvalue=())):
        if row != right:
            yield from _differing_cells(mine, number, row, right, heads)


def _stripped(row: Row) -> tuple[Cell, ...]:
    """Return a row without the empty cells at its end."""
    end = next((n for n in range(len(row), 0, -1) if row[n - 1] != ""), 0)
    return tuple(row[:end])


@dataclass(frozen=True, slots=True)
class _Heads:
    """The titles of a sheet's columns, and the column of household codes (None: it has none)."""

    titles: Sequence[str]
    code: int | None


def _heads(sheet: Sheet) -> _Heads:
    for row in sheet.rows[:_HEAD_ROWS]:
        code = next((n for n, cell in enumerate(row) if cell in _CODES), None)
        if code is not None:
            return _Heads([str(cell) for cell in row], code)
    return _Heads((), None)


def _differing_cells(sheet: Sheet, number: int, row: Row, right: Row, heads: _Heads) -> Iterator[Finding]:
    pairs = list(enumerate(zip_longest(row, right, fillvalue="")))
    columns = [column for column, (found, expected) in pairs if found != expected]
    code = _code(right, heads) or _code(row, heads)
    if len(columns) >= CELLS:
        place = Place(sheet.file, sheet.name, household_id=code, row=number + 1)
        yield say.ROW_DIFFERS.at(place, count=len(columns))
        return
    for column in columns:
        title = heads.titles[column] if column < len(heads.titles) else ""
        cell = f"{letter_of(column)}{number + 1}" if sheet.name else ""
        place = Place(sheet.file, sheet.name, cell, title, code, None if cell else number)
        yield say.VALUE_DIFFERS.at(place, values=_told(title, *pairs[column][1]))


def _code(row: Row, heads: _Heads) -> str:
    """Return the household's code; "" where the row or the sheet has none."""
    return _text(row[heads.code]) if heads.code is not None and heads.code < len(row) else ""


def _told(title: str, found: Cell, expected: Cell) -> Pair:
    """Return both values in words where the column says nothing of who somebody is."""
    if title not in _SHOWN:
        return say.NO_VALUES
    halves = zip(say.VALUES, say.EMPTY, strict=True)
    vi, en = (half.format(found=_text(found) or empty, expected=_text(expected) or empty)
              for half, empty in halves)  # fmt: skip
    return vi, en


def _text(cell: Cell) -> str:
    text = str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)
    return text[:20]
