"""Rows and cells that stand twice, out of order or beyond the sheet are refused before they are read."""

import struct
import zipfile
from pathlib import Path

import pytest
from makers import raw_xlsx, xlsb_of, xlsx_parts, zip_of

from ngheo_cli.messages import Finding, Stop, opening
from ngheo_cli.survey.workbook import open_workbook

FIRST = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>'
PREFIXED = '<x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row>'
TWICE = {
    "two rows of one number": ('<row r="1"><c r="A1"><v>3</v></c></row>', "A1"),
    "a row above the last": ('<row r="3"/><row r="2"><c r="A2"><v>3</v></c></row>', "A2"),
    "a cell of the row above": ('<row r="2"><c r="A1"><v>3</v></c></row>', "A1"),
    "a cell of the row below": ('<row r="2"><c r="A3"><v>3</v></c></row>', "A3"),
    "two cells of one place": ('<row r="2"><c r="A2"><v>3</v></c><c r="A2"><v>4</v></c></row>', "A2"),
    "a cell left of the last": ('<row r="2"><c r="B2"><v>3</v></c><c r="A2"><v>4</v></c></row>', "A2"),
    "single quotes": ("<row r='1'><c r='A1'><v>3</v></c></row>", "A1"),
    "a prefix": (PREFIXED, "A1"),
    "a counted cell, then its own place": ('<row r="2"><c><v>3</v></c><c r="A2"><v>4</v></c></row>', "A2"),
    "another attribute that holds a place": ('<row r="2"><c x=\' r="A2"\' r="A1"/></row>', "A1"),
    "a cell where rows were left out": ('<row><c r="A5"/></row><row><c><v>3</v></c></row>', "A6"),
    "a second table": ('</sheetData><sheetData><row r="9"><c r="A9"><v>3</v></c></row>', "B1"),
    "a row after the table": ('</sheetData><row r="9"><c r="A9"><v>3</v></c></row><sheetData>', "B1"),
}
BEYOND = {
    "row 1048577": ('<row r="1048577"><c r="A1048577"><v>3</v></c></row>', "A1048577"),
    **{
        f"row {number}": (f'<row r="{number}"><c r="A{number}"><v>3</v></c></row>', "C1")
        for number in (0, 10_000_000, 100_000_000, 2**32, 2**32 + 1, 10**20)
    },
    "a row whose cells tell nothing": ('<row r="200000000"><c><v>3</v></c></row>', "C1"),
    "single quotes": ("<row r='200000000'><c r='A200000000'><v>3</v></c></row>", "C1"),
    "column XFE": ('<row r="2"><c r="XFE2"><v>3</v></c></row>', "XFE2"),
    "column AAAAA": ('<row r="2"><c r="AAAAA2"><v>3</v></c></row>', "A2"),
    "column ZZZZZZZZZZ": ('<row r="2"><c r="A2"/><c r="ZZZZZZZZZZ2"/></row>', "B2"),
    "a reference in code": ('<row r="2"><c r="A&#50;00000000"><v>3</v></c></row>', "A2"),
    "no row": ('<row r="2"><c r="A"><v>3</v></c></row>', "A2"),
    "the last column, then one more": ('<row r="2"><c r="XFD2"/><c><v>3</v></c></row>', "XFE2"),
}
READ = {
    "the usual": ('<row r="2"><c r="A2"><v>3</v></c><c r="B2"/></row>', (1, 0)),
    "rows and cells without places": ("<row><c/><c><v>3</v></c></row>", (1, 1)),
    "cells without places": ('<row r="4"><c/><c><v>3</v></c></row>', (3, 1)),
    "a cell without place between": ('<row r="2"><c r="B2"/><c><v>3</v></c><c r="D2"/></row>', (1, 2)),
    "a row that its cells tell": ('<row><c r="B5"><v>3</v></c></row>', (4, 1)),
    "an empty row": ('<row r="2"/><row r="3"></row><row r="7"><c r="A7"><v>3</v></c></row>', (6, 0)),
    "small letters": ('<row r="2"><c r="c2"><v>3</v></c></row>', (1, 2)),
    "other attributes first": ("<row spans='1:2' r='2'><c s=\"0\" r='A2'><v>3</v></c></row>", (1, 0)),
}


def refused(path: Path) -> Finding:
    with pytest.raises(Stop) as caught:
        open_workbook(path)
    (finding,) = caught.value.findings
    assert finding.code == "file_damaged"
    return finding


def sheet_of(path: Path, rows: str) -> Path:
    xml = f'<worksheet xmlns="m" xmlns:x="m"><sheetData>{FIRST}{rows}</sheetData></worksheet>'
    return raw_xlsx(path, "", sheet=xml)


@pytest.mark.parametrize("case", TWICE)
def test_a_place_that_stands_twice_or_out_of_order_is_refused(tmp_path: Path, case: str) -> None:
    rows, cell = TWICE[case]
    finding = refused(sheet_of(tmp_path / "a.xlsx", rows))
    assert (finding.place.sheet, finding.place.cell, finding.values["part"]) == ("Hộ", cell, opening.TWICE)


@pytest.mark.parametrize("case", BEYOND)
def test_a_place_beyond_the_sheet_is_refused(tmp_path: Path, case: str) -> None:
    rows, cell = BEYOND[case]
    finding = refused(sheet_of(tmp_path / "a.xlsx", rows))
    assert (finding.place.sheet, finding.place.cell, finding.values["part"]) == ("Hộ", cell, opening.BEYOND)


@pytest.mark.parametrize("case", READ)
def test_places_in_order_are_read_however_they_are_spelt(tmp_path: Path, case: str) -> None:
    rows, (row, column) = READ[case]
    (sheet,) = open_workbook(sheet_of(tmp_path / "a.xlsx", rows)).sheets
    assert sheet.rows[0][:2] == [1, 2]
    assert sheet.rows[row][column] == 3


def test_a_stored_copy_of_another_workbook_has_several_tables(tmp_path: Path) -> None:
    table = '<sheetData sheetId="{}"><row r="1"><cell r="A1"><v>1</v></cell></row></sheetData>'
    parts = xlsx_parts(FIRST)
    parts["xl/externalLinks/externalLink1.xml"] = (
        f"<externalLink><sheetDataSet>{table.format(0)}{table.format(1)}</sheetDataSet></externalLink>"
    )
    (sheet,) = open_workbook(zip_of(tmp_path / "a.xlsx", parts)).sheets
    assert sheet.rows == [[1, 2]]


def test_a_control_beside_the_table_is_no_row(tmp_path: Path) -> None:
    after = "<controls><from><xdr:col>1</xdr:col><xdr:row>5</xdr:row></from></controls>"
    (sheet,) = open_workbook(raw_xlsx(tmp_path / "a.xlsx", FIRST, after=after)).sheets
    assert sheet.rows == [[1, 2]]


def test_xlsb_rows_and_cells_that_stand_twice_are_refused(tmp_path: Path) -> None:
    assert len(open_workbook(xlsb_of(tmp_path / "a.xlsb", [(0, [1, 2]), (3, [3])])).sheets[0].rows) == 4
    for rows in ([(0, [1]), (0, [2])], [(3, [1]), (1, [2])]):
        assert refused(xlsb_of(tmp_path / "a.xlsb", rows)).place.cell == f"A{rows[1][0] + 1}"
    twice = xlsb_of(tmp_path / "b.xlsb", [(0, [1.0, 2.0])])
    parts = _parts(twice)
    body = parts["xl/worksheets/sheet1.bin"]
    first, second = (b"\x05\x10" + struct.pack("<I", column) for column in (0, 1))
    assert body.count(second) == 1
    parts["xl/worksheets/sheet1.bin"] = body.replace(second, first)
    assert refused(zip_of(twice, parts)).place.cell == "A1"


def _parts(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
