"""Titles repeated at the top of a printed page go on with the table above."""

from pathlib import Path

import pytest

from .makers import audited, held, told

HEAD = "TT,Đơn vị,Tổng số hộ,Số hộ nghèo,Tỷ lệ hộ nghèo (%)\n"
FIRST = "1,Xã A,1400,40,2.86\n2,Xã B,1750,75,4.29\n"
SECOND = "3,Xã C,1200,20,1.67\n,Tổng cộng,4350,135,3.10"
CAPTION = "KẾT QUẢ RÀ SOÁT NĂM 2023,,,,\n"
BETWEEN = {
    "titles only": HEAD,
    "a blank row": ",,,,\n" + HEAD,
    "the caption again": CAPTION + HEAD,
    "the number of a page": ",,Trang 2/3,,\n" + HEAD,
    "a word": "(Tiếp theo),,,,\n" + HEAD,
    "numbers of columns": HEAD + "(1),(2),(3),(4),(5)\n",
}


@pytest.mark.parametrize("between", BETWEEN)
def test_a_table_goes_on_below_titles_repeated_on_a_page(tmp_path: Path, between: str) -> None:
    found = audited(tmp_path, CAPTION + HEAD + FIRST + BETWEEN[between] + SECOND)
    assert (len(found.tables), found.failures, held(found, "sum"), held(found, "rate")) == (1, (), 2, 4)


@pytest.mark.parametrize("between", BETWEEN)
def test_a_wrong_total_over_two_pages_is_found(tmp_path: Path, between: str) -> None:
    text = CAPTION + HEAD + FIRST + BETWEEN[between] + SECOND.replace("4350,135,3.10", "4350,136,3.13")
    assert [one[:2] + one[3:5] for one in told(audited(tmp_path, text))] == [("sum", "Tổng cộng", 136, 135)]


def test_titles_on_three_pages_are_one_table(tmp_path: Path) -> None:
    text = HEAD + FIRST.replace("2,Xã B", HEAD + "2,Xã B") + HEAD + SECOND
    found = audited(tmp_path, text)
    assert (len(found.tables), found.failures, held(found, "sum")) == (1, (), 2)


@pytest.mark.parametrize("between", ["HUYỆN B,,,,\n", "Người lập biểu,,,,\n"])
def test_other_text_above_the_same_titles_begins_another_table(tmp_path: Path, between: str) -> None:
    whole = FIRST + ",Tổng cộng,3150,115,3.65\n"
    found = audited(tmp_path, CAPTION + HEAD + whole + between + HEAD + whole)
    assert (len(found.tables), found.failures, held(found, "sum")) == (2, (), 4)


def test_a_total_right_below_the_same_titles_begins_another_table(tmp_path: Path) -> None:
    whole = ",Tổng cộng,3150,115,3.65\n" + FIRST
    found = audited(tmp_path, HEAD + whole + HEAD + whole)
    assert (len(found.tables), found.failures, held(found, "sum")) == (2, (), 4)


def test_a_district_above_its_communes_begins_another_table(tmp_path: Path) -> None:
    one, other = (f",Huyện {name},3150,115,3.65\n{FIRST}" for name in "XY")
    found = audited(tmp_path, HEAD + one + HEAD + other)
    assert (len(found.tables), found.failures, held(found, "sum")) == (2, (), 4)


def test_a_page_that_begins_with_a_section_goes_on(tmp_path: Path) -> None:
    one = "I,Huyện Một,3150,115,3.65\n" + FIRST
    other = "II,Huyện Hai,1200,20,1.67\n1,Xã C,700,10,1.43\n2,Xã D,500,10,2.00\n,Tổng cộng,4350,135,3.10"
    found = audited(tmp_path, HEAD + one + HEAD + other)
    assert (len(found.tables), found.failures, held(found, "sum")) == (1, (), 6)


def test_two_tables_with_totals_below_stay_right(tmp_path: Path) -> None:
    whole = FIRST + ",Tổng cộng,3150,115,3.65\n"
    found = audited(tmp_path, HEAD + whole + HEAD + whole)
    assert (found.failures, held(found, "sum")) == ((), 4)
