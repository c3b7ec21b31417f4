"""Which findings does a run have, each said once, and what has a workbook to say besides?"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ngheo_cli.messages import Finding
from ngheo_cli.messages.results import TEXT_CUT
from ngheo_cli.reports.grid import CELL_MOST, LONG, too_long

if TYPE_CHECKING:
    from ngheo_cli.classify.model import Decisions
    from ngheo_cli.survey.model import Survey


def all_findings(survey: "Survey", decisions: "Sequence[Decisions]") -> tuple[Finding, ...]:
    """Return the findings of reading, then of deciding; what several standards say alike stands once."""
    found = [*survey.findings, *(finding for one in decisions for finding in one.findings)]
    if len(decisions) == 1:
        return tuple(found)
    return tuple({(finding.code, finding.place, finding.text("vi")): finding for finding in found}.values())


def cut_texts(survey: "Survey") -> Iterator[Finding]:
    """Yield a note for every answer that no cell of a workbook can hold."""
    for column in survey.frame.columns:
        values = survey.frame[column]
        if values.dtype != object or max(map(len, values), default=0) <= LONG:
            continue
        for row, value in enumerate(values):
            if too_long(value):
                yield TEXT_CUT.at(survey.place(row, str(column)), length=len(value), most=CELL_MOST)
