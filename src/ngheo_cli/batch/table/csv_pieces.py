"""Which pieces does a CSV of any size fall into?

Records are split by Arrow; those of another length than the header are split again as the reader of surveys
does, so that none is lost. Rows are counted as Excel would: every record, empty ones too.
"""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from ngheo_cli.batch.table.pieces import HEAD, RECORDS, Coded, Piece, joined, piece_of
from ngheo_cli.limits import Limits
from ngheo_cli.messages import Place, Stop
from ngheo_cli.messages import table_stream as say
from ngheo_cli.survey.csv_file import csv_rows, separator_of
from ngheo_cli.survey.csv_records import records_of
from ngheo_cli.survey.sheet import Cell

if TYPE_CHECKING:
    from numpy.typing import NDArray

_SAMPLE = 1 << 20
_BLOCK = 16 << 20
_MOST_ODD = 100_000
"""So many records of another length than the header are held at most."""


class CsvPieces:
    """The pieces of a CSV file in UTF-8."""

    records = True
    total = 0

    def __init__(self, path: Path) -> None:
        self._path = path
        with path.open("rb") as handle:
            sample = handle.read(_SAMPLE)
        if len(sample) == _SAMPLE:
            sample = sample[: sample.rfind(b"\n") + 1] or sample
        try:
            text = sample.decode("utf-8-sig")
        except UnicodeDecodeError:
            raise self._not_utf8() from None
        self._separator = separator_of(text)
        self._head: list[list[Cell]] = [
            list(row) for row in csv_rows(sample, path.name, Limits()).rows[:HEAD]
        ]
        lengths = Counter(map(len, self._head))
        width = max(lengths, key=lambda length: (lengths[length], length), default=0)
        self.names = [str(number) for number in range(width)]
        self._odd: dict[int, str] = {}

    def head(self) -> list[list[Cell]]:
        """Return the first rows of the sheet."""
        return self._head

    def pieces(self, below: int) -> Iterator[Piece]:
        """Yield the pieces below the header, which ends above the row `below`."""
        self._odd.clear()
        start = 0
        for batch in self._batches():
            numbers = self._numbered(start, batch.num_rows)
            start = int(numbers[-1]) + 1 if len(numbers) else start
            kept = np.flatnonzero(numbers >= below)
            if len(kept):
                yield self._with_odd(piece_of(batch.slice(int(kept[0])), numbers[kept]), below)
        if late := [number for number in sorted(self._odd) if number >= below]:
            yield self._of_odd(late)

    def _with_odd(self, piece: Piece, below: int) -> Piece:
        """Return a piece with the records of another length that stand among or above its own."""
        among = sorted(number for number in self._odd if below <= number < int(piece.numbers[-1]))
        if not among:
            return piece
        both = joined([piece, self._of_odd(among)])
        return both.take(np.argsort(both.numbers, kind="stable"))

    def _numbered(self, start: int, count: int) -> "NDArray[np.int64]":
        """Return the rows of the next records, without those of another length."""
        numbers = np.arange(start, start + count + len(self._odd))
        return numbers[~np.isin(numbers, list(self._odd))][:count] if self._odd else numbers

    def _of_odd(self, numbers: list[int]) -> Piece:
        """Return records that Arrow does not split, as wide as the header; what is beyond it is no answer."""
        width, place = len(self.names), Place(file=self._path.name)
        rows: list[list[Cell]] = []
        for number in numbers:
            split = records_of(self._odd.pop(number), self._separator, place, Limits()).rows
            if len(split) > 1:
                raise Stop(say.QUOTE_OPEN.at(Place(file=self._path.name, row=number + 1)))
            cells = split[0] if split else []
            if any(str(cell).strip() for cell in cells[width:]):
                raise Stop(say.RECORD_LONG.at(Place(file=self._path.name, row=number + 1), titles=width))
            rows.append([*cells, *[""] * width][:width])
        columns = tuple(_coded([row[c] for row in rows]) for c in range(width))
        return Piece(np.array(numbers, dtype=np.int64), columns)

    def _batches(self) -> Iterator[Any]:
        import pyarrow as pa  # noqa: PLC0415 - an extra
        from pyarrow import csv  # noqa: PLC0415 - an extra

        names = self.names
        try:
            reader = csv.open_csv(
                str(self._path),
                read_options=csv.ReadOptions(use_threads=False, block_size=_BLOCK, column_names=names),
                parse_options=csv.ParseOptions(
                    delimiter=self._separator,
                    newlines_in_values=True,
                    ignore_empty_lines=False,
                    invalid_row_handler=self._keep,
                ),
                convert_options=csv.ConvertOptions(
                    column_types=dict.fromkeys(names, pa.string()), strings_can_be_null=False
                ),
            )
            for batch in reader:
                self._refuse_open_quotes(batch)
                for first in range(0, batch.num_rows, RECORDS):
                    yield batch.slice(first, RECORDS)
        except pa.ArrowInvalid as error:
            raise self._not_utf8() if "UTF8" in str(error) else self._unreadable() from None

    def _keep(self, row: Any) -> str:
        """Keep a record of another length than the header."""
        self._odd[int(row.number) - 1] = str(row.text)
        if len(self._odd) > _MOST_ODD:
            raise self._unreadable()
        return "skip"

    def _refuse_open_quotes(self, batch: Any) -> None:
        """Raise Stop where a cell holds whole records: its quote does not end where it should."""
        from pyarrow import compute  # noqa: PLC0415 - an extra

        for column in batch.columns:
            held = compute.filter(column, compute.match_substring(column, "\n")).to_pylist()
            lines = (line for cell in held for line in str(cell).splitlines())
            if any(line.count(self._separator) * 2 >= len(self.names) > 1 for line in lines):
                raise Stop(say.QUOTE_OPEN.at(Place(file=self._path.name)))

    def _not_utf8(self) -> Stop:
        return Stop(say.NOT_UTF8.at(Place(file=self._path.name)))

    def _unreadable(self) -> Stop:
        return Stop(say.RECORDS_ODD.at(Place(file=self._path.name), most=_MOST_ODD))


def _coded(cells: list[Cell]) -> Coded:
    place: dict[Cell, int] = {}
    codes = np.array([place.setdefault(cell, len(place)) for cell in cells], dtype=np.int64)
    return Coded(list(place), codes)
