"""A decision finds its household by the rules that link two reviews; what is only alike is told."""

from pathlib import Path

import pytest

from ngheo_cli.classify.model import UNDETERMINED
from ngheo_cli.review.course import Course, course_of
from ngheo_cli.review.decisions_file import read_decisions
from ngheo_cli.review.during import at_day, history_at
from ngheo_cli.review.households import Households
from ngheo_cli.review.movement_tables import compare

from .makers import households

AN, BINH = "001050000011", "001060000012"
HEAD = "Họ và tên chủ hộ,Ngày sinh chủ hộ,Giới tính chủ hộ,Số CCCD chủ hộ"
LIST = f"""Xã,Thôn,Mã hộ,{HEAD},Số nhân khẩu,Kết quả rà soát
Xã A,Thôn 1,1,Lò Văn An,1950,Nam,{AN},3,Hộ nghèo
Xã A,Thôn 1,2,Lò Thị Bình,1960,Nữ,{BINH},2,Hộ cận nghèo
Xã A,Thôn 2,3,Hà Văn Ba,,,,4,Hộ nghèo
Xã A,Thôn 2,4,Hà Văn Tư,1970,,,1,Hộ không nghèo
"""
TITLES = f"Ngày quyết định,Xã,Thôn,Mã hộ,{HEAD},Kết quả,Biến động\n"


def course(folder: Path, *decisions: str, of_list: str = LIST) -> Course:
    start: Households = households(folder, of_list, source="recorded", name="danh-sach.csv")
    path = folder / "quyet-dinh.csv"
    path.write_text(TITLES + "".join(f"{one}\n" for one in decisions), encoding="utf-8")
    found, wrong = read_decisions(path)
    assert not wrong
    return course_of(start, found)


def reviewed_at(day: str) -> str:
    """The list with the date of its review, which may be blank."""
    head, *lines = LIST.splitlines()
    return "".join(f"{line}\n" for line in (f"{head},Ngày rà soát", *(f"{line},{day}" for line in lines)))


def rows(course: Course) -> list[int]:
    return [row for row, _ in course.decisions]


def codes(course: Course) -> list[str]:
    return [finding.code for finding in course.findings]


def columns(course: Course, unit: str, table: str = "poor", day: str = "2025-12-31") -> dict[int, int]:
    now, links = at_day(course, day)
    tables = compare(course.start, now, links, history_at(course, day, "near_poor_list"))
    assert all(row.balanced for row in tables.rows)
    found = next(r for r in tables.rows if (r.unit.name, r.table, r.count) == (unit, table, "households"))
    return {number: value for number, value in found.columns.items() if value}


@pytest.mark.parametrize(
    ("head", "tied"),
    [
        ("Lò Văn An,,,", True),
        ("Lò Văn An,03/02/1950,Nam,", True),
        (",,,", True),
        ("Lò Văn An,1990,,", False),
        ("Lò Văn An,,Nữ,", False),
        (",1990,,", False),
        ("Lò Văn Anh,1950,Nam,", False),
        (f"Lò Văn Anh,1990,Nữ,{AN}", True),
        (f"Lò Văn An,1950,Nam,{AN[:-1]}2", False),
    ],
)
def test_the_head_of_a_code_agrees_as_between_two_reviews(tmp_path: Path, head: str, tied: bool) -> None:
    found = course(tmp_path, f"2025-03-10,Xã A,Thôn 1,1,{head},Hộ không nghèo,")
    assert rows(found) == ([0] if tied else [])
    assert codes(found) == ([] if tied else ["decision_other_head"])


@pytest.mark.parametrize("code", ["77", "2"])
def test_a_national_id_finds_its_household_under_another_code(tmp_path: Path, code: str) -> None:
    found = course(tmp_path, f"2025-03-10,Xã A,Thôn 1,{code},Lò Văn An,,,{AN},Hộ không nghèo,")
    assert (rows(found), codes(found)) == ([0], ["decision_by_id"])
    assert columns(found, "Xã A") == {1: 2, 3: 1, 9: 1}


def test_a_later_decision_knows_the_code_that_an_earlier_one_gave(tmp_path: Path) -> None:
    found = course(
        tmp_path,
        f"2025-03-10,Xã A,Thôn 1,77,Lò Văn An,,,{AN},Hộ cận nghèo,",
        "2025-05-10,Xã A,Thôn 1,77,Lò Văn An,,,,Hộ không nghèo,",
    )
    assert rows(found) == [0, 0]
    assert columns(found, "Xã A") == {1: 2, 3: 1, 9: 1}


@pytest.mark.parametrize(("mark", "told"), [("", ["decision_moved"]), ("Chuyển đến", [])])
def test_who_is_known_by_the_id_in_another_village_moved_there(
    tmp_path: Path, mark: str, told: list[str]
) -> None:
    found = course(tmp_path, f"2025-03-10,Xã A,Thôn 2,77,Lò Văn An,,,{AN},Hộ nghèo,{mark}")
    assert (rows(found), codes(found)) == ([0], told)
    assert columns(found, "Thôn 1") == {1: 1, 4: 1}
    assert columns(found, "Thôn 2") == {1: 1, 8: 1, 9: 2}
    assert columns(found, "Thôn 1", day="2025-03-09") == {1: 1, 9: 1}


@pytest.mark.parametrize(
    ("left", "came", "told"),
    [
        ("2025-03-10", "2025-03-10", []),
        ("2025-03-10", "2025-04-10", []),
        ("2025-05-10", "2025-03-10", ["decision_left_before"]),
    ],
)
def test_who_moves_within_the_list_is_there_once_in_whatever_order_it_is_decided(
    tmp_path: Path, left: str, came: str, told: list[str]
) -> None:
    found = course(
        tmp_path,
        f"{came},Xã A,Thôn 2,77,Lò Văn An,,,{AN},Hộ nghèo,Chuyển đến",
        f"{left},Xã A,Thôn 1,1,Lò Văn An,,,{AN},,Chuyển đi",
    )
    assert codes(found) == told
    assert columns(found, "Thôn 1") == {1: 1, 4: 1}
    assert columns(found, "Thôn 2") == {1: 1, 8: 1, 9: 2}


def test_an_id_that_two_heads_bear_is_nobodys(tmp_path: Path) -> None:
    found = course(
        tmp_path,
        f"2025-03-10,Xã A,Thôn 1,77,Lò Văn An,,,{AN},Hộ không nghèo,",
        f"2025-03-10,Xã A,Thôn 1,78,Lò Văn Sáu,,,{AN},Hộ nghèo,",
    )
    assert rows(found) == [4, 5]
    assert codes(found) == ["decision_alike", "decision_alike"]
    twice = LIST.replace(BINH, AN)
    found = course(tmp_path, f"2025-03-10,Xã A,Thôn 1,77,Lò Văn An,,,{AN},Hộ không nghèo,", of_list=twice)
    assert (rows(found), codes(found)) == ([4], ["decision_alike"])
    assert dict(found.findings[0].values) == {"file": "danh-sach.csv", "row": 2, "count": 2}


@pytest.mark.parametrize(
    ("decision", "row"),
    [
        ("Xã A,Thôn 1,55,Lò Văn An,1950,,", 2),
        ("Xã B,Thôn 9,55,Lò Văn An,1950,,", 2),
        ("Xã A,Thôn 1,55,Lò Văn An,,,", 2),
        ("Xã A,Thôn 2,55,Hà Văn Ba,1944,,", 4),
        ("Xã A,Thôn II,3,Hà Văn Ba,,,", 4),
        ("Xã A,Thôn 1,55,Lò Văn An,1951,,", 0),
        ("Xã A,Thôn 1,55,Lò Văn An,1950,Nữ,", 0),
        ("Xã A,Thôn 1,55,Lò Văn An,1950,,001050000099", 0),
        ("Xã A,Thôn 2,55,Lò Văn An,,,", 0),
    ],
)
def test_a_household_added_whose_head_is_one_of_the_list_is_told(
    tmp_path: Path, decision: str, row: int
) -> None:
    found = course(tmp_path, f"2025-03-10,{decision},Hộ nghèo,")
    assert rows(found) == [4]
    assert [one.values["row"] for one in found.findings] == ([row] if row else [])
    assert set(codes(found)) <= {"decision_alike"}
    assert all(one.place.row == 2 for one in found.findings)


def test_who_has_left_the_list_is_not_taken_for_one_who_is_added(tmp_path: Path) -> None:
    found = course(
        tmp_path,
        "2025-03-10,Xã A,Thôn 1,1,Lò Văn An,1950,,,,Chuyển đi",
        "2025-04-10,Xã B,Thôn 9,55,Lò Văn An,1950,,,Hộ nghèo,Chuyển đến",
    )
    assert (rows(found), codes(found)) == ([0, 4], [])


def test_a_household_that_decisions_add_twice_is_told(tmp_path: Path) -> None:
    found = course(
        tmp_path,
        "2025-03-10,Xã A,Thôn 1,55,Lò Văn Sáu,1980,,,Hộ nghèo,",
        "2025-04-10,Xã A,Thôn 2,56,Lò Văn Sáu,1980,,,Hộ nghèo,",
    )
    assert codes(found) == ["decision_alike"]
    assert (found.findings[0].values["file"], found.findings[0].values["row"]) == ("quyet-dinh.csv", 2)


@pytest.mark.parametrize(("mark", "told"), [("", ["decision_not_listed"]), ("Chuyển đến", [])])
def test_who_leaves_a_list_without_being_on_it_is_told(tmp_path: Path, mark: str, told: list[str]) -> None:
    found = course(tmp_path, f"2025-03-10,Xã A,Thôn 1,90,Vì Thị Lan,,,,Hộ không nghèo,{mark}")
    assert codes(found) == told
    assert columns(found, "Xã A") == {1: 2, 9: 2}


@pytest.mark.parametrize("class_", ["Hộ nghèo chuẩn tỉnh", "Hộ cận nghèo chuẩn tỉnh"])
def test_a_class_that_the_standard_lacks_is_no_escape(tmp_path: Path, class_: str) -> None:
    found = course(tmp_path, f"2025-03-10,Xã A,Thôn 1,1,Lò Văn An,,,,{class_},")
    now, _ = at_day(found, "2025-12-31")
    assert int(now.class_[0]) == UNDETERMINED
    assert [bool(now.may_be(one)[0]) for one in ("poor", "not_poor")] == [True, True]
    before, _ = at_day(found, "2025-03-09")
    assert before.is_("poor").tolist() == [True, False, True, False]


@pytest.mark.parametrize("code", ["1", "90"])
def test_the_class_counts_beside_a_mark_of_leaving_and_is_told(tmp_path: Path, code: str) -> None:
    name = "Lò Văn An" if code == "1" else "Vì Thị Lan"
    found = course(tmp_path, f"2025-03-10,Xã A,Thôn 1,{code},{name},,,,Hộ nghèo,Đã chết")
    assert codes(found) == ["movement_with_class"]
    assert columns(found, "Xã A") == ({1: 2, 9: 2} if code == "1" else {1: 2, 7: 1, 9: 3})


@pytest.mark.parametrize(
    ("day", "reviewed", "late"),
    [
        ("2025-12-31", "2024-10-10", False),
        ("2026-01-01", "2024-10-10", True),
        ("2026-02-01", "", False),
    ],
)
def test_a_decision_of_later_than_the_year_after_the_review_is_told_and_counts(
    tmp_path: Path, day: str, reviewed: str, late: bool
) -> None:
    decision = f"{day},Xã A,Thôn 1,1,Lò Văn An,,,,Hộ không nghèo,"
    found = course(tmp_path, decision, of_list=reviewed_at(reviewed))
    assert (codes(found), rows(found)) == (["decision_after_next_review"] if late else [], [0])
    assert columns(found, "Xã A", day="2026-12-31") == {1: 2, 3: 1, 9: 1}


def test_a_january_signature_does_not_move_the_review_to_the_next_year(tmp_path: Path) -> None:
    """The list of 2024, decided on 5 January 2025: the review of 2025 lies before a decision of 2026."""
    start = households(tmp_path, reviewed_at("2024-10-10"), source="recorded", name="danh-sach.csv")
    path = tmp_path / "quyet-dinh.csv"
    path.write_text(f"{TITLES}2026-02-10,Xã A,Thôn 1,1,Lò Văn An,,,,Hộ không nghèo,\n", encoding="utf-8")
    found = course_of(start, read_decisions(path)[0], "2025-01-05")
    assert codes(found) == ["decision_after_next_review"]
