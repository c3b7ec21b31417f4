"""Each rule finds what it is for, with its likely cause, and nothing else."""

from fractions import Fraction
from pathlib import Path

import pytest

from ngheo_cli.audit.table import rules
from ngheo_cli.audit.table.digits import edit_of
from ngheo_cli.audit.table.relations import base_between, fits, truncated
from ngheo_cli.audit.table.rows import why
from ngheo_cli.messages import audit_rules as words

from .makers import audited, causes, held, of, told, unit

HEAD = "unit,total_hh,poor_hh,poor_pct,near_poor_hh,near_poor_pct,multi_hh,multi_pct\n"
MOVES = "unit,c1,c2,c3,c4,c5,c6,c7,c8,c9\n"


def rate_causes(folder: Path, row: str) -> list[tuple[object, ...]]:
    found = audited(folder, HEAD + row)
    return [(one.cause.code, str(one.severity), one.cells[0].role) for one in of(found, "rate")]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("Xã A,300,20,6.67,20,6.67,40,13.33", []),
        ("Xã A,300,20,6.66,20,6.67,40,13.33", [("truncated", "warning", "poor_pct")]),
        ("Xã A,300,20,6.67,20,6.67,40,13.34", [("added", "warning", "multi_pct")]),
        ("Xã A,300,20,7.67,20,6.67,40,13.33", [("count_off", "error", "poor_pct")]),
        ("Xã A,300,20,6.76,20,6.67,40,13.33", [("transposed", "error", "poor_pct")]),
        ("Xã A,300,20,6.27,20,6.67,40,13.33", [("digit", "error", "poor_pct")]),
        ("Xã A,300,20,6.68,20,6.67,40,13.33", [("last_digit", "warning", "poor_pct")]),
        ("Xã A,300,20,9.99,20,6.67,40,13.33", [("unexplained", "error", "poor_pct")]),
        ("Xã A,300,20,,20,6.67,40,13.33", []),
    ],
)
def test_wrong_rates_are_told_apart(tmp_path: Path, row: str, expected: list[tuple[str, str, str]]) -> None:
    assert [one for one in rate_causes(tmp_path, row) if one[0] != "rounded_parts"] == expected


def test_a_rate_that_is_that_of_another_count_names_the_count(tmp_path: Path) -> None:
    found = of(audited(tmp_path, HEAD + "Xã A,300,20,7.67,20,6.67,40,13.33"), "rate")
    assert found[0].cause.values == {"count": 23, "printed": 20}
    assert why(found[0], "vi") == "tỷ lệ này là của 23 hộ, bảng số lượng ghi 20 hộ"
    assert why(found[0], "en") == "this is the rate of 23, the count printed is 20"


def test_halves_are_rounded_up() -> None:
    assert fits(Fraction("0.13"), Fraction(1, 8), 2)  # 0.125
    assert not fits(Fraction("0.12"), Fraction(1, 8), 2)
    assert truncated(Fraction(1, 8), 2) == Fraction("0.12")


def test_rates_of_one_whole_bound_it() -> None:
    # 1079 are 1.39 % of 77 347 to 77 904, 312 are 0.40 % of 77 038 to 78 987.
    values = [(Fraction(1079), Fraction("1.39")), (Fraction(312), Fraction("0.4"))]
    limits = base_between(values, 2)
    assert limits is not None
    assert limits[1] is not None
    assert float(limits[0]) == pytest.approx(77347.67, abs=0.01)
    assert float(limits[1]) == pytest.approx(77906.14, abs=0.01)
    assert base_between([*values, (Fraction(358), Fraction("0.56"))], 2) is None


@pytest.mark.parametrize(
    ("row", "cause"),
    [
        ("Xã A,0,5,,5,,,", "placeholder"),
        ("Xã A,10,50,,5,,,", "placeholder"),
        ("Xã A,20,20,,5,,,", "whole_of_part"),
        ("Xã A,22,20,,5,,,", "unexplained"),
    ],
)
def test_more_poor_than_households_is_found(tmp_path: Path, row: str, cause: str) -> None:
    found = of(audited(tmp_path, HEAD + row), "part_over_whole")
    assert [one.cause.code for one in found] == [cause]


def test_figures_that_cannot_be_are_found(tmp_path: Path) -> None:
    found = audited(tmp_path, HEAD + "Xã A,300,-2,,1.5,,,\nXã B,300,3,120,2,0.67,5,1.67")
    assert [(one.rule, unit(one)) for one in found.failing] == [
        ("rate", "Xã B"), ("rate_over_100", "Xã B"), ("negative", "Xã A"), ("not_whole", "Xã A"),
    ]  # fmt: skip
    assert {one.cause.code for one in found.failing if one.rule != "rate"} == {"impossible"}


def test_movements_with_all_columns_balance_or_fail(tmp_path: Path) -> None:
    found = audited(
        tmp_path, MOVES + "Hộ nghèo xã A,240,36,12,0,12,0,24,0,228\nHộ nghèo xã B,20,3,1,2,1,0,2,4,22"
    )
    assert told(found) == [("movement", "Hộ nghèo xã B", "J3", 22, 21, "unexplained")]
    assert held(found, "movement") == 1


def test_a_blank_movement_is_not_taken_for_none(tmp_path: Path) -> None:
    found = audited(tmp_path, MOVES + "Xã A,240,36,12,,12,0,24,0,228\nXã B,20,3,1,2,1,0,2,4,21")
    assert held(found, "movement") == 1
    assert found.failing == ()


def test_more_cannot_leave_than_there_were(tmp_path: Path) -> None:
    found = audited(tmp_path, MOVES + "Xã A,10,8,4,0,0,0,9,0,7")
    assert causes(found) == [("movement_over_start", "unexplained")]


def test_start_is_compared_with_the_end_of_the_review_before(tmp_path: Path) -> None:
    now = (
        "unit,c1,c2_exit_to_near_poor,c3,c4,c5,c6,c7,c8,c9\nXã A,21,3,1,2,1,0,2,4,22\nXã B,5,0,0,0,0,0,0,0,5"
    )
    before = (
        "unit,c1,c2_exit_to_near_poor,c3,c4,c5,c6,c7,c8,c9\nXã A,99,0,0,0,0,0,0,0,20\nXã B,5,0,0,0,0,0,0,0,5"
    )
    found = audited(tmp_path, now, before)
    assert told(found) == [("cross_start", "Xã A", "B2", 21, 20, "unexplained")]
    assert of(found, "cross_start")[0].cells[1].place.file == "truoc.csv"
    assert held(found, "cross_start") == 1
    assert of(found, "movement") == []  # the review before is not judged itself


def test_start_is_compared_with_a_result_table_of_the_review_before(tmp_path: Path) -> None:
    now = "unit,c1,c2_exit_to_near_poor,c3,c4,c5,c6,c7,c8,c9\nXã A,21,3,1,2,1,0,2,4,22"
    found = audited(tmp_path, now, "unit,total_hh,poor_hh,poor_pct\nXã A,100,20,20")
    assert [one[:5] for one in told(found)] == [("cross_start", "Xã A", "B2", 21, 20)]


def test_two_cells_that_could_be_transposed_are_both_told(tmp_path: Path) -> None:
    rows = "Tổng số,4632\nXã A,1121\nXã B,2212\nXã C,1290\n"
    found = audited(tmp_path, "unit,poor_hh,total_hh\n" + rows.replace("\n", ",\n"))
    (one,) = of(found, "sum")
    assert one.cause.code == "ambiguous"
    assert {repair.figure.place.cell for repair in one.cause.repairs} == {"B2", "B4"}


def test_a_cell_that_would_mend_its_sum_and_its_rates_is_proposed(tmp_path: Path) -> None:
    head = "unit,total_hh,poor_hh,poor_pct,near_poor_hh,near_poor_pct\n"
    rows = "Tổng số,2000,100,5.00,60,3.00\nXã A,1231,70,5.83,40,3.33\nXã B,800,30,3.75,20,2.50\n"
    found = audited(tmp_path, head + rows)
    assert [(one.rule, unit(one), one.cause.code) for one in found.failing] == [
        ("sum", "Tổng số", "value"), ("rate", "Xã A", "value"), ("rate", "Xã A", "value"),
    ]  # fmt: skip
    for one in found.failing:
        (repair,) = one.cause.repairs
        assert (repair.figure.place.cell, int(repair.value), repair.mends) == ("B3", 1200, 3)


def test_one_digit_alone_is_no_proposal_for_a_sum(tmp_path: Path) -> None:
    found = audited(tmp_path, "unit,poor_hh,total_hh\nTổng số,303,\nXã A,101,\nXã B,201,\n")
    assert causes(found) == [("sum", "unexplained")]


@pytest.mark.parametrize(
    ("old", "new", "decimals", "edit"),
    [
        ("69239", "69329", 0, "transposed"),
        ("0.56", "0.46", 2, "digit"),
        ("0.56", "0.65", 2, "transposed"),
        ("236766", "236647", 0, None),
        ("100", "99", 0, None),
        ("5", "6", 0, None),
        ("-12", "21", 0, None),
        ("12", "12", 0, None),
    ],
)
def test_slips_of_digits(old: str, new: str, decimals: int, edit: str | None) -> None:
    assert edit_of(Fraction(old), Fraction(new), decimals) == edit


def test_more_deprived_than_households_and_a_wrong_total_are_found(tmp_path: Path) -> None:
    text = "unit,poor_hh,total_deprivations,employment,nutrition,telecom\nXã A,5,9,6,1,1\nXã B,5,9,5,3,1\n"
    found = audited(tmp_path, text)
    assert [one[:5] for one in told(found)] == [
        ("deprivations", "Xã A", "C2", 9, 8),
        ("deprived_over_households", "Xã A", "B2", 5, None),
    ]


def test_a_deprivation_rate_of_no_whole_number_is_found(tmp_path: Path) -> None:
    text = "unit,poor_hh,employment,nutrition,telecom\nXã A,28,60.71,57.15,10.71\n"
    assert [one[:4] for one in told(audited(tmp_path, text))] == [("rate_possible", "Xã A", "D2", "57.15")]


def test_households_of_the_deprivation_table_are_those_of_the_results(tmp_path: Path) -> None:
    deprived = "unit,poor_hh,total_deprivations,employment,nutrition,telecom\nXã A,21,9,6,2,1\n"
    results = "unit,total_hh,poor_hh,poor_pct\nXã A,100,20,20\n"
    found = audited(tmp_path, {"thieu-hut": deprived, "ket-qua": results})
    assert [one[:5] for one in told(found)] == [("cross_households", "Xã A", "B2", 21, 20)]


def test_official_results_count_where_preliminary_ones_are_given_too(tmp_path: Path) -> None:
    moves = "unit,c1,c2_exit_to_near_poor,c3,c4,c5,c6,c7,c8,c9\nXã A,21,3,1,2,1,0,2,4,22"
    tables = {
        "dien-bien": moves,
        "so bo": "unit,total_hh,poor_hh,poor_pct\nXã A,100,20,20",
        "chinh-thuc": "unit,total_hh,poor_hh,poor_pct\nXã A,100,22,22",
    }
    found = audited(tmp_path, tables)
    assert found.failing == ()
    assert held(found, "cross_end") == 1


def test_units_of_one_name_under_two_districts_are_not_mixed_up(tmp_path: Path) -> None:
    moves = """tt,unit,c1,c2_exit_to_near_poor,c3,c4,c5,c6,c7,c8,c9
        1,Huyện M,3,0,0,0,0,0,0,0,3
        1.1,Xã A,3,0,0,0,0,0,0,0,3
        2,Huyện N,4,0,0,0,0,0,0,0,4
        2.1,Xã A,4,0,0,0,0,0,0,0,4"""
    results = """tt,unit,total_hh,poor_hh
        1,Huyện M,50,3
        1.1,Xã A,50,3
        2,Huyện N,50,4
        2.1,Xã A,50,5"""
    found = audited(tmp_path, {"dien-bien": moves, "ket-qua": results})
    assert [(one.rule, one.where.table.units[one.where.unit].upper) for one in found.failing] == [
        ("sum", ""), ("cross_end", "Huyện N"),
    ]  # fmt: skip


def test_every_rule_has_its_words() -> None:
    assert tuple(words.RULES) == rules.CODES
    named = {rule.code for part in (rules.SUMS, rules.BOUNDS, rules.CROSS, rules.START) for rule in part}
    assert named <= set(rules.CODES)


def test_other_decreases_count_among_those_who_leave_for_households_only(tmp_path: Path) -> None:
    head = "unit,phan_to,c1,c2,c3,c4,c5,c6,c7,c8,c9\n"
    rows = "Xã A,Hộ,50,20,20,20,0,0,15,0,5\nXã A,Khẩu,200,80,80,80,0,0,60,0,20"
    found = audited(tmp_path, head + rows)
    assert [one[:4] for one in told(found)] == [("movement_over_start", "Xã A", "C2", 50)]


def test_a_branch_is_not_more_than_its_class(tmp_path: Path) -> None:
    found = audited(tmp_path, "unit,total_hh,poor_hh,poor_income_hh\nXã A,1000,100,150\nXã B,1000,90,80")
    assert [one[:4] for one in told(found)] == [("branch_over_class", "Xã A", "C2", 100)]


def test_there_is_no_rate_of_no_households(tmp_path: Path) -> None:
    found = audited(tmp_path, "unit,total_hh,poor_hh,poor_pct\nXã A,0,0,5.00\nXã B,100,10,10.00\nXã C,0,0,0")
    assert [one[:4] for one in told(found)] == [("rate_of_none", "Xã A", "D2", "5.00")]


@pytest.mark.parametrize(("average", "fails"), [(40, 0), (41, 1)])
def test_the_three_classes_together_are_not_more_than_the_whole(
    tmp_path: Path, average: int, fails: int
) -> None:
    found = audited(tmp_path, f"unit,total_hh,poor_hh,near_poor_hh,avg_hh\nXã A,100,30,30,{average}")
    assert [one[0] for one in told(found)] == ["part_over_whole"] * fails
