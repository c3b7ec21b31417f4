"""What is known of the households that decisions of the year add to the list of a yearly review?"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ngheo_cli.classify.model import UNDETERMINED
from ngheo_cli.numbers import BLANK, UNKNOWN
from ngheo_cli.review.decisions_file import Decision
from ngheo_cli.review.heads import texts_of
from ngheo_cli.review.households import NO_SURVEY, Households
from ngheo_cli.review.units import LEVELS
from ngheo_cli.survey.text import key

Names = tuple[str, ...]


def with_added(start: Households, added: Sequence[Decision]) -> Households:
    """Return the households of a review with those that decisions added below them, in no class yet.

    They stand where their decisions do: in that file, sheet and row. Of the units above the village those
    that a decision leaves blank are the units of the list, where it has but one that fits.
    """
    if not added:
        return start
    more = len(added)
    names = units_of(start, added)
    given: dict[str, list[Any]] = {
        **{level: [one[i] for one in names] for i, level in enumerate(LEVELS)},
        "household_id": [one.household_id for one in added],
        "head_name": [one.head_name for one in added],
        "head_birth": [one.birth for one in added],
        "head_sex": [one.sex for one in added],
        "head_national_id": [one.national_id for one in added],
        "size": [one.size for one in added],
        "file": [one.row.place.file for one in added],
        "sheet": [one.row.place.sheet for one in added],
        "row": [one.row.place.row or 0 for one in added],
        "survey": [NO_SURVEY] * more,
        "position": [NO_SURVEY] * more,
    }
    frame = start.frame
    columns = {name: _joined(frame[name].to_numpy(), given.get(name), more) for name in frame.columns}
    for name in (*LEVELS, "household_id", "head_name", "head_birth", "head_sex", "head_national_id"):
        if name not in columns and any(given[name]):
            columns[name] = np.array([""] * len(frame) + given[name], dtype=object)
    empty = np.full(more, UNDETERMINED, dtype=np.int8)
    every = np.full(more, (1 << len(start.classes)) - 1, dtype=np.uint16)
    branches = np.full(more, (2 << len(start.branches)) - 1, dtype=np.uint16)
    answers = np.full((more, start.answers.shape[1]), BLANK, dtype=np.int8)
    return replace(
        start,
        frame=pd.DataFrame({name: pd.Series(one, dtype=one.dtype) for name, one in columns.items()}),
        class_=np.concatenate([start.class_, empty]),
        possible=np.concatenate([start.possible, every]),
        branch=np.concatenate([start.branch, np.full(more, -1, dtype=np.int8)]),
        possible_branches=np.concatenate([start.possible_branches, branches]),
        answers=np.concatenate([start.answers, answers]),
        certified=np.concatenate([start.certified, np.full(more, BLANK, dtype=np.int8)]),
    )


def _joined(column: NDArray[Any], given: list[Any] | None, more: int) -> NDArray[Any]:
    blank = {"i8": UNKNOWN, "i1": BLANK}.get(column.dtype.str[1:], "")
    tail = np.empty(more, dtype=column.dtype)
    tail[:] = given if given is not None else blank
    return np.concatenate([column, tail])


def units_of(start: Households, added: Sequence[Decision]) -> list[Names]:
    """Return the names of the units of decisions, from the province to the village, as in `with_added`."""
    columns = (texts_of(start.frame, level).tolist() for level in LEVELS)
    units = list(dict.fromkeys(zip(*columns, strict=True)))
    done = {names: _completed(names, units) for names in {one.names for one in added}}
    return [done[one.names] for one in added]


def _completed(names: Names, units: Sequence[Names]) -> Names:
    """Return names with the blanks above the village filled from the units that fit, where they agree; a
    village that the list does not have is one more of its commune."""
    *above, village = names
    fitting = [unit for unit in units if _fits(names, unit)] or [
        unit for unit in units if _fits((*above, ""), unit)
    ]
    found = []
    for level, name in enumerate(above):
        told = {key(unit[level]): unit[level] for unit in fitting}
        found.append(name or (next(iter(told.values())) if len(told) == 1 else ""))
    return (*found, village)


def _fits(names: Names, unit: Names) -> bool:
    """Whether a unit has the names that are given."""
    return all(not a or key(a) == key(b) for a, b in zip(names, unit, strict=True))
