"""Whole sheets as officers keep them: every household once, in its village, and nothing else."""

import pytest

from md_tables import column, found, kinds, read, read_csv
from ngheo_cli.messages import Stop


def test_two_villages_on_two_printed_pages() -> None:
    survey = read("""
| UBND XÃ MẪU | | | | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
| THÔN MỘT | | | | Độc lập - Tự do - Hạnh phúc |
| DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO NĂM 2024 | < | < | < | < |
| STT | Họ và tên chủ hộ | Năm sinh | Số khẩu | Kết quả |
| #1 | Lò Văn A | #1980 | #4 | Nghèo |
| #2 | Lò Văn B | #1981 | #3 | Cận nghèo |
| | Cộng | | #7 | |
| | | | | Thôn Một, ngày 3 tháng 10 năm 2024 |
| | Trưởng thôn | | | Cán bộ giảm nghèo |
| | Lò Văn T | | | Giàng A P |
| UBND XÃ MẪU | | | | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
| THÔN HAI | | | | Độc lập - Tự do - Hạnh phúc |
| DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO NĂM 2024 | < | < | < | < |
| STT | Họ và tên chủ hộ | Năm sinh | Số khẩu | Kết quả |
| #1 | Giàng A C | #1980 | #4 | Nghèo |
| | | | | Thôn Hai, ngày 3 tháng 10 năm 2024 |
""")
    assert column(survey, "head_name") == ["Lò Văn A", "Lò Văn B", "Giàng A C"]
    assert column(survey, "village") == ["THÔN MỘT", "THÔN MỘT", "THÔN HAI"]
    assert kinds(survey) == {"total": 1, "signature": 4, "list_title": 2, "unit_title": 1, "header": 1}


def test_three_lists_by_class_each_with_its_own_columns() -> None:
    survey = read("""
| I. DANH SÁCH HỘ NGHÈO | < | < | < | < |
| TT | Mã hộ | Họ và tên chủ hộ | Số khẩu | Nguyên nhân |
| 1 | 01 | Tô Thị Mẫu | 4 | Thiếu vốn |
| 2 | 02 | Bàn Văn Mẫu | 4 | Thiếu lao động |
| Tổng I | | | 8 | |
| II. DANH SÁCH HỘ CẬN NGHÈO | < | < | < | < |
| TT | Họ và tên chủ hộ | Mã hộ | Địa chỉ | Số khẩu |
| 1 | Khu Văn Mẫu | 03 | Tổ 5 | 2 |
| Tổng II | | | | 2 |
| III. DANH SÁCH HỘ THOÁT NGHÈO | < | < | < | < |
| TT | Mã hộ | Họ và tên chủ hộ | Số khẩu | Ghi chú |
| 1 | 04 | Xã Thị Mẫu | 5 | |
| TỔNG CỘNG (I+II+III) | | | 15 | |
""")
    assert column(survey, "household_id") == ["01", "02", "03", "04"]
    assert column(survey, "size") == [4, 4, 2, 5]
    assert kinds(survey) == {"total": 3, "list_title": 2, "header": 2}
    assert len(found(survey, "table_within")) == 2


def test_villages_without_a_word_for_village_are_told_by_their_totals() -> None:
    survey = read("""
| Họ và tên chủ hộ | Mã hộ | Số khẩu | Điểm B1 |
| Nà Lùng | | | |
| Lò Thị Mẫu | 1 | 3 | 120 |
| Cộng Nà Lùng | 1 hộ | 3 | |
| Pa Cheo | | | |
| Vàng A Mẫu | 1 | 3 | 120 |
| Cộng Pa Cheo | #1 | 3 | |
| Tổng toàn xã | 2 hộ | 6 | |
""")
    assert column(survey, "head_name") == ["Lò Thị Mẫu", "Vàng A Mẫu"]
    assert column(survey, "village") == ["Nà Lùng", "Pa Cheo"]


def test_rows_of_statistics_below_the_households() -> None:
    labels = [
        *("Bình quân chung", "Lớn nhất", "Nhỏ nhất", "Tỷ lệ % hộ nghèo", "Số hộ", "Cộng lũy kế", "Σ"),
        *("Tổng số khẩu", "Trong đó hộ DTTS", "- Hộ nghèo", "Dân tộc thiểu số", "Người có công", "Hộ DTTS"),
    ]
    body = "\n".join(f"| | | {label} | #3 | #120 |" for label in labels)
    survey = read(
        f"| STT | Mã hộ | Chủ hộ | Số khẩu | Điểm B1 |\n| #1 | 01 | Lò Thị Mẫu | #3 | #120 |\n{body}"
    )
    assert column(survey, "head_name") == ["Lò Thị Mẫu"]


def test_titles_split_over_rows_with_units_below() -> None:
    survey = read("""
| STT | Họ và tên | Mã | Số | Thu nhập bình quân | Điểm | |
| | chủ hộ | hộ | nhân khẩu | đầu người/tháng | B1 | B2 |
| | | | (người) | (nghìn đồng) | | |
| (1) | (2) | (3) | (4) | (5) | (6) | (7) |
| Ghi chú: B1 là điểm thu nhập | | | | | | |
| 1 | Mẫu A | 01 | 4 | 1200 | 120 | 30 |
""")
    assert column(survey, "household_id") == ["01"]
    assert column(survey, "size") == [4]
    assert column(survey, "income_per_person") == [1_200_000]
    assert column(survey, "score_deprivation") == [30]
    assert kinds(survey) == {"numbering": 1, "legend": 1}


def test_a_csv_with_titles_total_and_signatures() -> None:
    survey = read_csv(
        'Danh sách hộ,,,,\nThôn: Một,,,,\nSTT,Mã hộ,Họ và tên chủ hộ,Số khẩu,\n1,01,"Lò, Văn Mẫu",4,\n'
        '2,02,Lò Thị Mẫu,4,,,\n3,03,"Giàng ""A"" Mẫu",3,ghi\nTổng cộng,,3,11,\n,,,,\n'
        "Người lập biểu,,,Chủ tịch,\nLò Văn K,,,Lò Văn L,\n"
    )
    assert column(survey, "head_name") == ["Lò, Văn Mẫu", "Lò Thị Mẫu", 'Giàng "A" Mẫu']
    assert column(survey, "village") == ["Thôn Một"] * 3
    assert kinds(survey) == {"total": 1, "signature": 2}


def test_communes_and_villages_in_capitals_beside_heads_whose_surnames_are_words_for_them() -> None:
    survey = read("""
| STT | Chủ hộ | Mã hộ | Số khẩu | Điểm B1 |
| A | XÃ MẪU | | | |
| I | THÔN NÀ MẪU | | #7 | |
| #1 | LÒ THỊ MẪU | 01 | #3 | #120 |
| #2 | TỔ VĂN MẪU | 02 | #4 | #120 |
| II | BẢN HAI | | #3 | |
| #1 | BÀN THỊ MẪU | 01 | #3 | #120 |
| III | PHIÊNG LUÔNG | | #3 | |
| #1 | KHU VĂN MẪU | 01 | #3 | #120 |
| | TỔNG SỐ: 4 HỘ | | | |
""")
    assert column(survey, "village") == ["THÔN NÀ MẪU", "THÔN NÀ MẪU", "BẢN HAI", "PHIÊNG LUÔNG"]
    assert column(survey, "head_name") == ["LÒ THỊ MẪU", "TỔ VĂN MẪU", "BÀN THỊ MẪU", "KHU VĂN MẪU"]
    assert kinds(survey) == {"unit_title": 4, "total": 1}


def test_pages_carried_over_and_titles_of_groups_keep_the_village() -> None:
    survey = read("""
| STT | Mã hộ | Chủ hộ | Số khẩu | Điểm B1 |
| Thôn: Nà Mẫu (Tổng số hộ: 2; khẩu: 8) | < | < | < | < |
| #1 | 01 | Lò Thị A | #4 | #120 |
| Chuyển trang sau | < | < | #4 | |
| Trang 2 | < | < | < | < |
| Mang sang từ trang trước | < | < | #4 | |
| #2 | 02 | Lò Thị B | #4 | #120 |
| HỘ CÓ HOÀN CẢNH ĐẶC BIỆT | < | < | < | < |
| #3 | 03 | Lò Thị C | #4 | #120 |
""")
    assert column(survey, "household_id") == ["01", "02", "03"]
    assert column(survey, "village") == ["Thôn Nà Mẫu"] * 3
    assert kinds(survey) == {"unit_title": 1, "total": 2, "list_title": 2}


def test_a_header_with_more_columns_further_down_hides_no_household_above_it() -> None:
    survey = read("""
| STT | Mã hộ | Chủ hộ | Điểm B1 |
| #1 | | | #120 |
| #2 | 01 | Lò Thị A | #120 |
| STT | Mã hộ | Chủ hộ | Điểm B1 | Điểm B2 |
| #1 | 02 | Lò Thị B | #120 | #30 |
""")
    assert column(survey, "household_id") == ["", "01", "02"]
    assert column(survey, "problem") == ["no_key", "", ""]
    assert column(survey, "score_deprivation")[2] == 30


def test_a_second_table_may_stand_further_right() -> None:
    survey = read("""
| STT | Mã hộ | Chủ hộ | Số khẩu |
| #1 | 01 | Lò Thị A | #4 |
| | STT | Mã hộ | Chủ hộ | Số khẩu |
| | #1 | 02 | Lò Thị B | #5 |
""")
    assert column(survey, "household_id") == ["01", "02"]
    assert column(survey, "size") == [4, 5]


def test_heads_called_like_the_beginning_of_a_label_stay() -> None:
    names = ["Cộng", "Toàn", "Trung", "Bình", "Trang", "Tổng"]
    body = "\n".join(f"| {code} | {name} | Hộ nghèo | |" for code, name in zip("ABCDEG", names, strict=True))
    survey = read(f"| Mã hộ | Chủ hộ | Kết quả rà soát | Ghi chú |\n{body}")
    assert column(survey, "head_name") == names


def test_heads_with_their_relation_are_households() -> None:
    survey = read("""
| STT | Họ và tên chủ hộ | Quan hệ với chủ hộ | Số nhân khẩu | Điểm B1 |
| 1 | Hộ A | Chủ hộ | 4 | 130 |
| 2 | Hộ B | chủ hộ | 3 | 141 |
""")
    assert column(survey, "score_income") == [130, 141]


def test_a_relation_other_than_the_head_makes_a_sheet_of_members() -> None:
    with pytest.raises(Stop) as stop:
        read("""
| STT | Họ và tên chủ hộ | Quan hệ với chủ hộ | Số nhân khẩu |
| 1 | Hộ A | Chủ hộ | 4 |
| 2 | Hộ A | Con | 4 |
""")
    assert "members_sheet" in {finding.code for finding in stop.value.findings}


def test_sums_carried_over_between_pages_are_no_households() -> None:
    survey = read("""
| Số TT | Chủ hộ | < | Điểm | < |
| ^ | Họ tên | Sinh năm | B1 | B2 |
| 1 | Lò Thị Mẫu | 1980 | 120 | 30 |
| | Cộng chuyển trang sau | | | |
| Số TT | Chủ hộ | < | Điểm | < |
| ^ | Họ tên | Sinh năm | B1 | B2 |
| | Trang trước chuyển sang | | | |
| 2 | Lò Văn Mẫu | 1981 | 130 | 20 |
""")
    assert column(survey, "head_name") == ["Lò Thị Mẫu", "Lò Văn Mẫu"]
    assert column(survey, "head_birth") == ["1980", "1981"]
    assert kinds(survey) == {"total": 2, "header": 2}


def test_the_title_of_a_village_with_its_leader_names_the_village_alone() -> None:
    survey = read("""
| Mã hộ | Họ và tên chủ hộ | Số khẩu | Điểm B1 | Điểm B2 |
| THÔN 1 - TRƯỞNG THÔN: LÒ VĂN A | < | < | < | < |
| 01 | Lò Thị Mẫu | 4 | 120 | 30 |
| Cộng thôn 1 | | 4 | | |
| THÔN 2 - TRƯỞNG THÔN: LÒ VĂN B | < | < | < | < |
| 01 | Lò Thị Mẫu | 4 | 120 | 30 |
| Cộng thôn 2 | | 4 | | |
""")
    assert column(survey, "village") == ["THÔN 1", "THÔN 2"]
    assert kinds(survey) == {"unit_title": 2, "total": 2}
