"""What is counted of each household, and where: by hand, count by count."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from ngheo_cli.numbers import BLANK, NO, RURAL, URBAN, YES
from ngheo_cli.review.counting import measures, tally
from ngheo_cli.review.groups import ALL
from ngheo_cli.review.households import Households

from .makers import listed

POOR, NEAR, AVERAGE, NOT = (1 << i for i in range(4))


def five() -> Households:
    """Poor, near-poor, average of unknown size, poor or near-poor, near-poor or not poor of unknown size."""
    rows: list[dict[str, object]] = [
        {"commune": "Xã A", "recorded_class": "poor", "size": 4},
        {"commune": "Xã A", "recorded_class": "near_poor", "size": 3},
        {"commune": "Xã A", "recorded_class": "average"},
        {"commune": "Xã B", "size": 2},
        {"commune": "Xã B"},
    ]
    return replace(
        listed(rows),
        possible=np.array([POOR, NEAR, AVERAGE, POOR | NEAR, NEAR | NOT], dtype=np.uint16),
        branches=("poor_income", "poor_deprivation"),
        branch=np.array([1, -1, -1, 0, -1], dtype=np.int8),
        possible_branches=np.array([2, 4, 4, 5, 4], dtype=np.uint16),
        certified=np.array([NO, NO, YES, BLANK, YES], dtype=np.int8),
    )


def test_who_is_surely_poor_by_an_unknown_branch_is_counted_beside_the_branches() -> None:
    several = np.array([3, 4, 4, 7, 6], dtype=np.uint16)  # of the last two the class is unknown, too
    of = replace(five(), branch=np.full(5, -1, dtype=np.int8), possible_branches=several)
    found = measures(of)
    assert found["branch_unknown"].tolist() == [1, 0, 0, 0, 0]
    assert found["poor_income"].tolist() == found["poor_deprivation"].tolist() == [0] * 5


def test_every_household_is_counted_once_by_class_and_by_its_persons() -> None:
    found = measures(five())
    assert {name: values.tolist() for name, values in found.items()} == {
        "reviewed": [1, 1, 1, 1, 1],
        "reviewed_persons": [4, 3, 0, 2, 0],
        "sizes_unknown": [0, 0, 1, 0, 1],
        "undetermined": [0, 0, 0, 1, 1],
        "undetermined_persons": [0, 0, 0, 2, 0],
        "poor": [1, 0, 0, 0, 0],
        "poor_persons": [4, 0, 0, 0, 0],
        "poor_max": [1, 0, 0, 1, 0],
        "near_poor": [0, 1, 0, 0, 0],
        "near_poor_persons": [0, 3, 0, 0, 0],
        "near_poor_max": [0, 1, 0, 1, 1],
        "average": [0, 0, 1, 0, 0],
        "average_persons": [0, 0, 0, 0, 0],
        "average_max": [0, 0, 1, 0, 0],
        "not_poor": [0, 0, 0, 0, 0],
        "not_poor_persons": [0, 0, 0, 0, 0],
        "not_poor_max": [0, 0, 0, 0, 1],
        "poor_income": [0, 0, 0, 1, 0],
        "poor_deprivation": [1, 0, 0, 0, 0],
        "branch_unknown": [0, 0, 0, 0, 0],
        "certified": [0, 0, 1, 0, 1],
        "certified_persons": [0, 0, 0, 0, 0],
        "certified_unknown": [0, 0, 0, 1, 0],
        "certified_every": [0, 0, 0, 1, 0],
        "multi": [1, 1, 0, 0, 0],
        "multi_persons": [4, 3, 0, 0, 0],
        "multi_min": [1, 1, 0, 1, 0],
        "multi_max": [1, 1, 0, 1, 1],
    }
    assert {values.dtype for values in found.values()} == {np.dtype(np.int64)}


def test_persons_of_certified_households_are_counted_at_known_sizes() -> None:
    found = measures(replace(five(), certified=np.array([YES, YES, YES, NO, BLANK], dtype=np.int8)))
    assert found["certified_persons"].tolist() == [4, 3, 0, 0, 0]


def test_without_a_column_of_sizes_every_size_is_unknown() -> None:
    plain = five()
    found = measures(replace(plain, frame=plain.frame.drop(columns="size")))
    assert found["sizes_unknown"].tolist() == [1] * 5
    assert found["poor_persons"].tolist() == [0] * 5
    assert found["reviewed_persons"].dtype == np.int64


def test_a_standard_without_a_multidimensional_rate_counts_nobody_in_it() -> None:
    plain = five()
    bare = replace(plain, criteria=plain.criteria.model_copy(update={"multidimensional": None}))
    found = measures(bare)
    for name in ("multi", "multi_persons", "multi_min", "multi_max"):
        assert found[name].tolist() == [0] * 5


def placed(area: list[int] | None, rejected: list[int]) -> Households:
    """Six households of two communes, the last of which names none, and rejected rows of Xã A."""
    communes = ["Xã A", "Xã A", "Xã A", "Xã B", "Xã B", ""]
    made = listed(
        [{"commune": name, "recorded_class": "poor", "size": n + 1} for n, name in enumerate(communes)]
    )
    frame, left = made.frame, made.frame.iloc[: len(rejected)].reset_index(drop=True)
    if area is not None:
        frame = frame.assign(area=np.array(area, dtype=np.int8))
        left = left.assign(area=np.array(rejected, dtype=np.int8))
    return replace(made, frame=frame, rejected=left)


def by_place(
    review: Households, member: NDArray[np.int8] | None = None
) -> dict[tuple[str, str], dict[str, int]]:
    group = np.full(6, YES, dtype=np.int8) if member is None else member
    counted = {"n": np.array([1, 2, 4, 8, 16, 32], dtype=np.int64)}
    counted["n_max"] = counted["n"]
    found = tally(review, {ALL if member is None else "dtts": group}, counted)
    return {
        (unit.path, area): {name: counts[name] for name in row(0, 0)}
        for (unit, area, _), counts in found.counts.items()
    }


def row(
    n: int, n_max: int, group_unknown: int = 0, area_unknown: int = 0, rejected: int = 0
) -> dict[str, int]:
    return {"n": n, "n_max": n_max, "group_unknown": group_unknown, "area_unknown": area_unknown,
            "gone": 0, "rejected": rejected}  # fmt: skip


def test_an_unknown_area_may_be_either_and_who_names_no_unit_counts_above() -> None:
    area = [RURAL, URBAN, BLANK, RURAL, RURAL, URBAN]
    assert by_place(placed(area, [RURAL, BLANK])) == {
        ("", "all"): row(63, 63, area_unknown=1, rejected=2),
        ("", "rural"): row(25, 29, rejected=1),
        ("", "urban"): row(34, 38),
        ("Xã A", "all"): row(7, 7, area_unknown=1, rejected=2),
        ("Xã A", "rural"): row(1, 5, rejected=1),
        ("Xã A", "urban"): row(2, 6),
        ("Xã B", "all"): row(24, 24),
        ("Xã B", "rural"): row(24, 24),
    }


def test_without_a_column_of_areas_every_area_is_unknown() -> None:
    assert by_place(placed(None, [RURAL]))["Xã B", "urban"] == row(0, 24)
    assert by_place(placed(None, [RURAL]))["Xã B", "all"] == row(24, 24, area_unknown=2)


def test_who_may_be_of_a_group_counts_at_most_and_rejected_rows_in_none() -> None:
    member = np.array([YES, BLANK, NO, YES, BLANK, BLANK], dtype=np.int8)
    found = by_place(placed([RURAL, URBAN, RURAL, RURAL, BLANK, URBAN], [RURAL]), member)
    assert found["", "all"] == row(9, 59, group_unknown=3, area_unknown=1)
    assert found["Xã A", "all"] == row(1, 3, group_unknown=1)
    assert found["Xã A", "urban"] == row(0, 2, group_unknown=1)
    assert found["Xã B", "rural"] == row(8, 24)
    assert found["Xã B", "urban"] == row(0, 16)


def test_counts_of_a_place_without_households_are_empty() -> None:
    review = placed([RURAL] * 6, [])
    found = tally(review, {ALL: np.full(6, YES, dtype=np.int8)}, {"n": np.ones(6, dtype=np.int64)})
    commune = next(unit for unit in found.units if unit.name == "Xã A")
    assert found.of(commune)["n"] == found.of(commune, "rural")["n"] == 3
    assert found.of(commune, "urban") == {}
    assert found.groups == (ALL,)


def test_a_unit_of_one_area_has_a_row_of_that_area_whichever_it_is() -> None:
    for area, name in ((RURAL, "rural"), (URBAN, "urban")):
        places = [place for place in by_place(placed([area] * 6, [])) if place[0] == "Xã B"]
        assert places == [("Xã B", "all"), ("Xã B", name)]
