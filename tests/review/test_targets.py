"""Achieved against the plan: exact levels, points, percent of plan, and what is still lacking."""

from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ngheo_cli.messages import Finding, Place, Stop
from ngheo_cli.review.plan import PlanFile, read_plan
from ngheo_cli.review.plan_model import Plan, parse_percent
from ngheo_cli.review.rates import RateRow
from ngheo_cli.review.targets import TargetRow, target_rows
from ngheo_cli.review.units import Unit, unit_key

LANG_SON = """
schema: ngheo.plan/1
title: Kế hoạch giảm nghèo tỉnh Lạng Sơn năm 2020
targets:
  - measure: poor_rate
    unit: Tỉnh Lạng Sơn
    operator: at_least
    target: 3
    baseline: 10.89
    baseline_count: 21336
    baseline_year: 2019
    year: 2020
    given: {value: 7.88, count: 16115, source: báo cáo của tỉnh}
  - measure: poor_rate
    unit: Tỉnh Lạng Sơn
    operator: to_level
    target: 7.95
    baseline: 25.95
    baseline_year: 2015
    year: 2020
    given: {value: 7.88, source: báo cáo của tỉnh}
"""
DIEN_BIEN = """
schema: ngheo.plan/1
title: Kế hoạch giảm nghèo tỉnh Điện Biên năm 2019
groups:
  - id: huyen_ngheo
    title: Huyện nghèo
    baseline:
      - {unit: Huyện A, poor: 4500, households: 9000}
      - {unit: Huyện B, poor: 5100, households: 10000}
  - id: xa_tren_40
    title: Xã trên 40 %
    above: 40
    baseline:
      - {unit: Xã A1, rate: 55.10}
      - {unit: Xã A2, rate: 40.00}
      - {unit: Xã B1, rate: 40.01}
targets:
  - {measure: poor_rate, operator: to_level, target: 33.97, baseline: 37.46, year: 2019}
  - {measure: near_poor_rate, operator: to_level, target: 5.45, year: 2019}
  - {measure: dtts_poor_rate, operator: to_level, target: 43.45, year: 2019}
  - {measure: poor_rate, group: huyen_ngheo, operator: more_than, target: 4, per: year, baseline_year: 2018, year: 2019}
  - {measure: poor_rate, group: Xã trên 40 %, each: commune, operator: at_least, target: 4, year: 2019}
"""  # noqa: E501 - a target stands whole


def plan(folder: Path, text: str, name: str = "ke-hoach.yaml") -> PlanFile:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return read_plan(path)


def unit(level: str, *names: str) -> Unit:
    four = (*names, "", "", "", "")[:4]
    return Unit(level, (four[0], four[1], four[2], four[3]), unit_key(four))


PROVINCE = unit("province", "Tỉnh Điện Biên")


def row(of: Unit, households: int | None, group: str = "all", **counts: int) -> RateRow:
    counts = {"poor": 0, "near_poor": 0, **counts}
    counts = {f"{name}_max": counts[name] for name in ("poor", "near_poor")} | counts
    return RateRow(of, "all", group, counts, households, None, bool(households), False, False, counts)


def told(made: PlanFile, *rows: RateRow) -> tuple[list[TargetRow], list[Finding]]:
    return target_rows(made, rows, None)


def picked(target: TargetRow, *names: str) -> list[Any]:
    found = target.as_dict()
    return [found[name] for name in names]


def test_lang_son_reached_a_little_more_than_its_plan(tmp_path: Path) -> None:
    """Lạng Sơn, results of 2020: 21 336 to 16 115 poor households; 25.95 to 7.88 % over 2016–2020."""
    (year, period), findings = told(plan(tmp_path, LANG_SON), row(PROVINCE, None))
    names = ("unit", "baseline_count", "count", "achieved", "points", "percent_of_plan", "met")
    assert picked(year, *names) == ["Tỉnh Lạng Sơn", 21336, 16115, "7.88", "-3.01", "100.3", True]
    assert picked(year, "planned_level", "planned_points", "given", "given_source") == [
        "7.89",
        "-3.00",
        True,
        "báo cáo của tỉnh",
    ]
    assert picked(period, "points", "yearly_points", "percent_of_plan", "met") == [
        "-18.07",
        "-3.61",
        "100.4",
        True,
    ]
    assert findings == []


def dien_bien(folder: Path, poor: int = 40_000) -> tuple[list[TargetRow], list[Finding]]:
    """Made-up counts under the real targets of 2019."""
    a, b = unit("district", "Tỉnh Điện Biên", "Huyện A"), unit("district", "Tỉnh Điện Biên", "Huyện B")
    communes = [
        row(unit("commune", "Tỉnh Điện Biên", district, name), total, poor=count)
        for district, name, count, total in (
            ("Huyện A", "Xã A1", 510, 1000),
            ("Huyện A", "Xã A2", 500, 1000),
            ("Huyện B", "Xã B1", 370, 1000),
        )
    ]
    return told(
        plan(folder, DIEN_BIEN),
        row(PROVINCE, 120_000, poor=poor, near_poor=6541),
        row(PROVINCE, 90_000, "dtts", poor=39_105),
        row(a, 9000, poor=4200),
        row(b, 10_000, poor=4640),
        *communes,
    )


def test_dien_bien_targets_of_2019_as_a_plan_file(tmp_path: Path) -> None:
    """Điện Biên's plan of 2019: 33.97 % (−3.49 points), 5.45 % near-poor, 43.45 % among DTTS households, more
    than 4 points a year in poor districts."""
    rows, findings = dien_bien(tmp_path)
    poor, near, dtts, districts, *communes = rows
    assert picked(poor, "planned_level", "planned_points", "achieved", "points") == [
        "33.97",
        "-3.49",
        "33.33",
        "-4.13",
    ]
    assert picked(poor, "percent_of_plan", "met", "allowed", "lacking") == ["118.2", True, 40764, 0]
    assert picked(near, "achieved", "met", "allowed", "lacking", "denominator") == [
        "5.45",
        False,
        6540,
        1,
        120_000,
    ]
    assert picked(dtts, "group", "achieved", "met", "lacking") == ["dtts", "43.45", True, 0]
    assert picked(districts, "unit", "level", "baseline", "achieved", "points", "percent_of_plan") == [
        "Huyện nghèo", "unit_group", "50.53", "46.53", "-4.00", "100.0",
    ]  # fmt: skip
    assert picked(districts, "met", "allowed", "lacking") == [False, 8839, 1]
    assert [picked(one, "unit", "baseline", "points", "met", "lacking") for one in communes] == [
        ["Xã A1", "55.10", "-4.10", True, 0],
        ["Xã B1", "40.01", "-3.01", False, 10],
    ]
    assert findings == []


def test_the_group_above_a_limit_is_strict_and_fixed_on_its_list(tmp_path: Path) -> None:
    rows, _ = dien_bien(tmp_path)
    assert "Xã A2" not in {one.scope.unit.name for one in rows}


@pytest.mark.parametrize(("poor", "met"), [(40_764, True), (40_765, False)])
def test_a_target_is_met_by_the_exact_rate(tmp_path: Path, poor: int, met: bool) -> None:
    target = dien_bien(tmp_path, poor)[0][0]
    assert target.as_dict()["achieved"] == "33.97"
    assert (target.met, target.lacking) == (met, 0 if met else 1)


def test_a_plan_that_is_no_drop_has_no_percent(tmp_path: Path) -> None:
    text = """
schema: ngheo.plan/1
title: Kế hoạch
targets:
  - {measure: poor_rate, operator: to_level, target: 5, baseline: 5, year: 2023}
  - {measure: insured_share, operator: to_level, target: 90, baseline: 80, year: 2023}
"""
    of = row(PROVINCE, 1000, poor=40, insured=170, uninsured=30, insurance_unknown=0, undetermined=0)
    (flat, insured), _ = told(plan(tmp_path, text), of)
    assert picked(flat, "achieved", "points", "percent_of_plan", "met") == ["4.00", "-1.00", None, True]
    assert picked(insured, "achieved", "points", "percent_of_plan", "met", "denominator", "lacking") == [
        "85.00", "5.00", None, False, 200, 10,
    ]  # fmt: skip


def test_unknown_insurance_leaves_a_range(tmp_path: Path) -> None:
    text = """
schema: ngheo.plan/1
title: Kế hoạch
targets: [{measure: insured_share, operator: to_level, target: 90, year: 2023}]
"""
    of = row(PROVINCE, 1000, insured=170, uninsured=10, insurance_unknown=20, undetermined=0)
    (insured,), findings = told(plan(tmp_path, text), of)
    assert picked(insured, "achieved", "achieved_min", "achieved_max", "met") == [
        None,
        "85.00",
        "95.00",
        None,
    ]
    assert [finding.code for finding in findings] == ["insured_open"]


def test_undetermined_households_that_decide_leave_the_target_open(tmp_path: Path) -> None:
    text = """
schema: ngheo.plan/1
title: Kế hoạch
targets: [{measure: poor_rate, operator: to_level, target: 5, year: 2023}]
"""
    made = plan(tmp_path, text)
    for most, met, codes in ((50, True, []), (51, None, ["target_open"])):
        (target,), findings = told(made, row(PROVINCE, 1000, poor=40, poor_max=most))
        assert (target.met, [finding.code for finding in findings]) == (met, codes)


def test_the_gap_between_two_groups_is_in_points(tmp_path: Path) -> None:
    text = """
schema: ngheo.plan/1
title: Kế hoạch
targets:
  - {measure: poor_rate_gap, of: dtts, against: others, operator: at_least, target: 1, baseline: 20, year: 2023}
  - {measure: poor_rate_gap, of: dtts, against: all, operator: to_level, target: 10, year: 2023}
"""  # noqa: E501
    rows = [row(PROVINCE, 1000, poor=100), row(PROVINCE, 400, "dtts", poor=82)]
    (others, whole), _ = told(plan(tmp_path, text), *rows)
    assert picked(others, "achieved", "points", "percent_of_plan", "met", "lacking") == [
        "17.50", "-2.50", "250.0", True, None,
    ]  # fmt: skip
    assert picked(whole, "achieved", "met") == ["10.50", False]


def test_what_cannot_be_computed_is_said_and_not_dropped(tmp_path: Path) -> None:
    text = """
schema: ngheo.plan/1
title: Kế hoạch
targets:
  - {measure: poor_rate, operator: at_least, target: 1, year: 2023}
  - {measure: poor_rate, unit: Xã Z, operator: at_least, target: 1, year: 2023}
  - {measure: poor_rate, group: Biên giới, operator: at_least, target: 1, year: 2023}
"""
    rows, findings = told(plan(tmp_path, text), row(PROVINCE, None, poor=3))
    assert picked(rows[0], "count", "achieved", "points", "met") == [3, None, None, None]
    assert [(f.code, f.place.row) for f in findings] == [
        ("target_unknown", 5), ("target_no_baseline", 5), ("plan_unit", 6), ("plan_group", 7),
    ]  # fmt: skip


def test_a_typed_value_that_differs_from_the_survey_is_said(tmp_path: Path) -> None:
    text = """
schema: ngheo.plan/1
title: Kế hoạch
targets: [{measure: poor_rate, operator: to_level, target: 5, year: 2023, given: {value: "4,10", source: báo cáo}}]
"""  # noqa: E501
    (target,), findings = told(plan(tmp_path, text), row(PROVINCE, 1000, poor=40))
    assert picked(target, "achieved", "met") == ["4.10", True]
    assert [(f.code, f.values["given"], f.values["computed"]) for f in findings] == [
        ("target_given_differs", "4.10", "4.00")
    ]


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ("target: 3\n", "target: ba\n", "criteria_wrong_value", 8),
        ("operator: at_least", "operator: least", "criteria_wrong_value", 7),
        ("    unit:", "    xa:", "criteria_unknown_key", 6),
        (
            "    year: 2020\n    given: {value: 7.88, count",
            "    given: {value: 7.88, count",
            "criteria_missing_key",
            5,
        ),
        (", source: báo cáo của tỉnh}\n  -", "}\n  -", "criteria_not_cited", 13),
        ("baseline_year: 2019", "baseline_year: 2020", "plan_years", 5),
        ("target: 3\n", "target: -3\n", "plan_negative", 5),
        ("baseline: 10.89", "group: x", "plan_unit_and_group", 5),
        ("measure: poor_rate\n", "measure: poor_rate_gap\n", "plan_gap", 5),
    ],
)
def test_a_spoilt_plan_names_the_line(tmp_path: Path, old: str, new: str, code: str, line: int) -> None:
    assert old in LANG_SON
    with pytest.raises(Stop) as stopped:
        plan(tmp_path, LANG_SON.replace(old, new, 1))
    assert (code, line) in [(f.code, f.place.row) for f in stopped.value.findings]


def test_a_sheet_is_the_same_plan(tmp_path: Path) -> None:
    sheet = """Chỉ tiêu,Đơn vị,Cách giao,Chỉ tiêu giao,Mức đầu kỳ,Số hộ đầu kỳ,Năm đầu kỳ,Năm,Thực hiện,Số hộ thực hiện,Nguồn số liệu thực hiện
poor_rate,Tỉnh Lạng Sơn,at_least,3,"10,89",21336,2019,2020,"7,88",16115,báo cáo của tỉnh
poor_rate,Tỉnh Lạng Sơn,to_level,"7,95","25,95",,2015,2020,"7,88",,báo cáo của tỉnh
"""  # noqa: E501
    made, wanted = plan(tmp_path, sheet, "ke-hoach.csv"), plan(tmp_path, LANG_SON)
    assert made.plan.targets == wanted.plan.targets
    assert [place.row for place in made.places] == [2, 3]


def test_a_spoilt_sheet_names_the_cell(tmp_path: Path) -> None:
    sheet = "measure,operator,target,year,given\npoor_rate,at_most,ba,2020,7.88\n"
    with pytest.raises(Stop) as stopped:
        plan(tmp_path, sheet, "ke-hoach.csv")
    assert [(f.code, f.values["name"]) for f in stopped.value.findings] == [
        ("plan_cell", "operator"), ("plan_cell", "target"), ("plan_cell", "given_source"),
    ]  # fmt: skip
    assert stopped.value.findings[0].place.cell == "B2"


@settings(deadline=None, max_examples=60)
@given(st.integers(0, 9999), st.integers(0, 99))
def test_numbers_are_exact_as_typed(whole: int, cents: int) -> None:
    exact = Fraction(100 * whole + cents, 100)
    for text in (f"{whole}.{cents:02}", f"{whole},{cents:02}", float(f"{whole}.{cents:02}")):
        assert parse_percent(text) == exact


@settings(deadline=None, max_examples=60)
@given(st.integers(1, 5000), st.integers(0, 10_000), st.integers(0, 5000))
def test_with_those_still_to_leave_gone_the_level_is_reached(total: int, target: int, poor: int) -> None:
    level = Fraction(target, 100)
    made = Plan.model_validate(
        {"schema": "ngheo.plan/1", "title": "K", "targets": (
            {"measure": "poor_rate", "operator": "to_level", "target": level, "year": 2023},)}
    )  # fmt: skip
    poor = min(poor, total)
    ((found,), _) = target_rows(PlanFile(made, (Place(),)), [row(PROVINCE, total, poor=poor)], None)
    assert found.lacking is not None
    left = poor - found.lacking
    assert Fraction(100 * left, total) <= level
    assert not found.lacking or Fraction(100 * (left + 1), total) > level
