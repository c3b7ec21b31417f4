"""A line or a condition that can hardly be meant is told at its line of the file, and never refused."""

from pathlib import Path

import pytest

from ngheo_cli.criteria.doubts import doubts_of
from ngheo_cli.messages import Finding, Severity

from .test_doubts import CHANGED_RULE, RAISED

NO_SCORES = "remove: [score_lines, score_classes, certified]\n"
LINES = "rural: 2_000_000, urban: 2_500_000"


def doubts(folder: Path, text: str) -> list[Finding]:
    path = folder / "tinh.yaml"
    path.write_text(text, encoding="utf-8")
    found = doubts_of(path)
    assert all(one.severity is Severity.WARNING for one in found)
    return found


def with_poverty(rural: str, urban: str, average: str = "3_750_000, urban: 4_500_000") -> str:
    text = RAISED.replace(LINES, f"rural: {rural}, urban: {urban}")
    return text.replace("3_000_000, urban: 3_750_000", average) + NO_SCORES


@pytest.mark.parametrize(
    ("rural", "urban", "expected"),
    [
        ("2_000_000", "2_500_000", []),
        ("2_000_000", "2_000_000", []),
        ("1_500_000", "2_000_000", []),
        ("2_500_000", "2_000_000", ["criteria_urban_below_rural"]),
        ("1_499_999", "2_000_000", ["criteria_line_below_base"]),
        ("1_500_000", "1_999_999", ["criteria_line_below_base"]),
    ],
)
def test_lines_against_the_other_area_and_the_base(
    tmp_path: Path, rural: str, urban: str, expected: list[str]
) -> None:
    found = doubts(tmp_path, with_poverty(rural, urban))
    assert [(one.code, one.place.row) for one in found] == [(code, 10) for code in expected]


@pytest.mark.parametrize(
    ("urban", "average", "rows"),
    [
        ("10_000_000", "11_250_000, urban: 15_000_000", []),
        ("10_000_001", "11_250_000, urban: 15_000_000", [10]),
        ("25_000_000", "30_000_000, urban: 37_500_000", [10, 11]),
    ],
)
def test_more_than_five_times_the_line_of_the_base_is_doubtful(
    tmp_path: Path, urban: str, average: str, rows: list[int]
) -> None:
    found = doubts(tmp_path, with_poverty("2_000_000", urban, average))
    assert [(one.code, one.place.row) for one in found] == [
        ("criteria_line_far_above_base", row) for row in rows
    ]


def test_lines_of_a_year_compare_with_those_of_a_month_by_the_year(tmp_path: Path) -> None:
    yearly = RAISED.replace("poverty: {rural: 2_000_000, urban: 2_500_000",
                            "poverty: {period: year, rural: 17_999_999, urban: 24_000_000")  # fmt: skip
    yearly = yearly.replace("average: {rural: 3_000_000, urban: 3_750_000",
                            "average: {period: year, rural: 27_000_000, urban: 36_000_000")  # fmt: skip
    [found] = doubts(tmp_path, yearly + NO_SCORES)
    assert found.code == "criteria_line_below_base"
    assert "17.999.999/24.000.000 đồng/năm" in found.text("vi")
    assert "1.500.000/2.000.000 đồng/tháng" in found.text("vi")


def test_cut_offs_of_points_may_be_swapped_too(tmp_path: Path) -> None:
    points = "score_lines:\n  poverty: {rural: 185, urban: 150, source: nq, status: secondary}\n"
    [found] = [one for one in doubts(tmp_path, RAISED + points) if "urban" in one.code]
    assert (found.place.row, found.values["block"]) == (13, "score_lines")
    assert "185/150 điểm" in found.text("vi")


def test_a_count_from_nought_on_is_always_true(tmp_path: Path) -> None:
    text = CHANGED_RULE.replace("{deprivations: {at_least: 2}}", "{not: {deprivations: {below: 2}}}")
    assert text != CHANGED_RULE
    told = "criteria_always_true"
    assert told not in [one.code for one in doubts(tmp_path, text + NO_SCORES)]
    text = text.replace(
        "{deprivations: {below: 2}}]", "{deprivations: {below: 2}}, {deprivations: {at_least: 0}}]"
    )
    [found] = [one for one in doubts(tmp_path, text + NO_SCORES) if one.code == told]
    assert found.values["where"] == "classes[2].when.all[3].deprivations"
    assert found.place.row == 15
    bounded = text.replace("{at_least: 0}", "{at_least: 0, below: 9}")
    assert told not in [one.code for one in doubts(tmp_path, bounded + NO_SCORES)]
