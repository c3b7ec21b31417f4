"""Figures that are part of no known table are told: a sheet, or a table above or below a known one."""

from pathlib import Path

import pytest

from md_tables import write
from ngheo_cli.audit.table.tables import read_tables
from ngheo_cli.messages import Stop

from .makers import a_csv

KNOWN = """TT,Đơn vị,Tổng số hộ,Số hộ nghèo
1,Xã A,100,10
2,Xã B,200,20
,Tổng cộng,300,30
"""
ODD = """TT,Họ tên trưởng thôn,Hộ N,Hộ CN
1,Thôn 1,5,6
2,Thôn 2,5,6
,Cộng,99,6
"""
SIGNED = """,,,
,NGƯỜI LẬP BIỂU,,CHỦ TỊCH
"""


def unread(folder: Path, text: str) -> list[int | None]:
    """Return the rows of the titles of what is told to be no known table."""
    tables, findings = read_tables([a_csv(folder, "bang", text)], {})
    assert len(tables) == 1
    return [one.place.row for one in findings if one.code == "audit_table_unread"]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (ODD + ",,,\n" + KNOWN, [1]),
        (ODD + ",,,\n" + ODD.replace("Hộ N", "Số N") + ",,,\n" + KNOWN, [1, 6]),
        (KNOWN + ",,,\nTT,Đơn vị,Chuẩn hộ,Mã\n1,Xã A,5,6\n2,Xã B,5,6\n", [6]),
        (KNOWN + SIGNED + "TT,Đơn vị,Chuẩn hộ,Mã\nA,B,1,2\n1,Xã A,5,6\n2,Xã B,5,6\n" + SIGNED, [7]),
        ("10,20,30,40\n11,21,31,41\n,,,\n" + KNOWN, [1]),
    ],
)
def test_a_table_beside_a_known_one_is_told_at_its_titles(tmp_path: Path, text: str, rows: list[int]) -> None:
    assert unread(tmp_path, text) == rows


@pytest.mark.parametrize(
    "text",
    [
        KNOWN,
        "UBND HUYỆN MẪU,,,CỘNG HÒA\nNăm,2024,,\nKỳ,2,,\n,,,\n" + KNOWN + SIGNED,
        KNOWN + SIGNED + "1,Số hộ tại ngày 31/12,,\n2,Theo chuẩn 2021-2025,,\n",
        KNOWN + ",,,\nTT,Đơn vị,Chuẩn hộ,Mã\n1,Xã A,5,6\n",
        KNOWN.replace("\n1,", "\nA,B,1,2\n1,"),
    ],
)
def test_headings_notes_and_signatures_are_no_table(tmp_path: Path, text: str) -> None:
    assert unread(tmp_path, text) == []


def test_a_sheet_without_a_known_table_is_told_and_a_sheet_of_texts_is_not(tmp_path: Path) -> None:
    book = write(
        tmp_path / "bang.xlsx",
        """## 7.2
        | TT | Đơn vị | Tổng số hộ | Số hộ nghèo |
        |----|--------|-----------:|------------:|
        | 1 | Xã A | 100 | 10 |
        | 2 | Xã B | 200 | 20 |

        ## Xã C
        | TT | Họ tên trưởng thôn | Hộ N | Hộ CN |
        |----|--------------------|-----:|------:|
        | 1 | Thôn 1 | 5 | 6 |
        | 2 | Thôn 2 | 5 | 6 |

        ## Nguồn gốc
        | Chuẩn | 2021-2025 |
        |-------|-----------|
        | Lần sửa | 1 |
        | Mẫu | 2 |
        """,
    )
    _, findings = read_tables([book], {})
    told = [(one.place.sheet, one.place.row) for one in findings if one.code == "audit_table_unread"]
    assert told == [("Xã C", 1)]


def test_a_file_without_any_known_table_is_still_refused(tmp_path: Path) -> None:
    with pytest.raises(Stop) as stopped:
        read_tables([a_csv(tmp_path, "bang", ODD)], {})
    assert [one.code for one in stopped.value.findings] == ["audit_no_table"]
