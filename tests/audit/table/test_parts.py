"""Sums of units whose parts are not all there: judged as far as can be, and told where they cannot be."""

from pathlib import Path

import pytest

from ngheo_cli.messages import Severity

from .makers import audited, causes, told, unit

HEAD = "Đơn vị,Tổng số hộ,Số hộ nghèo,Số hộ cận nghèo\n"
PARTS = "Xã A,300,30,20\nXã B,300,25,15\nXã C,400,45,15"


@pytest.mark.parametrize(
    "rows", [f"Tổng cộng,1010,110,60\n{PARTS}", f"Tổng cộng,1010,110,60\n{PARTS}\nGhi chú:"]
)
def test_a_total_that_is_too_large_everywhere_fails_everywhere(tmp_path: Path, rows: str) -> None:
    found = audited(tmp_path, HEAD + rows)
    sums = [one[:5] for one in told(found) if one[0] == "sum"]
    assert sums == [
        ("sum", "Tổng cộng", "B2", 1010, 1000),
        ("sum", "Tổng cộng", "C2", 110, 100),
        ("sum", "Tổng cộng", "D2", 60, 50),
    ]


def test_a_unit_left_out_at_the_end_is_the_likely_cause(tmp_path: Path) -> None:
    found = audited(tmp_path, HEAD + "Tổng cộng,1000,100,50\nXã A,300,30,20\nXã B,300,25,15\nXã C,300,35,10")
    assert causes(found) == [("sum", "parts_missing")] * 3
    assert {one.severity for one in found.failing} == {Severity.ERROR}


NUMBERED = """TT,Đơn vị,Tổng số hộ,Số hộ nghèo,Số hộ cận nghèo
    1,Huyện A,600,55,35
    1.1,Xã A1,300,30,20
    1.2,Xã A2,300,25,15
    2,Huyện B,700,70,40
    2.1,Xã B1,300,30,20
    2.2,Xã B2,300,25,15"""


def test_a_last_unit_without_a_gap_in_its_numbers_is_not_taken_for_cut(tmp_path: Path) -> None:
    found = audited(tmp_path, NUMBERED)
    assert [(one.rule, unit(one), one.cause.code) for one in found.failing] == [
        ("sum", "Huyện B", "parts_missing")
    ] * 3


def test_a_gap_in_the_numbers_says_that_the_table_is_cut(tmp_path: Path) -> None:
    found = audited(tmp_path, NUMBERED.replace("2.2,Xã", "2.3,Xã"))
    assert found.failing == ()
    assert causes(found) == [("sum", "incomplete")]


def test_a_cut_unit_that_is_less_than_its_visible_parts_fails_there(tmp_path: Path) -> None:
    wrong = NUMBERED.replace("2.2,Xã", "2.3,Xã").replace("2,Huyện B,700,70,40", "2,Huyện B,700,70,34")
    text = wrong.replace("Số hộ cận nghèo", "Số hộ cận nghèo,Số khẩu hộ nghèo,Số khẩu hộ cận nghèo")
    more = {
        "1,": "200,120",
        "1.1,": "100,60",
        "1.2,": "100,60",
        "2,": "300,160",
        "2.1,": "100,70",
        "2.3,": "90,80",
    }
    lines = [line.strip() for line in text.splitlines()]
    rows = [f"{line},{more[line.partition(',')[0] + ',']}" for line in lines[1:]]
    found = audited(tmp_path, "\n".join([lines[0], *rows]))
    assert [one[:5] for one in told(found)] == [("sum", "Huyện B", "E5", 34, 35)]


def test_parts_that_exceed_their_unit_fail_whatever_a_blank_cell_is(tmp_path: Path) -> None:
    found = audited(tmp_path, HEAD + "Huyện A,1000,150,50\nXã A,300,145,20\nXã B,300,263,15\nXã C,400,,15")
    assert [one[:5] for one in told(found)] == [("sum", "Huyện A", "C2", 150, None)]
    (one,) = found.failing
    assert (one.cause.code, one.cause.values) == ("parts_over_upper", {"total": 408})


def test_a_sum_with_a_blank_cell_below_is_told_as_not_checked(tmp_path: Path) -> None:
    found = audited(tmp_path, HEAD + "Huyện A,1000,150,50\nXã A,300,45,20\nXã B,300,63,15\nXã C,400,,15")
    assert found.failures == ()
    (note,) = found.findings
    assert (note.code, note.values) == ("audit_sums_open", {"unit": "Huyện A", "cells": "C2"})


def test_a_dash_for_none_needs_no_word(tmp_path: Path) -> None:
    found = audited(tmp_path, HEAD + "Huyện A,1000,108,50\nXã A,300,45,20\nXã B,300,63,15\nXã C,400,-,15")
    assert (found.failures, found.findings) == ((), ())
