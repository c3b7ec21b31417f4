"""Can every class be reached? Tries each cell that the bounds of the conditions cut out."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise, product

from ngheo_cli.criteria.base import Area, Text
from ngheo_cli.criteria.model import ClassRule, Condition, CountBound, Criteria, LineBound
from ngheo_cli.criteria.walk import comparisons, unknowns

Cell = dict[str, Fraction | None]
"""One value for each thing compared: incomes in đồng a year, points, numbers; None is an income that was not
measured."""


def unreachable(criteria: Criteria, rows: tuple[ClassRule, ...], area: Area) -> list[int]:
    """Return the indices of class rows that no household of an area can come to."""
    missing = set(range(len(rows)))
    for cell in sample_cells(criteria, rows, area):
        missing.discard(first_match(rows, cell, criteria, area))
        if not missing:
            break
    return sorted(missing)


def first_match(rows: tuple[ClassRule, ...], cell: Cell, criteria: Criteria, area: Area) -> int:
    """Return the index of the class row that a cell comes to; -1 for none."""
    return next(
        (i for i, row in enumerate(rows) if row.when is None or holds(row.when, cell, criteria, area)), -1
    )


def holds(condition: Condition, cell: Cell, criteria: Criteria, area: Area) -> bool:
    """Tell whether a condition is true of a cell."""
    if condition.all_ is not None:
        return all(holds(part, cell, criteria, area) for part in condition.all_)
    if condition.any_ is not None:
        return any(holds(part, cell, criteria, area) for part in condition.any_)
    if condition.not_ is not None:
        return not holds(condition.not_, cell, criteria, area)
    if condition.unknown is not None:
        return cell[_unknown(condition.unknown)] == 1
    return _compared(condition, cell, criteria, area)


def _compared(condition: Condition, cell: Cell, criteria: Criteria, area: Area) -> bool:
    [(key, bound, _)] = comparisons(condition, ())
    value = cell[key]
    if value is None:
        return False
    if isinstance(bound, LineBound):
        low, high = _line(criteria, key, bound.above, area), _line(criteria, key, bound.at_most, area)
        return (low is None or value > low) and (high is None or value <= high)
    enough = bound.at_least is None or value >= bound.at_least
    return enough and (bound.below is None or value < bound.below)


def _line(criteria: Criteria, key: str, name: str | None, area: Area) -> int | None:
    """Return a line: points, or đồng a year."""
    if name is None:
        return None
    return (
        criteria.score_lines[name].of(area)
        if key == "score_income"
        else criteria.income_lines[name].a_year(area)
    )


def sample_cells(criteria: Criteria, rows: tuple[ClassRule, ...], area: Area) -> Iterator[Cell]:
    """Yield one cell at least in every combination that the bounds of the conditions cut out."""
    axes = axes_of(criteria, rows, area)
    for values in product(*axes.values()):
        yield dict(zip(axes, values, strict=True))


def axes_of(criteria: Criteria, rows: tuple[ClassRule, ...], area: Area) -> dict[str, list[Fraction | None]]:
    """Return for each thing compared, and each condition that is not known, the values that `sample_cells`
    combines."""
    cuts: dict[str, set[Fraction]] = {}
    for row in rows:
        for key, bound, _ in comparisons(row.when, ()) if row.when else ():
            cuts.setdefault(key, set()).update(_cuts(criteria, key, bound, area))
    axes: dict[str, list[Fraction | None]] = {}
    for key, found in cuts.items():
        axes[key] = list(_values(criteria, key, found))
    for row in rows:
        for text in unknowns(row.when) if row.when else ():
            axes[_unknown(text)] = [Fraction(0), Fraction(1)]
    return axes


def _unknown(text: Text) -> str:
    """Name the axis of a condition that is not known."""
    return f"unknown: {text.en}"


def _cuts(criteria: Criteria, key: str, bound: LineBound | CountBound, area: Area) -> set[Fraction]:
    if isinstance(bound, LineBound):
        lines = (_line(criteria, key, bound.above, area), _line(criteria, key, bound.at_most, area))
        return {Fraction(line) + step for line in lines if line is not None for step in (0, 1)}
    return {cut for cut in (bound.at_least, bound.below) if cut is not None}


def _values(criteria: Criteria, key: str, cuts: set[Fraction]) -> Iterator[Fraction | None]:
    """Yield values of one axis, at least one in every cell that can occur."""
    count = len(criteria.indicators)
    if key == "deprivations":
        yield from map(Fraction, range(count + 1))
    elif key == "score_deprivation" and (points := criteria.points_per_deprivation) is not None:
        yield from (Fraction(d * points.value) for d in range(count + 1))
    elif key == "weighted_deprivations":
        total = sum((i.weight for i in criteria.indicators), Fraction(0))
        marks = sorted({Fraction(0), total, *(c for c in cuts if 0 <= c <= total)})
        yield from marks
        yield from ((a + b) / 2 for a, b in pairwise(marks))
    else:
        yield from sorted({Fraction(0), *cuts})
        if key == "measured_income":
            yield None
