"""A survey whose every text would like to be a formula, a field or markup."""

from pathlib import Path

import xlsxwriter

PAYLOADS = (
    "=1+41",
    "+1+41",
    "-1+41",
    "@SUM(1,41)",
    "\t=1+41",
    "\r=1+41",
    '=HYPERLINK("http://192.0.2.1/x","x")',
    "=cmd|' /C calc'!A0",
    "{=1+41}",
    "[bold red]chữ[/bold red]",
    "<script>alert(42)</script>",
    '"><img src=x onerror=alert(42)>',
    "{{ 6*7 }}{% for x in y %}",
    "${6*7}",
    "\x1b[31mđỏ\x1b[0m",
    "\u202eóc gnùht\u202c",
)
LIVE = ("=1+41", "+1+41", "-1+41", "@SUM(1,41)", "=HYPERLINK(", "=cmd|")
"""How a text begins that a spreadsheet takes for a formula."""
NAMES = ("province", "district", "commune", "village", "household_id", "head_name", "head_ethnicity", "note")
"""The columns of texts; each holds each payload."""
_TITLE = "=1+41 {{ 6*7 }} <b>ghi chú</b>"
"""The title of a column that nobody knows."""
_FIXED = ("area", "size", "score_income", "score_deprivation", "recorded_class", "review_date", "cause_1")
_SHEET = "=1+41 <b>{{ 6+7 }}"
FILE = "=1+41 [red] {{ 6*7 }} \u202ex\u202c.xlsx"


def rows(*, later: bool) -> list[list[str | int]]:
    """Return the header and a household for each payload, under names of units that are payloads too."""
    found: list[list[str | int]] = [[*NAMES[:-1], _TITLE, *_FIXED]]
    for number, text in enumerate(PAYLOADS):
        place: list[str | int] = ["=1+41 tỉnh", "@SUM(1,41) huyện", "<b>=xã</b>", text]
        who: list[str | int] = [f"{text}{number}", f"{text} {number}", text, text]
        poor = (number + later) % 3
        facts: list[str | int] = ["rural", 3, 130 + 10 * poor, 30 if poor else 20]
        found.append([*place, *who, *facts, ("poor", "near_poor", "not_poor")[poor], _day(later), text])
    return found


def _day(later: bool) -> str:
    return "2024-10-15" if later else "2023-10-15"


def survey(folder: Path, *, later: bool = True) -> Path:
    """Write the survey as a workbook of texts."""
    folder.mkdir(exist_ok=True)
    path = folder / FILE
    with xlsxwriter.Workbook(str(path), {"strings_to_formulas": False, "strings_to_urls": False}) as book:
        sheet = book.add_worksheet(_SHEET)
        for r, row in enumerate(rows(later=later)):
            for c, value in enumerate(row):
                if isinstance(value, int):
                    sheet.write_number(r, c, value)
                else:
                    sheet.write_string(r, c, value)
    return path


def totals(folder: Path) -> Path:
    """Write the totals of its units."""
    path = folder / "totals.csv"
    villages = [f'"{row[0]}","{row[1]}","{row[2]}","{_quoted(row[3])}",20,80' for row in rows(later=True)[1:]]
    head = "province,district,commune,village,households,persons"
    path.write_bytes("\r\n".join((head, *villages)).encode())
    return path


def _quoted(value: str | int) -> str:
    return str(value).replace('"', '""')
