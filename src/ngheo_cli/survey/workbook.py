"""How does a file become sheets of cells, whatever its format, without trusting it?"""

import hashlib
import io
import unicodedata
from pathlib import Path

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

from ngheo_cli.messages import Finding, Place, Stop, opening
from ngheo_cli.survey.csv_file import csv_rows
from ngheo_cli.survey.guard import Kind, kind_of
from ngheo_cli.survey.limits import Limits
from ngheo_cli.survey.sheet import Cell, Sheet, Workbook


def open_workbook(path: Path, limits: Limits | None = None) -> Workbook:
    """Read a survey file (.xlsx .xlsm .xlsb .xls .ods .csv .txt .tsv), by content rather than by name.

    The file is read once and never changed. Rows are the sheet's own, from A1. Raises Stop for whatever cannot or may
    not be opened.
    """
    limits = limits or Limits()
    file = unicodedata.normalize("NFC", path.name)
    data = _bytes(path, file)
    kind = kind_of(data, file)
    digest = hashlib.sha256(data).hexdigest()
    if kind == "csv":
        rows = csv_rows(data, file, limits)
        sheets: tuple[Sheet, ...] = (Sheet(file, path.stem, rows),)
    else:
        sheets = _sheets(data, file)
    return Workbook(file, digest, len(data), sheets)


def _bytes(path: Path, file: str) -> bytes:
    place = Place(file=file)
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise Stop(opening.NOT_FOUND.at(place)) from None
    except OSError as error:
        if path.is_dir():
            raise Stop(opening.IS_FOLDER.at(place, example=str(path / "ra-soat.xlsx"))) from None
        raise Stop(opening.UNREADABLE.at(place)) from error
    if not data:
        raise Stop(opening.EMPTY_FILE.at(place))
    return data


def _sheets(data: bytes, file: str) -> tuple[Sheet, ...]:
    place = Place(file=file)
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        return tuple(
            Sheet(
                file,
                about.name,
                sheet.to_python(skip_empty_area=False),
                about.visible != SheetVisibleEnum.Visible,
                merged=tuple((a, b, c, d) for (a, b), (c, d) in sheet.merged_cell_ranges or ()),
            )
            for about in book.sheets_metadata
            if about.typ == SheetTypeEnum.WorkSheet
            for sheet in (book.get_sheet_by_name(about.name),)
        )
    except PasswordError:
        raise Stop(opening.PASSWORD.at(place)) from None
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:
        raise Stop(opening.DAMAGED.at(place, part=("nội dung", "its content"))) from error
