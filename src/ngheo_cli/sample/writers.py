"""How does a sample become a csv or a workbook, block by block, with one block in memory?"""

import csv
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any, Protocol

from ngheo_cli.messages import of
from ngheo_cli.messages import sample as say
from ngheo_cli.sample.cells import Cells, rows_of
from ngheo_cli.survey.choices import list_of
from ngheo_cli.survey.column import Column
from ngheo_cli.survey.template.looks import Looks, head_of, look_of

HOUSEHOLDS, MEMBERS = "Hộ", "Thành viên"
MOST_ROWS = 1_000_000
"""Households that fit one sheet, with room for titles and planted rows."""
_CREATED = datetime(2000, 1, 1)
_A4 = 9
_TITLE_ROW, _HEAD_ROW = 0, 2
_WIDTHS = {"text": 15, "date": 11, "money": 13, "area": 11, "code": 14}
_NAME, _OTHER = 24, 10
_COLUMNS_A_PAGE = 14
"""Columns that can still be read on an A4 page, besides those repeated on each."""


class Writer(Protocol):
    """A file of one year that takes blocks of rows."""

    labels: bool
    """Whether cells hold labels and days, or codes."""

    def add(self, cells: Cells) -> int:
        """Write households, and return the row (from 1) of the first."""

    def add_members(self, cells: Cells) -> None:
        """Write members."""

    def close(self) -> None:
        """End the file."""


class CsvWriter:
    """UTF-8 with BOM, commas, canonical names; members in a file of their own."""

    labels = False

    def __init__(self, path: Path, columns: Mapping[str, Column], members: Path | None) -> None:
        self._handle = path.open("x", encoding="utf-8-sig", newline="")
        self._rows = csv.writer(self._handle, lineterminator="\r\n")
        self._rows.writerow(columns)
        self._next = 2
        self._members = members.open("x", encoding="utf-8-sig", newline="") if members else None
        self._headed = False

    def add(self, cells: Cells) -> int:
        """Write households, and return the row of the first."""
        first = self._next
        self._rows.writerows(rows_of(cells))
        self._next += len(next(iter(cells.values())))
        return first

    def add_members(self, cells: Cells) -> None:
        """Write members."""
        if self._members is None:
            return
        rows = csv.writer(self._members, lineterminator="\r\n")
        if not self._headed:
            rows.writerow(cells)
            self._headed = True
        rows.writerows(rows_of(cells))

    def close(self) -> None:
        """End the files."""
        self._handle.close()
        if self._members:
            self._members.close()


class BookWriter:
    """A workbook with Vietnamese titles: a sheet of households, and one of members."""

    labels = True

    def __init__(
        self, path: Path, columns: Mapping[str, Column], members: Mapping[str, Column] | None, title: str
    ) -> None:
        import xlsxwriter  # noqa: PLC0415 - csv and parquet do not need it

        options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        self._book = xlsxwriter.Workbook(str(path), options)
        self._book.set_properties({"title": title, "created": _CREATED})
        self._looks = Looks(self._book)
        self._sheets = {HOUSEHOLDS: self._sheet(HOUSEHOLDS, columns, title)}
        if members:
            self._sheets[MEMBERS] = self._sheet(MEMBERS, members, title)
        self._columns = {HOUSEHOLDS: columns, MEMBERS: members or {}}
        self._next = dict.fromkeys(self._sheets, _HEAD_ROW + 1)

    def _sheet(self, name: str, columns: Mapping[str, Column], title: str) -> Any:
        sheet = self._book.add_worksheet(name)
        for number, column in enumerate(columns.values()):
            sheet.set_column(number, number, _width(column))
        sheet.set_row(_HEAD_ROW, 78)
        sheet.write_string(_TITLE_ROW, 0, title, self._looks["title"])
        sheet.write_string(_TITLE_ROW + 1, 0, of(say.INVENTED, "vi"), self._looks["trial"])
        for number, column in enumerate(columns.values()):
            sheet.write_string(_HEAD_ROW, number, column.vi, self._looks[head_of(column.group, asked=False)])
        head = list(columns).index("household_id") + 1
        sheet.freeze_panes(_HEAD_ROW + 1, head + 1)
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.fit_to_pages(max(1, round((len(columns) - head) / _COLUMNS_A_PAGE)), 0)
        sheet.repeat_rows(_HEAD_ROW)
        sheet.repeat_columns(head - 1, head)
        sheet.set_footer("&P/&N")
        return sheet

    def add(self, cells: Cells) -> int:
        """Write households, and return the row of the first."""
        return self._write(HOUSEHOLDS, cells)

    def add_members(self, cells: Cells) -> None:
        """Write members."""
        self._write(MEMBERS, cells)

    def _write(self, name: str, cells: Cells) -> int:
        sheet, first = self._sheets[name], self._next[name]
        looks = [
            self._looks[look_of(column.kind, whole_date=True)] for column in self._columns[name].values()
        ]
        for row, values in enumerate(rows_of(cells), start=first):
            for column, (value, look) in enumerate(zip(values, looks, strict=True)):
                if value is None:
                    continue
                if isinstance(value, str):
                    sheet.write_string(row, column, value, look)
                elif isinstance(value, date):
                    sheet.write_datetime(row, column, value, look)
                else:
                    sheet.write_number(row, column, value, look)
            self._next[name] = row + 1
        return first + 1

    def close(self) -> None:
        """End the file."""
        self._book.close()


def _width(column: Column) -> int:
    if column.name in {"head_name", "member_name"}:
        return _NAME
    if column.kind == "choice":
        return max(_OTHER, *(len(labels[0]) for labels in list_of(column.closed).values()))
    return _WIDTHS.get(column.kind, _OTHER)
