"""How far is a household from another class, if one answer alone changes?"""

from collections.abc import Iterator
from fractions import Fraction
from math import ceil, floor

from ngheo_cli.classify.explanation import Next
from ngheo_cli.classify.inputs import Inputs
from ngheo_cli.classify.ladder import DEPRIVATION, MONEY, SCORE_POINTS, Ladder, Standard, members
from ngheo_cli.classify.money import PERSON, TOTAL, YEAR
from ngheo_cli.classify.weights import deprivation_cell
from ngheo_cli.criteria.model import MONTHS

Masks = tuple[int, ...]


def income_of(inputs: Inputs, form: int) -> Fraction | None:
    """Return the exact income per person a month of the one household; None if not comparable."""
    if form == PERSON and inputs.income_per_person is not None:
        return Fraction(int(inputs.income_per_person[0]))
    total = {TOTAL: inputs.income_total, YEAR: inputs.income_12_months}.get(form)
    if total is None or inputs.size is None:
        return None
    return Fraction(int(total[0]), int(inputs.size[0]) * (MONTHS if form == YEAR else 1))


def distances(
    standard: Standard, ladder: Ladder, masks: Masks, income: Fraction | None, score: int | None
) -> Iterator[Next]:
    """Yield the least change of each known quantity, up and down, that gives another class.

    `masks` are the cells of a decided household.
    """
    for axis, value, cuts in (
        (MONEY, income, [Fraction(cut, MONTHS) for cut in standard.cuts.income]),
        (SCORE_POINTS, score, [Fraction(cut) for cut in standard.cuts.score]),
    ):
        if value is None or not ladder.used[axis]:
            continue
        [cell] = members(masks[axis])
        for target, possible in _others(standard, ladder, masks, axis, range(cell + 1, len(cuts) + 1)):
            yield _next(axis, "up", floor(cuts[target - 1] - value) + 1, possible)
        for target, possible in _others(standard, ladder, masks, axis, range(cell - 1, -1, -1)):
            yield _next(axis, "down", ceil(value - cuts[target]), possible)


def deprivation_distances(standard: Standard, ladder: Ladder, masks: Masks, count: int) -> Iterator[Next]:
    """Yield how many more or fewer deprivations give another class; nothing where weights decide."""
    cuts = standard.cuts
    if cuts.weight or not ladder.used[DEPRIVATION]:
        return
    for direction, counts in (
        ("up", range(count + 1, cuts.indicators + 1)),
        ("down", range(count - 1, -1, -1)),
    ):
        cells = [deprivation_cell(cuts, n, 0) for n in counts]
        for target, possible in _others(standard, ladder, masks, DEPRIVATION, cells):
            by = abs(next(n for n, cell in zip(counts, cells, strict=True) if cell == target) - count)
            yield Next("deprivations", direction, by, "indicators", possible)  # type: ignore[arg-type]


def _next(axis: int, direction: str, by: int, possible: tuple[str, ...]) -> Next:
    if axis == MONEY:
        return Next("income", direction, by, "vnd_per_person_month", possible)  # type: ignore[arg-type]
    return Next("score_income", direction, by, "points", possible)  # type: ignore[arg-type]


def _others(
    standard: Standard, ladder: Ladder, masks: Masks, axis: int, cells: "range | list[int]"
) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield the first of some cells whose classes are not those of now, with their names."""
    now = standard.class_set(ladder.one(masks))
    for cell in cells:
        there = standard.class_set(ladder.one((*masks[:axis], 1 << cell, *masks[axis + 1 :])))
        if there != now:
            yield cell, tuple(standard.classes[i] for i in members(there))
            return
