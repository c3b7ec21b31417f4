"""How far is each target of a plan reached?"""

from collections.abc import Callable
from fractions import Fraction

from ngheo_cli.messages import review as review_words
from ngheo_cli.messages import targets as target_words
from ngheo_cli.messages import web_page as words
from ngheo_cli.reports.web.facts import Facts
from ngheo_cli.reports.web.model import Cell, Column, Row, Section, Table
from ngheo_cli.reports.web.speech import NONE, Speech
from ngheo_cli.review.target_ends import Span, ends_of
from ngheo_cli.review.targets import TargetRow


def targets(facts: Facts, speech: Speech) -> Section | None:
    """Return the section of targets; of villages only where nothing is hidden. None without a plan."""
    if facts.planned is None:
        return None
    rows = [row for row in facts.planned.rows if not facts.withheld(row.scope.unit)]
    left = len(facts.planned.rows) - len(rows)
    notes = [speech.say(words.TARGETS_LEFT, count=speech.number(left))] if left else []
    if facts.year is not None and any(row.target.year != facts.year for row in rows):
        notes.append(speech.say(words.TARGETS_OTHER_YEARS, year=facts.year))
    numbers = {"baseline", "planned", "achieved", "points", "percent", "lacking"}
    columns = tuple(
        Column(speech.say(head), name, name in numbers) for name, head in target_words.HEADS.items()
    )
    caption = speech.say(words.TARGETS_TABLE, title=facts.planned.title)
    table = Table("targets-table", caption, columns, tuple(_row(row, speech) for row in rows), tuple(notes))
    return Section("targets", speech.say(words.TARGETS), tables=(table,))


def _row(row: TargetRow, speech: Speech) -> Row:
    target, ends = row.target, ends_of(row)
    of = f" ({_group(target.of, speech)})" if target.of and target.of != "all" else ""
    measure = f"{speech.say(target_words.MEASURES[target.measure])}{of} {target.year}"
    cells = (
        Cell(speech.unit(row.scope.unit)),
        Cell(measure),
        Cell(speech.level(row.baseline)),
        Cell(speech.level(row.planned_level)),
        _span(ends.achieved, speech.level, speech),
        _span(ends.points, speech.points, speech),
        _span(ends.percent_of_plan, lambda level: speech.level(level, 1), speech),
        Cell(speech.say(target_words.MET[row.met])),
        _span(ends.lacking, lambda count: speech.number(int(count)), speech),
    )
    return Row(cells, row.scope.unit.path)


def _span(ends: Span, write: Callable[[Fraction], str], speech: Speech) -> Cell:
    """Write what is known, or from the least to the most."""
    return Cell(NONE if ends is None else speech.between(*map(write, ends)))


def _group(name: str, speech: Speech) -> str:
    return speech.say(review_words.GROUPS[name]) if name in review_words.GROUPS else name
