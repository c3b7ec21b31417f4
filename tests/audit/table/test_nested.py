"""Communes beside their villages in two columns: every row is read, and held to its own commune."""

from pathlib import Path

import pytest

from ngheo_cli.audit.table.tables import read_tables
from ngheo_cli.messages import Stop

from .makers import a_csv, audited, held, told

HEAD = "STT,Xã,Thôn,Tổng số hộ,Số hộ nghèo,Tỷ lệ hộ nghèo (%)\n"
SUBTOTALS = """1,Xã A,Bản 1,100,10,10.00
,,Bản 2,200,10,5.00
,,Cộng,300,20,6.67
2,Xã B,Bản 1,100,20,20.00
,,Bản 2,100,25,25.00
,,Cộng,200,45,22.50
Tổng cộng,,,500,65,13.00"""
FIRST = """1,Xã A,,300,20,6.67
,,Bản 1,100,10,10.00
,,Nà Hai,200,10,5.00
2,Xã B,,200,45,22.50
,,Bản 1,100,20,20.00
,,Nà Hai,100,25,25.00
,Tổng cộng,,500,65,13.00"""
LAYOUTS = {
    "subtotal in the column of villages": SUBTOTALS,
    "subtotal in the column of communes": SUBTOTALS.replace(",,Cộng,300", ",Cộng xã A,,300").replace(
        ",,Cộng,200", ",Cộng xã B,,200"
    ),
    "commune above its villages": FIRST,
    "commune without number": FIRST.replace("1,Xã", ",Xã").replace("2,Xã", ",Xã"),
    "villages numbered": FIRST.replace("1,Xã", "I,Xã").replace("2,Xã", "II,Xã").replace(
        ",,Bản", "1,,Bản").replace(",,Nà", "2,,Nà"),
    "commune in every row": SUBTOTALS.replace(",,Bản 2,2", ",Xã A,Bản 2,2").replace(
        ",,Bản 2,1", ",Xã B,Bản 2,1").replace(",,Cộng,3", ",Xã A,Cộng,3").replace(",,Cộng,2", ",Xã B,Cộng,2"),
}  # fmt: skip


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_row_is_read_and_held_to_its_commune(tmp_path: Path, layout: str) -> None:
    found = audited(tmp_path, HEAD + LAYOUTS[layout])
    assert (found.failures, held(found, "sum"), held(found, "rate"), found.findings) == ((), 6, 7, ())


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_wrong_commune_is_found(tmp_path: Path, layout: str) -> None:
    text = LAYOUTS[layout].replace("200,45,22.50", "200,47,23.50")
    found = audited(tmp_path, HEAD + text)
    sums = {one[1:2] + one[3:5] for one in told(found) if one[0] == "sum"}
    assert {one[1:] for one in sums} == {(47, 45), (65, 67)}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_wrong_rate_of_a_second_village_is_found(tmp_path: Path, layout: str) -> None:
    found = audited(tmp_path, HEAD + LAYOUTS[layout].replace("200,10,5.00", "200,10,55.00"))
    assert [one[0:1] + one[3:5] for one in told(found)] == [("rate", "55.00", "5.00")]


def test_a_village_stands_below_its_commune(tmp_path: Path) -> None:
    for layout in ("subtotal in the column of villages", "commune above its villages"):
        units = audited(tmp_path, HEAD + LAYOUTS[layout]).tables[0].units
        assert [one.upper for one in units if one.name == "Bản 1"] == ["Xã A", "Xã B"]


def test_villages_without_any_subtotal_make_up_the_total(tmp_path: Path) -> None:
    text = "\n".join(row for row in SUBTOTALS.splitlines() if ",Cộng," not in row)
    right = audited(tmp_path, HEAD + text)
    assert (right.failures, held(right, "sum")) == ((), 2)
    found = audited(tmp_path, HEAD + text.replace("500,65", "500,60").replace("13.00", "12.00"))
    assert [one[:2] + one[3:5] for one in told(found)] == [("sum", "Tổng cộng", 60, 65)]


def test_three_columns_of_units_are_read(tmp_path: Path) -> None:
    text = "Huyện,Xã,Thôn,Tổng số hộ,Hộ nghèo\nHuyện X,Xã A,Bản 1,100,10\n,,Bản 2,200,10\n,,Cộng,300,20\n" \
           ",Xã B,Bản 1,100,20\n,,Bản 2,100,25\n,,Cộng,200,45\nTổng cộng,,,500,65"  # fmt: skip
    right = audited(tmp_path, text)
    assert (right.failures, held(right, "sum"), len(right.tables[0].units)) == ((), 6, 7)
    found = audited(tmp_path, text.replace("200,45", "200,46"))
    assert ("sum", "Cộng Xã B", 46, 45) in [one[:2] + one[3:5] for one in told(found)]


def test_a_total_over_both_columns_of_numbers_and_names_is_read(tmp_path: Path) -> None:
    text = "STT,Đơn vị,Tổng số hộ,Số hộ nghèo\n1,Xã A,300,20\n2,Xã B,200,45\nTổng cộng,,500,65"
    right = audited(tmp_path, text)
    assert (right.failures, held(right, "sum")) == ((), 2)
    assert [one[:2] + one[3:5] for one in told(audited(tmp_path, text.replace(",65", ",60")))] == [
        ("sum", "Tổng cộng", 60, 65)
    ]


def unread(folder: Path, text: str) -> list[tuple[str, object, object]]:
    _, findings = read_tables([a_csv(folder, "bang", text)], {})
    return [(str(one.severity), one.values["count"], one.values["rows"]) for one in findings
            if one.code == "audit_rows_unread"]  # fmt: skip


def test_rows_with_figures_and_no_name_are_told(tmp_path: Path) -> None:
    text = "Đơn vị,Tổng số hộ,Số hộ nghèo\nXã A,300,20\n,200,45\n,100,5\nTổng cộng,300,20"
    assert unread(tmp_path, text) == [("warning", 2, "3, 4")]


def test_rows_of_classes_beside_a_merged_unit_are_told(tmp_path: Path) -> None:
    text = "Đơn vị,Loại hộ,Tổng số hộ,Số hộ nghèo\nXã A,Kinh,300,20\n,Mường,200,45\nXã B,Kinh,100,5"
    assert unread(tmp_path, text) == [("warning", 1, "3")]


def test_the_number_of_a_page_and_full_tables_are_not_told(tmp_path: Path) -> None:
    text = "Đơn vị,Tổng số hộ,Số hộ nghèo\nXã A,300,20\nXã B,100,5\n,2,\nTổng cộng,400,25"
    assert unread(tmp_path, text) == []
    assert unread(tmp_path, HEAD + SUBTOTALS) == []


HALVES = """TT,Thôn,Tổng số hộ,Hộ nghèo,TT,Thôn,Tổng số hộ,Hộ nghèo
1,Thôn 1,100,10,3,Thôn 3,50,7
2,Thôn 2,120,11,4,Thôn 4,60,8
,,,,,Cộng,330,36
"""


def test_a_list_in_two_halves_side_by_side_is_told_and_no_right_total_accused(tmp_path: Path) -> None:
    tables, findings = read_tables(
        [a_csv(tmp_path, "bang", f"{HEAD}{SUBTOTALS}\n,,,\nGhi chú:\n{HALVES}")], {}
    )
    assert len(tables) == 1
    assert "audit_table_unread" in {one.code for one in findings}
    with pytest.raises(Stop):
        read_tables([a_csv(tmp_path, "bang", HALVES)], {})


def test_the_same_units_named_again_further_right_are_one_table(tmp_path: Path) -> None:
    head = "TT,Thôn,Tổng số hộ,TT,Thôn,Hộ nghèo\n"
    text = f"{head}1,Thôn 1,100,1,Thôn 1,10\n2,Thôn 2,50,2,Thôn 2,5\n,Cộng,150,,Cộng,15"
    found = audited(tmp_path, text)
    assert (len(found.tables), found.failures, held(found, "sum")) == (1, (), 2)
