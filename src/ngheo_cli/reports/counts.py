"""How many households and persons are in each class?"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from ngheo_cli.classify.average import certified_average, columns_absent, of_class
from ngheo_cli.classify.certified import certified_unknown
from ngheo_cli.classify.model import SCORE, UNDETERMINED, Decisions
from ngheo_cli.classify.recorded import recorded_apart
from ngheo_cli.messages import Pair, titles
from ngheo_cli.numbers import UNKNOWN, YES

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ngheo_cli.survey.model import Survey

CERTIFIED, OTHERS = "_certified", "_others"
"""What a class code bears on the list of the part that the procedure certifies, and on that of the rest."""


@dataclass(frozen=True, slots=True)
class Group:
    """The households of one list: class code (or with CERTIFIED, OTHERS), rows, persons of known sizes."""

    code: str
    rows: "NDArray[np.intp]"
    persons: int
    sizes_unknown: int

    @property
    def households(self) -> int:
        """How many households there are."""
        return len(self.rows)


@dataclass(frozen=True, slots=True)
class CertifiedPart:
    """The part of a class that the procedure certifies: those proved, and those of which it is unknown."""

    of: str
    group: Group
    unknown: "NDArray[np.int64]"
    absent: tuple[str, ...]
    """Columns without which nothing can be said."""

    @property
    def countable(self) -> bool:
        """Whether the survey lets the part be counted at all."""
        return not (self.absent and len(self.unknown))


def certified_part(survey: "Survey", decisions: Decisions) -> CertifiedPart | None:
    """Return the certified part; None where the standard has none."""
    certified = decisions.criteria.certified
    if certified is None or certified.class_ not in decisions.classes:
        return None
    proved = of_class(decisions) & (certified_average(survey, decisions) == YES)
    group = _group(survey, certified.class_ + CERTIFIED, proved)
    unknown = certified_unknown(survey, decisions)
    return CertifiedPart(certified.class_, group, unknown, columns_absent(survey, decisions.criteria))


def groups(survey: "Survey", decisions: Decisions) -> tuple[Group, ...]:
    """Return the lists of a standard, the class with a certified part as two; last `undetermined`."""
    part = certified_part(survey, decisions)
    found: list[Group] = []
    for number, code in enumerate(decisions.classes):
        mask = decisions.class_ == number
        if part is not None and code == part.of:
            rest = mask.copy()
            rest[part.group.rows] = False
            found += [part.group, _group(survey, code + OTHERS, rest)]
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
    return int(recorded_apart(survey, decisions, decisions.possible).sum())


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


def rows_by_standard(survey: "Survey", decisions: Sequence[Decisions]) -> list[tuple[Any, ...]]:
    """Return title and one count a standard for each place where rows went."""
    columns = [row_counts(survey, one) for one in decisions]
    return [(parts[0][0], *(count for _, count in parts)) for parts in zip(*columns, strict=True)]
