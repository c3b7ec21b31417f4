"""Which household is on which list? One sheet a class, ready to be read out and signed."""

from dataclasses import replace

from ngheo_cli.classify.model import Decisions
from ngheo_cli.messages import Pair, lists, titles
from ngheo_cli.messages.terms import basis_label
from ngheo_cli.reports.certified import absent_columns, certified_notes
from ngheo_cli.reports.context import Context
from ngheo_cli.reports.counts import CERTIFIED, OTHERS, CertifiedPart, Group, certified_part, groups
from ngheo_cli.reports.grid import GridColumn, row_heights, set_widths, write_headings, write_rows
from ngheo_cli.reports.household_columns import (
    BASES,
    household_columns,
    most_basis,
    undetermined_columns,
)
from ngheo_cli.reports.page import freeze, write_heading, write_signatures
from ngheo_cli.reports.page_ends import page_ends
from ngheo_cli.reports.paper import LINE_HEIGHT
from ngheo_cli.reports.quick_sheet import QuickSheet
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
    sheet = context.class_sheet(group.code, decisions)
    chosen = group.rows.tolist()
    columns, alike = _shown(context, columns, chosen)
    part = certified_part(context.survey, decisions) if group.code.endswith((CERTIFIED, OTHERS)) else None
    listed = part is None or part.countable or group.code.endswith(OTHERS)
    lines = (
        context.standard_line(decisions),
        " – ".join([_count_line(context, group), *alike, _basis(context, decisions, chosen)]),
        _certified_line(context, decisions, group, part),
        f"{context.say(titles.LEGEND)}. {_indicators(context, decisions)}"
        if decisions.answers.shape[1]
        else "",
    )
    heading = context.heading(_title(group, decisions), lines, only=decisions)
    context.start(sheet, heading)
    set_widths(sheet, columns)
    top, above = write_heading(sheet, context.styles, heading, columns)
    head = write_headings(sheet, context.styles, top, columns)
    after = _write_rows(context, sheet, top + 1, columns, chosen)
    if not chosen:
        words = context.say(titles.NO_HOUSEHOLD if listed else lists.NO_LIST)
        sheet.merge_range(after, 0, after, len(columns) - 1, words, context.styles["text"])
        after += 1
    freeze(sheet, top, min(FROZEN, len(columns)), last_row=after - 1, last_column=len(columns) - 1)
    if listed:
        write_signatures(sheet, context.styles, after, context.lang, columns)
        heights = row_heights(columns, chosen)
        ends = page_ends(
            [column.width for column in columns],
            above,
            head,
            [heights.get(row, LINE_HEIGHT) for row in chosen],
        )
        sheet.set_h_pagebreaks([top + 1 + row for row in ends])


def _shown(
    context: Context, columns: list[GridColumn], chosen: list[int]
) -> tuple[list[GridColumn], list[str]]:
    """Return the columns that tell something on a list, and what all its households have alike."""
    shown, alike = [], []
    for column in columns:
        values = {column.values[row] for row in chosen} if column.drop != "never" else set()
        if column.drop == "empty" and not values - {None, ""}:
            continue
        if column.drop == "alike" and len(values) < 2:
            said = context.say(titles.ALIKE)
            alike += [said.format(title=column.title, value=value) for value in values]
            continue
        shown.append(column)
    return shown, alike


def _write_rows(
    context: Context, sheet: QuickSheet, row: int, columns: list[GridColumn], chosen: list[int]
) -> int:
    """Write the households with their running numbers and return the row after the last."""
    numbers: list[int | None] = [None] * len(context.survey.frame)
    for number, index in enumerate(chosen, 1):
        numbers[index] = number
    numbered = [replace(columns[0], values=numbers), *columns[1:]]
    return write_rows(sheet, context.styles, row, numbered, chosen)


def _basis(context: Context, decisions: Decisions, chosen: list[int]) -> str:
    """Say what decided, and that notes name the households that something else decided."""
    most = most_basis(decisions)
    alike = all(basis == most for basis in decisions.basis[chosen].tolist())
    words = context.say(titles.BASIS_ALL if alike else titles.BASIS_MOST)
    return words.format(basis=basis_label(BASES[most], context.lang))


def _indicators(context: Context, decisions: Decisions) -> str:
    """Say which indicator each number stands for."""
    indicators = enumerate(decisions.criteria.indicators, 1)
    names = "; ".join(f"{number}. {indicator.title.of(context.lang)}" for number, indicator in indicators)
    return context.say(titles.INDICATOR_NUMBERS).format(titles=names)


def _title(group: Group, decisions: Decisions) -> Pair:
    certified = decisions.criteria.certified
    if certified is None or not group.code.endswith(CERTIFIED):
        return lists.LIST_TITLE[group.code]
    names, (vi, en) = (certified.title.vi, certified.title.en), lists.LIST_OF
    return vi.format(title=names[0].upper()), en.format(title=names[1].upper())


def _certified_line(context: Context, decisions: Decisions, group: Group, part: CertifiedPart | None) -> str:
    """Say what is unknown of the certified part, on its list where that cannot be made, else on the rest."""
    certified = decisions.criteria.certified
    if part is None or certified is None or not len(part.unknown):
        return ""
    if not part.countable:
        columns = absent_columns(decisions, part.absent, context.lang)
        return context.say(lists.NOT_LISTED).format(title=certified.title.of(context.lang), columns=columns)
    if group.code.endswith(CERTIFIED):
        return ""
    title = certified.title.of(context.lang)
    return context.say(lists.CERTIFIED_REST).format(count=len(part.unknown), title=title)


def _count_line(context: Context, group: Group) -> str:
    line = context.say(titles.LIST_COUNT).format(households=group.households, persons=group.persons)
    if group.sizes_unknown:
        line += context.say(titles.SIZES_UNKNOWN).format(count=group.sizes_unknown)
    return line
