"""How does a file become sheets of cells, whatever its format, without trusting it?"""

import errno
import hashlib
import io
import unicodedata
from collections.abc import Sequence
from pathlib import Path

from python_calamine import CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

from ngheo_cli.limits import VARIABLES, Limits
from ngheo_cli.limits import limits as limits_of_run
from ngheo_cli.messages import Finding, Place, Stop, opening
from ngheo_cli.messages import limits as too_much
from ngheo_cli.survey.csv_file import csv_rows
from ngheo_cli.survey.guard.facts import BookFacts, SheetFacts, both, cell_name
from ngheo_cli.survey.guard.findings import file_findings, fits, known, sheet_findings
from ngheo_cli.survey.guard.gate import OTHER, Kind, inspect, stop_unreadable
from ngheo_cli.survey.guard.quiet import quiet
from ngheo_cli.survey.long_cells import shorten
from ngheo_cli.survey.merges import within
from ngheo_cli.survey.parquet_file import is_parquet, parquet_rows
from ngheo_cli.survey.sheet import Cell, Sheet, Workbook

_PANICS = ("xls", "xlsb")
"""Kinds of which a damaged file may make the compiled reader panic, however well it was looked at before."""
_MOST_TOLD = 20


def open_workbook(path: Path, limits: Limits | None = None) -> Workbook:
    """Read a survey file (.xlsx .xlsm .xlsb .xls .ods .csv .txt .tsv .parquet), by content, not by name.

    The file is read once and never changed. Rows are the sheet's own, from A1; those of a csv are ragged
    as they stand and all texts, and those of a parquet texts too. Error cells are empty. Raises Stop for
    whatever cannot or may not be opened.
    """
    limits = limits or limits_of_run()
    file = unicodedata.normalize("NFC", path.name)
    data = _bytes(path, file, limits)
    if is_parquet(data):
        return _parquet_book(data, file, limits)
    kind, book = inspect(data, file, limits)
    findings = list(file_findings(file, kind, book))
    try:
        sheets = (
            [_csv_sheet(data, file, limits)] if kind == "csv" else _sheets(data, file, kind, book, findings)
        )
    except MemoryError:
        raise Stop(opening.NO_MEMORY.at(Place(file=file))) from None
    if not any(map(_holds_something, sheets)):
        raise Stop(opening.NO_DATA.at(Place(file=file)))
    if kind != "csv":
        _refuse_long(sheets, limits)
    findings += shorten(sheets)
    return Workbook(file, hashlib.sha256(data).hexdigest(), len(data), tuple(sheets), tuple(findings))


def _parquet_book(data: bytes, file: str, limits: Limits) -> Workbook:
    """Return the records of a Parquet file as those of a csv."""
    sheet = Sheet(file, Path(file).stem, parquet_rows(data, file, limits), records=True)
    _refuse_long([sheet], limits)
    return Workbook(file, hashlib.sha256(data).hexdigest(), len(data), (sheet,), tuple(shorten([sheet])))


def _holds_something(sheet: Sheet) -> bool:
    """Whether a cell holds something, or a formula or an error that the reader shows as empty."""
    if sheet.formulas_without_value or sheet.error_cells:
        return True
    return any(not isinstance(cell, str) or cell.strip() for row in sheet.rows for cell in row)


def _refuse_long(sheets: Sequence[Sheet], limits: Limits) -> None:
    """Raise Stop for cells that are no answers but books: each later step would copy and compare them."""
    most = limits.field_chars
    long = [
        Place(sheet.file, sheet.name, cell_name((r, c)))
        for sheet in sheets
        for r, row in enumerate(sheet.rows)
        for c, cell in enumerate(row)
        if isinstance(cell, str) and len(cell) > most
    ]
    told = {"limit": both(most), "setting": VARIABLES["field_chars"][0]}
    if long:
        raise Stop(too_much.CELL_TOO_LONG.at(place, **told) for place in long[:_MOST_TOLD])


def _bytes(path: Path, file: str, limits: Limits) -> bytes:
    """Read the file; raises Stop where it is missing, a folder, locked, empty or too large."""
    place = Place(file=file)
    try:
        size, limit = path.stat().st_size, limits.bytes_of(path.suffix.lower())
        if path.is_dir():
            raise Stop(opening.IS_FOLDER.at(place, example=str(path / "ra-soat.xlsx")))
        if not path.is_file():  # a pipe or a device may never end
            raise Stop(opening.UNREADABLE.at(place))
        if size > getattr(limits, limit):
            raise limits.too_large(limit, size, place)
        data = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError, ValueError):
        raise Stop(opening.NOT_FOUND.at(place)) from None
    except OSError as error:
        message = opening.NOT_FOUND if error.errno == errno.ENAMETOOLONG else opening.UNREADABLE
        raise Stop(message.at(place)) from error
    if not data:
        raise Stop(opening.EMPTY_FILE.at(place))
    return data


def _csv_sheet(data: bytes, file: str, limits: Limits) -> Sheet:
    """Read the one sheet of a csv; bytes that are no text are a damaged workbook where the name says so."""
    name = Path(file)
    suffix = name.suffix.lower()
    if not known(suffix):
        raise stop_unreadable(OTHER, file)
    try:
        found = csv_rows(data, file, limits)
    except Stop as stop:
        codes = {finding.code for finding in stop.findings}
        if fits("csv", suffix) or codes == {too_much.TOO_LARGE.code}:
            raise
        raise _damaged(file) from None
    return Sheet(file, name.stem, found.rows, records=True, open_quotes=found.open_quotes, raw=found.raw)


def _sheets(data: bytes, file: str, kind: Kind, book: BookFacts, findings: list[Finding]) -> list[Sheet]:
    """Read the worksheets, adding what a person must know of them to `findings`."""
    sheets = []
    try:
        with quiet(kind in _PANICS), CalamineWorkbook.from_filelike(io.BytesIO(data)) as source:
            for i, about in enumerate(source.sheets_metadata):
                if about.typ != SheetTypeEnum.WorkSheet:
                    continue
                facts = _facts(book, i, about.name, file)
                rows = source.get_sheet_by_index(i).to_python(skip_empty_area=False)
                sheet = _sheet(file, about.name, rows, about.visible != SheetVisibleEnum.Visible, facts)
                sheets.append(sheet)
                findings += sheet_findings(sheet)
    except PasswordError:
        raise Stop(opening.PASSWORD.at(Place(file=file))) from None
    except (Stop, MemoryError, KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # a panic of the reader is no Exception
        raise _damaged(file) from error
    if not sheets:
        raise Stop(opening.NO_SHEETS.at(Place(file=file)))
    return sheets


def _facts(book: BookFacts, i: int, name: str, file: str) -> SheetFacts:
    """Return what the scan saw of a sheet; one that was not scanned is never read."""
    facts = book.sheets[i] if i < len(book.sheets) else None
    if facts is None:
        facts = next((other for other in book.sheets if other is not None and other.name == name), None)
    if facts is None:
        raise _damaged(file)
    return facts


def _sheet(file: str, name: str, rows: list[list[Cell]], hidden: bool, facts: SheetFacts) -> Sheet:
    for row, column in facts.errors:
        if row < len(rows) and column < len(rows[row]):
            rows[row][column] = ""
    return Sheet(
        file,
        name,
        rows,
        hidden,
        frozenset(row for row in facts.hidden_rows if row < len(rows)),
        within(facts.merged, rows),
        tuple(facts.formulas_without_value),
        facts.zero_padded,
        tuple(facts.errors),
        old_fonts=facts.old_fonts,
        hidden_columns=frozenset(facts.hidden_columns),
        notes=tuple(facts.notes),
        formulas=tuple(facts.formulas),
    )


def _damaged(file: str) -> Stop:
    return Stop(opening.DAMAGED.at(Place(file=file), part=("nội dung", "its content")))
