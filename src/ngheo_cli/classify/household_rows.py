"""Can and must the rule of an indicator be true of each household?

Facts are looked up as they are. A single amount, or a single count of members, is compared by its bounds;
where a rule has several, what they can be together is enumerated (`joint.py`).
"""

from dataclasses import dataclass
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from ngheo_cli.classify.bands import band_axis, largest, of_one_amount
from ngheo_cli.classify.fact_codes import Facts
from ngheo_cli.classify.formula import REST, SIZE, Below, Members, Test
from ngheo_cli.classify.joint import joint_axis
from ngheo_cli.classify.member_rows import MemberRows
from ngheo_cli.classify.truth import Axis, Truth
from ngheo_cli.numbers import QUANTITY_SCALE, UNKNOWN

__all__ = ["SIZE", "HouseholdRows"]

Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class HouseholdRows:
    """W households: rows of the survey's frame, their sizes (UNKNOWN where blank) with the least that a blank
    one may be, and their members."""

    facts: Facts
    household: NDArray[np.intp]
    size: Numbers
    least: Numbers
    members: MemberRows

    def axis(self, name: str, tests: tuple[Test, ...]) -> Axis:
        """Return an axis of household tests."""
        if name != REST:
            return self.facts.axis(name, tests, self.household)
        if len(tests) > 1:
            if (below := of_one_amount(tests)) is not None:
                return band_axis(below, self.amount(below[0].amount), self.size, self.least)
            return joint_axis(tests, self.size, self.members, self.amount)
        [test] = tests
        found = self._below(test) if isinstance(test, Below) else self._members(test)
        held = {test: np.array([False, True])}
        states = np.array([[True, False], [False, True], [True, True]])
        return Axis(held, states, np.where(found.must, 1, np.where(found.can, 2, 0)).astype(np.intp))

    def amount(self, name: str) -> Numbers:
        """Return an amount in millionths, UNKNOWN where blank."""
        if name == SIZE:
            return np.where(self.size == UNKNOWN, UNKNOWN, self.size * QUANTITY_SCALE)
        if name not in self.facts.frame.columns:
            return np.full(len(self.household), UNKNOWN, dtype=np.int64)
        return self.facts.frame[name].to_numpy(dtype=np.int64)[self.household]

    def _members(self, test: Test) -> Truth:
        if not isinstance(test, Members):
            raise TypeError(type(test).__name__)
        return self.members.quantified(test)

    def _below(self, test: Below) -> Truth:
        amount, unknown = self.amount(test.amount), self.size == UNKNOWN
        blank = amount == UNKNOWN
        least, most = (
            _under(amount, test.bound, np.where(unknown, size, self.size) if test.per_size else None)
            for size in (self.least, largest(self.least))
        )
        if test.amount == SIZE:
            sizes = (self.least * QUANTITY_SCALE, largest(self.least) * QUANTITY_SCALE)
            bounds = [_under(one, test.bound, None) for one in sizes]
            return Truth(np.where(blank, bounds[0], most), np.where(blank, bounds[1], least))
        return Truth(np.where(blank, test.bound > 0, most), ~blank & least)


def _under(amount: Numbers, bound: Fraction, size: Numbers | None) -> NDArray[np.bool_]:
    """Whether an amount in millionths is below a bound, per member if there is a size."""
    whole = bound.numerator * QUANTITY_SCALE * (1 if size is None else size)
    return np.asarray(amount * bound.denominator < whole)
