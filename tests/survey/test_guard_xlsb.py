"""An xlsb whose table ends early, or never, is refused: no household below disappears."""

import zipfile
from pathlib import Path

import pytest
from makers import xlsb_of, zip_of

from ngheo_cli.messages import Stop, damaged_xls, opening
from ngheo_cli.survey.workbook import open_workbook

SHEET = "xl/worksheets/sheet1.bin"
TABLE, TABLE_END, SHEET_END = b"\x91\x01\x00", b"\x92\x01\x00", b"\x82\x01\x00"
ROW = b"\x00\x11"
FAR = (1 << 20).to_bytes(4, "little")


def survey(path: Path) -> dict[str, bytes]:
    xlsb_of(path, [(i, [f"H{i}", i]) for i in range(20)])
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def row(number: int) -> bytes:
    return ROW + number.to_bytes(4, "little")


@pytest.mark.parametrize(
    ("old", "new", "part"),
    [
        (row(10), TABLE_END + row(10), damaged_xls.STRAY_CELLS),
        (row(10), SHEET_END + row(10), damaged_xls.STRAY_CELLS),
        (row(10), TABLE_END + TABLE + row(10), damaged_xls.STRAY_CELLS),
        (TABLE, b"", damaged_xls.STRAY_CELLS),
        (TABLE_END, b"", damaged_xls.BROKEN_RECORD),
        (SHEET_END, b"", damaged_xls.BROKEN_RECORD),
        (TABLE_END, b"\x00\x02\x14\x00" + TABLE_END, damaged_xls.BROKEN_RECORD),
        (TABLE_END, b"\x05\x04\x02\x00\x00\x00" + TABLE_END, damaged_xls.BROKEN_RECORD),
        (row(19), ROW + FAR, opening.BEYOND),
    ],
)
def test_no_household_is_lost_in_silence(
    tmp_path: Path, old: bytes, new: bytes, part: tuple[str, str]
) -> None:
    path = tmp_path / "a.xlsb"
    parts = survey(path)
    assert parts[SHEET].count(old) == 1
    zip_of(path, {**parts, SHEET: parts[SHEET].replace(old, new)})
    with pytest.raises(Stop) as caught:
        open_workbook(path)
    (finding,) = caught.value.findings
    assert (finding.code, part[0] in finding.text("vi")) == ("file_damaged", True)


def test_records_beside_the_table_are_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsb"
    parts = survey(path)
    unknown = b"\xff\x3f\x02\x00\x00"
    sheet = parts[SHEET].replace(row(3), unknown + row(3)).replace(TABLE_END, TABLE_END + unknown)
    assert sheet.count(unknown) == 2
    assert len(open_workbook(zip_of(path, {**parts, SHEET: sheet})).sheets[0].rows) == 20
