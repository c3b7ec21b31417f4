"""How do decisions become a workbook that a commune takes to the village meeting and signs?"""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ngheo_cli.classify.model import Decisions
from ngheo_cli.messages import Stop, of, titles, usage
from ngheo_cli.reports.class_sheets import write_class_sheets
from ngheo_cli.reports.context import Context
from ngheo_cli.reports.data_sheets import write_data
from ngheo_cli.reports.files import placed
from ngheo_cli.reports.findings import all_findings, cut_texts
from ngheo_cli.reports.provenance_sheet import write_columns, write_provenance
from ngheo_cli.reports.review_sheets import write_aside, write_findings
from ngheo_cli.reports.rule_sheet import write_rule
from ngheo_cli.reports.run import RunInfo
from ngheo_cli.reports.styles import Styles
from ngheo_cli.reports.summary_sheet import write_summary
from ngheo_cli.reports.words import ColumnWords

if TYPE_CHECKING:
    from ngheo_cli.survey.model import Survey

MADE = datetime(1980, 1, 1, tzinfo=UTC).replace(tzinfo=None)
"""The date in the properties of every workbook: the same input gives the same bytes."""

MOST_ROWS = 1_048_000
"""Rows of a sheet, less what stands above and below a list."""

_OPTIONS: dict[str, Any] = {
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "in_memory": True,
}


def write_workbook(
    path: Path, survey: "Survey", decisions: Sequence[Decisions], run: RunInfo, *, force: bool = False
) -> None:
    """Write the result workbook; the same input gives the same bytes. Raise Stop where it cannot."""
    from xlsxwriter import Workbook  # noqa: PLC0415 - other formats do without it

    findings = (*all_findings(survey, decisions), *cut_texts(survey))
    if (most := max(len(survey.frame) * len(decisions), len(findings))) > MOST_ROWS:
        raise Stop(usage.TOO_MANY_ROWS.at(count=most, most=MOST_ROWS))
    with placed(path, force=force) as beside:
        book = Workbook(str(beside), _OPTIONS)
        book.set_properties({
            "title": of(titles.TITLE_SUMMARY, run.lang),
            "author": f"ngheo {run.tool_version}",
            "created": MADE,
        })  # fmt: skip
        book.set_calc_mode("manual")
        _write_sheets(Context(
            book=book,
            styles=Styles(book),
            survey=survey,
            decisions=tuple(decisions),
            run=run,
            words=ColumnWords(survey, [one.criteria for one in decisions], run.lang),
            findings=findings,
        ))  # fmt: skip
        book.close()


def _write_sheets(context: Context) -> None:
    write_summary(context)
    write_class_sheets(context)
    write_aside(context)
    write_findings(context)
    write_columns(context)
    write_rule(context)
    write_provenance(context)
    write_data(context)
