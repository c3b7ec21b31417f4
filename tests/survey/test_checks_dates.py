"""Dates and numbers of persons that cannot be right, whatever the review date; repeats in plain words."""

import pytest

from md_tables import cells, column, found, read

HEAD = "| STT | Họ và tên chủ hộ | Năm sinh chủ hộ | Số CCCD chủ hộ | Điểm B1 |"


@pytest.mark.parametrize(
    ("text", "year", "troubled"), [("13/2024", "", True), ("0/2024", "", True), ("12/1974", "1974", False)]
)
def test_a_month_is_one_of_twelve(text: str, year: str, troubled: bool) -> None:
    survey = read(f"{HEAD}\n| 1 | Lò Văn Mẫu | {text} | | #120 |")
    assert column(survey, "head_birth") == [year]
    assert bool(found(survey, "date_impossible")) is troubled


def test_without_a_review_date_a_head_too_young_on_every_day_is_told() -> None:
    rows = "\n".join(
        f"| {i} | Lò Văn Mẫu | #{year} | | #120 |" for i, year in enumerate((2030, 2024, 2000, 1890), 1)
    )
    survey = read(f"{HEAD}\n{rows}")
    assert cells(survey, "birth_after_review") == ["C2"]
    assert cells(survey, "head_young") == ["C3"]
    assert not found(survey, "head_old")


def test_an_id_with_and_without_its_zero_is_the_same() -> None:
    whole = "| 1 | Lò Văn Mẫu | 1970 | 011190001234 | #120 |"
    survey = read(f"{HEAD}\n{whole}\n| 2 | Vi Thị Mẫu | 1980 | 11190001234 | #120 |")
    assert cells(survey, "id_lost_zero") == ["D3"]
    assert [f.values["rows"] for f in found(survey, "id_twice")] == ["2, 3"]
    assert found(survey, "id_twice")[0].place.cell == "D2"


def test_a_row_repeated_once_is_told_as_one_row() -> None:
    row = "| 1 | Lò Văn Mẫu | 1970 | 011190001234 | #120 |"
    (one,) = found(read(f"{HEAD}\n{row}\n{row}"), "duplicate_rows")
    assert (
        one.text("vi") == "1 dòng lặp lại nguyên dòng đã có (dòng 3 giống dòng 2); để riêng, không phân loại."
    )
    other = "| 2 | Vi Thị Mẫu | 1980 | 011190005678 | #120 |"
    (two,) = found(read(f"{HEAD}\n{row}\n{other}\n{row}\n{other}"), "duplicate_rows")
    assert "(dòng 4 đến 5 giống các dòng từ 2)" in two.text("vi")
    assert two.text("en").startswith("2 rows repeat earlier ones exactly (rows 4 to 5 are the rows from 2)")
