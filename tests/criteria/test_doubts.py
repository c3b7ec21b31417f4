"""What of a file that loads does its writer hardly mean?"""

from pathlib import Path

import pytest

from ngheo_cli.criteria import shipped
from ngheo_cli.criteria.doubts import doubts_of, inherited_scores
from ngheo_cli.criteria.load import load_file
from ngheo_cli.messages import Severity

RAISED = """\
schema: ngheo.criteria/1
id: tinh
extends: 2021-2025
title: {vi: Chuẩn tỉnh, en: Provincial standard}
revision: 1
applies: {from: 2022-01-01, to: 2025-12-31, source: nq, status: secondary}
documents:
  nq: {number: 0/2022/NQ-HĐND, title: {vi: Nghị quyết, en: R}, title_status: unknown, status: secondary}
income_lines:
  poverty: {rural: 2_000_000, urban: 2_500_000, source: nq, status: secondary}
  average: {rural: 3_000_000, urban: 3_750_000, source: nq, status: secondary}
"""
OWN_POINTS = "score_lines:\n  poverty: {rural: 150, urban: 185, source: nq, status: secondary}\n"
POVERTY = "poverty: {rural: 2_000_000, urban: 2_500_000"


def doubts(folder: Path, text: str, name: str = "tinh.yaml") -> list[tuple[str, int | None]]:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return [(found.code, found.place.row) for found in doubts_of(path)]


def test_a_raised_line_with_the_cut_off_of_the_base_is_told_at_its_line(tmp_path: Path) -> None:
    assert doubts(tmp_path, RAISED) == [("criteria_cut_offs_inherited", 10)]
    [found] = inherited_scores(load_file(tmp_path / "tinh.yaml"))
    assert found.severity is Severity.WARNING
    assert "2.000.000/2.500.000" in found.text("vi")
    assert "140/175 điểm), tức là ứng với 1.500.000/2.000.000 đồng" in found.text("vi")


@pytest.mark.parametrize(
    "text",
    [
        RAISED + OWN_POINTS,
        RAISED + "remove: [score_lines, score_classes]\n",
        RAISED.replace(POVERTY, "poverty: {rural: 1_500_000, urban: 2_000_000"),
        RAISED.replace(POVERTY, "poverty: {period: year, rural: 18_000_000, urban: 24_000_000")
        .replace("average: {", "average: {period: year, ")
        .replace("3_000_000", "36_000_000")
        .replace("3_750_000", "45_000_000"),
    ],
)
def test_own_points_no_points_and_the_same_line_are_in_order(tmp_path: Path, text: str) -> None:
    assert doubts(tmp_path, text) == []


def test_a_file_that_extends_a_raised_one_has_its_cut_off_from_the_national_one(tmp_path: Path) -> None:
    doubts(tmp_path, RAISED)
    below = "".join(RAISED.partition("income_lines")[:1]).replace("id: tinh", "id: xa")
    found = doubts(tmp_path, below.replace("2021-2025\n", "tinh.yaml\n", 1), "xa.yaml")
    assert found == [("criteria_cut_offs_inherited", 10)]


def test_a_line_of_a_year_beside_one_of_a_month_is_told(tmp_path: Path) -> None:
    yearly = RAISED.replace(POVERTY, "poverty: {period: year, rural: 1_800_000, urban: 2_400_000")
    assert doubts(tmp_path, yearly + OWN_POINTS) == [("criteria_periods_mixed", 10)]
    [found] = doubts_of(tmp_path / "tinh.yaml")
    assert "1.800.000/2.400.000 đồng/năm, tức khoảng 150.000/200.000 đồng/tháng" in found.text("vi")
    assert "average" in found.text("vi")


def test_lines_of_different_periods_are_put_in_order_by_the_year(tmp_path: Path) -> None:
    yearly = RAISED.replace(POVERTY, "poverty: {period: year, rural: 24_000_000, urban: 30_000_000")
    assert doubts(tmp_path, yearly + OWN_POINTS) == [("criteria_periods_mixed", 10)]


def test_the_standards_that_come_with_the_program_have_none() -> None:
    paths = [*shipped.files(), *shipped.provincial_files()]
    assert len(paths) > 4
    assert [doubts_of(path) for path in paths] == [[]] * len(paths)


CHANGED_RULE = (
    RAISED.partition("income_lines")[0]
    + """\
classes:
  - id: poor
    when: {all: [{income: {at_most: poverty}}, {deprivations: {at_least: 2}}]}
    source: nq
    status: secondary
  - id: near_poor
    when: {all: [{income: {at_most: poverty}}, {deprivations: {below: 2}}]}
    source: nq
    status: secondary
"""
)
OWN_RULE = """\
score_classes:
  - id: poor
    when: {all: [{score_income: {at_most: poverty}}, {score_deprivation: {at_least: 20}}]}
    source: nq
    status: secondary
  - id: near_poor
    when: {all: [{score_income: {at_most: poverty}}, {score_deprivation: {below: 20}}]}
    source: nq
    status: secondary
"""


def test_changed_conditions_with_the_score_classes_of_the_base_are_told_at_the_class(tmp_path: Path) -> None:
    assert doubts(tmp_path, CHANGED_RULE) == [("criteria_rules_inherited", 10)]
    [found] = inherited_scores(load_file(tmp_path / "tinh.yaml"))
    assert found.severity is Severity.WARNING
    assert "điều kiện riêng cho hộ nghèo, hộ cận nghèo" in found.text("vi")
    assert "của chuẩn 2021-2025: hộ chấm điểm vẫn phân loại theo điều kiện cũ" in found.text("vi")


@pytest.mark.parametrize("more", [OWN_RULE, "remove: [score_lines, score_classes]\n"])
def test_changed_conditions_with_own_score_classes_or_none_are_in_order(tmp_path: Path, more: str) -> None:
    assert doubts(tmp_path, CHANGED_RULE + more) == []


def test_a_class_that_is_left_to_scores_alone_is_told(tmp_path: Path) -> None:
    text = RAISED.partition("income_lines")[0] + "remove: [classes.average]\n"
    assert [code for code, _ in doubts(tmp_path, text)] == ["criteria_rules_inherited"]


def test_a_file_below_one_with_changed_conditions_names_where_the_score_classes_stand(tmp_path: Path) -> None:
    doubts(tmp_path, CHANGED_RULE)
    below = RAISED.partition("income_lines")[0].replace("id: tinh", "id: xa")
    doubts(tmp_path, below.replace("2021-2025\n", "tinh.yaml\n", 1), "xa.yaml")
    [found] = inherited_scores(load_file(tmp_path / "xa.yaml"))
    assert (found.values["criteria"], found.values["base"]) == ("xa", "2021-2025")
