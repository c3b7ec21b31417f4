"""Where does each record of a csv end, also where a quote was opened and never closed?

A quote that is not closed would swallow all the households below it into one cell. Such a record is taken
as its own line stands, and its number is told.
"""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ngheo_cli.limits import Limits
from ngheo_cli.messages import Place, Stop, opening
from ngheo_cli.survey.guard.facts import both
from ngheo_cli.survey.sheet import Cell

_FEW = 2
"""Separators that a line of an address may well hold."""


@dataclass(frozen=True, slots=True)
class Records:
    """The records of a csv, ragged as they stand, and those (from 0) with a quote that is not closed."""

    rows: list[list[Cell]]
    open_quotes: tuple[int, ...] = ()
    raw: bool = False
    """Whether the bytes are in no encoding of Vietnamese, so that they stand as Windows-1252."""


def records_of(body: str, separator: str, place: Place, limits: Limits) -> Records:
    """Return the records of a csv; raises Stop for lines or files beyond the limits."""
    before = csv.field_size_limit(limits.field_chars)
    rows: list[list[Cell]] = []
    broken: list[int] = []
    cells = 0
    try:
        for record, closed in _records(body, separator):
            if not closed:
                broken.append(len(rows))
            rows.append(record)  # type: ignore[arg-type]
            cells += len(record)
            _within(len(record), len(rows), cells, place, limits)
    except csv.Error as error:
        raise Stop(opening.ENDLESS_LINE.at(place, record=both(len(rows) + 1))) from error
    finally:
        csv.field_size_limit(before)
    return Records(rows, tuple(broken))


def _within(width: int, rows: int, cells: int, place: Place, limits: Limits) -> None:
    if width > limits.columns:
        raise Stop(opening.ENDLESS_LINE.at(place, record=both(rows)))
    if rows > limits.csv_rows:
        raise limits.too_large("csv_rows", rows, place)
    if cells > limits.csv_cells:
        raise limits.too_large("csv_cells", cells, place)


def _records(body: str, separator: str) -> Iterator[tuple[list[str], bool]]:
    """Yield every record, and whether its quotes are closed."""
    if '"' not in body:
        for record in csv.reader(io.StringIO(body, newline=""), delimiter=separator):
            yield record, True
        return
    lines = list(io.StringIO(body, newline=""))
    usual = max((line.count(separator) for line in lines[:1]), default=0)
    usual = max(usual, _most_common([line.count(separator) for line in lines[:50] if '"' not in line]))
    begun = 0
    while begun < len(lines):
        for record, end, closed in _from(lines, begun, separator, usual):
            yield record, closed
            begun = end


def _most_common(counts: Sequence[int]) -> int:
    return max(set(counts), key=counts.count, default=0)


def _from(
    lines: Sequence[str], start: int, separator: str, usual: int
) -> Iterator[tuple[list[str], int, bool]]:
    """Yield records from a line on, each with the line after it, up to the first that is not closed."""
    reader = csv.reader((lines[i] for i in range(start, len(lines))), delimiter=separator)
    begun = start
    while True:
        try:
            record = next(reader, None)
        except csv.Error:
            if '"' not in lines[begun]:
                raise
            yield _as_it_stands(lines[begun], separator), begun + 1, False
            return
        if record is None:
            return
        end = start + reader.line_num
        doubtful = end - begun > 1 or end == len(lines)
        if doubtful and _is_open(record, lines[begun:end], separator, usual):
            yield _as_it_stands(lines[begun], separator), begun + 1, False
            return
        yield record, end, True
        begun = end


def _is_open(record: Sequence[str], span: Sequence[str], separator: str, usual: int) -> bool:
    """Whether a record over several lines swallowed others: its quotes do not close as they should, or lines
    inside a field look like records."""
    try:
        list(csv.reader(span, delimiter=separator, strict=True))
    except csv.Error:
        return len(span) > 1 or span[-1].count('"') % 2 == 1
    inner = [line.count(separator) for field in record for line in field.splitlines()[1:]]
    most = max(inner, default=0)
    if most >= max(usual, _FEW):
        return True
    return len(record) != usual + 1 and most > _FEW and most * 2 >= usual


def _as_it_stands(line: str, separator: str) -> list[str]:
    """Return the fields of a line whatever its quotes, which are taken away at the ends of fields."""
    fields = next(csv.reader([line.rstrip("\r\n")], delimiter=separator, quoting=csv.QUOTE_NONE), [])
    return [field.strip().removeprefix('"').removesuffix('"') for field in fields]
