"""Blank villages beside named ones make no keys, and are told of."""

import pytest

from md_tables import cells, column, found, read

HEAD = "| STT | Thôn | Mã hộ | Họ và tên chủ hộ | Số khẩu | Điểm B1 | Điểm B2 | Ngày rà soát |"
FIRST_ROWS = f"""
{HEAD}
| 1 | Nà Pán | 01 | Lò Văn Mẫu | #3 | #140 | #30 | 1/10/2024 |
| 2 | {{blank}} | 02 | Vi Thị Mẫu | #3 | #140 | #30 | 1/10/2024 |
| 3 | Co Mạ | 01 | Cà Văn Mẫu | #3 | #140 | #20 | 2/10/2024 |
| 4 | {{blank}} | 02 | Vi Thị Mẫu | #3 | #160 | #20 | 2/10/2024 |
"""


@pytest.mark.parametrize("blank", ["", "-", "--"])
def test_a_village_in_first_rows_only_supersedes_nobody(blank: str) -> None:
    survey = read(FIRST_ROWS.format(blank=blank))
    assert column(survey, "problem") == [""] * 4
    assert not found(survey, "superseded")
    assert [f.values["count"] for f in found(survey, "key_village_blank")] == [2]
    assert cells(survey, "key_village_blank") == ["B3"]
    assert [f.values["count"] for f in found(survey, "village_blank")] == [2]


def test_another_head_of_one_code_without_village_is_told_with_the_same_words() -> None:
    survey = read(FIRST_ROWS.format(blank="").replace("| 4 | | 02 | Vi Thị", "| 4 |  | 02 | Vàng Thị", 1))
    assert not found(survey, "key_no_village")
    assert found(survey, "key_village_blank")


def test_named_villages_still_supersede() -> None:
    survey = read(FIRST_ROWS.format(blank="Nà Pán"))
    assert column(survey, "problem") == ["", "superseded", "", ""]
    assert not found(survey, "village_blank")


def test_a_file_of_one_sheet_without_any_village_still_supersedes() -> None:
    survey = read(FIRST_ROWS.format(blank="").replace("Nà Pán", "").replace("Co Mạ", ""))
    assert column(survey, "problem") == ["", "superseded", "", ""]
    assert not found(survey, "village_blank")


SHEETS = """
## Bản Nà
| STT | Họ và tên chủ hộ | Mã hộ | Số khẩu | Điểm B1 | Điểm B2 | Ngày rà soát |
| 1 | Lò Văn Mẫu | 01 | #3 | #140 | #30 | 1/10/2024 |
## Bản Co
| STT | Họ và tên chủ hộ | Mã hộ | Số khẩu | Điểm B1 | Điểm B2 | Ngày rà soát |
| 1 | Lò Văn Mẫu | 01 | #3 | #150 | #30 | 2/10/2024 |
"""


def test_sheets_without_villages_supersede_nobody_in_one_another() -> None:
    survey = read(SHEETS)
    assert column(survey, "problem") == ["", ""]
    assert [f.values["count"] for f in found(survey, "key_sheets")] == [2]


def test_sheets_of_one_village_or_of_two_years_still_supersede() -> None:
    one = read(SHEETS, set_values={"village": "Nà Pán"})
    assert column(one, "problem") == ["superseded", ""]
    years = read(
        SHEETS.replace("Bản Nà", "Năm 2023").replace("1/10/2024", "1/10/2023").replace("Bản Co", "Năm 2024")
    )
    assert column(years, "problem") == ["superseded", ""]
    apart = read(SHEETS, set_values={"village": "{sheet}"})
    assert column(apart, "problem") == ["", ""]
    assert not found(apart, "key_sheets")


def test_one_blank_village_among_named_ones_is_told_at_its_cell() -> None:
    named = "| 1 | Nà Pán | 01 | Lò Văn Mẫu | #3 | #140 | #30 | |"
    survey = read(f"{HEAD}\n{named}\n| 2 | | 02 | Vi Thị Mẫu | #3 | #1 | | |")
    assert cells(survey, "village_blank") == ["B3"]
