"""Of how many members of each household is a rule true, at least and at most?

Every member known of is a row; members whom the size counts but nobody listed are one more row of their
household, wholly unknown, which weighs as many as they are. Where the size is unknown it weighs from the
least to the most that they may be.
"""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from ngheo_cli.classify.ages import Ages
from ngheo_cli.classify.fact_codes import Facts
from ngheo_cli.classify.formula import TIME, Formula, Members, Test
from ngheo_cli.classify.truth import Axis, Truth, truth

Numbers = NDArray[np.int64]


@dataclass(slots=True)
class MemberRows:
    """The members of W households: `member` is a row of the members' frame, or -1; `household` 0 … W-1."""

    facts: Facts
    member: NDArray[np.intp]
    household: Numbers
    weight: Numbers
    most: Numbers
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

    def quantified(self, test: Members) -> Truth:
        """Return of each household whether a count of members can be and must be reached.

        Counts and their bounds grow evenly with the members not listed: the fewest and the most of them
        decide for every number between.
        """
        fewest = self._reached(test, self.weight)
        if np.array_equal(self.weight, self.most):
            return fewest
        most = self._reached(test, self.most)
        return Truth(fewest.can | most.can, fewest.must & most.must)

    def _reached(self, test: Members, weight: Numbers) -> Truth:
        found = self.truth(test.formula)
        can, must = (self._count(which, weight) for which in (found.can, found.must))
        if test.kind == "no":
            return Truth(must == 0, can == 0)
        if test.kind == "any":
            return Truth(can > 0, must > 0)
        if test.kind == "least":
            return Truth(can >= int(test.more_than), must >= int(test.more_than))
        part, whole = test.more_than, self._count(None, weight)
        return Truth(
            can * part.denominator > part.numerator * whole, must * part.denominator > part.numerator * whole
        )

    def _count(self, which: NDArray[np.bool_] | None, weight: Numbers) -> Numbers:
        """Return the members of each household, or those of some rows."""
        rows = slice(None) if which is None else np.flatnonzero(which)
        counts = np.bincount(self.household[rows], weight[rows], minlength=self.households)
        return counts.astype(np.int64)
