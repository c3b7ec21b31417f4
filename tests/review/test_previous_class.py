"""The class before, as a review tells it itself: a blank is no list before for who is on none now."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ngheo_cli.classify.decide import decide
from ngheo_cli.criteria.load import get
from ngheo_cli.review.history import history_of
from ngheo_cli.review.households import Households, households_of
from ngheo_cli.review.movement_tables import compare
from ngheo_cli.review.previous_class import blanks_taken, from_previous_class, same_rows, taken_as_off
from ngheo_cli.survey.read import ReadOptions, read_survey

from .makers import listed

BASE = {"commune": "Xã A", "head_name": "Lò Mẫu", "size": 3}
HEADER = "Xã,Mã hộ,Họ và tên chủ hộ,Số nhân khẩu,Kết quả trước rà soát,recorded_class\n"
LISTED, OFF = ["poor", "near_poor"], ["average", "not_poor"]


def rows(*pairs: tuple[str, str], **more: object) -> Households:
    """Households by their class before and now; the first one poor in both."""
    told = [("poor", "poor"), *pairs]
    return listed(
        [
            {**BASE, "household_id": str(i), "previous_class": was, "recorded_class": now, **more}
            for i, (was, now) in enumerate(told)
        ]
    )


def read(folder: Path, **files: str) -> Households:
    """A review of files, by name, that hold the lines below the header (or one of their own)."""
    standard, surveys = get("2021-2025"), []
    for name, text in files.items():
        path = folder / f"{name}.csv"
        path.write_text(text if text.startswith("Xã,") else HEADER + text, encoding="utf-8")
        surveys.append(read_survey([path], ReadOptions({}, {}, {}, "no"), lambda *_: (standard,)))
    return households_of([(survey, decide(survey, standard)) for survey in surveys], "recorded")


def said(now: Households) -> list[tuple[str, str, str, str, object]]:
    return [
        (one.code, one.severity, one.place.file, one.place.cell, one.values["count"])
        for one in blanks_taken(now)
    ]


def test_the_column_stands_in_for_the_earlier_file() -> None:
    before = from_previous_class(rows(("", "poor"), ("near_poor", "not_poor")))
    assert before.class_.tolist() == [0, -1, 1]
    assert before.frame["size"].tolist() == [3, 3, 3]


def test_who_came_without_a_class_before_was_not_there() -> None:
    now = listed(
        [
            {**BASE, "household_id": "1", "recorded_class": "poor", "movement": "split"},
            {**BASE, "household_id": "2", "recorded_class": "poor", "previous_class": "poor"},
        ]
    )
    assert same_rows(now).now_of.tolist() == [-1, 1]


@pytest.mark.parametrize("now", OFF)
def test_the_blank_of_who_is_on_no_list_now_is_no_list_before(now: str) -> None:
    before = from_previous_class(rows(("", now)))
    assert (before.class_.tolist(), before.possible.tolist()) == ([0, 3], [1, 8])


def test_blanks_are_not_taken_where_nobody_may_say_so() -> None:
    before = from_previous_class(rows(("", "not_poor")), blanks=False)
    assert (before.class_.tolist(), before.possible.tolist()) == ([0, -1], [1, 15])


@pytest.mark.parametrize("now", [*LISTED, ""])
def test_the_blank_of_who_is_or_may_be_on_a_list_now_stays_open(now: str) -> None:
    before = from_previous_class(rows(("", now)))
    assert (before.class_.tolist(), before.possible.tolist()) == ([0, -1], [1, 15])


def test_the_blank_of_who_is_undetermined_between_classes_off_the_lists_is_no_list_before() -> None:
    one = rows(("", ""), ("", ""))
    one = replace(one, possible=np.array([1, 0b1100, 0b1110], dtype=np.uint16))
    assert from_previous_class(one).class_.tolist() == [0, 3, -1]


def test_who_is_on_a_list_of_the_province_now_is_on_a_list() -> None:
    one = replace(
        rows(("", "average"), ("", "not_poor")), classes=("poor", "near_poor", "provincial_poor", "not_poor")
    )
    assert taken_as_off(one).tolist() == [False, False, True]


def test_the_blank_of_who_is_gone_stays_open() -> None:
    one = listed(
        [
            {**BASE, "household_id": "1", "previous_class": "poor", "recorded_class": "poor"},
            {**BASE, "household_id": "2", "movement": "died"},
        ]
    )
    assert from_previous_class(one).class_.tolist() == [0, -1]


def test_a_column_that_is_blank_throughout_tells_nothing(tmp_path: Path) -> None:
    one = read(tmp_path, a="Xã A,1,Lò Một,3,,Hộ nghèo\nXã A,2,Lò Hai,3,,Hộ không nghèo\n")
    assert from_previous_class(one).class_.tolist() == [-1, -1]
    assert said(one) == []


def test_a_column_of_listed_households_only_is_a_note(tmp_path: Path) -> None:
    lines = (
        "Xã A,1,Lò Một,3,Hộ nghèo,Hộ nghèo\nXã A,2,Lò Hai,3,,Hộ không nghèo\nXã A,3,Lò Ba,3,,Hộ không nghèo\n"
    )
    one = read(tmp_path, a=lines)
    assert said(one) == [("previous_class_blank", "note", "a.csv", "E3", 2)]


def test_a_blank_beside_households_written_as_not_poor_is_a_warning(tmp_path: Path) -> None:
    lines = "Xã A,1,Lò Một,3,Hộ không nghèo,Hộ nghèo\nXã A,2,Lò Hai,3,,Hộ không nghèo\n"
    one = read(tmp_path, a=lines)
    assert said(one) == [("previous_class_blank_among", "warning", "a.csv", "E3", 1)]


def test_each_file_has_its_own_way_and_an_empty_one_that_of_the_others(tmp_path: Path) -> None:
    whole = "Xã A,1,Lò Một,3,Hộ không nghèo,Hộ không nghèo\n"
    few = "Xã A,2,Lò Hai,3,Hộ nghèo,Hộ nghèo\nXã A,3,Lò Ba,3,,Hộ không nghèo\n"
    empty = "Xã A,4,Lò Bốn,3,,Hộ không nghèo\n"
    assert said(read(tmp_path, a=whole, b=few, c=empty)) == [
        ("previous_class_blank", "note", "b.csv", "E3", 1),
        ("previous_class_blank_among", "warning", "c.csv", "E2", 1),
    ]
    assert said(read(tmp_path, b=few, c=empty)) == [
        ("previous_class_blank", "note", "b.csv", "E3", 1),
        ("previous_class_blank", "note", "c.csv", "E2", 1),
    ]


def test_a_file_without_the_column_says_nothing_of_its_households(tmp_path: Path) -> None:
    few = "Xã A,2,Lò Hai,3,Hộ nghèo,Hộ nghèo\n"
    lacks = "Xã,Mã hộ,Họ và tên chủ hộ,Số nhân khẩu,recorded_class\nXã A,4,Lò Bốn,3,Hộ không nghèo\n"
    one = read(tmp_path, a=few, b=lacks)
    assert from_previous_class(one).class_.tolist() == [0, -1]
    assert said(one) == []


def test_a_cell_that_could_not_be_read_is_no_blank(tmp_path: Path) -> None:
    lines = "Xã A,1,Lò Một,3,Hộ nghèo,Hộ nghèo\nXã A,2,Lò Hai,3,Hộ ngèo,Hộ không nghèo\n"
    one = read(tmp_path, a=lines, b="Xã A,3,Lò Ba,3,,Hộ không nghèo\n")
    assert from_previous_class(one).class_.tolist() == [0, -1, 3]


CLASSES = st.sampled_from([*LISTED, *OFF])


@given(st.lists(st.tuples(CLASSES, CLASSES), max_size=8))
def test_tables_are_those_of_a_column_that_is_written_in_full(pairs: list[tuple[str, str]]) -> None:
    def tables(*told: tuple[str, str]) -> Any:
        now = rows(*told)
        before, links = from_previous_class(now), same_rows(now)
        found = compare(before, now, links, history_of(before, now, [links]))
        return [
            (row.unit.name, row.table, row.count, dict(row.columns), row.undetermined) for row in found.rows
        ]

    blanks = [("" if {was, now} <= set(OFF) else was, now) for was, now in pairs]
    assert tables(*blanks) == tables(*pairs)
