"""How are numbers, rates and names written on a page, in its language?"""

from dataclasses import dataclass
from fractions import Fraction

from ngheo_cli.messages import Lang, Pair, of
from ngheo_cli.messages import review as review_words
from ngheo_cli.messages import web_page as words
from ngheo_cli.numbers import half_up, number_text
from ngheo_cli.reports.web.model import Cell
from ngheo_cli.review.rate_changes import least_of
from ngheo_cli.review.rates import RateRow
from ngheo_cli.review.units import Unit

NONE = "–"


@dataclass(frozen=True, slots=True)
class Speech:
    """Writes in one language."""

    lang: Lang

    def say(self, pair: Pair, **values: object) -> str:
        """Return a text in the language of the page, filled."""
        return of(pair, self.lang).format(**values)

    def number(self, count: int | None) -> str:
        """Write a count."""
        return NONE if count is None else number_text(count, self.lang)

    def rate(self, rate: str | None) -> str:
        """Write a published rate or change (7.88) as an official does: 7,88."""
        if rate is None:
            return NONE
        text = rate.replace("-", "−")
        return text.replace(".", ",") if self.lang == "vi" else text

    def level(self, value: Fraction | None, places: int = 2) -> str:
        """Write an exact level in percent."""
        return self.rate(None if value is None else half_up(value, places))

    def points(self, value: Fraction | None) -> str:
        """Write a change in percentage points, a rise with its sign."""
        if value is None:
            return NONE
        text = self.level(value)
        return f"+{text}" if value > 0 and not text.startswith("+") else text

    def unit(self, unit: Unit) -> str:
        """Name a unit; the whole where the files tell no name."""
        return unit.name or self.say(review_words.WHOLE)

    def part(self, row: RateRow) -> str:
        """Name the group and area of a row."""
        group = row.group
        name = self.say(review_words.GROUPS[group]) if group in review_words.GROUPS else group
        return ", ".join(filter(None, (name, self.say(review_words.AREAS[row.area]))))

    def between(self, least: str, most: str) -> str:
        """Write what is known, or from the least to the most."""
        return least if least == most else f"{least} – {most}"

    def cell(self, count: int | None) -> Cell:
        """Write a count into a cell, with the number to sort by."""
        return Cell(self.number(count), "" if count is None else str(count))

    def counted(self, row: RateRow, name: str) -> Cell:
        """Write how many households are in a class, at least and at most."""
        least, most = row.count(name), row.count(f"{name}_max")
        text = self.between(self.number(least), self.number(most))
        return Cell(text, "" if least is None else str(least))

    def rated(self, row: RateRow, name: str, longest: Fraction | None = None) -> Cell:
        """Write the rate of a class, at least and at most, with a bar in parts of the longest rate."""
        rate = row.rate(least_of(name))
        text = self.between(self.rate(rate), self.rate(row.rate(f"{name}_max")))
        bar = half_up(100 * Fraction(rate) / longest, 1) if rate and longest else ""
        return Cell(text, rate or "", bar)

    def hidden(self) -> Cell:
        """Stand for a number that is not shown."""
        return Cell(self.say(words.HIDDEN))
