"""Of what are poor households deprived, beside near-poor ones?"""

from ngheo_cli.messages import web_page as words
from ngheo_cli.messages import web_parts as part_words
from ngheo_cli.reports.web.bars import Bars, Kind, bars_spec
from ngheo_cli.reports.web.charts import COLOURS
from ngheo_cli.reports.web.facts import Facts
from ngheo_cli.reports.web.figures import figure_of
from ngheo_cli.reports.web.model import Cell, Column, Figure, Row, Section, Table
from ngheo_cli.reports.web.speech import Speech
from ngheo_cli.review.insured import LISTS
from ngheo_cli.review.rate_details import DetailRow

_COLUMNS = ((part_words.DEPRIVED, "deprived"), (part_words.SHARE, "rate"), (part_words.UNKNOWN, "unknown"))


def profile(facts: Facts, speech: Speech) -> Section:
    """Return the section of deprivations."""
    title = speech.say(part_words.PROFILE)
    if not any(row.whole for row in facts.profile):
        return Section("profile", title, (speech.say(part_words.NO_LISTS),))
    if all(row.rate is None for row in facts.profile):
        return Section("profile", title, (speech.say(part_words.NO_ANSWERS),))
    return Section("profile", title, figures=(_figure(facts, speech),))


def _figure(facts: Facts, speech: Speech) -> Figure:
    by_place = {(row.item, row.class_): row for row in facts.profile}
    bars, rows = [], []
    for indicator in facts.households.criteria.indicators:
        name = indicator.title.of(speech.lang)
        found = [by_place[indicator.id, class_] for class_ in LISTS]
        bars.append(Bars(name, [_bar(row, speech) for row in found]))
        cells = [cell for row in found for cell in _cells(row, speech)]
        rows.append(Row((Cell(name), *cells), kind=indicator.id))
    kinds = [Kind(speech.say(words.COUNTS[class_]), COLOURS[class_]) for class_ in LISTS]
    columns = [Column(speech.say(part_words.INDICATOR))]
    for class_ in LISTS:
        columns += [
            Column(speech.say(head[class_]), f"{class_}_{name}", number=True) for head, name in _COLUMNS
        ]
    title = speech.say(part_words.PROFILE_PICTURE)
    table = Table("profile-table", speech.say(words.NUMBERS_OF, title=title), tuple(columns), tuple(rows))
    spec = bars_spec(kinds, bars)
    return figure_of("profile-picture", title, speech.say(part_words.PROFILE_TOLD), spec, table)


def _bar(row: DetailRow, speech: Speech) -> tuple[str, str] | None:
    rate = row.rate
    return None if rate is None else (rate, f"{_rate(row, speech)}\u00a0%")


def _rate(row: DetailRow, speech: Speech) -> str:
    return speech.between(speech.rate(row.rate), speech.rate(row.rate_max))


def _cells(row: DetailRow, speech: Speech) -> tuple[Cell, Cell, Cell]:
    return (
        speech.cell(row.yes),
        Cell(_rate(row, speech), row.rate or ""),
        speech.cell(row.unknown),
    )
