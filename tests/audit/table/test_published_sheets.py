"""Report sheets of a provincial system, of an unfinished review of 2024: what is wrong in them is found.

Source: github.com/CaoAnhNato/RAG_PoorHousehold, commit 6d0171c, artifacts/report_format.
"""

from fractions import Fraction
from pathlib import Path

import pytest

from ngheo_cli.messages import Severity

from .makers import audited, held, of, told, unit

RESULTS = """tt,unit,total_hh,total_persons,poor_hh,poor_pct,near_poor_hh,near_poor_pct,poor_persons,poor_persons_pct,near_persons,near_persons_pct
    1,Huyện Cư Jút,10,100,204,2040,305,3050,852,852,1389,1389
    1.1,Thị trấn Ea TLing,10,100,5,50,15,150,17,17,70,70
    1.3,Xã Đắk DRông,0,0,74,0,79,0,324,0,362,0
    1.5,Xã Ea Pô,0,0,67,0,70,0,244,0,287,0
    1.7,Xã Tâm Thắng,0,0,58,0,141,0,267,0,670,0
    2,Huyện Đăk Glong,246,1078,923,375.2,783,318.29,5056,469.02,4356,404.08
    2.1,Xã Đắk Ha,10,60,237,2370,90,900,1067,1778.3,383,638.33
    2.2,Xã Đắk Plao,0,0,109,0,61,0,580,0,257,0
    2.3,Xã Đắk RMăng,236,1018,236,100,186,78.81,1566,153.83,1092,107.27
    2.4,Xã Đắk Som,0,0,52,0,24,0,179,0,92,0
    2.5,Xã Quảng Hoà,0,0,205,0,353,0,1326,0,2219,0
    2.6,Xã Quảng Khê,0,0,84,0,69,0,338,0,313,0
    3,Huyện Đắk Mil,5098,21636,221,4.34,472,9.26,1081,5,2067,9.55"""  # noqa: E501 - a row stands whole

POOR_MOVES = """tt,unit,phan_to,c1_start,c2_exit_to_near_poor,c3_exit_above_near_poor,c5_from_near_poor,c6_relapse,c7_new,c9_end
    1,Huyện Cư Jút,Hộ,294,64,45,5,0,14,204
    1,Huyện Cư Jút,Nhân khẩu,1313,303,243,26,0,59,852
    1.1,Thị trấn Ea TLing,Hộ,10,5,0,0,0,0,5
    1.1,Thị trấn Ea TLing,Nhân khẩu,43,26,0,0,0,0,17
    1.3,Xã Đắk DRông,Hộ,119,10,45,3,0,7,74
    1.3,Xã Đắk DRông,Nhân khẩu,570,46,243,13,0,30,324
    1.5,Xã Ea Pô,Hộ,85,23,0,0,0,5,67
    1.5,Xã Ea Pô,Nhân khẩu,323,97,0,0,0,18,244
    1.7,Xã Tâm Thắng,Hộ,80,26,0,2,0,2,58
    1.7,Xã Tâm Thắng,Nhân khẩu,377,134,0,13,0,11,267
    2,Huyện Đăk Glong,Hộ,1369,374,128,39,0,28,923
    2.1,Xã Đắk Ha,Hộ,256,25,2,5,0,5,237
    2.2,Xã Đắk Plao,Hộ,149,17,24,1,0,1,109
    2.3,Xã Đắk RMăng,Hộ,423,128,84,22,0,10,236
    2.4,Xã Đắk Som,Hộ,65,13,1,1,0,0,52
    2.5,Xã Quảng Hoà,Hộ,371,183,0,6,0,12,205
    2.6,Xã Quảng Khê,Hộ,105,8,17,4,0,0,84
    3,Huyện Đắk Mil,Hộ,238,47,4,6,14,12,221
    3.1,Thị trấn Đắk Mil,Hộ,10,5,0,0,0,0,5"""  # noqa: E501 - a row stands whole

NEAR_MOVES = """tt,unit,phan_to,c1_start,c2_exit,c3_to_poor,c5_from_poor,c6_relapse,c7_new,c9_end
    1,Huyện Cư Jút,Hộ,276,45,5,63,0,18,305
    1.1,Thị trấn Ea TLing,Hộ,9,0,0,5,0,1,15
    1.3,Xã Đắk DRông,Hộ,109,45,3,10,0,8,79
    1.5,Xã Ea Pô,Hộ,42,0,0,23,0,5,70
    1.7,Xã Tâm Thắng,Hộ,116,0,2,25,0,4,141
    2,Huyện Đăk Glong,Hộ,1099,661,40,360,5,29,783
    2.1,Xã Đắk Ha,Hộ,71,0,6,16,0,11,90
    2.2,Xã Đắk Plao,Hộ,71,27,1,17,1,1,61
    2.3,Xã Đắk RMăng,Hộ,416,340,22,123,1,5,186
    2.4,Xã Đắk Som,Hộ,15,3,1,13,0,0,24
    2.5,Xã Quảng Hoà,Hộ,173,0,6,183,0,12,353
    2.6,Xã Quảng Khê,Hộ,353,291,4,8,3,0,69
    3,Huyện Đắk Mil,Hộ,468,63,6,44,4,27,472
    3.1,Thị trấn Đắk Mil,Hộ,14,5,0,5,0,2,16"""

DEPRIVED = """tt,unit,poor_hh,total_deprivations,1_viec_lam,2_nguoi_phu_thuoc,3_dinh_duong,4_bhyt,5_gd_nguoi_lon,6_di_hoc_tre_em,7_chat_luong_nha,8_dien_tich_nha,9_nuoc_sinh_hoat,10_nha_tieu,11_vien_thong,12_phuong_tien_thong_tin
    2.2,Xã Đắk Plao,109,607,4,59,50,93,76,100,49,55,5,8,90,18
    3.4,Xã Đắk NDrót,28,93,3,10,2,2,16,5,5,17,3,15,2,13
    4,Huyện Đắk RLấp,135,496,19,57,49,90,57,29,18,34,6,62,52,23
    4.1,Thị trấn Kiến Đức,0,0,0,0,0,0,0,0,0,0,0,0,0,0
    4.3,Xã Đắk Sin,33,110,0,13,10,31,6,0,7,3,0,32,7,1
    4.6,Xã Hưng Bình,17,77,7,6,0,16,10,0,2,5,0,8,15,8
    4.7,Xã Kiến Thành,31,106,11,14,10,11,11,10,4,3,5,8,13,6"""  # noqa: E501 - a row stands whole

RATES = """tt,unit,poor_hh,1_viec_lam,2_nguoi_phu_thuoc,3_dinh_duong,4_bhyt,5_gd_nguoi_lon,6_di_hoc_tre_em,7_chat_luong_nha,8_dien_tich_nha,9_nuoc_sinh_hoat,10_nha_tieu,11_vien_thong,12_phuong_tien_thong_tin
    2.2,Xã Đắk Plao,109,3.67,54.13,45.87,85.32,69.72,91.74,44.95,51.38,4.59,7.34,81.65,16.51
    3.4,Xã Đắk NDrót,28,10.71,39.29,7.14,7.14,57.14,17.86,21.43,57.14,10.71,57.14,7.14,42.86
    4.1,Thị trấn Kiến Đức,0,,,,,,,,,,,,
    4.6,Xã Hưng Bình,17,41.18,35.29,0,94.12,58.82,0,11.76,29.41,0,47.06,88.24,47.06"""  # noqa: E501 - a row stands whole


def test_placeholder_totals_are_told(tmp_path: Path) -> None:
    found = audited(tmp_path, RESULTS)
    over = [(unit(one), one.cause.code) for one in of(found, "rate_over_100")]
    assert over == [
        ("Huyện Cư Jút", "placeholder"),
        ("Thị trấn Ea TLing", "placeholder"),
        ("Huyện Đăk Glong", "carried"),
        ("Xã Đắk Ha", "placeholder"),
        ("Xã Đắk RMăng", "whole_of_part"),
    ]
    assert of(found, "rate_over_100")[0].cells[0].value == 2040
    assert len(of(found, "rate_of_none")) == 7
    assert {unit(one) for one in of(found, "part_over_whole")} >= {"Huyện Cư Jút", "Xã Đắk Plao"}
    assert "Huyện Đắk Mil" not in {unit(one) for one in found.failures}


def test_division_and_sums_of_the_sheet_hold(tmp_path: Path) -> None:
    found = audited(tmp_path, RESULTS)
    assert of(found, "sum") == []
    assert held(found, "sum") == 12
    assert held(found, "rate") == 23
    assert [one for one in told(found) if one[0] == "rate"] == []
    [short] = [one for one in found.failures if one.rule == "rate"]
    assert (unit(short), short.cause.code, short.severity) == ("Xã Đắk Ha", "fewer_decimals", Severity.NOTE)
    assert (short.cells[0].value, short.cause.expected) == (Fraction("1778.3"), Fraction("1778.33"))


def test_movements_that_do_not_balance_are_found_row_by_row(tmp_path: Path) -> None:
    poor = [one for one in told(audited(tmp_path, POOR_MOVES)) if one[0] == "movement"]
    assert [(name, printed, right) for _, name, _, printed, right, _ in poor] == [
        ("Huyện Đăk Glong", 923, 934),
        ("Xã Đắk Ha", 237, 239),
        ("Xã Đắk Plao", 109, 110),
        ("Xã Đắk RMăng", 236, 243),
        ("Xã Quảng Hoà", 205, 206),
        ("Huyện Đắk Mil", 221, 219),
    ]
    near = [one for one in told(audited(tmp_path, NEAR_MOVES)) if one[0] == "movement"]
    assert len(near) == 8
    assert {one[5] for one in (*poor, *near)} == {"columns_absent"}


def test_an_imbalance_says_what_the_columns_that_are_not_there_would_hold(tmp_path: Path) -> None:
    found = of(audited(tmp_path, POOR_MOVES), "movement")
    glong, mil = found[0].cause.values, found[-1].cause.values
    assert (glong["columns"], glong["column"], glong["count"]) == ("4, 8", "4", 11)
    assert (mil["column"], mil["count"]) == ("8", 2)


def test_transfers_that_two_tables_print_differently_are_found(tmp_path: Path) -> None:
    found = audited(tmp_path, {"ngheo": POOR_MOVES, "can-ngheo": NEAR_MOVES, "ket-qua": RESULTS})
    moved = {unit(one): (int(one.cells[0].value), int(one.cells[1].value), one.cause.code)
             for one in of(found, "cross_poor_to_near")}  # fmt: skip
    assert moved == {
        "Huyện Cư Jút": (64, 63, "carried"),
        "Xã Tâm Thắng": (26, 25, "unexplained"),
        "Huyện Đăk Glong": (374, 360, "carried"),
        "Xã Đắk Ha": (25, 16, "unexplained"),
        "Xã Đắk RMăng": (128, 123, "unexplained"),
        "Huyện Đắk Mil": (47, 44, "unexplained"),
    }
    assert {unit(one) for one in of(found, "cross_near_to_poor")} == {"Huyện Đăk Glong", "Xã Đắk Ha"}
    assert of(found, "cross_end") == []
    assert held(found, "cross_end") == 13 + 5 + 13  # poor, their persons, near-poor


def test_persons_are_held_to_the_same_rules(tmp_path: Path) -> None:
    found = audited(tmp_path, POOR_MOVES.replace("303,243,26,0,59,852", "303,243,26,0,59,853"))
    persons = [one for one in told(found) if one[1] == "Huyện Cư Jút"]
    assert persons == [
        ("sum", "Huyện Cư Jút", "J3", 853, 852, "digit"),
        ("movement", "Huyện Cư Jút", "J3", 853, 852, "digit"),
    ]


def test_a_rate_of_another_count_than_the_table_of_counts_is_found(tmp_path: Path) -> None:
    found = audited(tmp_path, {"so-luong": DEPRIVED, "ty-le": RATES})
    wrong = [(unit(one), one.cells[0].role, one.cause.values) for one in of(found, "cross_deprivation_rate")]
    plao, ndrot = "Xã Đắk Plao", "Xã Đắk NDrót"
    assert wrong == [
        (plao, "ind:8", {"count": 56, "printed": 55}),
        (plao, "ind:telecom", {"count": 89, "printed": 90}),
        (ndrot, "ind:dependents", {"count": 11, "printed": 10}),
        (ndrot, "ind:7", {"count": 6, "printed": 5}),
        (ndrot, "ind:8", {"count": 16, "printed": 17}),
        (ndrot, "ind:hygienic_toilet", {"count": 16, "printed": 15}),
        (ndrot, "ind:12", {"count": 12, "printed": 13}),
    ]
    assert held(found, "cross_deprivation_rate") == 36 - 7
    assert held(found, "rate_possible") == 36
    assert held(found, "cross_households") == 4


def test_a_table_cut_at_its_end_is_incomplete_and_does_not_fail(tmp_path: Path) -> None:
    found = audited(tmp_path, DEPRIVED)
    assert found.failing == ()
    (note,) = found.failures
    assert (note.rule, unit(note), note.cause.code) == ("sum", "Huyện Đắk RLấp", "incomplete")
    assert held(found, "deprivations") == 7


@pytest.mark.parametrize("text", [POOR_MOVES, NEAR_MOVES])
def test_a_last_unit_with_one_part_is_incomplete(tmp_path: Path, text: str) -> None:
    sums = of(audited(tmp_path, text), "sum")
    assert [(unit(one), one.cause.code) for one in sums] == [("Huyện Đắk Mil", "incomplete")]


def test_sums_of_a_table_that_goes_on_are_judged(tmp_path: Path) -> None:
    found = audited(tmp_path, DEPRIVED + "\n5,Huyện Mẫu,1,1,1,0,0,0,0,0,0,0,0,0,0,0")
    assert {one.cause.code for one in of(found, "sum")} == {"unexplained"}
    assert len(of(found, "sum")) == 14
