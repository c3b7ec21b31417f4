"""The options of a result are those of `ngheo classify`: what somebody writes among them is named."""

import json
from pathlib import Path

import openpyxl
import pytest

from ngheo_cli.cli.reading import SHOWN

from .commandline import CLEAN, Ngheo, a_csv
from .test_audit_verify import WRITTEN, edited, found, result_of

SHEET = "Nguồn gốc"
INVENTED = [("Người duyệt", "Ông A"), ("--within", "5"), ("--marks", "no"), ("--criteriax", "2021-2025")]


@pytest.fixture
def survey(tmp_path: Path) -> Path:
    return a_csv(tmp_path / "khao-sat.csv")


def last_option(book: openpyxl.Workbook) -> int:
    return max(int(cell.row) for cell in book[SHEET]["A"] if str(cell.value).startswith("--"))


@pytest.mark.parametrize(("option", "value"), INVENTED)
def test_a_row_written_below_the_options_is_named_without_telling_it(
    ngheo: Ngheo, survey: Path, option: str, value: str
) -> None:
    result = result_of(ngheo, survey, "xlsx", "--criteria", "2021-2025")
    where: list[int] = []

    def edit(book: openpyxl.Workbook) -> None:
        where.append(last_option(book) + 1)
        book[SHEET].cell(where[0], 1).value, book[SHEET].cell(where[0], 2).value = option, value

    edited(result, edit)
    status, rows = found(ngheo, result)
    assert status == 1
    assert [(row["code"], row["sheet"], row["cell"]) for row in rows] == [
        ("verify_value_differs", SHEET, f"{column}{where[0]}") for column in "AB"
    ]
    assert "Ông A" not in json.dumps(rows, ensure_ascii=False)


@pytest.mark.parametrize("pair", [*INVENTED, ("--criteria", "2021-2025")])
def test_an_option_written_into_a_json_result_is_named(
    ngheo: Ngheo, survey: Path, pair: tuple[str, str]
) -> None:
    result = result_of(ngheo, survey, "json", "--criteria", "2021-2025")
    document = json.loads(result.read_text(encoding="utf-8"))
    document["provenance"]["options"].append(pair)
    result.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
    status, rows = found(ngheo, result)
    assert (status, [row["column"] for row in rows]) == (1, ["provenance"])


def test_an_option_whose_name_was_changed_is_named(ngheo: Ngheo, survey: Path) -> None:
    result = result_of(ngheo, survey, "json", "--marks", "unknown")
    text = result.read_text(encoding="utf-8")
    assert found(ngheo, result) == (0, [])
    result.write_text(text.replace('"--marks"', '"--mark"'), encoding="utf-8")
    status, rows = found(ngheo, result)
    assert (status, [row["column"] for row in rows]) == (1, ["provenance"])


@pytest.mark.parametrize("kind", WRITTEN)
def test_every_option_that_reads_a_survey_is_written_anew_as_it_was(
    ngheo: Ngheo, tmp_path: Path, kind: str
) -> None:
    survey = a_csv(tmp_path / "s.csv", [row.replace("nông thôn", "") for row in CLEAN])
    beside = {
        "--members": "village,household_id,member_name,relation\nBản Mẫu,001,Người Mẫu Một,head\n",
        "--units": "commune,village,area\nXã Mẫu,Bản Mẫu,rural\n",
        "--map": "size: Số nhân khẩu\n",
        "--project": "severity: {area_from_units: note}\n",
    }
    options = []
    for option, text in beside.items():
        path = tmp_path / f"{option.strip('-')}.{'csv' if ',' in text.splitlines()[0] else 'yaml'}"
        path.write_text(text, encoding="utf-8")
        options += [option, path]
    options += ["--set", "province=Tỉnh Mẫu", "--set", "commune=Xã Mẫu", "--criteria", "2021-2025,2016-2020",
                "--review-date", "15/10/2023", "--marks", "unknown", "--column", "household_id=B",
                "--setting", "school_year_month=8", "--sheet", "s"]  # fmt: skip
    left_out = {"--encoding", "--points", "--unit"}
    assert {option for option in options if str(option).startswith("--")} == set(SHOWN) - left_out
    result = result_of(ngheo, survey, kind, *options)
    assert found(ngheo, result) == (0, [])
    edited(result, lambda book: None) if kind == "xlsx" else result.write_text(
        result.read_text(encoding="utf-8") + "\n", encoding="utf-8"
    )
    assert found(ngheo, result) == (0, [])
