"""Which row counts of a household that stands in several files of a review, and what is said of it?

As within one file (`survey/checks/same_key.py`): rows that answer the same are one, the later review date
counts, and where nothing tells which is later all are kept. A place or a head that the row kept leaves blank
is told by those that answer the same. The order of the files decides nothing.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ngheo_cli.messages import Finding, Place
from ngheo_cli.messages import review as words
from ngheo_cli.messages import survey_checks as check_says
from ngheo_cli.numbers import BLANK, UNKNOWN
from ngheo_cli.review.twice import in_several
from ngheo_cli.survey.columns import KEY_NAMES
from ngheo_cli.survey.text import key

_HEAD = ("head_name", "head_birth", "head_sex", "head_national_id")
_NAMED = (*KEY_NAMES, *_HEAD)
"""Where a household lies and whose it is: no answers."""
_NO_ANSWERS = frozenset({*_NAMED, "file", "sheet", "row", "problem", "survey", "position"})
_TELL = ("village", "head_birth", "head_national_id")
"""One of these told in every row makes sure that they are of one household: codes restart in villages."""
_SHOWN = 8
"""So many rows are named in a message."""
_DAY = 10
"""Letters of a whole date."""
At = Callable[[int], Place]


@dataclass(frozen=True, slots=True)
class Versions:
    """What came of the households that stand in several files."""

    aside: NDArray[np.bool_]
    """Which rows are set aside, for another row of their household counts; shape (rows,)."""
    findings: tuple[Finding, ...]
    told: tuple[tuple[int, str, str], ...] = ()
    """Row, column and text of each blank place or head that a row set aside tells of the one that counts."""

    def completed(self, frame: pd.DataFrame) -> pd.DataFrame:
        """Return the rows with what is told of them."""
        texts: dict[str, NDArray[np.object_]] = {}
        for row, name, text in self.told:
            texts.setdefault(name, frame[name].to_numpy(dtype=object, copy=True))[row] = text
        return frame.assign(
            **{name: pd.Series(column, index=frame.index, dtype=object) for name, column in texts.items()}
        )


def versions(frame: pd.DataFrame, counted: NDArray[np.bool_], gone: NDArray[np.bool_], at: At) -> Versions:
    """Return which of the rows that are `counted` repeat a household of another survey.

    `survey` numbers the surveys; `gone` are rows that tell that a household is there no longer.
    """
    aside = np.zeros(len(frame), dtype=np.bool_)
    households = in_several(frame, counted)
    if not households:
        return Versions(aside, ())
    look = _Look(frame, sorted(row for rows in households for row in rows), gone)
    equal: list[tuple[int, int]] = []
    said: list[Finding] = []
    told: list[tuple[int, str, str]] = []
    for rows in households:
        same = look.same(rows)
        told += [one for part in same for one in look.told(part)]
        equal += [(row, part[0]) for part in same for row in part[1:]]
        if len(same) == 1:
            continue
        last = look.last(rows, same)
        if last is None and look.alike(same):
            continue  # equal rows of one file, of which its own reading tells
        if last is None:
            kept = sorted(part[0] for part in same)
            also = [at(row) for row in kept[1:]]
            said.append(check_says.KEY_ANSWERS_DIFFER.at(at(kept[0]), rows=_named(kept, at), also=also))
            continue
        earlier = sorted(part[0] for part in same if part is not last)
        aside[earlier] = True
        said += [check_says.SUPERSEDED.at(at(row), row=_named(last[:1], at)) for row in earlier]
    aside[[row for row, _ in equal]] = True
    if equal:
        pairs = [f"{_named([row], at)} = {_named([other], at)}" for row, other in sorted(equal)[:_SHOWN]]
        rows_text = ", ".join(pairs) + (" …" if len(equal) > _SHOWN else "")
        said.insert(0, words.GIVEN_TWICE.at(Place(), count=len(equal), rows=rows_text))
    return Versions(aside, tuple(said), tuple(told))


class _Look:
    """The answers of rows as they are compared."""

    def __init__(self, frame: pd.DataFrame, rows: Sequence[int], gone: NDArray[np.bool_]) -> None:
        some = frame.iloc[list(rows)]
        columns = [_texts(some[name]) for name in some.columns if name not in _NO_ANSWERS]
        there = [str(one) for one in gone[list(rows)].tolist()]
        self._answers = dict(zip(rows, zip(there, *columns, strict=True), strict=True))
        names = [name for name in _NAMED if name in some.columns]
        self._named = {name: dict(zip(rows, some[name].tolist(), strict=True)) for name in names}
        compared = [_texts(some[name]) for name in names]
        self._names = dict(zip(rows, zip(*compared, strict=True), strict=True))
        places = sum(name in KEY_NAMES for name in names)
        self._places = {row: told[:places] for row, told in self._names.items()}
        self._surveys = dict(zip(rows, some["survey"].tolist(), strict=True))
        self._days = dict(zip(rows, _of(some, "review_date"), strict=True))
        self._telling = [dict(zip(rows, _of(some, name), strict=True)) for name in _TELL]

    def same(self, rows: Sequence[int]) -> list[list[int]]:
        """Split rows by their answers; a blank is as any, and the row that tells most stands first.

        Rows of one survey stay apart: its own checks kept them.
        """
        parts: list[list[int]] = []
        for row in sorted(rows, key=self._rank):
            for part in parts:
                apart = self._surveys[row] in {self._surveys[one] for one in part}
                if not apart and _agree(self._answers[row], self._answers[part[0]]):
                    part.append(row)
                    break
            else:
                parts.append([row])
        return parts

    def alike(self, parts: Sequence[list[int]]) -> bool:
        """Whether all parts answer the same, and are apart only as rows of one survey."""
        answers = [self._answers[part[0]] for part in parts]
        return all(_agree(one, other) for one, other in combinations(answers, 2))

    def told(self, part: Sequence[int]) -> list[tuple[int, str, str]]:
        """Return the blank places and heads of the first of rows that answer the same, where the others that
        may lie there agree: row, column, text."""
        here = [row for row in part if _agree(self._places[row], self._places[part[0]])]
        found = []
        for name, texts in self._named.items():
            known = {key(texts[row]): texts[row] for row in reversed(here) if key(texts[row])}
            if len(known) == 1 and not key(texts[part[0]]):
                found.append((part[0], name, *known.values()))
        return found

    def last(self, rows: Sequence[int], parts: Sequence[list[int]]) -> list[int] | None:
        """Return the part with the latest review date; None where that is not sure."""
        days = [max(self._days[row] for row in part) for part in parts]
        latest = max(days)
        doubled = len({self._surveys[row] for row in rows}) < len(rows)
        told = any(all(texts[row] for row in rows) for texts in self._telling)
        if doubled or not told or any(len(day) != _DAY for day in days) or days.count(latest) > 1:
            return None
        return parts[days.index(latest)]

    def _rank(self, row: int) -> tuple[int, int, tuple[str, ...], tuple[str, ...], int, int]:
        answers, names = self._answers[row], self._names[row]
        told = -sum(map(bool, answers)), -sum(map(bool, names))
        return *told, answers, names, self._surveys[row], row


def _agree(some: Sequence[str], others: Sequence[str]) -> bool:
    """Whether texts are the same wherever both are told."""
    pairs = zip(some, others, strict=True)
    return all(one == another or not one or not another for one, another in pairs)


def _texts(values: "pd.Series[Any]") -> list[str]:
    if values.dtype == object:
        return [key(text) for text in values.tolist()]
    blank = UNKNOWN if values.dtype == np.int64 else BLANK
    return ["" if value == blank else str(value) for value in values.tolist()]


def _of(frame: pd.DataFrame, name: str) -> list[str]:
    return frame[name].tolist() if name in frame.columns else [""] * len(frame)


def _named(rows: Sequence[int], at: At) -> str:
    """Return file, sheet and row of each row; a csv file has no sheets."""
    words_ = []
    for place in map(at, rows[:_SHOWN]):
        sheet = f"{place.sheet}!" if place.sheet and place.sheet != Path(place.file).stem else ""
        words_.append(f"{place.file}!{sheet}{place.row}")
    return ", ".join(words_) + (" …" if len(rows) > _SHOWN else "")
