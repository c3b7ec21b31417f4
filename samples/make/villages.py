"""What does a workbook with one sheet a village look like? Codes restart, money is typed by hand."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random

from make.book import (
    CLASS_LABELS,
    Title,
    Value,
    Workbook,
    bold,
    lay_out,
    span,
    two_row_header,
    workbook,
    write_row,
)
from make.household import SPREAD_2021, Household, households, unanswered, without
from make.people import COMMUNE, VILLAGES, people
from make.tally import Tally, by_village

Money = Callable[[int], Value]
NUMBERS = tuple(str(number) for number in range(1, 13))


def make_villages(path: Path) -> Tally:
    """nhieu-thon.xlsx: a sheet a village, hidden rows, and a hidden sheet of choices without households."""
    random = Random(4)
    heads = people(random)
    tally = Tally(
        "2021-2025", has_score=False, set_values={"area": "rural", "commune": COMMUNE, "village": "{sheet}"}
    )
    for village, last in zip(VILLAGES, (21, 16, 19, 14), strict=True):
        drawn = households(random, heads, SPREAD_2021, village, codes=range(1, last), width=1)
        tally.add(*(replace(row, b1=None, b2=None, hidden=row.code in ("5", "6")) for row in drawn))
    changes: dict[int, Callable[[Household], Household]] = {
        2: lambda row: replace(row, income=1_500_000),
        8: lambda row: replace(unanswered(row, 1), income=1_400_000),
        24: lambda row: without(row, "income"),
        50: lambda row: unanswered(replace(row, income=900_000, answers=(True, True) + (False,) * 10), 11),
    }
    for index, change in changes.items():
        tally.rows[index] = change(tally.rows[index])
    with workbook(path) as book:
        for (village, rows), money in zip(by_village(tally.rows).items(), MONEY, strict=True):
            _village(book, village, rows, money)
        lists = book.add_worksheet("Danh mục")
        for number, text in enumerate(("Danh mục dùng cho ô chọn", *CLASS_LABELS.values(), "Có", "Không")):
            write_row(lists, number, [text])
        lists.hide()
    return tally


def _village(book: Workbook, village: str, rows: list[Household], money: Money) -> None:
    sheet = book.add_worksheet(village)
    span(sheet, (0, 0, 0, 18), f"DANH SÁCH HỘ RÀ SOÁT {village.upper()} NĂM 2024", bold(book, 0))
    titles: tuple[Title, ...] = (
        *("Mã hộ", "Chủ hộ", "Năm sinh", "CCCD chủ hộ", "Số khẩu"),
        *(
            "Thu nhập bình quân đầu người (đồng/tháng)",
            ("Thiếu hụt các chỉ số (1 = thiếu hụt)", NUMBERS),
            "Kết quả rà soát",
        ),
    )
    two_row_header(sheet, 2, titles, bold(book))
    lay_out(sheet, {1: 22, 3: 17, 5: 16, 18: 16}, (4, 2))
    for number, row in enumerate(rows, 4):
        national_id = row.head.national_id
        spaced = " ".join(national_id[i : i + 3] for i in range(0, 12, 3))
        income = None if row.income is None else money(row.income)
        answers = [None if answer is None else int(answer) for answer in row.answers]
        cells: list[Value] = [int(row.code), row.head.name, row.head.birth.year, spaced, row.size, income]
        write_row(sheet, number, [*cells, *answers, CLASS_LABELS[row.recorded]])
        if row.hidden:
            sheet.set_row(number, None, None, {"hidden": True})


def dotted(amount: int) -> str:
    """Write 1.500.000."""
    return f"{amount:,}".replace(",", ".")


def millions(amount: int) -> str:
    """Write 1,5 triệu, to the last đồng."""
    whole, rest = divmod(amount, 1_000_000)
    decimals = f"{rest:06d}".rstrip("0")
    return f"{whole},{decimals} triệu" if decimals else f"{whole} triệu"


def plain(amount: int) -> int:
    """Write a number."""
    return amount


def mixed(amount: int) -> Value:
    """Write now one, now the other."""
    return (dotted, millions, plain)[amount // 10_000 % 3](amount)


MONEY: tuple[Money, ...] = (dotted, millions, plain, mixed)
"""How each village types its amounts."""
