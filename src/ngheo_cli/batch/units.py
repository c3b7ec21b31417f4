"""Which communes does a survey hold, and what is the unit of a survey that names none?"""

from collections.abc import Sequence
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from ngheo_cli.review.units import LEVELS, units_of
from ngheo_cli.survey.text import key

if TYPE_CHECKING:
    from numpy.typing import NDArray

COMMUNE = "commune"
_ANCHORS = LEVELS[: LEVELS.index(COMMUNE) + 1]


def names_commune(frame: pd.DataFrame) -> bool:
    """Whether some row names its commune."""
    return COMMUNE in frame.columns and any(map(key, set(frame[COMMUNE].tolist())))


def unit_called(name: str) -> str:
    """Return what the unit of a survey is called that names none: as the survey, with the folders above it,
    for many communes call their lists alike."""
    return str(PurePosixPath(name).with_suffix(""))


def anchored(frame: pd.DataFrame, name: str, *, named: bool) -> pd.DataFrame:
    """Return rows with a commune, so that surveys can be added up: where none is `named` the survey's own
    name stands for it."""
    if named:
        return frame
    called = unit_called(name)
    return frame.assign(**{COMMUNE: pd.Series([called] * len(frame), index=frame.index, dtype=object)})


def partitions(frame: pd.DataFrame, name: str) -> tuple[list[str], "NDArray[np.int64]"]:
    """Return the paths of the communes of a survey, and which each row lies in.

    A row that names no commune lies in the next unit above that it names, else in one called as the survey.
    """
    units = units_of(anchored(frame, name, named=names_commune(frame)))
    found: dict[str, int] = {}
    codes = np.full(len(frame), -1, dtype=np.int64)
    for level in reversed(_ANCHORS):
        of_level = units.members.get(level)
        if of_level is None:
            continue
        for i in np.unique(of_level[(of_level >= 0) & (codes < 0)]).tolist():
            path = units.units[i].path or unit_called(name)
            codes[(of_level == i) & (codes < 0)] = found.setdefault(path, len(found))
    if (codes < 0).any():
        codes[codes < 0] = found.setdefault(unit_called(name), len(found))
    return list(found), codes


def filled(names: Sequence[str], top: Sequence[str]) -> tuple[str, str, str, str]:
    """Return the names of a row of totals that stands beside one survey, with those of the survey's own unit
    where the row leaves them out; a row of a unit above the commune stays as it is."""
    commune = LEVELS.index(COMMUNE)
    if names[commune]:
        until = commune
    elif not any(names[:commune]):
        until = commune + 1
    else:
        until = 0
    first, second, third, fourth = (name or (top[i] if i < until else "") for i, name in enumerate(names))
    return first, second, third, fourth
