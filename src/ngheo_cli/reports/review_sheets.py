"""What needs a person's attention: rows set aside, and every finding with its place and advice?"""

from collections import defaultdict

import numpy as np

from ngheo_cli.messages import Finding, Pair, Place, titles
from ngheo_cli.reports.context import Context
from ngheo_cli.reports.grid import GridColumn, Kind, set_widths, write_table
from ngheo_cli.reports.page import freeze, write_heading
from ngheo_cli.reports.places import several


def write_aside(context: Context) -> None:
    """Write the rows that were rejected or set aside: where, why, what to do."""
    frame, say = context.survey.frame, context.say
    problems = frame["problem"].tolist()
    rows = [row for row, problem in enumerate(problems) if problem]
    reasons = _reasons(context.findings)
    places = [context.survey.place(row, "household_id") for row in rows]
    told = [_told(reasons, place, problems[row]) for row, place in zip(rows, places, strict=True)]
    columns = [
        GridColumn(say(titles.FILE), 16, "text", [place.file for place in places]),
        GridColumn(say(titles.SHEET), 12, "text", [place.sheet for place in places]),
        GridColumn(say(titles.ROW), 7, "count", [place.row for place in places]),
        GridColumn(say(titles.CELL), 8, "centre", [place.cell for place in places]),
        *_who(context, rows),
        GridColumn(say(titles.REASON), 34, "text", [
            finding.text(context.lang) if finding else say(titles.PROBLEM_WORDS[problems[row]])
            for row, finding in zip(rows, told, strict=True)
        ]),
        GridColumn(say(titles.ADVICE), 34, "text", [
            finding.advice(context.lang) if finding else say(titles.PROBLEM_ADVICE[problems[row]])
            for row, finding in zip(rows, told, strict=True)
        ]),
    ]  # fmt: skip
    _write(context, titles.SHEET_ASIDE, titles.TITLE_ASIDE, columns)


def write_findings(context: Context) -> None:
    """Write every finding: how grave, where, which column and household, why, what to do."""
    say, lang, found = context.say, context.lang, context.findings
    columns = [
        GridColumn(
            say(titles.SEVERITY), 10, "centre", [say(titles.SEVERITY_WORDS[f.severity]) for f in found]
        ),
        GridColumn(say(titles.FILE), 14, "text", [f.place.file for f in found]),
        GridColumn(say(titles.SHEET), 11, "text", [f.place.sheet for f in found]),
        GridColumn(say(titles.CELL), 8, "centre", [f.place.cell for f in found]),
        GridColumn(say(titles.ROW), 7, "count", [f.place.row for f in found]),
        GridColumn(say(titles.COLUMN), 18, "text", [f.place.column for f in found]),
        GridColumn(say(titles.HOUSEHOLD_ID), 11, "code", [f.place.household_id for f in found]),
        GridColumn(say(titles.WHY), 40, "text", [f.text(lang) for f in found]),
        GridColumn(say(titles.ADVICE), 36, "text", [f.advice(lang) for f in found]),
        GridColumn(say(titles.CODE), 15, "text", [f.code for f in found]),
    ]
    _write(context, titles.SHEET_FINDINGS, titles.TITLE_FINDINGS, columns)


def _write(context: Context, name: Pair, title: Pair, columns: list[GridColumn]) -> None:
    sheet = context.add_sheet(context.say(name))
    heading = context.heading(title, (), provisional=False)
    context.start(sheet, heading)
    set_widths(sheet, columns)
    top, _ = write_heading(sheet, context.styles, heading, columns)
    after = write_table(sheet, context.styles, top, columns, nothing=context.say(titles.NOTHING))
    freeze(sheet, top, 0, last_row=after - 1, last_column=len(columns) - 1)


def _who(context: Context, rows: list[int]) -> list[GridColumn]:
    """Return code, head, village and (where there are several) commune of rows, as far as there are any."""
    above = tuple((name, titles.PLACES[name], 14, "text") for name in several(context.survey))
    wanted: tuple[tuple[str, Pair, float, Kind], ...] = (
        ("household_id", titles.HOUSEHOLD_ID, 11, "code"),
        ("head_name", titles.HEAD, 23, "text"),
        ("village", titles.VILLAGE, 14, "text"),
        *above,  # type: ignore[arg-type]
    )
    chosen = np.array(rows, dtype=np.intp)
    return [
        GridColumn(context.say(title), width, kind, context.survey.frame[name].to_numpy()[chosen].tolist())
        for name, title, width, kind in wanted
        if context.survey.has(name)
    ]


def _reasons(findings: tuple[Finding, ...]) -> dict[tuple[str, str, int | None], list[Finding]]:
    by_row: dict[tuple[str, str, int | None], list[Finding]] = defaultdict(list)
    for finding in findings:
        by_row[finding.place.file, finding.place.sheet, finding.place.row].append(finding)
    return by_row


def _told(
    reasons: dict[tuple[str, str, int | None], list[Finding]], place: Place, problem: str
) -> Finding | None:
    """Return the finding that tells why a row was set aside, if reading made one."""
    here = reasons.get((place.file, place.sheet, place.row), [])
    return next((finding for finding in here if finding.code == problem), None)
