"""A membership is dated, and a blank area is filled only where the unit has one area."""

from pathlib import Path

import pytest

from md_tables import read
from ngheo_cli.messages import Stop
from ngheo_cli.numbers import BLANK, RURAL, URBAN
from ngheo_cli.survey.totals import read_totals
from ngheo_cli.survey.unit_areas import areas_of, with_areas
from ngheo_cli.survey.units_file import UnitRow, read_units

HEAD = "commune,village,code,area,group,from,to\n"


def units(folder: Path, *rows: str) -> tuple[UnitRow, ...]:
    path = folder / "don-vi.csv"
    path.write_text(HEAD + "\n".join(rows) + "\n", encoding="utf-8")
    return read_units(path)[0]


@pytest.mark.parametrize(
    ("from_", "to", "day", "holds"),
    [
        ("", "", "", True),
        ("2021-06-04", "", "", None),
        ("2021-06-04", "", "2021-06-03", False),
        ("2021-06-04", "", "2021-06-04", True),
        ("2021-06-04", "2023-12-31", "2023-12-31", True),
        ("2021-06-04", "2023-12-31", "2024-01-01", False),
        ("2021-06-04", "", "2021", None),
        ("2021-06-04", "", "2022", True),
        ("2021", "2022", "2022-12-31", True),
        ("2021", "2022", "2020", False),
    ],
)
def test_a_membership_holds_from_its_first_day_to_its_last(
    tmp_path: Path, from_: str, to: str, day: str, holds: bool | None
) -> None:
    (row,) = units(tmp_path, f"Xã A,,01234,rural,Khu vực III,{from_},{to}")
    assert row.holds(day) is holds
    assert (row.code, row.area, row.group) == ("01234", RURAL, "Khu vực III")


def test_a_membership_that_ends_before_it_begins_is_told(tmp_path: Path) -> None:
    path = tmp_path / "don-vi.csv"
    path.write_text(HEAD + "Xã A,,,,ATK,2022-01-01,2021-01-01\n", encoding="utf-8")
    rows, findings = read_units(path)
    assert rows[0].empty
    assert [(f.code, f.place.cell) for f in findings] == [("units_days", "G2")]


def test_a_table_without_groups_and_areas_is_no_table_of_units(tmp_path: Path) -> None:
    path = tmp_path / "khac.csv"
    path.write_text("commune,code\nXã A,1\n", encoding="utf-8")
    with pytest.raises(Stop) as stopped:
        read_units(path)
    assert [f.code for f in stopped.value.findings] == ["no_side_table"]


SURVEY = """
| Xã | Thôn | Mã hộ | Họ và tên chủ hộ | Khu vực | Điểm B1 | Điểm B2 |
| Xã A | Thôn 1 | 1 | Hộ Một | | 100 | 30 |
| Xã A | Thôn 2 | 2 | Hộ Hai | Thành thị | 100 | 30 |
| Xã B | Thôn 1 | 3 | Hộ Ba | | 100 | 30 |
| Xã C | Thôn 1 | 4 | Hộ Bốn | | 100 | 30 |
"""


def filled(
    folder: Path, unit_rows: list[str], totals: str = ""
) -> tuple[list[int], list[tuple[str, object]]]:
    told = read_totals(totals_file(folder, totals))[0] if totals else ()
    survey = with_areas(read(SURVEY), areas_of(units(folder, *unit_rows), told))
    codes = {"area_from_units", "area_blank", "area_missing"}
    said = [(f.code, f.values.get("count")) for f in survey.findings if f.code in codes]
    return survey.frame["area"].tolist(), said


def totals_file(folder: Path, text: str) -> Path:
    path = folder / "tong-so.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_blank_area_comes_from_the_unit_and_a_given_one_stays(tmp_path: Path) -> None:
    areas, said = filled(tmp_path, ["xã a,,,Nông thôn,,,", "Xã B,,,rural,,,", "Xã B,,,urban,,,"])
    assert areas == [RURAL, URBAN, BLANK, BLANK]
    assert said == [("area_blank", 2), ("area_from_units", 1)]


def test_the_lowest_unit_counts_before_the_one_above(tmp_path: Path) -> None:
    areas, _ = filled(tmp_path, ["Xã A,,,rural,,,", "Xã A,Thôn 1,,urban,,,"])
    assert areas == [URBAN, URBAN, BLANK, BLANK]


def test_totals_tell_an_area_where_the_unit_has_no_household_elsewhere(tmp_path: Path) -> None:
    totals = (
        "commune,area,households\nXã A,rural,300\nXã A,urban,0\nXã B,rural,200\nXã B,urban,100\n"
        "Xã C,,400\nXã C,rural,300\n"
    )
    areas, said = filled(tmp_path, [], totals)
    assert areas == [RURAL, URBAN, BLANK, BLANK]
    assert said == [("area_blank", 2), ("area_from_units", 1)]


def test_tables_that_contradict_each_other_fill_nothing(tmp_path: Path) -> None:
    areas, _ = filled(tmp_path, ["Xã A,,,urban,,,"], "commune,area,households\nXã A,rural,300\n")
    assert areas == [BLANK, URBAN, BLANK, BLANK]


def test_an_area_is_never_taken_from_a_name(tmp_path: Path) -> None:
    areas, said = filled(tmp_path, ["Xã D,,,rural,,,"])
    assert areas == [BLANK, URBAN, BLANK, BLANK]
    assert said == [("area_blank", 3)]
