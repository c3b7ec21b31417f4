"""How does an audit of lists become a workbook: summary, differences, units, borderline, sample, estimate?"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ngheo_cli.audit.list.recheck import VERDICTS
from ngheo_cli.messages import Stop, titles, usage
from ngheo_cli.messages import audit_book as book_words
from ngheo_cli.messages import audit_causes as cause_texts
from ngheo_cli.messages import audit_list as words
from ngheo_cli.messages import audit_sample as sample_words
from ngheo_cli.reports.audit_form import (
    add_choices,
    error_columns,
    form_columns,
    form_line,
    sample_lines,
    strata_columns,
)
from ngheo_cli.reports.audit_found import AuditFound, AuditRun, method_lines, rate_lines
from ngheo_cli.reports.audit_sheets import SHEETS
from ngheo_cli.reports.files import placed
from ngheo_cli.reports.grid import GridColumn, heading_height, row_heights, set_widths, write_table
from ngheo_cli.reports.page import Heading, freeze, set_page, write_heading, write_signatures
from ngheo_cli.reports.page_ends import page_ends
from ngheo_cli.reports.paper import LINE_HEIGHT, height_of, lines_of
from ngheo_cli.reports.quick_sheet import QuickSheet
from ngheo_cli.reports.styles import Styles
from ngheo_cli.reports.workbook import MADE, MOST_ROWS

if TYPE_CHECKING:
    from xlsxwriter import Workbook

_OPTIONS: dict[str, Any] = {"strings_to_formulas": False, "strings_to_urls": False, "in_memory": True}
_FROZEN = 3


def write_audit(path: Path, found: AuditFound, run: AuditRun, *, force: bool) -> None:
    """Write the workbook; the same input gives the same bytes. Raises Stop where it cannot be written."""
    from xlsxwriter import Workbook  # noqa: PLC0415 - other commands do without it

    most = max(len(found.listing), len(found.listing.near))
    if most > MOST_ROWS:
        raise Stop(usage.TOO_MANY_ROWS.at(count=most, most=MOST_ROWS))
    with placed(path, force=force) as beside:
        book = Workbook(str(beside), _OPTIONS)
        title = run.say(book_words.SHEET_TITLES["summary"])
        book.set_properties({"title": title, "author": run.tool, "created": MADE})
        _Writer(book, found, run).write()
        book.close()


class _Writer:
    """One workbook of an audit being written."""

    def __init__(self, book: "Workbook", found: AuditFound, run: AuditRun) -> None:
        self.book, self.found, self.run, self.styles = book, found, run, Styles(book)

    def write(self) -> None:
        """Write all sheets that the audit has."""
        found, run = self.found, self.run
        self._summary()
        for name, columns in SHEETS.items():
            if name != "reviewers" or found.reviewers is not None:
                self._table(name, columns(found, run), self._lines(name))
        if found.sample is not None:
            form = form_columns(found, run, found.sample)
            sheet, top = self._table("sample", form, [form_line(run)], signed=True)
            add_choices(sheet, form, top + 1, found, run)
            self._table("strata", strata_columns(found.sample, run), sample_lines(found.sample, run))
        if found.rate is not None:
            lines = [*rate_lines(found.rate, run), *method_lines(found.rate, run)]
            self._table("error", error_columns(found, run), lines)

    def _lines(self, name: str) -> list[str]:
        run = self.run
        if name == "differences":
            return [run.say(words.PROBABLE)]
        if name == "reviewers":
            return [run.say(words.INTERNAL)]
        return [near_line(self.found, run)] if name == "near" else []

    def _table(
        self, name: str, columns: list[GridColumn], lines: Sequence[str], *, signed: bool = False
    ) -> tuple[QuickSheet, int]:
        """Write a sheet of one table and return it with the row of its headings."""
        run = self.run
        sheet: QuickSheet = self.book.add_worksheet(run.say(book_words.SHEETS[name]), QuickSheet)
        heading = self._heading(name, lines)
        set_page(sheet, heading)
        set_widths(sheet, columns)
        top, above = write_heading(sheet, self.styles, heading, columns)
        nothing = run.say(book_words.NOTHING)
        after = write_table(sheet, self.styles, top, columns, nothing=nothing)
        frozen = min(_FROZEN, len(columns) - 1)
        freeze(sheet, top, frozen, last_row=after - 1, last_column=len(columns) - 1)
        if signed:
            write_signatures(sheet, self.styles, after, run.lang, columns, sample_words.SIGNERS)
            rows = range(len(columns[0].values))
            heights = row_heights(columns, rows)
            each = [heights.get(row, LINE_HEIGHT) for row in rows]
            ends = page_ends([one.width for one in columns], above, heading_height(columns), each)
            sheet.set_h_pagebreaks([top + 1 + row for row in ends])
        return sheet, top

    def _heading(self, name: str, lines: Sequence[str]) -> Heading:
        run, criteria = self.run, self.run.criteria
        standard = run.say(titles.STANDARD_LINE).format(title=criteria.title.of(run.lang), id=criteria.id)
        return Heading(
            lang=run.lang,
            commune="",
            title=run.say(book_words.SHEET_TITLES[name]),
            lines=(standard, *lines),
            trial=criteria.incomplete.of(run.lang) if criteria.incomplete else "",
            tool=run.tool,
            provisional=False,
        )

    def _summary(self) -> None:
        """Write the counts by verdict and cause, and the provenance."""
        run, listing = self.run, self.found.listing
        counts: list[tuple[str, Any]] = [(run.say(words.HEAD_HOUSEHOLDS), len(listing))]
        counts += [(run.say(words.VERDICTS[one]), listing.verdicts()[one]) for one in VERDICTS]
        causes = [(run.say(cause_texts.CAUSES[one]), count) for one, count in listing.causes().items()]
        if causes:
            counts += [(run.say(words.HEAD_CAUSE), None), *((f"   {name}", n) for name, n in causes)]
        columns = [
            GridColumn(run.say(words.HEAD_VERDICT), 62, "text", [name for name, _ in counts]),
            GridColumn(run.say(words.HEAD_HOUSEHOLDS), 60, "count", [n for _, n in counts]),
        ]
        sheet, top = self._table("summary", columns, [run.say(words.PROBABLE), *self._aside()])
        row = top + len(counts) + 2
        for name, value in self._provenance().items():
            sheet.set_row(row, height_of(lines_of(value, columns[1].width)))
            sheet.write_string(row, 0, name, self.styles["strong"])
            sheet.write_string(row, 1, value, self.styles["text"])
            row += 1

    def _aside(self) -> list[str]:
        found, run = self.found, self.run
        if not found.rejected and not found.aside:
            return []
        return [run.say(words.NOT_COMPARED).format(rejected=found.rejected, aside=found.aside)]

    def _provenance(self) -> Mapping[str, str]:
        run, criteria = self.run, self.run.criteria
        say, given = run.say, "; ".join(f"{name} {value}".strip() for name, value in run.options)
        pairs = {
            say(titles.PROVENANCE_TOOL): run.tool,
            say(titles.PROVENANCE_STANDARD): f"{criteria.id} – {criteria.title.of(run.lang)}",
            say(titles.PROVENANCE_REVISION): str(criteria.revision),
            say(titles.PROVENANCE_DIGEST): criteria.digest,
            say(titles.PROVENANCE_OPTIONS): given or say(titles.NONE_GIVEN),
        }
        for number, source in enumerate(run.sources, 1):
            pairs[f"{say(titles.PROVENANCE_INPUT)} {number}"] = f"{source.file}, SHA-256 {source.digest}"
        return pairs


def near_line(found: AuditFound, run: AuditRun) -> str:
    """Say how many households are borderline, and what counts as near."""
    return run.say(words.NEAR).format(
        near=run.number(len({one.row for one in found.listing.near})),
        income=run.number(run.within.income),
        points=run.number(run.within.points),
    )
