"""Households are linked where key and head agree, proposed where only one does, and never guessed."""

from pathlib import Path
from typing import Any

import pytest

from ngheo_cli.messages import Stop
from ngheo_cli.review.crosswalk import Crosswalk, read_crosswalk, renamed
from ngheo_cli.review.link import Links, link

from .makers import listed

BASE: dict[str, Any] = {
    "commune": "Xã A",
    "village": "Thôn 1",
    "household_id": "1",
    "head_name": "Lò Mẫu",
    "recorded_class": "poor",
}


def linked(before: list[dict[str, Any]], now: list[dict[str, Any]]) -> Links:
    return link(listed([{**BASE, **row} for row in before]), listed([{**BASE, **row} for row in now]))


def one(before: dict[str, Any], now: dict[str, Any]) -> tuple[bool, list[str]]:
    found = linked([before], [now])
    return bool(found.now_of[0] == 0), [proposal.reason for proposal in found.proposals]


ID, OTHER, OLD_NUMBER = "001000000001", "001000000002", "012345687"
OTHER_HEAD = {"head_name": "Lò Khác", "household_id": "9"}


@pytest.mark.parametrize(
    ("before", "now", "is_linked", "proposed"),
    [
        ({}, {}, True, []),
        ({"head_name": "LÒ  MẪU"}, {}, True, []),
        ({"head_national_id": ID}, {"head_national_id": ID, "head_name": "Lò Khác"}, True, []),
        ({"head_national_id": ID}, {"head_national_id": OTHER}, False, ["key"]),
        ({"head_national_id": ID}, {}, True, []),
        ({"head_national_id": ID}, {"head_national_id": "1000000001"}, True, []),
        ({"head_national_id": ID}, {"head_national_id": "001 000 000 001", **OTHER_HEAD}, True, []),
        ({"head_national_id": ID}, {"head_national_id": "chưa có"}, True, []),
        ({"head_national_id": OLD_NUMBER}, {"head_national_id": ID}, True, []),
        ({"head_national_id": OLD_NUMBER}, {"head_national_id": ID, "household_id": "9"}, False, ["name"]),
        ({"head_national_id": OLD_NUMBER}, {"head_national_id": "012345688"}, False, ["key"]),
        ({"head_national_id": "0"}, {"head_national_id": "0", **OTHER_HEAD}, False, []),
        ({"head_national_id": "chưa có"}, {"head_national_id": "chưa có", **OTHER_HEAD}, False, []),
        ({"head_national_id": "000000000000"}, {"head_national_id": "000000000000", **OTHER_HEAD}, False, []),
        ({"head_national_id": "123456789"}, {"head_national_id": "123456789", **OTHER_HEAD}, False, []),
        ({"head_national_id": "012345678901"}, {"head_national_id": "12345678901", **OTHER_HEAD}, False, []),
        ({}, {"head_name": "Lò Khác"}, False, ["key"]),
        ({"head_birth": "1970"}, {"head_birth": "1970-05-01"}, True, []),
        ({"head_birth": "1970"}, {"head_birth": "1985"}, False, ["key"]),
        ({"head_sex": "male"}, {"head_sex": "female"}, False, ["key"]),
        (
            {"head_national_id": ID},
            {"head_national_id": ID, "household_id": "9", "village": "Thôn 2"},
            True,
            [],
        ),
        ({"head_birth": "1970"}, {"head_birth": "1970", "household_id": "9"}, False, ["name"]),
        ({}, {"household_id": "9"}, False, ["name"]),
        ({"head_birth": "1970"}, {"household_id": "9"}, False, ["name"]),
        ({"head_birth": "1970"}, {"head_birth": "1985", "household_id": "9"}, False, []),
        ({"head_sex": "male"}, {"head_sex": "female", "household_id": "9"}, False, []),
        ({"head_national_id": ID}, {"head_national_id": OTHER, "household_id": "9"}, False, []),
        ({"village": ""}, {"village": "", "household_id": "9"}, False, []),
        ({"village": "Thôn Hòa"}, {"village": "thôn hoà"}, True, []),
        ({"commune": "Xã B"}, {}, False, ["unit"]),
        ({"commune": "Xã B"}, {"household_id": "9"}, False, []),
        (
            {"commune": "Xã B", "head_birth": "1970"},
            {"household_id": "9", "head_birth": "1970"},
            False,
            ["unit"],
        ),
        (
            {"commune": "Xã B", "head_birth": "1970"},
            {"village": "Thôn 2", "head_birth": "1970"},
            False,
            ["unit"],
        ),
        ({"commune": "Xã B", "head_birth": "1970"}, {"head_birth": "1971"}, False, []),
        ({"commune": "Xã B"}, {"head_name": "Lò Khác"}, False, []),
        ({"village": "Thôn 01"}, {}, False, ["unit"]),
        ({"province": "Tỉnh T"}, {}, True, []),
    ],
)
def test_a_pair_is_linked_proposed_or_neither(
    before: dict[str, Any], now: dict[str, Any], is_linked: bool, proposed: list[str]
) -> None:
    assert one(before, now) == (is_linked, proposed)


def test_two_households_of_one_key_are_told_apart_by_their_heads() -> None:
    found = linked([{"head_name": "A"}, {"head_name": "B"}], [{"head_name": "B"}, {"head_name": "A"}])
    assert found.now_of.tolist() == [1, 0]
    assert not found.proposals


def test_two_heads_of_one_name_and_key_are_proposed_and_not_linked() -> None:
    found = linked([{}], [{}, {}])
    assert found.now_of.tolist() == [-1]
    assert [(p.before, p.now) for p in found.proposals] == [(0, 0), (0, 1)]


def test_a_national_id_that_occurs_twice_links_nobody() -> None:
    moved = {"head_national_id": ID, "village": "Thôn 2"}
    found = linked(
        [{"head_national_id": ID}], [{**moved, "household_id": "8"}, {**moved, "household_id": "9"}]
    )
    assert found.now_of.tolist() == [-1]


def test_a_national_id_that_two_heads_bear_links_nobody_whoever_is_linked_otherwise() -> None:
    first, cuckoo = {"head_national_id": ID}, {"head_national_id": ID, "household_id": "2"}
    found = linked(
        [first, {**cuckoo, "head_name": "Lê Thị Bình", "head_sex": "female"}],
        [first, {**cuckoo, "household_id": "5", "head_name": "Trần Cường", "head_sex": "male"}],
    )
    assert found.now_of.tolist() == [0, -1]
    assert [(one.before, one.now, one.reason) for one in found.proposals] == [(1, 1, "id")]


def test_a_household_is_linked_to_itself_elsewhere_before_a_row_that_tells_it_is_gone() -> None:
    head = {"head_national_id": ID}
    gone = {**head, "movement": "moved_out", "recorded_class": None}
    elsewhere = {**head, "village": "Thôn 2", "household_id": "31"}
    assert linked([head], [gone, elsewhere]).now_of.tolist() == [1]
    assert linked([head], [gone]).now_of.tolist() == [0]
    other = {**elsewhere, "head_national_id": OTHER, "head_name": "Lò Khác"}
    assert linked([head], [gone, other]).now_of.tolist() == [0]


@pytest.mark.parametrize("same", [{}, {"head_national_id": ID}])
def test_a_link_that_a_person_refuses_is_none(same: dict[str, Any]) -> None:
    before, now = listed([{**BASE, **same}]), listed([{**BASE, **same}])
    found = link(before, now, refused=[(0, 0)])
    assert (found.now_of.tolist(), found.proposals) == ([-1], ())


def test_codes_that_restart_in_every_village_of_a_file_without_villages_propose_nothing() -> None:
    many = [{"village": "", "head_name": f"Hộ {number}"} for number in range(10)]
    others = [{"village": "", "head_name": f"Khác {number}"} for number in range(10)]
    assert linked(many, others).proposals == ()


def test_a_name_that_more_than_three_of_a_village_bear_proposes_nobody() -> None:
    many = [{"household_id": str(i)} for i in range(4)]
    assert linked(many[:3], [{"household_id": "9"}]).proposals != ()
    assert linked(many, [{"household_id": "9"}]).proposals == ()


def test_a_confirmed_pair_is_linked_first() -> None:
    before = listed([{**BASE, "household_id": "1"}])
    now = listed([{**BASE, "household_id": "5", "head_name": "Vợ"}, BASE])
    found = link(before, now, [(0, 0)])
    assert found.now_of.tolist() == [0]
    assert found.confirmed == 1


def test_a_crosswalk_gives_old_units_their_new_names_the_most_specific_first() -> None:
    before = listed(
        [{**BASE, "village": "Thôn 1"}, {**BASE, "village": "Thôn 2"}, {**BASE, "commune": "Xã C"}]
    )
    walk: Crosswalk = {
        ("", "", "xã a", ""): ("", "", "Xã Mới", ""),
        ("", "", "xã a", "thôn 2"): ("", "", "Xã Mới", "Thôn 2B"),
    }
    frame = renamed(before.frame, walk)
    assert list(zip(frame["commune"], frame["village"], strict=True)) == [
        ("Xã Mới", "Thôn 1"), ("Xã Mới", "Thôn 2B"), ("Xã C", "Thôn 1"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "head",
    ["commune,new_commune", "Xã,Xã mới", "Xã cũ,Xã mới", "Xã/phường,Phường mới", "Phường cũ,Đặc khu mới"],
)
def test_a_crosswalk_is_read_by_the_titles_that_people_write(tmp_path: Path, head: str) -> None:
    (tmp_path / "ten.csv").write_text(f"{head}\nXã Cũ,Xã Mới\n", encoding="utf-8")
    walk, findings = read_crosswalk(tmp_path / "ten.csv")
    assert (dict(walk), findings) == ({("", "", "xã cũ", ""): ("", "", "Xã Mới", "")}, ())


def test_a_table_without_new_names_is_no_crosswalk(tmp_path: Path) -> None:
    (tmp_path / "ten.csv").write_text("Xã,Thôn\nXã Cũ,Thôn 1\n", encoding="utf-8")
    with pytest.raises(Stop) as stopped:
        read_crosswalk(tmp_path / "ten.csv")
    assert [finding.code for finding in stopped.value.findings] == ["no_side_table"]


def test_a_head_of_a_unit_that_both_reviews_have_is_not_proposed_elsewhere() -> None:
    others = [{"household_id": "5", "head_name": name, "village": "Thôn 2"} for name in ("A", "B")]
    found = linked(
        [{}, others[0]], [{"village": "Thôn 2", "household_id": "7"}, {**others[1], "village": "Thôn 1"}]
    )
    assert not [one for one in found.proposals if one.reason == "unit"]


def test_a_household_whose_commune_is_blank_on_one_side_is_proposed() -> None:
    other = {"household_id": "5", "head_name": "B", "village": "Thôn 5"}
    found = linked([{"commune": ""}, other], [{}, other])
    assert [(one.before, one.now, one.reason) for one in found.proposals] == [(0, 0, "unit")]
