"""Which household is on which list? One sheet a class, ready to be read out and signed."""

from ngheo_cli.classify.model import Decisions
from ngheo_cli.messages import titles
from ngheo_cli.reports.context import Context
from ngheo_cli.reports.counts import Group, groups
from ngheo_cli.reports.grid import GridColumn, set_widths, write_headings, write_rows
from ngheo_cli.reports.household_columns import household_columns, undetermined_columns
from ngheo_cli.reports.page import freeze, write_heading, write_signatures
from ngheo_cli.reports.words import ColumnWords

FROZEN = 3
"""Number, code and head stay in sight when one scrolls to the right."""


def write_class_sheets(context: Context) -> None:
    """Write all lists of all standards."""
    for decisions in context.decisions:
        columns = household_columns(context.survey, decisions, context.findings, context.lang)
        for group in groups(context.survey, decisions):
            wanted = columns
            if group.code == "undetermined":
                wanted = _with_settling(context, decisions, context.words, columns)
            _write_list(context, decisions, group, wanted)


def _with_settling(
    context: Context, decisions: Decisions, words: ColumnWords, columns: list[GridColumn]
) -> list[GridColumn]:
    """Put the classes possible and what would settle them before the note."""
    extra = undetermined_columns(context.survey, decisions, words, context.lang)
    return [*columns[:-1], *extra, columns[-1]]


def _write_list(context: Context, decisions: Decisions, group: Group, columns: list[GridColumn]) -> None:
    styles = context.styles
    sheet = context.class_sheet(group.code, decisions)
    heading = context.heading(
        titles.LIST_TITLE[group.code],
        (context.standard_line(decisions), _count_line(context, group), context.say(titles.LEGEND)),
        only=decisions,
    )
    context.start(sheet, heading)
    set_widths(sheet, columns)
    top = write_heading(sheet, styles, heading, columns)
    write_headings(sheet, styles, top, columns)
    numbers: list[int | None] = [None] * len(context.survey.frame)
    chosen = group.rows.tolist()
    for number, row in enumerate(chosen, 1):
        numbers[row] = number
    numbered = [GridColumn(columns[0].title, columns[0].width, "count", numbers), *columns[1:]]
    after = write_rows(sheet, styles, top + 1, numbered, chosen)
    if not chosen:
        sheet.merge_range(after, 0, after, len(columns) - 1, context.say(titles.NO_HOUSEHOLD), styles["text"])
        after += 1
    freeze(sheet, top, min(FROZEN, len(columns)), last_row=after - 1, last_column=len(columns) - 1)
    write_signatures(sheet, styles, after, context.lang, columns)


def _count_line(context: Context, group: Group) -> str:
    line = context.say(titles.LIST_COUNT).format(households=group.households, persons=group.persons)
    if group.sizes_unknown:
        line += context.say(titles.SIZES_UNKNOWN).format(count=group.sizes_unknown)
    return line
