"""What is a workbook that can be spoilt: lines that know their household, and how is it written?"""

import copy
import csv
import io
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import xlsxwriter
from xlsxwriter.exceptions import OverlappingRange

from ngheo_cli.survey.sheet import Cell
from ngheo_cli.survey.workbook import open_workbook


@dataclass(frozen=True, slots=True)
class Odd:
    """A cell that is more than its value: `formula`, `unvalued` (a formula without one), `error`, `font`."""

    kind: str
    value: Cell = ""


Value = Cell | Odd
Merge = tuple[int, int, int, int]


@dataclass(slots=True)
class Line:
    """A row: its cells, the household whose row or member it is (-1 for none), and whether it is a title."""

    cells: list[Value]
    home: int = -1
    title: bool = False


@dataclass(slots=True)
class Page:
    """A sheet."""

    name: str
    lines: list[Line]
    merged: list[Merge] = field(default_factory=list)
    hidden: bool = False
    members: bool = False

    def below(self) -> list[int]:
        """Return the lines of households or members."""
        return [i for i, line in enumerate(self.lines) if line.home >= 0]

    def titles(self) -> list[int]:
        """Return the lines above the first household that hold something."""
        return [i for i, line in enumerate(self.lines) if line.title and any(map(str, line.cells))]

    @property
    def width(self) -> int:
        """How many columns the longest line has."""
        return max((len(line.cells) for line in self.lines), default=0)

    def shift(self, at: int, by: int) -> None:
        """Move the merged ranges when lines are put in or taken out at a line."""
        moved = [(a + by if a >= at else a, b, c + by if c >= at else c, d) for a, b, c, d in self.merged]
        self.merged = [(a, b, c, d) for a, b, c, d in moved if a <= c]


@dataclass(slots=True)
class Book:
    """A workbook; `touched` are the households whose own cells were spoilt, `gone` those taken out."""

    pages: list[Page]
    criteria: str
    values: dict[str, str]
    texts_only: bool = False
    touched: set[int] = field(default_factory=set)
    gone: set[int] = field(default_factory=set)
    retitled: bool = False
    """Whether a title now says another thing than its column holds, which nobody can see."""
    ending: str = ".xlsx"
    encoding: str = "utf-8-sig"

    def again(self) -> "Book":
        """Return a copy that may be spoilt."""
        return copy.deepcopy(self)


def load_book(path: Path, criteria: str, values: dict[str, str], most: int) -> Book:
    """Return the first lines of every sheet of a file as a book whose lines know no household yet."""
    pages = []
    for sheet in open_workbook(path).sheets:
        lines = [Line(list(row)) for row in sheet.rows[:most]]
        merged = [one for one in sheet.merged if one[2] < len(lines)]
        pages.append(Page(sheet.name, lines, merged, sheet.hidden))
    return Book(pages, criteria, values, texts_only=path.suffix == ".csv")


def write_book(book: Book, path: Path) -> None:
    """Write a book as its ending says."""
    if book.ending == ".csv":
        path.write_bytes(_csv(book.pages[0], book.encoding))
        return
    out = xlsxwriter.Workbook(path, {"strings_to_formulas": False, "strings_to_urls": False})
    days = out.add_format({"num_format": "dd/mm/yyyy"})
    font = out.add_format({"font_name": ".VnTime"})
    for page in book.pages:
        sheet = out.add_worksheet(page.name)
        if page.hidden:
            sheet.hide()
        for a, b, c, d in page.merged:
            try:
                sheet.merge_range(a, b, c, d, "")
            except OverlappingRange:
                continue
        for r, line in enumerate(page.lines):
            for c, value in enumerate(line.cells):
                if value != "":
                    _write(sheet, (r, c), value, days if not isinstance(value, Odd) else font)
    if all(page.hidden for page in book.pages):
        out.worksheets()[0].hidden = 0
    out.close()


def _write(sheet: Any, at: tuple[int, int], value: Value, look: Any) -> None:
    """Write one cell; `look` is how a date, or a text in an old font, is shown."""
    r, c = at
    if isinstance(value, Odd):
        if value.kind == "font":
            sheet.write_string(r, c, str(value.value), look)
        elif value.kind == "formula":
            sheet.write_formula(r, c, "=A1", None, _plain(value.value))
        else:
            sheet.write_formula(r, c, "=NA()", None, "#N/A" if value.kind == "error" else "")
    elif isinstance(value, bool):
        sheet.write_boolean(r, c, value)
    elif isinstance(value, datetime | date):
        sheet.write_datetime(r, c, value, look)
    elif isinstance(value, time | timedelta):
        sheet.write_string(r, c, str(value))
    elif isinstance(value, int | float):
        sheet.write_number(r, c, value)
    else:
        sheet.write_string(r, c, value)


def _plain(value: Cell) -> str | int | float:
    return value if isinstance(value, str | int | float) else str(value)


def _csv(page: Page, encoding: str) -> bytes:
    """Return a page as csv; `tcvn3` and `cp1258` write Vietnamese as old programs did."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    for line in page.lines:
        cells = [cell.value if isinstance(cell, Odd) else cell for cell in line.cells]
        writer.writerow([f"{c:%d/%m/%Y}" if isinstance(c, date) else str(c) for c in cells])
    whole = text.getvalue()
    if encoding == "tcvn3":
        from old_writing import tcvn3  # noqa: PLC0415

        return tcvn3(whole).encode("latin-1", "replace")
    if encoding == "cp1258":
        return _cp1258(whole)
    return whole.encode(encoding, "replace")


def _cp1258(text: str) -> bytes:
    """Return a text in cp1258, which keeps the letter with its hat and writes the tone behind it."""
    import unicodedata  # noqa: PLC0415

    out = bytearray()
    for letter in text:
        try:
            out += letter.encode("cp1258")
        except UnicodeEncodeError:
            parts = unicodedata.normalize("NFD", letter)
            tone = next((p for p in parts if p in "\u0300\u0301\u0303\u0309\u0323"), "")
            base = unicodedata.normalize("NFC", parts.replace(tone, "") if tone else parts)
            out += (base + tone).encode("cp1258", "replace")
    return bytes(out)
