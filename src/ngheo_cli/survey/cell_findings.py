"""Whose cells, and of which columns, are those that hold no value?

Formulas without a value and errors are found when a file is opened, before anybody knows its titles.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from ngheo_cli.messages import Finding, Place, opening
from ngheo_cli.survey.beside import real_name
from ngheo_cli.survey.guard.facts import Position, both, cell_name
from ngheo_cli.survey.letters import letter_of
from ngheo_cli.survey.model import Survey
from ngheo_cli.survey.sheet import Sheet, Workbook

OF_CELLS = frozenset({opening.FORMULA_WITHOUT_VALUE.code, opening.ERROR_CELLS.code})
_MOST = 10
"""Cells of a sheet that are told one by one; of more there is one finding."""
Titles = Mapping[tuple[str, str, str], str]
Households = Mapping[tuple[str, str, int], str]


def with_cells(findings: Iterable[Finding], books: Sequence[Workbook], survey: Survey) -> list[Finding]:
    """Return findings of which those on cells without value tell column and household, a cell each; those of
    hidden rows tell the household of the first."""
    findings = list(findings)
    if not any(f.code in OF_CELLS or f.message is opening.HIDDEN_ROWS for f in findings):
        return findings
    sheets = {(sheet.file, sheet.name): sheet for book in books for sheet in book.sheets}
    titles = {(c.file, real_name(c.sheet), c.letter): c.title for c in reversed(survey.every_column)}
    holders = _holders(survey)
    told: list[Finding] = []
    for finding in findings:
        place = finding.place
        sheet = sheets.get((place.file, place.sheet))
        if finding.code in OF_CELLS and sheet is not None:
            told += _each(finding, sheet, titles, holders)
        elif finding.message is opening.HIDDEN_ROWS and place.row:
            code = holders.get((place.file, place.sheet, place.row), "")
            told.append(replace(finding, place=replace(place, household_id=code)))
        else:
            told.append(finding)
    return told


def _each(finding: Finding, sheet: Sheet, titles: Titles, holders: Households) -> Iterator[Finding]:
    errors = finding.message is opening.ERROR_CELLS
    cells = sorted(sheet.error_cells if errors else sheet.formulas_without_value)
    if len(cells) > _MOST:
        yield replace(finding, place=_place(sheet, cells[0], titles, holders))
        return
    for cell in cells:
        yield finding.message.at(_place(sheet, cell, titles, holders), count=both(1), first=cell_name(cell))


def _place(sheet: Sheet, cell: Position, titles: Titles, holders: Households) -> Place:
    row, letter = cell[0] + 1, letter_of(cell[1])
    holder = holders.get((sheet.file, sheet.name, row), "")
    title = titles.get((sheet.file, sheet.name, letter), "")
    return Place(sheet.file, sheet.name, f"{letter}{row}", title, holder, row)


def _holders(survey: Survey) -> dict[tuple[str, str, int], str]:
    """Return the household code of every row of households and members."""
    held: dict[tuple[str, str, int], str] = {}
    for frame in (survey.members.frame if survey.members else None, survey.frame):
        if frame is not None and "household_id" in frame.columns:
            names = ("file", "sheet", "row", "household_id")
            for file, sheet, row, code in zip(*(frame[name].tolist() for name in names), strict=True):
                held[file, real_name(sheet), int(row)] = code
    return held
