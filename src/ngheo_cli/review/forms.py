"""Which figures stand in each cell of a report form?

Counts come from the households of the review, from the movement tables and from the table of totals; rates
and formulas are computed from the columns of the same row, exactly. What is not known is blank or marked,
never zero.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from ngheo_cli.criteria.form_formula import Rate, Total
from ngheo_cli.criteria.form_model import Form, Line
from ngheo_cli.messages import Finding, Place
from ngheo_cli.messages import forms as say
from ngheo_cli.numbers import percent
from ngheo_cli.review.counting import Counts
from ngheo_cli.review.denominators import Denominators
from ngheo_cli.review.form_columns import Column
from ngheo_cli.review.form_counts import ALL_OF, OPEN, SIZES_OF, UNKNOWN_OF, name_of
from ngheo_cli.review.form_units import Listed, listed_units
from ngheo_cli.review.movement_tables import TableRow
from ngheo_cli.review.rates import RateRow
from ngheo_cli.review.units import Names, Unit


_LISTS = (1, 9)
"""The columns of a movement table that count whole lists."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A figure: a count, or a rate as text with two decimals; None where it is not known."""

    value: int | str | None
    unknown: int = 0
    """How many answers it does not count for they are unknown: the figure is a minimum."""
    usable: bool = True
    """Whether it may be divided by, and a rate be computed from it."""
    part: int | None = None
    """What a rate over another column counts."""


@dataclass(frozen=True, slots=True)
class FormRow:
    """One row of a form: a unit, and which of its lines."""

    unit: Unit
    number: str
    depth: int
    line: Line | None
    cells: tuple[Cell, ...]
    submitted: bool
    partial: bool
    undetermined: int
    balanced: bool
    below: tuple[int, ...]
    """The rows, of the same line, of the units right below."""


@dataclass(frozen=True, slots=True)
class FormTable:
    """A form filled in, and what was found on the way."""

    form: Form
    columns: tuple[Column, ...]
    rows: tuple[FormRow, ...]
    findings: tuple[Finding, ...] = ()


Where = tuple[str, Names]


def where(unit: Unit) -> Where:
    """Return what a unit is known by, however its names are typed."""
    return unit.level, unit.key


@dataclass(frozen=True, slots=True)
class Figures:
    """What is known of every unit: `rows` are the rates of the review by `where`, `moves` the movement tables.

    `totals` belong to the units of the review, `move_totals` to those of both reviews.
    """

    rows: Mapping[Where, RateRow]
    totals: Denominators
    moves: Mapping[tuple[Unit, str, str], TableRow] = field(default_factory=dict)
    move_totals: Denominators | None = None


def fill(form: Form, columns: tuple[Column, ...], figures: Figures, levels: Sequence[str] = ()) -> FormTable:
    """Return a form with its figures."""
    totals = figures.move_totals if form.moves and figures.move_totals else figures.totals
    units = listed_units(totals, levels)
    lines: tuple[Line | None, ...] = form.lines or (None,)
    rows = [
        _row(form, columns, figures, one, (i, line), lines) for one in units for i, line in enumerate(lines)
    ]
    return FormTable(form, columns, tuple(rows), tuple(_findings(form, columns, rows)))


def _row(
    form: Form,
    columns: Sequence[Column],
    figures: Figures,
    listed: Listed,
    line: tuple[int, Line | None],
    lines: Sequence[Line | None],
) -> FormRow:
    cells: dict[str, Cell] = {}
    balanced = True
    totals = figures.move_totals if form.moves and figures.move_totals else figures.totals
    submitted = listed.unit not in totals.absent
    for column in columns:
        cell = _counted(column, figures, listed.unit, line[1])
        if column.per is not None:
            cell = _rate(replace(cell, part=_whole(cell)), cells[column.per])
        elif isinstance(column.formula, Rate):
            cell = _rate(cells[column.formula.part], cells[column.formula.whole])
        elif isinstance(column.formula, Total):
            expected = _total(column.formula, cells)
            cell = cell if column.count else Cell(expected)
            balanced = balanced and cell.value == expected
        cells[column.id] = cell
    rate_row = figures.rows.get(where(listed.unit))
    counts = None if rate_row is None else rate_row.counts
    return FormRow(
        unit=listed.unit,
        number=listed.number,
        depth=listed.depth,
        line=line[1],
        cells=tuple(cells.values()),
        submitted=submitted,
        partial=totals.has_parts(listed.unit),
        undetermined=(counts or {}).get(OPEN, 0),
        balanced=balanced,
        below=tuple(at * len(lines) + line[0] for at in listed.below),
    )


def _counted(column: Column, figures: Figures, unit: Unit, line: Line | None) -> Cell:
    """Return what a column counts of a unit."""
    count = column.count
    if count is None:
        return Cell(None)
    if count.movement is not None and count.column is not None:
        value, unknown = _moved(figures, unit, (count.movement, line or "households"), count.column)
        return Cell(value, unknown if line == "persons" and count.column in _LISTS else 0)
    row = figures.rows.get(where(unit))
    if count.total is not None:
        if row is None:
            return Cell(None, usable=False)
        whole = row.households if count.total == "households" else row.persons
        return Cell(whole, usable=row.usable if count.total == "households" else row.persons_usable)
    counts = None if row is None else row.counts
    return _of_class(counts, name_of(count, line))


def _of_class(counts: Counts | None, name: str) -> Cell:
    if counts is None or (counts and name not in counts):
        return Cell(None)
    known, unknown = counts.get(name, 0), counts.get(name + UNKNOWN_OF, 0)
    every, sizes = counts.get(name + ALL_OF, 0), counts.get(name + SIZES_OF, 0)
    if unknown and unknown == every:
        return Cell(None, unknown)
    return Cell(known, unknown + sizes, usable=not sizes)


def _moved(figures: Figures, unit: Unit, table: tuple[str, Line], column: int) -> tuple[int | None, int]:
    """Return a column of a movement table, and of how many households the size is not known.

    An upper unit that no survey names has the sum of its lower ones.
    """
    totals = figures.move_totals
    if totals is None or unit in totals.absent:
        return None, 0
    own = totals.origin.get(unit)
    if own is not None:
        row = figures.moves[own, *table]
        return row.columns[column], row.sizes_unknown
    parts = [_moved(figures, lower, table, column) for lower in totals.below.get(unit, ())]
    return sum(value for value, _ in parts if value is not None), sum(unknown for _, unknown in parts)


def _whole(cell: Cell) -> int | None:
    return cell.value if isinstance(cell.value, int) else None


def _rate(part: Cell, whole: Cell) -> Cell:
    """Return part in percent of whole; blank without a usable denominator."""
    above, below = _whole(part), _whole(whole)
    if above is None or not below or not whole.usable or not part.usable:
        return Cell(None, part.unknown)
    return Cell(percent(above, below), part.unknown, part=part.part)


def _total(formula: Total, cells: Mapping[str, Cell]) -> int | None:
    values = [_whole(cells[column]) for column in formula.columns]
    if any(value is None for value in values):
        return None
    return formula.value(lambda column: _whole(cells[column]) or 0)


def _findings(form: Form, columns: Sequence[Column], rows: Sequence[FormRow]) -> list[Finding]:
    """Tell rows that do not balance, and columns without any answer."""
    found = []
    for row in rows:
        if row.balanced:
            continue
        cells = dict(zip((column.id for column in columns), row.cells, strict=True))
        for column in columns:
            if isinstance(column.formula, Total) and column.count:
                value, expected = cells[column.id].value, _total(column.formula, cells)
                unit = row.unit.path or say.WHOLE
                place = Place()
                found.append(
                    say.FORM_UNBALANCED.at(
                        place, id=form.id, unit=unit, column=column.id, value=value, expected=expected
                    )
                )
    return found + _without_answers(form, columns, rows)


def _without_answers(form: Form, columns: Sequence[Column], rows: Sequence[FormRow]) -> list[Finding]:
    there = [row for row in rows if row.submitted]
    blank = [
        column.id
        for i, column in enumerate(columns)
        if column.count is not None
        and column.count.class_ is not None
        and column.per is None
        and there
        and all(row.cells[i].value is None for row in there)
    ]
    if not blank:
        return []
    if form.of_children and len(blank) == len(columns):
        return [say.FORM_WITHOUT_MEMBERS.at(Place(), id=form.id)]
    return [say.FORM_COLUMN_BLANK.at(Place(), id=form.id, columns=", ".join(blank))]


def unknown_by_column(table: FormTable) -> dict[str, int]:
    """Return how many answers each column does not know, of the unit above all."""
    found: dict[str, int] = defaultdict(int)
    for row in table.rows:
        if row.depth == 0 and row.line in (None, "households"):
            for column, cell in zip(table.columns, row.cells, strict=True):
                found[column.id] += cell.unknown
    return {column: count for column, count in found.items() if count}
