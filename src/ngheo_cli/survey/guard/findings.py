"""What must a person be told of a workbook that was opened?"""

from collections.abc import Collection, Iterator
from pathlib import PurePath

from ngheo_cli.messages import Finding, Pair, Place, opening, unseen
from ngheo_cli.survey.guard.facts import BookFacts, both, cell_name
from ngheo_cli.survey.guard.gate import Kind
from ngheo_cli.survey.letters import letter_of
from ngheo_cli.survey.sheet import Sheet

_SHOWN = 5
_NAMES: dict[Kind, tuple[tuple[str, str], tuple[str, ...]]] = {
    "xlsx": (("bảng tính Excel (xlsx)", "an Excel workbook (xlsx)"), (".xlsx", ".xlsm", ".xltx", ".xltm")),
    "xlsb": (("bảng tính Excel nhị phân (xlsb)", "a binary Excel workbook (xlsb)"), (".xlsb",)),
    "xls": (("bảng tính Excel 97–2003 (xls)", "an Excel 97–2003 workbook (xls)"), (".xls", ".xlt")),
    "ods": (("bảng tính OpenDocument (ods)", "an OpenDocument spreadsheet (ods)"), (".ods", ".ots")),
    "csv": (("văn bản CSV", "a CSV text"), (".csv", ".txt", ".tsv", "")),
}


_UNSEEN: dict[Kind, Pair] = {"ods": unseen.IN_ODS, "xlsb": unseen.IN_XLSB}


def fits(kind: Kind, suffix: str) -> bool:
    """Whether a file of this kind is usually called so."""
    return suffix in _NAMES[kind][1]


def known(suffix: str) -> bool:
    """Whether some spreadsheet is called so."""
    return any(suffix in suffixes for _, suffixes in _NAMES.values())


def file_findings(file: str, kind: Kind, book: BookFacts) -> Iterator[Finding]:
    """Tell what concerns the whole file: another content than its name says, macros, links."""
    place, suffix = Place(file=file), PurePath(file).suffix.lower()
    if not fits(kind, suffix):
        name, suffixes = _NAMES[kind]
        shown = suffix or ("(không có)", "(nothing)")
        yield opening.OTHER_CONTENT.at(place, suffix=shown, kind=name, right=suffixes[0])
    if book.macros:
        yield opening.MACROS.at(place)
    if book.links:
        yield opening.EXTERNAL_LINKS.at(place)
    if kind in _UNSEEN:
        yield unseen.NOT_LOOKED_FOR.at(place, kind=kind, what=_UNSEEN[kind])


def sheet_findings(sheet: Sheet) -> Iterator[Finding]:
    """Tell what cannot be seen in the cells of one sheet."""
    place = Place(file=sheet.file, sheet=sheet.name)
    if sheet.hidden:
        yield opening.HIDDEN_SHEET.at(place, name=sheet.name)
    if sheet.hidden_rows:
        shown = ranges(sheet.hidden_rows)
        row = min(sheet.hidden_rows) + 1
        at = Place(file=sheet.file, sheet=sheet.name, cell=f"A{row}", row=row)
        yield opening.HIDDEN_ROWS.at(at, count=both(len(sheet.hidden_rows)), first=shown)
    hidden = sorted(column for column in sheet.hidden_columns if holds(sheet, column))
    if hidden:
        letters = ", ".join(map(letter_of, hidden[:_SHOWN])) + "…" * (len(hidden) > _SHOWN)
        at = Place(file=sheet.file, sheet=sheet.name, cell=cell_name((0, hidden[0])), row=1)
        yield unseen.HIDDEN_COLUMNS.at(at, count=len(hidden), columns=letters)
    for message, cells in (
        (opening.FORMULA_WITHOUT_VALUE, sheet.formulas_without_value),
        (opening.ERROR_CELLS, sheet.error_cells),
        (unseen.CELL_NOTES, sheet.notes),
    ):
        if cells:
            ordered = sorted(cells)
            first = ", ".join(cell_name(cell) for cell in ordered[:_SHOWN]) + "…" * (len(cells) > _SHOWN)
            at = Place(file=sheet.file, sheet=sheet.name, cell=cell_name(ordered[0]), row=ordered[0][0] + 1)
            yield message.at(at, count=both(len(cells)), first=first)


def holds(sheet: Sheet, column: int) -> bool:
    """Whether a column (from 0) has a value."""
    return any(column < len(row) and row[column] != "" for row in sheet.rows)


def ranges(rows: Collection[int]) -> str:
    """Write rows (from 0) as a person counts them: 5–9, 12; the first few only."""
    runs: list[list[int]] = []
    for row in sorted(rows):
        if runs and row == runs[-1][1] + 1:
            runs[-1][1] = row
        else:
            runs.append([row, row])
    texts = [f"{first + 1}" if first == last else f"{first + 1}–{last + 1}" for first, last in runs]
    return ", ".join(texts[:_SHOWN]) + "…" * (len(texts) > _SHOWN)
