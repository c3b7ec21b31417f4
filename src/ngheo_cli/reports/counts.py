"""How many households and persons are in each class?"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ngheo_cli.classify.average import certified_average
from ngheo_cli.classify.model import SCORE, UNDETERMINED, Decisions
from ngheo_cli.classify.recorded import recorded_apart
from ngheo_cli.messages import Pair, titles
from ngheo_cli.numbers import UNKNOWN

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ngheo_cli.survey.model import Survey

CERTIFIED = "average_certified"
"""The part of class `average` that the procedure certifies: farming households on 12-month income."""


@dataclass(frozen=True, slots=True)
class Group:
    """The households of one list: class code (or CERTIFIED), rows of the frame, persons of known sizes."""

    code: str
    rows: "NDArray[np.intp]"
    persons: int
    sizes_unknown: int

    @property
    def households(self) -> int:
        """How many households there are."""
        return len(self.rows)


def groups(survey: "Survey", decisions: Decisions) -> tuple[Group, ...]:
    """Return the lists of a standard: `average` is what is left beside CERTIFIED; last `undetermined`."""
    found: list[Group] = []
    for number, code in enumerate(decisions.classes):
        mask = decisions.class_ == number
        if code == "average":
            certified = certified_average(survey, decisions)
            found += [_group(survey, CERTIFIED, mask & certified), _group(survey, code, mask & ~certified)]
        else:
            found.append(_group(survey, code, mask))
    return (*found, _group(survey, "undetermined", decisions.class_ == UNDETERMINED))


def by_class(survey: "Survey", decisions: Decisions) -> tuple[Group, ...]:
    """Return one group a class of the standard (`average` whole), and last `undetermined`."""
    whole = [_group(survey, code, decisions.class_ == i) for i, code in enumerate(decisions.classes)]
    return (*whole, _group(survey, "undetermined", decisions.class_ == UNDETERMINED))


def _group(survey: "Survey", code: str, mask: "NDArray[np.bool_]") -> Group:
    rows = np.flatnonzero(mask)
    if not survey.has("size"):
        return Group(code, rows, 0, len(rows))
    sizes = survey.frame["size"].to_numpy()[rows]
    known = sizes[sizes != UNKNOWN]
    return Group(code, rows, int(known.sum()), len(rows) - len(known))


def basis_counts(decisions: Decisions) -> tuple[int, int]:
    """Return how many decided households were decided by score, and how many by income."""
    decided = decisions.class_ >= 0
    by_score = int((decisions.basis[decided] == SCORE).sum())
    return by_score, int(decided.sum()) - by_score


def recorded_differs(survey: "Survey", decisions: Decisions) -> int:
    """Return how many households have a class on record that the decision rules out."""
    return int(recorded_apart(survey, decisions.classes, decisions.possible).sum())


def row_counts(survey: "Survey", decisions: Decisions) -> list[tuple[Pair, int]]:
    """Return where every row went, as titles and counts; they add up to the rows read (conservation)."""
    counts = survey.counts
    undetermined = int((decisions.class_ == UNDETERMINED).sum())
    words = titles.NOT_HOUSEHOLD_WORDS
    others = [(words.get(kind, (kind, kind)), count) for kind, count in counts.not_households.items()]
    return [
        (titles.ROWS_CLASSIFIED, counts.households - undetermined),
        (titles.ROWS_UNDETERMINED, undetermined),
        (titles.ROWS_REJECTED, counts.rejected),
        (titles.ROWS_DUPLICATE, counts.duplicates),
        (titles.ROWS_SUPERSEDED, counts.superseded),
        *((title, count) for title, count in others if count),
    ]
