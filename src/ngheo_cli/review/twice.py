"""Which households of a review were given in two files: a copy, or a survey beside its own result?"""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ngheo_cli.survey.national_ids import telling_id
from ngheo_cli.survey.text import key

_UNITS = ("province", "district", "commune", "village")


def given_twice(frame: pd.DataFrame) -> NDArray[np.bool_]:
    """Return which rows repeat a household of an earlier survey: the same unit, code and head.

    `survey` numbers the surveys. Without the name of a unit a code tells nothing, for codes restart in every
    village; then only a household whose head has the same national ID and the same code is one.
    """
    twice = np.zeros(len(frame), dtype=np.bool_)
    if frame["survey"].nunique() < 2 or not {"household_id", "head_name"} <= set(frame.columns):
        return twice
    parts = {
        name: _compared(frame, name) for name in (*_UNITS, "household_id", "head_name", "head_national_id")
    }
    told = (parts["household_id"] != "") & (parts["head_name"] != "")
    placed = (parts["commune"] != "") | (parts["village"] != "")
    first = [*_UNITS, "household_id", "head_name"]
    twice |= _repeats(frame, parts, first, told & placed)
    twice |= _repeats(
        frame, parts, ["household_id", "head_national_id"], told & (parts["head_national_id"] != "")
    )
    return twice


def _repeats(
    frame: pd.DataFrame, parts: dict[str, NDArray[np.object_]], names: list[str], told: NDArray[np.bool_]
) -> NDArray[np.bool_]:
    table = pd.DataFrame({name: parts[name] for name in names})
    table["survey"] = frame["survey"].to_numpy()
    first = table[told].groupby(names, sort=False)["survey"].transform("min")
    found = np.zeros(len(frame), dtype=np.bool_)
    found[told] = table["survey"].to_numpy()[told] > first.to_numpy()
    return found


def _compared(frame: pd.DataFrame, name: str) -> NDArray[np.object_]:
    compared: NDArray[np.object_] = np.full(len(frame), "", dtype=object)
    if name in frame.columns:
        as_compared = telling_id if name == "head_national_id" else key
        compared[:] = [as_compared(text) for text in frame[name].tolist()]
    return compared
