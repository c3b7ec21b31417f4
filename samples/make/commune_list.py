"""What does a commune's own list look like, made to be printed and signed?

Motto and title above, two-row merged headings, a row of column numbers, a legend, villages as merged bold
rows with a subtotal each, a total, rows numbered in advance and signatures below; marks instead of answers,
money in thousands.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random

from make.book import (
    CLASS_LABELS,
    INDICATOR_TITLES,
    SEX_LABELS,
    Format,
    Title,
    Value,
    Workbook,
    Worksheet,
    bold,
    lay_out,
    span,
    two_row_header,
    workbook,
    write_row,
)
from make.household import SPREAD_2021, Household, households, without
from make.people import COMMUNE, VILLAGES, people
from make.tally import Tally, by_village

TITLES: Sequence[Title] = (
    "STT",
    "Mã hộ",
    ("Thông tin chủ hộ", ("Họ và tên", "Ngày sinh", "Giới tính", "Dân tộc", "Số CCCD")),
    "Số nhân khẩu",
    "Thu nhập bình quân đầu người (nghìn đồng/tháng)",
    ("Thiếu hụt các dịch vụ xã hội cơ bản (đánh dấu x)", INDICATOR_TITLES["2021-2025"]),
    "Phân loại trước rà soát",
    "Kết quả rà soát",
    "Ghi chú",
)
WIDTH = 24
PAGE_BREAK = 2
"""The village, from 0, that begins a new page."""
CLASS_CODES = {"poor": 1, "near_poor": 2, "not_poor": 3}
LEGEND = "1. Hộ nghèo; 2. Hộ cận nghèo; 3. Hộ không nghèo"


def make_commune_list(path: Path) -> Tally:
    """danh-sach-thon.xlsx."""
    tally = Tally("2021-2025", has_score=False, set_values={"area": "rural"})
    tally.add(*_rows())
    with workbook(path) as book:
        page = _Page(book, book.add_worksheet("Danh sách"), tally)
        page.heading()
        for number, (village, rows) in enumerate(by_village(tally.rows).items()):
            if number == PAGE_BREAK:
                page.repeated_header()
            page.village(village, rows)
        page.ending()
    return tally


def _rows() -> list[Household]:
    random = Random(24)
    heads = people(random)
    rows = [
        replace(row, b1=None, b2=None)
        for village, last in zip(VILLAGES[:3], (16, 13, 18), strict=True)
        for row in households(random, heads, SPREAD_2021, village, codes=range(1, last))
    ]
    changes: dict[int, Callable[[Household], Household]] = {
        3: lambda row: replace(row, income=1_500_000, answers=tuple(i < 3 for i in range(12))),
        4: lambda row: replace(row, income=1_500_001, answers=tuple(i < 3 for i in range(12))),
        5: lambda row: replace(row, income=1_500_000, answers=tuple(i < 2 for i in range(12))),
        10: lambda row: without(row, "income"),
        20: lambda row: replace(row, answers=(False,) * 12),
        33: lambda row: without(row, "income"),
        40: lambda row: without(row, "size"),
    }
    for index, change in changes.items():
        rows[index] = change(rows[index])
    twice = [replace(rows[index], problem="duplicate_row") for index in (17, 30)]
    rows.insert(31, twice[1])
    rows.insert(24, twice[0])
    return rows


@dataclass
class _Page:
    book: Workbook
    sheet: Worksheet
    tally: Tally
    row: int = 0
    number: int = 0
    form: Format = field(init=False)
    plain: Format = field(init=False)
    code: Format = field(init=False)

    def __post_init__(self) -> None:
        self.form, self.plain = bold(self.book), bold(self.book, 0)
        self.code = self.book.add_format({"num_format": "000"})

    def heading(self) -> None:
        """Write everything above the first household."""
        span(self.sheet, (0, 0, 0, 6), "ỦY BAN NHÂN DÂN " + COMMUNE.upper(), self.plain)
        span(self.sheet, (0, 12, 0, 23), "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", self.plain)
        span(self.sheet, (1, 12, 1, 23), "Độc lập - Tự do - Hạnh phúc", self.plain)
        span(self.sheet, (3, 0, 3, 23), "DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO QUA RÀ SOÁT NĂM 2024", self.plain)
        span(self.sheet, (4, 0, 4, 23), "(Kèm theo Biên bản họp thôn)", self.plain)
        two_row_header(self.sheet, 6, TITLES, self.form)
        numbers: list[Value] = ["A", "B", *range(1, WIDTH - 1)]
        write_row(self.sheet, 8, numbers, self.form)
        self.sheet.set_row(9, 48)
        write_row(self.sheet, 9, [None] * 21 + [LEGEND, LEGEND], self.form)
        self.tally.others.update(("numbering", "legend"))
        self.row = 10
        lay_out(self.sheet, {0: 5, 1: 7, 2: 22, 6: 15, 21: 16, 22: 16}, (10, 3))

    def village(self, name: str, rows: list[Household]) -> None:
        """Write a village: its title, its households, its subtotal."""
        span(self.sheet, (self.row, 0, self.row, 23), name, self.form)
        self.row += 1
        for household in rows:
            self.number += 1
            write_row(self.sheet, self.row, self._cells(household))
            self.sheet.write_number(self.row, 1, int(household.code), self.code)
            self.row += 1
        self._sum("Cộng", rows)
        self.tally.others.update(("unit_title", "total"))

    def repeated_header(self) -> None:
        """Write the heading again, as on a new page of the printed list."""
        two_row_header(self.sheet, self.row, TITLES, self.form)
        self.row += 2
        self.tally.others["header"] += 2

    def ending(self) -> None:
        """Write the total, the rows numbered in advance, and the signatures."""
        self._sum("Tổng cộng", self.tally.rows)
        self.tally.others["total"] += 1
        for number in range(self.number + 1, self.number + 9):
            self.sheet.write_number(self.row, 0, number)
            self.row += 1
        self.tally.others["prenumbered"] += 8
        for left, right in (
            ("", "Xã Đồi Mẫu, ngày 20 tháng 11 năm 2024"),
            ("NGƯỜI LẬP BIỂU", "TM. ỦY BAN NHÂN DÂN"),
            ("(Ký, ghi rõ họ tên)", "CHỦ TỊCH"),
        ):
            self.row += 1
            if left:
                self.sheet.write_string(self.row, 2, left, self.plain)
            span(self.sheet, (self.row, 15, self.row, 22), right, self.plain)
            self.tally.others["signature"] += 1

    def _sum(self, label: str, rows: list[Household]) -> None:
        counts = [sum(bool(row.answers[i]) for row in rows) for i in range(12)]
        persons = sum(row.size or 0 for row in rows)
        write_row(self.sheet, self.row, [None, None, label, *[None] * 4, persons, None, *counts], self.form)
        self.row += 1

    def _cells(self, household: Household) -> list[Value]:
        head = household.head
        births: tuple[Value, ...] = (head.birth, f"{head.birth:%d/%m/%Y}", head.birth.year)
        code = int(household.code)
        national_id = int(head.national_id) if code % 4 == 0 else head.national_id
        return [
            *(self.number, None, head.name, births[code % 3], SEX_LABELS[head.sex], head.ethnicity),
            *(national_id, household.size, thousands(household.income)),
            *("xX✓"[code % 9 // 4] if answer else None for answer in household.answers),
            *(CLASS_LABELS[household.previous], CLASS_CODES[household.recorded]),
        ]


def thousands(amount: int | None) -> int | float | None:
    """Write đồng in thousands, as a whole number where it is one."""
    if amount is None:
        return None
    return amount // 1000 if amount % 1000 == 0 else amount / 1000
