"""What do two good lists look like: the plain case of the README, and one of 2016-2020 by income?"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random

from make.book import (
    AREA_LABELS,
    CLASS_LABELS,
    INDICATOR_TITLES,
    SEX_LABELS,
    Title,
    Value,
    bold,
    lay_out,
    span,
    two_row_header,
    workbook,
    write_row,
    yes_no,
)
from make.household import SPREAD_2016, SPREAD_2021, Household, households, unanswered, without
from make.people import COMMUNE, VILLAGES, people
from make.tally import Tally

DEPRIVED = "Thiếu hụt các dịch vụ xã hội cơ bản"


def make_plain(path: Path) -> Tally:
    """xa-mau.xlsx: both scores and incomes, nearly everything answered."""
    random = Random(2024)
    heads = people(random)
    tally = Tally("2021-2025")
    for village, first, last in zip(VILLAGES, (1, 18, 33, 46), (18, 33, 46, 61), strict=True):
        drawn = households(random, heads, SPREAD_2021, village, codes=range(first, last))
        tally.add(*(_twelve_months(household) for household in drawn))
    blanks: dict[int, Callable[[Household], Household]] = {
        6: lambda h: without(h, "b1"),
        13: lambda h: without(h, "b1", "income", "income_12_months"),
        21: lambda h: replace(
            unanswered(_lacking(h, 3, 8), 0, 5), b1=120, income=None, income_12_months=None
        ),
        29: lambda h: without(h, "b2"),
        40: lambda h: replace(h, area=None, b1=160, b2=30, income=1_700_000, income_12_months=None),
        52: lambda h: replace(h, b1=150, income=None, income_12_months=None),
        57: lambda h: without(h, "size"),
    }
    for row, change in blanks.items():
        tally.rows[row] = change(tally.rows[row])
    titles: tuple[Title, ...] = (
        *("STT", "Xã/Phường", "Thôn", "Mã hộ", "Họ và tên chủ hộ", "Ngày sinh", "Giới tính", "Dân tộc"),
        *("Số CCCD", "Số nhân khẩu", "Khu vực", "Thu nhập bình quân đầu người (đồng/tháng)"),
        *("Tổng thu nhập của hộ trong 12 tháng (đồng)", "Điểm B1", "Điểm B2"),
        (DEPRIVED, INDICATOR_TITLES["2021-2025"]),
        *("Hộ làm nông, lâm, ngư, diêm nghiệp", "Kết quả năm trước", "Ngày rà soát"),
    )
    with workbook(path) as book:
        sheet, form = book.add_worksheet("Rà soát 2024"), bold(book)
        span(sheet, (0, 0, 0, 20), "TỔNG HỢP PHIẾU RÀ SOÁT HỘ NGHÈO, HỘ CẬN NGHÈO NĂM 2024", bold(book, 0))
        two_row_header(sheet, 2, titles, form)
        for number, household in enumerate(tally.rows, 1):
            write_row(sheet, number + 3, _plain_row(number, household))
        lay_out(sheet, {0: 5, 2: 16, 4: 22, 8: 15}, (4, 5))
    tally.has_recorded = False
    return tally


def _twelve_months(household: Household) -> Household:
    """Give a farming household the income of the 12 months before the review, as the procedure asks."""
    if not household.farming or household.size is None or household.income is None:
        return household
    return replace(household, income_12_months=12 * household.size * household.income)


def _lacking(household: Household, *positions: int) -> Household:
    """Return the household deprived of these indicators and no other."""
    return replace(household, answers=tuple(i in positions for i in range(len(household.answers))))


def _plain_row(number: int, household: Household) -> list[Value]:
    head = household.head
    return [
        *(number, COMMUNE, household.village, household.code, head.name, head.birth, SEX_LABELS[head.sex]),
        *(head.ethnicity, head.national_id, household.size, AREA_LABELS[household.area], household.income),
        *(household.income_12_months, household.b1, household.b2, *map(yes_no, household.answers)),
        *("Có" if household.farming else None, CLASS_LABELS[household.previous], household.reviewed),
    ]


def make_old_standard(path: Path) -> Tally:
    """nong-thon-2016-2020.xlsx: incomes on each line and one đồng beside it, two and three deprivations."""
    random = Random(2019)
    heads = people(random)
    tally = Tally("2016-2020", has_score=False, set_values={"area": "rural"})
    drawn = households(random, heads, SPREAD_2016, VILLAGES[0], codes=range(1, 37))
    drawn = [without(household, "b1", "b2") for household in drawn]
    incomes = [line + more for line in SPREAD_2016.incomes for more in (-1, 0, 1)]
    for household in drawn[:18]:
        income, lacking = incomes[len(tally.rows) // 2], 2 + len(tally.rows) % 2
        tally.add(_lacking(replace(household, income=income), *range(lacking)))
    tally.add(*drawn[18:34], without(drawn[34], "income"), replace(unanswered(drawn[35], 1), income=650_000))
    titles: tuple[Title, ...] = (
        *("TT", "Thôn", "Mã hộ", "Chủ hộ", "Năm sinh", "Số khẩu", "Thu nhập bình quân/người/tháng (đồng)"),
        *((DEPRIVED, INDICATOR_TITLES["2016-2020"]), "Kết quả rà soát"),
    )
    with workbook(path) as book:
        sheet, form = book.add_worksheet("Năm 2019"), bold(book)
        two_row_header(sheet, 0, titles, form)
        lay_out(sheet, {0: 5, 1: 16, 3: 22}, (2, 4))
        for number, household in enumerate(tally.rows, 1):
            head = household.head
            cells: list[Value] = [number, household.village, household.code, head.name, head.birth.year]
            cells += [household.size, household.income, *map(yes_no, household.answers)]
            write_row(sheet, number + 1, [*cells, CLASS_LABELS[household.recorded]])
    return tally
