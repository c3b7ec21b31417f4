"""Which array holds the values of a column, and how does it write a blank?"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ngheo_cli.numbers import BLANK, UNKNOWN
from ngheo_cli.survey.column import Column

Array = NDArray[np.object_] | NDArray[np.int64] | NDArray[np.int8]
DTYPES = {
    "money": np.int64,
    "count": np.int64,
    "score": np.int64,
    "quantity": np.int64,
    "area": np.int8,
    "answer": np.int8,
}


def typed(column: Column, values: Sequence[object]) -> Array:
    """Return values as the array that `survey/model.py` states for a column's kind."""
    dtype = DTYPES.get(column.kind)
    if dtype is None:
        array: NDArray[np.object_] = np.empty(len(values), dtype=np.object_)
        array[:] = values
        return array
    return np.array(values, dtype=dtype)


def blank_of(column: Column) -> object:
    """Return the code of a blank of a column's kind."""
    dtype = DTYPES.get(column.kind)
    return "" if dtype is None else BLANK if dtype is np.int8 else UNKNOWN


def blanks(column: Column, count: int) -> Array:
    """Return `count` blanks of a column's kind."""
    return typed(column, [blank_of(column)] * count)
