"""Which rows of a review's files are of one household: a copy, a new version, a survey and its result?"""

from collections.abc import Iterable, Sequence
from itertools import chain

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ngheo_cli.survey.national_ids import telling_id
from ngheo_cli.survey.persons import MOST_ALIKE, same_persons
from ngheo_cli.survey.text import key

_UNITS = ("province", "district", "commune", "village")
_HEAD = ("head_birth", "head_sex", "head_national_id")
"""What tells heads of one name apart."""
_ID = "head_national_id"


def given_twice(frame: pd.DataFrame) -> NDArray[np.bool_]:
    """Return which rows are of a household that an earlier survey has too, whatever they answer.

    `survey` numbers the surveys; every row is a household.
    """
    twice = np.zeros(len(frame), dtype=np.bool_)
    surveys = frame["survey"].to_numpy()
    for rows in in_several(frame, np.ones(len(frame), dtype=np.bool_)):
        twice[rows] = surveys[rows] > surveys[rows].min()
    return twice


def in_several(frame: pd.DataFrame, counted: NDArray[np.bool_]) -> list[list[int]]:
    """Return the rows of each household that several surveys have: the same unit, code and head.

    Only rows that are `counted` are looked at; `survey` numbers the surveys. Heads of one name are the same
    unless birth, sex or national ID contradict. Without the name of a unit a code tells nothing, for codes
    restart in every village; then only a household whose head has the same national ID and the same code is
    one.
    """
    surveys = frame["survey"].to_numpy()
    if len(np.unique(surveys)) < 2 or not {"household_id", "head_name"} <= set(frame.columns):
        return []
    parts = {name: _compared(frame, name) for name in (*_UNITS, "household_id", "head_name", *_HEAD)}
    told = counted & (parts["household_id"] != "") & (parts["head_name"] != "")
    placed = told & ((parts["commune"] != "") | (parts["village"] != ""))
    named = _alike([parts[name] for name in (*_UNITS, "household_id", "head_name")], placed, surveys)
    heads = list(zip(*(parts[name].tolist() for name in _HEAD), strict=True))
    persons = [person for rows in named for person in same_persons(rows, heads)]
    same_id = _alike([parts["household_id"], parts[_ID]], told & (parts[_ID] != ""), surveys)
    found = _united((*persons, *(rows for rows in same_id if len(rows) <= MOST_ALIKE)))
    return [rows for rows in found if len(set(surveys[rows].tolist())) > 1]


def _alike(
    columns: Sequence[NDArray[np.object_]], told: NDArray[np.bool_], surveys: NDArray[np.int64]
) -> list[list[int]]:
    """Return the rows of several surveys that have the same texts in all columns."""
    rows = np.flatnonzero(told)
    table = pd.DataFrame({number: column[rows] for number, column in enumerate(columns)})
    group = table.groupby(list(table.columns), sort=False).ngroup().to_numpy()
    several = pd.Series(surveys[rows]).groupby(group).transform("nunique").to_numpy() > 1
    rows, group = rows[several], group[several]
    order = np.argsort(group, kind="stable")
    ends = np.flatnonzero(np.diff(group[order])) + 1
    return [part.tolist() for part in np.split(rows[order], ends) if len(part)]


def _united(groups: Iterable[Sequence[int]]) -> list[list[int]]:
    """Return groups of rows, those that share a row as one."""
    of: dict[int, list[int]] = {}
    for rows in groups:
        shared = {id(of[row]): of[row] for row in rows if row in of}
        united = sorted({*rows, *chain.from_iterable(shared.values())})
        of.update(dict.fromkeys(united, united))
    return list({id(rows): rows for rows in of.values()}.values())


def _compared(frame: pd.DataFrame, name: str) -> NDArray[np.object_]:
    compared: NDArray[np.object_] = np.full(len(frame), "", dtype=object)
    if name in frame.columns:
        as_compared = telling_id if name == _ID else key
        compared[:] = [as_compared(text) for text in frame[name].tolist()]
    return compared
