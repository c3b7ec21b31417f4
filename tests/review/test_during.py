"""The list at a day of the year is that of the yearly review with the decisions since."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ngheo_cli.messages import Place
from ngheo_cli.numbers import UNKNOWN
from ngheo_cli.review.course import Course, course_of
from ngheo_cli.review.decisions_file import Decision, read_decisions
from ngheo_cli.review.during import at_day, history_at, period_ends
from ngheo_cli.review.movement_tables import compare
from ngheo_cli.survey.side_table import SideRow

from .makers import listed

P, N, X = "poor", "near_poor", "not_poor"


def start(*classes: str, previous: str = "") -> Any:
    return listed(
        [
            {"commune": "Xã A", "village": "Thôn 1", "household_id": str(i), "head_name": f"Mẫu {i}",
             "size": 4, "recorded_class": one, "previous_class": previous, "movement": "moved_in"}
            for i, one in enumerate(classes)
        ]
    )  # fmt: skip


def decision(day: str, code: int | str, class_: str = "", movement: str = "", **more: Any) -> Decision:
    row = SideRow({}, Place("qd.csv", "qd", row=2), {}, {})
    head = more.get("head", f"Mẫu {code}")
    names = more.get("names", ("", "", "Xã A", "Thôn 1"))
    national_id = more.get("national_id", "")
    return Decision(
        day, names, str(code), head, national_id, class_, movement, more.get("size", UNKNOWN), row
    )


def columns(course: Course, day: str, table: str, count: str = "households") -> dict[int, int]:
    now, links = at_day(course, day)
    tables = compare(course.start, now, links, history_at(course, day, "near_poor_list"))
    assert all(row.balanced for row in tables.rows)
    row = next(r for r in tables.rows if (r.unit.name, r.table, r.count) == ("Xã A", table, count))
    return {number: value for number, value in row.columns.items() if value}


def test_each_decision_moves_its_household_from_its_day_on() -> None:
    course = course_of(
        start(P, P, N, X),
        [
            decision("2024-05-10", 0, N),
            decision("2024-03-15", 2, P),
            decision("2024-06-20", 1, "", "died"),
            decision("2024-07-01", 9, P, size=3),
        ],
    )
    assert course.days == ("2024-03-15", "2024-05-10", "2024-06-20", "2024-07-01")
    assert columns(course, "2024-03-14", "poor") == {1: 2, 9: 2}
    assert columns(course, "2024-03-15", "poor") == {1: 2, 5: 1, 9: 3}
    assert columns(course, "2024-05-31", "poor") == {1: 2, 2: 1, 5: 1, 9: 2}
    assert columns(course, "2024-06-30", "poor") == {1: 2, 2: 1, 4: 1, 5: 1, 9: 1}
    assert columns(course, "2024-07-31", "poor") == {1: 2, 2: 1, 4: 1, 5: 1, 7: 1, 9: 2}
    assert columns(course, "2024-07-31", "poor", "persons") == {1: 8, 2: 4, 4: 4, 5: 4, 7: 3, 9: 7}
    assert columns(course, "2024-07-31", "near_poor") == {1: 1, 3: 1, 5: 1, 9: 1}


def test_the_start_is_the_yearly_list_whatever_happened_in_between() -> None:
    course = course_of(start(P), [decision("2024-03-15", 0, X), decision("2024-05-15", 0, P)])
    assert columns(course, "2024-03-31", "poor") == {1: 1, 3: 1}
    assert columns(course, "2024-05-31", "poor") == {1: 1, 9: 1}


def test_who_left_within_the_year_and_comes_back_relapsed() -> None:
    days = [decision("2024-02-15", 0, P), decision("2024-04-15", 0, X), decision("2024-06-15", 0, P)]
    course = course_of(start(X), days)
    assert columns(course, "2024-02-29", "poor") == {7: 1, 9: 1}
    assert columns(course, "2024-06-30", "poor") == {6: 1, 9: 1}


def test_the_class_before_the_review_tells_a_relapse() -> None:
    course = course_of(start(X, previous=P), [decision("2024-02-15", 0, P)])
    assert columns(course, "2024-02-29", "poor") == {6: 1, 9: 1}


def test_a_household_that_moves_in_is_an_other_increase() -> None:
    course = course_of(start(P), [decision("2024-02-15", "M1", N, "moved_in", size=2)])
    assert columns(course, "2024-02-29", "near_poor") == {8: 1, 9: 1}
    assert len(at_day(course, "2024-02-14")[0]) == 1


def test_a_size_that_changed_is_a_gain_of_persons() -> None:
    course = course_of(start(P), [decision("2024-02-15", 0, P, size=5)])
    assert columns(course, "2024-02-29", "poor", "persons") == {1: 4, 8: 1, 9: 5}


def test_a_code_with_another_head_decides_nothing() -> None:
    course = course_of(start(P), [decision("2024-02-15", 0, X, head="Người Khác")])
    assert [finding.code for finding in course.findings] == ["decision_other_head"]
    assert columns(course, "2024-12-31", "poor") == {1: 1, 9: 1}


@pytest.mark.parametrize(
    ("of_list", "of_decision", "decided"),
    [
        ("001000000001", "1000000001", True),
        ("001000000001", "001000000002", False),
        ("chưa có", "chưa có", False),
        ("012345687", "001000000001", False),
    ],
)
def test_a_number_tells_the_head_where_the_name_is_another(
    of_list: str, of_decision: str, decided: bool
) -> None:
    review = listed(
        [{"household_id": "0", "head_name": "Mẫu 0", "recorded_class": P, "head_national_id": of_list}]
    )
    decisions = [decision("2024-02-15", 0, X, head="Khác", national_id=of_decision, names=("",) * 4)]
    assert len(course_of(review, decisions).decisions) == decided


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ([decision("2024-02-15", 9, "", "died")], "decision_nobody"),
        ([decision("2024-02-15", 0, X), decision("2024-02-15", 0, N)], "decision_twice"),
    ],
)
def test_what_cannot_be_right_is_told(rows: list[Decision], code: str) -> None:
    assert [finding.code for finding in course_of(start(P), rows).findings] == [code]


def test_a_code_shared_by_villages_needs_the_village() -> None:
    both = listed(
        [
            {
                "village": f"Thôn {i}",
                "household_id": "1",
                "head_name": "Mẫu 1",
                "size": 4,
                "recorded_class": P,
            }
            for i in (1, 2)
        ]
    )
    open_ = course_of(both, [decision("2024-02-15", 1, X, names=("", "", "", ""))])
    assert [(f.code, f.values["count"]) for f in open_.findings] == [("decision_ambiguous", 2)]
    told = course_of(both, [decision("2024-02-15", 1, X, names=("", "", "", "thôn 2"))])
    assert [row for row, _ in told.decisions] == [1]


def gone_start(mark: str) -> Any:
    rows = [("0", P, ""), ("1", "", mark), ("2", P, "")]
    return listed(
        [
            {"commune": "Xã A", "village": "Thôn 1", "household_id": code, "head_name": f"Mẫu {code}",
             "size": 4, "recorded_class": class_, "movement": marked}
            for code, class_, marked in rows
        ]
    )  # fmt: skip


@pytest.mark.parametrize("mark", ["died", "moved_out", "merged"])
def test_a_row_that_only_tells_that_a_household_is_gone_is_none_of_the_start(mark: str) -> None:
    course = course_of(gone_start(mark), [decision("2024-03-15", 2, N)])
    now, links = at_day(course, "2024-12-31")
    assert (len(course.start), len(now), course.findings) == (2, 2, ())
    tables = compare(course.start, now, links, history_at(course, "2024-12-31", "near_poor_list"))
    assert {row.undetermined for row in tables.rows} == {0}
    assert columns(course, "2024-12-31", "poor") == {1: 2, 2: 1, 9: 1}


@pytest.mark.parametrize(
    ("mark", "back", "codes"),
    [
        ("moved_out", "", ["decision_on_gone"]),
        ("moved_out", "moved_in", []),
        ("died", "moved_in", ["decision_on_gone"]),
    ],
)
def test_a_decision_on_a_household_that_the_review_says_is_gone_is_told(
    mark: str, back: str, codes: list[str]
) -> None:
    course = course_of(gone_start(mark), [decision("2024-03-15", 1, P, back)])
    assert [finding.code for finding in course.findings] == codes
    assert columns(course, "2024-12-31", "poor") == {1: 2, 8 if back else 7: 1, 9: 3}


@pytest.mark.parametrize(
    ("days", "months", "ends"),
    [
        (["2024-02-15", "2024-04-01"], 1, ["2024-02-29", "2024-03-31", "2024-04-30"]),
        (["2024-02-15", "2024-06-30"], 6, ["2024-06-30"]),
        (["2023-02-15", "2023-07-01"], 6, ["2023-06-30", "2023-12-31"]),
        (["2024-12-31"], 1, ["2024-12-31"]),
        (["2024-12-31", "2025-01-01"], 6, ["2024-12-31", "2025-06-30"]),
        ([], 1, []),
    ],
)
def test_periods_end_with_their_last_month(days: list[str], months: int, ends: list[str]) -> None:
    assert period_ends(days, months) == ends


def test_rows_that_are_no_decisions_are_told(tmp_path: Path) -> None:
    path = tmp_path / "qd.csv"
    path.write_text(
        "Ngày quyết định,Thôn,Mã hộ,Họ và tên chủ hộ,Kết quả,Biến động\n"
        "15/03/2024,Thôn 1,1,Mẫu 1,Hộ nghèo,\n2024,Thôn 1,2,Mẫu 2,Hộ nghèo,\n"
        "15/03/2024,Thôn 1,,Mẫu 3,Hộ nghèo,\n15/03/2024,Thôn 1,4,Mẫu 4,,\n"
        "15/04/2024,Thôn 1,5,Mẫu 5,,Đã chết\n",
        encoding="utf-8",
    )
    found, findings = read_decisions(path)
    assert [(one.day, one.household_id, one.class_, one.movement) for one in found] == [
        ("2024-03-15", "1", "poor", ""),
        ("2024-04-15", "5", "", "died"),
    ]
    assert [(f.code, f.place.cell) for f in findings] == [
        ("decision_no_day", "A3"), ("decision_no_code", "C4"), ("decision_no_class", "E5"),
    ]  # fmt: skip


EVENTS = st.tuples(st.integers(1, 12), st.integers(0, 5), st.sampled_from([P, N, X, "died", "moved_in"]))


@settings(deadline=None, max_examples=40)
@given(st.lists(st.sampled_from([P, N, X]), min_size=1, max_size=4), st.lists(EVENTS, max_size=8))
def test_tables_balance_at_every_month_and_end_with_the_list(
    classes: list[str], events: list[tuple[int, int, str]]
) -> None:
    rows = [
        decision(f"2024-{month:02}-15", code, what if what in {P, N, X} else P if what == "moved_in" else "",
                 what if what not in {P, N, X} else "")
        for month, code, what in events
    ]  # fmt: skip
    course = course_of(start(*classes), rows)
    for month in (3, 6, 12):
        day = f"2024-{month:02}-28"
        now, _ = at_day(course, day)
        for table in (P, N):
            found = columns(course, day, table)
            assert found.get(9, 0) == int(now.is_(table).sum())
            assert found.get(1, 0) == classes.count(table)
