"""Which columns does a form ask for, and in which order?

The columns are those of the data dictionary. A form asks either for the facts from which a rule derives the
deprivations, or for the deprivations themselves (`direct`); an indicator without a rule is always asked
directly.
"""

from collections.abc import Iterable, Sequence
from typing import Literal

from ngheo_cli.criteria.model import Criteria
from ngheo_cli.survey.column import Column
from ngheo_cli.survey.columns import AFTER_INDICATORS, BEFORE_INDICATORS, indicator_column
from ngheo_cli.survey.columns_facts import facts_of, household_facts, member_columns
from ngheo_cli.survey.totals import COLUMNS as TOTALS
from ngheo_cli.survey.totals import UNIT

Answers = Literal["facts", "direct"]

KEYS: tuple[str, ...] = ("household_id", "head_name")
ASKED: frozenset[str] = frozenset({"commune", "village", *KEYS, "size", "area", "review_date"})
"""What every household needs; other columns may stay blank."""
MEMBER_ASKED: frozenset[str] = frozenset({"commune", "village", "household_id", "member_name", "birth"})
OPTIONAL_GROUPS: frozenset[str] = frozenset({"flag", "cause"})
"""Groups of columns that an officer may fold away."""
OPTIONAL: frozenset[str] = frozenset({"district", "quick_screen", "movement"})


def usual_answers(standards: Sequence[Criteria]) -> Answers:
    """Return what a form asks by default: facts where some indicator of a standard has a rule."""
    ruled = any(i.deprived_when is not None for criteria in standards for i in criteria.indicators)
    return "facts" if ruled else "direct"


def household_columns(standards: Sequence[Criteria], answers: Answers) -> list[Column]:
    """Return the columns of the household sheet, in the order of the dictionary."""
    scored = any(criteria.score_classes for criteria in standards)
    before = [column for column in BEFORE_INDICATORS if scored or column.group != "score"]
    return list(_by_name([*before, *_questions(standards, answers), *AFTER_INDICATORS]).values())


def member_sheet_columns(standards: Sequence[Criteria], answers: Answers) -> list[Column]:
    """Return the columns of the member sheet: the household's key, the person, and the facts asked for."""
    used = {name for criteria in standards for name in facts_of(criteria)} if answers == "facts" else set()
    facts = {*member_columns()}.intersection(fact_names())
    return [c for name, c in member_columns().items() if name in used or name not in facts]


def totals_sheet_columns() -> list[Column]:
    """Return the columns of the sheet of totals."""
    return [column for column in TOTALS if column is not UNIT]


def _questions(standards: Sequence[Criteria], answers: Answers) -> list[Column]:
    """Return the household facts, or the indicators, that the standards ask for."""
    if answers == "direct":
        return [indicator_column(i) for criteria in standards for i in criteria.indicators]
    facts, names = household_facts(), {name for criteria in standards for name in facts_of(criteria)}
    unruled = [i for c in standards for i in c.indicators if i.deprived_when is None]
    return [*(facts[name] for name in facts if name in names), *map(indicator_column, unruled)]


def fact_names() -> frozenset[str]:
    """Return the names of all raw facts."""
    from ngheo_cli.criteria.load import fact_book  # noqa: PLC0415 - the book is read when it is asked for

    return frozenset(fact_book().facts)


def _by_name(columns: Iterable[Column]) -> dict[str, Column]:
    found: dict[str, Column] = {}
    for column in columns:
        found.setdefault(column.name, column)
    return found
