"""What do surveys in CSV look like: one with the canonical columns, one with Vietnamese titles?"""

import csv
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random

from make.book import AREA_LABELS, INDICATOR_TITLES, yes_no
from make.household import SPREAD_2021, Household, households, unanswered, without
from make.law import STANDARDS
from make.people import COMMUNE, DISTRICT, PROVINCE, VILLAGES, people
from make.tally import Tally

IDS = STANDARDS["2021-2025"].indicators
CODES = {True: "yes", False: "no", None: ""}


def make_canonical(path: Path) -> Tally:
    """khao-sat.csv: UTF-8 with BOM, semicolons, canonical names; cells that cannot be read."""
    tally = Tally("2021-2025")
    tally.add(*_canonical_rows())
    titles = [
        *("province", "district", "commune", "village", "household_id", "head_name", "head_birth"),
        *(
            "head_sex",
            "head_ethnicity",
            "head_national_id",
            "size",
            "area",
            "income_per_person",
            "score_income",
        ),
        *("score_deprivation", *IDS, "farming", "recorded_class", "review_date"),
    ]
    rows = [_canonical(row) for row in tally.rows]
    _write(path, "utf-8-sig", ";", [titles, *([row[title] for title in titles] for row in rows)])
    return tally


def _canonical_rows() -> list[Household]:
    random = Random(5)
    heads = people(random)
    rows: list[Household] = []
    areas = ("rural", "rural", "urban", "urban")
    for village, area, last in zip(VILLAGES, areas, (16, 14, 13, 12), strict=True):
        drawn = households(random, heads, SPREAD_2021, village, codes=range(1, last), area=area)
        rows += [row if random.randrange(2) else without(row, "b1") for row in drawn]
    rows[1] = replace(rows[1], size=None, typed={"size": "0"}, b1=None)
    rows[4] = replace(without(rows[4], "b1", "income"), typed={"income_per_person": "khoảng hai triệu"})
    rows[8] = replace(unanswered(rows[8], 2), b1=100, typed={"nutrition": "có lẽ", "score_deprivation": "35"})
    rows[9] = replace(unanswered(rows[9], 7), b1=100)
    for index, lacking in ((10, 2), (11, 3)):
        answers = tuple(i < lacking for i in range(12))
        rows[index] = replace(rows[index], income=1_500_000, b1=None, b2=None, answers=answers)
    other = replace(next(heads), sex="male")
    same_key = replace(rows[12], head=other, recorded="")
    earlier = replace(rows[20], b1=None, income=1_900_000, problem="superseded")
    later = replace(rows[20], b1=None, income=1_200_000, reviewed=date(2024, 12, 2))
    undated = [replace(rows[25], b1=100, reviewed=None), replace(rows[25], b1=170, reviewed=None)]
    keyless = [replace(rows[index], code="", problem="no_key") for index in (30, 31)]
    twice = [replace(rows[index], problem="duplicate_row") for index in (33, 34, 28)]
    first = [*rows[:13], same_key, *rows[13:20], earlier, later, *rows[21:25], *undated]
    return [*first, *rows[26:36], *twice, *rows[36:], *keyless]


def _canonical(row: Household) -> dict[str, str]:
    head, blank = row.head, row.problem == "no_key"
    province, district, commune, village = row.place
    cells: dict[str, object] = {
        "province": province,
        "district": district,
        "commune": commune,
        "village": village,
        "household_id": row.code,
        "head_name": "" if blank else head.name,
        "head_birth": head.birth,
        "head_sex": head.sex,
        "head_ethnicity": head.ethnicity,
        "head_national_id": "" if blank else head.national_id,
        "size": row.size,
        "area": row.area,
        "income_per_person": row.income,
        "score_income": row.b1,
        "score_deprivation": row.b2,
        "farming": CODES[row.farming],
        "recorded_class": row.recorded,
        "review_date": row.reviewed,
        **{name: CODES[answer] for name, answer in zip(IDS, row.answers, strict=True)},
        **row.typed,
    }
    return {name: "" if value is None else str(value) for name, value in cells.items()}


def make_vietnamese(path: Path) -> Tally:
    """khao-sat-utf8.csv: UTF-8, commas, Vietnamese titles; the household's income a month, as 1,500,000."""
    random = Random(6)
    heads = people(random)
    tally = Tally("2021-2025", has_score=False, has_recorded=False)
    for village, area, last in zip(VILLAGES[2:], ("rural", "urban"), (21, 21), strict=True):
        tally.add(
            *(
                _total(row)
                for row in households(random, heads, SPREAD_2021, village, codes=range(1, last), area=area)
            )
        )
    for index, more in ((3, 0), (4, 1), (5, -1)):
        row = tally.rows[index]
        tally.rows[index] = replace(row, income_total=1_500_000 * (row.size or 1) + more)
    tally.rows[10] = without(tally.rows[10], "size")
    tally.rows[11] = replace(tally.rows[11], size=None, income_total=5_000_000)
    tally.rows[30] = without(tally.rows[30], "income_total")
    tally.rows[31] = unanswered(tally.rows[31], 3, 4)
    titles = [
        *("Tỉnh", "Huyện", "Xã", "Thôn", "Mã hộ", "Họ và tên chủ hộ", "Ngày sinh", "Số nhân khẩu", "Khu vực"),
        *(
            "Tổng thu nhập của hộ (đồng/tháng)",
            *(f"Thiếu hụt: {title}" for title in INDICATOR_TITLES["2021-2025"]),
        ),
    ]
    rows = [
        [
            *(
                PROVINCE,
                DISTRICT,
                COMMUNE,
                row.village,
                row.code,
                row.head.name,
                f"{row.head.birth:%d/%m/%Y}",
            ),
            *(str(row.size or ""), AREA_LABELS[row.area] or ""),
            *(
                "" if row.income_total is None else f"{row.income_total:,}",
                *(yes_no(a) or "" for a in row.answers),
            ),
        ]
        for row in tally.rows
    ]
    _write(path, "utf-8", ",", [titles, *rows])
    return tally


def _total(row: Household) -> Household:
    """Tell the income as the household's, as asked in the field, and nothing else."""
    total = (row.income or 0) * (row.size or 1)
    return replace(row, income=None, income_total=total, b1=None, b2=None)


def _write(path: Path, encoding: str, delimiter: str, rows: Sequence[Sequence[str]]) -> None:
    with path.open("w", encoding=encoding, newline="") as stream:
        csv.writer(stream, delimiter=delimiter, lineterminator="\r\n").writerows(rows)
