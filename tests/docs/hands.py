"""What does a person do by hand between two commands of a page?"""

from collections.abc import Callable
from pathlib import Path

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from .pages import run_line


def _titles(sheet: Worksheet, row: int) -> dict[str, int]:
    return {str(cell.value): cell.column for cell in sheet[row] if cell.value is not None}


def fill_template(folder: Path) -> None:
    """Fill the template `ra-soat-2025.xlsx` with a sample's households and members, over its example rows."""
    run_line("ngheo sample --out mau-dien --households 20 --shape facts --seed 4")
    given = openpyxl.load_workbook(folder / "mau-dien" / "xa-1.xlsx")
    book = openpyxl.load_workbook(folder / "ra-soat-2025.xlsx")
    for name, source in (("Hộ gia đình", given.worksheets[0]), ("Thành viên", given.worksheets[1])):
        sheet = book[name]
        sheet.delete_rows(2, sheet.max_row)
        theirs, ours = _titles(source, 3), _titles(sheet, 1)
        for number in range(4, source.max_row + 1):
            for title in theirs.keys() & ours.keys():
                sheet.cell(number - 2, ours[title], source.cell(number, theirs[title]).value)
    book.save(folder / "ra-soat-2025.xlsx")


def visit_again(folder: Path) -> None:
    """Fill the form of the re-check: every household visited is what the list says, but the first."""
    path = folder / "ra-soat.doi-chieu.xlsx"
    book = openpyxl.load_workbook(path)
    sheet = book["Phúc tra"]
    columns = _titles(sheet, 8)
    for row in range(9, sheet.max_row + 1):
        found = sheet.cell(row, columns["Loại đã ghi"]).value
        if row == 9:
            found = "Hộ nghèo" if found != "Hộ nghèo" else "Hộ cận nghèo"
        sheet.cell(row, columns["Loại hộ phúc tra"], found)
    book.save(path)


def _write(folder: Path, **cells: str | int) -> None:
    """Write cells of the first sheet of this year's practice survey."""
    path = folder / "tap-huan" / "2025" / "xa-1.xlsx"
    book = openpyxl.load_workbook(path)
    for place, value in cells.items():
        book.worksheets[0][place] = value
    book.save(path)


def mend_two_cells(folder: Path) -> None:
    """Fill the blank area and correct the points, as the page says."""
    _write(folder, K65="Nông thôn", O124=20)


def record_the_meeting(folder: Path) -> None:
    """Record what the village concluded about household 015."""
    _write(folder, AQ80="Hộ có mức sống trung bình")


HANDS: dict[str, Callable[[Path], None]] = {
    "điền-mẫu": fill_template,
    "phúc-tra": visit_again,
    "sửa-hai-ô": mend_two_cells,
    "ghi-kết-luận": record_the_meeting,
}
