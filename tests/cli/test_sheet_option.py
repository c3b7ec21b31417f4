"""`--sheet` reads the households of one sheet, and a result read so is made again so."""

import json
from pathlib import Path

import pytest

from md_tables import write

from .commandline import Ngheo, flat

TWO_YEARS = """
## Năm 2023
| Mã hộ | Chủ hộ | Số khẩu | Điểm B1 | Điểm B2 | Khu vực |
| 1 | Lò A | #3 | #100 | #30 | Nông thôn |
| 2 | Lò B | #3 | #100 | #30 | Nông thôn |
## Năm 2024
| Mã hộ | Chủ hộ | Số khẩu | Điểm B1 | Điểm B2 | Khu vực |
| 1 | Lò A | #3 | #150 | #30 | Nông thôn |
"""


@pytest.fixture
def years(tmp_path: Path) -> Path:
    return write(tmp_path / "hai-nam.xlsx", TWO_YEARS)


def test_sheets_of_two_years_are_told_and_one_of_them_can_be_read(ngheo: Ngheo, years: Path) -> None:
    whole = ngheo("check", years, "--json")
    assert whole.status == 1
    assert "sheets_of_years" in {row["code"] for row in json.loads(whole.out)["rows"]}
    one = ngheo("check", years, "--sheet", "Năm 2024", "--json")
    assert {row["code"] for row in json.loads(one.out)["rows"]} == {"sheet_not_chosen"}
    assert one.status == 0


def test_a_result_of_one_sheet_is_made_again_of_it(ngheo: Ngheo, years: Path) -> None:
    done = ngheo("classify", years, "--sheet", "Năm 2024")
    assert "--row 2 --sheet" in flat(done.out), "the next command reads that sheet too"
    assert ngheo("audit", "verify", years.with_name("hai-nam.ket-qua.xlsx")).status == 0


def test_a_sheet_that_is_not_there_writes_nothing(ngheo: Ngheo, years: Path) -> None:
    done = ngheo("classify", years, "--sheet", "Năm 2022")
    assert done.status == 2
    assert "Năm 2023; Năm 2024" in done.err
    assert [path.name for path in years.parent.iterdir()] == ["hai-nam.xlsx"]
