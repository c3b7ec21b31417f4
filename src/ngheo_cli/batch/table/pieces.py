"""Which pieces does a table of any size fall into, each small enough to hold?

A piece is some records, column by column: the distinct cells, and which of them each record holds. Parquet is
read batch by batch, CSV (UTF-8) block by block, both through Arrow.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import isnan
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from ngheo_cli.messages import Place, Stop
from ngheo_cli.messages import table_stream as say
from ngheo_cli.survey.sheet import Cell

if TYPE_CHECKING:
    from numpy.typing import NDArray

RECORDS = 1 << 16
"""Records of a piece, at most."""
_MANY = 1_000_000
"""Of more records than these each takes at least half a byte of a file: a household has a code of its own."""
HEAD = 200
"""Records that are looked at as they stand, to find the header."""


@dataclass(frozen=True, slots=True)
class Coded:
    """One column of a piece: its distinct cells ("" is empty), and which of them each record holds."""

    cells: list[Cell]
    codes: "NDArray[np.int64]"

    def of(self, codes: "NDArray[np.int64]") -> list[Cell]:
        """Return the cells of records by their codes."""
        return [self.cells[code] for code in codes.tolist()]

    def take(self, rows: "NDArray[Any]") -> "Coded":
        """Return the column of some records."""
        used, codes = np.unique(self.codes[rows], return_inverse=True)
        return Coded([self.cells[i] for i in used.tolist()], codes.astype(np.int64))


@dataclass(frozen=True, slots=True)
class Piece:
    """Some records: their positions in the sheet (from 0, ascending) and their columns, from A on."""

    numbers: "NDArray[np.int64]"
    columns: tuple[Coded, ...]

    def __len__(self) -> int:
        return len(self.numbers)

    def rows(self, chosen: "NDArray[Any] | None" = None) -> list[tuple[Cell, ...]]:
        """Return the cells of every record, or of those chosen."""
        rows = np.arange(len(self)) if chosen is None else chosen
        return list(zip(*(column.of(column.codes[rows]) for column in self.columns), strict=True))

    def take(self, rows: "NDArray[Any]") -> "Piece":
        """Return some of the records."""
        return Piece(self.numbers[rows], tuple(column.take(rows) for column in self.columns))


class ParquetPieces:
    """The pieces of a Parquet file. Its names of columns are the sheet's first row."""

    records = False

    def __init__(self, path: Path) -> None:
        from pyarrow import parquet  # noqa: PLC0415 - an extra

        self._name = path.name
        # Without pre-buffering a row group of any size is read page by page.
        self._file = parquet.ParquetFile(str(path), pre_buffer=False, buffer_size=1 << 20)
        self.names: list[str] = list(self._file.schema_arrow.names)
        self.total: int = self._file.metadata.num_rows
        self._refuse(self._file.schema_arrow, path.stat().st_size)

    def _refuse(self, schema: Any, size: int) -> None:
        """Raise Stop for a table without records, for columns whose values are no cells, and for a small file
        that unfolds into endless records."""
        from pyarrow import types  # noqa: PLC0415 - an extra

        place = Place(self._name)
        found = [
            say.COLUMN_KIND.at(place, title=one.name[:60], kind=str(one.type)[:20])
            for one in schema
            if types.is_nested(one.type)
        ]
        if found or not self.total:
            raise Stop(found or say.NO_RECORDS.at(place))
        if self.total > _MANY and size < self.total // 2:
            raise Stop(say.PACKED.at(place, count=self.total, size=-(-size // 1024)))

    def head(self) -> list[list[Cell]]:
        """Return the first rows of the sheet."""
        first = next(self._batches(HEAD), None)
        rows = piece_of(first, np.arange(first.num_rows)).rows() if first is not None else []
        return [list(self.names), *map(list, rows)]

    def pieces(self, below: int) -> Iterator[Piece]:
        """Yield the pieces below the header, which ends above the row `below`."""
        start = 1
        for batch in self._batches(RECORDS):
            numbers = np.arange(start, start + batch.num_rows)
            start += batch.num_rows
            kept = numbers >= below
            if kept.any():
                yield piece_of(batch.slice(int(np.argmax(kept))), numbers[kept])

    def _batches(self, count: int) -> Iterator[Any]:
        from pyarrow import ArrowException  # noqa: PLC0415 - an extra

        try:
            yield from self._file.iter_batches(batch_size=count, use_threads=False)
        except (ArrowException, OSError):
            raise Stop(say.UNREADABLE.at(Place(self._name))) from None


def piece_of(batch: Any, numbers: "NDArray[np.int64]") -> Piece:
    """Return an Arrow record batch as a piece."""
    return Piece(numbers, tuple(_coded(column) for column in batch.columns))


def _coded(column: Any) -> Coded:
    """Return an Arrow array as distinct cells, nulls and NaN as empty ones; bytes are text in UTF-8."""
    import pyarrow as pa  # noqa: PLC0415 - an extra

    if any(test(column.type) for test in (pa.types.is_binary, pa.types.is_large_binary)):
        column = column.cast(pa.large_string())
    if pa.types.is_dictionary(column.type):
        column = column.cast(column.type.value_type)
    if pa.types.is_decimal(column.type):
        column = column.cast(pa.float64())
    told = column.dictionary_encode(null_encoding="encode")
    cells = ["" if cell is None or _is_nan(cell) else cell for cell in told.dictionary.to_pylist()]
    return Coded(cells, told.indices.to_numpy(zero_copy_only=False).astype(np.int64))


def _is_nan(cell: Cell) -> bool:
    return isinstance(cell, float) and isnan(cell)


def joined(pieces: Sequence[Piece]) -> Piece:
    """Return the records of several pieces as one."""
    columns = []
    for parts in zip(*(piece.columns for piece in pieces), strict=True):
        place: dict[Cell, int] = {}
        codes = []
        for part in parts:
            known = np.array([place.setdefault(cell, len(place)) for cell in part.cells], dtype=np.int64)
            codes.append(known[part.codes])
        columns.append(Coded(list(place), np.concatenate(codes)))
    return Piece(np.concatenate([piece.numbers for piece in pieces]), tuple(columns))
