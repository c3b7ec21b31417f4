"""How are lines and small tables written on the sheet of instructions, on a grid of five columns?"""

from collections.abc import Sequence
from math import ceil

from ngheo_cli.messages import Pair
from ngheo_cli.survey.template.book import Book

WIDTHS = (6, 36, 58, 20, 22)
_LAST = len(WIDTHS) - 1
_LINE = 15.5
_SPARE = 0.97
"""Share of a column's width that is counted on: programs break lines a little earlier or later."""


class GuidePage:
    """A sheet that is written from the top down."""

    def __init__(self, book: Book, name: str, title: str) -> None:
        self.book = book
        self.sheet = book.book.add_worksheet(name)
        self.row = 0
        for i, width in enumerate(WIDTHS):
            self.sheet.set_column(i, i, width)
        self.sheet.hide_gridlines(2)
        book.page(self.sheet, title)
        self.sheet.fit_to_pages(1, 0)

    def line(self, text: str, look: str) -> None:
        """Write a text over the whole width."""
        self._merged(0, text, look)
        self._end([(text, sum(WIDTHS))], look)

    def section(self, title: Pair) -> None:
        """Write the title of a part, a line apart from what stands above."""
        self.row += 1
        self.line(self.book.say(title), "section")

    def item(self, mark: str, text: str, look: str = "strong") -> None:
        """Write a mark (a number, or a colour) and a text beside it."""
        self.sheet.write_string(self.row, 0, mark, self.book.looks[look])
        self._merged(1, text, "plain")
        self._end([(text, sum(WIDTHS[1:]))], "plain")

    def table(self, heads: Sequence[Pair], rows: Sequence[Sequence[str | int]]) -> None:
        """Write a table; its first column numbers the rows."""
        for i, head in enumerate(heads):
            self.sheet.write_string(self.row, i, self.book.say(head), self.book.looks["head"])
        self._end([(self.book.say(head), WIDTHS[i]) for i, head in enumerate(heads)], "head")
        for number, row in enumerate(rows, 1):
            for i, value in enumerate((number, *row)):
                if isinstance(value, str):
                    self.sheet.write_string(self.row, i, value, self.book.looks["cell"])
                else:
                    look = "money" if i else "number cell"
                    self.sheet.write_number(self.row, i, value, self.book.looks[look])
            self._end([(str(value), WIDTHS[i]) for i, value in enumerate(row, 1)], "cell")

    def _merged(self, first: int, text: str, look: str) -> None:
        self.sheet.merge_range(self.row, first, self.row, _LAST, "", self.book.looks[look])
        self.sheet.write_string(self.row, first, text, self.book.looks[look])

    def _end(self, texts: Sequence[tuple[str, float]], look: str) -> None:
        """Go to the next row, the one just written as high as its texts need."""
        size = {"title": 1.4, "trial": 1.15}.get(look, 1.0)
        lines = max(ceil(len(text) * size / (width * _SPARE)) for text, width in texts)
        self.sheet.set_row(self.row, max(1, lines) * _LINE * size + 3)
        self.row += 1
