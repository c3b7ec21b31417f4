"""How are tables of rows written as a file: csv of the first one, or plain sheets of a workbook?

Rows are those of the published JSON: texts, whole numbers, None. Rates stay texts in csv; in a workbook
they are numbers shown with their two decimals, so that Excel can sort them.
"""

import csv
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from ngheo_cli.messages import Stop
from ngheo_cli.messages import review as words
from ngheo_cli.reports.files import placed, refuse_outputs
from ngheo_cli.reports.tables import FORMULA_STARTS

ENDINGS = (".xlsx", ".csv")
_CREATED = datetime(2000, 1, 1)
_WIDEST, _NARROWEST = 40, 9

Row = Mapping[str, object]


def write_table_file(path: Path, tables: Mapping[str, Sequence[Row]], *, force: bool) -> None:
    """Write tables by sheet name, each of rows of one set of columns; the ending tells the format.

    A csv holds the first table only.

    Raises Stop for another ending, and where the file cannot be written.
    """
    refuse_ending(path)
    with placed(path, force=force) as beside:
        if path.suffix.lower() == ".csv":
            _write_csv(beside, next(iter(tables.values())))
        else:
            _write_book(beside, tables)


def refuse_table(path: Path, inputs: Iterable[Path], *, force: bool) -> None:
    """Raise Stop where a table cannot be written there; meant to run before any long work."""
    refuse_ending(path)
    refuse_outputs([path], inputs, force=force)


def refuse_ending(path: Path) -> None:
    """Raise Stop for a name with another ending than those of tables."""
    if path.suffix.lower() not in ENDINGS:
        raise Stop(words.BAD_ENDING.at(ending=path.suffix))


def _write_csv(path: Path, rows: Sequence[Row]) -> None:
    with path.open("x", encoding="utf-8-sig", newline="") as handle:
        writer = csv.writer(handle, lineterminator="\r\n")
        writer.writerow(rows[0] if rows else ())
        writer.writerows([_safe(value) for value in row.values()] for row in rows)


def _safe(value: object) -> object:
    if isinstance(value, bool):
        return "yes" if value else "no"
    guarded = isinstance(value, str) and value.startswith(FORMULA_STARTS) and not _is_rate(value)
    return f"'{value}" if guarded else value


def _is_rate(text: str) -> bool:
    digits = text.removeprefix("-")
    return digits.replace(".", "", 1).isdecimal() and "." in digits


def _write_book(path: Path, tables: Mapping[str, Sequence[Row]]) -> None:
    import xlsxwriter  # noqa: PLC0415 - csv does not need it

    with xlsxwriter.Workbook(str(path), {"strings_to_formulas": False, "strings_to_urls": False}) as book:
        book.set_properties({"created": _CREATED})
        heading = book.add_format({"bold": True, "text_wrap": True, "valign": "vcenter", "border": 1})
        rate = book.add_format({"num_format": "0.00"})
        for name, rows in tables.items():
            sheet = book.add_worksheet(name)
            _fill(sheet, rows, heading, rate)


def _fill(sheet: Any, rows: Sequence[Row], heading: Any, rate: Any) -> None:
    columns = list(rows[0]) if rows else []
    for c, column in enumerate(columns):
        sheet.write_string(0, c, column, heading)
        texts = [str(row[column]) for row in rows[:200] if row[column] is not None]
        width = max([len(column) // 2 + 2, *map(len, texts)], default=_NARROWEST)
        sheet.set_column(c, c, min(max(width + 1, _NARROWEST), _WIDEST))
    for r, row in enumerate(rows, start=1):
        for c, value in enumerate(row.values()):
            if isinstance(value, bool):
                sheet.write_string(r, c, "yes" if value else "no")
            elif isinstance(value, int):
                sheet.write_number(r, c, value)
            elif isinstance(value, str) and _is_rate(value):
                sheet.write_number(r, c, float(value), rate)
            elif value is not None:
                sheet.write_string(r, c, str(value))
    sheet.freeze_panes(1, 1)
    if columns:
        sheet.autofilter(0, 0, len(rows), len(columns) - 1)
