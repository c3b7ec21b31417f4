"""What is the result in a few figures: rates, households, the change since before, and the plan?"""

from fractions import Fraction

from ngheo_cli.messages import review as review_words
from ngheo_cli.messages import targets as target_words
from ngheo_cli.messages import web as words
from ngheo_cli.reports.web.bars import Bars, Kind, bars_spec
from ngheo_cli.reports.web.charts import OTHER, PLAIN, POOR
from ngheo_cli.reports.web.facts import Facts
from ngheo_cli.reports.web.figures import figure_of
from ngheo_cli.reports.web.model import Card, Cell, Column, Figure, Row, Section, Table
from ngheo_cli.reports.web.speech import Speech, least_of
from ngheo_cli.review.rate_changes import MEASURES, Change
from ngheo_cli.review.targets import TargetRow


def headline(facts: Facts, speech: Speech) -> Section:
    """Return the section of the highest unit's rates; of its counts where there is no rate."""
    cards = tuple(_card(facts, speech, measure) for measure in MEASURES)
    rated = facts.whole.rate("poor") is not None
    figures = (_figure(facts, speech),) if rated else ()
    return Section("result", speech.say(words.HEADLINE), _lines(facts, speech), cards, figures)


def change_text(change: Change | None, speech: Speech) -> str:
    """Write a change of a rate in points, with its marks."""
    if change is None or change.points is None:
        return ""
    marks = ("†" if change.printed_differs else "") + ("°" if change.open else "")
    return speech.points(change.points) + marks


def change_notes(changes: list[Change], speech: Speech) -> tuple[str, ...]:
    """Explain the marks that changes bear."""
    told = [change for change in changes if change.points is not None]
    notes = [words.PRINTED_DIFFERS] if any(change.printed_differs for change in told) else []
    notes += [words.OPEN_CHANGE] if any(change.open for change in told) else []
    return tuple(speech.say(note) for note in notes)


def target_of(facts: Facts, measure: str) -> TargetRow | None:
    """Return the target of a rate of all households of the highest unit, the earliest year first."""
    found = [
        row
        for row in (facts.planned.rows if facts.planned else ())
        if row.scope.unit == facts.whole.unit
        and row.target.measure == f"{measure}_rate"
        and row.target.of in {None, "all"}
        and row.planned_level is not None
    ]
    return min(found, key=lambda row: row.target.year, default=None)


def _lines(facts: Facts, speech: Speech) -> tuple[str, ...]:
    whole, households = facts.whole, facts.households
    lines = [] if facts.rated else [speech.say(words.NO_TOTALS)]
    if open_ := whole.count("undetermined"):
        lines.append(speech.say(words.UNDETERMINED, count=speech.number(open_)))
    if households.differs:
        lines.append(speech.say(review_words.DIFFERS, count=speech.number(households.differs)))
    if whole.partial:
        lines.append(speech.say(words.PARTIAL))
    return tuple(lines)


def _card(facts: Facts, speech: Speech, measure: str) -> Card:
    row = facts.whole
    least, most = row.count(least_of(measure)), row.count(f"{measure}_max")
    count = speech.between(speech.number(least), speech.number(most))
    if row.rate("poor") is None:
        title = speech.say(words.COUNTS[measure])
        return Card(title, f"{count} {speech.say(words.CARD_HOUSEHOLDS)}", ())
    lines = [speech.say(words.CARD_COUNT, count=count, all=speech.number(row.households))]
    change = facts.changes_of(row.unit).get(measure)
    if change is not None and change.points is not None:
        before = speech.level(change.before)
        lines.append(speech.say(words.CARD_CHANGE, points=change_text(change, speech), before=before))
    if (target := target_of(facts, measure)) is not None:
        met = speech.say(target_words.MET[target.met])
        level = speech.level(target.planned_level)
        lines.append(speech.say(words.CARD_PLAN, year=target.target.year, level=level, met=met))
    title = speech.say(words.RATES[measure])
    return Card(title, f"{speech.rated(row, measure).text} %", tuple(lines))


def _figure(facts: Facts, speech: Speech) -> Figure:
    changes = facts.changes_of(facts.whole.unit)
    targets = {measure: target_of(facts, measure) for measure in MEASURES}
    kinds = [Kind(speech.say(words.NOW), POOR)]
    kinds += [Kind(speech.say(words.BEFORE), OTHER)] if changes else []
    kinds += [Kind(speech.say(words.PLANNED), PLAIN)] if any(targets.values()) else []
    bars, rows = [], []
    for measure in MEASURES:
        cell, change, target = speech.rated(facts.whole, measure), changes.get(measure), targets[measure]
        rates: list[tuple[str, str] | None] = [(cell.value, f"{cell.text} %")]
        rates += [_bar(change.before if change else None, speech)] if changes else []
        rates += [_bar(target.planned_level if target else None, speech)] if any(targets.values()) else []
        bars.append(Bars(speech.say(words.RATES[measure]), rates))
        rows.append(_row(facts, speech, measure))
    title = speech.say(words.RATES_PICTURE)
    columns = tuple(Column(speech.say(head), name, number=bool(name)) for head, name in _COLUMNS)
    notes = change_notes(list(changes.values()), speech)
    if facts.moved and facts.moved.borrowed and changes:
        notes = (*notes, speech.say(words.BORROWED))
    table = Table("result-table", speech.say(words.NUMBERS_OF, title=title), columns, tuple(rows), notes)
    return figure_of("result-picture", title, speech.say(words.RATES_TOLD), bars_spec(kinds, bars), table)


_COLUMNS = (
    (words.MEASURE, ""),
    (words.HOUSEHOLDS, "count"),
    (words.NOW, "rate"),
    (words.BEFORE, "before"),
    (words.CHANGE, "points"),
    (words.PLANNED, "plan"),
)


def _row(facts: Facts, speech: Speech, measure: str) -> Row:
    whole, change, target = (
        facts.whole,
        facts.changes_of(facts.whole.unit).get(measure),
        target_of(facts, measure),
    )
    least, most = whole.count(least_of(measure)), whole.count(f"{measure}_max")
    level = target.planned_level if target else None
    cells = (
        Cell(speech.say(words.RATES[measure])),
        Cell(speech.between(speech.number(least), speech.number(most)), str(least)),
        speech.rated(whole, measure),
        Cell(speech.level(change.before if change else None)),
        Cell(change_text(change, speech) or speech.points(None)),
        Cell(speech.level(level)),
    )
    return Row(cells, whole.unit.path, measure)


def _bar(level: Fraction | None, speech: Speech) -> tuple[str, str] | None:
    return None if level is None else (str(float(level)), f"{speech.level(level)} %")
