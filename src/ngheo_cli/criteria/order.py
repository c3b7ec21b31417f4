"""Does a standard ever class a household better for less income, a lower score, or more deprivations?

Two households are compared that differ in one thing only. A measured income beside a score is never that
thing: it matters only above the line of scores, where a lower one proves nothing.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise, product

from ngheo_cli.criteria.base import Area
from ngheo_cli.criteria.errors import where_text
from ngheo_cli.criteria.model import MONTHS, ClassRule, Criteria
from ngheo_cli.criteria.reach import Cell, axes_of, first_match, holds
from ngheo_cli.criteria.walk import Path as Where
from ngheo_cli.criteria.walk import comparisons
from ngheo_cli.messages import Finding, Pair, of
from ngheo_cli.messages import criteria_order as say
from ngheo_cli.messages.terms import area_label, class_label
from ngheo_cli.numbers import number_text

_LEVELS: dict[str, int] = {
    "poor": 0, "near_poor": 1, "provincial_poor": 1, "provincial_near_poor": 2, "average": 3, "not_poor": 4,
}  # fmt: skip
"""How well off a class is. A poor household of the province alone and a national near-poor one are not told
apart by it: which of the two stands first is the province's to say."""
_DEPRIVATION = ("deprivations", "weighted_deprivations", "score_deprivation")
_INCOME = ("income", "score_income")
_AREAS: tuple[Area, ...] = ("rural", "urban")


@dataclass(frozen=True, slots=True)
class _Break:
    """Two households that differ in `key` alone, and the class rows that they come to; the second is the
    worse off."""

    key: str
    cells: tuple[Cell, Cell]
    rows: tuple[int, int]


def out_of_order(criteria: Criteria) -> Iterator[tuple[Where, Finding]]:
    """Yield where the worse off of two households has the better class, once for each class row and thing
    compared, with the path of the class row that most likely is wrong."""
    for block in ("classes", "score_classes"):
        rows: tuple[ClassRule, ...] = getattr(criteria, block)
        told: set[tuple[int, str]] = set()
        for area in _AREAS if rows else ():
            for one in _breaks(criteria, rows, area):
                at = _blamed(one, criteria, rows, area)
                if (at, one.key) not in told:
                    told.add((at, one.key))
                    yield (block, at), _finding(one, (block, at), rows, area)


def _breaks(criteria: Criteria, rows: tuple[ClassRule, ...], area: Area) -> Iterator[_Break]:
    """Yield the pairs that are out of order; those of incomes only of households that no pair of deprivations
    has named."""
    axes = axes_of(criteria, rows, area)
    named: list[Cell] = []
    for key in (*_DEPRIVATION, *_INCOME):
        others = {name: values for name, values in axes.items() if name != key}
        values = sorted(value for value in axes.get(key, ()) if value is not None)
        steps = list(pairwise(values if key in _DEPRIVATION else reversed(values)))
        for rest in product(*others.values()):
            same = dict(zip(others, rest, strict=True))
            for better, worse in steps:
                cells = ({**same, key: better}, {**same, key: worse})
                first, second = (first_match(rows, cell, criteria, area) for cell in cells)
                if _LEVELS[rows[second].id] <= _LEVELS[rows[first].id] or any(c in named for c in cells):
                    continue
                named += cells if key in _DEPRIVATION else ()
                yield _Break(key, cells, (first, second))


def _blamed(one: _Break, criteria: Criteria, rows: tuple[ClassRule, ...], area: Area) -> int:
    """Return the class row, of the two or else of all, by whose bounds the two households differ."""
    found = [i for i in (*one.rows, *range(len(rows))) if _differs(rows[i], one, criteria, area)]
    return found[0] if found else one.rows[0]


def _differs(rule: ClassRule, one: _Break, criteria: Criteria, area: Area) -> bool:
    """Whether a bound of a class row on what is compared holds for one of two households only."""
    if rule.when is None or not any(key == one.key for key, _, _ in comparisons(rule.when, ())):
        return False
    return holds(rule.when, one.cells[0], criteria, area) != holds(rule.when, one.cells[1], criteria, area)


def _finding(one: _Break, where: Where, rows: tuple[ClassRule, ...], area: Area) -> Finding:
    better, worse = one.cells
    names = [(class_label(rows[i].id, "vi"), class_label(rows[i].id, "en")) for i in one.rows]
    return say.WORSE_OFF_BETTER_CLASSED.at(
        where=where_text(where),
        area=(area_label(area, "vi"), area_label(area, "en")),
        household=_joined([_value(key, value) for key, value in better.items() if key in say.VALUES]),
        class_=names[0],
        change=_value(one.key, worse[one.key]),
        other=names[1],
    )


def _joined(pairs: list[Pair]) -> Pair:
    told = [pair for pair in pairs if pair[0]]
    return ", ".join(vi for vi, _ in told), ", ".join(en for _, en in told)


def _value(key: str, value: Fraction | None) -> Pair:
    """Write what a household has; incomes of a cell are a year's."""
    if value is None:
        return "", ""
    vi, en = (_said(key, value, lang) for lang in ("vi", "en"))
    return vi, en


def _said(key: str, value: Fraction, lang: str) -> str:
    shape = of(say.VALUES[key], lang)
    if key not in ("income", "measured_income"):
        return shape.format(number=number_text(value, lang))
    month, more = divmod(value, MONTHS)
    amount = number_text(month, lang)
    return shape.format(amount=of(say.ABOVE, lang).format(amount=amount) if more else amount)
