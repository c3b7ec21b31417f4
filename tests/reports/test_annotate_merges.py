"""The copy of a workbook with huge or overlapping ranges is made at once, and keeps them."""

import zipfile
from pathlib import Path

import xlsxwriter

from ngheo_cli.messages import Place
from ngheo_cli.messages import survey_values as value_says
from ngheo_cli.reports.annotate import write_annotated

FINDING = value_says.DATE_IMPOSSIBLE.at(Place("a.xlsx", "Hộ", "A2", "Cột", "001", 2), letter="A")


def source(path: Path, *ranges: str, links: str = "") -> Path:
    """Write two cells, and ranges as raw XML: no writer makes these."""
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("Hộ")
        sheet.write_column(0, 0, ["Mã hộ", "001"])
    with zipfile.ZipFile(path) as zipped:
        parts = {name: zipped.read(name) for name in zipped.namelist()}
    merges = "".join(f'<mergeCell ref="{cells}"/>' for cells in ranges)
    told = f'</sheetData><mergeCells count="{len(ranges)}">{merges}</mergeCells>{links}'.encode()
    name = "xl/worksheets/sheet1.xml"
    parts[name] = parts[name].replace(b"</sheetData>", told)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as zipped:
        for part, data in parts.items():
            zipped.writestr(part, data)
    return path


def copied(path: Path) -> bytes:
    made = path.with_name("ghi-chu.xlsx")
    write_annotated(made, path, [FINDING], "vi")
    with zipfile.ZipFile(made) as zipped:
        return zipped.read("xl/worksheets/sheet2.xml")


def test_a_huge_merged_range_is_kept_without_a_cell_for_each_of_its_cells(tmp_path: Path) -> None:
    sheet = copied(source(tmp_path / "a.xlsx", "A1:XFD1", "B3:B1048576", "D2:XFD1048576"))
    for cells in (b"A1:XFD1", b"B3:B1048576", b"D2:XFD1048576"):
        assert sheet.count(b'<mergeCell ref="' + cells + b'"') == 1
    assert sheet.count(b"<c ") < 20


def test_a_range_within_the_cells_is_left_alone(tmp_path: Path) -> None:
    assert b'<mergeCell ref="A1:A2"' in copied(source(tmp_path / "a.xlsx", "A1:A2"))


def test_a_link_over_a_whole_sheet_makes_no_cells(tmp_path: Path) -> None:
    links = """<hyperlinks><hyperlink ref="A1:XFD1048576" location="'Hộ'!A1"/></hyperlinks>"""
    assert copied(source(tmp_path / "a.xlsx", "A1:B1", links=links)).count(b"<c ") < 20


def test_ranges_that_overlap_thousands_of_times_are_copied_by_values(tmp_path: Path) -> None:
    ranges = [f"A1:{'ABCDEFGHIJ'[n % 10]}1048576" for n in range(1, 10)] * 6_000
    sheet = copied(source(tmp_path / "a.xlsx", *ranges))
    assert sheet.count(b"<mergeCell ") <= 1
