"""Which households hang on one answer, or on a little income or a few points?"""

from pathlib import Path

import pytest

from ngheo_cli.audit.list.borderline import Near
from ngheo_cli.criteria.load import get

from .planted import INDICATORS, a_list, listing

INCOME = "village,household_id,head_name,size,area,income_per_person,score_deprivation,recorded_class"
TOTAL = "village,household_id,head_name,size,area,income_total,score_deprivation,recorded_class"


def near(path: Path, within: tuple[int, int] = (50_000, 5), criteria: str = "2021-2025") -> list[Near]:
    return list(listing(path, criteria, within).near)


def by(found: list[Near], quantity: str) -> list[tuple[str, int, tuple[str, ...]]]:
    return [(one.direction, one.by, one.possible) for one in found if one.quantity == quantity]


@pytest.mark.parametrize(
    ("income", "expected"),
    [
        (1_500_000, [("up", 1, ("average",))]),
        (1_450_001, [("up", 50_000, ("average",))]),
        (1_450_000, []),
        (1_500_001, [("down", 1, ("poor",))]),
        (1_550_000, [("down", 50_000, ("poor",))]),
        (1_550_001, []),
    ],
)
def test_income_is_near_up_to_the_very_distance(
    tmp_path: Path, income: int, expected: list[tuple[str, int, tuple[str, ...]]]
) -> None:
    path = a_list(tmp_path, f"A,1,Mẫu,4,rural,{income},50,poor", header=INCOME)
    assert by(near(path), "income") == expected


def test_income_of_a_household_is_measured_for_each_person(tmp_path: Path) -> None:
    path = a_list(tmp_path, "A,1,Mẫu,3,rural,4500004,50,poor", header=TOTAL)
    assert by(near(path), "income") == [("down", 2, ("poor",))]


def test_a_line_across_which_the_class_is_the_same_does_not_count(tmp_path: Path) -> None:
    path = a_list(tmp_path, "A,1,Mẫu,4,rural,700000,50,poor", header=INCOME)
    assert by(near(path, criteria="2016-2020"), "income") == []
    assert by(near(path, (400_000, 5), "2016-2020"), "income") == [("up", 300_001, ("average",))]


def test_a_line_of_the_other_area_does_not_count(tmp_path: Path) -> None:
    path = a_list(tmp_path, "A,1,Mẫu,4,rural,2000000,50,average", header=INCOME)
    assert by(near(path), "income") == []


@pytest.mark.parametrize(
    ("score", "expected"),
    [
        (135, []),
        (136, [("up", 5, ("not_poor",))]),
        (140, [("up", 1, ("not_poor",))]),
        (141, [("down", 1, ("poor",))]),
        (145, [("down", 5, ("poor",))]),
        (146, []),
    ],
)
def test_a_score_is_near_up_to_the_very_points(
    tmp_path: Path, score: int, expected: list[tuple[str, int, tuple[str, ...]]]
) -> None:
    path = a_list(tmp_path, f"A,1,Mẫu,4,rural,{score},50,poor")
    assert by(near(path), "score_income") == expected


def test_one_answer_names_every_indicator_that_alone_would_do_it(tmp_path: Path) -> None:
    header = f"village,household_id,head_name,size,area,score_income,{','.join(INDICATORS)},recorded_class"
    three = ["yes"] * 3 + ["no"] * 9
    two = ["yes"] * 2 + ["no"] * 10
    four = ["yes"] * 4 + ["no"] * 8
    rows = [f"A,{i},Mẫu,4,rural,100,{','.join(one)},poor" for i, one in enumerate((three, two, four))]
    found = near(a_list(tmp_path, *rows, header=header))
    assert found == [
        Near(0, "indicator", "down", 1, ("near_poor",), INDICATORS[:3]),
        Near(1, "indicator", "up", 1, ("poor",), INDICATORS[2:]),
    ]


def test_a_b2_alone_hangs_on_one_deprivation(tmp_path: Path) -> None:
    rows = ("A,1,Mẫu,4,rural,100,30,poor", "A,2,Mẫu,4,rural,100,20,poor", "A,3,Mẫu,4,rural,100,120,poor")
    found = near(a_list(tmp_path, *rows))
    assert [(one.row, one.quantity, one.direction, one.by, one.possible) for one in found] == [
        (0, "score_deprivation", "down", 10, ("near_poor",)),
        (1, "score_deprivation", "up", 10, ("poor",)),
    ]


def test_an_open_household_is_not_borderline(tmp_path: Path) -> None:
    assert near(a_list(tmp_path, "A,1,Mẫu,4,rural,140,,poor")) == []


def test_the_points_of_one_deprivation_come_from_the_standard() -> None:
    points = get("2021-2025").points_per_deprivation
    assert points is not None
    assert points.value == 10
