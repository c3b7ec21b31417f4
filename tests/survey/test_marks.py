from md_tables import cells, column, found, how, read
from ngheo_cli.numbers import BLANK, NO, YES

GROUP = """
| Mã hộ | Chủ hộ | Thiếu hụt các dịch vụ xã hội cơ bản | < | < |
| ^ | ^ | Việc làm | Dinh dưỡng | Bảo hiểm y tế |
"""


def test_an_unmarked_cell_of_a_mark_column_is_a_no() -> None:
    survey = read(f"{GROUP}| 1 | Hộ A | x | X | ✓ |\n| 2 | Hộ B | | | x |")
    assert column(survey, "employment") == [YES, NO]
    assert "ô trống = không" in how(survey, "C").reads[0]


def test_a_setting_reads_unmarked_cells_as_unknown() -> None:
    survey = read(f"{GROUP}| 1 | Hộ A | x | | |\n| 2 | Hộ B | | | x |", marks_blank="unknown")
    assert column(survey, "employment") == [YES, BLANK]
    assert column(survey, "nutrition") == [BLANK, BLANK]


def test_an_all_blank_column_is_one_of_marks_only_beside_others() -> None:
    beside = read(f"{GROUP}| 1 | Hộ A | x | | |\n| 2 | Hộ B | | | x |")
    assert column(beside, "nutrition") == [NO, NO]
    assert "cả cột trống" in how(beside, "D").reads[0]
    alone = read(f"{GROUP}| 1 | Hộ A | Có | | Không |\n| 2 | Hộ B | Không | | Có |")
    assert column(alone, "nutrition") == [BLANK, BLANK]


def test_a_blank_among_yes_and_no_is_unknown() -> None:
    survey = read(f"{GROUP}| 1 | Hộ A | Có | 1 | |\n| 2 | Hộ B | | 0 | |")
    assert column(survey, "employment")[1] == BLANK
    assert column(survey, "nutrition") == [YES, NO]


def test_an_indicator_with_only_yes_and_blanks_stays_unknown_with_a_finding() -> None:
    survey = read(f"{GROUP}| 1 | Hộ A | Có | #1 | Không |\n| 2 | Hộ B | | | Không |")
    assert column(survey, "employment") == [YES, BLANK]
    assert column(survey, "nutrition") == [YES, BLANK]
    assert cells(survey, "only_yes") == ["C2", "D2"]
    assert found(survey, "only_yes")[0].values["count"] == 1


def test_a_flag_with_only_yes_reads_a_blank_as_no() -> None:
    survey = read(
        "| Mã hộ | Chủ hộ | Bảo trợ xã hội | Người có công |\n"
        "| 1 | Hộ A | Có | Có |\n"
        "| 2 | Hộ B | | Không |\n"
        "| 3 | Hộ C | -- | |"
    )
    assert column(survey, "social_protection") == [YES, NO, NO]
    assert column(survey, "merit_member") == [YES, NO, BLANK]
    assert not found(survey, "only_yes")


def test_a_blank_of_ethnic_minority_is_unknown_unless_marks_are_made() -> None:
    head = "| Mã hộ | Chủ hộ | Hộ DTTS |\n"
    assert column(read(f"{head}| 1 | Hộ A | Có |\n| 2 | Hộ B | |"), "dtts") == [YES, BLANK]
    assert column(read(f"{head}| 1 | Hộ A | x |\n| 2 | Hộ B | |"), "dtts") == [YES, NO]


def test_an_all_blank_flag_is_unknown() -> None:
    assert column(read("| Mã hộ | Chủ hộ | Hộ DTTS |\n| 1 | Hộ A | |"), "dtts") == [BLANK]


def test_a_cell_that_cannot_be_read_is_no_unmarked_cell() -> None:
    survey = read(f"{GROUP}| 1 | Hộ A | x | | |\n| 2 | Hộ B | chưa hỏi | x | |\n| 3 | Hộ C | ? | x | |")
    assert column(survey, "employment") == [YES, BLANK, BLANK]
    assert cells(survey, "answer_unreadable") == ["C4"]


def test_a_household_without_any_mark_or_score_gets_a_note() -> None:
    survey = read(f"{GROUP}| 1 | Hộ A | x | | |\n| 2 | Hộ B | | | |")
    assert cells(survey, "not_marked") == ["C4"]
    scored = read("""
| Mã hộ | Chủ hộ | Điểm B1 | Thiếu hụt | < |
| ^ | ^ | ^ | Việc làm | Dinh dưỡng |
| 1 | Hộ A | #100 | x | |
| 2 | Hộ B | #150 | | |
""")
    assert not found(scored, "not_marked")


def test_a_legend_above_the_table_may_say_that_a_mark_means_lacking() -> None:
    survey = read(
        "| x: thiếu hụt; ô trống: không thiếu hụt |\n"
        "| Mã hộ | Chủ hộ | 4. Bảo hiểm y tế |\n"
        "| 1 | Hộ A | x |\n"
        "| 2 | Hộ B | |"
    )
    assert column(survey, "health_insurance") == [YES, NO]


def test_an_error_in_a_mark_column_is_unknown_and_no_no() -> None:
    survey = read(f"{GROUP}| 1 | Hộ A | x | #N/A | |\n| 2 | Hộ B | | x | x |\n| 3 | Hộ C | x | | x |")
    assert column(survey, "nutrition") == [BLANK, YES, NO]
    assert cells(survey, "error_cells") == ["D3"]


def test_a_letter_o_is_neither_a_mark_nor_an_empty_box() -> None:
    survey = read(f"{GROUP}| 1 | Hộ A | x | | |\n| 2 | Hộ B | o | x | O |\n| 3 | Hộ C | | x | x |")
    assert column(survey, "employment") == [YES, BLANK, NO]
    assert column(survey, "health_insurance") == [NO, BLANK, YES]
    assert sorted(cells(survey, "answer_unreadable")) == ["C4", "E4"]


SERVICES = """
| Mã hộ | Họ và tên chủ hộ | {} | < | < | < |
| ^ | ^ | Y tế | < | Nhà ở | < |
| ^ | ^ | Dinh dưỡng | Bảo hiểm y tế | Chất lượng nhà ở | Diện tích nhà ở |
| 1 | Hộ A | x | | {} | |
| 2 | Hộ B | | x | | |
"""


def test_services_under_one_group_of_lacking_are_one_block_of_marks() -> None:
    survey = read(SERVICES.format("Các chỉ số thiếu hụt", ""))
    assert column(survey, "nutrition") == [YES, NO]
    assert column(survey, "housing_quality") == [NO, NO]
    assert "cả cột trống" in how(survey, "F").reads[0]


def test_a_column_of_yes_and_no_in_another_service_keeps_its_blanks_unknown() -> None:
    survey = read(SERVICES.format("Các chỉ số thiếu hụt", "Không"))
    assert column(survey, "housing_quality") == [NO, BLANK]
    assert column(survey, "health_insurance") == [NO, YES]
