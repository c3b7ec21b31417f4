"""How does a plan become a workbook to fill?"""

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name

from ngheo_cli.criteria.words import fact_sentence
from ngheo_cli.messages import template as say
from ngheo_cli.survey.template import certified, fields, samples
from ngheo_cli.survey.template.book import Book
from ngheo_cli.survey.template.cells import custom
from ngheo_cli.survey.template.guide import write_guide
from ngheo_cli.survey.template.lists import lists_used, ranges_of, write_lists
from ngheo_cli.survey.template.looks import Looks
from ngheo_cli.survey.template.plan import Plan, Record
from ngheo_cli.survey.template.table import Form, write_form

HOUSEHOLD_ROWS, MEMBER_ROWS, TOTALS_ROWS = 10_000, 50_000, 2_000
"""Rows that have rules: more than a commune fills."""
MADE = datetime(1980, 1, 1, tzinfo=UTC).replace(tzinfo=None)
"""The date in the properties: the same plan gives the same bytes."""
OPTIONS: dict[str, Any] = {
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "in_memory": True,
    "default_date_format": "dd/mm/yyyy",
}


def write_template(path: Path, plan: Plan) -> None:
    """Write a workbook to fill; the same plan gives the same bytes under every name."""
    book = Workbook(str(path), OPTIONS)
    book.set_properties({"title": plan.title, "author": plan.tool, "created": MADE})
    _write_sheets(book, plan)
    book.close()


def _write_sheets(workbook: Workbook, plan: Plan) -> None:
    forms = (_households(plan), _members(plan), _totals())
    lists = lists_used(column for form in forms for column in form.columns)
    book = Book(workbook, Looks(workbook), plan, ranges_of(lists, plan.lang))
    write_guide(book)
    for form in forms:
        write_form(book, form)
    write_lists(book, lists)
    workbook.get_worksheet_by_name(book.say(say.SHEET_HOUSEHOLDS)).activate()


def _households(plan: Plan) -> Form:
    columns = fields.household_columns(plan.standards, plan.answers)
    names = [column.name for column in columns]
    key = [xl_col_to_name(names.index(name)) for name in ("commune", "village", "household_id")]
    rows = _rows(HOUSEHOLD_ROWS, plan.prefill.households if plan.prefill else ())

    def once(_: str) -> dict[str, Any]:
        same = ",".join(f"${c}$2:${c}${rows + 1},{c}2" for c in key)
        return custom(f"=COUNTIFS({same})<2", "same_key", plan.lang)

    return Form(
        name=say.SHEET_HOUSEHOLDS,
        title=say.HEAD_HOUSEHOLDS,
        columns=columns,
        rows=rows,
        asked=fields.ASKED,
        frozen="head_name",
        special={"household_id": once},
        sentences=_sentences(plan),
        besides=certified.hints(plan.standards),
        records=plan.prefill.households if plan.prefill else (),
        samples=() if plan.prefill else samples.household_samples(columns, plan.lang),
    )


def _members(plan: Plan) -> Form:
    columns = fields.member_sheet_columns(plan.standards, plan.answers)
    names = [column.name for column in fields.household_columns(plan.standards, plan.answers)]
    column = xl_col_to_name(names.index("household_id"))
    sheet = plan.say(say.SHEET_HOUSEHOLDS)
    rows = _rows(HOUSEHOLD_ROWS, plan.prefill.households if plan.prefill else ())
    known = f"'{sheet}'!${column}$2:${column}${rows + 1}"
    rule = partial(_listed, known=known, sheet=sheet, plan=plan)
    return Form(
        name=say.SHEET_MEMBERS,
        title=say.HEAD_MEMBERS,
        columns=columns,
        rows=_rows(MEMBER_ROWS, plan.prefill.members if plan.prefill else ()),
        asked=fields.MEMBER_ASKED,
        frozen="member_name",
        special={"household_id": rule},
        sentences={},
        records=plan.prefill.members if plan.prefill else (),
        samples=() if plan.prefill else samples.member_samples(columns, plan.lang),
    )


def _rows(least: int, there: Sequence[Record]) -> int:
    """Return how many rows have rules: twice those that are there already, if that is more."""
    return max(least, 2 * len(there))


def _listed(cell: str, known: str, sheet: str, plan: Plan) -> dict[str, Any]:
    """Return the rule that doubts a member of a household that is not listed."""
    return custom(f"=COUNTIF({known},{cell})>0", "member_key", plan.lang, sheet=sheet)


def _totals() -> Form:
    return Form(
        name=say.SHEET_TOTALS,
        title=say.HEAD_TOTALS,
        columns=fields.totals_sheet_columns(),
        rows=TOTALS_ROWS,
        asked=frozenset({"commune", "households", "persons"}),
        frozen="village",
        special={},
        sentences={},
    )


def _sentences(plan: Plan) -> dict[str, str]:
    """Return when each indicator is a deprivation, where one standard alone says so."""
    if len(plan.standards) > 1:
        return {}
    [criteria] = plan.standards
    ruled = (i for i in criteria.indicators if i.deprived_when is not None)
    return {i.id: fact_sentence(i, criteria, plan.lang) for i in ruled}
