"""How does a sample become Parquet, in row groups of one size whatever the blocks?"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from ngheo_cli.numbers import NO, RURAL, URBAN, YES
from ngheo_cli.sample.columns import Columns, Values
from ngheo_cli.survey.column import Column
from ngheo_cli.survey.values.quantities import quantity_text

ROW_GROUP = 128 * 1024
"""Rows of a row group."""
_CODES = {"answer": ((NO, YES), ("no", "yes")), "area": ((RURAL, URBAN), ("rural", "urban"))}
_WHOLE = frozenset(("money", "count", "score"))


class ParquetFile:
    """Whole numbers as int64, all else as text, blanks as null: as in the results of ngheo."""

    def __init__(self, path: Path, columns: Mapping[str, Column]) -> None:
        import pyarrow as pa  # noqa: PLC0415 - an extra
        from pyarrow import parquet  # noqa: PLC0415 - an extra

        self._columns = columns
        fields = [(name, pa.int64() if one.kind in _WHOLE else pa.string()) for name, one in columns.items()]
        self._schema = pa.schema(fields)
        self._file = parquet.ParquetWriter(str(path), self._schema, compression="zstd")
        self._waiting: list[Any] = []
        self._rows = 0

    def add(self, rows: Columns) -> None:
        """Write typed rows, as soon as they fill a row group."""
        import pyarrow as pa  # noqa: PLC0415 - an extra

        arrays = [_array(rows[name], column) for name, column in self._columns.items()]
        self._waiting.append(pa.table(arrays, schema=self._schema))
        self._rows += len(rows["household_id"])
        if self._rows >= ROW_GROUP:
            whole = pa.concat_tables(self._waiting)
            full = self._rows - self._rows % ROW_GROUP
            self._file.write_table(whole.slice(0, full).combine_chunks(), row_group_size=ROW_GROUP)
            self._waiting, self._rows = [whole.slice(full)], self._rows - full

    def close(self) -> None:
        """Write what waits, and end the file."""
        import pyarrow as pa  # noqa: PLC0415 - an extra

        if self._rows:
            whole = pa.concat_tables(self._waiting).combine_chunks()
            self._file.write_table(whole, row_group_size=ROW_GROUP)
        self._file.close()


def _array(values: Values, column: Column) -> Any:
    import pyarrow as pa  # noqa: PLC0415 - an extra

    if column.kind in _CODES:
        codes, words = _CODES[column.kind]
        places = np.searchsorted(codes, values).astype(np.int8)
        return pa.DictionaryArray.from_arrays(pa.array(places), pa.array(words)).cast(pa.string())
    if column.kind in _WHOLE:
        return pa.array(values)
    if column.kind == "quantity":
        kinds, where = np.unique(values, return_inverse=True)
        texts = pa.array([quantity_text(value) for value in kinds.tolist()], pa.string())
        return pa.DictionaryArray.from_arrays(pa.array(where.astype(np.int32)), texts).cast(pa.string())
    return pa.array(values, pa.string(), mask=np.asarray(values == ""))
