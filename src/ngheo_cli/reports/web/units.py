"""Which figures has each unit, and which units stand above a rate?"""

from collections.abc import Iterable, Sequence
from fractions import Fraction

from ngheo_cli.messages import review as review_words
from ngheo_cli.messages import web_page as words
from ngheo_cli.reports.web.facts import Facts
from ngheo_cli.reports.web.headline import change_notes, change_text
from ngheo_cli.reports.web.hidden import FEWEST, HOUSEHOLDS, REVIEWED, VILLAGE, Hidden, shown_count
from ngheo_cli.reports.web.model import Cell, Column, Row, Section, Table
from ngheo_cli.reports.web.speech import NONE, Speech
from ngheo_cli.reports.web.unit_picture import unit_picture
from ngheo_cli.review.rate_changes import Change
from ngheo_cli.review.rates import RateRow
from ngheo_cli.review.units import LEVELS, UNIT_GROUP

MOST = 600
"""How many units the table holds at most, where no levels are asked for."""
RATES: tuple[str, ...] = ("poor", "near_poor", "multi")


def units(facts: Facts, speech: Speech, hidden: Hidden) -> Section:
    """Return the section of units."""
    levels, left = levels_shown(facts)
    rows = [row for row in facts.units if row.unit.level in levels]
    notes = [_left_note(facts, speech, left)] if left else []
    if any(
        (row.unit, name) in hidden
        for row in rows
        for name in (*RATES, HOUSEHOLDS if facts.rated else REVIEWED)
    ):
        notes.append(speech.say(words.HIDDEN_NOTE, fewest=FEWEST))
    written = _Units(facts, speech, hidden)
    columns, told = written.table(rows)
    notes += written.notes(rows)
    caption = speech.say(words.UNITS_TABLE if facts.rated else words.UNITS_COUNTS)
    kinds = tuple(
        (level, speech.say(review_words.LEVELS[level])) for level in levels if _several(rows, level)
    )
    table = Table("units-table", caption, columns, told, tuple(notes), live=True, kinds=kinds)
    picture = unit_picture(speech, hidden, rows)
    figures = (picture,) if picture else ()
    return Section("units", speech.say(words.UNITS), figures=figures, tables=(table,))


def above(facts: Facts, speech: Speech, hidden: Hidden) -> Section | None:
    """Return the section of the units above the rate that was asked for."""
    if facts.ranked is None:
        return None
    levels, left = levels_shown(facts)
    sure = [(row, words.ABOVE_SURE) for row in facts.ranked.rows]
    both = [*sure, *((row, words.ABOVE_MAYBE) for row in facts.ranked.straddling)]
    shown = [
        (row, standing)
        for row, standing in both
        if row.unit.level in levels or (row.unit.level == UNIT_GROUP and not facts.withheld(row.unit))
        if (row.unit, "poor") not in hidden
    ]
    title = speech.say(words.ABOVE, above=speech.rate(facts.ranked.above))
    unseen = sum(name == "poor" and unit.level in levels for unit, name in hidden)
    notes = [speech.say(words.ABOVE_HIDDEN, count=speech.number(unseen))] if unseen else []
    notes += [_left_note(facts, speech, left)] if left else []
    if not shown:
        said = words.NONE_ABOVE_SHOWN if unseen else words.NONE_ABOVE
        none = speech.say(said, above=speech.rate(facts.ranked.above))
        return Section("above", title, (none,), notes=tuple(notes))
    written, ranked = _Units(facts, speech, hidden), [row for row, _ in shown]
    columns, told = written.table(ranked)
    notes += written.notes(ranked)
    rows = tuple(
        Row((*row.cells, Cell(speech.say(standing))), row.path, row.kind)
        for row, (_, standing) in zip(told, shown, strict=True)
    )
    table = Table("above-table", title, (*columns, Column(speech.say(words.STANDING))), rows, tuple(notes))
    return Section("above", title, tables=(table,))


def levels_shown(facts: Facts) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the levels of units that are shown, from the highest, and those left out for their number."""
    present = [level for level in ("country", *LEVELS) if any(row.unit.level == level for row in facts.units)]
    if facts.levels:
        top = facts.whole.unit.level
        return tuple(level for level in present if level in {top, *facts.levels}), ()
    many, shown = 0, list[str]()
    for level in present:
        many += sum(row.unit.level == level for row in facts.units)
        if shown and many > MOST:
            break
        shown.append(level)
    return tuple(shown), tuple(present[len(shown) :])


def longest_rate(rows: Iterable[RateRow], name: str) -> Fraction:
    """Return the highest rate of a class, to which bars are drawn."""
    return max((Fraction(rate) for row in rows if (rate := row.rate(name)) is not None), default=Fraction(0))


def _several(rows: Sequence[RateRow], level: str) -> bool:
    return any(row.unit.level != level for row in rows)


def _left_note(facts: Facts, speech: Speech, left: Sequence[str]) -> str:
    count = sum(row.unit.level in left for row in facts.units)
    levels = ", ".join(speech.say(review_words.LEVELS[level]) for level in left)
    return speech.say(words.LEVELS_LEFT, count=speech.number(count), levels=levels)


class _Units:
    """Writes the rows of units."""

    def __init__(self, facts: Facts, speech: Speech, hidden: Hidden) -> None:
        self.facts, self.speech, self.hidden = facts, speech, hidden
        self.changed = bool(facts.moved and facts.moved.changes)
        self.whole = HOUSEHOLDS if facts.rated else REVIEWED
        self.top = min(row.unit.depth for row in facts.units)
        self.longest: dict[str, Fraction] = {}

    def table(self, rows: Sequence[RateRow]) -> tuple[tuple[Column, ...], tuple[Row, ...]]:
        """Return the columns and rows of units."""
        say, rated = self.speech.say, self.facts.rated
        for name in RATES:  # a bar must not tell by its length how long a hidden one would be
            told = (row for row in rows if (row.unit, name) not in self.hidden)
            self.longest[name] = longest_rate(told, name)
        title = words.ALL_HOUSEHOLDS if rated else words.REVIEWED
        columns = [Column(say(review_words.UNIT)), Column(say(title), self.whole, number=True)]
        for name in ("poor", "near_poor"):
            columns.append(Column(say(words.COUNTS[name]), name, True))
            columns += [Column(say(words.RATE_OF[name]), f"{name}_rate", True)] if rated else []
        if rated:
            columns.append(Column(say(words.RATE_OF["multi"]), "multi_rate_min", True))
        if self.changed:
            columns.append(Column(say(words.CHANGE), "points", True))
        return tuple(columns), tuple(map(self._row, rows))

    def notes(self, rows: Sequence[RateRow]) -> list[str]:
        """Explain the marks that the rows bear."""
        partial = [self.speech.say(words.PARTIAL)] if any(row.partial for row in rows) else []
        changes = [change for row in rows if (change := self._changed(row)) is not None]
        return [*partial, *change_notes(changes, self.speech)]

    def _row(self, row: RateRow) -> Row:
        speech, unit = self.speech, row.unit
        upper = unit.names[2] if unit.level == VILLAGE else ""
        name = speech.unit(unit) + ("*" if row.partial else "")
        cells = [Cell(name, over=upper, inside=max(unit.depth - self.top, 0))]
        cells.append(self._shown(row, self.whole, speech.cell(shown_count(row, self.whole))))
        if row.counts is None:
            rest = 2 + 3 * self.facts.rated + self.changed
            missing = [Cell(speech.say(review_words.NOT_SUBMITTED)), *[Cell(NONE)] * (rest - 1)]
            return Row((*cells, *missing), unit.path, unit.level)
        for name in ("poor", "near_poor"):
            cells.append(self._shown(row, name, speech.counted(row, name)))
            cells += [self._rate(row, name)] if self.facts.rated else []
        cells += [self._rate(row, "multi")] if self.facts.rated else []
        cells += [self._change(row)] if self.changed else []
        return Row(tuple(cells), unit.path, unit.level, strong=unit.depth == self.top)

    def _rate(self, row: RateRow, name: str) -> Cell:
        return self._shown(row, name, self.speech.rated(row, name, self.longest[name]))

    def _shown(self, row: RateRow, name: str, cell: Cell) -> Cell:
        return self.speech.hidden() if (row.unit, name) in self.hidden else cell

    def _change(self, row: RateRow) -> Cell:
        change = self._changed(row)
        value = "" if change is None or change.points is None else str(change.as_dict()["points"])
        return Cell(change_text(change, self.speech) or NONE, value)

    def _changed(self, row: RateRow) -> Change | None:
        """Return the change of the poverty rate that a row shows; of villages only where nothing is hidden,
        for it tells the count of before."""
        if row.counts is None or (row.unit.level == VILLAGE and not self.facts.names):
            return None
        return self.facts.changes_of(row.unit).get("poor")
