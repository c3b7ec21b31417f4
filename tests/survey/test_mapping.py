from pathlib import Path

import pytest

from md_tables import column, found, how, read, read_csv
from ngheo_cli.messages import Stop
from ngheo_cli.survey.options import load_mapping


def test_insurance_marked_without_a_word_of_lacking_is_not_read() -> None:
    survey = read("""
| Mã hộ | Họ và tên chủ hộ | Bảo hiểm y tế |
| 1 | Hộ A | x |
""")
    assert not survey.has("health_insurance")
    (finding,) = found(survey, "indicator_ask")
    assert finding.place.cell == "C1"
    assert "--column health_insurance=!C" in finding.advice("vi")


@pytest.mark.parametrize(
    "title", ["Thiếu hụt: Bảo hiểm y tế", "Thiếu hụt bảo hiểm y tế", "Không có bảo hiểm y tế"]
)
def test_a_title_of_lacking_is_a_direct_answer(title: str) -> None:
    survey = read(f"| Mã hộ | Họ và tên chủ hộ | {title} |\n| 1 | Hộ A | Có |\n| 2 | Hộ B | Không |")
    assert column(survey, "health_insurance") == [1, 0]
    assert "thiếu hụt" in how(survey, "C").reads[0]


@pytest.mark.parametrize(
    "title",
    ["Điện thoại", "Sử dụng internet", "Có BHYT", "Diện tích nhà ở bình quân (m2/người)", "Có xe máy"],
)
def test_a_title_that_names_no_fact_of_the_household_is_not_used(title: str) -> None:
    survey = read(f"| Mã hộ | Họ và tên chủ hộ | {title} |\n| 1 | Hộ A | x |")
    assert how(survey, "C").canonical == ""
    assert "thông tin gốc" in how(survey, "C").reads[0]


def test_a_mapped_column_may_be_turned_round() -> None:
    survey = read(
        "| Mã hộ | Họ và tên chủ hộ | BHYT |\n| 1 | Hộ A | x |\n| 2 | Hộ B | |",
        mapping={"health_insurance": "!C"},
    )
    assert column(survey, "health_insurance") == [0, 1]
    assert "không thiếu hụt" in how(survey, "C").reads[0]


def test_two_columns_for_one_field_are_not_used() -> None:
    survey = read("| Mã hộ | Chủ hộ | Số khẩu | Số nhân khẩu |\n| 1 | Hộ A | 4 | 5 |")
    assert not survey.has("size")
    assert [f.place.cell for f in found(survey, "column_ambiguous")] == ["C1", "D1"]
    assert how(survey, "C").how == "ambiguous"


def test_a_letter_settles_an_ambiguity() -> None:
    survey = read("| Mã hộ | Chủ hộ | Số khẩu | Số nhân khẩu |\n| 1 | Hộ A | 4 | 5 |", mapping={"size": "D"})
    assert column(survey, "size") == [5]
    assert not found(survey, "column_ambiguous")


def test_a_misspelt_title_gets_a_hint() -> None:
    survey = read("| Mã hộ | Chủ hộ | Số nhân kẩu |\n| 1 | Hộ A | 4 |")
    assert how(survey, "C").hints == ("Số nhân khẩu",)
    assert found(survey, "column_near")[0].place.column == "Số nhân kẩu"


def test_columns_without_any_known_title_are_read_by_letter() -> None:
    survey = read(
        "| Cột 1 | Cột 2 | Cột 3 |\n| 001 | Hộ A | 4 |",
        mapping={"household_id": "A", "head_name": "B", "size": "Cột 3"},
    )
    assert column(survey, "head_name") == ["Hộ A"]
    assert column(survey, "size") == [4]


def test_a_mapped_title_that_is_nowhere_stops() -> None:
    with pytest.raises(Stop) as stopped:
        read("| Mã hộ | Chủ hộ |\n| 1 | Hộ A |", mapping={"size": "Số người ăn"})
    assert stopped.value.findings[0].code == "map_not_found"


def test_every_unknown_option_is_told_in_one_pass() -> None:
    with pytest.raises(Stop) as stopped:
        read(
            "| Mã hộ | Chủ hộ |\n| 1 | Hộ A |",
            mapping={"sise": "C"},
            set_values={"are": "rural"},
            units={"size": "dong"},
        )
    assert [f.code for f in stopped.value.findings] == [
        "option_column_unknown",
        "option_column_unknown",
        "option_unit_wrong",
    ]
    assert stopped.value.findings[0].text("vi") == "--column: không có cột nào tên sise. Có phải là size?"
    assert (
        stopped.value.findings[1].text("vi").endswith("Có phải là area hay floor_area_m2 hay housing_area?")
    )


def test_unit_of_an_unknown_column_names_the_income_columns_once() -> None:
    with pytest.raises(Stop) as stopped:
        read("| Mã hộ | Chủ hộ |\n| 1 | Hộ A |", units={"income": "k"})
    assert stopped.value.findings[0].text("en") == (
        "--unit: there is no column called income. "
        "Is it income_12_months or income_per_person or income_total?"
    )


def test_value_set_wrong_is_told_with_the_right_ones() -> None:
    with pytest.raises(Stop) as stopped:
        read("| Mã hộ | Chủ hộ |\n| 1 | Hộ A |", set_values={"area": "foo"})
    assert (
        stopped.value.findings[0]
        .advice("vi")
        .startswith("Cột này nhận một trong danh mục: Nông thôn (rural); Thành thị (urban).")
    )


def test_class_before_and_class_concluded_are_told_apart() -> None:
    survey = read("""
| Mã hộ | Chủ hộ | Phân loại hộ | < |
| ^ | ^ | Trước rà soát | Sau rà soát |
| 1 | Hộ A | Hộ nghèo | Hộ cận nghèo |
""")
    assert column(survey, "previous_class") == ["poor"]
    assert column(survey, "recorded_class") == ["near_poor"]


def test_classes_of_two_years_are_told_apart_by_the_year() -> None:
    survey = read(
        "| Mã hộ | Chủ hộ | Kết quả rà soát năm 2023 | Kết quả rà soát năm 2022 |\n"
        "| 1 | Hộ A | Hộ cận nghèo | Hộ nghèo |"
    )
    assert column(survey, "previous_class") == ["poor"]
    assert column(survey, "recorded_class") == ["near_poor"]


def test_numbers_that_two_standards_read_differently_are_asked_for() -> None:
    survey = read(
        "| Mã hộ | Chủ hộ | Chỉ số thiếu hụt | < |\n| ^ | ^ | 1 | 3 |\n| 1 | Hộ A | x | |",
        criteria="2021-2025,2016-2020",
    )
    assert not survey.has("employment")
    assert [f.place.cell for f in found(survey, "indicator_number")] == ["C2", "D2"]


def test_classes_marked_in_columns_of_their_own() -> None:
    survey = read("""
| Mã hộ | Chủ hộ | Trước rà soát | < | Kết quả rà soát | < | < |
| ^ | ^ | Hộ nghèo | Hộ cận nghèo | Hộ nghèo | Hộ cận nghèo | Hộ không nghèo |
| 1 | Hộ A | x | | | x | |
| 2 | Hộ B | | | | | x |
| 3 | Hộ C | | | x | x | |
""")
    assert column(survey, "previous_class") == ["poor", "", ""]
    assert column(survey, "recorded_class") == ["near_poor", "not_poor", ""]
    assert [f.place.cell[1:] for f in found(survey, "two_classes")] == ["5"]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Thu nhập bình quân đầu người/tháng (đồng)", "income_per_person"),
        ("Thu nhập BQ/người/tháng (đồng)", "income_per_person"),
        ("Tổng thu nhập của hộ/tháng (đồng)", "income_total"),
        ("Tổng thu nhập của hộ trong 12 tháng (đồng)", "income_12_months"),
    ],
)
def test_the_title_tells_which_income(title: str, name: str) -> None:
    assert column(read(f"| Mã hộ | Chủ hộ | {title} |\n| 1 | Hộ A | #2000000 |"), name) == [2_000_000]


@pytest.mark.parametrize(
    "title", ["Thu nhập", "Thu nhập từ trồng trọt", "Tổng thu nhập", "Thu nhập bình quân đầu người/năm"]
)
def test_an_income_of_unknown_form_is_not_used(title: str) -> None:
    survey = read(f"| Mã hộ | Chủ hộ | {title} |\n| 1 | Hộ A | #2000000 |")
    assert not any(name.startswith("income") for name in survey.frame.columns)
    assert found(survey, "income_form")


def test_causes_are_known_by_number_under_their_group() -> None:
    survey = read(
        "| Mã hộ | Chủ hộ | Nguyên nhân nghèo | < |\n"
        "| ^ | ^ | 1 | 7 |\n"
        "| 1 | Hộ A | x | |\n"
        "| 2 | Hộ B | | x |"
    )
    assert column(survey, "cause_1") == [1, 0]
    assert column(survey, "cause_7") == [0, 1]


def test_a_value_set_fills_missing_and_blank_cells_only() -> None:
    survey = read_csv(
        "household_id,head_name,area\n1,Hộ A,urban\n2,Hộ B,\n",
        set_values={"area": "rural", "commune": "Xã Mẫu"},
    )
    assert column(survey, "area") == [1, 0]
    assert column(survey, "commune") == ["Xã Mẫu", "Xã Mẫu"]
    assert survey.set_by_user == {"area": "rural", "commune": "Xã Mẫu"}
    assert [c.canonical for c in survey.columns if c.how == "set"] == ["area", "commune"]


def test_a_value_set_never_fills_a_cell_that_could_not_be_read() -> None:
    survey = read_csv("household_id,head_name,area\n1,Hộ A,miền núi\n2,Hộ B,\n", set_values={"area": "rural"})
    assert column(survey, "area") == [-1, 0]


def test_a_value_set_that_cannot_be_read_stops() -> None:
    with pytest.raises(Stop) as stopped:
        read_csv("household_id,head_name\n1,Hộ A\n", set_values={"area": "vùng núi"})
    assert stopped.value.findings[0].code == "set_unreadable"


def test_mapping_files_may_be_yaml_or_csv(tmp_path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "a.yaml").write_text("household_id: C\nsize: Số khẩu\n", encoding="utf-8")
    (tmp_path / "a.csv").write_text("household_id;C\nsize;Số khẩu\n", encoding="utf-8")
    expected = {"household_id": "C", "size": "Số khẩu"}
    assert load_mapping(tmp_path / "a.yaml") == expected
    assert load_mapping(tmp_path / "a.csv") == expected
    (tmp_path / "b.yaml").write_text("- household_id\n", encoding="utf-8")
    with pytest.raises(Stop):
        load_mapping(tmp_path / "b.yaml")


def test_tt_numbers_rows_and_is_no_township() -> None:
    survey = read("| TT | Mã hộ | Họ và tên chủ hộ | Thôn |\n| 1 | 001 | Hộ A | Thôn 1 |")
    assert how(survey, "A").canonical == ""
    assert not survey.has("commune")


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Điểm B1¹", "score_income"),
        ("SỐ NHÂN KHẨU²", "size"),
        ("Thu nhập bình quân đầu người/tháng (nghìn đồng)¹", "income_per_person"),
        ("Thiếu hụt: Việc làm ⁽¹⁾", "employment"),
    ],
)
def test_a_footnote_does_not_hide_a_title(title: str, name: str) -> None:
    survey = read(f"| Mã hộ | Họ và tên chủ hộ | {title} |\n| 1 | Hộ A | #900 |")
    assert how(survey, "C").canonical == name


def test_a_square_metre_is_no_footnote() -> None:
    assert "thông tin gốc" in how(read("| Mã hộ | Chủ hộ | Nhà (m²) |\n| 1 | Hộ A | 8 |"), "C").reads[0]


@pytest.mark.parametrize(
    ("name", "text"), [("a.yaml", "size: C\nvillage: A\nsize: D\n"), ("a.csv", "size,C\nvillage,A\nsize,C\n")]
)
def test_a_column_that_a_mapping_file_names_twice_stops(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(Stop) as stopped:
        load_mapping(tmp_path / name)
    (finding,) = stopped.value.findings
    assert (finding.code, finding.values["name"]) == ("key_twice", "size")


@pytest.mark.parametrize("text", ["size:\n", "size: [C]\n", "C\n", "", "size: *a\n"])
def test_a_mapping_file_that_is_none_stops(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(Stop) as stopped:
        load_mapping(tmp_path / "a.yaml")
    assert stopped.value.findings[0].code == "map_unreadable"


def test_titles_without_households_are_a_warning() -> None:
    survey = read("| Mã hộ | Họ và tên chủ hộ |\n| | |")
    assert [f.severity.value for f in found(survey, "no_households")] == ["warning"]
    assert not found(read("| Mã hộ | Họ và tên chủ hộ |\n| 1 | Hộ A |"), "no_households")


def test_an_indicator_that_is_nearly_named_is_hinted_at() -> None:
    survey = read(
        "| Mã hộ | Họ và tên chủ hộ | Thiếu hụt | < |\n"
        "| ^ | ^ | Việc làm | Phương tiện tiếp cận TT |\n"
        "| 1 | Hộ A | x | x |"
    )
    assert how(survey, "D").hints[:1] == ("Thiếu hụt: Phương tiện phục vụ tiếp cận thông tin",)
    assert how(survey, "D").canonical == ""


@pytest.mark.parametrize("title", ["Người phụ thuộc trong hộ", "Trình độ GD người lớn", "Đi học trẻ em"])
def test_short_names_of_indicators_are_read_under_their_group(title: str) -> None:
    survey = read(
        f"| Mã hộ | Họ và tên chủ hộ | Thiếu hụt | < |\n| ^ | ^ | Việc làm | {title} |\n| 1 | Hộ A | x | x |"
    )
    assert how(survey, "D").canonical in {"dependents", "adult_education", "child_schooling"}
