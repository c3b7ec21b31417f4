"""What stands above and below a table on paper: motto, title, status, page numbers, signatures?"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from ngheo_cli.messages import Lang, Pair, of, titles
from ngheo_cli.reports.grid import BOLD, GridColumn, harmless
from ngheo_cli.reports.paper import LINE_HEIGHT, MARGINS, height_of, lines_of
from ngheo_cli.reports.styles import Styles

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

A4 = 9
SIGN_ROWS = 5
SIGNATURES = (SIGN_ROWS + 4) * LINE_HEIGHT
"""Points of the row that holds the day line, the signers and the room to sign."""
TITLE_SIZE = 1.27
"""How much larger the title is than the body."""


@dataclass(frozen=True, slots=True)
class Heading:
    """The words of a sheet's title block."""

    lang: Lang
    commune: str
    title: str
    lines: tuple[str, ...]
    trial: str
    tool: str
    provisional: bool = True


def set_page(sheet: "Worksheet", heading: Heading) -> None:
    """Set A4 landscape, one page wide, with page numbers and the tool's version below."""
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
    left, right, top, bottom = MARGINS
    sheet.set_margins(left=left, right=right, top=top, bottom=bottom)
    sheet.center_horizontally()
    page = of(titles.PAGE, heading.lang)
    sheet.set_footer(f"&L&8{heading.tool}&C&9{page} &P/&N&R&8&A")


def write_heading(
    sheet: "Worksheet", styles: Styles, heading: Heading, columns: Sequence[GridColumn]
) -> tuple[int, float]:
    """Write the title block over the width of the table.

    Returns the row of the table's headings, and the points that the block takes.
    """
    block = _Block(sheet, styles, [column.width for column in columns])
    lang, last, middle = heading.lang, block.last, block.split(0.5)
    block.merge(0, (0, middle - 1), heading.commune, "committee")
    block.merge(0, (middle, last), of(titles.MOTTO_STATE, lang), "state")
    block.merge(1, (middle, last), of(titles.MOTTO, lang), "motto")
    texts = [
        (heading.trial, "provisional"),
        (heading.title, "title"),
        (of(titles.PROVISIONAL, lang) if heading.provisional else "", "provisional"),
        *((line, "under") for line in heading.lines),
    ]
    row, height = 3, 4 * LINE_HEIGHT
    for text, look in texts:
        if text:
            height += block.line(row, text, look)
            row += 1
    return row + 1, height


def freeze(sheet: "Worksheet", row: int, column: int, *, last_row: int, last_column: int) -> None:
    """Keep the headings in sight on the screen and on every page, and let the table be filtered."""
    sheet.freeze_panes(row + 1, column)
    sheet.repeat_rows(row)
    sheet.autofilter(row, 0, max(last_row, row + 1), last_column)


def write_signatures(  # noqa: PLR0913, PLR0917 - a sheet, its looks and place, and who signs
    sheet: "Worksheet",
    styles: Styles,
    row: int,
    lang: Lang,
    columns: Sequence[GridColumn],
    signers: Sequence[Pair] = titles.SIGNERS,
) -> None:
    """Write the day line and those who sign, with room to sign, below `row`.

    All of it stands in one high row, which no program parts between two pages.
    """
    block = _Block(sheet, styles, [column.width for column in columns])
    edges = [0, *(block.split(k / len(signers)) for k in range(1, len(signers))), block.last + 1]
    spans = [(start, end - 1) for start, end in pairwise(edges)]
    sheet.set_row(row + 1, SIGNATURES)
    names = [of(signer, lang) for signer in signers]
    most = max(name.count("\n") for name in names)
    for span, name in zip(spans, names, strict=True):
        day = of(titles.DAY_LINE, lang) if span == spans[-1] else " "
        below = "\n" * (1 + most - name.count("\n")) + of(titles.SIGN_HINT, lang)
        block.merge(row + 1, span, "", "signing")
        fonts = (styles["hint"], f"{day}\n", styles["signer"], name, styles["hint"], below)
        sheet.write_rich_string(row + 1, span[0], *fonts, styles["signing"])


class _Block:
    """Merged lines over the columns of a table."""

    def __init__(self, sheet: "Worksheet", styles: Styles, widths: Sequence[float]) -> None:
        self.sheet, self.styles, self.widths = sheet, styles, widths
        self.last = len(widths) - 1

    def line(self, row: int, text: str, look: str) -> float:
        """Write over the whole width, as high as the text needs: merged cells do not grow by themselves."""
        size = TITLE_SIZE if look == "title" else 1.0
        bold = BOLD if look in {"title", "provisional"} else 1.0
        height = height_of(lines_of(text, sum(self.widths) / size / bold) * size)
        self.sheet.set_row(row, height)
        self.merge(row, (0, self.last), text, look)
        return height

    def merge(self, row: int, span: tuple[int, int], text: str, look: str) -> None:
        """Write a text over a span of columns, first and last."""
        start, end = span
        if end > start:
            self.sheet.merge_range(row, start, row, end, "", self.styles[look])
        if text:
            self.sheet.write_string(row, start, harmless(text), self.styles[look])

    def split(self, share: float) -> int:
        """Return the column whose left edge is nearest to `share` of the width; never the first."""
        wanted, left, edges = share * sum(self.widths), 0.0, list[tuple[float, int]]()
        for number, width in enumerate(self.widths[:-1], 1):
            left += width
            edges.append((abs(left - wanted), number))
        return min(edges)[1] if edges else self.last
