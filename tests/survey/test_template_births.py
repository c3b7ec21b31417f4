"""A form takes the births that exist and no other, in a spreadsheet and on a telephone."""

import re
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from template_fill import plan

from ngheo_cli.survey.columns_facts import member_columns
from ngheo_cli.survey.columns_household import HOUSEHOLD
from ngheo_cli.survey.template.questions import question
from ngheo_cli.survey.template.workbook import write_template

SOFFICE = shutil.which("soffice")
MOST = 255
"""Letters that a spreadsheet takes for the formula of a rule."""
BIRTHS = {
    "15/03/1985": True, "1/1/1985": True, "1985": True, "31/12/2100": True, "01/01/1900": True,
    "29/02/1984": True, "29/02/2000": True, "30/04/1985": True,
    "15/13/1985": False, "00/00/1985": False, "30/02/1985": False, "29/02/1985": False, "31/04/1985": False,
    "1/123/1985": False, "-1/1/1985": False, "1/-1/1985": False, "1//11985": False, "32/01/1985": False,
    "85": False, "1/1/85": False, "3/1985": False, "abc": False, "1899": False, "2101": False,
    "01/01/2101": False, "0/5/1985": False, "5/0/1985": False, "99/99/9999": False,
}  # fmt: skip
IDS = {
    "012345678901": True, "012345678": True,
    "12345678901": False, "+12345678901": False, "-12345678": False, "1.2345678901": False,
    "1,2345678901": False, "12345678E3": False, "12/03/198": False, "abcdefghijkl": False,
}  # fmt: skip


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
def test_spreadsheet_refuses_births_that_do_not_exist_and_doubts_ids_that_are_not_digits(
    tmp_path: Path,
) -> None:
    form = tmp_path / "form.xlsx"
    write_template(form, plan("2021-2025", "facts"))
    book = load_workbook(form)
    sheet = book["Hộ gia đình"]
    rules = {str(r.sqref).split(":")[0]: str(r.formula1) for r in sheet.data_validations.dataValidation}
    assert max(map(len, rules.values())) <= MOST
    for letter, texts in (("G", BIRTHS), ("J", IDS)):
        for row, text in enumerate(texts, 2):
            sheet[f"{letter}{row}"].number_format = "@"
            sheet[f"{letter}{row}"] = text
            sheet[f"{letter * 3}{row}"] = "=" + rules[f"{letter}2"].replace(f"{letter}2", f"{letter}{row}")
    book.save(form)
    command = [str(SOFFICE), f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless"]
    command += ["--convert-to", "xlsx", "--outdir", str(tmp_path / "out"), str(form)]
    subprocess.run(command, check=False, timeout=120, capture_output=True)
    computed = load_workbook(tmp_path / "out" / "form.xlsx", data_only=True)["Hộ gia đình"]
    for letter, texts in (("G", BIRTHS), ("J", IDS)):
        held = {text: computed[f"{letter * 3}{row}"].value for row, text in enumerate(texts, 2)}
        assert held == texts


def telephone_takes() -> re.Pattern[str]:
    birth = next(column for column in HOUSEHOLD if column.name == "head_birth")
    rule = question(birth, asked=False).constraint
    assert rule == question(member_columns()["birth"], asked=True).constraint
    return re.compile(rule.removeprefix("regex(., '").removesuffix("')"))


@pytest.mark.parametrize(("text", "taken"), BIRTHS.items())
def test_telephone_takes_the_same_births(text: str, taken: bool) -> None:
    takes = telephone_takes()
    for sign in "/-.":
        assert bool(takes.search(text.replace("/", sign))) == taken


def test_telephone_takes_every_day_of_years_that_differ_and_no_other() -> None:
    takes = telephone_takes()
    for year in (1900, 1984, 1985, 2000, 2100):
        for day in range(33):
            for month in range(14):
                assert bool(takes.search(f"{day}-{month:02}-{year}")) == exists(day, month, year)


def exists(day: int, month: int, year: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
