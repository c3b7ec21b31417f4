"""Which figures have groups of households (DTTS, circumstances), areas, and groups of units?"""

from collections.abc import Sequence

from ngheo_cli.messages import web_page as words
from ngheo_cli.messages import web_parts as part_words
from ngheo_cli.reports.web.facts import Facts
from ngheo_cli.reports.web.model import Cell, Column, Row, Section, Table
from ngheo_cli.reports.web.speech import Speech
from ngheo_cli.reports.web.units import longest_rate
from ngheo_cli.review.groups import ALL
from ngheo_cli.review.rates import RateRow
from ngheo_cli.review.units import UNIT_GROUP

CLASSES: tuple[str, ...] = ("poor", "near_poor")


def groups(facts: Facts, speech: Speech) -> Section:
    """Return the section of groups and areas of the highest unit."""
    whole = facts.whole.unit
    rows = [row for row in facts.rows if row.unit == whole and not row.deserted and row.counts is not None]
    rows = [row for row in rows if row.group == "all" or row.area == "all"]
    rows.sort(key=lambda row: row.group != "all")
    tables = [_table("groups-table", speech.say(part_words.GROUPS_TABLE), rows, speech)]
    units = [row for row in facts.grouped if (row.area, row.group) == ("all", "all")]
    kept = [row for row in units if not facts.withheld(row.unit)]
    notes = [speech.say(part_words.GROUPS_NOTE)]
    if left := len(units) - len(kept):
        notes.append(speech.say(part_words.GROUPS_LEFT, count=speech.number(left)))
    if kept:
        tables.append(_table("unit-groups-table", speech.say(part_words.UNIT_GROUPS_TABLE), kept, speech))
    title = speech.say(part_words.GROUPS)
    return Section("groups", title, tables=tuple(tables), notes=tuple(notes))


def _table(id_: str, caption: str, rows: Sequence[RateRow], speech: Speech) -> Table:
    rated = any(row.rate("poor") is not None for row in rows)
    columns = [Column(speech.say(part_words.GROUP))]
    columns += [Column(speech.say(words.ALL_HOUSEHOLDS), "households", number=True)] if rated else []
    for name in CLASSES:
        columns.append(Column(speech.say(words.COUNTS[name]), name, number=True))
        columns += [Column(speech.say(words.RATE_OF[name]), f"{name}_rate", number=True)] if rated else []
    columns.append(Column(speech.say(part_words.POOR_SHARE), "poor_share", number=True))
    return Table(id_, caption, tuple(columns), tuple(_row(row, rows, speech, rated) for row in rows))


def _row(row: RateRow, rows: Sequence[RateRow], speech: Speech, rated: bool) -> Row:
    part = speech.part(row) or speech.say(part_words.EVERYBODY)
    of_units = row.unit.level == UNIT_GROUP
    cells = [Cell(row.unit.name if of_units else part)]
    cells += [speech.cell(row.households)] * rated
    for name in CLASSES:
        cells.append(speech.counted(row, name))
        cells += [speech.rated(row, name, longest_rate(rows, name))] * rated
    share = None if row.group == ALL else row.share("poor")
    cells.append(Cell(speech.rate(share), share or ""))
    return Row(
        tuple(cells),
        row.unit.path,
        f"{row.area}/{row.group}",
        strong=part == speech.say(part_words.EVERYBODY),
    )
