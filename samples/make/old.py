"""What do files of other programs look like: an old .xls with decomposed text, and an .ods?"""

import unicodedata
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import xlwt  # type: ignore[import-untyped]
from odf.opendocument import OpenDocumentSpreadsheet  # type: ignore[import-untyped]
from odf.table import Table, TableCell, TableRow  # type: ignore[import-untyped]
from odf.text import P  # type: ignore[import-untyped]

from make.book import AREA_LABELS, CLASS_LABELS, INDICATOR_TITLES, Value, yes_no
from make.household import SPREAD_2016, SPREAD_2021, Household, households, unanswered, without
from make.people import VILLAGES, WARD, people
from make.tally import Tally

NBSP = "\N{NO-BREAK SPACE}"


def make_old_excel(path: Path) -> Tally:
    """cu.xls: scores of 2016-2020; decomposed text (NFD), no-break and double spaces, old spelling Hoà."""
    tally = Tally("2016-2020", has_income=False)
    tally.add(*_old_rows())
    titles = ["STT", "Thôn", "Mã hộ", "Họ và tên chủ hộ", "Số nhân khẩu", "Khu vực", "Điểm B1", "Điểm B2"]
    titles += [f"Thiếu hụt {title}" for title in INDICATOR_TITLES["2016-2020"]]
    titles += ["Kết quả rà soát", "Ngày rà soát"]
    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet("Rà soát 2019")
    _xls_row(sheet, 0, ["DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO NĂM 2019"])
    _xls_row(sheet, 2, titles)
    for number, row in enumerate(tally.rows, 1):
        cells: list[Value] = [number, row.village, row.code, row.head.name.replace("Hòa", "Hoà"), row.size]
        cells += [AREA_LABELS[row.area], row.b1, row.b2, *map(yes_no, row.answers)]
        cells += [CLASS_LABELS[row.recorded], f"{row.reviewed:%d/%m/%Y}"]
        _xls_row(sheet, number + 2, cells)
    book.save(str(path))
    return tally


def _old_rows() -> list[Household]:
    """Every cut-off of TT 14/2018 on both sides, then random households; deprivations agree with B2."""
    random = Random(14)
    heads = people(random)
    rows: list[Household] = []
    for village, area in zip(VILLAGES[:2], ("rural", "urban"), strict=True):
        drawn = households(random, heads, SPREAD_2016, village, codes=range(1, 25), area=area)
        points = (115, 120, 121, 140, 141, 150, 151, 175, 176)
        for index, row in enumerate(drawn[:18]):
            lacking = 2 + index % 2
            answers = tuple(i < lacking for i in range(10))
            drawn[index] = replace(row, b1=points[index // 2], b2=10 * lacking, answers=answers)
        rows += [without(row, "income") for row in drawn]
    changes: dict[int, Callable[[Household], Household]] = {
        18: lambda row: replace(without(row, "answers"), b1=130),
        19: lambda row: replace(row, b1=130, b2=None, answers=(None, True, True, *[False] * 7)),
        42: lambda row: without(row, "b1"),
        43: lambda row: replace(without(row, "b2"), b1=100),
    }
    for index, change in changes.items():
        rows[index] = change(rows[index])
    return rows


def _xls_row(sheet: Any, number: int, cells: Sequence[Value]) -> None:
    for column, value in enumerate(cells):
        if value is None or value == "":
            continue
        sheet.write(number, column, _old_text(value) if isinstance(value, str) else value)


def _old_text(text: str) -> str:
    """Return the text as old programs leave it: no-break and double spaces, letters apart from marks."""
    spaced = text.replace(" ", NBSP, 1).replace("Hộ" + NBSP, "Hộ  ")
    return unicodedata.normalize("NFD", spaced)


def make_ods(path: Path) -> Tally:
    """phuong.ods: a ward of an urban area, incomes only, all as typed cells."""
    random = Random(9)
    heads = people(random)
    tally = Tally("2021-2025", has_score=False)
    spread = replace(SPREAD_2021, incomes=(2_000_000, 3_000_000))
    drawn = households(random, heads, spread, "Tổ dân phố 1", codes=range(1, 31), area="urban")
    tally.add(*(without(row, "b1", "b2") for row in drawn))
    tally.rows[7] = without(tally.rows[7], "income")
    tally.rows[11] = replace(unanswered(tally.rows[11], 9), income=1_950_000)
    titles = ["Phường", "Tổ dân phố", "Mã hộ", "Chủ hộ", "Số nhân khẩu", "Khu vực"]
    titles += ["Thu nhập bình quân đầu người (đồng/tháng)"]
    titles += [f"Thiếu hụt: {title}" for title in INDICATOR_TITLES["2021-2025"]] + ["Kết quả rà soát"]
    document = OpenDocumentSpreadsheet()
    table = Table(name="Khảo sát")
    _ods_row(table, titles)
    for row in tally.rows:
        cells: list[Value] = [WARD, row.village, row.code, row.head.name, row.size, AREA_LABELS[row.area]]
        _ods_row(table, [*cells, row.income, *map(yes_no, row.answers), CLASS_LABELS[row.recorded]])
    document.spreadsheet.addElement(table)
    document.save(str(path))
    _fix_dates(path)
    return tally


def _ods_row(table: Any, cells: Sequence[Value]) -> None:
    line = TableRow()
    for value in cells:
        if isinstance(value, int | float):
            cell = TableCell(valuetype="float", value=value)
        else:
            cell = TableCell(valuetype="string") if value else TableCell()
        if value is not None and value != "":
            cell.addElement(P(text=str(value)))
        line.addElement(cell)
    table.addElement(line)


def _fix_dates(path: Path) -> None:
    """Write the zip again with every entry dated 1980-01-01, in the same order."""
    with zipfile.ZipFile(path) as source:
        parts = [(part.filename, part.compress_type, source.read(part)) for part in source.infolist()]
    with zipfile.ZipFile(path, "w") as target:
        for name, compression, content in parts:
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type, entry.create_system = compression, 0
            target.writestr(entry, content)
