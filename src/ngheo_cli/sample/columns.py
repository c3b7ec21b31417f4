"""How are the rows of a sample held? Whole columns by canonical name, typed as in `Survey.frame`."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
Chosen = NDArray[np.float64]
Answers = NDArray[np.int8]
Mask = NDArray[np.bool_]
Values = NDArray[Any]
"""Texts (object), answers and areas (int8), amounts (int64)."""
Columns = dict[str, Values]


def rows_taken(columns: Mapping[str, Values], rows: Numbers) -> Columns:
    """Return some rows."""
    return {name: values[rows] for name, values in columns.items()}


def frame_of(columns: Mapping[str, Values]) -> pd.DataFrame:
    """Return the columns as a frame; texts stay objects."""
    return pd.DataFrame({name: pd.Series(values, dtype=values.dtype) for name, values in columns.items()})


def looked_up(words: tuple[str, ...], codes: Numbers) -> Values:
    """Return the word of each code."""
    return np.array(words, dtype=object)[codes]
