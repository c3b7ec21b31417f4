"""Which household is on which list? One sheet a class, ready to be read out and signed."""

from ngheo_cli.classify.model import Decisions
from ngheo_cli.messages import Pair, titles
from ngheo_cli.reports.certified import absent_columns, certified_notes
from ngheo_cli.reports.context import Context
from ngheo_cli.reports.counts import CERTIFIED, OTHERS, CertifiedPart, Group, certified_part, groups
from ngheo_cli.reports.grid import GridColumn, set_widths, write_headings, write_rows
from ngheo_cli.reports.household_columns import household_columns, undetermined_columns
from ngheo_cli.reports.page import freeze, write_heading, write_signatures
from ngheo_cli.reports.words import ColumnWords

FROZEN = 3
"""Number, code and head stay in sight when one scrolls to the right."""


def write_class_sheets(context: Context) -> None:
    """Write all lists of all standards."""
    for decisions in context.decisions:
        notes = certified_notes(context.survey, decisions, context.lang)
        columns = household_columns(context.survey, decisions, context.findings, notes, context.lang)
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
    part = certified_part(context.survey, decisions) if group.code.endswith((CERTIFIED, OTHERS)) else None
    heading = context.heading(
        _title(group, decisions),
        (
            context.standard_line(decisions),
            _count_line(context, group),
            _certified_line(context, decisions, group, part),
            context.say(titles.LEGEND),
        ),
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
    listed = part is None or part.countable or group.code.endswith(OTHERS)
    if not chosen:
        words = context.say(titles.NO_HOUSEHOLD if listed else titles.NO_LIST)
        sheet.merge_range(after, 0, after, len(columns) - 1, words, styles["text"])
        after += 1
    freeze(sheet, top, min(FROZEN, len(columns)), last_row=after - 1, last_column=len(columns) - 1)
    if listed:
        write_signatures(sheet, styles, after, context.lang, columns)


def _title(group: Group, decisions: Decisions) -> Pair:
    certified = decisions.criteria.certified
    if certified is None or not group.code.endswith(CERTIFIED):
        return titles.LIST_TITLE[group.code]
    names, (vi, en) = (certified.title.vi, certified.title.en), titles.LIST_OF
    return vi.format(title=names[0].upper()), en.format(title=names[1].upper())


def _certified_line(context: Context, decisions: Decisions, group: Group, part: CertifiedPart | None) -> str:
    """Say what is unknown of the certified part, on its list where that cannot be made, else on the rest."""
    certified = decisions.criteria.certified
    if part is None or certified is None or not len(part.unknown):
        return ""
    if not part.countable:
        columns = absent_columns(decisions, part.absent, context.lang)
        return context.say(titles.NOT_LISTED).format(title=certified.title.of(context.lang), columns=columns)
    if group.code.endswith(CERTIFIED):
        return ""
    title = certified.title.of(context.lang)
    return context.say(titles.CERTIFIED_REST).format(count=len(part.unknown), title=title)


def _count_line(context: Context, group: Group) -> str:
    line = context.say(titles.LIST_COUNT).format(households=group.households, persons=group.persons)
    if group.sizes_unknown:
        line += context.say(titles.SIZES_UNKNOWN).format(count=group.sizes_unknown)
    return line
