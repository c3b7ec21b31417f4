"""Indicators, causes and children are counted as one would by hand, whatever is blank."""

import random
from collections.abc import Iterator
from fractions import Fraction
from math import floor
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ngheo_cli.classify.decide import decide
from ngheo_cli.criteria.load import get
from ngheo_cli.messages import Stop
from ngheo_cli.numbers import BLANK, NO, RURAL, URBAN, YES
from ngheo_cli.review.counting import measures, tally
from ngheo_cli.review.denominators import denominators
from ngheo_cli.review.groups import memberships
from ngheo_cli.review.households import Households, households_of
from ngheo_cli.review.rate_details import Kind, details_of, without_answers
from ngheo_cli.review.rates import RateRow, rate_rows
from ngheo_cli.survey.read import ReadOptions, read_survey

from .makers import listed

Row = dict[str, Any]
CODES = ("poor", "near_poor", "not_poor", None)
CLASSES = {"poor": {"poor"}, "near_poor": {"near_poor"}, "multi": {"poor", "near_poor"}}
ANSWERS = st.sampled_from([YES, NO, BLANK])
CAUSES = [f"cause_{i}" for i in range(1, 9)]
IDS = get("2021-2025").indicator_ids


def household(n: int) -> st.SearchStrategy[Row]:
    return st.fixed_dictionaries(
        {
            "household_id": st.just(str(n)),
            "head_name": st.just(f"H{n}"),
            "commune": st.sampled_from(["Xã A", "Xã B"]),
            "village": st.sampled_from(["Thôn 1", "Thôn 2", ""]),
            "recorded_class": st.sampled_from(CODES),
            "area": st.sampled_from([RURAL, URBAN, BLANK]),
            "dtts": ANSWERS,
            "answers": st.lists(ANSWERS, min_size=12, max_size=12),
            "causes": st.lists(ANSWERS, min_size=8, max_size=8),
        }
    )


REVIEWS = st.integers(1, 9).flatmap(lambda n: st.tuples(*(household(i) for i in range(n))))


def review(rows: tuple[Row, ...]) -> Households:
    found = listed(list(rows))
    found.answers[:] = np.array([row["answers"] for row in rows], dtype=np.int8)
    columns = {name: [row["causes"][i] for row in rows] for i, name in enumerate(CAUSES)}
    columns["dtts"] = [row["dtts"] for row in rows]
    columns["area"] = [row["area"] for row in rows]
    for name, values in columns.items():
        found.frame[name] = np.array(values, dtype=np.int8)
    return found


def counted(of: Households, counts: Any) -> list[RateRow]:
    groups = {name: one for name, one in memberships(of).items() if name in {"all", "dtts", "kinh"}}
    summed = tally(of, groups, {**measures(of), **counts})
    return rate_rows(summed, denominators(summed.units, ()))[0]


def published(of: Households, kind: Kind) -> list[Row]:
    details = details_of(of, kind)
    return [one.as_dict() for row in counted(of, details.counts) for one in details.rows(row)]


def living(row: Row, rows: tuple[Row, ...]) -> list[Row]:
    """The households of a unit, area and group."""
    names = (row["path"] or "").split(" / ") if row["path"] else []
    group = {"all": {YES, NO, BLANK}, "dtts": {YES}, "kinh": {NO}}[row["group"]]
    area = {"all": {RURAL, URBAN, BLANK}, "rural": {RURAL}, "urban": {URBAN}}[row["area"]]
    return [
        one
        for one in rows
        if all(name in (one["commune"], one["village"]) for name in names)
        if one["dtts"] in group
        if one["area"] in area
    ]


def half_up(part: int, whole: int) -> str:
    hundredths = floor(Fraction(10000 * part, whole) + Fraction(1, 2))
    return f"{hundredths // 100}.{hundredths % 100:02}"


def check(row: Row, answers: list[int], yes: str, no: str) -> None:
    """Compare a row with the answers of the households of its class."""
    told = [answers.count(answer) for answer in (YES, NO, BLANK)]
    assert [row[yes], row[no], row["unknown"]] == told
    assert row["households"] == len(answers)
    rated = told[0] + told[1] > 0
    assert row["rate"] == (half_up(told[0], len(answers)) if rated else None)
    assert row["rate_max"] == (half_up(told[0] + told[2], len(answers)) if rated else None)


@settings(max_examples=25, deadline=None)
@given(REVIEWS)
def test_indicators_are_counted_as_by_hand_in_every_unit_area_and_group(rows: tuple[Row, ...]) -> None:
    found = published(review(rows), "indicators")
    assert {row["indicator"] for row in found} == set(IDS)
    for row in found:
        here = [one for one in living(row, rows) if one["recorded_class"] in CLASSES[row["class"]]]
        check(row, [one["answers"][IDS.index(row["indicator"])] for one in here], "deprived", "not_deprived")
        assert row["undetermined"] == sum(one["recorded_class"] is None for one in living(row, rows))


def cause_of(causes: list[int], name: str) -> int:
    if name != "any":
        return causes[CAUSES.index(name)]
    return YES if YES in causes else BLANK if BLANK in causes else NO


@settings(max_examples=25, deadline=None)
@given(REVIEWS)
def test_causes_are_counted_as_by_hand_and_any_of_them_is_unknown_only_without_one(
    rows: tuple[Row, ...],
) -> None:
    for row in published(review(rows), "causes"):
        here = [one for one in living(row, rows) if one["recorded_class"] in CLASSES[row["class"]]]
        check(row, [cause_of(one["causes"], row["cause"]) for one in here], "named", "not_named")


@settings(max_examples=10, deadline=None)
@given(REVIEWS, st.randoms(use_true_random=False))
def test_the_order_of_households_changes_nothing(rows: tuple[Row, ...], order: random.Random) -> None:
    turned = list(rows)
    order.shuffle(turned)
    for kind in ("indicators", "causes"):
        assert published(review(rows), kind) == published(review(tuple(turned)), kind)


def test_multidimensional_follows_the_standard() -> None:
    rows: list[Row] = [
        {"commune": "Xã A", "recorded_class": code} for code in ("poor", "near_poor", "near_poor")
    ]
    of = listed(rows)
    found = {row["class"]: row["households"] for row in published(of, "indicators")}
    assert found == {"poor": 1, "near_poor": 2, "multi": 3}


def test_items_without_any_answer_are_named_and_none_where_nobody_is_listed() -> None:
    of = listed(
        [{"commune": "Xã A", "recorded_class": "poor"}, {"commune": "Xã A", "recorded_class": "not_poor"}]
    )
    of.answers[0, 0] = NO
    of.answers[1, 1] = YES  # of a household that is on no list
    details = details_of(of, "indicators")
    assert without_answers(details, counted(of, details.counts)[0]) == list(IDS[1:])
    nobody = listed([{"commune": "Xã A", "recorded_class": "not_poor"}])
    details = details_of(nobody, "indicators")
    assert without_answers(details, counted(nobody, details.counts)[0]) == []


def test_a_review_without_a_column_of_causes_or_members_stops() -> None:
    of = listed([{"commune": "Xã A", "recorded_class": "poor"}])
    with pytest.raises(Stop) as stop:
        details_of(of, "causes")
    assert stop.value.findings[0].code == "no_causes"
    with pytest.raises(Stop) as stop:
        details_of(of, "children")
    assert stop.value.findings[0].code == "needs_members"


def members(draw: random.Random) -> Iterator[tuple[str, int, str, str]]:
    """Yield household, and the birth, insurance and malnutrition of a member; "" is blank."""
    for code in range(60):
        for _ in range(draw.randint(0, 4)):
            birth = draw.choice(["", "2000-05-05", "2010-01-01", "2019-03-03", "2023-01-01"])
            yield str(code), draw.randint(0, 99), birth, draw.choice(["", "Có", "Không"])


@pytest.mark.parametrize("seed", [1, 2])
def test_children_are_counted_as_by_hand(tmp_path: Path, seed: int) -> None:
    """On 2023-10-01 who was born in 2000 is no child, who has no birth perhaps one, the others are."""
    draw = random.Random(seed)  # noqa: S311 - figures to count
    people = list(members(draw))
    size = {str(code): sum(one[0] == str(code) for one in people) for code in range(60)}
    unlisted = {code: draw.choice([0, 0, 0, 1]) for code in size}
    class_ = {code: draw.choice(["poor", "near_poor", "not_poor"]) for code in size}
    lines = ["commune,household_id,head_name,size,review_date,recorded_class"]
    lines += [
        f"Xã {'AB'[int(code) % 2]},{code},H{code},{max(size[code] + unlisted[code], 1)},2023-10-01,"
        f"{class_[code]}"
        for code in size
    ]
    (tmp_path / "h.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    lines = ["commune,household_id,member_name,birth,stunted,underweight"]
    lines += [
        f"Xã {'AB'[int(code) % 2]},{code},M{i}{n},{birth},{stunted},Không"
        for i, (code, n, birth, stunted) in enumerate(people)
    ]
    (tmp_path / "m.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    standard, options = get("2021-2025"), ReadOptions({}, {}, {}, "no")
    survey = read_survey([tmp_path / "h.csv"], options, lambda *_: (standard,), members=[tmp_path / "m.csv"])
    of = households_of([(survey, decide(survey, standard))], "recorded")
    found = [row for row in published(of, "children") if row["group"] == "all" and row["area"] == "all"]
    for row in found:
        here = [
            code
            for code in size
            if class_[code] in CLASSES[row["class"]]
            if row["unit"] in (None, f"Xã {'AB'[int(code) % 2]}")
        ]
        assert row["households"] == len(here)
        mine = [one for one in people if one[0] in here]
        sure = [one for one in mine if one[2] > "2001"]
        blank = [one for one in mine if one[2] == ""]
        nobody = sum(max(size[code] + unlisted[code], 1) - size[code] for code in here)
        assert (row["children"], row["children_unknown"]) == (len(sure), len(blank) + nobody)
        if row["indicator"] == "nutrition":
            lacking = sum(one[3] == "Có" for one in sure)
            open_ = sum(one[3] == "" for one in sure) + sum(one[3] != "Không" for one in blank) + nobody
            assert (row["deprived"], row["unknown"]) == (lacking, open_)
            assert row["rate"] is None  # the number of children is not certain
    assert {row["indicator"] for row in found} == {None, "nutrition", "health_insurance", "child_schooling"}
