"""What does a result workbook hide, or calculate, that ngheo wrote openly and as values?"""

from collections.abc import Collection, Iterator

from ngheo_cli.messages import Finding, Place
from ngheo_cli.messages import verify as say
from ngheo_cli.survey.guard.facts import cell_name
from ngheo_cli.survey.guard.findings import holds, ranges
from ngheo_cli.survey.letters import letter_of
from ngheo_cli.survey.sheet import Sheet, Workbook

_SHOWN = 10


def unseen_in(found: Workbook, again: Workbook) -> Iterator[Finding]:
    """Yield the formulas, hidden rows, hidden columns and hidden sheets of a result workbook that the one
    made again does not have.

    The reader gives of a formula the value that was saved with it, and hidden cells like all others, so that
    a comparison of values sees neither. Hidden rows and columns without a value take nothing away.
    """
    expected = {sheet.name: sheet for sheet in again.sheets}
    for sheet in found.sheets:
        if (right := expected.get(sheet.name)) is not None:
            yield from _calculated(sheet, right)
            yield from _hidden(sheet, right)


def _calculated(sheet: Sheet, right: Sheet) -> Iterator[Finding]:
    cells = sorted(set(sheet.formulas) - set(right.formulas))
    if cells:
        place = Place(sheet.file, sheet.name, cell_name(cells[0]))
        yield say.FORMULAS.at(place, count=len(cells), cells=_first(list(map(cell_name, cells))))


def _hidden(sheet: Sheet, right: Sheet) -> Iterator[Finding]:
    if sheet.hidden and not right.hidden:
        yield say.HIDDEN_SHEET.at(Place(sheet.file, sheet.name))
    rows = {n for n in sheet.hidden_rows - right.hidden_rows if any(cell != "" for cell in sheet.rows[n])}
    if rows:
        place = Place(sheet.file, sheet.name, row=min(rows) + 1)
        yield say.HIDDEN_ROWS.at(place, count=len(rows), rows=ranges(rows))
    columns = sorted(n for n in sheet.hidden_columns - right.hidden_columns if holds(sheet, n))
    if columns:
        place = Place(sheet.file, sheet.name, column=letter_of(columns[0]))
        told = _first([letter_of(column) for column in columns])
        yield say.HIDDEN_COLUMNS.at(place, count=len(columns), columns=told)


def _first(names: Collection[str]) -> str:
    shown = list(names)[:_SHOWN]
    return ", ".join(shown) + "…" * (len(names) > len(shown))
