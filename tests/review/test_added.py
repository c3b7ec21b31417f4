"""A household that a decision of the year adds stands in the decision's row, in the units of the list."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from ngheo_cli.messages import Place
from ngheo_cli.review.added import with_added
from ngheo_cli.review.course import course_of
from ngheo_cli.review.decisions_file import Decision, read_decisions
from ngheo_cli.review.during import at_day
from ngheo_cli.review.households import Households
from ngheo_cli.review.link import link

from .makers import households, listed

LEVELS = ("province", "district", "commune", "village")
LIST = """Xã,Thôn,Mã hộ,Họ và tên chủ hộ,Số nhân khẩu,Kết quả rà soát
Xã A,Thôn 1,1,Lò Một,4,Hộ nghèo
Xã A,Thôn 1,2,Lò Hai,3,Hộ không nghèo
"""
DECIDED = """Ngày quyết định,Xã,Thôn,Mã hộ,Họ và tên chủ hộ,Kết quả
2025-03-10,Xã A,Thôn 1,2,Lò Hai,Hộ nghèo
2025-04-10,Xã A,Thôn 1,9,Lò Chín,Hộ nghèo
"""


def decisions(folder: Path, text: str) -> tuple[Decision, ...]:
    path = folder / "quyet-dinh.csv"
    path.write_text(text, encoding="utf-8")
    found, wrong = read_decisions(path)
    assert not wrong
    return found


def added(folder: Path, units: Sequence[tuple[str, ...]], *of_decision: str) -> list[str]:
    """The units in which a household is added to a list of those, by the names that its decision gives."""
    start = listed(
        [
            {"household_id": str(i), "recorded_class": "poor", **dict(zip(LEVELS, unit, strict=True))}
            for i, unit in enumerate(units)
        ]
    )
    titles = "Tỉnh,Huyện,Xã,Thôn"
    text = f"Ngày quyết định,{titles},Mã hộ,Kết quả\n2025-03-10,{','.join(of_decision)},M1,Hộ nghèo\n"
    every = with_added(start, decisions(folder, text))
    return [str(every.shown(len(start), level) or "") for level in LEVELS]


def test_the_place_is_the_row_of_the_decision_and_the_others_keep_theirs(tmp_path: Path) -> None:
    start = households(tmp_path, LIST, source="recorded", name="danh-sach.csv")
    now, _ = at_day(course_of(start, decisions(tmp_path, DECIDED)), "2025-12-31")
    assert now.place(2) == Place("quyet-dinh.csv", "quyet-dinh", household_id="9", row=3)
    assert now.place(2, "movement") == now.place(2)
    assert [(now.place(row).file, now.place(row).row) for row in (0, 1)] == [
        ("danh-sach.csv", 2),
        ("danh-sach.csv", 3),
    ]


def test_the_number_of_a_head_is_kept_where_the_list_has_none(tmp_path: Path) -> None:
    head = {"commune": "Xã A", "recorded_class": "poor", "size": 2}
    start = listed([{**head, "household_id": "1", "head_name": "Lò Một"}])
    past = listed([{**head, "household_id": "7", "head_name": "Lò Chín", "head_national_id": "001060000001"}])
    text = (
        "Ngày quyết định,Xã,Mã hộ,Họ và tên chủ hộ,Số CCCD chủ hộ,Kết quả\n"
        "2025-04-10,Xã A,9,Lò Chín,001060000001,Hộ nghèo\n"
    )
    now, _ = at_day(course_of(start, decisions(tmp_path, text)), "2025-12-31")
    assert link(past, now).before_of.tolist() == [-1, 0]


@pytest.mark.parametrize(
    ("told", "found"),
    [
        (("", "", "", "Thôn 1"), ["T", "H", "Xã A", "Thôn 1"]),
        (("", "", "", "THÔN 3"), ["T", "H", "Xã B", "THÔN 3"]),
        (("", "", "", "Thôn 2"), ["T", "H", "", "Thôn 2"]),
        (("", "", "", "Thôn 9"), ["T", "H", "", "Thôn 9"]),
        (("", "", "Xã B", "Thôn 9"), ["T", "H", "Xã B", "Thôn 9"]),
        (("", "", "Xã C", "Thôn 1"), ["", "", "Xã C", "Thôn 1"]),
        (("", "", "Xã A", ""), ["T", "H", "Xã A", ""]),
    ],
)
def test_units_above_the_village_are_those_of_the_list_where_but_one_fits(
    tmp_path: Path, told: tuple[str, ...], found: list[str]
) -> None:
    units = [
        ("T", "H", "Xã A", "Thôn 1"),
        ("T", "H", "Xã A", "Thôn 2"),
        ("T", "H", "Xã B", "Thôn 2"),
        ("T", "H", "Xã B", "Thôn 3"),
    ]
    assert added(tmp_path, units, *told) == found


def test_a_list_of_one_village_does_not_tell_the_village(tmp_path: Path) -> None:
    assert added(tmp_path, [("T", "", "Xã A", "Thôn 1")], "", "", "", "") == ["T", "", "Xã A", ""]


def test_nobody_is_added_without_decisions() -> None:
    start: Households = listed([{"household_id": "1", "recorded_class": "poor"}])
    assert with_added(start, ()) is start
