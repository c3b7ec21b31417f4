"""How large may a file be before it is refused, and how does a user raise a limit?

Each limit can be raised for one run, or for a machine, by the environment variable in `VARIABLES`.
"""

import errno
import os
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path

from ngheo_cli.messages import Place, Stop
from ngheo_cli.messages import limits as say
from ngheo_cli.numbers import number_text

_MB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on memory and time; the defaults fit hundreds of thousands of households in one file."""

    file_bytes: int = 256 * _MB
    """Size of a workbook."""
    csv_bytes: int = 512 * _MB
    """Size of a csv file."""
    text_bytes: int = _MB
    """Size of a settings file: a standard, a table of points, a project, a plan (YAML), a mapping."""
    json_bytes: int = 1024 * _MB
    """Size of a JSON result that is verified."""
    entries: int = 10_000
    """Parts in a zip."""
    sheets: int = 500
    """Sheets of a workbook."""
    unpacked_bytes: int = 1536 * _MB
    """Unpacked size of all parts."""
    ratio: int = 150
    """Unpacked to packed size of a part, looked at from `ratio_from_bytes` on."""
    ratio_from_bytes: int = 48 * _MB
    """Parts that unpack to less than this may have any ratio."""
    cells: int = 20_000_000
    """Rows times columns up to the last filled cell, all sheets of a workbook together."""
    sparse_cells: int = 4_000_000
    """The same for a sheet where less than one cell in `sparse` is filled: a stray far cell."""
    sparse: int = 50
    blank_cells: int = 4_000_000
    """Cells of a sheet with a format but nothing in them, where they are ten times the filled ones."""
    repeated_cells: int = 500_000
    """Filled cells of an ods that stand in the file once and on the sheet many times."""
    cell_text_bytes: int = 128 * _MB
    """Text in the cells of a workbook; one that several cells share counts for each, as it is read, and the
    table of shared ones for half its size."""
    merges: int = 1_000_000
    """Merged ranges of a workbook."""
    csv_cells: int = 60_000_000
    """Fields of a csv file."""
    csv_rows: int = 5_000_000
    """Lines of a csv file, empty ones too."""
    line_bytes: int = 16 * _MB
    """Size of one line of a csv file."""
    columns: int = 16_384
    """Fields of one csv record."""
    field_chars: int = 100_000
    """Characters of one cell; Excel itself holds 32 767."""

    def bytes_of(self, suffix: str) -> str:
        """Return the name of the bound on the size of a file that is called so."""
        return "csv_bytes" if suffix in {".csv", ".tsv", ".txt"} else "file_bytes"

    def too_large(self, name: str, size: int, place: Place) -> Stop:
        """Make the Stop for something that is beyond a limit: what it is, the limit, how to raise it."""
        variable, unit = VARIABLES[name]
        limit = getattr(self, name)
        return Stop(
            say.TOO_LARGE.at(
                place,
                what=say.WHAT[name],
                size=_both(_up(size, unit)),
                limit=_both(limit // unit),
                unit=say.MEGABYTES if unit == _MB else "",
                setting=f"{variable}={_up(max(size, limit), unit)}",
            )
        )


VARIABLES: Mapping[str, tuple[str, int]] = {
    "file_bytes": ("NGHEO_MAX_FILE_MB", _MB),
    "csv_bytes": ("NGHEO_MAX_CSV_MB", _MB),
    "text_bytes": ("NGHEO_MAX_TEXT_MB", _MB),
    "json_bytes": ("NGHEO_MAX_JSON_MB", _MB),
    "entries": ("NGHEO_MAX_PARTS", 1),
    "sheets": ("NGHEO_MAX_SHEETS", 1),
    "unpacked_bytes": ("NGHEO_MAX_UNPACKED_MB", _MB),
    "ratio": ("NGHEO_MAX_RATIO", 1),
    "cells": ("NGHEO_MAX_CELLS", 1),
    "blank_cells": ("NGHEO_MAX_BLANK_CELLS", 1),
    "repeated_cells": ("NGHEO_MAX_REPEATED_CELLS", 1),
    "cell_text_bytes": ("NGHEO_MAX_CELL_TEXT_MB", _MB),
    "merges": ("NGHEO_MAX_MERGES", 1),
    "csv_cells": ("NGHEO_MAX_CSV_CELLS", 1),
    "csv_rows": ("NGHEO_MAX_CSV_ROWS", 1),
    "line_bytes": ("NGHEO_MAX_LINE_MB", _MB),
    "columns": ("NGHEO_MAX_COLUMNS", 1),
    "field_chars": ("NGHEO_MAX_CELL_CHARS", 1),
}
"""The variable that sets each limit, and in which unit."""


def limits() -> Limits:
    """Return the limits of this run; raise Stop for a variable that is no whole number above zero."""
    found: dict[str, int] = {}
    for field in fields(Limits):
        variable, unit = VARIABLES.get(field.name, ("", 1))
        text = os.environ.get(variable, "").strip() if variable else ""
        if text:
            if not (text.isascii() and text.isdecimal() and len(text) <= _DIGITS and int(text)):
                raise Stop(say.LIMIT_WRONG.at(name=variable))
            found[field.name] = int(text) * unit
    return Limits(**found)


_DIGITS = 12


def bounded_bytes(path: Path, limit: str = "text_bytes") -> bytes:
    """Return the bytes of a file that the user named, which no limit of a survey speaks of.

    Raises OSError as any reading, also for a folder, a pipe or a device, which may never end; Stop where the
    file is beyond the limit.
    """
    most = limits()
    if path.exists() and not path.is_file():
        raise OSError(errno.EINVAL, "no file", path.name)
    with path.open("rb") as handle:
        data = handle.read(getattr(most, limit) + 1)
    if len(data) > getattr(most, limit):
        raise most.too_large(limit, max(len(data), path.stat().st_size), Place(file=path.name))
    return data


def _up(size: int, unit: int) -> int:
    """Return a size in a unit, rounded up."""
    return -(-size // unit)


def _both(number: int) -> tuple[str, str]:
    return number_text(number, "vi"), number_text(number, "en")
