"""Units are the same by the levels that both reviews name; those then alike are told, never guessed."""

from ngheo_cli.review.same_units import same_units
from ngheo_cli.review.units import LEVELS, UNIT_GROUP, Unit, four_names, unit_key, whole_unit


def units(*paths: str) -> list[Unit]:
    """Units by their names from the province down, with commas; the whole where none is given."""
    found = []
    for path in paths:
        names = four_names(path.split(","))
        level = max((i for i, name in enumerate(names) if name), default=-1)
        found.append(Unit(LEVELS[level], names, unit_key(names)) if level >= 0 else whole_unit(2))
    return found


def matched(before: list[Unit], now: list[Unit]) -> dict[str, str]:
    return {new.path: old.path for new, old in same_units(before, now).before_of.items()}


def test_a_district_that_was_abolished_is_no_other_commune() -> None:
    before = units("TQ", "TQ,X", "TQ,X,Xã Một", "TQ,X,Xã Một,Thôn 1")
    assert matched(before, units("TQ", "TQ,,Xã Một", "TQ,,Xã Một,Thôn 1")) == {
        "TQ": "TQ",
        "TQ / Xã Một": "TQ / X / Xã Một",
        "TQ / Xã Một / Thôn 1": "TQ / X / Xã Một / Thôn 1",
    }


def test_the_whole_of_a_review_is_the_whole_of_the_other_whatever_it_is_called() -> None:
    assert matched(units(",X", ",X,Xã Một"), units("", ",,Xã Một")) == {"": "X", "Xã Một": "X / Xã Một"}
    assert matched(units("", ",,Xã Một"), units("TQ", "TQ,,Xã Một")) == {"TQ": "", "TQ / Xã Một": "Xã Một"}
    assert matched(units("TQ", "TQ,,Xã Một"), units("HG", "HG,,Xã Một")) == {}


def test_communes_of_one_name_in_two_districts_are_told_and_not_matched() -> None:
    before = units(
        "TQ", "TQ,X,Hòa Bình", "TQ,X,Hòa Bình,T1", "TQ,Y,Hòa Bình", "TQ,Y,Hòa Bình,T1", "TQ,Y,Xã Ba"
    )
    found = same_units(before, units("TQ", "TQ,,Hòa Bình", "TQ,,Hòa Bình,T1", "TQ,,Xã Ba"))
    assert {one.path for one in found.before_of} == {"TQ", "TQ / Xã Ba"}
    assert [[unit.path for unit in alike] for alike in found.unclear] == [
        ["TQ / Hòa Bình", "TQ / X / Hòa Bình", "TQ / Y / Hòa Bình"]
    ]
    both = same_units(before, before)
    assert (len(both.before_of), both.unclear) == (len(before), ())


def test_groups_of_units_are_the_same_by_their_names() -> None:
    poor = Unit(UNIT_GROUP, ("Huyện nghèo", "", "", ""), unit_key(["Huyện nghèo", "", "", ""]))
    before, now = [*units("", ",,Xã Một"), poor], [*units("TQ", "TQ,,Xã Một"), poor]
    assert matched(before, now)["Huyện nghèo"] == "Huyện nghèo"
