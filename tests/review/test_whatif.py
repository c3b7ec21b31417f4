"""Two standards on the same households: who moves, by which rule, and between which bounds."""

from dataclasses import replace
from itertools import product
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from classify.surveys import survey
from criteria.standard import FOUR
from ngheo_cli.classify.decide import decide
from ngheo_cli.criteria.load import get
from ngheo_cli.review.whatif import Move, WhatIf, what_if
from ngheo_cli.review.whatif_rows import unit_changes
from ngheo_cli.review.whatif_table import household_rows, reason_rows

NATIONAL, PROVINCIAL = "2021-2025", "dong-nai-2022-2025"


def household(number: int, income: int | None, deprived: int, **more: object) -> dict[str, object]:
    ids = get(NATIONAL).indicator_ids
    answers = {name: "yes" if i < deprived else "no" for i, name in enumerate(ids)}
    who = {"village": f"Thôn {number % 2 + 1}", "household_id": str(number), "size": 4}
    return {**who, "area": "rural", "income_per_person": income, **answers, **more}


HOUSEHOLDS = [
    household(0, 1_500_000, 3),  # poor under both
    household(1, 1_500_000, 2),  # near-poor, poor in the province
    household(2, 2_000_000, 2),  # average, poor in the province
    household(3, 2_000_000, 1),  # average, near-poor in the province
    household(4, 2_250_001, 5),  # not poor, average in the province
    household(5, None, 3),  # undetermined under both
    household(6, 1_500_000, 1, dependents=None, employment="yes"),  # near-poor, near-poor or poor
]


EVERYBODY = {"all": np.ones(len(HOUSEHOLDS), dtype=np.int8)}


def asked(first: str = NATIONAL, second: str = PROVINCIAL) -> WhatIf:
    read = survey(HOUSEHOLDS)
    return what_if([(read, decide(read, get(first)), decide(read, get(second)))])


def test_the_matrix_holds_every_household_once() -> None:
    moves = asked().moves()
    assert moves == [
        Move("poor", "poor", 1, 4),
        Move("near_poor", "poor", 1, 4),
        Move("near_poor", "undetermined", 1, 4),
        Move("average", "poor", 1, 4),
        Move("average", "near_poor", 1, 4),
        Move("not_poor", "average", 1, 4),
        Move("undetermined", "undetermined", 1, 4),
    ]


def test_who_is_gone_under_both_is_left_out_and_who_has_a_class_under_one_counts() -> None:
    left_open = household(9, 1_500_000, 1, dependents=None, employment="yes")
    read = survey([*HOUSEHOLDS, household(7, None, 3), household(8, 1_500_000, 3), left_open])
    marks = pd.Series([""] * 7 + ["died", "died", "merged"], dtype=object)
    read = replace(read, frame=read.frame.assign(movement=marks))
    found = what_if([(read, decide(read, get(NATIONAL)), decide(read, get(PROVINCIAL)))])
    assert (len(found), found.gone) == (9, 1)
    counts = {(move.before, move.after): move.households for move in found.moves()}
    assert counts["near_poor", "undetermined"] == 2
    changes, _ = unit_changes(found, {"all": np.ones(9, dtype=np.int8)}, ())
    whole = next(one for one in changes if one.row.area == "all" and one.row.unit.level != "village")
    assert whole.row.count("reviewed") == 9


def test_reasons_name_the_rules_of_both_standards() -> None:
    rows = {(row["before"], row["after"]): row for row in reason_rows(asked(), "vi")}
    assert ("poor", "poor") not in rows
    near = rows["near_poor", "poor"]
    assert "thiếu hụt dưới 3 chỉ số" in near["before_rule"]
    assert near["before_source"] == "Điều 3 Nghị định số 07/2021/NĐ-CP"
    assert "thiếu hụt từ 2 chỉ số trở lên" in near["after_rule"]
    assert near["after_source"] == "Quyết định số 32/2022/QĐ-UBND"
    assert rows["near_poor", "undetermined"]["after_rule"] is None


def test_reasons_tell_the_rule_of_a_branch() -> None:
    poorer = survey([household(0, 900_000, 12), household(1, 700_000, 0)])
    sides = [decide(poorer, get(name)) for name in ("2016-2020", NATIONAL)]
    rows = what_if([(poorer, sides[0], sides[1])]).reasons()
    assert [(r.move.before, r.move.after, r.rules[0] and r.rules[0].branch) for r in rows] == [
        ("poor", "near_poor", "poor_income")
    ]


def test_bounds_of_the_number_of_poor_are_honest() -> None:
    changes, findings = unit_changes(asked(), EVERYBODY, ())
    whole = {one.kind: one for one in changes if one.row.unit.level == "commune"}
    poor, near = whole["poor"], whole["near_poor"]
    assert (poor.before, poor.after) == (1, 3)
    # Two more; the one without income is poor under both, in the province only, or under none: it never
    # takes one away. Of the last one a second deprivation makes it poor.
    assert poor.bounds == (2, 4)
    assert (near.before, near.after) == (2, 1)
    assert findings == ()
    assert poor.as_dict()["rate_before"] is None


def test_bounds_hold_for_every_completion_of_the_missing_answers() -> None:
    lines = (0, 1_500_000, 2_000_000, 2_500_000, 9_000_000)
    (least, most) = next(
        one.bounds
        for one in unit_changes(asked(), EVERYBODY, ())[0]
        if (one.row.unit.level, one.kind) == ("commune", "poor")
    )
    found = set()
    for income, answer in product(lines, ("yes", "no")):
        rows = [*HOUSEHOLDS]
        rows[5] = household(5, income, 3)
        rows[6] = household(6, 1_500_000, 1, dependents=answer, employment="yes")
        read = survey(rows)
        counts = [
            sum(decisions.class_name(i) == "poor" for i in range(len(rows)))
            for decisions in (decide(read, get(NATIONAL)), decide(read, get(PROVINCIAL)))
        ]
        found.add(counts[1] - counts[0])
    assert (least, most) == (min(found), max(found))


def test_classes_of_a_province_are_counted_apart_as_in_the_matrix(tmp_path: Path) -> None:
    (tmp_path / "bon-nhom.yaml").write_text(FOUR, encoding="utf-8")
    found = asked(NATIONAL, str(tmp_path / "bon-nhom.yaml"))
    changes, _ = unit_changes(found, EVERYBODY, ())
    whole = [one for one in changes if (one.row.unit.level, one.row.area) == ("commune", "all")]
    assert [(one.kind, one.before, one.after) for one in whole] == [
        ("poor", 1, 1),
        ("near_poor", 2, 2),
        ("provincial_poor", 0, 0),
        ("provincial_near_poor", 0, 2),
    ]
    matrix = found.moves()
    for one in whole:
        assert one.before == sum(move.households for move in matrix if move.before == one.kind)
        assert one.after == sum(move.households for move in matrix if move.after == one.kind)
    # Only the one without income may be poor by the province: it lacks three.
    assert [one.bounds for one in whole] == [(0, 0), (0, 0), (0, 1), (2, 2)]
    assert asked().kinds == ("poor", "near_poor")


def test_households_that_move_are_listed_with_both_classes() -> None:
    rows = household_rows(asked())
    assert [row["household_id"] for row in rows] == ["1", "2", "3", "4", "5", "6"]
    assert (rows[0]["class_before"], rows[0]["class_after"]) == ("near_poor", "poor")
    assert rows[5]["possible_after"] == "poor;near_poor"
    assert rows[0]["area"] == "rural"


@pytest.mark.parametrize("name", [NATIONAL, PROVINCIAL])
def test_a_standard_against_itself_moves_nobody(name: str) -> None:
    what = asked(name, name)
    assert all(move.before == move.after for move in what.moves())
    assert what.reasons() == []
