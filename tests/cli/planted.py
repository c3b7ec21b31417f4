"""A survey with exactly one planted defect of each kind, and where each must be found.

Twenty households of the village that is clean otherwise; indicators are answered yes and no.
"""

from pathlib import Path
from typing import Any

import xlsxwriter

INDICATORS = (
    "employment", "dependents", "nutrition", "health_insurance", "adult_education", "child_schooling",
    "housing_quality", "housing_area", "water_source", "hygienic_toilet", "telecom", "information_devices",
)  # fmt: skip
COLUMNS = (
    "province", "commune", "village", "household_id", "head_name", "head_birth", "head_national_id", "size",
    "area", "income_per_person", "score_income", "score_deprivation", *INDICATORS, "recorded_class",
    "review_date",
)  # fmt: skip
TITLES = {"income_per_person": "Thu nhập bình quân đầu người/tháng (đồng)"}
SHEET = "Khảo sát"
ROWS = 24


def letter(column: str) -> str:
    """Return the letter of a column; all have one letter or begin with A."""
    number = COLUMNS.index(column)
    return chr(65 + number) if number < 26 else f"A{chr(65 + number - 26)}"


def household(row: int) -> dict[str, Any]:
    """Return a household without a defect: rows 2 to ROWS + 1 of the sheet."""
    return {
        "province": "Điện Biên", "commune": "Xã Mường Phăng", "village": "Thôn Mẫu Một",
        "household_id": f"HO-{row:03d}", "head_name": f"Người Mẫu {row}", "head_birth": f"{1950 + row}-05-06",
        "head_national_id": f"0990000{row:05d}", "size": 4, "area": "rural",
        "income_per_person": 1_000_000 + 1000 * row, "score_income": 130, "score_deprivation": 30,
        **{name: "yes" if (n + row) % 12 < 3 else "no" for n, name in enumerate(INDICATORS)},
        "recorded_class": "Hộ nghèo", "review_date": "2025-10-15",
    }  # fmt: skip


# (sheet's row, column, what is typed there, code expected at that cell)
CELLS: tuple[tuple[int, str, Any, str], ...] = (
    (3, "head_birth", "2025-11-20", "birth_after_review"),
    (4, "head_birth", "2020", "head_young"),
    (5, "head_birth", "31/02/1980", "date_impossible"),
    (6, "head_national_id", "099000000002", "id_twice"),
    (7, "size", 0, "out_of_limits"),
    (8, "area", "", "area_blank"),
    (9, "income_per_person", 150_000_000, "income_high"),
    (10, "income_per_person", 1500, "money_ambiguous"),
    (11, "score_deprivation", 35, "points_not_multiple"),
    (12, "score_deprivation", 900, "points_out_of_range"),
    (13, "score_deprivation", 40, "points_differ"),
    (14, "recorded_class", "Hộ khá giả", "choice_unknown"),
    (15, "recorded_class", "Hộ cận nghèo", "recorded_differs"),
    (16, "village", "Thôn Mâu Một", "unit_spelling"),
    (17, "commune", "Xã Mường Phăngg", "unit_near"),
    (18, "head_name", "Ng??i M?u", "letters_lost"),
    (19, "employment", "hình như", "answer_unreadable"),
    (20, "head_birth", "1890", "date_outside"),
)
FORMULA = (21, "size")
NO_KEY, TWICE, SAME_KEY = 22, 23, 24
HIDDEN = 25


def expected() -> dict[str, str]:
    """Return the code of each planted defect with its cell; the first of two rows where two are told of."""
    cells = {code: f"{letter(column)}{row}" for row, column, _, code in CELLS}
    cells["id_twice"] = f"{letter('head_national_id')}2"
    row, column = FORMULA
    return cells | {
        "formula_without_value": f"{letter(column)}{row}",
        "no_key": f"{letter('household_id')}{NO_KEY}",
        "duplicate_rows": f"{letter('household_id')}{TWICE}",
        "key_two_heads": f"{letter('household_id')}{SAME_KEY - 4}",
        "column_unknown": "AA1",
        "hidden_rows": f"A{HIDDEN}",
        "hidden_sheet": "",
        "money_mixed": f"{letter('income_per_person')}1",  # the column of the amount in another unit
    }


def second_cells() -> set[str]:
    """Return the second cells of the defects that two rows make together."""
    twice = next(row for row, _, _, code in CELLS if code == "id_twice")
    return {f"{letter('head_national_id')}{twice}", f"{letter('household_id')}{SAME_KEY}"}


def write(path: Path, *, defects: bool = True) -> Path:
    """Write the survey, with its defects or without."""
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet(SHEET)
        sheet.write_row(0, 0, [TITLES.get(column, column) for column in COLUMNS])
        rows = {row: household(row) for row in range(2, ROWS + 2)}
        if defects:
            _plant(rows)
            sheet.write_string(0, len(COLUMNS), "Zyxwv")
            sheet.set_row(HIDDEN - 1, None, None, {"hidden": True})
            book.add_worksheet("Nháp").hide()
        for row, record in rows.items():
            for position, column in enumerate(COLUMNS):
                if record[column] != "":
                    sheet.write(row - 1, position, record[column])
        if defects:
            row, column = FORMULA
            sheet.write_formula(row - 1, COLUMNS.index(column), "=2+2", None, "")
    return path


def _plant(rows: dict[int, dict[str, Any]]) -> None:
    for row, column, value, _ in CELLS:
        rows[row][column] = value
    rows[9] |= {"score_income": "", "recorded_class": ""}  # else the income contradicts them as well
    rows[NO_KEY] |= {"household_id": "", "head_name": ""}
    rows[TWICE] = dict(rows[2])
    rows[SAME_KEY]["household_id"] = rows[SAME_KEY - 4]["household_id"]
