"""What is a sheet once a file is open: its cells, from A1, and what cannot be seen in them?"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from ngheo_cli.messages import Finding

Cell = str | int | float | bool | date | datetime | time | timedelta
"""A cell's value; "" is empty."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet. `rows[0]` is the sheet's own row 1 and `rows[r][0]` column A.

    Positions below are (row, column), from 0.
    """

    file: str
    name: str
    rows: list[list[Cell]]
    hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    merged: tuple[tuple[int, int, int, int], ...] = ()
    """First row, first column, last row, last column of merged ranges; the first row is one of `rows`, the
    last may be one beyond."""
    formulas_without_value: tuple[tuple[int, int], ...] = ()
    zero_padded: Mapping[tuple[int, int], int] = field(default_factory=dict)
    """Cells whose number format is zeros only (`000`), with the width shown."""
    error_cells: tuple[tuple[int, int], ...] = ()
    """Cells that hold an error (`#N/A`); their value is empty, and is not an answer."""
    records: bool = False
    """Whether the rows are records of a csv, which may be longer than their header."""
    open_quotes: tuple[int, ...] = ()
    """Records with a quote that is not closed; they were taken as their line stands."""
    old_fonts: Mapping[tuple[int, int], str] = field(default_factory=dict)
    """Cells whose font is one from before Unicode (`.VnTime`, `VNI-Times`), with its name."""
    hidden_columns: frozenset[int] = frozenset()
    notes: tuple[tuple[int, int], ...] = ()
    """Cells with a comment."""
    formulas: tuple[tuple[int, int], ...] = ()
    """The first cells with a formula, of an xlsx only."""
    raw: bool = False
    """Whether the bytes of a csv are in no encoding of Vietnamese: its texts need an old one, or are none."""


@dataclass(frozen=True, slots=True)
class Workbook:
    """An opened file: base name, SHA-256, size in bytes, sheets, and the findings made on opening."""

    file: str
    digest: str
    size: int
    sheets: tuple[Sheet, ...]
    findings: tuple[Finding, ...] = ()
