"""Tables side by side on one sheet: read where they are plain, else one finding and no rejected rows."""

import pytest

from md_tables import column, found, kinds, read
from ngheo_cli.messages import Stop

TWO_VILLAGES = """
| DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO | < | < | < | < | < | < | < | < |
| Thôn: Một | | | | | Thôn: Hai | | | |
| STT | Mã hộ | Họ và tên chủ hộ | Điểm B1 | | STT | Mã hộ | Họ và tên chủ hộ | Điểm B1 |
| (1) | (2) | (3) | (4) | | (1) | (2) | (3) | (4) |
| 1 | 01 | Lò Thị Mẫu | #120 | | 1 | 01 | Vàng A Mẫu | #130 |
| 2 | 02 | Lò Văn Mẫu | #125 | | 2 | 02 | Vàng Thị Mẫu | một trăm |
| 3 | 03 | Lò Văn Hai | #110 | | | | | |
| | Cộng | | #3 | | | Cộng | | #2 |
| | Trưởng thôn | | | | | Cán bộ giảm nghèo | | |
"""


def test_the_same_titles_repeated_to_the_right_are_two_tables_with_cells_of_their_own() -> None:
    survey = read(TWO_VILLAGES)
    assert column(survey, "head_name") == [
        *("Lò Thị Mẫu", "Lò Văn Mẫu", "Lò Văn Hai"),
        *("Vàng A Mẫu", "Vàng Thị Mẫu"),
    ]
    assert column(survey, "village") == ["Thôn Một"] * 3 + ["Thôn Hai"] * 2
    assert column(survey, "row") == [5, 6, 7, 5, 6]
    assert kinds(survey) == {"numbering": 2, "total": 2, "signature": 2}
    assert survey.counts.rows_read == 11
    assert [f.place.cell for f in found(survey, "number_unreadable")] == ["I6"]
    assert found(survey, "tables_beside_read")[0].values["columns"] == "A–D, F–I"


def test_a_title_across_both_tables_names_the_village_of_both() -> None:
    survey = read("""
| Mã hộ | Họ và tên chủ hộ | Điểm B1 | | Mã hộ | Họ và tên chủ hộ | Điểm B1 |
| Thôn Một | < | < | < | < | < | < |
| 01 | Lò Thị Mẫu | #120 | | 02 | Lò Văn Mẫu | #130 |
| Thôn Hai | < | < | < | < | < | < |
| 01 | Vàng Thị Mẫu | #120 | | | | |
""")
    assert column(survey, "village") == ["Thôn Một", "Thôn Hai", "Thôn Một"]
    assert survey.counts.rejected == 0


def test_tables_without_a_blank_column_are_parted_by_their_running_numbers() -> None:
    survey = read("""
| STT | Chủ hộ | Kết quả rà soát | STT | Chủ hộ | Kết quả rà soát |
| 1 | Lò Thị Mẫu | Hộ nghèo | 2 | Lò Văn Mẫu | Hộ cận nghèo |
""")
    assert column(survey, "recorded_class") == ["poor", "near_poor"]


def test_tables_of_other_titles_side_by_side_stop_with_one_finding() -> None:
    with pytest.raises(Stop) as stop:
        read("""
| HỘ NGHÈO | < | < | < | | HỘ CẬN NGHÈO | < | < |
| STT | Mã hộ | Họ và tên chủ hộ | Điểm B1 | | STT | Chủ hộ | Lý do |
| 1 | 01 | Lò Thị Mẫu | #120 | | 1 | Vàng A Mẫu | ốm |
| 2 | 02 | Lò Văn Mẫu | #120 | | 2 | Vàng B Mẫu | già |
""")
    assert [f.code for f in stop.value.findings] == ["tables_beside"]
    assert stop.value.findings[0].place.cell == "F1"


def test_a_sheet_of_plain_households_is_read_beside_one_whose_tables_are_not() -> None:
    survey = read("""
## Một
| STT | Mã hộ | Họ và tên chủ hộ | Điểm B1 |
| 1 | 01 | Lò Thị Mẫu | #120 |
## Hai
| Mã hộ | Họ và tên chủ hộ | Điểm B1 | | Mã hộ | Họ và tên chủ hộ |
| 01 | Lò Thị Mẫu | #120 | | 02 | Lò Văn Mẫu |
""")
    assert column(survey, "head_name") == ["Lò Thị Mẫu"]
    assert [f.place.sheet for f in found(survey, "tables_beside")] == ["Hai"]
    assert survey.counts.rejected == 0


@pytest.mark.parametrize(
    "head",
    [
        "| STT | Mã hộ | Họ và tên chủ hộ | | Điểm B1 | Điểm B2 |",
        "| STT | Mã hộ | Họ và tên chủ hộ | | Họ và tên | Điểm B2 |",
    ],
)
def test_a_blank_column_within_a_table_does_not_part_it(head: str) -> None:
    survey = read(f"{head}\n| 1 | 01 | Lò Thị Mẫu | | 120 | #30 |")
    assert column(survey, "score_deprivation") == [30]
    assert not found(survey, "tables_beside")


def test_the_user_who_names_the_head_reads_one_of_the_tables() -> None:
    survey = read(TWO_VILLAGES, mapping={"head_name": "C", "household_id": "B"})
    assert column(survey, "head_name") == ["Lò Thị Mẫu", "Lò Văn Mẫu", "Lò Văn Hai"]
    assert not found(survey, "tables_beside_read")
