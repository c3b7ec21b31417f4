"""`ngheo audit table` reads what `ngheo rates --out` wrote by its columns: area, group, level and path."""

import csv
import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from .commandline import Ngheo

HEAD = "commune,village,household_id,head_name,size,area,head_ethnicity,score_income,score_deprivation\n"
ROWS = [
    "Xã A,Thôn 1,1,H1,4,rural,Tày,100,40",
    "Xã A,Thôn 1,2,H2,3,rural,Kinh,130,10",
    "Xã A,Thôn 2,1,H3,2,urban,Tày,145,40",
    "Xã A,Thôn 2,2,H4,2,,,150,",
    "Xã B,Thôn 1,1,H5,5,rural,Kinh,200,0",
    "Xã B,,2,H6,1,rural,Mông,100,30",  # of no village
]
TOTALS = "commune,village,households,persons,dtts_households,dtts_persons\n" + (
    "Xã A,Thôn 1,20,80,10,40\nXã A,Thôn 2,30,90,12,50\nXã B,Thôn 1,40,160,5,20\nXã C,Thôn 1,15,60,,\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "s.csv").write_text(HEAD + "\n".join(ROWS) + "\n", encoding="utf-8")
    (tmp_path / "t.csv").write_text(TOTALS, encoding="utf-8")
    return tmp_path


def audited(ngheo: Ngheo, path: Path) -> Any:
    return json.loads(ngheo("audit", "table", path, "--json").out)["rows"]


def failed(rows: list[Any]) -> list[Any]:
    assert any(row["status"] == "holds" for row in rows)
    return [row for row in rows if row["status"] != "holds" and row["severity"] != "note"]


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
@pytest.mark.parametrize(
    "how",
    [
        (),
        ("--by", "all"),
        ("--level", "commune"),
        ("--by", "dtts,rural,all"),
        ("--criteria", "2016-2020"),
        ("--criteria", "2016-2020", "--class", "recorded"),
    ],
)
def test_what_rates_wrote_holds(ngheo: Ngheo, folder: Path, how: tuple[str, ...], ending: str) -> None:
    out = folder / f"ty-le.{ending}"
    ngheo("rates", folder / "s.csv", "--totals", folder / "t.csv", *how, "--out", out)
    failures = failed(audited(ngheo, out))
    assert failures == []


def test_a_figure_that_was_changed_afterwards_is_found(ngheo: Ngheo, folder: Path) -> None:
    out = folder / "ty-le.xlsx"
    ngheo("rates", folder / "s.csv", "--totals", folder / "t.csv", "--by", "all", "--out", out)
    book = openpyxl.load_workbook(out)
    sheet = book.worksheets[0]
    names = [cell.value for cell in sheet[2]]
    row = next(r for r in range(3, sheet.max_row + 1)
               if (sheet.cell(r, 2).value, sheet.cell(r, 4).value) == ("Xã A / Thôn 1", "all"))  # fmt: skip
    sheet.cell(row, names.index("poor") + 1).value = 2
    book.save(out)
    cells = {failure["cell"] for failure in failed(audited(ngheo, out))}
    assert cells
    assert any(cell.endswith(str(row)) for cell in cells)


def test_a_table_of_other_columns_is_read_by_its_titles(ngheo: Ngheo, folder: Path) -> None:
    out = folder / "bang.csv"
    with out.open("w", encoding="utf-8", newline="") as handle:
        rows: list[list[Any]] = [
            ["unit", "path", "level", "poor_hh", "total_hh"],
            ["Xã A", "Xã A", "commune", 3, 10],
        ]
        rows += [["Thôn 1", "Xã A / Thôn 1", "village", 1, 5], ["Thôn 2", "Xã A / Thôn 2", "village", 1, 5]]
        csv.writer(handle).writerows(rows)
    assert ngheo("audit", "table", out).status == 1
