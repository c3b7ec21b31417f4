"""What is the workbook that the notes are written into: the survey's own, or one made of its values?"""

import io
import re
import unicodedata
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import MergedCell
from openpyxl.styles import Font

from ngheo_cli.limits import limits
from ngheo_cli.messages import Pair
from ngheo_cli.messages import check as words
from ngheo_cli.reports.annotate_merges import Cuts, cut
from ngheo_cli.reports.annotate_zip import Stored, sheets_of, stored_values
from ngheo_cli.reports.letters import xml_text
from ngheo_cli.survey.guard.gate import inspect
from ngheo_cli.survey.workbook import open_workbook

if TYPE_CHECKING:
    from ngheo_cli.survey.sheet import Cell, Sheet

DAY_FORMAT, TIME_FORMAT = "dd/mm/yyyy", "dd/mm/yyyy hh:mm"
_NAME_MOST = 31
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\]")
_FROM, _TO = 60, 12
MOST_ROWS = 1_048_576
"""Rows of a sheet of a workbook; a csv may have more."""
_MOST_BLANK = 500_000
"""Blank formatted cells that a copy keeps: the library takes each for a cell with all its looks."""


@dataclass(slots=True)
class Copy:
    """The copy: its book, the file's base name, sheet names of the survey to those of the copy, the stored
    values of its formulas, what the copy lacks, and the merged ranges that were cut to open it."""

    book: Workbook
    file: str
    titles: dict[str, str]
    stored: Stored = field(default_factory=dict)
    remarks: list[Pair] = field(default_factory=list)
    cuts: Cuts = field(default_factory=dict)

    def first_of_merged(self, title: str, cell: str) -> str:
        """Return the cell that shows what a cell holds: the first one of a merged range, else itself."""
        sheet: Any = self.book[title]
        if isinstance(sheet[cell], MergedCell):
            for found in sheet.merged_cells.ranges:
                if cell in found:
                    return str(sheet.cell(found.min_row, found.min_col).coordinate)
        return cell


def copy_of(source: Path) -> Copy:
    """Return a copy of a survey to write notes into.

    A workbook that the library cannot take as it is is copied by values.
    """
    file = unicodedata.normalize("NFC", source.name)
    data = source.read_bytes()
    kind, facts = inspect(data, file, limits())
    if kind == "xlsx":
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as parts:
                sheets = list(sheets_of(parts))
                if _blank_cells(parts) > _MOST_BLANK:
                    return _of_values(source, file)
            small, cuts = cut(data, sheets, {sheet.name: sheet for sheet in facts.sheets if sheet})
            book = load_workbook(io.BytesIO(small), rich_text=True)
            stored = stored_values(data)
        except Exception:  # noqa: S110  whatever it stumbles over, the values can be copied
            pass
        else:
            remarks = [words.SHEET_NO_MACROS] if facts.macros else []
            return Copy(book, file, {name: name for name in book.sheetnames}, stored, remarks, cuts)
    return _of_values(source, file)


def _blank_cells(parts: zipfile.ZipFile) -> int:
    """Count the cells that have a look but hold nothing: whole rows that somebody coloured."""
    pages = [parts.read(name) for name in parts.namelist() if name.startswith("xl/worksheets/")]
    return sum(page.count(b"<c ") - page.count(b"</c>") for page in pages)


def _of_values(source: Path, file: str) -> Copy:
    book = Workbook()
    book.remove(book.active)  # type: ignore[arg-type]
    names: dict[str, str] = {}
    for sheet in open_workbook(source).sheets:
        names[sheet.name] = free_name(sheet.name, book.sheetnames)
        _fill(book.create_sheet(names[sheet.name]), sheet)
    return Copy(book, file, names, remarks=[words.SHEET_VALUES])


def free_name(wanted: str, taken: Iterable[str]) -> str:
    """Return a name that a sheet may have and that is not taken."""
    used = {name.casefold() for name in taken}
    plain = _NOT_IN_NAMES.sub(" ", xml_text(wanted)).strip("' ")[:_NAME_MOST] or "1"
    names = [plain, *(f"{plain[: _NAME_MOST - 3]} {n}" for n in range(2, 100))]
    return next(name for name in names if name.casefold() not in used)


def _fill(target: Any, sheet: "Sheet") -> None:
    for r, row in enumerate(sheet.rows[:MOST_ROWS], start=1):
        for c, value in enumerate(row, start=1):
            if value != "":
                put(target.cell(r, c), value)
    for (r, c), width in sheet.zero_padded.items():
        target.cell(r + 1, c + 1).number_format = "0" * width
    for (r, c), font in sheet.old_fonts.items():  # a text as typed can be read in its font only
        target.cell(r + 1, c + 1).font = Font(name=font)
    for r0, c0, r1, c1 in sheet.merged:
        target.merge_cells(start_row=r0 + 1, start_column=c0 + 1, end_row=r1 + 1, end_column=c1 + 1)
    for r in sheet.hidden_rows:
        target.row_dimensions[r + 1].hidden = True
    if sheet.hidden:
        target.sheet_state = "hidden"
    _set_widths(target, sheet)


def put(cell: Any, value: "Cell") -> None:
    """Write a value into a cell; a text stays a text, whatever it begins with."""
    if isinstance(value, str):
        cell.value = xml_text(value)
        cell.data_type = "s"
    else:
        cell.value = value
        if isinstance(value, datetime) and (value.hour or value.minute):
            cell.number_format = TIME_FORMAT
        elif isinstance(value, date):
            cell.number_format = DAY_FORMAT


def _set_widths(target: Any, sheet: "Sheet") -> None:
    """Give columns the width of their texts among the first rows."""
    from openpyxl.utils import get_column_letter  # noqa: PLC0415 - the one name of this module used here

    width = max((len(row) for row in sheet.rows), default=0)
    for c in range(width):
        texts = [len(str(row[c])) for row in sheet.rows[:_FROM] if c < len(row)]
        target.column_dimensions[get_column_letter(c + 1)].width = min(max(texts, default=0) + 2, 3 * _TO)
