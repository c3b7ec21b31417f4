"""Where does the result come from: program, standards, inputs, options, and how each column was read?"""

from typing import TYPE_CHECKING

from ngheo_cli.messages import national, points_explain, titles
from ngheo_cli.messages import survey_members as member_says
from ngheo_cli.messages.terms import status_label
from ngheo_cli.reports.context import Context
from ngheo_cli.reports.counts import row_counts
from ngheo_cli.reports.grid import GridColumn, set_widths, write_table
from ngheo_cli.reports.page import freeze, write_heading
from ngheo_cli.reports.run import provenance_of
from ngheo_cli.reports.sections import SectionSheet

if TYPE_CHECKING:
    from ngheo_cli.survey.model import MemberCounts

WIDTHS = (30, 33, 33, 10)
WIDE_SECOND = (1, 2, 1)
"""Spans of a table whose second column holds a digest."""


def write_provenance(context: Context) -> None:
    """Write the provenance: no time of day, so that the same run gives the same bytes."""
    say, run = context.say, context.run
    heading = context.heading(titles.TITLE_PROVENANCE, (), provisional=False)
    page = SectionSheet(context, titles.SHEET_PROVENANCE, heading, WIDTHS)
    page.section(say(titles.PROVENANCE_RUN))
    page.line([say(titles.PROVENANCE_TOOL), run.tool_version])
    page.line([say(titles.PROVENANCE_REASON), say(run.reason)])
    for decisions in context.decisions:
        criteria = decisions.criteria
        page.line([say(titles.PROVENANCE_STANDARD), f"{criteria.id} – {criteria.title.of(context.lang)}"])
        page.line([say(titles.PROVENANCE_REVISION), str(criteria.revision)])
        page.line([say(titles.PROVENANCE_DIGEST), criteria.digest])
        if criteria.built_on:
            page.line([say(national.EXTENDS), criteria.built_on])
    _table(page)
    page.section(say(titles.PROVENANCE_INPUT))
    heads = (titles.FILE, titles.PROVENANCE_DIGEST, titles.PROVENANCE_BYTES)
    page.headings([*map(say, heads)], WIDE_SECOND)
    for source in provenance_of(context.survey, context.decisions, run).files:
        page.line([source.file, source.digest, source.size], ["text", "text", "money"], WIDE_SECOND)
    _pairs(page, say(titles.PROVENANCE_OPTIONS), run.options)
    _pairs(page, say(titles.PROVENANCE_SET), tuple(context.survey.set_by_user.items()))
    for decisions in context.decisions:
        counts = row_counts(context.survey, decisions)
        rows = [(say(titles.ROWS_READ), context.survey.counts.rows_read), *((say(t), n) for t, n in counts)]
        several = f" – {decisions.criteria.id}" if len(context.decisions) > 1 else ""
        _pairs(page, say(titles.SUMMARY_ROWS) + several, tuple((title, str(count)) for title, count in rows))
    if members := context.survey.members:
        _pairs(page, say(member_says.ROWS), _member_rows(context, members.counts))
    page.close()


def _table(page: SectionSheet) -> None:
    """Write the point table by which B1 was counted, where there is one."""
    context = page.context
    table = next((d.criteria.table for d in context.decisions if d.criteria.table is not None), None)
    if table is not None:
        say, lang = context.say, context.lang
        page.line([say(points_explain.TABLE), f"{table.id} – {table.title.of(lang)}"])
        page.line([say(titles.PROVENANCE_REVISION), str(table.revision)])
        page.line([say(points_explain.TABLE_DIGEST), table.digest])
        page.line([say(points_explain.STATUS), status_label(table.status, lang)])


def _member_rows(context: Context, counts: "MemberCounts") -> tuple[tuple[str, str], ...]:
    """Return where every row of the members sheets went, as titles and counts."""
    rows = [(context.say(title), str(getattr(counts, name))) for name, title in member_says.ROW_WORDS.items()]
    words = titles.NOT_HOUSEHOLD_WORDS
    others = ((context.say(words.get(kind, (kind, kind))), str(n)) for kind, n in counts.not_members.items())
    return (*rows, *others)


def _pairs(page: SectionSheet, title: str, pairs: tuple[tuple[str, str], ...]) -> None:
    say = page.context.say
    page.section(title)
    for name, value in pairs or ((say(titles.NONE_GIVEN), ""),):
        page.line([name, value])


def write_columns(context: Context) -> None:
    """Write what each column of each sheet was read as, and what its values mean."""
    say, found = context.say, context.survey.every_column
    meaning = [f"{context.words.title(c.canonical)} ({c.canonical})" if c.canonical else "" for c in found]
    columns = [
        GridColumn(say(titles.FILE), 16, "text", [c.file for c in found]),
        GridColumn(say(titles.SHEET), 12, "text", [c.sheet for c in found]),
        GridColumn(say(titles.COLUMN), 6, "centre", [c.letter for c in found]),
        GridColumn(say(titles.COLUMN_TITLE), 28, "text", [c.title for c in found]),
        GridColumn(say(titles.READ_AS), 32, "text", meaning),
        GridColumn(say(titles.HOW), 14, "text", [say(titles.HOW_WORDS[c.how]) for c in found]),
        GridColumn(say(titles.READS), 30, "text", [say(c.reads) for c in found]),
        GridColumn(say(titles.HINTS), 18, "text", ["; ".join(c.hints) for c in found]),
    ]
    sheet = context.add_sheet(say(titles.SHEET_COLUMNS))
    heading = context.heading(titles.TITLE_COLUMNS, (), provisional=False)
    context.start(sheet, heading)
    set_widths(sheet, columns)
    top, _ = write_heading(sheet, context.styles, heading, columns)
    after = write_table(sheet, context.styles, top, columns, nothing=say(titles.NOTHING))
    freeze(sheet, top, 0, last_row=after - 1, last_column=len(columns) - 1)
