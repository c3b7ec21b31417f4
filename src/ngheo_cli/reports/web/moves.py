"""How did the lists change since the review before: as a picture of flows, and as the tables it equals?"""

from collections.abc import Sequence
from dataclasses import replace

from ngheo_cli.messages import compare as compare_words
from ngheo_cli.messages import review as review_words
from ngheo_cli.messages import web_page as words
from ngheo_cli.messages import web_parts as part_words
from ngheo_cli.reports.web.facts import Facts, Moved
from ngheo_cli.reports.web.figures import figure_of
from ngheo_cli.reports.web.flow import Flow, flow_spec, flows_of
from ngheo_cli.reports.web.hidden import VILLAGE
from ngheo_cli.reports.web.model import Cell, Column, Figure, Row, Section, Table
from ngheo_cli.reports.web.speech import Speech
from ngheo_cli.reports.web.units import levels_shown
from ngheo_cli.review.entries import TABLES
from ngheo_cli.review.movement_tables import TableRow
from ngheo_cli.review.movements import COLUMNS
from ngheo_cli.review.units import Unit


def moves(facts: Facts, speech: Speech) -> Section:
    """Return the section of movements."""
    moved, title = facts.moved, speech.say(part_words.MOVES)
    if moved is None:
        return Section("moves", title, (speech.say(part_words.NO_BEFORE),))
    every = _undoubled(facts, moved)
    rows = _shown(facts, every)
    lines = [_before_line(moved, speech)]
    if moved.proposals:
        lines.append(speech.say(part_words.PROPOSALS, count=speech.number(moved.proposals)))
    notes = [speech.say(part_words.LISTS_NOTE)]
    if not facts.names and any(row.unit.level == VILLAGE for row in every):
        notes.append(speech.say(words.BY_VILLAGE_NOTE))
    if not all(row.balanced for row in rows):
        notes.append(speech.say(part_words.UNBALANCED))
    figures = _figures(every, facts.whole.unit, speech)
    tables = tuple(_table(name, [row for row in rows if row.table == name], speech) for name in TABLES)
    return Section("moves", title, tuple(lines), figures=figures, tables=tables, notes=tuple(notes))


def _before_line(moved: Moved, speech: Speech) -> str:
    if not moved.files:
        return speech.say(part_words.BEFORE_COLUMN)
    if len(moved.files) > _NAMED:
        return speech.say(part_words.BEFORE_MANY, count=speech.number(len(moved.files)))
    return speech.say(part_words.BEFORE_FILES, files=", ".join(moved.files))


_NAMED = 4
"""How many files are named; the origin of the figures lists them all."""


def _undoubled(facts: Facts, moved: Moved) -> list[TableRow]:
    """Return the rows without those of units above the whole that are its own under another name."""
    whole = facts.whole.unit
    of_chain: dict[Unit, list[TableRow]] = {row.unit: [] for row in facts.chain}
    for row in moved.rows:
        if row.unit in of_chain:
            of_chain[row.unit].append(replace(row, unit=whole))
    doubled = {unit for unit, rows in of_chain.items() if unit != whole and rows == of_chain[whole]}
    return [row for row in moved.rows if row.unit not in doubled]


def _shown(facts: Facts, rows: Sequence[TableRow]) -> list[TableRow]:
    """Return the rows of the units on the page; of villages only where nothing is hidden."""
    levels = set(levels_shown(facts)[0]) - (set() if facts.names else {VILLAGE})
    top = rows[0].unit
    return [row for row in rows if row.unit == top or row.unit.level in levels]


def _figures(every: Sequence[TableRow], whole: Unit, speech: Speech) -> tuple[Figure, ...]:
    """Return the flows of the unit that the page is of; of the highest where the tables do not name it."""
    of = whole if any(row.unit == whole for row in every) else every[0].unit
    top = [row for row in every if row.unit == of and row.count == "households"]
    poor, near = sorted(top, key=lambda row: TABLES.index(row.table))
    flows = flows_of(poor, near)
    if not flows:
        return ()
    names = {
        "before": {code: speech.say(pair) for code, pair in part_words.LISTS_BEFORE.items()},
        "now": {code: speech.say(pair) for code, pair in part_words.LISTS_NOW.items()},
    }
    sums = {
        side: {code: sum(flow.count for flow in flows if getattr(flow, side) == code) for code in of_side}
        for side, of_side in names.items()
    }
    labels = {
        side: {code: [name, speech.number(sums[side][code])] for code, name in of_side.items()}
        for side, of_side in names.items()
    }
    spec = flow_spec(flows, labels, [speech.number(flow.count) for flow in flows])
    title = speech.say(part_words.MOVES_PICTURE)
    columns = (
        Column(speech.say(part_words.FROM)),
        Column(speech.say(part_words.TO)),
        Column(speech.say(part_words.HOUSEHOLDS), "households", number=True),
        Column(speech.say(part_words.FROM_COLUMNS)),
    )
    rows = tuple(Row(_cells(flow, names, speech), kind=f"{flow.before}-{flow.now}") for flow in flows)
    table = Table("flows-table", speech.say(words.NUMBERS_OF, title=title), columns, rows)
    return (figure_of("flows-picture", title, speech.say(part_words.MOVES_TOLD), spec, table),)


def _cells(flow: Flow, names: dict[str, dict[str, str]], speech: Speech) -> tuple[Cell, ...]:
    table, _, columns = flow.columns.partition(" ")
    told = f"{speech.say(part_words.FLOW_COLUMNS[table])}: {columns}" if table else ""
    told += f" − “{names['now']['open']}”" if flow.less_open else ""
    return (
        Cell(names["before"][flow.before]),
        Cell(names["now"][flow.now]),
        speech.cell(flow.count),
        Cell(told),
    )


def _table(name: str, rows: Sequence[TableRow], speech: Speech) -> Table:
    """Return a movement table as `ngheo compare` publishes it."""
    heads = compare_words.COLUMNS[name]
    columns = [Column(speech.say(review_words.UNIT)), Column(speech.say(part_words.COUNTED))]
    columns += [Column(speech.say(heads[c - 1]), f"c{c}", number=True) for c in COLUMNS]
    top = min((row.unit.depth for row in rows), default=0)
    unbalanced = not all(row.balanced for row in rows)
    if unbalanced:
        columns.append(Column(speech.say(part_words.CHECK)))
    told = tuple(_row(row, speech, top, unbalanced) for row in rows)
    return Table(
        f"{name}-moves", speech.say(part_words.MOVES_TABLE[name]), tuple(columns), told, look="moves"
    )


def _row(row: TableRow, speech: Speech, top: int, unbalanced: bool) -> Row:
    cells = [
        Cell(speech.unit(row.unit), inside=max(row.unit.depth - top, 0)),
        Cell(speech.say(compare_words.COUNTS[row.count])),
        *(speech.cell(row.columns[c]) for c in COLUMNS),
    ]
    if unbalanced:
        cells.append(Cell("" if row.balanced else "≠"))
    return Row(tuple(cells), kind=row.count, strong=row.unit.depth == top)
