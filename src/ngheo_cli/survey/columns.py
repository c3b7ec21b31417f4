"""What may be asked of a household, and under which name, kind and limits?

The data dictionary. Names are those of the contract; titles and aliases are as officers write them.
Indicators are not here: they come from the standard (`indicator_column`), for nothing about a standard stands
in Python.
"""

from collections.abc import Iterable
from functools import cache

from ngheo_cli.criteria.model import Criteria, Indicator
from ngheo_cli.survey.column import Column
from ngheo_cli.survey.columns_facts import household_facts
from ngheo_cli.survey.columns_flags import CAUSES, FLAGS
from ngheo_cli.survey.columns_household import HOUSEHOLD, MONEY, PLACE, SCORES
from ngheo_cli.survey.columns_points import point_columns
from ngheo_cli.survey.columns_results import RESULTS

BEFORE_INDICATORS: tuple[Column, ...] = (*PLACE, *HOUSEHOLD, *MONEY, *SCORES)
AFTER_INDICATORS: tuple[Column, ...] = (*FLAGS, *CAUSES, *RESULTS)
COLUMNS: tuple[Column, ...] = (*BEFORE_INDICATORS, *AFTER_INDICATORS)
"""Every column that does not depend on a standard, in the order of the contract."""

PLACE_NAMES: tuple[str, ...] = tuple(c.name for c in PLACE)
KEY_NAMES: tuple[str, ...] = (*PLACE_NAMES, "household_id")
INCOME_NAMES: tuple[str, ...] = tuple(c.name for c in MONEY)

SETTINGS, UNREADABLE = "settings", "unreadable"
"""Columns of a result: the settings that were given, and which cells of its survey could not be read."""
RUN_COLUMNS: frozenset[str] = frozenset(
    [
        "file",
        "sheet",
        "row",
        "criteria",
        "class",
        "branch",
        "basis",
        "deprivations_min",
        "deprivations_max",
        "possible",
        "settle",
        "national_class",
        "incomplete",
        SETTINGS,
        UNREADABLE,
        "problem",
    ]
)
"""Columns of a result of ngheo that are no answers; they are passed over when a result is read as a
survey."""


@cache
def by_name() -> dict[str, Column]:
    """Return the columns of the dictionary that are no indicators, by canonical name."""
    return {**{column.name: column for column in COLUMNS}, **household_facts()}


def indicator_column(indicator: Indicator) -> Column:
    """Return the column in which an indicator is answered directly (yes = deprived)."""
    return Column(
        name=indicator.id,
        kind="answer",
        vi=f"Thiếu hụt: {indicator.title.vi}",
        en=f"Deprived: {indicator.title.en}",
        aliases=(indicator.title.vi, *indicator.aliases),
        group="indicator",
    )


def columns_of(standards: Iterable[Criteria]) -> dict[str, Column]:
    """Return what may be asked of a household, with the indicators of the standards and then the raw facts,
    those of their point tables too, in their place, by canonical name."""
    standards = tuple(standards)
    indicators = {i.id: indicator_column(i) for criteria in standards for i in criteria.indicators}
    facts = [*household_facts().values(), *point_columns(standards).values()]
    ordered = [*BEFORE_INDICATORS, *indicators.values(), *facts, *AFTER_INDICATORS]
    return {column.name: column for column in ordered}
