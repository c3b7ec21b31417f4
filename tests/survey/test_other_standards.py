"""A file that speaks of another standard than the one chosen is told of."""

import pytest

from md_tables import cells, column, found, read
from ngheo_cli.criteria.mentioned import standards_named

TABLE = "| STT | Họ và tên chủ hộ | Số khẩu | Điểm B1 | Điểm B2 |\n| 1 | Lò Văn Mẫu | #3 | #115 | #10 |"


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Theo chuẩn nghèo giai đoạn 2016 – 2020", {"2016-2020"}),
        ("Quyết định số 59/2015/QĐ-TTg", {"2016-2020"}),
        ("Thông tư 14/2018", {"2016-2020"}),
        ("Nghị định 07/2021/NĐ-CP", {"2021-2025"}),
        ("Nghị định 7/2021", {"2021-2025"}),
        ("Giai đoạn 2021-2025 so với 2016-2020", {"2016-2020", "2021-2025"}),
        ("Ngày 10/2024", set()),
        ("Năm 2020", set()),
        ("159/2015/QĐ-UBND", set()),
    ],
)
def test_a_period_or_a_document_of_its_lines_names_a_standard(text: str, ids: set[str]) -> None:
    assert standards_named(text) == ids


@pytest.mark.parametrize(
    "line",
    ["DANH SÁCH HỘ NGHÈO THEO CHUẨN GIAI ĐOẠN 2016-2020", "(Kèm theo Quyết định số 59/2015/QĐ-TTg)"],
)
def test_a_title_of_another_standard_is_told_at_its_cell(line: str) -> None:
    survey = read(f"| {line} |\n{TABLE}")
    assert cells(survey, "other_standard_named") == ["A1"]
    (finding,) = found(survey, "other_standard_named")
    assert finding.values == {"named": "2016-2020", "first": "2016-2020", "chosen": "2021-2025"}
    assert not found(read(f"| {line} |\n{TABLE}", criteria="2016-2020"), "other_standard_named")
    assert not found(read(f"| {line} |\n{TABLE}", criteria="2016-2020,2021-2025"), "other_standard_named")


def test_a_title_that_names_the_chosen_standard_too_is_no_contradiction() -> None:
    survey = read(f"| Chuẩn 2021-2025 (thay chuẩn giai đoạn 2016-2020) |\n{TABLE}")
    assert not found(survey, "other_standard_named")


def test_the_year_of_a_list_under_another_standard_is_told() -> None:
    survey = read(f"| KẾT QUẢ RÀ SOÁT HỘ NGHÈO CUỐI NĂM 2020 |\n{TABLE}")
    (finding,) = found(survey, "other_year_named")
    assert (finding.values["year"], finding.values["named"]) == (2020, "2016-2020")


@pytest.mark.parametrize("year", [2021, 2022, 2024])
def test_the_year_of_a_list_that_the_standard_may_have_made_is_right(year: int) -> None:
    assert not found(read(f"| DANH SÁCH HỘ NGHÈO NĂM {year} |\n{TABLE}"), "other_year_named")


def test_a_column_may_name_the_standard() -> None:
    survey = read("""
| STT | Họ và tên chủ hộ | Chuẩn nghèo | Số khẩu | Điểm B1 |
| 1 | Lò Văn Mẫu | 2016-2020 | #3 | #115 |
""")
    assert cells(survey, "other_standard_named") == ["C"]


def test_the_year_of_the_review_is_its_date() -> None:
    survey = read("""
| STT | Họ và tên chủ hộ | Năm rà soát | Số khẩu | Điểm B1 |
| 1 | Lò Văn Mẫu | #2020 | #3 | #115 |
""")
    assert column(survey, "review_date") == ["2020"]


DATED = """
| STT | Họ và tên chủ hộ | Số khẩu | Điểm B1 | Ngày rà soát |
| 1 | Lò Văn Mẫu | #3 | #115 | 15/10/2024 |
| 2 | Vi Thị Mẫu | #3 | #115 | |
"""


def test_a_review_date_that_contradicts_those_of_the_rows_is_told() -> None:
    survey = read(DATED, criteria="2016-2020", set_values={"review_date": "2020-10-15"})
    assert cells(survey, "review_dates_contradict") == ["E2"]
    assert found(survey, "review_dates_contradict")[0].values["count"] == 1
    assert column(survey, "review_date") == ["2024-10-15", "2020-10-15"]


def test_a_review_date_of_the_same_standard_is_no_contradiction() -> None:
    survey = read(DATED, set_values={"review_date": "2023-10-15"})
    assert not found(survey, "review_dates_contradict")
    assert not found(read(DATED, criteria="2016-2020"), "review_dates_contradict")
