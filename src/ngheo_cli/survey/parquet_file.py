"""What are the records of a Parquet file: a result of ngheo, read as the same result in csv would be?

Every cell is a text, the first record has the names of the columns. Values that repeat are kept once, so that
a small file cannot unpack into more memory than the limits allow.
"""

from typing import TYPE_CHECKING, Any

from ngheo_cli.limits import Limits
from ngheo_cli.messages import Place, Stop, opening, results
from ngheo_cli.survey.sheet import Cell

if TYPE_CHECKING:
    from pyarrow.parquet import ParquetFile

MAGIC = b"PAR1"
_PART = ("nội dung", "its content")


def is_parquet(data: bytes) -> bool:
    """Whether the bytes are those of a Parquet file."""
    return data.startswith(MAGIC)


def has_parquet() -> bool:
    """Whether the extra `parquet` is installed."""
    from importlib.util import find_spec  # noqa: PLC0415 - only asked for one format

    return find_spec("pyarrow") is not None


def parquet_rows(data: bytes, file: str, limits: Limits) -> list[list[Cell]]:
    """Return the records as texts, the names of the columns first.

    Raises Stop without pyarrow, for a file that is damaged or whose columns are no plain values, and beyond
    the limits of a csv.
    """
    place = Place(file=file)
    if not has_parquet():
        raise Stop(results.PARQUET_NEEDS.at(place))
    import pyarrow as pa  # noqa: PLC0415 - an extra
    from pyarrow.parquet import ParquetFile  # noqa: PLC0415 - an extra

    try:
        source = pa.BufferReader(data)
        schema = ParquetFile(source).schema_arrow
        if any(map(pa.types.is_nested, schema.types)):
            raise ValueError
        names = schema.names
        found = ParquetFile(source, read_dictionary=names)
        _refuse_large(found, place, limits)
        columns = [_texts(found.read(columns=[name]).column(0)) for name in names]
    except (pa.ArrowException, OSError, ValueError, IndexError) as error:
        raise Stop(opening.DAMAGED.at(place, part=_PART)) from error
    return [list(names), *map(list, zip(*columns, strict=True))]


def _refuse_large(found: "ParquetFile", place: Place, limits: Limits) -> None:
    """Raise Stop for more records, fields or bytes than a table of households has, before they are read."""
    about = found.metadata
    groups = [about.row_group(number) for number in range(about.num_row_groups)]
    sizes = {
        "csv_rows": about.num_rows,
        "columns": about.num_columns,
        "csv_cells": about.num_rows * about.num_columns,
        "unpacked_bytes": sum(group.total_byte_size for group in groups),
    }
    for name, size in sizes.items():
        if size > getattr(limits, name):
            raise limits.too_large(name, size, place)


def _texts(column: Any) -> list[Cell]:
    """Return the values of a column as texts, "" for null; each distinct text is held once."""
    import pyarrow as pa  # noqa: PLC0415 - an extra

    coded = column if pa.types.is_dictionary(column.type) else column.dictionary_encode()
    texts: list[Cell] = []
    for chunk in coded.chunks:
        known = ["" if value is None else str(value) for value in chunk.dictionary.to_pylist()]
        texts += ["" if code is None else known[code] for code in chunk.indices.to_pylist()]
    return texts
