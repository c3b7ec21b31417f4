"""Marks for numbers (a, -, 1-1, *) tell parts of a unit, or a note that is part of nothing."""

from pathlib import Path

import pytest

from .makers import audited, held, told

HEAD = "TT,Đơn vị,Tổng số hộ,Số hộ nghèo\n"
COMMUNES = "1,Xã A,1400,40\n2,Xã B,1750,75\n3,Xã C,1200,20\n"
NOTES = {
    "star in brackets": "(*),Số hộ theo niên giám 2022,4350,",
    "dash": "-,Hộ nghèo dân tộc thiểu số,,55",
    "star": "*,Ghi chú: hộ mới tách,4350,135",
}
DISTRICTS = "{0},Huyện Một,3150,115\n{1},Xã A,1400,40\n{2},Xã B,1750,75\n" \
            "{3},Huyện Hai,2100,53\n{4},Xã C,1200,20\n{5},Xã D,900,33\n,Cộng,5250,168"  # fmt: skip
MARKS = {
    "letters": ("1", "a", "b", "2", "a", "b"),
    "letters in brackets": ("1", "a)", "b)", "2", "a)", "b)"),
    "dashes": ("1", "-", "-", "2", "-", "-"),
    "hyphens": ("1", "1-1", "1-2", "2", "2-1", "2-2"),
    "capitals above": ("A", "1", "2", "B", "1", "2"),
}


def left_out(folder: Path, text: str) -> list[object]:
    return [
        one.values["names"]
        for one in audited(folder, HEAD + text).findings
        if one.code == "audit_rows_left_out"
    ]


@pytest.mark.parametrize("note", NOTES)
def test_a_note_below_the_total_is_no_part_of_it_and_told(tmp_path: Path, note: str) -> None:
    text = COMMUNES + ",Tổng cộng,4350,135\n" + NOTES[note]
    right = audited(tmp_path, HEAD + text)
    assert (right.failures, held(right, "sum")) == ((), 2)
    assert left_out(tmp_path, text) == [NOTES[note].split(",")[1]]


@pytest.mark.parametrize("note", NOTES)
def test_a_wrong_total_is_found_above_a_note_that_agrees_with_it(tmp_path: Path, note: str) -> None:
    text = COMMUNES + ",Tổng cộng,4350,999\n" + NOTES[note].replace("55", "999").replace("135", "999")
    found = audited(tmp_path, HEAD + text)
    assert [one[:2] + one[3:5] for one in told(found)] == [("sum", "Tổng cộng", 999, 135)]


def test_a_note_below_communes_whose_total_is_on_top_is_no_part_of_it(tmp_path: Path) -> None:
    text = ",Tổng cộng,4350,135\n" + COMMUNES + NOTES["dash"]
    found = audited(tmp_path, HEAD + text)
    assert (found.failures, held(found, "sum")) == ((), 2)
    assert left_out(tmp_path, text) == ["Hộ nghèo dân tộc thiểu số"]


@pytest.mark.parametrize("marks", MARKS)
def test_marks_tell_the_parts_of_districts(tmp_path: Path, marks: str) -> None:
    found = audited(tmp_path, HEAD + DISTRICTS.format(*MARKS[marks]))
    assert (found.failures, held(found, "sum"), found.findings) == ((), 6, ())
    assert [unit.upper for unit in found.tables[0].units] == [
        "Cộng", "Huyện Một", "Huyện Một", "Cộng", "Huyện Hai", "Huyện Hai", "",
    ]  # fmt: skip


@pytest.mark.parametrize("marks", MARKS)
def test_a_wrong_district_is_found_below_marks(tmp_path: Path, marks: str) -> None:
    text = DISTRICTS.format(*MARKS[marks]).replace("2100,53", "2100,58")
    found = {one[1]: one[3:5] for one in told(audited(tmp_path, HEAD + text))}
    assert found["Huyện Hai"] == (58, 53)


def test_marks_that_are_printed_stay_the_numbers_of_their_rows(tmp_path: Path) -> None:
    found = audited(tmp_path, HEAD + DISTRICTS.format(*MARKS["hyphens"]))
    assert [unit.number for unit in found.tables[0].units] == ["1", "1-1", "1-2", "2", "2-1", "2-2", ""]


def test_units_in_a_group_are_not_told(tmp_path: Path) -> None:
    assert left_out(tmp_path, COMMUNES + ",Tổng cộng,4350,135") == []


def test_rows_of_a_table_without_any_total_are_not_told_here(tmp_path: Path) -> None:
    assert left_out(tmp_path, "1,Xã A,1400,40\n2,Xã B,1750,75") == []
