"""Titles of communes and villages: what they name, and for which rows."""

import pytest

from md_tables import column, found, kinds, read
from ngheo_cli.survey.place_titles import Units, units_in

HEAD = "| STT | Mã hộ | Họ và tên chủ hộ | Số nhân khẩu | Điểm B1 | Điểm B2 |"


@pytest.mark.parametrize(
    ("title", "commune", "village"),
    [
        ("XÃ MẪU", "XÃ MẪU", ""),
        ("A. Xã: Mẫu (12 hộ)", "Xã Mẫu", ""),
        ("II. Thôn Nà Mẫu: 25 hộ, 100 khẩu", "", "Thôn Nà Mẫu"),
        ("THÔN ĐỒNG TÂM - PHIẾU TỔNG HỢP RÀ SOÁT", "", "THÔN ĐỒNG TÂM"),
        ("THÔN ĐỒNG TÂM – DANH SÁCH HỘ NGHÈO NĂM 2024", "", "THÔN ĐỒNG TÂM"),
        ("Thôn Đồng Tâm, xã Mẫu, huyện Mẫu", "xã Mẫu", "Thôn Đồng Tâm"),
        ("Xã Mẫu - Thôn Hai", "Xã Mẫu", "Thôn Hai"),
        ("Thôn Nà Lùng - Pa Cheo", "", "Thôn Nà Lùng - Pa Cheo"),
        ("Tổ dân phố số 5", "", "Tổ dân phố số 5"),
        ("Thôn 1, trưởng thôn: Lò Văn Mẫu", "", "Thôn 1"),
        ("PHIÊNG LUÔNG", "", "PHIÊNG LUÔNG"),
    ],
)
def test_a_title_gives_the_names_of_units_alone(title: str, commune: str, village: str) -> None:
    assert units_in(title) == Units(commune, village)


def test_rows_below_a_commune_and_a_village_get_both() -> None:
    survey = read(f"""
| DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO HUYỆN MẪU | < | < | < | < | < |
{HEAD}
| A | Xã Mẫu Thượng | | #3 | | |
| I | Thôn Một | | #2 | | |
| 1 | 01 | Lò Thị Mẫu | #4 | #120 | #30 |
| 2 | 02 | Lò Văn Mẫu | #3 | #130 | #20 |
| II | Thôn Hai | | #1 | | |
| 1 | 01 | Giàng A Mẫu | #4 | #120 | #30 |
| B | Xã Mẫu Hạ | | #2 | | |
| 1 | 01 | Vàng Thị Mẫu | #4 | #150 | #10 |
| I | Thôn Một | | #1 | | |
| 1 | 01 | Lò Thị Mẫu | #4 | #120 | #30 |
| Tổng cộng | | | #19 | | |
""")
    assert column(survey, "commune") == ["Xã Mẫu Thượng"] * 3 + ["Xã Mẫu Hạ"] * 2
    assert column(survey, "village") == ["Thôn Một", "Thôn Một", "Thôn Hai", "", "Thôn Một"]
    assert kinds(survey) == {"unit_title": 5, "total": 1}
    assert [f.values["count"] for f in found(survey, "village_from_title")] == [2, 2]


def test_one_line_that_names_commune_and_village_gives_both() -> None:
    survey = read(f"""
{HEAD}
| Xã Mẫu - Thôn Một | < | < | < | < | < |
| 1 | 01 | Lò Thị Mẫu | #4 | #120 | #30 |
| Xã Mẫu - Thôn Hai | < | < | < | < | < |
| 1 | 01 | Lò Văn Mẫu | #4 | #120 | #30 |
""")
    assert column(survey, "commune") == ["Xã Mẫu", "Xã Mẫu"]
    assert column(survey, "village") == ["Thôn Một", "Thôn Hai"]


def test_a_commune_column_of_the_sheet_counts_before_titles() -> None:
    survey = read("""
| STT | Mã hộ | Họ và tên chủ hộ | Xã | Điểm B1 |
| Xã Khác | < | < | < | < |
| 1 | 01 | Lò Thị Mẫu | Mẫu | #120 |
""")
    assert column(survey, "commune") == ["Mẫu"]


def test_the_village_in_the_title_of_the_form_is_its_name_alone() -> None:
    survey = read(f"""
| THÔN ĐỒNG TÂM - PHIẾU TỔNG HỢP RÀ SOÁT | < | < | < | < | < |
| Xã Mẫu, huyện Mẫu, tỉnh Mẫu | < | < | < | < | < |
{HEAD}
| 1 | 01 | Lò Thị Mẫu | #4 | #120 | #30 |
""")
    assert column(survey, "village") == ["THÔN ĐỒNG TÂM"]
    assert column(survey, "commune") == ["Xã Mẫu"]


def test_the_commune_that_the_user_sets_counts_before_a_line_above_the_table() -> None:
    survey = read(
        f"| Xã: Mẫu | | | | | |\n{HEAD}\n| 1 | 01 | Lò Thị Mẫu | #4 | #120 | #30 |",
        set_values={"commune": "Mẫu Mới"},
    )
    assert column(survey, "commune") == ["Mẫu Mới"]


def test_the_title_of_a_form_repeated_for_each_village_is_read_by_its_village() -> None:
    survey = read(f"""
{HEAD}
| THÔN ĐỒNG TÂM - PHIẾU TỔNG HỢP RÀ SOÁT | < | < | < | < | < |
| 1 | 01 | Lò Thị Mẫu | #4 | #120 | #30 |
| THÔN ĐỒNG TIẾN - PHIẾU TỔNG HỢP RÀ SOÁT | < | < | < | < | < |
| 1 | 01 | Lò Văn Mẫu | #3 | #120 | #30 |
""")
    assert column(survey, "village") == ["THÔN ĐỒNG TÂM", "THÔN ĐỒNG TIẾN"]


@pytest.mark.parametrize(
    ("title", "village"),
    [
        ("DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO THÔN NÀ MẪU NĂM 2024", "THÔN NÀ MẪU"),
        ("Tổng hợp kết quả rà soát hộ nghèo thôn 5", "thôn 5"),
        ("Danh sách hộ nghèo bản Pom Mẫu, xã Mẫu", "bản Pom Mẫu"),
        ("DANH SÁCH HỘ NGHÈO CÁC THÔN NĂM 2024", None),
        ("DANH SÁCH HỘ NGHÈO THÔN ĐẶC BIỆT KHÓ KHĂN", None),
        ("Danh sách kèm theo văn bản số 5", None),
    ],
)
def test_the_title_of_a_list_names_its_village(title: str, village: str | None) -> None:
    survey = read(f"| {title} | < | < | < | < | < |\n{HEAD}\n| 1 | 01 | Lò Thị Mẫu | #4 | #120 | #30 |")
    assert (column(survey, "village") if survey.has("village") else [None]) == [village]


@pytest.mark.parametrize(
    ("title", "units"),
    [
        ("DANH SÁCH HỘ NGHÈO XÃ BẢN MẪU NĂM 2024", ("XÃ BẢN MẪU", "")),
        ("DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO, XÃ BẢN MẪU", ("XÃ BẢN MẪU", "")),
        ("Danh sách hộ nghèo thị trấn Làng Mẫu", ("thị trấn Làng Mẫu", "")),
        ("Danh sách hộ nghèo thôn Một, xã Bản Mẫu năm 2024", ("xã Bản Mẫu", "thôn Một")),
    ],
)
def test_a_commune_called_as_a_village_in_the_title_of_a_list_is_no_village(
    title: str, units: tuple[str, str]
) -> None:
    survey = read(f"| {title} | < | < | < | < | < |\n{HEAD}\n| 1 | 01 | Lò Thị Mẫu | #4 | #120 | #30 |")
    names = ("commune", "village")
    assert tuple(column(survey, n)[0] if survey.has(n) else "" for n in names) == units


def test_a_list_of_a_village_does_not_name_the_rows_below_the_title_of_another() -> None:
    survey = read(f"""
| DANH SÁCH HỘ NGHÈO THÔN MỘT | < | < | < | < | < |
{HEAD}
| 1 | 01 | Lò Thị Mẫu | #4 | #120 | #30 |
| Thôn Hai | < | < | < | < | < |
| 1 | 01 | Lò Văn Mẫu | #4 | #120 | #30 |
""")
    assert column(survey, "village") == ["THÔN MỘT", "Thôn Hai"]
