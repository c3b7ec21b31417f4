"""Which class, possible classes and bounds do typed codes give? (Arrays in, arrays out.)

Rows are worked in blocks that fit the processor's cache. Within a block every quantity becomes a set of
cells, and one table look-up turns the sets of a household into its possible outcomes: exactly those of all
completions of what is unknown, for the quantities are independent given the area.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ngheo_cli.classify.deprivation import Deprivations, deprivation_bits, deprivations, typed_points_bits
from ngheo_cli.classify.inputs import Inputs
from ngheo_cli.classify.ladder import (
    AREA,
    DEPRIVATION,
    MONEY,
    SCORE_POINTS,
    TYPED_POINTS,
    Bits,
    Ladder,
    Standard,
    members,
)
from ngheo_cli.classify.model import INCOME, SCORE, UNDETERMINED
from ngheo_cli.classify.money import NOTHING, income_bits, income_form, score_bits
from ngheo_cli.numbers import BLANK

BLOCK = 1 << 16
EITHER = 2
"""Both bases are open: the answers to either would decide."""

_TABLE_BITS = 16


@dataclass(frozen=True, slots=True)
class Codes:
    """Decisions of n households as codes; see `classify.model.Decisions` for their meaning."""

    class_: NDArray[np.int8]
    branch: NDArray[np.int8]
    basis: NDArray[np.int8]
    possible: NDArray[np.uint16]
    possible_branches: NDArray[np.uint16]
    deprivations_min: NDArray[np.int16]
    deprivations_max: NDArray[np.int16]


def classify_codes(standard: Standard, inputs: Inputs) -> Codes:
    """Classify n households from typed codes.

    Args:
        standard: from `compile_standard`.
        inputs: typed codes; see `Inputs`.
    """
    n = len(inputs)
    class_, branch, basis = (np.empty(n, dtype=np.int8) for _ in range(3))
    possible, branches = (np.empty(n, dtype=np.uint16) for _ in range(2))
    low, high = (np.empty(n, dtype=np.int16) for _ in range(2))
    meanings = _Meanings(standard)
    for start in range(0, n, BLOCK):
        rows = slice(start, start + BLOCK)
        part = inputs.take(rows)
        open_basis = basis_of(standard, part)
        basis[rows] = np.where(open_basis == SCORE, SCORE, INCOME)
        outcomes, low[rows], high[rows] = possible_outcomes(standard, part, open_basis)
        class_[rows], branch[rows], possible[rows], branches[rows] = meanings.of(outcomes)
    return Codes(class_, branch, basis, possible, branches, low, high)


def basis_of(standard: Standard, inputs: Inputs) -> NDArray[np.int8]:
    """Return INCOME, SCORE or EITHER for each household: a known B1 decides, else a known income."""
    n = len(inputs)
    if standard.score is None or inputs.score_income is None:
        return np.full(n, INCOME, dtype=np.int8)
    basis = np.full(n, SCORE, dtype=np.int8)
    if inputs.has_income:
        blank = ~inputs.known("score_income")
        if blank.any():
            basis[blank] = np.where(income_form(inputs)[blank] == NOTHING, EITHER, INCOME)
    return basis


def possible_outcomes(
    standard: Standard, inputs: Inputs, basis: NDArray[np.int8]
) -> tuple[NDArray[np.uint32], NDArray[np.int16], NDArray[np.int16]]:
    """Return the outcomes that each household can have, as bits, and the bounds of its deprivations."""
    kinds = [kind for kind in (INCOME, SCORE, EITHER) if (basis == kind).any()]
    if len(kinds) == 1:
        return _outcomes(standard, inputs, kinds[0])
    outcomes = np.zeros(len(inputs), dtype=np.uint32)
    low, high = (np.zeros(len(inputs), dtype=np.int16) for _ in range(2))
    for kind in kinds:
        rows = np.flatnonzero(basis == kind)
        outcomes[rows], low[rows], high[rows] = _outcomes(standard, inputs.take(rows), kind)
    return outcomes, low, high


def _outcomes(
    standard: Standard, inputs: Inputs, kind: int
) -> tuple[NDArray[np.uint32], NDArray[np.int16], NDArray[np.int16]]:
    if kind == EITHER:
        by_income, low, high = _outcomes(standard, inputs, INCOME)
        by_score, least, most = _outcomes(standard, inputs, SCORE)
        return by_income | by_score, np.minimum(low, least), np.maximum(high, most)
    found = deprivations(standard.cuts, inputs, kind)
    outcomes = ladder_of(standard, kind).sets(cells(standard, inputs, kind, found))
    return outcomes, found.low, found.high


def ladder_of(standard: Standard, basis: int) -> Ladder:
    """Return the ladder of a basis (INCOME or SCORE)."""
    return standard.score if basis == SCORE and standard.score is not None else standard.income


def cells(
    standard: Standard, inputs: Inputs, basis: int, found: Deprivations, every: bool = False
) -> tuple[Bits, ...]:
    """Return the cells that each household can reach on each axis.

    Axes that the ladder does not use are zeros, unless `every` axis is asked for.
    """
    cuts, n = standard.cuts, len(inputs)
    used = (True,) * 5 if every else ladder_of(standard, basis).used
    masks: list[Bits] = [np.zeros(n, dtype=np.uint8)] * 5
    masks[AREA] = area_bits(inputs.area)
    if used[MONEY]:
        masks[MONEY] = income_bits(cuts, inputs, income_form(inputs), measured=basis == SCORE)
    if used[SCORE_POINTS]:
        masks[SCORE_POINTS] = score_bits(cuts, inputs.score_income, n)
    if used[DEPRIVATION]:
        masks[DEPRIVATION] = deprivation_bits(cuts, inputs, found)
    if used[TYPED_POINTS]:
        masks[TYPED_POINTS] = typed_points_bits(cuts, inputs)
    return tuple(masks)


def area_bits(area: NDArray[np.int8]) -> Bits:
    """Return 1 for rural, 2 for urban and 3 for a blank."""
    return np.asarray((area + np.int8(1)) | (np.int8(3) * (area == BLANK)))


_Table = tuple[NDArray[np.int8], NDArray[np.int8], NDArray[np.uint16], NDArray[np.uint16]]


class _Meanings:
    """Sets of outcomes as class, branch, set of classes and set of branches."""

    def __init__(self, standard: Standard) -> None:
        self.standard = standard
        count = len(standard.outcomes)
        self.table = self._of(range(1 << count)) if count <= _TABLE_BITS else None

    def of(self, outcomes: NDArray[np.uint32]) -> _Table:
        """Return class (UNDETERMINED if several), branch (-1 if none or several), possible classes, and
        possible branches."""
        table, rows = self.table, outcomes.astype(np.intp)
        if table is None:
            distinct, rows = np.unique(outcomes, return_inverse=True)
            table = self._of(distinct.tolist())
        class_, branch, possible, branches = table
        return class_[rows], branch[rows], possible[rows], branches[rows]

    def _of(self, sets: "range | list[int]") -> _Table:
        rows = [self._one(bits) for bits in sets]
        class_, branch, possible, branches = zip(*rows, strict=True)
        return (
            np.array(class_, np.int8),
            np.array(branch, np.int8),
            np.array(possible, np.uint16),
            np.array(branches, np.uint16),
        )

    def _one(self, bits: int) -> tuple[int, int, int, int]:
        found = [self.standard.outcomes[i] for i in members(bits)]
        classes, branches = {c for c, _ in found}, {b for _, b in found}
        single = len(classes) == 1
        class_ = next(iter(classes)) if single else UNDETERMINED
        branch = next(iter(branches)) if single and len(branches) == 1 else -1
        none = len(self.standard.branches)
        open_ = sum(1 << (none if b < 0 else b) for b in branches)
        return class_, branch, sum(1 << c for c in classes), open_
