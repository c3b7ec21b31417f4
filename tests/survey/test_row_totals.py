"""A household is never lost because its head is called like a total, a village or a remark."""

import random
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from md_tables import cells, column, found, kinds, read, read_csv
from ngheo_cli.survey.rows.sums import Above, number_in

PLAIN = "| STT | Ho va ten chu ho | Ma ho | So khau | Khu vuc | Diem B1 | Diem B2 |"
ACCENTED = "| STT | Họ và tên chủ hộ | Mã hộ | Giới tính | Số khẩu | Khu vực | Điểm B1 | Điểm B2 |"
PLAIN_NAMES = (
    "Tong Phuong|Tong Toan|Tong Trang|Tong Danh|Cong Danh|Cong Phuong|Cong Toan|Tong Xa|Trung Binh|To Khu"
)
ACCENTED_NAMES = (
    "Tổng Trang|Tổng Toàn|Cộng Nam|Cộng Danh|Tổng Dân|Tổng Chủ|Trung Bình|Bình Quân|Tổng Thị Trang|Tổng Khu|"
    "Tổng Năm|Cộng Thị Năm|Cộng Dân|Số Hộ|Tổng Cộng|Hộ Nghèo|Danh Sách|Thôn Một|Trưởng Thôn"
)


@pytest.mark.parametrize("name", PLAIN_NAMES.split("|"))
def test_heads_without_accents_are_households_though_they_look_like_totals(name: str) -> None:
    survey = read(f"""
{PLAIN}
| #1 | Lo Van An | 001 | #3 | Nong thon | #100 | #30 |
| #2 | {name} | 002 | #4 | Nong thon | #100 | #30 |
""")
    assert column(survey, "head_name") == ["Lo Van An", name]
    assert not kinds(survey)
    assert not found(survey, "looks_like_total")


@pytest.mark.parametrize("name", ACCENTED_NAMES.split("|"))
def test_heads_with_accents_are_households_whatever_their_names(name: str) -> None:
    survey = read(f"""
{ACCENTED}
| #1 | Lò Văn An | HO-001 | Nữ | #3 | Nông thôn | #100 | #30 |
| #2 | {name} | HO-002 | Nữ | #3 | Nông thôn | #100 | #30 |
""")
    assert column(survey, "household_id") == ["HO-001", "HO-002"]
    assert not kinds(survey)


@pytest.mark.parametrize("name", ["Tong Phuong", "Tổng Trang", "Cộng", "Thôn Một"])
def test_a_code_and_a_size_make_a_household_in_a_narrow_list(name: str) -> None:
    survey = read_csv(f"Mã hộ,Họ và tên chủ hộ,Số khẩu\n001,Lò Văn An,4\n002,{name},3\n")
    assert column(survey, "head_name") == ["Lò Văn An", name]


@pytest.mark.parametrize(
    "head", ["| Thôn | Mã hộ | Số khẩu | Điểm B1 |", "| Mã hộ | Thôn | Số khẩu | Điểm B1 |"]
)
def test_a_village_called_like_a_total_drops_no_coded_row(head: str) -> None:
    rows = [["Nà Mẫu", "001"], ["Toàn Thôn", "002"]]
    body = "\n".join(
        f"| {' | '.join(row if head.startswith('| Thôn') else row[::-1])} | #4 | #120 |" for row in rows
    )
    assert column(read(f"{head}\n{body}"), "household_id") == ["001", "002"]


HEAD = "| STT | Mã hộ | Họ và tên chủ hộ | Số nhân khẩu | Điểm B1 | Điểm B2 |"
TWO = "| #1 | 001 | Lò Văn A | #4 | #130 | #30 |\n| #2 | 002 | Lò Văn B | #3 | #120 | #20 |"


@pytest.mark.parametrize(
    "row",
    [
        "| #3 | | Tổng cộng | #7 | #250 | #50 |",
        "| #3 | | Tong Toan | #7 | #250 | #50 |",
        "| | #2 | Tổng cộng | #7 | | |",
        "| #3 | #2 | Cộng thôn | #7 | #250 | #50 |",
        "| #3 | 25 hộ | Tổng | #87 | | |",
        "| #3 | | Tổng cộng | #87 | | |",
        "| | | Cộng | #80 | #9000 | #1200 |",
        "| | | Tong Phuong | #80 | #9000 | #1200 |",
        "| | 02 | Tổng cộng | | | |",
    ],
)
def test_sums_and_figures_beyond_a_household_are_totals(row: str) -> None:
    survey = read(f"{HEAD}\n{TWO}\n{row}")
    assert column(survey, "head_name") == ["Lò Văn A", "Lò Văn B"]
    assert kinds(survey) == {"total": 1}


@pytest.mark.parametrize(
    "row",
    [
        "| #3 | | Tong Toan | #4 | #130 | #30 |",
        "| #3 | | Tổng Trang | #4 | | |",
        "| #3 | | Tổng cộng | #4 | #130 | #30 |",
        "| | #3 | Cong Danh | #4 | #130 | #30 |",
    ],
)
def test_a_row_in_doubt_is_a_household_with_a_note_at_its_head(row: str) -> None:
    survey = read(f"{HEAD}\n{TWO}\n{row}")
    assert column(survey, "row") == [2, 3, 4]
    assert cells(survey, "looks_like_total") == ["C4"]


@pytest.mark.parametrize("name", ["Thôn Xã Khu", "Danh Sách Bản Lò", "Tổng Cộng", "Hộ Nghèo"])
def test_sex_or_birth_make_a_household_without_code_and_number(name: str) -> None:
    survey = read(f"""
| STT | Chủ hộ | Giới tính | Năm sinh | Số khẩu | Điểm B1 |
| #1 | Lò Văn A | Nam | #1970 | #4 | #130 |
| | {name} | Nữ | | #3 | |
| | {name} | | #1974 | #3 | |
""")
    assert column(survey, "row") == [2, 3, 4]


@pytest.mark.parametrize("name", ["Tong Ban Xom", "Thôn Hộ Bình", "Cộng", "Hộ Nghèo"])
def test_a_score_as_of_one_household_is_never_dropped_in_silence(name: str) -> None:
    survey = read(f"{HEAD}\n{TWO}\n| | | {name} | #9 | #215 | #70 |")
    assert column(survey, "head_name")[2:] == [name]
    assert cells(survey, "looks_like_total") == ["C4"]


def test_a_mark_and_a_score_outweigh_the_sum_of_a_village() -> None:
    head = "| STT | Chủ hộ | Số khẩu | Hộ dân tộc thiểu số | Điểm B1 |\n| #1 | Lò Văn A | #4 | | #130 |"
    survey = read(f"{head}\n| | Cộng Xóm Bình | #1 | x | #112 |")
    assert column(survey, "head_name") == ["Lò Văn A", "Cộng Xóm Bình"]
    assert cells(survey, "looks_like_total") == ["B3"]


def test_counts_of_marks_are_a_total_and_one_mark_is_a_household() -> None:
    head = "| STT | Chủ hộ | Số khẩu | Hộ dân tộc thiểu số | Điểm B1 |"
    one = "| #1 | Lò Văn A | #4 | x | #130 |\n| #2 | Lò Văn B | #4 | x | #130 |"
    summed = read(f"{head}\n{one}\n| #3 | Tong Toan | #8 | #2 | |")
    kept = read(f"{head}\n{one}\n| #3 | Tong Toan | #8 | x | #130 |")
    assert kinds(summed) == {"total": 1}
    assert column(kept, "head_name") == ["Lò Văn A", "Lò Văn B", "Tong Toan"]


def test_a_list_without_codes_and_numbers_keeps_heads_and_drops_its_sums() -> None:
    body = "Lo Van A,4,130\nTong Phuong,3,120\nTong cong,7,250\n"
    survey = read_csv(f"Ho va ten chu ho,So khau,Diem B1\n{body}")
    assert column(survey, "head_name") == ["Lo Van A", "Tong Phuong"]
    assert kinds(survey) == {"total": 1}
    assert len(found(survey, "looks_like_total")) == 1


def test_groups_are_summed_apart_from_the_whole_list() -> None:
    above = Above()
    above.rows += [["A", 4.0, "1.500"], ["B", "3", "500"]]
    assert above.summed({1: 7.0, 2: 2000.0}, frozenset(), 2)
    above.end_group()
    above.rows += [["C", 5.0, "100"], ["D", 5.0, ""]]
    assert above.summed({1: 10.0, 2: 100.0}, frozenset(), 2)
    assert above.summed({1: 17.0}, frozenset(), 2)
    assert not above.summed({1: 12.0}, frozenset(), 2)
    assert above.summed({2: 3.0}, frozenset({2}), 2)
    assert not above.summed({2: 3.0}, frozenset(), 2)


@pytest.mark.parametrize(
    ("cell", "number"),
    [("4", 4), ("1.500.000", 1_500_000), ("25 hộ", 25), ("12,5", 12.5), (3.0, 3), ("x", None), ("1-2", None)],
)
def test_figures_are_read_to_compare_them_with_sums(cell: str | float, number: float | None) -> None:
    assert number_in(cell) == number


WORDS = (
    "Tổng Cộng Tống Công Toàn Trang Thôn Bản Ấp Xóm Tổ Khu Xã Phường Danh Sách Hộ Nghèo Số Khẩu Trung Bình "
    "Quân Tỷ Lệ Người Lập Biểu Ghi Chú Ký Chủ Tịch Trưởng Trong Đó Nữ Nam Một Hai 1 Văn Thị Mẫu Nà Nhóm Dân "
    "Ban"
)
HEADS = st.lists(st.sampled_from(WORDS.split()), min_size=1, max_size=4).map(" ".join)


def _bare(text: str) -> str:
    letters = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(c for c in letters if not unicodedata.combining(c))


def _grid(names: list[str], chance: random.Random) -> str:
    """Return households with full answers under random columns, with codes as texts or as numbers."""
    number, area, answers = chance.random() < 0.7, chance.random() < 0.5, chance.randrange(3)
    digits = chance.random() < 0.5
    titles = ["STT"] * number + chance.sample(["Mã hộ", "Họ và tên chủ hộ", "Số nhân khẩu"], 3)
    titles += ["Khu vực"] * area + ["Điểm B1", "Điểm B2"] * (answers < 2) + ["Hộ nghèo DTTS"] * (answers == 1)
    titles += ["Thu nhập bình quân đầu người (đồng/người/tháng)"] * (answers == 2)
    lines = [titles]
    for n, name in enumerate(names, 1):
        told = {
            "STT": f"#{n}",
            "Mã hộ": f"#{n}" if digits else f"{n:03}",
            "Họ và tên chủ hộ": name,
            "Số nhân khẩu": f"#{chance.randint(1, 9)}",
            "Khu vực": chance.choice(["Nông thôn", "NT"]),
            "Điểm B1": f"#{chance.randint(60, 220)}",
            "Điểm B2": f"#{10 * chance.randint(0, 9)}",
            "Hộ nghèo DTTS": chance.choice(["x", ""]),
        }
        lines.append([told.get(title, f"#{chance.randint(400, 4000)}123") for title in titles])
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


@settings(max_examples=60, deadline=None)
@given(st.lists(HEADS, min_size=1, max_size=12), st.booleans(), st.randoms(use_true_random=False))
def test_no_household_with_a_code_and_answers_is_ever_lost(
    names: list[str], plain: bool, chance: random.Random
) -> None:
    names = ["Vàng Mí Mẫu", *names]
    names = list(map(_bare, names)) if plain else names
    survey = read(_grid(names, chance))
    assert column(survey, "head_name") == names
    assert not kinds(survey)
