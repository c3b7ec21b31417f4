"""Titles of areas among the rows: they are no villages."""

import pytest

from md_tables import column, found, kinds, read
from ngheo_cli.numbers import RURAL, URBAN

HEAD = "| STT | Họ và tên chủ hộ | Mã hộ | Số khẩu | B1 | B2 |"
ROWS = """
| I | KHU VỰC THÀNH THỊ | | | | |
| 1 | Lò A | 1 | #3 | #150 | #30 |
| II | KHU VỰC NÔNG THÔN | | | | |
| 2 | Lò B | 2 | #3 | #150 | #30 |
"""


def test_titles_of_areas_give_the_area_and_no_village() -> None:
    survey = read(HEAD + ROWS, set_values={"area": "rural"})
    assert column(survey, "area") == [URBAN, RURAL]
    assert not survey.has("village")
    assert [f.values["count"] for f in found(survey, "area_from_title")] == [2]


def test_villages_below_a_title_of_an_area_keep_it() -> None:
    survey = read(f"""
{HEAD}
| A | KHU VỰC THÀNH THỊ | | | | |
| I | Thôn Một | | | | |
| 1 | Lò A | 1 | #3 | #150 | #30 |
| II | Thôn Hai | | | | |
| 2 | Lò B | 2 | #3 | #150 | #30 |
""")
    assert column(survey, "area") == [URBAN, URBAN]
    assert column(survey, "village") == ["Thôn Một", "Thôn Hai"]


def test_the_column_of_areas_counts_before_titles_and_both_are_told() -> None:
    survey = read("""
| STT | Họ và tên chủ hộ | Mã hộ | Số khẩu | B1 | Khu vực |
| I | KHU VỰC THÀNH THỊ | | | | |
| 1 | Lò A | 1 | #3 | #150 | Nông thôn |
""")
    assert column(survey, "area") == [RURAL]
    assert found(survey, "area_titles_unused")


@pytest.mark.parametrize(
    "row",
    [
        "| | {} | | | | |",
        "| {} | | | | | |",
        "| | | {} | | | |",
        "| {} | < | < | < | < | < |",
        "| | {} (1 hộ) | | #1 | | |",
        "| #1 | {} | | | | |",
    ],
)
@pytest.mark.parametrize(("first", "second"), [("Thành thị", "Nông thôn"), ("KHU VỰC ĐÔ THỊ", "NÔNG THÔN")])
def test_an_area_alone_in_a_row_is_a_title(row: str, first: str, second: str) -> None:
    survey = read(f"""
{HEAD}
{row.format(first)}
| 1 | Lò A | 1 | #3 | #150 | #30 |
{row.format(second)}
| 2 | Lò B | 2 | #3 | #150 | #30 |
""")
    assert column(survey, "area") == [URBAN, RURAL]
    assert column(survey, "head_name") == ["Lò A", "Lò B"]
    assert kinds(survey)["unit_title"] == 2


def test_an_area_in_the_column_of_areas_or_of_villages_is_no_title() -> None:
    survey = read("""
| STT | Thôn | Họ và tên chủ hộ | Mã hộ | B1 | Khu vực |
| 1 | Na Ú | Lò A | 1 | #150 | Nông thôn |
| 2 | | | | | Thành thị |
| 3 | Na Ú | Lò B | 2 | #150 | Nông thôn |
""")
    assert column(survey, "area") == [RURAL, RURAL]
    assert not found(survey, "area_titles_unused")


def test_a_household_with_a_code_or_answers_is_no_title() -> None:
    survey = read(f"""
{HEAD}
| 1 | Lò A | 1 | #3 | #150 | #30 |
| 2 | Thành thị | 2 | #3 | #150 | #30 |
""")
    assert survey.counts.households == 2
    assert not survey.has("area")
