"""What do all sheets of one result workbook share?"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ngheo_cli.classify.model import Decisions
from ngheo_cli.criteria.choose import show_day
from ngheo_cli.messages import Finding, Lang, Pair, lists, of, titles
from ngheo_cli.reports.page import Heading, set_page
from ngheo_cli.reports.places import only
from ngheo_cli.reports.quick_sheet import QuickSheet
from ngheo_cli.reports.run import RunInfo
from ngheo_cli.reports.styles import Styles
from ngheo_cli.reports.words import ColumnWords

if TYPE_CHECKING:
    from xlsxwriter import Workbook

    from ngheo_cli.survey.model import Survey

SHEET_NAME_MAX = 31
_UNIT_WORDS = ("xã", "phường", "thị trấn", "đặc khu")


@dataclass(frozen=True, slots=True)
class Context:
    """One workbook being written: the open book, its styles, and what is written into it."""

    book: "Workbook"
    styles: Styles
    survey: "Survey"
    decisions: tuple[Decisions, ...]
    run: RunInfo
    words: ColumnWords
    findings: tuple[Finding, ...]

    @property
    def lang(self) -> Lang:
        """The language of the workbook."""
        return self.run.lang

    def say(self, pair: Pair) -> str:
        """Return the half of a pair in the workbook's language."""
        return of(pair, self.lang)

    def add_sheet(self, name: str) -> QuickSheet:
        """Add a sheet; the name is cut to what a workbook allows."""
        sheet: QuickSheet = self.book.add_worksheet(name[:SHEET_NAME_MAX], QuickSheet)
        return sheet

    def class_sheet(self, code: str, decisions: Decisions) -> QuickSheet:
        """Add the sheet of a list; with several standards its name carries the standard's id."""
        name = self.say(lists.SHEET_CLASS[code])
        if len(self.decisions) == 1:
            return self.add_sheet(name)
        taken = {sheet.get_name().casefold() for sheet in self.book.worksheets()}
        for suffix in (decisions.criteria.id, *(str(n) for n in range(2, 100))):
            candidate = f"{_cut(name, SHEET_NAME_MAX - 1 - len(suffix))} {suffix}"[-SHEET_NAME_MAX:]
            if candidate.casefold() not in taken:
                break
        return self.add_sheet(candidate)

    def heading(
        self, title: Pair, lines: Sequence[str], *, provisional: bool = True, only: Decisions | None = None
    ) -> Heading:
        """Return the title block of a sheet; `only` is the standard of a list, if it shows one alone."""
        shown = (only,) if only else self.decisions
        return Heading(
            lang=self.lang,
            commune=self._committee(),
            title=self.say(title),
            lines=tuple(line for line in lines if line),
            trial=next((d.criteria.incomplete.of(self.lang) for d in shown if d.criteria.incomplete), ""),
            tool=f"ngheo {self.run.tool_version}",
            provisional=provisional,
        )

    def start(self, sheet: QuickSheet, heading: Heading) -> None:
        """Set the page of a sheet."""
        set_page(sheet, heading)

    def standard_line(self, decisions: Decisions) -> str:
        """Name a standard, and the review date if all households share one."""
        criteria = decisions.criteria
        line = self.say(titles.STANDARD_LINE).format(title=criteria.title.of(self.lang), id=criteria.id)
        date = only(self.survey, "review_date")
        return f"{line} – {self.say(titles.REVIEW_LINE).format(date=show_day(date))}" if date else line

    def _committee(self) -> str:
        commune = only(self.survey, "commune")
        if not commune:
            return self.say(titles.COMMITTEE_BLANK)
        if self.lang == "en":
            return self.say(titles.COMMITTEE).format(commune=commune)
        name = commune if commune.casefold().startswith(_UNIT_WORDS) else f"xã {commune}"
        return self.say(titles.COMMITTEE).format(commune=name.upper())


def _cut(name: str, room: int) -> str:
    """Cut a name at a word."""
    return name if len(name) <= room else name[: room + 1].rpartition(" ")[0] or name[:room]
