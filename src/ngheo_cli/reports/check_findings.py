"""Which findings does `ngheo check` tell: of reading, of deciding, and of columns that nobody understood?"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from ngheo_cli.messages import Finding, Lang, Place, Severity
from ngheo_cli.messages.check_columns import COLUMN_UNKNOWN
from ngheo_cli.messages.survey_reads import UNUSED_READS
from ngheo_cli.reports.findings import all_findings
from ngheo_cli.survey.cell_findings import OF_CELLS

if TYPE_CHECKING:
    from ngheo_cli.classify.model import Decisions
    from ngheo_cli.survey.model import Survey

ORDER = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}
_PLACE = ("file", "sheet", "cell", "column", "household_id", "row")


def check_findings(survey: "Survey", decisions: "Sequence[Decisions]") -> tuple[Finding, ...]:
    """Return every finding of a survey, each said once."""
    return (*all_findings(survey, decisions), *_unknown_columns(survey))


def kinds_of(findings: Sequence[Finding]) -> list[list[Finding]]:
    """Return the findings by code, the gravest codes first, each in the order found."""
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        groups.setdefault(finding.code, []).append(finding)
    return sorted(groups.values(), key=lambda group: (ORDER[group[0].severity], group[0].code))


def check_rows(findings: Sequence[Finding], lang: Lang) -> list[dict[str, Any]]:
    """Return the rows of `ngheo.check/1`: a finding each; absent values are None."""
    return [
        {
            "code": f.code,
            "severity": str(f.severity),
            **{key: getattr(f.place, key) or None for key in _PLACE},
            "message": f.text(lang),
            "advice": f.advice(lang),
        }
        for f in findings
    ]


def _unknown_columns(survey: "Survey") -> Iterator[Finding]:
    """Note every column whose title names nothing; titles nearly known have a finding of their own."""
    told = {
        (f.place.file, f.place.sheet, f.place.column)
        for f in survey.findings
        if f.place.column and f.code not in OF_CELLS
    }
    for column in survey.every_column:
        where = (column.file, column.sheet, column.title)
        if column.how == "unused" and column.reads == UNUSED_READS["unknown"] and where not in told:
            cell = f"{column.letter}{column.row}" if column.row else column.letter
            place = Place(column.file, column.sheet, cell, column.title, row=column.row or None)
            yield COLUMN_UNKNOWN.at(place, letter=column.letter)
