"""What of a standard that loads does its writer hardly mean?"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from ngheo_cli.criteria.chain import chain_of, merged
from ngheo_cli.criteria.errors import spot
from ngheo_cli.criteria.line_doubts import always_true, far_from_base, line_text, swapped_areas
from ngheo_cli.criteria.load import load_file
from ngheo_cli.criteria.model import MONTHS, Criteria, Line
from ngheo_cli.criteria.order import out_of_order
from ngheo_cli.criteria.scored import inherited_rules
from ngheo_cli.criteria.walk import Path as Where
from ngheo_cli.criteria.walk import comparisons
from ngheo_cli.messages import Finding, Pair
from ngheo_cli.messages import criteria_doubts as say


def doubts_of(path: Path) -> list[Finding]:
    """Return what is doubtful in a file that loads, each at the line or the class that it is about.

    Raises Stop for a file that does not load.
    """
    criteria = load_file(path)
    root, _ = merged(chain_of(path))
    mixed = list(_mixed_periods(criteria))
    told = {where for where, _ in mixed}
    found = [
        *_inherited(criteria),
        *mixed,
        *swapped_areas(criteria),
        *(doubt for doubt in far_from_base(criteria) if doubt[0] not in told),
        *always_true(criteria),
        *out_of_order(criteria),
    ]
    return [replace(finding, place=spot(root, where, path.name)[0]) for where, finding in found]


def inherited_scores(criteria: Criteria) -> list[Finding]:
    """Return where scores still class by the base: by the cut-off of a line whose amounts differ, or by the
    conditions of classes that differ."""
    return [finding for _, finding in _inherited(criteria)]


def _inherited(criteria: Criteria) -> Iterator[tuple[Where, Finding]]:
    yield from _cut_offs(criteria)
    for row, finding in inherited_rules(criteria):
        yield ("classes",) if row is None else ("classes", row), finding


def _cut_offs(criteria: Criteria) -> Iterator[tuple[Where, Finding]]:
    for name, points in criteria.score_lines.items():
        line = criteria.income_lines.get(name)
        first = _first_with(criteria, name)
        old = first.income_lines.get(name)
        if line is None or old is None or _amounts(line) == _amounts(old):
            continue
        yield (
            ("income_lines", name),
            say.CUT_OFFS_INHERITED.at(
                criteria=criteria.id,
                base=first.id,
                line=name,
                own=line_text(line),
                old=line_text(old),
                points=line_text(points),
            ),
        )


def _first_with(criteria: Criteria, name: str) -> Criteria:
    """Return the standard of the chain that gives the cut-off, which all that extend it have from it."""
    base = criteria.base
    while base is not None and base.score_lines.get(name) == criteria.score_lines[name]:
        criteria, base = base, base.base
    return criteria


def _mixed_periods(criteria: Criteria) -> Iterator[tuple[Where, Finding]]:
    """Yield the lines of a year by which a household is classed beside lines of a month."""
    rules = (*criteria.classes, *criteria.score_classes)
    bounds = [bound for rule in rules if rule.when for _, bound, _ in comparisons(rule.when, ())]
    names = {getattr(bound, side, None) for bound in bounds for side in ("above", "at_most")}
    used = {name: line for name, line in criteria.income_lines.items() if name in names}
    monthly = [name for name, line in used.items() if line.period == "month"]
    for name, line in used.items():
        if monthly and line.period == "year":
            month = _monthly(line)
            yield (
                ("income_lines", name),
                say.PERIODS_MIXED.at(line=name, year=line_text(line), month=month, others=", ".join(monthly)),
            )


def _monthly(line: Line) -> Pair:
    """Write what a line of a year is a month, down to the đồng."""
    return line_text(line.model_copy(update={"rural": line.rural // MONTHS, "urban": line.urban // MONTHS}))


def _amounts(line: Line) -> tuple[int, int]:
    return line.a_year("rural"), line.a_year("urban")
