"""Amounts and counts of members in one rule hang together by the members and their number."""

from fractions import Fraction
from typing import Any

import pytest

from classify.households import with_members
from classify.rules import standard_of
from ngheo_cli.classify.bands import of_one_amount
from ngheo_cli.classify.derive import derived_answers
from ngheo_cli.classify.formula import Answer as Is
from ngheo_cli.classify.formula import Below, Members
from ngheo_cli.numbers import BLANK, NO, YES

WAGE = {"fact": "wage_work", "is": True}
WORKER, OTHER, ASKED = ({"wage_work": answer} for answer in ("yes", "no", None))
TIGHT = {"quantity": "floor_area_m2", "per": "size", "less_than": 8}
SMALL = {"quantity": "floor_area_m2", "less_than": 20}
MANY = {"quantity": "size", "at_least": 3}


def answer(rule: dict[str, Any], *homes: dict[str, Any]) -> list[int]:
    return [int(one) for one in derived_answers(with_members(homes), standard_of([rule]))[:, 0]]


def home(*members: dict[str, Any], **facts: Any) -> dict[str, Any]:
    return {"size": len(members) or None, **facts, "members": list(members)}


def test_known_amounts_and_members_give_one_answer() -> None:
    rule = {"all": [{"any_member": WAGE}, TIGHT]}
    homes = [home(WORKER, OTHER, floor_area_m2=area) for area in ("15.99", "16")]
    assert answer(rule, *homes, home(OTHER, OTHER, floor_area_m2="15.99")) == [YES, NO, NO]


def test_the_first_member_of_a_file_counts_also_where_the_size_is_unknown() -> None:
    rule = {"all": [{"any_member": WAGE}, SMALL]}
    found = answer(rule, home(WORKER, size=None, floor_area_m2="5"), home(OTHER, floor_area_m2="5"))
    assert found == [YES, NO]


def test_the_number_of_members_is_an_amount_beside_others() -> None:
    rule = {"all": [MANY, SMALL]}
    rows = [
        home(size=size, floor_area_m2=area) for size, area in ((3, "5"), (2, "5"), (3, "20"), (None, "5"))
    ]
    assert answer(rule, *rows) == [YES, NO, NO, BLANK]


def test_an_unknown_amount_may_lie_on_either_side_of_each_bound() -> None:
    rule = {"all": [{"any_member": WAGE}, SMALL, {"not": TIGHT}]}
    rows = [home(WORKER, OTHER, floor_area_m2=None), home(WORKER, OTHER, ASKED, floor_area_m2=None)]
    assert answer(rule, *rows, home(OTHER, floor_area_m2=None)) == [BLANK, NO, NO]


def test_an_unknown_size_that_makes_one_condition_true_may_make_the_other_false() -> None:
    rule = {"all": [TIGHT, {"not": MANY}]}
    wide, narrow = home(OTHER, size=None, floor_area_m2="16"), home(OTHER, size=None, floor_area_m2="15.99")
    assert answer(rule, wide, narrow) == [NO, BLANK]


@pytest.mark.parametrize(("size", "expected"), [(3, YES), (4, BLANK), (7, BLANK), (None, BLANK)])
def test_a_share_and_a_least_number_are_of_the_same_members(size: int | None, expected: int) -> None:
    share = {"member_share": WAGE, "more_than": "1/2"}
    rule = {"all": [share, {"member_count": WAGE, "at_least": 2}]}
    assert answer(rule, home(WORKER, WORKER, OTHER, size=size)) == [expected]
    assert answer(rule, home(WORKER, WORKER, OTHER, OTHER), home(WORKER)) == [NO, NO]


def test_two_counts_that_exclude_each_other_are_never_both_true() -> None:
    rule = {"all": [{"any_member": WAGE}, {"no_member": WAGE}]}
    assert answer(rule, home(ASKED), home(WORKER), home(ASKED, size=None)) == [NO, NO, NO]


def test_members_whom_nobody_listed_count_once_each() -> None:
    rule = {"all": [{"member_count": WAGE, "at_least": 3}, SMALL]}
    rows = [home(WORKER, size=size, floor_area_m2="5") for size in (2, 3, None)]
    assert answer(rule, *rows) == [NO, BLANK, BLANK]


BAND = {"quantity": "floor_area_m2", "per": "size", "at_least": 4, "below": 8}


@pytest.mark.parametrize(
    ("listed", "area", "expected"),
    [
        (0, "791.99", BLANK),
        (0, "792", NO),
        (0, "5", BLANK),
        (0, "3.99", NO),
        (1, "7.99", BLANK),
        (2, "7.99", NO),
        (2, "8", BLANK),
        (2, "791.99", BLANK),
        (3, "5", NO),
        (0, None, BLANK),
    ],
)
def test_an_unknown_size_is_any_from_those_listed_to_the_most_that_a_survey_may_hold(
    listed: int, area: str | None, expected: int
) -> None:
    assert answer(BAND, home(*[OTHER] * listed, size=None, floor_area_m2=area)) == [expected]


def test_a_band_per_member_holds_from_its_lower_to_below_its_upper_bound() -> None:
    rows = [home(size=2, floor_area_m2=area) for area in ("7.99", "8", "15.99", "16", None)]
    assert answer(BAND, *rows) == [NO, YES, YES, NO, BLANK]
    half = {"quantity": "floor_area_m2", "at_least": "15/2", "below": 8}
    rows = [home(size=size, floor_area_m2=area) for size, area in ((3, "7.49"), (3, "7.5"), (None, "7.99"))]
    assert answer(half, *rows, home(size=1, floor_area_m2="8")) == [NO, YES, YES, NO]


def test_a_band_of_the_number_of_members() -> None:
    band = {"quantity": "size", "at_least": 2, "below": 4}
    rows = [home(*[OTHER] * listed, size=None, floor_area_m2="1") for listed in (0, 2, 3, 4)]
    assert answer(band, *rows) == [BLANK, BLANK, BLANK, NO]
    assert answer(band, *(home(size=size, floor_area_m2="1") for size in (1, 2, 3, 4))) == [NO, YES, YES, NO]


def test_an_unknown_amount_is_nothing_or_more() -> None:
    unknown, known = home(size=2, floor_area_m2=None), home(size=2, floor_area_m2="0")
    for least, expected in ((0, YES), (1, BLANK)):
        rule = {"any": [{"quantity": "floor_area_m2", "at_least": bound} for bound in (least, 8)]}
        assert answer(rule, unknown) == [expected]
        assert answer(rule, known, unknown) == [YES if least == 0 else NO, expected]


def test_comparisons_of_one_amount_in_one_way_are_told_from_all_others() -> None:
    area = [Below("floor_area_m2", True, Fraction(bound)) for bound in (8, 20)]
    assert of_one_amount(tuple(area)) == tuple(area)
    other = [Below("floor_area_m2", False, Fraction(8)), Below("size", True, Fraction(8))]
    counted = Members("any", Is("wage_work", frozenset(["yes"])))
    besides: list[Below | Members] = [*other, counted]
    for beside in besides:
        assert of_one_amount((area[0], beside)) is None
    assert of_one_amount((counted,)) is None
