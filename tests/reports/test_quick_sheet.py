"""The fast way to write rows: it gives the cells of the slow way, and its hold on the writer is known."""

from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from xlsxwriter import Workbook

from ngheo_cli.reports import quick_sheet
from ngheo_cli.reports.quick_sheet import INTERNALS, Cells, QuickSheet

VALUES = (["một", "", "<b>", "=1+1", None], [1, None, 30_000_000_000, 0, -5])


def written(path: Path) -> list[list[tuple[Any, Any, Any, Any]]]:
    book = Workbook(str(path), {"strings_to_formulas": False, "in_memory": True})
    text, number = book.add_format({"num_format": "@"}), book.add_format({"num_format": "#,##0"})
    sheet: QuickSheet = book.add_worksheet("A", QuickSheet)
    sheet.write_string(0, 0, "đầu")
    sheet.write_block(2, [Cells(VALUES[0], text), Cells(VALUES[1], number)], [4, 2, 0, 3, 1], {2: 30.75})
    sheet.write_string(8, 1, "cuối")
    book.close()
    opened = load_workbook(path)["A"]
    heights = {row: opened.row_dimensions[row].height for row in range(1, 10)}
    return [
        [(cell.coordinate, cell.value, cell.number_format, heights[cell.row or 0]) for cell in row]
        for row in opened.iter_rows()
    ]


@pytest.mark.parametrize(("owner", "name"), INTERNALS, ids=lambda part: getattr(part, "__name__", part))
def test_the_writer_still_has_what_is_used_of_it(owner: type, name: str) -> None:
    """If this fails: XlsxWriter changed. Results stay right (slow way), but raise its bound with care."""
    assert hasattr(owner, name)


def test_a_sheet_still_has_the_attributes_used(tmp_path: Path) -> None:
    book = Workbook(str(tmp_path / "a.xlsx"))
    sheet = book.add_worksheet("A", QuickSheet)
    assert {"dim_rowmin", "dim_rowmax", "str_table", "fh"} <= set(vars(sheet))
    book.close()


def test_fast_and_slow_way_give_the_same_cells(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fast = written(tmp_path / "fast.xlsx")
    monkeypatch.setattr(quick_sheet, "INTERNALS", ((QuickSheet, "gone"),))
    slow = written(tmp_path / "slow.xlsx")
    assert fast == slow
    assert [row[0][1] for row in fast[2:7]] == [None, "<b>", "một", "=1+1", None]
    assert [row[1][1] for row in fast[2:7]] == [-5, 30_000_000_000, 1, 0, None]
