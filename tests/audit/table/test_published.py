"""Published tables of Viet Nam's reviews: those that are right pass, each known defect is found and named."""

from pathlib import Path

from .makers import audited, held, of, told, unit

# Quyết định 211/QĐ-UBND (24/01/2017) of Phú Thọ, review of 2016.
PHU_THO = """unit,total_hh,poor_hh,poor_pct,near_poor_hh,near_poor_pct
    Toàn tỉnh,390519,41050,10.51,31377,8.03
    Thành phố Việt Trì,55518,707,1.27,578,1.04
    Thị xã Phú Thọ,18991,592,3.12,635,3.34
    Huyện Lâm Thao,29335,975,3.32,876,2.99
    Huyện Phù Ninh,28739,1171,4.07,699,2.43
    Huyện Tam Nông,22622,1773,7.84,2261,9.99
    Huyện Thanh Sơn,32453,5159,15.90,4339,13.37
    Huyện Thanh Ba,32943,5064,15.37,3803,11.54
    Huyện Thanh Thủy,22050,1247,5.66,1165,5.28
    Huyện Yên Lập,24217,5128,21.18,3024,12.49
    Huyện Đoan Hùng,31578,2402,7.61,2348,7.44
    Huyện Hạ Hòa,32980,4359,13.22,3148,9.55
    Huyện Cẩm Khê,38598,7067,18.31,5290,13.71
    Huyện Tân Sơn,20495,5406,26.38,3211,15.67"""

# Quyết định 71/QĐ-LĐTBXH (19/01/2023), as printed by Báo Bà Rịa–Vũng Tàu, February 2023.
REGIONS_2022 = """year,region,poor_hh,poor_pct,near_poor_hh,near_poor_pct,mdp_hh,mdp_pct
    2022,Trung du và miền núi phía Bắc,455271,14.23,246190,7.69,701461,21.92
    2022,Đồng bằng sông Hồng,69239,1.0,100237,1.45,169566,2.45
    2022,Bắc Trung Bộ và Duyên hải miền Trung,284137,4.99,287114,5.05,571251,10.04
    2022,Tây Nguyên,129160,8.39,107487,6.99,236766,15.39
    2022,Đông Nam Bộ,9710,0.21,6077,0.13,15787,0.34
    2022,Đồng bằng sông Cửu Long,109767,2.26,168169,3.46,277936,5.73
    2022,Cả nước,1057374,4.03,915274,3.49,1972767,7.52
    2023,Trung du và miền núi phía Bắc,364681,,223271,,587952,18.2
    2023,Đồng bằng sông Hồng,,,,,129779,1.87
    2023,Bắc Trung Bộ và Duyên hải miền Trung,,,,,460456,8.03
    2023,Tây Nguyên,,,,,195795,12.46
    2023,Đông Nam Bộ,,,,,10791,0.23
    2023,Đồng bằng sông Cửu Long,,,,,201563,4.15
    2023,Cả nước,815101,2.93,771235,2.78,1586336,5.71
    2024,Trung du và miền núi phía Bắc,283413,8.72,,,486623,14.98
    2024,Đồng bằng sông Hồng,35128,0.5,,,97755,1.4
    2024,Bắc Trung Bộ và Duyên hải miền Trung,,,,,360614,6.24
    2024,Tây Nguyên,,,,,152970,9.45
    2024,Đông Nam Bộ,,,,,7585,0.15
    2024,Đồng bằng sông Cửu Long,,,,,153450,3.14
    2024,Cả nước,599608,1.93,,,1258997,4.06"""

# Quyết định 2419/QĐ-UBND (28/05/2019) of the city of Vũng Tàu: classes of two standards side by side.
VUNG_TAU = """item,households,published_pct
    "Tổng số (hộ nghèo + cận nghèo, cả hai chuẩn)",1079,1.39
    Hộ nghèo chuẩn Quốc gia,312,0.4
    Hộ cận nghèo chuẩn Quốc gia,260,0.34
    Hộ nghèo chuẩn Tỉnh,358,0.56
    Hộ cận nghèo chuẩn Tỉnh,149,0.19
    Thoát: cận nghèo chuẩn Quốc gia,2,
    Phát sinh: cận nghèo chuẩn Tỉnh,3,
    Cận nghèo chuẩn Tỉnh chuyển thành nghèo chuẩn Tỉnh,1,"""


def test_a_table_that_is_right_passes_wholly(tmp_path: Path) -> None:
    found = audited(tmp_path, PHU_THO)
    assert found.failures == ()
    assert held(found, "rate") == 28
    assert held(found, "sum") == 3
    assert held(found, "part_over_whole") == 42


def test_transposed_digits_of_a_region_are_found_and_proposed(tmp_path: Path) -> None:
    found = audited(tmp_path, REGIONS_2022)
    assert told(found) == [
        ("sum", "Cả nước", "C8", 1057374, 1057284, "transposed"),
        ("multi", "Đồng bằng sông Hồng", "G3", 169566, 169476, "transposed"),
        ("multi", "Tây Nguyên", "G5", 236766, 236647, "unexplained"),
        ("multi", "Cả nước", "G8", 1972767, 1972648, "carried"),
    ]
    for one in (*of(found, "sum"), of(found, "multi")[0]):
        (repair,) = one.cause.repairs
        assert (repair.figure.place.cell, int(repair.figure.value), int(repair.value)) == ("C3", 69239, 69329)
        assert repair.mends == 2
    assert of(found, "multi")[2].cause.values["units"] == "Tây Nguyên"


def test_a_rate_right_from_counts_is_a_note_where_rounded_parts_add_up_to_another(tmp_path: Path) -> None:
    found = audited(tmp_path, REGIONS_2022)
    notes = [(unit(one), one.severity, one.cause.code) for one in of(found, "rate")]
    assert notes == [
        ("Tây Nguyên", "note", "rounded_parts"),
        ("Đồng bằng sông Cửu Long", "note", "rounded_parts"),
    ]
    assert [str(one.cause.expected) for one in of(found, "rate")] == ["769/50", "143/25"]  # 15.38 and 5.72
    assert held(found, "rate_base") == 11


def test_counts_that_were_not_seen_are_never_zero(tmp_path: Path) -> None:
    found = audited(tmp_path, REGIONS_2022)
    assert held(found, "sum") == 4  # near-poor and multi of 2022, multi of 2023 and 2024
    assert held(found, "multi") == 6


def test_a_share_that_does_not_follow_from_its_counts_is_found(tmp_path: Path) -> None:
    # Quyết định 1294/QĐ-LĐTBXH (10/09/2015): 663 563 ethnic minority households of 1 442 261 poor ones.
    text = "year,poor_hh,dtts_poor_hh,dtts_poor_share\n2014,1442261,663563,46.66\n"
    assert told(audited(tmp_path, text)) == [("rate", None, "D2", "46.66", "46.01", "unexplained")]


def test_years_are_no_parts_of_one_another(tmp_path: Path) -> None:
    # Quyết định 1052/QĐ-LĐTBXH (2018), 125/QĐ-LĐTBXH (2021), 134/QĐ-BLĐTBXH (2023).
    found = audited(
        tmp_path,
        """year,total_hh,poor_hh,poor_pct,poor_income_hh,poor_deprivation_hh,near_poor_hh,near_poor_pct,mdp_hh,mdp_pct
        2018,24945432,1304001,5.23,1167439,136562,1234465,4.95,,
        2021,,609049,2.23,,,850202,3.11,,
        2023,,815101,2.93,,,771235,2.78,1586336,5.71""",
    )
    assert found.failures == ()
    assert {rule: held(found, rule) for rule in ("sum", "multi", "poor_kinds", "rate", "rate_base")} == {
        "sum": 0, "multi": 1, "poor_kinds": 1, "rate": 2, "rate_base": 2,
    }  # fmt: skip


def test_a_rate_that_is_of_another_whole_than_its_neighbours_is_found(tmp_path: Path) -> None:
    found = audited(tmp_path, VUNG_TAU)
    assert told(found) == [("rate_base", "Hộ nghèo chuẩn Tỉnh", "C5", "0.56", "0.46", "digit")]
    assert held(found, "sum") == 1  # 312 + 260 + 358 + 149; what moved is no part
