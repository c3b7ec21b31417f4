"""Merged cells below or beyond the table change nothing, however many they are."""

import zipfile
from pathlib import Path

import pytest
import xlsxwriter

from md_tables import column, read_paths
from ngheo_cli.survey.merges import within
from ngheo_cli.survey.workbook import open_workbook

HEAD = ["Mã hộ", "Họ và tên chủ hộ", "Thôn", "Số nhân khẩu", "Khu vực", "Thu nhập bình quân đầu người/tháng"]


def written(path: Path, *ranges: str) -> Path:
    """Write five households on rows 2–6, with empty merged ranges."""
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("Hộ")
        sheet.write_row(0, 0, HEAD)
        for n in range(1, 6):
            row = [f"{n:03d}", f"Nguyễn Văn {'ABCDE'[n - 1]}", "Thôn Một", 4, "Nông thôn", 2_000_000]
            sheet.write_row(n, 0, row)
    with zipfile.ZipFile(path) as source:
        parts = {name: source.read(name).decode("utf-8") for name in source.namelist()}
    merges = "".join(f'<mergeCell ref="{cells}"/>' for cells in ranges)
    if merges:
        told = f'</sheetData><mergeCells count="{len(ranges)}">{merges}</mergeCells>'
        parts["xl/worksheets/sheet1.xml"] = parts["xl/worksheets/sheet1.xml"].replace("</sheetData>", told)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for name, text in parts.items():
            target.writestr(name, text)
    return path


@pytest.mark.parametrize(
    "cells", ["A9:C12", "A9:F9", "A7:A9", "H2:I3", "A20:Z40", "C8:C1048576", "H2:XFD1048576"]
)
def test_empty_merged_cells_beside_or_below_the_rows_change_nothing(tmp_path: Path, cells: str) -> None:
    plain = read_paths([written(tmp_path / "plain.xlsx")])
    merged = read_paths([written(tmp_path / "merged.xlsx", cells)])
    assert column(merged, "household_id") == ["001", "002", "003", "004", "005"]
    assert column(merged, "village") == column(plain, "village") == ["Thôn Một"] * 5
    assert [f.code for f in merged.findings] == [f.code for f in plain.findings]


def test_ranges_are_cut_one_beyond_the_rows_and_left_out_below_them(tmp_path: Path) -> None:
    rows = open_workbook(written(tmp_path / "a.xlsx", "A9:C12", "E6:XFD1048576")).sheets[0]
    assert len(rows.rows) == 6
    assert rows.merged == ((5, 4, 6, 6),)


def test_ranges_that_overlap_cover_no_more_than_the_sheet() -> None:
    assert within([(0, 0, 9, 9)] * 1000, [["x", "y"], ["z", ""]]) == ((0, 0, 2, 2),)
    assert within([(1, 0, 0, 0), (0, 5, 3, 5), (-1, 0, 3, 3)], [["x"], ["y"]]) == ()
