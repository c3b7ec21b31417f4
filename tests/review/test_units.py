"""Units are told by their whole path, counted at every level, and listed as an official would."""

import pandas as pd

from ngheo_cli.review.order import natural
from ngheo_cli.review.units import units_of


def frame(**columns: list[str]) -> pd.DataFrame:
    return pd.DataFrame({name: pd.Series(values, dtype=object) for name, values in columns.items()})


def test_two_villages_of_one_name_in_two_communes_are_two_units() -> None:
    found = units_of(frame(commune=["Xã A", "Xã B"], village=["Thôn 1", "Thôn 1"]))
    assert [u.path for u in found.units if u.level == "village"] == ["Xã A / Thôn 1", "Xã B / Thôn 1"]
    assert found.members["village"].tolist() != [0, 0]


def test_spelling_case_and_spaces_do_not_make_another_unit() -> None:
    found = units_of(frame(commune=["Xã Hòa An", "xã  hoà an", "Xã Hòa An"]))
    assert [(u.level, u.name) for u in found.units] == [("commune", "Xã Hòa An")]
    assert found.members["commune"].tolist() == [0, 0, 0]


def test_the_name_most_often_typed_is_shown_whatever_the_order_of_rows() -> None:
    names = ["Đăk Mẫu", "ĐĂK MẪU", "ĐĂK MẪU"]
    assert units_of(frame(commune=names)).units == units_of(frame(commune=names[::-1])).units
    assert units_of(frame(commune=names)).units[0].name == "ĐĂK MẪU"


def test_one_unit_stands_above_several_that_name_no_upper_unit() -> None:
    found = units_of(frame(village=["Thôn 1", "Thôn 2"]))
    assert [(u.level, u.name) for u in found.units] == [
        ("commune", ""),
        ("village", "Thôn 1"),
        ("village", "Thôn 2"),
    ]
    assert found.members["commune"].tolist() == [0, 0]
    assert units_of(frame(province=["Tỉnh A", "Tỉnh B"])).units[0].level == "country"


def test_a_household_without_a_village_counts_in_its_commune_only() -> None:
    found = units_of(frame(commune=["Xã A", "Xã A"], village=["Thôn 1", ""]))
    assert found.members["commune"].tolist() == [0, 0]
    assert found.members["village"].tolist() == [1, -1]


def test_a_household_that_names_no_unit_at_all_is_not_lost() -> None:
    found = units_of(frame(commune=["Xã A", ""]))
    root = found.units[0]
    assert (root.level, root.name) == ("province", "")
    assert found.of(root).tolist() == [True, True]


def test_a_survey_without_places_is_one_unit() -> None:
    found = units_of(pd.DataFrame({"size": [1, 2, 3]}))
    assert [(u.level, u.name) for u in found.units] == [("commune", "")]
    assert found.of(found.units[0]).all()


def test_communes_with_and_without_a_district_stand_in_one_province() -> None:
    found = units_of(
        frame(province=["Tỉnh A"] * 3, district=["Huyện C", "", "Huyện C"], commune=["Xã B", "Xã A", "Xã A"])
    )
    assert [u.path for u in found.units] == [
        "Tỉnh A",
        "Tỉnh A / Xã A",
        "Tỉnh A / Huyện C",
        "Tỉnh A / Huyện C / Xã A",
        "Tỉnh A / Huyện C / Xã B",
    ]


def test_units_are_listed_by_number_and_by_the_vietnamese_alphabet() -> None:
    names = [
        "Thôn 10",
        "Thôn 2",
        "Xã Ea Tling",
        "Xã Đắk Wil",
        "Xã Dương",
        "Xã Ân",
        "Xã An",
        "Xã Ăn",
        "Xã Hòa",
        "Xã Hoa",
    ]
    assert sorted(names, key=natural) == [
        "Thôn 2", "Thôn 10", "Xã An", "Xã Ăn", "Xã Ân", "Xã Dương", "Xã Đắk Wil", "Xã Ea Tling", "Xã Hoa",
        "Xã Hòa",
    ]  # fmt: skip
