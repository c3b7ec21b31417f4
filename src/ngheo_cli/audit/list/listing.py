"""What did the recheck of all files of a review find, household by household?

A listing (danh sách) has the households of all files below one another: `frame` with the columns `survey`
and `position`, which tell the file's recheck and the row there.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ngheo_cli.audit.list.alternatives import CAUSES, Cause
from ngheo_cli.audit.list.borderline import Distance, Near, borderline
from ngheo_cli.audit.list.recheck import RECORD, VERDICTS, Explained, Recheck, Verdict


@dataclass(frozen=True, slots=True)
class Listing:
    """The households of a review with their verdicts; arrays have n = rows of `frame`."""

    frame: pd.DataFrame
    rechecks: tuple[Recheck, ...]
    verdict: NDArray[np.object_]
    near: tuple[Near, ...]
    """`row` is that of `frame`."""
    unread: Mapping[int, str] = field(default_factory=dict)
    """The rows of `frame` whose record was written and could not be read, with what may be shown of it."""
    _lists: dict[str, list[Any]] = field(default_factory=dict, repr=False, compare=False)

    def __len__(self) -> int:
        return len(self.verdict)

    def column(self, name: str) -> list[Any]:
        """Return a column of the frame as a list; a text column that it lacks is blank."""
        if name not in self._lists:
            has = name in self.frame.columns
            self._lists[name] = self.frame[name].tolist() if has else [""] * len(self)
        return self._lists[name]

    def at(self, row: int) -> tuple[Recheck, int]:
        """Return the recheck of a household, and its row there."""
        return self.rechecks[self.column("survey")[row]], self.column("position")[row]

    def explained(self, row: int) -> tuple[Explained, ...]:
        """Return what explains a difference, the likely cause first; () where there is none."""
        of, position = self.at(row)
        return of.explained.get(position, ())

    def cause(self, row: int) -> Cause | None:
        """Return the likely cause of a difference."""
        told = self.explained(row)
        return told[0].cause if told else None

    def recorded(self, row: int) -> str:
        """Return the class on record, "" for none."""
        return str(self.column(RECORD)[row])

    def class_name(self, row: int) -> str:
        """Return the recomputed class, or `undetermined`."""
        of, position = self.at(row)
        return of.decisions.class_name(position)

    @property
    def has_national(self) -> bool:
        """Whether a file was decided under a provincial standard, beside which the national class stands."""
        return any(one.decisions.national is not None for one in self.rechecks)

    def national_name(self, row: int) -> str:
        """Return the class by the national standard, `undetermined`, or "" under a national one itself."""
        of, position = self.at(row)
        return "" if of.decisions.national is None else of.decisions.national.class_name(position)

    @property
    def different(self) -> list[int]:
        """The households whose record differs, other standards too."""
        return np.flatnonzero((self.verdict == "differs") | (self.verdict == "other_standard")).tolist()

    def verdicts(self) -> dict[Verdict, int]:
        """Count the households by verdict."""
        counts = Counter(self.verdict.tolist())
        return {one: counts[one] for one in VERDICTS}

    def causes(self) -> dict[Cause, int]:
        """Count the differences by likely cause, those that occur."""
        counts = Counter(self.cause(row) for row in self.different)
        return {one: counts[one] for one in CAUSES if counts[one]}

    @property
    def at_risk(self) -> NDArray[np.bool_]:
        """Who is likelier to be wrong: whose record differs or cannot be checked, or who is near a line."""
        risk = np.asarray(self.verdict != "agrees")
        risk[[near.row for near in self.near]] = True
        return risk


def listing_of(
    frame: pd.DataFrame,
    rechecks: Sequence[Recheck],
    within: Distance,
    unread: Mapping[int, str] | None = None,
) -> Listing:
    """Put the rechecks of the files of a review together.

    `frame` holds the households that count, with `survey` (position in `rechecks`) and
    `position`; `unread` is as in `Listing`.
    """
    surveys, positions = (frame[name].to_numpy(dtype=np.int64) for name in ("survey", "position"))
    verdict: NDArray[np.object_] = np.full(len(frame), "", dtype=object)
    near: list[Near] = []
    for number, one in enumerate(rechecks):
        here = surveys == number
        verdict[here] = one.verdict[positions[here]]
        rows = dict(zip(positions[here].tolist(), np.flatnonzero(here).tolist(), strict=True))
        found = borderline(one.survey, one.decisions, within)
        near += [_moved(place, rows[place.row]) for place in found if place.row in rows]
    ordered = tuple(sorted(near, key=lambda one: one.row))
    return Listing(frame, tuple(rechecks), verdict, ordered, unread or {})


def _moved(near: Near, row: int) -> Near:
    return Near(row, near.quantity, near.direction, near.by, near.possible, near.columns)
