"""A unit that stands twice in one group is told, for its total may count it twice."""

from pathlib import Path

import pytest

from .makers import audited

HEAD = "TT,Đơn vị,Tổng số hộ,Số hộ nghèo\n"
TWICE = "1,Xã A,100,5\n2,Xã B,200,10\n3,Xã B,200,10\n,Cộng,500,25\n"


def told(folder: Path, text: str) -> list[tuple[str, str, object, int | None]]:
    return [
        (one.code.removeprefix("audit_units_"), str(one.severity), one.values["names"], one.place.row)
        for one in audited(folder, text).findings
        if one.code in {"audit_units_twice", "audit_units_alike"}
    ]


def test_a_unit_listed_twice_with_the_same_figures_is_a_warning(tmp_path: Path) -> None:
    assert told(tmp_path, HEAD + TWICE) == [("twice", "warning", "Xã B", 4)]


def test_other_figures_of_one_name_are_a_note(tmp_path: Path) -> None:
    text = TWICE.replace("3,Xã B,200,10", "3,Xã B,210,10").replace("500", "510")
    assert told(tmp_path, HEAD + text) == [("alike", "note", "Xã B", 4)]


@pytest.mark.parametrize(
    "text",
    [
        TWICE.replace("3,Xã B", "3,Xã C"),
        "1,Huyện M,100,5\n1.1,Xã A,100,5\n2,Huyện N,100,5\n2.1,Xã A,100,5\n",
        "1,Xã A,100,5\n1.1,Thôn 1,100,5\n,Cộng,100,5\n",
    ],
)
def test_names_of_other_groups_and_other_names_are_not_told(tmp_path: Path, text: str) -> None:
    assert told(tmp_path, HEAD + text) == []


def test_years_and_lines_of_one_unit_are_not_told(tmp_path: Path) -> None:
    years = "Năm,Đơn vị,Tổng số hộ,Số hộ nghèo\n2023,Xã A,100,5\n2023,Xã B,90,5\n2024,Xã A,100,5\n"
    lines = "TT,Đơn vị,Phân tổ,Tổng số hộ,Số hộ nghèo\n1,Xã A,Hộ,100,5\n1,Xã A,Nhân khẩu,400,20\n"
    assert told(tmp_path, years) == []
    assert told(tmp_path, lines) == []
