"""How many indicators is a household deprived of, at least and at most, and which cells can that reach?

B2 and the indicators tell one thing (d = B2 / points per deprivation). Where one is missing it comes from
the other; where they differ, the score basis follows B2 and the income basis the answers.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ngheo_cli.classify.cuts import Cuts
from ngheo_cli.classify.inputs import Inputs
from ngheo_cli.classify.ladder import Bits
from ngheo_cli.classify.model import SCORE
from ngheo_cli.classify.money import bits_type
from ngheo_cli.classify.weights import joint_bits
from ngheo_cli.numbers import BLANK, UNKNOWN, YES

Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Points:
    """What the typed B2 says beside the answers; all arrays have one flag or number a household."""

    not_multiple: Flags
    out_of_range: Flags
    """Negative, or more points than all indicators give."""
    count: NDArray[np.int16]
    """B2 as a number of deprivations, where `usable`."""
    usable: Flags
    inside: Flags
    """Usable, and within the bounds of the answers."""


@dataclass(frozen=True, slots=True)
class Deprivations:
    """Bounds of the number of deprived indicators: `low` ≤ d ≤ `high`."""

    low: NDArray[np.int16]
    high: NDArray[np.int16]
    points: Points | None
    """None where there is no B2 column, or the standard states no points for a deprivation."""
    fixed: Flags | None
    """Where d comes from B2."""


def count_answers(answers: NDArray[np.int8]) -> tuple[NDArray[np.int16], NDArray[np.int16]]:
    """Return the numbers of indicators answered yes and not answered."""
    yes, blank = (np.zeros(len(answers), dtype=np.uint8) for _ in range(2))
    for column in answers.T:
        yes += column == YES
        blank += column == BLANK
    return yes.astype(np.int16), blank.astype(np.int16)


def deprivations(cuts: Cuts, inputs: Inputs, basis: int) -> Deprivations:
    """Return the bounds of d by which a household is decided on a basis (INCOME or SCORE)."""
    low, blank = count_answers(inputs.answers)
    high = low + blank
    if inputs.score_deprivation is None or cuts.points_per is None:
        return Deprivations(low, high, None, None)
    points = read_points(cuts, inputs.score_deprivation, low, high)
    fixed = points.usable if basis == SCORE else points.inside
    return Deprivations(
        np.where(fixed, points.count, low), np.where(fixed, points.count, high), points, fixed
    )


def read_points(
    cuts: Cuts, score: NDArray[np.int64], low: NDArray[np.int16], high: NDArray[np.int16]
) -> Points:
    """Read B2 against the bounds of the answers."""
    per = cuts.points_per or 1
    known = score != UNKNOWN
    out = known & ((score < 0) | (score > per * cuts.indicators))
    uneven = known & ~out & (score % per != 0)
    usable = known & ~out & ~uneven
    count = np.where(usable, score // per, 0).astype(np.int16)
    return Points(uneven, out, count, usable, usable & (count >= low) & (count <= high))


def deprivation_bits(cuts: Cuts, inputs: Inputs, found: Deprivations) -> Bits:
    """Return the deprivation cells (count cells × weight cells) that each household can reach."""
    if cuts.weight:
        return joint_bits(cuts, inputs.answers, found.fixed, found.points.count if found.points else None)
    kind = bits_type(len(cuts.count) + 1)
    first, last = (np.zeros(len(inputs), dtype=np.uint8) for _ in range(2))
    for cut in cuts.count:
        first += found.low >= cut
        last += found.high >= cut
    return np.left_shift(kind(2), last, dtype=kind) - np.left_shift(kind(1), first, dtype=kind)


def typed_points_known(inputs: Inputs) -> Flags:
    """Return where a B2 was typed that can be one: a negative number is none."""
    score = inputs.score_deprivation
    return np.zeros(len(inputs), dtype=np.bool_) if score is None else np.greater_equal(score, 0)


def typed_points_bits(cuts: Cuts, inputs: Inputs) -> Bits:
    """Return the cells of a B2 that can only be typed; a blank one may be any number from 0 up."""
    kind = bits_type(len(cuts.points) + 1)
    from_zero = sum(cut <= 0 for cut in cuts.points)
    everything = kind((2 << len(cuts.points)) - (1 << from_zero))
    score = inputs.score_deprivation
    if score is None:
        return np.full(len(inputs), everything, dtype=kind)
    cell = np.zeros(len(inputs), dtype=np.uint8)
    for cut in cuts.points:
        cell += score >= cut
    bits = np.left_shift(kind(1), cell, dtype=kind)
    np.putmask(bits, ~typed_points_known(inputs), everything)
    return bits
