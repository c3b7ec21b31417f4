"""Rows of words: remarks, signatures, villages without a word for them; and what is said of the doubtful."""

import pytest

from md_tables import cells, column, found, kinds, read

HEAD = "| STT | Họ và tên chủ hộ | Mã hộ | Số khẩu | Khu vực | B1 | B2 |"
LIST = f"{HEAD}\n| #1 | Vi Văn A | 1 | #4 | NT | #140 | #30 |\n| #2 | Vi Văn B | 2 | #4 | NT | #141 | #30 |"
BELOW = {
    "remarks": ["Ghi chú:||", "- NT: nông thôn||", "- B1: điểm thu nhập; B2: điểm thiếu hụt||"],
    "remarks without accents": ["Ghi chu:||", "- NT: nong thon||"],
    "explained": ["Ghi chú:||", "NT: nông thôn; TT: thành thị||", "B1 = điểm thu nhập||"],
    "spelt out": ["Tổng số hộ: 2 hộ; Tổng số khẩu: 8 khẩu||", "(Bằng chữ: hai hộ)||"],
    "beside": ["Người lập biểu|TM. UBND XÃ|", "(Ký, họ tên)||", "Vi Thị Hoa|CHỦ TỊCH|", "|Lò Văn Chủ|"],
    "reviewers": ["Rà soát viên|Trưởng ban Mặt trận thôn|", "Vi Thị Hoa|Lò Văn Chủ|"],
    "telephone": ["Cán bộ văn hóa|Bí thư chi bộ|", "Vi Thị Hoa|Lò Văn Chủ|", "ĐT: 0912345678||"],
    "dated": ["|Ngày 15/11/2024|", "CÁN BỘ LĐTBXH|KT. CHỦ TỊCH|", "Vi Thị Hoa||", "|Lò Văn Chủ|"],
    "no accents": ["Nguoi lap bieu|Chu tich UBND|", "Vi Thi Hoa|Lo Van Chu|"],
}


def _below(rows: list[str]) -> str:
    return "\n".join("| | {} | | | | {} | {} |".format(*row.split("|")) for row in rows)


@pytest.mark.parametrize("rows", BELOW.values(), ids=list(BELOW))
def test_nothing_written_below_a_list_becomes_a_household(rows: list[str]) -> None:
    survey = read(f"{LIST}\n\n{_below(rows)}")
    assert column(survey, "household_id") == ["1", "2"]
    assert survey.counts.rejected == 0
    assert sum(kinds(survey).values()) == len(rows)
    assert set(kinds(survey)) <= {"legend", "signature", "total"}


def test_a_head_alone_in_a_row_is_a_household_that_is_told_of() -> None:
    survey = read(f"{LIST}\n| | Lò Văn Mẫu | | | | | |")
    assert column(survey, "head_name")[2] == "Lò Văn Mẫu"
    assert cells(survey, "row_of_words") == ["B4"]


def test_signers_above_households_typed_below_are_told_of() -> None:
    signed = "| | Người lập biểu | | | | CHỦ TỊCH | |\n| | Vi Thị Hoa | | | | Lò Văn Chủ | |"
    survey = read(f"{LIST}\n{signed}\n| #3 | Vi Văn C | 3 | #4 | NT | #140 | #20 |")
    assert column(survey, "head_name") == ["Vi Văn A", "Vi Văn B", "Vi Thị Hoa", "Vi Văn C"]
    assert cells(survey, "row_of_words") == ["B5"]


def test_a_list_of_names_says_nothing_of_every_row() -> None:
    survey = read(f"{HEAD}\n| | Vi Văn A | | | | | |\n| | Vi Văn B | | | | | |\n| | Vi Văn C | | | | | |")
    assert len(column(survey, "head_name")) == 3
    assert not found(survey, "row_of_words")


@pytest.mark.parametrize(
    "title",
    [
        "| | {} | | | | | |",
        "| | {} | | #7 | | | |",
        "| {} | < | < | < | < | < | < |",
        "| {} | | | #7 | | | |",
    ],
)
def test_names_above_numbers_that_begin_again_are_villages(title: str) -> None:
    one = (
        "| #1 | Vi Văn {0} | 0{1} | #4 | NT | #140 | #30 |\n| #2 | Vi Thị {0} | 0{2} | #3 | NT | #150 | #30 |"
    )
    survey = read(
        f"{HEAD}\n{title.format('Nà Pán')}\n{one.format('A', 1, 2)}\n{title.format('Huổi Lóng')}\n"
        f"{one.format('B', 1, 2)}"
    )
    assert column(survey, "village") == ["Nà Pán", "Nà Pán", "Huổi Lóng", "Huổi Lóng"]
    assert kinds(survey) == {"unit_title": 2}
    assert found(survey, "village_from_title")


@pytest.mark.parametrize("name", ["Hộ mới", "Đợt hai", "Dân tộc Thái", "Lò Thị Mẫu"])
def test_groups_and_persons_above_numbers_that_begin_again_are_no_villages(name: str) -> None:
    survey = read(f"{LIST}\n| | {name} | | | | | |\n| #1 | Vi Văn C | 3 | #4 | NT | #140 | #20 |")
    assert not survey.has("village")


def test_a_name_where_numbers_go_on_is_a_household_that_is_told_of() -> None:
    survey = read(f"{LIST}\n| | Nà Pán | | #7 | | | |\n| #3 | Vi Văn C | 3 | #4 | NT | #140 | #20 |")
    assert not survey.has("village")
    assert cells(survey, "row_of_words") == ["B4"]


def test_a_title_across_the_table_that_is_not_known_is_told_of() -> None:
    survey = read(f"{LIST}\n| Nà Pán | < | < | < | < | < | < |\n| #3 | Vi Văn C | 3 | #4 | NT | #140 | #20 |")
    assert kinds(survey) == {"list_title": 1}
    assert cells(survey, "title_unknown") == ["A4"]


def test_an_unknown_title_beside_a_column_of_villages_needs_no_word() -> None:
    survey = read(f"""
{HEAD} Thôn |
| #1 | Vi Văn A | 1 | #4 | NT | #140 | #30 | Thôn 1 |
| Nà Pán | < | < | < | < | < | < | < |
| #2 | Vi Văn B | 2 | #4 | NT | #140 | #30 | Thôn 2 |
""")
    assert column(survey, "village") == ["Thôn 1", "Thôn 2"]
    assert not found(survey, "title_unknown")


def test_signers_in_the_columns_of_a_person_are_no_household() -> None:
    head = "| STT | Chủ hộ | Số khẩu | Năm sinh | Giới tính |\n| #1 | Lò A | #4 | #1970 | Nam |"
    below = "| | Trưởng thôn | | Kế toán | CHỦ TỊCH |\n| | Lò Văn Lập | | Vi Thị Hoa | Hà Văn Tịch |"
    survey = read(f"{head}\n{below}")
    assert column(survey, "head_name") == ["Lò A"]
    assert kinds(survey) == {"signature": 2}


def test_a_village_in_the_place_of_the_head_beside_a_count_in_a_numbered_list() -> None:
    survey = read(f"{HEAD}\n| | Bản Pá Vạt | | #87 | | | |\n| #1 | Vi Văn C | 3 | #4 | NT | #140 | #20 |")
    assert column(survey, "village") == ["Bản Pá Vạt"]
    assert not found(survey, "row_of_words")


@pytest.mark.parametrize("label", ["Bản Pá Vạt", "Thôn Pá Vạt"])
def test_a_village_in_the_column_of_the_running_number_beside_a_count(label: str) -> None:
    survey = read(
        f"| STT | Chủ hộ | Số khẩu | B1 | B2 |\n| {label} | | #87 | | |\n| #1 | Lò A | #3 | #140 | #30 |"
    )
    assert column(survey, "village") == [label]
    assert survey.counts.rejected == 0


@pytest.mark.parametrize(
    "line",
    [
        "1. Hộ nghèo; 2. Hộ cận nghèo; 3. Hộ không nghèo",
        "Ghi chú: Cột (5): 1. Hộ nghèo; 2. Hộ cận nghèo; 3. Hộ không nghèo",
    ],
)
def test_codes_explained_above_the_table_are_followed_where_their_labels_fit(line: str) -> None:
    survey = read(f"""
| {line} |
| STT | Chủ hộ | Số khẩu | Khu vực (1: thành thị; 2: nông thôn) | Kết quả rà soát |
| (1) | (2) | (3) | (4) | (5) |
| #1 | Lò A | #3 | #2 | #1 |
| #2 | Lò B | #3 | #1 | #2 |
| #3 | Lò C | #3 | #1 | #3 |
""")
    assert column(survey, "recorded_class") == ["poor", "near_poor", "not_poor"]
    assert len(set(column(survey, "area"))) == 2
    assert not found(survey, "choice_unknown")


def test_dates_that_do_not_tell_which_review_is_later_are_said_so() -> None:
    survey = read("""
| Mã hộ | Chủ hộ | Số khẩu | Điểm B1 | Ngày rà soát |
| 01 | Lò Văn A | #3 | #120 | 2024 |
| 01 | Lò Văn A | #3 | #130 | 12/2024 |
""")
    (finding,) = found(survey, "key_answers_differ")
    assert "không cho biết lần nào sau" in finding.text("vi")


@pytest.mark.parametrize("sign", ["-", "–", "+"])
def test_a_name_with_the_sign_of_the_other_heads_is_a_household_that_is_told_of(sign: str) -> None:
    survey = read(f"""
| Họ và tên chủ hộ | Số khẩu | B1 | B2 |
| {sign} Lò Văn An | #3 | #140 | #30 |
| {sign} Lò Văn Páo | #4 | #140 | #30 |
| {sign} Vi Thị Hoa | | | |
| {sign} Lò Văn Dơ | #2 | #150 | #30 |
| {sign} NT: nông thôn | | | |
""")
    assert len(column(survey, "head_name")) == 4
    assert cells(survey, "row_of_words") == ["A4"]
    assert kinds(survey) == {"legend": 1}


def test_rows_under_titles_that_are_not_known_do_not_supersede_one_another() -> None:
    survey = read("""
| STT | Họ và tên chủ hộ | Mã hộ | Số khẩu | B1 | B2 | Ngày rà soát |
| Nà Pán | < | < | < | < | < | < |
| #1 | Lò A | 01 | #3 | #140 | #30 | 01/10/2024 |
| Huổi Lóng | < | < | < | < | < | < |
| #2 | Lò A | 01 | #5 | #160 | #30 | 02/10/2024 |
""")
    assert column(survey, "problem") == ["", ""]
    assert len(found(survey, "title_unknown")) == 2
    assert [f.values["count"] for f in found(survey, "key_no_village")] == [2]
