"""Columns of households beside their rates: below each indicator, of units, and of classes."""

from pathlib import Path

import pytest

from ngheo_cli.audit.table.result import Audit
from ngheo_cli.audit.table.roles import names_class

from .makers import audited, audited_book, causes, held, told

DEPRIVED = """
| TT | Đơn vị | Tổng số hộ nghèo | Việc làm | < | Người phụ thuộc | < | Dinh dưỡng | < |
| ^ | ^ | ^ | Số hộ | {inner} | Số hộ | {inner} | Số hộ | {inner} |
| 1 | Xã A Mẫu | #80 | #20 | 25,00 | #40 | 50,00 | #7 | 8,75 |
| 2 | Xã B Mẫu | #90 | #30 | 33,33 | #60 | {rate} | #9 | 10,00 |
|  | Tổng cộng | #170 | #50 | 29,41 | #100 | 58,82 | #16 | 9,41 |
"""


def deprived(folder: Path, rate: str = "66,67", inner: str = "Tỷ lệ (%)") -> Audit:
    return audited_book(folder, DEPRIVED.format(rate=rate, inner=inner))


@pytest.mark.parametrize("inner", ["Tỷ lệ (%)", "%", "Tỷ lệ % so với tổng số hộ nghèo"])
def test_counts_and_rates_below_each_indicator_are_held_to_one_another(tmp_path: Path, inner: str) -> None:
    right = deprived(tmp_path, inner=inner)
    assert [table.kind for table in right.tables] == ["deprivation_counts", "deprivation_rates"]
    assert (right.failures, held(right, "cross_deprivation_rate"), held(right, "sum")) == ((), 9, 4)
    assert [table.findings for table in right.tables] == [(), ()]
    (wrong,) = told(deprived(tmp_path, "60,67", inner))
    assert wrong[:5] == ("cross_deprivation_rate", "Xã B Mẫu", "G4", "60.67", "66.67")


def test_rates_of_another_whole_below_indicators_are_not_judged_and_told(tmp_path: Path) -> None:
    found = deprived(tmp_path, inner="Tỷ lệ % so với tổng số hộ dân cư")
    (table,) = found.tables
    assert (found.failures, [one.code for one in table.findings]) == ((), ["audit_columns_unread"])


@pytest.mark.parametrize(
    "titles", ["TT,Đơn vị,Số hộ,Tỷ lệ (%)", 'TT,"Tên xã, phường",Số hộ,Tỷ lệ hộ nghèo (%)']
)
def test_households_and_rates_of_units_are_not_taken_for_classes_of_one_whole(
    tmp_path: Path, titles: str
) -> None:
    text = f"""{titles}
        1,Xã A Mẫu,40,"4,44"
        2,Xã B Mẫu,75,"5,77"
        3,Xã C Mẫu,20,"1,82"
        ,Tổng cộng,{{total}},"4,09" """
    right = audited(tmp_path, text.format(total=135))
    assert (right.tables[0].kind, right.failures, held(right, "sum")) == ("counts", (), 1)
    assert told(audited(tmp_path, text.format(total=153)))[0][:5] == ("sum", "Tổng cộng", "C5", 153, 135)


def test_households_and_rates_of_classes_are_of_one_whole(tmp_path: Path) -> None:
    text = """Chỉ tiêu,Số hộ,Tỷ lệ (%)
        Hộ nghèo,40,4.00
        Hộ cận nghèo,60,{rate}
        Hộ không nghèo,900,90.00
        Tổng số,1000,100.00"""
    assert audited(tmp_path, text.format(rate="6.00")).failures == ()
    assert causes(audited(tmp_path, text.format(rate="6.60"))) == [("rate_base", "digit")]


@pytest.mark.parametrize(
    ("name", "is_class"),
    [
        ("Hộ nghèo", True),
        ("Số hộ cận nghèo", True),
        ("1. Không nghèo", True),
        ("- Trong đó: hộ nghèo DTTS", True),
        ("Hộ có mức sống trung bình", True),
        ("Hộ mức sống trung bình", True),
        ("Near-poor households", True),
        ("Tổng số hộ nghèo", False),
        ("Huyện nghèo", False),
        ("Xã Nghèo Mẫu", False),
        ("Các xã nghèo bãi ngang", False),
    ],
)
def test_a_row_names_a_class_by_the_words_that_it_begins_with(name: str, is_class: bool) -> None:
    assert names_class(name) == is_class
