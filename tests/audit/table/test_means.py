"""The rate of an upper unit is that of the units below together; what the table leaves open is told."""

from pathlib import Path

import pytest

from ngheo_cli.audit.table.result import Audit
from ngheo_cli.messages import Severity

from .makers import audited, held, of, told

HEAD = "tt,unit,poor_hh,employment,nutrition,telecom"
COMMUNES = ("1.1,Xã A,31,54.84,9.68,3.23", "1.2,Xã B,33,60.61,0,3.03", "1.3,Xã C,37,35.14,2.70,2.70")
"""17, 20 and 13 of 101 households without work; 3, 0 and 1; 1 each."""


def rates(total: str, communes: tuple[str, ...] = COMMUNES, head: str = HEAD) -> str:
    return "\n".join((head, total, *communes))


def alone(found: Audit) -> list[tuple[object, object]]:
    return [(one.values["count"], one.values["places"]) for one in found.findings
            if one.code == "audit_rates_alone"]  # fmt: skip


def test_the_rate_of_all_households_of_the_parts_holds(tmp_path: Path) -> None:
    found = audited(tmp_path, rates("1,Huyện M,101,49.50,3.96,2.97"))
    assert (told(found), held(found, "rate_of_parts"), alone(found)) == ([], 3, [])


@pytest.mark.parametrize("wrong", ["50.50", "79.21", "99.01"])
def test_a_whole_number_of_households_does_not_make_a_total_right(tmp_path: Path, wrong: str) -> None:
    found = audited(tmp_path, rates(f"1,Huyện M,101,{wrong},3.96,2.97"))
    assert told(found) == [("rate_of_parts", "Huyện M", "D2", wrong, "49.50", "mean_of_parts")]


def test_another_whole_number_of_households_of_a_part_is_seen_in_the_total(tmp_path: Path) -> None:
    communes = (COMMUNES[0].replace("54.84", "67.74"), *COMMUNES[1:])
    found = audited(tmp_path, rates("1,Huyện M,101,49.50,3.96,2.97", communes))
    assert [one[:5] for one in told(found)] == [("rate_of_parts", "Huyện M", "D2", "49.50", "53.47")]


def test_without_households_a_total_lies_between_its_parts(tmp_path: Path) -> None:
    head, communes = HEAD.replace("poor_hh,", ""), tuple(
        ",".join(one.split(",")[:2] + one.split(",")[3:]) for one in COMMUNES
    )  # fmt: skip
    right = audited(tmp_path, rates("1,Huyện M,40.00,3.96,3.00", communes, head))
    assert (told(right), held(right, "rate_of_parts")) == ([], 3)
    wrong = audited(tmp_path, rates("1,Huyện M,60.63,3.96,3.00", communes, head))
    assert told(wrong) == [("rate_of_parts", "Huyện M", "C2", "60.63", None, "mean_between")]
    cut = audited(tmp_path, rates("1,Huyện M,60.63,1.00,3.00", communes[1:], head))
    assert told(cut) == []
    assert [(one.cells[0].place.cell, one.cause.code) for one in of(cut, "rate_of_parts")] == [
        ("C2", "mean_unsure")
    ]


def test_a_blank_rate_leaves_as_much_open_as_its_households_can_make(tmp_path: Path) -> None:
    communes = (COMMUNES[0].replace("54.84", ""), *COMMUNES[1:])
    assert told(audited(tmp_path, rates("1,Huyện M,101,63.37,3.96,2.97", communes))) == []
    found = audited(tmp_path, rates("1,Huyện M,101,64.36,3.96,2.97", communes))
    assert [one[:3] + one[5:] for one in told(found)] == [("rate_of_parts", "Huyện M", "D2", "mean_between")]


def test_rates_that_add_up_are_no_failure_of_a_table_of_results(tmp_path: Path) -> None:
    head, units = "Đơn vị,Số hộ nghèo,Tỷ lệ hộ nghèo DTTS (%)\n", "Xã A,10,{}\nXã B,30,{}\nTổng cộng,40,{}"
    (note,) = of(audited(tmp_path, head + units.format("2.50", "4.00", "6.50")), "rate_of_parts")
    assert note.severity is Severity.NOTE
    assert [one.rule for one in audited(tmp_path, head + units.format("2.50", "4.00", "9.50")).failing] == [
        "rate_of_parts"
    ]
    assert of(audited(tmp_path, head + units.format("25.00", "75.00", "100.00")), "rate_of_parts") == []


def test_all_households_are_enough_to_hold_rates_to_one_another(tmp_path: Path) -> None:
    text = "Đơn vị,Tổng số hộ,Tỷ lệ hộ nghèo (%)\nXã A,100,4.00\nXã B,300,8.00\nTổng cộng,400,{}"
    assert told(audited(tmp_path, text.format("7.00"))) == []
    (wrong,) = told(audited(tmp_path, text.format("6.00")))
    assert wrong == ("rate_of_parts", "Tổng cộng", "C4", "6.00", "7.00", "mean_of_parts")


def test_a_total_that_was_cut_off_is_told_as_such(tmp_path: Path) -> None:
    text = "Đơn vị,Tổng số hộ,Tỷ lệ hộ nghèo (%)\nXã A,3,33.33\nXã B,3,66.67\nXã C,3,66.67\nTổng cộng,9,55.{}"
    assert told(audited(tmp_path, text.format("56"))) == []
    wrong = audited(tmp_path, text.format("55"))
    assert [one[2:] for one in told(wrong)] == [("C5", "55.55", "55.56", "truncated")]


def test_rates_that_only_a_count_could_settle_are_told(tmp_path: Path) -> None:
    found = audited(tmp_path, "unit,poor_hh,employment,nutrition,telecom\nXã A,31,54.84,9.68,3.23")
    assert alone(found) == [(3, "C2, D2, E2")]
    counts = "unit,poor_hh,employment,nutrition,telecom\nXã A,31,17,3,1"
    both = audited(tmp_path, {"ty-le": "unit,poor_hh,employment,nutrition,telecom\nXã A,31,54.84,9.68,3.23",
                              "so-luong": counts})  # fmt: skip
    assert (alone(both), told(both)) == ([], [])
