"""A total below some rows is the sum of those rows, not of the whole table."""

from pathlib import Path

import pytest

from .makers import audited, held, told

HEAD = "TT,Đơn vị,Tổng số hộ,Số hộ nghèo\n"
BELOW = """1,Thôn 1,500,40
2,Thôn 2,500,40
,Cộng xã A,1000,80
1,Thôn 3,300,30
2,Thôn 4,400,40
,Cộng xã B,700,70
,Tổng cộng,1700,150"""
LAYOUTS = {
    "named": BELOW,
    "alike": BELOW.replace("xã A", "").replace("xã B", ""),
    "headed": BELOW.replace("1,Thôn 1", "A,Xã A,,\n1,Thôn 1").replace("1,Thôn 3", "B,Xã B,,\n1,Thôn 3"),
    "without numbers": "\n".join("," + row.partition(",")[2] for row in BELOW.splitlines()),
    "total first": ",Tổng cộng,1700,150\n" + BELOW.removesuffix("\n,Tổng cộng,1700,150"),
    "of a district": BELOW.replace("Tổng cộng", "Cộng huyện X")
    + "\n1,Thôn 5,10,1\n2,Thôn 6,20,2\n,Cộng xã C,30,3\n,Cộng huyện Y,30,3\n,Tổng cộng,1730,153",
    "one without its own": BELOW.replace("1700,150", "1750,155").replace(
        ",Tổng", "1,Thôn 5,30,3\n2,Thôn 6,20,2\n,Tổng"
    ),
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_each_subtotal_is_the_sum_of_the_rows_above_it(tmp_path: Path, layout: str) -> None:
    right = audited(tmp_path, HEAD + LAYOUTS[layout])
    assert right.failures == ()
    assert held(right, "sum") == (12 if layout == "of a district" else 6)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_wrong_unit_is_found_at_its_subtotal(tmp_path: Path, layout: str) -> None:
    text = LAYOUTS[layout].replace("Thôn 3,300,30", "Thôn 3,300,31")
    found = audited(tmp_path, HEAD + text)
    name = "Cộng" if layout == "alike" else "Cộng xã B"
    assert [one[0:2] + one[3:5] for one in told(found)] == [("sum", name, 70, 71)]


def test_a_wrong_subtotal_is_named(tmp_path: Path) -> None:
    found = audited(tmp_path, HEAD + BELOW.replace("xã A,1000", "xã A,1040"))
    assert {one[1] for one in told(found)} == {"Cộng xã A", "Tổng cộng"}
    assert ("sum", "Cộng xã A", 1040, 1000) in [one[0:2] + one[3:5] for one in told(found)]


def test_a_wrong_grand_total_alone_is_named(tmp_path: Path) -> None:
    found = audited(tmp_path, HEAD + BELOW.replace("1700,150", "1700,155"))
    assert [one[0:2] + one[3:5] for one in told(found)] == [("sum", "Tổng cộng", 155, 150)]


def test_subtotals_above_their_rows_raise_nothing(tmp_path: Path) -> None:
    rows = ["Tổng cộng,1700,150", "Cộng xã A,1000,80", "Thôn 1,500,40", "Thôn 2,500,40", "Cộng xã B,700,70"]
    text = "\n".join("," + row for row in [*rows, "Thôn 3,300,30", "Thôn 4,400,40"])
    for last in ("", "\n,Tổng cộng,1700,150"):
        assert audited(tmp_path, HEAD + text + last).failures == ()
