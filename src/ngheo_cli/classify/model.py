"""What is a decision, for all households at once?

Arrays run over all rows of `Survey.frame`, in its order. Rows that were set aside or rejected (`problem`
not empty) hold class NONE, possible 0 and no settling set.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ngheo_cli.criteria.model import Criteria
from ngheo_cli.messages import Finding

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

NONE = -2
"""Class code of a row that was not classified."""
UNDETERMINED = -1
"""Class code of a household between several classes."""

INCOME, SCORE = 0, 1
"""Basis codes."""


@dataclass(frozen=True, slots=True)
class Decisions:
    """Decisions (kết quả phân loại) of one standard on one survey; arrays have n = rows of the frame."""

    criteria: Criteria
    classes: tuple[str, ...]
    """Class codes, most deprived first; class arrays index it and `possible` has bit i for classes[i]."""
    branches: tuple[str, ...]
    """Branch codes; `branch` indexes it, -1 for none."""
    class_: "NDArray[np.int8]"
    branch: "NDArray[np.int8]"
    basis: "NDArray[np.int8]"
    possible: "NDArray[np.uint16]"
    possible_branches: "NDArray[np.uint16]"
    """Bit i for branches[i], and the bit behind them for having none: the branches that remain possible."""
    deprivations_min: "NDArray[np.int16]"
    """Least number of deprived indicators that the deciding answers allow; 0 where nothing is known."""
    deprivations_max: "NDArray[np.int16]"
    answers: "NDArray[np.int8]"
    """Shape (n, indicators): YES, NO or BLANK, in criteria order."""
    settle: tuple[tuple[str, ...], ...]
    """Per row, the smallest set of canonical columns that would settle it; () where decided."""
    findings: tuple[Finding, ...]
    derived: "NDArray[np.int8] | None" = None
    """As `answers`, by the raw facts alone; None where the survey has no raw fact of any rule. An answer
    given directly counts before it."""
    national: "Decisions | None" = None
    """Under a standard that extends another, the decisions of that national one on the same survey."""

    def class_name(self, row: int) -> str:
        """The class code of a row: `poor` … `not_poor`, `undetermined`, or "" where it was not classified."""
        code = int(self.class_[row])
        return "undetermined" if code == UNDETERMINED else "" if code == NONE else self.classes[code]

    def possible_names(self, row: int) -> tuple[str, ...]:
        """The class codes that remain possible, most deprived first."""
        bits = int(self.possible[row])
        return tuple(name for i, name in enumerate(self.classes) if bits >> i & 1)
