"""How much could still change: undetermined households, and those whose class hangs on little?"""

from ngheo_cli.messages import web_page as words
from ngheo_cli.messages import web_parts as part_words
from ngheo_cli.messages.terms import class_label
from ngheo_cli.reports.web.facts import Facts
from ngheo_cli.reports.web.model import Cell, Column, Row, Section, Table
from ngheo_cli.reports.web.speech import Speech
from ngheo_cli.review.rate_changes import MEASURES, least_of


def unsettled(facts: Facts, speech: Speech) -> Section:
    """Return the section of undetermined and borderline households."""
    count, rejected = facts.whole.count("undetermined"), len(facts.households.rejected)
    open_ = part_words.UNDETERMINED[facts.households.source]
    line = open_ if count else part_words.ALL_DETERMINED
    lines = [speech.say(line, count=speech.number(count))]
    if rejected:
        lines.append(speech.say(part_words.REJECTED, count=speech.number(rejected)))
    tables = ([_ranges(facts, speech)] if count else []) + [_borderline(facts, speech)]
    return Section("open", speech.say(part_words.OPEN), tuple(lines), tables=tuple(tables))


def _ranges(facts: Facts, speech: Speech) -> Table:
    """Return at least and at most how many households are in a class."""
    whole, rated = facts.whole, facts.whole.rate("poor") is not None
    heads = [(part_words.LEAST, "min"), (part_words.MOST, "max")]
    heads += [(part_words.LEAST_RATE, "rate_min"), (part_words.MOST_RATE, "rate_max")] if rated else []
    rows = []
    for name in MEASURES:
        sides = (least_of(name), f"{name}_max")
        cells = [speech.cell(whole.count(side)) for side in sides]
        if rated:
            cells += [Cell(speech.rate(whole.rate(side)), whole.rate(side) or "") for side in sides]
        rows.append(Row((Cell(speech.say(words.COUNTS[name])), *cells), kind=name))
    columns = tuple(Column(speech.say(head), name, number=True) for head, name in heads)
    first = Column(speech.say(part_words.CLASS))
    return Table("open-table", speech.say(part_words.OPEN_TABLE), (first, *columns), tuple(rows))


def _borderline(facts: Facts, speech: Speech) -> Table:
    """Return how many households of each class hang on one answer or lie near a line."""
    found = facts.borderline
    classes = [code for code in facts.households.classes if found.any.get(code)] or ["poor", "near_poor"]
    columns = [Column(speech.say(part_words.HANGS_ON))]
    columns += [Column(class_label(code, speech.lang), code, number=True) for code in classes]
    asked = [name for name in part_words.QUANTITIES if any(quantity == name for quantity, _ in found.each)]
    rows = []
    for name in asked:
        counts = [found.each.get((name, code), 0) for code in classes]
        rows.append(_row(part_words.QUANTITIES[name], counts, speech, name))
    rows.append(_row(part_words.ANY, [found.any.get(code, 0) for code in classes], speech, "any"))
    within = {name: speech.number(getattr(found, name)) for name in ("decided", "income", "points")}
    caption = speech.say(part_words.BORDERLINE_TABLE, **within)
    return Table("borderline-table", caption, tuple(columns), tuple(rows))


def _row(title: tuple[str, str], counts: list[int], speech: Speech, kind: str) -> Row:
    cells = [speech.cell(count) for count in counts]
    return Row((Cell(speech.say(title)), *cells), kind=kind)
