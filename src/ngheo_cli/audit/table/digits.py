"""Would two neighbouring digits in the other order, or one other digit, mend what does not hold?

A change is proposed only where it breaks nothing that holds. A single digit, or any other value, could mend
nearly any sum: it is proposed only where it mends several rules at once.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from ngheo_cli.audit.table.model import Figure
from ngheo_cli.audit.table.relations import Equation, Relation

_TELLING = 100
"""Numbers of two digits are too often mended by chance."""
_MOST_SHOWN = 3
Edit = Literal["transposed", "digit", "value"]
_RANKS: tuple[Edit, ...] = ("transposed", "digit", "value")


@dataclass(frozen=True, slots=True)
class Repair:
    """A figure that would mend `mends` failures if it were `value`."""

    figure: Figure
    value: Fraction
    edit: Edit
    mends: int
    decimals: int = 0


def edit_of(old: Fraction, new: Fraction, decimals: int) -> Edit | None:
    """Return how the digits of a number became those of another: two neighbours in the other order, or one
    digit misprinted; None for anything else."""
    scale = 10**decimals
    if old < 0 or new < 0 or (old * scale).denominator != 1 or (new * scale).denominator != 1:
        return None
    one, other = str(int(old * scale)), str(int(new * scale))
    if decimals:
        width = max(len(one), len(other), decimals + 1)
        one, other = one.zfill(width), other.zfill(width)
    if len(one) != len(other) or one == other:
        return None
    places = [i for i, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    if len(places) == 1:
        return "digit" if len(one) > 1 else None
    first, last = places[0], places[-1]
    swapped = (
        len(places) == 2 and last == first + 1 and one[first] == other[last] and one[last] == other[first]
    )
    return "transposed" if swapped else None


def repairs(relations: Sequence[Relation], failing: Sequence[Relation]) -> dict[Relation, tuple[Repair, ...]]:
    """Return the best repairs of each failing equation: one, or several where nothing tells them apart."""
    using: dict[Figure, list[Relation]] = defaultdict(list)
    for relation in relations:
        for figure in relation.figures:
            using[figure].append(relation)
    failed = set(failing)
    found: dict[Relation, tuple[Repair, ...]] = {}
    for relation in failing:
        if isinstance(relation, Equation) and not relation.absent:
            best = _best(_candidates(relation, using, failed))
            if best:
                found[relation] = best
    return found


def _candidates(
    equation: Equation, using: Mapping[Figure, list[Relation]], failed: set[Relation]
) -> Iterable[Repair]:
    over = equation.over()
    wanted = [(equation.total, equation.total.value - over)]
    wanted += [(figure, figure.value + sign * over) for sign, figure in equation.terms]
    for figure, value in wanted:
        if value < 0:
            continue
        edit = edit_of(figure.value, value, 0) or "value"
        tried = {figure: value}
        holds = [(relation.holds(tried), relation in failed) for relation in using[figure]]
        if all(now or before for now, before in holds):
            mends = sum(now and before for now, before in holds)
            if mends > 1 or (edit == "transposed" and figure.value >= _TELLING):
                yield Repair(figure, value, edit, mends)


def _best(candidates: Iterable[Repair]) -> tuple[Repair, ...]:
    ordered = sorted(candidates, key=lambda one: (-one.mends, _RANKS.index(one.edit)))
    best = [one for one in ordered if (one.mends, one.edit) == (ordered[0].mends, ordered[0].edit)]
    sure = len(best) == 1 or (1 < len(best) <= _MOST_SHOWN and best[0].edit != "value")
    return tuple(best) if sure else ()
