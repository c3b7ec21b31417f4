"""The row that is the sum of others is known by any of its usual names, above or below them, or it is said
that none is."""

from pathlib import Path

import pytest

from ngheo_cli.audit.table.check import audit
from ngheo_cli.audit.table.tables import read_tables

from .makers import a_csv, audited, audited_book, held, told

HEAD = "Đơn vị,Tổng số hộ,Số hộ nghèo,Số hộ cận nghèo\n"
GROUPS = ("Tổ dân phố 1", "Tổ dân phố 2", "Tổ dân phố 3")
HAMLETS = ("Thôn 1", "Thôn 2", "Bản 3")
BARE = ("Đắk DRông", "Ea Pô", "Nam Dong")
COMMUNES = ("Xã A", "Phường B", "Đặc khu C")


def a_table(total: str, names: tuple[str, ...], place: str, slip: int = 5) -> str:
    """Three units and their sum, of which the poor are too many by a slip."""
    rows = [f"{name},{100 + i},{10 + i},{5 + i}" for i, name in enumerate(names)]
    rows.insert(0 if place == "first" else 3, f"{total},303,{33 + slip},18")
    return HEAD + "\n".join(rows)


@pytest.mark.parametrize("place", ["first", "last"])
@pytest.mark.parametrize(
    ("total", "names"),
    [
        ("Toàn phường", GROUPS), ("Toàn đặc khu", HAMLETS), ("Toàn thị trấn", GROUPS), ("Toàn xã", HAMLETS),
        ("Cả xã", HAMLETS), ("CẢ HUYỆN", COMMUNES), ("Cả tỉnh", COMMUNES), ("Tỉnh", COMMUNES),
        ("UBND xã Mẫu", HAMLETS), ("Ủy ban nhân dân phường Mẫu", GROUPS), ("Tổng hợp", COMMUNES),
        ("Phường Mẫu", GROUPS), ("Xã Mẫu", HAMLETS), ("Xã Mẫu", BARE), ("Đặc khu Mẫu", BARE),
        ("Tỉnh Mẫu", COMMUNES), ("Thành phố Mẫu", COMMUNES),
    ],
)  # fmt: skip
def test_the_sum_of_the_others_is_known(
    tmp_path: Path, total: str, names: tuple[str, ...], place: str
) -> None:
    found = audited(tmp_path, a_table(total, names, place))
    assert [one[0:2] + one[3:5] for one in told(found)] == [("sum", total, 38, 33)]
    assert held(found, "sum") == 2
    assert found.findings == ()


@pytest.mark.parametrize(
    "rows",
    [
        "Xã Lớn,400,50,30\nĐắk DRông,100,10,5\nEa Pô,110,11,6",  # larger than the others, and no sum of them
        "Xã Lớn,90,50,30\nĐắk DRông,100,10,5\nEa Pô,110,11,6",
        "Xã A,400,50,30\nXã B,100,10,5\nXã C,300,40,25",
    ],
)
def test_a_unit_that_is_no_sum_is_not_taken_for_one_and_that_is_said(tmp_path: Path, rows: str) -> None:
    found = audited(tmp_path, HEAD + rows)
    assert found.failures == ()
    assert held(found, "sum") == 0
    assert [(one.code, one.values) for one in found.findings] == [("audit_no_total", {"units": 3})]


def test_a_last_row_without_number_is_the_sum_of_the_numbered_ones(tmp_path: Path) -> None:
    rows = "1,Xã A,100,10,5\n2,Xã B,101,11,6\n3,Xã C,102,12,7\n,Mẫu,303,38,18"
    found = audited(tmp_path, "TT," + HEAD + rows)
    assert [one[:5] for one in told(found)] == [("sum", "Mẫu", "D5", 38, 33)]


BY_GROUP = """
| Biểu 7.10. Hộ nghèo, hộ cận nghèo theo dân tộc |
| TT | Đơn vị | Hộ nghèo | < | < | Hộ cận nghèo | < | < |
| ^ | ^ | Tổng số | Kinh | Mông | Tổng số | Kinh | Mông |
|  | Tổng số | #41 | #16 | #25 | #34 | #10 | #24 |
| 1 | Xã A | #21 | #10 | #11 | #16 | #3 | #13 |
| 2 | Xã B | #20 | #6 | #14 | #18 | #7 | #11 |
"""


@pytest.mark.parametrize(
    ("right", "wrong", "failure"),
    [
        ("| #13 |\n| 2", "| #12 |\n| 2", ("sum", "Tổng số", "H4", 24, 23)),
        ("| #16 | #25 | #34 |", "| #17 | #25 | #34 |", ("sum", "Tổng số", "D4", 17, 16)),
    ],
)
def test_columns_by_group_are_held_to_their_sums(
    tmp_path: Path, right: str, wrong: str, failure: tuple[object, ...]
) -> None:
    whole = audited_book(tmp_path, BY_GROUP)
    assert whole.failures == ()
    assert held(whole, "sum") == 6
    assert right in BY_GROUP
    found = audited_book(tmp_path, BY_GROUP.replace(right, wrong))
    assert [one[:5] for one in told(found)] == [failure]


@pytest.mark.parametrize("title", ["Thu nhập bình quân một người", "Điểm trung bình của hộ", "Mã xã", "Hạng"])
def test_columns_that_do_not_add_up_are_left_alone(tmp_path: Path, title: str) -> None:
    text = f"Đơn vị,Tổng số hộ,Số hộ nghèo,{title}\nTổng số,300,30,9\nXã A,100,10,8\nXã B,200,20,7"
    tables, findings = read_tables([a_csv(tmp_path, "bang", text)], {})
    assert audit(tables).failures == ()
    assert [(one.code, one.values) for one in findings] == [
        ("audit_columns_unread", {"titles": f"“{title}”"})
    ]


def test_a_column_by_group_with_fractions_or_words_raises_nothing(tmp_path: Path) -> None:
    text = "Đơn vị,Tổng số hộ,Số hộ nghèo,Hộ có nữ chủ hộ\nTổng số,300,30,9\nXã A,100,10,4.5\nXã B,200,20,ít"
    found = audited(tmp_path, text)
    assert (found.failures, found.findings) == ((), ())


@pytest.mark.parametrize("name", ["Hộ chính sách", "Trong đó: DTTS", "Khu vực nông thôn"])
def test_a_last_row_that_tells_a_part_is_not_taken_for_the_sum(tmp_path: Path, name: str) -> None:
    rows = f"1,Xã A,100,10,5\n2,Xã B,101,11,6\n3,Xã C,102,12,7\n,{name},150,12,9"
    assert audited(tmp_path, "TT," + HEAD + rows).failures == ()


def test_a_province_below_its_districts_is_their_sum(tmp_path: Path) -> None:
    rows = "Huyện A,200,20\nXã A1,90,9\nXã A2,110,11\nHuyện B,100,12\nXã B1,60,7\nXã B2,40,5\nTỉnh Mẫu,300,33"
    found = audited(tmp_path, "Đơn vị,Tổng số hộ,Số hộ nghèo\n" + rows)
    assert [one[:5] for one in told(found)] == [("sum", "Tỉnh Mẫu", "C8", 33, 32)]
