"""Which names of units are in bold? Asked only where nothing else tells upper units from lower ones."""

import warnings
import zipfile
from collections.abc import Sequence
from pathlib import Path

_ENDINGS = frozenset({".xlsx", ".xlsm"})


def bold_names(path: Path, sheet: str, column: int, rows: Sequence[int]) -> tuple[bool, ...]:
    """Return for some rows (from 0) whether the cell of a column (from 0) is bold; () where it is not known.

    The workbook was opened by `survey.workbook` before, so that its size and parts have been looked at.
    """
    if path.suffix.lower() not in _ENDINGS or not rows:
        return ()
    from openpyxl import load_workbook  # noqa: PLC0415 - few tables need it
    from openpyxl.utils.exceptions import InvalidFileException  # noqa: PLC0415 - as above

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of parts that are not looked at
            book = load_workbook(path, data_only=True)
    except (OSError, ValueError, KeyError, TypeError, InvalidFileException, zipfile.BadZipFile):
        return ()
    try:
        if sheet not in book.sheetnames:
            return ()
        cells = book[sheet]
        return tuple(bool(cells.cell(row + 1, column + 1).font.b) for row in rows)
    finally:
        book.close()
