"""Which figures stand in each cell of a report form?

Counts come from the households of the review, from the movement tables and from the table of totals; rates
and formulas are computed from the columns of the same row, exactly. What is not known is blank or marked,
never zero.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from ngheo_cli.criteria.form_formula import Rate, Total
from ngheo_cli.criteria.form_model import Form, Line
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
    """A form filled in."""

    form: Form
    columns: tuple[Column, ...]
    rows: tuple[FormRow, ...]


Where = tuple[str, Names]


def where(unit: Unit) -> Where:
    """Return what a unit is known by, however its names are typed."""
    return unit.level, unit.key


@dataclass(frozen=True, slots=True)
class Figures:
    """What is known of every unit: `rows` are the rates of the review by `where`, `moves` the movements.

    `totals` belong to the units of the review, `move_totals` to those of both reviews.
    """

    rows: Mapping[Where, RateRow]
    totals: Denominators
    moves: Mapping[tuple[Unit, str, str], TableRow] = field(default_factory=dict)
    move_totals: Denominators | None = None

    def totals_of(self, form: Form) -> Denominators:
        """Return the units of a form with their totals."""
        return self.move_totals if form.moves and self.move_totals else self.totals


def fill(form: Form, columns: tuple[Column, ...], figures: Figures, levels: Sequence[str] = ()) -> FormTable:
    """Return a form with its figures."""
    filler = _Filler(form, columns, figures, figures.totals_of(form))
    units = listed_units(filler.totals, levels)
    rows = [filler.row(one, i) for one in units for i in range(len(filler.lines))]
    return FormTable(form, columns, tuple(rows))


@dataclass(frozen=True, slots=True)
class _Filler:
    """A form that is being filled in."""

    form: Form
    columns: tuple[Column, ...]
    figures: Figures
    totals: Denominators

    @property
    def lines(self) -> tuple[Line | None, ...]:
        """The lines of each unit."""
        return self.form.lines or (None,)

    def row(self, listed: Listed, number: int) -> FormRow:
        """Return one line of a unit."""
        line, unit = self.lines[number], listed.unit
        cells, balanced = self._cells(unit, line)
        rates = self.figures.rows.get(where(unit))
        counts = None if rates is None else rates.counts
        return FormRow(
            unit=unit,
            number=listed.number,
            depth=listed.depth,
            line=line,
            cells=cells,
            submitted=unit not in self.totals.absent,
            partial=self.totals.has_parts(unit),
            undetermined=self._open(unit) if self.form.moves else (counts or {}).get(OPEN, 0),
            balanced=balanced,
            below=tuple(at * len(self.lines) + number for at in listed.below),
        )

    def _open(self, unit: Unit) -> int:
        """Return how many undetermined households could change the movements of a unit."""
        own = self.totals.origin.get(unit)
        if own is None:
            return sum(self._open(lower) for lower in self.totals.below.get(unit, ()))
        tables = {one.movement for one in self.form.counted() if one.movement is not None}
        return max(self.figures.moves[own, table, "households"].undetermined for table in tables)

    def _cells(self, unit: Unit, line: Line | None) -> tuple[tuple[Cell, ...], bool]:
        """Return the cells from left to right, and whether they hold the form's sums."""
        cells: dict[str, Cell] = {}
        balanced = True
        for column in self.columns:
            cell = _counted(column, self.figures, unit, line)
            if column.per is not None:
                cell = _rate(replace(cell, part=_whole(cell)), cells[column.per])
            elif isinstance(column.formula, Rate):
                cell = _rate(cells[column.formula.part], cells[column.formula.whole])
            elif isinstance(column.formula, Total):
                expected = total_of(column.formula, cells)
                cell = cell if column.count else Cell(expected)
                balanced = balanced and cell.value == expected
            cells[column.id] = cell
        return tuple(cells.values()), balanced


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


def total_of(formula: Total, cells: Mapping[str, Cell]) -> int | None:
    """Return the sum of cells by a formula; None where one of them is not known."""
    values = [_whole(cells[column]) for column in formula.columns]
    if any(value is None for value in values):
        return None
    return formula.value(lambda column: _whole(cells[column]) or 0)
