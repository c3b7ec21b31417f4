"""“Hộ” and “Khẩu” below a heading that names nobody count all, unless the figures say otherwise."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from ngheo_cli.audit.table.residents import all_residents
from ngheo_cli.audit.table.result import Audit
from ngheo_cli.survey.sheet import Cell

from .makers import audited_book, held, told

TABLE = """
| TT | Đơn vị | {heading} | < | Hộ nghèo | < | Hộ cận nghèo | < |
| ^ | ^ | Hộ | Khẩu | Số hộ | Tỷ lệ (%) | Số hộ | Tỷ lệ (%) |
| 1 | Xã A Mẫu | {a} | #4800 | #60 | 5,00 | #90 | 7,50 |
| 2 | Xã B Mẫu | {b} | #9100 | #45 | {rate} | #130 | 6,50 |
|  | Tổng cộng | {all} | #13900 | #105 | 3,28 | #220 | 6,88 |
"""


def audit_of(folder: Path, heading: str, rate: str = "2,25", whole: Sequence[int] = (1200, 2000)) -> Audit:
    a, b = whole
    text = TABLE.format(heading=heading, rate=rate, a=f"#{a}", b=f"#{b}", all=f"#{a + b}")
    return audited_book(folder, text)


@pytest.mark.parametrize(
    "heading", ["Tổng số", "Dân số", "Toàn xã", "Tổng số trên địa bàn", "Chung toàn tỉnh", "Cả huyện"]
)
def test_rates_are_held_to_the_households_below_such_a_heading(tmp_path: Path, heading: str) -> None:
    right = audit_of(tmp_path, heading)
    assert (told(right), held(right, "rate"), right.findings, right.tables[0].findings) == ([], 6, (), ())
    (wrong,) = told(audit_of(tmp_path, heading, rate="5,25"))
    assert wrong[:5] == ("rate", "Xã B Mẫu", "F4", "5.25", "2.25")


@pytest.mark.parametrize("whole", [(150, 175), (600, 1000)])
def test_a_sum_of_the_classes_or_another_whole_is_not_taken_for_all(
    tmp_path: Path, whole: tuple[int, int]
) -> None:
    found = audit_of(tmp_path, "Tổng số", whole=whole)
    assert (told(found), held(found, "rate")) == ([], 0)
    assert [one.code for one in found.tables[0].findings] == ["audit_only_sums"]
    (note,) = found.findings
    assert (note.code, note.values["places"]) == ("audit_rates_open", "F “Tỷ lệ (%)”, H “Tỷ lệ (%)”")


def test_where_the_heading_says_all_wrong_rates_do_not_make_it_another_whole(tmp_path: Path) -> None:
    found = audit_of(tmp_path, "Dân số", whole=(600, 1000))
    assert {one[0] for one in told(found)} == {"rate"}
    assert len(told(found)) == 6


@pytest.mark.parametrize(
    ("columns", "residents"),
    [
        ("Tổng số > Hộ | Tổng số > Khẩu | Số hộ nghèo | Tỷ lệ hộ nghèo", {2: "total_hh", 3: "total_persons"}),
        ("Dân số > Số hộ (hộ) | Số hộ nghèo | Tỷ lệ hộ nghèo", {2: "total_hh"}),
        ("Tổng số > Hộ | Tổng số > Hộ DTTS | Số hộ nghèo | Tỷ lệ hộ nghèo", {}),
        ("Tổng số > Hộ | Tổng số > Tỷ lệ (%) | Số hộ nghèo | Tỷ lệ hộ nghèo", {}),
        ("Số hộ nghèo | Tỷ lệ hộ nghèo | Tổng số > Hộ | Tổng số > Khẩu", {}),
        ("Tổng số hộ thoát nghèo > Hộ | Số hộ nghèo | Tỷ lệ hộ nghèo", {}),
        ("Tổng số | Số hộ nghèo | Tỷ lệ hộ nghèo", {}),
        ("Tổng số > Khẩu | Số hộ nghèo | Tỷ lệ hộ nghèo", {}),
    ],
)
def test_only_households_and_persons_left_of_the_classes_count_all(
    columns: str, residents: dict[int, str]
) -> None:
    titles = {c: one.strip().split(" > ") for c, one in enumerate(columns.split("|"), start=2)}
    roles = {c: "poor_pct" if "Tỷ lệ" in stack[-1] else "poor_hh" for c, stack in titles.items()
             if "nghèo" in stack[-1]}  # fmt: skip
    cells: dict[str, list[Cell]] = {"poor_hh": [40, 20], "poor_pct": ["4,00", "2,00"]}
    assert all_residents(titles, roles, lambda c: cells.get(roles.get(c, ""), [1000, 1000])) == residents


PERSONS = """
| STT | Đơn vị | {households} | {persons} | Hộ nghèo | < | < | < |
| ^ | ^ | ^ | ^ | Số hộ | Tỷ lệ (%) | Số khẩu | Tỷ lệ (%) |
| 1 | Xã A Mẫu | #1000 | #4000 | #50 | 5,00 | #200 | 5,00 |
| 2 | Xã B Mẫu | #2000 | #{b} | #100 | 5,00 | #400 | 55,55 |
"""


def test_persons_beside_all_households_are_all_persons(tmp_path: Path) -> None:
    found = audited_book(tmp_path, PERSONS.format(households="Số hộ dân cư", persons="Số nhân khẩu", b=8000))
    assert [one[:5] for one in told(found)] == [("rate", "Xã B Mẫu", "H4", "55.55", "5.00")]
    assert (held(found, "rate"), found.findings, found.tables[0].findings) == (3, (), ())


@pytest.mark.parametrize(
    ("households", "persons", "b"),
    [
        ("Số hộ dân cư", "Số khẩu DTTS", 8000),
        ("Số hộ", "Số nhân khẩu", 8000),
        ("Số hộ dân cư", "Số khẩu", 1999),
    ],
)
def test_other_persons_beside_households_are_not_all(
    tmp_path: Path, households: str, persons: str, b: int
) -> None:
    found = audited_book(tmp_path, PERSONS.format(households=households, persons=persons, b=b))
    assert "total_persons" not in found.tables[0].roles
    assert "rate" not in [one[0] for one in told(found)]
