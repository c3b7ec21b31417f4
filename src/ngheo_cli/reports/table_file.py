"""How are tables of rows written: as a csv of the first one, a folder of csv files, or sheets of a workbook?

Rows are those of the published JSON: texts, whole numbers, None. Rates stay texts in csv; in a workbook
they are numbers shown with their two decimals, so that Excel can sort them, and the titles for people stand
above the machine names.
"""

import csv
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from ngheo_cli.messages import Lang, Stop, of, usage
from ngheo_cli.messages import review as words
from ngheo_cli.messages.table_titles import TITLES
from ngheo_cli.reports.files import is_folder, make_folder, placed, refuse_outputs
from ngheo_cli.reports.tables import FORMULA_STARTS
from ngheo_cli.reports.trial import heading
from ngheo_cli.survey.text import loose

ENDINGS = (".xlsx", ".csv")
_CREATED = datetime(2000, 1, 1)
_WIDEST, _NARROWEST = 40, 9
_LOOKED_AT = 200
"""Rows by whose texts a column's width is chosen."""
_A4 = 9
INCOMPLETE = "incomplete"
"""The column of a csv that holds the heading."""

Row = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of one set of columns; `columns` name them where there may be no row."""

    rows: Sequence[Row]
    columns: Sequence[str] = ()

    @property
    def head(self) -> tuple[str, ...]:
        """The columns, in order."""
        return tuple(self.rows[0]) if self.rows else tuple(self.columns)


Tables = Mapping[str, Sequence[Row] | Table]


def write_table_file(path: Path, tables: Tables, *, force: bool, lang: Lang = "vi") -> None:
    """Write tables by sheet name, each of rows of one set of columns; the ending tells the format.

    A csv holds the first table only; a name without an ending is a folder, with a csv of each table.

    Raises Stop for another ending, and where the file cannot be written.
    """
    refuse_ending(path)
    known = {name: one if isinstance(one, Table) else Table(one) for name, one in tables.items()}
    if _folder(path):
        make_folder(path)
        for name, table in known.items():
            with placed(path / f"{_file_name(name)}.csv", force=force) as beside:
                _write_csv(beside, _headed(table, lang))
        return
    with placed(path, force=force) as beside:
        if path.suffix.lower() == ".csv":
            _write_csv(beside, _headed(next(iter(known.values())), lang))
        else:
            _write_book(beside, known, lang)


def refuse_table(path: Path, inputs: Iterable[Path], *, force: bool) -> None:
    """Raise Stop where a table cannot be written there; meant to run before any long work.

    Into a folder that holds an input nothing is written, and without `force` into none that holds a file.
    """
    refuse_ending(path)
    if not _folder(path):
        refuse_outputs([path], inputs, force=force)
    elif is_folder(path):
        inside = [source for source in inputs if source.resolve().parent == path.resolve()]
        if inside:
            raise Stop(usage.OUTPUT_IS_INPUT.at(file=inside[0].name))
        if not force and any(path.iterdir()):
            raise Stop(usage.OUTPUT_EXISTS.at(file=path.name))


def refuse_ending(path: Path) -> None:
    """Raise Stop for a name with another ending than those of tables."""
    if not _folder(path) and path.suffix.lower() not in ENDINGS:
        raise Stop(words.BAD_ENDING.at(ending=path.suffix))


def _folder(path: Path) -> bool:
    return is_folder(path) or not path.suffix


def _file_name(name: str) -> str:
    """Return the name of a sheet as that of a file: danh-sach-ho."""
    return loose(name).replace(" ", "-")


def _headed(table: Table, lang: Lang) -> Table:
    """Return a table of a csv, which has no room for a heading, with the heading of a standard that is not
    wholly known in a last column."""
    line = heading(lang)
    if not line:
        return table
    return Table([dict(row) | {INCOMPLETE: line} for row in table.rows], (*table.head, INCOMPLETE))


def _write_csv(path: Path, table: Table) -> None:
    with path.open("x", encoding="utf-8-sig", newline="") as handle:
        writer = csv.writer(handle, lineterminator="\r\n")
        writer.writerow(table.head)
        writer.writerows([_safe(value) for value in row.values()] for row in table.rows)


def _safe(value: object) -> object:
    if isinstance(value, bool):
        return "yes" if value else "no"
    guarded = isinstance(value, str) and value.startswith(FORMULA_STARTS) and not _is_rate(value)
    return f"'{value}" if guarded else value


def _is_rate(text: str) -> bool:
    digits = text.removeprefix("-")
    return digits.replace(".", "", 1).isdecimal() and "." in digits


def _write_book(path: Path, tables: Mapping[str, Table], lang: Lang) -> None:
    import xlsxwriter  # noqa: PLC0415 - csv does not need it

    with xlsxwriter.Workbook(str(path), {"strings_to_formulas": False, "strings_to_urls": False}) as book:
        book.set_properties({"created": _CREATED})
        boxed = {"text_wrap": True, "valign": "vcenter", "border": 1}
        looks = _Looks(
            book.add_format({"bold": True, **boxed}),
            book.add_format({"font_color": "#595959", "font_size": 8, **boxed}),
            book.add_format({"num_format": "0.00"}),
            book.add_format({"bold": True, "font_color": "#C00000"}),
        )
        for name, table in tables.items():
            _fill(book.add_worksheet(name), table, looks, lang)


@dataclass(frozen=True, slots=True)
class _Looks:
    """Formats of titles, machine names, rates and the heading of a standard that is not wholly known."""

    title: Any
    name: Any
    rate: Any
    heading: Any


def _fill(sheet: Any, table: Table, looks: _Looks, lang: Lang) -> None:
    titles = [of(TITLES[name], lang) if name in TITLES else "" for name in table.head]
    line = heading(lang)
    first = int(bool(line))
    if line:
        sheet.write_string(0, 0, line, looks.heading)
    top = first + int(any(titles))
    for c, (column, title) in enumerate(zip(table.head, titles, strict=True)):
        sheet.set_column(c, c, _width(table, column, title))
        if top > first:
            sheet.write_string(first, c, title, looks.title)
        sheet.write_string(top, c, column, looks.name if top > first else looks.title)
    for r, row in enumerate(table.rows, start=top + 1):
        for c, value in enumerate(row.values()):
            _put(sheet, r, c, value, looks.rate)
    sheet.freeze_panes(top + 1, 1)
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0, top)
    if table.head:
        sheet.autofilter(top, 0, top + len(table.rows), len(table.head) - 1)


def _width(table: Table, column: str, title: str) -> int:
    """Return a width that holds every word of the headings and the first texts."""
    texts = [str(row[column]) for row in table.rows[:_LOOKED_AT] if row[column] is not None]
    words_of = [word for text in (column, title) for word in text.split()]
    least = max(len(column), len(title)) // 2 + 2
    return min(max(_NARROWEST, least + 1, *(len(text) + 1 for text in (*words_of, *texts))), _WIDEST)


def _put(sheet: Any, r: int, c: int, value: object, rate: Any) -> None:
    if isinstance(value, bool):
        sheet.write_string(r, c, "yes" if value else "no")
    elif isinstance(value, int):
        sheet.write_number(r, c, value)
    elif isinstance(value, str) and _is_rate(value):
        sheet.write_number(r, c, float(value), rate)
    elif value is not None:
        sheet.write_string(r, c, str(value))
