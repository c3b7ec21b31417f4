"""Sheets that list the same households: of several years, summed up, or copied; and the sheets that the user
chose."""

import pytest

from md_tables import column, found, read
from ngheo_cli.messages import Stop

HEADS = "| STT | Họ và tên chủ hộ | Số khẩu | Điểm B1 | Điểm B2 |"


def _sheet(name: str, *heads: str, title: str = "", size: int = 3) -> str:
    rows = "\n".join(
        f"| #{i} | {head} | #{size} | #{100 + len(head)} | #30 |" for i, head in enumerate(heads, 1)
    )
    above = f"| {title} |\n" if title else ""
    return f"## {name}\n{above}{HEADS}\n{rows}\n"


BOTH_YEARS = _sheet("Năm 2023", "Lò A", "Lò Văn B") + _sheet("Năm 2024", "Lò A", "Lò Thị Cầm")


def test_sheets_of_two_years_are_an_error_that_names_the_sheet_to_read() -> None:
    survey = read(BOTH_YEARS)
    (one,) = found(survey, "sheets_of_years")
    assert one.values["sheets"] == "Năm 2023, Năm 2024"
    assert one.values["options"] == '--sheet "Năm 2024"'
    assert not found(survey, "sheets_no_village")
    assert survey.counts.households == 4


def test_years_in_the_titles_above_the_tables_count_too() -> None:
    first = _sheet("Sheet1", "Lò A", "Lò B", title="DANH SÁCH HỘ NGHÈO NĂM 2023")
    second = _sheet("Sheet2", "Lò A", "Lò B", title="DANH SÁCH HỘ NGHÈO NĂM 2024")
    (one,) = found(read(first + second), "sheets_of_years")
    assert one.values["sheets"] == "Sheet1: 2023, Sheet2: 2024"


@pytest.mark.parametrize("names", [("Thôn A", "Thôn B"), ("Chuẩn 2016-2020", "Chuẩn 2021-2025")])
def test_sheets_of_one_year_are_not_of_several(names: tuple[str, str]) -> None:
    title = "DANH SÁCH HỘ NGHÈO NĂM 2024"
    survey = read(_sheet(names[0], "Lò A", title=title) + _sheet(names[1], "Vì Văn B", title=title))
    assert not found(survey, "sheets_of_years")
    assert found(survey, "sheets_no_village")


def test_a_year_left_over_above_another_villages_list_is_no_second_list() -> None:
    first = _sheet("A", "Lò A", title="DANH SÁCH RÀ SOÁT NĂM 2023").replace(HEADS, f"| Thôn Na Ú |\n{HEADS}")
    second = _sheet("B", "Vì B", title="DANH SÁCH RÀ SOÁT NĂM 2024").replace(
        HEADS, f"| Thôn Pa Nậm |\n{HEADS}"
    )
    survey = read(first + second)
    assert column(survey, "village") == ["Thôn Na Ú", "Thôn Pa Nậm"]
    assert not found(survey, "sheets_of_years")


def test_the_user_reads_the_sheet_of_one_year() -> None:
    survey = read(BOTH_YEARS, sheets=["năm 2024"])
    assert column(survey, "head_name") == ["Lò A", "Lò Thị Cầm"]
    assert [f.place.sheet for f in found(survey, "sheet_not_chosen")] == ["Năm 2023"]
    assert not found(survey, "sheets_of_years")


def test_a_sheet_that_is_not_there_stops_with_those_that_are() -> None:
    with pytest.raises(Stop) as stop:
        read(BOTH_YEARS, sheets=["Năm 2022"])
    (one,) = stop.value.findings
    assert (one.code, one.values["sheets"]) == ("sheet_not_found", "Năm 2023; Năm 2024")


VILLAGES = _sheet("Na Ú", "Lò A", "Lò Văn B") + _sheet("Pa Nậm", "Vì Thị Cầm", "Vì D")
SUMMED = ("Lò A", "Lò Văn B", "Vì Thị Cầm", "Vì D")


@pytest.mark.parametrize(
    "text", [_sheet("Cả xã", *SUMMED) + VILLAGES, VILLAGES + _sheet("Cả xã", *SUMMED[::-1])]
)
def test_a_sheet_that_sums_up_the_others_is_an_error_with_the_sheet_to_read(text: str) -> None:
    survey = read(text)
    (one,) = found(survey, "sheet_repeats")
    assert (one.place.sheet, one.values["count"]) == ("Cả xã", 4)
    assert one.values["options"] == '--sheet "Cả xã"'
    assert not found(survey, "sheets_no_village")


def test_a_sheet_of_some_households_of_the_others_is_left_out_by_reading_the_others() -> None:
    text = VILLAGES + _sheet("Trích", "Lò A", "Vì D")
    (one,) = found(read(text), "sheet_repeats")
    assert (one.place.sheet, one.values["count"]) == ("Trích", 2)
    assert one.values["options"] == '--sheet "Na Ú" --sheet "Pa Nậm"'
    assert not found(read(text, sheets=["Na Ú", "Pa Nậm"]), "sheet_repeats")


def test_a_copy_of_the_only_list_is_told_once() -> None:
    text = _sheet("Sheet1", "Lò A", "Lò Văn B") + _sheet("Sheet1 (2)", "Lò A", "Lò Văn B")
    assert [f.values["options"] for f in found(read(text), "sheet_repeats")] == ['--sheet "Sheet1"']


@pytest.mark.parametrize(
    "other", [_sheet("Cả xã", "Lò A", "Lò X", "Vì Thị Cầm", "Vì E"), _sheet("Cả xã", *SUMMED, size=4)]
)
def test_a_sheet_with_other_households_or_answers_repeats_nothing(other: str) -> None:
    survey = read(VILLAGES + other)
    assert not found(survey, "sheet_repeats")
    assert found(survey, "sheets_no_village")


def test_rows_that_were_set_aside_as_duplicates_are_not_told_again() -> None:
    heads = "| Thôn | Họ và tên chủ hộ | Số khẩu | Điểm B1 |"
    rows = "| Na Ú | Lò A | #3 | #100 |\n| Na Ú | Lò B | #4 | #110 |"
    survey = read(f"## Na Ú\n{heads}\n{rows}\n## Cả xã\n{heads}\n{rows}")
    assert survey.counts.duplicates == 2
    assert not found(survey, "sheet_repeats")
