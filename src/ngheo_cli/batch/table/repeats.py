"""Which records may be one household twice, wherever they stand in the table?

Every record leaves a number of 64 bits made from its unit and code (without a code, from all its cells), in
files beside the results, so that memory stays bounded. Equal numbers only make candidates: what they are is
decided by the checks of surveys, on their cells, so that no collision sets a household aside.
"""

from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from ngheo_cli.batch.table.pieces import Coded, Piece
from ngheo_cli.messages import Place, Stop
from ngheo_cli.messages import table_stream as say
from ngheo_cli.survey.columns import KEY_NAMES, columns_of
from ngheo_cli.survey.mapping import SheetMap
from ngheo_cli.survey.sheet_values import reader_of
from ngheo_cli.survey.text import key
from ngheo_cli.survey.values.columns import read_cells

if TYPE_CHECKING:
    from numpy.typing import NDArray

MOST = 200_000
"""So many records that share a key are compared in memory."""
_FILES = 64
_SHIFT = np.uint64(58)
"""The upper bits of a number tell its file."""
_MIX = np.uint64(0x9E3779B97F4A7C15)
_RECORD = np.dtype([("made", "<u8"), ("row", "<i8")])


class Repeats:
    """The numbers of all records, kept in `folder`."""

    def __init__(self, folder: Path, mapped: SheetMap, file: str) -> None:
        self._file, self._mapped = file, mapped
        self._uses = [use for use in mapped.uses if use.name in KEY_NAMES]
        if mapped.column_of("village") is None:  # codes restart in every village
            self._uses += [use for use in mapped.uses if use.name == "head_name"]
        self._code = mapped.column_of("household_id")
        self._paths = [folder / f"keys-{number:02}" for number in range(_FILES)]
        self._stack = ExitStack()
        self._files = [self._stack.enter_context(path.open("wb")) for path in self._paths]

    def __enter__(self) -> "Repeats":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.close()
        for path in self._paths:
            path.unlink(missing_ok=True)

    def add(self, piece: Piece) -> None:
        """Keep the numbers of a piece."""
        made = np.zeros(len(piece), dtype=np.uint64)
        for use in self._uses:
            made = _mixed(made, self._texts(piece.columns[use.column], use.name))
        told = np.zeros(len(piece), dtype=np.bool_)
        if self._code is not None:
            code = piece.columns[self._code]
            told = np.array([str(cell).strip() != "" for cell in code.cells], dtype=np.bool_)[code.codes]
        bare = np.flatnonzero(~told)
        if len(bare):
            made[bare] = self._of_cells(piece.take(bare))
        self._write(made, piece.numbers)

    def _texts(self, column: Coded, name: str) -> Coded:
        """Return a column of keys as it is compared."""
        values = read_cells(column.cells, reader_of(columns_of(())[name], {})).values
        return Coded([key(str(value)) for value in values], column.codes)

    def _of_cells(self, piece: Piece) -> "NDArray[np.uint64]":
        """Return numbers made from all cells but the running number."""
        made = np.ones(len(piece), dtype=np.uint64)
        for number, column in enumerate(piece.columns):
            if number != self._mapped.running and number not in self._mapped.run:
                made = _mixed(made, Coded([str(cell) for cell in column.cells], column.codes))
        return made

    def _write(self, made: "NDArray[np.uint64]", numbers: "NDArray[np.int64]") -> None:
        records = np.empty(len(made), dtype=_RECORD)
        records["made"], records["row"] = made, numbers
        files = (made >> _SHIFT).astype(np.int64)
        order = np.argsort(files, kind="stable")
        ends = np.searchsorted(files[order], np.arange(_FILES + 1))
        for number, handle in enumerate(self._files):
            handle.write(records[order[ends[number] : ends[number + 1]]].tobytes())

    def rows(self) -> "NDArray[np.int64]":
        """Return the rows of the records that share their number with another, in order.

        Raises Stop where they are too many to be compared.
        """
        found: list[NDArray[np.int64]] = []
        count = 0
        for handle, path in zip(self._files, self._paths, strict=True):
            handle.close()
            records = np.fromfile(path, dtype=_RECORD)
            records = records[np.argsort(records["made"], kind="stable")]
            same = records["made"][1:] == records["made"][:-1]
            shared = np.zeros(len(records), dtype=np.bool_)
            shared[1:] |= same
            shared[:-1] |= same
            found.append(records["row"][shared])
            count += int(shared.sum())
            if count > MOST:
                raise Stop(say.REPEATS_TOO_MANY.at(Place(self._file), most=MOST))
        return np.sort(np.concatenate(found))


def _mixed(made: "NDArray[np.uint64]", column: Coded) -> "NDArray[np.uint64]":
    """Return numbers with a further column in them."""
    texts = np.array(column.cells, dtype=object)
    own: NDArray[np.uint64] = pd.util.hash_array(texts, categorize=False)
    return (made * _MIX) ^ own[column.codes]
