"""Why a rate may not be computed is said once, at the cell of the total that forbids it."""

from pathlib import Path

import pytest

from ngheo_cli.messages import Finding

from .test_rates import rates, survey

POOR, NEAR, NOT = "rural,1000000,40", "rural,1000000,0", "rural,9000000,0"


def homes(commune: str, *kinds: str) -> list[str]:
    return [f"{commune},,{i},4,{kind}" for i, kind in enumerate(kinds, start=1)]


def told(findings: list[Finding]) -> list[tuple[str, str, dict[str, object]]]:
    return [(f.code, f.place.cell, dict(f.values)) for f in findings]


def test_a_total_below_poor_and_near_poor_is_told_with_both_figures_and_the_unit(tmp_path: Path) -> None:
    rows, findings = rates(
        tmp_path,
        survey(*homes("Xã A", POOR, NEAR, NOT), *homes("Xã B", POOR)),
        "commune,households,persons\nXã A,1,7\nXã B,5,9\n",
    )
    assert told(findings) == [
        ("small_denominator", "B2", {"total": 1, "part": 2, "unit": "Xã A"}),
        ("small_denominator", "C2", {"total": 7, "part": 8, "unit": "Xã A"}),
        ("no_denominator", "", {"count": 1}),
    ]
    assert (rows["Xã A", "all", "all"].rate("poor"), rows["Xã A", "all", "all"].persons_rate("poor")) == (
        None,
        None,
    )
    assert (rows["Xã B", "all", "all"].rate("poor"), rows["Xã B", "all", "all"].persons_rate("poor")) == (
        "20.00", "44.44",
    )  # fmt: skip


@pytest.mark.parametrize(("households", "persons", "codes"), [(2, 11, 2), (3, 11, 1), (3, 12, 0)])
def test_more_reviewed_than_all_is_told_and_rated_all_the_same(
    tmp_path: Path, households: int, persons: int, codes: int
) -> None:
    rows, findings = rates(
        tmp_path,
        survey(*homes("Xã A", POOR, NEAR, NOT)),
        f"commune,households,persons\nXã A,{households},{persons}\n",
    )
    every = [
        ("reviewed_more", "C2", {"total": 11, "part": 12}),
        ("reviewed_more", "B2", {"total": 2, "part": 3}),
    ]
    assert told(findings) == every[:codes][::-1]
    assert rows["Xã A", "all", "all"].rate("poor") == ("50.00" if households == 2 else "33.33")


@pytest.mark.parametrize("kinds", [(POOR, NEAR), (NOT,)])
def test_a_total_of_nobody_beside_households_is_told(tmp_path: Path, kinds: tuple[str, ...]) -> None:
    rows, findings = rates(tmp_path, survey(*homes("Xã A", *kinds)), "commune,households,persons\nXã A,0,0\n")
    assert told(findings) == [
        ("zero_denominator", "B2", {"unit": "Xã A"}),
        ("zero_denominator", "C2", {"unit": "Xã A"}),
    ]
    whole = rows["Xã A", "all", "all"]
    assert (whole.usable, whole.persons_usable, whole.rate("poor")) == (False, False, None)


def test_nobody_lives_and_nobody_is_reviewed_there_so_nothing_is_told_of_it(tmp_path: Path) -> None:
    """Xã B with nobody at all leaves the sum of the whole as it is."""
    rows, findings = rates(
        tmp_path,
        survey(*homes("Xã A", POOR)),
        "commune,households,persons,no_reviewed_households\nXã A,4,20,\nXã B,0,0,x\n",
    )
    assert told(findings) == []
    assert (rows["Xã B", "all", "all"].usable, rows["Xã B", "all", "all"].rate("poor")) == (False, None)
    assert (rows["", "all", "all"].rate("poor"), rows["", "all", "all"].partial) == ("25.00", False)


def test_a_group_has_findings_of_its_own_at_its_own_columns(tmp_path: Path) -> None:
    csv = "commune,household_id,head_name,size,dtts,recorded_class\n"
    csv += "".join(f"Xã A,{i},H{i},4,Có,{name}\n" for i, name in enumerate(["Hộ nghèo", "Hộ cận nghèo"]))
    head = "commune,households,persons,dtts_households,dtts_persons\n"
    rows, findings = rates(tmp_path, csv, head + "Xã A,9,40,1,7\n", source="recorded")
    assert told(findings) == [
        ("small_denominator", "D2", {"total": 1, "part": 2, "unit": "Xã A"}),
        ("small_denominator", "E2", {"total": 7, "part": 8, "unit": "Xã A"}),
    ]
    assert [rows["Xã A", "all", group].rate("poor") for group in ("all", "dtts")] == ["11.11", None]


def test_an_upper_unit_that_only_totals_name_counts_all_of_its_units(tmp_path: Path) -> None:
    rows, _ = rates(
        tmp_path,
        survey(*homes("Xã A", POOR, POOR), *homes("Xã B", POOR)),
        "district,commune,households,no_reviewed_households\n"
        "Huyện X,Xã A,10,\nHuyện X,Xã B,20,\nHuyện X,Xã C,30,x\nHuyện Y,Xã D,40,\n",
    )
    upper = rows["Huyện X", "all", "all"]
    assert (upper.count("poor"), upper.count("reviewed"), upper.rate("poor")) == (3, 3, "5.00")
    assert upper.share("poor") == "100.00"
    assert rows["Huyện Y", "all", "all"].count("poor") is None
    assert [rows[path, "all", "all"].partial for path in ("", "Huyện X", "Huyện Y")] == [True, False, True]
