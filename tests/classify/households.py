"""Build a typed survey with members from dicts, as the reader would."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import pandas as pd

from classify.surveys import survey
from ngheo_cli.criteria.load import fact_book
from ngheo_cli.numbers import BLANK, NO, UNKNOWN, YES
from ngheo_cli.survey.model import MemberCounts, Members, Survey

FILE, SHEET = "mau.xlsx", "Thành viên"
ANSWERS = {"yes": YES, "no": NO, None: BLANK}


def with_members(households: Sequence[Mapping[str, Any]]) -> Survey:
    """A survey of households, each with its members under the key `members`; None is blank.

    Without any `members` key the survey has no members sheet. Amounts are texts or integers in units.
    """
    book = fact_book().facts
    rows = [{k: v for k, v in one.items() if k not in book and k != "members"} for one in households]
    names = dict.fromkeys(k for one in households for k in one)
    read = survey(rows, [] if any(rows) else ["household_id"])
    for name in names:
        if name in book:
            read.frame[name] = typed(name, [one.get(name) for one in households])
            read.cells[FILE, "Thôn 1", name] = f"Z{len(read.cells)}"  # type: ignore[index]
            read.titles[FILE, "Thôn 1", name] = f"Cột {name}"  # type: ignore[index]
    if "members" not in names:
        return read
    members = [(at, one) for at, home in enumerate(households) for one in home.get("members", ())]
    return replace(read, members=_members(members))


def typed(name: str, values: Sequence[Any]) -> "np.ndarray[Any, Any]":
    """A column of a fact, typed as the reader does."""
    kind = fact_book().facts[name].kind if name != "birth" else "choice"
    if kind == "answer":
        return np.array([ANSWERS[v or None] for v in values], dtype=np.int8)
    if kind == "choice":
        return np.array([v or "" for v in values], dtype=object)
    scale = 1 if name == "size" else 1_000_000
    return np.array([UNKNOWN if v is None else round(float(v) * scale) for v in values], dtype=np.int64)


def _members(members: Sequence[tuple[int, Mapping[str, Any]]]) -> Members:
    count = len(members)
    frame = pd.DataFrame(index=pd.RangeIndex(count))
    names = list(dict.fromkeys(name for _, one in members for name in one))
    for name in names:
        frame[name] = typed(name, [one.get(name) for _, one in members])
    frame["file"] = np.array([FILE] * count, dtype=object)
    frame["sheet"] = np.array([SHEET] * count, dtype=object)
    frame["row"] = np.arange(2, count + 2)
    frame["household"] = np.array([at for at, _ in members], dtype=np.int64)
    frame["problem"] = np.array([""] * count, dtype=object)
    cells = {(FILE, SHEET, name): chr(66 + i) for i, name in enumerate(names)}
    titles = {(FILE, SHEET, name): f"Cột {name}" for name in names}
    return Members(frame, (), MemberCounts(count, count, 0, 0, 0, 0, {}), cells, titles)
