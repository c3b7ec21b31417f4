"""Classes of a province's own standard beside the national ones are columns of their own."""

from pathlib import Path

import pytest

from ngheo_cli.audit.table.check import audit
from ngheo_cli.audit.table.columns import roles_by_titles
from ngheo_cli.audit.table.layout import read_layout
from ngheo_cli.audit.table.tables import read_tables

from .makers import a_csv, audited_book, held, told

HEADS = """## Biểu
    | STT | Xã, phường | Tổng số hộ dân | Chuẩn quốc gia | < | < | < | {own} | < | < | < |
    | ^ | ^ | ^ | Hộ nghèo | Tỷ lệ % | Hộ cận nghèo | Tỷ lệ % | Hộ nghèo | Tỷ lệ % | Hộ cận nghèo | Tỷ lệ % |
"""
ROWS = """    | 1 | Xã Đồi Mẫu | 1000 | 40 | 4,00 | 50 | 5,00 | 20 | 2,00 | 30 | 3,00 |
    | 2 | Xã Suối Mẫu | 500 | 10 | 2,00 | 5 | 1,00 | 15 | 3,00 | 25 | 5,00 |
    | | Tổng cộng | 1500 | 50 | 3,33 | 55 | 3,67 | 35 | 2,33 | 55 | 3,67 |
"""


@pytest.mark.parametrize(
    "own", ["Chuẩn tỉnh", "Theo chuẩn nghèo của thành phố", "Chuẩn nghèo riêng của tỉnh Mẫu"]
)
def test_both_halves_are_checked(tmp_path: Path, own: str) -> None:
    found = audited_book(tmp_path, HEADS.format(own=own) + ROWS)
    assert (told(found), held(found, "sum"), held(found, "rate"), found.findings) == ([], 5, 12, ())


@pytest.mark.parametrize(
    ("old", "new", "rule", "cell"),
    [
        ("| 35 |", "| 36 |", "sum", "H5"),
        ("| 2,33 |", "| 2,34 |", "rate", "I5"),
        ("| 25 | 5,00 |", "| 25 | 5,10 |", "rate", "K4"),
    ],
)
def test_a_change_in_the_half_of_the_province_fails(
    tmp_path: Path, old: str, new: str, rule: str, cell: str
) -> None:
    found = told(audited_book(tmp_path, HEADS.format(own="Chuẩn tỉnh") + ROWS.replace(old, new)))
    assert (rule, cell) in {(one[0], one[2]) for one in found}


def roles(*titles: str) -> list[str]:
    """Return the roles of columns with titles like “Chuẩn tỉnh/Hộ nghèo”, "" for none."""
    found, _ = roles_by_titles({c: title.split("/") for c, title in enumerate(titles)}, "")
    return [found.get(c, "") for c in range(len(titles))]


def test_titles_may_name_the_standard_themselves() -> None:
    assert roles("Hộ nghèo chuẩn quốc gia", "Tỷ lệ (%)", "Hộ nghèo chuẩn tỉnh", "Tỷ lệ (%)") == [
        "poor_hh", "poor_pct", "provincial_poor_hh", "provincial_poor_pct",
    ]  # fmt: skip
    assert roles("Hộ nghèo", "Chuẩn tỉnh/Số khẩu cận nghèo", "Chuẩn tỉnh/Tỷ lệ hộ cận nghèo") == [
        "poor_hh", "provincial_near_poor_persons", "provincial_near_poor_pct",
    ]  # fmt: skip


def test_one_standard_alone_has_the_usual_classes() -> None:
    assert roles("Chuẩn tỉnh/Hộ nghèo", "Chuẩn tỉnh/Hộ cận nghèo") == ["poor_hh", "near_poor_hh"]


def test_both_standards_together_are_none_of_them() -> None:
    assert roles("Hộ nghèo chuẩn quốc gia", "Hộ nghèo chuẩn quốc gia và chuẩn tỉnh") == ["poor_hh", ""]


def test_a_layout_names_the_classes_of_the_province(tmp_path: Path) -> None:
    layout = tmp_path / "mo-ta.yaml"
    layout.write_text(
        "schema: ngheo.audit_layout/1\nkind: counts\nfirst_row: 2\n"
        "columns: {A: unit, B: total_hh, C: provincial_poor_hh, D: provincial_poor_pct}\n",
        encoding="utf-8",
    )
    bang = a_csv(tmp_path, "bang", "a,b,c,d\nXã A,100,4,4.00\nXã B,200,6,3.50")
    found = audit(read_tables([bang], {}, read_layout(layout))[0])
    assert [one[:5] for one in told(found)] == [("rate", "Xã B", "D3", "3.50", "3.00")]
