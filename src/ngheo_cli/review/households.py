"""Which households does a review count, in which class, by the computed decision or by the record?

A review (rà soát) is one or several surveys under one standard. Rows that were set aside as duplicate or
superseded are no households of it; rejected rows are counted beside them, for nobody knows their class, and
so are rows that only tell that a household of the review before is gone.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Literal

import numpy as np
import pandas as pd

from ngheo_cli.classify.average import certified_average
from ngheo_cli.classify.model import UNDETERMINED, Decisions
from ngheo_cli.classify.recorded import recorded_apart
from ngheo_cli.criteria.model import Criteria
from ngheo_cli.messages import Finding, Place
from ngheo_cli.numbers import BLANK, UNKNOWN
from ngheo_cli.review.by_record import recorded_branches, recorded_classes, recorded_part
from ngheo_cli.review.placing import placed
from ngheo_cli.review.versions import versions

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ngheo_cli.survey.model import Survey
    from ngheo_cli.survey.totals import UnitTotal

Source = Literal["computed", "recorded"]
GONE: tuple[str, ...] = ("died", "moved_out", "merged")
"""The marks of movement of a household that is there no longer."""
NO_SURVEY = -1
"""`survey` and `position` of a household that stands in no survey: a decision of the year added it."""


@dataclass(frozen=True, slots=True)
class Households:
    """The households (hộ) of one review under one standard; arrays have n = rows of `frame`."""

    frame: pd.DataFrame
    """Typed as `Survey.frame`, with the columns of all surveys; `file`, `sheet` and `row` tell where each
    household stands, `survey` and `position` its survey and row there, or NO_SURVEY."""
    rejected: pd.DataFrame
    """The same columns of the rows that were rejected."""
    criteria: Criteria
    source: Source
    classes: tuple[str, ...]
    class_: "NDArray[np.int8]"
    """Index into `classes`, or UNDETERMINED."""
    possible: "NDArray[np.uint16]"
    """Bit i for classes[i]."""
    branches: tuple[str, ...]
    branch: "NDArray[np.int8]"
    """Index into `branches`, -1 for none or several; no record tells it."""
    possible_branches: "NDArray[np.uint16]"
    """Bit i for branches[i], and the bit behind them for having none; by the record all of the class."""
    answers: "NDArray[np.int8]"
    """Shape (n, indicators): YES, NO or BLANK, in criteria order."""
    certified: "NDArray[np.int8]"
    """YES, NO or BLANK: the part of the average living standard that its procedure certifies; by the record
    those recorded as such that bear its flag."""
    surveys: "tuple[Survey, ...]"
    differs: int
    """How many households have a class on record that the computed decision rules out."""
    twice: int = 0
    """How many rows are set aside because another file has their household too."""
    repeated: tuple[Finding, ...] = ()
    """What is said of the households that several files have."""
    placed: Mapping[str, int] = field(default_factory=dict)
    """How many households have their unit of each level from the totals alone."""

    def __len__(self) -> int:
        return len(self.class_)

    @property
    def first_file(self) -> str:
        """The base name of the file that its households stand in, of the first of several; "" without any."""
        return next(iter(self.frame["file"].tolist()), "")

    def is_(self, code: str) -> "NDArray[np.bool_]":
        """Which households are in a class for certain."""
        if code not in self.classes:
            return np.zeros(len(self), dtype=np.bool_)
        return np.asarray(self.class_ == self.classes.index(code))

    def may_be(self, code: str) -> "NDArray[np.bool_]":
        """Which households are in a class or may turn out to be."""
        if code not in self.classes:
            return np.zeros(len(self), dtype=np.bool_)
        return np.asarray(self.possible >> self.classes.index(code) & 1, dtype=np.bool_)

    @property
    def gone(self) -> "NDArray[np.bool_]":
        """Which rows only tell that a household of the review before is gone: a mark and no class.

        They are no households of this review, which no count of it holds; movements take them as gone.
        """
        return gone_rows(self.frame, self.class_)

    def place(self, row: int, column: str = "") -> Place:
        """Where an answer of a household stands."""
        return _place(self.surveys, self.frame, row, column)

    def shown(self, row: int, column: str) -> str | int | None:
        """Return an answer of a household as it is listed; None for a blank and a column it does not have."""
        if not self.has(column):
            return None
        values = self.frame[column].to_numpy()
        if values.dtype.kind == "i":
            return None if values[row] == UNKNOWN else int(values[row])
        return str(values[row]) or None

    def with_frame(self, frame: pd.DataFrame) -> "Households":
        """Return the same households with other answers, row by row."""
        return replace(self, frame=frame)

    def taken(self, rows: "NDArray[np.intp]") -> "Households":
        """Return some of the households, in the order of `rows`."""
        return replace(
            self,
            frame=self.frame.iloc[rows].reset_index(drop=True),
            class_=self.class_[rows],
            possible=self.possible[rows],
            branch=self.branch[rows],
            possible_branches=self.possible_branches[rows],
            answers=self.answers[rows],
            certified=self.certified[rows],
        )

    def has(self, column: str) -> bool:
        """Whether some survey of the review has a canonical column."""
        return column in self.frame.columns


def gone_rows(frame: pd.DataFrame, class_: "NDArray[np.int8]") -> "NDArray[np.bool_]":
    """Return which rows bear a mark of GONE and have no class (UNDETERMINED), shape (n,)."""
    return np.asarray(_marked_gone(frame) & (class_ == UNDETERMINED))


def _marked_gone(frame: pd.DataFrame) -> "NDArray[np.bool_]":
    if "movement" not in frame.columns:
        return np.zeros(len(frame), dtype=np.bool_)
    return np.asarray(np.isin(frame["movement"].to_numpy(dtype=object).astype(str), GONE))


def _place(surveys: "Sequence[Survey]", frame: pd.DataFrame, row: int, column: str = "") -> Place:
    number = int(frame["survey"].to_numpy()[row])
    if number == NO_SURVEY:
        spot = {name: str(frame[name].to_numpy()[row]) for name in ("file", "sheet", "household_id")}
        return Place(**spot, row=int(frame["row"].to_numpy()[row]))
    survey = surveys[number]
    return survey.place(int(frame["position"].to_numpy()[row]), column)


def households_of(
    read: Sequence[tuple["Survey", Decisions]],
    source: Source = "computed",
    totals: "Sequence[UnitTotal]" = (),
) -> Households:
    """Return the households of surveys that were decided under one standard, in the order given; units above
    that some of them leave blank are told by `totals`.

    Under `recorded` the class is that of the column `recorded_class`; a blank is undetermined between all
    classes. A class that the standard does not have counts as `not_poor` if it is the average living
    standard, else as unknown.
    """
    surveys = tuple(survey for survey, _ in read)
    decided = tuple(decisions for _, decisions in read)
    frame, told = placed(_joined(surveys), totals)
    problem = frame["problem"].to_numpy()
    twice = versions(frame, problem == "", _marked_gone(frame), lambda row: _place(surveys, frame, row))
    counted = (problem == "") & ~twice.aside
    kept = pd.DataFrame(twice.completed(frame)[counted]).reset_index(drop=True)
    first = decided[0]
    class_ = np.concatenate([d.class_ for d in decided])[counted]
    possible = np.concatenate([d.possible for d in decided])[counted]
    branch = np.concatenate([d.branch for d in decided])[counted]
    branches = np.concatenate([d.possible_branches for d in decided])[counted]
    apart = [recorded_apart(s, d, d.possible) for s, d in zip(surveys, decided, strict=True)]
    certified = np.concatenate([certified_average(s, d) for s, d in read])[counted]
    if source == "recorded":
        class_, possible = recorded_classes(kept, first.classes)
        branch, branches = recorded_branches(first, class_)
        certified = recorded_part(kept, first.criteria, class_, first.classes)
    return Households(
        frame=kept,
        rejected=pd.DataFrame(frame[problem == "no_key"]).reset_index(drop=True),
        criteria=first.criteria,
        source=source,
        classes=first.classes,
        class_=class_,
        possible=possible,
        branches=first.branches,
        branch=branch,
        possible_branches=branches,
        answers=np.concatenate([d.answers for d in decided])[counted],
        certified=certified,
        surveys=surveys,
        twice=int(twice.aside.sum()),
        repeated=twice.findings,
        placed={level: int(rows[counted].sum()) for level, rows in told.items()},
        differs=int(sum(part.sum() for part in apart)),
    )


def _joined(surveys: "Sequence[Survey]") -> pd.DataFrame:
    """Return the frames of all surveys below one another; a column that one lacks is blank there."""
    types = {name: survey.frame[name].to_numpy().dtype for survey in surveys for name in survey.frame.columns}
    columns = {name: [_column(survey, name, types[name]) for survey in surveys] for name in types}
    counts = [len(survey.frame) for survey in surveys]
    columns["survey"] = [np.full(n, number, dtype=np.int64) for number, n in enumerate(counts)]
    columns["position"] = [np.arange(n, dtype=np.int64) for n in counts]
    joined = {name: np.concatenate(parts) for name, parts in columns.items()}
    return pd.DataFrame({name: pd.Series(array, dtype=array.dtype) for name, array in joined.items()})


def _column(survey: "Survey", name: str, dtype: "np.dtype[Any]") -> "NDArray[Any]":
    if survey.has(name):
        return survey.frame[name].to_numpy()
    blank = {"i8": UNKNOWN, "i1": BLANK}.get(dtype.str[1:], "")
    return np.full(len(survey.frame), blank, dtype=dtype)
