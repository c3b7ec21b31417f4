from pathlib import Path

import pytest
import xlsxwriter

from md_tables import cells, column, found, read, read_paths, write
from ngheo_cli.numbers import BLANK, NO, YES

HEAD = "| STT | Thôn | Mã hộ | Họ và tên chủ hộ | CCCD | Số khẩu | Ngày rà soát |"


def problems(text: str) -> list[str]:
    return column(read(text), "problem")


def block(first: int, count: int, village: str = "") -> str:
    return "\n".join(f"| {n} | {village} | {n:03d} | Hộ {n} | | 4 | |" for n in range(first, first + count))


def test_an_equal_row_with_a_village_is_set_aside() -> None:
    survey = read(f"{HEAD}\n| 1 | Thôn Một | 001 | Hộ A | | 4 | |\n| 2 | Thôn Một | 001 | Hộ A | | 4 | |")
    assert column(survey, "problem") == ["", "duplicate_row"]
    assert cells(survey, "duplicate_rows") == ["C3"]
    assert survey.counts.duplicates == 1


def test_an_equal_row_with_a_national_id_is_set_aside() -> None:
    row = "| {} | | 001 | Hộ A | 099000000001 | 4 | |"
    assert problems(f"{HEAD}\n{row.format(1)}\n{row.format(2)}") == ["", "duplicate_row"]


@pytest.mark.parametrize("typed", ["chưa có", "0", "0990000", "000000000000"])
def test_words_and_parts_of_a_number_tell_no_head(typed: str) -> None:
    row = "| {} | | 001 | Hộ A | {} | 4 | |"
    assert problems(f"{HEAD}\n{row.format(1, typed)}\n{row.format(2, typed)}") == ["", ""]


def test_other_equal_rows_are_listed_and_kept() -> None:
    survey = read(f"{HEAD}\n| 1 | | 001 | Hộ A | | 4 | |\n| 2 | | 001 | Hộ A | | 4 | |")
    assert column(survey, "problem") == ["", ""]
    assert found(survey, "equal_rows_kept")[0].values["rows"] == "2, 3"


def test_a_row_that_differs_in_an_unused_column_is_no_duplicate() -> None:
    text = "| Thôn | Mã hộ | Chủ hộ | Việc riêng |\n| Thôn Một | 1 | Hộ A | a |\n| Thôn Một | 1 | Hộ A | b |"
    assert problems(text) == ["", ""]


def test_twenty_equal_rows_in_the_same_order_are_a_block_exported_twice() -> None:
    survey = read(f"{HEAD}\n{block(1, 25)}\n{block(1, 20)}")
    assert column(survey, "problem") == [""] * 25 + ["duplicate_row"] * 20
    (finding,) = found(survey, "duplicate_rows")
    assert finding.values["count"] == 20
    assert finding.values["original"] == "2"


def test_nineteen_equal_rows_are_kept() -> None:
    assert problems(f"{HEAD}\n{block(1, 25)}\n{block(1, 19)}") == [""] * 44


def test_twenty_equal_rows_in_another_order_are_kept() -> None:
    shuffled = "\n".join(reversed(block(1, 20).splitlines()))
    assert problems(f"{HEAD}\n{block(1, 20)}\n{shuffled}") == [""] * 40


def test_a_block_exported_three_times_is_kept_once() -> None:
    assert problems("\n".join([HEAD, block(1, 22), block(1, 22), block(1, 22)])).count("") == 22


def test_one_key_with_two_heads_is_two_households() -> None:
    survey = read(f"{HEAD}\n| 1 | Thôn Một | 001 | Hộ A | | 4 | |\n| 2 | Thôn Một | 001 | Hộ B | | 4 | |")
    assert column(survey, "problem") == ["", ""]
    assert found(survey, "key_two_heads")[0].values["rows"] == "2, 3"


def test_a_code_is_no_key_across_villages() -> None:
    survey = read(f"{HEAD}\n| 1 | Thôn Một | 001 | Hộ A | | 4 | |\n| 2 | Thôn Hai | 001 | Hộ B | | 4 | |")
    assert not [f for f in survey.findings if f.code.startswith("key_")]


def test_shared_codes_without_village_are_one_finding() -> None:
    survey = read(
        f"{HEAD}\n"
        f"| 1 | | 1 | Hộ A | | 4 | |\n"
        f"| 2 | | 1 | Hộ B | | 4 | |\n"
        f"| 3 | | 2 | Hộ C | | 4 | |\n"
        f"| 4 | | 2 | Hộ D | | 4 | |"
    )
    assert [f.values["count"] for f in found(survey, "key_no_village")] == [4]


def test_the_later_review_supersedes_the_earlier() -> None:
    survey = read(
        f"{HEAD}\n"
        f"| 1 | Thôn Một | 001 | Hộ A | | 4 | 20/10/2023 |\n"
        f"| 2 | Thôn Một | 001 | Hộ A | | 5 | 05/09/2023 |"
    )
    assert column(survey, "problem") == ["", "superseded"]
    assert found(survey, "superseded")[0].place.row == 3
    assert survey.counts.superseded == 1


def test_different_answers_without_dates_are_both_kept() -> None:
    survey = read(
        f"{HEAD}\n| 1 | Thôn Một | 001 | Hộ A | | 4 | 20/10/2023 |\n| 2 | Thôn Một | 001 | Hộ A | | 5 | |"
    )
    assert column(survey, "problem") == ["", ""]
    assert cells(survey, "key_answers_differ") == ["C2"]


def test_reviews_of_the_same_day_are_both_kept() -> None:
    row = "| {} | Thôn Một | 001 | Hộ A | | {} | 20/10/2023 |"
    assert problems(f"{HEAD}\n{row.format(1, 4)}\n{row.format(2, 5)}") == ["", ""]


def test_hundreds_of_reviews_of_one_code_are_all_kept() -> None:
    rows = [f"| {n} | T | 1 | Hộ A | | 4 | {n % 28 + 1}/{n % 12 + 1}/{2000 + n // 28} |" for n in range(201)]
    survey = read("\n".join([HEAD, *rows]))
    assert set(column(survey, "problem")) == {""}
    assert found(survey, "key_two_heads")


def test_no_number_in_words_does_not_contradict_one() -> None:
    survey = read(
        f"{HEAD}\n"
        f"| 1 | T | 1 | Hộ A | 099000000001 | 4 | 21/10/2023 |\n"
        f"| 2 | T | 1 | Hộ A | chưa có | 5 | 20/10/2023 |"
    )
    assert column(survey, "problem") == ["", "superseded"]


def test_a_year_of_birth_does_not_contradict_a_day_of_it() -> None:
    titles = "| Thôn | Mã hộ | Họ và tên chủ hộ | Ngày sinh chủ hộ | Số khẩu | Ngày rà soát |"
    rows = "| T | 1 | Hộ A | 12/05/1970 | 4 | 21/10/2023 |\n| T | 1 | Hộ A | {} | 5 | 20/10/2023 |"
    assert problems(f"{titles}\n{rows.format(1970)}") == ["", "superseded"]
    assert problems(f"{titles}\n{rows.format(1971)}") == ["", ""]


def test_heads_of_one_name_with_other_ids_are_two_people() -> None:
    survey = read(
        f"{HEAD}\n"
        f"| 1 | T | 1 | Hộ A | 099000000001 | 4 | 20/10/2023 |\n"
        f"| 2 | T | 1 | Hộ A | 099000000002 | 5 | 21/10/2023 |"
    )
    assert column(survey, "problem") == ["", ""]
    assert found(survey, "key_two_heads")


def test_a_national_id_in_two_households_is_found_and_not_shown() -> None:
    survey = read(
        f"{HEAD}\n| 1 | T | 1 | Hộ A | 099000000001 | 4 | |\n| 2 | T | 2 | Hộ B | 099 000 000 001 | 5 | |"
    )
    (finding,) = found(survey, "id_twice")
    assert finding.values["rows"] == "2, 3"
    assert "099" not in finding.text("vi")


def test_a_national_id_that_lost_its_zero_names_cell_title_and_advice() -> None:
    survey = read(
        f"{HEAD}\n"
        f"| 1 | T | 1 | Hộ A | #99000000001 | 4 | |\n"
        f"| 2 | T | 2 | Hộ B | 12345 | 4 | |\n"
        f"| 3 | T | 3 | Hộ C | 123456789 | 4 | |"
    )
    (lost,) = found(survey, "id_lost_zero")
    assert (lost.place.sheet, lost.place.cell, lost.place.column, lost.place.household_id) == (
        "Danh sách",
        "E2",
        "CCCD",
        "1",
    )
    assert "12 chữ số" in lost.advice("vi")
    assert column(survey, "head_national_id")[0] == "99000000001"
    assert cells(survey, "id_length") == ["E3"]


def test_blank_areas_are_one_finding() -> None:
    survey = read(
        "| Mã hộ | Chủ hộ | Khu vực |\n"
        "| 1 | Hộ A | Nông thôn |\n"
        "| 2 | Hộ B | |\n"
        "| 3 | Hộ C | Thành thị |\n"
        "| 4 | Hộ D | |"
    )
    assert column(survey, "area") == [0, BLANK, 1, BLANK]
    assert cells(survey, "area_blank") == ["C3"]
    assert found(survey, "area_blank")[0].values["count"] == 2


def test_a_total_without_size_is_found() -> None:
    title = "Tổng thu nhập của hộ/tháng (đồng)"
    survey = read(
        f"| Mã hộ | Chủ hộ | Số khẩu | {title} |\n| 1 | Hộ A | | #4000000 |\n| 2 | Hộ B | #2 | #4000000 |"
    )
    assert cells(survey, "size_missing") == ["C2"]


def test_every_failure_is_told_in_one_pass() -> None:
    survey = read(f"{HEAD}\n| 1 | T | 1 | Hộ A | #99000000001 | 0 | 31/02/2023 |\n| 2 | T | | | | 4 | |")
    assert {"id_lost_zero", "out_of_limits", "date_impossible", "no_key", "area_missing"} <= {
        f.code for f in survey.findings
    }


def test_two_files_are_one_survey(tmp_path: Path) -> None:
    one = write(tmp_path / "a.xlsx", "| Mã hộ | Chủ hộ | Thôn |\n| 1 | Hộ A | Thôn Một |")
    two = write(tmp_path / "b.xlsx", "| Chủ hộ | Mã hộ | Thôn |\n| Hộ B | 1 | Thôn Hai |")
    survey = read_paths([one, two])
    assert column(survey, "file") == ["a.xlsx", "b.xlsx"]
    assert column(survey, "head_name") == ["Hộ A", "Hộ B"]
    assert [source.file for source in survey.sources] == ["a.xlsx", "b.xlsx"]


def test_a_file_given_twice_is_set_aside_the_second_time(tmp_path: Path) -> None:
    one = write(tmp_path / "a.xlsx", "| Mã hộ | Chủ hộ | Thôn |\n| 1 | Hộ A | Thôn Một |")
    assert column(read_paths([one, one]), "problem") == ["", "duplicate_row"]


def test_a_formula_without_value_is_neither_blank_nor_unmarked(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("S")
        sheet.write_row(0, 0, ["Mã hộ", "Chủ hộ", "Thiếu hụt: Việc làm", "Khu vực"])
        sheet.write_row(1, 0, ["1", "Hộ A", "x", "Nông thôn"])
        sheet.write_row(2, 0, ["2", "Hộ B"])
        sheet.write_row(3, 0, ["3", "Hộ C"])
        sheet.write_formula(2, 2, '=IF(1,"x","")', None, "")
        sheet.write_formula(2, 3, "=D2", None, "")
    survey = read_paths([path], set_values={"area": "urban"})
    assert column(survey, "employment") == [YES, BLANK, NO]
    assert column(survey, "area") == [0, BLANK, 1]


def test_zeros_shown_by_the_format_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet, zeros = book.add_worksheet("S"), book.add_format({"num_format": "000"})
        sheet.write_row(0, 0, ["Mã hộ", "Chủ hộ"])
        sheet.write_number(1, 0, 12, zeros)
        sheet.write_string(1, 1, "Hộ A")
    assert column(read_paths([path]), "household_id") == ["012"]


def test_hidden_rows_and_sheets_are_read_and_told(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        for name in ("Một", "Hai"):
            sheet = book.add_worksheet(name)
            sheet.write_row(0, 0, ["Mã hộ", "Chủ hộ", "Thôn"])
            sheet.write_row(1, 0, ["1", f"Hộ {name}", f"Thôn {name}"])
        sheet.hide()
        book.worksheets()[0].set_row(1, None, None, {"hidden": True})
    survey = read_paths([path])
    assert column(survey, "head_name") == ["Hộ Một", "Hộ Hai"]
    codes = {f.code for f in survey.findings}
    assert {"hidden_sheet_read", "hidden_rows"} <= codes
    assert "hidden_sheet" not in codes
