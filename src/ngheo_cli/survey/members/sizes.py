"""How many people live in a household whose size is not written, by the members listed?"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ngheo_cli.messages import Finding
from ngheo_cli.messages import survey_members as say
from ngheo_cli.numbers import UNKNOWN
from ngheo_cli.survey.columns import columns_of
from ngheo_cli.survey.columns_household import LARGEST_SIZE
from ngheo_cli.survey.frame import SheetTable
from ngheo_cli.survey.model import Members, Survey
from ngheo_cli.survey.relations import is_head

_SIZE = "size"
Counts = NDArray[np.int64]


def counted(survey: Survey, members: Members) -> tuple[Counts, Counts]:
    """Return, by household, how many members are joined and how many of them are heads."""
    frame = members.frame
    joined = np.asarray(frame["problem"] == "", dtype=np.bool_)
    households = frame["household"].to_numpy()
    count = len(survey.frame)
    everybody = np.bincount(households[joined], minlength=count)
    heads = np.bincount(households[joined & heads_of(members)], minlength=count)
    return everybody.astype(np.int64), heads.astype(np.int64)


def heads_of(members: Members) -> NDArray[np.bool_]:
    """Return which member rows are heads; none where nobody's relation is told."""
    if not members.has("relation"):
        return np.zeros(len(members.frame), dtype=np.bool_)
    relations = members.frame["relation"].tolist()
    told = {relation: is_head(relation) for relation in set(relations)}
    return np.array([told[relation] for relation in relations], dtype=np.bool_)


def with_sizes(
    survey: Survey, members: Members, tables: Sequence[SheetTable]
) -> tuple[Survey, list[Finding]]:
    """Return a survey whose blank sizes are filled by the members joined, and a note of it.

    Only where the list looks whole: one head, if relations are told, and no more than a household may have.
    A size that could not be read stays unknown.
    """
    frame = survey.frame
    everybody, heads = counted(survey, members)
    whole = (everybody > 0) & (everybody <= LARGEST_SIZE)
    if members.has("relation"):
        whole &= heads == 1
    sizes = (
        frame[_SIZE].to_numpy().copy()
        if _SIZE in frame.columns
        else np.full(len(frame), UNKNOWN, dtype=np.int64)
    )
    parts = [t.values.held.get(_SIZE, np.zeros(len(t.view.rows), np.bool_)) for t in tables]
    filled = whole & (sizes == UNKNOWN) & ~np.concatenate(parts)
    if not filled.any():
        return survey, []
    sizes[filled] = everybody[filled]
    note = say.SIZE_FROM_MEMBERS.at(survey.place(int(np.argmax(filled)), _SIZE), count=int(filled.sum()))
    return replace(survey, frame=_with(frame, sizes)), [note]


def _with(frame: pd.DataFrame, sizes: Counts) -> pd.DataFrame:
    """Return a frame with these sizes, in their place in the dictionary."""
    order = list(columns_of(()))
    later = set(order[order.index(_SIZE) + 1 :])
    names = [name for name in frame.columns if name != _SIZE]
    at = next((i for i, n in enumerate(names) if n in later or n == "file" or n not in order), len(names))
    filled = frame.drop(columns=[_SIZE]) if _SIZE in frame.columns else frame.copy()
    filled.insert(at, _SIZE, sizes)
    return filled
