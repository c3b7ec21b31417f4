"""Which columns does a sample have, and what stands in their cells: codes in a csv, labels in a workbook?"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from ngheo_cli.numbers import NO, QUANTITY_SCALE, RURAL, YES
from ngheo_cli.sample.classes import Classes
from ngheo_cli.sample.columns import Columns, Values
from ngheo_cli.sample.plan import Plan, Shape
from ngheo_cli.survey.choices import list_of
from ngheo_cli.survey.column import Column
from ngheo_cli.survey.columns import columns_of
from ngheo_cli.survey.columns_facts import facts_of, member_columns
from ngheo_cli.survey.values.quantities import quantity_text

Cells = dict[str, list[Any]]
"""By canonical column what is written in each row: text, number, day, or None for an empty cell."""

_EVERYWHERE = frozenset(
    (
        "province", "commune", "village", "household_id", "head_name", "head_birth", "head_sex",
        "head_ethnicity", "head_national_id", "size", "area", "farming", "no_labour_capacity", "merit_member",
        "social_protection", "registered_to_escape", "dtts", "recorded_class", "previous_class",
        "review_date",
        *(f"cause_{number}" for number in range(1, 9)),
    )
)  # fmt: skip
MEMBER_FLAGS = (("disabled_member", "disabled"), ("elderly_member", "elderly"))
"""Flags of a household, and the fact of a member that makes each true."""
_PERSON = ("province", "commune", "village", "household_id", "member_name", "relation", "birth", "sex",
           "ethnicity", "national_id")  # fmt: skip


def household_columns(plan: Plan, classes: Classes) -> dict[str, Column]:
    """Return the columns of the survey by name, in the order of the contract."""
    criteria, shape = classes.criteria, plan.shape
    wanted = set(_EVERYWHERE)
    typed_points = not criteria.indicators
    if shape is not Shape.SCORES:
        wanted |= {"income_per_person", "income_12_months"}
    if classes.by_score:
        wanted |= {"score_income"}
    if typed_points or (classes.by_score and criteria.points_per_deprivation):
        wanted |= {"score_deprivation"}
    if shape in (Shape.INCOMES, Shape.INDICATORS) or (plan.members and not plan.asks_facts):
        # Births tell some of the indicators, so that a survey with members asks them all.
        wanted |= set(criteria.indicator_ids)
    if plan.asks_facts:
        facts = facts_of(criteria)
        wanted |= {*facts, *(flag for flag, fact in MEMBER_FLAGS if fact in facts)}
    if len(plan.days) > 1:
        wanted |= {"movement"}
    return {name: column for name, column in columns_of((criteria,)).items() if name in wanted}


def people_columns(plan: Plan, classes: Classes) -> dict[str, Column]:
    """Return the columns of the table of members by name."""
    wanted = {*_PERSON, *(facts_of(classes.criteria) if plan.asks_facts else ())}
    return {name: column for name, column in member_columns().items() if name in wanted}


def cells_of(rows: Columns, columns: Mapping[str, Column], *, labels: bool) -> Cells:
    """Return what is written for typed rows."""
    return {name: _written(rows[name], column, labels) for name, column in columns.items()}


def rows_of(cells: Cells) -> Iterable[tuple[Any, ...]]:
    """Return the rows of some cells."""
    return zip(*cells.values(), strict=True)


def _written(values: Values, column: Column, labels: bool) -> list[Any]:
    told: list[Any] = values.tolist()
    match column.kind:
        case "answer":
            words = {YES: "Có", NO: "Không"} if labels else {YES: "yes", NO: "no"}
            told = [words.get(value) for value in told]
        case "area":
            known = [code_label("area", code, labels) for code in list_of("area")]
            told = [known[value - RURAL] for value in told]
        case "choice":
            by_code = {code: code_label(column.closed, code, labels) for code in set(told)}
            told = [by_code[code] for code in told]
        case "date" if labels:
            told = [date.fromisoformat(text) for text in told]
        case "quantity":
            told = [value / QUANTITY_SCALE if labels else quantity_text(value) for value in told]
        case "text" | "code":
            told = [text or None for text in told]
    return told


def code_label(closed: Any, code: str, labels: bool) -> str | None:
    """Return how a choice is written; None for none."""
    if not code:
        return None
    return list_of(closed)[code][0] if labels else code
