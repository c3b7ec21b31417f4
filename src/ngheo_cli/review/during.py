"""Which households are on the lists at a day of the year, by the yearly review and the decisions since?

The start is always the list of the last yearly review.
"""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pandas as pd

from ngheo_cli.classify.model import UNDETERMINED
from ngheo_cli.numbers import UNKNOWN
from ngheo_cli.review.course import Course
from ngheo_cli.review.heads import texts_of
from ngheo_cli.review.households import GONE, Households
from ngheo_cli.review.link import Links
from ngheo_cli.review.movements import History, NearRelapse
from ngheo_cli.review.units import LEVELS


def at_day(course: Course, day: str) -> tuple[Households, Links]:
    """Return the households at the end of a day, and how they hang together with those of the start.

    Who left by a mark has no class and bears it; who was added later is not there yet.
    """
    every, start = course.every, course.start
    n, count = len(every), len(start)
    class_, movement = every.class_.copy(), np.full(n, "", dtype=object)
    size = every.frame["size"].to_numpy(dtype=np.int64).copy()
    there, open_ = np.arange(n) < count, np.zeros(n, dtype=np.bool_)
    for row, one in course.decisions:
        if one.day > day:
            break
        if one.movement in GONE:
            class_[row] = UNDETERMINED
        elif one.class_:
            class_[row] = _code(every, one.class_)
            open_[row] = class_[row] == UNDETERMINED
        movement[row] = one.movement or ("" if row < count else movement[row])
        size[row] = one.size if one.size != UNKNOWN else size[row]
        there[row] = True
    frame = every.frame.assign(
        movement=pd.Series(movement, dtype=object), size=size, **_units_at(course, day)
    )
    unsure = np.where(open_, (1 << len(every.classes)) - 1, every.possible)
    possible = np.where(class_ == UNDETERMINED, unsure, 1 << np.maximum(class_, 0)).astype(np.uint16)
    found = replace(every, frame=frame, class_=class_.astype(np.int8), possible=possible)
    kept = np.flatnonzero(there)
    rows = np.where(kept < count, kept, -1).astype(np.int64)
    return found.taken(kept), Links(np.arange(count, dtype=np.int64), rows)


def _units_at(course: Course, day: str) -> dict[str, pd.Series]:
    """Return the units of all households at the end of a day, where decisions let some move."""
    moved = [(row, names) for row, since, names in course.moved if since <= day]
    columns = {level: texts_of(course.every.frame, level).copy() for level in LEVELS if moved}
    for row, names in moved:
        for level, name in zip(LEVELS, names, strict=True):
            columns[level][row] = name
    return {level: pd.Series(column, dtype=object) for level, column in columns.items() if any(column)}


def history_at(course: Course, day: str, near_relapse: NearRelapse) -> History:
    """Return who was on a list before, of those that are there at a day: by the class before the review, and
    by decisions of the year by which somebody left a list again."""
    n, count = len(course.every), len(course.start)
    poor, near = (np.zeros(n, dtype=np.bool_) for _ in range(2))
    previous = texts_of(course.start.frame, "previous_class")
    poor[:count], near[:count] = previous == "poor", previous == "near_poor"
    now = [_name(course.start, row) if row < count else "" for row in range(n)]
    there = np.arange(n) < count
    for row, one in course.decisions:
        if one.day > day:
            break
        left = now[row]
        now[row] = one.class_
        there[row] = True
        if left != now[row]:
            poor[row] |= left == "poor"
            near[row] |= left == "near_poor"
    return History(poor[there], near[there], near_relapse)


def period_ends(days: Sequence[str], months: int) -> list[str]:
    """Return the last days of the periods of so many months from the first decision to the last."""
    if not days:
        return []
    first, last = (int(day[:4]) * 12 + int(day[5:7]) - 1 for day in (min(days), max(days)))
    ends = range(first // months * months + months, last + months + 1, months)
    return [_last_day(end - 1) for end in ends]


def _last_day(month: int) -> str:
    """Return the last day of a month counted from year 0."""
    year, number = divmod(month, 12)
    return f"{year:04}-{number + 1:02}-{monthrange(year, number + 1)[1]:02}"


def _name(households: Households, row: int) -> str:
    code = int(households.class_[row])
    return households.classes[code] if code >= 0 else ""


def _code(households: Households, name: str) -> int:
    """Return the code of a class; the average living standard is not poor where the standard lacks it, and
    any other class that it lacks (the province's own) leaves the household UNDETERMINED."""
    known = "not_poor" if name == "average" and name not in households.classes else name
    return households.classes.index(known) if known in households.classes else UNDETERMINED
