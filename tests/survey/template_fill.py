"""Forms filled by a script, as an officer would: households, their members, totals."""

from collections.abc import Mapping
from datetime import date
from itertools import product
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from ngheo_cli.criteria.load import get
from ngheo_cli.messages import Lang
from ngheo_cli.survey.column import Column
from ngheo_cli.survey.template import fields
from ngheo_cli.survey.template.labels import YES_NO, list_labels, list_name
from ngheo_cli.survey.template.plan import Plan
from ngheo_cli.survey.template.workbook import write_template

STANDARDS = ("2016-2020", "2021-2025", "2026-2030")
DAYS = {"2016-2020": date(2018, 10, 15), "2021-2025": date(2024, 10, 15), "2026-2030": date(2028, 10, 15)}
NAMES = ("Một", "Hai", "Ba", "Bốn", "Năm", "Sáu", "Bảy", "Tám")
HOUSEHOLDS = len(NAMES)
PERSONS: tuple[dict[str, Any], ...] = (
    {"relation": "Chủ hộ", "birth": "15/03/1980", "sex": "male", "studying_level": "none"},
    {"relation": "Vợ", "birth": "1999", "sex": "female", "studying_level": "none"},
    {"relation": "Con", "birth": "02/11/2012", "sex": "female", "studying_level": "primary"},
)
ADULT_ONLY = {"wage_work", "labour_contract", "certified_on_the_job_training", "without_work_wants_work"}


def plan(id_: str, answers: fields.Answers, lang: Lang = "vi") -> Plan:
    return Plan((get(id_),), answers, lang, "ngheo 0")


def filled(path: Path, id_: str, answers: fields.Answers, lang: Lang = "vi") -> Path:
    """Write a form and fill it, samples deleted: 8 households of 3 members, every question answered."""
    form = plan(id_, answers, lang)
    write_template(path, form)
    book = load_workbook(path)
    sheets = [sheet for sheet in book.worksheets if sheet.max_column > 5 and sheet.auto_filter.ref]
    columns = (
        fields.household_columns(form.standards, answers),
        fields.member_sheet_columns(form.standards, answers),
        fields.totals_sheet_columns(),
    )
    households = [household(i, id_, answers) for i in range(HOUSEHOLDS)]
    members = [member(i, k) for i, k in product(range(HOUSEHOLDS), range(len(PERSONS)))]
    totals = [{"commune": "Xã A", "village": f"Thôn {v}", "households": 90, "persons": 360} for v in (1, 2)]
    for sheet, shown, records in zip(sheets, columns, (households, members, totals), strict=True):
        _fill(sheet, shown, records, lang)
    book.save(path)
    return path


def household(i: int, id_: str, answers: fields.Answers) -> dict[str, Any]:
    record = {
        **place(i),
        "head_name": f"Người Mẫu {NAMES[i]}",
        "head_birth": PERSONS[0]["birth"],
        "head_sex": "male",
        "head_ethnicity": "Kinh",
        "dtts": False,
        "head_national_id": f"0010800000{i:02}",
        "size": len(PERSONS),
        "area": "rural" if i % 2 else "urban",
        "income_total": (500_000 if i < 4 else 5_000_000) * len(PERSONS),
        "floor_area_m2": 18.5 + 5 * i,
        "previous_class": "near_poor",
        "review_date": DAYS[id_],
    }
    if answers == "direct":
        lacking = {indicator: (i + n) % 3 == 0 for n, indicator in enumerate(get(id_).indicator_ids)}
        record |= {
            **lacking,
            "score_income": 100 if i < 4 else 190,
            "score_deprivation": 10 * sum(lacking.values()),
        }
    return record


def place(i: int) -> dict[str, Any]:
    return {
        "province": "Tỉnh B",
        "commune": "Xã A",
        "village": f"Thôn {1 + i % 2}",
        "household_id": f"{1 + i // 2:03}",
    }


def member(i: int, k: int) -> dict[str, Any]:
    name = f"Người Mẫu {NAMES[i]}" if k == 0 else f"Thành Viên {NAMES[i]} {NAMES[k]}"
    national_id = f"00108000{k}0{i:02}" if k else f"0010800000{i:02}"
    record = {**place(i), **PERSONS[k], "member_name": name, "national_id": national_id, "ethnicity": "Kinh"}
    child = dict.fromkeys(ADULT_ONLY, False) if k == 2 else {}
    return {**record, **child, "elderly": False, "disabled": False}


def _fill(sheet: Worksheet, columns: list[Column], records: list[dict[str, Any]], lang: Lang) -> None:
    for row in sheet.iter_rows(min_row=2):
        for cell in row:
            cell.value = None
    for r, record in enumerate(records):
        for c, column in enumerate(columns):
            value = _typed(column, record, r, c, lang)
            if value is not None:
                sheet.cell(r + 2, c + 1, value)


def _typed(column: Column, record: Mapping[str, Any], r: int, c: int, lang: Lang) -> Any:
    """Return what is typed: the record's answer, else one of the list, changing from row to row."""
    asked = column.group in {"indicator", "fact", "member", "flag", "cause"}
    name = list_name(column)
    if not name:
        return record.get(column.name)
    labels = list_labels(name, lang)
    if name == YES_NO and column.name in record:
        return labels["yes" if record[column.name] else "no"]
    if column.name in record:
        return labels[record[column.name]]
    return list(labels.values())[(r + c) % len(labels)] if asked else None
