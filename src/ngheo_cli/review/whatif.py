"""Which households would another standard put into another class, and by which rule?

Both standards are applied to the same households. A household that is undetermined under one of them stays
apart; what it may still add or take away is told as bounds: by the pairs of classes that one completion of
its answers gives under both standards, or where these ask for other things, by the classes of each.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from ngheo_cli.classify.model import SCORE, UNDETERMINED, Decisions
from ngheo_cli.classify.pairs import differences, possible_pairs
from ngheo_cli.criteria.model import ClassRule, Criteria
from ngheo_cli.numbers import UNKNOWN
from ngheo_cli.review.households import Households, households_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ngheo_cli.survey.model import Survey

KINDS: tuple[str, ...] = ("poor", "near_poor", "provincial_poor", "provincial_near_poor")
"""The classes that are counted by unit and group, those of a province apart as everywhere; the first two
always."""
_ALWAYS = 2


@dataclass(frozen=True, slots=True)
class Side:
    """The households under one standard, with the basis (INCOME or SCORE) of each, shape (n,)."""

    of: Households
    basis: "NDArray[np.int8]"

    @property
    def codes(self) -> tuple[str, ...]:
        """The classes, and last the undetermined."""
        return (*self.of.classes, "undetermined")

    @property
    def at(self) -> "NDArray[np.int64]":
        """The position of every household's class in `codes`."""
        class_ = self.of.class_.astype(np.int64)
        return np.where(class_ == UNDETERMINED, len(self.of.classes), class_)

    def among(self, kind: str) -> "tuple[NDArray[np.int64], NDArray[np.int64]]":
        """Return for every household whether (0 or 1) it is of a kind for certain, and whether it may be."""
        mask = np.uint16(sum(1 << i for i, code in enumerate(self.of.classes) if code == kind))
        possible = self.of.possible
        inside = possible & mask
        return ((inside == possible) & (inside != 0)).astype(np.int64), (inside != 0).astype(np.int64)


@dataclass(frozen=True, slots=True)
class Move:
    """Households of one class before and one class after; persons at known sizes."""

    before: str
    after: str
    households: int
    persons: int


@dataclass(frozen=True, slots=True)
class Reason:
    """A move by the rules that decide on both sides; None where no one rule does."""

    move: Move
    rules: tuple[ClassRule | None, ClassRule | None]


@dataclass(frozen=True, slots=True)
class WhatIf:
    """The same households under two standards."""

    before: Side
    after: Side
    pairs: "NDArray[np.uint32]"
    """The pairs of classes that each household can have, see `classify.pairs`; 0 where they are not told."""
    gone: int = 0
    """How many rows only tell that a household is gone under both, and are left out."""

    def __len__(self) -> int:
        return len(self.before.of)

    @property
    def kinds(self) -> tuple[str, ...]:
        """The classes that are counted by unit and group: those of KINDS that a standard has."""
        classes = {*self.before.of.classes, *self.after.of.classes, *KINDS[:_ALWAYS]}
        return tuple(kind for kind in KINDS if kind in classes)

    @property
    def persons(self) -> "NDArray[np.int64]":
        """The size of every household, 0 where it is unknown."""
        of = self.before.of
        if not of.has("size"):
            return np.zeros(len(of), dtype=np.int64)
        size = of.frame["size"].to_numpy()
        return np.where(size == UNKNOWN, 0, size).astype(np.int64)

    @property
    def moved(self) -> "NDArray[np.bool_]":
        """Which households are not, or may not be, in the same class under both."""
        names = [np.array(side.codes, dtype=object)[side.at] for side in (self.before, self.after)]
        return np.asarray((names[0] != names[1]) | (names[0] == "undetermined"), dtype=np.bool_)

    def moves(self) -> list[Move]:
        """Return the matrix: every pair of classes that some household has, in the order of the classes."""
        pairs = np.stack([self.before.at, self.after.at], axis=1)
        return [move for move, _ in self._grouped(pairs)]

    def reasons(self) -> list[Reason]:
        """Return the moves into another class by the rules that decide, the most households first."""
        sides = (self.before, self.after)
        columns = [column for side in sides for column in (side.at, side.basis, side.of.branch)]
        found = []
        for move, key in self._grouped(np.stack(columns, axis=1)):
            if move.before != move.after:
                rules = (
                    _rule(self.before, key[1], key[2], move.before),
                    _rule(self.after, key[4], key[5], move.after),
                )
                found.append(Reason(move, rules))
        return sorted(found, key=lambda one: -one.move.households)

    def _grouped(self, keys: "NDArray[np.int64]") -> Iterator[tuple[Move, tuple[int, ...]]]:
        """Yield a move for each distinct row of keys; the first and middle columns are the classes."""
        distinct, inverse = np.unique(keys, axis=0, return_inverse=True)
        households = np.bincount(inverse.reshape(-1), minlength=len(distinct))
        persons = np.zeros(len(distinct), dtype=np.int64)
        np.add.at(persons, inverse.reshape(-1), self.persons)
        half = keys.shape[1] // 2
        for i, key in enumerate(distinct.tolist()):
            before, after = self.before.codes[key[0]], self.after.codes[key[half]]
            yield Move(before, after, int(households[i]), int(persons[i])), tuple(key)

    def counts(self) -> "dict[str, NDArray[np.int64]]":
        """Return what is counted of every household, shape (n,) each, to be tallied by unit and group.

        For each of `kinds`: those certainly in it before (`<kind>_before`) and after (`<kind>`), and
        the least and the most by which the household may change that number (`_least`, `_most`).
        """
        found = {"reviewed": np.ones(len(self), dtype=np.int64)}
        for kind in self.kinds:
            (old, old_most), (new, new_most) = self.before.among(kind), self.after.among(kind)
            found |= {kind: new, f"{kind}_before": old}
            least, most = self._bounds(kind).T
            known = self.pairs != 0
            found[f"{kind}_least"] = np.where(known, least, new - old_most)
            found[f"{kind}_most"] = np.where(known, most, new_most - old)
        return found

    def _bounds(self, kind: str) -> "NDArray[np.int64]":
        """Return the least and most change of a kind by the pairs, shape (n, 2)."""
        before, after = (
            {i for i, code in enumerate(side.of.classes) if code == kind}
            for side in (self.before, self.after)
        )
        return differences(self.pairs, len(self.after.of.classes), before, after)


def what_if(read: "Sequence[tuple[Survey, Decisions, Decisions]]") -> WhatIf:
    """Return the households of surveys under two standards, each decided on all of them; not who is gone
    under both."""
    first = households_of([(survey, before) for survey, before, _ in read])
    second = households_of([(survey, after) for survey, _, after in read])
    gone = first.gone & second.gone
    there = np.flatnonzero(~gone)
    first, second = (_counted(one.taken(there)) for one in (first, second))
    number, at = (first.frame[name].to_numpy() for name in ("survey", "position"))

    def taken(parts: "Sequence[NDArray[Any]]") -> "NDArray[Any]":
        """Return what stands at the households, of arrays over the rows of each survey."""
        starts = np.cumsum([0, *(len(part) for part in parts)])
        return np.asarray(np.concatenate(parts)[starts[number] + at])

    return WhatIf(
        Side(first, taken([before.basis for _, before, _ in read])),
        Side(second, taken([after.basis for _, _, after in read])),
        taken([possible_pairs(*one) for one in read]),
        int(gone.sum()),
    )


def _counted(households: Households) -> Households:
    """Return households without their marks: who has a class under one standard counts under the other."""
    return households.with_frame(households.frame.drop(columns="movement", errors="ignore"))


def _rule(side: Side, basis: int, branch: int, code: str) -> ClassRule | None:
    """Return the rule by which households of a class, basis and branch have it, if it is but one."""
    criteria: Criteria = side.of.criteria
    rules = criteria.score_classes if basis == SCORE and criteria.score_classes else criteria.classes
    name = side.of.branches[branch] if branch >= 0 else None
    found = [rule for rule in rules if rule.id == code and rule.branch == name]
    return found[0] if len(found) == 1 else None
