"""What can several amounts and counts of members of one household be together?

They hang together by the facts of the members, and by their number where it is unknown: a rule that joins
them is exact only over what they can be at the same time. No shipped rule does, so households are enumerated
one by one, equal ones once.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from itertools import product

import numpy as np
from numpy.typing import NDArray

from ngheo_cli.classify.formula import AtLeast, Below, Formula, Members, Negation, Test
from ngheo_cli.classify.member_rows import MemberRows
from ngheo_cli.classify.truth import Axis
from ngheo_cli.numbers import QUANTITY_SCALE, UNKNOWN
from ngheo_cli.survey.columns_household import LARGEST_SIZE

Numbers = NDArray[np.int64]
Vector = tuple[int, ...]
"""For each count of members, whether its rule is true of a member; or of how many."""
Vectors = frozenset[Vector]
Amounts = tuple[tuple[str, int], ...]


def joint_axis(
    tests: tuple[Test, ...], size: Numbers, members: MemberRows, amount: Callable[[str], Numbers]
) -> Axis:
    """Return the axis of several amounts and counts of members, one pattern for each of their answers."""
    below = tuple(test for test in tests if isinstance(test, Below))
    counted = tuple(test for test in tests if isinstance(test, Members))
    names = sorted({test.amount for test in below} - {"size"})
    columns = [amount(name).tolist() for name in names]
    vectors = _vectors(tuple(test.formula for test in counted), members)
    listed: list[list[tuple[Vectors, int]]] = [[] for _ in size]
    rows = zip(members.member.tolist(), members.household.tolist(), members.weight.tolist(), strict=True)
    open_ = [Vectors()] * len(size)
    for row, (member, at, weight) in enumerate(rows):
        open_[at] = vectors[row] if member < 0 else open_[at]
        if member >= 0 or size[at] != UNKNOWN:
            listed[at].append((vectors[row], weight))
    found: dict[frozenset[tuple[bool, ...]], int] = {}
    state = []
    for at, persons in enumerate(size.tolist()):
        known = tuple((name, column[at]) for name, column in zip(names, columns, strict=True))
        theirs = tuple(sorted(listed[at], key=lambda pair: (sorted(pair[0]), pair[1])))
        patterns = _patterns((below, counted), known, persons, _People(theirs, open_[at]))
        state.append(found.setdefault(patterns, len(found)))
    every = list(product((False, True), repeat=len(tests)))
    order: list[Test] = [*below, *counted]
    held = {test: np.array([pattern[i] for pattern in every]) for i, test in enumerate(order)}
    states = np.array([[pattern in patterns for pattern in every] for patterns in found], dtype=np.bool_)
    return Axis(held, states.reshape(-1, len(every)), np.array(state, dtype=np.intp))


def _vectors(formulas: tuple[Formula, ...], members: MemberRows) -> list[Vectors]:
    """Return for each member row which answers to the member rules are possible together."""
    rows: list[set[Vector]] = [set() for _ in members.member]
    for vector in product((0, 1), repeat=len(formulas)):
        if not formulas:
            break
        parts = tuple(f if true else Negation(f) for f, true in zip(formulas, vector, strict=True))
        can = members.truth(AtLeast(len(parts), parts)).can
        for row in np.flatnonzero(can).tolist():
            rows[row].add(vector)
    return [frozenset(row or {()}) for row in rows]


@dataclass(frozen=True, slots=True)
class _People:
    """What is possible of each member, with how many such there are, and of a member not listed."""

    listed: tuple[tuple[Vectors, int], ...]
    open_: Vectors


@cache
def _patterns(
    tests: tuple[tuple[Below, ...], tuple[Members, ...]], amounts: Amounts, size: int, people: _People
) -> frozenset[tuple[bool, ...]]:
    """Return the answers that are possible together, over every size where it is unknown."""
    (below, counted), listed, open_ = tests, people.listed, people.open_
    found: set[tuple[bool, ...]] = set()
    told = sum(weight for _, weight in listed)
    sizes = [size] if size != UNKNOWN else range(max(1, told), max(told, LARGEST_SIZE) + 1)
    sums: set[Vector] = {(0,) * len(counted)}
    for members, weight in listed:
        for _ in range(weight):
            sums = _added(sums, members, counted)
    for persons in sizes:
        if size == UNKNOWN and persons > told:
            sums = _added(sums, open_, counted)
        whole = max(persons, told)
        answers = {
            tuple(_reached(test, count, whole) for test, count in zip(counted, one, strict=True))
            for one in sums
        }
        found |= {(*a, *b) for a in _amounts(below, dict(amounts), persons) for b in answers}
    return frozenset(found)


def _added(sums: Iterable[Vector], members: Vectors, counted: tuple[Members, ...]) -> set[Vector]:
    """Return the sums with one more member; of "any" and "none" only the first one matters."""
    return {
        tuple(
            total + one if test.kind in ("share", "least") else total | one
            for test, total, one in zip(counted, sum_, member, strict=True)
        )
        for sum_ in sums
        for member in members
    }


def _reached(test: Members, count: int, whole: int) -> bool:
    if test.kind == "share":
        return count > test.more_than * whole
    if test.kind == "least":
        return count >= test.more_than
    return (count > 0) == (test.kind == "any")


def _amounts(below: tuple[Below, ...], known: dict[str, int], persons: int) -> set[tuple[bool, ...]]:
    """Return the answers to the comparisons of amounts; unknown amounts take every value that matters."""
    bounds = [test.bound * (persons if test.per_size else 1) for test in below]
    values: dict[str, list[Fraction]] = {"size": [Fraction(persons)]}
    for name, amount in known.items():
        cuts = {Fraction(0), *(b for test, b in zip(below, bounds, strict=True) if test.amount == name)}
        values[name] = sorted(cuts) if amount == UNKNOWN else [Fraction(amount, QUANTITY_SCALE)]
    found = set()
    for chosen in product(*values.values()):
        of = dict(zip(values, chosen, strict=True))
        found.add(tuple(of[test.amount] < bound for test, bound in zip(below, bounds, strict=True)))
    return found
