"""Rows of rates, of other years and of changes below a total are no units, and are told."""

from pathlib import Path

import pytest

from ngheo_cli.audit.table.tables import read_tables

from .makers import a_csv, audited, held, told

HEAD = "TT,Đơn vị,Tổng số hộ,Số hộ nghèo,Tỷ lệ hộ nghèo (%)\n"
TABLE = HEAD + "1,Xã A,1400,40,2.86\n2,Xã B,1750,75,4.29\n3,Xã C,1200,20,1.67\n,Tổng cộng,4350,135,3.10\n"
ROWS = {
    "Tỷ lệ (%)": ",Tỷ lệ (%),100,3.10,",
    "Cơ cấu": ",Cơ cấu,100,3.10,",
    "Năm 2022": ",Năm 2022,4200,200,4.76",
    "Cùng kỳ năm trước": ",Cùng kỳ năm trước,4200,200,4.76",
    "Tăng (+) giảm (-)": ",Tăng (+) giảm (-),150,-65,-1.66",
    "So với năm 2022": ",So với năm 2022,+150,-65,-1.66",
    "Mức giảm so với kế hoạch": "-,Mức giảm so với kế hoạch,,-65,-1.66",
    "Tỷ lệ hộ nghèo giảm": ",Tỷ lệ hộ nghèo giảm,,,-1.66",
    "Previous year": ",Previous year,4200,200,4.76",
}


def apart(folder: Path, text: str) -> list[object]:
    _, findings = read_tables([a_csv(folder, "bang", text)], {})
    assert {str(one.severity) for one in findings} <= {"note"}
    return [one.values["names"] for one in findings if one.code == "audit_rows_apart"]


@pytest.mark.parametrize("name", ROWS)
def test_a_row_that_compares_is_left_out_and_told(tmp_path: Path, name: str) -> None:
    found = audited(tmp_path, TABLE + ROWS[name])
    assert (found.failures, held(found, "sum"), held(found, "rate")) == ((), 2, 4)
    assert apart(tmp_path, TABLE + ROWS[name]) == [name]


def test_a_wrong_total_is_found_above_such_rows(tmp_path: Path) -> None:
    text = TABLE.replace("4350,135,3.10", "4350,138,3.17") + "\n".join(ROWS.values())
    found = audited(tmp_path, text)
    assert [one[:2] + one[3:5] for one in told(found)] == [("sum", "Tổng cộng", 138, 135)]
    assert len(found.tables[0].units) == 4


def test_rates_between_the_units_are_left_out(tmp_path: Path) -> None:
    text = "Đơn vị,Tổng số hộ,Số hộ nghèo\nXã A,1400,40\nTỷ lệ (%),100,2.86\nXã B,1750,75\nTỷ lệ,100,4.29\n" \
           "Tổng cộng,3150,115"  # fmt: skip
    found = audited(tmp_path, text)
    assert (found.failures, held(found, "sum")) == ((), 2)


def test_years_are_what_rows_are_about_where_no_total_stands_above(tmp_path: Path) -> None:
    text = "Chỉ tiêu,Tổng số hộ,Số hộ nghèo,Tỷ lệ nghèo (%)\nNăm 2022,4200,200,4.76\nNăm 2023,4350,135,3.33"
    assert apart(tmp_path, text) == []
    assert [one[:2] + one[3:5] for one in told(audited(tmp_path, text))] == [
        ("rate", "Năm 2023", "3.33", "3.10")
    ]


@pytest.mark.parametrize("name", ["Tăng Tiến", "Năm Căn", "Xã Tỷ", "Giảm Trì", "Kế Xuyên"])
def test_names_of_communes_that_begin_alike_are_units(tmp_path: Path, name: str) -> None:
    assert apart(tmp_path, TABLE.replace("Xã B", name)) == []
    assert audited(tmp_path, TABLE.replace("Xã B", name)).failures == ()
