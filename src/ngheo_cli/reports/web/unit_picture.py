"""Which units have the highest rates, as a picture?"""

from collections.abc import Sequence
from fractions import Fraction

from ngheo_cli.messages import review as review_words
from ngheo_cli.messages import web_page as words
from ngheo_cli.reports.web.bars import Bars, Kind, bars_spec
from ngheo_cli.reports.web.charts import COLOURS
from ngheo_cli.reports.web.figures import figure_of
from ngheo_cli.reports.web.hidden import COUNTED, VILLAGE, Hidden
from ngheo_cli.reports.web.model import Cell, Column, Figure, Row, Table
from ngheo_cli.reports.web.speech import Speech
from ngheo_cli.review.rates import RateRow
from ngheo_cli.review.units import LEVELS

MOST = 10
"""How many units the picture shows."""


def unit_picture(speech: Speech, hidden: Hidden, rows: Sequence[RateRow]) -> Figure | None:
    """Return the picture of the units of one level: of communes where there are several, else of the lowest
    level that has several. None where no such unit has a rate that may be shown, or one alone beside hidden
    ones. The title never says that rates are the highest where others are hidden: small villages, which are
    hidden, often have higher ones."""
    several = [
        level for level in ("commune", *reversed(LEVELS)) if sum(r.unit.level == level for r in rows) > 1
    ]
    of_level = [row for row in rows if [row.unit.level] == several[:1] and row.rate("poor") is not None]
    shown = [row for row in of_level if not any((row.unit, name) in hidden for name in COUNTED)]
    left = len(of_level) - len(shown)
    shown = sorted(shown, key=_rate, reverse=True)[:MOST]
    if not shown or (left and len(shown) == 1):
        return None
    kinds = [Kind(speech.say(words.RATES[name]), COLOURS[name]) for name in COUNTED]
    bars, told = [], []
    for row in shown:
        cells = [speech.rated(row, name) for name in COUNTED]
        bars.append(Bars(_named(row, speech), [(cell.value, f"{cell.text}\u00a0%") for cell in cells]))
        told.append(Row((Cell(_named(row, speech)), *cells), row.unit.path))
    title = _title(speech, len(shown), len(of_level), left)
    columns = [Column(speech.say(words.RATE_OF[name]), f"{name}_rate", number=True) for name in COUNTED]
    first = Column(speech.say(review_words.UNIT))
    table = Table("units-shown", speech.say(words.NUMBERS_OF, title=title), (first, *columns), tuple(told))
    return figure_of("units-picture", title, speech.say(words.UNITS_TOLD), bars_spec(kinds, bars), table)


def _title(speech: Speech, shown: int, every: int, left: int) -> str:
    if left:
        counts = {"count": speech.number(shown), "hidden": speech.number(left)}
        return speech.say(words.UNITS_SHOWN_PICTURE, **counts)
    return speech.say(words.UNITS_ALL_PICTURE if shown == every else words.UNITS_PICTURE, count=shown)


def _rate(row: RateRow) -> Fraction:
    return Fraction(row.count("poor") or 0, row.households or 1)


def _named(row: RateRow, speech: Speech) -> str:
    """Name a unit, a village with its commune."""
    commune = row.unit.names[2] if row.unit.level == VILLAGE else ""
    return ", ".join(filter(None, (speech.unit(row.unit), commune)))
