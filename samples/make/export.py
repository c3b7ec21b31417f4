"""What does the review system export? Machine keys over labels, all as text, a block of rows twice."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from random import Random

from make.book import CLASS_LABELS, SEX_LABELS, bold, lay_out, workbook, write_row
from make.household import SPREAD_2021, Household, households, without
from make.people import COMMUNE, VILLAGES, people
from make.tally import Tally

COLUMNS = {
    "date": "Thời gian rà soát",
    "family.hostName": "Chủ hộ",
    "family.code": "Mã hộ",
    "family.coDanTocTaiCho": "Dân tộc tại chỗ",
    "family.hostGender": "Giới tính",
    "family.numberOfMembers": "Số nhân khẩu",
    "quickReview.result": "Phiếu A",
    "b1Point": "Phiếu B1",
    "b2Point": "Phiếu B2",
    "classify": "Kết quả rà soát",
    "reviewer": "Người rà soát",
}
SET_VALUES = {"commune": COMMUNE, "area": "rural"}


def make_export(path: Path) -> Tally:
    """xuat-he-thong.xlsx: dates and scores filled, some of them `--`."""
    tally = Tally("2021-2025", has_income=False, set_values=SET_VALUES)
    tally.add(*_rows())
    _write(path, tally.rows)
    return tally


def make_empty_export(path: Path) -> Tally:
    """xuat-he-thong-trong.xlsx: date, B1 and B2 empty in every row, only the recorded class left.

    Without dates, the household scored twice cannot be told from two households: both rows stay.
    """
    tally = Tally("2021-2025", has_income=False, set_values=SET_VALUES)
    for row in _rows():
        problem = row.problem if row.problem == "duplicate_row" else ""
        tally.add(replace(without(row, "b1", "b2", "reviewed"), problem=problem))
    _write(path, tally.rows)
    return tally


def _rows() -> list[Household]:
    """Four villages whose codes restart at 1, the block of the third twice, and the habits of such files."""
    random = Random(351)
    heads = people(random)
    villages = [
        households(random, heads, SPREAD_2021, village, codes=range(1, last), width=1)
        for village, last in zip(VILLAGES, (27, 22, 25, 20), strict=True)
    ]
    villages = [[without(row, "answers", "income") for row in village] for village in villages]
    first = villages[0]
    first[2] = replace(first[2], b1=140, b2=30, recorded="near_poor")
    first[3] = replace(first[3], b1=140, b2=20, recorded="near_poor")
    first[4] = replace(first[4], b1=115, b2=10, recorded="near_poor")
    first[9], first[10] = without(first[9], "b1"), without(first[10], "b2")
    first[10] = replace(first[10], b1=95)
    first[11] = without(first[11], "b1", "b2", "reviewed")
    first[12] = without(replace(first[12], b1=155), "b2")
    earlier = replace(first[6], b1=150, b2=20, recorded="not_poor", problem="superseded")
    later = replace(first[6], b1=130, b2=40, recorded="poor", reviewed=_later(first[6]))
    first[6:7] = [earlier, later]
    fourth = villages[3]
    fourth.append(fourth[-1])
    again = [replace(row, problem="duplicate_row") for row in villages[2]]
    return [*villages[0], *villages[1], *villages[2], *again, *fourth]


def _later(row: Household) -> date | None:
    return row.reviewed + timedelta(days=20) if row.reviewed else None


def _write(path: Path, rows: list[Household]) -> None:
    with workbook(path) as book:
        sheet = book.add_worksheet("Sheet1")
        lay_out(sheet, {1: 22, 9: 16, 10: 20})
        write_row(sheet, 0, list(COLUMNS), bold(book, 0))
        write_row(sheet, 1, list(COLUMNS.values()), bold(book, 0))
        for number, row in enumerate(rows):
            write_row(sheet, number + 2, _cells(row))


def _cells(row: Household) -> list[str]:
    """Return the cells of a row, all texts; a blank is `--` in a scored row and empty in others."""
    scored = row.b1 is not None or row.b2 is not None
    blank = "--" if scored else ""
    local = row.head.ethnicity not in ("Kinh", "Tày")
    return [
        f"{row.reviewed:%d/%m/%Y}" if row.reviewed else blank,
        row.head.name,
        row.code,
        "Có" if local else "",
        SEX_LABELS[row.head.sex],
        f"{row.size}.0",
        "--",
        f"{row.b1}.0" if row.b1 is not None else blank,
        f"{row.b2}.0" if row.b2 is not None else blank,
        CLASS_LABELS[row.recorded],
        "Cán bộ rà soát A" if row.village == VILLAGES[0] else "Cán bộ rà soát B",
    ]
