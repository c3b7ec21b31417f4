"""Is a formula true under every completion of what is unknown, under none, or does it depend?

Parts on different axes do not depend on each other: an "at least" of them is counted. Parts that share an
axis are looked up in a table over everything that the axes can be, so a fact that occurs twice in a rule is
the same fact both times.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from ngheo_cli.classify.formula import AtLeast, Formula, Negation, Test, axis_of, tests_of

Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Axis:
    """What rows can be, as far as some tests tell it.

    `held` says of each test in which of the P patterns it is true; `states` (D, P) which patterns a state of
    knowledge allows, at least one; `rows` (n,) the state of each row.
    """

    held: Mapping[Test, Flags]
    states: Flags
    rows: NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Truth:
    """Per row, whether a formula can be true, and whether it must be."""

    can: Flags
    must: Flags


class Rows(Protocol):
    """Rows of which each axis can be asked."""

    def axis(self, name: str, tests: tuple[Test, ...]) -> Axis:
        """Return an axis for the tests of a formula that stand on it."""


def truth(formula: Formula, rows: Rows) -> Truth:
    """Return the exact three-valued truth of a formula for every row."""
    match formula:
        case Negation():
            inner = truth(formula.part, rows)
            return Truth(~inner.must, ~inner.can)
        case AtLeast():
            return _at_least(formula, rows)
    return _table(formula, rows)


def _at_least(formula: AtLeast, rows: Rows) -> Truth:
    groups = _groups(formula.parts)
    if len(groups) == len(formula.parts):
        found = [truth(part, rows) for part in formula.parts]
        if formula.count > len(found):
            nowhere = np.zeros(len(found[0].can), dtype=np.bool_)
            return Truth(nowhere, nowhere)
        return Truth(
            _counted([t.can for t in found], formula.count), _counted([t.must for t in found], formula.count)
        )
    every = formula.count == len(formula.parts)
    if len(groups) == 1 or not (every or formula.count == 1):
        return _table(formula, rows)
    apart = tuple(AtLeast(len(g) if every else 1, g) if len(g) > 1 else g[0] for g in groups)
    return _at_least(AtLeast(len(apart) if every else 1, apart), rows)


def _counted(parts: Sequence[Flags], count: int) -> Flags:
    if count == len(parts):
        return np.asarray(np.logical_and.reduce(parts))
    if count == 1:
        return np.asarray(np.logical_or.reduce(parts))
    return np.asarray(np.sum(parts, axis=0, dtype=np.int16) >= count)


def _groups(parts: tuple[Formula, ...]) -> list[tuple[Formula, ...]]:
    """Return the parts in groups that share no axis with each other."""
    groups: list[tuple[set[str], list[Formula]]] = []
    for part in parts:
        axes, together = {axis_of(test) for test in tests_of(part)}, [part]
        apart = []
        for other, members in groups:
            if other & axes:
                axes, together = axes | other, [*members, *together]
            else:
                apart.append((other, members))
        groups = [*apart, (axes, together)]
    return [tuple(members) for _, members in groups]


def _table(formula: Formula, rows: Rows) -> Truth:
    """Look a formula up in a table with one dimension an axis."""
    by_axis: dict[str, dict[Test, None]] = {}
    for test in tests_of(formula):
        by_axis.setdefault(axis_of(test), {})[test] = None
    axes = [rows.axis(name, tuple(tests)) for name, tests in by_axis.items()]
    held: dict[Test, Flags] = {}
    for i, axis in enumerate(axes):
        shape = [1] * len(axes)
        shape[i] = axis.states.shape[1]
        held |= {test: flags.reshape(shape) for test, flags in axis.held.items()}
    table = np.broadcast_to(_value(formula, held), [axis.states.shape[1] for axis in axes])
    at = tuple(axis.rows for axis in axes)
    return Truth(_some(table, axes)[at], ~_some(~table, axes)[at])


def _value(formula: Formula, held: Mapping[Test, Flags]) -> Flags:
    match formula:
        case AtLeast():
            parts = [_value(part, held) for part in formula.parts]
            total = parts[0].astype(np.int16)
            for part in parts[1:]:
                total = total + part
            return np.asarray(total >= formula.count)
        case Negation():
            return ~_value(formula.part, held)
    return held[formula]


def _some(table: Flags, axes: Sequence[Axis]) -> Flags:
    """Return for every combination of states whether some pattern that they allow is in the table."""
    for i, axis in enumerate(axes):
        counts = np.tensordot(axis.states.astype(np.float32), table.astype(np.float32), axes=(1, i))
        table = np.moveaxis(counts > 0, 0, i)
    return table
