"""Of how many members of each household is a rule true, at least and at most?

Every member known of is a row; members whom the size counts but nobody listed are one more row of their
household, wholly unknown, which weighs as many as they are.
"""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from ngheo_cli.classify.ages import Ages
from ngheo_cli.classify.fact_codes import Facts
from ngheo_cli.classify.formula import TIME, Formula, Members, Test
from ngheo_cli.classify.truth import Axis, Truth, truth
from ngheo_cli.survey.columns_household import LARGEST_SIZE

Numbers = NDArray[np.int64]


@dataclass(slots=True)
class MemberRows:
    """The members of W households: `member` is a row of the members' frame, or -1; `household` 0 … W-1."""

    facts: Facts
    member: NDArray[np.intp]
    household: Numbers
    weight: Numbers
    households: int
    ages: Ages | None
    _truths: dict[Formula, Truth] = field(default_factory=dict)

    def axis(self, name: str, tests: tuple[Test, ...]) -> Axis:
        """Return an axis of member tests."""
        if name != TIME:
            return self.facts.axis(name, tests, self.member)
        if self.ages is None:
            raise ValueError(name)
        return self.ages.axis(tests)

    def truth(self, formula: Formula) -> Truth:
        """Return of each row whether a member rule can be and must be true."""
        if formula not in self._truths:
            self._truths[formula] = truth(formula, self)
        return self._truths[formula]

    def quantified(self, test: Members, unsized: NDArray[np.bool_]) -> Truth:
        """Return of each household whether a count of members can be and must be reached.

        `unsized` households may have any number of members, of whom nobody is listed: their one row stands
        for at least one member.
        """
        found = self.truth(test.formula)
        can, must = self._count(found.can), self._count(found.must)
        if test.kind == "no":
            return Truth(must == 0, can == 0)
        if test.kind == "any":
            return Truth(can > 0, must > 0)
        if test.kind == "least":
            can = np.where(unsized, can * LARGEST_SIZE, can)
            return Truth(can >= int(test.more_than), must >= int(test.more_than))
        part, whole = test.more_than, self._count(None)
        return Truth(
            can * part.denominator > part.numerator * whole, must * part.denominator > part.numerator * whole
        )

    def _count(self, which: NDArray[np.bool_] | None) -> Numbers:
        """Return the members of each household, or those of some rows."""
        rows = slice(None) if which is None else np.flatnonzero(which)
        counts = np.bincount(self.household[rows], self.weight[rows], minlength=self.households)
        return counts.astype(np.int64)
