"""Units that only an earlier review names are told where they may bear another name now."""

from dataclasses import replace
from typing import Any

import pytest

from ngheo_cli.messages import Finding
from ngheo_cli.review.link import link
from ngheo_cli.review.strange_units import strange_units

from .makers import listed


def told(before: list[tuple[str, str, str]], now: list[tuple[str, str, str]]) -> list[Finding]:
    """Commune, village and head of each household, in lists of poor households."""
    old, new = (listed([_row(*one) for one in rows]) for rows in (before, now))
    return strange_units(old, new, link(old, new))


def _row(commune: str, village: str, head: str) -> dict[str, Any]:
    return {"commune": commune, "village": village, "household_id": head, "head_name": f"Mẫu {head}",
            "recorded_class": "poor"}  # fmt: skip


A1, A2, B1 = ("Xã A", "Thôn 1", "1"), ("Xã A", "Thôn 2", "2"), ("Xã B", "Thôn 1", "3")


@pytest.mark.parametrize(
    ("before", "now", "units"),
    [
        ([A1, A2], [A1, A2], []),
        ([A1, B1], [A1, ("Xã Mới", "Thôn 1", "3")], [("Xã B", 1)]),
        ([A1, B1], [A1, ("Xã Mới", "Thôn 7", "9")], []),
        ([A1, B1], [A1, ("Xã Mới", "Thôn 7", "3")], [("Xã B", 1)]),
        ([A1, B1], [A1, ("Xã A", "Thôn 7", "3")], []),
        ([A1, A2], [B1, ("Xã B", "Thôn 2", "2")], [("Xã A", 2)]),
        ([A1, B1], [A1], []),
        ([A1], [A1, B1], []),
        ([A1, A2], [A1, ("Xã A", "Thôn 02", "2")], [("Thôn 2", 1)]),
        ([A1, A2], [A1, ("Xã A", "Thôn 3", "4")], []),
        ([A2], [("Xã A", "Thôn 3", "4")], []),
        ([A2], [("Xã A", "Thôn 3", "2")], [("Thôn 2", 1)]),
        (
            [("Xã A", f"Thôn {i}", f"{i}") for i in range(5)],
            [("Xã A", "Tổ 3", "9")],
            [("Thôn 0, Thôn 1, Thôn 2, Thôn 3, Thôn 4", 5)],
        ),
        ([A1, A2], [A1, ("Xã A", "", "2")], []),
        ([("XÃ A", "thôn 1", "1")], [A1], []),
    ],
)
def test_a_unit_that_may_have_been_renamed_is_told(
    before: list[tuple[str, str, str]], now: list[tuple[str, str, str]], units: list[tuple[str, int]]
) -> None:
    assert [(one.values["units"], one.values["count"]) for one in told(before, now)] == units


def test_households_found_by_their_number_are_not_told() -> None:
    head = {"head_national_id": "001000000001", "head_name": "Mẫu", "recorded_class": "poor"}
    old, new = listed([{**head, "commune": "Xã A"}]), listed([{**head, "commune": "Xã Mới"}])
    assert not strange_units(old, new, link(old, new))


def test_a_commune_merged_into_one_that_keeps_its_name_is_told_by_its_heads() -> None:
    def row(commune: str, village: str, code: str, head: str, year: int) -> dict[str, Any]:
        named = {"head_name": head, "head_birth": str(year), "recorded_class": "poor"}
        return {"commune": commune, "village": village, "household_id": code, **named}

    old = listed([row("Xã A", "Thôn 1", "1", "An", 1960), row("Xã B", "Thôn 1", "1", "Bình", 1970)])
    for village in ("Thôn 1", "Thôn 9"):
        new = listed([row("Xã B", village, "21", "An", 1960), row("Xã B", "Thôn 1", "1", "Bình", 1970)])
        links = link(old, new)
        assert [(one.before, one.now, one.reason) for one in links.proposals] == [(0, 0, "unit")]
        assert [one.values["units"] for one in strange_units(old, new, links)] == ["Xã A"]


@pytest.mark.parametrize(
    ("before", "now", "is_told"),
    [
        (["An 1950", "Bình 1960", "Cường 1970"], ["An 1950", "Dũng 1980"], True),
        (["An 1950"], ["An 1980"], False),
        (["An 1950", "Bình 1960", "Cường 1970"], ["An ", "Dũng 1980"], False),
        (["An 1950", "Bình 1960"], ["An ", "Dũng 1980"], True),
        (["An ", "Bình "], ["An 1950", "Dũng 1980"], True),
        (["An 1950"], ["Dũng 1980"], False),
    ],
)
def test_a_commune_that_is_on_the_list_no_more_is_told_where_its_heads_stand_in_one_that_is_new_on_it(
    before: list[str], now: list[str], is_told: bool
) -> None:
    def rows(commune: str, heads: list[str]) -> list[dict[str, Any]]:
        there = [{"commune": "Xã A", "village": "Thôn 1", "household_id": "1", "head_name": "Còn Đó"}]
        for number, head in enumerate(heads):
            name, _, year = head.partition(" ")
            place = {
                "commune": commune,
                "village": f"{commune} {number}",
                "household_id": f"{commune}{number}",
            }
            there.append({**place, "head_name": name, "head_birth": year})
        return [{**row, "recorded_class": "poor"} for row in there]

    old, new = listed(rows("Xã B", before)), listed(rows("Xã D", now))
    links = link(old, new)
    # By the heads alone, whatever the links between them: those are asked for one by one.
    found = strange_units(old, new, replace(links, proposals=()))
    assert [(one.values["units"], one.values["count"]) for one in found] == [("Xã B", len(before))] * is_told
