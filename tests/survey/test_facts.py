import subprocess
import sys
from pathlib import Path

import pytest

from md_tables import column, found, how, read, read_csv
from ngheo_cli.criteria.load import fact_book, get, load_all
from ngheo_cli.numbers import UNKNOWN
from ngheo_cli.survey.choices import code_of, list_of
from ngheo_cli.survey.columns import COLUMNS, columns_of
from ngheo_cli.survey.columns_facts import facts_of, household_facts, member_columns
from ngheo_cli.survey.fact_titles import fact_of
from ngheo_cli.survey.titles import match
from ngheo_cli.survey.values.quantities import quantity_reader, quantity_text

_AREA = quantity_reader(household_facts()["floor_area_m2"])


def test_every_fact_has_a_column_but_the_size_which_is_one_already() -> None:
    names = {*household_facts(), *member_columns()}
    assert set(fact_book().facts) - names == {"size"}
    assert "size" in columns_of(())


def test_no_fact_is_called_like_an_indicator() -> None:
    ids = {i for criteria in load_all() for i in criteria.indicator_ids}
    assert not ids & (set(household_facts()) | set(member_columns()))


def test_facts_of_a_standard_are_those_of_its_rules() -> None:
    assert "house_grade" in facts_of(get("2016-2020"))
    assert "house_grade" not in facts_of(get("2021-2025"))
    assert facts_of(get("2021-2025"))[:3] == ("size", "floor_area_m2", "wall_material")
    assert facts_of(get("2026-2030")) == ()


def test_every_title_of_a_fact_names_it_alone_and_no_other_column() -> None:
    known = {"water_source", "hygienic_toilet", "housing_area"}
    for fact in household_facts().values():
        for title in (fact.name, fact.vi, *fact.aliases):
            assert fact_of(title) == fact.name, title
            hit = match(title)
            assert hit is None or hit[0] in known, title


def test_labels_of_a_fact_name_one_answer_each() -> None:
    for name, fact in fact_book().facts.items():
        if fact.kind == "choice":
            for code, labels in list_of(name).items():
                assert {code_of(name, label) for label in (code, *labels)} == {code}, (name, code)


@pytest.mark.parametrize(
    ("cell", "millionths"),
    [
        ("8", 8_000_000),
        (8, 8_000_000),
        (8.0, 8_000_000),
        ("7,99", 7_990_000),
        ("31.96", 31_960_000),
        (31.96, 31_960_000),
        (7.99 * 4, 31_960_000),
        (0.1 + 0.2, 300_000),
        ("31,96 m2", 31_960_000),
        ("12 m²", 12_000_000),
        ("7.1250", 7_125_000),
        ("0.125", 125_000),
        ("0", 0),
        ("", UNKNOWN),
        ("--", UNKNOWN),
    ],
)
def test_an_area_is_read_exactly(cell: str | float, millionths: int) -> None:
    assert _AREA(cell) == (millionths, None)


@pytest.mark.parametrize("cell", ["-3", -3, "tám", "1.250", "1,5 ha", 10_000, "3x4", float("inf")])
def test_an_area_that_is_none_is_unknown_with_a_finding(cell: str | float) -> None:
    value, trouble = _AREA(cell)
    assert value == UNKNOWN
    assert trouble is not None


@pytest.mark.parametrize(
    ("millionths", "text"),
    [(8_000_000, "8"), (31_960_000, "31.96"), (7_125_000, "7.1250"), (1, "0.000001"), (0, "0")],
)
def test_an_area_is_written_so_that_it_reads_back(millionths: int, text: str) -> None:
    assert quantity_text(millionths) == text
    assert _AREA(text) == (millionths, None)


def test_titles_of_facts_are_read_as_facts() -> None:
    survey = read("""
| Mã hộ | Họ và tên chủ hộ | Diện tích nhà ở (m2) | Nguồn nước | Loại nhà tiêu | Tivi | Laptop |
| 1 | Hộ A | #31.96 | Nước máy | Không có | x | |
| 2 | Hộ B | 7,99 | Giếng khoan | Tự hoại | | x |
| 3 | Hộ C | | -- | | | |
""")
    assert column(survey, "floor_area_m2") == [31_960_000, 7_990_000, UNKNOWN]
    assert column(survey, "main_water_source") == ["piped", "drilled_well", ""]
    assert column(survey, "toilet_type") == ["none", "septic", ""]
    assert column(survey, "has_tv") == [1, 0, 0]
    assert column(survey, "has_laptop") == [0, 1, 0]
    assert not survey.has("water_source")
    assert how(survey, "F").reads == ("x = có; ô trống = không", "x = yes; blank = no")


def test_titles_without_accents_name_facts() -> None:
    survey = read("| Mã hộ | Họ và tên chủ hộ | Dien tich nha o (m2) |\n| 1 | Hộ A | 24 |")
    assert column(survey, "floor_area_m2") == [24_000_000]


def test_a_title_that_an_indicator_shares_is_asked_for_unless_its_cells_answer_the_fact() -> None:
    survey = read("| Mã hộ | Họ và tên chủ hộ | Nguồn nước |\n| 1 | Hộ A | x |\n| 2 | Hộ B | |")
    assert how(survey, "C").canonical == ""
    assert len(found(survey, "indicator_ask")) == 1


def test_numbers_of_a_legend_in_the_title_answer_a_fact() -> None:
    survey = read("| Mã hộ | Họ và tên chủ hộ | Nguồn nước (1. Nước máy; 2. Giếng khoan) |\n| 1 | Hộ A | 2 |")
    assert column(survey, "main_water_source") == ["drilled_well"]


def test_answers_without_a_no_stay_unknown_with_a_finding() -> None:
    survey = read("| Mã hộ | Họ và tên chủ hộ | Có tivi |\n| 1 | Hộ A | Có |\n| 2 | Hộ B | |")
    assert column(survey, "has_tv") == [1, -1]
    (finding,) = found(survey, "fact_only_yes")
    assert finding.place.cell == "C1"


def test_a_label_outside_the_list_is_unknown_with_a_finding_at_its_cell() -> None:
    survey = read("""
| Mã hộ | Họ và tên chủ hộ | Tường | Nguồn nước sinh hoạt |
| 1 | Hộ A | Bê tông cốt thép | Giếng đào |
| 2 | Hộ B | Bền chắc | Nước mưa |
""")
    assert column(survey, "wall_material") == ["", "durable"]
    assert column(survey, "main_water_source") == ["", "rain_water"]
    assert [f.place.cell for f in found(survey, "choice_unknown")] == ["C2", "D2"]
    assert "Bền chắc, Không bền chắc" in found(survey, "choice_unknown")[0].advice("vi") + found(
        survey, "choice_unknown"
    )[0].text("vi")


def test_titles_under_a_group_of_lacking_stay_indicators() -> None:
    survey = read("""
| Mã hộ | Họ và tên chủ hộ | Thiếu hụt | < | < |
| ^ | ^ | Nguồn nước | Diện tích nhà ở | Tivi |
| 1 | Hộ A | x | | x |
| 2 | Hộ B | | x | |
""")
    assert column(survey, "water_source") == [1, 0]
    assert column(survey, "housing_area") == [0, 1]
    assert how(survey, "E").canonical == ""
    assert not any(survey.has(name) for name in household_facts())


@pytest.mark.parametrize("group", ["Không có", "Nhu cầu hỗ trợ", "Năm trước", "Chưa có tài sản"])
def test_a_fact_under_a_group_of_lacking_need_or_past_is_not_read(group: str) -> None:
    survey = read(f"| Mã hộ | Họ và tên chủ hộ | {group} | < |\n| ^ | ^ | Tivi | Radio |\n| 1 | Hộ A | x | |")
    assert not survey.has("has_tv")


def test_a_legend_of_lacking_in_a_title_keeps_a_fact_from_being_read() -> None:
    survey = read("| Mã hộ | Họ và tên chủ hộ | Tivi (x: không có) |\n| 1 | Hộ A | x |")
    assert not survey.has("has_tv")


def test_a_direct_answer_and_its_fact_stand_side_by_side() -> None:
    survey = read("""
| Mã hộ | Họ và tên chủ hộ | Thiếu hụt nguồn nước sinh hoạt | Nguồn nước chính |
| 1 | Hộ A | Có | Nước máy |
""")
    assert column(survey, "water_source") == [1]
    assert column(survey, "main_water_source") == ["piped"]


def test_two_columns_for_one_fact_are_not_used() -> None:
    survey = read("| Mã hộ | Họ và tên chủ hộ | Tivi | Có ti vi |\n| 1 | Hộ A | x | x |")
    assert not survey.has("has_tv")
    assert [f.place.cell for f in found(survey, "column_ambiguous")] == ["C1", "D1"]


def test_a_vague_title_gets_the_facts_that_it_may_mean_as_hints() -> None:
    survey = read("| Mã hộ | Họ và tên chủ hộ | Điện thoại |\n| 1 | Hộ A | x |")
    assert how(survey, "C").hints == ("Có điện thoại dùng chung", "Có điện thoại thông minh")


def test_a_fact_is_mapped_and_turned_round_by_the_user() -> None:
    survey = read(
        "| Mã hộ | Họ và tên chủ hộ | Q7 |\n| 1 | Hộ A | x |\n| 2 | Hộ B | |", mapping={"has_tv": "!C"}
    )
    assert column(survey, "has_tv") == [0, 1]
    assert how(survey, "C").reads == ("x = không; ô trống = có", "x = no; blank = yes")


def test_a_fact_is_set_for_the_whole_file() -> None:
    survey = read_csv(
        "household_id,head_name\n1,Hộ A\n", set_values={"toilet_type": "none", "floor_area_m2": "20,5"}
    )
    assert column(survey, "toilet_type") == ["none"]
    assert column(survey, "floor_area_m2") == [20_500_000]


def test_codes_read_back_also_the_code_none() -> None:
    survey = read_csv("household_id,head_name,toilet_type\n1,Hộ A,none\n2,Hộ B,\n")
    assert column(survey, "toilet_type") == ["none", ""]


def test_facts_stand_between_indicators_and_flags_in_the_dictionary() -> None:
    names = list(columns_of(load_all()))
    assert names.index("information_devices") < names.index("floor_area_m2") < names.index("farming")
    assert {c.name for c in COLUMNS}.isdisjoint(household_facts())


def test_a_result_carries_the_facts_that_were_read(tmp_path: Path) -> None:
    survey = tmp_path / "a.csv"
    survey.write_text(
        "household_id,head_name,area,size,floor_area_m2,toilet_type,has_tv\n1,Hộ A,rural,4,31.96,none,yes\n",
        encoding="utf-8",
    )
    out = tmp_path / "b.csv"
    line = [sys.executable, "-m", "ngheo_cli", "classify", str(survey), "--criteria", "2021-2025"]
    subprocess.run([*line, "--out", str(out)], capture_output=True, check=False)
    head, row = out.read_text(encoding="utf-8-sig").splitlines()[:2]
    told = dict(zip(head.split(","), row.split(","), strict=True))
    assert (told["floor_area_m2"], told["toilet_type"], told["has_tv"]) == ("31.96", "none", "yes")


def test_an_area_under_the_group_of_the_house_is_the_floor_area() -> None:
    head = (
        "| Mã hộ | Họ và tên chủ hộ | Nhà ở | < | {} |\n| ^ | ^ | Mái | Diện tích (m2) | Diện tích (m2) |\n"
    )
    survey = read(head.format("Đất") + "| 1 | Hộ A | Bền chắc | 15,98 | 900 |\n")
    assert column(survey, "floor_area_m2") == [15_980_000]
    assert how(survey, "D").canonical == "floor_area_m2"
    assert how(survey, "E").canonical == ""
