"""Which forms does a review give, filled in, and what of it does not enter them?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ngheo_cli.criteria.form_model import Form
from ngheo_cli.messages import Finding, Place
from ngheo_cli.messages import side_tables as say
from ngheo_cli.review.counting import measures, tally
from ngheo_cli.review.denominators import denominators
from ngheo_cli.review.form_columns import columns_of
from ngheo_cli.review.form_counts import ethnic_groups, form_measures, open_households
from ngheo_cli.review.form_findings import form_findings
from ngheo_cli.review.forms import Figures, FormTable, fill, where
from ngheo_cli.review.groups import ALL, DEFAULT_RULE, memberships
from ngheo_cli.review.households import Households
from ngheo_cli.review.movement_tables import Comparison
from ngheo_cli.review.rates import rate_rows
from ngheo_cli.survey.totals import UnitTotal


@dataclass(frozen=True, slots=True)
class Filled:
    """The forms of a review; `open_counts` are its undetermined households and the ranges that they leave."""

    tables: tuple[FormTable, ...]
    findings: tuple[Finding, ...]
    open_counts: dict[str, int]
    year: str
    open_by_form: Mapping[str, int]
    """How many undetermined households could change each form, by its id."""
    still_open: int
    """How many could change some form."""


@dataclass(frozen=True, slots=True)
class Choice:
    """How an ethnic minority household is told (`groups.RULES`), and which levels of units are shown."""

    rule: str = DEFAULT_RULE
    levels: tuple[str, ...] = ()


def fill_forms(
    households: Households,
    forms: Sequence[Form],
    totals: Sequence[UnitTotal] = (),
    comparison: Comparison | None = None,
    choice: Choice | None = None,
) -> Filled:
    """Return forms with the figures of a review; those of movements need its comparison."""
    choice = choice or Choice()
    groups = memberships(households, choice.rule)
    named = ethnic_groups(households, groups)
    laid_out = [(form, columns_of(form, households.criteria, named)) for form in forms]
    every = {ALL: groups[ALL]}
    counted = tally(households, every, measures(households) | form_measures(households, groups, laid_out))
    aligned = denominators(counted.units, totals)
    rows, forbids = rate_rows(counted, aligned)
    whole = {where(row.unit): row for row in rows if (row.area, row.group) == (ALL, ALL)}
    figures = Figures(whole, aligned)
    if comparison is not None:
        moves = {(row.unit, str(row.table), row.count): row for row in comparison.rows}
        figures = Figures(whole, aligned, moves, denominators(comparison.units, totals))
    tables = tuple(fill(form, columns, figures, choice.levels) for form, columns in laid_out)
    findings = [*aligned.findings, *_rate_findings(tables, forbids)]
    findings += [finding for table in tables for finding in form_findings(table)]
    open_ = {form.id: undetermined_on(households, [form], comparison) for form in forms}
    still = undetermined_on(households, forms, comparison)
    return Filled(tables, tuple(findings), _open(households), _year(households), open_, still)


def undetermined_on(households: Households, forms: Sequence[Form], comparison: Comparison | None) -> int:
    """Return how many undetermined households could change some of the forms; one of movements only by those
    that could change its table, of the review before too."""
    there, gone = np.zeros(len(households), dtype=np.bool_), 0
    if not all(form.moves for form in forms):
        there |= open_households(households)
    tables = {one.movement for form in forms for one in form.counted() if one.movement is not None}
    if comparison is not None and tables:
        found = next(iter(comparison.by_level.values()))
        before, now = found.undetermined(*tables)
        there[now] = True
        gone = len(before)
    return int(there.sum()) + gone


def _rate_findings(tables: Sequence[FormTable], forbids: Sequence[Finding]) -> list[Finding]:
    """Return what forbids rates on the forms that have them by totals, of the units that they list."""
    by_totals = [table for table in tables if any(one.total is not None for one in table.form.counted())]
    if not by_totals:
        return []
    found = [finding for finding in forbids if finding.code != say.NO_DENOMINATOR.code]
    lacking = {
        where(row.unit)
        for table in by_totals
        for row in table.rows
        if any(
            column.count and column.count.total == "households" and cell.value is None
            for column, cell in zip(table.columns, row.cells, strict=True)
        )
    }
    return [*found, say.NO_DENOMINATOR.at(Place(), count=len(lacking))] if lacking else found


def _open(households: Households) -> dict[str, int]:
    """Return how many are undetermined, and for poor and near-poor the least and the most."""
    still = open_households(households)
    found = {"count": int(still.sum())}
    for name, code in (("poor", "poor"), ("near", "near_poor")):
        least = int(households.is_(code).sum())
        found |= {name: least, f"{name}_max": least + int((still & households.may_be(code)).sum())}
    return found


def _year(households: Households) -> str:
    """Return the year of the review; "" where the files name several or none."""
    if not households.has("review_date"):
        return ""
    days: NDArray[np.object_] = households.frame["review_date"].to_numpy(dtype=object)
    years = {str(day)[:4] for day in set(days.tolist()) if day}
    return years.pop() if len(years) == 1 else ""


def form_rows(table: FormTable) -> list[dict[str, object]]:
    """Return the cells of a form as published (`ngheo.form/1`): counts are integers, rates texts or None."""
    return [
        {
            "form": table.form.id,
            "row": row.number or None,
            "unit": row.unit.name or None,
            "path": row.unit.path or None,
            "level": row.unit.level,
            "line": row.line,
            "column": column.id,
            "title": column.title[0],
            "formula": column.printed if column.formula else None,
            "value": cell.value,
            "unknown": cell.unknown,
            "balanced": row.balanced,
            "submitted": row.submitted,
            "partial": row.partial,
            "undetermined": row.undetermined,
        }
        for row in table.rows
        for column, cell in zip(table.columns, row.cells, strict=True)
    ]
