"""How are cells of an xlsx printed: which names are in bold, and how many decimals does a format show?

Other formats of file do not tell. The workbook was opened by `survey.workbook` before, so that its size and
parts have been looked at.
"""

import re
import warnings
import zipfile
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

_ENDINGS = frozenset({".xlsx", ".xlsm"})
_NOT_DIGITS = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
"""Parts of a number format that only print something beside the number."""
_DECIMALS = re.compile(r"[0#?,]*0(?:\.(0+))?(?![#?.0,E])")


def bold_names(path: Path, sheet: str, column: int, rows: Sequence[int]) -> tuple[bool, ...]:
    """Return for some rows (from 0) whether the cell of a column (from 0) is bold; () where it is not known.

    Asked only where nothing else tells upper units from lower ones.
    """
    if not rows:
        return ()
    with _opened(path, sheet, whole=True) as cells:
        if cells is None:
            return ()
        return tuple(bool(cells.cell(row + 1, column + 1).font.b) for row in rows)


class Shown(NamedTuple):
    """What the format of a cell tells: how many decimals of its number it shows always (-1: not told), and
    whether it shows the number times 100."""

    decimals: int
    percent: bool


def formats_of(path: Path, sheet: str, columns: Collection[int], rows: range) -> dict[tuple[int, int], Shown]:
    """Return by (row, column), from 0, what the format of a cell tells.

    A cell without such a format (General, `0.##`) is left out. 0.00 shows two, 0.0% three: of 0.123.
    """
    found: dict[tuple[int, int], Shown] = {}
    if not columns or not rows:
        return found
    with _opened(path, sheet, whole=False) as cells:
        if cells is None:
            return found
        span = {"min_row": rows.start + 1, "max_row": rows.stop, "max_col": max(columns) + 1}
        for r, row in enumerate(cells.iter_rows(**span), rows.start):
            for c in columns:
                number_format = (row[c].number_format or "") if c < len(row) else ""
                told, percent = decimals_shown(number_format), "%" in _plain(number_format)
                if told is not None or percent:
                    found[r, c] = Shown(-1 if told is None else told, percent)
    return found


def decimals_shown(number_format: str) -> int | None:
    """Return how many decimals of its number a format shows always; None where it does not tell."""
    plain = _plain(number_format)
    if (match := _DECIMALS.match(plain)) is None:
        return None
    return len(match[1] or "") + 2 * plain.count("%")


def _plain(number_format: str) -> str:
    """Return the part of a format that prints the number itself, of numbers above zero."""
    return _NOT_DIGITS.sub("", number_format.partition(";")[0]).strip()


@contextmanager
def _opened(path: Path, sheet: str, *, whole: bool) -> Iterator[Any]:
    """Give a sheet with the looks of its cells, or None; `whole` so that cells can be asked in any order."""
    if path.suffix.lower() not in _ENDINGS:
        yield None
        return
    from openpyxl import load_workbook  # noqa: PLC0415 - few tables need it
    from openpyxl.utils.exceptions import InvalidFileException  # noqa: PLC0415 - as above

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of parts that are not looked at
            book = load_workbook(path, data_only=True, read_only=not whole)
    except (OSError, ValueError, KeyError, TypeError, InvalidFileException, zipfile.BadZipFile):
        yield None
        return
    try:
        yield book[sheet] if sheet in book.sheetnames else None
    finally:
        book.close()
