import pytest

from md_tables import column, how, kinds, read, read_csv
from ngheo_cli.numbers import UNKNOWN

HEAD = "| STT | Mã hộ | Họ và tên chủ hộ | Số nhân khẩu | Điểm B1 | Điểm B2 | Ghi chú |"
NOTES = [
    "Thiếu vốn",
    "Thiếu lao động",
    "Không có đất sản xuất",
    "Nguyên nhân khác",
    "Người cao tuổi",
    "Người khuyết tật",
    "BTXH",
    "NCC",
    "DTTS",
    "Đăng ký thoát nghèo",
    "Bản",
    "Tổ",
]


def _rows(notes: list[str]) -> str:
    return "\n".join(
        f"| #{i} | {i:03} | Lò Mẫu {i} | #4 | #130 | #30 | {n} |" for i, n in enumerate(notes, 1)
    )


@pytest.mark.parametrize("note", NOTES)
@pytest.mark.parametrize("where", [0, 1, 2, 3])
def test_a_note_that_equals_a_title_makes_no_header_of_its_row(note: str, where: int) -> None:
    notes = [note if i == where else "" for i in range(4)]
    survey = read(f"{HEAD}\n{_rows(notes)}")
    assert column(survey, "household_id") == ["001", "002", "003", "004"]
    assert how(survey, "G").title == "Ghi chú"


def test_the_only_household_is_read_whatever_its_group() -> None:
    survey = read(f"{HEAD.replace('Ghi chú', 'Đối tượng')}\n{_rows(['Người khuyết tật'])}")
    assert column(survey, "household_id") == ["001"]


def test_several_notes_that_equal_titles_make_no_header_either() -> None:
    survey = read("""
| Mã hộ | Họ và tên | Nguyên nhân nghèo | Đối tượng | Vai trò |
| 1 | Mẫu A | Thiếu vốn | Người cao tuổi | Chủ hộ |
| 2 | Mẫu B | Thiếu lao động | BTXH | Chủ hộ |
| 3 | Mẫu C | Nguyên nhân khác | | Chủ hộ |
""")
    assert column(survey, "household_id") == ["1", "2", "3"]


def test_notes_of_a_row_without_key_reject_it_and_do_not_hide_it() -> None:
    survey = read(f"{HEAD}\n| #1 | | | | | | Thiếu vốn |\n{_rows(['', ''])}")
    assert column(survey, "problem") == ["no_key", "", ""]


def test_a_blank_first_column_and_an_untitled_last_one_make_no_sub_headings() -> None:
    survey = read("""
| STT | Họ và tên chủ hộ | Mã hộ | Số nhân khẩu | Điểm B1 | Điểm B2 | |
| | Mẫu A | 001 | #4 | #130 | #30 | ghi |
| #2 | Mẫu B | 002 | #4 | #130 | #30 | |
""")
    assert column(survey, "household_id") == ["001", "002"]
    assert column(survey, "score_income") == [130, 130]


def test_a_blank_village_and_untitled_marks_make_no_sub_headings() -> None:
    survey = read_csv("Thôn,Mã hộ,Họ và tên,Điểm B1,\n,01,Mẫu A,130,x\n,02,Mẫu B,130,x\n")
    assert column(survey, "household_id") == ["01", "02"]


@pytest.mark.parametrize("rows", [1, 3])
def test_sparse_rows_below_a_merged_group_are_households(rows: int) -> None:
    body = "\n".join(f"| | Mẫu Văn {n} | 00000000000{n} | | |" for n in range(1, rows + 1))
    survey = read(f"""
| STT | Thông tin chủ hộ | < | Số nhân khẩu | Điểm B1 |
| ^ | Họ và tên | Số CCCD | ^ | ^ |
{body}
| #9 | Mẫu Z | 000000000009 | #4 | #130 |
""")
    assert column(survey, "head_name") == [f"Mẫu Văn {n}" for n in range(1, rows + 1)] + ["Mẫu Z"]


def test_households_below_a_group_without_sub_headings_are_no_sub_headings() -> None:
    survey = read("""
| Số nhân khẩu | Họ và tên chủ hộ | < | Điểm B1 |
| | Lò Văn | Mẫu | |
| #4 | Lò Thị | Mẫu | #130 |
""")
    assert column(survey, "size") == [UNKNOWN, 4]


def test_three_rows_of_groups_and_titles_are_one_header() -> None:
    survey = read("""
| STT | Hộ gia đình | < | < | Kết quả | < |
| ^ | Chủ hộ | < | Số khẩu | Điểm | < |
| ^ | Họ và tên | Năm sinh | ^ | Điểm B1 | Điểm B2 |
| #1 | Mẫu A | 1980 | #4 | #130 | #30 |
""")
    assert column(survey, "head_name") == ["Mẫu A"]
    assert column(survey, "score_deprivation") == [30]
    assert survey.counts.rows_read == 1


def test_groups_that_are_not_merged_stand_over_their_sub_headings() -> None:
    survey = read("""
| STT | Chủ hộ | | Điểm | | |
| | Họ và tên | Mã hộ | B1 | B2 | Số khẩu |
| #1 | Mẫu A | 01 | #130 | #30 | #4 |
""")
    assert column(survey, "household_id") == ["01"]
    assert column(survey, "size") == [4]


def test_a_row_of_units_below_the_titles_is_part_of_the_header() -> None:
    survey = read("""
| Mã hộ | Họ và tên chủ hộ | Thu nhập bình quân đầu người/tháng |
| | | (nghìn đồng) |
| 01 | Mẫu A | #1200 |
""")
    assert column(survey, "income_per_person") == [1_200_000]


def test_a_remark_in_brackets_below_an_unknown_title_is_a_row_of_its_own() -> None:
    survey = read(f"{HEAD}\n| #1 | | | | | | (đã chết) |\n{_rows(['']).replace('#1 ', '#2 ')}")
    assert column(survey, "problem") == ["no_key", ""]


def test_labels_below_machine_keys_are_no_second_header() -> None:
    survey = read("| family.code | family.hostName | x9 |\n| Mã hộ | Chủ hộ | Ghi thêm |\n| 01 | Mẫu A | |")
    assert column(survey, "household_id") == ["01"]
    assert kinds(survey) == {}


def test_units_below_the_titles_without_brackets_belong_to_the_header() -> None:
    survey = read("""
| TT | Họ tên chủ hộ | Nhân khẩu | Tổng thu nhập của hộ trong 12 tháng | Thu nhập bình quân người/tháng |
| | | người | 1000 đồng | 1000 đồng |
| A | B | 1 | 2 | 3=2/1/12 |
| 1 | Lò Thị Mẫu | 4 | 60.000 | 1.250 |
| | Cộng | 4 | 60.000 | |
""")
    assert column(survey, "income_per_person") == [1_250_000]
    assert column(survey, "income_12_months") == [60_000_000]
    assert survey.counts.rows_read == 3
    assert survey.counts.rejected == 0


def test_an_amount_that_says_its_unit_is_no_heading() -> None:
    survey = read(
        "| Mã hộ | Họ tên chủ hộ | Thu nhập bình quân người/tháng |\n| 1 | Lò Thị Mẫu | 1000 đồng |\n"
        "| 2 | Lò Văn Mẫu | 2.500.000 đồng |"
    )
    assert survey.counts.households == 2
