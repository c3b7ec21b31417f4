"""What do the sheets of one form share while it is written?"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ngheo_cli.messages import Lang, Pair
from ngheo_cli.survey.template.looks import Looks
from ngheo_cli.survey.template.plan import Plan

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

A4 = 9
_TITLE = 110
"""Letters of the standards' titles above a page, which holds 255 in all."""
_MARGINS = {"left": 0.3, "right": 0.3, "top": 0.7, "bottom": 0.6}


@dataclass(frozen=True, slots=True)
class Book:
    """The workbook that is written, its looks, the plan, and the ranges of the closed lists by name."""

    book: "Workbook"
    looks: Looks
    plan: Plan
    ranges: dict[str, str]

    @property
    def lang(self) -> Lang:
        """The language of the form."""
        return self.plan.lang

    def say(self, pair: Pair) -> str:
        """Return the half of a pair that the form speaks."""
        return self.plan.say(pair)

    def page(self, sheet: "Worksheet", title: str, *, landscape: bool = True) -> None:
        """Set A4 paper with the title, the standard and page numbers around the sheet."""
        if landscape:
            sheet.set_landscape()
        sheet.set_paper(A4)
        sheet.set_margins(**_MARGINS)
        trial = f"\n&B{_plain(self.plan.trial)}&B" if self.plan.trial else ""
        under = _plain(self.plan.title[:_TITLE])
        sheet.set_header(f"&C&B{_plain(title)}&B – {under}{trial}")
        sheet.set_footer(f"&L&8{_plain(self.plan.tool)}&C&P/&N&R&8&A")


def _plain(text: str) -> str:
    return text.replace("&", "&&")
