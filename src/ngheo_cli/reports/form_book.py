"""How are forms written: one workbook with a sheet a form, or a folder with a workbook a form?"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ngheo_cli.messages import forms as words
from ngheo_cli.messages import titles
from ngheo_cli.messages.terms import status_label
from ngheo_cli.reports.files import placed
from ngheo_cli.reports.form_sheets import FormRun, sheet_name, write_form
from ngheo_cli.reports.form_styles import FormStyles
from ngheo_cli.reports.grid import BOLD
from ngheo_cli.reports.paper import height_of, lines_of
from ngheo_cli.reports.styles import Styles
from ngheo_cli.reports.workbook import MADE
from ngheo_cli.review.forms import FormTable
from ngheo_cli.survey.model import Source

if TYPE_CHECKING:
    from xlsxwriter import Workbook

_OPTIONS: dict[str, Any] = {"strings_to_formulas": False, "strings_to_urls": False, "in_memory": True}
_WIDTHS = (34, 120)


def file_of(form_id: str) -> str:
    """Return the name of the workbook of one form in a folder."""
    return f"bieu-{form_id}.xlsx"


def write_forms(
    path: Path,
    tables: Sequence[FormTable],
    run: FormRun,
    provenance: tuple[Sequence[Source], Sequence[tuple[str, str]]],
    *,
    force: bool,
) -> None:
    """Write forms as sheets of one workbook, with the sources and options of the run on a last sheet.

    The same input gives the same bytes. Raises Stop where the file cannot be written.
    """
    from xlsxwriter import Workbook  # noqa: PLC0415 - other commands do without it

    with placed(path, force=force) as beside:
        book = Workbook(str(beside), _OPTIONS)
        book.set_properties({
            "title": tables[0].form.title.of(run.lang) if tables else "",
            "author": run.tool,
            "created": MADE,
        })  # fmt: skip
        styles = (Styles(book), FormStyles(book))
        for table in tables:
            write_form(book, styles, table, run)
        _write_provenance(book, styles[0], tables, run, provenance)
        book.close()


def _write_provenance(
    book: "Workbook",
    styles: Styles,
    tables: Sequence[FormTable],
    run: FormRun,
    provenance: tuple[Sequence[Source], Sequence[tuple[str, str]]],
) -> None:
    sheet = book.add_worksheet(sheet_name(book, run.say(words.PROVENANCE)))
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    for number, width in enumerate(_WIDTHS):
        sheet.set_column(number, number, width)
    for row, (name, value) in enumerate(_pairs(tables, run, provenance).items()):
        sheet.set_row(row, height_of(max(lines_of(name, _WIDTHS[0] / BOLD), lines_of(value, _WIDTHS[1]))))
        sheet.write_string(row, 0, name, styles["strong"])
        sheet.write_string(row, 1, value, styles["text"])


def _pairs(
    tables: Sequence[FormTable],
    run: FormRun,
    provenance: tuple[Sequence[Source], Sequence[tuple[str, str]]],
) -> Mapping[str, str]:
    say, criteria, (sources, options) = run.say, run.criteria, provenance
    pairs = {
        say(titles.PROVENANCE_TOOL): run.tool,
        say(titles.PROVENANCE_STANDARD): f"{criteria.id} – {criteria.title.of(run.lang)}",
        say(titles.PROVENANCE_REVISION): str(criteria.revision),
        say(titles.PROVENANCE_DIGEST): criteria.digest,
    }
    given = "; ".join(f"{name} {value}".strip() for name, value in options)
    pairs[say(titles.PROVENANCE_OPTIONS)] = given or say(titles.NONE_GIVEN)
    for number, source in enumerate(sources, 1):
        pairs[f"{say(titles.PROVENANCE_INPUT)} {number}"] = f"{source.file}, SHA-256 {source.digest}"
    for table in tables:
        form = table.form
        pairs[say(words.PROVENANCE_FORM).format(id=form.id)] = say(words.PROVENANCE_LAYOUT).format(
            title=form.title.of(run.lang),
            status=status_label(form.status, run.lang),
            source=form.source.of(run.lang),
            number_status=status_label(form.number_status, run.lang),
            file=form.file,
            digest=form.digest,
        )
    return pairs
