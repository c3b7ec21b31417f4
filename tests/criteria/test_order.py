"""No standard may class a household better for less income, a lower score, or more deprivations."""

from pathlib import Path

import pytest

from ngheo_cli.criteria import shipped
from ngheo_cli.criteria.doubts import doubts_of
from ngheo_cli.messages import Finding, Severity

from .standard import FOUR, TEXT, line_of

OWN_NEAR = "{all: [{income: {at_most: own}}, {deprivations: {below: 3}}]}"


def broken(folder: Path, text: str) -> list[Finding]:
    path = folder / "bon-nhom.yaml"
    path.write_text(text, encoding="utf-8")
    return [found for found in doubts_of(path) if found.code == "criteria_order_broken"]


def four(folder: Path, old: str = "", new: str = "") -> list[Finding]:
    assert old in FOUR
    return broken(folder, FOUR.replace(old, new, 1) if old else FOUR)


@pytest.mark.parametrize("path", [*shipped.files(), *shipped.provincial_files()], ids=lambda path: path.stem)
def test_every_shipped_standard_is_in_order(path: Path) -> None:
    assert [found.code for found in doubts_of(path)] == []


def test_four_classes_side_by_side_are_in_order(tmp_path: Path) -> None:
    assert four(tmp_path) == []


def test_a_hole_between_two_counts_is_told_once_at_its_row(tmp_path: Path) -> None:
    [found] = four(tmp_path, "{below: 3}", "{below: 2}")
    assert found.severity is Severity.WARNING
    assert (found.place.row, found.values["where"]) == (
        FOUR[: FOUR.index("id: provincial_near")].count("\n") + 1,
        "classes[4]",
    )
    text = found.text("vi")
    assert "khu vực nông thôn" in text
    assert "thu nhập trên 1.500.000 đồng/người/tháng, thiếu hụt 1 chỉ số là “Hộ cận nghèo theo" in text
    assert "còn hộ thiếu hụt 2 chỉ số (các mức khác như nhau) lại là “Hộ không nghèo”" in text


def test_any_for_all_is_told(tmp_path: Path) -> None:
    [found] = four(tmp_path, OWN_NEAR, OWN_NEAR.replace("all", "any"))
    assert found.values["where"] == "classes[4]"
    assert "1 deprivation" not in found.text("en")
    assert "above 2,000,000 đồng per person a month, 2 deprivations is" in found.text("en")


def test_a_band_left_out_is_told_of_incomes(tmp_path: Path) -> None:
    gap = FOUR.replace("{above: own, at_most: average}", "{above: gap, at_most: average}").replace(
        "  average: {rural",
        "  gap: {title: {vi: Hở, en: Gap}, rural: 2_100_000, urban: 2_600_000, source: vb, status: unknown}\n"
        "  average: {rural",
    )
    [found] = broken(tmp_path, gap)
    assert found.values["where"] == "classes[5]"
    assert "thu nhập trên 2.100.000 đồng/người/tháng" in found.text("vi")
    assert (
        "thu nhập 2.100.000 đồng/người/tháng (các mức khác như nhau) lại là “Hộ không nghèo”"
        in found.text("vi")
    )


def test_scores_are_held_to_the_same_order(tmp_path: Path) -> None:
    """The test standard itself leaves those of a low score without deprivations out, which is in order."""
    assert broken(tmp_path, TEXT) == []
    turned = TEXT.replace("{score_income: {at_most: low}}", "{score_income: {above: low}}")
    found = broken(tmp_path, turned)
    assert [(one.place.row, one.values["where"]) for one in found] == [
        (line_of("  - id: poor\n    when: {all: [{score_income"), "score_classes[1]")
    ]
    assert "điểm B1 10 " in found[0].text("vi")


def test_which_of_a_national_near_poor_and_a_provincial_poor_stands_first_is_open(tmp_path: Path) -> None:
    first = FOUR.replace("after: near_poor", "before: near_poor").replace(
        "after: provincial_poor", "after: near_poor"
    )
    assert (
        broken(tmp_path, first.replace("{at_least: 3}", "{at_least: 2}").replace("{below: 3}", "{below: 2}"))
        == []
    )
