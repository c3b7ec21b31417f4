"""The shipped standards hold the figures of the law, stated here a second time and independently."""

from datetime import date
from fractions import Fraction

import pytest

from ngheo_cli.criteria.cite import find
from ngheo_cli.criteria.load import get, shipped_ids
from ngheo_cli.criteria.model import ClassRule
from ngheo_cli.criteria.words import class_sentence, fact_sentence

LINES = """
2016-2020 | income_lines.poverty           |   700000 |   900000 | confirmed | 59/2015/QĐ-TTg Điều 2.1
2016-2020 | income_lines.near_poverty      |  1000000 |  1300000 | confirmed | 59/2015/QĐ-TTg Điều 2.1
2016-2020 | income_lines.average           |  1500000 |  1950000 | confirmed | 59/2015/QĐ-TTg Điều 2.3
2016-2020 | score_lines.poverty            |      120 |      140 | confirmed | 14/2018/TT-BLĐTBXH
2016-2020 | score_lines.near_poverty       |      150 |      175 | confirmed | 14/2018/TT-BLĐTBXH
2021-2025 | income_lines.poverty           |  1500000 |  2000000 | confirmed | 07/2021/NĐ-CP Điều 3
2021-2025 | income_lines.average           |  2250000 |  3000000 | secondary | 07/2021/NĐ-CP Điều 3
2021-2025 | income_lines.low_income_worker |  2250000 |  3000000 | secondary | 30/2025/NĐ-CP
2021-2025 | score_lines.poverty            |      140 |      175 | confirmed | 07/2021/TT-BLĐTBXH
2026-2030 | income_lines.poverty           |  2200000 |  2800000 | confirmed | 351/2025/NĐ-CP
"""
DOCUMENTS = """
2016-2020 | 59/2015/QĐ-TTg     | 2015-11-19 | 2016-01-05
2016-2020 | 17/2016/TT-BLĐTBXH | 2016-06-28 |
2016-2020 | 14/2018/TT-BLĐTBXH | 2018-09-26 |
2016-2020 | 07/2021/NĐ-CP      | 2021-01-27 | 2021-03-15
2021-2025 | 07/2021/NĐ-CP      | 2021-01-27 | 2021-03-15
2021-2025 | 24/2021/QĐ-TTg     | 2021-07-16 |
2021-2025 | 07/2021/TT-BLĐTBXH | 2021-07-18 |
2021-2025 | 02/2022/TT-BLĐTBXH | 2022-03-30 |
2021-2025 | 30/2025/NĐ-CP      | 2025-02-24 |
2021-2025 | 351/2025/NĐ-CP     | 2025-12-30 |
2026-2030 | 351/2025/NĐ-CP     | 2025-12-30 |
"""
INDICATORS = """
2021-2025 | employment employment | employment dependents | health nutrition | health health_insurance
2021-2025 | education adult_education | education child_schooling
2021-2025 | housing housing_quality | housing housing_area
2021-2025 | water_sanitation water_source | water_sanitation hygienic_toilet | information telecom
2021-2025 | information information_devices
2016-2020 | health healthcare_access | health health_insurance | education adult_education
2016-2020 | education child_schooling | housing housing_quality | housing housing_area
2016-2020 | water_sanitation water_source | water_sanitation hygienic_toilet | information telecom
2016-2020 | information information_assets
2026-2030 | employment employment | employment dependents | health nutrition | health health_insurance
2026-2030 | education adult_education | education child_schooling
2026-2030 | housing housing_quality | housing housing_area
2026-2030 | water_sanitation water_source | water_sanitation hygienic_toilet
2026-2030 | water_sanitation waste_treatment
2026-2030 | information digital_services
"""
CLASSES = """
2016-2020 | classes | poor poor_income | confirmed | thu nhập từ 700.000 đồng/người/tháng trở xuống
2016-2020 | classes | poor poor_deprivation | confirmed | thu nhập trên 700.000 đến 1.000.000 đồng/người/tháng và thiếu hụt từ 3 chỉ số trở lên
2016-2020 | classes | near_poor | confirmed | thu nhập trên 700.000 đến 1.000.000 đồng/người/tháng và thiếu hụt dưới 3 chỉ số
2016-2020 | classes | average | secondary | thu nhập trên 1.000.000 đến 1.500.000 đồng/người/tháng
2016-2020 | classes | not_poor | confirmed | thu nhập trên 1.500.000 đồng/người/tháng
2016-2020 | score_classes | poor poor_income | confirmed | điểm B1 từ 120 điểm trở xuống
2016-2020 | score_classes | poor poor_deprivation | confirmed | điểm B1 trên 120 đến 150 điểm và điểm B2 từ 30 điểm trở lên
2016-2020 | score_classes | near_poor | confirmed | điểm B1 trên 120 đến 150 điểm và điểm B2 dưới 30 điểm
2016-2020 | score_classes | average | secondary | điểm B1 trên 150 điểm và thu nhập đo được trên 1.000.000 đến 1.500.000 đồng/người/tháng
2016-2020 | score_classes | not_poor | confirmed | điểm B1 trên 150 điểm và (không đo thu nhập, hoặc thu nhập đo được nằm ngoài mức trên 1.000.000 đến 1.500.000 đồng/người/tháng)
2021-2025 | classes | poor | confirmed | thu nhập từ 1.500.000 đồng/người/tháng trở xuống và thiếu hụt từ 3 chỉ số trở lên
2021-2025 | classes | near_poor | confirmed | thu nhập từ 1.500.000 đồng/người/tháng trở xuống và thiếu hụt dưới 3 chỉ số
2021-2025 | classes | average | secondary | thu nhập trên 1.500.000 đến 2.250.000 đồng/người/tháng
2021-2025 | classes | not_poor | confirmed | thu nhập trên 2.250.000 đồng/người/tháng
2021-2025 | score_classes | poor | confirmed | điểm B1 từ 140 điểm trở xuống và điểm B2 từ 30 điểm trở lên
2021-2025 | score_classes | near_poor | confirmed | điểm B1 từ 140 điểm trở xuống và điểm B2 dưới 30 điểm
2021-2025 | score_classes | average | secondary | điểm B1 trên 140 điểm và thu nhập đo được trên 1.500.000 đến 2.250.000 đồng/người/tháng
2021-2025 | score_classes | not_poor | confirmed | điểm B1 trên 140 điểm và (không đo thu nhập, hoặc thu nhập đo được nằm ngoài mức trên 1.500.000 đến 2.250.000 đồng/người/tháng)
2026-2030 | classes | poor | confirmed | thu nhập từ 2.200.000 đồng/người/tháng trở xuống và thiếu hụt từ 3 chỉ số trở lên
2026-2030 | classes | near_poor | secondary | thu nhập từ 2.200.000 đồng/người/tháng trở xuống và thiếu hụt dưới 3 chỉ số
2026-2030 | classes | not_poor | secondary | thu nhập trên 2.200.000 đồng/người/tháng
"""  # noqa: E501 - sentences stand whole
THRESHOLDS = """
2016-2020 | healthcare_access | có ít nhất một thành viên: bị ốm đau đến mức nằm một chỗ hoặc nghỉ việc, nghỉ học và không được khám hoặc chữa bệnh
2016-2020 | health_insurance | có ít nhất một thành viên: từ đủ 6 tuổi trở lên và không có bảo hiểm y tế
2016-2020 | adult_education | có ít nhất một thành viên: từ đủ 15 tuổi trở lên và sinh từ năm 1986 trở lại đây và bậc học cao nhất đã hoàn thành là chưa có bậc nào hoặc tiểu học và bậc học đang theo học là không đi học
2016-2020 | child_schooling | có ít nhất một thành viên: từ đủ 5 đến dưới 15 tuổi và bậc học đang theo học là không đi học
2016-2020 | housing_quality | loại nhà là thiếu kiên cố hoặc đơn sơ
2016-2020 | housing_area | diện tích nhà ở dưới 8 m²/người
2016-2020 | water_source | nguồn nước sinh hoạt không phải là nước máy, giếng khoan, giếng đào được bảo vệ, nước khe mó được bảo vệ hoặc nước mưa
2016-2020 | hygienic_toilet | loại nhà tiêu không phải là tự hoại hoặc bán tự hoại, thấm dội nước, chìm có ống thông hơi hoặc hai ngăn
2016-2020 | telecom | không có thành viên nào: sử dụng thuê bao điện thoại hoặc sử dụng internet
2016-2020 | information_assets | không có điều nào trong các điều sau: có ti vi, có radio, có máy tính, nghe được loa truyền thanh xã hoặc thôn
2021-2025 | employment | có ít nhất một thành viên: không có việc làm, có khả năng và muốn làm việc hoặc (làm công ăn lương và không có hợp đồng lao động)
2021-2025 | dependents | trên 1/2 số nhân khẩu là các thành viên sau: dưới 16 tuổi hoặc ((là người cao tuổi hoặc là người khuyết tật) và hưởng trợ cấp xã hội hằng tháng)
2021-2025 | nutrition | có ít nhất một thành viên: dưới 16 tuổi và (suy dinh dưỡng chiều cao theo tuổi hoặc suy dinh dưỡng cân nặng theo tuổi)
2021-2025 | health_insurance | có ít nhất một thành viên: từ đủ 6 tuổi trở lên và không có bảo hiểm y tế
2021-2025 | housing_quality | ít nhất 2 trong 3 (vật liệu tường bao, vật liệu cột trụ, vật liệu mái) là không bền chắc
2021-2025 | housing_area | diện tích nhà ở dưới 8 m²/người
2021-2025 | water_source | nguồn nước sinh hoạt không phải là nước máy, giếng khoan, giếng đào được bảo vệ, nước khe mó được bảo vệ, nước mưa hoặc nước đóng chai
2021-2025 | hygienic_toilet | loại nhà tiêu không phải là tự hoại hoặc bán tự hoại, thấm dội nước, chìm có ống thông hơi hoặc hai ngăn
2021-2025 | telecom | không có thành viên nào: sử dụng internet
2021-2025 | information_devices | không có điều nào trong các điều sau: có ti vi, có radio, có máy tính để bàn, có điện thoại dùng chung, có máy tính xách tay, có máy tính bảng, có điện thoại thông minh
"""  # noqa: E501 - sentences stand whole
SCHOOLING = (
    "có ít nhất một thành viên: ((từ đủ 3 đến dưới 6 tuổi và bậc học đang theo học là không đi học) hoặc "
    "(từ đủ 6 đến dưới 12 tuổi và bậc học đang theo học là không đi học hoặc mầm non) hoặc "
    "(từ đủ 12 đến dưới 16 tuổi và bậc học đang theo học là không đi học, mầm non hoặc tiểu học)) và "
    "không thuộc trường hợp ((dưới 6 tuổi, tính theo năm sinh vào năm bắt đầu năm học và "
    "bậc học đang theo học là mầm non) hoặc (từ đủ 6 đến dưới 11 tuổi, tính theo năm sinh vào năm bắt đầu "
    "năm học và bậc học đang theo học là tiểu học))"
)
ADULTS = (
    "có ít nhất một thành viên: từ đủ 16 đến dưới 31 tuổi và không được doanh nghiệp đào tạo tại chỗ và "
    "xác nhận và ((từ đủ 16 đến dưới 18 tuổi và bậc học đang theo học là không đi học, mầm non hoặc tiểu học "
    "và bậc học cao nhất đã hoàn thành là chưa có bậc nào hoặc tiểu học) hoặc (từ đủ 18 đến dưới 31 tuổi và "
    "bậc học đang theo học là không đi học, mầm non, tiểu học hoặc trung học cơ sở và bậc học cao nhất đã "
    "hoàn thành là chưa có bậc nào, tiểu học hoặc trung học cơ sở))"
)


def table(text: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in text.strip().splitlines()]


@pytest.mark.parametrize(("name", "key", "rural", "urban", "status", "where"), table(LINES))
def test_lines_are_those_of_the_law(  # noqa: PLR0917 - the columns of the table
    name: str, key: str, rural: str, urban: str, status: str, where: str
) -> None:
    block, _, line_key = key.partition(".")
    line = getattr(get(name), block)[line_key]
    assert (line.rural, line.urban, line.status, line.period) == (int(rural), int(urban), status, "month")
    [entry] = find(get(name), key)
    document, article = entry.documents[0]
    assert f"{document.number} {article}".strip() == where


def test_no_standard_has_other_lines() -> None:
    shipped = {
        (name, f"{block}.{key}")
        for name in shipped_ids()
        for block in ("income_lines", "score_lines")
        for key in getattr(get(name), block)
    }
    assert shipped == {(row[0], row[1]) for row in table(LINES)}


@pytest.mark.parametrize(("name", "number", "issued", "in_force"), table(DOCUMENTS))
def test_documents_have_number_and_dates(name: str, number: str, issued: str, in_force: str) -> None:
    [document] = [d for d in get(name).documents.values() if d.number == number]
    assert document.issued == date.fromisoformat(issued)
    assert document.in_force == (date.fromisoformat(in_force) if in_force else None)
    assert document.status == "confirmed"


@pytest.mark.parametrize("name", ["2016-2020", "2021-2025", "2026-2030"])
def test_indicators_stand_in_the_order_of_the_law_under_their_service(name: str) -> None:
    expected = [cell for row in table(INDICATORS) if row[0] == name for cell in row[1:]]
    assert [f"{i.service} {i.id}" for i in get(name).indicators] == expected
    assert all(i.weight == Fraction(1) for i in get(name).indicators)


@pytest.mark.parametrize("name", ["2016-2020", "2021-2025", "2026-2030"])
def test_class_rows_say_what_the_law_says(name: str) -> None:
    criteria = get(name)

    def row(block: str, rule: ClassRule) -> list[str]:
        label = " ".join(filter(None, (rule.id, rule.branch)))
        return [name, block, label, rule.status, class_sentence(rule, criteria, "rural", "vi")]

    rows = [row(b, rule) for b in ("classes", "score_classes") for rule in getattr(criteria, b)]
    assert rows == [line for line in table(CLASSES) if line[0] == name]


@pytest.mark.parametrize(("name", "indicator", "sentence"), table(THRESHOLDS))
def test_thresholds_say_what_the_law_says(name: str, indicator: str, sentence: str) -> None:
    criteria = get(name)
    [found] = [i for i in criteria.indicators if i.id == indicator]
    assert fact_sentence(found, criteria, "vi") == sentence


@pytest.mark.parametrize(("indicator", "text"), [("child_schooling", SCHOOLING), ("adult_education", ADULTS)])
def test_schooling_goes_by_age_and_level(indicator: str, text: str) -> None:
    criteria = get("2021-2025")
    [found] = [i for i in criteria.indicators if i.id == indicator]
    assert fact_sentence(found, criteria, "vi") == text


def test_names_are_confirmed_and_thresholds_secondary_for_the_two_standards_in_force() -> None:
    for name in ("2016-2020", "2021-2025"):
        assert {(i.status, i.threshold_status) for i in get(name).indicators} == {("confirmed", "secondary")}
        assert get(name).incomplete is None


def test_points_are_ten_and_only_where_they_are_known() -> None:
    points = [get(name).points_per_deprivation for name in shipped_ids()]
    assert [p and (p.value, p.status) for p in points] == [(10, "confirmed"), (10, "confirmed"), None]


def test_periods_are_those_of_the_lists() -> None:
    periods = {name: get(name).applies for name in shipped_ids()}
    assert {k: (p.from_.isoformat(), p.to.isoformat(), p.status) for k, p in periods.items()} == {
        "2016-2020": ("2016-01-01", "2021-12-31", "confirmed"),
        "2021-2025": ("2022-01-01", "2026-12-31", "confirmed"),
        "2026-2030": ("2027-01-01", "2030-12-31", "confirmed"),
    }
    prolonged = [(d.number, a) for d, a in find(get("2016-2020"), "applies")[0].documents]
    assert prolonged == [("59/2015/QĐ-TTg", ""), ("07/2021/NĐ-CP", "Điều 2")]


def test_the_next_standard_is_marked_incomplete_and_says_what_is_not_known() -> None:
    criteria = get("2026-2030")
    assert criteria.incomplete is not None
    assert criteria.incomplete.vi == "THỬ NGHIỆM – không dùng để công nhận"
    said = " ".join(text.vi for text in criteria.missing)
    for unknown in ("Ngưỡng thiếu hụt", "Mức sống trung bình", "điểm thiếu hụt"):
        assert unknown in said
    assert {(i.deprived_when, i.threshold_status) for i in criteria.indicators} == {(None, "unknown")}
    assert criteria.score_classes == ()
    assert "average" not in {rule.id for rule in criteria.classes}


def test_ages_that_the_law_leaves_open_are_settings() -> None:
    settings = {s.id: (s.value, s.status) for s in get("2021-2025").settings}
    assert settings == {
        "age_reference": ("review_date", "unknown"),
        "working_age_from": (None, "unknown"),
        "working_age_below": (None, "unknown"),
        "elderly_age": (None, "unknown"),
        "adult_education_below": (31, "unknown"),
        "school_year_month": (None, "unknown"),
        "newly_escaped_months": (36, "secondary"),
    }


def test_the_earlier_average_by_measured_income_is_marked_as_not_the_circulars_method() -> None:
    criteria = get("2016-2020")
    remarks = [r.remark.vi for r in (*criteria.classes, *criteria.score_classes) if r.remark]
    assert len(remarks) == 2
    assert all("không phải phương pháp của Thông tư" in text for text in remarks)


def test_both_standards_warn_that_the_same_scores_mean_other_things() -> None:
    for name in ("2016-2020", "2021-2025"):
        assert any("140" in r.vi and "175" in r.vi for r in get(name).remarks)


def test_no_alias_is_a_title_of_having_something() -> None:
    having = ("có bảo", "có bhyt", "ti vi", "tivi", "có nhà", "điện thoại", "sử dụng internet")
    for name in shipped_ids():
        for indicator in get(name).indicators:
            assert not [a for a in indicator.aliases if a.lower().startswith(having)]
