"""How is a small table beside the survey read: totals, units, links, a plan?

Such a table has one header row among the first rows of a sheet, titled by canonical names or their
Vietnamese titles and aliases, and one record a row below it. Every sheet of a file whose header has the
needed columns is read.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ngheo_cli.messages import Finding, Pair, Place, Stop
from ngheo_cli.messages import side_tables as say
from ngheo_cli.messages import survey_values as value_says
from ngheo_cli.numbers import UNKNOWN, YES
from ngheo_cli.survey.column import Column
from ngheo_cli.survey.columns import PLACE_NAMES
from ngheo_cli.survey.letters import letter_of
from ngheo_cli.survey.old_fonts.columns import in_unicode
from ngheo_cli.survey.rows.words import is_numbering
from ngheo_cli.survey.sheet import Cell, Sheet, Workbook
from ngheo_cli.survey.sheet_values import reader_of
from ngheo_cli.survey.text import key
from ngheo_cli.survey.titles import bare, match
from ngheo_cli.survey.values.answers import MARK
from ngheo_cli.survey.values.columns import Parsed, Reader, Trouble, is_nothing, plain, shown
from ngheo_cli.survey.workbook import open_workbook

LOOK_ROWS = 30
_THOUSANDS = re.compile(r"\d{1,3}(?:[. \u00a0]\d{3})+|\d{1,3}(?:,\d{3})+")


@dataclass(frozen=True, slots=True)
class SideRow:
    """One record: the typed values of the columns that the table has, and where it stands."""

    values: Mapping[str, object]
    place: Place
    letters: Mapping[str, str]
    titles: Mapping[str, str]

    def text(self, name: str) -> str:
        """Return a text or code, "" where it is blank or the table has no such column."""
        return str(self.values.get(name, "") or "")

    def count(self, name: str) -> int | None:
        """Return a count; None where it is blank, cannot be read, or the table has no such column."""
        value = self.values.get(name, UNKNOWN)
        return int(str(value)) if value != UNKNOWN else None

    def at(self, name: str) -> Place:
        """Return the place of one of its cells."""
        letter, place = self.letters.get(name, ""), self.place
        cell = f"{letter}{place.row}" if letter else ""
        return Place(place.file, place.sheet, cell, self.titles.get(name, ""), row=place.row)


@dataclass(frozen=True, slots=True)
class SideTable:
    """The records of a file, in order, the columns that it has, and what is wrong with its cells."""

    rows: tuple[SideRow, ...]
    columns: frozenset[str]
    findings: tuple[Finding, ...]


def tally_reader(column: Column) -> Reader:
    """Return a reader of counts of units, which may be typed with thousands: 21.336 (as text), 21 336."""
    whole = reader_of(column, {})

    def read(cell: Cell) -> Parsed:
        if isinstance(cell, str) and _THOUSANDS.fullmatch(cell.strip()):
            return whole(int(re.sub(r"\D", "", cell)))
        if isinstance(cell, float) and not cell.is_integer():
            return UNKNOWN, Trouble(value_says.NUMBER_UNREADABLE, {"value": shown(cell)})
        return whole(cell)

    return read


def read_side_table(path: Path, columns: Sequence[Column], needed: Sequence[str], what: Pair) -> SideTable:
    """Read a file; `needed` are the columns without which a sheet is no such table, `what` its name.

    Raises Stop where the file cannot be opened or has no such table, naming the titles that were looked
    for.
    """
    book = in_unicode(open_workbook(path), {})
    table = side_table_in(book, columns, needed)
    if table is None:
        titles = {column.name: column.vi for column in columns}
        wanted = ", ".join(f"“{titles[name]}” ({name})" for name in needed)
        raise Stop(say.NO_SIDE_TABLE.at(Place(book.file), what=what, titles=wanted))
    return table


def side_table_in(book: Workbook, columns: Sequence[Column], needed: Sequence[str]) -> SideTable | None:
    """Return the table that the sheets of an opened workbook hold; None where none has the needed
    columns."""
    rows: list[SideRow] = []
    findings: list[Finding] = []
    found: set[str] = set()
    for sheet in book.sheets:
        top = _header(sheet, columns, needed)
        if top is None:
            continue
        first, positions = top
        found |= set(positions)
        below, wrong = _records(sheet, first, positions, {c.name: c for c in columns})
        rows += below
        findings += wrong
    return SideTable(tuple(rows), frozenset(found), tuple(findings)) if found else None


def _header(
    sheet: Sheet, columns: Sequence[Column], needed: Sequence[str]
) -> tuple[int, dict[str, int]] | None:
    names = {bare(t): c.name for c in columns for t in (c.name, c.vi, c.en, *c.aliases)}
    names |= {key(c.name): c.name for c in columns}
    known = {c.name for c in columns}
    for r, row in enumerate(sheet.rows[:LOOK_ROWS]):
        positions: dict[str, int] = {}
        for c, cell in enumerate(row):
            if isinstance(cell, str) and (
                name := names.get(key(cell)) or names.get(bare(cell)) or _place(cell)
            ):
                positions.setdefault(name, c)
        positions = {name: c for name, c in positions.items() if name in known}
        if all(name in positions for name in needed) and len(positions) > 1:
            return r, positions
    return None


def _place(title: str) -> str:
    """Return the column of places that a title names as in a survey (`Xã`, `Tên thôn`), or ""."""
    found = match(title)
    return found[0] if found and found[0] in PLACE_NAMES else ""


def _records(
    sheet: Sheet, first: int, positions: Mapping[str, int], columns: Mapping[str, Column]
) -> tuple[list[SideRow], list[Finding]]:
    readers = {
        name: tally_reader(columns[name]) if columns[name].kind == "count" else reader_of(columns[name], {})
        for name in positions
    }
    letters = {name: letter_of(position) for name, position in positions.items()}
    titles = {name: str(sheet.rows[first][position]).strip() for name, position in positions.items()}
    rows: list[SideRow] = []
    findings: list[Finding] = []
    for r in range(first + 1, len(sheet.rows)):
        cells = sheet.rows[r]
        picked = {name: cells[c] if c < len(cells) else "" for name, c in positions.items()}
        if all(is_nothing(plain(cell)) for cell in picked.values()) or is_numbering(cells):
            continue
        read = {name: readers[name](plain(cell)) for name, cell in picked.items()}
        marked = {n for n, (value, _) in read.items() if columns[n].kind == "answer" and value == MARK}
        row = SideRow(
            {name: YES if name in marked else value for name, (value, _) in read.items()},
            Place(sheet.file, sheet.name, row=r + 1),
            letters,
            titles,
        )
        rows.append(row)
        findings += [t.message.at(row.at(name), **t.values) for name, (_, t) in read.items() if t]
    return rows, findings
