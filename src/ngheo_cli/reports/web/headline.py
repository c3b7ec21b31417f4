"""What is the result in a few figures: rates, households, the change since before, and the plan?"""

from fractions import Fraction

from ngheo_cli.messages import review as review_words
from ngheo_cli.messages import web_page as words
from ngheo_cli.messages import web_parts as part_words
from ngheo_cli.numbers import half_up
from ngheo_cli.reports.web.bars import Bars, Kind, bars_spec
from ngheo_cli.reports.web.charts import OTHER, PLAIN, POOR
from ngheo_cli.reports.web.facts import Facts
from ngheo_cli.reports.web.figures import figure_of
from ngheo_cli.reports.web.model import Card, Cell, Column, Figure, Row, Section, Table
from ngheo_cli.reports.web.speech import NONE, Speech
from ngheo_cli.review.rate_changes import MEASURES, Change, least_of
from ngheo_cli.review.targets import TargetRow


def headline(facts: Facts, speech: Speech) -> Section:
    """Return the section of the whole's rates; of its counts where there is no rate."""
    cards = tuple(_card(facts, speech, measure) for measure in MEASURES)
    rated = facts.whole.rate("poor") is not None
    figures = (_figure(facts, speech),) if rated else ()
    return Section("result", speech.say(words.HEADLINE), _lines(facts, speech), cards, figures)


def change_text(change: Change | None, speech: Speech) -> str:
    """Write a change of a rate in points, at least and at most, with its marks."""
    if change is None or change.points is None:
        return ""
    marks = ("†" if change.printed_differs else "") + ("°" if change.open else "")
    least, most = change.points_ends
    return speech.between(speech.points(least), speech.points(most)) + marks


def before_text(change: Change | None, speech: Speech) -> str:
    """Write the level before, at least and at most."""
    least, most = (change.ends[0] if change else None) or (None, None)
    return speech.between(speech.level(least), speech.level(most))


def change_notes(changes: list[Change], speech: Speech) -> tuple[str, ...]:
    """Explain the marks that changes bear."""
    told = [change for change in changes if change.points is not None]
    notes = [words.PRINTED_DIFFERS] if any(change.printed_differs for change in told) else []
    notes += [words.OPEN_CHANGE] if any(change.open for change in told) else []
    return tuple(speech.say(note) for note in notes)


def target_of(facts: Facts, measure: str) -> TargetRow | None:
    """Return the target of a rate of all households of the whole: that of the review's year, else of the
    nearest later one, never of a past one. Of a review without a day that of the plan's only year. One that
    names no unit is asked of the highest; it is the whole's too where that has the same figures, and the
    whole has none of its own for the year."""
    found = [
        row
        for row in (facts.planned.rows if facts.planned else ())
        if row.scope.unit in {facts.whole.unit, *(() if row.target.unit else facts.doubled)}
        and row.target.measure == f"{measure}_rate"
        and row.target.of in {None, "all"}
        and row.planned_level is not None
    ]
    if facts.year is None and len({row.target.year for row in found}) > 1:
        return None
    ahead = (row for row in found if facts.year is None or row.target.year >= facts.year)
    return min(ahead, key=lambda row: (row.target.year, row.scope.unit != facts.whole.unit), default=None)


def _lines(facts: Facts, speech: Speech) -> tuple[str, ...]:
    whole, households = facts.whole, facts.households
    lines = []
    if whole.rate("poor") is None:
        lines.append(speech.say(words.NO_WHOLE_RATE if facts.rated else words.NO_TOTALS))
    if open_ := whole.count("undetermined"):
        lines.append(speech.say(part_words.UNDETERMINED[households.source], count=speech.number(open_)))
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
        return Card(title, count, ())
    lines = [speech.say(words.CARD_COUNT, count=count, all=speech.number(row.households))]
    change = facts.changes_of(row.unit).get(measure)
    if change is not None and change.points is not None:
        before = before_text(change, speech)
        lines.append(speech.say(words.CARD_CHANGE, points=change_text(change, speech), before=before))
    if (target := target_of(facts, measure)) is not None:
        met = speech.say(words.MET[target.met])
        level = speech.level(target.planned_level)
        year = target.target.year
        told = words.CARD_PLAN if facts.year in {year, None} else words.CARD_PLAN_LATER
        lines.append(speech.say(told, year=year, level=level, met=met))
    title = speech.say(words.RATES[measure])
    return Card(title, f"{speech.rated(row, measure).text}\u00a0%", tuple(lines))


def _figure(facts: Facts, speech: Speech) -> Figure:
    """Return the rates as bars; those of before and of the plan where there are any."""
    kinds = {"rate": Kind(speech.say(words.NOW), POOR)}
    if facts.changes_of(facts.whole.unit):
        kinds["before"] = Kind(speech.say(words.BEFORE), OTHER)
    if years := _years(facts):
        of_year = words.PLANNED_FOR if len(years) == 1 else words.PLANNED
        kinds["plan"] = Kind(speech.say(of_year, year=min(years)), PLAIN)
    shown = {"", "count", *kinds} | ({"points"} if "before" in kinds else set())
    heads = [(head, name) for head, name in _COLUMNS if name in shown]
    bars, rows = [], []
    for measure in MEASURES:
        cells = _cells(facts, speech, measure)
        of_kinds = [(cells[name].value, _percent(cells[name].text)) for name in kinds]
        bars.append(Bars(speech.say(words.RATES[measure]), [one if one[0] else None for one in of_kinds]))
        rows.append(Row(tuple(cells[name] for _, name in heads), facts.whole.unit.path, measure))
    title = speech.say(words.RATES_PICTURE["before" in kinds, "plan" in kinds])
    columns = tuple(
        Column(kinds["plan"].name if name == "plan" else speech.say(head), name, number=bool(name))
        for head, name in heads
    )
    caption = speech.say(words.NUMBERS_OF, title=title)
    table = Table("result-table", caption, columns, tuple(rows), _notes(facts, speech))
    spec = bars_spec(tuple(kinds.values()), bars)
    return figure_of("result-picture", title, speech.say(words.RATES_TOLD), spec, table)


def _years(facts: Facts) -> set[int]:
    """Return of which years the targets of the headline are."""
    return {row.target.year for measure in MEASURES if (row := target_of(facts, measure))}


def _percent(text: str) -> str:
    """Write a cell as a label: percent stands after the rate, before a year."""
    rate, bracket, year = text.partition(" (")
    return f"{rate}\u00a0%{bracket}{year}"


def _notes(facts: Facts, speech: Speech) -> tuple[str, ...]:
    changes = facts.changes_of(facts.whole.unit)
    borrowed = bool(changes) and facts.moved is not None and facts.moved.borrowed
    notes = change_notes(list(changes.values()), speech)
    return (*notes, speech.say(words.BORROWED)) if borrowed else notes


_COLUMNS = (
    (words.MEASURE, ""),
    (part_words.HOUSEHOLDS, "count"),
    (words.NOW, "rate"),
    (words.BEFORE, "before"),
    (words.CHANGE, "points"),
    (words.PLANNED, "plan"),
)


def _cells(facts: Facts, speech: Speech, measure: str) -> dict[str, Cell]:
    """Return the cells of a rate by the names of their columns."""
    whole, target = facts.whole, target_of(facts, measure)
    year = target.target.year if target and len(_years(facts)) > 1 else None
    change = facts.changes_of(whole.unit).get(measure)
    least, most = whole.count(least_of(measure)), whole.count(f"{measure}_max")
    return {
        "": Cell(speech.say(words.RATES[measure])),
        "count": Cell(speech.between(speech.number(least), speech.number(most)), str(least)),
        "rate": speech.rated(whole, measure),
        "before": Cell(before_text(change, speech), _value(change.before if change else None)),
        "points": Cell(change_text(change, speech) or NONE),
        "plan": _planned(target, speech, year),
    }


def _planned(target: TargetRow | None, speech: Speech, year: int | None) -> Cell:
    level = target.planned_level if target else None
    return Cell(speech.level(level) + (f" ({year})" if year else ""), _value(level))


def _value(level: Fraction | None) -> str:
    return "" if level is None else half_up(level)
