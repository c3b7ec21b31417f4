"""Does every value of a result equal that of the same result made again?"""

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Any

from ngheo_cli.audit.provenance import Provenance, Rule
from ngheo_cli.messages import Finding, Pair, Place, results
from ngheo_cli.messages import verify as say
from ngheo_cli.survey.columns import COLUMNS
from ngheo_cli.survey.letters import letter_of
from ngheo_cli.survey.model import Source
from ngheo_cli.survey.sheet import Cell, Sheet, Workbook

CELLS = 4
"""Differing cells from which on a row is told as one."""
_DATA = frozenset({*results.SHEET_DATA, *results.SHEET_MEMBERS})
_DIGITS = 12
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


def changed_files(told: Provenance, found: Sequence[Source]) -> Iterator[Finding]:
    """Yield the files that are not, byte by byte, those that were read; `found` in the same order."""
    for was, now in zip(told.files, found, strict=True):
        if now.digest != was.digest:
            yield say.FILE_CHANGED.at(Place(file=was.file), name=was.file)


def changed_rules(told: Provenance, again: Provenance) -> Iterator[Finding]:
    """Yield the standards and point tables that are not those of the result."""
    now = {rule.id: rule for rule in _rules(again)}
    for was in _rules(told):
        found = now.get(was.id)
        if found is None or found.digest != was.digest:
            yield say.CRITERIA_CHANGED.at(id=was.id, was=_shown(was), now=_shown(found) if found else "–")


def _shown(rule: Rule) -> str:
    return f"{rule.revision} ({rule.digest[:_DIGITS]})"


def _rules(told: Provenance) -> tuple[Rule, ...]:
    return (*told.standards, *([told.table] if told.table else []))


def differing_books(found: Workbook, again: Workbook, *, changed: bool) -> Iterator[Finding]:
    """Yield what differs between a result workbook and the one made again: sheets, rows, cells.

    `changed`: a file or a standard has changed, so that values may differ though nobody edited the result;
    then the sheets of data tell the rows, and of the others only how many cells differ is told.
    """
    mine, expected = ({sheet.name: sheet for sheet in book.sheets} for book in (found, again))
    for name, sheet in expected.items():
        if name not in mine:
            yield say.SHEET_MISSING.at(Place(file=found.file, sheet=name))
        elif changed and name not in _DATA:
            yield from _counted(mine[name], sheet)
        elif name in _DATA:
            told, known = _of_columns(mine[name], sheet)
            yield from told
            yield from _differing_sheets(mine[name], known, changed=changed)
        else:
            yield from _differing_sheets(mine[name], sheet, changed=changed)
    for name in mine:
        if name not in expected:
            yield say.SHEET_EXTRA.at(Place(file=found.file, sheet=name))


def differing_documents(
    file: str, found: Mapping[str, Any], again: Mapping[str, Any], *, changed: bool
) -> Iterator[Finding]:
    """Yield what differs between the rows of two documents `ngheo.classify/1`, and between their heads."""
    for name in sorted((found.keys() | again.keys()) - {"rows"}):
        if _exact(found, name) != _exact(again, name):
            message = say.VALUE_FOLLOWS if changed else say.VALUE_DIFFERS
            yield message.at(Place(file=file, column=name), values=say.NO_VALUES)
    names, there = (
        list(dict.fromkeys(name for row in one["rows"] for name in row)) for one in (again, found)
    )
    for name in (name for name in names if name not in there and there):
        yield say.COLUMN_MISSING.at(Place(file=file, column=name))
    names = [*(name for name in names if name in there or not there), *(n for n in there if n not in names)]
    mine, expected = (Sheet(file, "", [[*names], *_values(one["rows"], names)]) for one in (found, again))
    yield from _differing_sheets(mine, expected, changed=changed)


def _values(rows: Sequence[Mapping[str, Any]], names: Sequence[str]) -> Iterator[list[Cell]]:
    for row in rows:
        yield [_exact(row, name) for name in names]


def _exact(row: Mapping[str, Any], name: str) -> str:
    """Return a value as JSON writes it, so that 5, 5.0 and "5" differ; "" where it is not there."""
    return json.dumps(row[name], ensure_ascii=False, sort_keys=True) if name in row else ""


def _of_columns(mine: Sheet, expected: Sheet) -> tuple[list[Finding], Sheet]:
    """Return which columns a sheet of data lacks, and what is expected of the others."""
    there, titles = (_heads(sheet, changed=False).titles for sheet in (mine, expected))
    lost = [n for n, title in enumerate(titles) if title and title not in there and there]
    told = [say.COLUMN_MISSING.at(Place(mine.file, mine.name, column=titles[n])) for n in lost]
    rows = [[cell for n, cell in enumerate(row) if n not in lost] for row in expected.rows]
    return told, replace(expected, rows=rows) if lost else expected


def _counted(mine: Sheet, expected: Sheet) -> Iterator[Finding]:
    """Yield how many cells of a sheet differ, if any."""
    rows = zip_longest(*([_stripped(row) for row in sheet.rows] for sheet in (mine, expected)), fillvalue=())
    count = sum(one != other for pair in rows for one, other in zip_longest(*pair, fillvalue=""))
    if count:
        yield say.SHEET_FOLLOWS.at(Place(file=mine.file, sheet=mine.name), count=count)


def _differing_sheets(mine: Sheet, expected: Sheet, *, changed: bool) -> Iterator[Finding]:
    """Yield the differing cells of one sheet; rows that only changed places are told once."""
    found, again = ([_stripped(row) for row in sheet.rows] for sheet in (mine, expected))
    if found == again:
        return
    if Counter(found) == Counter(again):
        yield say.ORDER_DIFFERS.at(Place(file=mine.file, sheet=mine.name))
        return
    heads = _heads(expected, changed=changed)
    place = heads.titles.index("row") if changed and "row" in heads.titles else None
    for number, at in _pairs(*([_without(row, place) for row in rows] for rows in (found, again))):
        row, right = found[number] if number is not None else (), again[at] if at is not None else ()
        where = number if number is not None else at or 0
        yield from _differing_cells(mine, where, row, right, heads)


def _without(row: tuple[Cell, ...], column: int | None) -> tuple[Cell, ...]:
    """Return a row without the number of the row that it was read from: rows above may have come or gone."""
    return row if column is None else (*row[:column], *row[column + 1 :])


def _pairs(
    found: list[tuple[Cell, ...]], again: list[tuple[Cell, ...]]
) -> Iterator[tuple[int | None, int | None]]:
    """Yield which differing rows stand for one another; None where a row was added or removed."""
    for tag, a, a_end, b, b_end in SequenceMatcher(None, found, again, autojunk=False).get_opcodes():
        if tag != "equal":
            yield from zip_longest(range(a, a_end), range(b, b_end))


def _stripped(row: Row) -> tuple[Cell, ...]:
    """Return a row without the empty cells at its end; TRUE and FALSE are not the numbers 1 and 0."""
    end = next((n for n in range(len(row), 0, -1) if row[n - 1] != ""), 0)
    return tuple(str(cell).upper() if isinstance(cell, bool) else cell for cell in row[:end])


@dataclass(frozen=True, slots=True)
class _Heads:
    """The titles of a sheet's columns, the column of household codes (None: it has none), and whether what
    the result was made from has changed."""

    titles: Sequence[str]
    code: int | None
    changed: bool


def _heads(sheet: Sheet, *, changed: bool) -> _Heads:
    for row in sheet.rows[:_HEAD_ROWS]:
        code = next((n for n, cell in enumerate(row) if cell in _CODES), None)
        if code is not None:
            return _Heads([str(cell) for cell in row], code, changed)
    return _Heads((), None, changed)


def _differing_cells(sheet: Sheet, number: int, row: Row, right: Row, heads: _Heads) -> Iterator[Finding]:
    pairs = list(enumerate(zip_longest(row, right, fillvalue="")))
    columns = [column for column, (found, expected) in pairs if found != expected]
    code = _code(right, heads) or _code(row, heads)
    if len(columns) >= CELLS:
        place = Place(sheet.file, sheet.name, household_id=code, row=number + 1)
        message = say.ROW_FOLLOWS if heads.changed else say.ROW_DIFFERS
        yield message.at(place, count=len(columns))
        return
    for column in columns:
        title = heads.titles[column] if column < len(heads.titles) else ""
        cell = f"{letter_of(column)}{number + 1}" if sheet.name else ""
        place = Place(sheet.file, sheet.name, cell, title, code, None if cell else number)
        message = say.VALUE_FOLLOWS if heads.changed else say.VALUE_DIFFERS
        yield message.at(place, values=_told(title, *pairs[column][1]))


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
    return text.strip('"')[:20]
