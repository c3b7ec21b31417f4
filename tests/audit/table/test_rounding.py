"""A rate that both cutting off and adding up explain is named by what the other rates of its table show."""

from pathlib import Path

import pytest

from ngheo_cli.audit.table.rows import why

from .makers import audited, causes, of, told

HEAD = "unit,total_hh,poor_hh,poor_pct,near_poor_hh,near_poor_pct,multi_hh,multi_pct\n"
BOTH = "Xã A,9000,1001,11.12,1002,11.13,2003,22.25\n"  # 11.122… + 11.133… = 22.255…: right is 22.26
ROUNDED, CUT = "Xã B,600,100,16.67,100,16.67,200,33.33\n", "Xã B,600,100,16.66,100,16.66,200,33.33\n"
ADDED = "Xã C,300,20,6.67,20,6.67,40,13.34\n"


def named(folder: Path, rows: str) -> dict[str, str]:
    """Return the cause by cell of the rates that fail."""
    return {one.cells[0].place.cell: one.cause.code for one in of(audited(folder, HEAD + rows), "rate")
            if one.cause.code != "rounded_parts"}  # fmt: skip


@pytest.mark.parametrize(
    ("others", "cells"),
    [
        (ROUNDED, {"H2": "added"}),
        (ADDED, {"H2": "added", "H3": "added"}),
        (CUT, {"H2": "truncated", "D3": "truncated", "F3": "truncated"}),
        ("", {"H2": "added_or_cut"}),
        (CUT + ADDED, {"H2": "added_or_cut", "D3": "truncated", "F3": "truncated", "H4": "added"}),
        ("Xã B,100,10,10,5,5,15,15\n", {"H2": "added_or_cut"}),  # rates that show neither
    ],
)
def test_the_other_rates_of_the_table_decide(tmp_path: Path, others: str, cells: dict[str, str]) -> None:
    assert named(tmp_path, BOTH + others) == cells


def test_where_nothing_decides_both_are_named(tmp_path: Path) -> None:
    (one,) = of(audited(tmp_path, HEAD + BOTH), "rate")
    assert why(one, "vi") == ("tỷ lệ được cộng từ các tỷ lệ đã làm tròn, hoặc bị cắt bớt chứ không làm tròn")
    assert why(one, "en") == "the rate was added up from rounded rates, or cut off and not rounded"
    assert (str(one.severity), told(audited(tmp_path, HEAD + BOTH))[0][3:5]) == (
        "warning",
        ("22.25", "22.26"),
    )


def test_one_rate_that_is_cut_off_stays_so_among_rounded_ones(tmp_path: Path) -> None:
    assert named(tmp_path, "Xã A,600,100,16.66,100,16.67,200,33.33\n" + ROUNDED) == {"D2": "truncated"}


PERSONS = HEAD.replace("_hh", "_persons").replace("_pct", "_persons_pct")


def test_rates_of_persons_are_told_apart_alike(tmp_path: Path) -> None:
    found = audited(tmp_path, PERSONS + BOTH + ROUNDED + ADDED)
    assert [(one.cells[0].place.cell, one.cause.code) for one in found.failing] == [
        ("H2", "added"), ("H4", "added"),
    ]  # fmt: skip
    assert [one.cells[0].place.cell for one in found.failures if one.cause.code == "rounded_parts"] == ["H3"]


NO_WHOLE = "unit,poor_hh,poor_pct,near_poor_hh,near_poor_pct,multi_hh,multi_pct\n"


@pytest.mark.parametrize(
    ("rows", "cause"),
    [
        ("Xã A,264,32.16,165,20.10,429,52.26", "added"),  # no whole of which all three were cut off
        ("Xã A,400,18.54,444,20.58,844,39.12", "added_or_cut"),
        ("Xã A,400,18.54,444,20.58,844,39.12\nXã B,177,0.92,3410,17.68,3587,18.60", "added"),
    ],
)
def test_without_all_households_what_fits_is_named(tmp_path: Path, rows: str, cause: str) -> None:
    assert causes(audited(tmp_path, NO_WHOLE + rows)) == [("rate_base", cause)]
