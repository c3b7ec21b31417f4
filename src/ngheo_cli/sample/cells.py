"""Which columns does a sample have, and what stands in their cells: codes in a csv, labels in a workbook?"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ngheo_cli.numbers import NO, QUANTITY_SCALE, RURAL, UNKNOWN, YES
from ngheo_cli.sample.classes import Classes
from ngheo_cli.sample.plan import Plan, Shape
from ngheo_cli.survey.choices import list_of
from ngheo_cli.survey.column import Column
from ngheo_cli.survey.columns import columns_of
from ngheo_cli.survey.columns_facts import facts_of, member_columns
from ngheo_cli.survey.values_quantity import quantity_text

Cells = dict[str, list[Any]]
"""By canonical column what is written in each row: text, number, day, or None for an empty cell."""

_EVERYWHERE = frozenset(
    (
        "province", "commune", "village", "household_id", "head_name", "head_birth", "head_sex", "head_ethnicity",
        "head_national_id", "size", "area", "farming", "no_labour_capacity", "merit_member", "social_protection",
        "registered_to_escape", "dtts", "recorded_class", "previous_class", "review_date",
        *(f"cause_{number}" for number in range(1, 9)),
    )
)  # fmt: skip
_PERSON = ("province", "commune", "village", "household_id", "member_name", "relation", "birth", "sex", "ethnicity",
           "national_id")  # fmt: skip


def household_columns(plan: Plan, classes: Classes) -> dict[str, Column]:
    """Return the columns of the survey by name, in the order of the contract."""
    criteria, shape = classes.criteria, plan.shape
    wanted = set(_EVERYWHERE)
    typed_points = not criteria.indicators
    if shape is not Shape.SCORES:
        wanted |= {"income_per_person"}
    if shape is Shape.INCOMES:
        wanted |= {"income_12_months"}
    if classes.by_score:
        wanted |= {"score_income"}
    if typed_points or (classes.by_score and criteria.points_per_deprivation):
        wanted |= {"score_deprivation"}
    if shape in (Shape.INCOMES, Shape.INDICATORS):
        wanted |= set(criteria.indicator_ids)
    if shape is Shape.FACTS:
        wanted |= {*facts_of(criteria), "disabled_member", "elderly_member"}
    if len(plan.days) > 1:
        wanted |= {"movement"}
    return {name: column for name, column in columns_of((criteria,)).items() if name in wanted}


def people_columns(plan: Plan, classes: Classes) -> dict[str, Column]:
    """Return the columns of the table of members by name."""
    wanted = {*_PERSON, *(facts_of(classes.criteria) if plan.asks_facts else ())}
    return {name: column for name, column in member_columns().items() if name in wanted}


def cells_of(frame: pd.DataFrame, columns: Mapping[str, Column], *, labels: bool) -> Cells:
    """Return what is written for typed rows."""
    return {name: _written(frame[name].to_numpy(), column, labels) for name, column in columns.items()}


def rows_of(cells: Cells) -> Iterable[tuple[Any, ...]]:
    """Return the rows of some cells."""
    return zip(*cells.values(), strict=True)


def _written(values: "NDArray[Any]", column: Column, labels: bool) -> list[Any]:
    match column.kind:
        case "answer":
            words = ("Có", "Không") if labels else ("yes", "no")
            return _looked_up(values, {YES: words[0], NO: words[1]})
        case "area":
            codes = list_of("area")
            return [code_label("area", code, labels) for code in np.array(list(codes))[values - RURAL]]
        case "choice":
            known = {code: code_label(column.closed, code, labels) for code in set(values.tolist())}
            return _looked_up(values, known)
        case "date" if labels:
            return [date.fromisoformat(text) for text in values.tolist()]
        case "quantity":
            return [value / QUANTITY_SCALE if labels else quantity_text(value) for value in values.tolist()]
        case "money" | "count" | "score":
            return [None if value == UNKNOWN else value for value in values.tolist()]
    return [text or None for text in values.tolist()]


def _looked_up(values: "NDArray[Any]", words: Mapping[Any, str | None]) -> list[Any]:
    return [words.get(value) for value in values.tolist()]


def code_label(closed: Any, code: str, labels: bool) -> str | None:
    """Return how a choice is written; None for none."""
    if not code:
        return None
    return list_of(closed)[code][0] if labels else code
