"""What is written for one survey of a batch once it is read and decided?"""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ngheo_cli.batch.dataset import write_decisions
from ngheo_cli.batch.digests import file_digest
from ngheo_cli.batch.model import Outcome, Output, Task
from ngheo_cli.batch.part import write_part
from ngheo_cli.classify.model import UNDETERMINED, Decisions
from ngheo_cli.messages import Finding, Severity
from ngheo_cli.reports.files import make_folder
from ngheo_cli.reports.findings import all_findings
from ngheo_cli.reports.run import RunInfo
from ngheo_cli.reports.workbook import write_workbook

if TYPE_CHECKING:
    from ngheo_cli.survey.model import Survey
    from ngheo_cli.survey.totals import UnitTotal


def deliver(
    out: Path,
    task: Task,
    read: "tuple[Survey, Sequence[Decisions], RunInfo]",
    totals: "tuple[Sequence[UnitTotal], Sequence[Finding]]",
    *,
    clean: bool,
) -> Outcome:
    """Write the result workbook, the decisions and the counts of a survey, and return what became of it.

    `totals` are those that stand beside the survey, and what is wrong with them. Raises Stop where something
    cannot be written; then the survey is not done, whatever stands there.
    """
    survey, decisions, run = read
    units, files = write_decisions(out, task, survey, decisions, run)
    part = write_part(out, task, survey, decisions, totals[0])
    book = out / task.result
    make_folder(book.parent)
    write_workbook(book, survey, decisions, run, force=True)
    findings = (*all_findings(survey, decisions), *totals[1])
    counts = survey.counts
    return Outcome(
        "done",
        criteria=tuple(one.criteria.id for one in decisions),
        units=units,
        classes={one.criteria.id: _classes(one) for one in decisions},
        rows={
            "rows_read": counts.rows_read,
            "households": counts.households,
            "rejected": counts.rejected,
            "set_aside": counts.duplicates + counts.superseded,
            "not_households": sum(counts.not_households.values()),
        },
        findings=dict(sorted(Counter(finding.code for finding in findings).items())),
        clean=clean and all(finding.severity is Severity.NOTE for finding in totals[1]),
        outputs=(Output(task.result, file_digest(book)), *files, part),
    )


def _classes(decisions: Decisions) -> dict[str, int]:
    found = {code: int((decisions.class_ == i).sum()) for i, code in enumerate(decisions.classes)}
    return found | {"undetermined": int((decisions.class_ == UNDETERMINED).sum())}
